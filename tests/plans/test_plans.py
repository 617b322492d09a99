"""If-then plans outside the path: made, said aloud, due, answered, moved, removed."""

from datetime import timedelta
from typing import Any

from django.db import connection
from django.urls import reverse

from recovery.models import Plan
from recovery.plans.sentences import on_its_weekday
from recovery.shared.clocks import today
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_plan, a_rejection, a_user
from tests.helpers.pages import filled_data

NEW = reverse("plan_new")
LIST = reverse("plan_list")


class PlanTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.tomorrow = today() + timedelta(days=1)

    def plan(self) -> Plan:
        found: Plan = self.user.plans.get()  # type: ignore[attr-defined]
        return found

    def fill(self, url: str, **typed: Any) -> Any:
        """Open the page, change only this, and send its form."""
        return self.client.post(url, filled_data(self.client, url) | typed)

    def press(self, name: str, plan: Plan, **typed: Any) -> Any:
        return self.client.post(reverse(f"plan_{name}", args=[plan.pk]), typed)

    def undo(self, response: Any) -> Any:
        message = list(self.client.get(response["Location"]).context["messages"])[-1]
        return self.client.post(message.extra_tags)

    def sections(self) -> dict[str, list[str]]:
        found = self.client.get(LIST).context["sections"]
        return {each.key: [row.plan.action for row in each.rows] for each in found}


class PlanNewTests(PlanTestCase):
    def test_it_is_kept_for_tomorrow_unless_another_day_is_said(self) -> None:
        typed = {"cue": "it is nine", "action": "call Ana"}
        self.assertLeadsTo(self.fill(NEW, **typed), LIST)
        plan = self.plan()
        self.assertEqual(
            (plan.cue, plan.action, plan.on), ("it is nine", "call Ana", self.tomorrow)
        )
        self.assertIsNone(plan.said_at)

    def test_said_once_aloud_is_kept_too(self) -> None:
        self.fill(NEW, cue="it is nine", action="call Ana", aloud="on")
        self.assertIsNotNone(self.plan().said_at)
        self.assertContains(self.client.get(LIST), "said once, aloud")

    def test_it_can_belong_to_a_recovery(self) -> None:
        rejection = a_rejection(self.user)
        self.fill(f"{NEW}?rejection={rejection.pk}", cue="a", action="b")
        self.assertEqual(self.plan().rejection, rejection)

    def test_never_to_somebody_elses(self) -> None:
        theirs = a_rejection(a_user())
        a_rejection(self.user)
        self.fill(f"{NEW}?rejection={theirs.pk}", cue="a", action="b")
        self.assertIsNone(self.plan().rejection)
        response = self.fill(NEW, cue="a", action="b", rejection=theirs.pk)
        self.assertEqual(response.status_code, 422)

    def test_mistakes_are_said_and_nothing_typed_is_lost(self) -> None:
        wrong = {
            "Say when": {"cue": "", "action": "call Ana 🙂"},
            "Say what you will do": {"cue": "it is nine <b>", "action": " "},
            "cut it a little": {"cue": "x" * 10_000, "action": "call Ana"},
            "That day is over": {"cue": "a", "action": "b", "on": "2020-01-01"},
            "more than a year away": {"cue": "a", "action": "b", "on": "9999-12-31"},
        }
        for words, typed in wrong.items():
            with self.subTest(words):
                response = self.fill(NEW, **typed)
                self.assertContains(response, words, status_code=422)
        self.assertFalse(Plan.objects.exists())

    def test_leaving_keeps_what_was_typed(self) -> None:
        self.fill(NEW, cue="it is half past", go="leave")
        self.assertContains(self.client.get(NEW), "it is half past")

    def test_it_cannot_be_read_in_the_table(self) -> None:
        a_plan(owner=self.user, cue="a secret", action="a secret")
        with connection.cursor() as cursor:
            cursor.execute(
                "select encode(cue, 'escape'), encode(action, 'escape') from recovery_plan"
            )
            self.assertNotIn("secret", str(cursor.fetchall()))


class PlanListTests(PlanTestCase):
    def test_without_any_it_says_how_to_begin(self) -> None:
        self.assertContains(self.client.get(LIST), "Say it once, aloud")

    def test_each_stands_where_it_belongs(self) -> None:
        a_plan(owner=self.user, action="due", on=today())
        a_plan(owner=self.user, action="over", on=today() - timedelta(days=3))
        a_plan(owner=self.user, action="to come", on=self.tomorrow)
        a_plan(owner=self.user, action="answered").answer("partly")
        a_plan(owner=self.user, action="gone").remove()
        a_plan(a_rejection(self.user), kind="next_no", action="walk")
        expected = {
            "due": ["over", "due"],
            "to-come": ["to come"],
            "next-no": ["walk"],
            "answered": ["answered"],
        }
        self.assertEqual(self.sections(), expected)

    def test_only_one_whose_day_has_come_is_asked_about(self) -> None:
        a_plan(owner=self.user, on=self.tomorrow)
        self.assertNotContains(self.client.get(LIST), "In part")
        a_plan(owner=self.user, on=today())
        self.assertContains(self.client.get(LIST), "In part", count=1)

    def test_pages_go_on_where_the_last_one_ended(self) -> None:
        for number in range(45):
            a_plan(owner=self.user, action=f"{number}", on=today() + timedelta(days=number // 4))
            a_plan(owner=self.user, action=f"{number}").answer("yes")
        self.user.plans.open().filter(on=today()).delete()  # type: ignore[attr-defined]
        for key, count in (("to-come", 41), ("answered", 45)):
            actions: list[str] = []
            after = ""
            for _page in range(3):
                section = self.client.get(f"{LIST}?show={key}&after={after}").context["sections"][0]
                actions += [row.plan.action for row in section.rows]
                after = section.older
            with self.subTest(key):
                self.assertEqual((len(set(actions)), len(actions), after), (count, count, ""))

    def test_an_address_that_makes_no_sense_breaks_nothing(self) -> None:
        self.assertEqual(self.client.get(f"{LIST}?show=everything").status_code, 404)
        for after in ("x", "2026-01-01_x", "🙂"):
            self.assertEqual(self.client.get(f"{LIST}?show=due&after={after}").status_code, 200)


class PlanAnswerTests(PlanTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.due = a_plan(owner=self.user, on=today())

    def again(self) -> Plan:
        self.due.refresh_from_db()
        return self.due

    def test_each_answer_is_kept(self) -> None:
        told = {"yes": "it happened", "partly": "it happened in part", "no": "it didn’t happen"}
        for answer, words in told.items():
            self.assertLeadsTo(self.press("answer", self.due, happened=answer), LIST)
            self.assertEqual(self.again().happened, answer)
            self.assertContains(self.client.get(LIST), words)

    def test_no_is_no_fault_and_may_have_another_day(self) -> None:
        response = self.client.post(
            reverse("plan_answer", args=[self.due.pk]), {"happened": "no"}, follow=True
        )
        self.assertContains(response, "That happens.")
        self.assertContains(response, "Give it another day")
        again = f"{NEW}?again={self.due.pk}"
        self.assertContains(response, again)
        self.fill(again)
        newer = Plan.objects.open().get()
        self.assertEqual((newer.cue, newer.action), (self.due.cue, self.due.action))
        tuesday = on_its_weekday(newer.cue, self.tomorrow, self.tomorrow)
        self.assertEqual((newer.on, self.again().happened), (tuesday, "no"))

    def test_somebody_elses_plan_cannot_be_made_again(self) -> None:
        theirs = a_plan(a_rejection(a_user()), action="a secret")
        self.assertNotContains(self.client.get(f"{NEW}?again={theirs.pk}"), "a secret")

    def test_undo_asks_again(self) -> None:
        self.undo(self.press("answer", self.due, happened="yes"))
        self.assertFalse(self.again().is_answered)

    def test_from_today_it_leads_back_there_and_so_does_its_undo(self) -> None:
        answered = self.press("answer", self.due, happened="yes", **{"from": "today"})
        self.assertEqual(answered["Location"], reverse("today"))
        self.assertLeadsTo(self.undo(answered), reverse("today"))

    def test_what_is_no_answer_changes_nothing(self) -> None:
        for answer in ("", "maybe", "🙂"):
            self.assertLeadsTo(self.press("answer", self.due, happened=answer), LIST)
        self.assertFalse(self.again().is_answered)

    def test_a_line_for_the_next_no_has_no_answer_and_no_day(self) -> None:
        line = a_plan(a_rejection(self.user), kind="next_no")
        self.press("answer", line, happened="yes")
        self.press("move", line)
        line.refresh_from_db()
        self.assertEqual((line.happened, line.on), ("", None))


class PlanMoveTests(PlanTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.due = a_plan(owner=self.user, on=today())

    def on(self) -> Any:
        self.due.refresh_from_db()
        return self.due.on

    def test_it_moves_to_tomorrow_and_back(self) -> None:
        for _ in range(2):
            response = self.press("move", self.due)
            self.assertEqual(self.on(), self.tomorrow)
        self.undo(response)
        self.assertEqual(self.on(), today())

    def test_it_moves_to_a_day_of_ones_own_and_not_into_the_past(self) -> None:
        day = today() + timedelta(days=4)
        self.press("move", self.due, to=day.isoformat())
        self.assertEqual(self.on(), day)
        response = self.press("move", self.due, to="2020-01-01")
        self.assertContains(response, "That day is over", status_code=422)

    def test_from_today_it_leads_back_there_and_so_does_its_undo(self) -> None:
        moved = self.press("move", self.due, **{"from": "today"})
        self.assertEqual(moved["Location"], reverse("today"))
        self.assertLeadsTo(self.undo(moved), reverse("today"))
        self.assertEqual(self.on(), today())


class PlanEditTests(PlanTestCase):
    def test_everything_can_be_changed(self) -> None:
        plan = a_plan(owner=self.user, on=today())
        typed = {"cue": "it rains", "action": "read", "on": self.tomorrow.isoformat()}
        self.fill(plan.get_absolute_url(), **typed)
        plan.refresh_from_db()
        self.assertEqual((plan.cue, plan.action, plan.on), ("it rains", "read", self.tomorrow))

    def test_the_line_for_the_next_no_too(self) -> None:
        line = a_plan(a_rejection(self.user), kind="next_no")
        self.assertNotContains(self.client.get(line.get_absolute_url()), "On which day?")
        self.fill(line.get_absolute_url(), action="ring Jo")
        line.refresh_from_db()
        self.assertEqual(line.action, "ring Jo")

    def test_the_second_of_two_tabs_is_told(self) -> None:
        plan = a_plan(owner=self.user, on=today())
        response = self.fill(plan.get_absolute_url(), action="mine", version="old")
        self.assertContains(response, "call Ana", status_code=409)
        self.assertContains(response, "mine", status_code=409)

    def test_said_aloud_is_one_press_and_can_be_taken_back(self) -> None:
        plan = a_plan(owner=self.user, on=self.tomorrow)
        response = self.press("said", plan)
        plan.refresh_from_db()
        self.assertIsNotNone(plan.said_at)
        self.undo(response)
        plan.refresh_from_db()
        self.assertIsNone(plan.said_at)


class PlanRemoveTests(PlanTestCase):
    def test_it_is_gone_and_comes_back(self) -> None:
        plan = a_plan(owner=self.user)
        response = self.press("remove", plan)
        self.assertEqual(self.client.get(plan.get_absolute_url()).status_code, 404)
        self.assertContains(self.client.get(LIST), "Bring it back")
        for _ in range(2):
            self.assertEqual(
                self.client.post(reverse("plan_restore", args=[plan.pk])).status_code, 303
            )
        self.assertEqual(self.client.get(plan.get_absolute_url()).status_code, 200)
        self.assertEqual(response.status_code, 303)

    def test_one_whose_place_on_the_path_was_taken_comes_back_beside_it(self) -> None:
        plan = a_plan(a_rejection(self.user)).remove()
        newer = a_plan(plan.rejection)
        self.press("restore", plan)
        plan.refresh_from_db()
        self.assertEqual((plan.slot, newer.slot, plan.removed_at), (None, 1, None))
