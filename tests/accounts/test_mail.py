"""Every message is plain text in our words, and says nothing private in its subject."""

import smtplib
from pathlib import Path
from unittest import mock

import allauth
from django.core import mail
from django.urls import reverse

from bounceback.settings import BASE_DIR
from tests.accounts.people import AccountTestCase
from tests.helpers.factories import PASSWORD, a_told_rejection

THEIRS = Path(allauth.__file__).parent / "templates"
FOLDERS = [BASE_DIR / "templates" / app / "email" for app in ("account", "mfa")]


class MailTests(AccountTestCase):
    def reset(self) -> mail.EmailMessage:
        self.client.post(reverse("account_reset_password"), {"email": self.user.email})
        return mail.outbox[-1]

    def test_it_is_from_us_and_its_id_names_no_machine(self) -> None:
        sent = self.reset()
        self.assertEqual(sent.from_email, "BounceBack <bounceback@localhost>")
        self.assertRegex(sent.extra_headers["Message-ID"], r"@localhost>$")
        self.assertEqual(sent.extra_headers["Auto-Submitted"], "auto-generated")

    def test_it_is_plain_text_only(self) -> None:
        self.assertEqual(self.reset().message().get_content_type(), "text/plain")

    def test_no_message_of_allauths_own_is_left(self) -> None:
        theirs = {
            path.name
            for app in ("account", "mfa")
            for path in (THEIRS / app / "email").glob("*.txt")
            if "code" not in path.name or "recovery" in path.name
        }
        ours = {path.name for folder in FOLDERS for path in folder.glob("*.txt")}
        self.assertLessEqual(theirs, ours)

    def test_no_subject_holds_anything_about_a_person(self) -> None:
        for folder in FOLDERS:
            for path in folder.glob("*_subject.txt"):
                self.assertNotIn("{{", path.read_text(), path.name)

    def test_a_notice_says_when_and_with_what(self) -> None:
        a_told_rejection(self.user)
        self.sign_in()
        facts = {"oldpassword": PASSWORD, "password1": "a quiet green lamp"}
        self.client.post(reverse("account_change_password"), facts)
        self.assertIn("with A device, from 127.0.0.1", str(mail.outbox[-1].body))
        self.assertNotIn("Lumen", mail.outbox[-1].message().as_string())

    def test_mail_that_cannot_be_sent_stops_nobody_and_is_said(self) -> None:
        facts = {"email": "new@example.com", "password1": PASSWORD}
        with mock.patch("django.core.mail.EmailMessage.send", side_effect=smtplib.SMTPException):
            response = self.client.post(reverse("account_signup"), facts, follow=True)
        self.assertContains(response, "could not be sent just now")
        self.assertNotContains(response, "is in the folder")
