"""The page of one month: what it holds, read back in the person's own words and numbers.

Both sides of each number, none computed from one case, what is missing said to be missing. The kind words come last.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.template.defaultfilters import linebreaksbr
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import User
from bounceback.text import Text, within
from recovery.lessons.card import SIZES, SMALLEST, room
from recovery.look_backs import found
from recovery.look_backs.found import Found, Kind
from recovery.shared.choices import (
    ConversationAsk,
    Grade,
    Helped,
    LessonKind,
    Outcome,
    RequestStatus,
)


@dataclass(frozen=True)
class Line:
    """One thing of the month: their words or a name, and ours beside it."""

    words: str
    beside: str = ""


@dataclass(frozen=True)
class Part:
    """One part of the page: what it is about, a sentence with its numbers, and the newest few."""

    key: str
    name: Text
    numbers: str
    lines: list[Line]
    more: int = 0  # that are not shown

    @property
    def drawn(self) -> SafeString:
        """Its lines as list items in HTML. Written in Python: a template costs a page five times as much."""
        return format_html_join("", "<li>{}{}</li>", map(_drawn, self.lines))


def _drawn(line: Line) -> tuple[str, str]:
    beside = format_html(' <span class="beside">{}</span>', line.beside) if line.beside else ""
    return (linebreaksbr(line.words) if "\n" in line.words else line.words), beside


@dataclass(frozen=True)
class Page:
    """What one month holds, ready to print."""

    parts: list[Part]
    missing: str = ""  # the names of what nothing was noted of
    kind_words: Part | None = None  # the fairer sentences: they come last
    harsh: list[str] = field(default_factory=list)  # thoughts, to be folded away

    @property
    def room(self) -> float:
        """How much room it takes on paper."""
        parts = [*self.parts, *filter(None, [self.kind_words])]
        texts = [part.numbers for part in parts]
        texts += [f"{line.words} {line.beside}" for part in parts for line in part.lines]
        return sum(map(room, texts)) + HEAD * len(parts)

    def size(self, answers: Iterable[str]) -> str:
        """How large it is set on paper with these answers: "roomy", "close", "tight" or "least"."""
        taken = self.room + sum(room(words) + HEAD for words in answers)
        return next((size for most, size in SIZES if taken <= most), SMALLEST)


HEAD = 90  # letters that a heading takes up


def page_of(user: User, month: date) -> Page:
    """What this month holds. One query."""
    kinds = found.found_in(user, month)
    parts = {key: _part(key, kinds[key]) for key in PARTS if key in kinds}
    last = parts.pop(found.FAIRER, None)
    missing = [within(name) for key, (name, *_how) in PARTS.items() if key not in kinds]
    harsh = [row.then for row in kinds.get(found.FAIRER, Kind([])).rows if row.then]
    return Page(list(parts.values()), ", ".join(missing), last, harsh)


def _part(key: str, kind: Kind) -> Part:
    name, numbers, line = PARTS[key]
    lines = [told for row in kind.rows if (told := line(row)).words]
    return Part(key, name, " ".join(numbers(kind)), lines, kind.more if lines else 0)


# The numbers, each with its other side.


def _logged(kind: Kind) -> Iterator[str]:
    if kind.total == 1:
        yield _("One, {state}.").format(state=_state(kind.rows[0]))
        return
    if not kind.counted:
        words = _("{n} noes; none recovered by now.")
    elif not kind.rest:
        words = _("{n} noes; all recovered by now.")
    else:
        words = _("{n} noes: {recovered} recovered by now, {rest} not.")
    yield words.format(n=kind.total, recovered=kind.counted, rest=kind.rest)


def _asked(kind: Kind) -> Iterator[str]:
    codes = Counter(kind.codes)
    waiting = codes[RequestStatus.SENT] + codes[RequestStatus.FOLLOWED_UP]
    each = [
        (codes[RequestStatus.REPLIED], _("{n} with a reply")),
        (codes[RequestStatus.REFUSED], _("{n} where they can’t say")),
        (codes[RequestStatus.NO_REPLY], _("{n} that ended without a reply")),
        (waiting, _("{n} still waiting")),
    ]
    told = ", ".join(words.format(n=n) for n, words in each if n)
    words = ngettext("One request: {told}.", "{n} requests: {told}.", kind.total)
    yield words.format(n=kind.total, told=told)


def _talked(kind: Kind) -> Iterator[str]:
    words = ngettext("One conversation.", "{n} conversations.", kind.total)
    yield words.format(n=kind.total)


def _done(kind: Kind) -> Iterator[str]:
    if kind.total == 1:
        yield _("One done.")
    else:
        words = _("{n} done: {helped} helped at least a little, {rest} didn’t or it isn’t known.")
        yield words.format(n=kind.total, helped=kind.counted, rest=kind.rest)


def _learned(kind: Kind) -> Iterator[str]:
    if kind.total == 1:
        yield _("One lesson.")
    else:
        words = _("{n} lessons: {firm} told or seen twice, {rest} not.")
        yield words.format(n=kind.total, firm=kind.counted, rest=kind.rest)


def _over(kind: Kind) -> Iterator[str]:
    words = ngettext("One recovered.", "{n} recovered.", kind.total)
    yield words.format(n=kind.total)
    if not kind.counted:
        yield _("No sentence to take along was noted.")


def _fairer(kind: Kind) -> Iterator[str]:
    words = ngettext("One sentence.", "{n} sentences.", kind.total)
    yield words.format(n=kind.total)


# The rows.


def _job(row: Found) -> Line:
    silent = _("no reply") if row.code == Outcome.NO_REPLY else ""
    return Line(row.who, " · ".join(filter(None, (silent, _state(row)))))


def _state(row: Found) -> str:
    """Where it stands by now."""
    if row.more == found.OVER:
        return _("recovered")
    return _("set aside") if row.more == found.ASIDE else _("still open")


def _request(row: Found) -> Line:
    return Line(row.who or _("Someone"), within(RequestStatus(row.code).label))


def _conversation(row: Found) -> Line:
    return Line(row.who or _("Someone"), within(ConversationAsk(row.code).label))


def _to_do(row: Found) -> Line:
    if not row.code:
        return Line(row.words, _("whether it helped isn’t noted"))
    label = within(Helped(row.code).label)
    return Line(row.words, _("did it help? {answer}").format(answer=label))


def _lesson(row: Found) -> Line:
    words = row.words or str(LessonKind(row.more).label)
    return Line(words, within(Grade(row.code or Grade.GUESS).label))


def _take_along(row: Found) -> Line:
    return Line(row.words, row.who)


def _fair(row: Found) -> Line:
    return Line(row.words, row.who)


type How = tuple[Text, Callable[[Kind], Iterator[str]], Callable[[Found], Line]]

# In the order of the page: the kind words last.
PARTS: dict[str, How] = {
    found.LOGGED: (gettext_lazy("What came"), _logged, _job),
    found.ASKED: (gettext_lazy("Feedback"), _asked, _request),
    found.CONVERSATION: (gettext_lazy("Conversations"), _talked, _conversation),
    found.TO_DO: (gettext_lazy("To-dos"), _done, _to_do),
    found.LESSON: (gettext_lazy("Lessons"), _learned, _lesson),
    found.RECOVERED: (gettext_lazy("To take along"), _over, _take_along),
    found.FAIRER: (gettext_lazy("Fairer sentences"), _fairer, _fair),
}
