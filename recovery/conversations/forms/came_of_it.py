"""The form for what came of a conversation, and to whom it pointed. Every field may be left out."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from bounceback.forms import VersionedForm
from recovery.conversations.models import LONGEST_CAME_OF_IT, Conversation, Pointer
from recovery.shared.clocks import today
from recovery.shared.fields.days import day_field, not_in_future
from recovery.shared.fields.lengths import words

NAMES = ("pointed_1", "pointed_2", "pointed_3")


def _name(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class CameOfItForm(VersionedForm[Conversation]):
    """What came of a conversation; saving it notes that the conversation was held."""

    came_of_it = words(
        _("What came of it?"),
        _("A line is plenty: what you heard, what you will do, what you want to keep."),
        most=LONGEST_CAME_OF_IT,
        rows=4,
    )
    pointed_1 = _name(_("Someone they pointed you to"))
    pointed_2 = _name(_("Someone else"))
    pointed_3 = _name(_("And someone else"))
    held_on = day_field(_("When was it?"), required=False)

    class Meta:
        model = Conversation
        fields: ClassVar = ["came_of_it", "held_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["held_on"] = self.initial.get("held_on") or today()

    def names(self) -> list[BoundField]:
        return [self[name] for name in NAMES]

    def clean_held_on(self) -> date:
        return not_in_future(self.cleaned_data["held_on"]) or self.instance.held_on or today()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        with_whom = str(self.instance.person).casefold()
        for name in NAMES:
            if cleaned.get(name, "").casefold() == with_whom:
                self.add_error(name, _("That is who you talked with. Say who they named."))
        return cleaned

    def save(self, commit: bool = True) -> Conversation:
        conversation = self.instance.set(came_of_it=self.cleaned_data["came_of_it"])
        conversation.hold(self.cleaned_data["held_on"])
        named = [self.cleaned_data[name] for name in NAMES if self.cleaned_data[name]]
        Pointer.objects.point_to_names(conversation, named)
        return conversation
