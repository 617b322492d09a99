"""Two rows that are one person: joined without loss, and taken apart again."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, ClassVar

from django.db.models import ForeignKey
from django.test import TestCase
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from accounts.models import User
from recovery.models import Conversation, Distinct, Parting, Person, Pointer, PutOff, Rejection
from recovery.people.merging import merge
from recovery.people.models import MergedFurther
from recovery.recoveries.deleting import delete_for_good
from tests.helpers.factories import (
    a_conversation,
    a_friends_debrief,
    a_held_conversation,
    a_parting,
    a_person,
    a_pointer,
    a_rejection,
    a_reply,
    a_sent_request,
    a_user,
)
from tests.helpers.stored import rows_of

DAY = date(2026, 1, 12)


def pointing_at(person: Person) -> list[Any]:
    """Every row that names this person, except people who were joined to them."""
    found: list[Any] = []
    for relation in Person._meta.related_objects:
        field = relation.field
        if isinstance(field, ForeignKey) and field.model is not Person:
            found += field.model._base_manager.filter(**{field.name: person})
    return found


class MergeTests(TestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.dana = a_person(self.user, phone="1", tie="")
        self.other = a_person(
            self.user, name="D. Reed", kind="recruiter", address="d@example.com", tie="know"
        )

    def join(self) -> Person:
        merge(self.dana, self.other)
        self.other.refresh_from_db()
        return self.dana

    def test_a_free_place_is_filled_and_what_differs_stands_in_the_notes(self) -> None:
        self.dana.set(notes="Mine")
        self.other.set(notes="Theirs", how_met="At the fair")
        found = self.join()
        self.assertEqual((found.tie, found.phone, found.how_met), ("know", "1", "At the fair"))
        for words in ("Mine", "Theirs", "Also called: D. Reed", "d@example.com", "A recruiter"):
            self.assertIn(words, found.notes)

    def test_every_row_of_theirs_goes_along(self) -> None:
        rejection = a_rejection(self.user)
        rows: tuple[Any, ...] = (
            a_sent_request(rejection, person=self.other),
            a_friends_debrief(rejection, person=self.other),
            a_conversation(self.other),
            a_pointer(a_conversation(a_person(self.user)), person=self.other),
            a_parting(rejection, person=self.other),
        )
        self.join()
        for row in rows:
            row.refresh_from_db()
            self.assertEqual(row.person_id, self.dana.pk)
        self.assertEqual(pointing_at(self.other), [])

    def test_the_later_contact_counts_and_so_does_their_being_kept(self) -> None:
        self.dana.note_touch(DAY)
        a_reply(a_sent_request(a_rejection(self.user), person=self.other), received_on=DAY)
        self.other.keep(30, DAY).note_touch(DAY + timedelta(days=5))
        found = self.join()
        self.assertEqual(found.last_contact_on, DAY + timedelta(days=5))
        self.assertEqual(found.touch_on, DAY + timedelta(days=35))
        self.assertIn("You were in touch on 12 January 2026.", found.notes)

    def test_of_two_decisions_after_one_no_the_kinder_stays_with_what_was_done(self) -> None:
        rejection = a_rejection(self.user)
        a_parting(rejection, person=self.dana, fate="let_go")
        a_parting(rejection, person=self.other).mark_thanked()
        self.join()
        parting = Parting.objects.get(rejection=rejection)
        self.assertEqual((parting.person_id, parting.fate), (self.dana.pk, "thank"))
        self.assertIsNotNone(parting.thanked_at)

    def test_two_pointers_of_one_conversation_become_one(self) -> None:
        conversation = a_conversation(a_person(self.user, name="Ana"))
        for each in (self.dana, self.other):
            a_pointer(conversation, person=each)
        self.join()
        self.assertEqual(Pointer.objects.get().person_id, self.dana.pk)

    def test_whoever_is_not_the_one_is_not_the_other(self) -> None:
        ana = a_person(self.user, name="Ana")
        for each in (ana, self.dana):
            Distinct.objects.tell_apart(each, self.other)
        self.join()
        self.assertEqual(Distinct.objects.all().keys(), {frozenset((ana.pk, self.dana.pk))})

    def test_what_was_put_off_stays_put_off_until_the_later_day(self) -> None:
        for days, each in enumerate((self.dana, self.other)):
            PutOff.objects.put_off(self.user, "touch", each.pk, DAY + timedelta(days=days))
        self.join()
        put_off = PutOff.objects.get()
        self.assertEqual((put_off.item, put_off.until), (self.dana.pk, DAY + timedelta(days=1)))

    def test_they_can_be_taken_apart_again(self) -> None:
        self.dana.set(notes="Mine")
        conversation = a_conversation(self.other)
        self.join()
        self.other.bring_back()
        self.dana.refresh_from_db()
        conversation.refresh_from_db()
        self.assertEqual((self.dana.notes, conversation.person_id), ("Mine", self.other.pk))
        self.assertIsNone(self.other.removed_at)

    def test_what_was_changed_since_stays_as_it_is(self) -> None:
        self.join()
        self.dana.set(company="Halcyon", notes="Written anew")
        later = a_conversation(self.dana)
        self.other.bring_back()
        self.dana.refresh_from_db()
        later.refresh_from_db()
        self.assertEqual((self.dana.company, self.dana.notes), ("Halcyon", "Written anew"))
        self.assertEqual((self.dana.tie, later.person_id), ("", self.dana.pk))

    def test_what_is_gone_since_does_not_come_back(self) -> None:
        rejection = a_rejection(self.user)
        for each in (self.dana, self.other):
            a_parting(rejection, person=each)
        self.join()
        delete_for_good(rejection)
        self.other.bring_back()
        self.assertFalse(Parting.objects.exists())

    def test_one_who_went_into_a_third_is_taken_back_first(self) -> None:
        self.join()
        self.other = Person.objects.get(pk=self.other.pk)
        third = merge(a_person(self.user, name="Dana R. Reed"), self.dana)
        with self.assertRaises(MergedFurther):
            Person.objects.get(pk=self.other.pk).bring_back()
        Person.objects.get(pk=self.dana.pk).bring_back()
        Person.objects.get(pk=self.other.pk).bring_back()
        self.assertEqual(pointing_at(third), [])
        self.assertEqual(Person.objects.here().count(), 3)

    def test_after_a_month_the_other_is_deleted_and_the_rest_stays(self) -> None:
        conversation = a_conversation(self.other)
        self.join()
        self.other.set(removed_at=timezone.now() - timedelta(days=31))
        Person.objects.delete_removed()
        conversation.refresh_from_db()
        self.assertEqual(conversation.person_id, self.dana.pk)

    def test_the_record_is_not_kept_in_clear(self) -> None:
        self.other.set(notes="A secret of hers")
        self.join()
        self.assertIn("A secret of hers", self.dana.notes)
        self.assertTrue(json.loads(self.other.merge_record))


class Made:
    """What a drawn number makes of two people and the recoveries they belong to."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.people = [a_person(user, name=name) for name in ("Dana Reed", "Dana R", "Ana")]
        self.jobs: list[Rejection] = [a_rejection(user) for _ in range(2)]
        self.conversations: list[Conversation] = [a_conversation(each) for each in self.people]

    def add(self, kind: int, who: int, where: int) -> None:
        person, job = self.people[who], self.jobs[where % 2]
        makers: tuple[Callable[[], object], ...] = (
            lambda: a_sent_request(job, person=person),
            lambda: a_reply(a_sent_request(job, person=person), received_on=DAY),
            lambda: a_friends_debrief(job, person=person),
            lambda: a_held_conversation(person, rejection=job),
            lambda: Pointer.objects.get_or_create(
                owner=self.user, conversation=self.conversations[where], person=person
            ),
            lambda: self._part(person, job, ("thank", "keep", "let_go")[where]),
            lambda: Distinct.objects.tell_apart(person, self.people[(who + 1) % 3]),
            lambda: PutOff.objects.put_off(
                self.user, "touch", person.pk, DAY + timedelta(days=where)
            ),
            lambda: person.note_touch(DAY + timedelta(days=where)),
            lambda: person.keep(30 + where, DAY),
            lambda: person.move_touch(DAY + timedelta(days=100 + where)),
            lambda: person.set(notes=f"Notes {where}", tie="know", phone=str(where)),
        )
        makers[kind]()

    def _part(self, person: Person, job: Rejection, fate: str) -> None:
        parting = Parting.objects.decide(job, person, fate, DAY)
        PutOff.objects.put_off(self.user, "thank", parting.pk, DAY)


def _said(rows: dict[str, Any]) -> dict[str, Any]:
    """The rows without the moment at which the database saw a card change: it changed twice, and says so."""
    people = [row | {"card_changed_at": None} for row in rows["recovery.Person"]]
    return rows | {"recovery.Person": people}


class AnyRowsTests(HypothesisTestCase):
    numbers: ClassVar = st.tuples(st.integers(0, 11), st.integers(0, 2), st.integers(0, 2))

    @settings(max_examples=20, deadline=None)
    @given(st.lists(numbers, max_size=12), st.booleans())
    def test_nothing_is_lost_and_all_of_it_can_be_taken_back(
        self, made: list[tuple[int, int, int]], swapped: bool
    ) -> None:
        rows = Made(a_user())
        for each in made:
            rows.add(*each)
        stays, goes = rows.people[:2] if not swapped else rows.people[1::-1]
        stays.refresh_from_db()
        goes.refresh_from_db()
        before = rows_of(rows.user)
        merge(stays, goes)
        self._is_whole(before, rows_of(rows.user), stays, goes)
        Person.objects.get(pk=goes.pk).bring_back()
        self.assertEqual(_said(rows_of(rows.user)), _said(before))

    def _is_whole(
        self, before: dict[str, Any], after: dict[str, Any], stays: Person, goes: Person
    ) -> None:
        """Check that nothing points at the one that went, nothing else is gone, and every word is there."""
        self.assertEqual(pointing_at(goes), [])
        folded = {"recovery.Parting", "recovery.Pointer", "recovery.Distinct", "recovery.PutOff"}
        for table, rows in before.items():
            keys = {str(row["id"]) for row in rows}
            if table not in folded:
                self.assertEqual({str(row["id"]) for row in after[table]}, keys, table)
        self.assertFalse(PutOff.objects.filter(item=goes.pk).exists())
        told = " ".join(str(getattr(stays, name)) for name in ("name", "phone", "tie", "notes"))
        for words in filter(None, (goes.name, goes.phone, goes.notes)):
            self.assertIn(words, told)
