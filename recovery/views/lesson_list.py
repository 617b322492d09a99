"""Every finding by what is done with it, the small steps, and what came up more than once."""

from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.models import User
from bounceback import text
from bounceback.rows import address_of
from recovery import evidence, patterns
from recovery.models import Lesson, grounds
from recovery.models.actions import NEXT_DUE, ActionQuerySet
from recovery.models.grounds import Ground
from recovery.models.keyset import NEWEST
from recovery.models.lessons import LessonQuerySet, Place
from recovery.models.rejections import today
from recovery.path.choices import Grade, LessonKind
from recovery.views.keyset import Section, Shelf, asked_in
from recovery.views.removed import MOST, named

FEW = 5  # of each section, where all of them are shown
MOST_OFFERS = 3
GREY = (Place.GUESS, Place.DROP, Place.NOTHING)


def _shelf(place: Place) -> Shelf[LessonQuerySet]:
    return Shelf(place.value, place.label, lambda mine: mine.on(place), NEWEST)


TO_DO: Shelf[ActionQuerySet] = Shelf(
    "to-do", gettext_lazy("Small steps to do"), lambda mine: mine.to_do(), NEXT_DUE
)
TRIED: Shelf[ActionQuerySet] = Shelf(
    "tried", gettext_lazy("Steps you tried"), lambda mine: mine.tried_here(), NEWEST
)
STEPS: tuple[Shelf[Any], ...] = (TO_DO, TRIED)
SHELVES: tuple[Shelf[Any], ...] = tuple(_shelf(place) for place in Place)


class Row(NamedTuple):
    """One finding, everything on it ready to print."""

    text: str
    told: str  # what it is about, how that is known, and from which job
    address: str
    rests_on: list[evidence.Shown]
    more: int  # what it rests on besides
    acts_on_guess: bool


class Offer(NamedTuple):
    """Something that came up in more than one interview, and is no finding yet."""

    name: text.Text
    times: int
    signs: list[evidence.Shown]
    more: int
    address: str  # to make it a finding; empty where nothing of it belongs to a recovery


def lesson_list(request: AuthenticatedRequest) -> HttpResponse:
    """All sections with the first of each; or a page of one."""
    chosen, after = asked_in(request.GET, (*STEPS, *SHELVES))
    sections = [_one(request.user, chosen, after)] if chosen else _all(request.user)
    offers = [] if chosen else offers_to(request.user)
    gone = [] if chosen else request.user.lessons.newest_removed()[:MOST]
    context = {
        "chosen": chosen,
        "sections": sections,
        "steps": [each.key for each in STEPS],
        "grey": GREY,
        "offers": offers,
        "removed": named(gone),
        "is_first": not after,
        "has_rejections": bool(sections or offers) or request.user.rejections.exists(),
        "today": today(),
    }
    return render(request, "recovery/lesson_list.html", context)


def _all(owner: User) -> list[Section[Any]]:
    lessons = list(owner.lessons.with_shelf().first_of_each(FEW + 1).newest_first().for_rows())
    rests_on = grounds.under(owner, lessons)
    told = partial(_rows, rests_on)
    found = [
        shelf.cut([each for each in lessons if each.shelf == shelf.key], told, FEW)
        for shelf in SHELVES
    ]
    to_do, tried = (each.section(owner.actions.for_rows(), list, size=FEW) for each in STEPS)
    return [each for each in (to_do, *found, tried) if each.rows]


def _one(owner: User, shelf: Shelf[Any], after: str) -> Section[Any]:
    if shelf in STEPS:
        return shelf.section(owner.actions.for_rows(), list, after)
    mine = owner.lessons.with_shelf().for_rows()
    return shelf.section(mine, lambda found: _rows(grounds.under(owner, found), found), after)


def _rows(rests_on: Mapping[UUID, list[Ground]], lessons: list[Lesson]) -> list[Row]:
    kinds = {value: str(label) for value, label in [*LessonKind.choices, *Grade.choices]}
    kinds[""] = ""
    address = address_of("lesson_detail")
    return [_row(each, rests_on[each.pk], kinds, address(each.pk)) for each in lessons]


def _row(lesson: Lesson, rests_on: list[Ground], kinds: Mapping[str, str], address: str) -> Row:
    job = str(lesson.rejection)
    told = (kinds[lesson.kind], kinds[lesson.grade], job)
    return Row(
        text=lesson.text or job,
        told=" · ".join(filter(None, told if lesson.text else told[:2])),
        address=address,
        rests_on=evidence.all_shown(rests_on[:2]),
        more=max(0, len(rests_on) - 2),
        acts_on_guess=lesson.is_guess and lesson.use == "act",
    )


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
