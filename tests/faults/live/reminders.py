"""People who are due a reminder now: python -m tests.faults.live.reminders PEOPLE. Writes and queues them."""

import sys
from datetime import timedelta

import django

django.setup()

from django.utils import timezone  # noqa: E402 (Django is ready now)

from recovery.reminders.sending import remind_due  # noqa: E402
from recovery.tasks import send_reminder  # noqa: E402
from tests.helpers.factories import a_rejection, a_reply, a_sent_request, a_user  # noqa: E402


def main() -> None:
    people, now = int(sys.argv[1]), timezone.now()
    where_it_is_noon = f"Etc/GMT{now.hour - 12:+d}"  # the sign of these names says how far west
    for number in range(people):
        owner = a_user(
            email=f"reminded{number}@example.com",
            time_zone=where_it_is_noon,
            reminders_since=now - timedelta(days=9),
            remind_hour=9,
        )
        rejection = a_rejection(owner, heard_on=now.date() - timedelta(days=30))
        a_reply(a_sent_request(rejection), source="link")
    written = remind_due(lambda reminder: send_reminder.defer(reminder_id=str(reminder.pk)))
    assert written == people, written


if __name__ == "__main__":
    main()
