"""The next-interview card: what one is good at, what one learned, what is likely to be asked. No ORM here.

It fits on one printed side, the very fullest on two, and says nothing new: a person's own words, and a
friend's named as theirs.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import east_asian_width
from uuid import UUID

from recovery.shared import timings

# Up to so much room (see `room`) the card can be set in this size and still fit on one side; what is over
# goes on to a second one, for it is still to be read.
SIZES = ((1200, "roomy"), (2200, "close"), (4700, "tight"))
SMALLEST = "least"
A_LINE = 60  # letters that a line begun anew takes up
MOST_LINES = 6  # of one answer


class Strength(NamedTuple):
    """Something that went well in an interview, and who said so."""

    text: str
    by: str = ""  # the friend's name; empty where they are the person's own words
    debrief: UUID | None = None


class Learned(NamedTuple):
    """A lesson as the card prints it: its words, and how it is known."""

    text: str
    known: str
    is_guess: bool = False


class Asked(NamedTuple):
    """A question of one interview, before its answer is read."""

    key: UUID
    text: str
    debrief: UUID
    has_better: bool = False
    has_answer: bool = False


class Likely(NamedTuple):
    """A question that may come again, and the key of the row with its best answer."""

    text: str
    times: int
    key: UUID  # of the row with the answer


class Answered(NamedTuple):
    """A question that may come again, with the best answer to it."""

    text: str
    answer: str
    times: int


class Card(NamedTuple):
    """Everything on the next-interview card: strengths, lessons and questions."""

    strengths: list[Strength]
    lessons: list[Learned]
    questions: list[Answered]

    @property
    def is_empty(self) -> bool:
        return not (self.strengths or self.lessons or self.questions)

    @property
    def size(self) -> str:
        """How large the card is set, by how much is on it: "roomy", "close", "tight" or "least"."""
        short = [each.text for part in (self.strengths, self.lessons) for each in part]
        long = [each.text + each.answer for each in self.questions]
        taken = sum(map(room, [*short, *long]))
        return next((size for most, size in SIZES if taken <= most), SMALLEST)


def room(text: str) -> float:
    """How much room a text takes, in characters of middling width: capitals, ideographs and new lines take more."""
    wide = sum(east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide + 0.6 * sum(map(str.isupper, text)) + A_LINE * text.count("\n")


def lines_of(text: str) -> str:
    """The lines of a text as typed, at most so many; the last one holds the rest."""
    lines = [line for line in text.splitlines() if line.strip()]
    return "\n".join([*lines[: MOST_LINES - 1], " ".join(lines[MOST_LINES - 1 :])]).strip()


def words_of(text: str) -> str:
    """The words of a text without signs and capitals, to tell whether two texts say one thing."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def strengths(said: Iterable[Strength], most: int = timings.MOST_ON_CARD) -> list[Strength]:
    """Strengths to print: those said in more than one debrief first, then the newest.

    Friends and interviewers see what one cannot: of three, one is theirs, where they said something.
    """
    by_words: dict[str, list[Strength]] = defaultdict(list)
    for each in said:
        by_words[words_of(each.text)].append(each)
    rows = sorted(by_words.values(), key=lambda same: -len({each.debrief for each in same}))
    ranked = [next((each for each in same if not each.by), same[0]) for same in rows]
    top, rest = ranked[:most], ranked[most:]
    theirs = next((each for each in rest if each.by), None)
    if theirs and not any(each.by for each in top):
        top[-1] = theirs
    return top


def likely_questions(asked: Iterable[Asked], most: int = timings.CARD_QUESTIONS) -> list[Likely]:
    """Questions to print: those asked in two debriefs or more first, the most often asked first; then the newest.

    `asked` is newest first. Of a question asked more than once the newest wording stands, and the newest better answer.
    """
    by_words: dict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        by_words[words_of(each.text)].append(each)
    times = Counter({words: len({e.debrief for e in same}) for words, same in by_words.items()})
    ranked = sorted(by_words, key=lambda words: -times[words])
    return [Likely(by_words[w][0].text, times[w], _best(by_words[w])) for w in ranked[:most]]


def _best(same: Sequence[Asked]) -> UUID:
    """The row with the newest better answer; else the one with the newest answer; else the newest."""
    better = next((each for each in same if each.has_better), None)
    answered = next((each for each in same if each.has_answer), None)
    return (better or answered or same[0]).key
