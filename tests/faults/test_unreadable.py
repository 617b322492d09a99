"""What cannot be read is answered with a page of ours, and its words are given back where there are any."""

from urllib.parse import urlencode

from django.conf import settings
from django.test import Client, TestCase

from tests.helpers.raw import Answer, ask

WORDS = "They never wrote back."
FORM = "application/x-www-form-urlencoded"
PART = b'--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n'
BROKEN = PART + b"Content-Transfer-Encoding: base64\r\n\r\na\r\n--x--"


class UnreadableTests(TestCase):
    """Asked as a web server asks: the test client would make a whole request of each."""

    def setUp(self) -> None:
        client = Client(enforce_csrf_checks=True)
        client.get("/accounts/login/")
        token = client.cookies[settings.CSRF_COOKIE_NAME].value
        self.cookie = f"{settings.CSRF_COOKIE_NAME}={token}"
        self.words = {"csrfmiddlewaretoken": token, "text": WORDS}

    def post(self, path: str, kind: str, body: bytes | None = None) -> Answer:
        sent = urlencode(self.words).encode() if body is None else body
        return ask("POST", path, sent, CONTENT_TYPE=kind, HTTP_COOKIE=self.cookie)

    def test_a_charset_that_decodes_no_text_changes_nothing_about_a_page(self) -> None:
        for charset in (
            "rot13",
            "hex",
            "idna",
            "undefined",
            "a\0b",
            "no-such",
            "x" * 4000,
            "utf-16",
        ):
            with self.subTest(charset=charset):
                kind = f"text/html; charset={charset}"
                self.assertEqual(
                    ask("GET", "/support/", query=b"country=DE", CONTENT_TYPE=kind).status, 200
                )

    def test_a_form_in_another_encoding_is_refused_and_its_words_are_given_back(self) -> None:
        for charset in ("rot13", "latin-1", "idna", "utf-16"):
            with self.subTest(charset=charset):
                answer = self.post("/accounts/login/", f"{FORM}; charset={charset}")
                self.assertEqual(answer.status, 400)
                self.assertIn(WORDS, answer.text)

    def test_so_is_one_with_files(self) -> None:
        part = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nHello\r\n--x--\r\n'
        for charset in ("rot13", "latin-1", "idna"):
            kind = f"multipart/form-data; boundary=x; charset={charset}"
            with self.subTest(charset=charset):
                self.assertEqual(self.post("/accounts/login/", kind, part).status, 400)

    def test_utf_8_may_be_spelled_as_one_likes(self) -> None:
        for charset in ("UTF-8", "utf8", "Utf_8"):
            answer = self.post("/accounts/login/", f"{FORM}; charset={charset}")
            self.assertEqual(answer.status, 422, charset)  # read: it lacks the password

    def test_a_content_type_that_is_none_is_no_fault_of_ours(self) -> None:
        for kind in (
            "a/b; charset*=rot13''x",
            "a/b; x*=idna''%ff",
            "a/b; " + "a=b;" * 5000,
            "\0",
            ";;;",
        ):
            with self.subTest(kind=kind[:30]):
                self.assertEqual(ask("GET", "/support/", CONTENT_TYPE=kind).status, 200)

    def test_a_broken_form_is_refused(self) -> None:
        for kind in (
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "multipart/form-data; boundary=é",
        ):
            with self.subTest(kind=kind):
                answer = self.post("/accounts/login/", kind, BROKEN)
                self.assertEqual(answer.status, 400)
                self.assertIn("That could not be read", answer.text)

    def test_a_broken_form_to_a_page_that_is_not_there_is_told_so(self) -> None:
        answer = self.post("/nowhere/", "multipart/form-data", BROKEN)
        self.assertEqual(answer.status, 404)
        self.assertIn("That page is not here", answer.text)

    def test_a_form_for_another_host_or_from_a_broken_address_is_refused(self) -> None:
        elsewhere = {"HTTP_HOST": "evil.example", "HTTP_ORIGIN": "null"}
        for more in ({"HTTP_HOST": "a b"}, {"HTTP_ORIGIN": "http://["}, elsewhere):
            with self.subTest(more=more):
                asked = {"CONTENT_TYPE": FORM, "HTTP_COOKIE": self.cookie, **more}
                answer = ask("POST", "/accounts/login/", urlencode(self.words).encode(), **asked)  # type: ignore[arg-type]
                self.assertIn(answer.status, (400, 403))
