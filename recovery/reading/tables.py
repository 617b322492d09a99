"""What the tables of a message's languages name as a firm or a title: each is looked through once."""

import re
from collections.abc import Iterator

from recovery.reading import names
from recovery.reading.clues import FAINT, Clue
from recovery.reading.found import vocabulary
from recovery.reading.languages import Language, spoken
from recovery.reading.mail import Message
from recovery.reading.phrases import small
from recovery.reading.shapes import ARTICLES, is_of_a_title, named, possible

BESIDE = 300  # characters before a name that may say it is another job
# Before a name they say no more than its line: "the", "die", "het".
ONLY_ARTICLES = ARTICLES | vocabulary("the il lo der die das den de het o a os as l'") | {""}
ALONE_BEHIND = tuple("-–—|:•·")


class Tables:
    """One message, read with the tables of its own language and of English."""

    def __init__(self, message: Message, language: str) -> None:
        self.message = message
        self.tongues = spoken(language)
        self._places: dict[tuple[str, str], list[tuple[names.Surrounding, re.Match[str]]]] = {}
        self._clues: dict[tuple[str, str], list[Clue]] = {}

    def clues(self, group: str, table: str, weight: int) -> list[Clue]:
        """Every name that a table's patterns find and that could be one."""
        if (group, table) not in self._clues:
            found = (
                clue
                for each in self.tongues
                for clue in self._in_language(each, group, table, weight)
            )
            self._clues[group, table] = [*found]
        return self._clues[group, table]

    def _in_language(
        self, language: Language, group: str, table: str, weight: int
    ) -> Iterator[Clue]:
        # English words in another language's text make no title of what isn't one by itself.
        is_foreign = group == "role" and language.code == "en" and len(self.tongues) > 1
        for surrounding, match in self._found(language.code, table):
            if group not in surrounding.groups:
                continue
            found = named(match, group, is_subject=table == "subject")
            if is_foreign and found and not names.job_noun().search(found.value):
                continue
            text = match.string
            before = text[max(match.start() - BESIDE, 0) : match.start()]
            beside = re.split(r"[.!?\n]", before)[-1].lower()
            if (
                found
                and possible(match, table)
                and not (group == "company" and is_of_a_title(match))
                and not language.found("another_job").search(beside)
            ):
                at = match.start(group)
                is_subject = table == "subject"
                place = text.rfind("\n", 0, at) if weight == FAINT else at  # a line counts once
                yield Clue(
                    found,
                    weight,
                    (table, place) if weight == FAINT else (is_subject, at),
                    is_spoken=weight > FAINT or _is_led_to(match),
                    in_subject=is_subject and group == "role",
                )

    def _found(self, language: str, table: str) -> list[tuple[names.Surrounding, re.Match[str]]]:
        """Every place that the table's patterns fit, in the table's order."""
        if (language, table) not in self._places:
            is_subject = table == "subject"
            text = self.message.bare_subject if is_subject else self.message.said
            low = small(text) if is_subject else self.message.small
            self._places[language, table] = [
                (each, match)
                for each in names.around(language, table)
                for match in each.find_in(text, low)
            ]
        return self._places[language, table]


def _is_led_to(match: re.Match[str]) -> bool:
    """Whether words stand before or behind the name: "with Larkfield", and not "The Larkfield" or a line."""
    before = match.string[match.start() : match.start("company")].strip().lower()
    after = match.string[match.end("company") : match.end()].strip()
    return bool(after or (before not in ONLY_ARTICLES and before[-1:] not in ALONE_BEHIND))
