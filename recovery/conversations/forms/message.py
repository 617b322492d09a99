"""The form of the message that asks for a conversation."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import VersionedForm, takes_all
from recovery.conversations.message import ConversationMessage
from recovery.conversations.models import LONGEST_MESSAGE, Conversation
from recovery.shared.choices import ConversationChannel
from recovery.shared.fields.lengths import words


class ConversationMessageForm(VersionedForm[Conversation]):
    """Why this person, which channel, and the message itself, which can be edited."""

    reason = words(_("I’m asking you because …"), _("One honest reason for asking them."))
    channel = forms.ChoiceField(
        label=_("How will you ask?"), choices=ConversationChannel.choices, required=False
    )
    message = words(
        _("Your message"), most=LONGEST_MESSAGE, rows=11, missing=_("There’s nothing to send yet.")
    )

    class Meta:
        model = Conversation
        fields: ClassVar = ["reason", "channel", "message"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        super().__init__(*args, **kwargs)
        takes_all(self.fields["message"])
        now = ConversationMessage(self.instance)
        self.was_composed = now.composed.body
        self.initial.update(channel=now.channel, message=now.message.body)
        self.initial.update(self.from_draft(draft))

    def save(self, commit: bool = True) -> Conversation:
        """Keep what was typed; a message nobody has edited is composed anew from the fields."""
        conversation = self.instance
        typed = self.cleaned_data["message"]
        conversation.message = "" if typed == self.was_composed else typed
        conversation.save(update_fields=["reason", "channel", "message"])
        return conversation
