"""Background tasks of recovery, one line deep (bounceback/queue.py)."""

from uuid import UUID

from django.core.management import call_command
from django.utils import timezone

from bounceback.postgresql.owners import each_owner
from bounceback.queue import LAST, every, task
from recovery.feedback.models.requests import FeedbackRequest
from recovery.imports import tasks as imports
from recovery.rejections.models import Rejection
from recovery.reminders import sending
from recovery.takeout import bringing, making

__all__ = ["imports"]  # its tasks are found here by the worker


@every("7 * * * *")
def tidy() -> None:
    call_command("tidy")


@every("*/5 * * * *")
def close_due() -> None:
    for owner in each_owner(lambda: FeedbackRequest.objects.due_to_close(timezone.now())):
        FeedbackRequest.objects.filter(owner=owner).close_due()


@every("37 * * * *", was="recovery.tasks.rest_idle")
def put_idle_aside() -> None:
    for owner in each_owner(lambda: Rejection.objects.due_to_put_aside(timezone.now())):
        Rejection.objects.filter(owner=owner).put_idle_aside()


@every("*/5 * * * *")
def remind_due() -> None:
    sending.remind_due(lambda reminder: send_reminder.defer(reminder_id=str(reminder.pk)))


@task(priority=LAST)  # a mail server that hangs is to hold up nothing else
def send_reminder(*, reminder_id: str) -> None:
    sending.send(UUID(reminder_id))


@task(priority=LAST)  # it takes minutes where there is much, and nobody waits at the page
def make_takeout(*, takeout_id: str) -> None:
    making.make(UUID(takeout_id))


@task()  # somebody with an empty account waits for it
def bring_takeout(*, takeout_id: str) -> None:
    bringing.bring(UUID(takeout_id))
