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

PROOF = ("email", "password", "last_login")
"""Columns of an account by which its owner proves who they are: written under /accounts/ alone."""

RIGHTS = ("id", "is_superuser", "is_active", "joined_at")
"""Columns of an account that nobody who is served may change."""

GROUPS = ("accounts_user_groups", "accounts_user_user_permissions")
"""More rights of an account, as Django would have them. None is ever given."""

READ_BY_ALL = ("django_content_type", "auth_permission", "auth_group", "auth_group_permissions")

SERVED = "NULLIF(current_setting('bounceback.owner', true), '')::uuid"
"""In SQL: the user whom this transaction serves; null for nobody."""

MANY = 10_000
"""Rows of a table from which an index is made beside those who write to it."""

EVERYTHING = ("SELECT", "INSERT", "UPDATE", "DELETE")

WORDLESS = ("uuid", "timestamptz", "date", "bool", "int2", "int4", "int8", "float8")
"""Types of columns that hold nothing anybody wrote."""

CODES = ("token_hash", "hash", "time_zone", "now_step")
"""Columns that hold a code, though their field has no choices."""


class Table(NamedTuple):
    """A table whose rows each belong to one user, and the column that says to whom."""

    name: str
    owner: str


def raise_walls(sender: AppConfig, **_: Any) -> None:
    """After migrating: make the roles and the tables that migrations don't, and every missing piece of the wall.

    What stands is read first, in a few statements, and left alone: this runs at each start.
    """
    if sender.label != "recovery" or connection.vendor != "postgresql":
        return
    call_command("createcachetable", verbosity=0)
    _make_roles()
    tables = walled_tables()
    _set_policies({table.name: _policies(table) for table in tables} | BY_PARENT)
    _tie(tables)
    _grant(tables)
    _grant_columns(tables)


def walled_tables() -> list[Table]:
    """Every table with a column that names a user, and the users themselves, by name."""
    named = [Table(key.table, key.column) for key in _keys() if key.parent == PEOPLE]
    return [Table(PEOPLE, "id"), *named]


class Key(NamedTuple):
    """A foreign key: the table, its last column there, and the table it names a row of."""

    table: str
    column: str
    parent: str


def _keys(columns: int = 1) -> list[Key]:
    """Every foreign key of so many columns, by table and column."""
    found = _rows(
        """
        SELECT source.relname, att.attname, target.relname FROM pg_constraint fk
        JOIN pg_class source ON source.oid = fk.conrelid
        JOIN pg_class target ON target.oid = fk.confrelid
        JOIN pg_attribute att ON att.attrelid = source.oid AND att.attnum = fk.conkey[%s]
        WHERE fk.contype = 'f' AND array_length(fk.conkey, 1) = %s
        ORDER BY source.relname, att.attname
        """,
        [columns, columns],
    )
    return [Key(*row) for row in found]


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


class Policy(NamedTuple):
    """What one role may see of a table. Its name ends with a digest of that, so that another one has another."""

    name: str
    says: str


def _policy(name: str, role: Role, condition: str, verb: str = "ALL", kind: str = "") -> Policy:
    says = f"{kind} FOR {verb} TO {role} {condition}".lstrip()
    return Policy(f"{name}_{hashlib.sha256(says.encode()).hexdigest()[:8]}", says)


def _seen_where(condition: str, role: Role = Role.WEB, name: str = "own") -> Policy:
    """Read and write the rows of which this holds."""
    return _policy(name, role, f"USING ({condition}) WITH CHECK ({condition})")


def _policies(table: Table) -> list[Policy]:
    """What each role may see of this table."""
    policies = [
        _seen_where(f'"{table.owner}" = {SERVED}'),
        _policy("find", Role.FINDER, "USING (true)", verb="SELECT"),
    ]
    if table.name in IDENTITY:
        policies.append(_seen_where("true", Role.SIGNIN, "identity"))
    if table.name == PEOPLE:
        plain = "WITH CHECK (NOT is_superuser AND is_active)"
        policies.append(_policy("plain", Role.SIGNIN, plain, "INSERT", "AS RESTRICTIVE"))
    return policies


BY_PARENT = {
    "account_emailconfirmation": [
        _seen_where(
            'EXISTS (SELECT FROM "account_emailaddress" parent WHERE parent.id = "email_address_id")'
        )
    ]
}
"""Tables that name no user: what is seen of them is what belongs to a row that can be seen."""


def _set_policies(wanted: dict[str, list[Policy]]) -> None:
    there: dict[str, set[str]] = {}
    for table, policy in _rows(
        "SELECT relname, polname FROM pg_class LEFT JOIN pg_policy ON polrelid = pg_class.oid "
        "WHERE relrowsecurity"
    ):
        there.setdefault(table, set()).add(policy)
    for table, policies in wanted.items():
        for name in there.get(table, set()) - {policy.name for policy in policies} - {None}:
            _run(f'DROP POLICY "{name}" ON "{table}"')
        for policy in policies:
            if policy.name not in there.get(table, ()):
                _run(f'CREATE POLICY "{policy.name}" ON "{table}" {policy.says}')
        if table not in there:
            _run(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')


# Foreign keys that include the owner.


def owned_keys(tables: list[Table]) -> list[Key]:
    """Every foreign key between two tables whose rows have an owner."""
    owned = {table.name for table in tables if table.owner == "owner_id"}
    return [key for key in _keys() if key.table in owned and key.parent in owned]


def _tie(tables: list[Table]) -> None:
    """Let a row name only rows of its own owner. PostgreSQL checks foreign keys past every policy."""
    tied = {(key.table, key.column) for key in _keys(columns=2)}
    indexes = {
        name
        for (name,) in _rows(
            "SELECT relname FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid "
            "WHERE relname LIKE '%%_own_key' AND indisvalid"
        )
    }
    for key in owned_keys(tables):
        index = f"{key.parent}_own_key"
        if index not in indexes:
            beside = "CONCURRENTLY" if _has_many(key.parent) else ""
            _run(f'DROP INDEX IF EXISTS "{index}"')  # one that was interrupted
            _run(f'CREATE UNIQUE INDEX {beside} "{index}" ON "{key.parent}" (owner_id, id)')
            indexes.add(index)
        if (key.table, key.column) not in tied:
            name = f"{key.table}_{key.column}_own"
            _run(
                f'ALTER TABLE "{key.table}" ADD CONSTRAINT "{name}" '
                f'FOREIGN KEY (owner_id, "{key.column}") REFERENCES "{key.parent}" (owner_id, id) '
                "DEFERRABLE INITIALLY DEFERRED NOT VALID"
            )
            _run(f'ALTER TABLE "{key.table}" VALIDATE CONSTRAINT "{name}"')


def _has_many(table: str) -> bool:
    [[rows]] = _rows("SELECT reltuples FROM pg_class WHERE oid = %s::regclass", [table])
    return bool(rows > MANY)


# Grants.


class Grant(NamedTuple):
    """A right of one role on one table (or sequence), or on some columns of it."""

    table: str
    role: str
    right: str


def _grant(tables: list[Table]) -> None:
    """Let each role use the tables it needs, as far as policies show their rows."""
    kinds = dict(
        _rows(
            "SELECT relname, relkind::text FROM pg_class "
            "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')"
        )
    )
    shared = [name for name, kind in kinds.items() if kind == "r" and name.startswith(SHARED)]
    sequences = [name for name, kind in kinds.items() if kind == "S"]
    apart = (PEOPLE, *GROUPS)
    walled = [*({table.name for table in tables} - set(apart)), *BY_PARENT]
    both = (Role.APP, Role.WEB)
    wanted = {
        Grant(name, str(role), right)
        for names, roles, rights in (
            (walled, (Role.WEB,), EVERYTHING),
            (apart, (Role.WEB,), ("SELECT", "DELETE")),
            ((PEOPLE,), (Role.SIGNIN,), ("INSERT",)),
            (shared, both, EVERYTHING),
            (READ_BY_ALL, (Role.WEB,), ("SELECT",)),
            (("django_migrations",), both, ("SELECT",)),
            (sequences, both, ("USAGE",)),
        )
        for name in names
        for role in roles
        for right in rights
    }
    there = {
        Grant(*row)
        for row in _rows(
            "SELECT relname, grantee::regrole::text, privilege_type FROM pg_class, aclexplode(relacl) "
            "WHERE relnamespace = 'public'::regnamespace AND grantee::regrole::text = ANY(%s)",
            [[str(role) for role in Role]],
        )
    }
    for name, role, right in sorted(there - wanted):
        _run(f"REVOKE {right} ON {_on(kinds, name)} FROM {role}")
    for name, role, right in sorted(wanted - there):
        _run(f"GRANT {right} ON {_on(kinds, name)} TO {role}")


def _on(kinds: dict[str, str], name: str) -> str:
    return f'{"SEQUENCE" if kinds.get(name) == "S" else "TABLE"} "{name}"'


def _grant_columns(tables: list[Table]) -> None:
    """Let the finder read those columns of each table that hold no word, and people change what they choose."""
    wordless = _wordless()
    wanted = {Grant(name, Role.FINDER, "SELECT"): wordless[name] for name, _owner in tables}
    chosen = {name for (name,) in _rows(COLUMNS, [PEOPLE])} - {*PROOF, *RIGHTS}
    wanted[Grant(PEOPLE, Role.WEB, "UPDATE")] = chosen
    wanted[Grant(PEOPLE, Role.SIGNIN, "UPDATE")] = set(PROOF)
    there: dict[Grant, set[str]] = {}
    for table, role, right, column in _rows(
        "SELECT attrelid::regclass::text, grantee::regrole::text, privilege_type, attname "
        "FROM pg_attribute, aclexplode(attacl) WHERE grantee <> 0"
    ):
        there.setdefault(Grant(table, role, right), set()).add(column)
    for (table, role, right), columns in wanted.items():
        if columns != there.get(Grant(table, role, right)):
            named = ", ".join(f'"{column}"' for column in sorted(columns))
            _run(f'REVOKE {right} ON "{table}" FROM {role}')
            _run(f'GRANT {right} ({named}) ON "{table}" TO {role}')


COLUMNS = """
    SELECT attname FROM pg_attribute
    WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped
"""


def _wordless() -> dict[str, set[str]]:
    """Of each table the columns that hold no word of anybody's: by their type, or because only codes stand in them."""
    codes = {
        (model._meta.db_table, field.column)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.choices or field.name in CODES
    }
    found: dict[str, set[str]] = {}
    for table, column, kind in _rows(
        """
        SELECT relname, attname, typname FROM pg_attribute
        JOIN pg_class ON pg_class.oid = attrelid JOIN pg_type ON pg_type.oid = atttypid
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
        """
    ):
        if kind in WORDLESS or (table, column) in codes:
            found.setdefault(table, set()).add(column)
    return found


def _rows(sql: str, told: list[Any] | None = None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, told or [])
        return list(cursor.fetchall())


def _run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
