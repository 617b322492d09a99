"""Which job it was: the company and the role, where the message names them.

Each place that names one is a clue of some weight: words that make it a name by themselves, a sender's name, a
line below "Kind regards". One clue that is plain is enough, or two faint ones that agree. Two different names
are no name: the person is asked.
"""

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from recovery.reading import names, people, senders
from recovery.reading.found import MOST_NAME, Found, flat, name, vocabulary, words
from recovery.reading.languages import Language, spoken
from recovery.reading.mail import WORD, Message
from recovery.reading.shapes import (
    ARTICLES,
    EDGES,
    OF,
    after_matter,
    bare_title,
    could_be_company,
    could_be_role,
    department,
    department_first,
    department_inside,
    is_a_trade,
    is_of_a_title,
    named,
    possible,
    without_department,
)

SURE, PLAIN, FAINT = 3, 2, 1
ENOUGH = 2
# Of the weight of the first, what a second name may not have.
RIVAL, RIVAL_TITLE = 0.7, 0.5
BESIDE = 300  # characters before a name that may say it is another job
ARTICLE = re.compile(
    r"^(?:the|your|das|ihre?|deine?|euer|eure|l'équipe|votre|ton|el equipo de|tu|su"
    r"|uw|je|jouw|il tuo|la tua|o seu|a sua"
    r"|twój|twoja|din|dit|ditt) ",
    re.IGNORECASE,
)
LONGEST_SIGNATURE = 80
LONGEST_INITIALS = 5
HEADLINES = 8
PIECES = re.compile(
    r"\s*[\u2600-\U0001ffff]\s*|,\s+(?!Inc|LLC|Ltd|S\.)|\s+[|·•–—-]\s+|\s*[|•]\s*|\s@\s|\b[Aa]t (?=[A-Z])"
)
NOT_OWN = vocabulary("jobs job careers career karriere hr recruiting recruitment talent mail email")
LETTERS = str.maketrans({"ø": "o", "ł": "l", "æ": "ae", "ß": "ss", "å": "a", "œ": "oe"})
SHORTEST_ADDRESS = 4  # letters by which an address may be known
LONGER = 3  # times the address, that a name may be
SIGNED_BELOW, LONGEST_LINE = 12, 400
MOST_SIGNED, LONGEST_CLOSING = (
    5,
    60,
)  # pieces below a name that may be a firm's; characters of such a line
BEHIND_A_PERSON = re.compile(
    r"[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}(?: \(| [-–—] )([^()]{2,60})\)?"
)
LEADS = re.compile(
    r"(?:chief|head|vice|vp|director|team ?lead\w*|\w*leitung|leit\w+)\b", re.IGNORECASE
)
BRACKETS = re.compile(r"\([^()]{0,40}\)")  # "(she/her)"
# Addresses that are nobody's own.
OF_MANY = re.compile(
    r"(?:notif\w*|jobs?|careers?|recruit\w*|talent|hiring|apply|mailer|team|support)\b[^@]*@",
    re.IGNORECASE,
)
DEGREES = vocabulary("phd mba sphr phr shrm-cp shrm-scp cipd md msc ma ba bsc bs ms mag dipl.-ing")
AT = r"(?:at|to|with|joining|from|bei|chez|presso|bij|hos|na|en)"
CARD = re.compile(r"([^\n·•|]{2,60}?) ?(?:[·•|]| [-–—]) ?[^\n]{2,80}$")
# A job or a department and where: "Recruiter at Larkfield", "Personalreferentin bei Larkfield".
WORKS_AT = re.compile(
    r"(?P<what>.{3,60}?) (?:(?:at|bei|chez|presso|hos|bij) |@ ?)(?P<firm>[^,|.]{2,60})"
)
# Before a name they say no more than its line: "the", "die", "het".
ONLY_ARTICLES = ARTICLES | vocabulary("the il lo der die das den de het o a os as l'") | {""}
ALONE_BEHIND = tuple("-–—|:•·")
OWNER_NAME = r"[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}"
# "Sent by Postwright on behalf of Larkfield".
SENT_BY = re.compile(
    rf"(?:[Ss]ent|[Pp]owered|[Pp]rovided|[Dd]elivered|[Hh]osted|[Gg]esendet|[Ee]nvoyé|[Ee]nviad[oa]|[Ii]nviato) "
    rf"(?:by|via|through|von|über|par|por|da) ({OWNER_NAME})"
)
# A letter's address block: "Professor Ada Vance".
A_PERSON = re.compile(r"(?:professor|prof\.?|doctor|dr\.?)(?: [A-Z][\w'’-]+){1,3}$", re.IGNORECASE)

# Before the name of who signs: "Im Auftrag".
FOR_ANOTHER = re.compile(
    r"(?:im auftrag|i\. ?a\.|i\. ?v\.|in vertretung|gez\.|p\. ?p\.|per procura|namens|på vegne af|på uppdrag"
    r"|par délégation"
    r"|pour l[ea] |por poder|p\. ?o\.|por delegación|per il |for and on behalf|z upoważnienia|z poważaniem)",
    re.IGNORECASE,
)
OF_A_STATE = re.compile(
    r"(?:department|ministry|office|agency|ministerium|ministère|ministerio|ministerie) ",
    re.IGNORECASE,
)
INITIALS = re.compile(
    r"(?:[A-ZÀ-Þ]\.[ -]?){1,4}(?:(?:van|von|de|der|den|ter|ten|di|da|du|el|al) ){0,3}"
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?"
)
# Who looks for people for others, by its name.
AGENCY = re.compile(
    r"\b(?:personal(?:beratung|vermittlung)|arbeitsvermittlung|headhunt\w*|executive search"
    r"|(?:recruitment|recruiting|recruiters|resourcing|staffing|personnel)"
    r" (?:ltd|limited|inc|llc|plc|partners|solutions|agency|consultants|group|gmbh|ag)"
    r"|search (?:&|and) selection|uitzend\w+|detachering\w*|werving (?:&|en) selectie|intérim|cabinet de recrutement"
    r"|(?:consultora|consultoria) de (?:selección|recrutamento|rh)|trabajo temporal|(?-i:ETT)"
    r"|trabalho temporário|agenzia per il lavoro|lavoro interinale"
    r"|agencja (?:pracy|zatrudnienia|rekrutacyjna)|doradztwo personalne|vikarbureau\w*|rekrutteringsbureau"
    r"|bemanning\w*|rekryteringsföretag)\b",
    re.IGNORECASE,
)
# "Der Bürgermeister", "La Directrice", who has a letter written.
HEAD_OF_IT = re.compile(
    r"(?:(?:der|die|das|le|la|les|el|il|o|a|de|het|the) |l['’])(?-i:[A-ZÀ-Þ])", re.IGNORECASE
)
WITH_NUMBER = re.compile(r"\s*[(\[][^()\[\]]{0,40}\d{3}[^()\[\]]{0,40}[)\]]")  # "(VRN 5583)"
ABOUT = re.compile(
    r"(?:re|betreff|betrifft|objet|asunto|betreft|onderwerp|oggetto|assunto|dotyczy|vedr\.?|vedrørende|ang\.?|angående"
    r"|ämne|emne|(?:stellenausschreibung|ausschreibung|stelle|vacature|vacante|plaza|poste|posizione|vaga|stilling|tjänst"
    r"|stanowisko)(?: (?:nr|no|nº|n°)?\.? ?[\w/-]{1,20})?) ?: ?",
    re.IGNORECASE,
)


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


def company(message: Message, language: str, *, is_news: bool = True) -> Found[str] | None:
    """The employer, not the agency or the system that sent the mail.

    In what is no news of an application and names no job, like an advert, only a name that words lead to.
    """
    tongues = spoken(language)
    sure = [*_clues("company", "both", SURE, message, tongues)]
    if any(each.found("agency").search(message.small) for each in tongues):
        return _the_one(sure)
    clues = [
        *sure,
        *_clues("company", "company", PLAIN, message, tongues),
        *_clues("company", "subject", PLAIN, message, tongues),
        *_sender_clues(message),
        *_owner_clues(message, tongues),
        *_signature_clues(message),
        *_below_the_writer(message),
        *(firm for _title, firm in _cards(message)),
        *_firms_card(message),
        *_address_clues(message),
        *_clues("company", "company_hint", FAINT, message, tongues),
    ]
    writer = _writer_of(message)
    others = {clue.key for clue in _clues("role", "both", SURE, message, tongues)}
    others |= {squeezed(sender[1]) for sender in SENT_BY.finditer(message.said)}
    clues = [
        clue
        for clue in clues
        if (clue.weight > FAINT or not _is_the_writer(clue, *writer))
        and clue.key not in others
        and not _is_nobodys_firm(clue)
    ]
    clues = [*clues, *_witnesses(clues, message)]
    found = _winners(clues, RIVAL)
    return _whole(found) if found and _is_borne_out(found, clues, is_news=is_news) else None


def _is_nobodys_firm(clue: Clue) -> bool:
    """Whether a name that no words lead to is a person's ("R. Veldkamp") or an agency's, who writes for another."""
    value = clue.name.value
    is_person = INITIALS.fullmatch(value) and not names.is_firm(value)
    return not clue.is_spoken and bool(is_person or AGENCY.search(value))


def _is_borne_out(found: list[Clue], clues: list[Clue], *, is_news: bool) -> bool:
    """Whether words lead to the name, or nothing speaks against where it stands.

    Who sends a mail may be a scheduler where words lead to somebody else, and a line that stands alone a heading.
    """
    if any(clue.is_spoken or (clue.is_signed and is_news) for clue in found):
        return True
    is_sent = any(clue.place in ("sender", "beside") for clue in found)
    is_firm = any(names.is_firm(clue.name.value) for clue in found)
    chosen = {id(clue) for clue in found}
    others = Counter(clue.key for clue in clues if id(clue) not in chosen)
    is_another = any(clue.is_spoken and others[clue.key] > 1 for clue in clues)
    return is_news and (is_firm or (is_sent and not is_another))


def role(message: Message, language: str, employer: str = "") -> Found[str] | None:
    """The job's title, without its reference number or the employer beside it."""
    tongues = spoken(language)
    clues = (
        *_clues("role", "both", SURE, message, tongues),
        *_clues("role", "role", PLAIN, message, tongues),
        *_clues("role", "subject", PLAIN, message, tongues),
        *_headline_clues(message),
        *(title for title, _firm in _cards(message)),
    )
    titles = [_without(clue, employer) for clue in clues]
    titles = [clue for clue in titles if not clue.in_subject or is_a_trade(clue.name.value)]
    if not employer:
        titles = [_without_a_firm(clue) for clue in titles]
    own = squeezed(employer)
    found = _winners([clue for clue in titles if squeezed(clue.name.value) != own], RIVAL_TITLE)
    if not found or (
        all(each.in_subject for each in found) and not is_a_trade(_shown(found).value)
    ):
        return None
    return _shown(found)


def _clues(
    group: str, table: str, weight: int, message: Message, tongues: tuple[Language, ...]
) -> Iterator[Clue]:
    """Every name that a table's patterns find and that could be one."""
    text = message.bare_subject if table == "subject" else message.said
    for language in tongues:
        # English words in another language's text make no title of what isn't one by itself.
        is_foreign = group == "role" and language.code == "en" and len(tongues) > 1
        for match in _matches(language.code, table, group, text):
            found = named(match, group, is_subject=table == "subject")
            if is_foreign and found and not names.job_noun().search(found.value):
                continue
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


def _is_led_to(match: re.Match[str]) -> bool:
    """Whether words stand before or behind the name: "with Larkfield", and not "The Larkfield" or a line."""
    before = match.string[match.start() : match.start("company")].strip().lower()
    after = match.string[match.end("company") : match.end()].strip()
    return bool(after or (before not in ONLY_ARTICLES and before[-1:] not in ALONE_BEHIND))


def _owner_clues(message: Message, tongues: tuple[Language, ...]) -> Iterator[Clue]:
    """Whose the job is: "Larkfield's Site Engineer position"."""
    for title in {clue.name.value for clue in _clues("role", "role", PLAIN, message, tongues)}:
        owns = re.search(rf"({OWNER_NAME})['’]s (?:open )?{re.escape(title)}", message.said)
        if owns and could_be_company(owns[1]):
            yield Clue(Found(owns[1], flat(owns.group())), PLAIN, "owner")


def _matches(language: str, table: str, group: str, text: str) -> Iterator[re.Match[str]]:
    for pattern in names.around(language, table):
        if group in pattern.groupindex:
            yield from pattern.finditer(text)


def _the_one(clues: list[Clue], rival: float = RIVAL) -> Found[str] | None:
    """The name that has clues enough and no rival; None where none has, or two differ."""
    found = _winners(clues, rival)
    return _shown(found) if found else None


def _winners(clues: list[Clue], rival: float) -> list[Clue]:
    """The clues of the one name; none where no name has enough, or two do."""
    groups: dict[str, list[Clue]] = {}
    keys: dict[str, set[str]] = {}
    for clue in sorted(clues, key=lambda each: len(each.key), reverse=True):
        same = next((key for key in groups if _is_part_of_any(clue.key, keys[key])), clue.key)
        groups.setdefault(same, []).append(clue)
        keys.setdefault(same, set()).add(clue.key)
    _join_initials(groups)
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


def _initials(clues: list[Clue]) -> str:
    words = WORD.findall(_shown(clues).value)
    return "".join(word[0] for word in words).casefold() if len(words) > 1 else ""


def _total(clues: list[Clue]) -> int:
    heaviest = {each.place: each for each in sorted(clues, key=lambda each: each.weight)}
    return sum(clue.weight for clue in heaviest.values())


def _shown(clues: list[Clue]) -> Found[str]:
    """The name as the weightiest clue has it, of two the longer, but for an "'s"; a title as the text has it."""
    return max(clues, key=_shows).name


def _whole(clues: list[Clue]) -> Found[str]:
    """The firm as words lead to it, and whole where a signature has more: "Larkfield", and below "Larkfield Media".

    What its law calls it is no more of it: "the Larkfield Group" of Larkfield Group Limited.
    """
    shown = max(clues, key=_shows)
    led_to = [clue for clue in clues if clue.is_spoken]
    if not led_to:
        return shown.name
    said = max(led_to, key=_shows)
    if not shown.is_spoken and squeezed(said.name.value) == squeezed(
        names.LEGAL.sub("", shown.name.value)
    ):
        return said.name
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


def _shows(clue: Clue) -> tuple[bool, int, bool, int, bool]:
    value = clue.name.value
    shouted = value.isupper() and " " in value
    is_own = value.endswith(("'s", "’s"))
    return not clue.in_subject, clue.weight, not is_own, len(value), not shouted


def _is_part_of_any(short: str, wholes: set[str]) -> bool:
    return any(_is_part(short, whole) for whole in wholes)


def _is_part(short: str, whole: str) -> bool:
    return len(short) > 1 and (whole.startswith(short) or whole.endswith(short))


def _without(clue: Clue, employer: str) -> Clue:
    """The title without the employer's name that stands beside it."""
    if not employer:
        return clue
    said = re.escape(employer)
    title = re.sub(rf"^(?i:{said})(?:\s*[-–—:|,]|['’]s)?\s+", "", clue.name.value)
    title = re.sub(rf"(?:\s*\||\s[-–—]|\s{OF})\s(?i:{said}).*$|,?\s(?i:{said})$", "", title)
    return replace(clue, name=Found(after_matter(title) or clue.name.value, clue.name.words))


def _without_a_firm(clue: Clue) -> Clue:
    """A subject's title without what may be a firm behind it, where none is known: "Java Developer - Larkfield"."""
    title, parted, _firm = clue.name.value.rpartition(" - ")
    is_cut = clue.in_subject and parted and names.job_noun().search(title)
    return replace(clue, name=Found(title, clue.name.words)) if is_cut else clue


def _headline_clues(message: Message) -> Iterator[Clue]:
    """A title that stands alone above or below the greeting, as letters put it."""
    lines = [line.strip(" *") for line in message.body.split("\n") if line.strip()]
    for line in lines[:HEADLINES]:
        if len(line) > LONGEST_SIGNATURE or _is_sentence(line):  # the letter has begun
            return
        if line.endswith(","):  # "Dear Writer,"
            continue
        about = ABOUT.match(line)
        title = _first_title(line[about.end() :]) if about else bare_title(line)
        if _is_headline(title) and not A_PERSON.match(title):
            yield Clue(Found(title, line), PLAIN, "headline")


def _first_title(line: str) -> str:
    """The title a line begins with that says what the letter is about: "Re: Gardener (VRN 12) - fixed term"."""
    before = WITH_NUMBER.split(line, maxsplit=1)[0]
    begins = re.match(names.ROLE, before)
    return bare_title(begins.group()) if begins else ""


def _is_headline(title: str) -> bool:
    """Whether a line that stands alone is a title, and neither an office's head ("Der Bürgermeister") nor a firm."""
    return (
        _is_title(title)
        and could_be_role(title, titled=False)
        and not HEAD_OF_IT.match(title)
        and not names.ends_as_firm(title)
        and not names.shop().match(title)
    )


def _cards(message: Message) -> Iterator[tuple[Clue, Clue]]:
    """The title and the firm of what boards print as a card: "Ward Clerk", and below it "Larkfield · Leeds"."""
    lines = [line.strip(" *") for line in message.body.split("\n") if line.strip()]
    for line, below in itertools.pairwise(lines):
        firm = CARD.match(below)
        if not firm or len(line) > LONGEST_SIGNATURE:
            continue
        title = bare_title(line)
        if _is_headline(title) and _is_name(firm[1]) and could_be_company(firm[1]):
            yield (
                Clue(Found(title, line), PLAIN, "card"),
                Clue(Found(firm[1], below), PLAIN, "card"),
            )


def _firms_card(message: Message) -> Iterator[Clue]:
    """The firm a line names before the title: "Department for Coasts: Policy Lead (401233)"."""
    lines = [line.strip(" *") for line in message.body.split("\n") if line.strip()]
    for line in lines[:HEADLINES]:
        firm, parted, title = line.partition(": ")
        is_one = parted and len(line) <= LONGEST_SIGNATURE and _is_name(firm)
        says_so = OF_A_STATE.match(firm) or (names.is_firm(firm) and could_be_company(firm))
        if is_one and says_so and _is_headline(bare_title(title)):
            yield Clue(Found(firm, line), PLAIN, "card")


def _is_sentence(line: str) -> bool:
    return line.endswith((".", "!", "?")) and len(line.split()) > 2


@cache
def _whole_title() -> re.Pattern[str]:
    return re.compile(names.ROLE)


def _is_title(text: str) -> bool:
    return bool(_whole_title().fullmatch(text))


def _sender_clues(message: Message) -> Iterator[Clue]:
    """What the sender's name and address call the employer."""
    line = people.sender_line(message)
    if line is None:
        return
    shown, address = people.parts_of(line)
    system = senders.system_of(address.partition("@")[2])
    called = senders.called_in(address)
    whole = (
        [(shown, PLAIN)] if called and folded(shown) == called else []
    )  # "BBB Talent" of bbbtalent
    for value, weight in whole or _in_display(shown):
        found = name(value.strip(EDGES), line.line)
        if not found or not could_be_company(value) or not _is_name(value):
            continue
        is_own = is_called(value, _own_part(called))
        if _is_signed_by_another(value, message):
            weight = SURE
        if weight == FAINT and _could_be_person(value) and not is_own and not names.is_firm(value):
            continue
        is_closed = bool(
            system and (people.NO_REPLY_ADDRESS.search(address) or OF_MANY.match(address))
        )
        yield Clue(found, PLAIN if is_closed else weight, "sender", is_spoken=False)


def _is_signed_by_another(value: str, message: Message) -> bool:
    """Whether the sender's name stands below somebody else's at the end, as a firm's does."""
    signed, *lines = [squeezed(line) for line in _below(message)] or [""]
    key = squeezed(names.LEGAL.sub("", value))
    is_own = not signed or key.startswith(signed) or signed.startswith(key)
    return not is_own and any(line.startswith(key) for line in lines)


def _below(message: Message) -> list[str]:
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
    at = re.search(r"(?:\bat|@|\bfrom|\bbei|\bvon|\bchez|\|)\s+(.+)$", shown)
    if at:
        yield without_department(at[1].strip(" )")), PLAIN
        return
    if behind := BEHIND_A_PERSON.fullmatch(shown):
        yield without_department(behind[1]), FAINT
        return
    bare = without_department(shown)
    yield bare, PLAIN if bare != shown and bare else FAINT


def _signature_clues(message: Message) -> Iterator[Clue]:
    """Lines that are a name with a department: "The Larkfield Hiring Team"."""
    for line in message.body.split("\n"):
        signed = ARTICLE.sub("", line.strip(" ,!*"))
        bare = without_department(signed)
        if bare and department().search(signed):
            yield from _signed(bare, line)
    below = [line.strip(" ,!*") for line in message.body.split("\n") if line.strip()]
    for line, following in itertools.pairwise([*below[-SIGNED_BELOW:], ""]):
        works, first = WORKS_AT.fullmatch(line), department_first().match(line)
        if works and names.job_noun().search(works["what"]):
            yield from _signed(works["firm"], line)
        elif first:  # "Team Larkfield", or the name on the line that follows
            yield from _signed(line[first.end() :].strip(EDGES) or following, line)


def _below_the_writer(message: Message) -> Iterator[Clue]:
    """The firm below or behind its writer's name: "Maya Olsen", "Senior Recruiter", "Larkfield"."""
    pieces = [
        (BRACKETS.sub("", piece).strip(EDGES), line)
        for line in _closing(message)[:SIGNED_BELOW]
        for piece in PIECES.split(line)
        if piece.strip() and not FOR_ANOTHER.match(piece.strip())
    ]
    if not pieces or not _is_a_person(signer := pieces[0][0]):
        return
    writer = people.sender_name(message)
    is_known = " " not in signer or (
        writer is not None and signer in writer.value and bool(people.sender_line(message))
    )
    for value, line in pieces[1:MOST_SIGNED]:
        if re.search(r"\d|@|://|www\.", value):
            return
        if _is_a_post(value):
            is_known = True
        elif value.lower() not in DEGREES and squeezed(signer) not in squeezed(value):
            is_beside = line == pieces[0][1]
            weight = PLAIN if is_known or is_beside else FAINT
            yield from (replace(clue, weight=weight) for clue in _signed(value, line))
            return


def _is_a_post(value: str) -> bool:
    """Whether it is what somebody does at the firm, or where in it: "Senior Recruiter", "School of Life Sciences"."""
    is_named = names.ends_as_firm(value) or names.shop().match(value)
    is_title = bool(names.job_noun().search(value)) and not is_named
    is_part = names.OF_A_FIRM.match(value) or department().search(value) or LEADS.match(value)
    return is_title or bool(is_part)


def _closing(message: Message) -> list[str]:
    """The lines below "Kind regards"; where nothing bids farewell, the short lines at the end."""
    if below := _below(message):
        return below
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
    is_person = (one or _could_be_person(value)) and not names.is_firm(value)
    return is_person and not names.job_noun().search(value)


def _signed(value: str, line: str) -> Iterator[Clue]:
    """A name in the signature, if it could be a firm's."""
    found = name(value, line) if len(line) <= LONGEST_SIGNATURE else None
    if found and _is_name(value) and could_be_company(value):
        yield Clue(found, PLAIN, line, is_spoken=False, is_signed=True)


def _address_clues(message: Message) -> Iterator[Clue]:
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
    if not rest or first.lower() not in names.not_names():
        return value
    return _from_a_name(rest)


def _pieces(line: str) -> Iterator[str]:
    """What stands apart in a signature's line and could be a firm's name."""
    for piece in PIECES.split(line[:LONGEST_LINE]):
        bare = without_department(ARTICLE.sub("", piece.strip()))
        if behind := department_inside().search(bare):
            bare = bare[behind.end() :]
        bare = bare if " " in bare else bare.rstrip(".")  # that of its sentence
        if bare and len(bare) <= MOST_NAME and (_is_name(bare) or len(bare.split()) == 1):
            yield bare


def _is_the_person(value: str, message: Message) -> bool:
    """Whether the name is its writer's, or none a firm could have."""
    writer = people.sender_name(message)
    is_writer = writer is not None and squeezed(value) == squeezed(writer.value)
    if value.islower():  # in small letters only one word may be a firm's name
        return squeezed(value) != value
    is_person = _could_be_person(value) and not names.is_firm(value)
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


def _witnesses(clues: Iterable[Clue], message: Message) -> Iterator[Clue]:
    """A clue more for a name that stands in several places of the message."""
    places = [squeezed(place) for place in _places(message)]
    for clue in {each.key: each for each in clues}.values():
        if len(clue.key) > 1 and sum(clue.key in place for place in places) > 1:
            yield Clue(clue.name, FAINT, "witness", is_spoken=False)


def _writer_of(message: Message) -> tuple[str, str, str]:
    """The writer's name, what their address calls their firm, and the first line they sign with."""
    writer = people.sender_name(message)
    address = people.sender_address(message)
    called = senders.called_in(address.value) if address else ""
    return writer.value if writer else "", called, "".join(_below(message)[:1])


def _is_the_writer(clue: Clue, writer: str, called: str, signed: str) -> bool:
    """Whether the name is the sender's own or the first part of it, and not their firm's."""
    is_firm = bool(called) and (clue.key.startswith(called) or called.startswith(clue.key))
    if signed and squeezed(signed) == clue.key and _could_be_person(clue.name.value):
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


def _could_be_person(value: str) -> bool:
    """Whether it is two or three plain words, as people's names are."""
    parts = value.split()
    return len(parts) in (2, 3) and all(re.fullmatch(r"[^\W\d_][\w.'-]*", part) for part in parts)


@cache
def _whole_name() -> re.Pattern[str]:
    return re.compile(names.COMPANY)


def _is_name(value: str) -> bool:
    return bool(_whole_name().fullmatch(value))


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
