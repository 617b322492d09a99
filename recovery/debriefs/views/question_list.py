"""The question bank: every question a person was asked, the better answer to it, and how it landed."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.http import AuthenticatedRequest
from accounts.models import User
from bounceback.days import said_day
from bounceback.htmx import render_part, wants_part
from bounceback.rows import address_of
from recovery.debriefs.models.questions import DebriefQuestion, name_jobs
from recovery.shared.clocks import today
from recovery.shared.keyset import NEWEST
from recovery.shared.lists import SEARCH_FROM, first_page_of, first_rows, page_of
from recovery.shared.owned import own
from recovery.shared.undo import named, newest_removed

LONGEST = 100  # characters of a search
FIRST = first_rows(DebriefQuestion.objects, NEWEST, lambda mine: mine.bank().for_list_rows())
REMOVED = own(DebriefQuestion.objects, lambda mine: newest_removed(mine.for_list_rows()))
TIMES = own(DebriefQuestion.objects, lambda mine: mine.bank().times_asked())


class Row(NamedTuple):
    """One question of one interview in the bank, ready to print."""

    text: str
    address: str
    job: str
    day: str
    day_iso: str
    answer_name: str  # whether the answer is a better one, or what was said
    answer: str
    told: str  # how it landed, and in how many interviews it was asked
    rehearse: str


def question_list(request: AuthenticatedRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:LONGEST]
    owner, mine = request.user.pk, request.user.debrief_questions
    rows = partial(_rows, request.user)
    if request.GET:
        page = page_of(mine.bank().matching(words).for_list_rows(), NEWEST, request.GET, rows)
    else:
        page = first_page_of(FIRST.rows(owner=owner), NEWEST, rows)
    is_whole = page.is_first and not words and not wants_part(request)
    gone = REMOVED.rows(owner=owner) if is_whole else []
    name_jobs(gone)
    context = {
        "removed": named(gone),
        "words": words,
        "page": page,
        "has_any": bool(page.rows) or mine.bank().exists(),
        "has_many": bool(request.GET) or len(page.rows) >= SEARCH_FROM,
    }
    return render_part(request, "debriefs/question_list.html", "results", context)


def _rows(owner: User, questions: list[DebriefQuestion]) -> list[Row]:
    name_jobs(questions)
    words = {question.search for question in questions} - {""}
    times = dict(TIMES.rows(owner=owner.pk, words=list(words)))
    address, rehearse = address_of("question_detail", 2), address_of("question_rehearse", 2)
    day, better, said = today(), _("A better answer:"), _("What you said:")
    return [
        _row(
            each,
            times,
            day,
            better if each.better else said,
            address=address(each.debrief_id, each.pk),
            rehearse=f"{rehearse(each.debrief_id, each.pk)}?from=bank",
        )
        for each in questions
    ]


def _row(
    question: DebriefQuestion,
    times: Mapping[str, int],
    today: date,
    answer_name: str,
    **addresses: str,
) -> Row:
    debrief = question.debrief
    told = [_landed(question), _again(times.get(question.search, 1))]
    return Row(
        text=question.text,
        job=str(debrief),
        day=said_day(debrief.held_on, today),
        day_iso=debrief.held_on.isoformat(),
        answer_name=answer_name,
        answer=question.answer,
        told=" · ".join(part for part in told if part),
        **addresses,
    )


def _landed(question: DebriefQuestion) -> str:
    return _("landed {n} of 5").format(n=question.landed) if question.landed else ""


def _again(count: int) -> str:
    """ "asked in 3 interviews"; empty for a question asked in one."""
    if count < 2:
        return ""
    return ngettext("asked in {n} interview", "asked in {n} interviews", count).format(n=count)
