"""Delete what has had its time (drafts, links, removed rows): run hourly by bin/run, or by cron."""

from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends.db import SessionStore
from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.models import Draft, Invitation, PersonalToken, Submission, Tally
from recovery.arrivals.models import Arrival
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


class Command(BaseCommand):
    help = (
        "Bin kept words whose day has come; delete drafts, keys, sessions, links, notes and files of old, "
        "and what was removed a month ago."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        binned = Vent.objects.bin_expired()
        AnswerLink.objects.delete_dead()
        DebriefLink.objects.delete_dead()
        for removable in REMOVABLE:
            removable.objects.delete_removed()
        FeedbackReply.everything.delete_removed()
        delete_families()
        Import.objects.delete_abandoned()
        PutOff.objects.delete_old(timezone.localdate() - timedelta(days=1))
        Reminder.objects.delete_old()
        Arrival.objects.delete_old()
        Takeout.objects.over().delete()
        Draft.objects.expired().delete()
        Submission.objects.expired().delete()
        PersonalToken.objects.long_dead().delete()
        Tally.objects.ended().delete()
        Invitation.objects.long_dead().delete()
        SessionStore.clear_expired()
        if options["verbosity"] > 1:
            self.stdout.write(f"{binned} kept vents binned.")
