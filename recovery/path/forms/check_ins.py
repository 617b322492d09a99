"""The form of the first check-in: how is it right now?"""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import as_text
from recovery.path.check_ins import CheckIn
from recovery.rejections.forms.job import wanted_field
from recovery.rejections.forms.screens import RowForm, scale
from recovery.rejections.models import Rejection

OK, ROUGH, NOT_OK = "ok", "rough", "not_ok"


def right_now() -> forms.ChoiceField:
    """A field with three large buttons (I'm OK, It's rough, I'm not OK), whose answer is never stored."""
    return forms.ChoiceField(
        label=_("And you, right now?"),
        required=False,
        choices=[(OK, _("I’m OK")), (ROUGH, _("It’s rough")), (NOT_OK, _("I’m not OK"))],
        widget=forms.RadioSelect,
        help_text=_(
            "This answer is not stored. “I’m not OK” opens a page with people you can talk to."
        ),
    )


def checkin_at(rejection: Rejection, moment: str) -> CheckIn:
    """The check-in of this moment: the stored one, or a new one not yet saved."""
    found = rejection.checkins.filter(moment=moment).order_by("id").first()
    return found or CheckIn(owner=rejection.owner, rejection=rejection, moment=moment)


class CheckInForm(RowForm[CheckIn]):
    """The first check-in: how much it stings, how much the job was wanted, and three buttons.

    The answer of the buttons is never stored: pressing one is how the person continues.
    """

    sting = scale(_("not at all"), _("the worst"))
    wanted = wanted_field(_("How much did you want it?"))
    right_now = right_now()

    class Meta:
        model = CheckIn
        fields: ClassVar = ["sting"]

    @staticmethod
    def row_of(rejection: Rejection) -> CheckIn:
        return checkin_at(rejection, CheckIn.Moment.LAND)

    def stored(self) -> dict[str, str]:
        return super().stored() | {"wanted": as_text(self.instance.rejection.wanted)}

    def prepare(self) -> None:
        self.fields["sting"].label = _("How much does it sting?")
        self.initial.setdefault("wanted", self.rejection.wanted)

    def save(self, commit: bool = True) -> CheckIn:
        """Save both numbers; the path follows from them, unless the person chose one."""
        checkin = super().save(commit)
        self.rejection.note_wanted(self.cleaned_data["wanted"])
        return checkin

    @property
    def now(self) -> str:
        return str(self.cleaned_data.get("right_now") or "")

    @property
    def needs_someone(self) -> bool:
        return bool(self.cleaned_data.get("right_now") == NOT_OK)
