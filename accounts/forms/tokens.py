"""The form that makes a personal token."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import PersonalToken, User
from accounts.models.personal_token import MOST
from bounceback.forms import Form, takes_all

Scope = PersonalToken.Scope


class TokenForm(Form):
    """What a token is for, what a program may do with it besides reading, and how long it works."""

    name = forms.CharField(
        label=_("What is it for?"),
        help_text=_("Such as: my spreadsheet."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Write what it is for, so that you know it again.")},
    )
    scopes = forms.MultipleChoiceField(
        label=_("Beside reading your lists, a program may"),
        choices=[
            (Scope.WRITE.value, Scope.WRITE.label),
            (
                Scope.PRIVATE.value,
                _(
                    "Read your private words, too: what is kept encrypted, such as replies and notes"
                ),
            ),
        ],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    days = forms.TypedChoiceField(
        label=_("How long does it work?"),
        choices=[
            (30, _("30 days")),
            (90, _("90 days")),
            (365, _("A year")),
            ("", _("Until you revoke it")),
        ],
        coerce=int,
        empty_value=None,
        required=False,
        initial=90,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, owner: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner
        takes_all(self.fields["name"])

    def clean(self) -> dict[str, Any]:
        if self.owner.personal_tokens.working().count() >= MOST:
            self.add_error(None, _("You have twenty tokens. Revoke one you no longer use first."))
        return self.cleaned_data

    def save(self) -> str:
        """Make the token; returns it, to be shown once."""
        said = self.cleaned_data
        scopes = [Scope.READ, *said["scopes"]]
        _made, token = PersonalToken.objects.make(self.owner, said["name"], scopes, said["days"])
        return token
