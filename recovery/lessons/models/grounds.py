"""Grounds: what lessons rest on or could rest on, of six kinds, found in one statement."""

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db import connection

from bounceback.encryption import read
from recovery.lessons.models.ground_sources import KINDS, Source
from recovery.lessons.models.lessons import Lesson
from recovery.shared.choices import Basis, Grade, Known, Mark, Verdict, Voice
from recovery.shared.jobs import job_of

if TYPE_CHECKING:
    from accounts.models import User
    from recovery.rejections.models import Rejection

MOST = 1000  # rows of a kind, the newest: more would tell nothing new


class Ground(NamedTuple):
    """One thing a lesson rests on or could rest on: told, hinted, remarked or noticed."""

    source: str  # which column of the evidence points at it
    is_used: bool  # a lesson rests on it: the one asked about, or any
    key: UUID
    day: date
    company: str
    role: str
    who: str  # the person it came from, where they were named
    recovery: UUID | None
    debrief: UUID | None = None
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
        """Its value in a form: which kind of row, and its key."""
        return f"{self.source}-{self.key}"

    @property
    def job(self) -> str:
        return job_of(self.company, self.role)

    @property
    def is_cue(self) -> bool:
        return self.source == "cue"

    @property
    def is_a_friends(self) -> bool:
        """Whether they are a friend's words, on whichever screen they were typed."""
        return self.voice in (Voice.HERE, Voice.LINK)

    @property
    def is_known(self) -> bool:
        """Whether it was told or noticed, and is no hint or guess: only then it is counted."""
        if self.source == "point":
            return bool(self.code) and self.how != Verdict.NOT_MINE
        return self.how in (Known.TOLD, Mark.TWEAK)

    @property
    def is_seen(self) -> bool:
        """Whether it counts towards "seen twice": told, noticed, or a friend's view."""
        noticed = self.how in (Basis.SAID, Basis.NOTICED)
        return self.is_known or noticed or self.grade == Grade.FRIEND

    @property
    def grade(self) -> Grade:
        """How a lesson that rests on this alone is known."""
        if self.source == "point" or self.how == Known.TOLD:
            return Grade.TOLD
        seen = self.is_a_friends and self.how != Basis.GUESSED
        return Grade.FRIEND if seen else Grade.GUESS


def about(rejection: "Rejection") -> list[Ground]:
    """The grounds in this recovery, the oldest first."""
    found = _found(HERE, rejection.owner_id, recovery=rejection.pk, used_by=[])
    return sorted((ground for ground, _lessons in found), key=_age)


def about_and_elsewhere(lesson: Lesson) -> tuple[list[Ground], list[Ground]]:
    """The grounds a lesson could rest on.

    First those of its own recovery, oldest first; then of other interviews, newest first, which may say
    it again. Those it rests on already have `is_used`, and are always among them.
    """
    rejection = lesson.rejection
    used_by = [] if lesson._state.adding else [lesson.pk]
    told = _found(ANYWHERE, rejection.owner_id, recovery=rejection.pk, used_by=used_by)
    found = [ground for ground, _lessons in told]
    here = [each for each in found if each.recovery == rejection.pk]
    there = [each for each in found if each.recovery != rejection.pk]
    return sorted(here, key=_age), sorted(there, key=_age, reverse=True)


def signs_of(owner: "User") -> list[Ground]:
    """What was told or noticed in any interview, the newest first; `is_used` says that a lesson rests on it."""
    found = _found(SIGNS, owner.pk)
    return sorted((ground for ground, _lessons in found), key=_age, reverse=True)


def under(owner: "User", lessons: Collection[Lesson]) -> dict[UUID, list[Ground]]:
    """The grounds of each of these lessons, the oldest first."""
    found: dict[UUID, list[Ground]] = {lesson.pk: [] for lesson in lessons}
    for ground, keys in _found(USED, owner.pk, used_by=list(found)) if found else []:
        for lesson in keys:
            found[lesson].append(ground)
    return {lesson: sorted(each, key=_age) for lesson, each in found.items()}


def _age(ground: Ground) -> UUID:
    return ground.key


# Which of a kind are wanted; each a condition for the text of the statement.
HERE = "job.id = %(recovery)s AND {offered}"
SIGNS = "{sign}"
USED = "it.id IN (SELECT {name}_id FROM used)"
ANYWHERE = f"({HERE}) OR {SIGNS} OR {USED}"
USED_BY = "owner_id = %(owner)s AND lesson_id = ANY(%(used_by)s::uuid[])"
USED_BY_ANY = """owner_id = %(owner)s AND lesson_id IN (
    SELECT id FROM recovery_lesson WHERE owner_id = %(owner)s AND removed_at IS NULL
)"""
EMPTY = (
    dict.fromkeys(("recovery", "debrief", "request", "reply", "question"), "NULL::uuid")
    | dict.fromkeys(("text", "more", "name"), "''::bytea")
    | dict.fromkeys(("who", "code", "how", "voice"), "''")
)


def _found(wanted: str, owner: UUID, **told: Any) -> list[tuple[Ground, list[UUID]]]:
    """The grounds asked for, the newest of each kind, each with the lessons that rest on it."""
    with connection.cursor() as cursor:
        cursor.execute(_statement(wanted), {"owner": owner, **told})
        return [(_ground(facts, lessons), lessons) for lessons, *facts in cursor.fetchall()]


def _ground(facts: list[Any], lessons: list[UUID]) -> Ground:
    stored: Any = Ground(facts[0], bool(lessons), *facts[1:])  # its words still encrypted
    told: Ground = stored._replace(
        text=read(stored.text), more=read(stored.more), name=read(stored.name)
    )
    return told


@cache
def _statement(wanted: str) -> str:
    """The SQL of the query; nothing in it belongs to one person."""
    used = USED_BY_ANY if wanted == SIGNS else USED_BY
    legs = " UNION ALL ".join(_leg(source, wanted) for source in KINDS)
    found = f"WITH used AS (SELECT * FROM recovery_evidence WHERE {used}) {legs}"  # noqa: S608 - of constants
    return " ".join(found.split())


def _leg(source: Source, wanted: str) -> str:
    """The SELECT for the newest grounds of one kind. Nothing in it comes from outside."""
    columns = EMPTY | {"key": "it.id"} | source.columns
    told = ", ".join(f"{columns[name]} AS {name}" for name in Ground._fields[2:])
    which = wanted.format(name=source.name, offered=source.offered, sign=source.sign)
    return f"""(SELECT ARRAY(SELECT lesson_id FROM used WHERE {source.name}_id = it.id),
'{source.name}', {told} FROM {source.of}
WHERE it.owner_id = %(owner)s AND {source.seen} AND ({which})
ORDER BY it.id DESC LIMIT {MOST})"""  # noqa: S608 - of constants
