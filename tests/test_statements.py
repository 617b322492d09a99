"""A Statement, whose SQL is made once, finds what its QuerySet finds."""

from typing import Any

from django.db import models
from django.db.models.functions import Lower
from django.test import TestCase

from bounceback.statements import Statement, Told
from recovery.models import Conversation, Person, Plan
from tests.helpers.factories import a_conversation, a_person, a_plan, a_user


class StatementTests(TestCase):
    def test_it_finds_what_the_query_finds_for_whatever_is_told(self) -> None:
        asked = Statement(lambda: Person.objects.filter(owner=Told("owner")).order_by("name"))
        robin, other = a_user(), a_user(email="other@example.com")
        for name in ("Ana", "Ben"):
            a_person(robin, name=name)
        self.assertEqual(asked.rows(owner=robin.pk), list(robin.people.order_by("name")))
        self.assertEqual(asked.rows(owner=other.pk), [])

    def test_its_text_is_made_once(self) -> None:
        made: list[Any] = []

        def make() -> Any:
            made.append(1)
            return Person.objects.filter(owner=Told("owner"))

        asked = Statement(make)
        for _ in range(3):
            asked.rows(owner=a_user(email=f"{len(made)}{_}@example.com").pk)
        self.assertEqual(len(made), 1)

    def test_any_of_so_many_keys_in_the_same_words(self) -> None:
        robin = a_user()
        first, second, third = (a_person(robin, name=name) for name in ("Ana", "Ben", "Cas"))
        asked = Statement(lambda: Person.objects.filter(pk__any=Told("keys")))
        for some in ([], [first], [first, third], [first, second, third]):
            self.assertCountEqual(asked.rows(keys=[each.pk for each in some]), some)
        keys = [first.pk, second.pk]
        self.assertCountEqual(Person.objects.filter(pk__any=keys), [first, second])

    def test_what_is_encrypted_is_read_and_what_is_left_out_can_be_asked_for(self) -> None:
        plan = a_plan(cue="it is nine", action="call Ana")
        (found,) = Statement(lambda: Plan.objects.only("cue")).rows()
        self.assertEqual((found, found.cue), (plan, "it is nine"))
        with self.assertNumQueries(1):
            self.assertEqual(found.action, "call Ana")

    def test_what_is_worked_out_stands_beside_the_row(self) -> None:
        a_person(a_user(), name="Ana")
        rows: Any = Statement(
            lambda: Person.objects.only("name").annotate(called=Lower("name"))
        ).rows()
        self.assertEqual([(each.name, each.called) for each in rows], [("Ana", "ana")])

    def test_tuples_of_a_few_columns(self) -> None:
        plan = a_plan(cue="it is nine")
        asked = Statement(lambda: Plan.objects.values_list("pk", "cue"))
        self.assertEqual([tuple(row) for row in asked.rows()], [(plan.pk, "it is nine")])

    def test_rows_that_others_are_read_with_know_them(self) -> None:
        a_conversation(a_person(a_user(), name="Ana"), rejection=None)
        asked = Statement(lambda: Conversation.objects.select_related("person", "rejection"))
        with self.assertNumQueries(1):
            (found,) = asked.rows()
            self.assertEqual((found.person.name, found.rejection), ("Ana", None))

    def test_it_is_a_saved_row_like_any_other(self) -> None:
        a_person(a_user(), name="Ana")
        (ana,) = Statement(lambda: Person.objects.all()).rows()
        self.assertEqual((ana._state.adding, ana._state.fetch_mode), (False, models.FETCH_ONE))
        ana.set(name="Anna")
        self.assertEqual(Person.objects.get().name, "Anna")
