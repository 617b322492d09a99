"""Taking everything along: one file, made in the background, private, for a day."""

import csv
import io
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock
from zipfile import ZipFile

from django.core.management import call_command
from django.db import connection
from django.test import SimpleTestCase, TestCase
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from recovery.models import DebriefLink, Takeout, TakeoutPiece, Vent
from recovery.recoveries import deleting
from recovery.takeout import making, models
from recovery.takeout.kinds import PREFERENCES, SCHEMA_VERSION, kinds
from recovery.takeout.models import PIECE, Pieces
from recovery.takeout.writing import cell
from tests.accounts.people import AccountTestCase
from tests.helpers.app_role import as_the_app
from tests.helpers.factories import (
    a_perspective,
    a_rejection,
    a_told_rejection,
    a_user,
    a_vent,
    a_whole_rejection,
)
from tests.helpers.takeouts import a_whole_person, data_of, made


class DataTests(TestCase):
    def test_it_holds_a_row_of_every_kind(self) -> None:
        data = data_of(a_whole_person())
        self.assertEqual(data["schema_version"], SCHEMA_VERSION)
        self.assertEqual(list(data["rows"]), [kind.name for kind in kinds()])
        self.assertEqual([name for name, rows in data["rows"].items() if not rows], [])

    def test_every_table_of_a_person_is_in_it_or_known_to_be_left_out(self) -> None:
        owner = a_user()
        data = data_of(owner)
        there = {
            *data["rows"],
            *data["also"],
            "submission",
            "personal_token",
            "takeout",
            "takeout_piece",
            "import_piece",
            "arrival",
        }
        tables = {table.related_model.__name__ for table in owner._meta.related_objects}
        self.assertEqual(
            {name.lower() for name in tables}, {n.replace("_", "") for n in there} - {"account"}
        )

    def test_private_text_and_every_preference_can_be_read_in_it(self) -> None:
        data = data_of(a_whole_person(theme="dark", rates_source="My own list"))
        self.assertEqual(data["preferences"]["theme"], "dark")
        self.assertEqual(data["preferences"]["rates_source"], "My own list")
        text = json.dumps(data, ensure_ascii=False)
        for words in ("I always fail", "Half a thought", "the kindest", "Ask again in spring"):
            self.assertIn(words, text)

    def test_keys_are_kept_so_that_rows_find_each_other(self) -> None:
        rejection = a_told_rejection()
        rows = data_of(rejection.owner)["rows"]
        self.assertEqual(rows["rejection"][0]["id"], str(rejection.pk))
        self.assertEqual(rows["perspective"][0]["rejection_id"], str(rejection.pk))

    def test_of_what_was_let_out_only_kept_words_are_in_it(self) -> None:
        rejection = a_told_rejection()
        a_vent(rejection, mode="write_bin")
        day_over = a_vent(rejection, mode="write_keep")
        day_over.keep("Its day is over", 1)
        day_over.set(keep_until=timezone.now())
        rows = data_of(rejection.owner)["rows"]
        self.assertEqual([each["text"] for each in rows["vent"]], ["They never read it"])

    def test_a_number_given_after_a_vent_that_stays_out_comes_without_it(self) -> None:
        rejection = a_told_rejection()
        Vent.objects.get().bin()
        checkin = data_of(rejection.owner)["rows"]["check_in"][1]
        self.assertEqual((checkin["sting"], checkin["vent_id"]), (3, None))

    def test_a_deleted_recovery_is_in_it_by_its_name_alone(self) -> None:
        owner = a_user()
        deleting.remove(a_told_rejection(owner, company="Forgotten"))
        text = json.dumps(data_of(owner))
        self.assertIn("Forgotten", text)
        self.assertNotIn("secret_rows", text)

    def test_nothing_in_it_opens_a_door(self) -> None:
        owner = a_whole_person()
        text = json.dumps(data_of(owner))
        hashes = [
            bytes(each).hex() for each in DebriefLink.objects.values_list("token_hash", flat=True)
        ]
        for secret in (User.objects.get(pk=owner.pk).password, *hashes, "token_hash", "submit"):
            self.assertNotIn(secret, text)

    def test_it_holds_nothing_of_anybody_else(self) -> None:
        a_told_rejection(company="Somebody else’s")
        self.assertNotIn("Somebody else", json.dumps(data_of(a_user()), ensure_ascii=False))


class PromiseTests(SimpleTestCase):
    def test_the_page_about_the_file_says_what_is_in_it(self) -> None:
        page = Path("docs/export.md").read_text()
        for kind in kinds():
            columns = (
                f"{field.attname} → {kind.links[field.attname]}"
                if field.related_model
                else field.attname
                for field in kind.fields
            )
            self.assertIn(f"| {kind.name} | {', '.join(columns)} |\n", page)
        self.assertIn(f"**`preferences`**: {', '.join(PREFERENCES)}.", page)


class SheetTests(TestCase):
    def rows(self, owner: User, kind: str) -> list[dict[str, str]]:
        text = made(owner).read(f"sheets/{kind}.csv").decode()
        self.assertTrue(text.startswith("\ufeff"))
        return list(csv.DictReader(io.StringIO(text[1:])))

    def test_a_sheet_has_iso_days_and_every_letter(self) -> None:
        rejection = a_rejection(company="Möbelhaus Æther", their_words="a,\n“b”")
        [row] = self.rows(rejection.owner, "rejection")
        self.assertEqual(row["company"], "Möbelhaus Æther")
        self.assertEqual((row["heard_on"], row["their_words"]), ("2026-01-12", "a,\n“b”"))

    def test_no_cell_is_a_formula(self) -> None:
        rejection = a_rejection(company='=cmd|"/c calc"!A1', role="@SUM(1)")
        [row] = self.rows(rejection.owner, "rejection")
        self.assertEqual((row["company"], row["role"]), ('\'=cmd|"/c calc"!A1', "'@SUM(1)"))


class CellTests(SimpleTestCase):
    def test_what_a_program_would_work_out_is_told_as_text(self) -> None:
        for begin in ("=", "+", "-", "@", "\t", "\r", "\n"):
            self.assertEqual(cell(f"{begin}1"), f"'{begin}1")
        self.assertEqual(
            [cell(each) for each in (None, 3, True, ["a", "b"])], ["", "3", "true", "a, b"]
        )
        self.assertEqual(
            cell(datetime(2026, 1, 2, 3, 4, 5, 6, UTC)), "2026-01-02T03:04:05.000006+00:00"
        )


class BookTests(TestCase):
    def test_each_recovery_is_a_chapter_with_its_words_and_its_arc(self) -> None:
        rejection = a_whole_rejection(company="Lumen")
        file = made(rejection.owner)
        chapter = file.read("book/recovery-0001.html").decode()
        for words in ("Lumen", "I always fail", "Prepare the numbers", "Bring one number", "<svg"):
            self.assertIn(words, chapter)
        self.assertIn('href="recovery-0001.html"', file.read("book/index.html").decode())

    def test_pictures_over_time_are_in_it(self) -> None:
        rejection = a_told_rejection()
        self.assertIn("<svg", made(rejection.owner).read("book/index.html").decode())

    def test_what_has_no_words_has_no_heading(self) -> None:
        rejection = a_rejection()
        a_perspective(rejection, harsh_thought="", belief_before=None)
        chapter = made(rejection.owner).read("book/recovery-0001.html").decode()
        self.assertNotIn("What you thought of it", chapter)

    def test_what_was_written_is_never_html(self) -> None:
        rejection = a_rejection(company="<script>alert(1)</script>")
        a_perspective(rejection, harsh_thought="</dd><img src=x onerror=alert(1)>")
        file = made(rejection.owner)
        pages = [file.read(name).decode() for name in file.namelist() if name.endswith(".html")]
        self.assertNotIn("<script", "".join(pages))
        self.assertNotIn("<img", "".join(pages))

    def test_it_asks_nothing_of_any_network(self) -> None:
        file = made(a_whole_person())
        for name in file.namelist():
            page = file.read(name).decode() if name.endswith(".html") else ""
            self.assertIsNone(
                re.search(r"""(src|href)=["']?(https?:)?//|url\(|@import""", page), name
            )


class KeptTests(TestCase):
    def test_nothing_of_it_can_be_read_in_the_database(self) -> None:
        owner = a_told_rejection(company="Lumen").owner
        made(owner)
        with connection.cursor() as cursor:
            cursor.execute("SELECT content FROM recovery_takeoutpiece")
            self.assertTrue(all(bytes(row[0]).startswith(b"gAAAA") for row in cursor.fetchall()))

    def test_a_large_one_lies_in_several_pieces(self) -> None:
        takeout = Takeout.objects.create(owner=a_user())
        pieces = Pieces(takeout)
        pieces.write(bytes(PIECE + 1))
        self.assertEqual(pieces.finish(), PIECE + 1)
        self.assertEqual([len(each) for each in takeout.content()], [PIECE, 1])

    def test_a_piece_may_be_full_in_the_midst_of_what_ends_the_file(self) -> None:
        """The ZIP's own list comes when nothing is read any more; it is written for its owner as all else."""
        takeout = Takeout.objects.create(owner=a_user())
        with mock.patch.object(models, "PIECE", 100), as_the_app():
            making.make(takeout.pk)
            content = b"".join(takeout.content())
        self.assertIsNone(ZipFile(io.BytesIO(content)).testzip())

    def test_a_worker_that_begins_again_leaves_no_piece_of_before(self) -> None:
        takeout = Takeout.objects.create(owner=a_user())
        TakeoutPiece.objects.create(owner=takeout.owner, takeout=takeout, place=40, content=b"old")
        making.make(takeout.pk)
        self.assertIsNone(ZipFile(io.BytesIO(b"".join(takeout.content()))).testzip())

    def test_it_is_erased_after_a_day(self) -> None:
        takeout = Takeout.objects.create(owner=a_user(), ready_at=timezone.now())
        Pieces(takeout).write(b"a")
        soon, later = (timezone.now() + timedelta(hours=hours) for hours in (23, 25))
        mine = Takeout.objects.owned_by(takeout.owner)
        self.assertEqual(mine.there(soon), takeout)
        self.assertIsNone(mine.there(later))
        Takeout.objects.over(later).delete()
        self.assertFalse(TakeoutPiece.objects.exists())

    def test_tidying_up_erases_it(self) -> None:
        takeout = Takeout.objects.create(
            owner=a_user(), ready_at=timezone.now() - timedelta(days=1)
        )
        Pieces(takeout).finish()
        call_command("tidy")
        self.assertFalse(Takeout.objects.exists())

    def test_it_goes_when_a_recovery_is_deleted_that_it_holds(self) -> None:
        rejection, other = a_rejection(), a_rejection()
        for owner in (rejection.owner, other.owner):
            made(owner)
        removed = deleting.remove(rejection)
        self.assertEqual(Takeout.objects.get().owner, other.owner)
        made(removed.owner)
        removed.delete()
        self.assertEqual(Takeout.objects.get().owner, other.owner)
        self.assertFalse(TakeoutPiece.objects.exclude(owner=other.owner).exists())

    def test_one_that_is_gone_is_no_mistake(self) -> None:
        takeout = Takeout.objects.create(owner=a_user())
        Takeout.objects.all().delete()
        making.make(takeout.pk)


class PageTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.sign_in_and_say_who()

    def jobs(self) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT args->>'takeout_id' FROM procrastinate_jobs WHERE task_name LIKE %s",
                ["%make_takeout"],
            )
            return [row[0] for row in cursor.fetchall()]

    def test_two_presses_make_one(self) -> None:
        for _press in range(2):
            self.assertRedirects(
                self.client.post(reverse("takeout_make")), reverse("your_data"), 303
            )
        self.assertEqual(self.jobs(), [str(Takeout.objects.get().pk)])

    def test_it_is_made_in_the_background_and_then_downloaded(self) -> None:
        self.client.post(reverse("takeout_make"))
        self.assertContains(self.client.get(reverse("your_data")), "<progress")
        making.make(Takeout.objects.get().pk)
        self.assertContains(self.client.get(reverse("your_data")), "Download everything")
        response = self.client.get(reverse("takeout_download"))
        body = b"".join(response)
        self.assertEqual(response["Content-Length"], str(len(body)))
        self.assertIn("attachment", response["Content-Disposition"])
        self.assertIn("bounceback.json", ZipFile(io.BytesIO(body)).namelist())

    def test_the_page_that_asks_hears_that_it_is_ready(self) -> None:
        self.client.post(reverse("takeout_make"))
        asking = {"HX-Request": "true"}
        self.assertContains(
            self.client.get(reverse("takeout_progress"), headers=asking), "<progress"
        )
        making.make(Takeout.objects.get().pk)
        response = self.client.get(reverse("takeout_progress"), headers=asking)
        self.assertEqual(response["HX-Redirect"], reverse("your_data"))

    def test_what_is_not_ready_or_another_persons_is_not_there(self) -> None:
        made(a_user())
        self.assertEqual(self.client.get(reverse("takeout_download")).status_code, 404)
        Takeout.objects.create(owner=self.user)
        self.assertEqual(self.client.get(reverse("takeout_download")).status_code, 404)

    def test_a_day_later_it_is_not_there(self) -> None:
        made(self.user)
        Takeout.objects.update(ready_at=timezone.now() - timedelta(days=1))
        self.assertEqual(self.client.get(reverse("takeout_download")).status_code, 404)

    def test_it_can_be_erased_at_once(self) -> None:
        made(self.user)
        self.client.post(reverse("takeout_erase"))
        self.assertFalse(TakeoutPiece.objects.exists())

    def test_made_anew_it_replaces_the_one_before(self) -> None:
        made(self.user)
        self.client.post(reverse("takeout_make"))
        self.assertFalse(Takeout.objects.get().is_ready)
