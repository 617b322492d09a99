"""Bringing in a list: all of it or nothing, with its progress told over a connection of its own."""

import logging
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import batched, count
from typing import Any
from uuid import UUID

from django.db import DataError, IntegrityError, transaction
from django.utils import timezone

from bounceback.postgresql.owners import as_owner_of
from recovery.imports.entries import Entry
from recovery.imports.models import Import
from recovery.imports.preview import entries_of
from recovery.opportunities.models import Opportunity
from recovery.rejections.models import Rejection
from recovery.shared.background import only_one_at, progress_of
from recovery.shared.business_days import DAY
from recovery.shared.choices import CameTo, Outcome
from recovery.shared.clocks import today

logger = logging.getLogger(__name__)

BATCH = 500  # lines that are stored together


def bring_in(key: UUID) -> None:
    """Bring in the list with this key, if that was asked and nobody else is at it. What can't be stored is noted."""
    with as_owner_of(Import, pk=key):
        imported = Import.objects.select_related("owner").filter(pk=key).first()
        if imported is None or not imported.is_running:
            return
        try:
            with transaction.atomic(), timezone.override(imported.owner.zone):
                if only_one_at(key):
                    _bring_in(imported)
        except (DataError, IntegrityError) as problem:
            logger.warning("Import %s could not be stored: %s", key, type(problem).__qualname__)
            imported.fail()


def _bring_in(imported: Import) -> None:
    imported.refresh_from_db()
    if not imported.is_running:
        return
    day, done = today(), 0
    turns = count(1)
    with progress_of(imported) as tell:
        for some in batched(entries_of(imported, day), BATCH, strict=False):
            _make([entry for entry in some if entry], imported, day, turns)
            done += len(some)
            tell(done)
    imported.finish()


def _make(entries: list[Entry], imported: Import, day: date, turns: Iterator[int]) -> None:
    """Store what these lines become. What went quiet long ago is asked about one a day, in `turns`."""
    noes = [entry for entry in entries if entry.is_no]
    rejections = [_rejection(entry, imported, day) for entry in noes]
    Rejection.objects.bulk_create(rejections)
    by_line = {entry.line: made for entry, made in zip(noes, rejections, strict=True)}
    opportunities = [
        _opportunity(entry, imported, day, by_line.get(entry.line))
        for entry in entries
        if not entry.is_no or entry.applied_on or entry.notes
    ]
    for quiet in (made for made in opportunities if made.is_quiet(day)):
        quiet.alive_until = day + next(turns) * DAY
    Opportunity.objects.bulk_create(opportunities)


def _rejection(entry: Entry, imported: Import, day: date) -> Rejection:
    """A no of the list. One of long ago is set aside, and counts for the day it was."""
    is_silence = entry.becomes == Outcome.NO_REPLY
    made = Rejection(
        **_of_the_job(entry, imported),
        met_with=entry.contact,
        outcome=entry.becomes,
        heard_on=None if is_silence else entry.heard_on,
        last_contact_on=entry.last_day if is_silence else None,
    )
    if entry.is_long_ago(day):
        made.logged_on = entry.last_day or day
        made.put_aside_at = timezone.now()
    made.path = made.suggested_path
    return made


def _opportunity(
    entry: Entry, imported: Import, day: date, rejection: Rejection | None
) -> Opportunity:
    """An application of the list: still open, ended, or what a no came of."""
    made = Opportunity(
        **_of_the_job(entry, imported),
        notes=entry.notes,
        began_on=min(entry.days, default=day),
        last_contact_on=entry.heard_on,
        rejection=rejection,
    )
    if not entry.is_open:
        made.ended_at = _noon(entry.last_day or day)
        made.came_to = _came_to(entry)
    return made


def _of_the_job(entry: Entry, imported: Import) -> dict[str, Any]:
    """What a no and the application it came of both say."""
    return {
        "owner": imported.owner,
        "imported_in": imported,
        "company": entry.company,
        "role": entry.role,
        "advert_url": entry.link,
        "source": entry.source,
        "stage": entry.stage,
    }


def _came_to(entry: Entry) -> str:
    if entry.is_no:
        return CameTo.SILENCE if entry.becomes == Outcome.NO_REPLY else CameTo.SAID_NO
    return entry.becomes


def _noon(day: date) -> datetime:
    """The middle of a day that is over or today, and no moment to come."""
    return min(timezone.make_aware(datetime.combine(day, time(12))), timezone.now())
