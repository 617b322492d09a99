"""Everything at one company, however it is spelled: rejections, opportunities, people, conversations, messages."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Case, Q, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from bounceback.days import on_day
from bounceback.rows import address_of, words_of
from bounceback.statements import Statement, Told
from bounceback.text import Text
from recovery.companies.models import Company
from recovery.companies.queries import at_company
from recovery.conversations.models import Conversation
from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.opportunities.models import Opportunity
from recovery.path.perspectives import ReasonPick
from recovery.people.models import Person
from recovery.rejections.models import Rejection
from recovery.rejections.queries import NEWEST_FIRST
from recovery.shared.choices import (
    CameTo,
    ConversationAsk,
    Known,
    OpportunityStage,
    Outcome,
    PersonKind,
    RequestStatus,
    Stage,
)
from recovery.shared.firsts import hand_out
from recovery.shared.keyset import NEWEST, Keyset
from recovery.shared.lists import SIZE, Section
from recovery.shared.owned import own

FEW = 5  # of each kind; all of them are one press away
OPEN_FIRST = Keyset(("is_over", "-id"), (int, UUID))
KEPT_FIRST = Keyset(("is_not_kept", "-id"), (int, UUID))


class There(NamedTuple):
    """Whose rows, and the names of the company in small letters; or what stands for them in a Statement."""

    owner: Any
    spellings: Any

    def at(self, rows: Any) -> Any:
        return at_company(rows, self.spellings)

    def keys(self, model: Any) -> Any:
        """The keys of the rows of this model that are there, within another query."""
        return self.at(model.objects.owned_by(self.owner)).values("pk")


TOLD = There(Told("owner"), Told("spellings"))
FAMILY = own(Company.objects, lambda mine: mine.with_spellings(Told("head")))


class Reasons(NamedTuple):
    """Why they said no, as far as it is known in one way: how it is known, and the reasons."""

    known: str
    how: str
    words: str


class Row(NamedTuple):
    """One line: its name, its page, how it stands, on which day, and of a no the reasons."""

    name: str
    address: str
    state: str
    day: date | datetime | None = None
    reasons: Sequence[Reasons] = ()


@dataclass(frozen=True)
class Kind:
    """One kind of rows that are at a company: which they are, in which order, and what is told of each."""

    key: str
    name: Text  # empty where the person chose the word
    manager: Any
    rows: Callable[[Any, There], Any]
    order: Keyset
    columns: tuple[str, ...]
    tell: Callable[[UUID, list[Any]], list[Row]]

    def sorted(self, mine: Any, there: There) -> Any:
        return self.order.sort(self.rows(mine, there).only("owner", *self.columns))


# What is told of each.

HOW = {
    Known.TOLD: gettext_lazy("They told you:"),
    Known.HINTED: gettext_lazy("They hinted:"),
    Known.GUESS: gettext_lazy("Your guess:"),
    "": "",  # what nobody can know
}
REASONS = own(ReasonPick.objects, lambda mine: mine.filter(rejection__any=Told("keys")))


def _rejections(owner: UUID, rows: list[Rejection]) -> list[Row]:
    address, words = address_of("rejection_detail"), words_of(Stage, Outcome)
    picked: dict[UUID, list[ReasonPick]] = {}
    for each in REASONS.rows(owner=owner, keys=[row.pk for row in rows]) if rows else []:
        picked.setdefault(each.rejection_id, []).append(each)
    return [
        Row(
            str(row),
            address(row.pk),
            f"{words[row.stage]} · {words[row.outcome]}",
            row.dated_on,
            list(_reasons(picked.get(row.pk, []))),
        )
        for row in rows
    ]


def _reasons(picks: list[ReasonPick]) -> Iterable[Reasons]:
    """The reasons by how they are known: what was told comes first, guesses last."""
    for known, how in HOW.items():
        if found := [str(each.label) for each in picks if each.known == known]:
            yield Reasons(known, str(how), ", ".join(found))


def _opportunities(_owner: UUID, rows: list[Opportunity]) -> list[Row]:
    address, words = address_of("opportunity_detail"), words_of(OpportunityStage, CameTo)
    return [
        Row(
            str(row),
            address(row.pk),
            words[row.stage if row.is_open else row.came_to],
            row.ended_at or row.began_on,
        )
        for row in rows
    ]


def _people(_owner: UUID, rows: list[Person]) -> list[Row]:
    address, words = address_of("person_detail"), words_of(PersonKind)
    return [Row(row.name, address(row.pk), _person(row, words[row.kind])) for row in rows]


def _person(row: Person, kind: str) -> str:
    last = row.last_contact_on
    facts = (
        kind,
        _("you keep in touch") if row.is_kept else "",
        _("last in touch {day}").format(day=on_day(last)) if last else "",
    )
    return " · ".join(filter(None, facts))


def _conversations(_owner: UUID, rows: list[Conversation]) -> list[Row]:
    hand_out(rows, "person", "name")
    address, words = address_of("conversation_detail"), words_of(ConversationAsk)
    return [
        Row(
            str(row.person),
            address(row.pk),
            f"{words[row.ask]} · {_stands(row)}",
            row.held_on or row.planned_on,
        )
        for row in rows
    ]


def _stands(row: Conversation) -> str:
    if row.is_held:
        return _("you talked")
    return _("planned") if row.is_open else _("let go")


SEALED = own(
    FeedbackReply.objects,
    lambda mine: mine.sealed().filter(request__any=Told("keys")).values_list("request"),
)


def _messages(owner: UUID, rows: list[FeedbackRequest]) -> list[Row]:
    """Of a reply nobody has opened, only that it is there."""
    hand_out(rows, "person", "name")
    hand_out(rows, "rejection", "company", "role")
    keys = [row.pk for row in rows]
    sealed = {key for (key,) in SEALED.rows(owner=owner, keys=keys)} if rows else set()
    address, words = address_of("feedback_detail"), words_of(RequestStatus)
    is_sealed = _("They replied. It’s sealed until you open it.")
    return [
        Row(
            f"{row}: {row.rejection}",
            address(row.pk),
            is_sealed if row.pk in sealed else words[row.status],
            row.sent_at,
        )
        for row in rows
    ]


# Which they are.


def _by(name: str, **first: Any) -> dict[str, Case]:
    """A number to sort by: 0 for those that come first."""
    return {name: Case(When(**first, then=Value(0)), default=Value(1))}


def _talked(mine: Any, there: There) -> Any:
    """Conversations with people there, and about a job there."""
    of_job = Q(rejection__in=there.keys(Rejection)) | Q(opportunity__in=there.keys(Opportunity))
    return mine.here().filter(of_job | Q(person__in=there.keys(Person)))


def _asked(mine: Any, there: There) -> Any:
    """Feedback requests after a no from there, and to people there."""
    return mine.filter(Q(rejection__in=there.keys(Rejection)) | Q(person__in=there.keys(Person)))


KINDS = (
    Kind(
        "rejections",
        "",
        Rejection.objects,
        lambda mine, there: there.at(mine),
        NEWEST_FIRST,
        ("company", "role", "stage", "outcome", "dated_on"),
        _rejections,
    ),
    Kind(
        "opportunities",
        gettext_lazy("Opportunities"),
        Opportunity.objects,
        lambda mine, there: there.at(mine.here()).annotate(**_by("is_over", ended_at=None)),
        OPEN_FIRST,
        ("company", "role", "stage", "began_on", "ended_at", "came_to"),
        _opportunities,
    ),
    Kind(
        "people",
        gettext_lazy("People"),
        Person.objects,
        lambda mine, there: there.at(mine.here()).annotate(
            **_by("is_not_kept", touch_days__isnull=False)
        ),
        KEPT_FIRST,
        ("name", "kind", "touch_days", "last_contact_on"),
        _people,
    ),
    Kind(
        "conversations",
        gettext_lazy("Conversations"),
        Conversation.objects,
        _talked,
        NEWEST,
        ("person", "ask", "planned_on", "held_on", "let_go_at"),
        _conversations,
    ),
    Kind(
        "messages",
        gettext_lazy("Messages"),
        FeedbackRequest.objects,
        _asked,
        NEWEST,
        ("person", "rejection", "status", "sent_at"),
        _messages,
    ),
)


@cache
def _first(kind: Kind) -> Statement[Any]:
    """The first few of a kind: one more than is shown, to see that there are more."""
    return own(kind.manager, lambda mine: kind.sorted(mine, TOLD)[: FEW + 1])


class AtCompany:
    """One company with all its spellings, and what is there."""

    def __init__(self, owner: User, head: UUID) -> None:
        self.owner = owner
        self.family = FAMILY.rows(owner=owner.pk, head=head)
        self.there = There(owner.pk, [each.folded for each in self.family])
        self.may_turn = False  # whether they said no before, and nothing is open there

    @property
    def joined(self) -> list[Company]:
        return [each for each in self.family if each.joined_to_id]

    @property
    def to_try(self) -> list[Company]:
        """The spellings at which something is noted about trying again."""
        return [each for each in self.family if each.try_on or each.said]

    def first(self) -> list[Section[Row]]:
        """The first few of each kind that is there."""
        told = self.there._asdict()
        found = [(kind, _first(kind).rows(**told)) for kind in KINDS]
        self._there_is({kind.key: rows for kind, rows in found})
        return [self._section(kind, rows, FEW) for kind, rows in found if rows]

    def _there_is(self, found: dict[str, list[Any]]) -> None:
        is_trying = any(each.is_open for each in found["opportunities"])  # the open ones come first
        self.may_turn = bool(found["rejections"] or self.to_try) and not is_trying

    def page(self, key: str, after: str) -> Section[Row] | None:
        """One page of one kind; None for a kind that there is not."""
        kind = next((each for each in KINDS if each.key == key), None)
        if kind is None:
            return None
        rows = kind.sorted(kind.manager.owned_by(self.owner), self.there)
        return self._section(kind, list(kind.order.after(rows, after)[: SIZE + 1]), SIZE)

    def _section(self, kind: Kind, rows: list[Any], size: int) -> Section[Row]:
        older = kind.order.cursor_of(rows[size - 1]) if len(rows) > size else ""
        name = kind.name or self.owner.words.Many
        return Section(kind.key, name, kind.tell(self.owner.pk, rows[:size]), older)
