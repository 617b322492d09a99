"""Bringing everything into an empty account: the same data under new keys, all of it or nothing."""

import io
import json
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any
from unittest import mock
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from recovery.demo.robin import EMAIL, make_demo
from recovery.models import CheckIn, Company, PutOff, Rejection, Takeout, TakeoutPiece
from recovery.shared.choices import TodayKind
from recovery.takeout import reading
from recovery.takeout.bringing import KEY, Bringing, bring, bring_in, is_empty
from recovery.takeout.kinds import kinds
from recovery.takeout.models import PIECE
from recovery.takeout.reading import MB, NotOurs
from tests.accounts.people import AccountTestCase
from tests.helpers.factories import (
    a_checkin,
    a_person,
    a_rejection,
    a_request,
    a_told_rejection,
    a_user,
)
from tests.helpers.takeouts import a_whole_person, data_of, made


def as_file(data: object) -> io.BytesIO:
    return io.BytesIO(json.dumps(data).encode())


def without_keys(data: dict[str, Any]) -> Any:
    """The preferences and rows of a file, each key replaced by its place among all keys as they come."""
    text = json.dumps({"preferences": data["preferences"], "rows": data["rows"]})
    places = {key: str(place) for place, key in enumerate(dict.fromkeys(KEY.findall(text)))}
    return json.loads(KEY.sub(lambda found: places[found[0]], text))


class SameTests(TestCase):
    """Made into a file, brought into an empty account, and made into a file again."""

    maxDiff = 4000

    def assertComesBack(self, owner: User) -> User:
        file = data_of(owner)
        other = a_user()
        bring_in(other, as_file(file))
        before, after = without_keys(file), without_keys(data_of(other))
        self.assertEqual(after["preferences"], before["preferences"])
        for kind in kinds():
            self.assertEqual(after["rows"][kind.name], before["rows"][kind.name], kind.name)
        call_command("check_stored", stdout=StringIO())
        return other

    def test_a_row_of_every_kind(self) -> None:
        self.assertComesBack(a_whole_person(theme="dark", conversations_a_week=7))

    def test_the_demo_person(self) -> None:
        make_demo("correct horse battery")
        self.assertComesBack(User.objects.get(email=EMAIL))

    def test_an_account_with_nothing_in_it(self) -> None:
        self.assertComesBack(a_user())

    def test_from_the_zip_as_from_the_data_in_it(self) -> None:
        owner, other = a_whole_person(), a_user()
        made_of_it = io.BytesIO()
        with ZipFile(made_of_it, "w") as bundle:
            bundle.writestr("bounceback.json", made(owner).read("bounceback.json"))
        self.assertGreater(bring_in(other, made_of_it), 30)
        self.assertEqual(without_keys(data_of(other)), without_keys(data_of(owner)))

    def test_no_row_has_a_key_it_had(self) -> None:
        owner = a_told_rejection().owner
        other = self.assertComesBack(owner)
        keys = {kind.model: set(kind.rows(owner).values_list("pk")) for kind in kinds()}
        for kind in kinds():
            self.assertFalse(keys[kind.model] & set(kind.rows(other).values_list("pk")))

    def test_what_the_database_works_out_is_worked_out_anew(self) -> None:
        rejection = a_told_rejection()
        other = self.assertComesBack(rejection.owner)
        mine = Rejection.objects.get(owner=other)
        rejection.refresh_from_db()
        for name in ("now_step", "first_sting", "signs_at", "standing", "settled_steps"):
            self.assertEqual(getattr(mine, name), getattr(rejection, name), name)

    def test_the_first_of_two_stays_the_first(self) -> None:
        rejection = a_rejection()
        for sting in (9, 2):
            a_checkin(rejection, sting=sting)
        other = self.assertComesBack(rejection.owner)
        mine = CheckIn.objects.filter(owner=other).order_by("pk")
        self.assertEqual([each.sting for each in mine], [9, 2])

    def test_a_company_is_called_as_it_was(self) -> None:
        owner = a_rejection(company="LUMEN").owner
        a_person(owner, company="Lumen")
        other = self.assertComesBack(owner)
        self.assertEqual(Company.objects.get(owner=other).name, "Lumen")

    def test_a_draft_is_on_the_page_of_the_row_it_is_about(self) -> None:
        rejection = a_rejection()
        path = reverse("rejection_edit", args=[rejection.pk])
        rejection.owner.drafts.keep(rejection.owner, path, {"role": ["Half a"]})
        other = self.assertComesBack(rejection.owner)
        mine = Rejection.objects.get(owner=other)
        self.assertEqual(other.drafts.get().path, reverse("rejection_edit", args=[mine.pk]))

    def test_what_is_put_off_and_gone_since_is_put_off_for_nobody(self) -> None:
        person = a_person()
        PutOff.objects.put_off(person.owner, TodayKind.TOUCH, person.pk, "2027-01-01")
        person.delete()
        other = self.assertComesBack(person.owner)
        self.assertNotEqual(PutOff.objects.get(owner=other).item, person.pk)

    def test_a_private_link_in_a_message_is_in_no_file(self) -> None:
        link = f"https://bounceback.example/answer/{'a' * 43}/"
        rejection = a_request(body=f"Write here:\n{link}\nThank you").rejection
        self.assertNotIn("answer/a", json.dumps(data_of(rejection.owner)))
        self.assertComesBack(rejection.owner)


class RefusedTests(TestCase):
    """What is no file of ours is told with a sentence, and nothing of it is stored."""

    def setUp(self) -> None:
        self.owner = a_user()
        self.data = data_of(a_whole_person())

    def assertRefused(self, file: io.BytesIO, words: str) -> None:
        with self.assertRaisesMessage(NotOurs, words):
            bring_in(self.owner, file)
        for kind in kinds():
            self.assertFalse(kind.rows(self.owner).exists(), kind.name)

    def changed(self, change: Callable[[dict[str, Any]], object]) -> io.BytesIO:
        change(self.data)
        return as_file(self.data)

    def row(self, kind: str, **facts: Any) -> io.BytesIO:
        """The file with these facts in the first row of a kind."""
        return self.changed(lambda data: data["rows"][kind][0].update(facts))

    def test_an_account_with_something_in_it(self) -> None:
        rejection = a_rejection()
        with self.assertRaisesMessage(NotOurs, "This account isn’t empty."):
            bring_in(rejection.owner, as_file(self.data))
        self.assertEqual(rejection.owner.rejections.count(), 1)  # type: ignore[attr-defined]

    def test_what_is_no_json(self) -> None:
        for words in (b"", b"hello", b"[]", b"null", b"{", b'{"rows": 3}', b"\xff\xfe{}", b"{} {}"):
            with self.subTest(words=words), self.assertRaises(NotOurs):
                bring_in(self.owner, io.BytesIO(words))

    def test_one_that_is_cut_off_anywhere(self) -> None:
        whole = as_file(self.data).getvalue()
        for length in range(1, len(whole), len(whole) // 40):
            with self.subTest(length=length), self.assertRaises(NotOurs):
                bring_in(self.owner, io.BytesIO(whole[:length]))
        self.assertFalse(Rejection.objects.filter(owner=self.owner).exists())

    def test_a_zip_that_is_cut_off_anywhere(self) -> None:
        whole = zipped(self.data).getvalue()
        for length in range(2, len(whole), len(whole) // 40):
            with self.subTest(length=length), self.assertRaises(NotOurs):
                bring_in(self.owner, io.BytesIO(whole[:length]))

    def test_another_version(self) -> None:
        self.assertRefused(
            self.changed(lambda data: data.update(schema_version=2)), "another version"
        )

    def test_what_is_not_known_is_told_by_its_place(self) -> None:
        self.assertRefused(
            self.row("plan", mood="odd"), "plan, row 1: it has something called “mood”"
        )

    def test_a_kind_that_is_not_known(self) -> None:
        self.data["rows"]["reward"] = [{"id": "x"}]
        self.assertRefused(as_file(self.data), "something called “reward”")

    def test_a_preference_that_is_not_known_or_opens_a_door(self) -> None:
        for name in ("is_superuser", "password", "email", "mood"):
            with self.subTest(name=name):
                data = self.data | {"preferences": {name: "1"}}
                self.assertRefused(as_file(data), f"something called “{name}”")

    def test_a_column_that_another_person_or_the_database_writes(self) -> None:
        for kind, name in (
            ("rejection", "owner_id"),
            ("rejection", "standing"),
            ("person", "merge_record"),
        ):
            with self.subTest(name=name):
                self.data["rows"][kind][0].pop("extra", None)
                row = self.data["rows"][kind][0]
                row[name] = "x"
                self.assertRefused(as_file(self.data), f"something called “{name}”")
                del row[name]

    def test_a_value_that_no_form_would_take(self) -> None:
        for kind, name, value in (
            ("rejection", "stage", "president"),
            ("rejection", "advert_url", "javascript:alert(1)"),
            ("rejection", "company", "a\0b"),
            ("rejection", "company", "x" * 200),
            ("rejection", "wanted", 9),
            ("rejection", "heard_on", "soon"),
            ("rejection", "created_at", "2026-01-01T00:00:00"),
            ("rejection", "heard_on", 12),
            ("perspective", "traps", {"a": 1}),
            ("check_in", "sting", 10**40),
            ("draft", "fields", "[[]]"),
            ("draft", "path", "//elsewhere.example/"),
        ):
            with self.subTest(kind=kind, name=name, value=value):
                before = self.data["rows"][kind][0][name]
                self.assertRefused(self.row(kind, **{name: value}), f"{kind}, row 1")
                self.row(kind, **{name: before})

    def test_rows_that_do_not_fit_together(self) -> None:
        self.assertRefused(self.row("plan", on=None), "plan: the rows don’t fit together.")

    def test_a_link_to_a_row_of_somebody_else(self) -> None:
        theirs = a_rejection()
        file = self.row("perspective", rejection_id=str(theirs.pk))
        self.assertRefused(file, "“rejection_id” leads to no row of the file.")

    def test_two_rows_with_one_key(self) -> None:
        self.data["rows"]["rejection"] *= 2
        self.assertRefused(as_file(self.data), "has no key of its own")

    def test_kinds_in_another_order(self) -> None:
        rows = self.data["rows"]
        self.data["rows"] = {"rejection": rows.pop("rejection"), **rows}
        self.assertRefused(as_file(self.data), "isn’t where it is in a file of ours")

    def test_more_than_any_person_has(self) -> None:
        for most, data in (("MOST_DATA", [0] * 90_000), ("MOST_VALUES", [0] * 90_000)):
            with self.subTest(most=most), mock.patch.object(reading, most, 80_000):
                self.assertRefused(zipped({"also": data}), "There is more data in that file")

    def test_one_endless_value(self) -> None:
        self.assertRefused(zipped({"also": "a" * 3 * MB}), "There is more data in that file")

    def test_nesting_is_never_followed_down(self) -> None:
        deep = b'{"schema_version": ' + b"[" * 100_000
        self.assertRefused(io.BytesIO(deep), "nested more deeply")

    def test_names_that_lead_out_of_a_zip(self) -> None:
        for name in ("../../etc/passwd", "/etc/passwd", "..\\a", "C:/a"):
            with self.subTest(name=name):
                self.assertRefused(zipped(self.data, also=name), "leads out of it")

    def test_a_zip_without_data_or_with_two(self) -> None:
        empty = io.BytesIO()
        with ZipFile(empty, "w") as bundle:
            bundle.writestr("other.json", "{}")
        self.assertRefused(empty, "there is no bounceback.json in it.")

    def test_a_forged_list_of_names_is_not_read(self) -> None:
        file = zipped(self.data).getvalue()
        forged = file[:-10] + (200 * MB).to_bytes(4, "little") + file[-6:]
        self.assertRefused(io.BytesIO(forged), "There is more in that ZIP")


def zipped(data: object, also: str = "book/index.html") -> io.BytesIO:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as bundle:
        bundle.writestr("bounceback.json", json.dumps(data))
        bundle.writestr(also, "")
    return file


def a_file() -> bytes:
    """A file with one recovery."""
    return zipped(data_of(a_told_rejection(company="Lumen").owner)).getvalue()


class KeptFileTests(TestCase):
    def test_it_is_read_from_anywhere_as_it_was(self) -> None:
        content = bytes(range(251)) * 5000  # three pieces
        file = Takeout.objects.keep(a_user(), [content[:7], content[7:]]).opened()
        self.assertEqual(file.read(), content)
        for start in (PIECE - 3, 0, len(content) - 5, len(content)):
            file.seek(start)
            self.assertEqual(file.read(10), content[start : start + 10])
        self.assertEqual(file.seek(-4, io.SEEK_END), len(content) - 4)


class BringPageTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.sign_in_and_say_who()

    def bring(self, content: bytes) -> Any:
        file = SimpleUploadedFile("bounceback.zip", content)
        return self.client.post(reverse("takeout_bring"), {"file": file})

    def test_a_file_is_brought_in_in_the_background(self) -> None:
        response = self.bring(a_file())
        self.assertRedirects(response, reverse("takeout_bring"), 303)
        self.assertFalse(Rejection.objects.owned_by(self.user).exists())
        bring(Takeout.objects.owned_by(self.user).get().pk)
        self.assertEqual(Rejection.objects.get(owner=self.user).company, "Lumen")
        page = self.client.get(reverse("takeout_bring"))
        self.assertContains(page, "Everything in the file is here now.")

    def test_two_presses_bring_one(self) -> None:
        file = a_file()
        for _press in range(2):
            self.assertRedirects(self.bring(file), reverse("takeout_bring"), 303)
        waiting = Takeout.objects.owned_by(self.user).get()
        for _worker in range(2):
            bring(waiting.pk)
        self.assertEqual(Rejection.objects.owned_by(self.user).count(), 1)

    def test_the_page_that_asks_hears_that_it_is_here(self) -> None:
        self.bring(a_file())
        asking = {"HX-Request": "true"}
        url = reverse("takeout_bring_progress")
        self.assertContains(self.client.get(url, headers=asking), "<progress")
        bring(Takeout.objects.owned_by(self.user).get().pk)
        response = self.client.get(url, headers=asking)
        self.assertEqual(response["HX-Redirect"], reverse("takeout_bring"))

    def test_a_mistake_found_later_is_told_on_the_page_and_nothing_is_kept(self) -> None:
        data = data_of(a_told_rejection().owner)
        data["rows"]["rejection"][0]["stage"] = "president"
        self.bring(zipped(data).getvalue())
        bring(Takeout.objects.owned_by(self.user).get().pk)
        page = self.client.get(reverse("takeout_bring"))
        self.assertContains(page, "rejection, row 1: “stage” can’t be so.")
        self.assertContains(page, "Bring it in")
        self.assertTrue(is_empty(self.user))
        self.assertFalse(TakeoutPiece.objects.owned_by(self.user).exists())

    def test_what_came_into_the_account_meanwhile_keeps_the_file_out(self) -> None:
        self.bring(a_file())
        a_rejection(self.user)
        bring(Takeout.objects.owned_by(self.user).get().pk)
        self.assertIn("isn’t empty", Takeout.objects.owned_by(self.user).get().problem)
        self.assertEqual(Rejection.objects.owned_by(self.user).count(), 1)

    def test_one_deleted_while_it_is_brought_in_leaves_nothing(self) -> None:
        self.bring(a_file())
        waiting = Takeout.objects.owned_by(self.user).incoming()
        with (
            mock.patch.object(Bringing, "store", side_effect=lambda _parts: waiting.delete()),
            self.assertRaises(Takeout.NotUpdated),
        ):
            bring(waiting.get().pk)

    def test_an_upload_waits_encrypted_and_goes_after_a_day(self) -> None:
        self.bring(json.dumps(data_of(a_told_rejection(company="Lumen").owner)).encode())
        with connection.cursor() as cursor:
            cursor.execute("SELECT content FROM recovery_takeoutpiece")
            self.assertTrue(all(bytes(row[0]).startswith(b"gAAAA") for row in cursor.fetchall()))
        Takeout.objects.update(created_at=timezone.now() - timedelta(days=1))
        call_command("tidy")
        self.assertFalse(TakeoutPiece.objects.owned_by(self.user).exists())

    def test_a_mistake_a_glance_finds_is_told_at_the_field(self) -> None:
        for other in (json.dumps(data_of(a_user()) | {"schema_version": 2}).encode(), b"{}"):
            self.assertContains(self.bring(other), "another version", status_code=422)
        self.assertFalse(Takeout.objects.owned_by(self.user).exists())

    def test_a_mistake_is_told_at_the_field(self) -> None:
        response = self.bring(b"hello")
        self.assertContains(
            response,
            "This is no file of ours, or a part of it is missing.",
            status_code=422,
        )

    def test_a_file_that_is_too_large_is_not_read(self) -> None:
        with mock.patch("recovery.takeout.forms.LARGEST", 0):
            self.assertContains(self.bring(b"hello"), "larger than 0 MB", status_code=422)

    def test_where_something_is_already_no_file_is_asked_for(self) -> None:
        a_rejection(self.user)
        self.assertContains(self.client.get(reverse("takeout_bring")), "into an empty account only")
        response = self.bring(zipped(data_of(a_user())).getvalue())
        self.assertContains(response, "This account isn’t empty.", status_code=422)
