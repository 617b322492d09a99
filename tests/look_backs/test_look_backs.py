"""Looking back on a month: what the page says, when it is offered, and what is kept."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.test import SimpleTestCase, TestCase
from django.urls import reverse
from django.utils import timezone

from recovery.look_backs import months
from recovery.look_backs.found import Kind, found_in, holds_something
from recovery.look_backs.page import page_of
from recovery.look_backs.saved import look_backs_of
from recovery.models import Lesson, LookBack, Perspective, Rejection
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_held_conversation,
    a_lesson,
    a_look_back,
    a_person,
    a_perspective,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_silence,
    a_to_do,
    a_user,
)
from tests.helpers.pages import form_on

NOVEMBER = date(2026, 11, 1)
IN_NOVEMBER = datetime(2026, 11, 12, 12, tzinfo=UTC)
DECEMBER_2 = datetime(2026, 12, 2, 12, tzinfo=UTC)
URL = "/look-backs/2026-11/"


class MonthTests(SimpleTestCase):
    def test_an_address_names_a_month_or_nothing(self) -> None:
        self.assertEqual(months.read("2026-11"), NOVEMBER)
        for words in ("2026-13", "2026-00", "2026-1", "26-11", "2026-11-01", "٢٠٢٦-11", "now"):
            self.assertIsNone(months.read(words), words)

    def test_the_month_before_january_is_december(self) -> None:
        self.assertEqual(months.before(date(2027, 1, 1)), date(2026, 12, 1))

    def test_each_month_has_its_last_day(self) -> None:
        ends = [months.last_of(date(2028, month, 1)).day for month in range(1, 13)]
        self.assertEqual(ends, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])

    def test_the_first_week_is_seven_days(self) -> None:
        first = [day for day in range(1, 31) if months.is_first_week(date(2026, 11, day))]
        self.assertEqual(first, [1, 2, 3, 4, 5, 6, 7])


class FoundTests(TestCase):
    """What a month holds, worked out by hand."""

    def setUp(self) -> None:
        self.user = a_user()

    def found(self, month: date = NOVEMBER) -> dict[str, Kind]:
        return found_in(self.user, month)

    def no(self, day: int = 12, **facts: Any) -> Rejection:
        return a_rejection(self.user, logged_on=date(2026, 11, day), **facts)

    def test_a_month_with_nothing_holds_nothing(self) -> None:
        self.no()
        self.assertEqual(self.found(date(2026, 10, 1)), {})
        self.assertFalse(holds_something(self.user, date(2026, 10, 1)))
        self.assertTrue(holds_something(self.user, NOVEMBER))

    def test_another_persons_month_is_another_month(self) -> None:
        a_rejection(logged_on=date(2026, 11, 12))
        self.assertFalse(holds_something(self.user, NOVEMBER))

    def test_both_sides_of_what_came_are_counted(self) -> None:
        self.no().close("back", "")
        self.no(1), self.no(30)
        self.no(1).set(logged_on=date(2026, 10, 31))
        self.no(1).set(logged_on=date(2026, 12, 1))
        logged = self.found()["logged"]
        self.assertEqual((logged.total, logged.counted, logged.rest), (3, 1, 2))

    def test_the_newest_five_are_shown_and_all_counted(self) -> None:
        for day in range(1, 9):
            self.no(day, company=f"N{day}", role="")
        logged = self.found()["logged"]
        self.assertEqual([row.who for row in logged.rows], ["N8", "N7", "N6", "N5", "N4"])
        self.assertEqual((logged.total, logged.more), (8, 3))

    def test_a_moment_belongs_to_the_month_it_was_where_the_person_is(self) -> None:
        lesson = a_lesson(self.no())
        for moment, in_berlin, in_new_york in (
            (datetime(2026, 10, 31, 22, 59, tzinfo=UTC), False, False),
            (datetime(2026, 10, 31, 23, 0, tzinfo=UTC), True, False),
            (datetime(2026, 11, 1, 4, 0, tzinfo=UTC), True, True),
            (datetime(2026, 11, 30, 22, 59, tzinfo=UTC), True, True),
            (datetime(2026, 11, 30, 23, 0, tzinfo=UTC), False, True),
            (datetime(2026, 12, 1, 5, 0, tzinfo=UTC), False, False),
        ):
            Lesson.objects.filter(pk=lesson.pk).update(created_at=moment)
            for zone, there in (("Europe/Berlin", in_berlin), ("America/New_York", in_new_york)):
                with self.subTest(moment=moment, zone=zone), timezone.override(zone):
                    self.assertEqual("lesson" in self.found(), there)

    def test_a_fairer_sentence_is_not_shown_where_it_may_have_been_unfair(self) -> None:
        thought = a_perspective(self.no(), fair_thought="It was one job")
        Perspective.objects.update(created_at=IN_NOVEMBER)
        self.assertEqual(self.found()["fairer"].rows[0].words, "It was one job")
        a_reason(thought.rejection, code="possibly_unfair", known="")
        self.assertNotIn("fairer", self.found())

    def test_what_was_removed_or_let_go_is_not_told(self) -> None:
        a_lesson(self.no()).set(created_at=IN_NOVEMBER).remove()
        dropped = a_lesson(self.no(), use="drop")
        dropped.set(created_at=IN_NOVEMBER)
        a_held_conversation(a_person(self.user), held_on=date(2026, 11, 3)).remove()
        self.assertEqual(set(self.found()), {"logged"})

    def test_requests_are_counted_with_and_without_a_reply(self) -> None:
        with at(IN_NOVEMBER):
            a_reply(a_sent_request(self.no()))
            a_sent_request(self.no())
            a_sent_request(self.no()).take_back()
        asked = self.found()["asked"]
        self.assertEqual((asked.total, asked.counted), (2, 1))


class PageTests(TestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.job = a_rejection(self.user, logged_on=date(2026, 11, 12), role="")

    def numbers(self) -> dict[str, str]:
        return {part.key: part.numbers for part in page_of(self.user, NOVEMBER).parts}

    def test_nothing_is_computed_from_one_case(self) -> None:
        self.assertEqual(self.numbers(), {"logged": "One, still open."})

    def test_a_number_has_its_other_side(self) -> None:
        a_rejection(self.user, logged_on=date(2026, 11, 13))
        self.assertEqual(self.numbers()["logged"], "2 noes; none recovered by now.")
        self.job.close("back", "")
        self.assertEqual(self.numbers()["logged"], "2 noes: 1 recovered by now, 1 not.")

    def test_what_is_set_aside_is_called_so(self) -> None:
        self.job.put_aside()
        self.assertEqual(self.numbers(), {"logged": "One, set aside."})
        a_rejection(self.user, logged_on=date(2026, 11, 20)).set_aside()
        lines = page_of(self.user, NOVEMBER).parts[0].lines
        self.assertEqual([line.beside for line in lines], ["set aside", "set aside"])

    def test_a_label_within_a_line_keeps_its_large_i(self) -> None:
        for grade in ("seen_twice", "told"):
            a_lesson(self.job, grade=grade).set(created_at=IN_NOVEMBER)
        part = next(each for each in page_of(self.user, NOVEMBER).parts if each.key == "lesson")
        said = [line.beside for line in part.lines]
        self.assertEqual(said, ["someone told me", "I’ve seen it at least twice"])

    def test_whether_a_to_do_helped_may_not_be_known(self) -> None:
        lesson = a_lesson(self.job)
        for helped in ("yes", "no", ""):
            a_to_do(lesson, slot=None, done_at=IN_NOVEMBER, helped=helped, text=f"Try {helped}")
        words = "3 done: 1 helped at least a little, 2 didn’t or it isn’t known."
        self.assertEqual(self.numbers()["to_do"], words)
        part = next(each for each in page_of(self.user, NOVEMBER).parts if each.key == "to_do")
        self.assertIn("whether it helped isn’t noted", [line.beside for line in part.lines])

    def test_waiting_and_no_reply_and_cannot_say_are_told_apart(self) -> None:
        with at(IN_NOVEMBER):
            asked = [a_sent_request(self.job) for _each in range(4)]
        self.assertEqual(self.numbers()["asked"], "4 requests: 4 still waiting.")
        asked[0].mark_refused(), asked[1].close(), asked[2].mark_followed_up()
        self.assertEqual(
            self.numbers()["asked"],
            "4 requests: 1 where they can’t say, 1 that ended without a reply, 2 still waiting.",
        )

    def test_nothing_to_change_is_no_lesson_as_in_over_time(self) -> None:
        for facts in ({"grade": "told"}, {"grade": "guess"}, {"kind": "nothing", "use": ""}):
            a_lesson(self.job, **facts).set(created_at=IN_NOVEMBER)
        self.assertEqual(self.numbers()["lesson"], "2 lessons: 1 told or seen twice, 1 not.")

    def test_what_nothing_was_noted_of_is_said_to_be_missing(self) -> None:
        missing = page_of(self.user, NOVEMBER).missing
        for name in ("feedback", "conversations", "to-dos", "lessons", "fairer sentences"):
            self.assertIn(name, missing)
        self.assertNotIn("what came", missing)

    def test_a_silence_is_called_so(self) -> None:
        a_silence(self.user, company="Quiet", role="", logged_on=date(2026, 11, 20))
        line = page_of(self.user, NOVEMBER).parts[0].lines[0]
        self.assertEqual((line.words, line.beside), ("Quiet", "no reply · still open"))


class LookBackPageTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.job = a_rejection(self.user, company="Brightwater", logged_on=date(2026, 11, 12))

    def page(self, url: str = URL) -> Any:
        with at(DECEMBER_2):
            return self.client.get(url)

    def answer(self, **typed: str) -> Any:
        with at(DECEMBER_2):
            form = form_on(self.client.get(URL).content.decode(), URL)
            return self.client.post(URL, form.sends | typed)

    def test_the_page_tells_the_month_in_their_own_words(self) -> None:
        a_perspective(self.job, fair_thought="It was one job", harsh_thought="I always fail")
        Perspective.objects.update(created_at=IN_NOVEMBER)
        self.job.close("back", "Ask before I explain").set(closed_at=IN_NOVEMBER)
        page = self.page()
        for words in ("November 2026", "Brightwater", "It was one job", "Ask before I explain"):
            self.assertContains(page, words)

    def test_the_harsh_thought_is_folded_and_the_kind_words_come_last(self) -> None:
        a_perspective(self.job, fair_thought="It was one job", harsh_thought="I always fail")
        Perspective.objects.update(created_at=IN_NOVEMBER)
        text = self.page().content.decode()
        folded = text[: text.index("I always fail")]
        self.assertGreater(folded.rindex("<details"), folded.rindex("</h2>"))
        self.assertLess(text.index("I always fail"), text.index("It was one job"))
        self.assertLess(text.index("Brightwater"), text.index("I always fail"))

    def test_what_is_answered_is_kept_and_shown(self) -> None:
        self.assertLeadsTo_in_december(self.answer(helped="Ana’s call", confidence="7"))
        mine = LookBack.objects.get()
        self.assertEqual((mine.helped, mine.more_of, mine.confidence), ("Ana’s call", "", 7))
        page = self.page()
        self.assertContains(page, "Ana’s call")
        self.assertContains(page, "7 of 10")

    def assertLeadsTo_in_december(self, response: Any) -> None:
        with at(DECEMBER_2):
            self.assertLeadsTo(response, URL)

    def test_everything_may_be_left_out(self) -> None:
        self.answer()
        self.assertTrue(LookBack.objects.get().finished_at)

    def test_an_answer_can_be_changed_and_a_second_window_is_told(self) -> None:
        with at(DECEMBER_2):
            form = form_on(self.client.get(URL).content.decode(), URL)
        self.answer(helped="Theirs")
        with at(DECEMBER_2):
            told = self.client.post(URL, form.sends | {"helped": "Mine", "submit_key": ""})
        self.assertContains(told, "Theirs", status_code=409)
        self.assertContains(told, "Mine", status_code=409)

    def test_an_answer_that_is_too_long_comes_back_whole(self) -> None:
        told = self.answer(helped="x" * 401)
        self.assertContains(told, "x" * 401, status_code=422)
        self.assertFalse(LookBack.objects.exclude(finished_at=None).exists())

    def test_there_is_no_page_of_an_empty_month_nor_of_one_to_come(self) -> None:
        for month in ("2026-10", "2027-01", "2026-99", "nonsense"):
            self.assertEqual(self.page(f"/look-backs/{month}/").status_code, 404, month)

    def test_a_strangers_month_is_their_own(self) -> None:
        a_rejection(logged_on=date(2026, 10, 12), company="Theirs")
        self.assertEqual(self.page("/look-backs/2026-10/").status_code, 404)

    def test_earlier_and_later_ones_are_linked(self) -> None:
        for month in (9, 10, 12):
            a_look_back(self.user, month=date(2026, month, 1))
        page = self.page()
        self.assertContains(page, 'rel="prev" href="/look-backs/2026-10/"')
        self.assertContains(page, 'rel="next" href="/look-backs/2026-12/"')

    def test_a_month_beside_it_is_linked_before_it_was_looked_back_on(self) -> None:
        a_rejection(self.user, logged_on=date(2026, 8, 31))
        a_rejection(self.user, logged_on=date(2026, 12, 1))
        page = self.page()
        self.assertContains(page, 'rel="prev" href="/look-backs/2026-08/"')
        self.assertContains(page, 'rel="next" href="/look-backs/2026-12/"')
        self.assertEqual(self.page("/look-backs/2026-08/").status_code, 200)

    def test_a_month_that_runs_is_told_so_far(self) -> None:
        a_rejection(self.user, logged_on=date(2026, 12, 1))
        self.assertContains(self.page("/look-backs/2026-12/"), "So far: this month isn’t over.")
        self.assertNotContains(self.page(), "So far")

    def test_over_time_links_every_month_that_was_looked_back_on(self) -> None:
        self.assertNotContains(self.page("/over-time/"), "Months you looked back on")
        a_look_back(self.user, month=date(2026, 9, 1))
        self.assertContains(self.page("/over-time/"), '<a href="/look-backs/2026-09/">')

    def test_all_that_were_saved_are_told_the_newest_first(self) -> None:
        a_look_back(self.user, month=date(2026, 9, 1))
        a_look_back(self.user, month=date(2026, 10, 1))
        a_look_back(self.user, month=date(2026, 8, 1), finished_at=None, skipped_at=DECEMBER_2)
        a_look_back()
        names = [(each.name, each.address) for each in look_backs_of(self.user)]
        self.assertEqual(names[0], ("October 2026", "/look-backs/2026-10/"))
        self.assertEqual(len(names), 2)


class OfferTests(PageTestCase):
    """When Today offers it."""

    OFFER = "Look back on November 2026"

    def setUp(self) -> None:
        super().setUp()
        a_rejection(self.user, logged_on=date(2026, 11, 12))

    def offers(self, moment: datetime = DECEMBER_2) -> bool:
        with at(moment):
            return self.OFFER in self.client.get("/today/").content.decode()

    def skip(self, verb: str = "skip") -> Any:
        with at(DECEMBER_2):
            return self.client.post(reverse(f"look_back_{verb}", args=["2026-11"]), follow=True)

    def test_in_the_first_week_where_the_person_is(self) -> None:
        for day, hour, offers in ((30, 22, False), (30, 23, True)):  # Berlin is an hour ahead
            moment = datetime(2026, 11, day, hour, 30, tzinfo=UTC)
            self.assertEqual(self.offers(moment), offers, moment)
        self.assertTrue(self.offers(datetime(2026, 12, 7, 22, 30, tzinfo=UTC)))
        self.assertFalse(self.offers(datetime(2026, 12, 7, 23, 30, tzinfo=UTC)))

    def test_not_about_a_month_that_holds_nothing(self) -> None:
        Rejection.objects.update(logged_on=date(2026, 10, 31))
        self.assertFalse(self.offers())

    def test_skipped_it_is_gone_for_good_and_that_can_be_undone(self) -> None:
        self.assertContains(self.skip(), "Skipped. That’s fine.")
        self.assertFalse(self.offers())
        self.skip("unskip")
        self.assertTrue(self.offers())
        self.assertFalse(LookBack.objects.exists())

    def test_saved_it_is_offered_no_more(self) -> None:
        a_look_back(self.user, month=NOVEMBER)
        self.assertFalse(self.offers())

    def test_opening_the_page_is_no_answer(self) -> None:
        with at(DECEMBER_2):
            self.client.get(URL)
        self.assertTrue(self.offers())
        self.assertFalse(LookBack.objects.exists())

    def test_not_on_a_break(self) -> None:
        with at(DECEMBER_2 - timedelta(hours=1)):
            self.user.take_break()
        self.assertFalse(self.offers())

    def test_a_skipped_month_can_still_be_looked_back_on(self) -> None:
        self.skip()
        with at(DECEMBER_2):
            form = form_on(self.client.get(URL).content.decode(), URL)
            self.client.post(URL, form.sends)
        mine = LookBack.objects.get()
        self.assertTrue(mine.finished_at and not mine.skipped_at)

    def test_skipping_what_was_saved_changes_nothing(self) -> None:
        a_look_back(self.user, month=NOVEMBER)
        self.skip()
        self.assertIsNone(LookBack.objects.get().skipped_at)


class ConstraintTests(TestCase):
    def refused(self, **facts: Any) -> None:
        with self.assertRaises(IntegrityError), transaction.atomic():
            a_look_back(**facts)

    def test_one_of_a_month(self) -> None:
        self.refused(owner=a_look_back().owner)

    def test_a_month_is_its_first_day(self) -> None:
        self.refused(month=date(2026, 1, 2))

    def test_sure_from_nought_to_ten(self) -> None:
        self.refused(confidence=11)
