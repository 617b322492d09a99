"""Deleting a recovery for good: it takes with it what hangs on it, here and in other people's numbers."""

from recovery.people.models import Person
from recovery.rejections.models import Rejection


def delete_for_good(rejection: Rejection) -> None:
    """Delete it, with all that hangs on it, and what was half typed about it.

    Whoever answered about it was in touch on that day: that is counted anew without it.
    """
    drafts, owner = rejection.owner.drafts, rejection.owner
    parts = (*rejection.feedback.all(), *rejection.debriefs.all(), *rejection.lessons.all())
    for each in (*parts, rejection):
        drafts.discard_under(owner, each.get_absolute_url())
    answered = Person.objects.answered_about(rejection)
    rejection.delete()
    Person.objects.filter(pk__in=answered).count_contacts()
