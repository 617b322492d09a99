"""Drafts: what was typed on a page and not yet sent."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone

from bounceback.encryption import EncryptedTextField
from bounceback.statements import Statement, Told

if TYPE_CHECKING:
    from accounts.models.user import User

KEPT = timedelta(days=30)
LONGEST_PATH = 300
MOST_WINDOWS = 4
"""So many windows' words are kept for one page, the newest first."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)

Fields = dict[str, list[str]]


class Window(NamedTuple):
    """One browser tab with a page open, and since when; it has not shown words typed elsewhere after that."""

    name: str = ""
    opened: datetime = LONG_AGO


class DraftWords(dict[str, list[str]]):
    """What the fields of a page hold, and words from other windows that found no room in them."""

    def __init__(self, fields: Fields, aside: Iterable[Fields] = ()) -> None:
        super().__init__(fields)
        self.aside = [words for each in aside if (words := words_of(each))]


def words_of(fields: Fields) -> list[str]:
    """Everything that was typed, as plain texts without the names of their fields."""
    return [value for values in fields.values() for value in values if value.strip()]


@dataclass
class Entry:
    """The words typed in one window."""

    fields: Fields
    at: datetime
    window: str = ""

    def is_known_to(self, window: Window) -> bool:
        """Whether that window has shown these words: they were typed there, or before it was opened."""
        return self.at <= window.opened or (bool(self.window) and self.window == window.name)

    def is_part_of(self, fields: Fields) -> bool:
        """Whether every word of it is also in these others, so that it can go."""
        return all(
            any(value in newer for newer in fields.get(name, []))
            for name, values in self.fields.items()
            for value in values
            if value.strip()
        )


class DraftQuerySet(models.QuerySet["Draft"]):
    def keep(self, owner: "User", path: str, fields: Fields, window: Window | None = None) -> None:
        """Remember what was typed at this address: the newest wins.

        What another window typed, and this one never showed, stays beside it.
        """
        if len(path) > LONGEST_PATH:
            return  # no page of ours
        now = timezone.now()
        with transaction.atomic():
            draft = self.select_for_update(no_key=True).filter(owner=owner, path=path).first()
            beside = draft.unseen_by(window) if draft and window else []
            entries = [
                Entry(fields, now, window.name if window else ""),
                *(each for each in beside if not each.is_part_of(fields)),
            ]
            self.update_or_create(
                owner=owner,
                path=path,
                defaults={"fields": _dumped(entries[:MOST_WINDOWS]), "at": now},
            )

    def at_path(self, owner: "User", path: str) -> "Draft | None":
        """The draft of the page at this address; None where there is none. Every page with a form asks."""
        return next(iter(AT_PATH.rows(owner=owner.pk, path=path)), None)

    def discard(self, owner: "User", path: str, window: Window | None = None) -> None:
        """Delete the draft, saved or thrown away; with `window`, only what that window typed or showed."""
        draft = self.at_path(owner, path)
        if not draft:
            return
        mine = self.filter(pk=draft.pk)
        if left := draft.unknown_to(window) if window else []:
            mine.update(fields=_dumped(left))
        else:
            mine.delete()

    def discard_under(self, owner: "User", prefix: str) -> None:
        """Discard everything typed at any address that begins like this."""
        self.filter(owner=owner, path__startswith=prefix).delete()

    def expired(self) -> "DraftQuerySet":
        return self.filter(at__lt=timezone.now() - KEPT)


class Draft(models.Model):
    """What a person had typed on one page when they left, kept so that no word is lost."""

    pk = models.CompositePrimaryKey("owner_id", "path")
    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="drafts")
    path = models.CharField(max_length=LONGEST_PATH)
    fields = EncryptedTextField()
    at = models.DateTimeField(db_default=Now())

    objects: ClassVar = DraftQuerySet.as_manager()

    def __str__(self) -> str:
        return self.path

    def words(self) -> DraftWords:
        """Field names with their values as typed, and what other windows typed."""
        newest, *others = self.entries()
        return DraftWords(newest.fields, (each.fields for each in others))

    def entries(self) -> list[Entry]:
        """What was typed in each window, the newest first."""
        kept = json.loads(self.fields)
        if isinstance(kept, dict):  # of one window, as it was written until 2026
            return [Entry(kept, self.at)]
        return [
            Entry(each["fields"], datetime.fromisoformat(each["at"]), each["window"])
            for each in kept
        ]

    def unknown_to(self, window: Window) -> list[Entry]:
        return [each for each in self.entries() if not each.is_known_to(window)]

    def unseen_by(self, window: Window) -> list[Entry]:
        """The words that would be lost if only this window's were kept."""
        newest, *others = self.entries()
        known = newest.is_known_to(window)
        return [*([] if known else [newest]), *(e for e in others if e.window != window.name)]


def _dumped(entries: list[Entry]) -> str:
    return json.dumps(
        [
            {"fields": each.fields, "at": each.at.isoformat(), "window": each.window}
            for each in entries
        ]
    )


AT_PATH = Statement(lambda: Draft.objects.filter(owner=Told("owner"), path=Told("path")))
