"""What is in a person's file: the kinds of rows with their columns, their preferences, and what is there to read only.

Found in the models themselves, so that a table or a column added tomorrow is in it tomorrow. What the file
promises to others is written down in docs/export.md; a test holds the two together.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.postgres.search import SearchVectorField
from django.db.models import CompositePrimaryKey, Field, GeneratedField, Model

from accounts.models import Draft, PersonalToken, Submission, User
from recovery.arrivals.models import Arrival, ForwardingAddress
from recovery.companies.models import Company
from recovery.debriefs.models.links import DebriefLink
from recovery.feedback.models.links import AnswerLink
from recovery.imports.models import Import, ImportPiece
from recovery.messages.link_in_text import LINK
from recovery.path.vents import Vent
from recovery.people.models import Person
from recovery.recoveries.stored import Stored
from recovery.rejections.models import Rejection
from recovery.rejections.removed import RemovedRejection
from recovery.reminders.models import CalendarFeed, Reminder
from recovery.takeout.models import Takeout, TakeoutPiece

SCHEMA_VERSION = 1
"""Goes up when a file of today could no longer be read as it is meant; docs/export.md says what changed."""

# What opens a door, or proves who one is. The first by a word in the field's name, the second by name.
SECRET_WORDS = {"password", "token", "secret", "hash"}
SECRET_FIELDS = {
    "mfa.Authenticator.data",
    "usersessions.UserSession.session_key",
    "usersessions.UserSession.data",
}
# Copies for searching, and keys made of other fields.
COPIES = (SearchVectorField, GeneratedField, CompositePrimaryKey)
# Our own books: which buttons were pressed, what lets programs in, the file itself; and what waits to be brought in
# (a list, a day) or to be told what it is (a mail, a month).
IN_NO_FILE = (Submission, PersonalToken, Takeout, TakeoutPiece, ImportPiece, Arrival)
# Doors whose key is not in the file, a mail that was sent, and what was deleted: to read, and never brought back.
ONLY_TO_READ = (
    AnswerLink,
    CalendarFeed,
    DebriefLink,
    ForwardingAddress,
    Reminder,
    RemovedRejection,
)
# Of these only some rows are in the file: `_among` says which.
IN_PART = (Vent, Person, Import)
LINK_WAS_HERE = "[private link]"
# What the database works out by itself; and what undoing a join writes back as it stands, so that no file may say it.
LEFT_OUT_FIELDS: Mapping[type[Model], tuple[str, ...]] = {
    Rejection: Stored._fields,
    Person: ("merged_into", "merge_record"),
}

PREFERENCES = (
    *("name", "time_zone", "language", "country", "word", "vent_minutes", "snooze_hour", "theme"),
    *("text_size", "uses_keys", "break_until", "follow_up_days", "move_on_days", "reminders_since"),
    *("remind_hour", "badge_since", "conversations_a_week", "touch_days"),
    *("application_rate", "interview_rate", "rates_source", "support_offer_until"),
)
"""What a person chose, and takes along; the columns of an account that are not here belong to its door."""


@dataclass(frozen=True)
class Kind:
    """One kind of row in the file: what it is called there, and its columns in their order."""

    name: str
    model: type[Model]
    fields: tuple["Field[Any, Any]", ...]

    def rows(self, owner: User) -> Any:
        """The rows of this person that are in the file, the oldest first."""
        return _among(self.model).filter(owner=owner).order_by("pk")

    def left_out(self, owner: User) -> set[UUID]:
        """The keys of those that are not."""
        if self.model not in IN_PART:
            return set()
        every = self.model._base_manager.filter(owner=owner)
        return set(every.difference(self.rows(owner).order_by()).values_list("pk", flat=True))

    @cached_property
    def unsaid(self) -> "list[Field[Any, Any]]":
        """The columns that no file says, and that begin with what they hold in a new row."""
        said = {field.attname for field in self.fields} | {"owner_id"}
        every = self.model._meta.concrete_fields
        return [
            field for field in every if field.attname not in said and not isinstance(field, COPIES)
        ]

    @cached_property
    def links(self) -> dict[str, str]:
        """The columns that name another row, and the kind they name."""
        return {
            field.attname: name_of(field.related_model)
            for field in self.fields
            if field.related_model
        }


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind, in the order of the file.

    Companies come first, for the database makes those that are missing; recoveries after what hangs on them, so
    that it works each out once; drafts last, for they name rows of any kind.
    """
    found = [model for model in apps.get_models() if _is_taken(model)]
    found.sort(key=lambda model: (_place(model), name_of(model)))
    return tuple(Kind(name_of(model), model, tuple(_columns(model))) for model in found)


def also(owner: User) -> dict[str, list[dict[str, Any]]]:
    """What is there to read, and stays with the account it is from: addresses, places, links, what was deleted."""
    tables = [
        table
        for table in owner._meta.related_objects
        if table.related_model not in IN_NO_FILE and not _is_taken(table.related_model)
    ]
    told = {"account": [facts_of(owner)]}
    for table in tables:
        rows = table.related_model._base_manager.filter(**{table.field.name: owner})
        told[name_of(table.related_model)] = [facts_of(row) for row in rows.order_by("pk")]
    return told


def facts_of(row: Model) -> dict[str, Any]:
    """What stands in a row, without copies and without anything that opens a door."""
    return {
        field.attname: field.value_from_object(row)
        for field in row._meta.concrete_fields
        if not isinstance(field, COPIES) and not _is_secret(field)
    }


def without_doors(words: str) -> str:
    """What a person wrote, with each private link in it taken out: whoever has one may answer, or read along."""
    return LINK.sub(LINK_WAS_HERE, words)


def name_of(model: type[Model]) -> str:
    """What a kind is called in the file: `FeedbackRequest` is feedback_request."""
    return re.sub(r"(?<=.)(?=[A-Z])", "_", model.__name__).lower()


def _is_taken(model: type[Model]) -> bool:
    ours = model._meta.app_label == "recovery" or model is Draft
    return ours and model not in (*IN_NO_FILE, *ONLY_TO_READ)


def _place(model: type[Model]) -> int:
    return {Company: 0, Rejection: 2, Draft: 3}.get(model, 1)


def _columns(model: type[Model]) -> "Iterator[Field[Any, Any]]":
    left_out = ("owner", *LEFT_OUT_FIELDS.get(model, ()))
    for field in model._meta.concrete_fields:
        if not (isinstance(field, COPIES) or _is_secret(field) or field.name in left_out):
            yield field


def _is_secret(field: "Field[Any, Any]") -> bool:
    return str(field) in SECRET_FIELDS or bool(SECRET_WORDS & set(field.name.split("_")))


def _among(model: type[Model]) -> Any:
    """Of vents those with kept words; of people those not joined to another; of imports those that are here."""
    if model is Vent:
        return Vent.objects.kept()
    if model is Import:
        return Import.objects.finished()
    rows = model._base_manager
    return rows.filter(merged_into=None) if model is Person else rows.all()
