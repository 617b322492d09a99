"""Search everything of mine by words, in unencrypted fields. Private text is not searched."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.http import AuthenticatedRequest
from accounts.models import User
from bounceback.days import said_day
from bounceback.postgresql.standby import from_standby
from bounceback.rows import address_of
from recovery.companies.models import Company
from recovery.debriefs.models.questions import name_jobs
from recovery.lessons.models.lessons import Lesson
from recovery.recoveries.companies_stored import with_something
from recovery.search.forms import SearchForm
from recovery.shared.choices import PersonKind

MOST = 8  # of each kind on the page


class Hit(NamedTuple):
    """One row with the words, as the page shows it."""

    name: str
    told: str
    address: str


class Found(NamedTuple):
    """The hits of one kind. `more` leads to all of them, where there are more than are shown."""

    key: str
    name: str
    hits: list[Hit]
    more: str


@require_safe
@from_standby
def search(request: AuthenticatedRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    found = list(_found(request.user, form.words)) if form.words else []
    return render(
        request, "search/search.html", {"form": form, "words": form.words, "found": found}
    )


def _found(user: User, words: str) -> Iterable[Found]:
    """The hits of each kind that has any, in the order of the menu. Seven queries, and one for names."""
    kinds = (
        ("rejections", user.words.Many, _rejections, _list("rejection_list", q=words, state="all")),
        ("companies", _("Companies"), _companies, ""),
        ("opportunities", _("Opportunities"), _opportunities, reverse("opportunity_list")),
        ("people", _("People"), _people, _list("person_list", q=words)),
        ("debriefs", _("Debriefs"), _debriefs, reverse("debrief_list")),
        ("questions", _("Questions"), _questions, _list("question_list", q=words)),
        ("lessons", _("Lessons"), _lessons, reverse("lesson_list")),
    )
    for key, name, hits_of, address in kinds:
        hits = hits_of(user, words)
        if hits:
            yield Found(key, str(name), hits[:MOST], address if len(hits) > MOST else "")


def _list(name: str, **query: str) -> str:
    return f"{reverse(name)}?{urlencode(query)}"


def _hits[M](rows: QuerySet[Any, M], hit: Callable[[M], Hit]) -> list[Hit]:
    """The first hits of a query, one more than is shown, to know whether there are more."""
    return [hit(row) for row in rows[: MOST + 1]]


def _rejections(user: User, words: str) -> list[Hit]:
    address = address_of("rejection_detail")
    rows = user.rejections.matching(words).order_by("-dated_on", "-id")
    rows = rows.only("company", "role", "dated_on")
    return _hits(rows, lambda row: Hit(str(row), said_day(row.dated_on), address(row.pk)))


def _companies(user: User, words: str) -> list[Hit]:
    """Every spelling with something there; one that was joined to another leads to that one's page."""
    address = address_of("company_detail")
    rows = with_something(user.companies.matching(words)).select_related("joined_to")
    rows = rows.only("name", "joined_to__name")

    def hit(company: Company) -> Hit:
        same = _("the same as {name}").format(name=company.joined_to) if company.joined_to else ""
        return Hit(company.name, same, address(company.head))

    return _hits(rows, hit)


def _opportunities(user: User, words: str) -> list[Hit]:
    address = address_of("opportunity_detail")
    rows = user.opportunities.here().matching(words).order_by("-id")
    rows = rows.only("company", "role", "stage")
    return _hits(rows, lambda row: Hit(str(row), str(row.get_stage_display()), address(row.pk)))


def _people(user: User, words: str) -> list[Hit]:
    address = address_of("person_detail")
    kinds = dict(PersonKind.choices)
    rows = user.people.matching(words).by_name().only("name", "company", "kind")

    def hit(person: Any) -> Hit:
        told = filter(None, (person.company, str(kinds.get(person.kind, ""))))
        return Hit(person.name, " · ".join(told), address(person.pk))

    return _hits(rows, hit)


def _debriefs(user: User, words: str) -> list[Hit]:
    address = address_of("debrief_detail")
    rows = (
        user.debriefs.here().matching(words).select_related("rejection").order_by("-held_on", "-id")
    )
    rows = rows.only("company", "role", "held_on", "rejection__company", "rejection__role")
    return _hits(rows, lambda row: Hit(str(row), said_day(row.held_on), address(row.pk)))


def _questions(user: User, words: str) -> list[Hit]:
    address = address_of("question_detail", 2)
    mine = user.debrief_questions.bank()
    rows = list(mine.matching(words).order_by("-id").for_list_rows()[: MOST + 1])
    name_jobs(rows)
    return [Hit(row.text, str(row.debrief), address(row.debrief_id, row.pk)) for row in rows]


def _lessons(user: User, words: str) -> list[Hit]:
    """Lessons found by their job and by what they are about; their own words are private."""
    address = address_of("lesson_detail")
    rows = user.lessons.here().of_jobs(user.rejections.matching(words))
    rows = rows.select_related("rejection").order_by("-id")
    rows = rows.only("owner", "kind", "text", "rejection__company", "rejection__role")

    def hit(lesson: Lesson) -> Hit:
        name = lesson.text or str(lesson.get_kind_display())
        return Hit(name, str(lesson.rejection), address(lesson.pk))

    return _hits(rows, hit)
