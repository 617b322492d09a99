"""To-dos: two open at most, done, did it help, let go, open again."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.test import Client, TestCase, TransactionTestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from recovery.lessons.models.to_dos import TooManyOpen
from recovery.models import Action, Rejection
from tests.cases import PageTestCase
from tests.factories import a_lesson, a_rejection, a_user, an_action
from tests.pages import form_data


class StepTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.lesson = a_lesson(a_rejection(self.user))
        self.screen = reverse("step_screen", args=[self.lesson.rejection_id, "insight", "to-do"])

    def two(self) -> None:
        an_action(self.lesson, text="Rehearse one story")
        an_action(a_lesson(self.lesson.rejection), text="Ask Ana", slot=2)

    def press(self, name: str, step: Action, **typed: Any) -> Any:
        url = reverse(f"action_{name}", args=[step.lesson_id, step.pk])
        return self.client.post(url, typed, follow=True)


class SmallStepTests(StepTestCase):
    def say(self, **typed: Any) -> Any:
        due = timezone.localdate() + timedelta(days=3)
        facts = {"text": "Rehearse one story", "hours": "1.5", "due_on": due.isoformat()}
        return self.send(self.screen, **(facts | typed))

    def test_it_is_kept_with_its_hours_and_its_day(self) -> None:
        response = self.say()
        step = Action.objects.get()
        rest = reverse("step_rest", args=[self.lesson.rejection_id, "insight"])
        self.assertLeadsTo(response, rest)
        self.assertEqual(
            (step.text, float(step.hours), step.lesson), ("Rehearse one story", 1.5, self.lesson)
        )

    def test_it_is_due_in_a_week_unless_told_otherwise(self) -> None:
        form = self.client.get(self.screen).context["form"]
        self.assertEqual(form["due_on"].value(), timezone.localdate() + timedelta(days=7))

    def test_it_is_between_half_an_hour_and_forty(self) -> None:
        for hours in ("0", "0.4", "40.5", "many"):
            with self.subTest(hours=hours):
                self.assertEqual(self.say(hours=hours).status_code, 422)
        self.assertEqual(self.say(hours="40").status_code, 303)

    def test_a_step_has_160_letters_at_most(self) -> None:
        self.assertEqual(self.say(text="x" * 161).status_code, 422)
        self.assertEqual(self.say(text="x" * 160).status_code, 303)

    def test_a_day_that_is_over_is_no_day(self) -> None:
        self.assertContains(self.say(due_on="2026-01-01"), "That day is over", status_code=422)

    def test_the_screen_edits_the_open_step_of_this_finding(self) -> None:
        step = an_action(self.lesson)
        self.say(text="Rehearse two", due_on=step.due_on.isoformat())
        self.assertEqual(Action.objects.get().text, "Rehearse two")

    def test_a_third_open_step_is_refused_and_the_two_are_named(self) -> None:
        self.two()
        newest = a_lesson(self.lesson.rejection)
        said = "“Rehearse one story” and “Ask Ana”"
        self.assertContains(self.client.get(self.screen), said)
        response = self.say(text="A third")
        self.assertContains(response, said, status_code=422)
        self.assertContains(response, "A third", status_code=422)
        self.assertFalse(newest.actions.exists())

    def test_with_one_done_there_is_room_again(self) -> None:
        self.two()
        a_lesson(self.lesson.rejection)
        Action.objects.earliest("id").finish()
        self.assertEqual(self.say().status_code, 303)

    def test_a_step_of_one_finding_is_never_put_under_a_newer_one(self) -> None:
        typed = form_data(self.client, self.screen, text="Ask Ana", hours="1")
        due = (timezone.localdate() + timedelta(days=2)).isoformat()
        newer = a_lesson(self.lesson.rejection, text="A newer one")
        response = self.client.post(self.screen, typed | {"due_on": due})
        self.assertContains(response, "changed in another window", status_code=409)
        self.assertFalse(newer.actions.exists())

    def test_another_recovery_has_room_of_its_own(self) -> None:
        an_action(a_lesson(a_rejection(self.user)))
        an_action(a_lesson(a_rejection(self.user)), slot=2)
        self.assertEqual(self.say().status_code, 303)

    def test_sent_twice_it_is_one(self) -> None:
        data = form_data(
            self.client,
            self.screen,
            text="Once",
            hours="1",
            due_on=timezone.localdate().isoformat(),
        )
        for _again in range(2):
            self.client.post(self.screen, data)
        self.assertEqual(Action.objects.count(), 1)

    def test_the_screen_is_not_for_what_is_let_go(self) -> None:
        self.lesson.decide("drop")
        self.assertRedirects(
            self.client.get(self.screen), self.lesson.rejection.get_absolute_url(), 303
        )


class ActionNewTests(StepTestCase):
    def test_an_older_finding_can_have_one_more(self) -> None:
        an_action(self.lesson)
        a_lesson(self.lesson.rejection)
        url = reverse("action_new", args=[self.lesson.pk])
        response = self.send_filled(url, text="One more")
        self.assertLeadsTo(response, self.lesson.get_absolute_url())
        self.assertEqual(self.lesson.actions.count(), 2)

    def test_a_mistake_keeps_what_was_typed(self) -> None:
        url = reverse("action_new", args=[self.lesson.pk])
        self.assertContains(self.send_filled(url, text="Mine", hours="0"), "Mine", status_code=422)

    def test_leaving_keeps_a_draft(self) -> None:
        url = reverse("action_new", args=[self.lesson.pk])
        self.send_filled(url, text="Half a thought", go="leave")
        self.assertContains(self.client.get(url), "Half a thought")


class PressTests(StepTestCase):
    def test_done_asks_whether_it_helped(self) -> None:
        step = an_action(self.lesson)
        page = self.press("done", step)
        step.refresh_from_db()
        self.assertTrue(step.done_at)
        self.assertContains(page, "Did it help?")

    def test_that_can_be_said_later_or_changed(self) -> None:
        step = an_action(self.lesson).finish()
        self.press("helped", step, helped="a_little")
        step.refresh_from_db()
        self.assertEqual(step.helped, "a_little")
        self.press("helped", step, helped="nonsense")
        step.refresh_from_db()
        self.assertEqual(step.helped, "a_little")

    def test_too_early_to_tell_is_asked_again_and_a_clear_word_is_not(self) -> None:
        step = an_action(self.lesson).finish("unknown")
        helped = reverse("action_helped", args=[self.lesson.pk, step.pk])
        self.assertContains(self.client.get(self.lesson.get_absolute_url()), helped)
        self.press("helped", step, helped="no")
        self.assertNotContains(self.client.get(self.lesson.get_absolute_url()), helped)

    def test_or_with_the_same_press(self) -> None:
        step = an_action(self.lesson)
        self.press("done", step, helped="yes")
        step.refresh_from_db()
        self.assertEqual(step.helped, "yes")

    def test_what_is_not_done_cannot_have_helped(self) -> None:
        step = an_action(self.lesson)
        self.press("helped", step, helped="yes")
        step.refresh_from_db()
        self.assertEqual(step.helped, "")

    def test_each_press_can_be_undone(self) -> None:
        step = an_action(self.lesson)
        for name in ("done", "let_go"):
            page = self.press(name, step)
            undo = reverse("action_reopen", args=[step.lesson_id, step.pk])
            self.assertContains(page, f'action="{undo}"')
            self.press("reopen", step)
            step.refresh_from_db()
            self.assertTrue(step.is_open)

    def test_pressed_twice_is_pressed_once(self) -> None:
        step = an_action(self.lesson)
        self.press("done", step)
        first = Action.objects.get().done_at
        self.press("done", step)
        self.assertEqual(Action.objects.get().done_at, first)

    def test_without_room_it_stays_done_and_no_private_word_waits_in_a_message(self) -> None:
        step = an_action(self.lesson, text="The first").finish()
        self.two()
        page = self.press("reopen", step)
        self.assertContains(page, "Two to-dos are open here already.")
        said = " ".join(str(each) for each in page.context["messages"])
        self.assertNotIn("Ana", said)
        step.refresh_from_db()
        self.assertTrue(step.done_at)

    def test_a_step_of_another_finding_is_not_reached_through_this_one(self) -> None:
        step = an_action(a_lesson(a_rejection(a_user())))
        url = reverse("action_done", args=[self.lesson.pk, step.pk])
        self.assertEqual(self.client.post(url).status_code, 404)

    def test_opened_as_a_page_it_leads_to_the_finding(self) -> None:
        step = an_action(self.lesson)
        for name in ("done", "helped", "let_go", "reopen"):
            url = reverse(f"action_{name}", args=[self.lesson.pk, step.pk])
            self.assertRedirects(self.client.get(url), self.lesson.get_absolute_url(), 303)


class SlotTests(TestCase):
    def test_the_database_takes_no_third(self) -> None:
        lesson = a_lesson()
        an_action(lesson)
        with self.assertRaises(IntegrityError), transaction.atomic():
            an_action(lesson, slot=1)
        an_action(lesson, slot=2)
        with self.assertRaises(TooManyOpen):
            Action.objects.add_to(lesson, text="x", hours=1, due_on=timezone.localdate())


class TwoTabsTests(TransactionTestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.lesson = a_lesson(a_rejection(self.user))
        an_action(self.lesson)
        self.url = reverse("action_new", args=[self.lesson.pk])
        self.tabs = [self.tab(text) for text in ("One", "Two")]

    def tab(self, text: str) -> tuple[Client, dict[str, Any]]:
        client = Client()
        client.force_login(self.user)
        due = timezone.localdate().isoformat()
        return client, form_data(client, self.url, text=text, hours="1", due_on=due)

    def send(self, tab: tuple[Client, dict[str, Any]]) -> int:
        client, data = tab
        try:
            return client.post(self.url, data).status_code
        finally:
            connection.close()

    def test_two_tabs_at_once_cannot_open_a_third(self) -> None:
        """Each waits for the other's recovery, and then sees its step."""
        with ThreadPoolExecutor(2) as both:
            statuses = list(both.map(self.send, self.tabs))
        self.assertEqual(sorted(statuses), [303, 422])
        self.assertEqual(Rejection.objects.get().actions.open().count(), 2)

    def test_whoever_writes_holds_the_recovery_first_as_the_path_does(self) -> None:
        client, data = self.tabs[0]
        with CaptureQueriesContext(connection) as queries:
            client.post(self.url, data)
        held = [each["sql"] for each in queries if "FOR UPDATE" in each["sql"]]
        order = 'FOR UPDATE OF "recovery_rejection", "recovery_lesson"'
        self.assertTrue(any(order in sql for sql in held), held)
