"""Sessions and small steps: a debrief planned, fresh or to be practised; a step that is due."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from recovery.models import Action, DebriefSession
from recovery.models.debrief_listed import Asks
from recovery.models.rejections import today
from recovery.on_today.thing import Tap, Thing, later, opens, press
from recovery.path.choices import TodayKind


def sessions(user: User, keys: Collection[UUID]) -> Iterable[DebriefSession]:
    asking = DebriefSession.objects.owned_by(user).asking(today(), user.zone)
    rows: Iterable[DebriefSession] = asking.for_today().filter(pk__in=keys)
    return rows


def session(row: DebriefSession) -> Thing:
    title, words, tap = TOLD[Asks(row.asks)](row)
    taps: tuple[Tap, ...] = (tap,)
    put_off = later(TodayKind.SESSION, row.pk)
    if row.asks == Asks.REHEARSAL:
        taps = (press(_("I said it"), "debrief_rehearsed", row.pk), tap)
    if row.asks == Asks.PLANNED:
        put_off = press(_("Move it to tomorrow"), "debrief_move", row.pk)
    return Thing(
        TodayKind.SESSION,
        about=str(row),
        about_address=row.get_absolute_url(),
        title=title,
        words=words,
        taps=taps,
        later=put_off,
    )


def _planned(row: DebriefSession) -> tuple[str, str, Tap]:
    hour = date_format(timezone.localtime(row.planned_at), "TIME_FORMAT")
    title = _("Your debrief is today at {hour}").format(hour=hour)
    if row.with_whom:
        title = _("Your debrief with {who} is today at {hour}").format(who=row.with_whom, hour=hour)
    words = _("25 minutes at most. What worked comes first.")
    return title, words, opens(_("Get ready"), "debrief_detail", row.pk)


def _fresh(row: DebriefSession) -> tuple[str, str, Tap]:
    if row.now:
        told = _("You are at “{phase}”.").format(phase=row.now.name)
        return _("A debrief is under way"), told, opens(_("Go on"), "debrief_detail", row.pk)
    title = _("The interview is still fresh")
    if row.asked:
        noted = ngettext("{n} question noted.", "{n} questions noted.", row.asked)
        tap = opens(_("Go through it"), "debrief_detail", row.pk)
        return title, noted.format(n=row.asked), tap
    words = _("Two minutes are enough to note what they asked. It fades quickly.")
    return title, words, opens(_("Note what they asked"), "debrief_detail", row.pk)


def _rehearsal(row: DebriefSession) -> tuple[str, str, Tap]:
    tap = opens(_("Look at it first"), "debrief_detail", row.pk)
    return _("Say your one change out loud"), row.change, tap


TOLD: dict[Asks, Callable[[DebriefSession], tuple[str, str, Tap]]] = {
    Asks.PLANNED: _planned,
    Asks.FRESH: _fresh,
    Asks.REHEARSAL: _rehearsal,
}


def actions(user: User, keys: Collection[UUID]) -> Iterable[Action]:
    rows: Iterable[Action] = Action.objects.owned_by(user).for_today().filter(pk__in=keys)
    return rows


def action(row: Action) -> Thing:
    by = _("By {day}.").format(day=date_format(row.due_on, "MONTH_DAY_FORMAT"))
    return Thing(
        TodayKind.ACTION,
        about=str(row.rejection),
        about_address=row.lesson.get_absolute_url(),
        title=row.text,
        words=_("A small step you set yourself. {by}").format(by=by),
        taps=(press(_("Done"), "action_done", row.lesson_id, row.pk),),
        later=later(TodayKind.ACTION, row.pk),
    )
