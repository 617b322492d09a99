"""Which job it was: the company and the role, where the message names them.

Each place that names one is a clue of some weight: words that make it a name by themselves, a sender's name, a
line below "Kind regards". One clue that is plain is enough, or two faint ones that agree. Two different names
are no name: the person is asked.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from recovery.reading import names
from recovery.reading.behind import FIELD_BEHIND, FILE_FIRST, INTO_A_BODY, TO_A_BODY
from recovery.reading.closing import below_the_writer, signed_in_a_row, signed_in_passing
from recovery.reading.clues import (
    FAINT,
    PLAIN,
    RIVAL,
    RIVAL_TITLE,
    SURE,
    Clue,
    shown,
    squeezed,
    the_one,
    whole,
    winners,
)
from recovery.reading.found import Found, flat
from recovery.reading.mail import Message
from recovery.reading.offices import OF
from recovery.reading.shapes import could_be_company, could_be_role, is_a_trade
from recovery.reading.signed import (
    LONGEST_SIGNATURE,
    address_clues,
    bodies,
    is_name,
    is_the_writer,
    sender_clues,
    signature_clues,
    who_sent,
    witnesses,
    writer_of,
)
from recovery.reading.tables import Tables
from recovery.reading.titles import after_matter, bare_title, piece_of_subject, without_mail

HEADLINES = 8
PLACE = re.compile(r", ([A-ZÀ-Þ][\w'’-]{2,30})$")
LONGEST_ABOUT = 140
CARD = re.compile(r"([^\n·•|]{2,60}?) ?(?:[·•|]| [-–—]) ?[^\n]{2,80}$")
OWNER_NAME = r"[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}"
# "Sent by Postwright on behalf of Larkfield".
SENT_BY = re.compile(
    rf"(?:[Ss]ent|[Pp]owered|[Pp]rovided|[Dd]elivered|[Hh]osted|[Gg]esendet|[Ee]nvoyé|[Ee]nviad[oa]|[Ii]nviato) "
    rf"(?:by|via|through|von|über|par|por|da) ({OWNER_NAME})"
)
# A letter's address block: "Professor Ada Vance".
A_PERSON = re.compile(r"(?:professor|prof\.?|doctor|dr\.?)(?: [A-Z][\w'’-]+){1,3}$", re.IGNORECASE)

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
    r"|bemanning\w*|(?:inter|flex)im|rekryteringsföretag)\b",
    re.IGNORECASE,
)
# "Der Bürgermeister", "La Directrice", who has a letter written.
HEAD_OF_IT = re.compile(
    r"(?:(?:der|die|das|le|la|les|el|il|o|a|de|het|the) |l['’])(?-i:[A-ZÀ-Þ])", re.IGNORECASE
)
SAYS_NO_MORE = re.compile(r"\s*(?:$|[-–—|,;:(\[#])")
WITH_NUMBER = re.compile(r"\s*[(\[][^()\[\]]{0,40}\d{3}[^()\[\]]{0,40}[)\]]")  # "(VRN 5583)"
ABOUT = re.compile(
    r"(?:re|betreff|betrifft|objet|asunto|betreft|onderwerp|oggetto|assunto|dotyczy|vedr\.?|vedrørende|ang\.?|angående"
    r"|ämne|emne|ärende|sag|sak|matter|subject|concerne|gegenstand|(?:stellenausschreibung|ausschreibung|stelle|vacature|vacante|plaza|poste|posizione|vaga|stilling|tjänst"
    r"|stanowisko)(?: (?:nr|no|nº|n°)?\.? ?[\w/-]{1,20})?) ?: ?",
    re.IGNORECASE,
)


def company(tables: Tables, *, is_news: bool = True) -> Found[str] | None:
    """The employer, not the agency or the system that sent the mail.

    In what is no news of an application and names no job, like an advert, only a name that words lead to.
    """
    message = tables.message
    sure = tables.clues("company", "both", SURE)
    if any(each.found("agency").search(message.small) for each in tables.tongues):
        return the_one(sure)
    clues = [
        *sure,
        *tables.clues("company", "company", PLAIN),
        *tables.clues("company", "subject", PLAIN),
        *sender_clues(message),
        *_owner_clues(tables),
        *signature_clues(message),
        *below_the_writer(message),
        *signed_in_passing(message),
        *signed_in_a_row(message),
        *(firm for _title, firm in _cards(message)),
        *_firms_card(message),
        *address_clues(message),
        *tables.clues("company", "company_hint", FAINT),
    ]
    writer = writer_of(message)
    others = {clue.key for clue in tables.clues("role", "both", SURE)}
    others |= {squeezed(sender[1]) for sender in SENT_BY.finditer(message.said)}
    clues = [
        clue
        for clue in clues
        if (clue.weight > FAINT or not is_the_writer(clue, *writer))
        and clue.key not in others
        and not _is_nobodys_firm(clue)
    ]
    clues = [*clues, *witnesses(clues, message)]
    found = winners(clues, RIVAL)
    if found and _is_borne_out(found, clues, is_news=is_news):
        return whole(found)
    return _the_only_one(message, clues) if is_news and not found else None


def _the_only_one(message: Message, clues: list[Clue]) -> Found[str] | None:
    """Who sent the mail or the one public body it names, where nothing else names an employer."""
    others = [clue for clue in clues if clue.weight > FAINT or clue.is_spoken]
    for places in (bodies(message), who_sent(message)):
        only = [clue for clue in places if not _is_nobodys_firm(clue)]
        if found := winners([*others, *only], RIVAL):
            return whole(found)
    return None


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


def role(tables: Tables, employer: str = "") -> Found[str] | None:
    """The job's title, without its reference number or the employer beside it."""
    message = tables.message
    clues = (
        *tables.clues("role", "both", SURE),
        *tables.clues("role", "role", PLAIN),
        *tables.clues("role", "subject", PLAIN),
        *_headline_clues(message),
        *_whole_subject(message),
        *(title for title, _firm in _cards(message)),
    )
    titles = [_without(clue, employer) for clue in clues]
    titles = [clue for clue in titles if not clue.in_subject or is_a_trade(clue.name.value)]
    if not employer:
        titles = [_without_a_firm(clue) for clue in titles]
    own = squeezed(employer)
    found = winners([clue for clue in titles if squeezed(clue.name.value) != own], RIVAL_TITLE)
    found = _without_a_place(found, message.said)
    if not found or (all(each.in_subject for each in found) and not is_a_trade(shown(found).value)):
        return None
    return shown(found)


def _owner_clues(tables: Tables) -> Iterator[Clue]:
    """Whose the job is: "Larkfield's Site Engineer position"."""
    for title in {clue.name.value for clue in tables.clues("role", "role", PLAIN)}:
        owns = re.search(rf"({OWNER_NAME})['’]s (?:open )?{re.escape(title)}", tables.message.said)
        if owns and could_be_company(owns[1]):
            yield Clue(Found(owns[1], flat(owns.group())), PLAIN, "owner")


def _without(clue: Clue, employer: str) -> Clue:
    """The title without the employer's name that stands beside it."""
    if not employer:
        return clue
    title = clue.name.value
    if employer.casefold() in title.casefold():
        said = re.escape(employer)
        title = re.sub(rf"^(?i:{said})(?:\s*[-–—:|,]|['’]s)?\s+", "", title)
        title = re.sub(rf"(?:\s*\||\s[-–—]|\s{OF})\s(?i:{said}).*$|,?\s(?i:{said})$", "", title)
    return replace(clue, name=Found(after_matter(title) or clue.name.value, clue.name.words))


def _without_a_firm(clue: Clue) -> Clue:
    """A subject's title without what may be a firm behind it, where none is known: "Java Developer - Larkfield"."""
    title, parted, _firm = clue.name.value.rpartition(" - ")
    is_cut = clue.in_subject and parted and names.job_noun().search(title)
    return replace(clue, name=Found(title, clue.name.words)) if is_cut else clue


def _without_a_place(titles: list[Clue], text: str) -> list[Clue]:
    """The titles without one with a place behind it: "Cook, Leeds" beside "Cook in our Leeds branch"."""
    said = {clue.name.value for clue in titles}
    return [
        clue
        for clue in titles
        if not (behind := PLACE.search(clue.name.value))
        or clue.name.value[: behind.start()] not in said
        or not re.search(rf"\b(?:in|at|our|near|à|en|te) {re.escape(behind[1])}\b", text)
    ]


def _headline_clues(message: Message) -> Iterator[Clue]:
    """A title that stands alone above or below the greeting, as letters put it."""
    lines = [line.strip(" *") for line in message.body.split("\n") if line.strip()]
    for line in lines[:HEADLINES]:
        about = ABOUT.match(line)
        longest = LONGEST_ABOUT if about else LONGEST_SIGNATURE
        if len(line) > longest or _is_sentence(line):  # the letter has begun
            return
        if line.endswith(","):  # "Dear Writer,"
            continue
        title = _first_title(line[about.end() :]) if about else bare_title(line)
        if _is_headline(FIELD_BEHIND.sub("", title)) and not A_PERSON.match(title):
            yield Clue(Found(title, line), PLAIN, "headline")


def _whole_subject(message: Message) -> Iterator[Clue]:
    """A subject that begins with the title and says no more: "Ward Clerk, Ward 12, ref 24/331"."""
    if title := piece_of_subject(message.bare_subject):
        yield Clue(Found(title, message.subject), PLAIN, "subject", in_subject=True)
        return
    title = without_mail(bare_title(message.bare_subject))
    subject = FILE_FIRST.sub("", message.bare_subject)
    begins = title and subject.startswith(title) and SAYS_NO_MORE.match(subject[len(title) :])
    if begins and " - " not in title and _is_headline(title) and not names.is_firm(title):
        yield Clue(Found(title, message.subject), PLAIN, "subject", in_subject=True)


def _first_title(line: str) -> str:
    """The title a line begins with that says what the letter is about: "Re: Gardener (VRN 12) - fixed term"."""
    before = WITH_NUMBER.split(line, maxsplit=1)[0]
    matter, parted, title = before.replace(" - ", " – ", 1).partition(" – ")
    if parted and names.job_noun().match(title) and not names.job_noun().search(matter):
        before = title
    begins = re.match(names.ROLE, before)
    if not begins:
        return ""
    rest = before[begins.end() :]
    if INTO_A_BODY.match(rest):
        return bare_title(TO_A_BODY.sub("", begins.group()))
    field = FIELD_BEHIND.match(rest)
    return bare_title(begins.group() + (field.group() if field else ""))


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
        if _is_headline(title) and is_name(firm[1]) and could_be_company(firm[1]):
            yield (
                Clue(Found(title, line), PLAIN, "card"),
                Clue(Found(firm[1], below), PLAIN, "card"),
            )


def _firms_card(message: Message) -> Iterator[Clue]:
    """The firm a line names before the title: "Department for Coasts: Policy Lead (401233)"."""
    lines = [line.strip(" *") for line in message.body.split("\n") if line.strip()]
    for line in lines[:HEADLINES]:
        firm, parted, title = line.partition(": ")
        is_one = parted and len(line) <= LONGEST_SIGNATURE and is_name(firm)
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
