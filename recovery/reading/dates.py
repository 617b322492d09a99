"""The day a message was sent. A date that can be read two ways is not a date."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from recovery.reading.found import Found, words
from recovery.reading.languages import everywhere
from recovery.reading.mail import WORD, Message
from recovery.reading.phrases import lines, spelled


def _numbered(table: str) -> dict[str, int]:
    """The words of all languages by their line in the table; a word that may be two of them is none."""
    found: dict[str, set[int]] = {}
    for language in everywhere():
        for number, line in enumerate(lines(getattr(language, table))):
            for word in line.split():
                found.setdefault(word, set()).add(number)
    return {word: numbers.pop() for word, numbers in found.items() if len(numbers) == 1}


MONTHS = {word: number + 1 for word, number in _numbered("months").items()}
# No "mar" or "di": a month, and another language's word as well.
WEEKDAYS = {word: number for word, number in _numbered("weekdays").items() if word not in MONTHS}

_MONTH = f"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\\b"
_DAY = r"(?<![\w/.-])(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>20\d\d)(?!\d)"
WRITTEN = (
    re.compile(
        rf"{_DAY}(?: de)?[ -]{_MONTH}\.?,?(?: de)?[ -]{_YEAR}", re.IGNORECASE
    ),  # 2 March 2026
    re.compile(rf"\b{_MONTH}\.? {_DAY},? {_YEAR}", re.IGNORECASE),  # March 2, 2026
    re.compile(r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),  # 2026-03-02
)
SLASHED = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(20\d\d)(?!\d)")  # 02/03/2026
YEARLESS = (  # Gmail leaves out the current year: Mon, Mar 2, 10:14 AM
    re.compile(rf"\b{_MONTH}\.? {_DAY}\b", re.IGNORECASE),
    re.compile(rf"{_DAY} {_MONTH}", re.IGNORECASE),
)
# What may stand beside a date on a line that is nothing but a date.
BESIDE_A_DATE = {*MONTHS, *WEEKDAYS} | {
    word for language in everywhere() for word in language.hours.split()
}
TOP = 8  # lines; a message's own date stands above its greeting
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
MEETING = re.compile(
    r"\b(?:interview(?:ed|ing)?|panel|(?:meet|met|speak|spoke)(?:ing)?|call|conversation"
    r"|gespräch|entretien|entrevista)\b",
    re.IGNORECASE,
)
_WEEKDAY = f"(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})"
# A weekday without a date, close to the word for the meeting.
LAST_WEEKDAY = (
    re.compile(
        rf"{MEETING.pattern}(?: [\w'-]+){{0,6}}? (?:on|last|this) {_WEEKDAY}\b", re.IGNORECASE
    ),
    re.compile(rf"\b{_WEEKDAY}'s (?:[\w-]+ )?{MEETING.pattern}", re.IGNORECASE),
    re.compile(
        rf"\b(?:on|last) {_WEEKDAY},? (?:we|you) (?:met|spoke|interviewed)\b", re.IGNORECASE
    ),
)
TO_COME = re.compile(
    r"\b(?:will|would|shall|next|hop(?:e|ing)|forward to|invit\w+|could|can|may|might|if|whether|please"
    r"|others?|another|candidates?|cancel\w*|schedul\w+|postpon\w+|not)\b",
    re.IGNORECASE,
)
GREETING = re.compile(
    rf"(?:{'|'.join(spelled(each.greets, {}) for each in everywhere() if each.greets)})\b",
    re.IGNORECASE,
)


def heard_on(message: Message, today: date) -> Found[date] | None:
    """The message's own date: its date header, or a line at its top that is only a date."""
    header = message.headers.get("sent")
    if header:
        return _on_line(header.value, header.line, today)
    for line in message.body.split("\n")[:TOP]:
        if GREETING.match(line):
            return None
        if len(line) <= 80 and {word.lower() for word in WORD.findall(line)} <= BESIDE_A_DATE:
            found = _on_line(line, line, today)
            if found:
                return found
    return None


def met_on(message: Message, today: date) -> date | None:
    """The one day on which they say they met; None where they name none, or several."""
    lines = [line for line in SENTENCE.split(message.body) if MEETING.search(line)]
    found = {day.value for line in lines if (day := _on_line(line, line, today))}
    return _only(found or _last_weekdays(message, lines, today))


def _last_weekdays(message: Message, lines: list[str], today: date) -> set[date]:
    header = heard_on(message, today)
    sent = header.value if header else today
    return {day for line in lines if (day := _last_weekday(line, sent))}


def _only(days: set[date]) -> date | None:
    return next(iter(days)) if len(days) == 1 else None


def _last_weekday(line: str, sent: date) -> date | None:
    """The last such weekday before the day it was sent, where a line says they met on one."""
    said = next((match for each in LAST_WEEKDAY if (match := each.search(line[:300]))), None)
    if said is None or TO_COME.search(line[: said.end()]) or _has_a_day(line):
        return None
    weekday = WEEKDAYS[said["weekday"].lower()]
    return sent - timedelta(days=(sent.weekday() - weekday - 1) % 7 + 1)


def _has_a_day(line: str) -> bool:
    return any(each.search(line) for each in (*WRITTEN, SLASHED, *YEARLESS))


def _on_line(text: str, line: str, today: date) -> Found[date] | None:
    """The one day the text can mean, or nothing."""
    text = text[:300]
    days = set(_written(text)) or set(_slashed(text)) or set(_yearless(text, today))
    weekday = _weekday(text)
    days = {day for day in days if day <= today and weekday in (None, day.weekday())}
    return Found(days.pop(), words(line, text)) if len(days) == 1 else None


def _weekday(text: str) -> int | None:
    named = {WEEKDAYS[word.lower()] for word in WORD.findall(text) if word.lower() in WEEKDAYS}
    return named.pop() if len(named) == 1 else None


def _written(text: str) -> Iterator[date]:
    for pattern in WRITTEN:
        for match in pattern.finditer(text):
            month = match["month"].lower()
            yield from _day(int(match["year"]), MONTHS.get(month) or int(month), int(match["day"]))


def _slashed(text: str) -> Iterator[date]:
    """Both readings of 03/04/2026; with dots only the European one."""
    for one, mark, two, year in SLASHED.findall(text):
        yield from _day(int(year), int(two), int(one))
        if mark != ".":
            yield from _day(int(year), int(one), int(two))


def _yearless(text: str, today: date) -> Iterator[date]:
    """The last such day, and only if the weekday beside it proves the year."""
    if _weekday(text) is None:
        return
    for match in (match for pattern in YEARLESS for match in pattern.finditer(text)):
        for year in (today.year, today.year - 1):
            days = list(_day(year, MONTHS[match["month"].lower()], int(match["day"])))
            yield from (day for day in days if day > today - timedelta(days=364))


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:  # 31 June, month 13: not a day
        return
