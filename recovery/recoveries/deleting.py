"""Deleting a recovery with everything that hangs on it, bringing it back within thirty days, or neither."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DEFAULT_DB_ALIAS, IntegrityError, models, transaction
from django.db.models.deletion import Collector
from django.utils import timezone

from recovery.path.vents import Vent
from recovery.people.models import Person
from recovery.rejections.models import Rejection
from recovery.rejections.removed import RemovedRejection
from recovery.shared.put_offs import PutOff

type Keys = defaultdict[type[models.Model], set[Any]]

NEVER_KEPT = (Vent,)
"""They go at once. A number that was given after one comes back without it."""


def remove(rejection: Rejection) -> RemovedRejection:
    """Delete a recovery, and keep its rows but the vents aside for thirty days."""
    with transaction.atomic():
        leave_pile(rejection)
        taken = _taken_along(rejection)
        removed = RemovedRejection.objects.create(
            id=rejection.pk,
            owner=rejection.owner,
            name=str(rejection),
            removed_at=timezone.now(),
            secret_rows=json.dumps(
                {"rows": list(_rows(taken)), "pointed": list(_pointed(taken))}, cls=_Exact
            ),
        )
        for put_off in taken.data.get(PutOff, ()):
            put_off.delete()
        delete_for_good(rejection)
    return removed


def delete_for_good(rejection: Rejection) -> None:
    """Delete a recovery, all that hangs on it, and every draft about it.

    Replies about it counted as contacts with people: those are counted anew without it.
    """
    leave_pile(rejection)
    drafts, owner = rejection.owner.drafts, rejection.owner
    parts = (*rejection.feedback.all(), *rejection.debriefs.all(), *rejection.lessons.all())
    for each in (*parts, rejection):
        drafts.discard_under(owner, each.get_absolute_url())
    answered = Person.objects.answered_about(rejection)
    rejection.delete()
    Person.objects.filter(pk__in=answered).count_contacts()


def leave_pile(rejection: Rejection) -> None:
    """Take a recovery out of its pile, if it is in one: what is left of the pile goes on without it."""
    if rejection.pile:
        rejection.pile.part(rejection)


def bring_back(removed: RemovedRejection) -> Rejection:
    """Put the rows of a deleted recovery back where they were, each with its key and its dates.

    What a row belongs to may have been deleted since: then the row stays away, or points nowhere, as it
    would if it had been here all the time.
    """
    with transaction.atomic():
        kept = json.loads(removed.secret_rows)
        rows = [_by_field(row) for row in kept["rows"]]
        told = serializers.deserialize("python", rows, ignorenonexistent=True)
        for row in _with_a_place([each.object for each in told]):
            row.save_base(raw=True, force_insert=True)
        for table, column, pointed in kept["pointed"]:
            _point_again(_model_of(table), column, pointed)
        rejection = Rejection.objects.get(pk=removed.pk)
        removed.delete()
        answered = Person.objects.answered_about(rejection)
        Person.objects.filter(pk__in=answered).count_contacts()
    return rejection


class _Exact(DjangoJSONEncoder):
    """Moments to the microsecond: Django's own are cut to the millisecond."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class _Everything(Collector):
    """Django's own list of what a deletion takes along, row by row."""

    def can_fast_delete(self, *args: Any, **kwargs: Any) -> bool:
        return False


def _taken_along(rejection: Rejection) -> _Everything:
    """All that is deleted with it, and until when a part of it was put off on Today."""
    taken = _Everything(using=DEFAULT_DB_ALIAS, origin=rejection)
    taken.collect([rejection])
    keys = [each.pk for found in taken.data.values() for each in found]
    taken.collect(PutOff.objects.owned_by(rejection.owner).filter(item__in=keys))
    return taken


def _rows(taken: _Everything) -> Iterator[dict[str, Any]]:
    """The rows to keep, as data."""
    for model, found in taken.data.items():
        if model not in NEVER_KEPT:
            keys = [each.pk for each in found]
            rows = model._base_manager.filter(pk__in=keys).order_by("pk")
            for told in serializers.serialize("python", rows):
                yield _by_column(model, told)


def _by_column(model: type[models.Model], told: dict[str, Any]) -> dict[str, Any]:
    """A row by the names of the database: they stay when a model or a field is called otherwise."""
    columns = {_column(model, name): value for name, value in told["fields"].items()}
    return {"table": model._meta.db_table, "key": told["pk"], "columns": columns}


def _column(model: type[models.Model], name: str) -> str:
    return str(model._meta.get_field(name).column)  # type: ignore[union-attr] # of a row's own


def _by_field(row: dict[str, Any]) -> dict[str, Any]:
    """The row by the names that its model and its fields have today."""
    model = _model_of(row["table"])
    names = {field.column: field.name for field in model._meta.concrete_fields}
    fields = {names[column]: value for column, value in row["columns"].items() if column in names}
    return {"model": model._meta.label, "pk": row["key"], "fields": fields}


def _model_of(table: str) -> type[models.Model]:
    return next(model for model in apps.get_models() if model._meta.db_table == table)


def _pointed(taken: _Everything) -> Iterator[tuple[str, str, dict[str, str]]]:
    """What stays, and points at one of them: (its table, the column, {its key: the key it points at})."""
    updates: Any = taken.field_updates
    for (field, _none), groups in updates.items():
        rows = [each for group in groups for each in group]
        to = {str(each.pk): str(getattr(each, field.attname)) for each in rows}
        yield field.model._meta.db_table, field.column, to


def _with_a_place(rows: list[models.Model]) -> list[models.Model]:
    """Those whose every parent is there or comes with them. What they only point to and is gone is left out."""
    there = _targets(rows)
    while lost := [row for row in rows if not _has_place(row, there)]:
        for row in lost:
            there[type(row)].discard(row.pk)
        rows = [row for row in rows if row not in lost]
    return rows


def _targets(rows: list[models.Model]) -> Keys:
    """What these rows may belong to: what is stored of it, and the rows themselves."""
    asked: Keys = defaultdict(set)
    for row in rows:
        for field in _links(row):
            asked[field.related_model].add(getattr(row, field.attname))
    there: Keys = defaultdict(set)
    for model, keys in asked.items():
        there[model] |= set(model._base_manager.filter(pk__in=keys).values_list("pk", flat=True))
    for row in rows:
        there[type(row)].add(row.pk)
    return there


def _has_place(row: models.Model, there: Keys) -> bool:
    for field in _links(row):
        if getattr(row, field.attname) in (None, *there[field.related_model]):
            continue
        goes_with_it = field.remote_field.on_delete is models.CASCADE
        if not field.null or (goes_with_it and field.related_model not in NEVER_KEPT):
            return False
        setattr(row, field.attname, None)
    return True


def _links(row: models.Model) -> list[Any]:
    return [field for field in row._meta.concrete_fields if field.remote_field]


def _point_again(model: type[models.Model], column: str, pointed: dict[str, str]) -> None:
    """Let what pointed at one of them do so again, unless it points elsewhere by now."""
    field = next(each.attname for each in model._meta.concrete_fields if each.column == column)
    for key, to in pointed.items():
        try:
            with transaction.atomic():
                model._base_manager.filter(pk=key, **{field: None}).update(**{field: to})
        except IntegrityError:
            continue  # it has gone its own way: still open, or another's
