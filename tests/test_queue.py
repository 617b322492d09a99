"""Work in the background: real workers, a real database, real mail servers, and real kills.

A worker takes seconds to start: one that a test leaves well works for the next, too.
"""

import asyncio
import inspect
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from pytest_django import DjangoDbBlocker

from bounceback import queue
from bounceback.processes import wait_until
from tests.helpers.emptied import empty_tables
from tests.helpers.smtp import free_port, mail_server, silent_server
from tests.helpers.workers import Staff, Working
from tests.queued import (
    defer_and_roll_back,
    fail_with_words,
    kill_the_worker,
    number,
    send_numbered,
)

OURS = ("accounts.", "bounceback.", "recovery.")


@pytest.fixture(scope="module", autouse=True)
def database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Real transactions. The tables are emptied at the end, as a worker has its row there while it lives."""
    with django_db_blocker.unblock():
        yield
        empty_tables()


@pytest.fixture(autouse=True)
def an_empty_queue(staff: Staff, request: pytest.FixtureRequest) -> Iterator[None]:
    if "working" not in request.fixturenames:
        staff.send_home()
    _empty(staff)
    yield
    _empty(staff)


def _empty(staff: Staff) -> None:
    if staff.left:
        soon(_none_of_ours_is_left)
    else:
        run_sql("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def _none_of_ours_is_left() -> bool:
    run_sql("DELETE FROM procrastinate_jobs WHERE task_name LIKE 'tests.%%' AND status <> 'doing'")
    return jobs() == []


def run_sql(text: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(text, values)


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


def jobs() -> list[tuple[str, str, int]]:
    """Task, status and tries so far of every job of a test."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT task_name, status, attempts FROM procrastinate_jobs "
            "WHERE task_name LIKE 'tests.%%' ORDER BY id"
        )
        return [(name.removeprefix("tests.queued."), *rest) for name, *rest in cursor.fetchall()]


def statuses() -> set[str]:
    return {status for _name, status, _tries in jobs()}


@pytest.fixture(scope="module")
def staff(database: None, tmp_path_factory: pytest.TempPathFactory, port: int) -> Iterator[Staff]:
    staff = Staff(tmp_path_factory.mktemp("queue") / "worker.log", port)
    yield staff
    staff.send_home()


@pytest.fixture
def working(staff: Staff) -> Working:
    return staff.working


@pytest.fixture
def said(staff: Staff) -> Callable[[], str]:
    """What workers have written into their log since a test began."""
    before = len(staff.log.read_text()) if staff.log.exists() else 0
    return lambda: staff.log.read_text()[before:]


def soon(condition: Any) -> None:
    assert wait_until(condition, 25), jobs()


# Asking for work


def test_what_is_rolled_back_was_never_asked_for() -> None:
    with transaction.atomic():
        send_numbered.defer(mail_id=1)
        assert len(jobs()) == 1
        transaction.set_rollback(True)
    assert jobs() == []


def test_asking_does_not_wait_for_the_mail_server(port: int) -> None:
    with silent_server(port):
        began = time.monotonic()
        send_numbered.defer(mail_id=1)
        assert time.monotonic() - began < 0.5
    assert jobs() == [("send_numbered", "todo", 0)]


# Besides ids: a moment, and a browser and a system by the names that our own list has for them.
HARMLESS = {"at", "device"}


def test_our_tasks_take_ids_or_what_nobody_wrote() -> None:
    ours = [task for name, task in app.tasks.items() if name.startswith(OURS)]
    assert ours
    for task in ours:
        names = inspect.signature(task.func).parameters.keys() - {"context", "timestamp"} - HARMLESS
        assert [name for name in names if not re.search(r"(^|_)(id|pk)$", name)] == [], task.name


def test_pauses_grow_to_six_hours_and_make_about_a_day() -> None:
    pauses = [queue.pause_after(tries) for tries in range(1, queue.TRIES)]
    assert timedelta(seconds=12) <= pauses[0] <= timedelta(seconds=18)
    assert max(pauses) <= 1.2 * queue.LONGEST_PAUSE
    assert timedelta(hours=18) < sum(pauses, timedelta()) < timedelta(hours=30)


# By the clock


def test_what_fell_due_while_nothing_ran_is_done_at_the_start(
    staff: Staff, working: Working, said: Callable[[], str]
) -> None:
    staff.send_home()
    _empty(staff)
    with working(concurrency=1):
        soon(lambda: {"recovery.tasks.tidy", "bounceback.tasks.delete_finished"} <= succeeded())
    assert said() == ""


def succeeded() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'succeeded'")
        return {name for (name,) in cursor.fetchall()}


# Kills


def test_no_mail_is_lost_when_the_worker_is_killed_while_it_sends(
    working: Working, port: int
) -> None:
    """The server has the mail and has not said yes: the one moment in which it goes out twice."""
    with mail_server(port, slowly=0.05) as server:
        for mail_id in range(20):
            send_numbered.defer(mail_id=mail_id)
        for different in (5, 10, 15):
            with working(concurrency=1) as worker:
                soon(lambda wanted=different: len(server.ids()) >= wanted)
                worker.kill()
        with working(concurrency=1):
            soon(lambda: statuses() == {"succeeded"})
    times = server.ids()
    assert times.keys() == {number(mail_id) for mail_id in range(20)}
    assert max(times.values()) <= 2
    assert times.total() <= 20 + 3


def test_a_second_worker_takes_over_from_a_killed_one(working: Working, port: int) -> None:
    with mail_server(port, slowly=30) as server, working(concurrency=1) as first:
        send_numbered.defer(mail_id=1)
        soon(lambda: len(server.arrived) == 1)
        with working():
            server.slowly = 0
            first.kill()
            soon(lambda: statuses() == {"succeeded"})
    assert server.ids() == {number(1): 2}


def test_two_workers_send_each_mail_once(working: Working, port: int) -> None:
    began = timezone.now()
    with mail_server(port) as server, working(), working():
        soon(lambda: heard_of(since=began) == 2)
        for mail_id in range(60):
            send_numbered.defer(mail_id=mail_id)
        soon(lambda: statuses() == {"succeeded"})
    assert server.ids() == {number(mail_id): 1 for mail_id in range(60)}


def heard_of(since: datetime) -> int:
    """How many workers were heard of."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > %s", [since]
        )
        return int(cursor.fetchone()[0])


def test_a_task_that_kills_its_workers_is_given_up(
    working: Working, said: Callable[[], str]
) -> None:
    with working() as one, working() as other:
        with transaction.atomic():
            kill_the_worker.defer(mail_id=1)
            run_sql(
                "UPDATE procrastinate_jobs SET attempts = %s WHERE task_name LIKE 'tests.%%'",
                queue.TRIES - 1,
            )
        soon(lambda: statuses() == {"failed"})
        assert sorted(str(each.process.poll()) for each in (one, other)) == ["-9", "None"]
    assert "lost 10 workers: given up" in said()


# A worker


def test_what_is_refused_for_good_is_not_tried_again(
    working: Working, said: Callable[[], str], port: int
) -> None:
    with mail_server(port, "refuse"), working():
        send_numbered.defer(mail_id=1)
        soon(lambda: statuses() == {"failed"})
    assert [tries for _name, _status, tries in jobs()] == [1]
    assert "someone" not in said()


def test_a_task_that_rolls_back_has_asked_for_nothing(working: Working, port: int) -> None:
    with mail_server(port) as server, working():
        defer_and_roll_back.defer(mail_id=1)
        soon(lambda: jobs() == [("defer_and_roll_back", "succeeded", 1)])
    assert server.arrived == []


def test_a_failure_is_logged_without_what_a_person_wrote(
    working: Working, said: Callable[[], str]
) -> None:
    with working():
        fail_with_words.defer(mail_id=1)
        soon(lambda: jobs()[0][2] >= 1)
    assert "tests.queued.fail_with_words (job" in said()
    assert "ValueError" in said()
    assert "what a person wrote" not in said()


def test_a_mail_arrives_once_when_its_server_is_well_again(
    working: Working, said: Callable[[], str], port: int
) -> None:
    with working():
        send_numbered.defer(mail_id=1)
        soon(lambda: jobs() and jobs()[0][2] >= 1)  # nobody there
        with silent_server(port):
            soon(lambda: jobs()[0][2] >= 2)
        with mail_server(port, "not now") as server:
            soon(lambda: jobs()[0][2] >= 3)
            server.manner = "accept"
            soon(lambda: statuses() == {"succeeded"})
    assert server.ids() == {number(1): 1}
    assert "send_numbered (job" in said()


def test_a_mail_arrives_once_and_the_worker_ends_when_asked(
    working: Working, said: Callable[[], str], port: int
) -> None:
    with mail_server(port) as server, working() as worker:
        send_numbered.defer(mail_id=1)
        soon(lambda: statuses() == {"succeeded"})
        assert worker.stop() == 0
    assert server.ids() == {number(1): 1}
    assert said() == ""


def test_it_ends_what_is_running_when_asked_to_stop(working: Working, port: int) -> None:
    with mail_server(port, slowly=0.7) as server, working() as worker:
        send_numbered.defer(mail_id=1)
        soon(lambda: len(server.arrived) == 1)
        assert worker.stop() == 0
        assert jobs() == [("send_numbered", "succeeded", 1)]


# What a worker held


def a_running_job(heard: timedelta, **columns: Any) -> int:
    """A job that a worker holds, last heard of so long ago; returns the worker's number."""
    send_numbered.defer(mail_id=1)
    run_sql("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s)", heard)
    run_sql(
        "UPDATE procrastinate_jobs SET status = 'doing', queueing_lock = %s, "
        "worker_id = (SELECT max(id) FROM procrastinate_workers)",
        columns.get("queueing_lock"),
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM procrastinate_workers")
        return int(cursor.fetchone()[0])


def put_back(asks: int | None) -> None:
    """Let the worker of this number put stalled jobs back (in a thread, for a browser's loop may own this one)."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, queue.retry_stalled(app.job_manager, asks=asks)).result()


def test_a_worker_that_is_heard_of_keeps_its_work() -> None:
    a_running_job(timedelta(seconds=20))
    put_back(asks=None)
    assert statuses() == {"doing"}


def test_a_worker_that_slept_does_not_take_its_own_work_for_lost() -> None:
    worker = a_running_job(timedelta(hours=8))
    put_back(asks=worker)
    assert statuses() == {"doing"}
    put_back(asks=worker + 1)
    assert statuses() == {"todo"}


def test_lost_periodic_work_gives_way_to_the_next_one() -> None:
    a_running_job(timedelta(hours=1), queueing_lock="hourly")
    send_numbered.configure(queueing_lock="hourly").defer(mail_id=2)
    put_back(asks=None)
    assert [status for _name, status, _tries in jobs()] == ["aborted", "todo"]


# What ended


def test_what_ended_over_a_week_ago_is_deleted_and_nothing_else() -> None:
    for _ in range(4):
        send_numbered.defer(mail_id=1)
    ends = (
        "UPDATE procrastinate_jobs SET status = %s "
        "WHERE id = (SELECT min(id) FROM procrastinate_jobs WHERE status = 'todo')"
    )
    for status in ("succeeded", "failed"):
        run_sql(ends, status)
    run_sql("UPDATE procrastinate_events SET at = at - interval '8 days'")
    run_sql(ends, "succeeded")  # today
    assert queue.delete_finished() == 2
    assert [status for _name, status, _tries in jobs()] == ["succeeded", "todo"]


# How it stands


def test_one_command_tells_the_age_of_the_oldest_mail_and_what_failed() -> None:
    for _ in range(2):
        send_numbered.defer(mail_id=1)
    run_sql("UPDATE procrastinate_events SET at = at - interval '5 minutes'")
    send_numbered.defer(mail_id=1)
    run_sql(
        "UPDATE procrastinate_jobs SET status = 'failed' WHERE id = (SELECT max(id) FROM procrastinate_jobs)"
    )
    said = StringIO()
    with pytest.raises(CommandError, match="No worker has been heard of"):
        call_command("queue", stdout=said)
    assert re.search(r"2 +0 +1 +0:05:0\d ago +tests.queued.send_numbered", said.getvalue())
    assert re.search(r"Given up: job \d+, tests.queued.send_numbered", said.getvalue())


def test_the_check_is_quiet_while_a_worker_gets_on_and_fails_when_it_does_not() -> None:
    with pytest.raises(CommandError, match="No worker"):
        call_command("queue", "--check")
    run_sql("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now())")
    send_numbered.defer(mail_id=1)
    send_numbered.configure(schedule_in={"hours": 1}).defer(mail_id=2)
    call_command("queue", "--check")
    run_sql("UPDATE procrastinate_events SET at = at - interval '11 minutes'")
    with pytest.raises(CommandError, match="does not get on"):
        call_command("queue", "--check")
