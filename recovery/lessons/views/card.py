"""The next-interview card: on a phone, and on one printed page."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.models import User
from bounceback.statements import Told
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.notes import FriendNote
from recovery.debriefs.models.questions import DebriefQuestion
from recovery.feedback.models.replies import FeedbackPoint
from recovery.lessons import card, evidence
from recovery.lessons.card import Answered, Card, Learned, Strength
from recovery.lessons.models import grounds
from recovery.lessons.models.grounds import Ground
from recovery.lessons.models.lessons import Lesson
from recovery.shared import timings
from recovery.shared.choices import Grade
from recovery.shared.owned import keyed, own

PARTS = {
    "strengths": gettext_lazy("What you are good at"),
    "lessons": gettext_lazy("What you learned"),
    "questions": gettext_lazy("What they may ask"),
}

LESSONS = own(Lesson.objects, lambda mine: mine.to_carry(timings.MOST_ON_CARD))
DEBRIEFS = own(Debrief.objects, lambda mine: mine.for_card())
NOTES = own(FriendNote.objects, lambda mine: mine.on_debriefs(Told("keys")))
PRAISE = own(FeedbackPoint.objects, lambda mine: mine.praise())
QUESTIONS = own(DebriefQuestion.objects, lambda mine: mine.asked())
ANSWERS = keyed(DebriefQuestion.objects, lambda mine: mine.values_list("pk", "better", "gist"))


def lesson_card(request: AuthenticatedRequest) -> HttpResponse:
    """The card with every part, or without those named in `without`."""
    without = [part for part in request.GET.getlist("without") if part in PARTS]
    whole = card_of(request.user)
    shown = whole._replace(**{part: [] for part in without})
    parts = {"whole": whole, "without": without, "parts": PARTS.items()}
    context = parts | {"card": shown, "size": shown.size}
    return render(request, "lessons/lesson_card.html", context)


def card_of(user: User) -> Card:
    lessons = LESSONS.rows(owner=user.pk)
    rests_on = grounds.under(user, lessons)
    return Card(
        strengths=card.strengths([*_strengths(user), *_praise(user)]),
        lessons=[_lesson(each, rests_on[each.pk]) for each in lessons],
        questions=_questions(user),
    )


def _strengths(user: User) -> Iterator[Strength]:
    """Strengths of each debrief: the person's own, and what a friend would keep."""
    debriefs = DEBRIEFS.rows(owner=user.pk)
    notes = defaultdict(list)
    for note in NOTES.rows(owner=user.pk, keys=[each.pk for each in debriefs]):
        notes[note.debrief_id].append(note)
    for debrief in debriefs:
        for text in debrief.strengths:
            yield Strength(text, debrief=debrief.pk)
        for note in notes[debrief.pk]:
            if note.keep:
                by = note.name or debrief.with_whom or _("your friend")
                yield Strength(note.keep, by=by, debrief=debrief.pk)


def _praise(user: User) -> Iterator[Strength]:
    """Praise from replies: ticked by an interviewer, or kept as praise."""
    for point in PRAISE.rows(owner=user.pk):
        person = point.reply.request.person
        yield Strength(point.text, by=person.name if person else _("who interviewed you"))


def _lesson(lesson: Lesson, rests_on: Sequence[Ground]) -> Learned:
    known = evidence.known_of(lesson, rests_on)
    return Learned(str(lesson), str(known.label) if known else "", is_guess=known == Grade.GUESS)


def _questions(user: User) -> list[Answered]:
    """The likely questions; they are chosen by their words, and only the answers of those chosen are read."""
    likely = card.likely_questions(card.Asked(*row) for row in QUESTIONS.rows(owner=user.pk))
    keys = [each.key for each in likely]
    answers = {key: better or gist for key, better, gist in ANSWERS.rows(owner=user.pk, keys=keys)}
    return [Answered(each.text, card.lines_of(answers[each.key]), each.times) for each in likely]
