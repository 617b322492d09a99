"""Where to tell of a hole: the file that RFC 9116 describes."""

import re
from datetime import datetime, timedelta
from unittest import mock

from django.test import SimpleTestCase, TestCase, override_settings
from django.utils import timezone

from tests.helpers.hosted import start

URL = "/.well-known/security.txt"


class SecurityTxtTests(TestCase):
    def fields(self) -> dict[str, str]:
        answer = self.client.get(URL)
        self.assertEqual(answer["Content-Type"], "text/plain; charset=utf-8")
        lines = answer.content.decode().splitlines()
        return dict(line.split(": ", 1) for line in lines)

    def test_it_is_not_there_where_nobody_is_named(self) -> None:
        self.assertEqual(self.client.get(URL).status_code, 404)

    @override_settings(SECURITY_CONTACT="holes@example.com")
    def test_it_says_whom_to_tell(self) -> None:
        fields = self.fields()
        self.assertEqual(fields["Contact"], "mailto:holes@example.com")
        self.assertTrue(fields["Canonical"].endswith(URL))
        self.assertEqual(fields["Preferred-Languages"], "en")

    @override_settings(SECURITY_CONTACT="https://example.com/tell")
    def test_a_page_is_told_as_it_is(self) -> None:
        self.assertEqual(self.fields()["Contact"], "https://example.com/tell")

    @override_settings(SECURITY_CONTACT="holes@example.com")
    def test_it_is_good_for_months_from_whenever_it_is_read(self) -> None:
        later = timezone.now() + timedelta(days=400)
        for now in (timezone.now(), later):
            with mock.patch("django.utils.timezone.now", return_value=now):
                expires = self.fields()["Expires"]
            self.assertTrue(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", expires))
            left = datetime.fromisoformat(expires) - now
            self.assertTrue(timedelta(days=150) < left < timedelta(days=365))


class SettingTests(SimpleTestCase):
    databases = {"default"}

    def test_what_is_no_contact_stops_the_start(self) -> None:
        for said in ("holes@example.com", "mailto:holes@example.com", "https://example.com/tell"):
            self.assertEqual(start(SECURITY_CONTACT=said), "")
        for said in ("call us", "http://example.com/", "a@b\nExpires: never"):
            self.assertIn("SECURITY_CONTACT", start(SECURITY_CONTACT=said))
