"""What a recovery asks about itself: to go on, whether to go on, and whether it is one too many."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.models import User
from recovery.models import Rejection
from recovery.models.rejections import today
from recovery.on_today.thing import Tap, Thing, later, opens, press
from recovery.path import timings
from recovery.path.choices import TodayKind
from recovery.thread import Stone, current, stones


def rejections(user: User, keys: Collection[UUID]) -> Iterable[Rejection]:
    """With their visits: where each stands on its path; and whether closing may be offered."""
    mine = Rejection.objects.owned_by(user).for_lists()
    rows = list(mine.filter(pk__in=keys))
    for row in rows:
        row.owner = user
    return rows


def go_on(row: Rejection) -> Thing:
    """The next step: the screen left, or the first of the step."""
    path = tuple(stones(row, row.visits.all()))
    now = current(path) or path[-1]
    title, words = str(now.name), str(now.step.about)
    taps: tuple[Tap, ...] = (_next_screen(row, now, now.action),)
    if row.may_be_closed:
        title = _("This one could be closed")
        words = _("Nothing is waited for, and you have moved. Whether it is over, only you know.")
        close = opens(_("Close it"), "step_screen", row.pk, "back", "close")
        taps = (close, _next_screen(row, now, _("Go on with it")))
    return Thing(
        TodayKind.NEXT,
        about=str(row),
        about_address=row.get_absolute_url(),
        title=title,
        words=words,
        taps=taps,
        later=press(_("Tomorrow"), "rejection_park", row.pk, hour=str(row.owner.park_hour)),
        stones=path,
    )


def idle(row: Rejection) -> Thing:
    """Nothing was done on it for three weeks. That is no fault."""
    path = stones(row, row.visits.all())
    now = current(path) or path[-1]
    return Thing(
        TodayKind.IDLE,
        about=str(row),
        about_address=row.get_absolute_url(),
        title=_("Still something you want to go on with?"),
        words=_(
            "Nothing was done on it for three weeks, and that is fine. In a week or so it will be "
            "put to rest by itself. Nothing is lost."
        ),
        taps=(
            _next_screen(row, now, _("Keep going")),
            press(_("Let it rest"), "rejection_rest", row.pk),
            opens(_("Close it"), "step_screen", row.pk, "back", "close"),
        ),
        later=later(TodayKind.IDLE, row.pk),
    )


def pace(row: Rejection) -> Thing:
    """The oldest beyond three in full at once."""
    return Thing(
        TodayKind.PACE,
        about=str(row),
        about_address=row.get_absolute_url(),
        title=_("You are going through more than three at once"),
        words=_("This is the oldest of them. You could make it shorter, or let it rest for now."),
        taps=(
            press(_("Make it quick"), "rejection_quick", row.pk),
            press(_("Let it rest"), "rejection_rest", row.pk),
            press(_("Keep it as it is"), "rejection_as_it_is", row.pk),
        ),
        later=later(TodayKind.PACE, row.pk),
    )


def _next_screen(row: Rejection, now: Stone, words: str) -> Tap:
    screen = now.screen or now.step.on_path(row.first_facts)[0].key
    return opens(words, "step_screen", row.pk, now.step.key, screen)


def look_back(row: Rejection) -> Thing:
    """A week or a month after it was logged."""
    age = (today() - row.logged_on).days
    day = max((each for each in timings.LOOK_BACK_DAYS if each <= age), default=0)
    later_on = day == timings.LOOK_BACK_DAYS[-1]
    return Thing(
        TodayKind.LOOK_BACK,
        about=str(row),
        about_address=row.get_absolute_url(),
        title=_("A look back, a month on") if later_on else _("A look back, a week on"),
        words=_("Three numbers, and what became of your plans. It takes a minute."),
        taps=(
            opens(_("Look back"), "look_back", row.pk, day),
            press(_("Leave it out"), "look_back_skip", row.pk, day),
        ),
        later=later(TodayKind.LOOK_BACK, row.pk),
    )
