"""Kinds of Today for feedback: a reply to open, a message that waited, a follow-up that could be sent."""

from django.utils.translation import gettext as _

from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.shared.choices import TodayKind
from recovery.today.cards import Told, opens
from recovery.today.kinds.kind import AWAKE, NOT_PUT_ASIDE, Kind, Rows

_ASKED = """recovery_feedbackrequest it JOIN recovery_rejection job
    ON job.id = it.rejection_id AND job.owner_id = it.owner_id"""


def _reply(row: FeedbackReply) -> Told:
    """A sealed reply; no word of it is loaded."""
    request = row.request
    words = _("It’s sealed until you open it.")
    if row.read_with:
        words = _("You wanted to read it with {who}.").format(who=row.read_with)
    asks = _("Open it") if row.is_planned else _("When will you read it?")
    return Told(
        about=str(request.rejection),
        about_address=request.rejection.get_absolute_url(),
        title=_("{who} replied.").format(who=request),
        words=words,
        taps=(opens(asks, "reply_detail", request.pk, row.pk),),
    )


REPLY = Kind(
    TodayKind.REPLY,
    own="feedback_replies",
    rows=Rows(
        of="""recovery_feedbackreply it
            JOIN recovery_feedbackrequest asked ON asked.id = it.request_id AND asked.owner_id = it.owner_id
            JOIN recovery_rejection job ON job.id = asked.rejection_id AND job.owner_id = asked.owner_id""",
        where="""it.removed_at IS NULL AND it.opened_at IS NULL AND job.archived_at IS NULL
            AND (it.sealed_until IS NULL OR it.sealed_until <= %(now)s)""",
        order="it.id",
    ),
    tell=_reply,
    shows=("request_id", "read_with", "sealed_until", "source"),
)


def _message(row: FeedbackRequest) -> Told:
    return Told(
        about=str(row.rejection),
        about_address=row.rejection.get_absolute_url(),
        title=_("Your message to {who} is ready to send").format(who=row),
        words=_("Read it once more. Then send it, or leave it."),
        taps=(opens(_("Read it through"), "step_screen", row.rejection_id, "feedback", "message"),),
    )


MESSAGE = Kind(
    TodayKind.MESSAGE,
    own="feedback",
    rows=Rows(
        of=_ASKED,
        where=f"it.status = 'draft' AND it.waits_until <= %(now)s AND {AWAKE}",
        order="it.waits_until, it.id",
    ),
    tell=_message,
    shows=("rejection_id", "person_id"),
)


def _follow_up(row: FeedbackRequest) -> Told:
    return Told(
        about=str(row.rejection),
        about_address=row.rejection.get_absolute_url(),
        title=_("You could follow up with {who}").format(who=row),
        words=_("Once, and short. It’s written already."),
        taps=(opens(_("View the follow-up"), "feedback_detail", row.pk),),
    )


FOLLOW_UP = Kind(
    TodayKind.FOLLOW_UP,
    own="feedback",
    rows=Rows(
        of=_ASKED,
        where=f"it.status = 'sent' AND it.nudge_on <= %(today)s AND {NOT_PUT_ASIDE}",
        order="it.nudge_on, it.id",
    ),
    tell=_follow_up,
    shows=("rejection_id", "person_id"),
)
