"""Every statement about somebody's rows names an owner, and PostgreSQL can tell from it where to look."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import Count, Exists, OuterRef
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from bounceback.database import Role
from bounceback.postgresql import compiler, walls
from bounceback.postgresql.owners import as_owner
from bounceback.statements import Statement
from recovery.models import Conversation, Person, Plan, Rejection
from tests.helpers.by_owner import Said, asked_everywhere, heard
from tests.helpers.factories import a_conversation, a_person, a_plan, a_user, a_whole_rejection


class NamingTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.me = a_user()
        cls.person = a_person(cls.me)
        a_conversation(cls.person)
        a_whole_rejection(cls.me)

    def said(self, ask: Callable[[], Any]) -> list[Said]:
        """What is said when I am served."""
        with as_owner(self.me.pk), heard() as ear:
            ask()
        said = ear.said_by(Role.WEB)
        self.assertTrue(said)
        return said

    def everywhere(self, asks: dict[str, Callable[[], Any]]) -> dict[str, list[str]]:
        """Of each, what it asks of everybody's rows: all are judged on tables that are made once."""
        said = {name: self.said(ask) for name, ask in asks.items()}
        found = asked_everywhere([each for one in said.values() for each in one])
        return {
            name: [each.text for each in one if each.text in found] for name, one in said.items()
        }

    def test_queries_that_name_no_owner_are_sent_with_one(self) -> None:
        theirs = Conversation.objects.filter(person=OuterRef("pk"))
        asks: dict[str, Callable[[], Any]] = {
            "all": lambda: list(Person.objects.all()),
            "count": Person.objects.count,
            "exists": Person.objects.exists,
            "by key": self.person.refresh_from_db,
            "by keys": lambda: Person.objects.in_bulk([self.person.pk]),
            "joined": lambda: list(Conversation.objects.select_related("person", "rejection")),
            "through a relation": lambda: list(Conversation.objects.filter(person__name="Ana")),
            "without related ones": lambda: list(Person.objects.exclude(conversations__ask="job")),
            "a subquery": lambda: list(Person.objects.filter(Exists(theirs))),
            "keys of others": lambda: list(
                Conversation.objects.filter(person__in=Person.objects.filter(name="Ana"))
            ),
            "grouped": lambda: list(Person.objects.values("kind").annotate(Count("conversations"))),
            "of both": lambda: list(
                Person.objects.filter(name="A").union(Person.objects.filter(name="B"))
            ),
            "locked": lambda: list(Person.objects.select_for_update(of=("self",))),
            "related": lambda: list(self.person.conversations.all()),  # type: ignore[attr-defined]
            "fetched with them": lambda: list(Person.objects.prefetch_related("conversations")),
            "saved": self.person.save,
            "changed": lambda: Person.objects.update(name="B"),
            "changed through": lambda: Conversation.objects.filter(person__name="A").update(
                ask="job"
            ),
            "kept in words": Statement(lambda: Plan.objects.select_related("rejection")).rows,
            "made": lambda: a_plan(owner=self.me),
            "deleted with all that hangs on it": lambda: Rejection.objects.all()[0].delete(),
            "deleted": lambda: Person.objects.all().delete(),
        }
        for name, found in self.everywhere(asks).items():
            with self.subTest(name):
                self.assertEqual(found, [])

    def test_of_what_is_sent_by_hand_it_is_seen_when_it_names_none(self) -> None:
        by_key = (
            "SELECT 1 FROM recovery_conversation it JOIN recovery_person p ON p.id = it.person_id"
        )
        whole = f"{by_key} AND p.owner_id = it.owner_id WHERE it.owner_id = '{self.me.pk}'"
        wrong = (
            "SELECT name FROM recovery_person",
            f"{by_key} WHERE it.owner_id = '{self.me.pk}'",
            f"SELECT 1 FROM recovery_person p WHERE p.owner_id = '{self.me.pk}' AND NOT EXISTS "
            "(SELECT FROM recovery_conversation it WHERE it.person_id = p.id)",
            "UPDATE recovery_person SET name = name",
            f"DELETE FROM recovery_plan WHERE id = '{self.person.pk}'",
        )
        found = self.everywhere({sql: lambda sql=sql: _say(sql) for sql in (*wrong, whole)})
        self.assertEqual(found, {sql: [sql] for sql in wrong} | {whole: []})

    def test_where_nobody_is_served_nobody_is_named(self) -> None:
        with CaptureQueriesContext(connection) as asked:
            Person.objects.count()
            Statement(lambda: Person.objects.only("id")).rows()
        self.assertNotIn("owner_id", str(asked.captured_queries))

    def test_who_is_named_is_named_once(self) -> None:
        with as_owner(self.me.pk), CaptureQueriesContext(connection) as asked:
            Person.objects.owned_by(self.me).count()
        self.assertEqual(asked.captured_queries[-1]["sql"].count("owner_id"), 1)

    def test_a_query_that_is_kept_names_whom_it_serves_each_time(self) -> None:
        every = Statement(lambda: Person.objects.only("id"))
        other = a_user()
        a_person(other)
        for owner in (self.me, other, self.me):
            with as_owner(owner.pk):
                self.assertEqual({each.owner_id for each in every.rows()}, {owner.pk})

    def test_joins_are_tied_where_the_database_ties_the_rows(self) -> None:
        tied = {(key.model._meta.db_table, key.column) for key in compiler.owned_keys()}
        held = {(key.table, key.column) for key in walls.owned_keys(walls.walled_tables())}
        self.assertEqual(tied, held)


def _say(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
