"""The firm below, behind or beside whoever signs a message: "Maya Olsen", "Senior Recruiter", "Larkfield"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from recovery.reading import names, people
from recovery.reading.clues import FAINT, PLAIN, Clue, squeezed
from recovery.reading.found import Found, name, vocabulary
from recovery.reading.mail import Message
from recovery.reading.offices import EDGES, department, only_department
from recovery.reading.shapes import could_be_company
from recovery.reading.signed import (
    LONGEST_LINE,
    PIECES,
    SIGNED_BELOW,
    below,
    could_be_person,
    is_name,
    signed_by,
)

# Pieces below a name that may be a firm's; characters of such a line.
MOST_SIGNED, LONGEST_CLOSING = 5, 60
LEADS = re.compile(
    r"(?:chief|head|vice|vp|director|team ?lead\w*|\w*leitung|leit\w+)\b", re.IGNORECASE
)
BRACKETS = re.compile(r"\([^()]{0,40}\)")  # "(she/her)"
LAST_LINES = 4
PIECES_OF_A_ROW = 2
# Who writes and where from, at the end of a line; of some small words a person's name may be made, too.
IN_PASSING = re.compile(
    r"(?:.*[,.!?;:–-] ?)?(?:(?:[Tt]he|[Yy]our) )?[A-ZÀ-Þ][\w'-]{1,20}(?: (?:and|&|und|et|y|en|e|og|och"
    r"|i) (?:[A-ZÀ-Þ][\w'-]{1,20}|everyone|all|the team|das team|toute l'équipe|het team|teamet))?"
    r"(?P<by> ?@ ?|,? (?:at|from|with|bei|vom|von der|von|aus dem|chez|de chez|de|du|van|bij|hos|på|från|fra|da"
    r"|dal|dalla|do|z|ze) |, | / | \()"
    r"(?P<firm>[A-ZÀ-Þ0-9][^,.!?;]{1,58})"
)
ABOUT_IN_BRACKETS = re.compile(
    r"\((?:re|about|betr|betreff|concerne|asunto|oggetto|ang|vedr)\b", re.IGNORECASE
)
SHORT_FAREWELL = re.compile(
    r"(?<!\w)(?:mvh|vh|lg|vg|mfg|grt|gr|groetjes|pozdr|cheers|regards|best|ta|thx|thanks|cdt|bav|kh|hilsen|hälsningar|saludos|saluti"
    r"|abs|abraço),? ",
    re.IGNORECASE,
)
BELONGS = vocabulary("@ at from with bei vom chez bij hos på från fra dal dalla")
YOURS = vocabulary(
    "your ihr dein euer votre ton tu su teu seu vostro tuo uw jouw je twój wasz din dit ert jeres"
)
DEGREES = vocabulary("phd mba sphr phr shrm-cp shrm-scp cipd md msc ma ba bsc bs ms mag dipl.-ing")
# Before the name of who signs: "Im Auftrag".
FOR_ANOTHER = re.compile(
    r"(?:im auftrag|i\. ?a\.|i\. ?v\.|in vertretung|gez\.|p\. ?p\.|per procura|namens|på vegne af|på uppdrag"
    r"|par délégation"
    r"|pour l[ea] |por poder|p\. ?o\.|por delegación|per il |for and on behalf|z upoważnienia|z poważaniem)",
    re.IGNORECASE,
)


def below_the_writer(message: Message) -> Iterator[Clue]:
    """The firm below or behind its writer's name: "Maya Olsen", "Senior Recruiter", "Larkfield"."""
    pieces = [
        (BRACKETS.sub("", piece).strip(EDGES), line)
        for line in _closing(message)[:SIGNED_BELOW]
        for piece in PIECES.split(line)
        if piece.strip() and not FOR_ANOTHER.match(piece.strip())
    ]
    if pieces and people.SIGN_OFF.match(pieces[0][0]):  # "Best, Maya"
        pieces = pieces[1:]
    if not pieces:
        return
    signer = pieces[0][0]
    signs_as_a_post = _is_a_post(signer) or only_department().fullmatch(signer) is not None
    if not signs_as_a_post and not _is_a_person(signer):
        return
    writer = people.sender_name(message)
    is_known = (
        signs_as_a_post
        or " " not in signer
        or (writer is not None and signer in writer.value and bool(people.sender_line(message)))
    )
    for value, line in pieces[1:MOST_SIGNED]:
        if re.search(r"\d|@|://|www\.", value):
            return
        if _is_a_post(value):
            is_known = True
        elif value.lower() not in DEGREES and squeezed(signer) not in squeezed(value):
            is_beside = line == pieces[0][1]
            if signs_as_a_post and is_beside:  # "VP Sales at Larkfield" may be anybody's
                return
            if signer.split()[0].lower() in YOURS and _is_a_person(value):
                return  # "Your Larkfield Team", and below it who wrote
            weight = PLAIN if is_known or is_beside else FAINT
            yield from (replace(clue, weight=weight) for clue in signed_by(value, line))
            return


def signed_in_a_row(message: Message) -> Iterator[Clue]:
    """The firm in a line with its writer's name and post: "Maya Olsen | Senior Recruiter | Larkfield"."""
    for line in message.body.split("\n")[-SIGNED_BELOW:]:
        pieces = [piece.strip(EDGES) for piece in line[:LONGEST_LINE].split("|")]
        if len(pieces) > PIECES_OF_A_ROW and _is_a_person(pieces[0]) and _is_a_post(pieces[1]):
            yield from signed_by(pieces[2], line)


def signed_in_passing(message: Message) -> Iterator[Clue]:
    """The firm behind who writes, at the end of a line: "cheers, Bec @ Wick & Tallow", "Moira, Larkfield Bakery"."""
    for line in [each.strip(" .!") for each in message.body.split("\n") if each.strip()][
        -LAST_LINES:
    ]:
        line = SHORT_FAREWELL.sub("", line)
        bare = BRACKETS.sub("", line).strip()  # "Dave @ Larkfield (re: baker)"
        last = re.split(r"[.!?] ", bare)[-1]  # "Good luck! Larkfield Bakery"
        if last != bare and is_name(last) and could_be_company(last) and _says_it_is_a_firm(last):
            yield Clue(Found(last, last), PLAIN, line, is_spoken=False, is_signed=True)
        said = bare if ABOUT_IN_BRACKETS.search(line) else line
        signed = IN_PASSING.fullmatch(said[-LONGEST_CLOSING * 2 :])
        firm = name(signed["firm"].strip(EDGES + ")"), line) if signed else None
        if not signed or not firm or not is_name(firm.value) or not could_be_company(firm.value):
            continue
        if _says_it_is_a_firm(firm.value) or signed["by"].strip().lower() in BELONGS:
            yield Clue(firm, PLAIN, line, is_spoken=False, is_signed=True)


def _says_it_is_a_firm(value: str) -> bool:
    return names.is_firm(value) or bool(names.shop().match(value) and " " in value)


def _is_a_post(value: str) -> bool:
    """Whether it is what somebody does at the firm, or where in it: "Senior Recruiter", "School of Life Sciences"."""
    is_named = names.ends_as_firm(value) or names.shop().match(value)
    is_title = bool(names.job_noun().search(value)) and not is_named
    is_part = names.OF_A_FIRM.match(value) or department().search(value) or LEADS.match(value)
    return is_title or bool(is_part)


def _closing(message: Message) -> list[str]:
    """The lines below "Kind regards"; where nothing bids farewell, the short lines at the end."""
    if lines := below(message):
        return lines
    lines = [line.strip() for line in message.body.split("\n")[-SIGNED_BELOW:]]
    short: list[str] = []
    while (
        lines
        and len(lines[-1]) < LONGEST_CLOSING
        and not lines[-1].endswith((".", "!", "?", ":", ","))
    ):
        if re.match(r"[-•*\d]", lines[-1]):  # a list
            return []
        short.insert(0, lines.pop())
    return [line for line in short if line]


def _is_a_person(value: str) -> bool:
    """Whether it is written as somebody's name, their first name alone too."""
    one = value.isalpha() and value.istitle()
    is_person = (one or could_be_person(value)) and not names.is_firm(value)
    return is_person and not names.job_noun().search(value)
