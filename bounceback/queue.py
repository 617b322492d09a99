"""Work in the background: a queue in our own PostgreSQL, by procrastinate (docs/decisions/queue.md).

An app puts its tasks into `<app>/tasks.py`, one line deep: find the row, call a verb.

    @task()
    def send_reminder(*, reminder_id: str) -> None:
        Reminder.objects.send(reminder_id)

    @every("*/10 * * * *")
    def close_requests() -> None:
        FeedbackRequest.objects.close_due()

`send_reminder.defer(reminder_id=str(reminder.pk))` writes on Django's own connection: what is rolled
back was never asked for, and no worker sees it before the commit.

Three rules. A task takes ids, or a word of ours: its arguments lie in a table and in logs as they are,
so they never hold what a person wrote. It may run twice: the worker can be killed after the work and
before the note of it. And the row may be gone by then, which is no mistake.
"""

import functools
import logging
import random
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone
from procrastinate import App, JobContext, PsycopgConnector, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager
from procrastinate.retry import BaseRetryStrategy
from procrastinate.tasks import Task

from bounceback.postgresql.collisions import again_if_met
from bounceback.watching.doing import Doing, doing

logger = logging.getLogger(__name__)

TRIES = 10
"""With pauses of 15 s, 1 min, 4 min ... up to 6 hours this is about a day."""

LONGEST_PAUSE = timedelta(hours=6)
KEPT = timedelta(days=7)
"""How long one can see what became of a finished task."""

AT_ONCE = 5000
"""Finished tasks deleted in one run."""

TOO_LONG = timedelta(minutes=10)
"""What has been due for longer means that the worker does not get on."""

FIRST, LAST = 100, -100
"""Priorities: what keeps the queue itself going, and what can wait for everything else."""


class GiveUp(Exception):
    """Raised in a task when trying again would not help."""


def task[**P, R](*, priority: int = 0) -> Callable[[Callable[P, R]], Task[P, R, P]]:
    """Make a function a task, tried again with growing pauses when it fails."""
    made = app.task(retry=Patience(), priority=priority)
    return lambda work: made(_again_if_met(work))


def every(cron: str, *, was: str = "") -> Callable[[Callable[[], None]], Task[[int], None, []]]:
    """Make a function a task that runs by the clock (UTC); one run at a time, one more waiting.

    What fell due while no worker ran is done once when one starts. A failed run is not tried again,
    as the next one does what it left: so let it run often, and take little at a time.
    Runs that wait under the name it had (`was`) are done, too.
    """

    def periodic(verb: Callable[[], None]) -> Task[[int], None, []]:
        @functools.wraps(verb)
        def run(timestamp: int) -> None:
            again_if_met(verb)

        name = f"{verb.__module__}.{verb.__qualname__}"
        return app.periodic(cron=cron)(
            app.task(lock=name, queueing_lock=name, aliases=[was] if was else None)(run)
        )

    return periodic


def _again_if_met[**P, R](work: Callable[P, R]) -> Callable[P, R]:
    """Where a transaction of this task met another's, the task is done again at once: no try of its ten is lost."""

    @functools.wraps(work)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return again_if_met(functools.partial(work, *args, **kwargs))

    return wrapper


class Patience(BaseRetryStrategy):
    """Try again after a pause that grows fourfold, up to six hours, ten times in all."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        tries = job.attempts + 1
        if isinstance(exception, GiveUp) or tries >= TRIES:
            return None
        pause = pause_after(tries)
        logger.warning(
            "%s (job %s) did not work: %s. Try %d of %d is in %d s.",
            job.task_name,
            job.id,
            type(exception).__qualname__,  # its message may quote what a person wrote
            tries + 1,
            TRIES,
            pause.total_seconds(),
        )
        return RetryDecision(retry_at=timezone.now() + pause)


def pause_after(tries: int) -> timedelta:
    """Time before the next try: up to a fifth more or less by chance, so that failures don't all come back at once."""
    first = timedelta(seconds=settings.QUEUE_FIRST_PAUSE)
    return min(first * float(4 ** (tries - 1)), LONGEST_PAUSE) * random.uniform(0.8, 1.2)  # noqa: S311 (no secret)


# The worker


async def work() -> None:
    """Do what waits, until a signal; then end what is running, and return.

    The worker fetches over connections of its own. A task that defers another still does so on
    Django's connection, within its transaction: so the worker is an app beside the Django one.
    """
    app.perform_import_paths()  # type: ignore[no-untyped-call]
    connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=2)
    worker = App(
        connector=connector,
        worker_defaults=app.worker_defaults,
        periodic_defaults=app.periodic_defaults,
    )
    worker.tasks = app.tasks
    worker.periodic_registry = app.periodic_registry
    async with worker.open_async():
        await worker.run_worker_async(worker_middleware=[named_in_log])


async def named_in_log(run: Callable[[], Awaitable[Any]], context: JobContext, _worker: Any) -> Any:
    """Let what a job logs be known as its own."""
    with doing(Doing(f"job-{context.job.id}", context.job.task_name)):
        return await run()


async def retry_stalled(jobs: JobManager, *, asks: int | None) -> None:
    """Put back what a worker took that has not been heard of, but give up what kills its workers.

    The worker that asks leaves its own alone: it slept with its machine, and is awake again.
    """
    stalled = await jobs.get_stalled_jobs(seconds_since_heartbeat=stalled_after().total_seconds())
    for job in stalled:
        if job.worker_id is not None and job.worker_id == asks:
            continue
        try:
            await _put_back(jobs, job)
        except UniqueViolation:  # periodic, and the next one waits already
            await jobs.finish_job(job, Status.ABORTED, delete_job=False)
        except ConnectorException:
            logger.info("Job %s was put back by another worker.", job.id)


async def _put_back(jobs: JobManager, job: Job) -> None:
    if job.attempts + 1 < TRIES:
        logger.warning("%s (job %s) lost its worker and is put back.", job.task_name, job.id)
        await jobs.retry_job(job)
    else:
        logger.error("%s (job %s) lost %d workers: given up.", job.task_name, job.id, TRIES)
        await jobs.finish_job(job, Status.FAILED, delete_job=False)


def stalled_after() -> timedelta:
    """Seconds of silence after which a worker is taken for dead."""
    return timedelta(seconds=settings.PROCRASTINATE_WORKER_DEFAULTS["stalled_worker_timeout"])


def delete_finished() -> int:
    """Delete tasks that ended a week ago or longer, the oldest first; tell how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            DELETE FROM procrastinate_jobs WHERE id IN (
                SELECT job.id FROM procrastinate_jobs job
                WHERE job.status NOT IN ('todo', 'doing') AND NOT EXISTS (
                    SELECT FROM procrastinate_events event
                    WHERE event.job_id = job.id AND event.at > %s
                )
                ORDER BY job.id LIMIT %s
            )
            """,
            [timezone.now() - KEPT, AT_ONCE],
        )
        return int(cursor.rowcount)


def delete_naming(keys: Iterable[object]) -> int:
    """Delete the tasks that name one of these rows, but for what is running: that finds them gone. Tells how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            DELETE FROM procrastinate_jobs WHERE status <> 'doing' AND EXISTS (
                SELECT FROM jsonb_each_text(args) told WHERE told.value = ANY(%s)
            )
            """,
            [[str(key) for key in keys]],
        )
        return int(cursor.rowcount)


# How it stands


@dataclass(frozen=True)
class Line:
    """How many jobs of one task wait, run or failed, and for how long."""

    task: str
    waiting: int
    running: int
    failed: int
    oldest: timedelta | None
    """Since the oldest unfinished one was asked for."""
    overdue: timedelta
    """Since the oldest waiting one could have begun."""


def lines() -> list[Line]:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT job.task_name,
                count(*) FILTER (WHERE job.status = 'todo'),
                count(*) FILTER (WHERE job.status = 'doing'),
                count(*) FILTER (WHERE job.status = 'failed'),
                now() - min(asked.at) FILTER (WHERE job.status IN ('todo', 'doing')),
                greatest(interval '0', now() - min(coalesce(job.scheduled_at, asked.at))
                    FILTER (WHERE job.status = 'todo'))
            FROM procrastinate_jobs job, LATERAL (
                SELECT min(at) AS at FROM procrastinate_events WHERE job_id = job.id
            ) asked
            WHERE job.status IN ('todo', 'doing', 'failed')
            GROUP BY job.task_name ORDER BY job.task_name
            """
        )
        return [Line(*row) for row in cursor.fetchall()]


def failed_jobs() -> list[tuple[int, str]]:
    """Number and task of what was given up, the newest first; at most twenty."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, task_name FROM procrastinate_jobs WHERE status = 'failed' "
            "ORDER BY id DESC LIMIT 20"
        )
        return [(number, name) for number, name in cursor.fetchall()]


def silence() -> timedelta | None:
    """How long ago a worker was last heard of; None if there is none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now() - max(last_heartbeat) FROM procrastinate_workers")
        [row] = cursor.fetchall()
        since: timedelta | None = row[0]
        return since


def trouble() -> str:
    """What is wrong with the queue, in words; empty when nothing is."""
    since = silence()
    if since is None or since > stalled_after():
        return "No worker has been heard of lately."
    if any(line.overdue > TOO_LONG for line in lines()):
        return "The worker does not get on: something has been due for more than ten minutes."
    return ""
