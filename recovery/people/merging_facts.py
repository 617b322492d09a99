"""The facts of two rows put together: an empty field is filled, what differs goes into the notes."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bounceback.days import dated
from bounceback.text import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery.people.models import Person

FACTS = ("name", "kind", "company", "address", "phone", "tie", "how_met")


def put_together(stays: "Person", goes: "Person") -> None:
    """Save on the first person what both rows say; nothing the second says is lost."""
    lines = [*_facts(stays, goes), *_touch(stays, goes)]
    parts = [stays.notes, goes.notes if goes.notes != stays.notes else "", "\n".join(lines)]
    stays.notes = "\n\n".join(part for part in parts if part)
    stays.save()


def _facts(stays: "Person", goes: "Person") -> "Iterator[str]":
    """Take over each fact that is empty here, and note each that differs as a line."""
    for name in FACTS:
        ours, theirs = getattr(stays, name), getattr(goes, name)
        if not theirs or ours == theirs:
            continue
        if not ours:
            setattr(stays, name, theirs)
        else:
            yield _line(goes, name)


def _line(person: "Person", name: str) -> str:
    if name == "name":
        return _("Also called: {name}").format(name=person.name)
    field: Any = type(person)._meta.get_field(name)
    shown = getattr(person, f"get_{name}_display", None)
    label = str(field.verbose_name)
    said = shown() if shown else getattr(person, name)
    return f"{label} {said}" if label.endswith("?") else labelled(label, said)


def _touch(stays: "Person", goes: "Person") -> "Iterator[str]":
    """Keep the later day of contact; how often to write stays as it was on the first."""
    days = [day for day in (stays.in_touch_on, goes.in_touch_on) if day]
    if len(set(days)) == 2:
        day = dated(min(days), "DATE_FORMAT")
        yield _("You were in touch on {day}.").format(day=day)
        if max(days) != stays.in_touch_on:
            stays.in_touch_before = stays.in_touch_on
    stays.in_touch_on = max(days, default=None)
    if goes.touch_days is None:
        return
    if stays.touch_days is None:
        stays.touch_days, stays.kept_on = goes.touch_days, goes.kept_on
        stays.touch_moved_to = goes.touch_moved_to
    elif stays.touch_days != goes.touch_days:
        said = ngettext("Write every {n} day", "Write every {n} days", goes.touch_days)
        yield said.format(n=goes.touch_days)
