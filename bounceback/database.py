"""Which PostgreSQL: where the embedded one listens, how it is set, and whether another will do.

Settings import this before Django is there, so it needs nothing but the driver.
`embedded.py` starts and stops the server.
"""

import hashlib
import os
from enum import StrEnum
from pathlib import Path
from typing import Any

import dj_database_url
import psycopg

from bounceback.trouble import Trouble

VERSION = 18
NAME = "bounceback"
"""Of the database, and of the role that owns it: no superuser, but it may make test databases."""


class Role(StrEnum):
    """What signs in to the database to serve people, and what it steps into (walls.py)."""

    APP = "bounceback_app"
    WEB = "bounceback_web"
    SIGNIN = "bounceback_signin"
    FINDER = "bounceback_finder"


def roles_sql(owner: str = NAME) -> str:
    """SQL that makes these roles, for an administrator of the database. It may run again.

    `owner` is the role that owns the tables: it may step down into the narrower ones, too.
    """
    names = ", ".join(f"'{role}'" for role in Role)
    return f"""
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[{names}] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOINHERIT', name);
        END IF;
    END LOOP;
END $$;
ALTER ROLE {Role.APP} LOGIN;
ALTER ROLE {Role.SIGNIN} INHERIT;
GRANT {Role.WEB} TO {Role.SIGNIN} WITH INHERIT TRUE, SET FALSE;
GRANT {Role.WEB}, {Role.SIGNIN}, {Role.FINDER} TO {Role.APP}, "{owner}" WITH INHERIT FALSE, SET TRUE;
GRANT {Role.APP} TO "{owner}" WITH INHERIT FALSE, SET TRUE;
"""


LONGEST_SOCKET = 103
"""Bytes in the path of a socket that both Linux (107) and macOS (103) take."""

# Given on the command line at every start, so that no file in the folder can say otherwise.
ALWAYS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "300",  # each of the web server's 2 x 64 threads may keep two
    "timezone": "UTC",
    "log_timezone": "UTC",
    "max_wal_size": "256MB",
    "min_wal_size": "32MB",
    # What goes wrong with a statement is told to whoever sent it. The log hears only of the server
    # itself (LOG and above), without details: a detail quotes the failing row or the statement.
    "log_destination": "stderr",
    "logging_collector": "off",
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_lock_waits": "off",
    "log_temp_files": "-1",
    "log_autovacuum_min_duration": "-1",
    "log_checkpoints": "off",
}
FOR_TESTS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def embedded_settings(folder: Path, *, as_owner: bool = True) -> dict[str, Any]:
    """Django's database settings for the PostgreSQL in this folder: as the owner of its tables, or to serve people."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": NAME,
        "USER": NAME if as_owner else str(Role.APP),
        "PASSWORD": "",
        "HOST": str(socket_folder(folder)),
        "PORT": "",
    }


def external_settings(url: str) -> dict[str, Any]:
    """Django's database settings for the PostgreSQL at this address; what stands after a ? in it is libpq's.

    But for `pooled=yes`: there is PgBouncer, in transaction mode. What one transaction leaves in a session, another
    client's would find, so nothing is left there: no prepared statement, no cursor that outlives its transaction.
    """
    found: dict[str, Any] = {"OPTIONS": {}, **dj_database_url.parse(url)}
    pooled = found["OPTIONS"].pop("pooled", "no")
    if pooled not in ("yes", "no"):
        raise ValueError("pooled is either yes or no.")
    if pooled == "yes":
        found["DISABLE_SERVER_SIDE_CURSORS"] = True
        found["OPTIONS"]["prepare_threshold"] = None
    return found


def is_pooled(settings: dict[str, Any]) -> bool:
    """Whether these settings of Django's lead to a pooler."""
    return bool(settings.get("DISABLE_SERVER_SIDE_CURSORS"))


def socket_folder(folder: Path) -> Path:
    """The folder of this server's Unix socket, worked out from its own folder alone, whether or not it runs."""
    inside = folder.resolve() / "run"
    if len(os.fsencode(inside / ".s.PGSQL.5432.lock")) <= LONGEST_SOCKET:
        return inside
    digest = hashlib.sha256(os.fsencode(inside)).hexdigest()[:16]
    return Path("/tmp", f"bounceback-{digest}")  # noqa: S108 (0700, and its owner is checked)


def check_external(url: str) -> None:
    """Raise Trouble unless the PostgreSQL at this address answers and is new enough."""
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            found = connection.info.server_version // 10000
    except psycopg.Error as error:
        reason = str(error).strip().splitlines()[-1]
        raise Trouble(
            f"The PostgreSQL that DATABASE_URL names cannot be reached: {reason}"
        ) from None
    if found < VERSION:
        raise Trouble(
            f"The PostgreSQL that DATABASE_URL names is version {found}; "
            f"BounceBack needs {VERSION} or newer."
        )
