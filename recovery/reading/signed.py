"""Whose mail it is: the firm that its head, its addresses and what stands below its writer name."""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from recovery.reading import names, people, senders
from recovery.reading.clues import FAINT, PLAIN, SURE, Clue, squeezed
from recovery.reading.found import MOST_NAME, Found, name, vocabulary, words
from recovery.reading.mail import Message
from recovery.reading.offices import (
    EDGES,
    department,
    department_first,
    department_inside,
    without_department,
)
from recovery.reading.shapes import could_be_company

ARTICLE = re.compile(
    r"^(?:the|your|das|ihre?|deine?|euer|eure|l'équipe|votre|ton|el equipo de|tu|su"
    r"|uw|je|jouw|il tuo|la tua|o seu|a sua"
    r"|twój|twoja|din|dit|ditt) ",
    re.IGNORECASE,
)
LONGEST_SIGNATURE = 80
PIECES = re.compile(
    r"\s*[\u2600-\U0001ffff]\s*|,\s+(?!Inc|LLC|Ltd|S\.)|\s+[|·•–—/-]\s+|\s*[|•]\s*|\s@\s|\b[Aa]t (?=[A-Z])"
)
NOT_OWN = vocabulary("jobs job careers career karriere hr recruiting recruitment talent mail email")
LETTERS = str.maketrans({"ø": "o", "ł": "l", "æ": "ae", "ß": "ss", "å": "a", "œ": "oe"})
SHORTEST_ADDRESS = 4  # letters by which an address may be known
LONGER = 3  # times the address, that a name may be
SIGNED_BELOW, LONGEST_LINE = 12, 400
BEHIND_A_PERSON = re.compile(
    r"[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}(?: \(| [-–—] )([^()]{2,60})\)?"
)
# Addresses that are nobody's own.
OF_MANY = re.compile(
    r"(?:notif\w*|jobs?|careers?|recruit\w*|talent|hiring|apply|mailer|team|support|info|hr|rh|people|vacanc\w+"
    r"|contact|hello|office"
    r"|bewerb\w+|karriere|personal|recrutement|candidat\w+|seleccion|empleo|rrhh|werkenbij|vacatures?|sollicit\w+"
    r"|selezione"
    r"|lavoro|recrutamento|vagas|rekrutacja|praca|kadry|job|rekruttering|rekrytering|jobb)\b[^@]*@",
    re.IGNORECASE,
)
APART_BY = ("-", "–", "|", ",", "@")  # between a department and its firm: "Selección - Larkfield"
BEHIND_A_TITLE = re.compile(r" (?:del|della|do|da|du|der|des) ")  # "Enfermera del Hospital Larkva"
AT = r"(?:at|to|with|joining|from|bei|chez|presso|bij|hos|na|en)"
# A job or a department and where: "Recruiter at Larkfield", "Personalreferentin bei Larkfield".
WORKS_AT = re.compile(
    r"(?P<what>.{3,60}?) (?:(?:at|bei|chez|presso|hos|bij) |@ ?)(?P<firm>[^,|.]{2,60})"
)


def sender_clues(message: Message) -> Iterator[Clue]:
    """What the sender's name and address call the employer."""
    line = people.sender_line(message)
    if line is None:
        return
    shown, address = people.parts_of(line)
    system = senders.system_of(address.partition("@")[2])
    called = senders.called_in(address)
    whole = (
        [(shown, PLAIN)] if called and folded(shown) == folded(called) else []
    )  # "BBB Talent" of bbbtalent
    for value, weight in whole or _in_display(shown):
        found = name(value.strip(EDGES), line.line)
        if not found or not could_be_company(value) or not is_name(value):
            continue
        is_own = is_called(value, _own_part(called))
        if _is_signed_by_another(value, message):
            weight = SURE
        if weight == FAINT and could_be_person(value) and not is_own and not names.is_firm(value):
            continue
        is_closed = bool(
            system and (people.NO_REPLY_ADDRESS.search(address) or OF_MANY.match(address))
        )
        yield Clue(found, PLAIN if is_closed else weight, "sender", is_spoken=False)


def bodies(message: Message) -> Iterator[Clue]:
    """Public bodies, and what its law's form makes a firm, wherever they stand: "Ayuntamiento de Larkva"."""
    for line in message.said.split("\n"):
        for row in _whole_name().finditer(line[:LONGEST_LINE]):
            whole = without_department(_from_a_name(ARTICLE.sub("", row.group())))
            whole = department_inside().sub("", whole)
            for value in (whole, *BEHIND_A_TITLE.split(whole)[1:]):
                found = name(value, line)
                says_so = names.BODY.match(value) or names.is_registered(value)
                if found and says_so and could_be_company(value):
                    yield Clue(found, PLAIN, "body", is_spoken=False)


def who_sent(message: Message) -> Iterator[Clue]:
    """Who sent the mail by the name their address shows, where it is no person's: "Larkfield Housing <jobs@…>"."""
    line = people.sender_line(message)
    shown, address = people.parts_of(line) if line else ("", "")
    is_closed = people.NO_REPLY_ADDRESS.search(address) or OF_MANY.match(address)
    for value, _weight in _in_display(shown):
        found = name(value.strip(EDGES), line.line if line else "")
        is_own = is_called(value, _own_part(senders.called_in(address)))
        is_firm = is_own or (is_closed and (names.is_firm(value) or not could_be_person(value)))
        if found and is_firm and is_name(value) and could_be_company(value):
            yield Clue(found, PLAIN, "sender", is_spoken=False)


def _is_signed_by_another(value: str, message: Message) -> bool:
    """Whether the sender's name stands below somebody else's at the end, as a firm's does."""
    signed, *lines = [squeezed(line) for line in below(message)] or [""]
    key = squeezed(names.LEGAL.sub("", value))
    is_own = not signed or key.startswith(signed) or signed.startswith(key)
    return not is_own and any(line.startswith(key) for line in lines)


def below(message: Message) -> list[str]:
    """The lines below "Kind regards"."""
    off = people.SIGN_OFF.search(message.body)
    return [line for line in message.body[off.end() :].split("\n") if line.strip()] if off else []


def _in_display(shown: str) -> Iterator[tuple[str, int]]:
    """Names in a sender's display name, and whether it makes them a company's."""
    via = people.VIA.split(shown, maxsplit=1)
    if len(via) == 2:
        by_system = via[1].strip(people.QUOTES + ")").lower() in senders.BOARDS
        yield without_department(via[0].strip(people.QUOTES)), PLAIN if by_system else FAINT
        yield without_department(via[1].strip(people.QUOTES)), FAINT
        return
    first = department_first().match(shown)
    if first and not shown[first.end() :].isspace() and first.group().rstrip()[-1:] in APART_BY:
        yield without_department(shown[first.end() :]), PLAIN
        return
    at = re.search(r"(?:\bat|@|\bfrom|\bbei|\bvon|\bchez|\|)\s+(.+)$", shown)
    if at:
        yield without_department(at[1].strip(" )")), PLAIN
        return
    if behind := BEHIND_A_PERSON.fullmatch(shown):
        yield without_department(behind[1]), FAINT
        return
    bare = without_department(shown)
    yield bare, PLAIN if bare != shown and bare else FAINT


def signature_clues(message: Message) -> Iterator[Clue]:
    """Lines that are a name with a department: "The Larkfield Hiring Team"."""
    for line in message.body.split("\n"):
        signed = ARTICLE.sub("", line.strip(" ,!*"))
        bare = without_department(signed)
        if bare and department().search(signed):
            yield from signed_by(bare, line)
    below = [line.strip(" ,!*") for line in message.body.split("\n") if line.strip()]
    for line, following in itertools.pairwise([*below[-SIGNED_BELOW:], ""]):
        works, first = WORKS_AT.fullmatch(line), department_first().match(line)
        if works and names.job_noun().search(works["what"]):
            yield from signed_by(works["firm"], line)
        elif first:  # "Team Larkfield", or the name on the line that follows
            yield from signed_by(line[first.end() :].strip(EDGES) or following, line)


def signed_by(value: str, line: str) -> Iterator[Clue]:
    """A name in the signature, if it could be a firm's."""
    found = name(value, line) if len(line) <= LONGEST_SIGNATURE else None
    if found and is_name(value) and could_be_company(value):
        yield Clue(found, PLAIN, line, is_spoken=False, is_signed=True)


def address_clues(message: Message) -> Iterator[Clue]:
    """Names beside the text that the sender's address is made of, or that say what kind of firm it is."""
    address = people.sender_address(message)
    called = _own_part(senders.called_in(address.value)) if address else ""
    own = [(name, line) for name, line in _names_in(message) if is_called(name, called)]
    signed = message.body.split("\n")[-SIGNED_BELOW:]
    firms = [
        (name, line)
        for line in signed
        for name in _pieces(line)
        if names.is_firm(name)
        and not department_first().match(name)
        and not names.OF_A_FIRM.match(name)
    ]
    for value, line in own or _small_names(called, message) or firms:
        if not _is_the_person(value, message):
            found = Found(value[:MOST_NAME], words(line, value))
            yield Clue(found, PLAIN, "beside", is_spoken=False)


def _small_names(called: str, message: Message) -> list[tuple[str, str]]:
    """The firm's name in small letters, where the text writes it as the address does: "applying to larkfield"."""
    if len(called) < SHORTEST_ADDRESS:
        return []
    said = re.search(rf"(?<!\w){AT} ({re.escape(called)})(?![\w@-]|\.\w)", message.body)
    return [(said[1], said.group())] if said else []


def _names_in(message: Message) -> Iterator[tuple[str, str]]:
    """Every name in the message, with its line: pieces of short lines, and capitalised rows."""
    for line in message.said.split("\n"):
        short = line[:LONGEST_LINE]
        for value in _pieces(short):
            yield value, line
        for row in _whole_name().finditer(short):
            if bare := without_department(_from_a_name(ARTICLE.sub("", row.group()))):
                yield bare, line


def _from_a_name(value: str) -> str:
    """The row without words at its beginning that begin no name: "Entrevista Larkfield"."""
    first, _space, rest = value.partition(" ")
    if names.BODY.match(value) or not rest or first.lower() not in names.not_names():
        return value
    return _from_a_name(rest)


def _pieces(line: str) -> Iterator[str]:
    """What stands apart in a signature's line and could be a firm's name."""
    for piece in PIECES.split(line[:LONGEST_LINE]):
        bare = without_department(ARTICLE.sub("", piece.strip()))
        if behind := department_inside().search(bare):
            bare = bare[behind.end() :]
        bare = bare if " " in bare else bare.rstrip(".")  # that of its sentence
        if bare and len(bare) <= MOST_NAME and (is_name(bare) or len(bare.split()) == 1):
            yield bare


def _is_the_person(value: str, message: Message) -> bool:
    """Whether the name is its writer's, or none a firm could have."""
    writer = people.sender_name(message)
    is_writer = writer is not None and squeezed(value) == squeezed(writer.value)
    if value.islower():  # in small letters only one word may be a firm's name
        return squeezed(value) != value
    is_person = could_be_person(value) and not names.is_firm(value)
    return (is_writer and is_person) or not could_be_company(value)


def _own_part(called: str) -> str:
    """The part of an address that is the firm's own: "larkfield" of "larkfield-jobs"."""
    return squeezed("".join(part for part in called.split("-") if part not in NOT_OWN))


def is_called(name: str, called: str) -> bool:
    """Whether an address that calls a firm so may be this firm's."""
    if len(called) < SHORTEST_ADDRESS:
        return False
    ways = {folded(name), folded(name.replace("&", "and")), folded(names.LEGAL.sub("", name))}
    return any(
        (called in each and len(each) <= len(called) * LONGER)
        or (len(each) >= SHORTEST_ADDRESS and called.startswith(each))
        for each in ways
    )


def folded(text: str) -> str:
    """The letters as an address has them: "mollerkrag" for Møller & Krag."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return re.sub(r"[^a-z0-9]", "", plain)


def witnesses(clues: Iterable[Clue], message: Message) -> Iterator[Clue]:
    """A clue more for a name that stands in several places of the message."""
    places = [squeezed(place) for place in _places(message)]
    for clue in {each.key: each for each in clues}.values():
        if len(clue.key) > 1 and sum(clue.key in place for place in places) > 1:
            yield Clue(clue.name, FAINT, "witness", is_spoken=False)


def writer_of(message: Message) -> tuple[str, str, str]:
    """The writer's name, what their address calls their firm, and the first line they sign with."""
    writer = people.sender_name(message)
    address = people.sender_address(message)
    called = senders.called_in(address.value) if address else ""
    return writer.value if writer else "", called, "".join(below(message)[:1])


def is_the_writer(clue: Clue, writer: str, called: str, signed: str) -> bool:
    """Whether the name is the sender's own or the first part of it, and not their firm's."""
    is_firm = bool(called) and (clue.key.startswith(called) or called.startswith(clue.key))
    if signed and squeezed(signed) == clue.key and could_be_person(clue.name.value):
        return not is_firm and not names.is_firm(clue.name.value)
    is_sender = bool(writer) and clue.key in squeezed(writer)
    is_firm = is_firm or names.is_firm(clue.name.value)
    return is_sender and not is_firm and not department().search(writer)


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


def could_be_person(value: str) -> bool:
    """Whether it is two or three plain words, as people's names are."""
    parts = value.split()
    return len(parts) in (2, 3) and all(re.fullmatch(r"[^\W\d_][\w.'-]*", part) for part in parts)


@cache
def _whole_name() -> re.Pattern[str]:
    return re.compile(names.COMPANY)


def is_name(value: str) -> bool:
    return bool(_whole_name().fullmatch(value))
