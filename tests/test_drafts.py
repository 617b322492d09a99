"""Nothing typed is ever lost: drafts, an expired session, an expired token, an absent database."""

import re
from datetime import timedelta
from typing import Any
from unittest import mock

import psycopg
from django.db import OperationalError, close_old_connections, connection
from django.forms import BaseForm
from django.test import Client, TestCase, TransactionTestCase
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from accounts.drafts import MOST_PAGES, new_submit_key
from accounts.models import Draft
from recovery.models import Perspective, Rejection
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    PASSWORD,
    a_friends_debrief,
    a_perspective,
    a_question,
    a_rejection,
    a_remark,
    a_user,
    a_vent,
)
from tests.helpers.pages import filled_data, form_data, form_on, visible_words
from tests.helpers.stored import everything

WORDS = "They never even read it"


def thought(rejection: Rejection) -> str:
    return reverse("step_screen", args=[rejection.pk, "perspective", "harsh-thought"])


class DraftKeepTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.url = thought(a_rejection(self.user))

    def keep(self, path: str, **data: Any) -> int:
        url = f"{reverse('draft_keep')}?{urlencode({'path': path})}"
        return self.client.post(url, data).status_code

    def test_what_is_typed_is_there_again(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS)
        self.assertEqual(self.keep(self.url, **data), 204)
        page = self.client.get(self.url)
        self.assertContains(page, WORDS)
        self.assertContains(page, "These are words you typed here before and had not saved.")

    def test_a_draft_is_not_saved(self) -> None:
        self.keep(self.url, **form_data(self.client, self.url, harsh_thought=WORDS))
        self.assertFalse(Perspective.of(Rejection.objects.get()).harsh_thought)

    def test_the_newest_words_win(self) -> None:
        for words in ("One", "Two"):
            self.keep(self.url, **form_data(self.client, self.url, harsh_thought=words))
        self.assertEqual(Draft.objects.get().words()["harsh_thought"], ["Two"])

    def test_saving_discards_the_draft(self) -> None:
        self.keep(self.url, **form_data(self.client, self.url, harsh_thought=WORDS))
        self.send(self.url, harsh_thought="Said and done")
        self.assertEqual(Draft.objects.count(), 0)

    def test_a_late_autosave_of_a_saved_form_is_no_draft(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS)
        self.client.post(self.url, data)
        self.keep(self.url, **data)
        self.assertEqual(Draft.objects.count(), 0)

    def test_only_a_form_of_ours_may_keep(self) -> None:
        for key in ("", "forged", new_submit_key(a_user())):
            self.assertEqual(self.keep(self.url, harsh_thought=WORDS, submit_key=key), 400)

    def test_only_a_page_of_ours_may_be_kept_for(self) -> None:
        key = new_submit_key(self.user)
        for path in ("", "//example.com/", "https://example.com/", "/" + "a" * 300):
            self.assertEqual(self.keep(path, harsh_thought=WORDS, submit_key=key), 400)

    def test_passwords_and_tokens_are_never_kept(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS, password="hunter2-hunter2")
        self.keep(self.url, **data)
        self.assertEqual(set(Draft.objects.get().words()), {"harsh_thought"})

    def test_a_draft_cannot_be_read_in_the_table(self) -> None:
        self.keep(self.url, **form_data(self.client, self.url, harsh_thought=WORDS))
        raw = Draft.objects.values_list("fields", flat=True).query
        self.assertNotIn(WORDS, str(raw))

    def test_thrown_away_words_are_gone_and_the_saved_ones_stay(self) -> None:
        a_perspective(Rejection.objects.get(), harsh_thought="Saved")
        self.keep(self.url, **form_data(self.client, self.url, harsh_thought=WORDS))
        response = self.client.post(reverse("draft_discard"), {"path": self.url})
        self.assertLeadsTo(response, self.url)
        page = self.client.get(self.url)
        self.assertContains(page, "Saved")
        self.assertNotContains(page, WORDS)

    def test_throwing_away_never_leads_off_the_site(self) -> None:
        for path in ("//example.com/", "https://example.com/", "/\\example.com", ""):
            response = self.client.post(reverse("draft_discard"), {"path": path})
            self.assertEqual(response["Location"], "/")


class TwoWindowsTests(PageTestCase):
    """One page open in two windows: the newest words win, and words never shown in a window are kept."""

    def setUp(self) -> None:
        super().setUp()
        self.url = thought(a_rejection(self.user))
        self.one, self.two = (form_data(self.client, self.url) for _ in range(2))

    def type(self, window: dict[str, Any], words: str) -> None:
        url = f"{reverse('draft_keep')}?{urlencode({'path': self.url})}"
        self.client.post(url, window | {"harsh_thought": words})

    def kept(self) -> list[list[str]]:
        """The words in the field when the page is opened, then those typed elsewhere."""
        typed = Draft.objects.get().words()
        return [typed["harsh_thought"], *typed.aside]

    def test_a_stale_window_takes_no_words_away(self) -> None:
        self.type(self.one, "Long and hard")
        self.type(self.two, "Oh")
        self.assertEqual(self.kept(), [["Oh"], ["Long and hard"]])
        page = self.client.get(self.url)
        self.assertContains(page, "And this you typed here, too:")
        self.assertContains(page, "Long and hard")

    def test_one_window_goes_on_with_its_own_words(self) -> None:
        for words in ("One", "Two", "Other"):
            self.type(self.one, words)
        self.assertEqual(self.kept(), [["Other"]])

    def test_both_go_on_and_each_is_there_once(self) -> None:
        for window, words in ((self.one, "A"), (self.two, "B"), (self.one, "C"), (self.two, "D")):
            self.type(window, words)
        self.assertEqual(self.kept(), [["D"], ["C"]])

    def test_a_window_opened_later_shows_the_words_and_may_change_them(self) -> None:
        self.type(self.one, "Long and hard")
        self.type(form_data(self.client, self.url), "Short")
        self.assertEqual(self.kept(), [["Short"]])

    def test_words_that_stand_in_the_newer_ones_are_not_shown_twice(self) -> None:
        self.type(self.one, "They never")
        self.type(self.two, "They never read it")
        self.assertEqual(self.kept(), [["They never read it"]])

    def test_saving_one_leaves_what_the_other_typed_since(self) -> None:
        self.type(self.one, "Long and hard")
        self.type(self.two, "Oh")
        self.client.post(self.url, self.two | {"harsh_thought": "Oh"})
        self.assertEqual(self.kept(), [["Long and hard"]])
        self.client.post(self.url, self.one | {"harsh_thought": "Long and hard"})
        self.assertContains(self.client.get(self.url), "Long and hard")

    def test_saving_words_that_were_shown_leaves_nothing(self) -> None:
        self.type(self.one, "Long and hard")
        self.send(self.url, harsh_thought="Short")
        self.assertFalse(Draft.objects.exists())

    def test_words_typed_into_a_saved_form_after_going_back_are_kept(self) -> None:
        self.client.post(self.url, self.one | {"harsh_thought": "Said"})
        self.type(self.one, "Said, and more")
        self.assertEqual(self.kept(), [["Said, and more"]])

    def test_a_mistake_leaves_a_window_what_it_was(self) -> None:
        self.type(self.two, "In the other")
        page = self.client.post(self.url, self.one | {"harsh_thought": "no " * 100})
        again = form_on(page.content.decode(), self.url).hidden
        self.type(again, "Shorter")
        self.assertEqual(self.kept(), [["Shorter"], ["In the other"]])

    def test_a_draft_of_before_is_read_as_it_was_written(self) -> None:
        Draft.objects.create(owner=self.user, path=self.url, fields='{"harsh_thought": ["Old"]}')
        self.assertContains(self.client.get(self.url), "Old")
        self.type(form_data(self.client, self.url), "New")
        self.assertEqual(self.kept(), [["New"]])


class LeavingTests(PageTestCase):
    """Skip, back, save and leave: what could not be saved is kept as a draft."""

    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.url = thought(self.rejection)

    def test_leaving_with_good_words_saves_them(self) -> None:
        response = self.send(self.url, harsh_thought=WORDS, go="leave")
        self.assertLeadsTo(response, self.rejection.get_absolute_url())
        self.assertEqual(Perspective.of(self.rejection).harsh_thought, WORDS)

    def test_leaving_with_words_too_long_keeps_them_unsaved(self) -> None:
        for go in ("leave", "back", "skip"):
            with self.subTest(go=go):
                self.send(self.url, harsh_thought="no " * 100, go=go)
                self.assertContains(self.client.get(self.url), "no " * 99)

    def test_a_skipped_page_shows_its_words_again(self) -> None:
        self.send(self.url, harsh_thought=WORDS, go="skip")
        self.assertContains(self.client.get(self.url), WORDS)

    def test_logging_one_can_be_put_off(self) -> None:
        url = reverse("rejection_new")
        self.assertLeadsTo(self.send(url, company="Alder", go="leave"), reverse("today"))
        self.assertContains(self.client.get(url), 'value="Alder"')
        self.assertEqual(Rejection.objects.count(), 1)

    def test_words_on_a_question_that_vanished_are_kept(self) -> None:
        url = reverse("step_screen", args=[self.rejection.pk, "perspective", "reasons"])
        data = form_data(self.client, url, picks=["other"], known_other="told", note_other=WORDS)
        self.rejection.choose_path("ghost")
        response = self.client.post(url, data)
        self.assertLeadsTo(response, self.rejection.get_absolute_url())
        self.assertEqual(Draft.objects.get().words()["note_other"], [WORDS])

    def test_reasons_typed_and_not_saved_come_back_ticked(self) -> None:
        url = reverse("step_screen", args=[self.rejection.pk, "perspective", "reasons"])
        self.send(url, picks=["skill", "other"], known_skill="told", note_other=WORDS, go="leave")
        sends = form_on(self.client.get(url).content.decode(), url).sends
        self.assertEqual(sends["picks"], ["skill", "other"])
        self.assertEqual((sends["known_skill"], sends["note_other"]), (["told"], [WORDS]))


class ExpiredSessionTests(TestCase):
    """A post that comes too late waits, encrypted, until its writer signs in again."""

    def setUp(self) -> None:
        self.user = a_user()
        self.client.force_login(self.user)
        self.url = thought(a_rejection(self.user))
        self.data = form_data(self.client, self.url, harsh_thought=WORDS)
        self.client.session.flush()

    def sign_in(self, user: Any) -> Any:
        url = f"{reverse('account_login')}?{urlencode({'next': self.url})}"
        return self.client.post(url, {"login": user.email, "password": PASSWORD})

    def test_the_words_are_there_after_signing_in(self) -> None:
        late = self.client.post(self.url, self.data)
        self.assertRedirects(late, f"{reverse('account_login')}?{urlencode({'next': self.url})}")
        self.assertRedirects(self.sign_in(self.user), self.url)
        self.assertContains(self.client.get(self.url), WORDS)

    def test_somebody_else_who_signs_in_never_sees_them(self) -> None:
        self.client.post(self.url, self.data)
        self.sign_in(a_user())
        self.assertNotIn(WORDS, everything())

    def test_while_they_wait_they_cannot_be_read(self) -> None:
        self.client.post(self.url, self.data)
        self.assertNotIn(WORDS, str(dict(self.client.session)))

    def test_they_wait_for_an_hour(self) -> None:
        self.client.post(self.url, self.data)
        self.assertAlmostEqual(self.client.session.get_expiry_age(), 3600, delta=5)

    def test_a_post_that_is_no_form_of_ours_is_not_kept(self) -> None:
        self.client.post(self.url, {"harsh_thought": WORDS})
        self.assertEqual(dict(self.client.session), {})

    def test_a_button_that_leads_elsewhere_says_where_the_words_belong(self) -> None:
        elsewhere = reverse("today")
        self.client.post(elsewhere, self.data | {"draft_at": [self.url]})
        self.sign_in(self.user)
        self.assertContains(self.client.get(self.url), WORDS)

    def test_every_page_with_such_buttons_gets_its_words_back(self) -> None:
        debrief = a_friends_debrief(job := a_rejection(self.user))
        remark = a_remark(debrief, question=(question := a_question(debrief)))
        a_vent(job, mode="write_keep").start()
        timer = reverse("step_screen", args=[job.pk, "let-it-out", "timer"])
        invite, whole = (
            reverse(name, args=[debrief.pk]) for name in ("debrief_invite", "remark_new")
        )
        remove = reverse("remark_remove", args=[debrief.pk, remark.pk])
        for page, press, field in (
            (timer, reverse("vent_timer", args=[job.pk, "pause"]), "text"),
            (invite, reverse("debrief_link", args=[debrief.pk]), "invitation"),
            (question.get_absolute_url(), remove, "gist"),
            (whole, remove, "remark"),
        ):
            with self.subTest(page=page):
                self.client.force_login(self.user)
                data = form_data(self.client, page, **{field: WORDS})
                self.client.session.flush()
                self.client.post(press, data)
                self.sign_in(self.user)
                self.assertContains(self.client.get(page), WORDS)

    def test_it_never_leads_off_the_site(self) -> None:
        for page in ("https://evil.example/", "//evil.example/", "javascript:alert(1)"):
            late = self.client.post(self.url, self.data | {"draft_at": [page]})
            self.assertNotIn("evil", late.headers["Location"])
            self.assertNotIn("alert", late.headers["Location"])

    def test_a_very_long_post_is_not_kept(self) -> None:
        self.client.post(self.url, self.data | {"harsh_thought": "a" * 200_000})
        self.assertEqual(dict(self.client.session), {})

    def test_what_is_too_long_to_keep_is_printed_to_be_copied(self) -> None:
        late = self.client.post(self.url, self.data | {"harsh_thought": "a" * 200_000})
        self.assertContains(late, "a" * 200_000, status_code=403)

    def test_words_of_a_form_without_a_key_are_printed(self) -> None:
        late = self.client.post(reverse("account_email"), {"email": "new@example.com"})
        self.assertContains(late, "new@example.com", status_code=403)

    def test_the_fullest_form_of_ours_fits_in_any_script(self) -> None:
        longest = max(map(_room_in, _all_forms()))
        self.assertGreater(longest, 20_000)
        words = "字" * longest
        self.client.post(self.url, self.data | {"harsh_thought": words})
        self.sign_in(self.user)
        self.assertEqual(Draft.objects.get().words()["harsh_thought"], [words])

    def test_of_two_pages_both_come_back(self) -> None:
        other = reverse("rejection_new")
        self.client.post(other, self.data | {"company": "Alder"})
        self.client.post(self.url, self.data)
        self.sign_in(self.user)
        self.assertContains(self.client.get(self.url), WORDS)
        self.assertContains(self.client.get(other), "Alder")

    def test_of_one_page_the_newest_words_come_back(self) -> None:
        for words in ("One", "Two"):
            self.client.post(self.url, self.data | {"harsh_thought": words})
        self.sign_in(self.user)
        self.assertContains(self.client.get(self.url), "Two")

    def test_so_many_pages_are_kept_and_no_more(self) -> None:
        for number in range(MOST_PAGES + 2):
            self.client.post(reverse("today"), self.data | {"draft_at": f"/{number}/"})
        self.sign_in(self.user)
        paths = set(Draft.objects.values_list("path", flat=True))
        self.assertEqual(paths, {f"/{number}/" for number in range(2, MOST_PAGES + 2)})

    def test_an_autosave_that_comes_too_late_is_kept_for_the_page_it_was_typed_on(self) -> None:
        url = f"{reverse('draft_keep')}?{urlencode({'path': self.url})}"
        late = self.client.post(url, self.data, headers={"HX-Request": "true"})
        self.assertEqual(late.status_code, 401)  # the page stays as it is, under their hands
        self.sign_in(self.user)
        self.assertEqual(Draft.objects.get().path, self.url)
        self.assertContains(self.client.get(self.url), WORDS)

    def test_a_part_of_a_page_leads_the_whole_page_to_sign_in(self) -> None:
        late = self.client.post(self.url, self.data, headers={"HX-Request": "true"})
        self.assertEqual(late.headers["HX-Redirect"], f"{reverse('account_login')}?next={self.url}")

    def test_words_saved_meanwhile_are_no_draft(self) -> None:
        """Two tabs, one signed in again: what it saved is not there twice."""
        self.client.post(self.url, self.data)
        another = Client()
        another.force_login(self.user)
        another.post(self.url, self.data)
        self.sign_in(self.user)
        self.assertFalse(Draft.objects.exists())

    def test_a_get_keeps_nothing(self) -> None:
        self.client.get(self.url, {"harsh_thought": WORDS})
        self.assertEqual(dict(self.client.session), {})


class CsrfFailureTests(TestCase):
    """A page open too long: its token is old, its words are not lost."""

    def setUp(self) -> None:
        self.user = a_user()
        self.client = Client(enforce_csrf_checks=True)
        self.client.force_login(self.user)
        self.url = thought(a_rejection(self.user))

    def test_the_words_come_back_on_a_fresh_page(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS)
        response = self.client.post(self.url, data, follow=True)
        self.assertContains(response, WORDS)
        self.assertContains(response, "Your words are still here.")

    def test_a_button_that_leads_elsewhere_comes_back_to_its_page(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS) | {"draft_at": [self.url]}
        response = self.client.post(reverse("today"), data, follow=True)
        self.assertEqual(response.request["PATH_INFO"], self.url)
        self.assertContains(response, WORDS)

    def test_the_fresh_page_can_be_sent(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS)
        fresh = self.client.post(self.url, data, follow=True).content.decode()
        response = self.client.post(self.url, form_on(fresh, self.url).sends)
        self.assertEqual(response.status_code, 303)

    def test_without_a_key_of_ours_nothing_is_kept(self) -> None:
        response = self.client.post(self.url, {"harsh_thought": WORDS})
        self.assertContains(response, "That page was too old", status_code=403)
        self.assertEqual(Draft.objects.count(), 0)

    def test_without_a_key_of_ours_the_words_are_printed(self) -> None:
        response = self.client.post(self.url, {"harsh_thought": WORDS})
        self.assertContains(response, WORDS, status_code=403)

    def test_with_both_cookies_gone_the_words_are_printed_and_carried_over_sign_in(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS)
        self.client.cookies.clear()
        page = self.client.post(self.url, data)
        self.assertContains(page, WORDS, status_code=403)
        login = f"{reverse('account_login')}?{urlencode({'next': self.url})}"
        self.assertContains(page, f'href="{login}"', status_code=403)
        self.client.force_login(self.user)
        self.assertContains(self.client.get(self.url), WORDS)

    def test_a_password_is_not_printed(self) -> None:
        data = {"login": "sam@example.com", "password": "hunter2-hunter2"}
        page = Client(enforce_csrf_checks=True).post(reverse("account_login"), data)
        self.assertContains(page, "sam@example.com", status_code=403)
        self.assertNotContains(page, "hunter2", status_code=403)

    def test_what_another_site_had_somebody_send_is_not_printed(self) -> None:
        headers = {"Origin": "https://evil.example"}
        page = self.client.post(self.url, {"harsh_thought": WORDS}, headers=headers)
        self.assertNotContains(page, WORDS, status_code=403)

    def test_an_autosave_keeps_the_words_and_moves_nothing(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS)
        url = f"{reverse('draft_keep')}?{urlencode({'path': self.url})}"
        answer = self.client.post(url, data, headers={"HX-Request": "true"})
        self.assertEqual((answer.status_code, answer.content), (204, b""))
        self.assertContains(self.client.get(self.url), WORDS)

    def test_a_part_of_a_page_leads_the_whole_page_to_the_fresh_one(self) -> None:
        data = form_data(self.client, self.url, harsh_thought=WORDS)
        answer = self.client.post(self.url, data, headers={"HX-Request": "true"})
        self.assertEqual(answer.headers["HX-Redirect"], self.url)

    def test_a_forged_request_changes_nothing(self) -> None:
        self.client.post(self.url, {"harsh_thought": WORDS})
        self.assertFalse(Perspective.of(Rejection.objects.get()).harsh_thought)


class OddPathTests(PageTestCase):
    def test_an_address_that_nobody_can_type_has_no_draft(self) -> None:
        for path in ("/a\0b/", "/a\r\nb/", "/\u202ea/"):
            with self.subTest(path=path):
                sent = {"path": path}
                answer = self.client.post(
                    reverse("draft_discard"), sent, headers={"X-Sent-First": "yes"}
                )
                self.assertEqual((answer.status_code, answer["Location"]), (204, "/"))
                kept = self.client.post(reverse("draft_keep", query=sent), {"text": WORDS})
                self.assertEqual(kept.status_code, 400)


class GivenBackTests(PageTestCase):
    """Where nothing can be saved, the words are printed, to be copied."""

    def test_what_was_to_be_saved_on_a_page_that_was_deleted(self) -> None:
        url = thought(rejection := a_rejection(self.user))
        data = form_data(self.client, url, harsh_thought=WORDS)
        rejection.delete()
        self.assertContains(self.client.post(url, data), WORDS, status_code=404)

    def test_more_than_the_server_takes_in(self) -> None:
        url = reverse("rejection_new")
        data = form_data(self.client, url, company="Alder", their_words="a" * 1_200_000)
        body = urlencode(data)
        page = self.client.post(url, body, content_type="application/x-www-form-urlencoded")
        self.assertContains(page, "It was too much at once", status_code=413)
        self.assertContains(page, "a" * 1_200_000, status_code=413)
        self.assertContains(page, "Alder", status_code=413)

    def test_a_page_that_is_asked_for_prints_nothing(self) -> None:
        page = self.client.get("/nowhere/", {"harsh_thought": WORDS})
        self.assertNotContains(page, WORDS, status_code=404)


def _all_forms(of: type[BaseForm] = BaseForm) -> list[type[BaseForm]]:
    """Every class of form in the project."""
    subclasses = of.__subclasses__()
    return [*subclasses, *(each for kind in subclasses for each in _all_forms(kind))]


def _room_in(form: type[BaseForm]) -> int:
    """How many characters all fields of this form hold together."""
    fields = getattr(form, "base_fields", {}).values()
    return sum(getattr(field, "max_length", None) or 0 for field in fields)


def away(*args: Any, **kwargs: Any) -> Any:
    raise OperationalError("connection to server failed")


def breaks_off(*args: Any, **kwargs: Any) -> Any:
    """As psycopg says it where a pooler answers a commit, and that its server is gone, in one."""
    raise psycopg.InternalError("received 2 results from command 'COMMIT'")


class DatabaseAwayTests(TransactionTestCase):
    """A request during which the database does not answer."""

    def setUp(self) -> None:
        self.user = a_user()
        self.client = Client(raise_request_exception=False)
        self.client.force_login(self.user)
        self.url = reverse("rejection_new")
        self.data = filled_data(self.client, self.url) | {
            "company": WORDS,
            "stage": "applied",
            "go": "next",
        }

    def post_while_away(self) -> Any:
        with mock.patch("django.db.backends.utils.CursorWrapper.execute", away):
            return self.client.post(self.url, self.data)

    def test_it_says_so_and_is_not_a_mistake_of_theirs(self) -> None:
        response = self.post_while_away()
        self.assertContains(response, "One moment, please", status_code=503)

    def test_what_was_typed_is_on_the_page(self) -> None:
        self.assertContains(self.post_while_away(), WORDS, status_code=503)

    def test_trying_again_makes_one_record(self) -> None:
        page = self.post_while_away().content.decode()
        again = form_on(page, self.url, self.url).sends
        for _ in range(2):
            self.assertEqual(self.client.post(self.url, again).status_code, 303)
        self.assertEqual(Rejection.objects.get().company, WORDS)

    def test_an_answer_that_breaks_off_says_so_and_can_be_tried_again(self) -> None:
        with mock.patch("psycopg.Connection.commit", breaks_off):
            page = self.client.post(self.url, self.data)
        self.assertContains(page, WORDS, status_code=503)
        again = form_on(page.content.decode(), self.url, self.url).sends
        self.assertEqual(self.client.post(self.url, again).status_code, 303)
        self.assertEqual(Rejection.objects.get().company, WORDS)

    def test_a_page_opened_while_it_is_away_can_be_opened_again(self) -> None:
        with mock.patch("django.db.backends.utils.CursorWrapper.execute", away):
            response = self.client.get(reverse("today"))
        self.assertContains(response, f'href="{reverse("today")}"', status_code=503)

    def test_its_page_shows_words_and_no_codes(self) -> None:
        page = self.post_while_away().content.decode()
        sends = form_on(page, self.url, self.url).sends
        self.assertTrue({"applied", "told_no"} & {v for values in sends.values() for v in values})
        unsaved = [w.text for w in visible_words(page) if w.inside.endswith("main/p")]
        self.assertIn(WORDS, unsaved)
        self.assertEqual([words for words in unsaved if re.fullmatch(r"[a-z_0-9]+", words)], [])

    def test_a_password_is_never_put_back_on_a_page(self) -> None:
        with mock.patch("django.db.backends.utils.CursorWrapper.execute", away):
            data = {"login": self.user.email, "password": "hunter2-hunter2"}
            response = Client(raise_request_exception=False).post(reverse("account_login"), data)
        self.assertNotContains(response, "hunter2-hunter2", status_code=503)

    def test_machines_are_told_too(self) -> None:
        with mock.patch("django.db.backends.utils.CursorWrapper.execute", away):
            self.assertEqual(self.client.get("/healthz").status_code, 503)
        self.assertEqual(self.client.get("/healthz").status_code, 200)

    def test_a_connection_cut_during_a_request_is_told_and_the_retry_makes_one_record(self) -> None:
        self._cut()
        page = self.client.post(self.url, self.data)
        self.assertContains(page, WORDS, status_code=503)
        close_old_connections()  # as at the end of every real request
        again = form_on(page.content.decode(), self.url, self.url).sends
        self.assertEqual(self.client.post(self.url, again).status_code, 303)
        self.assertEqual(Rejection.objects.count(), 1)

    def test_a_connection_cut_between_two_requests_is_noticed_by_nobody(self) -> None:
        self._cut()
        close_old_connections()  # as at the beginning of every real request
        self.assertEqual(self.client.post(self.url, self.data).status_code, 303)

    def _cut(self) -> None:
        """Let the server end our connection, as a restart does."""
        self.addCleanup(close_old_connections)
        connection.ensure_connection()
        other = connection.copy()
        with other.cursor() as cursor:
            pid = connection.connection.info.backend_pid
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
        other.close()


class ServerErrorTests(TestCase):
    def test_words_are_on_the_page_when_it_was_us(self) -> None:
        client = Client(raise_request_exception=False)
        client.force_login(a_user())
        url = reverse("rejection_new")
        data = form_data(client, url, company=WORDS, stage="applied")
        with mock.patch.object(Rejection, "save", side_effect=RuntimeError):
            response = client.post(url, data)
        self.assertContains(response, WORDS, status_code=500)
        self.assertContains(response, "it was us", status_code=500)


class DraftExpiryTests(TestCase):
    def test_drafts_are_kept_for_thirty_days(self) -> None:
        user = a_user()
        Draft.objects.keep(user, "/old/", {"a": ["b"]})
        Draft.objects.keep(user, "/new/", {"a": ["b"]})
        Draft.objects.filter(path="/old/").update(at=timezone.now() - timedelta(days=31))
        self.assertEqual([draft.path for draft in Draft.objects.expired()], ["/old/"])
