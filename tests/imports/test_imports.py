"""The pages of an import: choose, say what it means, look, bring in, undo."""

from datetime import timedelta

from django.core.management import call_command
from django.http import HttpResponse
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from recovery.imports.bringing_in import bring_in
from recovery.imports.models import Import, ImportPiece
from recovery.imports.undoing import undo
from recovery.models import Rejection
from tests.helpers.factories import a_user
from tests.imports.lists import PLAIN, a_file, a_list, brought_in, csv_of

NEW = "/imports/"


class ImportTestCase(TestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.client.force_login(self.user)

    def choose(self, text: str | bytes = PLAIN, name: str = "My list.csv") -> HttpResponse:
        return self.client.post(NEW, {"file": a_file(text, name)})  # type: ignore[return-value]

    def the_import(self) -> Import:
        return Import.objects.latest("pk")

    def send(self, name: str, **facts: str) -> HttpResponse:
        url = reverse(name, args=[self.the_import().pk])
        return self.client.post(url, facts)  # type: ignore[return-value]


class ImportNewTests(ImportTestCase):
    def test_a_file_leads_to_its_columns(self) -> None:
        self.assertRedirects(
            self.choose(), reverse("import_columns", args=[self.the_import().pk]), 303
        )
        self.assertEqual(self.the_import().lines, 3)

    def test_what_cannot_be_read_is_refused_with_a_sentence_and_nothing_is_stored(self) -> None:
        for text, says in (
            (b"PK\x03\x04 xl/", "That is an Excel file."),
            ("Company,Role\n", "no line below the headings"),
            (csv_of(*["Lumen,,,"] * 10_001), "more than 10,000 lines"),
            ('Company,Role\nLumen,"Ana', "cut off"),
        ):
            response = self.choose(text)
            self.assertContains(response, says, status_code=422)
        self.assertFalse(Import.objects.exists() or ImportPiece.objects.exists())

    def test_a_file_larger_than_20_mb_is_refused(self) -> None:
        response = self.choose(b"x" * (20 * 1024 * 1024 + 1))
        self.assertContains(response, "larger than 20 MB", status_code=422)

    def test_a_form_without_a_file_says_so(self) -> None:
        self.assertContains(self.client.post(NEW, {}), "Choose a file.", status_code=422)

    def test_a_second_file_takes_the_place_of_one_that_waits(self) -> None:
        self.choose()
        self.choose(csv_of("Copper,,Applied,"))
        self.assertEqual(self.user.imports.get().lines, 1)

    def test_what_cannot_be_read_leaves_the_one_that_waits(self) -> None:
        self.choose()
        self.choose('Company,Role\nLumen,"Ana')
        self.assertEqual(self.user.imports.get().lines, 3)

    def test_one_at_a_time(self) -> None:
        a_list(owner=self.user).ask(without_known=True)
        self.assertContains(self.choose(), "being brought in", status_code=422)

    def test_lists_brought_before_are_named(self) -> None:
        made = brought_in(owner=self.user)
        self.assertContains(self.client.get(NEW), made.get_absolute_url())


class ImportColumnsTests(ImportTestCase):
    def test_each_column_is_guessed_and_shows_its_values(self) -> None:
        page = self.client.get(self.choose()["Location"])
        self.assertContains(page, "Lumen · Brightwater · Alder")
        self.assertContains(page, '<option value="company" selected>', html=False)

    def test_a_known_tracker_is_named(self) -> None:
        page = self.client.get(
            self.choose("Employer,Job Title,List\nLumen,Analyst,Applied\n")["Location"]
        )
        self.assertContains(page, "It looks like a list of Huntr.")

    def test_two_columns_cannot_be_the_company(self) -> None:
        self.choose()
        response = self.send("import_columns", column_0="company", column_1="company")
        self.assertContains(response, "Another column means this", status_code=422)

    def test_a_list_names_a_company_or_a_role(self) -> None:
        self.choose()
        response = self.send("import_columns", column_2="status")
        self.assertContains(response, "which column is the company", status_code=422)

    def test_a_column_with_too_many_words_is_no_status(self) -> None:
        self.choose(csv_of(*(f"Lumen,,word {n}," for n in range(50))))
        self.send("import_columns", column_0="company", column_2="status")
        page = self.client.get(reverse("import_words", args=[self.the_import().pk]), follow=True)
        self.assertContains(page, "has 50 different words")


class ImportWordsTests(ImportTestCase):
    def words(self, *lines: str) -> HttpResponse:
        self.choose(csv_of(*lines))
        columns = {"column_0": "company", "column_2": "status", "column_3": "applied_on"}
        return self.client.get(self.send("import_columns", **columns)["Location"])  # type: ignore[return-value]

    def test_a_word_nobody_can_guess_is_asked_for(self) -> None:
        self.words("Lumen,,Archived,")
        response = self.send("import_words", word_0="")
        self.assertContains(response, "Choose what it becomes.", status_code=422)

    def test_days_that_can_be_read_two_ways_are_asked_about(self) -> None:
        self.assertContains(self.words("Lumen,,Rejected,3/4/2026"), "How does the list write days?")
        response = self.send("import_words", word_0="told_no")
        self.assertContains(response, "Choose how the list writes days.", status_code=422)

    def test_days_that_settle_it_are_not(self) -> None:
        page = self.words("Lumen,,Rejected,3/4/2026", "Alder,,Rejected,4/13/2026")
        self.assertNotContains(page, "How does the list write days?")

    def test_linkedin_writes_the_month_first(self) -> None:
        heading = "Application Date,Contact Phone Number,Company Name,Job Title,Resume Name"
        self.choose(f'{heading}\n"3/4/24, 2:15 PM",,Lumen,Analyst,cv.pdf\n')
        self.send("import_columns", column_0="applied_on", column_2="company")
        page = self.client.get(reverse("import_words", args=[self.the_import().pk]))
        self.assertContains(page, 'id="id_order_1" checked', html=False)

    def test_what_was_told_is_kept_when_the_columns_are_told_again(self) -> None:
        self.words("Lumen,,Archived,")
        self.send("import_words", word_0="no_reply")
        self.send("import_columns", column_0="company", column_2="status")
        page = self.client.get(reverse("import_words", args=[self.the_import().pk]))
        self.assertContains(page, '<option value="no_reply" selected>', html=False)


class ImportDetailTests(ImportTestCase):
    def test_it_says_what_it_will_make_before_anything_is_saved(self) -> None:
        page = self.client.get(a_list(owner=self.user).get_absolute_url())
        self.assertContains(page, "2 noes")
        self.assertContains(page, "2 of them older than a month")
        self.assertContains(page, "Lumen, Data analyst")
        self.assertFalse(Rejection.objects.exists())

    def test_lines_with_something_wrong_are_named_and_left_out_only_when_told(self) -> None:
        made = a_list(csv_of("Lumen,,Applied,soon", "Alder,,Applied,"), self.user)
        self.assertContains(self.client.get(made.get_absolute_url()), "Line 2: “soon” is not a day")
        self.assertContains(self.client.get(made.get_absolute_url()), ">Lumen</span>")
        response = self.send("import_detail")
        self.assertContains(response, "Tick this to leave those lines out", status_code=422)
        self.send("import_detail", without_wrong="on")
        bring_in(made.pk)
        self.assertEqual(self.user.opportunities.get().company, "Alder")

    def test_before_its_words_are_told_it_leads_to_its_columns(self) -> None:
        self.choose()
        response = self.client.get(self.the_import().get_absolute_url())
        self.assertRedirects(response, reverse("import_columns", args=[self.the_import().pk]), 303)

    def test_pressed_twice_it_comes_in_once_and_the_page_tells_how_far_it_is(self) -> None:
        made = a_list(owner=self.user)
        for _ in range(2):
            self.send("import_detail")
        self.assertContains(self.client.get(made.get_absolute_url()), "0 of 3 lines are done.")
        bring_in(made.pk)
        self.assertContains(self.client.get(made.get_absolute_url()), "Your list is here")

    def test_a_page_that_asks_is_led_on_when_it_is_done(self) -> None:
        made = brought_in(owner=self.user)
        response = self.client.get(made.get_absolute_url(), headers={"hx-request": "true"})
        self.assertEqual(response["HX-Redirect"], made.get_absolute_url())

    def test_in_another_tab_a_list_that_is_here_leads_to_its_page(self) -> None:
        made = brought_in(owner=self.user)
        for name in ("import_columns", "import_words", "import_discard"):
            self.assertRedirects(self.send(name), made.get_absolute_url(), 303)

    def test_a_list_that_waits_can_be_deleted(self) -> None:
        a_list(owner=self.user)
        self.send("import_discard")
        self.assertFalse(Import.objects.exists() or ImportPiece.objects.exists())


class ImportUndoTests(ImportTestCase):
    def test_it_can_be_undone_and_says_so(self) -> None:
        made = brought_in(owner=self.user)
        self.send("import_undo")
        undo(made.pk)
        self.assertContains(self.client.get(made.get_absolute_url()), "This list is undone")
        self.assertFalse(self.user.rejections.exists())

    def test_after_a_month_it_cannot(self) -> None:
        made = brought_in(owner=self.user)
        made.set(finished_at=timezone.now() - timedelta(days=31))
        self.assertNotContains(self.client.get(made.get_absolute_url()), "Undo this import")
        self.send("import_undo")
        self.assertIsNone(self.the_import().undo_asked_at)


class TidyTests(TestCase):
    def test_a_list_nobody_brings_in_is_deleted_after_a_day(self) -> None:
        a_list()
        kept = brought_in()
        Import.objects.update(created_at=timezone.now() - timedelta(hours=25))
        call_command("tidy", verbosity=0)
        self.assertEqual(list(Import.objects.all()), [kept])
        self.assertFalse(ImportPiece.objects.exists())
