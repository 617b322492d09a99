"""Emptying the database after a test with real transactions.

Django's own way truncates every table and makes the permissions anew: most of what such a test
takes. Few tables hold a row afterwards, so only those are emptied; nothing else may be at work in
any table meanwhile, as with Django's.
"""

from functools import cache

from django.db import connection, transaction
from django.test import TransactionTestCase

# What migrating leaves in every database, and no test writes.
ALWAYS_THERE = {"django_content_type", "auth_permission"}


@cache
def tables() -> tuple[str, ...]:
    names = set(connection.introspection.django_table_names(only_existing=True))
    return tuple(connection.ops.quote_name(name) for name in sorted(names - ALWAYS_THERE))


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
