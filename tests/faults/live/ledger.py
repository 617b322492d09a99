"""What was written, what was acknowledged, and what is found of it afterwards.

Acknowledged is what was answered with a redirect to where this write leads. What got no such answer is in doubt
until the same form, sent again with the same key, is acknowledged.
"""

import re
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Protocol

import pytest
from cryptography.fernet import MultiFernet

from tests.faults.live.browser import MARKER, Browser

COLUMNS = (
    ("acknowledged", 12),
    ("found", 7),
    ("lost", 4),
    ("doubled", 7),
    ("wrong owner", 11),
    ("retried", 7),
    ("with success", 12),
    ("refused kindly", 14),
    ("500", 3),
    ("longest gap", 11),
)
"""The columns of the table, and their width."""


class Place(Protocol):
    """A BounceBack that people write to."""

    port: int
    origin: str
    """Where browsers say they are; empty where nothing stands in front."""
    seeded: dict[str, Any]

    def sql(self, text: str) -> list[tuple[Any, ...]]: ...

    def keys(self) -> MultiFernet: ...

    def said(self) -> str: ...


@dataclass
class Ledger:
    """The writes of one experiment. Threads write into it at once."""

    acked: dict[str, str] = field(default_factory=dict)
    """Marker and kind."""
    retried: set[str] = field(default_factory=set)
    surprises: list[str] = field(default_factory=list)
    """Answers that are neither an acknowledgement nor a page that asks to try again."""
    statuses: Counter[int] = field(default_factory=Counter)
    times: list[float] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def acknowledge(self, marker: str, kind: str) -> None:
        with self.lock:
            self.acked[marker] = kind
            self.times.append(time.monotonic())

    def doubt(self, marker: str) -> None:
        with self.lock:
            self.retried.add(marker)

    def surprise(self, said: str) -> None:
        with self.lock:
            self.surprises.append(said)

    def hear(self, status: int) -> None:
        with self.lock:
            self.statuses[status] += 1

    @property
    def gap(self) -> float:
        """The longest time without an acknowledgement, in seconds."""
        return longest_gap(self.times)


def longest_gap(times: list[float]) -> float:
    """The longest time between two of these moments, in seconds; 0 where there are not two."""
    return max((b - a for a, b in pairwise(times)), default=0.0)


@dataclass(frozen=True)
class Outcome:
    """What an experiment came to."""

    ledger: Ledger
    found: dict[str, list[str]]
    """Marker, and the letters of the people who own a row with it."""

    @property
    def lost(self) -> list[str]:
        return [marker for marker in self.ledger.acked if marker not in self.found]

    @property
    def doubled(self) -> list[str]:
        return [marker for marker in self._written if len(self.found.get(marker, [])) > 1]

    @property
    def wrong_owner(self) -> list[str]:
        strange = [m for m in self._written if any(m[1] != who for who in self.found.get(m, []))]
        return strange + self.ledger.leaks

    @property
    def never_answered(self) -> list[str]:
        """Tried again, and never acknowledged."""
        return sorted(self.ledger.retried - self.ledger.acked.keys())

    @property
    def _written(self) -> set[str]:
        return self.ledger.retried | self.ledger.acked.keys()

    def row(self) -> tuple[Any, ...]:
        """The figures, in the order of COLUMNS."""
        ledger = self.ledger
        return (
            len(ledger.acked),
            sum(marker in self.found for marker in ledger.acked),
            len(self.lost),
            len(self.doubled),
            len(self.wrong_owner),
            len(ledger.retried),
            len(ledger.retried) - len(self.never_answered),
            ledger.statuses[503],
            ledger.statuses[500],
            f"{ledger.gap:.2f} s",
        )


def nothing_is_wrong(outcome: Outcome, site: Place) -> None:
    """Fail unless every write that was acknowledged is there once, its owner's, and no answer was unkind."""
    wrong = {
        "lost": outcome.lost,
        "doubled": outcome.doubled,
        "of a wrong owner": outcome.wrong_owner,
        "never answered": outcome.never_answered,
        "surprises": outcome.ledger.surprises,
        "answers of 500": outcome.ledger.statuses[500],
    }
    assert not any(wrong.values()), f"{wrong}\n{_faults_in(site.said())}"
    assert outcome.ledger.acked, "nobody could write"


def tell_table(reporter: pytest.TerminalReporter, name: str, title: str) -> None:
    """Print what the tests of this run noted under this name, as lines of COLUMNS."""
    rows = [
        value
        for reports in reporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
        for told, value in report.user_properties
        if told == name
    ]
    if not rows:
        return
    wide = max(len(each) for each, *_ in rows)
    reporter.section(title)
    reporter.write_line(" " * wide + "".join(f"  {name:>{n}}" for name, n in COLUMNS))
    for each, *figures in rows:
        said = zip(figures, COLUMNS, strict=True)
        line = "".join(f"  {figure!s:>{n}}" for figure, (_name, n) in said)
        reporter.write_line(f"{each:{wide}}{line}")


def signed_in(site: Place, letter: str = "a") -> Browser:
    """A browser in which this person has just signed in."""
    browser, person = Browser(site.port, letter, site.origin), site.seeded["people"][letter]
    assert browser.sign_in(person["email"], site.seeded["password"]).status in (302, 303)
    return browser


def found_in(site: Place) -> dict[str, list[str]]:
    """Every marker in the database, and whose each row is that holds it."""
    letters = {each["id"]: letter for letter, each in site.seeded["people"].items()}
    keys = site.keys()
    found: dict[str, list[str]] = {}
    rows = site.sql("SELECT owner_id::text, company FROM recovery_rejection")
    for table, column in (
        ("perspective", "hot_thought"),
        ("feedbackreply", "text"),
        ("remark", "text"),
    ):
        tokens = site.sql(
            f"SELECT owner_id::text, {column} FROM recovery_{table} WHERE {column} <> ''"
        )
        rows += [(owner, keys.decrypt(bytes(token)).decode()) for owner, token in tokens]
    for owner, text in rows:
        for marker in MARKER.finditer(text):
            found.setdefault(marker.group(), []).append(letters[owner])
    return found


def _faults_in(said: str) -> str:
    """The lines that tell of a fault, and what was said last."""
    faults = [
        line for line in said.splitlines() if re.search(r'"error"|"status": 500| ERROR ', line)
    ]
    return "\n".join([*faults[:40], "...", said[-3000:]])
