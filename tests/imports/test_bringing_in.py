"""Bringing in a list, and undoing it: what is made, all or nothing, and nothing stays behind."""

from datetime import date, timedelta
from io import StringIO
from unittest import mock

from django.core.management import call_command
from django.db import DataError
from django.test import TestCase
from django.utils import timezone

from recovery.imports.bringing_in import bring_in
from recovery.imports.models import Import, ImportPiece
from recovery.imports.preview import preview_of
from recovery.imports.undoing import undo
from recovery.models import Company, Opportunity, Rejection, RemovedRejection
from recovery.shared.clocks import today
from tests.helpers.factories import a_debrief, a_rejection, a_user
from tests.imports.lists import PLAIN, a_list, brought_in, csv_of, days_ago


def their_day(made: Import) -> date:
    return timezone.localdate(timezone=made.owner.zone)


class BringInTests(TestCase):
    def test_noes_silences_and_open_ones_are_made(self) -> None:
        made = brought_in()
        noes = {each.company: each for each in made.rejections.all()}
        self.assertEqual((noes["Lumen"].outcome, noes["Alder"].outcome), ("told_no", "no_reply"))
        self.assertEqual(noes["Alder"].last_contact_on, date(2024, 5, 6))
        still_open = made.opportunities.get(ended_at=None)
        self.assertEqual((str(still_open), still_open.stage), ("Brightwater, Analyst", "applied"))
        self.assertEqual(still_open.began_on, date(2026, 11, 20))

    def test_a_no_keeps_the_application_it_came_of_with_its_notes(self) -> None:
        no = brought_in().rejections.get(company="Lumen")
        self.assertEqual(
            (no.opportunity.notes, no.opportunity.came_to), ("They were kind", "said_no")
        )
        self.assertEqual(no.opportunity.began_on, date(2024, 3, 4))

    def test_noes_of_long_ago_are_set_aside_and_count_for_their_day(self) -> None:
        old = brought_in().rejections.get(company="Lumen")
        self.assertTrue(old.is_put_aside)
        self.assertEqual((old.dated_on, old.logged_on), (date(2024, 3, 4),) * 2)

    def test_nothing_asks_about_noes_of_long_ago(self) -> None:
        owner = a_user()
        lines = (f"Company {n},Analyst,Rejected,2024-03-{n:02}" for n in range(1, 29))
        brought_in(csv_of(*lines), owner)
        self.client.force_login(owner)
        page = self.client.get("/today/")
        self.assertNotContains(page, "several at once")
        self.assertEqual(owner.rejections.open().count(), 0)

    def test_open_ones_that_went_quiet_long_ago_are_asked_about_one_a_day(self) -> None:
        lines = (f"Company {n},Analyst,Applied,2024-03-{n:02}" for n in range(1, 4))
        made = brought_in(csv_of(*lines, f"Alder,Analyst,Applied,{days_ago(1)}"))
        for days, asked in enumerate((0, 1, 2, 3)):
            day = their_day(made) + timedelta(days=days)
            quiet = made.opportunities.exclude(company="Alder").quiet(day)
            self.assertEqual(quiet.count(), asked)
        self.assertIsNone(made.opportunities.get(company="Alder").alive_until)

    def test_a_recent_no_begins_a_recovery(self) -> None:
        made = brought_in(csv_of(f"Lumen,Analyst,Rejected,{days_ago(3)}"))
        no = made.rejections.get()
        self.assertFalse(no.is_set_aside)
        self.assertEqual((no.logged_on, no.now_step != ""), (their_day(made), True))

    def test_ends_of_ones_own_are_opportunities_that_ended(self) -> None:
        made = brought_in(csv_of("Lumen,Analyst,Offer declined,2024-03-04", "Alder,,Withdrew,"))
        ends = {each.company: each for each in made.opportunities.all()}
        self.assertEqual((ends["Lumen"].came_to, ends["Lumen"].stage), ("declined", "offer"))
        self.assertEqual(ends["Alder"].came_to, "withdrew")
        self.assertEqual(made.rejections.count(), 0)

    def test_odd_words_come_in_as_they_are(self) -> None:
        odd = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "😀 Möbelhaus", "שלום"]
        made = brought_in(csv_of(*(f'"{each}",Analyst,Applied,' for each in odd)))
        self.assertEqual({each.company for each in made.opportunities.all()}, set(odd))

    def test_what_is_here_already_is_left_out_unless_told_otherwise(self) -> None:
        owner = a_user()
        a_rejection(owner, company="LUMEN", role="Data analyst", heard_on=date(2024, 3, 20))
        self.assertEqual(preview_of(a_list(owner=owner), today()).known, 1)
        Import.objects.all().delete()
        self.assertEqual(brought_in(owner=owner).rejections.count(), 1)
        again = brought_in(PLAIN, owner, without_known=False)
        self.assertEqual(again.rejections.count(), 2)

    def test_a_list_brought_twice_makes_nothing_new(self) -> None:
        owner = a_user()
        text = csv_of(
            "Lumen,Analyst,Rejected,", "Alder,Planner,Applied,", "Copper,,Accepted,2024-01-02"
        )
        brought_in(text, owner)
        self.assertEqual(preview_of(a_list(text, owner), today()).fresh, 0)

    def test_another_try_at_the_job_a_year_later_is_no_duplicate(self) -> None:
        lines = ("Lumen,Analyst,Rejected,2024-03-04", "Lumen,Analyst,Rejected,2025-03-04")
        self.assertEqual(brought_in(csv_of(*lines)).rejections.count(), 2)

    def test_the_file_is_gone_when_it_is_here(self) -> None:
        made = brought_in()
        self.assertEqual((ImportPiece.objects.count(), made.columns), (0, []))
        self.assertNotIn("rejected", made.mapping)

    def test_all_comes_in_or_nothing(self) -> None:
        made = a_list().ask(without_known=True)
        broken = mock.patch.object(Opportunity.objects, "bulk_create", side_effect=DataError)
        with broken, self.assertLogs("recovery.imports.bringing_in", "WARNING"):
            bring_in(made.pk)
        made.refresh_from_db()
        self.assertEqual((Rejection.objects.count(), made.is_waiting), (0, True))
        self.assertIsNotNone(made.failed_at)

    def test_a_second_worker_makes_nothing_twice(self) -> None:
        made = brought_in()
        bring_in(made.pk)
        self.assertEqual(made.rejections.count(), 2)

    def test_stored_facts_and_companies_are_right_before_and_after_the_undo(self) -> None:
        made = brought_in()
        call_command("check_stored", stdout=StringIO())
        self.assertEqual(Company.objects.count(), 3)
        undo(made.ask_undo().pk)
        call_command("check_stored", stdout=StringIO())


class UndoTests(TestCase):
    def test_all_it_made_is_gone_and_nothing_else(self) -> None:
        owner = a_user()
        mine = a_rejection(owner, company="Copper")
        undo(brought_in(owner=owner).ask_undo().pk)
        self.assertEqual(list(owner.rejections.all()), [mine])
        self.assertEqual(owner.opportunities.here().count(), 0)
        self.assertEqual(RemovedRejection.objects.count(), 0)

    def test_what_was_worked_on_since_can_be_brought_back(self) -> None:
        made = brought_in()
        a_debrief(made.rejections.get(company="Lumen").take_up().note_activity())
        undo(made.ask_undo().pk)
        made.refresh_from_db()
        self.assertEqual(
            (made.kept, RemovedRejection.objects.get().name), (1, "Lumen, Data analyst")
        )
        self.assertIsNotNone(made.undone_at)

    def test_undone_twice_is_undone_once(self) -> None:
        made = brought_in().ask_undo()
        undo(made.pk)
        first = Import.objects.get().undone_at
        undo(made.pk)
        self.assertEqual(Import.objects.get().undone_at, first)

    def test_an_undone_list_can_be_brought_again(self) -> None:
        owner = a_user()
        undo(brought_in(owner=owner).ask_undo().pk)
        self.assertEqual(brought_in(owner=owner).rejections.count(), 2)
