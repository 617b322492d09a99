"""Migrations hold nobody up, and are quick: what that means, and that what is not so is refused."""

from collections.abc import Callable
from unittest import mock

from django.core.management import get_commands
from django.db import ProgrammingError, connection, models
from django.db.migrations import AddConstraint, AddField, AlterField, CreateModel, Migration
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.test import SimpleTestCase, TestCase, TransactionTestCase
from django_migration_linter import MigrationLinter

from bounceback import migrating
from bounceback.backups import ours
from bounceback.migrating import (
    AddIndexBeside,
    StillInUse,
    Together,
    at_once,
    with_short_waits,
)
from tests.migration_settings import OLD

COUNT = models.IntegerField(default=0)
POSITIVE = models.CheckConstraint(condition=models.Q(count__gt=-1), name="note_positive")
KEY = ("id", models.BigAutoField(primary_key=True))
NOTE = CreateModel("Note", fields=[KEY])
REMARK = CreateModel(
    "Remark", fields=[KEY, ("note", models.ForeignKey("notes.note", models.CASCADE))]
)
ADDED = (AddField("note", "count", COUNT), AddConstraint("note", POSITIVE))


class AtOnceTests(SimpleTestCase):
    def test_what_is_made_and_what_is_added_is_put_together(self) -> None:
        change = AlterField("note", "count", COUNT)
        made, added, then, last = at_once([NOTE, REMARK, *ADDED, change, ADDED[0]])
        self.assertEqual((then, last), (change, ADDED[0]))
        assert isinstance(made, Together)
        assert isinstance(added, Together)
        self.assertEqual(made.operations, [NOTE, REMARK])
        self.assertEqual(added.operations, list(ADDED))


class TogetherTests(TestCase):
    def columns(self) -> list[str]:
        with connection.cursor() as cursor:
            found = connection.introspection.get_table_description(cursor, "notes_note")
            return [column.name for column in found]

    def constraints(self) -> set[str]:
        with connection.cursor() as cursor:
            return set(connection.introspection.get_constraints(cursor, "notes_note"))

    def tables(self) -> set[str]:
        return {
            name for name in connection.introspection.table_names() if name.startswith("notes_")
        }

    def test_models_come_and_go_whichever_names_the_other(self) -> None:
        [models_made] = at_once([REMARK, NOTE])
        before, after = ProjectState(), ProjectState()
        models_made.state_forwards("notes", after)
        with connection.schema_editor() as editor:
            models_made.database_forwards("notes", editor, before, after)
        self.assertEqual(self.tables(), {"notes_note", "notes_remark"})
        with connection.cursor() as cursor:
            names = connection.introspection.get_relations(cursor, "notes_remark")
        self.assertEqual([each[:2] for each in names.values()], [("id", "notes_note")])
        with connection.schema_editor() as editor:
            models_made.database_backwards("notes", editor, after, before)
        self.assertEqual(self.tables(), set())

    def test_what_is_added_comes_and_goes(self) -> None:
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


def ask(statement: str) -> Callable[[], list[tuple[str]]]:
    def work() -> list[tuple[str]]:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

    return work


class ShortWaitsTests(TransactionTestCase):
    change = staticmethod(ask("ALTER TABLE recovery_lesson ALTER owner_id SET NOT NULL"))

    def test_who_writes_is_let_pass_and_then_the_table_is_changed(self) -> None:
        tries: list[int] = []
        with ours.our_database().connect() as writer:
            writer.execute("LOCK TABLE recovery_lesson IN ROW EXCLUSIVE MODE")

            def pause(number: int) -> None:
                tries.append(number)
                writer.commit()

            with_short_waits(self.change, pause)
        self.assertEqual(tries, [1])

    def test_nobody_waits_behind_it_for_longer_than_half_a_second(self) -> None:
        waits = []
        shown = ask("SHOW lock_timeout")
        with_short_waits(lambda: waits.append(shown()), pause=tuple)  # type: ignore[arg-type]
        self.assertEqual(waits, [[("500ms",)]])
        self.assertEqual(shown(), [("0",)])

    def test_a_table_in_use_at_every_try_is_told(self) -> None:
        with ours.our_database().connect() as writer, mock.patch.object(migrating, "TRIES", 2):
            writer.execute("LOCK TABLE recovery_lesson IN ROW EXCLUSIVE MODE")
            with self.assertRaises(StillInUse):
                with_short_waits(self.change, pause=str)

    def test_another_mistake_is_not_tried_again(self) -> None:
        with self.assertRaises(ProgrammingError):
            with_short_waits(ask("ALTER TABLE nowhere RENAME TO here"), pause=self.fail)

    def test_migrate_does_so(self) -> None:
        self.assertEqual(get_commands()["migrate"], "bounceback")


class AddIndexBesideTests(TransactionTestCase):
    def test_what_a_broken_try_left_is_made_anew(self) -> None:
        index = AddIndexBeside("note", models.Index(fields=["count"], name="note_count"))
        before = ProjectState()
        for operation in (NOTE, ADDED[0]):
            operation.state_forwards("notes", before)
        after = before.clone()
        index.state_forwards("notes", after)
        try:
            with connection.schema_editor(atomic=False) as editor:
                editor.create_model(before.apps.get_model("notes", "note"))
                editor.execute("CREATE INDEX note_count ON notes_note (id)")
                index.database_forwards("notes", editor, before, after)
            [[made]] = ask("SELECT indexdef FROM pg_indexes WHERE indexname = 'note_count'")()
        finally:
            ask("DROP TABLE notes_note")()
            ask("RESET lock_timeout")()
        self.assertIn("(count)", made)


def checks_at_once(migration: Migration) -> list[str]:
    """The checks that a migration adds to a table with rows, so that all of them are read under a lock."""
    new = {each.name_lower for each in migration.operations if isinstance(each, CreateModel)}
    return [
        str(each.constraint.name)
        for each in migration.operations
        if type(each) is AddConstraint
        and isinstance(each.constraint, models.CheckConstraint)
        and each.model_name_lower not in new
    ]


class NewMigrationsTests(TestCase):
    """What `bin/check` asks the linter, and what that does not look at."""

    def test_the_linter_refuses_a_column_that_leaves_in_one_release(self) -> None:
        linter = MigrationLinter(no_cache=True, no_output=True)
        linter.lint_all_migrations(app_label="recovery", migration_name="0023_step_names")
        self.assertTrue(linter.has_errors)

    def test_a_check_is_added_not_valid_and_validated_by_the_next(self) -> None:
        old, new = [], []
        for (app, name), migration in MigrationLoader(None).disk_migrations.items():
            if app in OLD:
                (old if name[:4] <= OLD[app] else new).extend(checks_at_once(migration))
        self.assertTrue(old)  # it sees what it should
        self.assertEqual(new, [], "AddConstraintNotValid; in the next one ValidateConstraint")
