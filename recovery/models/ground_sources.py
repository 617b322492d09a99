"""The six kinds of things a finding can rest on: their tables, and where each column of a Ground is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q, QuerySet

from recovery.models.debrief_notes import CueMark, FriendNote
from recovery.models.debrief_questions import Remark
from recovery.models.debriefs import DebriefSession
from recovery.models.perspectives import ReasonPick
from recovery.models.replies import FeedbackPoint
from recovery.path.choices import Known, Mark, Verdict

if TYPE_CHECKING:
    from accounts.models import User

JOB = ("company", "role")


@dataclass(frozen=True)
class Source:
    """One kind of thing to rest on: its table, and the way from there to each column of a Ground."""

    name: str  # the column of the evidence that points at it
    model: type[models.Model]
    job: str  # the way to the recovery
    columns: dict[str, str]
    session: str = ""  # the way to the session: a name, or "self"
    seen: Q = field(default_factory=Q)  # what may be shown: never a word of a sealed answer
    offered: Q = field(default_factory=Q)  # what one may rest a finding on
    sign: Q | None = None  # what can say again what another interview said

    def rows(self, owner: "User") -> "QuerySet[Any, Any]":
        """What of this kind may be shown to this person, the newest first."""
        rows: QuerySet[Any, Any] = self.model._default_manager.filter(self.seen, owner=owner)
        return rows.order_by("-pk")

    def read(self, rows: "QuerySet[Any, Any]") -> Iterator[dict[str, Any]]:
        """What is known of each of these rows, by the columns of a Ground."""
        ways = self.ways
        for values in rows.values_list(*ways.values()):
            found = dict(zip(ways, values, strict=True))
            if self.session:  # one that belongs to no recovery says itself which job it was
                own = [found.pop(f"own_{name}") for name in JOB]
                if found["recovery"] is None:
                    found |= dict(zip(JOB, own, strict=True))
            found["who"] = found.get("who") or ""
            yield found

    @cached_property
    def ways(self) -> dict[str, str]:
        ways = {"key": "pk", "recovery": f"{self.job}_id", "day": f"{self.job}__dated_on"}
        ways |= {name: f"{self.job}__{name}" for name in JOB}
        if self.session:
            home = "" if self.session == "self" else f"{self.session}__"
            ways |= {f"own_{name}": f"{home}{name}" for name in JOB}
            ways |= {"session": f"{home}id", "day": f"{home}held_on", "who": f"{home}person__name"}
        return ways | self.columns


def _of_session(
    name: str, model: type[models.Model], columns: dict[str, str], **more: Any
) -> Source:
    there = Q(session__removed_at=None) & more.pop("seen", Q())
    return Source(name, model, "session__rejection", columns, "session", seen=there, **more)


MINE = ~Q(verdict=Verdict.NOT_MINE)
SAYS_CHANGE = ~Q(change="")
KINDS = (
    Source(
        "point",
        FeedbackPoint,
        "reply__request__rejection",
        {
            "text": "text",
            "code": "reason",
            "how": "verdict",
            "request": "reply__request_id",
            "reply": "reply_id",
            "who": "reply__request__person__name",
            "day": "reply__received_on",
        },
        seen=Q(reply__opened_at__isnull=False),
        offered=MINE & (~Q(verdict="") | ~Q(reason="")),
        sign=MINE & ~Q(reason=""),
    ),
    Source(
        "reason",
        ReasonPick,
        "rejection",
        {"text": "note", "code": "code", "how": "known"},
        offered=Q(known__in=[Known.TOLD, Known.HINTED]),
        sign=Q(known=Known.TOLD),
    ),
    _of_session(
        "remark",
        Remark,
        {"text": "text", "how": "basis", "voice": "voice", "question": "question_id"},
        seen=Q(question=None) | Q(question__removed_at=None),
    ),
    _of_session(
        "note",
        FriendNote,
        {"text": "keep", "more": "change", "name": "name", "voice": "voice"},
        offered=~Q(keep="") | SAYS_CHANGE,
    ),
    Source(
        "debrief",
        DebriefSession,
        "rejection",
        {"text": "change"},
        "self",
        seen=Q(removed_at=None) & SAYS_CHANGE,
    ),
    _of_session(
        "cue",
        CueMark,
        {"code": "code", "how": "mark", "voice": "voice"},
        offered=Q(mark=Mark.TWEAK),
        sign=Q(mark=Mark.TWEAK),
    ),
)
SOURCES = {source.name: source for source in KINDS}
