"""The list of lessons by what is done with them, the to-dos, and what came up more than once."""

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
from bounceback.rows import address_of, words_of
from recovery.lessons import evidence, patterns
from recovery.lessons.models import grounds
from recovery.lessons.models.grounds import Ground
from recovery.lessons.models.lessons import Lesson, LessonQuerySet, Place
from recovery.lessons.models.to_dos import NEXT_DUE, ToDo, ToDoQuerySet
from recovery.shared.choices import Grade, LessonKind, Use
from recovery.shared.clocks import today
from recovery.shared.firsts import hand_out
from recovery.shared.keyset import NEWEST
from recovery.shared.lists import Section, Shelf, all_of, asked_in, first_of_each, legs_of
from recovery.shared.owned import keyed
from recovery.shared.undo import Removed, named, newest_removed

FEW = 5  # of each section, where all of them are shown
MOST_OFFERS = 3
GREY = (Place.GUESS, Place.DROP, Place.NOTHING)


def _shelf(place: Place) -> Shelf[LessonQuerySet]:
    return Shelf(place.value, place.label, lambda mine: mine.with_shelf().on(place), NEWEST)


TO_DO: Shelf[ToDoQuerySet] = Shelf(
    "to-do", gettext_lazy("To-dos"), lambda mine: mine.to_do(), NEXT_DUE
)
TRIED: Shelf[ToDoQuerySet] = Shelf(
    "tried", gettext_lazy("To-dos you tried"), lambda mine: mine.tried_here(), NEWEST
)
TO_DO_SHELVES: tuple[Shelf[Any], ...] = (TO_DO, TRIED)
SHELVES: tuple[Shelf[Any], ...] = tuple(_shelf(place) for place in Place)
FIRSTS = legs_of(Lesson.objects, SHELVES, FEW, removed=newest_removed)
FIRST_TO_DOS = legs_of(ToDo.objects, TO_DO_SHELVES, FEW)
LESSONS = keyed(Lesson.objects, lambda mine: mine.for_rows())
TO_DO_ROWS = keyed(ToDo.objects, lambda mine: mine.for_rows())


class Row(NamedTuple):
    """One lesson on the list, ready to print."""

    text: str
    told: str  # what it is about, how that is known, and from which job
    address: str
    rests_on: list[evidence.Shown]
    more: int  # what it rests on besides
    acts_on_guess: bool


class Offer(NamedTuple):
    """Something that came up in more than one interview, and could be a lesson."""

    name: text.Text
    times: int
    signs: list[evidence.Shown]
    more: int
    address: str  # to make it a lesson; empty where nothing of it belongs to a recovery


def lesson_list(request: AuthenticatedRequest) -> HttpResponse:
    """The list of lessons: the first of every section, or one page of one section."""
    chosen, after = asked_in(request.GET, (*TO_DO_SHELVES, *SHELVES))
    sections, gone = ([_one(request.user, chosen, after)], []) if chosen else _all(request.user)
    offers = [] if chosen else offers_to(request.user)
    context = {
        "chosen": chosen,
        "sections": sections,
        "to_do_shelves": [each.key for each in TO_DO_SHELVES],
        "grey": GREY,
        "offers": offers,
        "removed": gone,
        "is_first": not after,
        "has_rejections": bool(sections or offers) or request.user.rejections.exists(),
        "today": today(),
    }
    return render(request, "lessons/lesson_list.html", context)


def _all(owner: User) -> tuple[list[Section[Any]], list[Removed]]:
    found = first_of_each(owner, FIRSTS).rows(owner.pk, LESSONS)
    hand_out(all_of(found), "rejection", "company", "role", "dated_on")
    gone = found.pop("removed", [])
    told = partial(_rows, grounds.under(owner, all_of(found)))
    to_dos = first_of_each(owner, FIRST_TO_DOS).rows(owner.pk, TO_DO_ROWS)
    hand_out(all_of(to_dos), "lesson", "kind", "text")
    to_do, tried = (each.cut(to_dos.get(each.key, []), list, FEW) for each in TO_DO_SHELVES)
    learned = [each.cut(found.get(each.key, []), told, FEW) for each in SHELVES]
    return [each for each in (to_do, *learned, tried) if each.rows], named(gone)


def _one(owner: User, shelf: Shelf[Any], after: str) -> Section[Any]:
    if shelf in TO_DO_SHELVES:
        to_dos = shelf.found(owner.to_dos.for_rows(), after)
        hand_out(to_dos, "lesson", "kind", "text")
        return shelf.cut(to_dos, list)
    found = shelf.found(owner.lessons.for_rows(), after)
    hand_out(found, "rejection", "company", "role")
    return shelf.cut(found, partial(_rows, grounds.under(owner, found)))


def _rows(rests_on: Mapping[UUID, list[Ground]], lessons: list[Lesson]) -> list[Row]:
    kinds = words_of(LessonKind)
    address = address_of("lesson_detail")
    return [_row(each, rests_on[each.pk], kinds, address(each.pk)) for each in lessons]


def _row(lesson: Lesson, rests_on: list[Ground], kinds: Mapping[str, str], address: str) -> Row:
    job = str(lesson.rejection)
    known = evidence.known_of(lesson, rests_on)
    told = (kinds[lesson.kind], str(known.label) if known else "", job)
    return Row(
        text=lesson.text or job,
        told=" · ".join(filter(None, told if lesson.text else told[:2])),
        address=address,
        rests_on=evidence.all_shown(rests_on[:2]),
        more=max(0, len(rests_on) - 2),
        acts_on_guess=known == Grade.GUESS and lesson.use == Use.ACT,
    )


def offers_to(user: User) -> list[Offer]:
    """What came up in two interviews or more and is no lesson yet, with what says so."""
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
