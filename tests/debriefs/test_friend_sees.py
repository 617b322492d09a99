"""The friend sees nothing else: every address of the site, tried with their token and their cookies."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.apps import apps
from django.db import DatabaseError, models, transaction
from django.test import TestCase
from django.urls import reverse

from accounts.models import User
from recovery.models import Debrief
from recovery.shared.choices import Voice
from tests.accounts.people import with_passkey
from tests.helpers.addresses import KEYED, POSTED, every_address
from tests.helpers.factories import a_debrief_link, a_user, a_whole_rejection
from tests.helpers.friends import FROM_A_SCRIPT, Friend

CANARY = "quagga"  # an animal that is no more, and in no sentence of ours
# What the friend may read of the person's, and keys that must stay what they are.
SHOWN = {"accounts.User.name", "recovery.DebriefQuestion.text", "recovery.Rejection.role"}
NO_WORDS = {"password", "last_login", "time_zone", "country", "token_hash", "ip", "session_key"}


def private_texts(owner: User) -> Iterator[tuple[type[models.Model], str, Any]]:
    """Every field of this person's rows that holds words: its model, its name, and those rows."""
    for model in apps.get_models():
        mine = {"pk": owner.pk} if model is User else {"owner": owner}
        if model is not User and not any(f.name == "owner" for f in model._meta.fields):
            continue
        for field in model._meta.concrete_fields:
            words = isinstance(field, models.CharField | models.TextField) and not field.choices
            if words and field.name not in NO_WORDS:
                yield model, field.name, model._base_manager.filter(**mine)


def mark_everything(owner: User) -> set[str]:
    """Put the canary into every private field that takes it; returns which did."""
    marked = set()
    for model, field, rows in private_texts(owner):
        name = f"{model._meta.label}.{field}"
        if name in SHOWN:
            continue
        if "voice" in {f.name for f in model._meta.fields}:
            rows = rows.exclude(voice=Voice.LINK)  # theirs
        for row in rows:
            with suppress(DatabaseError), transaction.atomic():
                model._base_manager.filter(pk=row.pk).update(**{field: f"{CANARY} {field}"})
                marked.add(name)
    return marked


class FriendSeesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.owner = a_user(name="Sam")
        a_whole_rejection(cls.owner)
        with_passkey(cls.owner)
        cls.debrief = Debrief.objects.get(owner=cls.owner)
        cls.debrief.start().go_to_phase("questions")
        cls.marked = mark_everything(cls.owner)
        cls.token = a_debrief_link(cls.debrief)[1]

    def setUp(self) -> None:
        self.ana = Friend(self.token)
        self.ana.open()
        self.ana.save(keep="Your calm", remark="He nodded", basis="said", cue_pace="fine")

    def address(self, name: str) -> str:
        """The address of a URL for this person's rows; wherever it takes a token, the friend's."""
        keys = KEYED[name](self.owner) if name in KEYED else {}
        return reverse(name, kwargs=keys | ({"token": self.token} if "token" in keys else {}))

    def test_the_canary_sits_in_every_private_word(self) -> None:
        private = {
            "recovery.Debrief.change",
            "recovery.Debrief.strength_1",
            "recovery.Debrief.invitation",
            "recovery.DebriefQuestion.gist",
            "recovery.DebriefQuestion.better",
            "recovery.Remark.text",
            "recovery.FriendNote.keep",
            "recovery.Rejection.company",
            "recovery.Rejection.their_words",
            "recovery.Vent.text",
            "recovery.Perspective.harsh_thought",
            "recovery.FeedbackReply.text",
            "recovery.Lesson.text",
            "recovery.ToDo.text",
            "recovery.Person.name",
            "accounts.User.email",
        }
        self.assertLessEqual(private, self.marked)

    def test_no_address_tells_them_anything_of_it(self) -> None:
        for each in every_address():
            url = self.address(each.name)
            for method, headers in (("get", {}), ("get", FROM_A_SCRIPT), ("post", {})):
                with self.subTest(name=each.name, method=method):
                    page = getattr(self.ana.client, method)(url, POSTED, headers=headers)
                    told = f"{page.content.decode()} {dict(page.headers)}"
                    self.assertNotIn(CANARY, told)
                    self.assertNotIn(self.owner.email, told)

    def test_no_private_address_opens_to_them(self) -> None:
        login = reverse("account_login")
        for each in every_address():
            if not each.public:
                with self.subTest(name=each.name):
                    page = self.ana.client.get(self.address(each.name))
                    self.assertEqual(page.status_code, 302)
                    self.assertTrue(page["Location"].startswith(login))

    def test_their_token_opens_no_other_door(self) -> None:
        for name in ("answer", "calendar_feed", "reminders_stop"):
            page = self.ana.client.get(reverse(name, args=[self.token]))
            self.assertNotEqual(page.status_code, 200, name)

    def test_in_every_phase_and_before_and_after_it_is_the_same(self) -> None:
        debrief = Debrief.objects.get(pk=self.debrief.pk)
        for phase in debrief.phases:
            debrief.go_to_phase(phase.key)
            for page in (self.ana.open(), self.ana.look(-1)):
                self.assertNotContains(page, CANARY)
        debrief.finish()
        self.assertNotContains(self.ana.open(), CANARY)

    def test_with_everything_shared_they_see_that_and_no_more(self) -> None:
        shared = ("shows_company", "shows_answers", "shows_strengths")
        self.debrief.set(**dict.fromkeys(shared, True))
        page = self.ana.open().content.decode()
        told = {f"{CANARY} {field}" for field in ("company", "gist", "strength_1")}
        self.assertEqual({words for words in told if words in page}, told)
        for words in told:
            page = page.replace(words, "")
        self.assertEqual(page.count(CANARY), 2)  # the two strengths that were empty before

    def test_what_the_person_did_not_write_down_stays_unsaid(self) -> None:
        """No numbers either: how it landed, how often it was practised, what they marked."""
        page = self.ana.open().content.decode()
        for words in ("landed", "of 5", "rehears", "practised", "2 remarks"):
            self.assertNotIn(words, page)
