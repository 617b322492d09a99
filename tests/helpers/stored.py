"""Everything that is stored, as somebody holding every key could read it."""

from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection, models

from accounts.drafts import SESSION_KEY
from accounts.models import User
from bounceback.encryption import decrypt


def rows_of(owner: User) -> dict[str, list[dict[str, Any]]]:
    """Every row that belongs to this person, and their own, by table."""
    owned = {
        model._meta.label: list(model._base_manager.filter(owner=owner).order_by("pk").values())
        for model in apps.get_models()
        if _has_owner(model)
    }
    return owned | {"accounts.User": list(User.objects.filter(pk=owner.pk).values())}


def _has_owner(model: type[models.Model]) -> bool:
    return any(field.name == "owner" for field in model._meta.fields)


def everything() -> str:
    """Every table as it stands, every encrypted text decrypted, every session opened."""
    return "\n".join([*_raw_tables(), *_decrypted(), *_sessions()])


def _raw_tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        found: list[str] = []
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            found += [line for (line,) in cursor.fetchall()]
    return found


def _decrypted() -> list[str]:
    rows = (row for model in apps.get_models() for row in model._base_manager.values())
    return [str(row) for row in rows]


def _sessions() -> list[str]:
    opened = [session.get_decoded() for session in Session.objects.all()]
    carried = [
        decrypt(token.encode()) for each in opened for token in each.get(SESSION_KEY, {}).values()
    ]
    return [str(opened), *carried]
