"""What is coming up: the next seven days by day, with who; then who has no day yet; and how it goes."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.test import SimpleTestCase
from django.urls import reverse
from django.utils import timezone

from recovery.shared.choices import TodayKind
from recovery.today.coming import Coming, by_day, coming_from
from recovery.today.going import said
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_checkin,
    a_conversation,
    a_debrief,
    a_friends_debrief,
    a_later_check_in,
    a_lesson,
    a_person,
    a_plan,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_to_do,
    a_user,
    an_opportunity,
)
from tests.helpers.growth import ON_ANY_PAGE, QueryTests
from tests.helpers.waiting import MAKERS, here, settled

URL = reverse("today")
SATURDAY = datetime(2026, 11, 28, 9, tzinfo=UTC)


TOLD_OF_ONE = ["look_back", "plan", "look_back"]  # a week on, on the ninth day, a month on


class ByDayTests(SimpleTestCase):
    def coming(self, title: str, day: date | None, hour: time | None = None) -> Coming:
        return Coming("talk", UUID(int=0), title, "", "/", day, hour)

    def test_by_day_and_hour_and_who_has_none_comes_last(self) -> None:
        saturday = SATURDAY.date()
        things = [
            self.coming("undated", None),
            self.coming("late", saturday, time(15)),
            self.coming("Monday", date(2026, 11, 30)),
            self.coming("early", saturday, time(9)),
            self.coming("Sunday", date(2026, 11, 29)),
        ]
        told = [(day.name, [t.title for t in day.things]) for day in by_day(things, saturday)]
        expected = [
            ("Today", ["early", "late"]),
            ("Tomorrow", ["Sunday"]),
            ("Mon 30 Nov", ["Monday"]),
            ("No day yet", ["undated"]),
        ]
        self.assertEqual(told, expected)

    def test_nothing_is_nothing(self) -> None:
        self.assertEqual(by_day([], SATURDAY.date()), [])


class ComingTestCase(PageTestCase):
    def page(self) -> Any:
        return self.client.get(URL)

    def day(self, days: int) -> date:
        return here(self.user) + timedelta(days=days)  # type: ignore[no-any-return]

    def coming(self, *kinds: str) -> list[str]:
        found = [thing for day in self.page().context["coming"] for thing in day.things]
        return [thing.title for thing in found if not kinds or thing.kind in kinds]


class ComingUpTests(ComingTestCase):
    def setUp(self) -> None:
        self.enterContext(at(SATURDAY))
        super().setUp()

    def test_after_closing_the_plan_the_follow_up_and_the_to_do_are_there_by_day(self) -> None:
        job = settled(self.user, company="Brightwater", role="Designer")
        a_plan(job, cue="it’s Monday at nine", action="call Ana", on=date(2026, 11, 30))
        a_sent_request(job).set(follow_up_on=date(2026, 12, 4))
        a_to_do(a_lesson(job), text="Write one story down", due_on=date(2026, 12, 4))
        job.close("back", "Onwards")
        page = self.page()
        told = [(day.name, [t.title for t in day.things]) for day in page.context["coming"]]
        monday = "If it’s Monday at nine, then I will call Ana"
        week = ("Sat 5 Dec", ["Check in: Brightwater, Designer"])
        friday = ["To-do: Write one story down", "Follow up with Dana Reed"]
        self.assertEqual(told, [("Mon 30 Nov", [monday]), ("Fri 4 Dec", friday), week])
        self.assertContains(page, "Follow up with Dana Reed")
        self.assertNotContains(page, "Nothing needs you")

    def test_every_kind_with_a_date_is_told_with_who(self) -> None:
        day = self.day(2)
        moment = SATURDAY + timedelta(days=2)
        job = a_rejection(self.user, company="Lumen", role="")
        a_sent_request(job).set(follow_up_on=day, move_on_on=day)
        a_reply(a_sent_request(job)).set(sealed_until=moment)
        a_request(job).set(waits_until=moment)
        a_conversation(a_person(self.user, name="Jo"), planned_on=day, planned_time=time(14))
        a_plan(job, on=day)
        a_to_do(a_lesson(job), due_on=day)
        a_friends_debrief(job, planned_at=moment)
        a_debrief(job, change="Say less", rehearse_on=day).finish()
        settled(self.user, company="Seven", role="", logged_on=self.day(-5))
        a_later_check_in(settled(self.user, company="Thirty", role="", logged_on=self.day(-28)))
        a_rejection(self.user, company="Later", role="").set(snoozed_until=moment)
        an_opportunity(self.user, company="Osprey", role="", next_on=day, next_what="Panel")
        a_person(self.user, name="Beth").keep(30, self.day(-28))
        for title in (
            "Conversation with Jo",
            "Follow up with Dana Reed",
            "Last day for Dana Reed’s reply",
            "Read the reply from Dana Reed",
            "Send your message to Dana Reed",
            "To-do: Rehearse one story",
            "If it is nine on Tuesday, then I will call Ana",
            "Debrief with Ana",
            "Practise: Say less",
            "Check in: Seven",
            "Check in: Thirty",
            "Continue with Later",
            "Osprey: Panel",
            "Write to Beth",
        ):
            with self.subTest(title=title):
                self.assertIn(title, self.coming())
        self.assertContains(self.page(), "14:00")

    def test_everything_on_it_leads_to_a_page_that_opens(self) -> None:
        self.test_every_kind_with_a_date_is_told_with_who()
        a_conversation(a_person(self.user, name="Noor"), planned_on=None)
        for day in self.page().context["coming"]:
            for thing in day.things:
                with self.subTest(thing=thing.title):
                    self.assertEqual(self.client.get(thing.address).status_code, 200)

    def test_once_asked_only_the_conversation_is_left_of_its_plan(self) -> None:
        day = self.day(2)
        conversation = a_conversation(a_person(self.user, name="Jo"), planned_on=day)
        a_plan(owner=self.user, on=day, action="talk to Jo", conversation=conversation)
        self.assertEqual(len(self.coming("plan", "talk")), 2)
        conversation.mark_sent()
        self.assertEqual(self.coming("plan", "talk"), ["Conversation with Jo"])

    def test_seven_days_and_no_more(self) -> None:
        for days in (1, 7, 8):
            a_plan(owner=self.user, on=self.day(days), action=f"walk {days}")
        titles = " ".join(self.coming("plan"))
        self.assertEqual([str(n) in titles for n in (1, 7, 8)], [True, True, False])

    def test_who_has_no_day_stays_until_dated_or_let_go(self) -> None:
        conversation = a_conversation(a_person(self.user, name="Noor"), planned_on=None)
        with at(SATURDAY + timedelta(days=200)):
            self.client.force_login(self.user)
            self.assertEqual(self.coming("undated"), ["Conversation with Noor: set a day"])
            self.assertContains(self.page(), "No day yet")
            conversation.let_go()
            self.assertEqual(self.coming(), [])

    def test_what_stands_on_today_is_not_told_twice(self) -> None:
        a_plan(owner=self.user, on=self.day(0))
        self.assertEqual(self.coming(), [])
        for _ in range(5):
            a_conversation(a_person(self.user), planned_on=self.day(0))
        self.assertEqual(self.coming("plan"), ["If it is nine on Tuesday, then I will call Ana"])

    def test_put_off_until_tomorrow_it_is_there_tomorrow(self) -> None:
        plan = a_plan(owner=self.user, on=self.day(0))
        self.user.put_offs.put_off(self.user, TodayKind.PLAN, plan.pk, self.day(1))
        self.assertEqual([day.name for day in self.page().context["coming"]], ["Tomorrow"])

    def test_what_is_set_aside_removed_settled_or_of_another_is_not_there(self) -> None:
        day = self.day(2)
        for aside in (a_rejection(self.user).put_aside(), a_rejection(self.user).set_aside()):
            a_plan(aside, on=day)
            a_to_do(a_lesson(aside), due_on=day)
            a_sent_request(aside).set(follow_up_on=day)
        a_plan(owner=self.user, on=day).remove()
        a_plan(owner=self.user, on=day).answer("yes")
        a_conversation(a_person(self.user), planned_on=day).let_go()
        a_conversation(a_person(a_user()), planned_on=day)
        a_plan(on=day)
        self.assertEqual(self.coming(), [])

    def test_on_a_break_nothing_comes_up(self) -> None:
        a_conversation(a_person(self.user), planned_on=None)
        self.user.take_break()
        self.assertEqual(self.coming(), [])

    def test_days_are_the_persons_own(self) -> None:
        self.user.time_zone = "Pacific/Kiritimati"  # the 28th, 23:00
        self.user.save()
        a_debrief(owner=self.user, planned_at=SATURDAY + timedelta(hours=3))
        names = [day.name for day in self.page().context["coming"]]
        self.assertEqual(names, ["Tomorrow"])

    def test_of_one_recovery_only_what_belongs_to_it(self) -> None:
        job, other = a_rejection(self.user), a_rejection(self.user)
        a_plan(job, on=self.day(9))
        a_plan(other, on=self.day(2))
        a_person(self.user, name="Beth").keep(30, self.day(-28))
        days = coming_from(self.user, self.day(0), job.pk)
        self.assertEqual([thing.kind for day in days for thing in day.things], TOLD_OF_ONE)


class HowItGoesTests(ComingTestCase):
    def recovered(self, *stings: int, days: int = 0) -> None:
        job = a_rejection(self.user, logged_on=self.day(-days))
        for sting in stings:
            a_checkin(job, sting=sting)
        job.close("back", "")

    def going(self) -> str:
        return str(self.page().context["going"])

    def test_nothing_is_said_of_one_case_or_of_none_that_is_over(self) -> None:
        self.recovered(8, 3)
        self.assertEqual(self.going(), "")
        a_user()
        a_rejection()
        self.assertEqual(self.going(), "")

    def test_both_sides_and_how_the_last_one_went(self) -> None:
        for _ in range(2):
            self.recovered(5, 5)
        self.recovered(8, 5, 3, days=9)
        a_rejection(self.user)
        line = "3 of 4 recovered; the last one went from 8 to 3 in nine days."
        self.assertEqual(self.going(), line)
        self.assertContains(self.page(), line)

    def test_a_sting_that_rose_or_stayed_is_told_as_well(self) -> None:
        then = timezone.now(), timezone.localdate()
        self.assertIn("from 3 to 6 within a day", said(2, 1, [(3, *then), (6, *then)]))
        self.assertIn("about the same: 5, then 4", said(2, 1, [(5, *then), (4, *then)]))
        self.assertEqual(said(2, 1, [(5, *then)]), "1 of 2 recovered.")


class ComingGrowthTests(QueryTests):
    def test_it_asks_the_same_however_much_is_coming(self) -> None:
        self.fill()
        few = self.count(URL)
        for _ in range(6):
            self.fill()
        self.assertLessEqual(self.count(URL), few)
        self.assertLessEqual(few, ON_ANY_PAGE)

    def fill(self) -> None:
        for make in MAKERS.values():
            make(self.user)
        tomorrow = here(self.user) + timedelta(days=1)
        a_conversation(a_person(self.user), planned_on=None)
        a_conversation(a_person(self.user), planned_on=tomorrow)
        a_plan(owner=self.user, on=tomorrow)
        a_rejection(self.user).close("back", "")
