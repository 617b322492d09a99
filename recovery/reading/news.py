"""What a message says, how far it got and what happened, only where it says so in plain words.

A phrase counts unless its own sentence undoes it: "if you are not selected" is no no.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from recovery.reading.found import Found, words
from recovery.reading.languages import Language, everywhere, spoken
from recovery.reading.mail import WORD, Message
from recovery.reading.names import not_names
from recovery.reading.phrases import every

SENTENCE_END = re.compile(r"(?<!\b\d)(?<!\b\d\d)\.|[!?\n]")  # and not in "15. June"
SENTENCE = re.compile(r"(?:[^.!?\n]|(?:(?<=\b\d)|(?<=\b\d\d))\.)+")
JUST_BEFORE = 3  # words between "not" and an invitation that it denies
NOW_ELSE = re.compile(
    r"[,;:]|\b(?:and|or|und|oder|et|ou|y|o|en|of|e|i|og|och|eller)\b"
)  # another part of the sentence
CLOSE = 60  # characters before an invitation that may say whom it is for
NEAR = 300  # characters of a sentence that are looked at on either side
GREETED = re.compile(r"^[\w ]{0,30}?(\w+)[,!:]", re.MULTILINE)  # "Hi Alma,"
STAGES = ("applied", "recruiter_screen", "assessment", "interview", "final", "offer")
ROUNDS = STAGES[1:]
NOES = ("told_no", "chose_named", "hinted_no", "someone_else", "role_stopped")
KINDS = ("rejection", "offer", "interview", "confirmation")
CUT_OFF = re.compile(r"\s*[\w' ]{0,12}(?:…|\.\.\.)?\s*\Z")

# What kind of interview it was, by the word just before it.
KIND = re.compile(
    r"(?<!\w)(first|second|video|panel|phone|telephone|technical) interview", re.IGNORECASE
)
NOT_HELD = re.compile(
    r"\b(?:invit\w+|(?:re)?schedul\w+|cancel\w*|postpon\w+|not|(?:w\w+|ca|do)n't|before|prior to"
    r"|instead|unable|confirm\w*|arrang\w+|will|would|next|others?|another|candidates?)\b",
    re.IGNORECASE,
)


class News:
    """One message, read with the words of its own language and of English."""

    def __init__(self, message: Message, language: str) -> None:
        self.message, self.language = message, language
        self.text, self.small = message.said, message.small
        # Too little said to tell the language: any of them.
        self.tongues = spoken(language) if language else everywhere()
        self._found: dict[tuple[str, str, str], list[re.Match[str]]] = {}

    def kind(self) -> Found[str] | None:
        """rejection, offer, interview or confirmation, with the words that say so; None for anything else."""
        return self._kind

    @cached_property
    def _kind(self) -> Found[str] | None:
        if no := self.outcome():
            return Found("rejection", no.words)
        for kind in ("offer", "interview", "confirmation"):
            if found := self._first(kind, kind, undone="negates"):
                return None if self._has("withdrew") else found
        return None

    def is_advert(self) -> bool:
        """Whether it offers jobs to apply for."""
        return self._has("adverts")

    def confidence(self, kind: Found[str] | None) -> float:
        """From 0 to 1: how plainly the message is what it was read as."""
        if kind is None:
            return 0.5 if WORD.search(self.small) else 0.0
        if kind.value != "rejection":
            return 0.9 if len(list(self._all(kind.value))) > 1 else 0.75
        said = sum(1 for table in ("told_no", "someone_else") for _ in self._all(table))
        return min(0.75 + 0.1 * said + 0.1 * self._has("regrets"), 0.99)

    def outcome(self) -> Found[str] | None:
        """told_no, role_stopped or offer_withdrawn; silence cannot be read from a message."""
        return self._outcome

    @cached_property
    def _outcome(self) -> Found[str] | None:
        if self._is_none_yet() or self._has("withdrew"):
            return None
        if withdrawn := self._first("offer_withdrawn", "offer_withdrawn", undone="not_done"):
            return withdrawn
        if self._first("overturns", "") or self._is_offered():
            return None
        stopped = self._first("role_stopped", "role_stopped", undone="not_done")
        someone_else = self._first("someone_else", "told_no", undone="negates")
        if stopped:  # where it says both, it is left to the person
            return None if someone_else else stopped
        return (
            someone_else
            or self._first("told_no", "told_no")
            or self._someone_named()
            or self._hinted()
            or self._taken_together()
        )

    def stage(self) -> Found[str] | None:
        """The furthest round the message plainly says the person reached."""
        withdrawn = self._first("offer_withdrawn", "offer", undone="not_done")
        if withdrawn:
            return withdrawn
        for stage in reversed(ROUNDS):
            if found := self._first("stages", stage, undone="not_reached"):
                return found
        if self._has("met"):
            return None
        return self._first("stages", "read", "applied") or self._only_applied()

    def round_named(self) -> str:
        """The word the message uses for the last interview ("panel"); empty where it names none, or went further."""
        reached = self.stage()
        if not reached or reached.value != "interview":
            return ""
        if named := KIND.search(reached.words):
            return named[1].lower()
        kinds = {named[1].lower() for named in KIND.finditer(self.text) if self._was_held(named)}
        return kinds.pop() if len(kinds) == 1 else ""

    def _was_held(self, named: re.Match[str]) -> bool:
        """Whether nothing before this interview in its sentence says it is still to come, or was another's."""
        before, _after = self._sentence(named)
        only_if = any(each.found("only_if").search(before) for each in self.tongues)
        return not (only_if or NOT_HELD.search(before))

    def _is_none_yet(self) -> bool:
        """Whether it says anywhere that it is no no: an invitation, a waiting list; not "the candidates we invite"."""
        return any(
            not self._is_for_others(match, each)
            and not (table == "invites" and self._is_denied(match, each))
            for each in self.tongues
            for table in ("not_a_no", "invites")
            for match in self._places(each, table)
        )

    def _is_offered(self) -> bool:
        """Whether it offers a job, whatever was said before; not "we would love to offer you the job, but"."""
        return any(
            not each.found("turns").search(self._sentence(match)[1])
            for each in self.tongues
            for match in self._places(each, "offer")
            if not self._is_undone(match, each, "negates")
        )

    def _is_denied(self, match: re.Match[str], language: Language) -> bool:
        """Whether an invitation is denied just before it or inside: "wij nodigen u niet uit voor een gesprek"."""
        before, _after = self._sentence(match)
        part = NOW_ELSE.split(before)[-1].split()[-JUST_BEFORE - 1 :]
        denied = language.found("negates")
        return bool(denied.search(" ".join(part)) or denied.search(match.group()))

    def _is_for_others(self, match: re.Match[str], language: Language) -> bool:
        before, _after = self._sentence(match)
        return bool(language.found("to_others").search(before[-CLOSE:]))

    def _someone_named(self) -> Found[str] | None:
        """Whom they chose instead, by name: "we have gone with Becky, who lives nearby"; not "chosen Monday, which"."""
        if self._goes_on():
            return None
        for match in self._all("chose_named"):
            said = self.text[match.start() : match.end()]
            name = said.split()[-1]
            if name[0].isupper() and name.lower() not in not_names() | {self._addressee}:
                return Found("told_no", words(said, said))
        return None

    @property
    def _addressee(self) -> str:
        """Whom the message greets, in small letters: "alma" of "Hi Alma,"."""
        greeting = GREETED.search(self.small)
        return greeting[1] if greeting else ""

    def _hinted(self) -> Found[str] | None:
        """Words that are a no where the message also regrets."""
        return self._first("hinted_no", "told_no") if self._has("regrets") else None

    def _goes_on(self) -> bool:
        """Whether anything is to follow, or is asked of the person."""
        return self._has("goes_on") or bool(self._first("interview", ""))

    def _taken_together(self) -> Found[str] | None:
        """A sentence that announces and denies, in a message that also takes its leave.

        No phrase has to be known for it. Not where anything is to follow, or is asked of the person.
        """
        if self._goes_on() or not self._has("farewells"):
            return None
        for sentence in SENTENCE.finditer(self.small):
            if any(_announces_a_no(sentence.group(), each) for each in self.tongues):
                said = self.text[sentence.start() : sentence.end()].strip()
                return Found("told_no", words(said, said))
        return None

    def _only_applied(self) -> Found[str] | None:
        """A no to an application, with no word of a round."""
        if self._has("any_round"):
            return None
        said_no = self.outcome()
        if not said_no or said_no.value != "told_no":
            return None
        return self._first("stages", "applied")

    def _has(self, table: str) -> bool:
        return any(self._places(each, table) for each in self.tongues)

    def _first(
        self, table: str, code: str, as_code: str = "", *, undone: str = ""
    ) -> Found[str] | None:
        """The first phrase of the table that its sentence does not undo."""
        for match in self._all(table, code, undone):
            said = self.text[match.start() : match.end()]
            return Found(as_code or code, words(said, said))
        return None

    def _all(self, table: str, code: str = "", undone: str = "") -> Iterator[re.Match[str]]:
        for each in self.tongues:
            for match in self._places(each, table, code if table == "stages" else ""):
                is_none = table in NOES and (self._is_asked(match) or self._is_a_time(match, each))
                if not is_none and not self._is_undone(match, each, undone):
                    yield match

    def _places(self, language: Language, table: str, code: str = "") -> list[re.Match[str]]:
        """Where any phrase of the table stands, looked for once: most are asked for more than once."""
        key = (language.code, table, code)
        if key not in self._found:
            found = language.found_in(table, code) if code else language.found(table)
            self._found[key] = [*every(found, self.small)]
        return self._found[key]

    def _is_undone(self, match: re.Match[str], language: Language, undone: str) -> bool:
        before, after = self._sentence(match)
        after = language.found("turns").split(after, maxsplit=1)[0]
        if language.found("only_if").search(before) or language.found("only_if_later").search(
            after
        ):
            return True
        if undone == "negates":
            return self._is_denied(match, language) or self._is_undone(match, language, "")
        if undone and _ends_with(language, undone, before):
            return True
        return (
            _ends_with(language, "by_the_person", before)
            or any(word in match.group() for word in (" yet ", " why "))
            or self._is_cut_off(match, language)
        )

    def _is_asked(self, match: re.Match[str]) -> bool:
        """Whether a question begins with it: "Didn't find the right fit?"."""
        before, _after = self._sentence(match)
        if before:
            return False
        ends = SENTENCE_END.search(self.small, match.end(), match.end() + NEAR)
        return bool(ends and ends.group() == "?")

    def _is_a_time(self, match: re.Match[str], language: Language) -> bool:
        """Whether another date was chosen and no other person."""
        at, end = match.start(), match.end()
        return any(
            found.start() < end
            for found in language.found("other_times").finditer(self.small, at, end + CLOSE)
        )

    def _is_cut_off(self, match: re.Match[str], language: Language) -> bool:
        """Whether the message breaks off in the middle of these words' sentence: what follows is not guessed."""
        rest = self.small[match.end() :]
        left = CUT_OFF.match(rest)
        return bool(left and (rest.split() or ["."])[-1] in language.common_words)

    def _sentence(self, match: re.Match[str]) -> tuple[str, str]:
        """What stands before and after the words in their sentence."""
        before = self.small[max(match.start() - NEAR, 0) : match.start()]
        after = self.small[match.end() : match.end() + NEAR]
        return SENTENCE_END.split(before)[-1].rstrip(), SENTENCE_END.split(after)[0]


def _announces_a_no(sentence: str, language: Language) -> bool:
    """Whether the sentence announces something and denies it, on no condition and of no other matter.

    What stands before the comma of its own part may be of anything: "having read all the letters, we regret…".
    """
    denied = language.found("denies").search(sentence)
    announced = next(
        (
            match
            for match in language.found("announces").finditer(sentence)
            if not _ends_with(language, "by_the_person", sentence[: match.start()].rstrip())
        ),
        None,
    )
    if not denied or not announced:
        return False
    part = sentence[sentence.rfind(",", 0, min(denied.start(), announced.start())) + 1 :]
    return not (
        language.found("other_matters").search(part)
        or any(language.found(table).search(sentence) for table in ("only_if", "only_if_later"))
    )


AT_THE_END = ("by_the_person", "not_reached")


def _ends_with(language: Language, table: str, before: str) -> bool:
    """Whether the words undo what follows: some anywhere before it, some only just before it."""
    if table not in AT_THE_END:
        return bool(language.found(table).search(before))
    return any(match.end() == len(before) for match in every(language.found(table), before))
