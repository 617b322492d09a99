"""What a month holds, in a person's own words and numbers: found in one statement, written by hand.

Seven queries through Django would cost the page more than all else on it. Days are the person's own.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from accounts.models import User
from bounceback.encryption import read
from recovery.look_backs import months

MOST = 5  # rows of each kind, the newest first; all are counted

ON_DAY = "BETWEEN %(month_first)s AND %(month_last)s"


def _at(moment: str) -> str:
    return f"{moment} >= %(month_begins)s AND {moment} < %(month_ends)s"


class Leg(NamedTuple):
    """One kind of thing a month holds: its rows, as the parts of a SELECT."""

    of: str
    where: str
    order: str
    who: str = "''"
    code: str = "''"
    more: str = "''"
    words: str = "NULL::bytea"  # of the person, encrypted
    then: str = "NULL::bytea"
    counts: str = "false"  # which of them are counted beside all


JOB = "concat_ws(', ', nullif(job.company, ''), nullif(job.role, ''))"
SHORT = "coalesce(nullif(job.company, ''), job.role)"
JOB_OF = "JOIN recovery_rejection job ON job.id = it.rejection_id AND job.owner_id = it.owner_id"
SELF = "recovery_rejection it JOIN recovery_rejection job ON job.id = it.id AND job.owner_id = it.owner_id"
WITH_WHO = (
    "LEFT JOIN recovery_person person ON person.id = it.person_id AND person.owner_id = it.owner_id"
)
NAME = "coalesce(person.name, '')"

LOGGED, ASKED, CONVERSATION, TO_DO = "logged", "asked", "conversation", "to_do"
OVER, ASIDE = "recovered", "aside"  # where a recovery stands
LESSON, RECOVERED, FAIRER = "lesson", "recovered", "fairer"
LEGS: dict[str, Leg] = {
    LOGGED: Leg(
        SELF,
        f"it.logged_on {ON_DAY}",
        "it.logged_on DESC, it.id DESC",
        who=JOB,
        code="it.outcome",
        more=f"""CASE WHEN it.closed_at IS NOT NULL THEN '{OVER}'
            WHEN coalesce(it.rests_since, it.archived_at) IS NOT NULL THEN '{ASIDE}' ELSE '' END""",
        counts="it.closed_at IS NOT NULL",
    ),
    ASKED: Leg(
        f"recovery_feedbackrequest it {WITH_WHO}",
        f"it.status <> 'withdrawn' AND {_at('it.sent_at')}",
        "it.sent_at DESC, it.id DESC",
        who=NAME,
        code="it.status",
        counts="it.status = 'replied'",
    ),
    CONVERSATION: Leg(
        f"recovery_conversation it {WITH_WHO}",
        f"it.removed_at IS NULL AND it.held_on {ON_DAY}",
        "it.held_on DESC, it.id DESC",
        who=NAME,
        code="it.ask",
    ),
    TO_DO: Leg(
        "recovery_action it JOIN recovery_lesson lesson ON lesson.id = it.lesson_id AND lesson.owner_id = it.owner_id",
        f"lesson.removed_at IS NULL AND {_at('it.done_at')}",
        "it.done_at DESC, it.id DESC",
        code="it.helped",
        words="it.text",
        counts="it.helped IN ('yes', 'a_little')",
    ),
    LESSON: Leg(
        "recovery_lesson it",
        f"""it.removed_at IS NULL AND it.use <> 'drop' AND it.kind <> 'nothing'
            AND {_at("it.created_at")}""",  # "Nothing to change" counts nowhere as a lesson
        "it.id DESC",
        code="it.grade",
        more="it.kind",
        words="it.text",
        counts="it.grade IN ('told', 'seen_twice')",
    ),
    RECOVERED: Leg(
        SELF,
        _at("it.closed_at"),
        "it.closed_at DESC, it.id DESC",
        who=SHORT,
        words="it.takeaway",
        counts="it.takeaway <> ''",
    ),
    FAIRER: Leg(
        f"recovery_perspective it {JOB_OF}",
        f"""it.fair_thought <> '' AND {_at("it.created_at")} AND NOT EXISTS (
            SELECT FROM recovery_reasonpick reason
            WHERE reason.owner_id = it.owner_id AND reason.rejection_id = it.rejection_id
            AND reason.code = 'possibly_unfair'
        )""",  # where it may have been unfair, nothing is theirs to reframe
        "it.id DESC",
        who=SHORT,
        words="it.fair_thought",
        then="it.hot_thought",
    ),
}
LEG = """(SELECT '{kind}'::text AS kind, row_number() OVER (ORDER BY {order}) AS place, {who} AS who, {code} AS code,
    {more} AS more, {words} AS words, {then} AS then, count(*) OVER () AS total,
    count(*) FILTER (WHERE {counts}) OVER () AS counted, array_agg(({code})::text) OVER () AS codes
FROM {of} WHERE it.owner_id = %(owner)s AND {where} ORDER BY {order} LIMIT {most})"""
ANY = " OR ".join(
    f"EXISTS (SELECT FROM {leg.of} WHERE it.owner_id = %(owner)s AND {leg.where})"
    for leg in LEGS.values()
)


class Found(NamedTuple):
    """One thing of a month."""

    kind: str
    who: str
    code: str
    more: str
    words: str
    then: str


class Kind(NamedTuple):
    """All of one kind: the newest few, how many there are, and how many of them are counted beside that."""

    rows: list[Found]
    total: int = 0
    counted: int = 0
    codes: Sequence[str] = ()  # of all of them

    @property
    def rest(self) -> int:
        """How many of them are not counted."""
        return self.total - self.counted

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.rows)


@cache
def _statement() -> str:
    """The SQL of the query; it is equal for everybody, and nothing in it comes from outside."""
    legs = [LEG.format(kind=kind, most=MOST, **leg._asdict()) for kind, leg in LEGS.items()]
    found = " UNION ALL ".join(legs)
    return " ".join(f"SELECT * FROM ({found}) found ORDER BY kind, place".split())  # noqa: S608 - of constants


def found_in(user: User, month: date) -> dict[str, Kind]:
    """What this month holds of this person's, by kind; without kinds of which there are none. One query."""
    by_kind: defaultdict[str, list[Found]] = defaultdict(list)
    counts: dict[str, tuple[int, int, Sequence[str]]] = {}
    for kind, _place, who, code, more, words, then, *all_of_them in _ask(_statement(), user, month):
        by_kind[kind].append(Found(kind, who, code, more, read(words), read(then)))
        total, counted, codes = all_of_them
        counts[kind] = total, counted, codes
    return {kind: Kind(rows, *counts[kind]) for kind, rows in by_kind.items()}


def holds_something(user: User, month: date) -> bool:
    """Whether this month holds anything of this person's. One query."""
    return bool(_ask(f"SELECT {ANY}", user, month)[0][0])


def _ask(statement: str, user: User, month: date) -> list[tuple[Any, ...]]:
    told: dict[str, Any] = {
        "owner": user.pk,
        **months.clock(month, timezone.get_current_timezone()),
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, told)
        return list(cursor.fetchall())
