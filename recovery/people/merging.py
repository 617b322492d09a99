"""Joining two rows that are one person, without loss; and undoing it.

Every row that points at the one that goes points at the one that stays. What the two know differently
stands in the notes. The row that went keeps a record of what it brought, by which it can be taken
out again for as long as it can be brought back; what was changed since is left as it is.
"""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from recovery.people.distinct import Distinct
from recovery.people.merge_record import Record
from recovery.people.merging_facts import put_together
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.shared.choices import Fate, TodayKind
from recovery.shared.put_offs import PutOff

FATES = (Fate.THANK, Fate.KEEP, Fate.LET_GO)  # of two decisions, the first of these stays


def merge(stays: Person, goes: Person) -> Person:
    """Join the second person into the first, which is returned. Both belong to one owner.

    What was half typed about the second is kept as long as any draft, should it be undone.
    """
    with transaction.atomic():
        record = Record()
        with record.changing(stays):
            put_together(stays, goes)
        for parting in goes.partings.all():
            _fold_parting(stays, parting, record)
        for pointer in goes.pointed_to_by.filter(conversation__pointers__person=stays):
            record.delete(pointer)
        _fold_distinct(stays, goes, record)
        _move_put_off(stays, TodayKind.TOUCH, goes.pk, stays.pk, record)
        record.move_all(goes, stays)
        goes.set(removed_at=timezone.now(), merged_into=stays, merge_record=record.packed)
        stays.count_contacts()
        goes.count_contacts()
    return stays


def _fold_parting(stays: Person, parting: Parting, record: Record) -> None:
    """Of two decisions about one person after one no, keep one, with what was done."""
    other = stays.partings.filter(rejection=parting.rejection_id).first()
    if other is None:
        return
    with record.changing(other):
        other.fate = min(other.fate, parting.fate, key=FATES.index)
        other.thanked_at = other.thanked_at or parting.thanked_at
        other.save()
    record.delete(parting)
    _move_put_off(stays, TodayKind.THANK, parting.pk, other.pk, record)


def _fold_distinct(stays: Person, goes: Person, record: Record) -> None:
    """Whoever was said to be another than the person that goes is another than the one that stays."""
    said = Distinct.objects.owned_by(stays.owner)
    for each in said.about(goes):
        other = each.other_id if each.one_id == goes.pk else each.one_id
        if other == stays.pk or said.about_both(stays.pk, other):
            record.delete(each)
            continue
        with record.changing(each):
            each.one_id, each.other_id = sorted((stays.pk, other))
            each.save()


def _move_put_off(stays: Person, kind: TodayKind, was: UUID, now: UUID, record: Record) -> None:
    """Keep put off on Today what was, until the later of two days."""
    mine = PutOff.objects.owned_by(stays.owner)
    there, other = (
        mine.filter(kind=kind, item=was).first(),
        mine.filter(kind=kind, item=now).first(),
    )
    if there is None:
        return
    if other is None:
        with record.changing(there):
            there.set(item=now)
        return
    with record.changing(other):
        other.set(until=max(there.until, other.until))
    record.delete(there)
