"""Talks: planned, held, moved, let go, removed; what came of them, and to whom they pointed."""

from datetime import timedelta
from typing import Any

from django.urls import reverse

from recovery.models import Conversation
from recovery.models.rejections import today
from tests.cases import PageTestCase
from tests.factories import (
    a_person,
)

NEW = reverse("conversation_new")
LIST = reverse("conversation_list")


class TalkTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.ana = a_person(self.user, name="Ana", kind="friend", company="")

    def talk(self) -> Conversation:
        found: Conversation = self.user.conversations.get()  # type: ignore[attr-defined]
        return found

    def press(self, name: str, talk: Conversation, **typed: Any) -> Any:
        return self.client.post(reverse(f"conversation_{name}", args=[talk.pk]), typed)


class ConversationNewTests(TalkTestCase):
    def test_somebody_who_is_there_is_chosen(self) -> None:
        day = today() + timedelta(days=2)
        response = self.send(NEW, person=self.ana.pk, ask="advice", planned_on=day.isoformat())
        talk = self.talk()
        self.assertLeadsTo(response, talk.get_absolute_url())
        self.assertEqual((talk.person, talk.planned_on), (self.ana, day))
