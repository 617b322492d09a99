"""The form of the invitation to a debrief."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import VersionedForm
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.invitation import Invitation

LONGEST = 3000  # characters


class InvitationForm(VersionedForm[Debrief]):
    """The invitation as it will be sent. It is stored only where it differs from what we composed."""

    invitation = forms.CharField(
        label=_("Your message"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": _("There is nothing to send yet.")},
    )

    class Meta:
        model = Debrief
        fields: ClassVar = ["invitation"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.written = Invitation(kwargs["instance"])
        super().__init__(*args, **kwargs)
        self.fields["invitation"].widget.attrs["lang"] = self.instance.language
        if not self.is_bound and kwargs.get("draft") is None:
            self.initial["invitation"] = self.written.message.body

    def stored(self) -> dict[str, str]:
        return {"invitation": self.written.message.body}

    def save(self, commit: bool = True) -> Any:
        self.written.write(self.cleaned_data["invitation"])
        return self.instance
