"""A person's own question bank: what they were asked, a better answer to it, and how it landed."""

from collections.abc import Mapping
from typing import NamedTuple

from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bounceback.htmx import render_part, wants_part
from bounceback.http import AuthenticatedRequest, key_in
from recovery.models import DebriefQuestion
from recovery.models.debrief_questions import DebriefQuestionQuerySet
from recovery.views.removed import MOST, removed_questions

SIZE = 20
LONGEST = 100  # characters of a search


class Row(NamedTuple):
    """One question of one interview, everything on it ready to print."""

    text: str
    address: str
    job: str
    day: str
    day_iso: str
    answer_name: str  # whether the answer is a better one, or what was said
    answer: str
    told: str  # how it landed, and in how many interviews it was asked
    rehearse: str


class Page(NamedTuple):
    rows: list[Row]
    older: str  # the query string of the next page; empty on the last
    newest: str  # the query string of the first page
    is_first: bool


def question_list(request: AuthenticatedRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:LONGEST]
    mine = request.user.debrief_questions.bank()
    page = _page_of(mine, words, request.GET)
    is_whole = page.is_first and not words and not wants_part(request)
    gone = request.user.debrief_questions.newest_removed()[:MOST]
    context = {
        "removed": removed_questions(gone) if is_whole else [],
        "words": words,
        "page": page,
        "has_any": bool(page.rows) or mine.exists(),
    }
    return render_part(request, "recovery/question_list.html", "results", context)


def _page_of(mine: DebriefQuestionQuerySet, words: str, query: Mapping[str, str]) -> Page:
    after = key_in(query.get("after", ""))
    wanted = mine.matching(words)
    wanted = wanted.older_than(after) if after else wanted
    found = list(wanted.for_list_rows()[: SIZE + 1])
    last = found[SIZE - 1] if len(found) > SIZE else None
    return Page(
        rows=_rows(found[:SIZE], mine.times_asked(found[:SIZE])),
        older=_query(words, str(last.pk)) if last else "",
        newest=_query(words),
        is_first=after is None,
    )


def _rows(questions: list[DebriefQuestion], times: Mapping[str, int]) -> list[Row]:
    above = reverse("debrief_list")
    return [
        _row(question, f"{above}{question.session_id}/questions/{question.pk}/", times)
        for question in questions
    ]


def _row(question: DebriefQuestion, address: str, times: Mapping[str, int]) -> Row:
    session = question.session
    told = [_landed(question), _again(times.get(question.search, 1))]
    return Row(
        text=question.text,
        address=address,
        job=str(session),
        day=date_format(session.held_on, "DATE_FORMAT"),
        day_iso=session.held_on.isoformat(),
        answer_name=_("A better answer:") if question.better else _("What you said:"),
        answer=question.answer,
        told=" · ".join(part for part in told if part),
        rehearse=f"{address}rehearse/?from=bank",
    )


def _landed(question: DebriefQuestion) -> str:
    return _("landed {n} of 5").format(n=question.landed) if question.landed else ""


def _again(count: int) -> str:
    """The same question of another interview is worth a better answer first."""
    words = ngettext("asked in {n} interview", "asked in {n} interviews", count)
    return words.format(n=count) if count > 1 else ""


def _query(words: str, after: str = "") -> str:
    query = QueryDict(mutable=True)
    query.update({name: value for name, value in (("q", words), ("after", after)) if value})
    return query.urlencode()
