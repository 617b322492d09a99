"""The second wall: row-level security, so that a query that forgets its owner finds nothing (docs/decisions/walls.md).

What serves people signs in to PostgreSQL as a role that owns nothing and may read no row of anybody.
Each transaction steps into one of three narrower roles and says whom it serves (owners.py):

    bounceback_web      the rows of one owner
    bounceback_signin   besides, who has an account and how they prove who they are; for /accounts/ alone
    bounceback_finder   whose turn it is: keys, dates, codes and hashes of every row, and no word of any

`raise_walls` puts them up after each migration, for every table whose rows name a user. It learns
from PostgreSQL itself which those are, so a new model cannot be forgotten.
"""

import hashlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.apps import AppConfig, apps
from django.core.management import CommandError, call_command
from django.db import connection

from bounceback.database import Role, roles_sql

PEOPLE = "accounts_user"
IDENTITY = (PEOPLE, "account_emailaddress", "mfa_authenticator", "usersessions_usersession")
"""What signing in reads before it is known who somebody is."""

SHARED = ("django_session", "cache", "accounts_tally", "accounts_invitation", "procrastinate_")
"""Tables (by how their names begin) that know nothing of recoveries, and are used before anybody is served."""

READ_BY_ALL = ("django_content_type", "auth_permission", "auth_group", "auth_group_permissions")

SERVED = "NULLIF(current_setting('bounceback.owner', true), '')::uuid"
"""In SQL: the user whom this transaction serves; null for nobody."""

MANY = 10_000
"""Rows of a table from which an index is made beside those who write to it."""

WORDLESS = ("uuid", "timestamptz", "date", "bool", "int2", "int4", "int8", "float8")
"""Types of columns that hold nothing anybody wrote. Columns with choices, and hashes, hold codes."""


class Table(NamedTuple):
    """A table whose rows each belong to one user, and the column that says to whom."""

    name: str
    owner: str


def raise_walls(sender: AppConfig, **_: Any) -> None:
    """After migrating: make the roles and the tables that migrations don't, and every missing piece of the wall."""
    if sender.label != "recovery" or connection.vendor != "postgresql":
        return
    call_command("createcachetable", verbosity=0)
    _make_roles()
    tables = walled_tables()
    for table in tables:
        _wall(table)
    _wall_by_parent("account_emailconfirmation", "email_address_id", "account_emailaddress")
    _tie(tables)
    _grant(tables)


def walled_tables() -> list[Table]:
    """Every table with a column that names a user, and the users themselves, by name."""
    found = _rows(
        """
        SELECT source.relname, att.attname FROM pg_constraint fk
        JOIN pg_class source ON source.oid = fk.conrelid
        JOIN pg_class target ON target.oid = fk.confrelid
        JOIN pg_attribute att ON att.attrelid = source.oid AND att.attnum = fk.conkey[1]
        WHERE fk.contype = 'f' AND target.relname = %s AND array_length(fk.conkey, 1) = 1
        ORDER BY source.relname
        """,
        [PEOPLE],
    )
    return [Table(PEOPLE, "id"), *(Table(*row) for row in found)]


def _make_roles() -> None:
    """Make what roles are missing. Raises CommandError, with what to do, where that is not allowed."""
    there = {name for (name,) in _rows("SELECT rolname FROM pg_roles")}
    if not set(Role) <= there:
        [[me, may]] = _rows(
            "SELECT rolname, rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"
        )
        if not may:
            raise CommandError(
                "Roles of the database are missing, and this one may not make any. "
                "Run as its administrator what `manage.py database_roles` prints, then migrate again."
            )
        _run(roles_sql(me))


# Policies.


def _wall(table: Table) -> None:
    """Show each role what it may see of this table."""
    own = f'"{table.owner}" = {SERVED}'
    policies = [
        _policy("own", Role.WEB, f"USING ({own}) WITH CHECK ({own})"),
        _policy("find", Role.FINDER, "USING (true)", verb="SELECT"),
    ]
    if table.name in IDENTITY:
        policies.append(_policy("identity", Role.SIGNIN, "USING (true) WITH CHECK (true)"))
    _set_policies(table.name, policies)


def _wall_by_parent(name: str, column: str, parent: str) -> None:
    """Show of this table only rows whose parent can be seen."""
    seen = f'EXISTS (SELECT FROM "{parent}" parent WHERE parent.id = "{column}")'
    _set_policies(name, [_policy("own", Role.WEB, f"USING ({seen}) WITH CHECK ({seen})")])


class Policy(NamedTuple):
    name: str
    """Ends with a digest of what it says: one that says something else has another name."""
    says: str


def _policy(name: str, role: Role, condition: str, verb: str = "ALL") -> Policy:
    says = f"FOR {verb} TO {role} {condition}"
    return Policy(f"{name}_{hashlib.sha256(says.encode()).hexdigest()[:8]}", says)


def _set_policies(table: str, wanted: list[Policy]) -> None:
    rows = "SELECT polname FROM pg_policy WHERE polrelid = %s::regclass"
    there = {name for (name,) in _rows(rows, [table])}
    for name in there - {policy.name for policy in wanted}:
        _run(f'DROP POLICY "{name}" ON "{table}"')
    for policy in wanted:
        if policy.name not in there:
            _run(f'CREATE POLICY "{policy.name}" ON "{table}" {policy.says}')
    [[is_on]] = _rows("SELECT relrowsecurity FROM pg_class WHERE oid = %s::regclass", [table])
    if not is_on:
        _run(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')


# Foreign keys that include the owner.


class Link(NamedTuple):
    """A column of one walled table that names a row of another, and the column there that says whose."""

    table: str
    column: str
    owner: str
    parent: str


def _links(tables: list[Table]) -> Iterator[Link]:
    owners = dict(tables)
    for table, column, parent in _rows(
        """
        SELECT source.relname, att.attname, target.relname FROM pg_constraint fk
        JOIN pg_class source ON source.oid = fk.conrelid
        JOIN pg_class target ON target.oid = fk.confrelid
        JOIN pg_attribute att ON att.attrelid = source.oid AND att.attnum = fk.conkey[1]
        WHERE fk.contype = 'f' AND array_length(fk.conkey, 1) = 1 AND target.relname <> %s
        ORDER BY source.relname, att.attname
        """,
        [PEOPLE],
    ):
        if owners.get(table) == "owner_id" == owners.get(parent):
            yield Link(table, column, owners[table], parent)


def _tie(tables: list[Table]) -> None:
    """Let a row name only rows of its own owner. PostgreSQL checks foreign keys past every policy."""
    tied = {
        (table, column)
        for table, column in _rows(
            """
            SELECT source.relname, att.attname FROM pg_constraint fk
            JOIN pg_class source ON source.oid = fk.conrelid
            JOIN pg_attribute att ON att.attrelid = source.oid AND att.attnum = fk.conkey[2]
            WHERE fk.contype = 'f' AND array_length(fk.conkey, 1) = 2
            """
        )
    }
    indexes = {
        name
        for (name,) in _rows(
            "SELECT relname FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid "
            "WHERE relname LIKE '%%_own_key' AND indisvalid"
        )
    }
    for link in _links(tables):
        key = f"{link.parent}_own_key"
        if key not in indexes:
            beside = "CONCURRENTLY" if _has_many(link.parent) else ""
            _run(f'DROP INDEX IF EXISTS "{key}"')  # one that was interrupted
            _run(f'CREATE UNIQUE INDEX {beside} "{key}" ON "{link.parent}" (owner_id, id)')
            indexes.add(key)
        if (link.table, link.column) not in tied:
            name = f"{link.table}_{link.column}_own"
            _run(
                f'ALTER TABLE "{link.table}" ADD CONSTRAINT "{name}" '
                f'FOREIGN KEY (owner_id, "{link.column}") REFERENCES "{link.parent}" (owner_id, id) '
                "DEFERRABLE INITIALLY DEFERRED NOT VALID"
            )
            _run(f'ALTER TABLE "{link.table}" VALIDATE CONSTRAINT "{name}"')


def _has_many(table: str) -> bool:
    [[rows]] = _rows("SELECT reltuples FROM pg_class WHERE oid = %s::regclass", [table])
    return bool(rows > MANY)


# Grants.


def _grant(tables: list[Table]) -> None:
    """Let each role use the tables it needs, as far as policies show their rows."""
    everything = "SELECT, INSERT, UPDATE, DELETE"
    walled = [table.name for table in tables] + ["account_emailconfirmation"]
    names = {name for (name,) in _rows("SELECT tablename FROM pg_tables WHERE schemaname='public'")}
    shared = sorted(name for name in names if name.startswith(SHARED))
    _run(f"GRANT {everything} ON {_listed(walled)} TO {Role.WEB}")
    _run(f"GRANT {everything} ON {_listed(shared)} TO {Role.APP}, {Role.WEB}")
    _run(f"GRANT SELECT ON {_listed(READ_BY_ALL)} TO {Role.WEB}")
    _run(f"GRANT SELECT ON django_migrations TO {Role.APP}, {Role.WEB}")
    _run(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {Role.APP}, {Role.WEB}")
    for table in tables:
        columns = ", ".join(f'"{name}"' for name in _wordless(table.name))
        _run(f'REVOKE ALL ON "{table.name}" FROM {Role.FINDER}')
        _run(f'GRANT SELECT ({columns}) ON "{table.name}" TO {Role.FINDER}')


def _wordless(table: str) -> list[str]:
    """Columns of a table that hold no word of anybody's: by their type, or because only codes stand in them."""
    codes = {
        field.column
        for model in apps.get_models()
        if model._meta.db_table == table
        for field in model._meta.concrete_fields
        if field.choices or field.name in CODES
    }
    columns = _rows(
        """
        SELECT att.attname, type.typname FROM pg_attribute att JOIN pg_type type ON type.oid = att.atttypid
        WHERE att.attrelid = %s::regclass AND att.attnum > 0 AND NOT att.attisdropped ORDER BY att.attnum
        """,
        [table],
    )
    return [name for name, kind in columns if kind in WORDLESS or name in codes]


CODES = ("token_hash", "hash", "time_zone", "now_step")


def _listed(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _rows(sql: str, told: list[Any] | None = None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, told or [])
        return list(cursor.fetchall())


def _run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
