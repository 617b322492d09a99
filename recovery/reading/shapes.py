"""What a job's title and a firm's name may look like: where each ends, and what can be none."""

import re

from recovery.reading import names, senders
from recovery.reading.behind import (
    FIELD_BEHIND,
    GENDERS,
    IN_BEFORE,
    IN_PLACE,
    INTO_A_BODY,
    NUMBER_FIRST,
    REFERENCE,
    THEN_FIRM,
    TO_A_BODY,
)
from recovery.reading.found import Found, flat, name, vocabulary
from recovery.reading.mail import WORD
from recovery.reading.offices import (
    EDGES,
    LETTERS_OR_DIGITS,
    department,
    department_inside,
    is_office,
    only_department,
    without_department,
)
from recovery.reading.titles import JOB_LAST, OF_THE_MAIL, bare_title, without_mail, without_number

# No job by themselves: "the lead role", "a part-time position".
VAGUE_NOUNS = vocabulary("lead head partner principal associate executive owner guide fellow agent")
NOT_A_ROLE = vocabulary(
    """full part time permanent temporary contract remote hybrid senior junior entry level graduate
    talent acquisition recruiting recruitment hr people human resources
    interview application employment work employee lead head job role position update status company team career"""
)
# "Kassier:in" is somebody's trade, whatever it is.
ANYBODY = re.compile(r"[^\W\d_]{3}[:*]in(?:nen)?(?!\w)")
EVENT = re.compile(
    r"\b(?:dinner|day|event|workshop|webinar|fair|conference|audition|competition|newsletter)$",
    re.IGNORECASE,
)
LEVEL = re.compile(r" (?:I{1,3}|IV|V|[1-5])$")  # "Software Engineer II"
OF_ANOTHER = re.compile(r"[A-Z]\w+ (?:to|of) the $")  # the CFO of "Assistant to the CFO"
JOB_NEXT = re.compile(r"\s?(?:position|role|job|post|vacancy|opening)\b", re.IGNORECASE)
JOB_BEFORE = re.compile(
    r"\b(?:position|post|role|puesto|cargo|poste|posizione|ruolo|vaga|posição|função|functie|rol|stelle"
    r"|stilling(?:en)?|tjänst(?:en)?|stanowisk\w+)(?: (?:of|as|de|di|van|som|als|come|como))?(?: an?)? ?$",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"\s?(?:y|e|et|und|and|&|en|i|og|och) [A-ZÀ-ÖØ-Þ]")  # a title of more words
APPLIED = re.compile(
    r"(?:appl|candidat|bewerb|postul|sollicit|ansøg|ansök|aplik|inscri)\w+ (?!to )", re.IGNORECASE
)
# Words of sentences, and so of no title where they stand in small letters.
OF_SENTENCES = vocabulary(
    """we you they it he she has have had was were are been will would can could our your their this these those that
    which who whom because although however but since unfortunately
    wir sie ich du uns ihr ihre ihren ihrem dein deine wurde wurden wird werden haben hat sind ist waren nicht leider
    vorerst derzeit hinsichtlich bezüglich dass weil kürze
    nous vous ils elles avons avez est sont été notre votre vos malheureusement
    hemos han usted nuestro nuestra lamentablemente nosotros abbiamo siamo nostro nostra purtroppo
    temos nosso nossa infelizmente você nós wij zijn hebben heeft helaas jouw onze jest są nasz nasza niestety
    vores desværre vår vårt tyvärr"""
)
TITLES = ("dr", "prof")
MAY_BEGIN = vocabulary(
    "new next best good great global here human data cloud digital future people summer"
    " group groupe grupo gruppo grupa gruppen gruppe"
)
# Words for a job that are families' and so firms' names, too.
FAMILIES = vocabulary(
    "baker carpenter cook porter coach guard mason head lead partner carter fellow guide agent"
    " schneider zimmermann richter förster maurer bakker slager schilder timmerman"
)
LONGEST_TRADE = 40  # characters before a name that may be a job's
TRADE_BEFORE = re.compile(r"(?:^|\s)([A-ZÀ-Þ][^\s.,;:!?]{2,30}) (?:de|di|do|da|of|del) $")
SMALL_BEHIND = re.compile(r" ([a-zà-ÿ][^\s.,;:!?]{2,30})")
ITS_PEOPLE = re.compile(
    r"(?:team|équipe|equipo|equipa|zespół|dział|afdeling|ufficio|rekrutacji|hr)\s", re.IGNORECASE
)
# "Phone Screen": a step of a hiring process, and no firm.
A_STEP = re.compile(
    r"(?:(?:phone|video|technical|final|first|second|initial|recruiter|onsite|coding|online) )+"
    r"(?:screen|screening|interview|round|call|test|assessment|challenge)",
    re.IGNORECASE,
)
# What a person is there, and what a subject ends in, whatever goes before it.
A_POST = re.compile(
    r"(?:[es]?vp|vice president|head of|director of|chief \w+ officer)\b", re.IGNORECASE
)
ENDS_NO_NAME = vocabulary(
    """opportunity opening assessment application interview request confirmation update status required completed
    received invitation reminder scheme programme programmes program programs internship apprenticeship traineeship
    bewerbung absage candidature candidatura entrevista entretien colloquio sollicitatie"""
)
# "Buchhalterin 60-80 %", "Buchhalter, 65 %": how much of a week.
PERCENT = re.compile(r" ?%")
OF_A_WEEK = re.compile(r",?(?: \d{1,3})?(?: ?[-–] ?| bis | à )?\d{2,3}$|,? \d{2,3}$")
ARTICLES = vocabulary("la el los las le les")
ARTICLE_BEFORE = re.compile(r"(?<=[a-zà-ÿ] )(La|El|Los|Las|Le|Les|Il|Lo|O|A|Os|As|De|Het) $")


def is_a_trade(title: str) -> bool:
    """Whether it says by itself that it is a job's, as what only a subject has must: not "Assessment Completed"."""
    return bool(names.job_noun().search(title) or ANYBODY.search(title) or GENDERS.search(title))


def named(match: re.Match[str], group: str, *, is_subject: bool) -> Found[str] | None:
    value = flat(match[group]).strip(" ")
    if group == "company":
        value = _as_it_is_signed(_with_article(match) + value, match.string)
    else:
        value = _before_a_sentence(_with_its_field(match, value))
        value = without_mail(bare_title(value) if is_subject else without_number(value))
    return name(_trimmed(value), match.group())


def _as_it_is_signed(value: str, text: str) -> str:
    """The name without a department behind it, unless the text has it as a firm's: "Larkfield Recruitment Ltd"."""
    value = department_inside().sub("", value)
    bare = without_department(value)
    if bare == value or not bare:
        return bare
    signed = re.finditer(rf"(?<!\w){re.escape(value)}(,? [^\s,]{{1,12}})", text)
    return value if any(names.LEGAL.fullmatch(each[1]) for each in signed) else bare


def _with_article(match: re.Match[str]) -> str:
    """The article that belongs to a name: "in La Ruta 11"; at the beginning of a sentence it may not."""
    article = ARTICLE_BEFORE.search(match.string[: match.start("company")])
    return f"{article[1]} " if article else ""


def _with_its_field(match: re.Match[str], title: str) -> str:
    """The title with the field behind it in small letters: "Auxiliar de biblioteca"."""
    behind = match.string[match.end("role") :]
    if PERCENT.match(behind):
        return OF_A_WEEK.sub("", title)
    if THEN_FIRM.match(behind):
        title = IN_PLACE.sub("", title)
    if INTO_A_BODY.match(behind):
        return TO_A_BODY.sub("", title)
    field = FIELD_BEHIND.match(behind)
    is_field = field and field[1] not in OF_SENTENCES | names.not_names()
    nouns = list(names.job_noun().finditer(title))
    return (
        title + field.group()
        if field and is_field and nouns and nouns[-1].end() == len(title)
        else title
    )


def _before_a_sentence(title: str) -> str:
    """The title up to the first word that only sentences have; empty where no word for a job stands before it."""
    said = title.split()
    at = next((n for n, word in enumerate(said) if word in OF_SENTENCES), None)
    if at is None:
        return title
    before = " ".join(said[:at])
    return before if names.job_noun().search(before) else ""


def _trimmed(value: str) -> str:
    """The name without what parts it from others; "(Senior) Consultant" keeps its brackets."""
    bare = value.strip(EDGES.replace("(", ""))
    return bare if bare.startswith("(") and ")" in bare else bare.strip(EDGES)


def possible(match: re.Match[str], table: str) -> bool:
    """Whether the role and the company this pattern found could be ones."""
    found = match.groupdict()
    if "role" in found and OF_ANOTHER.search(match.string[: match.start("role")][-LONGEST_TRADE:]):
        return False
    role_possible = (
        "role" not in found
        or could_be_role(
            REFERENCE.sub("", found["role"]),
            titled=(table == "both" and match.start("role") > match.start())
            or bool(JOB_LAST.search(match.group())),
        )
        or (table in ("both", "role") and _is_called_a_job(match, table))
        or _is_for_anybody(found["role"])
    )
    return role_possible and (
        "company" not in found
        or (could_be_company(found["company"], table) and not _is_a_place(match))
    )


def _is_a_place(match: re.Match[str]) -> bool:
    """Whether it says where the firm behind it is: "in Leeds at Larkfield"."""
    before = match.string[: match.start("company")][-LONGEST_TRADE:]
    return bool(IN_BEFORE.search(before) and THEN_FIRM.match(match.string[match.end("company") :]))


def _is_for_anybody(title: str) -> bool:
    """Whether "(m/w/d)" stands behind it, as only behind a job's title."""
    said = {word.lower() for word in WORD.findall(GENDERS.sub("", title))}
    is_word = title[:1].isupper() and said - NOT_A_ROLE - names.not_names() - OF_THE_MAIL
    return bool(is_word and GENDERS.search(title))


def _is_called_a_job(match: re.Match[str], table: str) -> bool:
    """Whether one unknown word is a title by what stands beside it.

    "The Bookbinder role at Larkfield", "position of Bookbinder"; and not "the Larkfield role".
    """
    word = match["role"].strip()
    if (
        not (word[:1].isupper() and word.isalpha())
        or word.lower() in NOT_A_ROLE | names.not_names()
    ):
        return False
    after = match.string[match.end("role") :]
    if GOES_ON.match(after):
        return False
    if JOB_BEFORE.search(match.string[: match.start("role")]):
        return True
    return table == "both" and bool(JOB_NEXT.match(after) or APPLIED.match(match.group()))


def is_of_a_title(match: re.Match[str]) -> bool:
    """Whether the name is a piece of a title: "Calidad" of "Técnico de Calidad", or it and "adviseur"."""
    before = TRADE_BEFORE.search(
        match.string[max(match.start("company") - LONGEST_TRADE, 0) : match.start("company")]
    )
    after = SMALL_BEHIND.match(match.string[match.end("company") :])
    words = [each[1] for each in (before, after) if each]
    return any(names.job_noun().fullmatch(re.split(r"[/(·]", word)[0]) for word in words)


def could_be_role(value: str, *, titled: bool) -> bool:
    """Whether the text holds a word for a job, or is written as a title where a title is due."""
    parts = {part.lower() for part in WORD.findall(value)}
    if not parts - NOT_A_ROLE or "**" in value or (value.islower() and not parts - VAGUE_NOUNS):
        return False
    if names.OF_A_FIRM.match(value) or EVENT.search(value) or " number of " in f" {value} ":
        return False
    if names.job_noun().search(value) or ANYBODY.search(value):
        return True
    return titled and value[:1].isupper() and len(parts) > 1 and not department().search(value)


def could_be_company(value: str, table: str = "") -> bool:
    """Whether the words could be a company's name: no field of work, no title, no system that sends mail.

    Those that send mail hire people too: "your interest in Paylocity" is plain.
    """
    parts = [part.lower() for part in LETTERS_OR_DIGITS.findall(value)]
    if parts[:1] == ["the"] or (len(parts) > 1 and parts[0] in ARTICLES and value[0].isupper()):
        parts = parts[1:]
    if re.match(r"[LlDdO]'\w", value):  # "L'Atelier", "O'Hare"
        parts = parts[1:]
    if not WORD.search(value) or all(part in names.not_names() for part in parts):
        return False
    _owner, owns, owned = value.partition("'s ")
    if owns and not _is_own_name(owned):
        return False
    is_part = names.OF_A_FIRM.match(value)
    is_body = (names.BODY.match(value) and not is_part) or names.LEGAL.search(value)
    if parts[0] in names.not_names() and not (_may_begin(parts) or is_body):
        return False
    if ITS_PEOPLE.match(value) or A_STEP.fullmatch(value) or A_POST.match(value):
        return False
    if len(parts) > 1 and parts[-1] in ENDS_NO_NAME:
        return False
    is_led_to = table in ("both", "company", "subject")
    if only_department().fullmatch(value) or is_office(value, is_led_to=is_led_to):
        return False
    is_board = parts[0] in senders.BOARDS or " ".join(parts) in senders.BOARDS
    if is_board and (table not in ("both", "company") or names.LEGAL.search(value)):
        return False
    if all(names.FIRMS.fullmatch(part) for part in parts):
        return False
    if len(parts) > 1 and parts[0] in FAMILIES:
        return True
    if names.LEGAL.search(value):
        return True
    bare = LEVEL.sub("", NUMBER_FIRST.sub("", value))
    nouns = list(names.job_noun().finditer(bare))
    is_trade = any(noun.start() == 0 and not names.begins_as_firm(bare) for noun in nouns)
    if is_trade and not names.shop().match(bare):
        return False
    return names.ends_as_firm(value) or not any(noun.end() == len(bare) for noun in nouns)


def _is_own_name(owned: str) -> bool:
    """Whether what somebody has is part of the name: "Moira's Bakery", not "Larkfield's Hiring Team"."""
    words = {word.lower() for word in WORD.findall(owned)}
    return not words & names.not_names() and not names.job_noun().search(owned)


def _may_begin(parts: list[str]) -> bool:
    """Whether a word that is no name may begin this one: "Dr. Vale Diagnostics", "New Harbour"."""
    if parts[0] in TITLES:  # and not "Dr Castellanos"
        return len(parts) > 2
    return parts[0] in MAY_BEGIN and len(parts) > 1 and parts[1] not in names.not_names()
