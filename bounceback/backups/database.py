"""The database that is backed up or restored into: how it is reached, and what is in it.

It is read as the role that owns the tables: no row hides from that one.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from bounceback.embedded import programs_of_the_wheel
from bounceback.trouble import Trouble

OPTIONS = "-c row_security=off -c statement_timeout=0 -c idle_in_transaction_session_timeout=0"

# How a row reads as text must not depend on whose session reads it.
AS_TEXT = "-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c extra_float_digits=1 -c bytea_output=hex"

TABLES = """
    SELECT nspname, relname, quote_ident(nspname) || '.' || quote_ident(relname) FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind = 'r' AND nspname !~ '^pg_' AND nspname <> 'information_schema'
    ORDER BY 1, 2
"""
SUM = "SELECT count(*), coalesce(sum(hashtextextended(each::text, 0)::numeric), 0)::text FROM {} AS each"

THINGS = """
    SELECT FROM (
        SELECT 'pg_class'::regclass AS kind, oid, relnamespace AS schema FROM pg_class
        UNION ALL SELECT 'pg_proc'::regclass, oid, pronamespace FROM pg_proc
    ) thing JOIN pg_namespace ON pg_namespace.oid = schema
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND NOT EXISTS (
        SELECT FROM pg_depend WHERE classid = kind AND objid = thing.oid AND deptype = 'e'
    )
    LIMIT 1
"""
OTHERS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename IS NOT NULL
"""


@dataclass(frozen=True)
class Table:
    """What a table holds: so many rows, and one number worked out of every column of each, in any order."""

    rows: int
    sum: str


@dataclass(frozen=True)
class Database:
    """One database of a PostgreSQL server, and the programs that dump and restore it."""

    host: str
    port: str
    user: str
    name: str
    password: str = field(default="", repr=False)
    more: dict[str, str] = field(default_factory=dict)
    embedded: bool = True

    @classmethod
    def of_settings(cls, facts: dict[str, Any], *, embedded: bool) -> "Database":
        """From what Django knows of a database."""
        more = {
            name: str(value)
            for name, value in facts.get("OPTIONS", {}).items()
            if name.startswith("ssl")
        }
        places = {
            name: str(facts.get(name.upper()) or "") for name in ("host", "port", "user", "name")
        }
        return cls(**places, password=str(facts["PASSWORD"] or ""), more=more, embedded=embedded)

    @contextmanager
    def connect(self) -> Iterator[psycopg.Connection]:
        """A connection in one transaction, which sees the database as it is at its first statement."""
        try:
            with psycopg.connect(
                self._words(), password=self.password or None, options=f"{OPTIONS} {AS_TEXT}"
            ) as connection:
                connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
                yield connection
        except psycopg.OperationalError as error:
            raise Trouble(f"The database: {_first_line(str(error))}") from None

    def program(
        self, name: str, *words: str, errors: IO[bytes], **streams: Any
    ) -> subprocess.Popen[bytes]:
        """Start pg_dump or pg_restore; it is told the password in its environment, which nobody else sees."""
        kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
        return subprocess.Popen(  # noqa: S603 (our own words)
            [self._find(name), *words],
            stderr=errors,
            env=kept | {"LC_ALL": "C", "PGOPTIONS": OPTIONS, "PGPASSWORD": self.password},
            **streams,
        )

    @property
    def dbname(self) -> str:
        """How the programs are told which database."""
        return f"--dbname={self._words()}"

    def _words(self) -> str:
        return make_conninfo(
            host=self.host,
            port=self.port,
            user=self.user,
            dbname=self.name,
            connect_timeout=60,  # nobody waits for a page; a busy machine may take its time
            **self.more,
        )

    def _find(self, name: str) -> Path:
        """The embedded PostgreSQL's program or the machine's, whichever is as new as the server."""
        with self.connect() as connection:
            server = connection.info.server_version // 10000
        ours, machines = programs_of_the_wheel(), shutil.which(name)
        found = [*([ours / name] if ours else []), *([Path(machines)] if machines else [])]
        for path in found if self.embedded else reversed(found):
            said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
            version = re.search(r"\) (\d+)", said.stdout)
            if version and int(version[1]) >= server:
                return path
        raise Trouble(
            f"{name} of PostgreSQL {server} or newer is needed, and there is none here: "
            "install PostgreSQL's client programs."
        )


def tables_of(connection: psycopg.Connection) -> dict[str, Table]:
    """Every table with what it holds, by its name as pg_dump writes it."""
    found = {}
    for schema, name, quoted in connection.execute(TABLES).fetchall():
        table = sql.Identifier(schema, name)
        [row] = connection.execute(sql.SQL(SUM).format(table)).fetchall()
        found[quoted] = Table(*row)
    return found


def migrations_of(connection: psycopg.Connection) -> list[str]:
    """The migrations a database has been through, as "app.name"; none where Django never was."""
    if not connection.execute("SELECT to_regclass('public.django_migrations')").fetchall()[0][0]:
        return []
    rows = connection.execute("SELECT app || '.' || name FROM public.django_migrations ORDER BY id")
    return [row[0] for row in rows.fetchall()]


def is_empty(connection: psycopg.Connection) -> bool:
    """Whether there is nothing of anybody's in it but what PostgreSQL and its extensions bring."""
    return not connection.execute(THINGS).rowcount


def others_in(connection: psycopg.Connection) -> int:
    """How many others are connected to this database."""
    [[others]] = connection.execute(OTHERS).fetchall()
    return int(others)


def _first_line(said: str) -> str:
    return said.strip().splitlines()[0] if said.strip() else "no answer"
