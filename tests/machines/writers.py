"""Programs that write numbers to whichever is primary, and remember what was acknowledged."""

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import psycopg

from bounceback.processes import wait_until
from tests.faults.live.ledger import longest_gap

WRITERS = 4
MADE = "CREATE TABLE kept (number bigint PRIMARY KEY)"


@dataclass
class Notes:
    """Which numbers were acknowledged, and when."""

    acked: list[int] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def write(self, place: str, begins: int) -> None:
        """Write one number after another, each until it is acknowledged."""
        number, there = begins, None
        while not self.over.is_set():
            try:
                if there is None or there.closed:
                    there = psycopg.connect(place, autocommit=True)
                there.execute("INSERT INTO kept VALUES (%s) ON CONFLICT DO NOTHING", [number])
            except psycopg.Error:
                time.sleep(0.02)
                continue
            self.acked.append(number)
            self.at.append(time.monotonic())
            number += 1
        with suppress(AttributeError):
            there.close()

    def go_on(self, writes: int, seconds: float = 60) -> None:
        """Wait until so many more are acknowledged."""
        wanted = len(self.acked) + writes
        assert wait_until(lambda: len(self.acked) >= wanted, seconds)

    def lost_among(self, found: Iterable[tuple[int]], what: str) -> set[int]:
        """Which of the acknowledged are not there. Tells how many, and the longest time without service."""
        lost = set(self.acked) - {number for (number,) in found}
        gap = longest_gap(self.at)
        print(
            f"\n{what}: {len(self.acked)} writes acknowledged, {len(lost)} lost, {gap:.2f} s without service"
        )
        return lost


@contextmanager
def writing(place: str) -> Iterator[Notes]:
    """A context while some write to the database at this address."""
    notes = Notes()
    threads = [
        threading.Thread(target=notes.write, args=(place, who * 10**9)) for who in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    try:
        yield notes
    finally:
        notes.over.set()
        for thread in threads:
            thread.join(30)
