"""Who comes in by program: with a token that works, as its owner alone, to what it may."""

from datetime import timedelta
from typing import Any
from unittest import mock
from uuid import uuid4

from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.limits import LIMITS, Limit
from accounts.models import PersonalToken
from recovery.api.kinds import KINDS
from tests.api.programs import API, CASES, ApiTestCase, Program
from tests.helpers.addresses import every_address
from tests.helpers.factories import (
    a_person,
    a_rejection,
    a_reply,
    a_sent_request,
    a_token,
    a_user,
    signed_in,
)

OPERATIONS = [each.name for each in every_address() if "." in each.name]


def send(program: Program, name: str, pk: object) -> Any:
    """Call an operation by its name, on this row, with an empty body."""
    kind, verb = name.removeprefix("api:").split(".")
    path = f"{kind}/{pk}" + ("" if verb in ("one", "change") else f"/{verb}")
    if verb in ("list", "one"):
        return program.get(kind if verb == "list" else path)
    if verb == "change":
        return program.patch(path, {})
    return program.post(kind if verb == "new" else path, {})


class DoorTests(ApiTestCase):
    def assertAll(self, status: int, program: Program) -> None:
        for name in OPERATIONS:
            with self.subTest(name):
                answer = send(program, name, uuid4())
                self.assertEqual(answer.status_code, status)
                self.assertEqual(answer["Cache-Control"], "no-store, private")

    def test_it_knows_every_operation(self) -> None:
        moves = sum(len(kind.moves) for kind in KINDS)
        self.assertEqual(len(OPERATIONS), 4 * len(KINDS) + moves)

    @mock.patch.dict(LIMITS, wrong_token=Limit(1, 999))
    def test_nobody_comes_in(self) -> None:
        self.assertAll(401, Program())
        self.assertAll(401, Program("bb_no-such-token"))

    def test_nobody_is_told_what_to_send(self) -> None:
        answer = Program().get("people")
        self.assertEqual(answer["WWW-Authenticate"], 'Bearer realm="BounceBack"')
        self.assertIn("Authorization: Bearer", answer.json()["title"])

    def test_a_session_is_no_key(self) -> None:
        client = Client()
        signed_in(client, self.user)
        self.assertEqual(client.get(f"{API}people").status_code, 401)

    def test_a_token_that_is_revoked_or_ran_out_opens_nothing(self) -> None:
        PersonalToken.objects.get().revoke()
        self.assertEqual(self.program.get("people").status_code, 401)
        over = a_token(self.user, days=1)[1]
        PersonalToken.objects.working().update(expires_at=timezone.now() - timedelta(minutes=1))
        self.assertEqual(Program(over).get("people").status_code, 401)

    def test_a_closed_account_is_closed_here_too(self) -> None:
        type(self.user).objects.update(is_active=False)
        self.assertEqual(self.program.get("people").status_code, 401)

    def test_a_stranger_gets_404(self) -> None:
        stranger = Program(a_token(a_user())[1])
        rows = {name: case.make(self.user) for name, case in CASES.items()}
        for name in OPERATIONS:
            kind, verb = name.removeprefix("api:").split(".")
            if verb not in ("list", "new"):
                with self.subTest(name):
                    answer = send(stranger, name, rows[kind].pk)
                    self.assertEqual(answer.status_code, 404)

    def test_nothing_is_added_to_what_is_a_strangers(self) -> None:
        theirs, stranger = a_rejection(self.user), Program(a_token(a_user())[1])
        for kind in ("lessons", "feedback-requests"):
            said = CASES[kind].new(self.user) | {"rejection": str(theirs.pk)}
            answer = stranger.post(kind, said)
            self.assertEqual(list(answer.json()["errors"]), ["rejection"])
        asked = a_sent_request(theirs)
        said = CASES["replies"].new(self.user) | {"request": str(asked.pk)}
        self.assertEqual(list(stranger.post("replies", said).json()["errors"]), ["request"])
        said = {"ask": "advice", "person": str(a_person(self.user).pk)}
        self.assertEqual(list(stranger.post("conversations", said).json()["errors"]), ["person"])

    def test_without_the_scope_nothing_is_changed(self) -> None:
        reader = Program(a_token(self.user, "read", "private")[1])
        for name in OPERATIONS:
            if not name.endswith((".list", ".one")):
                kind = name.removeprefix("api:").split(".")[0]
                with self.subTest(name):
                    answer = send(reader, name, CASES[kind].make(self.user).pk)
                    self.assertEqual(answer.status_code, 403)

    def test_what_is_no_address_is_told_as_json(self) -> None:
        answer = self.program.get("no/such/thing")
        self.assertEqual((answer.status_code, answer.json()["status"]), (404, 404))

    def test_a_method_that_is_none_here_is_told_as_json(self) -> None:
        answer = self.client.delete(f"{API}people/{uuid4()}")
        self.assertEqual((answer.status_code, answer.json()["status"]), (405, 405))
        self.assertIn("Deleting is done on the pages", answer.json()["title"])
        self.assertEqual(answer["Allow"], "GET, PATCH")

    def test_no_other_site_may_read_it(self) -> None:
        answer = self.program.client.get(f"{API}people", headers={"Origin": "https://evil.example"})
        self.assertNotIn("Access-Control-Allow-Origin", answer)
        self.assertNotIn("Set-Cookie", answer)


class PrivateTests(ApiTestCase):
    def test_private_words_are_told_with_the_scope_alone(self) -> None:
        a_person(self.user, notes="Loves trains")
        reader = Program(a_token(self.user, "read")[1])
        self.assertIn("Loves trains", self.program.get("people").content.decode())
        found = reader.get("people").json()["items"][0]
        self.assertEqual((found["notes"], found["address"]), (None, None))

    def test_without_the_scope_no_private_column_is_even_read(self) -> None:
        reader = Program(a_token(self.user, "read")[1])
        for name, case in CASES.items():
            case.make(self.user)
            with self.subTest(name), override_settings(ENCRYPTION_KEYS=["A" * 43 + "="]):
                self.assertEqual(reader.get(name).status_code, 200)

    def test_a_program_may_write_what_it_may_not_read(self) -> None:
        writer = Program(a_token(self.user, "read", "write")[1])
        made = writer.post("people", {"name": "Ana", "kind": "friend", "notes": "Loves trains"})
        self.assertIsNone(made.json()["notes"])
        writer.patch(f"people/{made.json()['id']}", {"name": "Anna"})
        self.assertEqual(self.user.people.get().notes, "Loves trains")

    def test_the_words_of_a_sealed_reply_are_not_told(self) -> None:
        reply = a_reply(
            a_sent_request(a_rejection(self.user)), text="You paused well", opened_at=None
        )
        path = f"replies/{reply.pk}"
        self.assertIsNone(self.program.get(path).json()["text"])
        self.assertEqual(
            self.program.patch(path, {"when": "now"}).json()["text"], "You paused well"
        )


class RateTests(ApiTestCase):
    @mock.patch.dict(LIMITS, api=Limit(1, 99, of_account=2))
    def test_too_many_requests_of_one_token_are_refused(self) -> None:
        *_, last = [self.program.get("people") for _ in range(3)]
        self.assertEqual((last.status_code, last["Retry-After"]), (429, "60"))
        self.assertEqual(Program(a_token(self.user)[1]).get("people").status_code, 200)

    @mock.patch.dict(LIMITS, wrong_token=Limit(10, 2))
    def test_too_many_wrong_tokens_are_refused_and_a_right_one_opens_all_the_same(self) -> None:
        *_, last = [Program("bb_wrong").get("people") for _ in range(3)]
        self.assertEqual((last.status_code, last["Retry-After"]), (429, "600"))
        self.assertEqual(self.program.get("people").status_code, 200)

    def test_more_than_a_megabyte_is_refused(self) -> None:
        answer = self.program.post("people", {"name": "a" * 2_000_000})
        self.assertEqual((answer.status_code, answer.json()["status"]), (413, 413))


class BodyTests(ApiTestCase):
    def test_what_is_no_json_is_refused(self) -> None:
        answer = self.program.client.post(
            f"{API}people", b'{"name": ', content_type="application/json"
        )
        self.assertEqual((answer.status_code, answer.json()["status"]), (400, 400))

    def test_values_of_the_wrong_kind_are_told_at_their_field(self) -> None:
        said = {"company": 7, "wanted": "much", "colour": "red"}
        told = self.program.post("rejections", said).json()["errors"]
        self.assertEqual(told["company"], ["Write it as text, in quotes."])
        self.assertEqual(told["wanted"], ["Write it as a whole number."])
        self.assertEqual(told["colour"], ["There is no field of this name."])

    def test_half_a_character_is_refused(self) -> None:
        answer = self.program.post("people", {"name": "\ud800", "kind": "friend"})
        self.assertEqual((answer.status_code, self.user.people.count()), (400, 0))

    def test_a_list_is_no_body(self) -> None:
        self.assertEqual(self.program.post("people", [1]).status_code, 422)

    def test_days_are_those_of_the_persons_time_zone(self) -> None:
        type(self.user).objects.update(time_zone="Pacific/Kiritimati")
        made = self.program.post("rejections", {"company": "Lumen"}).json()
        self.user.refresh_from_db()
        today = timezone.localdate(timezone=self.user.zone)
        self.assertEqual(made["heard_on"], today.isoformat())

    def test_the_document_is_open_and_names_every_operation(self) -> None:
        document = Client().get(reverse("api:openapi-json")).json()
        operations = [each for path in document["paths"].values() for each in path.values()]
        named = {f"api:{each['operationId']}" for each in operations}
        self.assertEqual(named, set(OPERATIONS))
        for each in operations:
            self.assertLess({"401", "404", "409", "422", "429"}, set(each["responses"]))
        self.assertIn("errors", document["components"]["schemas"]["Trouble"]["properties"])
