"""A title without what a subject and a line say beside it: numbers, "position of", "application for"."""

import re

from recovery.reading import names
from recovery.reading.behind import (
    BEHIND_GENDERS,
    FILE_FIRST,
    FILE_NUMBER,
    GENDERS,
    HOURS_BEHIND,
    NUMBER_FIRST,
    PLACE_BEHIND,
    REFERENCE,
    WHERE_BEHIND,
)
from recovery.reading.found import vocabulary
from recovery.reading.mail import WORD
from recovery.reading.offices import OF

JOB_LAST = re.compile(
    r"\s+(?:position|role|job|opening|vacancy|opportunity|stelle|inbox|following)$|'s$"
    r"|\s[-–—]\s(?:(?:phone|video|technical|final|recruiter) )(?:screen|screening|interview|round)$",
    re.IGNORECASE,
)
JOB_FIRST = re.compile(
    r"^(?:(?:the|an?|la|el|los?|il|le|o|os|die|der|den|das|dem|het|een|det|eine[rn]?) |l['’])?"
    r"(?:position|role|job|post|opening|vacancy|title|posting|vacante|puesto|posición|cargo|plaza|trabajo|oferta"
    r"|poste|offre|emploi|fonctions?"
    r"|posizione|ruolo|posto|vaga|posição|função|functie|vacature|rol|stelle|stilling(?:en)?|tjänst(?:en)?"
    r"|stanowisk\w+)"
    r"(?: d['’]|(?: of| as| de| di| do| da| come| como| als| som| van|:)? (?:an? )?)",
    re.IGNORECASE,
)
APPLICATION_FIRST = re.compile(
    r"^(?:your |my )?application (?:for|to) (?:(?:the|an?) )?", re.IGNORECASE
)
APART = re.compile(r"(\s+(?:[-–—|]|//)\s+|\s*[|:]\s+|^[-–—|:]\s*)")
# What a subject calls the mail or the matter, beside the title.
OF_THE_MAIL = vocabulary(
    """application interview update status outcome decision ref reference req requisition job next thank thanks your
    received confirmation submitted deine dein twoja tua
    an re position vacancy eingangsbestätigung bewerbung ihre absage stelle candidature votre candidatura su tu sua
    proceso selección selezione esito processo entrevista colloquio vaga sollicitatie vacature rekrutacja aplikacja
    stanowisko
    ansøgning stilling ansökan tjänst rekrytering proces gesprek rozmowa samtale intervju
    feedback result results outcome notification regret regarding ergebnis rückmeldung vorstellungsgespräch bescheid
    antwort
    auswahlverfahren stellenausschreibung réponse retour résultat entretien concours resultado respuesta
    convocatoria vacante esito zakończenie zakończona rekrutacji naboru
    riscontro concorso uitslag afwijzing reactie wynik odpowiedź rezultat svar afslag
    besked resultat avslag besked retorno resultado concurso
    follow up follow-up finalizada encerrada seletivo cerrada"""
)
BETWEEN = vocabulary(
    "of on for the a an to about with ihre ihrer zu zur zum auf über de du la le sur del el tu sobre do da sull sulla"
    " per la della je uw op van over na o twoja af på din om på din ditt dit"
)
# What stands before a title and belongs to no title: "[PIPELINE]", "open".
TITLE_FIRST = re.compile(
    r"^(?:\[[^\]]{1,20}\]\s*|(?:open|vacant|advertised)\s+(?=[A-Z])"
    r"|(?-i:(?:my|our) (?=[A-Z]))|(?-i:(?:full|part)[- ]time (?=[A-Z]))|(?:be|become|being) (?:an?|the) )",
    re.IGNORECASE,
)
OWNER = re.compile(r"[A-Z][\w&.-]*['’]s (?=[A-Z])")  # "Larkfield's Site Engineer"
MATTER = re.compile(
    r" (?:for|as|on|regarding|für|als|zu|pour|comme|para|come|per|som|voor|na) ", re.IGNORECASE
)


def bare_title(value: str) -> str:
    """The title without numbers, "(m/w/d)", and what a subject says before and after it."""
    value = FILE_FIRST.sub("", value)
    before = value.partition(" | ")[0]
    value = before if names.job_noun().search(before) else value
    pieces = APART.split(value)  # every second one is what parts them
    while len(pieces) > 2 and not names.job_noun().search(pieces[0]):
        pieces = pieces[2:]
    while len(pieces) > 2 and _of_the_mail(pieces[-1]):
        pieces = pieces[:-2]
    title = after_matter("".join(pieces).strip())
    while _of_the_mail(title) and names.job_noun().search(rest := title.partition(" ")[2]):
        title = rest
    return without_number(title)


def piece_of_subject(subject: str) -> str:
    """The piece of a subject that begins with a word for a job, where every other says what the mail is about.

    "Forklift driver - outcome", "Selezione Addetta alla cassa – esito"; empty where it has but one piece.
    """
    pieces = [piece for piece in APART.split(subject)[::2] if piece.strip()]
    bare = [_behind_the_matter(piece[:1].lower() + piece[1:]) for piece in pieces]
    titles = [n for n, piece in enumerate(bare) if names.job_noun().match(piece)]
    if len(pieces) < 2 or len(titles) != 1:
        return ""
    at = titles[0]
    if not all(_is_the_matter(piece) for n, piece in enumerate(pieces) if n != at):
        return ""
    return without_number(pieces[at][-len(bare[at]) :])


def after_matter(title: str) -> str:
    """The title behind what the subject calls the mail: "Application Update for Baker"."""
    found = MATTER.search(title)
    before = [word.lower() for word in WORD.findall(title[: found.start()])] if found else []
    return title[found.end() :] if found and before and set(before) <= OF_THE_MAIL else title


def without_number(title: str) -> str:
    """The title without numbers and "(m/w/d)", and without "position of" before or "role" after it."""
    title = _without_file(title.rstrip(" ,"))
    before, _dash, after = title.partition(" - ")
    is_firm = names.is_firm(before) and not names.job_noun().search(before)
    if after and (_is_the_matter(before) or (is_firm and names.job_noun().search(after))):
        title = after
    owner = OWNER.match(title)
    title = (
        title[owner.end() :] if owner and names.job_noun().search(title[owner.end() :]) else title
    )
    title = TITLE_FIRST.sub("", _behind_the_matter(title))
    behind = BEHIND_GENDERS.search(title)
    if behind and not names.job_noun().search(behind[2]) and names.job_noun().search(title):
        title = title[: behind.start()]
    if GENDERS.search(title):
        title = PLACE_BEHIND.sub("", title)
    title = APPLICATION_FIRST.sub("", HOURS_BEHIND.sub("", GENDERS.sub("", title)))
    title = re.sub(rf"^(?:{OF}|(?i:of)|for|as|als|som|come|como|para|per|pour) ", "", title)
    return JOB_LAST.sub("", REFERENCE.sub("", NUMBER_FIRST.sub("", JOB_FIRST.sub("", title))))


def _without_file(title: str) -> str:
    """The title without a file's number or a place behind it, where a word for a job stands before them."""
    for behind in (FILE_NUMBER, WHERE_BEHIND, FILE_NUMBER):
        bare = behind.sub("", title)
        title = bare if names.job_noun().search(bare) else title
    return title


def _is_the_matter(text: str) -> bool:
    """Whether it says only what the mail is about: "Interview Feedback", "Outcome of your interview"."""
    said = [word.lower() for word in WORD.findall(text)]
    return bool(said) and all(word in OF_THE_MAIL | BETWEEN for word in said)


def _behind_the_matter(title: str) -> str:
    """The title without small words for the matter that stand before it: "selección Técnico de Calidad"."""
    first, _space, rest = title.partition(" ")
    is_matter = first.islower() and first in OF_THE_MAIL - {"job", "an"}
    return _behind_the_matter(rest) if is_matter and names.job_noun().match(rest) else title


def without_mail(title: str) -> str:
    """The title without what a subject calls the mail behind it, and a gap that was left: "Cook Application Update"."""
    bare = title.partition(" __")[0]
    said = bare.split()
    while len(said) > 1 and said[-1].lower() in OF_THE_MAIL - {"job"}:
        said.pop()
    kept = re.sub(rf" {OF}$", "", " ".join(said))
    return kept if names.job_noun().search(kept) else bare


def _of_the_mail(text: str) -> bool:
    """Whether it begins with what a subject calls the mail or the matter."""
    first = WORD.match(text.lower())
    return first is not None and first.group() in OF_THE_MAIL
