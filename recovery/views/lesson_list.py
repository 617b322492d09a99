"""Every finding by what is done with it, the small steps, and what came up more than once."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.models import User
from bounceback import text
from bounceback.http import AuthenticatedRequest, key_in
from recovery import evidence, patterns
from recovery.models import Lesson, grounds
from recovery.models.actions import ActionQuerySet
from recovery.models.grounds import Ground
from recovery.models.lessons_listed import LessonListQuerySet, Shelf
from recovery.models.rejections import today
from recovery.views.removed import MOST, removed_lessons

SIZE = 20  # rows on a page of one section
FEW = 5  # of each section, where all of them are shown
MOST_OFFERS = 3
STEPS: dict[str, text.Text] = {
    "to-do": gettext_lazy("Small steps to do"),
    "tried": gettext_lazy("Steps you tried"),
}


class Row(NamedTuple):
    """One finding, everything on it ready to print."""

    text: str
    told: str  # what it is about, how that is known, and from which job
    address: str
    rests_on: list[evidence.Shown]
    more: int  # what it rests on besides
    acts_on_guess: bool


class Section(NamedTuple):
    """Findings that stand alike, or steps, under one heading."""

    key: str
    name: text.Text
    rows: list[Any]
    older: str  # where the next page begins; empty on the last
    is_steps: bool = False

    @property
    def is_grey(self) -> bool:
        return self.key in (Shelf.GUESS, Shelf.DROP, Shelf.NOTHING)


class Offer(NamedTuple):
    """Something that came up in more than one interview, and is no finding yet."""

    name: text.Text
    times: int
    signs: list[evidence.Shown]
    more: int
    address: str  # to make it a finding; empty where nothing of it belongs to a recovery


def lesson_list(request: AuthenticatedRequest) -> HttpResponse:
    """All sections with the first of each; or a page of one."""
    chosen = request.GET.get("show", "")
    sections = _one(request, chosen) if chosen else _all(request)
    offers = [] if chosen else offers_to(request.user)
    gone = request.user.lessons.newest_removed()[:MOST]
    context = {
        "chosen": chosen,
        "sections": sections,
        "offers": offers,
        "removed": [] if chosen else removed_lessons(gone),
        "is_first": "after" not in request.GET,
        "has_rejections": bool(sections or offers) or request.user.rejections.exists(),
        "today": today(),
    }
    return render(request, "recovery/lesson_list.html", context)


def _all(request: AuthenticatedRequest) -> list[Section]:
    lessons = list(_lessons(request.user).first_of_each(FEW + 1).newest_first().for_rows())
    rests_on = grounds.under(request.user, lessons)
    shelves = [
        _section(shelf, [each for each in lessons if each.shelf == shelf], FEW, rests_on)
        for shelf in Shelf
    ]
    steps = [_steps(key, rows, FEW) for key, rows in _step_rows(request.user).items()]
    return [each for each in (steps[0], *shelves, steps[1]) if each.rows]


def _one(request: AuthenticatedRequest, key: str) -> list[Section]:
    """One section, a keyset page of it. Raises Http404 for what is none."""
    after = request.GET.get("after", "")
    if key in STEPS:
        return [_steps(key, _after_step(key, _step_rows(request.user)[key], after), SIZE)]
    if key not in Shelf.values:
        raise Http404
    rows = _lessons(request.user).on(key).newest_first()
    if cursor := key_in(after):
        rows = rows.older_than(cursor)
    lessons = list(rows.for_rows()[: SIZE + 1])
    return [_section(Shelf(key), lessons, SIZE, grounds.under(request.user, lessons))]


def _lessons(user: User) -> LessonListQuerySet:
    rows: LessonListQuerySet = user.lessons.with_shelf()
    return rows


def _step_rows(user: User) -> dict[str, ActionQuerySet]:
    mine: ActionQuerySet = user.actions.with_lesson()
    return {"to-do": mine.to_do(), "tried": mine.tried_last()}


def _section(
    shelf: Shelf, lessons: list[Lesson], size: int, rests_on: Mapping[UUID, list[Ground]]
) -> Section:
    older = str(lessons[size - 1].pk) if len(lessons) > size else ""
    rows = [_row(each, rests_on[each.pk]) for each in lessons[:size]]
    return Section(shelf.value, shelf.label, rows, older)


def _row(lesson: Lesson, rests_on: list[Ground]) -> Row:
    job = str(lesson.rejection)
    told = (lesson.get_kind_display(), lesson.get_grade_display(), job)
    return Row(
        text=lesson.text or job,
        told=" · ".join(filter(None, told if lesson.text else told[:2])),
        address=lesson.get_absolute_url(),
        rests_on=evidence.all_shown(rests_on[:2]),
        more=max(0, len(rests_on) - 2),
        acts_on_guess=lesson.is_guess and lesson.use == "act",
    )


def _steps(key: str, rows: ActionQuerySet, size: int) -> Section:
    found = list(rows[: size + 1])
    last = found[size - 1] if len(found) > size else None
    older = f"{last.due_on.isoformat()}_{last.pk}" if last else ""
    return Section(key, STEPS[key], found[:size], older, is_steps=True)


def _after_step(key: str, rows: ActionQuerySet, after: str) -> ActionQuerySet:
    day, _bar, pk = after.partition("_")
    cursor = key_in(pk)
    if cursor is None:
        return rows
    if key == "tried":
        return rows.older_than(cursor)
    try:
        return rows.due_after(date.fromisoformat(day), cursor)
    except ValueError:
        return rows


def offers_to(user: User) -> list[Offer]:
    """What came up in two interviews or more and is no finding yet, with what says so."""
    found = patterns.seen_more_than_once(grounds.signs_of(user))
    new = [each for each in found if not any(sign.is_used for sign in each.signs)]
    return [_offer(each) for each in new[:MOST_OFFERS]]


def _offer(pattern: "patterns.Pattern[Ground]") -> Offer:
    newest = next((sign.recovery for sign in pattern.signs if sign.recovery), None)
    address = reverse("lesson_new", args=[newest]) if newest else ""
    return Offer(
        name=pattern.theme.name,
        times=pattern.times,
        signs=evidence.all_shown(pattern.signs[:FEW], with_job=True),
        more=max(0, len(pattern.signs) - FEW),
        address=f"{address}?kind={pattern.theme.kind}" if address else "",
    )
