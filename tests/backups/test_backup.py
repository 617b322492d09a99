"""A backup, and the way back: into an empty database and onto an empty machine, row by row."""

import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.fernet import Fernet
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from bounceback.backups import ours
from bounceback.backups.database import Database, migrations_of, tables_of
from bounceback.backups.kept import kept_in, name_of
from bounceback.backups.reading import backup_in
from bounceback.backups.restoring import restore
from bounceback.trouble import Trouble
from recovery.demo.robin import EMAIL, make_demo
from tests.helpers.emptied import empty_tables
from tests.helpers.installations import Installation, installed

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"
STORED = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.ScryptPasswordHasher"]}

SIGN_IN_AND_CHECK = """
import sys, django
django.setup()
from django.core.management import call_command
from django.test import Client
from recovery.models import Perspective
client = Client(headers={"host": "localhost"})
email, password = sys.argv[1:]
entered = client.post("/accounts/login/", {"login": email, "password": password})
print(entered.status_code, client.get(entered["Location"]).status_code)
print(next(each.harsh_thought for each in Perspective.objects.all() if each.harsh_thought))
call_command("check_stored")
"""


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="bounceback-backups-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module", autouse=True)
def home(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """Where the demo person lives: what she did is committed, so that pg_dump sees it."""
    with django_db_blocker.unblock():
        with override_settings(**STORED):
            make_demo(PASSWORD)
        yield ours.our_database()
        empty_tables()


@pytest.fixture(scope="module")
def backup(home: Database, folder: Path) -> Path:
    call_command("backup", to=folder / "backups", stdout=StringIO())
    [path] = kept_in(folder / "backups").values()
    return path


@pytest.fixture
def away(home: Database) -> Iterator[Database]:
    """An empty database beside it."""
    name = f"away_{uuid4().hex[:8]}"
    with home.connect() as here:
        here.autocommit = True
        here.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        yield replace(home, name=name)
        here.execute(f"DROP DATABASE {name} WITH (FORCE)")


def bring(path: Path, into: Database, *, over: bool = False) -> list[str]:
    """Restore with the keys and the migrations of here; what was said."""
    said: list[str] = []
    with into.connect() as there, ours.our_database().connect() as here:
        known = {*migrations_of(there), *migrations_of(here)}
    restore(
        into,
        path,
        ours.our_keys(),
        known=known,
        can_read=ours.can_read,
        replace=over,
        say=said.append,
    )
    return said


def rows(database: Database) -> dict[str, list[str]]:
    """Every row of every table as text; and where the counters stand."""
    with database.connect() as there:
        found = {
            name: sorted(row[0] for row in there.execute(f"SELECT each::text FROM {name} each"))  # type: ignore[call-overload]
            for name in tables_of(there)
        }
        counters = there.execute("SELECT schemaname, sequencename, last_value FROM pg_sequences")
        return found | {"": sorted(map(str, counters))}


def things(database: Database) -> list[str]:
    """Every column, constraint, index, trigger, function and policy."""
    asked = """
        SELECT attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
            FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
            WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
        UNION ALL SELECT conrelid::regclass || '.' || conname FROM pg_constraint
        UNION ALL SELECT tgrelid::regclass || '.' || tgname FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT polrelid::regclass || '.' || polname FROM pg_policy
        UNION ALL SELECT relname || relrowsecurity FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    """
    with database.connect() as there:
        return sorted(str(row[0]) for row in there.execute(asked))


def run(database: Database, statement: str) -> None:
    with database.connect() as there:
        there.execute(statement)  # type: ignore[call-overload]


def refused(*words: object, **options: object) -> str:
    """What a command complained about."""
    with pytest.raises(CommandError) as told:
        call_command(*map(str, words), **options)
    return str(told.value)


# The way back


@pytest.fixture
def empty_machine(folder: Path) -> Iterator[Installation]:
    """A machine on which nothing is but BounceBack and the keys that were kept apart."""
    var = folder / "machine"
    shutil.copytree(settings.VAR / "secrets", var / "secrets")
    with installed(var) as machine:
        yield machine


@pytest.mark.slow
def test_on_an_empty_machine_everything_is_as_it_was(
    home: Database, empty_machine: Installation, backup: Path
) -> None:
    said = empty_machine.manage("restore", str(backup))
    assert "Every row of every table is as it was." in said
    there = empty_machine.database
    assert len(rows(there)["public.recovery_rejection"]) > 5
    assert rows(there) == rows(home)
    assert things(there) == things(home)
    done = empty_machine.run(
        "-c",
        SIGN_IN_AND_CHECK,
        EMAIL,
        PASSWORD,
        DJANGO_SETTINGS_MODULE="bounceback.settings",
        BOUNCEBACK_DEBUG="1",
    )
    assert done.returncode == 0, done.stderr
    assert re.match(r"302 200\n\w+ .*\nEvery recovery stores what", done.stdout, re.DOTALL)


def test_a_database_with_something_in_it_is_left_alone(home: Database, backup: Path) -> None:
    before = rows(home)
    assert "This database is not empty" in refused("restore", backup)
    assert rows(home) == before


def test_told_to_it_replaces_what_is_there(home: Database, away: Database, backup: Path) -> None:
    for _ in range(2):
        bring(backup, away, over=True)
        assert rows(away) == rows(home)
        run(away, "DELETE FROM django_session; CREATE TABLE left_over (word text)")


def test_what_failed_to_replace_leaves_what_was_there(away: Database, backup: Path) -> None:
    run(away, "CREATE SCHEMA mine CREATE TABLE kept (word text)")
    run(away, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')")
    with pytest.raises(Trouble, match=r"these differ: mine\.kept"):
        bring(backup, away, over=True)
    assert rows(away)["public.kept"] == ["(here)"]
    assert [*rows(away)] == ["mine.kept", "public.kept", ""]


def test_it_replaces_nothing_while_somebody_is_connected(away: Database, backup: Path) -> None:
    run(away, "CREATE TABLE kept (word text)")
    with away.connect(), pytest.raises(Trouble, match="Stop the web server and the worker first"):
        bring(backup, away, over=True)


def test_with_other_keys_for_private_text_it_restores_nothing(away: Database, backup: Path) -> None:
    said = StringIO()
    with override_settings(ENCRYPTION_KEYS=[Fernet.generate_key().decode()]):
        with pytest.raises(Trouble, match="cannot read the private text in this backup"):
            bring(backup, away)
        call_command("restore", backup, "--check", stdout=said)
    assert rows(away) == {"": []}
    assert "It is whole" in said.getvalue()
    assert "not those of its private text" in said.getvalue()


def test_a_damaged_backup_restores_nothing(away: Database, backup: Path) -> None:
    text = bytearray(backup.read_bytes())
    text[-1] ^= 1
    damaged = backup.with_name("damaged")
    damaged.write_bytes(text)
    with pytest.raises(Trouble, match="changed or cut off"):
        bring(damaged, away)
    assert "changed or cut off" in refused("restore", damaged, check=True)
    assert rows(away) == {"": []}


def test_a_newer_bouncebacks_backup_is_refused(away: Database, folder: Path) -> None:
    later = "INSERT INTO django_migrations (app, name, applied) VALUES ('recovery', '9999', now())"
    run(ours.our_database(), later)
    try:
        path = ours.make_ours(folder / "newer")
    finally:
        run(ours.our_database(), "DELETE FROM django_migrations WHERE name = '9999'")
    with pytest.raises(Trouble, match=r"A newer BounceBack made this backup \(recovery.9999\)"):
        bring(path, away)


def test_a_backup_that_lacks_rows_is_none(
    home: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What pg_dump left out is noticed when it is read back, and nothing gets the name of a backup."""
    without = ("--format=custom", "--exclude-table-data=recovery_rejection")
    monkeypatch.setattr("bounceback.backups.making.DUMP", without)
    with pytest.raises(Trouble, match=r"lacks rows .* in public\.recovery_rejection"):
        ours.make_ours(folder / "lacking")
    assert [path.name for path in (folder / "lacking").iterdir()] == ["lock"]


def test_a_file_that_is_not_there_is_told() -> None:
    assert "cannot be read" in refused("restore", "/nowhere/at.backup")


# The file


def test_only_its_owner_may_read_it(backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.parent.stat().st_mode) == 0o700


def test_no_key_and_no_readable_word_is_in_it(backup: Path) -> None:
    with backup_in(backup, ours.our_keys()) as (head, dump):
        inside = head.proof.encode() + b"".join(dump)
    for key in (*settings.ENCRYPTION_KEYS, *settings.BACKUP_KEYS, settings.SECRET_KEY):
        assert key.encode() not in inside
    assert b"PGDMP" in inside
    assert b"PGDMP" not in backup.read_bytes()


def test_it_says_how_many_rows_each_table_has(home: Database, backup: Path) -> None:
    with backup_in(backup, ours.our_keys()) as (head, _dump), home.connect() as there:
        assert head.tables == tables_of(there)


def test_an_older_key_reads_on(backup: Path) -> None:
    new = Fernet.generate_key().decode()
    with override_settings(BACKUP_KEYS=[new, *settings.BACKUP_KEYS]):
        call_command("restore", backup, check=True, stdout=StringIO())
    with override_settings(BACKUP_KEYS=[new]):
        assert "None of BACKUP_KEYS made this" in refused("restore", backup, check=True)


def test_a_killed_run_leaves_nothing_that_looks_like_one(folder: Path) -> None:
    to = folder / "killed"
    to.mkdir()
    (to / "bounceback-20260101T000000Z.part").touch()
    made = ours.make_ours(to)
    assert {path.name for path in to.iterdir()} == {"lock", made.name}


@contextmanager
def small_disk(at: Path) -> Iterator[None]:
    at.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(at)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("a full disk can only be tried where this account may mount one (Linux, root)")
    try:
        yield
    finally:
        subprocess.run(["umount", str(at)], check=True)


def test_a_full_disk_is_told_and_nothing_is_left(folder: Path) -> None:
    with small_disk(folder / "disk"):
        said = refused("backup", to=folder / "disk")
        assert f"The disk that holds {folder / 'disk'} is full: no backup was made." in said
        assert [path.name for path in (folder / "disk").iterdir()] == ["lock"]


def test_without_a_folder_or_a_key_it_says_so(folder: Path) -> None:
    assert "Where to?" in refused("backup")
    with override_settings(BACKUP_KEYS=[]):
        assert "BACKUP_KEYS is not set" in refused("backup", to=folder / "none")


# Each day


def test_one_is_made_each_day(folder: Path) -> None:
    with override_settings(BACKUP_FOLDER=folder / "daily"):
        assert "There is no backup" in refused("backup", check=True)
        ours.make_due()
        ours.make_due()
        assert len(kept_in(folder / "daily")) == 1
        call_command("backup", check=True)


def test_without_a_folder_none_is_made_and_nothing_is_wrong() -> None:
    ours.make_due()
    call_command("backup", check=True)


def test_those_that_are_too_old_are_deleted(folder: Path) -> None:
    """What people deleted is in no backup longer than they were told."""
    to, now = folder / "old", timezone.now()
    to.mkdir()
    for days in (1, 13, 14, 40):
        (to / name_of(now - timedelta(days=days, minutes=1))).touch()
    (to / "bounceback-of-mine.backup").touch()
    with override_settings(BACKUP_FOLDER=to, BACKUP_DAYS=14):
        ours.make_due()
    assert [(now - made).days for made in kept_in(to)][1:] == [1, 13]
    assert (to / "bounceback-of-mine.backup").exists()


def test_one_of_three_days_ago_is_told(folder: Path) -> None:
    to = folder / "late"
    to.mkdir()
    (to / name_of(timezone.now() - timedelta(days=3))).touch()
    with override_settings(BACKUP_FOLDER=to):
        assert "older than two days" in refused("backup", check=True)
        said = StringIO()
        with pytest.raises(CommandError, match="No worker"):
            call_command("queue", stdout=said)
        assert "older than two days" in said.getvalue()
