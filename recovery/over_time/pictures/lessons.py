"""How lessons are known, and whether the to-dos that were tried helped."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.rows import words_of
from bounceback.text import Text, labelled
from recovery.over_time.behind import Behind
from recovery.over_time.picture import FEWEST, Chart, Drawn, Picture, Table, share
from recovery.over_time.reading import Asking
from recovery.shared import charts
from recovery.shared.choices import FIRM, Grade, Helped, LessonKind

NOT_SAID, OPEN, LET_GO = "", "open", "let_go"

LEARNED = """
SELECT 'lesson', CASE grade WHEN '' THEN 'guess' ELSE grade END AS code, count(*)::int
FROM recovery_lesson
WHERE owner_id = %(owner)s AND removed_at IS NULL AND created_at >= %(begins)s AND kind <> 'nothing'
GROUP BY code
UNION ALL
SELECT 'to_do', CASE WHEN to_do.done_at IS NOT NULL THEN to_do.helped
    WHEN to_do.let_go_at IS NOT NULL THEN 'let_go' ELSE 'open' END AS code, count(*)::int
FROM recovery_action to_do
JOIN recovery_lesson lesson ON lesson.owner_id = %(owner)s AND lesson.id = to_do.lesson_id
    AND lesson.removed_at IS NULL
WHERE to_do.owner_id = %(owner)s AND to_do.created_at >= %(begins)s
GROUP BY code
"""
GRADES: tuple[tuple[str, Text], ...] = tuple(Grade.choices)
HELPED: tuple[tuple[str, Text], ...] = (
    (Helped.YES, gettext_lazy("It helped")),
    (Helped.A_LITTLE, gettext_lazy("It helped a little")),
    (Helped.NO, gettext_lazy("It didn’t help")),
    (Helped.UNKNOWN, gettext_lazy("Too early to tell")),
    (NOT_SAID, gettext_lazy("Not said")),
)
BEHIND = """
SELECT 'lesson_detail' AS place, lesson.id AS leads_to, lesson.id AS key,
    (lesson.created_at AT TIME ZONE %(zone)s)::date AS day, job.company, job.role,
    ARRAY[lesson.kind, CASE lesson.grade WHEN '' THEN 'guess' ELSE lesson.grade END] AS codes
FROM recovery_lesson lesson
JOIN recovery_rejection job ON job.owner_id = %(owner)s AND job.id = lesson.rejection_id
WHERE lesson.owner_id = %(owner)s AND lesson.removed_at IS NULL
    AND lesson.created_at >= %(begins)s AND lesson.kind <> 'nothing'
"""


class Learned(NamedTuple):
    """How many lessons by how they are known, and how many to-dos by what became of them."""

    lessons: Mapping[str, int]
    to_dos: Mapping[str, int]

    @property
    def n(self) -> int:
        return sum(self.lessons.values())

    @property
    def tried(self) -> int:
        return sum(n for code, n in self.to_dos.items() if code not in (OPEN, LET_GO))


def read(asking: Asking) -> Learned:
    return learned(asking.rows(LEARNED))


def learned(rows: Iterable[tuple[str, str, int]]) -> Learned:
    """The counts of (lesson or to_do, code, how many) rows."""
    lessons: dict[str, int] = {}
    to_dos: dict[str, int] = {}
    for kind, code, n in rows:
        (lessons if kind == "lesson" else to_dos)[code] = n
    return Learned(lessons, to_dos)


def says(told: Learned) -> str:
    if not told.n:
        return ""
    firm = sum(told.lessons.get(code, 0) for code in FIRM)
    words = ngettext(
        "{firm} of {n} lesson was told or seen twice, {rest} not.",
        "{firm} of {n} lessons were told or seen twice, {rest} not.",
        told.n,
    ).format(firm=firm, n=told.n, rest=told.n - firm)
    if not told.tried:
        return words
    helped = told.to_dos.get(Helped.YES, 0) + told.to_dos.get(Helped.A_LITTLE, 0)
    said = ngettext(
        "Of {tried} to-do you tried, {helped} helped, at least a little.",
        "Of {tried} to-dos you tried, {helped} helped, at least a little.",
        told.tried,
    )
    return f"{words} {said.format(tried=told.tried, helped=helped)}"


def draw(told: Learned) -> Drawn:
    tables = []
    if told.n:
        known = _rows(GRADES, told.lessons)
        tables.append(Table(_("Lessons by how they are known"), (_("How"), _("n")), known))
    if told.to_dos:
        tables.append(_to_do_table(told))
    drawn = []
    if told.n >= FEWEST:
        drawn.append(_chart(_("How they are known"), GRADES, told.lessons, told.n))
    if told.tried >= FEWEST:
        drawn.append(_chart(_("To-dos you tried"), HELPED, told.to_dos, told.tried))
    notes = [_("A guess stays a guess here, however often it is made.")] if told.n else []
    if 0 < told.tried < FEWEST:
        few = _("Too few to-dos tried to draw them (n\u00a0=\u00a0{n}).")
        notes.append(few.format(n=told.tried))
    return Drawn(told.n, drawn, tables, notes)


def _rows(names: Iterable[tuple[str, Text]], counts: Mapping[str, int]) -> list[tuple[object, ...]]:
    return [(name, counts.get(code, 0)) for code, name in names]


def _to_do_table(told: Learned) -> Table:
    rows = [*_rows(HELPED, told.to_dos)]
    rows += [
        (_("Still to do"), told.to_dos.get(OPEN, 0)),
        (_("Let go"), told.to_dos.get(LET_GO, 0)),
    ]
    return Table(_("To-dos by what became of them"), (_("What"), _("n")), rows)


def _chart(
    name: str, names: Iterable[tuple[str, Text]], counts: Mapping[str, int], whole: int
) -> Chart:
    rows = [
        (str(label), counts.get(code, 0), whole, share(counts.get(code, 0), whole))
        for code, label in names
    ]
    heard = ", ".join(labelled(label, said) for label, _part, _whole, said in rows)
    return Chart("components/chart_shares.html", name, f"{heard}.", charts.shares(rows))


LESSONS = Picture(
    key="lessons",
    heading=gettext_lazy("Lessons and to-dos"),
    limits=gettext_lazy(
        "This counts lessons by how you know them, and to-dos by what you said of them. It can’t say"
        " what a to-do changed."
    ),
    nothing=gettext_lazy("No lesson is noted in this time."),
    behind=Behind(BEHIND, partial(words_of, LessonKind, Grade)),
    read=read,
    says=says,
    draw=draw,
)
