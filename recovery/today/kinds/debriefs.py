"""Kinds of Today for debriefs (planned, fresh, to be practised) and for to-dos that are due."""

from collections.abc import Callable
from enum import IntEnum

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from bounceback.days import on_day
from recovery.debriefs.models.debriefs import Debrief
from recovery.lessons.models.to_dos import ToDo
from recovery.shared.choices import TodayKind
from recovery.today.cards import Tap, Told, opens, press
from recovery.today.kinds.kind import AWAKE, NOT_PUT_ASIDE, Kind, Rows


class Asks(IntEnum):
    """What a debrief asks for today, the most urgent first."""

    PLANNED = 0  # its hour is today
    FRESH = 1  # the interview was a moment ago, and nothing was finished
    REHEARSAL = 2  # the one change was to be practised by now


# Of the debrief `it`: not what is planned for another day, nor a rehearsal due long ago.
ASKS = f"""CASE
    WHEN it.finished_at IS NULL AND it.started_at IS NULL
        AND it.planned_at >= %(begins)s AND it.planned_at < %(ends)s THEN {Asks.PLANNED:d}
    WHEN it.finished_at IS NULL AND it.held_on BETWEEN %(fresh_since)s AND %(today)s
        AND (it.started_at IS NOT NULL OR it.planned_at IS NULL OR it.planned_at < %(ends)s)
        THEN {Asks.FRESH:d}
    WHEN it.rehearse_on BETWEEN %(lately)s AND %(today)s AND it.rehearsed_at IS NULL
        AND it.change <> '' THEN {Asks.REHEARSAL:d}
    END"""


def _debrief(row: Debrief) -> Told:
    title, words, tap = TOLD[Asks(row.asks)](row)
    taps: tuple[Tap, ...] = (tap,)
    put_off = None
    if row.asks == Asks.REHEARSAL:
        taps = (press(_("I said it"), "debrief_rehearsed", row.pk), tap)
    if row.asks == Asks.PLANNED:
        put_off = press(_("Move it to tomorrow"), "debrief_move", row.pk)
    return Told(
        about=str(row),
        about_address=row.get_absolute_url(),
        title=title,
        words=words,
        taps=taps,
        later=put_off,
    )


def _planned(row: Debrief) -> tuple[str, str, Tap]:
    hour = date_format(timezone.localtime(row.planned_at), "TIME_FORMAT")
    title = _("Your debrief is today at {hour}")
    if row.with_whom:
        title = _("Your debrief with {who} is today at {hour}")
    elif not row.is_alone:
        title = _("Your debrief with your friend is today at {hour}")
    words = _("25 minutes at most. What worked comes first.")
    said = title.format(who=row.with_whom, hour=hour)
    return said, words, opens(_("Get ready"), "debrief_detail", row.pk)


def _fresh(row: Debrief) -> tuple[str, str, Tap]:
    if row.now:
        told = _("You’re at “{phase}”.").format(phase=row.now.name)
        return _("A debrief is under way"), told, opens(_("Continue"), "debrief_detail", row.pk)
    title = _("The interview is still fresh")
    if row.asked:
        noted = ngettext("{n} question noted.", "{n} questions noted.", row.asked)
        tap = opens(_("Continue the debrief"), "debrief_detail", row.pk)
        return title, noted.format(n=row.asked), tap
    words = _("Two minutes are enough to note what they asked. It fades quickly.")
    return title, words, opens(_("Note what they asked"), "debrief_detail", row.pk)


def _rehearsal(row: Debrief) -> tuple[str, str, Tap]:
    tap = opens(_("View it first"), "debrief_detail", row.pk)
    return _("Say your one change out loud"), row.change, tap


TOLD: dict[Asks, Callable[[Debrief], tuple[str, str, Tap]]] = {
    Asks.PLANNED: _planned,
    Asks.FRESH: _fresh,
    Asks.REHEARSAL: _rehearsal,
}

DEBRIEF = Kind(
    TodayKind.DEBRIEF,
    own="debriefs",
    rows=Rows(
        of=f"""recovery_debriefsession it
            LEFT JOIN recovery_rejection job ON job.id = it.rejection_id AND job.owner_id = it.owner_id
            CROSS JOIN LATERAL (SELECT {ASKS} AS asks) now""",
        where=f"""it.removed_at IS NULL AND now.asks IS NOT NULL
            AND (it.rejection_id IS NULL OR ({AWAKE}))""",
        order="now.asks, it.planned_at, it.id",
        note="now.asks",
    ),
    tell=_debrief,
    shows=(
        *("rejection_id", "person_id", "company", "role", "stage", "partner"),
        *("planned_at", "started_at", "phase", "finished_at", "change"),
    ),
)


def _to_do(row: ToDo) -> Told:
    return Told(
        about=str(row.rejection),
        about_address=reverse("lesson_detail", args=[row.lesson_id]),
        title=row.text,
        words=_("A to-do you set yourself, due {day}.").format(day=on_day(row.due_on)),
        taps=(press(pgettext("a to-do", "Done"), "to_do_done", row.lesson_id, row.pk),),
    )


TO_DO = Kind(
    TodayKind.TO_DO,
    own="to_dos",
    rows=Rows(
        of="""recovery_action it JOIN recovery_rejection job ON job.id = it.rejection_id AND job.owner_id = it.owner_id
            JOIN recovery_lesson lesson ON lesson.id = it.lesson_id AND lesson.owner_id = it.owner_id""",
        where=f"""it.slot IS NOT NULL AND it.due_on <= %(today)s AND lesson.removed_at IS NULL
            AND {NOT_PUT_ASIDE}""",
        order="it.due_on, it.id",
    ),
    tell=_to_do,
    shows=("rejection_id", "lesson_id", "text", "due_on"),
)
