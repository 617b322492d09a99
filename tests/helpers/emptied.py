"""Emptying the database after a test with real transactions.

Django's own way truncates every table and makes the permissions anew: most of what such a test
takes. Few tables hold a row afterwards, so only those are emptied; nothing else may be at work in
any table meanwhile, as with Django's.
"""

from functools import cache

from django.db import connection, transaction
from django.test import TransactionTestCase

# What migrating leaves in every database, and no test writes; and the cache, which each test empties itself.
ALWAYS_THERE = {"django_migrations", "django_content_type", "auth_permission", "cache"}


@cache
def tables() -> tuple[str, ...]:
    """Of all apps, the queue's as well; a table of its jobs that names others comes before those."""
    names = set(connection.introspection.table_names()) - ALWAYS_THERE
    return tuple(connection.ops.quote_name(name) for name in sorted(names, reverse=True))


def empty_tables(_test: TransactionTestCase | None = None) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {', '.join(tables())} IN ACCESS EXCLUSIVE MODE")
        cursor.execute(
            " UNION ALL ".join(
                f"SELECT '{name}' FROM (SELECT FROM {name} LIMIT 1)" for name in tables()
            )
        )
        filled = [name for (name,) in cursor.fetchall()]
        for name in filled:
            cursor.execute(f"DELETE FROM {name}")
