"""What a reading is made of: a value, and the exact words it was read from."""

from dataclasses import dataclass

MOST_WORDS = 160  # characters of their words shown beside a value
MOST_NAME = 120  # characters of a company, a role or a sender


@dataclass(frozen=True)
class Found[T]:
    """A value read in a message, with the words it was read from."""

    value: T
    words: str


def flat(text: str) -> str:
    """The text on one line: every run of white space is one space."""
    return " ".join(text.split())


def words(whole: str, core: str) -> str:
    """The words to show: the whole phrase if it is short enough, else only its core."""
    whole = flat(whole)
    return whole if len(whole) <= MOST_WORDS else flat(core)[:MOST_WORDS].rstrip()


def name(value: str, phrase: str) -> Found[str] | None:
    """A company, role or sender as found, unless it is empty or too long to be one."""
    value = flat(value)
    return Found(value, words(phrase, value)) if 0 < len(value) <= MOST_NAME else None


def vocabulary(text: str) -> frozenset[str]:
    """The words of a word list written out as a block."""
    return frozenset(text.split())
