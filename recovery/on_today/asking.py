"""What asking for advice brings: an answer to open, a letter that waited, a nudge that could go."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.models import User
from recovery.models import FeedbackReply, FeedbackRequest
from recovery.on_today.thing import Thing, later, opens
from recovery.path.choices import TodayKind


def replies(user: User, keys: Collection[UUID]) -> Iterable[FeedbackReply]:
    rows: Iterable[FeedbackReply] = (
        FeedbackReply.objects.owned_by(user).on_today().filter(pk__in=keys)
    )
    return rows


def reply(row: FeedbackReply) -> Thing:
    """Sealed: not a word of it is loaded."""
    request = row.request
    words = _("It is sealed until you open it.")
    if row.read_with:
        words = _("You wanted to read it with {who}.").format(who=row.read_with)
    return Thing(
        TodayKind.REPLY,
        about=str(request.rejection),
        about_address=request.rejection.get_absolute_url(),
        title=_("{who} answered.").format(who=request),
        words=words,
        taps=(opens(_("When will you read it?"), "reply_detail", request.pk, row.pk),),
        later=later(TodayKind.REPLY, row.pk),
    )


def requests(user: User, keys: Collection[UUID]) -> Iterable[FeedbackRequest]:
    rows: Iterable[FeedbackRequest] = (
        FeedbackRequest.objects.owned_by(user).with_job().filter(pk__in=keys)
    )
    return rows


def letter(row: FeedbackRequest) -> Thing:
    return Thing(
        TodayKind.LETTER,
        about=str(row.rejection),
        about_address=row.rejection.get_absolute_url(),
        title=_("Your letter to {who} has waited").format(who=row),
        words=_("Read it once more. Then send it, or let it be."),
        taps=(opens(_("Read it through"), "step_screen", row.rejection_id, "ask", "letter"),),
        later=later(TodayKind.LETTER, row.pk),
    )


def nudge(row: FeedbackRequest) -> Thing:
    return Thing(
        TodayKind.NUDGE,
        about=str(row.rejection),
        about_address=row.rejection.get_absolute_url(),
        title=_("A nudge to {who} could go").format(who=row),
        words=_("One, and short. It is written already."),
        taps=(opens(_("See the nudge"), "feedback_detail", row.pk),),
        later=later(TodayKind.NUDGE, row.pk),
    )
