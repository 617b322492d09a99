"""Kinds of Today for what was to happen on a day: a conversation, an if-then plan."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from bounceback.days import for_day, on_day
from recovery.conversations.models import Conversation
from recovery.plans.models import Plan
from recovery.shared import timings
from recovery.shared.choices import Happened, TodayKind
from recovery.shared.clocks import today
from recovery.today.cards import Tap, Told, opens, press
from recovery.today.kinds.kind import NOT_PUT_ASIDE, Kind, Rows


def _conversation(row: Conversation) -> Told:
    """A conversation of today, or of a past day of which nobody said whether it was held."""
    return Told(
        about=_("A conversation"),
        about_address=row.get_absolute_url(),
        title=_conversation_title(row),
        words=_("You want to ask for: {ask}.").format(ask=row.get_ask_display()),
        taps=_conversation_taps(row),
        later=press(_("Tomorrow"), "conversation_move", row.pk),
    )


def _conversation_title(row: Conversation) -> str:
    if row.planned_on and row.planned_on < today():
        day = on_day(row.planned_on)
        return _("Did you talk with {who} {day}?").format(who=row.person, day=day)
    if row.planned_time:
        hour = time_format(row.planned_time, "TIME_FORMAT")
        return _("You talk with {who} today at {hour}").format(who=row.person, hour=hour)
    return _("You talk with {who} today").format(who=row.person)


def _conversation_taps(row: Conversation) -> tuple[Tap, ...]:
    """Its buttons: before its hour to get ready for it, from then on to say that it was held."""
    look = opens(_("Get ready") if _is_to_come(row) else _("View"), "conversation_detail", row.pk)
    held = press(_("We talked"), "conversation_held", row.pk, on=f"{row.planned_on:%Y-%m-%d}")
    return (look, held) if _is_to_come(row) else (held, look)


def _is_to_come(row: Conversation) -> bool:
    """Whether its hour today is still to come, in the person's time zone."""
    if not (row.planned_on and row.planned_time):
        return False
    return datetime.combine(row.planned_on, row.planned_time) > timezone.localtime().replace(
        tzinfo=None
    )


CONVERSATION = Kind(
    TodayKind.CONVERSATION,
    own="conversations",
    rows=Rows(
        of="recovery_conversation it",
        where="""it.removed_at IS NULL AND it.held_on IS NULL AND it.let_go_at IS NULL
            AND it.planned_on BETWEEN %(lately)s AND %(today)s""",
        order="it.planned_on DESC, it.planned_time NULLS LAST, it.id",
    ),
    tell=_conversation,
    shows=("person_id", "ask", "planned_on", "planned_time"),
    most=timings.MOST_WAITING,  # those of today first
    has_hour=True,
)


def _plan(row: Plan) -> Told:
    words = _("It was for today. Did it happen?")
    if row.on and row.on < today():
        words = _("It was {for_day}. Did it happen?").format(for_day=for_day(row.on))
    job = row.rejection
    return Told(
        about=str(job) if job else _("A plan of yours"),
        about_address=job.get_absolute_url() if job else reverse("plan_list"),
        title=_("If {cue}, then I will {action}").format(cue=row.cue, action=row.action),
        words=words,
        taps=tuple(
            press(str(each.label), "plan_answer", row.pk, happened=each.value) for each in Happened
        ),
        later=press(_("Tomorrow"), "plan_move", row.pk),
    )


PLAN = Kind(
    TodayKind.PLAN,
    own="plans",
    rows=Rows(
        of="""recovery_plan it LEFT JOIN recovery_rejection job
            ON job.id = it.rejection_id AND job.owner_id = it.owner_id""",
        where=f"""it.removed_at IS NULL AND it.kind = 'forward' AND it.answered_at IS NULL
            AND it.on BETWEEN %(lately)s AND %(today)s
            AND (it.rejection_id IS NULL OR ({NOT_PUT_ASIDE}))""",
        order="it.on DESC, it.id",
    ),
    tell=_plan,
    shows=("rejection_id", "cue", "action", "on"),
)
