"""What another app shares with ours: shown, asked about, and stored nowhere."""

import json
from typing import Any

from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, SimpleTestCase, TestCase
from django.urls import reverse

from recovery import messages
from recovery.arrivals import sharing
from tests.arrivals.mails import NO, a_mail
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_person, a_rejection, a_reply, a_sent_request, a_user
from tests.helpers.pages import form_on
from tests.helpers.stored import rows_of


def a_file(content: bytes, name: str = "no.eml") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


class PastedMailTests(SimpleTestCase):
    """A mail in a file, as somebody would paste it."""

    def test_it_says_whose_it_is_above_its_words(self) -> None:
        text = messages.as_paste(a_mail())
        self.assertTrue(text.startswith("From: Dana Reed <dana@lumen.example>\nDate: Mon, 12 Jan"))
        self.assertIn("\nSubject: Your application\n\nDear Sam", text)

    def test_its_head_is_read_in_any_letters_and_can_be_taken_off(self) -> None:
        text = messages.as_paste(a_mail(Subject="Ihre Bewerbung bei Möbelhaus Æther"))
        self.assertIn("Subject: Ihre Bewerbung bei Möbelhaus Æther\n", text)
        self.assertTrue(messages.without_head(text).strip().startswith("Dear Sam"))

    def test_words_without_a_head_stay_as_they_are(self) -> None:
        self.assertEqual(
            messages.without_head("From: here on it rained.\nAll day."),
            "From: here on it rained.\nAll day.",
        )
        self.assertEqual(messages.as_paste(b"Plain words.\n").strip(), "Plain words.")

    def test_a_head_in_no_known_charset_breaks_nothing(self) -> None:
        raw = a_mail().replace(b"Subject: Your application", b"Subject: =?x-none?q?=ff=fe?=")
        self.assertIn("Dear Sam", messages.as_paste(raw))


class SharePageTests(PageTestCase):
    url = "/share/"

    def share(self, **sent: Any) -> Any:
        return self.client.post(self.url, sent)

    def follow(self, page: Any, action: str, **typed: str) -> Any:
        form = form_on(page.content.decode(), self.url, reverse("rejection_new"))
        return self.client.post(action, form.sends | typed)

    def test_a_text_is_shown_and_asked_about_and_nothing_is_stored(self) -> None:
        before = rows_of(self.user)
        page = self.share(title="Your application", text=NO, url="https://jobs.lumen.example/7")
        for part in ("Your application", "not to move forward", "https://jobs.lumen.example/7"):
            self.assertContains(page, part)
        self.assertContains(page, "Nothing of it is stored until you say what it is.")
        self.assertEqual(rows_of(self.user), before)

    def test_what_cannot_be_read_leads_on(self) -> None:
        page = self.share(file=SimpleUploadedFile("letter.pdf", b"%PDF-1.4"))
        self.assertContains(page, "That’s a PDF.", status_code=422)
        self.assertNotContains(page, "throw it away", status_code=422)

    def test_what_an_app_says_twice_is_shown_once(self) -> None:
        page = self.share(text="See https://lumen.example/", url="https://lumen.example/")
        self.assertContains(page, "https://lumen.example/", 1)

    def test_a_mail_is_logged_filled_in_by_what_it_says(self) -> None:
        page = self.follow(self.share(file=a_file(a_mail())), reverse("rejection_new"), go="read")
        self.assertEqual(page.context["form"]["company"].value(), "Lumen")
        self.assertEqual(page.context["form"]["heard_on"].value(), "2026-01-12")
        self.assertContains(page, "not to move forward")
        self.assertFalse(self.user.rejections.exists())

    def test_it_can_be_the_reply_to_an_open_request(self) -> None:
        dana = a_person(self.user, name="Dana Reed")
        request = a_sent_request(a_rejection(self.user, company="Lumen"), person=dana)
        shared = self.share(file=a_file(a_mail()))
        self.assertContains(shared, "From Dana Reed")
        page = self.follow(shared, reverse("reply_new", args=[request.pk]), go="fill")
        self.assertTrue(page.context["form"]["text"].value().startswith("Dear Sam"))
        self.assertFalse(request.replies.exists())

    def test_requests_that_wait_for_nothing_are_not_offered(self) -> None:
        a_reply(a_sent_request(a_rejection(self.user, company="Answered Inc")))
        a_sent_request(a_rejection(a_user(), company="Of a stranger"))
        page = self.share(text=NO)
        self.assertNotContains(page, "Answered Inc")
        self.assertNotContains(page, "Of a stranger")

    def test_what_cannot_be_read_is_told_in_a_sentence(self) -> None:
        for sent, said in (
            ({"file": a_file(b"%PDF-1.7 binary", "letter.pdf")}, "That’s a PDF."),
            ({"file": a_file(b"", "empty.eml")}, "Nothing came that can be read."),
            ({}, "Nothing came that can be read."),
        ):
            page = self.share(**sent)
            self.assertContains(page, said, status_code=422)

    def test_a_file_that_is_too_large_is_told_in_a_sentence(self) -> None:
        page = self.share(file=a_file(b"a" * (sharing.LARGEST + 1), "long.txt"))
        self.assertContains(page, "larger than 30 MB", status_code=422)

    def test_words_that_are_too_many_are_told_in_a_sentence(self) -> None:
        self.assertEqual(self.share(text="a" * 2_100_000).status_code, 413)

    def test_opened_as_a_page_it_leads_to_today(self) -> None:
        self.assertEqual(self.client.get(self.url)["Location"], reverse("today"))


class FromElsewhereTests(TestCase):
    """Nobody known to be here: another site, or somebody signed out. A page of words, and no more."""

    def post(self, client: Client, **headers: str) -> Any:
        return client.post("/share/", {"text": NO}, headers=headers)

    def test_signed_out_the_words_go_on_by_a_press_from_our_own_page(self) -> None:
        client, user = Client(), a_user()
        page = self.post(client)
        form = form_on(page.content.decode(), "/share/", "/share/")
        client.force_login(user)
        self.assertContains(client.post(form.action, form.sends), "They said no: log it")

    def test_another_site_shows_words_and_sets_nothing_even_where_somebody_is_signed_in(
        self,
    ) -> None:
        client, user = Client(enforce_csrf_checks=True), a_user()
        client.force_login(user)
        before, sessions = rows_of(user), list(Session.objects.values())
        page = self.post(
            client, **{"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
        )
        self.assertContains(page, "from another app or another site")
        self.assertNotContains(page, "csrfmiddlewaretoken")
        self.assertNotContains(page, reverse("rejection_new"))
        self.assertFalse(page.cookies)
        self.assertEqual((rows_of(user), list(Session.objects.values())), (before, sessions))

    def test_it_stands_in_no_frame_and_in_no_cache(self) -> None:
        page = self.post(Client())
        self.assertEqual(page["X-Frame-Options"], "DENY")
        self.assertIn("frame-ancestors 'none'", page["Content-Security-Policy"])
        self.assertIn("no-store", page["Cache-Control"])

    def test_markup_in_it_is_only_words(self) -> None:
        page = Client().post("/share/", {"text": "</textarea><script>alert(1)</script>"})
        self.assertNotContains(page, "<script>alert")

    def test_logging_it_takes_a_token_of_ours(self) -> None:
        client = Client(enforce_csrf_checks=True)
        client.force_login(a_user())
        sent = client.post(reverse("rejection_new"), {"their_words": NO, "go": "read"})
        self.assertEqual(sent.status_code, 403)


class ManifestTests(TestCase):
    def test_it_names_an_app_with_icons_that_are_there(self) -> None:
        answer = self.client.get(reverse("manifest"))
        self.assertEqual(answer["Content-Type"], "application/manifest+json")
        told = json.loads(answer.content)
        self.assertEqual((told["start_url"], told["display"]), ("/today/", "standalone"))
        self.assertEqual({each["sizes"] for each in told["icons"]}, {"192x192", "512x512"})
        self.assertFalse(answer.cookies)

    def test_what_it_promises_to_take_is_what_the_page_reads(self) -> None:
        told = json.loads(self.client.get(reverse("manifest")).content)["share_target"]
        self.assertEqual((told["action"], told["method"]), ("/share/", "POST"))
        params = told["params"]
        self.assertEqual(tuple(params[name] for name in sharing.PARTS), sharing.PARTS)
        self.assertEqual(params["files"][0]["name"], "file")

    def test_every_page_links_to_it(self) -> None:
        self.assertContains(
            self.client.get("/"), '<link rel="manifest" href="/manifest.webmanifest">'
        )
