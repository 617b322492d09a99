"""What joining two people changed, row by row, so that it can be undone."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import ForeignKey

type Row = dict[str, Any]


class Record:
    """The rows a join changed (before and after), deleted and moved."""

    def __init__(self) -> None:
        self.changed: list[tuple[str, Row, Row]] = []
        self.deleted: list[tuple[str, Row]] = []
        self.moved: dict[str, list[str]] = {}  # {"recovery.Conversation.person": keys}

    @property
    def packed(self) -> str:
        return json.dumps([self.changed, self.deleted, self.moved])

    @classmethod
    def unpacked(cls, text: str) -> Self:
        record = cls()
        record.changed, record.deleted, record.moved = json.loads(text)
        return record

    # As it is done.

    @contextmanager
    def changing(self, row: models.Model) -> Iterator[None]:
        """A context: changes made to this row inside are recorded."""
        before = _row(row)
        yield
        self.changed.append((row._meta.label, before, _row(row)))

    def delete(self, row: models.Model) -> None:
        self.deleted.append((row._meta.label, _row(row)))
        row.delete()

    def move_all(self, goes: models.Model, stays: models.Model) -> None:
        """Point every row that points at the first person at the second, in every table."""
        for field in _pointing_at(type(goes)):
            rows = field.model._base_manager.filter(**{field.name: goes})
            if keys := [str(key) for key in rows.values_list("pk", flat=True)]:
                self.moved[f"{field.model._meta.label}.{field.name}"] = keys
                rows.update(**{field.name: stays})

    # As it is taken back.

    def take_back(self, goes: models.Model, stays: models.Model) -> None:
        """Undo all of it, except rows that changed again since, or whose parent is gone."""
        for label, keys in self.moved.items():
            name, _dot, field = label.rpartition(".")
            rows = apps.get_model(name)._base_manager.filter(pk__in=keys, **{field: stays})
            rows.update(**{field: goes})
        for name, before, after in self.changed:
            _put_back(apps.get_model(name), before, after)
        for name, row in self.deleted:
            _bring_back(apps.get_model(name), row)


def _pointing_at(model: type[models.Model]) -> "Iterator[ForeignKey[Any, Any]]":
    """Every column that points at a person, except the one by which people point at each other."""
    for relation in model._meta.related_objects:
        field = relation.field
        if isinstance(field, ForeignKey) and field.model is not model:
            yield field


def _fields(model: type[models.Model]) -> list[Any]:
    return [field for field in model._meta.concrete_fields if not field.generated]


def _row(row: models.Model) -> Row:
    values = {field.attname: getattr(row, field.attname) for field in _fields(type(row))}
    return {
        name: value if value is None or isinstance(value, int | str) else str(value)
        for name, value in values.items()
    }


def _read(model: type[models.Model], row: Row) -> Row:
    """The values of a row as the database has them."""
    return {
        field.attname: field.to_python(row[field.attname])
        for field in _fields(model)
        if field.attname in row
    }


def _put_back(model: type[models.Model], before: Row, after: Row) -> None:
    """Restore each value of a row that nobody has changed since."""
    found = model._base_manager.filter(pk=after["id"]).first()
    if found is None:
        return
    now, was = _row(found), _read(model, before)
    same = [name for name in before if before[name] != after[name] and now[name] == after[name]]
    if same:
        model._base_manager.filter(pk=found.pk).update(**{name: was[name] for name in same})


def _bring_back(model: type[models.Model], row: Row) -> None:
    """Make a deleted row again, unless its parent is gone."""
    made = model(**_read(model, row))
    fields = [field for field in _fields(model) if isinstance(field, ForeignKey)]
    hangs_on = [(field, getattr(made, field.attname)) for field in fields]
    if all(_is_there(field, key) for field, key in hangs_on if key is not None):
        made.save(force_insert=True)


def _is_there(field: "ForeignKey[Any, Any]", key: Any) -> bool:
    target: Any = field.remote_field.model
    return bool(target._base_manager.filter(pk=key).exists())
