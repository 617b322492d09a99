"""Private text at rest: readable only with a key, and the keys can change."""

from io import StringIO

from cryptography.fernet import Fernet
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import SimpleTestCase, TestCase, override_settings

from accounts.models import Draft
from bounceback.encryption import ENCRYPTED, CannotRead, decrypt, encrypt
from recovery.models import (
    Arrival,
    Company,
    Conversation,
    Debrief,
    DebriefQuestion,
    FeedbackPoint,
    FeedbackReply,
    FeedbackRequest,
    ForwardingAddress,
    FriendNote,
    Import,
    ImportPiece,
    Lesson,
    LookBack,
    Opportunity,
    Person,
    Perspective,
    Plan,
    ReasonPick,
    Rejection,
    Remark,
    RemovedRejection,
    Takeout,
    TakeoutPiece,
    ToDo,
    Vent,
)
from recovery.recoveries.deleting import remove
from tests.helpers.factories import (
    a_debrief,
    a_held_conversation,
    a_lesson,
    a_look_back,
    a_note,
    a_person,
    a_perspective,
    a_plan,
    a_point,
    a_question,
    a_reason,
    a_rejection,
    a_remark,
    a_reply,
    a_request,
    a_to_do,
    a_user,
    a_vent,
    an_import,
    an_opportunity,
)
from tests.helpers.text import ODD

OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))
WORDS = "They never even read it"


class EncryptTests(SimpleTestCase):
    def test_text_comes_back_as_it_was(self) -> None:
        for text in ODD:
            self.assertEqual(decrypt(encrypt(text)), text)

    def test_the_same_text_never_looks_the_same(self) -> None:
        self.assertNotEqual(encrypt(WORDS), encrypt(WORDS))

    def test_the_text_cannot_be_seen_in_it(self) -> None:
        self.assertNotIn(WORDS.encode(), encrypt(WORDS))

    def test_what_was_changed_on_the_way_is_refused(self) -> None:
        token = bytearray(encrypt(WORDS))
        token[20] ^= 1
        with self.assertRaises(CannotRead):
            decrypt(bytes(token))

    def test_without_its_key_it_cannot_be_read_and_says_so(self) -> None:
        with override_settings(ENCRYPTION_KEYS=[OLD]):
            token = encrypt(WORDS)
        with override_settings(ENCRYPTION_KEYS=[NEW]), self.assertRaises(CannotRead) as refused:
            decrypt(token)
        self.assertNotIn(WORDS, str(refused.exception))

    def test_a_new_key_in_front_writes_and_the_old_one_still_reads(self) -> None:
        with override_settings(ENCRYPTION_KEYS=[OLD]):
            token = encrypt(WORDS)
        with override_settings(ENCRYPTION_KEYS=[NEW, OLD]):
            again = encrypt(decrypt(token))
        with override_settings(ENCRYPTION_KEYS=[NEW]):
            self.assertEqual(decrypt(again), WORDS)


class EncryptedTextFieldTests(TestCase):
    def test_nothing_private_can_be_read_in_any_table(self) -> None:
        rejection = a_rejection(met_with=WORDS)
        a_perspective(rejection, **dict.fromkeys(PRIVATE[Perspective], WORDS))
        a_reason(rejection, code="other", note=WORDS)
        vent = a_vent(rejection, mode="write_keep", talk_to=WORDS, then="own", then_own=WORDS)
        vent.keep(WORDS, None)
        Draft.objects.keep(rejection.owner, "/", {"a": [WORDS]})
        person = a_person(rejection.owner, **dict.fromkeys(PRIVATE[Person], WORDS))
        a_held_conversation(person, **dict.fromkeys(PRIVATE[Conversation], WORDS))
        an_opportunity(rejection.owner, **dict.fromkeys(PRIVATE[Opportunity], WORDS))
        a_plan(rejection, cue=WORDS, action=WORDS)
        a_look_back(rejection.owner, **dict.fromkeys(PRIVATE[LookBack], WORDS))
        waiting = an_import(rejection.owner)
        waiting.set(**dict.fromkeys(PRIVATE[Import], WORDS)).pieces.update(packed=WORDS)
        rejection.close("back", WORDS)
        words = dict.fromkeys(PRIVATE[FeedbackRequest], WORDS)
        asked = a_request(rejection, person=person, **words).mark_sent()
        reply = a_reply(asked, **dict.fromkeys(PRIVATE[FeedbackReply], WORDS))
        a_point(reply, text=WORDS)
        debrief = a_debrief(rejection, **dict.fromkeys(PRIVATE[Debrief], WORDS))
        a_question(debrief, gist=WORDS, better=WORDS)
        a_remark(debrief, text=WORDS)
        a_note(debrief, name=WORDS, keep=WORDS, change=WORDS)
        a_to_do(a_lesson(rejection, text=WORDS), text=WORDS)
        Company.objects.called(rejection.company).get().set(said=WORDS)
        remove(a_rejection(rejection.owner, company=WORDS))
        Arrival.objects.take_in(rejection.owner, WORDS, b"a" * 32)
        ForwardingAddress.objects.create(owner=rejection.owner, token=WORDS, token_hash=b"a" * 32)
        file = Takeout.objects.create(owner=rejection.owner, problem=WORDS)
        TakeoutPiece.objects.create(owner=file.owner, takeout=file, place=0, content=WORDS.encode())
        for model, names in PRIVATE.items():
            for name in names:
                with self.subTest(model=model.__name__, field=name):
                    self.assertIsInstance(model._meta.get_field(name), ENCRYPTED)
                    self.assertNotIn(WORDS.encode(), self._raw(model, name))

    def test_no_encrypted_field_is_forgotten_here(self) -> None:
        for model in apps.get_models():
            names = {f.name for f in model._meta.fields if isinstance(f, ENCRYPTED)}
            self.assertEqual(names, set(PRIVATE.get(model, ())), model)

    def test_nothing_written_needs_no_key(self) -> None:
        a_vent(mode="write_keep")
        with override_settings(ENCRYPTION_KEYS=[NEW]):
            self.assertEqual(Vent.objects.get().text, "")

    def test_all_text_comes_back_from_the_database(self) -> None:
        perspective = a_perspective()
        for text in ODD:
            perspective.set(hurts=text)
            self.assertEqual(Perspective.objects.get().hurts, text)

    @staticmethod
    def _raw(model: type, name: str) -> bytes:
        with connection.cursor() as cursor:
            told = model._meta  # type: ignore[attr-defined]
            cursor.execute(f'SELECT "{told.get_field(name).column}" FROM "{told.db_table}"')
            return bytes(cursor.fetchone()[0])


PRIVATE = {
    Arrival: ("words",),
    ForwardingAddress: ("token",),
    Perspective: (
        *("harsh_thought", "hurts", "others", "needs", "fair_thought"),
        *("unfair_said", "unfair_by", "unfair_when"),
    ),
    ReasonPick: ("note",),
    Vent: ("talk_to", "text", "then_own"),
    Draft: ("fields",),
    Person: ("address", "phone", "how_met", "notes", "card_uid", "merge_record"),
    Company: ("said",),
    Conversation: ("came_of_it", "reason", "message"),
    Opportunity: ("next_what", "notes"),
    Plan: ("cue", "action"),
    Rejection: ("met_with", "takeaway"),
    FeedbackRequest: ("thanks", "question_1", "question_2", "body", "subject", "follow_up_body"),
    FeedbackReply: ("text", "marks", "read_with"),
    FeedbackPoint: ("text",),
    Debrief: ("invitation", "strength_1", "strength_2", "strength_3", "change"),
    DebriefQuestion: ("gist", "better"),
    Remark: ("text",),
    FriendNote: ("name", "keep", "change"),
    Lesson: ("text",),
    Import: ("file_name", "column_names", "mapping"),
    ImportPiece: ("packed",),
    LookBack: LookBack.QUESTIONS,
    ToDo: ("text",),
    RemovedRejection: ("name", "secret_rows"),
    Takeout: ("problem",),
    TakeoutPiece: ("content",),
}


class RotateKeysTests(TestCase):
    def test_after_it_the_old_key_can_be_thrown_away(self) -> None:
        first = settings.ENCRYPTION_KEYS
        a_perspective(hurts=WORDS)
        Draft.objects.keep(a_user(), "/", {"a": [WORDS]})
        with override_settings(ENCRYPTION_KEYS=[NEW, *first]):
            call_command("rotate_keys", stdout=StringIO())
        with override_settings(ENCRYPTION_KEYS=[NEW]):
            self.assertEqual(Perspective.objects.get().hurts, WORDS)
            self.assertEqual(Draft.objects.get().words(), {"a": [WORDS]})

    def test_a_text_that_cannot_be_read_is_not_thrown_away(self) -> None:
        a_perspective(hurts=WORDS)
        with override_settings(ENCRYPTION_KEYS=[NEW]), self.assertRaises(CannotRead):
            call_command("rotate_keys", stdout=StringIO())
        self.assertEqual(Perspective.objects.get().hurts, WORDS)
