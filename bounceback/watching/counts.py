"""Counts of answers that all processes of one web server share.

They lie in one file without a name, mapped into memory before the workers are made. Each process adds in
a row of its own, which it holds by a lock of the kernel: whoever is killed lets go of it, and the next
one counts on from there. All names are known from the URLconf, so nothing grows and nothing that
somebody typed becomes a name.
"""

import fcntl
import mmap
import os
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from threading import Lock

from django.urls import URLPattern, URLResolver, get_resolver

ROWS = 64
"""Processes with a row of their own; those beyond share the last one."""

CLASSES = ("1xx", "2xx", "3xx", "4xx", "5xx")
BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds up to which an answer falls into each part of the histogram; what takes longer has one of its own."""

NUMBER = 8  # bytes
NAMELESS = "none"


class Counts:
    """How many answers of each view and class of status there were, and how long they took."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = [NAMELESS, "static", *names]
        self._place = {name: place for place, name in enumerate(self.names)}
        self._times = len(self.names) * len(CLASSES)
        self._width = self._times + len(BOUNDS) + 2
        self._file, path = tempfile.mkstemp()
        Path(path).unlink()
        os.ftruncate(self._file, ROWS * self._width * NUMBER)
        self._numbers = memoryview(mmap.mmap(self._file, 0)).cast("d")
        self._adding = Lock()
        self._pid = self._row = -1

    def count(self, name: str, status: int, seconds: float) -> None:
        """Add one answer. A view that is not in the URLconf counts as nameless."""
        view = self._place.get(name, 0)
        kind = min(max(status // 100, 1), len(CLASSES)) - 1
        part = next((at for at, most in enumerate(BOUNDS) if seconds <= most), len(BOUNDS))
        with self._adding:
            first = self._own_row() * self._width
            self._numbers[first + view * len(CLASSES) + kind] += 1
            self._numbers[first + self._times + part] += 1
            self._numbers[first + self._width - 1] += seconds

    def answers(self) -> Iterator[tuple[str, str, int]]:
        """Name of the view, class of the status, and how many; only where there was one."""
        total = self._totals()
        for place, name in enumerate(self.names):
            for kind, said in enumerate(CLASSES):
                if many := int(total[place * len(CLASSES) + kind]):
                    yield name, said, many

    def times(self) -> tuple[list[int], float]:
        """How many answers fell into each part of the histogram, and the seconds of all together."""
        total = self._totals()
        return [int(each) for each in total[self._times : -1]], total[-1]

    def _totals(self) -> list[float]:
        rows = [self._numbers[at * self._width :][: self._width] for at in range(ROWS)]
        used = [row for row in rows if row[-1]]
        return [sum(column) for column in zip(*used, strict=True)] or [0.0] * self._width

    def _own_row(self) -> int:
        if self._pid != os.getpid():
            self._pid, self._row = os.getpid(), self._free_row()
        return self._row

    def _free_row(self) -> int:
        for row in range(ROWS - 1):
            try:
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, row)
            except OSError:  # another process has it
                continue
            return row
        return ROWS - 1


@cache
def the_counts() -> Counts:
    """Those of this server."""
    return Counts(dict.fromkeys(_views(get_resolver())))


def _views(resolver: URLResolver, space: str = "") -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _views(each, f"{space}{each.namespace}:" if each.namespace else space)
        elif isinstance(each, URLPattern) and each.name:
            yield f"{space}{each.name}"
