"""A line of a list as what it becomes here, or as what is wrong with it. Pure functions, no models."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from bounceback.text import Text
from recovery.imports import meanings, words
from recovery.imports.days import read_day
from recovery.imports.mapping import Mapping
from recovery.imports.sheet import Line
from recovery.shared.choices import CameTo, OpportunityStage, Outcome, Stage
from recovery.shared.jobs import job_of

RECENT = 30  # days: an older no is set aside at once
LONGEST_NAME, LONGEST_LINK, LONGEST_NOTES, LONGEST_CONTACT = 120, 500, 4000, 200
NOES, OPEN = frozenset(Outcome.values), frozenset(OpportunityStage.values)
HAD_AN_OFFER = frozenset([CameTo.ACCEPTED, CameTo.DECLINED, Outcome.OFFER_WITHDRAWN])
is_link = URLValidator(schemes=["http", "https"])


class Problem(NamedTuple):
    """What is wrong with one line."""

    line: int
    job: str
    said: str


@dataclass(frozen=True)
class Entry:
    """What one line of a list becomes."""

    line: int
    company: str
    role: str
    becomes: str
    stage: str
    applied_on: date | None
    heard_on: date | None
    link: str
    source: str
    contact: str
    notes: str
    is_cut: bool  # the notes were longer than what fits

    def __str__(self) -> str:
        return job_of(self.company, self.role)

    @property
    def is_no(self) -> bool:
        return self.becomes in NOES

    @property
    def is_open(self) -> bool:
        return self.becomes in OPEN

    @property
    def days(self) -> set[date]:
        return {day for day in (self.applied_on, self.heard_on) if day}

    @property
    def last_day(self) -> date | None:
        """The last day that is known of it."""
        return max(self.days, default=None)

    def is_long_ago(self, today: date) -> bool:
        """Whether a no is not of the last thirty days, as far as the list tells: no recovery begins then."""
        return self.last_day is None or self.last_day < today - timedelta(days=RECENT)

    @property
    def told(self) -> Text:
        """What it becomes, in words."""
        return _LABELS[self.becomes]


_LABELS: dict[str, Text] = {
    code: label for _group, choices in words.BECOMES for code, label in choices
}


def read_entry(line: Line, mapping: Mapping, today: date) -> Entry | Problem | None:
    """What a line becomes; None where it is to be left out."""
    becomes = _becomes(line, mapping, today)
    if becomes == words.LEAVE_OUT:
        return None
    try:
        return _entry(line, mapping, today, becomes)
    except ValueError as problem:
        names = (mapping.text(line.cells, each) for each in (meanings.COMPANY, meanings.ROLE))
        return Problem(line.number, job_of(*names), str(problem))


def _entry(line: Line, mapping: Mapping, today: date, becomes: str) -> Entry:
    """What a line becomes. Raises ValueError with a sentence about the first thing that is wrong."""
    company = _name(mapping.text(line.cells, meanings.COMPANY), _("company"))
    role = _name(mapping.text(line.cells, meanings.ROLE), _("role"))
    if not company and not role:
        raise ValueError(_("It names neither a company nor a role."))
    if any(line.cells[len(mapping.columns) :]):
        raise ValueError(_("It has more cells than the list has columns."))
    link = mapping.text(line.cells, meanings.LINK)
    contact = ", ".join(mapping.texts(line.cells, meanings.CONTACT))
    fits = _is_link(link)
    more = [*mapping.texts(line.cells, meanings.NOTES), *([link] if link and not fits else [])]
    if contact and (becomes not in NOES or len(contact) > LONGEST_CONTACT):
        more.append(_("Contact: {contact}").format(contact=contact))
    notes = "\n".join(more)
    return Entry(
        line.number,
        company,
        role,
        becomes,
        _stage(line, mapping, becomes),
        _day(mapping.text(line.cells, meanings.APPLIED_ON), mapping.order, today),
        _day(mapping.text(line.cells, meanings.HEARD_ON), mapping.order, today),
        link if fits else "",
        words.source_in(mapping.text(line.cells, meanings.SOURCE)),
        contact[:LONGEST_CONTACT],
        notes[:LONGEST_NOTES],
        len(notes) > LONGEST_NOTES,
    )


def _becomes(line: Line, mapping: Mapping, today: date) -> str:
    said = mapping.text(line.cells, meanings.STATUS).casefold()
    code = mapping.becomes.get(said, words.LEAVE_OUT) if said else mapping.without_status
    if code != words.OPEN_OR_SILENCE:
        return code
    applied = read_day(mapping.text(line.cells, meanings.APPLIED_ON), mapping.order)
    is_silent = applied and applied < today - timedelta(days=words.SILENT_AFTER)
    return Outcome.NO_REPLY.value if is_silent else words.APPLIED


def _stage(line: Line, mapping: Mapping, becomes: str) -> str:
    """How far it got: as its own column or the status word says, else only applied for."""
    if becomes in OPEN:
        return becomes
    if becomes in HAD_AN_OFFER:
        return Stage.OFFER.value
    told = (mapping.text(line.cells, each) for each in (meanings.STAGE, meanings.STATUS))
    return next(filter(None, map(words.stage_in, told)), Stage.APPLIED.value)


def _name(text: str, what: str) -> str:
    name = " ".join(text.split())
    if len(name) > LONGEST_NAME:
        raise ValueError(
            _("The {what} is longer than {n} characters.").format(what=what, n=LONGEST_NAME)
        )
    return name


def _day(text: str, order: str, today: date) -> date | None:
    if not text:
        return None
    day = read_day(text, order)
    if day is None:
        raise ValueError(_("“{text}” is not a day we can read.").format(text=text[:40]))
    if day > today:
        raise ValueError(_("“{text}” has not come yet.").format(text=text[:40]))
    return day


def _is_link(text: str) -> bool:
    if not text.startswith("http") or len(text) > LONGEST_LINK:
        return False
    try:
        is_link(text)
    except ValidationError:
        return False
    return True
