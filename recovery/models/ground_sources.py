"""The six kinds of things a finding can rest on: their tables, and where each column of a Ground is."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import CharField, F, Q, QuerySet, UUIDField, Value
from django.db.models.functions import Cast, Coalesce

from bounceback.encryption import EncryptedTextField
from recovery.models.debrief_notes import CueMark, FriendNote
from recovery.models.debrief_questions import Remark
from recovery.models.debriefs import DebriefSession
from recovery.models.perspectives import ReasonPick
from recovery.models.replies import FeedbackPoint
from recovery.path.choices import Known, Mark, Verdict

if TYPE_CHECKING:
    from accounts.models import User

NO_KEY = Cast(Value(None), UUIDField())
NOTHING: dict[str, Any] = {
    "text": Value("", EncryptedTextField()),
    "more": Value("", EncryptedTextField()),
    "name": Value("", EncryptedTextField()),
    "code": Value("", CharField()),
    "how": Value("", CharField()),
    "voice": Value("", CharField()),
    "session": NO_KEY,
    "request": NO_KEY,
    "reply": NO_KEY,
    "question": NO_KEY,
    "who": Value("", CharField()),
}


@dataclass(frozen=True)
class Source:
    """One kind of thing to rest on."""

    name: str  # the column of the evidence that points at it
    model: type[models.Model]
    job: str  # the way to the recovery
    columns: dict[str, Any]
    session: str = ""  # the way to the session: a name, or "self"
    seen: Q = field(default_factory=Q)  # what may be shown: never a word of a sealed answer
    offered: Q = field(default_factory=Q)  # what one may rest a finding on
    sign: Q | None = None  # what can say again what another interview said

    def rows(self, owner: "User", lesson: Any = NO_KEY) -> "QuerySet[Any, Any]":
        """Its rows of this person, with every column of a Ground but the last."""
        named = (
            NOTHING
            | {"source": Value(self.name, CharField()), "lesson": lesson}
            | self._places
            | self.columns
        )
        rows: QuerySet[Any, Any] = self.model._default_manager.filter(self.seen, owner=owner)
        rows = rows.annotate(g_key=F("pk"), **{f"g_{name}": each for name, each in named.items()})
        return rows

    @property
    def _places(self) -> dict[str, Any]:
        """Which recovery, which session, which job, which day."""
        places: dict[str, Any] = {name: F(f"{self.job}__{name}") for name in ("company", "role")}
        places |= {"recovery": F(f"{self.job}_id"), "day": F(f"{self.job}__dated_on")}
        if not self.session:
            return places
        home = "" if self.session == "self" else f"{self.session}__"
        # A session that belongs to no recovery says itself which job it was.
        places |= {n: Coalesce(places[n], F(f"{home}{n}")) for n in ("company", "role")}
        who = Coalesce(F(f"{home}person__name"), Value(""))
        return places | {"session": F(f"{home}id"), "day": F(f"{home}held_on"), "who": who}


def _of_session(
    name: str, model: type[models.Model], columns: dict[str, Any], **more: Any
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
            "text": F("text"),
            "code": F("reason"),
            "how": F("verdict"),
            "request": F("reply__request_id"),
            "reply": F("reply_id"),
            "who": Coalesce(F("reply__request__person__name"), Value("")),
            "day": F("reply__received_on"),
        },
        seen=Q(reply__opened_at__isnull=False),
        offered=MINE & (~Q(verdict="") | ~Q(reason="")),
        sign=MINE & ~Q(reason=""),
    ),
    Source(
        "reason",
        ReasonPick,
        "rejection",
        {"text": F("note"), "code": F("code"), "how": F("known")},
        offered=Q(known__in=[Known.TOLD, Known.HINTED]),
        sign=Q(known=Known.TOLD),
    ),
    _of_session(
        "remark",
        Remark,
        {"text": F("text"), "how": F("basis"), "voice": F("voice"), "question": F("question_id")},
        seen=Q(question=None) | Q(question__removed_at=None),
    ),
    _of_session(
        "note",
        FriendNote,
        {"text": F("keep"), "more": F("change"), "name": F("name"), "voice": F("voice")},
        offered=~Q(keep="") | SAYS_CHANGE,
    ),
    Source(
        "debrief",
        DebriefSession,
        "rejection",
        {"text": F("change")},
        "self",
        seen=Q(removed_at=None) & SAYS_CHANGE,
    ),
    _of_session(
        "cue",
        CueMark,
        {"code": F("code"), "how": F("mark"), "voice": F("voice")},
        offered=Q(mark=Mark.TWEAK),
        sign=Q(mark=Mark.TWEAK),
    ),
)
SOURCES = {source.name: source for source in KINDS}
