"""BounceBack on a phone: what its manifest says, and what a browser may keep to open without a line."""

import json
import re
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.test import Client, TestCase

from recovery.public.installing import SIZES
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_told_rejection, a_user

PNG_SIZE = slice(16, 24)


def manifest(**headers: str) -> Any:
    return Client().get("/manifest.webmanifest", headers=headers)


def file_of(address: str) -> bytes:
    found = finders.find(address.removeprefix("/static/"))
    assert found, address
    return Path(found).read_bytes()


class ManifestTests(TestCase):
    def test_it_speaks_the_language_of_the_browser(self) -> None:
        told = manifest(accept_language="de").json()
        self.assertEqual((told["lang"], told["shortcuts"][2]["name"]), ("de", "Heute"))
        self.assertNotEqual(told["description"], manifest().json()["description"])
        self.assertIn("Accept-Language", manifest()["Vary"])

    def test_it_is_anybodys(self) -> None:
        self.assertFalse(manifest().cookies)
        self.assertIn("public", manifest()["Cache-Control"])

    def test_there_is_an_icon_for_every_use(self) -> None:
        found = {(each.get("purpose"), each["sizes"]) for each in manifest().json()["icons"]}
        sizes = [f"{size}x{size}" for size in SIZES]
        wanted = {(purpose, size) for purpose in (None, "maskable") for size in sizes}
        self.assertEqual(found, wanted | {("monochrome", "512x512")})

    def test_icons_are_as_large_as_they_say(self) -> None:
        for icon in manifest().json()["icons"]:
            size = file_of(icon["src"])[PNG_SIZE]
            sides = [int.from_bytes(size[:4]), int.from_bytes(size[4:])]
            self.assertEqual("x".join(map(str, sides)), icon["sizes"])

    def test_shortcuts_lead_to_pages(self) -> None:
        found = [each["url"] for each in manifest().json()["shortcuts"]]
        self.assertEqual(found, ["/vent/", "/rejections/new/", "/today/"])

    def test_screenshots_are_light_and_for_phones_and_desks(self) -> None:
        pictures = manifest().json()["screenshots"]
        self.assertEqual({each["form_factor"] for each in pictures}, {"narrow", "wide"})
        self.assertLess(sum(len(file_of(each["src"])) for each in pictures), 100_000)


def kept_by(worker: Any) -> Any:
    """What the worker keeps, as the server wrote it above its script."""
    first = worker.content.decode().splitlines()[0]
    return json.loads(first.removeprefix("const kept = ").removesuffix(";"))


class ServiceWorkerTests(PageTestCase):
    URL = "/service-worker.js"

    def test_a_browser_asks_anew_and_gets_it_again_only_when_it_changed(self) -> None:
        first = Client().get(self.URL)
        self.assertEqual(first["Content-Type"], "text/javascript; charset=utf-8")
        self.assertEqual(first["Cache-Control"], "private, no-cache")
        again = Client().get(self.URL, headers={"if-none-match": first["ETag"]})
        self.assertEqual((again.status_code, again.content), (304, b""))

    def test_it_may_fetch_from_here_alone_and_sets_no_cookie(self) -> None:
        answer = Client().get(self.URL)
        self.assertIn("connect-src 'self'", answer["Content-Security-Policy"])
        self.assertFalse(answer.cookies)

    def test_pages_may_start_a_worker_of_ours(self) -> None:
        self.assertIn("worker-src 'self'", self.client.get("/today/")["Content-Security-Policy"])

    def test_it_keeps_three_pages_in_ones_language_with_the_numbers_of_ones_country(self) -> None:
        self.user.country, self.user.language = "AT", "de"
        self.user.save()
        self.assertEqual(
            kept_by(self.client.get(self.URL))["pages"],
            {
                "/vent/": "/vent/?language=de",
                "/support/": "/support/?language=de&country=AT",
                "/offline/": "/offline/?language=de",
            },
        )

    def test_it_says_nothing_else_of_a_person(self) -> None:
        a_told_rejection(self.user, company="Lumen")
        said = self.client.get(self.URL).content.decode()
        for words in ("Lumen", self.user.email, str(self.user.pk), self.user.name or "nobody"):
            self.assertNotIn(words, said)

    def test_it_keeps_all_that_the_three_pages_are_drawn_with(self) -> None:
        kept = kept_by(Client().get(self.URL))
        for url in kept["pages"].values():
            page = Client().get(url).content.decode()
            needed = re.findall(r"/static/[\w./-]+\.(?:css|js|woff2|svg)", page)
            self.assertEqual(set(needed) - set(kept["files"]), set(), url)

    def test_another_language_is_another_version(self) -> None:
        one, other = (
            kept_by(Client().get(self.URL, headers={"accept-language": each}))
            for each in ("en", "fr")
        )
        self.assertNotEqual(one["name"], other["name"])

    def test_it_is_registered_for_whoever_is_signed_in_and_where_it_helps(self) -> None:
        for client, url in (
            (self.client, "/today/"),
            (Client(), "/vent/"),
            (Client(), "/support/"),
        ):
            self.assertContains(client.get(url), 'data-worker="/service-worker.js"', 1)
        for url in ("/", "/accounts/login/"):
            self.assertNotContains(Client().get(url), "data-worker")


class OfflinePageTests(PageTestCase):
    def test_it_says_what_works_and_what_waits(self) -> None:
        page = Client().get("/offline/")
        for words in ("What works now", 'href="/vent/"', 'href="/support/"', "What waits"):
            self.assertContains(page, words)

    def test_it_needs_no_database_and_sets_no_cookie(self) -> None:
        with self.assertNumQueries(0):
            self.assertFalse(Client().get("/offline/").cookies)

    def test_it_is_nobodys_even_for_somebody_signed_in(self) -> None:
        page = self.client.get("/offline/").content.decode()
        for words in (self.user.email, "Sign out", "data-key", "csrfmiddlewaretoken"):
            self.assertNotIn(words, page)


class WaitingTests(PageTestCase):
    """Whose words wait on a device, and when they go."""

    def mark_of(self, client: Client) -> str:
        found = re.search(r'data-who="([^"]*)"', client.get("/today/").content.decode())
        assert found
        return found[1]

    def test_it_is_ones_own_in_every_session_and_names_nobody(self) -> None:
        mark = self.mark_of(self.client)
        self.assertEqual((len(mark), self.mark_of(self.another_window())), (16, mark))
        self.assertNotIn(self.user.pk.hex[:8], mark)
        other = Client()
        other.force_login(a_user(email="else@example.com"))
        self.assertNotEqual(self.mark_of(other), mark)

    def test_whoever_signs_out_leaves_nothing_on_the_device(self) -> None:
        self.assertContains(self.client.get("/accounts/logout/"), 'data-when="sent"')
        answer = self.client.post("/accounts/logout/")
        self.assertIn('"storage"', answer["Clear-Site-Data"])
        self.assertContains(self.client.get("/settings/goodbye/"), "forget-waiting.js")

    def test_a_session_that_ends_by_itself_takes_nothing_with_it(self) -> None:
        for url in ("/", "/accounts/login/", "/vent/", "/support/", "/offline/"):
            self.assertNotContains(Client().get(url), "forget-waiting")
