"""What every answer carries: a strict CSP, no trace in any cache, doors closed to other sites."""

import json
import re
from functools import cache
from typing import Any
from unittest import mock

from django.db import OperationalError
from django.test import Client, SimpleTestCase, TestCase
from django.urls import reverse

from bounceback.middleware import PERMISSIONS_POLICY
from recovery.models import Rejection
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_told_rejection, a_user
from tests.helpers.hosted import ask
from tests.helpers.pages import form_data

PATHS = (
    "/",
    "/support/",
    "/accounts/login/",
    "/accounts/signup/",
    "/today/",
    "/nowhere/",
    "/healthz",
)

ASK = """
from django.test import Client
from django.test.utils import override_settings
plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
with override_settings(STORAGES=settings.STORAGES | plain):
    client = Client(headers={"host": "bounceback.example.com", "x-forwarded-proto": "https"})
    pages = {path: client.get(path) for path in %s}
answer = {
    path: {
        "status": page.status_code,
        "headers": {name.lower(): value for name, value in page.headers.items()},
        "cookies": {name: dict(morsel) for name, morsel in page.cookies.items()},
    }
    for path, page in pages.items()
}
"""


@cache
def hosted_answers() -> Any:
    return ask(ASK % json.dumps(PATHS))


class EveryAnswerTests(TestCase):
    def kinds(self) -> dict[str, Any]:
        """One answer of every kind: pages, parts, redirects, mistakes and errors."""
        user = a_user()
        client = Client(raise_request_exception=False)
        client.force_login(user)
        rejection = a_told_rejection(user)
        strict = Client(enforce_csrf_checks=True)
        new = reverse("rejection_new")
        with mock.patch.object(Rejection, "save", side_effect=RuntimeError):
            broken = client.post(new, form_data(client, new, company="Lumen", stage="applied"))
        with mock.patch(
            "django.db.backends.utils.CursorWrapper.execute", side_effect=OperationalError
        ):
            away = client.get("/today/")
        return {
            "front": Client().get("/"),
            "support": Client().get("/support/"),
            "sign in": Client().get("/accounts/login/"),
            "to sign in": Client().get("/today/"),
            "today": client.get("/today/"),
            "recovery": client.get(rejection.get_absolute_url()),
            "part": client.get("/rejections/", headers={"HX-Request": "true"}),
            "mistake": client.post(new, form_data(client, new)),
            "not found": client.get("/nowhere/"),
            "too old": strict.post("/accounts/login/"),
            "not allowed": client.put("/"),
            "broken": broken,
            "away": away,
        }

    def test_every_answer_has_a_strict_policy_for_its_content(self) -> None:
        for kind, answer in self.kinds().items():
            with self.subTest(kind=kind):
                policy = answer["Content-Security-Policy"]
                self.assertIn("default-src 'none'", policy)
                self.assertIn("base-uri 'none'", policy)
                self.assertIn("frame-ancestors 'none'", policy)
                self.assertNotIn("unsafe", policy)
                self.assertNotIn("http", policy)
                self.assertNotIn("*", policy)

    def test_every_answer_closes_the_other_doors(self) -> None:
        for kind, answer in self.kinds().items():
            with self.subTest(kind=kind):
                self.assertEqual(answer["X-Content-Type-Options"], "nosniff")
                self.assertEqual(answer["X-Frame-Options"], "DENY")
                self.assertEqual(answer["Referrer-Policy"], "same-origin")
                self.assertEqual(answer["Cross-Origin-Opener-Policy"], "same-origin")
                self.assertEqual(answer["Cross-Origin-Resource-Policy"], "same-origin")
                self.assertEqual(answer["Permissions-Policy"], PERMISSIONS_POLICY)

    def test_every_answer_says_what_it_is(self) -> None:
        for kind, answer in self.kinds().items():
            with self.subTest(kind=kind):
                said = answer["Content-Type"] if answer.content else "charset=utf-8"
                self.assertIn("charset=utf-8", said)

    def test_no_answer_stays_in_a_cache(self) -> None:
        for kind, answer in self.kinds().items():
            with self.subTest(kind=kind):
                self.assertIn("no-store", answer["Cache-Control"])
                self.assertIn("private", answer["Cache-Control"])

    def test_each_kind_has_the_status_it_should(self) -> None:
        found = {kind: answer.status_code for kind, answer in self.kinds().items()}
        self.assertEqual(
            {found[kind] for kind in ("front", "support", "sign in", "today", "recovery", "part")},
            {200},
        )
        rest = [302, 422, 404, 403, 405, 500, 503]
        names = ["to sign in", "mistake", "not found", "too old", "not allowed", "broken", "away"]
        self.assertEqual([found[name] for name in names], rest)


class HealthTests(TestCase):
    def test_machines_get_a_word_that_no_cache_keeps(self) -> None:
        answer = self.client.get("/healthz")
        self.assertEqual((answer.status_code, answer.content), (200, b"ok\n"))
        self.assertIn("no-store", answer["Cache-Control"])
        self.assertEqual(answer["X-Content-Type-Options"], "nosniff")

    def test_any_host_may_ask(self) -> None:
        self.assertEqual(self.client.get("/healthz", headers={"host": "10.0.0.7"}).status_code, 200)
        self.assertEqual(
            self.client.get("/today/", headers={"host": "evil.example.com"}).status_code, 400
        )

    def test_it_sets_no_cookie(self) -> None:
        self.assertEqual(self.client.get("/healthz").cookies, {})


class NonceTests(PageTestCase):
    def test_every_script_carries_the_nonce_of_its_answer(self) -> None:
        rejection = a_told_rejection(self.user)
        rejection.vents.create(owner=self.user, mode="write_bin")
        timer = reverse("step_screen", args=[rejection.pk, "let-it-out", "timer"])
        for url in (
            timer,
            "/rejections/",
            "/rejections/new/",
            "/today/",
            "/settings/",
            "/accounts/2fa/",
        ):
            answer = self.client.get(url)
            nonce = re.search(r"'nonce-([^']+)'", answer["Content-Security-Policy"])
            scripts = re.findall(r"<script\b[^>]*>", answer.content.decode())
            with self.subTest(url=url):
                for script in scripts:
                    self.assertTrue(nonce, script)
                    self.assertIn(f'nonce="{nonce and nonce[1]}"', script)

    def test_a_nonce_is_never_used_twice(self) -> None:
        policies = {self.client.get("/rejections/")["Content-Security-Policy"] for _ in range(3)}
        self.assertEqual(len(policies), 3)

    def test_nothing_is_inline_and_nothing_comes_from_elsewhere(self) -> None:
        rejection = a_told_rejection(self.user)
        for url in (
            "/",
            "/vent/",
            "/support/",
            "/rejections/",
            rejection.get_absolute_url(),
            "/settings/",
        ):
            page = self.client.get(url).content.decode()
            with self.subTest(url=url):
                self.assertFalse(re.search(r"<style|\sstyle=|\son\w+=|hx-on|javascript:", page))
                loads = r'<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(?:https?:)?//'
                self.assertFalse(re.search(loads, page))


class HostedHeaderTests(TestCase):
    """What a hosted BounceBack answers to the proxy in front of it."""

    def setUp(self) -> None:
        self.answers = hosted_answers()

    def test_browsers_are_told_to_come_by_https_for_two_years(self) -> None:
        for path in set(PATHS) - {"/healthz"}:
            with self.subTest(path=path):
                told = self.answers[path]["headers"]["strict-transport-security"]
                self.assertEqual(told, "max-age=63072000; includeSubDomains; preload")

    def test_no_page_is_broken(self) -> None:
        status = {path: self.answers[path]["status"] for path in PATHS}
        expected = [200, 200, 200, 200, 302, 404, 200]
        self.assertEqual(status, dict(zip(PATHS, expected, strict=True)))

    def test_cookies_belong_to_this_host_alone(self) -> None:
        cookies = self.answers["/accounts/login/"]["cookies"]
        self.assertEqual(set(cookies), {"__Host-csrf"})
        cookie = cookies["__Host-csrf"]
        self.assertTrue(cookie["secure"] and cookie["httponly"])
        self.assertEqual((cookie["samesite"], cookie["path"], cookie["domain"]), ("Lax", "/", ""))

    def test_the_session_cookie_is_as_strict(self) -> None:
        names = ("NAME", "SECURE", "HTTPONLY", "SAMESITE", "PATH", "DOMAIN")
        values = ask(f"answer = [getattr(settings, 'SESSION_COOKIE_' + n) for n in {names}]")
        self.assertEqual(values, ["__Host-session", True, True, "Lax", "/", None])

    def test_public_pages_set_no_cookie(self) -> None:
        for path in ("/", "/support/", "/today/", "/healthz"):
            self.assertEqual(self.answers[path]["cookies"], {})

    def test_the_policy_is_as_strict(self) -> None:
        for path in set(PATHS) - {"/healthz"}:
            headers = self.answers[path]["headers"]
            self.assertNotIn("unsafe", headers["content-security-policy"])
            self.assertIn("no-store", headers["cache-control"])

    def test_plain_http_is_sent_to_https_and_the_health_check_is_not(self) -> None:
        code = """
from django.test import Client
client = Client(headers={"host": "bounceback.example.com"})
pages = [client.get(path) for path in ("/support/", "/healthz")]
answer = [[page.status_code, page.headers.get("Location", "")] for page in pages]
"""
        there = [301, "https://bounceback.example.com/support/"]
        self.assertEqual(ask(code), [there, [200, ""]])


class StaticFileTests(SimpleTestCase):
    def test_only_static_files_may_be_cached(self) -> None:
        answer = Client().get("/static/css/base.css")
        answer.close()
        self.assertEqual(answer.status_code, 200)
        self.assertIn("max-age", answer["Cache-Control"])
        self.assertNotIn("no-store", answer["Cache-Control"])
