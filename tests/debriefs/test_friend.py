"""The friend's page: two who go through an interview together, each on their own screen."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from unittest import mock

from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client, TestCase, TransactionTestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.limits import LIMITS, Limit
from accounts.models import Tally
from recovery.debriefs.helping import IN_PHASE, NEEDED
from recovery.debriefs.phases import CUES, PHASES
from recovery.models import CueMark, Debrief, FriendNote
from recovery.shared.choices import Voice
from recovery.shared.timings import MOST_REMARKS
from tests.helpers.at_once import at_once
from tests.helpers.factories import (
    a_cue,
    a_debrief_link,
    a_friends_debrief,
    a_note,
    a_question,
    a_rejection,
    a_remark,
    a_user,
    signed_in,
)
from tests.helpers.friends import FROM_A_SCRIPT, Friend
from tests.helpers.pages import visible_words
from tests.helpers.stored import everything, rows_of
from tests.helpers.translation import not_translated, pseudo_language

SCRIPT = "<script>alert(1)</script>"


def said(page: Any) -> str:
    return " ".join(words.text for words in visible_words(page.content.decode()))


class FriendCase(TestCase):
    def setUp(self) -> None:
        self.owner = a_user(name="Sam")
        self.debrief = a_friends_debrief(a_rejection(self.owner))
        self.question = a_question(self.debrief)
        self.link, self.token = a_debrief_link(self.debrief)
        self.ana = Friend(self.token)

    def reload(self) -> Debrief:
        self.debrief.refresh_from_db()
        return self.debrief

    @property
    def note(self) -> FriendNote:
        return FriendNote.objects.get(debrief=self.debrief, voice=Voice.LINK)

    def marks(self) -> dict[str, str]:
        return CueMark.objects.marks_of(self.debrief, Voice.LINK)

    def remarks(self) -> list[tuple[str, str]]:
        made = self.debrief.remarks.by(Voice.LINK).in_order()
        return list(made.values_list("text", "basis"))


class OpeningTests(FriendCase):
    def test_it_says_who_asks_and_about_which_interview(self) -> None:
        words = said(self.ana.open())
        self.assertIn("Debrief an interview with Sam", words)
        self.assertIn("Data analyst, 9 Jan.", words)

    def test_the_company_is_named_only_where_it_is_shared(self) -> None:
        self.assertNotContains(self.ana.open(), "Lumen")
        self.debrief.set(shows_company=True)
        self.assertIn("Data analyst at Lumen, 9 Jan.", said(self.ana.open()))

    def test_without_a_role_or_a_name_it_still_makes_sense(self) -> None:
        debrief = a_friends_debrief(a_rejection(a_user(name=""), role=""))
        words = said(Friend(a_debrief_link(debrief)[1]).open())
        self.assertIn("Debrief an interview together", words)
        self.assertIn("the person who asked you", words)
        self.assertNotIn("Lumen", words)

    def test_one_noted_before_any_outcome_opens_too(self) -> None:
        debrief = a_friends_debrief(owner=self.owner, role="Gardener", person=None)
        self.assertIn("Gardener, 9 Jan", said(Friend(a_debrief_link(debrief)[1]).open()))

    def test_it_says_what_is_needed_of_them(self) -> None:
        for need, sentence in NEEDED.items():
            self.debrief.set(need=need)
            self.assertIn(str(sentence).format(name="Sam"), said(self.ana.open()))

    def test_who_just_listens_is_asked_for_nothing_else(self) -> None:
        self.debrief.set(need="listen")
        page = self.ana.open()
        self.assertEqual({"keep", "change"} & set(page.context["form"].fields), set())
        self.assertNotIn("one thing to keep, and one", said(page))
        self.assertIn("just listen", said(page))

    def test_what_they_wrote_before_stays_theirs_to_change(self) -> None:
        a_note(self.debrief)
        self.debrief.set(need="listen")
        self.assertIn("keep", self.ana.open().context["form"].fields)

    def test_the_three_jobs_are_one_line_each(self) -> None:
        words = said(self.ana.open())
        for job in ("Ask the questions", "one thing to keep, and one", "Stop Sam at the bell"):
            self.assertIn(job, words)

    def test_it_shows_the_questions_in_order(self) -> None:
        a_question(self.debrief, text="Why did you leave?")
        a_question(self.debrief, text="A slip").remove()
        words = said(self.ana.open())
        self.assertLess(words.index("Tell me about a conflict"), words.index("Why did you leave?"))
        self.assertNotIn("A slip", words)

    def test_answers_and_strengths_show_only_where_they_are_shared(self) -> None:
        self.debrief.set(strength_1="I stayed calm")
        private = ("The one about the budget", "I stayed calm")
        self.assertFalse([each for each in private if each in said(self.ana.open())])
        self.debrief.set(shows_answers=True, shows_strengths=True)
        self.assertEqual([each for each in private if each in said(self.ana.open())], [*private])

    def test_what_the_person_keeps_to_themselves_is_not_even_read(self) -> None:
        with CaptureQueriesContext(connection) as queries:
            self.ana.open()
        asked = " ".join(query["sql"] for query in queries)
        for column in ("change", "better", "landed", "gist", "invitation", "rehearse", "email"):
            found = asked.replace('"recovery_friendnote"."change"', "")
            self.assertNotIn(f'"{column}', found)

    def test_each_phase_tells_the_friend_what_to_do(self) -> None:
        self.debrief.start()
        self.assertEqual(set(IN_PHASE), {phase.key for phase in PHASES})
        for phase in self.debrief.phases:
            self.debrief.go_to_phase(phase.key)
            words = said(self.ana.open())
            self.assertIn(str(phase.name), words)
            self.assertIn(str(IN_PHASE[phase.key]).format(name="Sam"), words)

    def test_a_test_or_task_has_no_chips(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.owner, stage="assessment"))
        ana = Friend(a_debrief_link(debrief)[1])
        self.assertNotContains(ana.open(), "How fast they spoke")
        self.assertEqual(ana.type(cue_pace="fine").status_code, 404)

    def test_before_it_begins_and_after_its_end_they_may_write(self) -> None:
        self.assertIn("Sam starts the clock", said(self.ana.open()))
        self.assertTrue(self.ana.open().context["form"].fields)
        self.debrief.start().finish()
        self.assertIn("you can write it here until", said(self.ana.open()))
        self.ana.type(keep="Your calm")
        self.assertEqual(self.note.keep, "Your calm")

    def test_it_says_whose_clock_the_hours_are_by(self) -> None:
        self.assertNotContains(self.ana.open(), "clock.</span>")
        self.debrief.start()
        self.assertContains(self.ana.open(), "On Sam’s clock.")

    def test_the_hours_on_it_are_the_persons(self) -> None:
        self.debrief.start()
        ends = self.debrief.phase_ends_at
        assert ends
        local = timezone.localtime(ends, self.owner.zone)
        self.assertIn(f"until {local:%H:%M}", said(self.ana.open()))

    def test_opening_it_writes_nothing(self) -> None:
        before = rows_of(self.owner)
        for url in (self.ana.url, f"{self.ana.url}live/", f"{self.ana.url}words/keep/"):
            for method in ("get", "head"):
                getattr(self.ana.client, method)(url, headers=FROM_A_SCRIPT)
        self.assertEqual(rows_of(self.owner), before)
        self.assertEqual((Session.objects.count(), dict(self.ana.client.cookies)), (0, {}))

    def test_writing_leaves_no_cookie_either(self) -> None:
        self.ana.save(keep="Your calm")
        self.ana.remark("He nodded")
        self.assertEqual((Session.objects.count(), dict(self.ana.client.cookies)), (0, {}))

    def test_somebody_signed_in_sees_what_anybody_sees(self) -> None:
        plain = said(self.ana.open())
        signed_in(self.ana.client, a_user(name="Robin", time_zone="Pacific/Auckland"))
        self.assertEqual(said(self.ana.open()), plain)

    def test_its_headers_keep_the_address_to_itself(self) -> None:
        pages = [self.ana.open(), self.ana.look(-1), self.ana.look(0), self.ana.type(keep="Calm")]
        pages += [self.ana.save(keep="w" * 161), Friend("no-such-token").open()]
        for page in pages:
            self.assertEqual(page["X-Robots-Tag"], "noindex")
            self.assertEqual(page["Referrer-Policy"], "no-referrer")
            self.assertIn("no-store", page["Cache-Control"])
            self.assertIn("default-src 'none'", page["Content-Security-Policy"])

    def test_its_scripts_carry_the_nonce_of_the_page(self) -> None:
        page = self.ana.open()
        nonce = page["Content-Security-Policy"].split("'nonce-")[1].split("'")[0]
        scripts = page.content.decode().count("<script")
        self.assertEqual(page.content.decode().count(f'nonce="{nonce}"'), scripts)
        self.assertGreater(scripts, 2)


class SpeedTests(FriendCase):
    def queries(self, ask: Callable[[], Any], status: int = 200) -> int:
        with CaptureQueriesContext(connection) as queries:
            self.assertEqual(ask().status_code, status)
        return len(queries)

    def much(self) -> None:
        for number in range(11):
            question = a_question(self.debrief, text=f"Question {number}?")
            a_remark(self.debrief, voice="link", question=question, text=f"Remark {number}")
        for cue in CUES:
            a_cue(self.debrief, voice="link", code=cue.code)
        a_note(self.debrief)

    def test_the_page_asks_no_more_with_twelve_questions(self) -> None:
        few = self.queries(self.ana.open)
        self.much()
        self.assertEqual(self.queries(self.ana.open), few)
        self.assertLessEqual(few, 6)

    def test_nothing_new_is_two_queries_and_no_body(self) -> None:
        for written in range(2):
            look = self.ana.look(self.debrief.revision)
            self.assertEqual((look.status_code, look.content), (204, b""))
            self.assertEqual(self.queries(lambda: self.ana.look(self.debrief.revision), 204), 2)
            self.debrief.touch()
            self.assertEqual(self.debrief.revision, written + 1)

    def test_something_new_is_four_queries_and_small(self) -> None:
        few = self.queries(lambda: self.ana.look(-1))
        self.much()
        self.assertEqual(self.queries(lambda: self.ana.look(-1)), few)
        self.assertLessEqual(few, 4)
        self.assertLess(len(gzip.compress(self.ana.look(-1).content)), 2 * 1024)

    def test_the_page_is_small_with_everything_on_it(self) -> None:
        self.much()
        self.assertLess(len(gzip.compress(self.ana.open().content)), 8 * 1024)


class LookingTests(FriendCase):
    """The person's and the friend's screens show one and the same."""

    def test_what_the_person_writes_arrives(self) -> None:
        since = self.debrief.revision
        a_question(self.debrief, text="Why did you leave?")
        self.debrief.touch()
        self.assertContains(self.ana.look(since), "Why did you leave?")

    def test_each_move_of_the_clock_arrives(self) -> None:
        for move in (
            lambda: self.debrief.start(),
            lambda: self.debrief.go_to_phase("questions"),
            lambda: self.debrief.finish(),
            lambda: self.debrief.reopen(),
        ):
            since = self.reload().revision
            self.assertEqual(self.ana.look(since).status_code, 204)
            move()
            self.assertEqual(self.ana.look(since).status_code, 200)

    def test_what_it_brings_holds_no_form(self) -> None:
        page = self.ana.look(-1).content.decode()
        self.assertNotRegex(page, r"<form|<input|<textarea|<select")

    def test_it_brings_the_number_to_ask_with_next(self) -> None:
        self.debrief.touch()
        self.assertContains(self.ana.look(0), "live/?since=1")

    def test_what_cannot_be_a_number_brings_it_anew(self) -> None:
        for since in ("", "x", "-1", "9" * 40, "%00"):
            self.assertEqual(self.ana.look(since).status_code, 200)

    def test_opened_as_a_page_it_leads_to_the_page(self) -> None:
        look = self.ana.client.get(f"{self.ana.url}live/")
        self.assertRedirects(look, self.ana.url)

    def test_a_link_that_stops_stops_the_asking_and_says_so(self) -> None:
        self.debrief.links.revoke()
        look = self.ana.look(0)
        self.assertContains(look, "This link no longer works", status_code=286)
        self.assertNotContains(look, "hx-get", status_code=286)
        self.assertEqual(self.ana.client.get(f"{self.ana.url}live/").status_code, 404)


class WritingTests(FriendCase):
    def test_one_field_is_stored_by_itself(self) -> None:
        page = self.ana.type(keep="Your calm")
        self.assertContains(page, "Saved.")
        self.assertEqual((self.note.keep, self.note.change, self.note.name), ("Your calm", "", ""))

    def test_a_chip_is_stored_by_itself_and_taken_away_again(self) -> None:
        self.ana.type(cue_pace="tweak")
        self.ana.type(cue_tone="fine")
        self.assertEqual(self.marks(), {"pace": "tweak", "tone": "fine"})
        self.ana.type(cue_pace="")
        self.assertEqual(self.marks(), {"tone": "fine"})

    def test_every_chip_can_be_marked_in_every_way(self) -> None:
        for cue in CUES:
            for mark in ("fine", "tweak", "unknown"):
                self.ana.type(**{f"cue_{cue.code}": mark})
                self.assertEqual(self.marks()[cue.code], mark)

    def test_every_write_is_news_to_the_other_screen(self) -> None:
        writes: list[Callable[[], Any]] = [
            lambda: self.ana.type(keep="Your calm"),
            lambda: self.ana.type(cue_pace="fine"),
            lambda: self.ana.remark("He nodded"),
            lambda: self.ana.take_back(self.debrief.remarks.get().pk),
            lambda: self.ana.save(change="Say the result first"),
        ]
        for write in writes:
            before = self.reload().revision
            write()
            self.assertGreater(self.reload().revision, before)

    def test_without_javascript_one_press_saves_it_all(self) -> None:
        typed = {"keep": "Your calm", "change": "The result first", "name": "Ana"}
        more = {"cue_pace": "fine", "remark": "You paused well", "basis": "noticed"}
        saved = self.ana.save(**typed, **more, about=self.question.pk)
        self.assertRedirects(saved, f"{self.ana.url}?saved=1#words", status_code=303)
        self.assertEqual((self.note.keep, self.note.change), ("Your calm", "The result first"))
        self.assertEqual((self.note.name, self.marks()), ("Ana", {"pace": "fine"}))
        remark = self.debrief.remarks.get()
        self.assertEqual((remark.text, remark.question), ("You paused well", self.question))
        self.assertIn("Saved.", said(self.ana.open("?saved=1")))

    def test_what_is_saved_stands_on_the_page_again(self) -> None:
        self.ana.save(keep="Your calm", cue_pace="tweak", remark="He nodded", basis="said")
        sends = self.ana.form().sends
        self.assertEqual((sends["keep"], sends["cue-pace"]), (["Your calm"], ["tweak"]))
        self.assertEqual(sends["remark"], [""])
        self.assertContains(self.ana.open(), "He nodded")

    def test_words_are_encrypted_at_rest(self) -> None:
        self.ana.save(keep="Your calm", remark="He nodded", basis="said", name="Anastasia")
        with connection.cursor() as cursor:
            for table in ("recovery_friendnote", "recovery_remark"):
                cursor.execute(f"SELECT t::text FROM {table} t")
                stored = str(cursor.fetchall())
                for word in ("calm", "nodded", "Anastasia"):
                    self.assertNotIn(word, stored)

    def test_the_persons_own_words_stay_as_they_are(self) -> None:
        a_cue(self.debrief, code="pace", mark="tweak")
        a_note(self.debrief, voice="here", keep="Your humour")
        a_remark(self.debrief, text="I rushed")
        self.ana.save(keep="Your calm", cue_pace="fine", remark="He nodded", basis="said")
        self.assertEqual(CueMark.objects.marks_of(self.debrief, "own"), {"pace": "tweak"})
        self.assertEqual(self.debrief.notes.get(voice="here").keep, "Your humour")
        self.assertEqual(self.debrief.remarks.by("own").get().text, "I rushed")

    def test_what_is_too_long_is_all_still_there(self) -> None:
        longest = {"keep": 160, "change": 160, "name": 80, "remark": 200}
        for name, most in longest.items():
            with self.subTest(field=name):
                page = self.ana.save(**{name: "w" * (most + 3), "basis": "said"})
                self.assertContains(page, "3 characters too long", status_code=422)
                self.assertContains(page, "w" * (most + 3), status_code=422)
        self.assertFalse(FriendNote.objects.filter(debrief=self.debrief).exists())

    def test_as_long_as_it_may_be_is_taken_however_lines_end(self) -> None:
        self.ana.type(keep="w" * 80 + "\r\n" + "w" * 79)
        self.assertEqual(len(self.note.keep), 160)

    def test_one_field_that_is_too_long_says_so_where_it_stands(self) -> None:
        page = self.ana.type(change="w" * 161)
        self.assertContains(page, "1 character too long", status_code=422)

    def test_a_mark_nobody_offered_is_not_taken(self) -> None:
        self.assertEqual(self.ana.type(cue_pace="brilliant").status_code, 422)
        self.assertEqual(self.ana.save(cue_pace="brilliant").status_code, 422)
        self.assertEqual(self.marks(), {})

    def test_a_field_that_is_not_theirs_cannot_be_named(self) -> None:
        for name in ("better", "gist", "remark", "version", "cue-nothing", "phase", "debrief"):
            url = f"{self.ana.url}words/{name}/"
            posted = self.ana.client.post(url, {name: "mine"}, headers=FROM_A_SCRIPT)
            self.assertEqual(posted.status_code, 404)

    def test_a_post_with_nothing_in_it_takes_nothing_away(self) -> None:
        self.ana.save(keep="Your calm", cue_pace="fine")
        self.ana.client.post(self.ana.url, {})
        self.assertEqual((self.note.keep, self.marks()), ("Your calm", {"pace": "fine"}))


class RemarkTests(FriendCase):
    def test_said_noticed_and_guessed_are_kept_apart(self) -> None:
        for basis in ("said", "noticed", "guessed"):
            self.assertContains(self.ana.remark(f"It was {basis}", basis), "Added.")
        made = [(f"It was {basis}", basis) for basis in ("said", "noticed", "guessed")]
        self.assertEqual(self.remarks(), made)

    def test_it_may_be_about_one_question_or_all_of_it(self) -> None:
        page = self.ana.remark("You paused well", about=self.question.pk)
        self.assertIn("about “Tell me about a conflict”", said(page))
        self.ana.remark("You were warm")
        self.assertEqual(
            list(self.debrief.remarks.in_order().values_list("question", flat=True)),
            [self.question.pk, None],
        )

    def test_it_cannot_be_about_a_question_of_another_debrief(self) -> None:
        other = a_question(a_friends_debrief(a_rejection(self.owner)))
        self.assertEqual(self.ana.remark("Mine", about=other.pk).status_code, 422)
        self.assertEqual(self.remarks(), [])

    def test_a_question_taken_away_meanwhile_is_told_of_and_the_words_stay(self) -> None:
        a_question(self.debrief, text="Why us?")
        self.question.remove()
        page = self.ana.remark("You paused well", about=self.question.pk)
        self.assertContains(page, "That question is not here any more.", status_code=422)
        self.assertContains(page, "You paused well", status_code=422)
        self.assertNotContains(page, str(self.question.pk), status_code=422)

    def test_about_the_only_question_taken_away_meanwhile_it_is_about_all_of_it(self) -> None:
        self.question.remove()
        page = self.ana.remark("You paused well", about=self.question.pk)
        self.assertContains(page, "Added.")
        self.assertIsNone(self.debrief.remarks.get().question_id)

    def test_what_it_rests_on_must_be_chosen(self) -> None:
        page = self.ana.remark("He nodded", "")
        self.assertContains(page, "Choose one: it tells what you know", status_code=422)
        self.assertContains(page, "He nodded", status_code=422)

    def test_an_empty_one_is_none(self) -> None:
        self.assertContains(self.ana.remark("  \n"), "Write it first.", status_code=422)
        self.ana.save(basis="said")
        self.assertEqual(self.remarks(), [])

    def test_the_same_one_sent_twice_is_one(self) -> None:
        for _ in range(2):
            self.ana.remark("He nodded")
            self.ana.save(remark="He nodded", basis="noticed")
        self.assertEqual(self.remarks(), [("He nodded", "noticed")])

    def test_it_can_be_taken_back_and_the_rest_stays(self) -> None:
        self.ana.remark("He nodded")
        self.ana.remark("You paused well")
        first = self.debrief.remarks.in_order().first()
        assert first
        self.assertContains(self.ana.take_back(first.pk), "Taken back.")
        self.assertEqual(self.remarks(), [("You paused well", "noticed")])
        self.assertEqual(self.ana.take_back(first.pk).status_code, 200)

    def test_taking_back_without_javascript_loses_nothing_typed(self) -> None:
        self.ana.remark("He nodded")
        remark = self.debrief.remarks.get()
        self.ana.take_back(remark.pk, keep="Your calm", remark="You paused", basis="said")
        self.assertEqual((self.remarks(), self.note.keep), ([("You paused", "said")], "Your calm"))

    def test_one_half_typed_stays_while_another_is_taken_back(self) -> None:
        self.ana.remark("He nodded")
        url = f"{self.ana.url}remarks/{self.debrief.remarks.get().pk}/take-back/"
        data = {"remark": "Half a sen", "basis": "guessed"}
        page = self.ana.client.post(url, data, headers=FROM_A_SCRIPT)
        self.assertContains(page, "Half a sen")
        self.assertRegex(page.content.decode(), r'value="guessed"[^>]*checked')

    def test_only_their_own_can_be_taken_back(self) -> None:
        mine = a_remark(self.debrief, text="I rushed")
        here = a_remark(self.debrief, voice="here", text="You rushed")
        other = a_remark(a_friends_debrief(), voice="link")
        for remark in (mine, here, other):
            self.ana.take_back(remark.pk)
            remark.refresh_from_db()

    def test_there_is_room_for_twenty(self) -> None:
        for number in range(MOST_REMARKS):
            a_remark(self.debrief, voice="link", text=f"Remark {number}")
            a_remark(self.debrief, voice="own", text=f"Remark {number}")
        page = self.ana.remark("One more")
        self.assertContains(page, "no room for more remarks", status_code=422)
        self.assertContains(page, "One more", status_code=422)
        page = self.ana.save(remark="One more", basis="said", keep="Your calm")
        self.assertContains(page, "no room for more remarks", status_code=422)
        self.assertContains(page, "One more", status_code=422)


class TwoWindowsTests(FriendCase):
    """One friend at two browsers, or two friends at one link."""

    def setUp(self) -> None:
        super().setUp()
        self.ana.save(keep="Your calm")
        self.old = self.ana.open()  # stays open while the other window writes

    def test_a_field_typed_on_and_on_stays_ones_own(self) -> None:
        """The answer to each saving carries what stands there now, for the next one."""
        page = self.ana.type(self.old, keep="Your calm v")
        seen = page.content.decode().split('name="seen-keep" value="')[1].split('"')[0]
        posted = {"keep": "Your calm voice", "seen-keep": seen}
        url = f"{self.ana.url}words/keep/"
        again = self.ana.client.post(url, posted, headers=FROM_A_SCRIPT)
        self.assertEqual((again.status_code, self.note.keep), (200, "Your calm voice"))

    def test_two_fields_never_disturb_each_other(self) -> None:
        Friend(self.token).type(change="The result first")
        self.ana.type(self.old, cue_pace="fine")
        self.ana.type(self.old, name="Ana")
        self.assertEqual((self.note.change, self.note.name), ("The result first", "Ana"))
        self.assertEqual((self.note.keep, self.marks()), ("Your calm", {"pace": "fine"}))

    def test_an_old_page_saved_whole_blanks_nothing(self) -> None:
        Friend(self.token).save(change="The result first", cue_pace="fine", keep="Your humour")
        saved = self.ana.save(self.old, name="Ana")
        self.assertEqual(saved.status_code, 303)
        self.assertEqual((self.note.keep, self.note.change), ("Your humour", "The result first"))
        self.assertEqual((self.note.name, self.marks()), ("Ana", {"pace": "fine"}))

    def test_the_same_field_in_two_windows_shows_both_texts(self) -> None:
        Friend(self.token).type(keep="Your humour")
        page = self.ana.save(self.old, keep="Your patience", change="The result first")
        self.assertContains(page, "Your humour", status_code=409)
        self.assertContains(page, "Your patience", status_code=409)
        self.assertEqual((self.note.keep, self.note.change), ("Your humour", ""))
        self.ana.save(page)
        self.assertEqual((self.note.keep, self.note.change), ("Your patience", "The result first"))

    def test_what_was_only_changed_there_is_not_undone_by_saving_again(self) -> None:
        Friend(self.token).save(keep="Your humour", change="The result first")
        page = self.ana.save(self.old, keep="Your patience")
        self.ana.save(page)
        self.assertEqual((self.note.keep, self.note.change), ("Your patience", "The result first"))

    def test_a_mistake_does_not_hide_that_another_window_wrote(self) -> None:
        Friend(self.token).type(keep="Your humour")
        page = self.ana.save(self.old, keep="w" * 161)
        again = self.ana.save(page, keep="Your patience")
        self.assertContains(again, "Your humour", status_code=409)

    def test_one_field_typed_in_two_windows_says_so_and_keeps_both(self) -> None:
        Friend(self.token).type(keep="Your humour")
        page = self.ana.type(self.old, keep="Your patience")
        self.assertContains(page, "Your humour", status_code=409)
        self.assertContains(page, "Keep what’s here", status_code=409)
        self.assertEqual(self.note.keep, "Your humour")

    def test_a_chip_in_two_windows_is_told_in_words(self) -> None:
        Friend(self.token).type(cue_pace="tweak")
        page = self.ana.save(self.old, cue_pace="fine")
        self.assertContains(page, "Worth a tweak", status_code=409)

    def test_a_text_emptied_on_purpose_is_emptied(self) -> None:
        self.ana.save(self.old, keep="")
        self.assertEqual(self.note.keep, "")

    def test_a_captured_post_sent_again_changes_nothing(self) -> None:
        captured = self.ana.form(self.old).sends | {"keep": "Your patience"}
        self.ana.client.post(self.ana.url, captured)
        Friend(self.token).type(keep="Your humour")
        self.assertEqual(self.ana.client.post(self.ana.url, captured).status_code, 409)
        self.assertEqual(self.note.keep, "Your humour")


class GoneTests(FriendCase):
    """Links that do not work, for whatever reason."""

    def links(self) -> Iterator[tuple[str, str]]:
        yield "wrong", "A" * 43
        yield "garbage", "%00%ff%2e%2e;' OR 1=1--"
        debriefs = [a_friends_debrief(a_rejection(self.owner)) for _ in range(5)]
        revoked, replaced, expired, removed, deleted = debriefs
        tokens = [a_debrief_link(debrief)[1] for debrief in debriefs]
        revoked.links.revoke()
        a_debrief_link(replaced)
        expired.links.update(expires_at=timezone.now() - timedelta(seconds=1))
        removed.remove()
        deleted.rejection.delete()
        yield from zip(
            ("revoked", "replaced", "expired", "removed", "deleted"), tokens, strict=True
        )

    def test_every_one_of_them_looks_the_same(self) -> None:
        pages = {why: Friend(token).open() for why, token in self.links()}
        self.assertEqual({page.status_code for page in pages.values()}, {404})
        self.assertEqual(len({page.content for page in pages.values()}), 1)

    def test_words_sent_to_one_are_shown_to_copy_and_not_stored(self) -> None:
        typed = {"keep": "Your calm", "change": "The result", "remark": "He nodded", "name": "Ana"}
        for why, token in self.links():
            with self.subTest(why=why):
                page = Friend(token).client.post(Friend(token).url, typed)
                for text in typed.values():
                    self.assertContains(page, text, status_code=404)
        self.assertFalse(FriendNote.objects.exists())

    def test_one_field_sent_to_one_is_refused(self) -> None:
        for _, token in self.links():
            for part in ("words/keep/", "remarks/", f"remarks/{self.question.pk}/take-back/"):
                url = Friend(token).url + part
                posted = Client().post(url, {"keep": "Your calm"}, headers=FROM_A_SCRIPT)
                self.assertEqual(posted.status_code, 404)

    def test_it_may_stop_while_somebody_writes(self) -> None:
        page = self.ana.open()
        self.debrief.links.revoke()
        self.assertContains(self.ana.save(page, keep="Your calm"), "Your calm", status_code=404)
        self.assertEqual(self.ana.type(page, keep="Your calm").status_code, 404)

    def test_a_debrief_brought_back_needs_a_new_link(self) -> None:
        self.debrief.remove()
        self.debrief.restore()
        self.assertEqual(self.ana.open().status_code, 404)

    def test_it_works_for_thirty_days_by_the_clock_of_the_database(self) -> None:
        days = self.link.expires_at - self.link.created_at
        self.assertAlmostEqual(days / timedelta(days=30), 1, places=4)


class AttackTests(FriendCase):
    MOST = LIMITS["wrong_link"].of_address

    def guess(self, times: int, part: str = "") -> list[int]:
        return [Friend(f"guess-{n}").open(part).status_code for n in range(times)]

    def test_guessing_is_stopped_on_the_page_and_on_what_it_asks(self) -> None:
        for part in ("", "live/?since=0"):
            Tally.objects.all().delete()
            self.assertEqual(set(self.guess(self.MOST, part)), {404})
            self.assertEqual(self.guess(2, part), [429, 429])
            page = Client().post(Friend("guess").url, {"keep": "Your calm"})
            self.assertContains(page, "Your calm", status_code=429)

    def test_guesses_at_both_kinds_of_link_are_counted_together(self) -> None:
        for n in range(self.MOST):
            Client().get(reverse("answer", args=[f"guess-{n}"]))
        self.assertEqual(self.guess(1), [429])

    def test_a_guesser_next_door_shuts_nobody_out(self) -> None:
        self.guess(self.MOST + 1)
        self.assertEqual(self.ana.open().status_code, 200)
        self.assertEqual(self.ana.look(self.debrief.revision).status_code, 204)
        self.assertEqual(self.ana.type(keep="Your calm").status_code, 200)

    def test_too_much_in_a_short_while_waits_with_its_words(self) -> None:
        with mock.patch.dict(LIMITS, friend=Limit(10, 9, of_account=2)):
            for text in ("One", "Two"):
                self.ana.type(keep=text)
            self.assertEqual(self.ana.type(change="Three").status_code, 429)
            page = self.ana.save(change="Three", cue_pace="fine", remark="Four", basis="said")
        self.assertContains(page, "please save them again", status_code=429)
        for word in ("Three", "Four"):
            self.assertContains(page, word, status_code=429)
        self.assertEqual((self.note.change, self.marks()), ("", {}))
        Tally.objects.all().delete()
        self.ana.save(page)
        self.assertEqual((self.note.change, self.marks()), ("Three", {"pace": "fine"}))

    def test_another_link_is_not_kept_waiting_by_it(self) -> None:
        _, token = a_debrief_link(a_friends_debrief(a_rejection(self.owner)))
        with mock.patch.dict(LIMITS, friend=Limit(10, 9, of_account=1)):
            for _ in range(2):
                self.ana.type(keep="Your calm")
            self.assertEqual(Friend(token).type(keep="Your calm").status_code, 200)

    def test_a_megabyte_is_refused_before_it_is_read(self) -> None:
        for part in ("", "words/keep/", "remarks/"):
            for data in (
                {"keep": "w" * 2**20},
                {"keep": "w", "file": SimpleUploadedFile("f", b"w" * 2**20)},
            ):
                page = self.ana.client.post(self.ana.url + part, data)
                self.assertIn(page.status_code, (400, 413))
        self.assertFalse(FriendNote.objects.exists())

    def test_a_script_is_text_to_the_one_who_writes_it(self) -> None:
        self.owner.name = SCRIPT
        self.owner.save()
        self.debrief.set(shows_company=True, shows_answers=True, shows_strengths=True)
        self.debrief.set(strength_1=SCRIPT)
        self.debrief.rejection.set(company=SCRIPT, role=SCRIPT)
        question = a_question(self.debrief, text=SCRIPT, gist=SCRIPT)
        typed = dict.fromkeys(("keep", "change", "name", "remark"), SCRIPT)
        wrong = dict.fromkeys(("basis", "about", "cue_pace", "seen-keep"), f'">{SCRIPT}')
        pages = [
            self.ana.save(**typed | wrong),
            self.ana.save(**typed, basis="said", about=question.pk),
            self.ana.open(),
            self.ana.look(-1),
            self.ana.remark(SCRIPT, wrong["basis"]),
            self.ana.remark(f"{SCRIPT}.", about=question.pk),
            self.ana.client.post(Friend("gone").url, typed),
        ]
        Friend(self.token).type(keep=f"{SCRIPT}, too")
        pages.append(self.ana.type(pages[2], keep="mine"))
        for page in pages:
            self.assertNotIn("<script>", page.content.decode())
        self.assertEqual(self.note.change, SCRIPT)

    def test_the_key_is_stored_nowhere(self) -> None:
        self.ana.save(keep="Your calm", remark="He nodded", basis="said")
        self.assertNotIn(self.token, everything())

    def test_another_site_cannot_write_without_the_key(self) -> None:
        before = rows_of(self.owner)
        Client(headers={"origin": "https://evil.example"}).post(
            reverse("debrief_friend", args=[str(self.debrief.pk)]), {"keep": "mine"}
        )
        self.assertEqual(rows_of(self.owner), before)

    def test_one_link_writes_to_its_own_debrief_alone(self) -> None:
        other = a_friends_debrief(a_rejection(self.owner))
        self.ana.save(keep="Your calm", cue_pace="fine", remark="He nodded", basis="said")
        self.assertFalse(other.notes.exists() or other.cues.exists() or other.remarks.exists())


class TroubleTests(FriendCase):
    """Faults of ours (the database away, the code broken): the words come back."""

    @contextmanager
    def broken(self, error: type[Exception]) -> Iterator[None]:
        with mock.patch("recovery.shared.tokens.PrivateLinkQuerySet.with_token", side_effect=error):
            yield

    def test_with_the_database_away_the_words_wait_on_the_page(self) -> None:
        form = self.ana.form()
        with self.broken(OperationalError):
            page = self.ana.client.post(self.ana.url, form.sends | {"keep": "Your calm"})
        self.assertEqual((page.status_code, dict(page.cookies)), (503, {}))
        again = self.ana.form(page)
        self.assertEqual(again.action, self.ana.url)
        self.ana.client.post(self.ana.url, again.sends)
        self.assertEqual(self.note.keep, "Your calm")

    def test_when_something_breaks_the_words_are_shown(self) -> None:
        with self.broken(RuntimeError):
            page = self.ana.client.post(self.ana.url, {"keep": "Your calm"})
        self.assertContains(page, "Your calm", status_code=500)


class TranslatableTests(FriendCase):
    OWN = {"Sam", "Data analyst", "Lumen", "BounceBack", "Ana", "I stayed calm"}
    OWN |= {"Tell me about a conflict", "The one about the budget", "Your calm", "Your humour"}

    def check(self, page: Callable[[], Any]) -> None:
        with pseudo_language():
            found = page().content.decode()
        self.assertEqual(not_translated(found, self.OWN), [])

    def test_every_state_of_the_page(self) -> None:
        self.debrief.set(shows_company=True, shows_answers=True, shows_strengths=True)
        self.debrief.set(strength_1="I stayed calm")
        old = self.ana.open()
        self.check(self.ana.open)
        self.check(lambda: self.ana.type(keep="Your calm"))
        self.check(lambda: self.ana.type(old, keep="Your humour"))
        self.check(lambda: self.ana.save(old, keep="Your humour"))
        self.check(lambda: self.ana.save(keep="1" * 161, remark="1"))
        self.check(lambda: self.ana.remark("Your calm", about=self.question.pk))
        self.check(lambda: self.ana.remark(""))
        self.check(lambda: self.ana.take_back(self.debrief.remarks.get().pk))
        for phase in self.debrief.start().phases:
            self.debrief.go_to_phase(phase.key)
            self.check(lambda: self.ana.look(-1))
        self.debrief.finish()
        self.check(lambda: self.ana.open("?saved=1"))
        self.debrief.links.revoke()
        self.check(lambda: self.ana.look(0))
        self.check(lambda: self.ana.client.post(self.ana.url, {"keep": "Your calm"}))


class AtTheSameMomentTests(TransactionTestCase):
    """Person and friend write at one moment, each with a connection of their own."""

    def setUp(self) -> None:
        self.debrief = a_friends_debrief()
        _, self.token = a_debrief_link(self.debrief)
        self.ana = Friend(self.token)

    def press(self, name: str) -> Callable[[], Any]:
        """A press of the person, in a window of their own."""
        client = Client()
        client.force_login(self.debrief.owner)
        return lambda: client.post(reverse(name, args=[self.debrief.pk]))

    def test_two_fields_at_once_both_hold(self) -> None:
        page = self.ana.open()
        one, two, three = (Friend(self.token) for _ in range(3))
        answers = at_once(
            lambda: one.type(page, keep="Your calm"),
            lambda: two.type(page, change="The result first"),
            lambda: three.type(page, cue_pace="fine"),
        )
        self.assertEqual({answer.status_code for answer in answers}, {200})
        note = self.debrief.notes.get()
        self.assertEqual((note.keep, note.change), ("Your calm", "The result first"))
        self.assertEqual(self.debrief.cues.get().mark, "fine")

    def test_four_at_once_make_four_pieces_of_news(self) -> None:
        page = self.ana.open()
        at_once(
            lambda: Friend(self.token).type(page, keep="Your calm"),
            lambda: Friend(self.token).remark("He nodded"),
            lambda: a_question(self.debrief).debrief.touch(),
            self.press("debrief_start"),
        )
        self.debrief.refresh_from_db()
        self.assertEqual(self.debrief.revision, 4)

    def test_the_same_remark_four_times_at_once_is_one(self) -> None:
        at_once(*[lambda: Friend(self.token).remark("He nodded") for _ in range(4)])
        self.assertEqual(self.debrief.remarks.count(), 1)

    def test_the_same_field_at_once_keeps_one_and_tells_the_others(self) -> None:
        self.ana.type(keep="Your calm")
        page = self.ana.open()
        words = ["One", "Two", "Three"]
        saves = [lambda w=word: Friend(self.token).type(page, keep=w) for word in words]
        answers = at_once(*saves)
        self.assertEqual(sorted(each.status_code for each in answers), [200, 409, 409])
        self.assertIn(self.debrief.notes.get().keep, words)

    def test_stopping_the_link_while_a_word_comes_in_breaks_nothing(self) -> None:
        page = self.ana.open()
        answer, _ = at_once(lambda: self.ana.type(page, keep="Calm"), self.press("debrief_remove"))
        self.assertIn(answer.status_code, (200, 404))
