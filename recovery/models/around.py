"""What hangs on one recovery since step 6: talks, plans, people, looks back, check-ins; read in one query."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from bounceback.encryption import from_json
from recovery.models.checkins import CheckIn
from recovery.models.conversations import Conversation
from recovery.models.look_backs import LookBack
from recovery.models.partings import Parting
from recovery.models.people import Person
from recovery.models.plans import Plan
from recovery.path.closing import Standing

if TYPE_CHECKING:
    from recovery.models.rejections import Rejection

MOST = 20  # of each; there are hardly more than three


@dataclass(frozen=True)
class Around:
    """Rows to show, with no more in each than is shown; the oldest first."""

    standing: Standing
    talks: list[Conversation]
    plans: list[Plan]
    partings: list[Parting]
    look_backs: list[LookBack]
    checkins: list[CheckIn]  # those of a moment of its own, not after a vent


def around(rejection: "Rejection") -> Around:
    """Everything since step 6 of this recovery, and whether it may be closed."""
    from recovery.models.rejections import Rejection

    columns = {f"{name}_read": ArraySubquery(_rows(kind)) for name, kind in KINDS.items()}
    found: Any = Rejection.objects.annotate(**columns)
    row = found.values("standing", *columns).get(pk=rejection.pk)
    holds = dict.fromkeys(row["standing"], True)
    standing = Standing(rejection.path, rejection.stage, **holds)
    told = {
        name: [kind.tell(facts) for facts in row[f"{name}_read"]] for name, kind in KINDS.items()
    }
    return Around(standing, **told)


@dataclass(frozen=True)
class _Kind:
    """One kind of rows: where they are, what is read of them, how a row is made of that."""

    rows: Callable[[], QuerySet[Any]]
    columns: dict[str, str]
    make: Callable[..., Any]

    def tell(self, facts: dict[str, Any]) -> Any:
        read = {
            name: READ.get(name, _as_it_is)(value)
            for name, value in facts.items()
            if value is not None
        }
        row = self.make(**read)
        row._state.adding = False
        return row


def _rows(kind: _Kind) -> QuerySet[Any]:
    columns = {name: F(column) for name, column in kind.columns.items()}
    rows = kind.rows().filter(rejection=OuterRef("pk")).order_by("id")[:MOST]
    return rows.values_list(JSONObject(**columns), flat=True)


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


def _as_it_is(value: Any) -> Any:
    return value


def _with_person(model: type[Any]) -> Callable[..., Any]:
    def make(person_id: UUID, person_name: str, **facts: Any) -> Any:
        return model(person=Person(id=person_id, name=person_name), **facts)

    return make


# How a value is read back from JSON, by the name of its column.
READ: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("id", "person_id"), UUID),
    **dict.fromkeys(("planned_on", "held_on", "on"), date.fromisoformat),
    **dict.fromkeys(
        ("let_go_at", "said_at", "answered_at", "skipped_at", "thanked_at"), datetime.fromisoformat
    ),
    **dict.fromkeys(("cue", "action"), from_json),
    "planned_time": time.fromisoformat,
}
PERSON = {"person_id": "person_id", "person_name": "person__name"}
NUMBERS = ("feeling", "sting", "confidence")
KINDS = {
    "talks": _Kind(
        lambda: Conversation.objects.here(),
        PERSON | _same("id", "ask", "planned_on", "planned_time", "held_on", "let_go_at"),
        _with_person(Conversation),
    ),
    "plans": _Kind(
        lambda: Plan.objects.here(),
        _same("id", "kind", "cue", "action", "on", "said_at", "happened", "answered_at"),
        Plan,
    ),
    "partings": _Kind(
        lambda: Parting.objects.filter(person__removed_at=None),
        PERSON | _same("id", "fate", "thanked_at"),
        _with_person(Parting),
    ),
    "look_backs": _Kind(
        LookBack.objects.all, _same("id", "day", "answered_at", "skipped_at"), LookBack
    ),
    "checkins": _Kind(
        lambda: CheckIn.objects.filter(vent=None), _same("id", "moment", *NUMBERS), CheckIn
    ),
}
