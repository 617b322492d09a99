"""Which job it was: the company and the role, where the message names them.

A name counts when the words around it make it one ("the ... position at ..."), or when two
places in the message agree. Two different names are no name: the person is asked.
"""

import re
from collections.abc import Iterator

from recovery.reading.found import Found, flat, name, vocabulary
from recovery.reading.mail import WORD, Message
from recovery.reading.people import ADDRESS, SIGN_OFF, sender_line

_CAPITAL = r"[A-ZÀ-ÖØ-Þ0-9]"
_TOKEN = rf"{_CAPITAL}[\w&+/-]{{0,40}}(?:\.\w{{1,20}}){{0,3}}"
_JOINT = r"(?:of|and|de|du|des|la|le|von|y|&|\+)"
# A sentence that starts where a full stop was forgotten.
_NEXT = r"(?!(?:I|We|You|Our|Your|The|This|It|As|After|While|However|Please|Thank|Unfortunately)\b)"
_NAME = rf"{_TOKEN}(?: (?:{_JOINT} ){{0,2}}{_NEXT}{_TOKEN})"
# Capitalised words in a row, read whole or not at all; never the owner of something ("Foo's").
NAME = rf"(?>{_NAME}{{0,6}})(?!['\w])"
_ROLE_TOKEN = rf"(?:{_TOKEN}|\([\w/ -]{{1,20}}\))"
ROLE_NAME = (
    rf"(?>{_TOKEN}(?:,? (?:(?:of|and|for|&|to|in|-|\u2013) ){{0,2}}{_ROLE_TOKEN}){{0,8}})(?!['\w])"
)
_NOT_IN_ROLE = (
    "the|our|your|my|this|that|these|for|to|with|at|a|an|you|we|i|it|is|was|were|have|has|had|be"
    "|been|in|on|as|about|from|who|which|all|any|every|other|another|same|above|following|new|open"
    "|right|more|less|most|first|second|next|current|available"
    "|advertised|vacant|similar|particular|suitable|exciting|key"
)
_WORDS = rf"(?:(?!(?:{_NOT_IN_ROLE})\b)[^\s.;:!?<>\"]{{1,30}} ){{1,8}}"
_JOB = r"(?:position|role|vacancy|job|post|opening|opportunity)\b"

_APPLYING = r"(?i:application|applying|applied|apply)"
_AN = r"(?:the |our |an? )?"
_REPLY = r"(?i:(?:re|fwd?|aw|wg|tr|rv) ?: ){0,3}"

# Always "at": a position "with" somebody, an application passed "to" somebody, may be a person.
# In all of these only capitals tell where a name ends, so only the fixed words ignore case.
TITLED = (  # a title written as one is believed beside a company, whatever its words
    re.compile(
        rf"\b(?i:the|our|an?) (?P<role>{_WORDS})(?i:{_JOB}) (?:here )?at (?P<company>{NAME})"
    ),
    re.compile(rf"{_APPLYING} (?:for|to) {_AN}(?P<role>{ROLE_NAME}) at (?P<company>{NAME})"),
)
ROLE_AND_COMPANY = (
    *TITLED,
    re.compile(rf"(?i:{_JOB} of|as an?|as) (?P<role>{ROLE_NAME}) at (?:the )?(?P<company>{NAME})"),
    re.compile(rf"\A{_REPLY}(?P<role>{ROLE_NAME}) at (?P<company>{NAME})"),  # the subject
)
ROLE = (
    re.compile(rf"\b(?i:the|our) (?P<role>{_WORDS})(?i:{_JOB})"),
    re.compile(rf"(?i:{_JOB} (?:of|as an?)) (?P<role>{ROLE_NAME})"),
    re.compile(
        rf"{_APPLYING} (?:for|as) {_AN}(?P<role>{ROLE_NAME})"
        r"(?=$|[.,!\n]| (?:position|role|at|with|and)\b)"
    ),
    re.compile(rf"\A{_REPLY}(?P<role>{ROLE_NAME})(?i: {_JOB}| interview| \(ref\b| application)"),
    re.compile(  # the subject: "Update on your application - Lead Designer"
        rf"\A{_REPLY}[^\n]{{0,60}}(?i:application) ?[-\u2013\u2014:|] (?P<role>{ROLE_NAME})(?=\n| \()"
    ),
    re.compile(
        r"^(?i:role|position|job title|job|vacancy|post) ?: ?"
        rf"(?P<role>{ROLE_NAME})(?=$| \()",
        re.MULTILINE,
    ),
)
COMPANY = (
    re.compile(rf"(?i:applying|applied|apply) (?:to|with|at) (?P<company>{NAME})"),
    re.compile(
        rf"(?:\A{_REPLY}|\b(?i:for|about|regarding|concerning|on|of|reviewed|reviewing) )"
        rf"(?i:your application) (?:to|with|at) (?P<company>{NAME})"
    ),
    re.compile(
        r"(?i:opportunity|opportunities|careers?|position|role|job|work|working|interviewing"
        rf"|interviewed|employment) at (?P<company>{NAME})"
    ),
    re.compile(
        r"(?i:interest in (?:joining|working for|a career (?:at|with))) "
        rf"(?P<company>{NAME})"
    ),
    re.compile(rf"^Your update from (?P<company>{NAME})", re.MULTILINE),
)
# Believed only when a second place has the name: address, sender, subject, text or signature.
COMPANY_WITH_A_WITNESS = (
    re.compile(rf"(?i:interest in) (?P<company>{NAME})(?=[.,!\n]| and\b|$)"),
    re.compile(
        rf"(?i:all of us|everyone|the (?:\w{{2,20}} )?team)(?: here)? at (?P<company>{NAME})"
    ),
    re.compile(rf"(?i:your) (?P<company>{NAME}) application\b"),
    re.compile(
        rf"^(?:The )?(?P<company>{_NAME}{{0,4}}?) "
        r"(?:Careers|Talent Acquisition|(?:Talent|Hiring|Recruiting|People|HR) Team)\b",
        re.MULTILINE,
    ),
    re.compile(rf"Careers at (?P<company>{NAME})"),
)  # fmt: skip
JOB_NOUNS = vocabulary(
    """accountant administrator advisor adviser agent analyst apprentice architect artist assistant
    associate auditor baker barista bookkeeper buyer carer cashier chef clerk coach consultant
    controller coordinator copywriter counsel counsellor counselor curator custodian dentist
    designer developer director dispatcher doctor driver economist editor electrician engineer
    estimator executive facilitator fellow generalist graduate guide handler head illustrator
    inspector instructor intern internship investigator journalist lawyer lead lecturer librarian
    machinist manager marketer mechanic mentor midwife nurse officer operative operator optician
    owner paralegal paramedic partner pharmacist photographer physiotherapist planner plumber
    porter postdoc practitioner principal producer professor programmer receptionist recruiter
    registrar representative reporter researcher scientist secretary solicitor specialist steward
    strategist supervisor surveyor teacher technician technologist therapist trainee trainer
    translator tutor underwriter vet volunteer warden welder worker writer"""
)
# No job by themselves: "the lead role", "a part-time position".
VAGUE_NOUNS = vocabulary(
    """lead head partner principal associate executive owner guide fellow agent"""
)
NOT_A_ROLE = vocabulary(
    """full part time permanent temporary contract remote hybrid senior junior entry level graduate
    interview application employment work lead head"""
)
NOT_A_COMPANY = vocabulary(
    """i we you he she it they this that our your my a an thank thanks unfortunately dear hi
    hello regards best monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december head level senior junior
    talent people hr hiring recruiting recruitment recruiter careers global human resources team
    acquisition engineering marketing sales finance data
    customer product operations software design business legal graduate summer spring
    linkedin indeed glassdoor xing greenhouse lever workday workable ashby smartrecruiters icims
    taleo successfactors teamtailor personio recruitee bamboohr jobvite stepstone monster
    ziprecruiter totaljobs reed"""
)
# An agency writes about somebody else's job: its own name is not the company.
AGENCY = re.compile(
    r"\b(?:(?:my|our|the) client|on your behalf|put (?:you|your \w+) forward|heard back from"
    r"|they(?:'ve| have) (?:decided|gone|chosen|opted))",
    re.IGNORECASE,
)
# Before the name in its sentence: it is another job, for next time.
ANOTHER_JOB = re.compile(
    r"\b(?:encourage|(?:an)?other (?:\w+ )?(?:job|role|position|opening|vacanc|opportunit)"
    r"|similar|future|also|instead|suggest|recommend|consider applying|might like"
    r"|may (?:like|be interested)|alert|new opening|if you\b)",
    re.IGNORECASE,
)
REFERENCE = re.compile(
    r"\s*[(\[][^()\[\]]*(?:\d|m/f|m/w|w/m|h/f|f/h|f/m)[^()\[\]]*[)\]]\s*$", re.IGNORECASE
)


def company(message: Message) -> Found[str] | None:
    """The employer, not the agency or the job board that sent the mail."""
    text = f"{message.subject}\n{message.body}"
    together = [*_names("company", ROLE_AND_COMPANY, text)]
    if together or AGENCY.search(text):
        return _the_only(together)
    plain = [*_names("company", COMPANY, text)]
    return _the_only(plain or [*_witnessed(message)])


def role(message: Message) -> Found[str] | None:
    """The job's title, without its reference number."""
    text = f"{message.subject}\n{message.body}"
    return _the_only([*_names("role", ROLE_AND_COMPANY, text), *_names("role", ROLE, text)])


def _names(group: str, patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[Found[str]]:
    """Every name the patterns find that could be one."""
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        found = name(REFERENCE.sub("", flat(match[group])), match.group())
        if found and _possible(match) and not ANOTHER_JOB.search(_sentence_before(text, match)):
            yield found


def _sentence_before(text: str, match: re.Match[str]) -> str:
    return re.split(r"[.!?\n]", text[max(match.start() - 300, 0) : match.start()])[-1]


def _possible(match: re.Match[str]) -> bool:
    """Whether the role and the company this pattern found, where it found them, could be ones."""
    named = match.groupdict()
    role_possible = "role" not in named or _could_be_role(named["role"], match.re in TITLED)
    return role_possible and ("company" not in named or _could_be_company(named["company"]))


def _could_be_role(value: str, titled: bool) -> bool:
    """Whether the text holds a word for a job, or is written as a title where a title is due."""
    parts = {part.lower() for part in WORD.findall(value)}
    if not parts - NOT_A_ROLE or (value.islower() and not parts - VAGUE_NOUNS):
        return False
    return bool(JOB_NOUNS & parts) or (titled and value[:1].isupper() and len(parts) > 1)


def _could_be_company(value: str) -> bool:
    parts = [part.lower() for part in WORD.findall(value)]
    known = len(parts) > 1 or parts[:1] != ["the"]
    return bool(parts) and known and parts[0] not in NOT_A_COMPANY and not JOB_NOUNS & {*parts}


def _the_only(names: list[Found[str]]) -> Found[str] | None:
    """The one name that all of these are, or are part of; None when they differ."""
    whole = max((found.value.casefold() for found in names), key=len, default="")
    return names[0] if names and all(n.value.casefold() in whole for n in names) else None


def _witnessed(message: Message) -> Iterator[Found[str]]:
    """Names that stand in two places of the message."""
    places = _places(message)
    for found in _names("company", COMPANY_WITH_A_WITNESS, "\n".join(places)):
        wanted = _squeezed(found.value)
        if sum(wanted in _squeezed(place) for place in places) > 1:
            yield found


def _places(message: Message) -> list[str]:
    """Where a company's name can stand: sender, domain, subject, text, signature."""
    off = SIGN_OFF.search(message.body)
    cut = off.start() if off else len(message.body)
    own = [message.subject, message.body[:cut], message.body[cut:]]
    line = sender_line(message)
    if not line:
        return own
    address = ADDRESS.search(line.value)
    shown = line.value[: address.start()] if address else line.value
    domain = address.group().partition("@")[2] if address else ""
    return [shown.strip(" *\"'<[("), domain, *own]


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
