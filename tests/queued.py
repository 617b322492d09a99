"""Tasks that tests/test_queue.py alone asks for."""

import os

from django.core.mail import EmailMessage
from django.db import transaction

from bounceback.mail import deliver
from bounceback.queue import task


@task()
def send_numbered(*, mail_id: int) -> None:
    mail = EmailMessage("A nudge", "It is time.", "us@example.com", ["someone@example.com"])
    deliver(mail, message_id=number(mail_id))


@task()
def defer_and_roll_back(*, mail_id: int) -> None:
    with transaction.atomic():
        send_numbered.defer(mail_id=mail_id)
        transaction.set_rollback(True)


@task()
def fail_with_words(*, mail_id: int) -> None:
    raise ValueError("what a person wrote")


@task()
def kill_the_worker(*, mail_id: int) -> None:
    os.kill(os.getpid(), 9)


def number(mail_id: int) -> str:
    return f"<{mail_id}@example.com>"
