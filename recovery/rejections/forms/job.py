"""Fields about a job, for a rejection and an opportunity alike: how one came to it, the wish, the advert."""

from typing import TYPE_CHECKING

from django import forms
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.rejections.forms.screens import Segments
from recovery.rejections.models import Rejection
from recovery.rejections.queries import MOST_TO_JOIN
from recovery.shared.choices import Source
from recovery.shared.fields.choosing import offer, to_choose

if TYPE_CHECKING:
    from accounts.models import User


def source_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("How did you come to it?"),
        choices=[("", _("I’d rather not say")), *Source.choices],
        required=False,
    )


def wanted_field(label: Text) -> forms.TypedChoiceField:
    """How much the job was wanted, 1 to 5; it may be left out."""
    return forms.TypedChoiceField(
        label=label,
        help_text=_("1 is a little, 5 is very much."),
        choices=[(number, str(number)) for number in range(1, 6)],
        coerce=int,
        empty_value=None,
        required=False,
        widget=Segments,
    )


def advert_field() -> forms.URLField:
    return forms.URLField(
        label=_("Link to the advert"),
        max_length=500,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        error_messages={
            "invalid": _("That is not a web address. It should look like example.com/job.")
        },
    )


def offer_jobs(form: forms.BaseForm, name: str, owner: "User") -> None:
    """The recoveries that something may belong to, labelled with the person's own word for them."""
    form.fields[name].label = format_lazy(_("Does it come after {word}?"), word=owner.words.a)
    rows = Rejection.objects.owned_by(owner).only("company", "role")
    offer(form, name, JOBS, rows, owner=owner.pk)


JOBS = to_choose(
    Rejection.objects,
    lambda mine: mine.only("company", "role"),
    *("-dated_on", "-id"),
    likely=Q(set_aside_at=None),
    most=MOST_TO_JOIN,
)
