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
from recovery.models import Rejection, ToDo
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_lesson, a_rejection, a_to_do, a_user
from tests.helpers.pages import form_data


class ToDoTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.lesson = a_lesson(a_rejection(self.user))
        self.screen = reverse("step_screen", args=[self.lesson.rejection_id, "learn", "to-do"])

    def two(self) -> None:
        a_to_do(self.lesson, text="Rehearse one story")
        a_to_do(a_lesson(self.lesson.rejection), text="Ask Ana", slot=2)

    def press(self, name: str, to_do: ToDo, **typed: Any) -> Any:
        url = reverse(f"to_do_{name}", args=[to_do.lesson_id, to_do.pk])
        return self.client.post(url, typed, follow=True)


class ToDoScreenTests(ToDoTestCase):
    def say(self, **typed: Any) -> Any:
        due = timezone.localdate() + timedelta(days=3)
        facts = {"text": "Rehearse one story", "hours": "1.5", "due_on": due.isoformat()}
        return self.send(self.screen, **(facts | typed))

    def test_it_is_kept_with_its_hours_and_its_day(self) -> None:
        response = self.say()
        to_do = ToDo.objects.get()
        rest = reverse("step_rest", args=[self.lesson.rejection_id, "learn"])
        self.assertLeadsTo(response, rest)
        self.assertEqual(
            (to_do.text, float(to_do.hours), to_do.lesson), ("Rehearse one story", 1.5, self.lesson)
        )

    def test_it_is_due_in_a_week_unless_told_otherwise(self) -> None:
        form = self.client.get(self.screen).context["form"]
        self.assertEqual(form["due_on"].value(), timezone.localdate() + timedelta(days=7))

    def test_it_is_between_half_an_hour_and_forty(self) -> None:
        for hours in ("0", "0.4", "40.5", "many"):
            with self.subTest(hours=hours):
                self.assertEqual(self.say(hours=hours).status_code, 422)
        self.assertEqual(self.say(hours="40").status_code, 303)

    def test_a_to_do_has_160_messages_at_most(self) -> None:
        self.assertEqual(self.say(text="x" * 161).status_code, 422)
        self.assertEqual(self.say(text="x" * 160).status_code, 303)

    def test_a_day_that_is_over_is_no_day(self) -> None:
        self.assertContains(self.say(due_on="2026-01-01"), "That day is over", status_code=422)

    def test_the_screen_edits_the_open_to_do_of_this_lesson(self) -> None:
        to_do = a_to_do(self.lesson)
        self.say(text="Rehearse two", due_on=to_do.due_on.isoformat())
        self.assertEqual(ToDo.objects.get().text, "Rehearse two")

    def test_a_third_open_to_do_is_refused_and_the_two_are_named(self) -> None:
        self.two()
        newest = a_lesson(self.lesson.rejection)
        said = "“Rehearse one story” and “Ask Ana”"
        self.assertContains(self.client.get(self.screen), said)
        response = self.say(text="A third")
        self.assertContains(response, said, status_code=422)
        self.assertContains(response, "A third", status_code=422)
        self.assertFalse(newest.to_dos.exists())

    def test_with_one_done_there_is_room_again(self) -> None:
        self.two()
        a_lesson(self.lesson.rejection)
        ToDo.objects.earliest("id").finish()
        self.assertEqual(self.say().status_code, 303)

    def test_a_to_do_of_one_lesson_is_never_put_under_a_newer_one(self) -> None:
        typed = form_data(self.client, self.screen, text="Ask Ana", hours="1")
        due = (timezone.localdate() + timedelta(days=2)).isoformat()
        newer = a_lesson(self.lesson.rejection, text="A newer one")
        response = self.client.post(self.screen, typed | {"due_on": due})
        self.assertContains(response, "changed in another window", status_code=409)
        self.assertFalse(newer.to_dos.exists())

    def test_another_recovery_has_room_of_its_own(self) -> None:
        a_to_do(a_lesson(a_rejection(self.user)))
        a_to_do(a_lesson(a_rejection(self.user)), slot=2)
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
        self.assertEqual(ToDo.objects.count(), 1)

    def test_the_screen_is_not_for_what_is_let_go(self) -> None:
        self.lesson.decide("drop")
        self.assertRedirects(
            self.client.get(self.screen), self.lesson.rejection.get_absolute_url(), 303
        )


class ToDoNewTests(ToDoTestCase):
    def test_an_older_lesson_can_have_one_more(self) -> None:
        a_to_do(self.lesson)
        a_lesson(self.lesson.rejection)
        url = reverse("to_do_new", args=[self.lesson.pk])
        response = self.send_filled(url, text="One more")
        self.assertLeadsTo(response, self.lesson.get_absolute_url())
        self.assertEqual(self.lesson.to_dos.count(), 2)

    def test_a_mistake_keeps_what_was_typed(self) -> None:
        url = reverse("to_do_new", args=[self.lesson.pk])
        self.assertContains(self.send_filled(url, text="Mine", hours="0"), "Mine", status_code=422)

    def test_leaving_keeps_a_draft(self) -> None:
        url = reverse("to_do_new", args=[self.lesson.pk])
        self.send_filled(url, text="Half a thought", go="leave")
        self.assertContains(self.client.get(url), "Half a thought")


class PressTests(ToDoTestCase):
    def test_done_asks_whether_it_helped(self) -> None:
        to_do = a_to_do(self.lesson)
        page = self.press("done", to_do)
        to_do.refresh_from_db()
        self.assertTrue(to_do.done_at)
        self.assertContains(page, "Did it help?")

    def test_that_can_be_said_later_or_changed(self) -> None:
        to_do = a_to_do(self.lesson).finish()
        self.press("helped", to_do, helped="a_little")
        to_do.refresh_from_db()
        self.assertEqual(to_do.helped, "a_little")
        self.press("helped", to_do, helped="nonsense")
        to_do.refresh_from_db()
        self.assertEqual(to_do.helped, "a_little")

    def test_too_early_to_tell_is_asked_again_and_a_clear_word_is_not(self) -> None:
        to_do = a_to_do(self.lesson).finish("unknown")
        helped = reverse("to_do_helped", args=[self.lesson.pk, to_do.pk])
        self.assertContains(self.client.get(self.lesson.get_absolute_url()), helped)
        self.press("helped", to_do, helped="no")
        self.assertNotContains(self.client.get(self.lesson.get_absolute_url()), helped)

    def test_or_with_the_same_press(self) -> None:
        to_do = a_to_do(self.lesson)
        self.press("done", to_do, helped="yes")
        to_do.refresh_from_db()
        self.assertEqual(to_do.helped, "yes")

    def test_what_is_not_done_cannot_have_helped(self) -> None:
        to_do = a_to_do(self.lesson)
        self.press("helped", to_do, helped="yes")
        to_do.refresh_from_db()
        self.assertEqual(to_do.helped, "")

    def test_each_press_can_be_undone(self) -> None:
        to_do = a_to_do(self.lesson)
        for name in ("done", "let_go"):
            page = self.press(name, to_do)
            undo = reverse("to_do_reopen", args=[to_do.lesson_id, to_do.pk])
            self.assertContains(page, f'action="{undo}"')
            self.press("reopen", to_do)
            to_do.refresh_from_db()
            self.assertTrue(to_do.is_open)

    def test_pressed_twice_is_pressed_once(self) -> None:
        to_do = a_to_do(self.lesson)
        self.press("done", to_do)
        first = ToDo.objects.get().done_at
        self.press("done", to_do)
        self.assertEqual(ToDo.objects.get().done_at, first)

    def test_without_room_it_stays_done_and_no_private_word_waits_in_a_message(self) -> None:
        to_do = a_to_do(self.lesson, text="The first").finish()
        self.two()
        page = self.press("reopen", to_do)
        self.assertContains(page, "Two to-dos are open here already.")
        said = " ".join(str(each) for each in page.context["messages"])
        self.assertNotIn("Ana", said)
        to_do.refresh_from_db()
        self.assertTrue(to_do.done_at)

    def test_a_to_do_of_another_lesson_is_not_reached_through_this_one(self) -> None:
        to_do = a_to_do(a_lesson(a_rejection(a_user())))
        url = reverse("to_do_done", args=[self.lesson.pk, to_do.pk])
        self.assertEqual(self.client.post(url).status_code, 404)

    def test_opened_as_a_page_it_leads_to_the_lesson(self) -> None:
        to_do = a_to_do(self.lesson)
        for name in ("done", "helped", "let_go", "reopen"):
            url = reverse(f"to_do_{name}", args=[self.lesson.pk, to_do.pk])
            self.assertRedirects(self.client.get(url), self.lesson.get_absolute_url(), 303)


class SlotTests(TestCase):
    def test_the_database_takes_no_third(self) -> None:
        lesson = a_lesson()
        a_to_do(lesson)
        with self.assertRaises(IntegrityError), transaction.atomic():
            a_to_do(lesson, slot=1)
        a_to_do(lesson, slot=2)
        with self.assertRaises(TooManyOpen):
            ToDo.objects.add_to(lesson, text="x", hours=1, due_on=timezone.localdate())


class TwoTabsTests(TransactionTestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.lesson = a_lesson(a_rejection(self.user))
        a_to_do(self.lesson)
        self.url = reverse("to_do_new", args=[self.lesson.pk])
        self.tabs = [self.tab(text) for text in ("One", "Two")]

    def tab(self, text: str) -> tuple[Client, dict[str, Any]]:
        client = Client()
        client.force_login(self.user)
        due = (timezone.localdate() + timedelta(days=3)).isoformat()
        return client, form_data(client, self.url, text=text, hours="1", due_on=due)

    def send(self, tab: tuple[Client, dict[str, Any]]) -> int:
        client, data = tab
        try:
            return client.post(self.url, data).status_code
        finally:
            connection.close()

    def test_two_tabs_at_once_cannot_open_a_third(self) -> None:
        """The second tab waits for the recovery's lock, and then sees the first one's to-do."""
        with ThreadPoolExecutor(2) as both:
            statuses = list(both.map(self.send, self.tabs))
        self.assertEqual(sorted(statuses), [303, 422])
        self.assertEqual(Rejection.objects.get().to_dos.open().count(), 2)

    def test_whoever_writes_locks_the_recovery_first_as_the_path_does(self) -> None:
        client, data = self.tabs[0]
        with CaptureQueriesContext(connection) as queries:
            client.post(self.url, data)
        locked = [each["sql"] for each in queries if "FOR NO KEY UPDATE" in each["sql"]]
        order = 'FOR NO KEY UPDATE OF "recovery_rejection", "recovery_lesson"'
        self.assertTrue(any(order in sql for sql in locked), locked)
