"""The rows that hang on one recovery: requests, debriefs, lessons and to-dos, conversations, plans, people.

Found in one statement, written by hand: seven queries through Django cost a page more than all else on it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from bounceback.days import on_day, on_hour
from bounceback.encryption import read
from recovery.path.stones import Row
from recovery.rejections.models import Rejection
from recovery.shared.choices import ConversationAsk, Fate, Grade, LessonKind, PlanKind, Use

MOST = 20  # of each kind; there are hardly more than three


class Found(NamedTuple):
    """One found row, with the columns its line shows."""

    kind: str
    key: UUID
    about: UUID | None  # the lesson of a to-do, the person one parted from
    who: str
    what: str  # a code
    state: str  # another
    more: str  # a third
    day: date | None
    at: datetime | None
    number: int
    words: str  # of the person
    then: str


FROM_PERSON = (
    "LEFT JOIN recovery_person person ON person.id = it.person_id AND person.owner_id = it.owner_id"
)
COLUMNS = {
    "key": "it.id",
    "about": "NULL::uuid",
    "who": "''",
    "what": "''",
    "state": "''",
    "more": "''",
    "day": "NULL::date",
    "at": "NULL::timestamptz",
    "number": "0",
    "words": "NULL::bytea",
    "then": "NULL::bytea",
}
REQUEST, DEBRIEF, LESSON, TO_DO = "request", "debrief", "lesson", "to_do"
CONVERSATION, PLAN, PARTING = "conversation", "plan", "parting"
LEGS: dict[str, tuple[str, dict[str, str]]] = {
    REQUEST: (
        f"recovery_feedbackrequest it {FROM_PERSON}",
        {
            "who": "coalesce(person.name, '')",
            "state": "it.status",
            "day": "it.move_on_on",
            "at": """coalesce(it.waits_until, (SELECT max(reply.sealed_until)
                FROM recovery_feedbackreply reply
                WHERE reply.owner_id = it.owner_id AND reply.request_id = it.id
                AND reply.removed_at IS NULL AND reply.opened_at IS NULL))""",
            "number": """(SELECT count(*) FROM recovery_feedbackreply reply
                WHERE reply.owner_id = it.owner_id AND reply.request_id = it.id AND reply.removed_at IS NULL
                AND reply.opened_at IS NULL)::int""",
        },
    ),
    DEBRIEF: (
        f"recovery_debriefsession it {FROM_PERSON}",
        {
            "who": "coalesce(person.name, '')",
            "what": "it.partner",
            "state": """CASE WHEN it.finished_at IS NOT NULL THEN 'finished'
                WHEN it.started_at IS NOT NULL THEN 'started' ELSE '' END""",
            "at": "it.planned_at",
            "number": """(SELECT count(*) FROM recovery_debriefquestion question
                WHERE question.owner_id = it.owner_id AND question.session_id = it.id
                AND question.removed_at IS NULL)::int""",
            "words": "it.change",
        },
    ),
    LESSON: (
        "recovery_lesson it",
        {"what": "it.kind", "state": "it.grade", "more": "it.use", "words": "it.text"},
    ),
    TO_DO: (
        "recovery_action it JOIN recovery_lesson lesson ON lesson.id = it.lesson_id AND lesson.owner_id = it.owner_id",
        {
            "about": "it.lesson_id",
            "state": "CASE WHEN it.done_at IS NOT NULL THEN 'done' ELSE 'open' END",
            "day": "it.due_on",
            "words": "it.text",
        },
    ),
    CONVERSATION: (
        f"recovery_conversation it {FROM_PERSON}",
        {
            "who": "person.name",
            "what": "it.ask",
            "state": """CASE WHEN it.held_on IS NOT NULL THEN 'held'
                WHEN it.let_go_at IS NOT NULL THEN 'let_go' ELSE '' END""",
            "day": "coalesce(it.held_on, it.planned_on)",
        },
    ),
    PLAN: (
        "recovery_plan it",
        {
            "what": "it.kind",
            "state": "coalesce(it.happened, '')",
            "day": "it.on",
            "words": "it.cue",
            "then": "it.action",
        },
    ),
    PARTING: (
        f"recovery_parting it {FROM_PERSON}",
        {
            "about": "it.person_id",
            "who": "person.name",
            "state": "it.fate",
            "more": "CASE WHEN it.thanked_at IS NULL THEN '' ELSE 'thanked' END",
        },
    ),
}
ONLY = {
    DEBRIEF: "AND it.removed_at IS NULL",
    LESSON: "AND it.removed_at IS NULL",
    TO_DO: "AND it.let_go_at IS NULL AND lesson.removed_at IS NULL",
    CONVERSATION: "AND it.removed_at IS NULL",
    PLAN: "AND it.removed_at IS NULL",
    PARTING: "AND person.removed_at IS NULL",
}


@cache
def _statement() -> str:
    """The SQL of the query; it is equal for everybody, and nothing in it comes from outside."""
    legs = []
    for kind, (of, own) in LEGS.items():
        columns = ", ".join(f"{sql} AS {name}" for name, sql in (COLUMNS | own).items())
        legs.append(
            f"(SELECT '{kind}'::text AS kind, {columns} FROM {of} "  # noqa: S608 - of constants
            "WHERE it.rejection_id = %(job)s AND it.owner_id = %(owner)s "
            f"{ONLY.get(kind, '')} ORDER BY it.id DESC LIMIT {MOST})"
        )
    found = " UNION ALL ".join(legs)
    return " ".join(f"SELECT * FROM ({found}) found ORDER BY key".split())  # noqa: S608 - of constants


def found_on(rejection: Rejection) -> list[Found]:
    """Every row that hangs on this recovery, the oldest first. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_statement(), {"job": rejection.pk, "owner": rejection.owner_id})
        rows = cursor.fetchall()
    return [Found._make([*told, read(words), read(then)]) for *told, words, then in rows]


AT = ("feedback", "debrief", "learn", "get-going")
"""The steps under which they stand."""


def rows_of(step: str, found: Iterable[Found]) -> Iterator[Row]:
    """The lines under one step."""
    for each in found:
        if row := TOLD[each.kind][1](each) if TOLD[each.kind][0] == step else None:
            yield row


def _request(it: Found) -> Row:
    who = it.who or _("someone")
    beside = {
        "draft": _("written, not sent yet"),
        "sent": _("waiting; closes {day}"),
        "nudged": _("waiting, followed up once; closes {day}"),
        "replied": _("replied"),
        "refused": _("can’t say"),
        "no_reply": _("no reply, the most common result"),
        "withdrawn": _("not sent after all"),
    }[it.state].format(day=on_day(it.day) if it.day else "")
    if it.number:
        beside = _("replied; it’s sealed until you open it")
    if it.state == "draft" and it.at and it.at > timezone.now():
        beside = _("written; it waits until {when}").format(when=on_hour(it.at))
    return Row(who, reverse("feedback_detail", args=[it.key]), beside)


def _debrief(it: Found) -> Row:
    words = _("With {who}").format(who=it.who) if it.who else _("With your friend")
    if it.what == "alone":
        words = _("On your own")
    facts = []
    if not it.state and it.at:
        facts.append(_("planned {day}").format(day=on_hour(it.at)))
    elif not it.state:
        facts.append(_("not started"))
    if it.number:
        facts.append(ngettext("{n} question", "{n} questions", it.number).format(n=it.number))
    if it.words:
        facts.append(_("one change: {change}").format(change=it.words))
    return Row(words, reverse("debrief_detail", args=[it.key]), " · ".join(facts))


def _lesson(it: Found) -> Row:
    kind = str(LessonKind(it.what).label) if it.what else _("A lesson")
    facts = [
        str(Grade(it.state).label) if it.state else "",
        str(Use(it.more).label) if it.more else "",
    ]
    address = reverse("lesson_detail", args=[it.key])
    return Row(it.words or kind, address, " · ".join(filter(None, facts)))


def _to_do(it: Found) -> Row:
    beside = _("to-do, done")
    if it.state == "open" and it.day:
        beside = _("to-do, due {day}").format(day=on_day(it.day))
    return Row(it.words, reverse("lesson_detail", args=[it.about]), beside)


def _conversation(it: Found) -> Row:
    words = _("Conversation with {who}").format(who=it.who)
    day = on_day(it.day) if it.day else _("no day yet")
    beside = {
        "held": _("you talked {day}").format(day=day),
        "let_go": _("let go"),
        "": day,
    }[it.state]
    ask = str(ConversationAsk(it.what).label)
    return Row(words, reverse("conversation_detail", args=[it.key]), f"{beside} · {ask}")


def _plan(it: Found) -> Row:
    words = _("If {cue}, then I will {action}").format(cue=it.words, action=it.then)
    beside = _("for the next one") if it.what == PlanKind.NEXT_NO else ""
    if it.day:
        beside = on_day(it.day)
    if it.state:
        beside = {"yes": _("it happened"), "partly": _("it happened in part")}.get(
            it.state, _("it didn’t happen")
        )
    return Row(words, reverse("plan_edit", args=[it.key]), beside)


def _parting(it: Found) -> Row:
    beside = {
        Fate.THANK: _("to thank"),
        Fate.KEEP: _("you keep in touch"),
        Fate.LET_GO: pgettext("a person", "let go"),
    }[Fate(it.state)]
    if it.state == Fate.THANK and not it.more:
        return Row(it.who, reverse("parting_thank", args=[it.key]), beside)
    address = reverse("person_detail", args=[it.about])
    return Row(it.who, address, _("you thanked them") if it.more else beside)


TOLD = {
    REQUEST: ("feedback", _request),
    DEBRIEF: ("debrief", _debrief),
    LESSON: ("learn", _lesson),
    TO_DO: ("learn", _to_do),
    CONVERSATION: ("get-going", _conversation),
    PLAN: ("get-going", _plan),
    PARTING: ("get-going", _parting),
}
