"""The next-interview card: on a phone, and on one printed page."""

from collections.abc import Iterable, Iterator, Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.models import User
from recovery.debriefs.models.debriefs import Debrief
from recovery.lessons import card, evidence
from recovery.lessons.card import Answered, Card, Learned, Strength
from recovery.lessons.models import grounds
from recovery.lessons.models.grounds import Ground
from recovery.lessons.models.lessons import Lesson
from recovery.shared import timings
from recovery.shared.choices import Grade

PARTS = {
    "strengths": gettext_lazy("What you are good at"),
    "lessons": gettext_lazy("What you learned"),
    "questions": gettext_lazy("What they may ask"),
}


def lesson_card(request: AuthenticatedRequest) -> HttpResponse:
    """The card with every part, or without those named in `without`."""
    without = [part for part in request.GET.getlist("without") if part in PARTS]
    whole = card_of(request.user)
    shown = whole._replace(**{part: [] for part in without})
    context = {"card": shown, "whole": whole, "without": without, "parts": PARTS.items()}
    return render(request, "lessons/lesson_card.html", context)


def card_of(user: User) -> Card:
    debriefs = user.debriefs.for_card()
    lessons = list(user.lessons.to_carry(timings.MOST_ON_CARD))
    rests_on = grounds.under(user, lessons)
    return Card(
        strengths=card.strengths([*_strengths(debriefs), *_praise(user)]),
        lessons=[_lesson(each, rests_on[each.pk]) for each in lessons],
        questions=_questions(user),
    )


def _strengths(debriefs: Iterable[Debrief]) -> Iterator[Strength]:
    """Strengths of each debrief: the person's own, and what a friend would keep."""
    for debrief in debriefs:
        for text in debrief.strengths:
            yield Strength(text, debrief=debrief.pk)
        for note in debrief.notes.all():
            if note.keep:
                by = note.name or debrief.with_whom or _("a friend")
                yield Strength(note.keep, by=by, debrief=debrief.pk)


def _praise(user: User) -> Iterator[Strength]:
    """Praise from replies: ticked by an interviewer, or kept as praise."""
    for point in user.feedback_points.praise():
        person = point.reply.request.person
        yield Strength(point.text, by=person.name if person else _("who interviewed you"))


def _lesson(lesson: Lesson, rests_on: Sequence[Ground]) -> Learned:
    known = evidence.known_of(lesson, rests_on)
    return Learned(str(lesson), str(known.label) if known else "", is_guess=known == Grade.GUESS)


def _questions(user: User) -> list[Answered]:
    """The likely questions; they are chosen by their words, and only the answers of those chosen are read."""
    bank = user.debrief_questions
    likely = card.likely_questions(card.Asked(*row) for row in bank.asked())
    answers = bank.answers_of([each.key for each in likely])
    return [Answered(each.text, card.lines_of(answers[each.key]), each.times) for each in likely]
