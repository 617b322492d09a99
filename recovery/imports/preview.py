"""A list looked at before anything of it is stored: what it would make, and what is wrong with it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from recovery.imports import meanings, words
from recovery.imports.days import orders_of
from recovery.imports.entries import Entry, Problem, read_entry
from recovery.imports.here import Here
from recovery.imports.models import Import

SHOWN = 20  # lines, as they will be
SHOWN_PROBLEMS = 50
MOST_WORDS = 40  # different status words: more is no status
SAMPLES = 3


@dataclass
class Preview:
    """What bringing in a list would make."""

    noes: int = 0
    long_ago: int = 0  # of these, set aside at once
    still_open: int = 0
    ended: int = 0  # opportunities that ended otherwise
    known: int = 0  # are here already
    left_out: int = 0  # as was told
    cut: int = 0  # notes longer than what fits
    wrong: int = 0
    first: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def fresh(self) -> int:
        """How many lines are new and can be read."""
        return self.noes + self.still_open + self.ended

    def count(self, entry: Entry, today: date) -> None:
        """Count a line that will be made."""
        self.noes += entry.is_no
        self.long_ago += entry.is_no and entry.is_long_ago(today)
        self.still_open += entry.is_open
        self.ended += not (entry.is_no or entry.is_open)
        self.cut += entry.is_cut
        if len(self.first) < SHOWN:
            self.first.append(entry)

    def note(self, problem: Problem) -> None:
        self.wrong += 1
        if len(self.problems) < SHOWN_PROBLEMS:
            self.problems.append(problem)


def preview_of(imported: Import, today: date) -> Preview:
    """What bringing in this list would make today, without what is here already."""
    found, here, mapping = Preview(), Here(imported.owner), imported.read_as
    for line in imported.read_lines():
        entry = read_entry(line, mapping, today)
        if entry is None:
            found.left_out += 1
        elif isinstance(entry, Problem):
            found.note(entry)
        elif here.take_in(entry):
            found.known += 1
        else:
            found.count(entry, today)
    return found


def entries_of(imported: Import, today: date) -> Iterator[Entry | None]:
    """For each line what is made of it; None for one that is left out, wrong, or (where so told) here already."""
    here, mapping = Here(imported.owner), imported.read_as
    for line in imported.read_lines():
        entry = read_entry(line, mapping, today)
        if entry is None or isinstance(entry, Problem):
            yield None
        else:
            is_left_out = here.take_in(entry) and imported.without_known
            yield None if is_left_out else entry


def samples_of(imported: Import) -> list[list[str]]:
    """For each column its first few different values."""
    found: list[list[str]] = [[] for _ in imported.columns]
    for line in imported.read_lines():
        for values, cell in zip(found, line.cells, strict=False):
            if cell and len(values) < SAMPLES and cell not in values:
                values.append(cell)
        if all(len(values) == SAMPLES for values in found):
            break
    return found


@dataclass
class Asked:
    """What of a list has to be asked: the words of its status, lines without one, and how its days are written."""

    words: Counter[str]  # in small letters, with how many lines have it
    spelled: dict[str, str]  # as the list first spells them
    without: int
    orders: set[str]

    @property
    def is_too_many(self) -> bool:
        """Whether these are so many words that the column can hardly be the status."""
        return len(self.words) > MOST_WORDS


def asked_of(imported: Import) -> Asked:
    """What has to be asked about a list whose columns were told."""
    mapping, found, days = imported.read_as, Counter[str](), set[str]()
    spelled: dict[str, str] = {}
    for line in imported.read_lines():
        said = mapping.text(line.cells, meanings.STATUS)
        found[said.casefold()] += 1
        spelled.setdefault(said.casefold(), said)
        days |= {
            mapping.text(line.cells, each) for each in (meanings.APPLIED_ON, meanings.HEARD_ON)
        }
    without = found.pop("", 0)
    return Asked(found, spelled, without, orders_of(days))


def likely_becomes(imported: Import, word: str) -> str:
    """What a status word becomes: as was told before, else as it sounds."""
    return imported.read_as.becomes.get(word) or words.likely(word)
