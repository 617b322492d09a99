"""What each page costs the web process, in times of the bare signed-in view of the same run (plain.py).

CPU of the one gunicorn worker (sync, as when hosted), not time on a clock: other work on the machine
blurs it little. Several rounds, each page some times in each; of a page the median of its rounds.
The exit status says whether the limits of docs/decisions/speed.md hold: bin/speed [--quick] [--only NAME]
"""

import argparse
import http.client
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from statistics import median
from typing import Any, NamedTuple
from urllib.parse import urlencode

import psutil

from tests.helpers.clones import free_port
from tests.speed.alone import alone

ROUNDS, TIMES = 7, 5
CROWD = 1.10  # with 100,000 rows of other people's, a page may cost a tenth more
SURE = 3  # a page over its limit is measured anew so often before it is said to be over


class Cost(NamedTuple):
    """The CPU time of one request, in milliseconds."""

    web: float
    postgres: float


OURS, PLAIN = "bounceback.wsgi:application", "tests.speed.plain:application"


class Site:
    """A server that is measured, and a signed-in browser. Its pages are compared with the bare view of another."""

    def __init__(
        self, client: Any, user: Any, application: str = OURS, plain: "Site | None" = None
    ) -> None:
        self.plain = plain or self
        self.client, self.user, self.port = client, user, free_port()
        told = {name: morsel.value for name, morsel in client.cookies.items()}
        self.cookies = told | {"csrf": "c" * 32}
        command = ["-m", "gunicorn", "--workers=1", "--worker-class=sync", "--threads=1",
                   "--max-requests=0", f"--bind=127.0.0.1:{self.port}", application]  # fmt: skip
        self.master = subprocess.Popen([sys.executable, *command])
        self._wait()
        (worker,) = psutil.Process(self.master.pid).children()
        self.worker = worker.pid

    def _wait(self) -> None:
        """Wait until the server answers; a few seconds at most."""
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                self.bare()
            except ConnectionRefusedError:
                if self.master.poll() is not None:
                    break
            else:
                return
        raise SystemExit("The server to be measured did not start.")

    def stop(self) -> None:
        self.master.terminate()
        self.master.wait()

    def bare(self) -> None:
        """Open the least that a signed-in view can be."""
        self.get("/bare/")

    def get(self, address: str) -> None:
        self._ask("GET", address, 200)

    def post(self, address: str, typed: dict[str, str]) -> None:
        """Send a form as a browser does, with a submit key of its own."""
        from accounts.drafts import new_submit_key

        tokens = {
            "csrfmiddlewaretoken": self.cookies["csrf"],
            "submit_key": new_submit_key(self.user),
        }
        self._ask("POST", address, 303, urlencode(typed | tokens))

    def _ask(self, method: str, address: str, status: int, body: str | None = None) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Accept-Encoding": "gzip, br",
        }
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, address, body, headers)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        if answer.status != status:
            raise SystemExit(f"{method} {address} answered {answer.status}, not {status}.")

    def cost(self, work: Any, times: int) -> Cost:
        """The cost of one request, of so many like it."""
        began = self._spent()
        for _ in range(times):
            work()
        web, postgres = (now - then for now, then in zip(self._spent(), began, strict=True))
        return Cost(1000 * web / times, 1000 * postgres / times)

    def _spent(self) -> tuple[float, float]:
        return cpu_of(self.worker), sum(cpu_of(pid) for pid in self._backends())

    def _backends(self) -> list[int]:
        """The PostgreSQL processes that answer the workers, of which one is asked at a time."""
        if not hasattr(self, "_pids"):
            from django.db import connection

            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pid FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
                self._pids = [pid for (pid,) in cursor.fetchall()]
        return self._pids


def cpu_of(pid: int) -> float:
    """Seconds of CPU a process has used; on Linux to the nanosecond."""
    if sys.platform == "linux":
        return time.clock_gettime(
            (~pid << 3) | 2
        )  # the clock of that process: clock_getcpuclockid(3)
    spent = psutil.Process(pid).cpu_times()
    return float(spent.user + spent.system)


@contextmanager
def site() -> Iterator[tuple[Site, list[Any]]]:
    from django.test import Client

    from tests.speed.pages import make_person, pages_of, sign_in

    robin, client = make_person(), Client(headers={"host": "localhost"})
    sign_in(client, robin)
    pages = pages_of(robin, client)
    analyze()
    plain = Site(client, robin, PLAIN)
    served = Site(client, robin, plain=plain)
    try:
        yield served, pages
    finally:
        served.stop()
        plain.stop()


def analyze() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def ratios(served: Site, works: dict[str, Any], rounds: int) -> dict[str, tuple[float, Cost]]:
    """{piece of work: how many plain bare views it costs, and its cost}; the median of the rounds."""
    seen: dict[str, list[tuple[float, Cost]]] = {name: [] for name in works}

    def bare() -> float:
        return served.plain.cost(served.plain.bare, 25).web

    bare()
    for work in works.values():
        served.cost(work, 2)  # warm
    for _ in range(rounds):
        found, measured = [bare()], {}
        for number, (name, work) in enumerate(works.items()):
            measured[name] = served.cost(work, TIMES)
            if number % 20 == 19:
                found.append(bare())
        least = median([*found, bare()])
        for name, cost in measured.items():
            seen[name].append((cost.web / least, cost))
    return {name: sorted(several)[len(several) // 2] for name, several in seen.items()}


def judged(
    served: Site, works: dict[str, Any], most: dict[str, float], rounds: int
) -> dict[str, tuple[float, Cost]]:
    """The ratios; what is over its limit is measured again, for a busy moment is no mistake."""
    found = ratios(served, works, rounds)
    for _ in range(SURE if rounds == ROUNDS else 1):
        unsure = {name: works[name] for name, (ratio, _cost) in found.items() if ratio > most[name]}
        if not unsure:
            break
        again = ratios(served, unsure, rounds)
        found |= {name: min(found[name], each) for name, each in again.items()}
    return found


def report(
    kinds: dict[str, str], found: dict[str, tuple[float, Cost]], most: dict[str, float]
) -> list[str]:
    """Print the table, the dearest of each kind first; the names of those over their limit."""
    print(f"{'page':<36}{'kind':<8}{'times bare':>11}{'at most':>9}{'ms':>8}{'PostgreSQL':>12}")
    order = sorted(found, key=lambda name: (kinds[name], -found[name][0]))
    over = [name for name in order if found[name][0] > most[name]]
    for name in order:
        ratio, cost = found[name]
        mark = "  over" if name in over else ""
        print(
            f"{name:<36}{kinds[name]:<8}{ratio:>11.1f}{most[name]:>9.1f}{cost.web:>8.1f}{cost.postgres:>12.1f}{mark}"
        )
    return over


def main() -> int:
    parser = argparse.ArgumentParser(prog="bin/speed", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and no crowd")
    parser.add_argument("--only", default="", help="pages whose name holds this")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(143))  # and end what we started
    rounds = 3 if asked.quick else ROUNDS
    with alone(), site() as (served, pages):
        from tests.speed.crowd import make_crowd
        from tests.speed.pages import CREATES

        chosen = [page for page in pages if asked.only in page.name]
        works = {page.name: partial(served.get, page.address) for page in chosen}
        kinds = {page.name: page.kind for page in chosen}
        most = {page.name: page.at_most for page in chosen}
        works["bare"], kinds["bare"], most["bare"] = served.bare, "bare", 1.0
        found = judged(served, works, most, rounds)
        over = report(kinds, found, most)
        if not asked.quick:
            over += among_others(served, works, kinds, found, rounds, make_crowd)

        # What is created makes the lists longer: it comes last, among other people's rows.
        at = {page.name: page.address for page in pages}
        makes = {
            f"new:{each.name}": partial(
                served.post, at[each.name], each.filled(served.client, at[each.name])
            )
            for each in CREATES
            if asked.only in each.name
        }
        dear = {f"new:{each.name}": each.at_most for each in CREATES if asked.only in each.name}
        print()
        over += report(dict.fromkeys(makes, "create"), judged(served, makes, dear, rounds), dear)
    if over:
        print(f"\nOver the limit: {', '.join(over)}")
    return 1 if over else 0


def among_others(
    served: Site, works: Any, kinds: Any, alone: Any, rounds: int, make_crowd: Any
) -> list[str]:
    """Measure again with 100,000 rows of other people; returns what costs over a tenth more."""
    rows = make_crowd()
    analyze()
    most = {name: CROWD * ratio for name, (ratio, _cost) in alone.items()}
    found = judged(served, works, most, rounds)
    over = [name for name in found if found[name][0] > most[name]]
    print(f"\nWith {rows:,} rows of other people's:")
    return [f"{name} (in a crowd)" for name in report(kinds, found, most) if name in over]


if __name__ == "__main__":
    sys.exit(main())
