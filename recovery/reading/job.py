"""Which job it was: the company and the role, where the message names them.

Each place that names one is a clue of some weight: words that make it a name by themselves, a sender's name, a
line below "Kind regards". One clue that is plain is enough, or two faint ones that agree. Two different names
are no name: the person is asked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from recovery.reading import names, people, senders
from recovery.reading.found import Found, flat, name, vocabulary
from recovery.reading.languages import Language, everywhere, spoken
from recovery.reading.mail import WORD, Message
from recovery.reading.phrases import spelled

SURE, PLAIN, FAINT = 3, 2, 1
ENOUGH = 2
BESIDE = 300  # characters before a name that may say it is another job

# No job by themselves: "the lead role", "a part-time position".
VAGUE_NOUNS = vocabulary("lead head partner principal associate executive owner guide fellow agent")
NOT_A_ROLE = vocabulary(
    """full part time permanent temporary contract remote hybrid senior junior entry level graduate
    interview application employment work lead head job role position update status company team career"""
)
_IDS = r"(?:\d|m/f|m/w|w/m|h/f|f/h|f/m|m/k|k/m|k/m|m/v|v/m|d/f|all genders|gn|m\*w|w\*m|x/)"
REFERENCE = re.compile(
    rf"\s*[(\[][^()\[\]]*{_IDS}[^()\[\]]*[)\]]\s*$"
    r"|\s*[-–|,#:]*\s*(?:\b(?:req|ref|job|id|r|jr|vacancy)[ .:#-]{0,3})*[#(]?(?:[A-Z]{1,4}[-_]?)?\d{4,}\)?\s*$"
    r"|\s+[mwfhdkvx](?:/[mwfhdkvx]){1,3}\s*$",
    re.IGNORECASE,
)
NUMBER_FIRST = re.compile(r"^(?:[A-Z]{0,4}[-_]?\d{4,}\s*[-–:|]?\s*)")
JOB_LAST = re.compile(
    r"\s+(?:position|role|job|opening|vacancy|opportunity|stelle|position)$", re.IGNORECASE
)
ARTICLE = re.compile(r"^(?:the|your|das|ihr|dein|l'équipe|el equipo de) ", re.IGNORECASE)
LONGEST_SIGNATURE = 80
JOB_FIRST = re.compile(
    r"^(?:the )?(?:position|role|job|post|opening|title|posting)(?: of| as|:) (?:an? )?",
    re.IGNORECASE,
)
EDGES = " -–—|,:;/&("


@dataclass(frozen=True)
class Clue:
    """A name that one place of the message gives, and how much that place is worth."""

    name: Found[str]
    weight: int
    place: object = None  # where it stands: a place that several patterns find counts once

    @property
    def key(self) -> str:
        """The name without capitals, spaces, "The" and what its law calls it."""
        bare = names.LEGAL.sub("", self.name.value)
        return squeezed(re.sub(r"^the ", "", bare, flags=re.IGNORECASE)) or squeezed(bare)


def company(message: Message, language: str) -> Found[str] | None:
    """The employer, not the agency or the system that sent the mail."""
    tongues = spoken(language)
    sure = [*_clues("company", "both", SURE, message, tongues)]
    if any(each.found("agency").search(message.small) for each in tongues):
        return _the_one(sure)
    clues = [
        *sure,
        *_clues("company", "company", PLAIN, message, tongues),
        *_clues("company", "subject", PLAIN, message, tongues),
        *_sender_clues(message),
        *_signature_clues(message),
        *_clues("company", "company_hint", FAINT, message, tongues),
    ]
    clues = [clue for clue in clues if clue.weight > FAINT or not _is_the_writer(clue, message)]
    return _the_one([*clues, *_witnesses(clues, message)])


def role(message: Message, language: str, employer: str = "") -> Found[str] | None:
    """The job's title, without its reference number or the employer beside it."""
    tongues = spoken(language)
    clues = (
        *_clues("role", "both", SURE, message, tongues),
        *_clues("role", "role", PLAIN, message, tongues),
        *_clues("role", "subject", PLAIN, message, tongues),
    )
    return _the_one([_without(clue, employer) for clue in clues])


def _clues(
    group: str, table: str, weight: int, message: Message, tongues: tuple[Language, ...]
) -> Iterator[Clue]:
    """Every name that a table's patterns find and that could be one."""
    text = message.bare_subject if table == "subject" else message.said
    for language in tongues:
        for match in _matches(language.code, table, group, text):
            found = _named(match, group)
            before = text[max(match.start() - BESIDE, 0) : match.start()]
            beside = re.split(r"[.!?\n]", before)[-1].lower()
            if (
                found
                and _possible(match, table)
                and not language.found("another_job").search(beside)
            ):
                yield Clue(found, weight, (table == "subject", match.start(group)))


def _matches(language: str, table: str, group: str, text: str) -> Iterator[re.Match[str]]:
    for pattern in names.around(language, table):
        if group in pattern.groupindex:
            yield from pattern.finditer(text)


def _named(match: re.Match[str], group: str) -> Found[str] | None:
    value = flat(match[group]).strip(" ")
    if group == "role":
        value = JOB_LAST.sub("", REFERENCE.sub("", NUMBER_FIRST.sub("", JOB_FIRST.sub("", value))))
    else:
        value = _without_department(value)
    return name(value.strip(EDGES), match.group())


def _possible(match: re.Match[str], table: str) -> bool:
    """Whether the role and the company this pattern found could be ones."""
    named = match.groupdict()
    role_possible = "role" not in named or could_be_role(
        REFERENCE.sub("", named["role"]), titled=table == "both"
    )
    return role_possible and ("company" not in named or could_be_company(named["company"]))


def could_be_role(value: str, *, titled: bool) -> bool:
    """Whether the text holds a word for a job, or is written as a title where a title is due."""
    parts = {part.lower() for part in WORD.findall(value)}
    if not parts - NOT_A_ROLE or (value.islower() and not parts - VAGUE_NOUNS):
        return False
    if names.job_noun().search(value):
        return True
    return titled and value[:1].isupper() and len(parts) > 1


def could_be_company(value: str) -> bool:
    """Whether the words could be a company's name: no field of work, no title, no system that sends mail."""
    parts = [part.lower() for part in WORD.findall(value)]
    if parts[:1] == ["the"]:
        parts = parts[1:]
    if not parts or all(part in names.not_names() for part in parts):
        return False
    if parts[0] in names.not_names() and not _is_known_start(value):
        return False
    if parts[0] in senders.BOARDS or " ".join(parts) in senders.BOARDS:
        return False
    is_title = any(noun.end() == len(value) for noun in names.job_noun().finditer(value))
    return not is_title


def _is_known_start(value: str) -> bool:
    return bool(names.LEGAL.search(value))


def _the_one(clues: list[Clue]) -> Found[str] | None:
    """The name that has clues enough and no rival; None where none has, or two differ."""
    groups: dict[str, list[Clue]] = {}
    for clue in sorted(clues, key=lambda each: len(each.key), reverse=True):
        same = next((key for key in groups if _is_part(clue.key, key)), clue.key)
        groups.setdefault(same, []).append(clue)
    totals = sorted(groups.values(), key=_total, reverse=True)
    if not totals or _total(totals[0]) < ENOUGH:
        return None
    if len(totals) > 1 and ENOUGH <= _total(totals[1]) > _total(totals[0]) / 2:
        return None
    return _shown(totals[0])


def _total(clues: list[Clue]) -> int:
    heaviest = {each.place: each for each in sorted(clues, key=lambda each: each.weight)}
    return sum(clue.weight for clue in heaviest.values())


def _shown(clues: list[Clue]) -> Found[str]:
    """The name as the weightiest clue has it, of two the longer."""
    return max(clues, key=lambda each: (min(each.weight, PLAIN), len(each.name.value))).name


def _is_part(short: str, whole: str) -> bool:
    return len(short) > 1 and (whole.startswith(short) or whole.endswith(short))


def _without(clue: Clue, employer: str) -> Clue:
    """The title without the employer's name that stands beside it."""
    title = clue.name.value
    for apart in (
        (f"{employer} - ", f"{employer} – ", f"{employer}: ", f"{employer} ") if employer else ()
    ):
        title = title.removeprefix(apart)
    for apart in (
        (f" - {employer}", f" – {employer}", f" | {employer}", f", {employer}") if employer else ()
    ):
        title = title.removesuffix(apart)
    return replace(clue, name=Found(title or clue.name.value, clue.name.words))


def _sender_clues(message: Message) -> Iterator[Clue]:
    """What the sender's name and address call the employer."""
    line = people.sender_line(message)
    if line is None:
        return
    shown, address = people.parts_of(line)
    system = senders.system_of(address.partition("@")[2])
    for value, weight in _in_display(shown):
        found = name(value.strip(EDGES), line.line)
        if not found or not could_be_company(value) or not _is_name(value):
            continue
        is_own = squeezed(value).startswith(senders.called_in(address) or " ")
        if weight == FAINT and _could_be_person(value) and not is_own:
            continue
        is_closed = bool(system and people.NO_REPLY_ADDRESS.search(address))
        yield Clue(found, PLAIN if is_closed else weight, "sender")


def _in_display(shown: str) -> Iterator[tuple[str, int]]:
    """Names in a sender's display name, and whether it makes them a company's."""
    via = re.split(r"\s+(?:via|durch|über|par|tramite)\s+", shown, maxsplit=1)
    if len(via) == 2:
        yield from ((_without_department(part.strip("'\" ")), FAINT) for part in via)
        return
    at = re.search(r"(?:\bat|@|\bfrom|\bbei|\bvon|\bchez|\|)\s+(.+)$", shown)
    if at:
        yield _without_department(at[1].strip(" )")), PLAIN
        return
    bare = _without_department(shown)
    yield bare, PLAIN if bare != shown and bare else FAINT


def _signature_clues(message: Message) -> Iterator[Clue]:
    """Lines that are a name with a department: "The Larkfield Hiring Team"."""
    for line in message.body.split("\n"):
        signed = ARTICLE.sub("", line.strip(" ,!*"))
        bare = _without_department(signed)
        if len(line) > LONGEST_SIGNATURE or not bare or not _department().search(signed):
            continue
        found = name(bare, line)
        if found and _is_name(bare) and could_be_company(bare):
            yield Clue(found, PLAIN, line)


def _witnesses(clues: Iterable[Clue], message: Message) -> Iterator[Clue]:
    """A clue more for a name that stands in several places of the message."""
    places = [squeezed(place) for place in _places(message)]
    for clue in {each.key: each for each in clues}.values():
        if len(clue.key) > 1 and sum(clue.key in place for place in places) > 1:
            yield Clue(clue.name, FAINT, "witness")


def _is_the_writer(clue: Clue, message: Message) -> bool:
    """Whether the name is the sender's own or the first part of it, and not their firm's."""
    writer = people.sender_name(message)
    address = people.sender_address(message)
    called = senders.called_in(address.value) if address else ""
    is_firm = bool(called) and (clue.key.startswith(called) or called.startswith(clue.key))
    is_sender = bool(writer) and writer is not None and clue.key in squeezed(writer.value)
    return is_sender and not is_firm and not _department().search(writer.value if writer else "")


def _places(message: Message) -> list[str]:
    """Where a company's name can stand: sender, address, subject, text, signature."""
    off = people.SIGN_OFF.search(message.body)
    cut = off.start() if off else len(message.body)
    own = [message.subject, message.body[:cut], message.body[cut:]]
    line = people.sender_line(message)
    if not line:
        return own
    shown, address = people.parts_of(line)
    return [shown, senders.called_in(address), *own]


def _could_be_person(value: str) -> bool:
    """Whether it is two or three plain words, as people's names are."""
    parts = value.split()
    return len(parts) in (2, 3) and all(re.fullmatch(r"[^\W\d_][\w.'-]*", part) for part in parts)


@cache
def _department() -> re.Pattern[str]:
    entries = spelled("|".join(each.departments for each in everywhere() if each.departments), {})
    return re.compile(rf"(?:^|[\s,|–-]+)(?:{entries})$", re.IGNORECASE)


def _without_department(value: str) -> str:
    """The name without "Hiring Team" or "Careers" behind it."""
    return _department().sub("", value.strip()).strip(EDGES)


@cache
def _whole_name() -> re.Pattern[str]:
    return re.compile(names.COMPANY)


def _is_name(value: str) -> bool:
    return bool(_whole_name().fullmatch(value))


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
