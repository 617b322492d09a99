"""How is it right now?"""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from recovery.forms.screens import RowForm, scale
from recovery.models import CheckIn, Rejection


class CheckInForm(RowForm[CheckIn]):
    """Screen 0.5: three numbers, and a way to help. The last answer is never stored."""

    OK, ROUGH, NOT_OK = "ok", "rough", "not_ok"

    feeling = scale(_("very bad"), _("very good"))
    sting = scale(_("not at all"), _("the worst"))
    confidence = scale(_("not at all"), _("completely"))
    right_now = forms.ChoiceField(
        label=_("And you, right now?"),
        required=False,
        choices=[(OK, _("I’m OK")), (ROUGH, _("It’s rough")), (NOT_OK, _("I’m not OK"))],
        widget=forms.RadioSelect,
        help_text=_(
            "This answer is not stored. “I’m not OK” opens a page with people you can talk to."
        ),
    )

    class Meta:
        model = CheckIn
        fields: ClassVar = ["feeling", "sting", "confidence"]

    @staticmethod
    def row_of(rejection: Rejection) -> CheckIn:
        found = rejection.checkins.filter(moment=CheckIn.Moment.LAND).first()
        return found or CheckIn(
            owner=rejection.owner, rejection=rejection, moment=CheckIn.Moment.LAND
        )

    def prepare(self) -> None:
        for name in self.Meta.fields:
            self.fields[name].label = CheckIn._meta.get_field(name).verbose_name  # type: ignore[union-attr]

    @property
    def needs_someone(self) -> bool:
        return bool(self.cleaned_data.get("right_now") == self.NOT_OK)
