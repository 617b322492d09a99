"""Who is on the list twice, as far as names and addresses can say. Pure functions, no models.

Nothing is joined here: pairs are offered, and whether two are one person is for the person to say.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MOST_PAIRS = 200  # that are looked for
FAR_APART = 12  # among those who share something, how many are compared to one
SHORTEST = 8  # letters of a name in which one slip of the finger counts as the same name
# Letters with a stroke, which Unicode knows no accent of: as the database folds them (recovery_fold).
BARE = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ŧ": "t",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
TITLES = frozenset(["dr", "prof", "mr", "mrs", "ms", "mx", "herr", "frau"])


class Sign(StrEnum):
    """Why two people look like one, the surest sign first."""

    ADDRESS = "address"
    PHONE = "phone"
    NAME = "name"
    CLOSE = "close"  # almost the same name


@dataclass(frozen=True)
class Known:
    """One person, as far as matching looks at them."""

    key: Any
    name: str
    company: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Pair:
    """Two people who look like one, and the sign of it."""

    one: Known
    other: Known
    sign: Sign


def pairs(people: Iterable[Known], apart: Collection[frozenset[Any]] = ()) -> list[Pair]:
    """Pairs who look like one, each once, the surest first; `apart` are pairs said to be two."""
    found: dict[frozenset[Any], Pair] = {}
    for sign, bucket in Index(people).buckets():
        for at, other in enumerate(bucket):
            for one in reversed(bucket[max(0, at - FAR_APART) : at]):
                both = frozenset((one.key, other.key))
                if len(both) == 2 and both not in apart and _may_be(one, other, sign):
                    found.setdefault(both, Pair(one, other, sign))
                    break  # joined to this one, it is compared to the others by itself
        if len(found) >= MOST_PAIRS:
            break
    return list(found.values())


def is_known(new: Known, people: "Index") -> Known | None:
    """The person who this is for certain: equal name and no other company, or one address and a like name."""
    for sign, key in _keys(new):
        for each in people.at(sign, key):
            at_one = sign in (Sign.ADDRESS, Sign.PHONE)
            if sign is Sign.NAME and _at_one_company(new, each):
                return each
            if at_one and _names_match(new.name, each.name):
                return each
    return None


class Index:
    """People by each sign that could show two to be one; built once, asked often."""

    def __init__(self, people: Iterable[Known] = ()) -> None:
        self._found: defaultdict[tuple[Sign, Hashable], list[Known]] = defaultdict(list)
        for each in people:
            self.add(each)

    def add(self, person: Known) -> None:
        for sign, key in _keys(person):
            self._found[sign, key].append(person)

    def at(self, sign: Sign, key: Hashable) -> list[Known]:
        return self._found.get((sign, key), [])

    def buckets(self) -> Iterator[tuple[Sign, list[Known]]]:
        """Groups of people who share a sign, the surest signs first."""
        order = list(Sign)
        shared = ((sign, each) for (sign, _key), each in self._found.items() if len(each) > 1)
        yield from sorted(shared, key=lambda bucket: order.index(bucket[0]))


def _may_be(one: Known, other: Known, sign: Sign) -> bool:
    if sign in (Sign.ADDRESS, Sign.PHONE):
        return True
    if sign is Sign.NAME:
        return _at_one_company(one, other) or len(name_key(one.name)) > 1
    return _at_one_company(one, other) and _names_match(one.name, other.name)


def _at_one_company(one: Known, other: Known) -> bool:
    """Whether nothing says that they work for two companies."""
    first, second = plain(one.company), plain(other.company)
    return not first or not second or first == second


def _names_match(one: str, other: str) -> bool:
    first, second = name_key(one), name_key(other)
    if first == second:
        return True
    return bool(set(_slips(first)) & set(_slips(second))) or _is_initial(one, other)


def _is_initial(one: str, other: str) -> bool:
    """Whether one of two names shortens a first name to its initial: D. Reed and Dana Reed."""
    first, second = plain(one).split(), plain(other).split()
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1]:
        return False
    short = min(first[0], second[0], key=len)
    return len(short) == 1 and first[0][0] == second[0][0]


def _keys(person: Known) -> Iterator[tuple[Sign, Hashable]]:
    """Every key by which somebody could be found a second time."""
    if address := address_key(person.address):
        yield Sign.ADDRESS, address
    if phone := phone_key(person.phone):
        yield Sign.PHONE, phone
    name = name_key(person.name)
    if name:
        yield Sign.NAME, name
        yield from ((Sign.CLOSE, slip) for slip in _slips(name))
        words = plain(person.name).split()
        if len(words) > 1:
            yield Sign.CLOSE, (words[-1], words[0][0])


def _slips(name: tuple[str, ...]) -> Iterator[str]:
    """The name without each of its letters in turn: names one slip apart share one of these."""
    letters = " ".join(name)
    if len(letters) >= SHORTEST:
        yield letters
        yield from (letters[:at] + letters[at + 1 :] for at in range(len(letters)))


def plain(text: str) -> str:
    """The text in small letters without accents and signs, one space between words."""
    bare = unicodedata.normalize("NFKD", text).casefold().translate(BARE)
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w]+|_", " ", bare).split())


def name_key(name: str) -> tuple[str, ...]:
    """The words of a name in no order, without titles: "Reed, Dana" is "Dr Dana Reed"."""
    words = plain(name).split()
    return tuple(sorted(word for word in words if word not in TITLES)) or tuple(words)


def address_key(address: str) -> str:
    """An e-mail address or a link in one spelling."""
    text = address.strip().casefold().removeprefix("mailto:")
    if inside := re.search(r"<([^<>]+)>", text):
        text = inside[1]
    return re.sub(r"^https?://(www\.)?", "", text).rstrip("/ ")


def phone_key(phone: str) -> str:
    """The last nine digits of a phone number; empty where there are too few to tell."""
    digits = re.sub(r"\D", "", phone)
    return digits[-9:] if len(digits) >= 7 else ""
