"""Additions of a migration are applied at once, in their order, and can be undone."""

from django.db import connection, models
from django.db.migrations import AddConstraint, AddField, AlterField, CreateModel
from django.db.migrations.state import ProjectState
from django.test import SimpleTestCase, TestCase

from bounceback.migrating import Additions, at_once

COUNT = models.IntegerField(default=0)
POSITIVE = models.CheckConstraint(condition=models.Q(count__gt=-1), name="note_positive")
NOTE = CreateModel("Note", fields=[("id", models.BigAutoField(primary_key=True))])
ADDED = (AddField("note", "count", COUNT), AddConstraint("note", POSITIVE))


class AtOnceTests(SimpleTestCase):
    def test_only_additions_are_put_together(self) -> None:
        change = AlterField("note", "count", COUNT)
        first, together, then, last = at_once([NOTE, *ADDED, change, ADDED[0]])
        self.assertEqual((first, then), (NOTE, change))
        assert isinstance(together, Additions)
        assert isinstance(last, Additions)
        self.assertEqual(together.operations, list(ADDED))
        self.assertEqual(last.operations, [ADDED[0]])


class AdditionsTests(TestCase):
    def columns(self) -> list[str]:
        with connection.cursor() as cursor:
            found = connection.introspection.get_table_description(cursor, "notes_note")
            return [column.name for column in found]

    def constraints(self) -> set[str]:
        with connection.cursor() as cursor:
            return set(connection.introspection.get_constraints(cursor, "notes_note"))

    def test_they_come_and_go(self) -> None:
        [additions] = at_once(ADDED)
        before = ProjectState()
        NOTE.state_forwards("notes", before)
        with connection.schema_editor() as editor:
            NOTE.database_forwards("notes", editor, ProjectState(), before)
        after = before.clone()
        additions.state_forwards("notes", after)
        with connection.schema_editor() as editor:
            additions.database_forwards("notes", editor, before, after)
        self.assertEqual(self.columns(), ["id", "count"])
        self.assertIn("note_positive", self.constraints())
        with connection.schema_editor() as editor:
            additions.database_backwards("notes", editor, after, before)
        self.assertEqual(self.columns(), ["id"])
        self.assertNotIn("note_positive", self.constraints())
