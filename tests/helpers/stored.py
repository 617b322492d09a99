"""Everything that is stored, as somebody holding every key could read it."""

from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection, models

from accounts.drafts import SESSION_KEY
from accounts.models import User
from bounceback.encryption import decrypt
from bounceback.statements import Statement, Told


def rows_of(owner: User) -> dict[str, list[dict[str, Any]]]:
    """Every row that belongs to this person, and their own, by table."""
    owned = {
        model._meta.label: values_of(model, owner)
        for model in apps.get_models()
        if _has_owner(model)
    }
    return owned | {"accounts.User": list(User.objects.filter(pk=owner.pk).values())}


def _has_owner(model: type[models.Model]) -> bool:
    return any(field.name == "owner" for field in model._meta.fields)


def values_of(model: type[models.Model], owner: User | None = None) -> list[dict[str, Any]]:
    """What each row of a kind holds, or each of one person's, as `values()` says it; the query is made once."""
    told = {"owner": owner.pk} if owner else {}
    found = _rows(model, owned=owner is not None).rows(**told)
    return [dict(zip(_columns(model), row, strict=True)) for row in found]


@cache
def _rows(model: type[models.Model], *, owned: bool) -> Statement[Any]:
    def asked() -> Any:
        rows = model._base_manager.all()
        if owned:
            rows = rows.filter(owner=Told("owner")).order_by("pk")
        return rows.values_list(*_columns(model))

    return Statement(asked)


@cache
def _columns(model: type[models.Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


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
    return [str(row) for model in apps.get_models() for row in values_of(model)]


def _sessions() -> list[str]:
    opened = [session.get_decoded() for session in Session.objects.all()]
    carried = [
        decrypt(token.encode()) for each in opened for token in each.get(SESSION_KEY, {}).values()
    ]
    return [str(opened), *carried]
