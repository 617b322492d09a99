"""What findings rest on, or could: told, hinted, remarked, noticed; of six kinds, a query each."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from recovery.models.ground_sources import SOURCES, Source
from recovery.models.lessons import Evidence, EvidenceQuerySet, Lesson
from recovery.path.choices import Basis, Grade, Known, Mark, Verdict, Voice

if TYPE_CHECKING:
    from accounts.models import User
    from recovery.models.rejections import Rejection

MOST = 1000  # rows of a kind, the newest: more would tell nothing new


class Ground(NamedTuple):
    """One thing that was told, hinted, remarked or noticed, as it stands now."""

    source: str  # which column of the evidence points at it
    is_used: bool  # a finding rests on it: the one asked about, or any
    key: UUID
    day: date
    company: str
    role: str
    who: str  # the person it came from, where they were named
    recovery: UUID | None
    session: UUID | None = None
    request: UUID | None = None
    reply: UUID | None = None
    question: UUID | None = None
    text: str = ""
    more: str = ""  # of a friend's note: what they would change
    name: str = ""  # the friend's, if they gave one
    code: str = ""  # of a reason, or of a cue
    how: str = ""  # verdict, how known, basis or mark
    voice: str = ""

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
    found = [
        ground
        for source in SOURCES.values()
        for ground in _read(source, source.rows(rejection.owner).filter(_here(rejection, source)))
    ]
    return sorted(found, key=_age)


def about_and_elsewhere(lesson: Lesson) -> tuple[list[Ground], list[Ground]]:
    """What this finding could rest on.

    First of its own recovery, oldest first; then of other interviews, newest first: what may say it
    again. What it rests on already is `is_used`, and always there.
    """
    rejection = lesson.rejection
    used = {} if lesson._state.adding else _under(Evidence.objects.filter(lesson=lesson.pk))
    found: list[Ground] = []
    for name, source in SOURCES.items():
        wanted = _here(rejection, source) | _sign(source) | Q(pk__in=list(used.get(name, ())))
        found += _read(source, source.rows(rejection.owner).filter(wanted), used.get(name, ()))
    here = [each for each in found if each.recovery == rejection.pk]
    there = [each for each in found if each.recovery != rejection.pk]
    return sorted(here, key=_age), sorted(there, key=_age, reverse=True)


def signs_of(owner: "User") -> list[Ground]:
    """What was told or noticed in any interview, newest first; `is_used` by any finding there is."""
    used = _under(Evidence.objects.filter(owner=owner, lesson__removed_at=None))
    found = [
        ground
        for name, source in SOURCES.items()
        if source.sign is not None
        for ground in _read(source, source.rows(owner).filter(source.sign), used.get(name, ()))
    ]
    return sorted(found, key=_age, reverse=True)


def under(owner: "User", lessons: Collection[Lesson]) -> dict[UUID, list[Ground]]:
    """What each of these findings rests on, oldest first."""
    found: dict[UUID, list[Ground]] = {lesson.pk: [] for lesson in lessons}
    used = _under(Evidence.objects.filter(lesson__in=list(found))) if found else {}
    for name, keys in used.items():
        rows = SOURCES[name].rows(owner).filter(pk__in=list(keys))
        for ground in _read(SOURCES[name], rows, keys):
            for lesson in keys[ground.key]:
                found[lesson].append(ground)
    return {lesson: sorted(each, key=_age) for lesson, each in found.items()}


def _age(ground: Ground) -> UUID:
    return ground.key


def _here(rejection: "Rejection", source: Source) -> Q:
    return Q((f"{source.job}_id", rejection.pk)) & source.offered


def _sign(source: Source) -> Q:
    """What of this kind may be counted; nothing, where it has no theme."""
    return Q(pk__in=[]) if source.sign is None else source.sign


def _under(evidence: EvidenceQuerySet) -> dict[str, dict[UUID, list[UUID]]]:
    """{kind: {what of it is rested on: by which findings}}."""
    found: dict[str, dict[UUID, list[UUID]]] = {}
    for lesson, *keys in evidence.values_list("lesson_id", *(f"{name}_id" for name in SOURCES)):
        for name, key in zip(SOURCES, keys, strict=True):
            if key:
                found.setdefault(name, {}).setdefault(key, []).append(lesson)
    return found


def _read(
    source: Source, rows: QuerySet[Any, Any], used: Collection[UUID] = ()
) -> Iterator[Ground]:
    """The newest of these."""
    for facts in source.read(rows[:MOST]):
        yield Ground(source=source.name, is_used=facts["key"] in used, **facts)
