"""Kinds of Today for a recovery itself: next step, whether to go on, one path for several, one too many, check-in."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from recovery.path.stones import Stone, current, stones
from recovery.rejections.models import Rejection
from recovery.rejections.pace import IN_FULL
from recovery.shared import timings
from recovery.shared.choices import Outcome, TodayKind
from recovery.shared.clocks import today
from recovery.today.cards import Tap, Told, opens, press
from recovery.today.kinds.debriefs import ASKS
from recovery.today.kinds.kind import AWAKE, IN_A_WEEK, NOT_PUT_ASIDE, Kind, Rows

SHOWN = (
    *("company", "role", "stage", "outcome", "source", "path", "logged_on", "closed_at"),
    *("set_aside_at", "snoozed_until", "put_aside_at", "active_at", "standing", "first_sting"),
    "pile",
)
"""What is told of a recovery, by itself or where something of it is."""

UNSETTLED = f"{AWAKE} AND job.now_step <> ''"

# Nothing was done on it for three weeks, and nothing of it is to come.
IS_IDLE = """job.alive_at < %(idle_before)s
    AND (job.busy_until IS NULL OR job.busy_until <= %(now)s)
    AND (job.busy_on IS NULL OR job.busy_on < %(today)s)"""

# The step itself waits: for a message that was put off; for a debrief that is planned, or that asks.
MESSAGE_WAITS = """job.now_step = 'feedback' AND EXISTS (
        SELECT FROM recovery_feedbackrequest asked
        WHERE asked.owner_id = %(owner)s AND asked.rejection_id = job.id
        AND asked.status = 'draft' AND asked.waits_until IS NOT NULL
    )"""
DEBRIEF_WAITS = f"""job.now_step = 'debrief' AND EXISTS (
        SELECT FROM recovery_debriefsession it
        WHERE it.owner_id = %(owner)s AND it.rejection_id = job.id AND it.removed_at IS NULL AND ({ASKS} IS NOT NULL
            OR it.finished_at IS NULL AND it.started_at IS NULL AND it.planned_at > %(now)s)
    )"""


def _go_on(row: Any) -> Told:
    """The next step of a recovery: the screen left, or the first one of the step."""
    path = tuple(stones(row, row.begun))
    now = current(path) or path[-1]
    title, words = str(now.name), str(now.step.about)
    taps: tuple[Tap, ...] = (_next_screen(row, now, now.action),)
    if row.may_be_closed:
        title = _("This one could be closed")
        words = _("Nothing is waiting, and you’ve moved on. Whether it’s over, only you know.")
        close = opens(_("Close it"), "step_screen", row.pk, "get-going", "close")
        taps = (close, _next_screen(row, now, _("Continue")))
    return Told(
        about=row.path_name,
        about_address=row.get_absolute_url(),
        title=title,
        words=words,
        taps=taps,
        later=press(_("Snooze"), "rejection_snooze", row.pk, hour=str(row.owner.snooze_hour)),
        stones=path,
    )


# The next step of a recovery.
NEXT = Kind(
    TodayKind.NEXT,
    own="rejections",
    rows=Rows(
        of="recovery_rejection job",
        where=f"{UNSETTLED} AND NOT ({IS_IDLE}) AND NOT ({MESSAGE_WAITS}) AND NOT ({DEBRIEF_WAITS})",
        order="job.dated_on DESC, job.id DESC",
        row="job",
    ),
    tell=_go_on,
    shows=SHOWN,
    most=timings.MOST_IN_FULL,
    about_itself=True,
)


def _idle(row: Any) -> Told:
    """A recovery on which nothing was done for three weeks. That is no fault."""
    path = stones(row, row.begun)
    now = current(path) or path[-1]
    return Told(
        about=row.path_name,
        about_address=row.get_absolute_url(),
        title=_("Do you want to continue with this one?"),
        words=_(
            "Nothing happened here for three weeks, and that’s fine. In a week or so it’s set aside "
            "by itself. Nothing is lost."
        ),
        taps=(
            _next_screen(row, now, _("Continue")),
            press(_("Set it aside"), "rejection_set_aside", row.pk),
            opens(_("Close it"), "step_screen", row.pk, "get-going", "close"),
        ),
    )


# A recovery on which nothing was done for timings.IDLE_ASK_DAYS: continue, set aside, or close?
IDLE = Kind(
    TodayKind.IDLE,
    own="rejections",
    rows=Rows(
        of="recovery_rejection job",
        where=f"{UNSETTLED} AND {IS_IDLE}",
        order="job.active_at, job.id",
        row="job",
    ),
    tell=_idle,
    shows=SHOWN,
    most=1,  # a question at a time
    later=IN_A_WEEK,
    about_itself=True,
)


def _next_screen(row: Rejection, now: Stone, words: str) -> Tap:
    screen = now.screen or now.step.on_path(row.first_facts)[0].key
    return opens(words, "step_screen", row.pk, now.step.key, screen)


def _pace(row: Rejection) -> Told:
    """The oldest recovery beyond three in full at once."""
    return Told(
        about=row.path_name,
        about_address=row.get_absolute_url(),
        title=_("You’re going through more than three at once"),
        words=_("This is the oldest of them. You could make it shorter, or set it aside for now."),
        taps=(
            press(_("Make it short"), "rejection_short", row.pk),
            press(_("Set it aside"), "rejection_set_aside", row.pk),
            press(_("Keep it as it is"), "rejection_as_it_is", row.pk),
        ),
    )


def _pile(row: Any) -> Told:
    """Noes that came close together: one path for all of them, if they like."""
    return Told(
        about=row.near,
        about_address=reverse("rejection_list"),
        title=_("These came close together"),
        words=_(
            "That’s a lot at once. You can walk one path for all of them. The others are set aside, "
            "nothing is lost, and you can undo it."
        ),
        taps=(press(_("One path for all"), "rejections_pile"),),
    )


# As `RejectionQuerySet.offered_for_a_pile`: without those it was offered for and put off.
OPEN_NO = f"""mine.owner_id = %(owner)s AND mine.archived_at IS NULL AND mine.rests_since IS NULL
    AND mine.closed_at IS NULL AND mine.pile_id IS NULL AND mine.outcome <> '{Outcome.NO_REPLY.value}'
    AND NOT EXISTS (
        SELECT FROM recovery_putoff put_off JOIN recovery_rejection asked ON asked.id = put_off.item
        WHERE put_off.owner_id = %(owner)s AND put_off.kind = '{TodayKind.PILE.value}'
        AND put_off.until > %(today)s AND put_off.id > mine.id AND asked.owner_id = %(owner)s
        AND mine.dated_on BETWEEN asked.dated_on - {timings.PILE_WITHIN_DAYS} AND asked.dated_on
    )"""

# Several noes within two weeks, the last of them not long ago: the newest asks for all.
PILE = Kind(
    TodayKind.PILE,
    own="rejections",
    rows=Rows(
        of=f"""(SELECT * FROM recovery_rejection mine WHERE {OPEN_NO}
            ORDER BY dated_on DESC, id DESC LIMIT 1) job""",  # noqa: S608 - of constants
        where=f"""job.dated_on + {timings.PILE_OFFERED_DAYS} >= %(today)s AND {timings.PILE_FROM} <= (
            SELECT count(*) FROM recovery_rejection mine WHERE {OPEN_NO}
            AND mine.dated_on >= job.dated_on - {timings.PILE_WITHIN_DAYS}
            )""",  # noqa: S608 - of constants
        order="job.id",
        row="job",
    ),
    tell=_pile,
    shows=SHOWN,
    most=1,
    later=IN_A_WEEK,
)

_PATHS_IN_FULL = ", ".join(f"'{path.value}'" for path in IN_FULL)

# More than timings.MOST_IN_FULL recoveries go through every step at once: the oldest could be made short.
PACE = Kind(
    TodayKind.PACE,
    own="rejections",
    rows=Rows(
        of=f"""(
            SELECT job.*, row_number() OVER (ORDER BY job.dated_on DESC, job.id DESC) AS nth
            FROM recovery_rejection job
            WHERE job.owner_id = %(owner)s AND {UNSETTLED}
            AND job.path IN ({_PATHS_IN_FULL}) AND job.as_it_is_at IS NULL
            ) job""",  # noqa: S608 - of constants
        where=f"job.nth > {timings.MOST_IN_FULL}",
        order="job.dated_on, job.id",
        row="job",
    ),
    tell=_pace,
    shows=SHOWN,
    most=1,
    later=IN_A_WEEK,
    about_itself=True,
)


def _check_in(row: Rejection) -> Told:
    """The check-in a week or a month after the no."""
    age = (today() - row.logged_on).days
    day = max((each for each in timings.CHECK_IN_DAYS if each <= age), default=0)
    later_on = day == timings.CHECK_IN_DAYS[-1]
    return Told(
        about=row.path_name,
        about_address=row.get_absolute_url(),
        title=_("Check in, a month on") if later_on else _("Check in, a week on"),
        words=_("Three numbers, and what became of your plans. It takes a minute."),
        taps=(
            opens(_("Check in"), "check_in", row.pk, day),
            press(_("Skip"), "check_in_skip", row.pk, day),
        ),
    )


def _open_for(day: int) -> str:
    return f"""WHEN job.logged_on BETWEEN %(begins_{day})s AND %(ends_{day})s AND NOT EXISTS (
        SELECT FROM recovery_lookback looked
        WHERE looked.owner_id = %(owner)s AND looked.rejection_id = job.id AND looked.day = {day}
    ) THEN {day}"""


# The check-in a week and a month after the no.
CHECK_IN = Kind(
    TodayKind.CHECK_IN,
    own="rejections",
    rows=Rows(
        of=f"""recovery_rejection job CROSS JOIN LATERAL (
            SELECT CASE {" ".join(_open_for(day) for day in timings.CHECK_IN_DAYS)} END AS day
            ) now""",
        where=f"now.day IS NOT NULL AND {NOT_PUT_ASIDE}",  # also of what is over
        order="job.logged_on, job.id",
        row="job",
        note="now.day",
    ),
    tell=_check_in,
    shows=SHOWN,
)
