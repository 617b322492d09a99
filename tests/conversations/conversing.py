"""The base of tests about conversations."""

from typing import Any

from django.urls import reverse

from recovery.models import Conversation
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_person,
)

LIST = reverse("conversation_list")


class ConversationTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.ana = a_person(self.user, name="Ana", kind="friend", company="")

    def conversation(self) -> Conversation:
        found: Conversation = self.user.conversations.get()  # type: ignore[attr-defined]
        return found

    def press(self, name: str, conversation: Conversation, **typed: Any) -> Any:
        """Press a button of this conversation."""
        return self.client.post(reverse(f"conversation_{name}", args=[conversation.pk]), typed)

    def undo(self, response: Any) -> Any:
        """Press Undo on the page this led to."""
        message = list(self.client.get(response["Location"]).context["messages"])[-1]
        return self.client.post(message.extra_tags)
