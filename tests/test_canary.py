"""Words written to be binned are in no table, draft, session or log, whatever is posted where."""

import json
import logging
from io import StringIO
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.test import Client, TestCase
from django.urls import reverse
from django.utils.http import urlencode

from accounts.models import Draft
from recovery.models import Rejection, Vent
from recovery.path.steps.let_it_out import LET_IT_OUT
from recovery.path.views.vents import VERBS
from tests.helpers.factories import a_rejection, a_user, a_vent
from tests.helpers.pages import form_data, form_on
from tests.helpers.stored import everything

CANARY = "Canary-7f3a they never even read it"


class WriteAndBinTests(TestCase):
    """What a browser, a broken script or a curious person may post while a vent is to be binned."""

    @pytest.fixture(autouse=True)
    def _keep_logs(self, caplog: pytest.LogCaptureFixture) -> None:
        self.caplog = caplog

    def setUp(self) -> None:
        self.user = a_user()
        self.client.force_login(self.user)
        self.rejection = a_rejection(self.user)
        a_vent(self.rejection, mode="write_bin").start()
        self.timer = self.screen("timer")

    def screen(self, key: str) -> str:
        return reverse("step_screen", args=[self.rejection.pk, "let-it-out", key])

    def words(self, **more: str) -> dict[str, Any]:
        """The page's own form with words in it that it has no field for."""
        return form_data(self.client, self.timer) | {"text": CANARY, "paper": CANARY} | more

    def assertNowhere(self) -> None:
        self.assertNotIn("Canary-7f3a", everything())
        self.assertNotIn("Canary-7f3a", self.caplog.text)

    def test_the_page_has_no_field_for_the_words(self) -> None:
        page = self.client.get(self.timer).content.decode()
        names = form_on(page, self.timer).names
        self.assertEqual(names, {"csrfmiddlewaretoken", "submit_key", "go"})

    def test_the_page_is_not_watched_while_it_is_typed_on(self) -> None:
        self.assertNotContains(self.client.get(self.timer), reverse("draft_keep"))

    def test_no_screen_keeps_them_wherever_one_goes(self) -> None:
        screens = [screen.key for screen in LET_IT_OUT.screens]
        for key, go in product(screens, ("next", "back", "leave", "skip", "again", "?")):
            with self.subTest(screen=key, go=go):
                self.client.post(self.screen(key), self.words(go=go, mode="write_bin"))
                self.client.post(self.screen(key), {"text": CANARY, "go": go})
                self.assertNowhere()

    def test_no_button_of_the_timer_keeps_them(self) -> None:
        for action, htmx in product(VERBS, ({}, {"HX-Request": "true"})):
            with self.subTest(action=action, htmx=bool(htmx)):
                url = reverse("vent_timer", args=[self.rejection.pk, action])
                self.client.post(url, self.words(), headers=htmx)
                self.assertNowhere()

    def test_skipping_the_step_does_not_keep_them(self) -> None:
        self.client.post(reverse("step_skip", args=[self.rejection.pk, "let-it-out"]), self.words())
        self.assertNowhere()

    def test_binning_in_the_second_form_does_not_keep_them(self) -> None:
        self.client.post(reverse("vent_keep", args=[self.rejection.pk]), self.words(fate="bin"))
        self.assertNowhere()

    def test_a_script_that_saves_drafts_does_not_keep_them(self) -> None:
        url = f"{reverse('draft_keep')}?{urlencode({'path': self.timer})}"
        self.assertEqual(self.client.post(url, self.words()).status_code, 204)
        self.assertNowhere()

    def test_an_expired_session_does_not_carry_them(self) -> None:
        words = self.words()
        self.client.logout()
        self.client.post(self.timer, words)
        self.assertNowhere()

    def test_an_expired_token_does_not_keep_them(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(self.user)
        self.assertEqual(strict.post(self.timer, self.words()).status_code, 403)
        self.assertNowhere()

    def test_no_address_keeps_them_in_its_query(self) -> None:
        self.client.get(self.timer, {"text": CANARY})
        self.assertNowhere()

    def test_the_database_refuses_them_even_if_the_code_forgot(self) -> None:
        vent = Vent.objects.get()
        with self.assertRaises(DatabaseError), transaction.atomic():
            vent.set(text=CANARY)
        self.assertNowhere()

    def test_the_test_would_see_them(self) -> None:
        """The walls above mean nothing if the search itself is blind."""
        a_vent(self.rejection, mode="write_keep").keep(CANARY, 30)
        self.assertIn("Canary-7f3a", everything())
        logging.getLogger("recovery").warning(CANARY)
        self.assertIn("Canary-7f3a", self.caplog.text)

    def test_the_test_would_see_them_in_a_draft(self) -> None:
        Draft.objects.keep(self.user, "/", {"text": [CANARY]})
        self.assertIn("Canary-7f3a", everything())


class NotOkTests(TestCase):
    """ "I'm not OK" opens the support page; the answer is stored nowhere."""

    def setUp(self) -> None:
        self.user = a_user()
        self.client.force_login(self.user)
        self.rejection = a_rejection(self.user)
        self.url = reverse("step_screen", args=[self.rejection.pk, "say-what-happened", "check-in"])

    def test_no_way_of_leaving_the_page_stores_the_answer(self) -> None:
        for go in ("next", "back", "leave", "skip"):
            with self.subTest(go=go):
                data = form_data(self.client, self.url, right_now="not_ok", sting="99", go=go)
                self.client.post(self.url, data)
                self.assertNotIn("not_ok", everything())

    def test_typing_does_not_store_the_answer(self) -> None:
        data = form_data(self.client, self.url, right_now="not_ok")
        self.client.post(f"{reverse('draft_keep')}?{urlencode({'path': self.url})}", data)
        self.assertNotIn("not_ok", everything())

    def test_an_expired_session_does_not_carry_the_answer(self) -> None:
        data = form_data(self.client, self.url, right_now="not_ok")
        self.client.logout()
        self.client.post(self.url, data)
        self.assertNotIn("not_ok", everything())


class LogTests(TestCase):
    """What goes wrong is logged; what was typed is not."""

    def setUp(self) -> None:
        """Read along what the server's own handler, with its filter, writes to its log."""
        self.log = StringIO()
        for handler in logging.getLogger("django").handlers:
            if isinstance(handler, logging.StreamHandler):
                before = handler.setStream(self.log)
                self.addCleanup(handler.setStream, before)

    def test_an_error_in_a_view_does_not_log_what_was_posted(self) -> None:
        user = a_user()
        client = Client(raise_request_exception=False)
        client.force_login(user)
        url = reverse("rejection_new")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Rejection, "save", self._break)
            response = client.post(url, form_data(client, url, company=CANARY, stage="applied"))
        self.assertEqual(response.status_code, 500)
        self.assertIn("/rejections/new/", self.log.getvalue())
        self.assertIn("RuntimeError", self.log.getvalue())
        self.assertNotIn("Canary-7f3a", self.log.getvalue())

    def test_the_page_for_it_gives_the_words_back(self) -> None:
        client = Client(raise_request_exception=False)
        client.force_login(a_user())
        url = reverse("rejection_new")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Rejection, "save", self._break)
            response = client.post(url, form_data(client, url, company=CANARY, stage="applied"))
        self.assertContains(response, CANARY, status_code=500)

    def test_no_failing_row_is_quoted_in_the_log_of_the_database(self) -> None:
        with self.assertRaises(DatabaseError), transaction.atomic():
            Rejection.objects.filter(pk=a_rejection().pk).update(company=CANARY, wanted=9)
        log = Path(settings.VAR) / "postgres" / "server.log"
        if not log.exists():
            self.skipTest("the database is not the embedded one: its log is its keeper's")
        self.assertNotIn("Canary-7f3a", log.read_text())

    def test_what_is_typed_is_sent_apart_from_the_statement(self) -> None:
        """A slow or failing statement can then be logged without its words."""
        self.assertTrue(connection.settings_dict["OPTIONS"]["server_side_binding"])

    @staticmethod
    def _break(rejection: Rejection, *args: Any, **kwargs: Any) -> None:
        raise RuntimeError(json.dumps({"company": rejection.company}))
