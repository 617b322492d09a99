"""The trackers whose exports are recognised by their headings: one entry each, with where the headings were read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recovery.imports import meanings, words
from recovery.imports.days import MONTH_FIRST
from recovery.imports.meanings import (
    APPLIED_ON,
    COMPANY,
    LINK,
    NOTES,
    NOTHING,
    ROLE,
    SOURCE,
    STATUS,
    plain,
)


@dataclass(frozen=True)
class Tracker:
    """One tracker's export. Its `columns` are headings as `meanings.plain` has them, with what each means."""

    name: str
    columns: Mapping[str, str]
    signs: frozenset[str]
    """The headings by which it is recognised."""
    without_status: str = words.APPLIED
    """What a line without a status most likely is."""
    order: str = ""
    """Which of day and month it writes first, where that is known."""


TRACKERS = (
    # As "Jobs/Job Applications.csv" of LinkedIn's own download of one's data. Address and phone are one's own.
    Tracker(
        "LinkedIn",
        {
            "application date": APPLIED_ON,
            "contact email": NOTHING,
            "contact phone number": NOTHING,
            "company name": COMPANY,
            "job title": ROLE,
            "job url": LINK,
            "resume name": NOTHING,
            "question and answers": NOTHING,
        },
        frozenset({"application date", "contact phone number", "resume name"}),
        words.OPEN_OR_SILENCE,
        MONTH_FIRST,
    ),
    # "USER_JOBS_…_DATA_DOWNLOAD.csv" of Huntr, and the shorter list of a board.
    Tracker(
        "Huntr",
        {"company name": COMPANY, "title": ROLE, "list name": STATUS, "url": LINK},
        frozenset({"company name", "title", "list name"}),
    ),
    Tracker(
        "Huntr",
        {
            "employer": COMPANY,
            "job title": ROLE,
            "list": STATUS,
            "url": LINK,
            "date saved": NOTHING,
            "notes": NOTES,
        },
        frozenset({"employer", "job title", "list"}),
    ),
    # "Download data" of Teal, and Teal's own spreadsheet.
    Tracker(
        "Teal",
        {
            "company name": COMPANY,
            "role": ROLE,
            "status name": STATUS,
            "status": NOTHING,
            "url": LINK,
            "source": SOURCE,
            "applied at": APPLIED_ON,
            "updated at": NOTHING,
        },
        frozenset({"company name", "role", "status name"}),
    ),
    Tracker(
        "Teal",
        {
            "job position": ROLE,
            "company": COMPANY,
            "status": STATUS,
            "date applied": APPLIED_ON,
            "date saved": NOTHING,
        },
        frozenset({"job position", "company", "excitement"}),
    ),
    # "Export CSV" of Simplify's job tracker.
    Tracker(
        "Simplify",
        {
            "job title": ROLE,
            "company name": COMPANY,
            "job url": LINK,
            "status": STATUS,
            "applied date": APPLIED_ON,
            "notes": NOTES,
        },
        frozenset({"job title", "company name", "job url", "status", "archived"}),
    ),
    # The export of JobSync, which anyone can host.
    Tracker(
        "JobSync",
        {
            "company": COMPANY,
            "job title": ROLE,
            "status": STATUS,
            "applied date": APPLIED_ON,
            "job source": SOURCE,
            "created at": NOTHING,
        },
        frozenset({"company", "job title", "locations", "job source"}),
    ),
)


def recognised(columns: Sequence[str]) -> Tracker | None:
    """The tracker whose headings these are; None for any other list."""
    headings = {plain(each) for each in columns}
    return next((each for each in TRACKERS if each.signs <= headings), None)


def guessed(columns: Sequence[str]) -> list[str]:
    """For each column what it means, as its tracker has it, else as its heading sounds."""
    tracker = recognised(columns)
    if tracker is None:
        return meanings.guessed(columns)
    return [tracker.columns.get(plain(each), NOTHING) for each in columns]
