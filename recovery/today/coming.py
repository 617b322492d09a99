"""Coming up: the next days with everything that has a date, and the people who wait for one.

Found in one statement, written by hand as `what_waits` is, one SELECT for each kind; a pure function
arranges what was found by day.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from bounceback.days import said_day
from bounceback.encryption import read
from bounceback.rows import address_of
from bounceback.text import begun, labelled
from recovery.shared import timings
from recovery.shared.choices import TodayKind
from recovery.shared.clocks import begin_of
from recovery.today.kinds.companies import NOT_TRIED, WITH_TRIES
from recovery.today.order import Waiting

DAYS_COMING = 7  # after today
DAYS_FROM_ONE = 60  # what is shown of one recovery on its own pages
MOST = 12  # of each kind
MOST_DATED = 100  # of each kind, in a calendar


class Leg(NamedTuple):
    """One kind of thing that comes up: its rows, as the parts of a SELECT, and the page each leads to."""

    kind: str
    of: str
    where: str
    page: str
    day: str = "NULL::date"  # in the calendar of the person
    hour: str = "NULL::time"
    at: str = "NULL::timestamptz"  # where it is a moment and not a day
    who: str = "NULL::text"
    job: str = "job.id"  # the recovery it belongs to
    about: str = "it.id"  # the key in the address of the page
    also: str = "NULL::uuid"  # a second one
    words: str = "NULL::bytea"  # of the person, encrypted
    then: str = "NULL::bytea"
    changed: str = "NULL::timestamptz"  # when its date last changed, where calendars show it


JOB = "JOIN recovery_rejection job ON job.id = it.rejection_id AND job.owner_id = it.owner_id"
WITH_WHO = (
    "LEFT JOIN recovery_person person ON person.id = it.person_id AND person.owner_id = it.owner_id"
)
NAME = "coalesce(person.name, '')"
NOT_SET_ASIDE = "job.archived_at IS NULL AND job.rests_since IS NULL"
OPEN = f"{NOT_SET_ASIDE} AND job.closed_at IS NULL"
CHANGED = "coalesce(it.dates_changed_at, it.created_at)"
CHANGED_WITH_JOB = f"greatest({CHANGED}, job.dates_changed_at)"


def _within(day: str) -> str:
    return f"{day} BETWEEN %(today)s AND %(last)s"


def _soon(moment: str) -> str:
    return f"{moment} >= %(now)s AND {moment} < %(ends)s"


CONVERSATION_OPEN = "it.removed_at IS NULL AND it.held_on IS NULL AND it.let_go_at IS NULL"
CONVERSATION = Leg(
    "talk",
    f"recovery_conversation it {WITH_WHO} LEFT {JOB}",
    f"{CONVERSATION_OPEN} AND {_within('it.planned_on')}",
    "conversation_detail",
    day="it.planned_on",
    hour="it.planned_time",
    who=NAME,
    changed=CHANGED,
)
LEGS = (
    CONVERSATION,
    CONVERSATION._replace(
        kind="undated",
        where=f"{CONVERSATION_OPEN} AND it.planned_on IS NULL",
        page="conversation_edit",
        day="NULL::date",
        hour="NULL::time",
    ),
    Leg(
        "session",
        f"recovery_debriefsession it {WITH_WHO} LEFT {JOB}",
        f"""it.removed_at IS NULL AND it.finished_at IS NULL AND it.started_at IS NULL
            AND {_soon("it.planned_at")} AND (job.id IS NULL OR ({OPEN}))""",
        "debrief_detail",
        at="it.planned_at",
        who=NAME,
        changed=CHANGED_WITH_JOB,
    ),
    Leg(
        "practise",
        f"recovery_debriefsession it LEFT {JOB}",
        f"""it.removed_at IS NULL AND it.rehearsed_at IS NULL AND it.change <> ''
            AND {_within("it.rehearse_on")} AND (job.id IS NULL OR ({NOT_SET_ASIDE}))""",
        "debrief_detail",
        day="it.rehearse_on",
        words="it.change",
        changed=CHANGED_WITH_JOB,
    ),
    Leg(
        "reply",
        """recovery_feedbackreply it JOIN recovery_feedbackrequest asked
            ON asked.id = it.request_id AND asked.owner_id = it.owner_id
            LEFT JOIN recovery_person person ON person.id = asked.person_id AND person.owner_id = asked.owner_id
            JOIN recovery_rejection job ON job.id = asked.rejection_id AND job.owner_id = asked.owner_id""",
        f"""it.removed_at IS NULL AND it.opened_at IS NULL
            AND {_soon("it.sealed_until")} AND job.archived_at IS NULL""",
        "reply_detail",
        at="it.sealed_until",
        who=NAME,
        about="asked.id",
        also="it.id",
    ),
    Leg(
        TodayKind.MESSAGE,
        f"recovery_feedbackrequest it {WITH_WHO} {JOB}",
        f"it.status = 'draft' AND {_soon('it.waits_until')} AND {OPEN}",
        "feedback_detail",
        at="it.waits_until",
        who=NAME,
    ),
    Leg(
        TodayKind.FOLLOW_UP,
        f"recovery_feedbackrequest it {WITH_WHO} {JOB}",
        f"it.status = 'sent' AND {_within('it.nudge_on')} AND {NOT_SET_ASIDE}",
        "feedback_detail",
        day="it.nudge_on",
        who=NAME,
    ),
    Leg(
        "closes",
        f"recovery_feedbackrequest it {WITH_WHO} {JOB}",
        f"it.status IN ('sent', 'nudged') AND {_within('it.move_on_on')} AND {NOT_SET_ASIDE}",
        "feedback_detail",
        day="it.move_on_on",
        who=NAME,
    ),
    Leg(
        "plan",
        f"recovery_plan it LEFT {JOB}",
        f"""it.removed_at IS NULL AND it.kind = 'forward' AND it.answered_at IS NULL
            AND {_within("it.on")} AND (job.id IS NULL OR ({NOT_SET_ASIDE})) AND NOT EXISTS (
                SELECT FROM recovery_conversation asked
                WHERE asked.owner_id = %(owner)s AND asked.id = it.conversation_id
                AND asked.sent_at IS NOT NULL
            )""",  # asked already: the conversation itself is there
        "plan_edit",
        day="it.on",
        words="it.cue",
        then="it.action",
        changed=CHANGED_WITH_JOB,
    ),
    Leg(
        "action",
        f"""recovery_action it {JOB} JOIN recovery_lesson lesson
            ON lesson.id = it.lesson_id AND lesson.owner_id = it.owner_id""",
        f"""it.slot IS NOT NULL AND lesson.removed_at IS NULL
            AND {_within("it.due_on")} AND {NOT_SET_ASIDE}""",
        "lesson_detail",
        day="it.due_on",
        about="it.lesson_id",
        words="it.text",
        changed=f"greatest({CHANGED}, lesson.dates_changed_at, job.dates_changed_at)",
    ),
    *(
        Leg(
            "look_back",
            "recovery_rejection it JOIN recovery_rejection job ON job.id = it.id AND job.owner_id = it.owner_id",
            f"""{_within(f"it.logged_on + {after}")} AND {NOT_SET_ASIDE} AND NOT EXISTS (
                SELECT FROM recovery_lookback looked
                WHERE looked.owner_id = %(owner)s AND looked.rejection_id = it.id
                AND looked.day = {after}
            )""",
            "rejection_detail",
            day=f"it.logged_on + {after}",
            changed=CHANGED,
        )
        for after in timings.CHECK_IN_DAYS
    ),
    Leg(
        "snoozed",
        "recovery_rejection it JOIN recovery_rejection job ON job.id = it.id AND job.owner_id = it.owner_id",
        f"{OPEN} AND {_soon('it.parked_until')}",
        "rejection_detail",
        at="it.parked_until",
    ),
    Leg(
        "opportunity",
        "recovery_opportunity it",
        f"it.removed_at IS NULL AND it.ended_at IS NULL AND {_within('it.next_on')}",
        "opportunity_detail",
        day="it.next_on",
        who="concat_ws(', ', nullif(it.company, ''), nullif(it.role, ''))",
        job="it.rejection_id",
        words="it.next_what",
    ),
    Leg(
        TodayKind.AGAIN,
        WITH_TRIES,
        f"{_within('it.try_on')} AND {NOT_TRIED}",
        "company_again",
        day="it.try_on",
        who="it.name",
        job="NULL::uuid",
    ),
    Leg(
        "touch",
        "recovery_person it",
        f"it.removed_at IS NULL AND it.touch_days IS NOT NULL AND {_within('it.touch_on')}",
        "person_detail",
        day="it.touch_on",
        who="it.name",
        job="NULL::uuid",
    ),
)
PAGES = {leg.kind: (leg.page, 1 + (leg.also != Leg._field_defaults["also"])) for leg in LEGS}
WAITS_AS = {"practise": "session"}  # the kind under which Today asks it

FOUND = """SELECT found.kind, found.key, found.about, found.also, greatest(found.day, later.until),
    found.hour, found.at, found.who, found.words, found.then,
    concat_ws(', ', nullif(job.company, ''), nullif(job.role, '')), found.day, found.changed
FROM ({legs}) found
LEFT JOIN recovery_rejection job ON job.owner_id = %(owner)s AND job.id = found.job
LEFT JOIN recovery_putoff later ON later.owner_id = %(owner)s AND later.kind = found.kind
    AND later.item = found.key"""
LEG = """(SELECT '{kind}'::text AS kind, it.id AS key, {about} AS about, {also} AS also, {day} AS day,
    {hour} AS hour, {at} AS at, {who} AS who, {words} AS words, {then} AS then, {job} AS job,
    {changed} AS changed
FROM {of} WHERE it.owner_id = %(owner)s AND {where} ORDER BY {day}, {at}, it.id LIMIT {most})"""


class Coming(NamedTuple):
    """One thing that comes up, ready to print."""

    kind: str
    key: UUID
    title: str
    beside: str  # the hour, and what it is about
    address: str
    day: date | None
    hour: time | None
    # What calendars are told: its own day, also where it was put off on Today; and when that last changed.
    own_day: date | None = None
    changed_at: datetime | None = None


class Day(NamedTuple):
    """What comes up on one day, in the order of its hours; or what has no day yet."""

    name: str
    things: list[Coming]
    is_dated: bool = True

    @property
    def drawn(self) -> SafeString:
        """Its things as list items in HTML. Written in Python: a template costs a page five times as much."""
        return format_html_join(
            "",
            '<li><a href="{}">{}</a> <span class="small soft">{}</span></li>',
            ((each.address, each.title, each.beside) for each in self.things),
        )


def coming_up(user: User, today: date, shown: Iterable[Waiting] = ()) -> list[Day]:
    """Today and the next seven days, without what stands on Today already. One query."""
    last = today + timedelta(days=DAYS_COMING)
    return by_day(_found(user, today, last, {(each.kind, each.key) for each in shown}), today)


def coming_from(user: User, today: date, rejection: UUID) -> list[Day]:
    """What comes up of one recovery, which is not named again. One query."""
    return by_day(_found(user, today, today + timedelta(days=DAYS_FROM_ONE), (), rejection), today)


def dated(user: User, first: date, last: date) -> list[Coming]:
    """Everything with a day between these two, each as its page says it. One query."""
    found = _found(user, first, last, (), most=MOST_DATED)
    return [each for each in found if each.day and first <= each.day <= last]


def dated_of(user: User, key: UUID, first: date, last: date) -> list[Coming]:
    """Everything of the row with this key that has a day between these two. One query."""
    found = _found(user, first, last, (), key=key)
    return [each for each in found if each.own_day]


def by_day(things: Iterable[Coming], today: date) -> list[Day]:
    """Things by day, in order; what has no day yet comes last."""
    dated: dict[date, list[Coming]] = {}
    undated = []
    for each in things:
        if each.day:
            dated.setdefault(each.day, []).append(each)
        else:
            undated.append(each)
    days = [
        Day(begun(said_day(day, today)), sorted(dated[day], key=_by_hour)) for day in sorted(dated)
    ]
    return days + ([Day(_("No day yet"), undated, is_dated=False)] if undated else [])


def _by_hour(thing: Coming) -> tuple[time, str]:
    return thing.hour or time.min, thing.kind


@cache
def _statement(*, of_one: bool, of_row: bool, most: int) -> str:
    """The SQL of the query. Nothing in it belongs to one person, or comes from outside."""
    only = " AND job.id = %(job)s" if of_one else " AND it.id = %(key)s" if of_row else ""
    kinds = [leg for leg in LEGS if not of_one or "job" in leg.job]
    legs = [LEG.format(most=most, **leg._asdict() | {"where": leg.where + only}) for leg in kinds]
    text = FOUND.format(legs=" UNION ALL ".join(legs))
    return " ".join(text.split())


def _found(
    user: User,
    today: date,
    last: date,
    shown: Collection[tuple[str, UUID]],
    rejection: UUID | None = None,
    key: UUID | None = None,
    most: int = MOST,
) -> list[Coming]:
    told: dict[str, Any] = {
        "owner": user.pk,
        "now": timezone.now(),
        "today": today,
        "last": last,
        "ends": begin_of(last + timedelta(days=1), user.zone),
        "job": rejection,
        "key": key,
    }
    statement = _statement(of_one=rejection is not None, of_row=key is not None, most=most)
    with connection.cursor() as cursor:
        cursor.execute(statement, told)
        rows = cursor.fetchall()
    rows = [row for row in rows if (WAITS_AS.get(row[0], row[0]), row[1]) not in shown]
    return [_told(row, user.zone, tells_job=rejection is None) for row in rows]


_page = cache(address_of)


def _told(row: tuple[Any, ...], zone: ZoneInfo, *, tells_job: bool) -> Coming:
    kind, key, about, also, day, hour, at, who, words, then, job, own, changed = row
    if at:
        there = timezone.localtime(at, zone)
        day = own = there.date()
        hour = there.time()
    title = _title(kind, who, job, read(words), read(then))
    if kind == "look_back" and not tells_job:
        title = _("Check in")
    about_it = [
        time_format(hour, "TIME_FORMAT") if hour else "",
        job if tells_job and kind not in TELLS_ITS_JOB else "",
    ]
    address = _page(*PAGES[kind])(*filter(None, (about, also)))
    beside = " · ".join(filter(None, about_it))
    return Coming(kind, key, title, beside, address, day, hour, own, changed)


TELLS_ITS_JOB = ("look_back", "snoozed")


TITLES = {
    "talk": gettext_lazy("Conversation with {who}"),
    "undated": gettext_lazy("Conversation with {who}: set a day"),
    "session": gettext_lazy("Debrief with {who}"),
    "reply": gettext_lazy("Read the reply from {who}"),
    TodayKind.MESSAGE: gettext_lazy("Send your message to {who}"),
    TodayKind.FOLLOW_UP: gettext_lazy("Follow up with {who}"),
    "closes": gettext_lazy("Last day for {who}’s reply"),
    "look_back": gettext_lazy("Check in: {job}"),
    "snoozed": gettext_lazy("Continue with {job}"),
    "opportunity": gettext_lazy("Next step with {who}"),
    "touch": gettext_lazy("Write to {who}"),
    TodayKind.AGAIN: gettext_lazy("You may try {who} again"),
}


def _title(kind: str, who: str, job: str, words: str, then: str) -> str:
    if kind == "plan":
        return _("If {cue}, then I will {action}").format(cue=words, action=then)
    if kind == "action":
        return _("To-do: {text}").format(text=words)
    if kind == "practise":
        return _("Practise: {change}").format(change=words)
    if kind == "opportunity" and words:
        return labelled(who, words)
    if kind == "session" and not who:
        return _("Your debrief")
    return str(TITLES[kind]).format(who=who or _("someone"), job=job)
