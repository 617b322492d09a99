"""What this BounceBack is called, its imprint and its privacy page: the host's words, where there are any."""

import tempfile
from pathlib import Path

from django.test import TestCase, override_settings

from tests.helpers.hosted import start


class ToldByTheHostTests(TestCase):
    def test_unless_the_host_says_something_there_is_no_page_and_no_link(self) -> None:
        for path in ("/imprint/", "/privacy/"):
            self.assertEqual(self.client.get(path).status_code, 404)
            self.assertNotContains(self.client.get("/support/"), f'href="{path}"')

    @override_settings(IMPRINT="Lumen e. V.\n\nHigh Street 1 <script>", PRIVACY="We keep little.")
    def test_what_they_say_is_shown_as_it_is_and_linked_on_every_page(self) -> None:
        page = self.client.get("/imprint/")
        self.assertContains(page, "<p>Lumen e. V.</p>")
        self.assertContains(page, "High Street 1 &lt;script&gt;")
        self.assertContains(self.client.get("/privacy/"), "We keep little.")
        for path in ("/", "/support/", "/accounts/login/", "/answer/no-such-token/"):
            answer = self.client.get(path)
            self.assertContains(answer, 'href="/imprint/"', status_code=answer.status_code)
            self.assertContains(answer, 'href="/privacy/"', status_code=answer.status_code)

    @override_settings(INSTANCE_NAME="Up again")
    def test_its_name_is_in_titles_and_where_it_is_installed(self) -> None:
        self.assertContains(self.client.get("/support/"), "· Up again</title>")
        self.assertEqual(self.client.get("/manifest.webmanifest").json()["name"], "Up again")

    def test_a_file_that_cannot_be_read_stops_the_start(self) -> None:
        said = start(IMPRINT_FILE="/nowhere/imprint.txt")
        self.assertIn("IMPRINT_FILE names a file that cannot be read", said)
        with tempfile.NamedTemporaryFile() as file:
            Path(file.name).write_bytes(b"Stra\xdfe")
            self.assertIn("it is not UTF-8", start(PRIVACY_FILE=file.name))
            Path(file.name).write_text("We keep little.")
            self.assertEqual(start(PRIVACY_FILE=file.name), "")

    def test_a_way_of_signing_up_that_is_none_is_refused(self) -> None:
        self.assertIn("'open', 'invitation' or 'closed'", start(SIGN_UP="maybe"))
