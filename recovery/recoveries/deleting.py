"""Deleting a recovery for good, with everything that hangs on it."""

from recovery.people.models import Person
from recovery.rejections.models import Rejection


def delete_for_good(rejection: Rejection) -> None:
    """Delete a recovery, all that hangs on it, and every draft about it.

    Replies about it counted as contacts with people: those are counted anew without it.
    """
    drafts, owner = rejection.owner.drafts, rejection.owner
    parts = (*rejection.feedback.all(), *rejection.debriefs.all(), *rejection.lessons.all())
    for each in (*parts, rejection):
        drafts.discard_under(owner, each.get_absolute_url())
    answered = Person.objects.answered_about(rejection)
    rejection.delete()
    Person.objects.filter(pk__in=answered).count_contacts()
