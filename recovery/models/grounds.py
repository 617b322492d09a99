"""What findings rest on, or could: told, hinted, remarked, noticed; of six kinds, read in one query."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value

from recovery.models.ground_sources import SOURCES
from recovery.models.lessons import Evidence, EvidenceQuerySet, Lesson
from recovery.path.choices import Basis, Grade, Known, Mark, Verdict, Voice

if TYPE_CHECKING:
    from accounts.models import User
    from recovery.models.rejections import Rejection

type Rows = QuerySet[Any, Any]
MOST = 1000  # rows, the newest: more would tell nothing new


class Ground(NamedTuple):
    """One thing that was told, hinted, remarked or noticed, as it stands now."""

    source: str  # which column of the evidence points at it
    key: UUID
    lesson: UUID | None  # the finding that rests on it, where that was asked
    recovery: UUID | None
    session: UUID | None
    request: UUID | None
    reply: UUID | None
    question: UUID | None
    text: str
    more: str  # of a friend's note: what they would change
    name: str  # the friend's, if they gave one
    code: str  # of a reason, or of a cue
    how: str  # verdict, how known, basis or mark
    voice: str
    company: str
    role: str
    who: str  # the person it came from, where they were named
    day: date
    is_used: bool  # a finding rests on it: the one asked about, or any

    @property
    def value(self) -> str:
        """What stands for it in a form."""
        return f"{self.source}-{self.key}"

    @property
    def job(self) -> str:
        return ", ".join(part for part in (self.company, self.role) if part)

    @property
    def is_cue(self) -> bool:
        return self.source == "cue"

    @property
    def is_the_others(self) -> bool:
        """A friend's words, on whichever screen they were typed."""
        return self.voice in (Voice.HERE, Voice.LINK)

    @property
    def is_known(self) -> bool:
        """Told or noticed, and no hint or guess: it may be counted."""
        if self.source == "point":
            return bool(self.code) and self.how != Verdict.NOT_MINE
        return self.how in (Known.TOLD, Mark.TWEAK)

    @property
    def grade(self) -> Grade:
        """How a finding would be known that rests on this alone."""
        if self.source == "point" or self.how == Known.TOLD:
            return Grade.TOLD
        seen = self.is_the_others and self.how != Basis.GUESSED
        return Grade.FRIEND if seen else Grade.GUESS


def about(rejection: "Rejection") -> list[Ground]:
    """What this recovery has to rest a finding on, oldest first."""
    mine = (rows.filter(_here(rejection, name)) for name, rows in _marked(rejection.owner, NONE))
    return sorted(_read(mine), key=_age)


def about_and_elsewhere(lesson: Lesson) -> tuple[list[Ground], list[Ground]]:
    """What this finding could rest on, in one query.

    First of its own recovery, oldest first; then of other interviews, newest first: what may say it
    again. What it rests on already is `is_used`, and always there.
    """
    rejection = lesson.rejection
    kept = NONE if lesson._state.adding else Evidence.objects.filter(lesson=lesson.pk)
    found = _read(
        rows.filter(_here(rejection, name) | _sign(name) | Q(g_is_used=True))
        for name, rows in _marked(rejection.owner, kept)
    )
    here = [each for each in found if each.recovery == rejection.pk]
    return sorted(here, key=_age), [each for each in found if each.recovery != rejection.pk]


def signs_of(owner: "User") -> list[Ground]:
    """What was told or noticed in any interview, newest first; `is_used` by any finding there is."""
    kept = Evidence.objects.filter(lesson__removed_at=None)
    return _read(rows.filter(_sign(name)) for name, rows in _marked(owner, kept))


def under(owner: "User", lessons: Iterable[Lesson]) -> dict[UUID, list[Ground]]:
    """What each of these findings rests on, oldest first."""
    found: dict[UUID, list[Ground]] = {lesson.pk: [] for lesson in lessons}
    rows = (
        source.rows(owner, F("evidence__lesson_id"))
        .annotate(g_is_used=Value(True))
        .filter(g_lesson__in=list(found))
        for source in SOURCES.values()
    )
    for each in sorted(_read(rows) if found else [], key=_age):
        if each.lesson:
            found[each.lesson].append(each)
    return found


NONE = Evidence.objects.none()


def _age(ground: Ground) -> UUID:
    return ground.key


def _here(rejection: "Rejection", name: str) -> Q:
    return Q(g_recovery=rejection.pk) & SOURCES[name].offered


def _sign(name: str) -> Q:
    """What of this kind may be counted; nothing, where it has no theme."""
    sign = SOURCES[name].sign
    return Q(pk__in=[]) if sign is None else sign


def _marked(owner: "User", kept: EvidenceQuerySet) -> "Iterator[tuple[str, Rows]]":
    """The rows of each kind, with whether one of these findings rests on it."""
    for name, source in SOURCES.items():
        used = Exists(kept.filter(**{name: OuterRef("pk")}))
        yield name, source.rows(owner).annotate(g_is_used=used)


def _read(rows: "Iterable[Rows]") -> list[Ground]:
    """The newest of them all."""
    names = [f"g_{name}" for name in Ground._fields]
    first, *others = (each.values_list(*names) for each in rows)
    return [Ground(*row) for row in first.union(*others, all=True).order_by("-g_key")[:MOST]]
