"""A form sent twice makes one record: double clicks, retries, two tabs, also at one moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

from django.db import transaction
from django.test import Client, TestCase, TransactionTestCase
from django.urls import reverse

from accounts.drafts import new_submit_key, read_submit_key, read_window, said_in
from accounts.models import Submission, User
from bounceback.processes import wait_until
from recovery.models import CheckIn, Rejection
from tests.helpers.at_once import at_once, somebody_waits
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_perspective, a_rejection, a_told_rejection, a_user, a_vent
from tests.helpers.pages import filled_data, form_data, forms_on


class OnceTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.url = reverse("rejection_new")

    def test_a_double_click_makes_one_record(self) -> None:
        data = form_data(self.client, self.url, company="Lumen", stage="applied")
        first, second = (self.client.post(self.url, data) for _ in range(2))
        self.assertEqual(Rejection.objects.count(), 1)
        self.assertEqual(first["Location"], second["Location"])

    def test_a_retry_from_another_window_makes_one_record(self) -> None:
        data = form_data(self.client, self.url, company="Lumen", stage="applied")
        self.client.post(self.url, data)
        self.another_window().post(self.url, data)
        self.assertEqual(Rejection.objects.count(), 1)

    def test_two_pages_make_two_records(self) -> None:
        for _ in range(2):
            self.send(self.url, company="Lumen", stage="applied")
        self.assertEqual(Rejection.objects.count(), 2)

    def test_a_mistake_gives_the_key_back(self) -> None:
        data = form_data(self.client, self.url, stage="applied")
        self.assertEqual(self.client.post(self.url, data).status_code, 422)
        self.assertEqual(self.client.post(self.url, data | {"role": "Analyst"}).status_code, 303)
        self.assertEqual(Submission.objects.count(), 1)

    def test_an_error_gives_the_key_back(self) -> None:
        data = form_data(
            self.client, reverse("rejection_list") + "new/", company="Lumen", stage="applied"
        )
        gone = reverse("rejection_set_aside", args=[a_rejection().pk])
        self.assertEqual(self.client.post(gone, data).status_code, 404)
        self.assertEqual(self.client.post(self.url, data).status_code, 303)

    def test_htmx_is_sent_to_the_same_page(self) -> None:
        data = form_data(self.client, self.url, company="Lumen", stage="applied")
        first = self.client.post(self.url, data)
        again = self.client.post(self.url, data, headers={"HX-Request": "true"})
        self.assertEqual(again["HX-Redirect"], first["Location"])

    def test_deleting_twice_ends_on_the_list_both_times(self) -> None:
        url = reverse("rejection_delete", args=[a_rejection(self.user).pk])
        data = form_data(self.client, url)
        for _ in range(2):
            self.assertLeadsTo(self.client.post(url, data), reverse("rejection_list"))

    def test_another_persons_key_is_worth_nothing(self) -> None:
        theirs = new_submit_key(a_user())
        data = form_data(self.client, self.url, company="Lumen", stage="applied") | {
            "submit_key": theirs
        }
        self.client.post(self.url, data)
        self.assertEqual(Submission.objects.count(), 0)


class SubmitKeyTests(TestCase):
    def test_a_key_is_read_back_by_its_owner_alone(self) -> None:
        user, other = a_user(), a_user()
        key = new_submit_key(user)
        self.assertIsInstance(read_submit_key(user, key), UUID)
        self.assertIsNone(read_submit_key(other, key))

    def test_a_key_that_keeps_nothing_is_a_key_too(self) -> None:
        user = a_user()
        self.assertIsInstance(read_submit_key(user, new_submit_key(user, kept=False)), UUID)

    def test_a_key_cannot_be_made_to_keep(self) -> None:
        user = a_user()
        changed = new_submit_key(user, kept=False).replace(".unkept", "")
        self.assertIsNone(read_submit_key(user, changed))

    def test_rubbish_is_no_key(self) -> None:
        for rubbish in ("", ":", "a:b", "\x00", "🙂", "a" * 10_000):
            self.assertIsNone(read_submit_key(a_user(), rubbish))


class EveryFormTests(PageTestCase):
    """Every form that writes carries a submit key."""

    # They write no record: signing out, and throwing a draft away, mean the same the second time.
    WITHOUT = {"account_logout", "draft_discard"}

    def test_every_form_that_posts_carries_a_key(self) -> None:
        without = {reverse(name) for name in self.WITHOUT}
        for url in self._pages():
            for form in forms_on(self.client.get(url).content.decode()):
                if form.method == "post" and form.action not in without:
                    with self.subTest(page=url, action=form.action):
                        self.assertIn("submit_key", form.hidden)

    def _pages(self) -> list[str]:
        rejection = a_told_rejection(self.user)
        set_aside = a_rejection(self.user).set_aside()
        snoozed = a_rejection(self.user).snooze(9)
        steps = {
            "say-what-happened": ["check-in"],
            "let-it-out": ["timer", "breath"],
            "perspective": ["harsh-thought", "reasons", "fairer-sentence"],
        }
        screens = [
            reverse("step_screen", args=[rejection.pk, step, screen])
            for step, row in steps.items()
            for screen in row
        ]
        one = [
            reverse(f"rejection_{name}", args=[rejection.pk])
            for name in ("detail", "edit", "delete")
        ]
        names = ("today", "rejection_list", "rejection_new", "settings", "support")
        others = [set_aside.get_absolute_url(), snoozed.get_absolute_url()]
        return [*map(reverse, names), *one, *others, *screens]


class AtTheSameMomentTests(TransactionTestCase):
    """Two posts at one moment: threads, real transactions and a connection each."""

    def setUp(self) -> None:
        self.user = a_user()

    def post(self, url: str, data: dict[str, Any]) -> Callable[[], Any]:
        client = _client_of(self.user)
        return lambda: client.post(url, data)

    def test_the_same_key_four_times_makes_one_record(self) -> None:
        url = reverse("rejection_new")
        data = form_data(_client_of(self.user), url, company="Lumen", stage="applied")
        answers = at_once(*(self.post(url, data) for _ in range(4)))
        self.assertEqual([answer.status_code for answer in answers], [303] * 4)
        self.assertEqual(len({answer["Location"] for answer in answers}), 1)
        self.assertEqual(Rejection.objects.count(), 1)

    def test_what_is_kept_while_its_form_is_saved_is_no_draft_after_that(self) -> None:
        url = reverse("rejection_new")
        data = form_data(_client_of(self.user), url, company="Lumen", stage="applied")
        fields = {"company": ["Lumen"]}
        key = read_submit_key(self.user, data["submit_key"])
        assert key
        window = read_window(self.user, data["submit_key"])
        send = self.post(url, data)
        with ThreadPoolExecutor(1) as pool:
            with transaction.atomic():
                self.assertTrue(Submission.objects.is_open(self.user, key, said_in(fields)))
                save = pool.submit(at_once, send)
                self.assertTrue(wait_until(somebody_waits, 20))
                self.user.drafts.keep(self.user, url, fields, window)
            self.assertEqual(save.result()[0].status_code, 303)
        self.assertFalse(self.user.drafts.exists())

    def test_four_mistakes_at_once_are_four_mistakes(self) -> None:
        url = reverse("rejection_new")
        data = form_data(_client_of(self.user), url)
        answers = at_once(*(self.post(url, data) for _ in range(4)))
        self.assertEqual({answer.status_code for answer in answers}, {422})
        self.assertEqual(Submission.objects.count(), 0)

    def test_of_two_edits_from_the_same_version_exactly_one_wins(self) -> None:
        rejection = a_rejection(self.user)
        url = reverse("rejection_edit", args=[rejection.pk])
        self._race(url, "company", "Alder", "Birch")
        rejection.refresh_from_db()
        self.assertIn(rejection.company, ("Alder", "Birch"))

    def test_of_two_thoughts_from_the_same_version_exactly_one_wins(self) -> None:
        rejection = a_rejection(self.user)
        a_perspective(rejection)
        url = reverse("step_screen", args=[rejection.pk, "perspective", "harsh-thought"])
        self._race(url, "harsh_thought", "Alder", "Birch")

    def test_of_two_first_thoughts_at_once_exactly_one_wins(self) -> None:
        rejection = a_rejection(self.user)
        url = reverse("step_screen", args=[rejection.pk, "perspective", "harsh-thought"])
        self._race(url, "harsh_thought", "Alder", "Birch")

    def test_of_two_kept_vents_at_once_exactly_one_wins(self) -> None:
        rejection = a_rejection(self.user)
        a_vent(rejection, mode="write_keep")
        url = reverse("step_screen", args=[rejection.pk, "let-it-out", "timer"])
        self._race(url, "text", "Alder", "Birch")

    def test_of_two_settings_at_once_exactly_one_wins(self) -> None:
        self._race(reverse("settings"), "name", "Alder", "Birch")

    def test_two_first_checkins_at_once_make_one(self) -> None:
        rejection = a_rejection(self.user)
        url = reverse("step_screen", args=[rejection.pk, "say-what-happened", "check-in"])
        data = [form_data(_client_of(self.user), url, sting=sting) for sting in ("3", "8")]
        at_once(*(self.post(url, each) for each in data))
        self.assertEqual(CheckIn.objects.count(), 1)

    def test_stopping_a_timer_four_times_at_once_stops_it_once(self) -> None:
        rejection = a_rejection(self.user)
        vent = a_vent(rejection)
        vent.start()
        url = reverse("vent_timer", args=[rejection.pk, "extend"])
        answers = at_once(*(self.post(url, {}) for _ in range(4)))
        vent.refresh_from_db()
        self.assertEqual(({a.status_code for a in answers}, vent.extra_minutes), ({303}, 5))

    def _race(self, url: str, name: str, one: str, two: str) -> None:
        pages = [filled_data(_client_of(self.user), url) for _ in range(2)]
        data = [page | {name: words} for page, words in zip(pages, (one, two), strict=True)]
        answers = at_once(*(self.post(url, each) for each in data))
        self.assertEqual(sorted(answer.status_code for answer in answers), [303, 409])
        told = next(answer for answer in answers if answer.status_code == 409)
        self.assertContains(told, one, status_code=409)
        self.assertContains(told, two, status_code=409)


def _client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client
