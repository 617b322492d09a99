"""A company comes and goes with its name on rejections, opportunities and people, whichever way these are written."""

from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, connection, transaction
from django.test import TestCase
from django.utils import timezone

from recovery.models import Company, Opportunity, Person, Rejection
from recovery.recoveries import deleting
from recovery.recoveries.companies_stored import missing, unused
from tests.helpers.factories import a_person, a_rejection, a_user, an_opportunity


class MadeByTheDatabaseTests(TestCase):
    def setUp(self) -> None:
        self.user = a_user()

    def names(self) -> list[str]:
        return sorted(each.name for each in self.user.companies.all())

    def called(self, name: str) -> Company:
        found: Company = self.user.companies.called(name).get()
        return found

    def test_each_name_has_one_row_however_it_is_written(self) -> None:
        a_rejection(self.user, company="Lumen")
        an_opportunity(self.user, company="LUMEN")
        a_person(self.user, company="Halcyon")
        a_rejection(self.user, company="", role="Cook")
        self.assertEqual(self.names(), ["Halcyon", "LUMEN"])

    def test_many_at_once_have_their_rows(self) -> None:
        facts = {"owner": self.user, "stage": "applied", "outcome": "told_no", "path": "quick"}
        Rejection.objects.bulk_create(
            Rejection(company=name, **facts) for name in ("Lumen", "lumen", "Alder", "Lumen GmbH")
        )
        self.assertEqual({each.lower() for each in self.names()}, {"alder", "lumen", "lumen gmbh"})

    def test_the_same_name_is_another_row_for_somebody_else(self) -> None:
        a_rejection(self.user)
        a_rejection()
        self.assertEqual((self.names(), Company.objects.count()), (["Lumen"], 2))

    def test_a_corrected_name_takes_the_place_of_the_wrong_one(self) -> None:
        rejection = a_rejection(self.user, company="Lumne")
        Rejection.objects.filter(pk=rejection.pk).update(company="Lumen")
        self.assertEqual(self.names(), ["Lumen"])

    def test_it_stays_while_anything_names_it(self) -> None:
        rejection = a_rejection(self.user)
        person = a_person(self.user)
        rejection.delete()
        self.assertEqual(self.names(), ["Lumen"])
        person.delete()
        self.assertEqual(self.names(), [])

    def test_it_stays_with_what_was_removed_until_that_is_deleted(self) -> None:
        opportunity = an_opportunity(self.user)
        opportunity.remove()
        self.assertEqual(self.names(), ["Halcyon"])
        opportunity.set(removed_at=timezone.now() - timedelta(days=31))
        call_command("tidy")
        self.assertEqual(self.names(), [])

    def test_it_goes_with_a_deleted_recovery_and_comes_back_with_it(self) -> None:
        removed = deleting.remove(a_rejection(self.user))
        self.assertEqual(self.names(), [])
        deleting.bring_back(removed)
        self.assertEqual(self.names(), ["Lumen"])

    def test_what_the_person_noted_stays(self) -> None:
        rejection = a_rejection(self.user)
        self.called("Lumen").set(said="In a year")
        rejection.delete()
        self.assertEqual(self.names(), ["Lumen"])

    def test_a_joined_spelling_is_there_when_a_deleted_recovery_comes_back(self) -> None:
        a_rejection(self.user)
        rejection = a_rejection(self.user, company="Lumen GmbH")
        self.called("Lumen").take_in(self.called("Lumen GmbH"))
        deleting.bring_back(deleting.remove(rejection))
        self.assertEqual(self.called("Lumen GmbH").joined_to, self.called("Lumen"))

    def test_joined_spellings_go_when_nothing_names_any_of_them(self) -> None:
        rejection = a_rejection(self.user)
        opportunity = an_opportunity(self.user, company="Lumen GmbH")
        self.called("Lumen").take_in(self.called("Lumen GmbH"))
        rejection.delete()
        call_command("tidy")
        self.assertEqual(self.names(), ["Lumen", "Lumen GmbH"])
        opportunity.set(removed_at=timezone.now() - timedelta(days=31))
        call_command("tidy")
        self.assertEqual(self.names(), [])

    def test_the_account_is_deleted_with_all_of_them(self) -> None:
        a_rejection(self.user)
        an_opportunity(self.user, company="Lumen GmbH")
        self.called("Lumen").take_in(self.called("Lumen GmbH"))
        self.user.delete()
        self.assertEqual(Company.objects.count(), 0)

    def test_writing_a_rejection_costs_no_query_of_ours(self) -> None:
        with self.assertNumQueries(1):
            Person.objects.create(owner=self.user, name="Jo", kind="contact", company="Lumen")

    def test_a_company_is_not_joined_to_itself(self) -> None:
        a_rejection(self.user)
        company = self.called("Lumen")
        with self.assertRaises(IntegrityError), transaction.atomic():
            company.set(joined_to=company)


class CheckStoredTests(TestCase):
    def run_it(self, **options: bool) -> str:
        out = StringIO()
        call_command("check_stored", stdout=out, **options)
        return out.getvalue()

    def spoil(self) -> None:
        """A company lost, and one left over, as after work on the tables by hand."""
        self.user = a_user()
        an_opportunity(self.user, company="Lumen")
        Company.objects.all().delete()
        Company.objects.create(owner=self.user, name="Nothing there")

    def test_what_differs_is_said_by_its_key_and_never_by_its_name(self) -> None:
        self.spoil()
        out = StringIO()
        with self.assertRaisesMessage(CommandError, "2 rows"):
            call_command("check_stored", stdout=out)
        self.assertIn(f"{Opportunity.objects.get().pk}: its company is missing", out.getvalue())
        self.assertNotIn("Lumen", out.getvalue())
        self.assertNotIn("Nothing there", out.getvalue())

    def test_it_is_mended_when_asked_for(self) -> None:
        self.spoil()
        self.run_it(repair=True)
        self.assertEqual((list(missing()), list(unused())), ([], []))
        self.assertEqual(Company.objects.get().name, "Lumen")

    def test_a_page_finds_its_rows_by_an_index(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            for table in ("rejection", "opportunity", "person"):
                cursor.execute(
                    f"EXPLAIN SELECT id FROM recovery_{table} "
                    "WHERE owner_id = uuidv7() AND lower(company) = ANY('{lumen,halcyon}')"
                )
                plan = "\n".join(row for (row,) in cursor.fetchall())
                with self.subTest(table=table):
                    self.assertIn(f"{table}_company", plan)
