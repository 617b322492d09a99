"""Does a request cost as much among a million rejections as among a thousand? bin/speed --many [--people N]

The real mix of what people ask for, against the production server; the clients run on the same machine. The
exit status holds: no request fails, and the CPU of web and PostgreSQL for one request grows by a tenth at
most. Wall-clock figures are told, and not held: they are those of this machine at this hour.
"""

import argparse
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from tests.speed.alone import alone
from tests.speed.many.serving import Crowd, Served, crowd_here, memory_of, served
from tests.speed.measure import CROWD, Cost

FEW = 50
"""People with a thousand rejections."""

LARGE = {"max_wal_size": "4GB"}
"""So that the seeding is not held up by checkpoints; what is measured comes after one."""


@dataclass
class Seen:
    """What the rounds of one size came to."""

    costs: list[Cost] = field(default_factory=list)
    milliseconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    mistakes: list[str] = field(default_factory=list)
    seconds: float = 0.0
    clients: float = 0.0
    """Seconds of CPU of those who asked: on the same machine, so that the server is answering less."""

    @property
    def requests(self) -> int:
        return sum(map(len, self.milliseconds.values()))

    @property
    def core(self) -> float:
        """Milliseconds of a core for one request, the median of the rounds."""
        return median(cost.web + cost.postgres for cost in self.costs)


def main() -> int:
    parser = argparse.ArgumentParser(prog="bin/speed --many", description=__doc__)
    parser.add_argument("--people", type=int, default=50_000, help="with 20 rejections each")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument(
        "--times", type=int, default=10, help="how often the mix is done in a round"
    )
    parser.add_argument("--askers", type=int, default=24, help="people who ask")
    parser.add_argument("--clients", type=int, default=2 * (os.cpu_count() or 2), help="at once")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(143))  # and end what we started
    with alone(LARGE) as var, ExitStack() as running:
        sizes = {
            name: running.enter_context(served(crowd, asked.askers, var / "said"))
            for name, crowd in crowds(var, asked.people)
        }
        for site in sizes.values():
            site.round(0, asked.times, asked.clients)  # warm
        seen = {name: Seen() for name in sizes}
        for number in range(1, asked.rounds + 1):
            for name in list(sizes)[:: 1 if number % 2 else -1]:  # first the one, then the other
                measure(seen[name], sizes[name], number, asked)
        return report(seen, sizes)


def crowds(var: Path, people: int) -> Iterator[tuple[str, Crowd]]:
    """The few, and then the many: more people beside the same first ones."""
    many = crowd_here(var)
    many.seed(FEW)
    few = many.copy_to("few")
    with timed(f"{people:,} people seeded"):
        many.seed(people)
    with timed("vacuumed and analysed"):
        for crowd in (few, many):
            crowd.settle()
    for crowd in (few, many):
        rows, megabytes = crowd.size()
        [[rejections]] = crowd.ask("SELECT count(*) FROM recovery_rejection")
        name = f"{rejections:,} rejections"
        print(f"{name}: about {sum(rows.values()):,} rows in {len(rows)} tables, {megabytes:,} MB")
        yield name, crowd


@contextmanager
def timed(what: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    print(f"{time.perf_counter() - began:10.1f} s {what}", flush=True)


def measure(seen: Seen, site: Served, number: int, asked: argparse.Namespace) -> None:
    """One round at one size."""
    began, clients = time.perf_counter(), time.process_time()
    answers, cost = site.round(number, asked.times, asked.clients)
    seen.seconds += time.perf_counter() - began
    seen.clients += time.process_time() - clients
    seen.costs.append(cost)
    for answer in answers:
        seen.milliseconds[answer.kind].append(answer.milliseconds)
        if answer.mistake:
            seen.mistakes.append(f"{answer.kind}: {answer.mistake}")


def report(seen: dict[str, Seen], sizes: dict[str, Served]) -> int:
    """Print the figures; the exit status."""
    for name, each in seen.items():
        web, postgres = (median(one) for one in zip(*each.costs, strict=True))
        print(f"\n{name}: {each.requests:,} requests, {each.requests / each.seconds:.1f} a second,"
              f" {len(each.mistakes)} errors; of a core {each.core:.1f} ms a request"
              f" (web {web:.1f}, PostgreSQL {postgres:.1f};"
              f" the clients besides {1000 * each.clients / each.requests:.1f});"
              f" memory of the web {memory_of(sizes[name].processes()):.0f} MB")  # fmt: skip
        print(f"{'':<26}{'requests':>9}{'p50':>8}{'p95':>8}{'p99':>8}  ms on the clock")
        for kind, took in sorted(each.milliseconds.items()):
            p50, p95, p99 = (quantiles(took, n=100)[place - 1] for place in (50, 95, 99))
            print(f"{kind:<26}{len(took):>9}{p50:>8.0f}{p95:>8.0f}{p99:>8.0f}")
        for mistake in sorted(set(each.mistakes))[:10]:
            print(f"  {mistake}")
    postmaster = next(iter(sizes.values())).crowd.postmaster()
    memory = memory_of([postmaster, *postmaster.children()])
    few, many = seen.values()
    grown = many.core / few.core
    print(f"\nMemory of PostgreSQL, for both: {memory:.0f} MB."
          f" A request among the many costs {grown:.3f} times as much (at most {CROWD:.2f}).")  # fmt: skip
    return 1 if grown > CROWD or few.mistakes or many.mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
