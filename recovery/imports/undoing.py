"""Undoing an import: all it made goes. What somebody has worked on since can be brought back, for thirty days."""

from itertools import batched
from uuid import UUID

from django.utils import timezone

from bounceback.postgresql.owners import as_owner_of
from recovery.imports.models import Import
from recovery.recoveries import deleting
from recovery.rejections.models import Rejection
from recovery.shared.background import only_one_at

BATCH = 500  # rejections that are deleted together


def undo(key: UUID) -> None:
    """Remove what this import made, if that was asked and nobody else is at it."""
    with as_owner_of(Import, pk=key):
        imported = Import.objects.select_related("owner").filter(pk=key).first()
        if imported is None or not imported.is_being_undone:
            return
        if only_one_at(key):
            _undo(imported)


def _undo(imported: Import) -> None:
    imported.refresh_from_db()
    if not imported.is_being_undone:
        return
    worked_on = list(imported.worked_on)
    # Locked before what hangs on them, as everywhere (docs/decisions/never-two-of-it.md).
    list(imported.rejections.order_by("pk").select_for_update().values_list("pk"))
    for rejection in worked_on:
        deleting.remove(rejection)
    imported.opportunities.here().update(removed_at=timezone.now())
    untouched = list(imported.rejections.values_list("pk", flat=True))
    for some in batched(untouched, BATCH, strict=False):
        Rejection.objects.filter(pk__in=some).delete()
    imported.set(undone_at=timezone.now(), kept=len(worked_on))
