"""Delete what has had its time (drafts, links, removed rows): run hourly by bin/run, or by cron."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends.db import SessionStore
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import Draft, Invitation, PersonalToken, Submission, Tally
from bounceback.management.base import UncheckedCommand
from bounceback.postgresql.owners import each_owner
from recovery.arrivals.models import Arrival
from recovery.companies.models import Company
from recovery.conversations.models import Conversation
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.links import DebriefLink
from recovery.debriefs.models.questions import DebriefQuestion
from recovery.feedback.models.links import AnswerLink
from recovery.feedback.models.replies import FeedbackReply
from recovery.imports.models import Import
from recovery.lessons.models.lessons import Lesson
from recovery.opportunities.models import Opportunity
from recovery.path.vents import Vent
from recovery.people.models import Person
from recovery.plans.models import Plan
from recovery.recoveries.companies_stored import delete_families
from recovery.rejections.removed import RemovedRejection
from recovery.reminders.models import Reminder
from recovery.shared.put_offs import PutOff
from recovery.takeout.models import Takeout

REMOVABLE = (
    DebriefQuestion,
    Debrief,
    Lesson,
    Conversation,
    Plan,
    Opportunity,
    Person,
    RemovedRejection,
)


class Command(UncheckedCommand):
    help = (
        "Bin kept words whose day has come; delete drafts, keys, sessions, links, notes and files of old, "
        "and what was removed a month ago."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        for rows, tidy_up in _kinds():
            for _owner in each_owner(rows.all):
                tidy_up()
        Tally.objects.ended().delete()
        Invitation.objects.long_dead().delete()
        SessionStore.clear_expired()


type Kind = tuple[QuerySet[Any, Any], Callable[[], object]]


def _kinds() -> Iterator[Kind]:
    """Rows by whose dates and codes is told that their owner has something old; and what is then done as that owner."""
    now = timezone.now()
    yield Vent.objects.filter(keep_until__lte=now), Vent.objects.bin_expired
    yield AnswerLink.objects.dead(), AnswerLink.objects.delete_dead
    yield DebriefLink.objects.dead(), DebriefLink.objects.delete_dead
    for removable in REMOVABLE:
        yield removable.objects.over(), removable.objects.delete_removed
    yield FeedbackReply.everything.over(), FeedbackReply.everything.delete_removed
    yield Company.objects.exclude(joined_to=None), delete_families
    yield Import.objects.abandoned(), Import.objects.delete_abandoned
    long_ago = timezone.localdate() - timedelta(days=1)
    yield PutOff.objects.old(long_ago), lambda: PutOff.objects.delete_old(long_ago)
    yield Reminder.objects.old(), Reminder.objects.delete_old
    yield Arrival.objects.old(), Arrival.objects.delete_old
    yield Takeout.objects.over(), lambda: Takeout.objects.over().delete()
    yield Draft.objects.expired(), lambda: Draft.objects.expired().delete()
    yield Submission.objects.expired(), lambda: Submission.objects.expired().delete()
    yield PersonalToken.objects.long_dead(), lambda: PersonalToken.objects.long_dead().delete()
