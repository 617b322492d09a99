"""Bringing a file into an empty account: the same data under new keys, all of it or nothing."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from itertools import batched, groupby
from typing import IO, Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models import Field, QuerySet
from django.db.models.functions import Now
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import Draft, User
from bounceback.postgresql.owners import as_owner, owner_of
from recovery.companies.models import Company
from recovery.feedback.models.replies import FeedbackReply
from recovery.recoveries.companies_stored import delete_unused, unused
from recovery.rejections.models import Rejection
from recovery.shared.background import only_one_at, progress_of
from recovery.shared.put_offs import PutOff
from recovery.takeout.kinds import PREFERENCES, SCHEMA_VERSION, Kind, kinds, name_of
from recovery.takeout.models import PARTS, Takeout
from recovery.takeout.reading import NotOurs, Parts, Row, told_plainly

MOST_ROWS = 300_000
AT_ONCE = 200  # rows written in one statement
MANY = 50  # recoveries
KEY = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")

type Keys = dict[str, dict[UUID, UUID]]
"""Of each kind, the key in the file and the one it gets here."""

type Tell = Callable[[int], object]
"""Hears how much of the work is done, of a hundred."""


def is_empty(owner: User) -> bool:
    """Whether nothing of what a file holds is in this account, but for what is half typed."""
    return not any(
        kind.model._base_manager.filter(owner=owner).exists()
        for kind in kinds()
        if kind.model is not Draft
    )


def receive(owner: User, file: Any, bring: Callable[[Takeout], object]) -> Takeout:
    """Keep this file until it is brought in, for which `bring` is called. One that waits already is found instead.

    Raises NotOurs where a glance tells that it cannot be, and then nothing of it is kept.
    """
    with transaction.atomic():
        owner.locked()  # a second press waits, and finds the first
        if at_work := Takeout.objects.owned_by(owner).incoming().at_work().first():
            return at_work
        _glance(owner, file)
        takeout = Takeout.objects.keep(owner, file.chunks())
        bring(takeout)
    return takeout


def bring(pk: UUID) -> None:
    """Bring in the file of this key, if it still waits and nobody else is at it; else keep why that cannot be."""
    whose = owner_of(Takeout, pk=pk)
    try:
        with as_owner(whose), transaction.atomic():
            _bring(pk)
    except NotOurs as problem:
        with as_owner(whose):
            for takeout in _waiting(pk):
                takeout.fail(str(problem))


def _bring(pk: UUID) -> None:
    if not only_one_at(pk):
        return
    for takeout in _waiting(pk):
        owner = takeout.owner
        with (
            timezone.override(owner.zone),
            translation.override(owner.language),
            progress_of(takeout) as tell,
        ):
            bring_in(owner, takeout.opened(), tell)
        takeout.arrive()


def _waiting(pk: UUID) -> "QuerySet[Takeout]":
    return Takeout.objects.incoming().at_work().select_related("owner").filter(pk=pk)


def bring_in(owner: User, file: IO[bytes], tell: Tell = lambda _done: None) -> int:
    """Store everything in this file as this person's own; returns how many rows. `tell` hears how far that is.

    Raises NotOurs where it cannot be, and then nothing of it is stored.
    """
    with told_plainly():
        parts = Parts(file)
        keys = _looked_through(parts)
        with transaction.atomic():
            _must_be_empty(owner)
            _give_new_keys(keys)
            Bringing(owner, keys, tell).store(parts)
    return sum(map(len, keys.values()))


def _must_be_empty(owner: User) -> None:
    if not is_empty(owner):
        raise NotOurs(_("This account isn’t empty. A file can be brought into an empty one only."))


def _looked_through(parts: Parts) -> Keys:
    """Go through the whole file before anything is written: is it of ours, and which keys are in it?"""
    keys: Keys = {}
    version, count, known = None, 0, _Known()
    for name, value in parts:
        match name:
            case "schema_version":
                version = value
            case "rows":
                known.check(value)
                keys.setdefault(value.kind, {})
                if "id" in known.columns:
                    _note_key(keys[value.kind], value)
                count += 1
            case "preferences" | "made_at":
                pass
            case _:
                raise NotOurs(_unknown(name))
        if count > MOST_ROWS:
            raise NotOurs(_("There are more than {n} rows in that file.").format(n=MOST_ROWS))
    _must_be_of_our_version(version)
    return keys


def _glance(owner: User, file: Any) -> None:
    """Whether this may be a file for this account, as far as its outline and its first lines tell. Raises NotOurs."""
    _must_be_empty(owner)
    with told_plainly():
        name, value = next(iter(Parts(file)), ("", None))
        _must_be_of_our_version(value if name == "schema_version" else None)


def _unknown(name: str) -> str:
    said = _(
        "There is something called “{name}” in it, and no file that BounceBack makes has that."
    )
    return said.format(name=name[:40])


def _must_be_of_our_version(version: object) -> None:
    if version != SCHEMA_VERSION:
        said = _("It’s of another version than this BounceBack can read ({n}).")
        raise NotOurs(said.format(n=SCHEMA_VERSION))


class _Known:
    """Whether rows are of kinds we know, in their order, with columns we know."""

    def __init__(self) -> None:
        self._order = [kind.name for kind in kinds()]
        self._kinds = {kind.name: kind for kind in kinds()}
        self._place = -1
        self.columns: set[str] = set()

    def check(self, row: Row) -> None:
        if row.number == 1:
            self._begin(row.kind)
        if unknown := row.facts.keys() - self.columns:
            said = _(
                "{kind}, row {n}: it has something called “{name}”, and no file of ours has that."
            )
            raise NotOurs(said.format(kind=row.kind, n=row.number, name=min(unknown)[:40]))

    def _begin(self, name: str) -> None:
        if name not in self._kinds:
            raise NotOurs(_unknown(name))
        place = self._order.index(name)
        if place <= self._place:
            raise NotOurs(_("“{name}” isn’t where it is in a file of ours.").format(name=name))
        self._place = place
        self.columns = {field.attname for field in self._kinds[name].fields}


def _note_key(keys: dict[UUID, UUID], row: Row) -> None:
    key = _as_key(row.facts.get("id"))
    if key is None or key in keys:
        raise NotOurs(
            _("{kind}, row {n}, has no key of its own.").format(kind=row.kind, n=row.number)
        )
    keys[key] = key


def _as_key(value: object) -> UUID | None:
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _give_new_keys(keys: Keys) -> None:
    """Keys made here, in the order of those in the file: rows are sorted by them."""
    old = sorted((key, kind) for kind, those in keys.items() for key in those)
    with connection.cursor() as cursor:
        cursor.execute("SELECT uuidv7() FROM generate_series(1, %s)", [len(old)])
        for (key, kind), (new,) in zip(old, cursor, strict=True):
            keys[kind][key] = new


class Bringing:
    """Storing the parts of one file as one person's own, within a transaction."""

    def __init__(self, owner: User, keys: Keys, tell: Tell) -> None:
        self._owner = owner
        self._keys = keys
        self._tell = tell
        self._stored = 0
        self._rows = sum(map(len, keys.values()))
        self._kinds = {kind.name: kind for kind in kinds()}
        self._companies: dict[UUID, str] = {}

    def store(self, parts: Parts) -> None:
        for (name, kind), group in groupby(parts, key=_group):
            if name == "preferences":
                for _name, facts in group:
                    self._prefer(facts)
            elif name == "rows":
                self._store(self._kinds[kind], (row for _name, row in group))
        self._mend_companies()
        with _fitting(_("preferences")):
            self._owner.save(update_fields=PREFERENCES)
            connection.check_constraints()  # those that the database would look at only in the end

    @cached_property
    def _half_typed(self) -> set[str]:
        """The pages on which something is half typed here already, as drafts are about to come."""
        return set(self._owner.drafts.values_list("path", flat=True))

    # What they prefer.

    def _prefer(self, facts: object) -> None:
        known = facts if isinstance(facts, dict) else {}
        for name, value in known.items():
            if name not in PREFERENCES:
                raise NotOurs(_unknown(name))
            field: Any = User._meta.get_field(name)
            setattr(self._owner, name, _cleaned(field, value, _("preferences")))

    # Rows.

    def _store(self, kind: Kind, rows: Iterable[Row]) -> None:
        if kind.model is Rejection and len(self._keys[kind.name]) > MANY:
            self._measure()
        mine = filter(None, (self._values(kind, row) for row in rows))
        columns = ["owner_id", *(str(field.column) for field in (*kind.fields, *kind.unsaid))]
        for batch in batched(mine, AT_ONCE, strict=False):
            with _fitting(kind.name), connection.cursor() as cursor:
                _insert(cursor, kind.model._meta.db_table, columns, batch)
            self._stored += len(batch)
            self._tell(min(PARTS, PARTS * self._stored // max(1, self._rows)))

    def _measure(self) -> None:
        """Let PostgreSQL count what hangs on recoveries: it would go through all of it for each one that comes."""
        tables = ", ".join(f'"{kind.model._meta.db_table}"' for kind in kinds())
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {tables}")

    def _values(self, kind: Kind, row: Row) -> list[Any] | None:
        """What is written of a row: its owner and each column as the database takes it; None to leave it out."""
        told = {field.attname: self._told(kind, field, row) for field in kind.fields}
        if kind.model in REWRITTEN:
            REWRITTEN[kind.model](self, told, row)
        if kind.model is Draft and told["path"] in self._half_typed:
            return None
        if kind.model is Company:
            self._companies[told["id"]] = told["name"]
        return [
            self._owner.pk,
            *(field.get_db_prep_save(told[field.attname], connection) for field in kind.fields),
            *(field.get_db_prep_save(field.get_default(), connection) for field in kind.unsaid),
        ]

    def _told(self, kind: Kind, field: "Field[Any, Any]", row: Row) -> Any:
        """The value of one column: a key as the one it has here, else what the file says, if it may be so."""
        if field.attname not in row.facts:
            return _default(field, row)
        value = row.facts[field.attname]
        if field.primary_key:
            return self._keys[kind.name][UUID(value)]
        if field.attname in kind.links:
            return self._linked(kind.links[field.attname], field, value, row)
        return _cleaned(field, value, row)

    def _linked(self, to: str, field: "Field[Any, Any]", value: object, place: Row) -> UUID | None:
        if value is None and field.null:
            return None
        key = _as_key(value)
        if key is None or key not in self._keys.get(to, {}):
            said = _("{place}: “{name}” leads to no row of the file.")
            raise NotOurs(said.format(place=place, name=field.attname))
        return self._keys[to][key]

    # Kinds whose text names rows.

    def of_any_kind(self, key: UUID) -> UUID | None:
        """The key here of a row of whatever kind."""
        return next((those[key] for those in self._keys.values() if key in those), None)

    def put_off(self, told: dict[str, Any], _place: Row) -> None:
        """What was put off; a row that is gone gets a key that no row has."""
        told["item"] = self.of_any_kind(told["item"]) or uuid4()

    def draft(self, told: dict[str, Any], place: Row) -> None:
        """A draft, on the page of the row that has another key here."""
        for name in ("path", "fields"):
            told[name] = KEY.sub(self._renamed, told[name])
        _check(lambda: Draft(**told).words(), place)
        if not re.match(r"/(?!/)", told["path"]):
            raise NotOurs(_("{place}: “{name}” can’t be so.").format(place=place, name="path"))

    def reply(self, told: dict[str, Any], place: Row) -> None:
        _check(lambda: FeedbackReply(text=told["text"], marks=told["marks"]).boxes, place)

    def _renamed(self, found: re.Match[str]) -> str:
        return str(self.of_any_kind(UUID(found[0])) or found[0])

    # What the database made by itself meanwhile.

    def _mend_companies(self) -> None:
        """Call companies as in the file, for the database calls them as they came in; and leave none without use."""
        mine = Company.objects.owned_by(self._owner)
        with _fitting(name_of(Company)):
            for company in mine:
                if company.name != self._companies.get(company.pk, company.name):
                    company.set(name=self._companies[company.pk])
            for key in unused(mine):
                delete_unused(key)


REWRITTEN: dict[Any, Callable[[Bringing, dict[str, Any], Row], None]] = {
    PutOff: Bringing.put_off,
    Draft: Bringing.draft,
    FeedbackReply: Bringing.reply,
}


def _group(part: tuple[str, Any]) -> tuple[str, str]:
    name, value = part
    return name, value.kind if isinstance(value, Row) else ""


def _default(field: "Field[Any, Any]", place: Row) -> Any:
    """What a column holds that the file does not have, because it is younger than the file."""
    if isinstance(field.db_default, Now):
        return timezone.now()
    if field.has_default() or field.null:
        return field.get_default()
    if field.has_db_default():
        return field.db_default
    raise NotOurs(_("{place}: “{name}” is missing.").format(place=place, name=field.attname))


def _cleaned(field: "Field[Any, Any]", value: Any, place: Row | str) -> Any:
    """The value as its column takes it. Raises NotOurs where a form would refuse it."""
    try:
        made = field.to_python(value)
        if made not in field.empty_values:
            field.validate(made, None)
            field.run_validators(made)
        if "\0" in str(made) or (isinstance(made, datetime) and timezone.is_naive(made)):
            raise ValueError(made)
    except (ValidationError, TypeError, ValueError, ArithmeticError) as problem:
        said = _("{place}: “{name}” can’t be so.")
        raise NotOurs(said.format(place=place, name=field.attname)) from problem
    return made


def _check(read: Callable[[], object], place: Row) -> None:
    """Whether text that holds data of ours can be read."""
    try:
        read()
    except (LookupError, TypeError, ValueError, AttributeError) as problem:
        raise NotOurs(_("{place} can’t be read.").format(place=place)) from problem


@contextmanager
def _fitting(place: str) -> Iterator[None]:
    """A context: what the database refuses is told with its place."""
    try:
        yield
    except DatabaseError as problem:
        raise NotOurs(_("{place}: the rows don’t fit together.").format(place=place)) from problem


def _insert(cursor: Any, table: str, columns: list[str], rows: Iterable[list[Any]]) -> None:
    """Write these rows past `save`, which would write the moment of their change anew."""
    written = list(rows)
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join([f"({', '.join(['%s'] * len(columns))})"] * len(written))
    sql = f'INSERT INTO "{table}" ({names}) VALUES {places}'  # noqa: S608 - names of our own columns
    cursor.execute(sql, [value for row in written for value in row])
