"""How long the periodic work takes: it should grow with what is due, not with what is stored.

Reported, never asserted. Run by hand: .venv/bin/python -m tests.speed.daily
10,000 people; 100,000 or 10,000 open requests; 0, 1,000 or 10,000 of them due on this day.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

PEOPLE = 10_000
STORED = (10_000, 100_000)
DUE = (0, 1_000, 10_000)
NOON = datetime(2026, 3, 11, 12, tzinfo=UTC)
TODAY, LATER = date(2026, 3, 11), date(2026, 6, 1)
ZONES = ("Europe/Berlin", "Europe/London", "Africa/Lagos", "America/Sao_Paulo")


def main() -> None:
    with tempfile.TemporaryDirectory() as var:
        os.environ |= {
            "BOUNCEBACK_MODE": "local",
            "BOUNCEBACK_AS_OWNER": "True",
            "BOUNCEBACK_VAR": var,
            "DJANGO_SETTINGS_MODULE": "bounceback.settings",
        }
        from bounceback.embedded import EmbeddedPostgres

        postgres = EmbeddedPostgres(Path(var) / "postgres")
        postgres.start()
        try:
            set_up()
            measure()
        finally:
            postgres.stop()


def set_up() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def measure() -> None:
    print(f"{'stored':>8} {'due':>7}   {'closing':>9} {'runs':>5}   {'reminding':>9} {'runs':>5}")
    for stored in STORED:
        fill(stored)
        for due in DUE:
            closing, closing_runs = timed(due, move_on_on=TODAY, verb=close)
            reminding, reminding_runs = timed(due, follow_up_on=TODAY, verb=remind)
            print(
                f"{stored:8,} {due:7,}   {closing:7.2f} s {closing_runs:5}"
                f"   {reminding:7.2f} s {reminding_runs:5}",
                flush=True,
            )
    print("\nThe index that finds them:")
    for name, plan in plans():
        print(f"  {name}: {', '.join(sorted(plan)) or 'none'}")


def fill(stored: int) -> None:
    """Make so many open requests, spread evenly over the people, none of them due."""
    from accounts.models import User
    from recovery.models import FeedbackRequest, Rejection

    User.objects.all().delete()
    people = User.objects.bulk_create(
        User(
            email=f"person{n}@example.com",
            password="!",
            time_zone=ZONES[n % len(ZONES)],
            reminders_since=NOON - timedelta(days=30),
        )
        for n in range(PEOPLE)
    )
    rejections = Rejection.objects.bulk_create(
        Rejection(owner=owner, company="Lumen", stage="interview", outcome="told_no",
                  path="standard", heard_on=date(2026, 3, 2))
        for owner in people
    )  # fmt: skip
    FeedbackRequest.objects.bulk_create(
        (
            FeedbackRequest(owner=rejections[n % PEOPLE].owner, rejection=rejections[n % PEOPLE],
                            channel="email", body="Dear Dana, thank you for your time. " * 20,
                            status="sent", sent_at=NOON, follow_up_on=LATER, move_on_on=LATER)
            for n in range(stored)
        ),
        batch_size=5000,
    )  # fmt: skip
    messages_and_answers(rejections)
    settle()


def messages_and_answers(rejections: list[Any]) -> None:
    """Make one message and one reply for each person, none due, which a search without an index wades through."""
    from recovery.models import FeedbackReply, FeedbackRequest

    later = datetime(2026, 6, 1, tzinfo=UTC)
    waiting = FeedbackRequest.objects.bulk_create(
        FeedbackRequest(owner=each.owner, rejection=each, status="draft", waits_until=later)
        for each in rejections
    )
    FeedbackReply.objects.bulk_create(
        FeedbackReply(
            owner=each.owner, request=each, source="link", received_on=TODAY, sealed_until=later
        )
        for each in waiting
    )


def timed(due: int, verb: Callable[[], int], **dates: date) -> tuple[float, int]:
    """Seconds and runs until nothing is left, once so many are due; everything is put back then."""
    with made_due(due, dates):
        began, runs, done = time.perf_counter(), 1, 0
        while count := verb():
            done += count
            runs += 1
        took = time.perf_counter() - began
    if done != due:
        sys.exit(f"{done} were done, and {due} were due.")
    return took, runs


def close() -> int:
    from recovery.models import FeedbackRequest

    return FeedbackRequest.objects.close_due(NOON)


def remind() -> int:
    """Write the reminders like the task, with a job for each mail; the mails are not sent."""
    from recovery.reminders import sending as reminders
    from recovery.tasks import send_reminder

    return reminders.remind_due(lambda each: send_reminder.defer(reminder_id=str(each.pk)), NOON)


@contextmanager
def made_due(due: int, dates: dict[str, date]) -> Iterator[None]:
    from procrastinate.contrib.django.models import ProcrastinateJob

    from recovery.models import FeedbackRequest, Reminder

    # The first ones made: one of each person.
    sent = FeedbackRequest.objects.exclude(sent_at=None)
    chosen = sent.order_by("id").values("pk")[:due]
    FeedbackRequest.objects.filter(pk__in=chosen).update(**dates)
    settle()
    yield
    before: dict[str, Any] = {"status": "sent", "ended_at": None, "ending": ""}
    later: dict[str, Any] = {
        "follow_up_on": LATER,
        "move_on_on": LATER,
        "follow_up_reminded_at": None,
    }
    sent.exclude(move_on_on=LATER, follow_up_on=LATER).update(**before, **later)
    Reminder.objects.all().delete()
    ProcrastinateJob.objects.all()._raw_delete("default")
    settle()


def settle() -> None:
    """Vacuum and analyse, which autovacuum does in the course of a day."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def plans() -> Iterator[tuple[str, set[str]]]:
    from recovery.models import FeedbackReply, FeedbackRequest

    requests = FeedbackRequest.objects
    with made_due(1_000, {"follow_up_on": TODAY, "move_on_on": TODAY}):
        yield "closing", indexes(requests.due_to_close(NOON))
        yield "follow-ups", indexes(requests.follow_ups_to_remind_of(NOON))
        yield "messages", indexes(requests.messages_to_remind_of(NOON))
        yield "answers", indexes(FeedbackReply.objects.to_remind_of(NOON))


def indexes(rows: Any) -> set[str]:
    known = (
        "feedback_to_close",
        "feedback_to_nudge",
        "feedback_to_read_again",
        "reply_to_remind_of",
    )
    plan = rows.explain()
    scans = {"a scan of all requests"} if "Seq Scan on recovery_feedbackre" in plan else set()
    return {name for name in known if name in plan} | scans


if __name__ == "__main__":
    main()
