"""What names a firm or a title, weighed: one clue that is plain is enough, or two faint ones that agree."""

import re
from dataclasses import dataclass, replace

from recovery.reading import names
from recovery.reading.found import Found
from recovery.reading.mail import WORD

SURE, PLAIN, FAINT = 3, 2, 1
ENOUGH = 2
# Of the weight of the first, what a second name may not have.
RIVAL, RIVAL_TITLE = 0.7, 0.5
OF_WRITERS = r"(?:from|of|at|van|von|bei|de|du|chez|di|da|do|z|fra|från|hos|på)"
LONGEST_INITIALS = 5


@dataclass(frozen=True)
class Clue:
    """A name that one place of the message gives, and how much that place is worth."""

    name: Found[str]
    weight: int
    place: object = None  # where it stands: a place that several patterns find counts once
    is_spoken: bool = (
        True  # words lead to it; not who sends the mail, and no name that stands alone
    )
    is_signed: bool = False
    in_subject: bool = False

    @property
    def key(self) -> str:
        """The name without capitals, spaces, "The" and what its law calls it."""
        bare = names.LEGAL.sub("", self.name.value)
        return squeezed(re.sub(r"^the ", "", bare, flags=re.IGNORECASE)) or squeezed(bare)


def the_one(clues: list[Clue], rival: float = RIVAL) -> Found[str] | None:
    """The name that has clues enough and no rival; None where none has, or two differ."""
    found = winners(clues, rival)
    return shown(found) if found else None


def winners(clues: list[Clue], rival: float) -> list[Clue]:
    """The clues of the one name; none where no name has enough, or two do."""
    groups: dict[str, list[Clue]] = {}
    keys: dict[str, set[str]] = {}
    for clue in sorted(clues, key=lambda each: len(each.key), reverse=True):
        same = next((key for key in groups if _is_part_of_any(clue.key, keys[key])), clue.key)
        groups.setdefault(same, []).append(clue)
        keys.setdefault(same, set()).add(clue.key)
    _join_initials(groups)
    _join_shortened(groups)
    totals = sorted(groups.values(), key=_total, reverse=True)
    if not totals or _total(totals[0]) < ENOUGH:
        return []
    if len(totals) > 1 and ENOUGH <= _total(totals[1]) > _total(totals[0]) * rival:
        return []
    return totals[0]


def _join_initials(groups: dict[str, list[Clue]]) -> None:
    """Count "GM" as a clue for "General Motors", and not against it."""
    for short in [key for key in groups if 1 < len(key) <= LONGEST_INITIALS]:
        others = (key for key in groups if key != short)  # "C. A." has its own initials
        if whole := next((key for key in others if _initials(groups[key]) == short), None):
            groups[whole] += [replace(clue, weight=FAINT) for clue in groups.pop(short)]


def _join_shortened(groups: dict[str, list[Clue]]) -> None:
    """Count "Larkfield Leeds" as a clue for "Larkfield School of Music Leeds", which begins and ends so."""
    said = {key: shown(clues).value.split() for key, clues in groups.items()}
    for short in [key for key in groups if len(said[key]) > 1]:
        first, last = said[short][0], said[short][-1]
        longer = (key for key in groups if len(said[key]) > len(said[short]))
        if whole := next(
            (key for key in longer if said[key][:: len(said[key]) - 1] == [first, last]), None
        ):
            groups[whole] += groups.pop(short)


def _initials(clues: list[Clue]) -> str:
    words = WORD.findall(shown(clues).value)
    return "".join(word[0] for word in words).casefold() if len(words) > 1 else ""


def _total(clues: list[Clue]) -> int:
    heaviest = {each.place: each for each in sorted(clues, key=lambda each: each.weight)}
    return sum(clue.weight for clue in heaviest.values())


def shown(clues: list[Clue]) -> Found[str]:
    """The name as the weightiest clue has it, of two the longer, but for an "'s"; a title as the text has it."""
    return max(clues, key=_shows).name


def whole(clues: list[Clue]) -> Found[str]:
    """The firm as words lead to it, and whole where a signature has more: "Larkfield", and below "Larkfield Media".

    What its law calls it is no more of it: "the Larkfield Group" of Larkfield Group Limited.
    """
    shown = max(clues, key=_shows)
    bare = re.sub(r"^the ", "", shown.name.value, flags=re.IGNORECASE)
    if without := [clue for clue in clues if clue.name.value == bare]:
        shown = max(without, key=_shows)
    if cut := [clue for clue in clues if _is_cut_by_a_person(shown, clue)]:
        return max(cut, key=_shows).name
    led_to = [clue for clue in clues if clue.is_spoken]
    if not led_to:
        return shown.name
    said = max(led_to, key=_shows)
    if not shown.is_spoken and squeezed(said.name.value) == squeezed(
        names.LEGAL.sub("", shown.name.value)
    ):
        return said.name
    if not shown.is_spoken and not any(names.LEGAL.search(clue.name.value) for clue in led_to):
        return Found(names.LEGAL.sub("", shown.name.value), shown.name.words)
    more = [
        clue
        for clue in clues
        if not clue.is_spoken
        and names.is_firm(clue.name.value)
        and clue.name.value.casefold().startswith(f"{shown.name.value.casefold()} ")
        and squeezed(names.LEGAL.sub("", clue.name.value)) != squeezed(shown.name.value)
    ]
    if not more:
        return shown.name
    found = max(more, key=_shows).name
    return Found(names.LEGAL.sub("", found.value), found.words)


def _is_cut_by_a_person(whole: Clue, clue: Clue) -> bool:
    """Whether a signed firm is what stands behind its writer: "Larkfield Bakery" of "Ann from Larkfield Bakery"."""
    first, found, rest = whole.name.value.partition(f" {clue.name.value}")
    is_writer = re.fullmatch(rf"[A-ZÀ-Þ][\w'-]+ {OF_WRITERS}", first) and not names.begins_as_firm(
        first
    )
    return bool(clue.is_signed and found and not rest and is_writer)


def _shows(clue: Clue) -> tuple[bool, int, bool, int, bool]:
    value = clue.name.value
    shouted = value.isupper() and " " in value
    is_own = value.endswith(("'s", "’s"))
    return not clue.in_subject, clue.weight, not is_own, len(value), not shouted


def _is_part_of_any(short: str, wholes: set[str]) -> bool:
    return any(_is_part(short, whole) for whole in wholes)


def _is_part(short: str, whole: str) -> bool:
    return len(short) > 1 and (whole.startswith(short) or whole.endswith(short))


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
