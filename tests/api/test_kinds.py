"""Every kind of row by program: listed, read, added, changed; refused where the page would refuse it."""

from typing import Any

from django.db import connection
from django.test import TransactionTestCase
from django.test.utils import CaptureQueriesContext

from recovery.api.kinds import KINDS
from recovery.models import Rejection
from tests.api.programs import CASES, ApiTestCase, Program
from tests.helpers.at_once import at_once
from tests.helpers.factories import a_person, a_rejection, a_token, a_user


class KindTests(ApiTestCase):
    def test_every_kind_has_a_case(self) -> None:
        self.assertEqual({kind.name for kind in KINDS}, set(CASES))

    def test_it_lists_what_is_mine_and_nobody_elses(self) -> None:
        stranger = a_user()
        for name, case in CASES.items():
            with self.subTest(name):
                mine = case.make(self.user)
                case.make(stranger)
                found = self.program.get(name).json()
                self.assertIn(str(mine.pk), [each["id"] for each in found["items"]])
                owners = {
                    type(mine)._base_manager.get(pk=each["id"]).owner_id for each in found["items"]
                }
                self.assertEqual(owners, {self.user.pk})

    def test_one_is_read_as_it_is_listed(self) -> None:
        for name, case in CASES.items():
            with self.subTest(name):
                mine = case.make(self.user)
                one = self.program.get(f"{name}/{mine.pk}")
                listed = self.program.get(name).json()["items"]
                self.assertIn(one.json(), listed)
                self.assertEqual(one["ETag"], f'"{one.json()["version"]}"')

    def test_one_is_added(self) -> None:
        for name, case in CASES.items():
            with self.subTest(name):
                said = case.new(self.user)
                answer = self.program.post(name, said)
                self.assertEqual(answer.status_code, 201, answer.content)
                made = answer.json()
                self.assertEqual(answer["Location"], f"/api/v1/{name}/{made['id']}")
                for field in said.keys() & made.keys():
                    self.assertEqual(made[field], said[field])

    def test_one_is_changed_and_what_is_left_out_stays(self) -> None:
        for name, case in CASES.items():
            with self.subTest(name):
                mine = case.make(self.user)
                before = self.program.get(f"{name}/{mine.pk}").json()
                answer = self.program.patch(f"{name}/{mine.pk}", case.change)
                self.assertEqual(answer.status_code, 200, answer.content)
                after = answer.json()
                told = case.told or case.change
                self.assertEqual({key: after[key] for key in told}, told)
                others = before.keys() - told.keys() - {"version", "subject", "body"}
                self.assertEqual({k: after[k] for k in others}, {k: before[k] for k in others})

    def test_a_mistake_is_told_at_its_field_and_changes_nothing(self) -> None:
        for name, case in CASES.items():
            with self.subTest(name):
                mine = case.make(self.user)
                before = self.program.get(f"{name}/{mine.pk}").json()
                answer = self.program.patch(f"{name}/{mine.pk}", case.wrong)
                self.assertEqual(answer.status_code, 422, answer.content)
                self.assertEqual(list(answer.json()["errors"]), [case.wrong_at])
                self.assertEqual(self.program.get(f"{name}/{mine.pk}").json(), before)

    def test_nothing_at_all_is_a_mistake(self) -> None:
        for name in CASES:
            with self.subTest(name):
                answer = self.program.post(name, {})
                self.assertEqual(answer.status_code, 422)
                self.assertTrue(answer.json()["errors"])

    def test_a_change_of_what_was_changed_meanwhile_is_refused(self) -> None:
        for name, case in CASES.items():
            with self.subTest(name):
                path = f"{name}/{case.make(self.user).pk}"
                seen = self.program.get(path)["ETag"]
                first = self.program.patch(path, case.change, If_Match=seen)
                self.assertEqual(first.status_code, 200)
                again = self.program.patch(path, case.change, If_Match=seen)
                self.assertEqual(again.status_code, 412)
                newest = self.program.patch(path, case.change, If_Match=first["ETag"])
                self.assertEqual(newest.status_code, 200)

    def test_sent_twice_with_one_key_it_is_added_once(self) -> None:
        for name, case in CASES.items():
            with self.subTest(name):
                said = case.new(self.user)
                first, again = (
                    self.program.post(name, said, Idempotency_Key=f"key of {name}")
                    for _ in range(2)
                )
                self.assertEqual((again.status_code, again.json()), (201, first.json()))

    def test_a_key_of_another_request_is_refused(self) -> None:
        self.program.post("people", {"name": "Ana", "kind": "friend"}, Idempotency_Key="1")
        other = self.program.post("people", {"name": "Bo", "kind": "friend"}, Idempotency_Key="1")
        self.assertEqual((other.status_code, self.user.people.count()), (422, 1))

    def test_after_a_mistake_the_key_may_be_used_again(self) -> None:
        wrong = self.program.post("people", {"name": ""}, Idempotency_Key="1")
        right = self.program.post("people", {"name": "A", "kind": "friend"}, Idempotency_Key="1")
        self.assertEqual((wrong.status_code, right.status_code), (422, 201))

    def test_many_rows_take_no_more_queries(self) -> None:
        for name, case in CASES.items():
            with self.subTest(name):
                case.make(self.user)
                self.program.get(name)
                few = self._queries(name)
                for _ in range(19):
                    case.make(self.user)
                self.assertEqual(self._queries(name), few)

    def _queries(self, name: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            self.assertEqual(self.program.get(name).status_code, 200)
        return len(asked)


class ListTests(ApiTestCase):
    def test_page_after_page_shows_each_row_once_newest_first(self) -> None:
        for number in range(45):
            a_person(self.user, name=f"Person {number}")
        found: list[str] = []
        after = ""
        while after is not None:
            page = self.program.get("people", limit=10, after=after).json()
            found += [each["name"] for each in page["items"]]
            after = page["next"]
        self.assertEqual(found, [f"Person {number}" for number in reversed(range(45))])

    def test_a_cursor_that_cannot_be_read_is_a_mistake(self) -> None:
        answer = self.program.get("people", after="nonsense")
        self.assertEqual((answer.status_code, list(answer.json()["errors"])), (422, ["after"]))

    def test_more_than_a_hundred_are_not_given(self) -> None:
        answer = self.program.get("people", limit=101)
        self.assertEqual((answer.status_code, list(answer.json()["errors"])), (422, ["limit"]))

    def test_every_state_narrows_the_list(self) -> None:
        for kind in KINDS:
            case = CASES[kind.name]
            case.make(self.user)
            for state in kind.states:
                with self.subTest(kind=kind.name, state=state):
                    answer = self.program.get(kind.name, state=state)
                    self.assertEqual(answer.status_code, 200, answer.content)

    def test_only_open_ones(self) -> None:
        mine = a_rejection(self.user)
        a_rejection(self.user).close("moved_on", "")
        found = self.program.get("rejections", state="open").json()["items"]
        self.assertEqual([each["id"] for each in found], [str(mine.pk)])

    def test_only_those_made_since(self) -> None:
        a_person(self.user)
        self.assertEqual(self.program.get("people", since="2999-01-01T00:00Z").json()["items"], [])
        wrong = self.program.get("people", since="last week")
        self.assertEqual((wrong.status_code, list(wrong.json()["errors"])), (422, ["since"]))


class AtOnceTests(TransactionTestCase):
    def test_two_that_come_at_once_with_one_key_make_one(self) -> None:
        token = a_token(a_user())[1]

        def send() -> Any:
            return Program(token).post("rejections", {"company": "Lumen"}, Idempotency_Key="1")

        answers = at_once(send, send)
        self.assertEqual({each.status_code for each in answers}, {201})
        self.assertEqual(Rejection.objects.count(), 1)
