"""Numbers for Prometheus, as its text format wants them (docs/decisions/server.md says why we write it ourselves)."""

from collections.abc import Iterable, Iterator
from itertools import accumulate

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone

from bounceback import queue
from bounceback.backups.kept import newest_in
from bounceback.postgresql.standby import bytes_behind
from bounceback.watching.counts import BOUNDS, Counts, the_counts
from bounceback.watching.readiness import missing_migrations

Sample = tuple[dict[str, str], float]


def metrics() -> str:
    """Everything there is to measure, the web's counts first; of the database only that it is away, when it is."""
    return "".join(_lines())


def _lines() -> Iterator[str]:
    counts = the_counts()
    answers = [({"view": view, "status": kind}, many) for view, kind, many in counts.answers()]
    yield from _metric(
        "bounceback_requests_total", "counter", "Answers by view and class of status.", answers
    )
    yield from _histogram(counts)
    try:
        stored = [*_stored()]
    except (DatabaseError, InterfaceError):
        connection.close()
        stored = []
    up: list[Sample] = [({}, float(bool(stored)))]
    yield from _metric("bounceback_database_up", "gauge", "Whether the database answers.", up)
    yield from stored


def _histogram(counts: Counts) -> Iterator[str]:
    parts, seconds = counts.times()
    name = "bounceback_request_seconds"
    yield from _metric(name, "histogram", "Time until an answer began.", ())
    for bound, many in zip((*map(str, BOUNDS), "+Inf"), accumulate(parts), strict=True):
        yield f'{name}_bucket{{le="{bound}"}} {many}\n'
    yield f"{name}_sum {seconds:.6f}\n{name}_count {sum(parts)}\n"


def _stored() -> Iterator[str]:
    """What the database knows: the queue and how old it is, the worker, the migrations."""
    jobs: list[Sample] = []
    overdue: list[Sample] = []
    for line in queue.lines():
        states = {"waiting": line.waiting, "running": line.running, "failed": line.failed}
        jobs += [({"task": line.task, "state": state}, many) for state, many in states.items()]
        overdue += [({"task": line.task}, line.overdue.total_seconds())]
    yield from _metric("bounceback_jobs", "gauge", "Jobs of the queue by task and state.", jobs)
    yield from _metric(
        "bounceback_job_overdue_seconds", "gauge", "Since the oldest job was due.", overdue
    )
    since = queue.silence()
    silence: list[Sample] = [] if since is None else [({}, since.total_seconds())]
    yield from _metric(
        "bounceback_worker_silence_seconds", "gauge", "Since a worker was heard of.", silence
    )
    newest = newest_in(settings.BACKUP_FOLDER) if settings.BACKUP_FOLDER else None
    age: list[Sample] = [({}, (timezone.now() - newest).total_seconds())] if newest else []
    yield from _metric("bounceback_backup_age_seconds", "gauge", "Since the last backup.", age)
    if settings.STANDBY_DATABASE:
        yield from _standby()
    missing: list[Sample] = [({}, float(missing_migrations()))]
    yield from _metric("bounceback_migrations_missing", "gauge", "Migrations not applied.", missing)


def _standby() -> Iterator[str]:
    behind = bytes_behind()
    up: list[Sample] = [({}, float(behind is not None))]
    yield from _metric("bounceback_standby_up", "gauge", "Whether the standby answers.", up)
    lag: list[Sample] = [] if behind is None else [({}, behind)]
    about = "Bytes of the journal that the standby has yet to replay."
    yield from _metric("bounceback_standby_behind_bytes", "gauge", about, lag)


def _metric(name: str, kind: str, about: str, samples: Iterable[Sample]) -> Iterator[str]:
    yield f"# HELP {name} {about}\n# TYPE {name} {kind}\n"
    for labels, value in samples:
        said = ",".join(f'{label}="{told}"' for label, told in labels.items())
        said = f"{{{said}}}" if said else ""
        yield f"{name}{said} {value:.15g}\n"
