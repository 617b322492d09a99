"""Backups of this installation: what the settings say about where, when and for how long."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import dj_database_url
from django.conf import settings
from django.db import connection
from django.utils import timezone

from bounceback.backups.database import Database
from bounceback.backups.kept import delete_older, newest_in
from bounceback.backups.making import make
from bounceback.database import NAME, Role
from bounceback.encryption import CannotRead, decrypt, encrypt
from bounceback.secrets import from_environment
from bounceback.trouble import Trouble

TOO_OLD = timedelta(days=2)
"""One is made each day, and tried again each hour until it is there."""

PROOF = "BounceBack"


def our_database() -> Database:
    """Our database as the role that owns its tables, whoever this process is otherwise."""
    facts = connection.settings_dict
    if url := from_environment("DATABASE_OWNER_URL"):
        facts = {**dj_database_url.parse(url)}
    elif not settings.DATABASE_URL:
        facts = facts | {"USER": NAME}
    return Database.of_settings(facts, embedded=not settings.DATABASE_URL)


def our_keys() -> list[str]:
    """The first of BACKUP_KEYS writes, all of them read. Raises Trouble when there is none."""
    if settings.BACKUP_KEYS:
        return list(settings.BACKUP_KEYS)
    raise Trouble("BACKUP_KEYS is not set: backups need a key of their own (docs/operations.md).")


def make_ours(folder: Path, say: Callable[[str], object] = len) -> Path:
    """Make a backup of our database now, and delete those that BACKUP_DAYS says are too old."""
    database = our_database()
    if database.user == Role.APP:
        raise Trouble(
            "A backup reads every row: make it as the owner of the tables (docs/operations.md)."
        )
    proof = encrypt(PROOF).decode()
    now = timezone.now()
    try:
        return make(database, folder, our_keys(), proof=proof, now=now, say=say)
    finally:
        for old in delete_older(folder, settings.BACKUP_DAYS, now):
            say(f"Deleted {old.name}: made {settings.BACKUP_DAYS} days ago or longer.")


def can_read(proof: str) -> bool:
    """Whether our ENCRYPTION_KEYS read what those of a backup wrote."""
    try:
        return decrypt(proof.encode()) == PROOF
    except CannotRead:
        return False


def make_due() -> None:
    """Make the backup of the day (UTC), if there is to be one and none is there yet; not as who serves people."""
    folder = settings.BACKUP_FOLDER
    if folder and our_database().user != Role.APP:
        newest = newest_in(folder)
        if newest is None or newest.date() < timezone.now().date():
            make_ours(folder)


def trouble() -> str:
    """What is wrong with the daily backups, in words; empty when nothing is, or none are wanted."""
    if not (folder := settings.BACKUP_FOLDER):
        return ""
    newest = newest_in(folder)
    if newest is None:
        return f"There is no backup in {folder} yet; the worker makes one within the hour."
    if timezone.now() - newest > TOO_OLD:
        return f"The last backup is of {newest:%Y-%m-%d %H:%M} UTC: older than two days."
    return ""
