"""How often a thing may be tried, and that nobody is locked out by somebody else's tries."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from unittest import mock

from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection, connections, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, TransactionTestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.limits import LIMITS, Limit, count_try
from accounts.models import Tally
from tests.accounts.people import AccountTestCase, link_in_mail, with_app
from tests.api.programs import Program
from tests.helpers.factories import (
    PASSWORD,
    a_link,
    a_rejection,
    a_sent_request,
    a_token,
    a_user,
)
from tests.helpers.programs import ThroughPooler

HERE, THERE = "192.0.2.1", "198.51.100.9"
WRONG = "not it at all"
REFUSED = 429

type Tries = Callable[[Client], Any]


def a_post(**facts: str) -> HttpRequest:
    """A request of nobody's."""
    request = RequestFactory().post("/", **facts)
    request.user = AnonymousUser()
    return request


def until_refused(tries: Tries, client: Client) -> int:
    """How many tries are answered before one is refused."""
    for number in range(2000):
        answer = tries(client)
        if answer.status_code == REFUSED:
            assert int(answer.headers.get("Retry-After", 1)) > 0
            return number
    raise AssertionError("It is never refused.")


class TriesTests(AccountTestCase):
    """Each thing is tried by its real address until it is refused; and the table of that is printed."""

    def setUp(self) -> None:
        super().setUp()
        self.signed_in = Client(REMOTE_ADDR=HERE)
        self.signed_in.force_login(self.user)
        self.number = 0

    def each(self) -> str:
        """A name that was not used before."""
        self.number += 1
        return f"guess-{self.number}"

    def post(self, name: str, facts: dict[str, Any] | None = None) -> Any:
        return self.signed_in.post(reverse(name), facts or {})

    def wrong_code(self) -> Tries:
        with_app(self.user)
        client = Client(REMOTE_ADDR=HERE)
        self.sign_in(client)
        return lambda _: client.post(reverse("mfa_authenticate"), {"code": "000000"})

    def answering(self) -> Tries:
        url = reverse("answer", args=[a_link(a_sent_request(a_rejection(self.user)))[1]])
        return lambda client: client.post(url, {"go": "preview", "advice": "Breathe"})

    def saved_by_a_friend(self) -> HttpResponse:
        """Counted as their page counts it: six hundred real ones take long (tests/debriefs has two)."""
        request = a_post(REMOTE_ADDR=HERE)
        wait = count_try(request, "friend", "a link").wait
        return HttpResponse(status=REFUSED if wait else 200)

    def with_token(self) -> Tries:
        program = Program(a_token(self.user)[1])
        return lambda _: program.get("people")

    def exporting(self) -> Tries:
        self.signed_in.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        return lambda _: self.post("takeout_make")

    def of_account(self) -> dict[str, Tries]:
        """What is tried again and again, of one account from one address."""
        login, reset = reverse("account_login"), reverse("account_reset_password")
        wrong = {"login": self.user.email, "password": WRONG}
        new = {"email": "new@example.com", "password1": "short"}
        change = {"oldpassword": WRONG, "password1": WRONG}
        file = {"file": SimpleUploadedFile("a.csv", b"a,b\n")}
        return {
            "password": lambda client: client.post(login, wrong),
            "second_step": self.wrong_code(),
            "sign_up": lambda client: client.post(reverse("account_signup"), new),
            "reset": lambda client: client.post(reset, {"email": self.user.email}),
            "new_password": lambda _: self.post("account_change_password", change),
            "change_email": lambda _: self.post("account_email", {"email": "no", "action_add": ""}),
            "answer": self.answering(),
            "friend": lambda _: self.saved_by_a_friend(),
            "api": self.with_token(),
            "upload": lambda _: self.post("import_new", file),
            "export": self.exporting(),
            "import": lambda _: self.post("takeout_bring", {}),
        }

    def of_address(self) -> dict[str, Tries]:
        """What is tried from one address, of another account (link, token) each time."""
        login, signup = reverse("account_login"), reverse("account_signup")
        reset = reverse("account_reset_password")
        return {
            "password": lambda client: client.post(
                login, {"login": f"{self.each()}@example.com", "password": WRONG}
            ),
            "sign_up": lambda client: client.post(
                signup, {"email": f"{self.each()}@example.com", "password1": "short"}
            ),
            "reset": lambda client: client.post(reset, {"email": f"{self.each()}@example.com"}),
            "wrong_link": lambda client: client.get(reverse("answer", args=[self.each()])),
            "wrong_token": lambda _: Program("bb_wrong").get("people"),
            "upload": lambda client: client.post(reverse("share"), {"text": "No"}),
        }

    def test_tries_until_refused(self) -> None:
        asked = {
            (name, "account"): (tries, LIMITS[name].of_account)
            for name, tries in self.of_account().items()
        } | {
            (name, "address"): (tries, LIMITS[name].of_address)
            for name, tries in self.of_address().items()
        }
        self.assertEqual({name for name, _ in asked}, LIMITS.keys())
        print("tries until refused")
        for (name, by), (tries, most) in asked.items():
            Tally.objects.all().delete()
            without_end = replace(LIMITS[name], minutes=600)  # however slow this machine is
            with mock.patch.dict(LIMITS, {name: without_end}):
                found = until_refused(tries, Client(REMOTE_ADDR=HERE))
            print(f"{name:13} by {by:8} {found:5} in {LIMITS[name].minutes} min")
            self.assertEqual(found, most, (name, by))

    def test_the_address_is_counted_for_all_accounts_wherever_there_are_accounts(self) -> None:
        for name in ("second_step", "new_password", "export", "import", "answer", "friend", "api"):
            request, without_end = a_post(), replace(LIMITS[name], minutes=600)
            with mock.patch.dict(LIMITS, {name: without_end}):
                waits = [
                    count_try(request, name, self.each()).wait > 0
                    for _ in range(without_end.of_address + 1)
                ]
            self.assertEqual(waits.index(True), LIMITS[name].of_address, name)

    def test_what_failed_through_us_is_no_try_of_theirs(self) -> None:
        """However often a file is sent while the disk is full, it is read once it is not."""

        def full(execute: Any, sql: str, *args: Any) -> Any:
            if "recovery_import" in sql:
                raise OperationalError("No space left on device")
            return execute(sql, *args)

        def send() -> int:
            file = SimpleUploadedFile("a.csv", b"Company\nHalcyon\n")
            return int(self.post("import_new", {"file": file}).status_code)

        self.signed_in.raise_request_exception = False
        with connection.execute_wrapper(full):
            answers = [send() for _ in range(LIMITS["upload"].of_account + 1)]
        self.assertEqual(set(answers), {503})
        self.assertEqual(send(), 303)


class NobodyIsLockedOutTests(AccountTestCase):
    def guess(self, client: Client, times: int = LIMITS["password"].of_account) -> None:
        for _ in range(times):
            self.sign_in(client, password=WRONG)

    def test_after_five_wrong_passwords_even_the_right_one_waits_at_that_address(self) -> None:
        self.guess(self.client)
        self.assertContains(self.sign_in(), "Wait 5 minutes", status_code=REFUSED)
        self.assertSignedOut()

    def test_what_was_typed_stays(self) -> None:
        self.guess(self.client)
        self.assertContains(self.sign_in(), f'value="{self.user.email}"', status_code=REFUSED)

    def test_whoever_guesses_elsewhere_keeps_nobody_waiting(self) -> None:
        self.guess(Client(REMOTE_ADDR=THERE), 20)
        self.assertRedirects(self.sign_in(), reverse("today"))

    def test_a_device_one_has_signed_in_on_is_let_through_beside_a_guesser(self) -> None:
        self.sign_in()
        self.client.post(reverse("account_logout"))
        self.guess(Client(), LIMITS["password"].of_address + 1)
        self.assertEqual(self.sign_in(Client()).status_code, REFUSED)
        self.assertRedirects(self.sign_in(), reverse("today"))

    def test_guesses_on_a_known_device_are_counted_too(self) -> None:
        self.sign_in()
        self.client.post(reverse("account_logout"))
        self.guess(self.client, LIMITS["password"].of_device)
        self.assertEqual(self.sign_in().status_code, REFUSED)

    def test_a_device_is_known_to_who_signed_in_on_it_alone(self) -> None:
        other = a_user()
        self.sign_in(login=other.email)
        self.client.post(reverse("account_logout"))
        self.guess(Client())
        self.assertEqual(self.sign_in().status_code, REFUSED)

    def test_a_cookie_that_is_not_ours_opens_nothing(self) -> None:
        self.guess(Client())
        for forged in ("x", "WyJhIiwiYiJd:1:2", '["a","b"]'):
            self.client.cookies["device"] = forged
            self.assertEqual(self.sign_in().status_code, REFUSED)

    def test_a_passkey_is_looked_at_whatever_was_tried_before(self) -> None:
        self.guess(self.client, LIMITS["password"].of_address + 1)
        for _ in range(60):
            answer = self.client.post(reverse("mfa_login_webauthn"), {"credential": "{}"})
            self.assertNotEqual(answer.status_code, REFUSED)

    def test_a_right_password_is_not_counted_against_the_account(self) -> None:
        for _ in range(LIMITS["password"].of_account + 1):
            client = Client()
            self.assertRedirects(self.sign_in(client), reverse("today"))

    def test_when_the_time_is_over_it_may_be_tried_again(self) -> None:
        self.guess(self.client)
        Tally.objects.update(until=timezone.now())
        self.assertRedirects(self.sign_in(), reverse("today"))

    def test_a_new_password_by_mail_is_a_way_in_at_once(self) -> None:
        self.guess(self.client)
        self.client.post(reverse("account_reset_password"), {"email": self.user.email})
        page = self.client.get(link_in_mail(), follow=True)
        self.client.post(page.request["PATH_INFO"], {"password1": "a quiet green lamp"})
        answer = self.sign_in(password="a quiet green lamp")
        self.assertRedirects(answer, reverse("today"))


class ForgedAddressTests(AccountTestCase):
    """`X-Forwarded-For` is what anybody can write. One proxy in front adds the last word, and only when hosted."""

    def tries(self, **headers: str) -> int:
        Tally.objects.all().delete()
        made = iter(range(1000))

        def guess(_: Client) -> Any:
            number = next(made)
            client = Client(
                headers={"x-forwarded-for": f"10.0.0.{number}{headers.get('after', '')}"}
            )
            return client.get(reverse("answer", args=[f"guess-{number}"]))

        return until_refused(guess, self.client)

    def test_on_ones_own_machine_it_changes_nothing(self) -> None:
        self.assertEqual(self.tries(), LIMITS["wrong_link"].of_address)

    @override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
    def test_behind_a_proxy_what_was_forged_changes_nothing(self) -> None:
        self.assertEqual(self.tries(after=f", {THERE}"), LIMITS["wrong_link"].of_address)


class PlainPageTests(AccountTestCase):
    def test_the_page_says_how_long_to_wait_and_has_what_was_typed(self) -> None:
        with mock.patch.dict(LIMITS, sign_up=Limit(10, 0)):
            facts = {"email": "new@example.com", "password1": WRONG, "name": "Kim"}
            page = self.client.post(reverse("account_signup"), facts)
        self.assertContains(page, "Wait 10 minutes", status_code=REFUSED)
        self.assertEqual(page["Retry-After"], "600")
        for word in ("new@example.com", "Kim"):
            self.assertContains(page, word, status_code=REFUSED)
        self.assertNotContains(page, WRONG, status_code=REFUSED)

    def test_a_program_is_told_as_json(self) -> None:
        with mock.patch.dict(LIMITS, api=Limit(1, 0)):
            answer = Program(a_token(self.user)[1]).get("people")
        self.assertEqual((answer.status_code, answer["Retry-After"]), (REFUSED, "60"))
        self.assertEqual(answer.json()["status"], REFUSED)


class TalliesTests(AccountTestCase):
    def test_a_tally_names_no_account_and_no_address(self) -> None:
        self.sign_in(password=WRONG)
        stored = b"".join(bytes(tally.key) for tally in Tally.objects.all())
        self.assertEqual(len(stored), 64)
        for word in (self.user.email, "127.0.0.1"):
            self.assertNotIn(word.encode(), stored)

    def test_what_is_over_is_deleted(self) -> None:
        self.sign_in(password=WRONG)
        self.assertFalse(Tally.objects.ended().exists())
        Tally.objects.update(until=timezone.now())
        self.assertEqual(Tally.objects.ended().count(), 2)


@override_settings(TALLIES_DATABASE="tallies")
class OwnConnectionTests(TransactionTestCase):
    databases = {"default", "tallies"}

    def setUp(self) -> None:
        self.addCleanup(connections["tallies"].close)
        self.request = a_post()

    def count(self) -> int:
        count_try(self.request, "wrong_link")
        return int(Tally.objects.get().tries)

    def test_a_try_counts_though_its_request_is_rolled_back(self) -> None:
        with transaction.atomic():
            self.count()
            transaction.set_rollback(True)
        self.assertEqual(self.count(), 2)

    def test_nobody_waits_for_the_end_of_a_request_that_was_counted(self) -> None:
        with transaction.atomic():
            self.count()
            with connections["default"].cursor() as cursor:
                cursor.execute(
                    "SELECT count(*) FROM pg_locks JOIN pg_class ON pg_class.oid = relation"
                    " WHERE relname = 'accounts_tally' AND mode = 'RowExclusiveLock'"
                    " AND pid = pg_backend_pid()"
                )
                self.assertEqual(cursor.fetchone(), (0,))


class PooledOwnConnectionTests(ThroughPooler, OwnConnectionTests):
    pass
