"""What is a part of a firm or a post there, and so no firm: "Careers", "Referat Personal", "Hiring Unit"."""

import re
from functools import cache

from recovery.reading import names
from recovery.reading.found import vocabulary
from recovery.reading.languages import everywhere
from recovery.reading.phrases import any_starred, spelled

EDGES = " -–—|,:;/&(*"
OF = r"(?:of|at|bei|von|der|des|van|di|de|da|do|del|della|i|w|hos|på|chez)"
LETTERS_OR_DIGITS = re.compile(r"[^\W_]+")
# "Genworth Recruitment Services": who hires, and what may stand behind them.
WHO_HIRES = vocabulary(
    "staff careers recruiting recruitment recruiter recruiters talent hiring hr staffing"
)
OF_DEPARTMENTS = vocabulary(
    """team services service department attraction acquisition and & operations management center centre office
    partner partners global emea human resources people culture notifications portal system support desk coordinator
    hub shared"""
)
OF_FIRMS = vocabulary("partners global services solutions")  # "Personeel Partners"
ITS_TEAM = (
    r"(?:(?:the|das|dein|ihr|l'|el|il|la|o|a|het) ?)?(?:team|équipe|equipo|equipe|equipa|time|zespół|ekipa|dział"
    r"|holdet|teamet|gänget|brigade|service"
    r"|servicio|ufficio|afdeling|departamento)"
)
PART_OF = (
    r"(?:(?:la|le|el|il|a|o|die|der|das|de|het) )?(?:direction|directrice|directeur|service|pôle"
    r"|dpto\.?|depto\.?|departamento|dirección|área"
    r"|negociado|unidad|direção|setor|ufficio|direzione|area|abteilung|fachbereich|fachdienst|sachgebiet|referat"
    r"|stabsstelle"
    r"|afdeling|dienst|team|dział|biuro|wydział|zespół|afdelingen|enheten|avdelningen|office"
    r"|department)(?: (?:de|des|du|da|do|del|di|of|för|for|til))?"
)
OF_WHAT = re.compile(r"\w+ (?:of|for) ", re.IGNORECASE)  # "Department for Coasts"
YEAR_FIRST = re.compile(r"(?:© ?)?20[0-4]\d (?=\S)")  # "© 2025 Larkfield"
SMALL = vocabulary(
    "de des du d la le les del di da do dos van der die das und en et y e i og och and of the for l"
)


def is_office(value: str, *, is_led_to: bool) -> bool:
    """Whether it is a part of a firm by its words: "Hiring Unit", "Sección de Personal", "Bureau Selectie".

    Where words lead to it, it may be the employer all the same ("at the Census Directorate"), unless it says no more.
    """
    parts = [part.lower() for part in LETTERS_OR_DIGITS.findall(value)]
    said = [part for part in parts if part not in SMALL]
    if set(parts) <= OF_DEPARTMENTS | WHO_HIRES or all(_is_said_of_offices(part) for part in said):
        return True
    ends = {said[0], said[-1]} if said and not OF_WHAT.match(value) else set()
    return not is_led_to and any(_parts().fullmatch(part) for part in ends)


def _is_said_of_offices(word: str) -> bool:
    known = names.not_names() | (OF_DEPARTMENTS - OF_FIRMS) | WHO_HIRES
    return word in known or bool(_offices().fullmatch(word) or _parts().fullmatch(word))


@cache
def _parts() -> re.Pattern[str]:
    """Words for a part of a firm, in any language: a name that begins or ends in one is no firm's."""
    return _any_of("parts")


@cache
def _offices() -> re.Pattern[str]:
    """Words that make no firm together, in any language, but may be one's beside others: "Office"."""
    return _any_of("offices")


def _any_of(table: str) -> re.Pattern[str]:
    words = (word for each in everywhere() for word in getattr(each, table).split())
    return re.compile(any_starred(words), re.IGNORECASE)


@cache
def _departments() -> str:
    """An expression for what departments are called, in any language."""
    return spelled("|".join(each.departments for each in everywhere() if each.departments), {})


@cache
def department() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s,|–-]+)(?:{_departments()})$", re.IGNORECASE)


@cache
def department_first() -> re.Pattern[str]:
    """ "Équipe Recrutement", "Zespół Rekrutacji", "Dział HR" before a name, and what joins them."""
    return re.compile(
        rf"(?:{ITS_TEAM} (?:{OF} )?)?(?:{_departments()}|{ITS_TEAM})(?:(?:,| {OF}| [-–@|])? (?=\S)|$)",
        re.IGNORECASE,
    )


@cache
def department_inside() -> re.Pattern[str]:
    """ "Central Recruiting of " before a name."""
    return re.compile(
        rf"^[^,|]{{0,30}}\b(?:{_departments()}) {OF} (?:the |der )?(?=\S)", re.IGNORECASE
    )


@cache
def only_department() -> re.Pattern[str]:
    """What is nothing but a part of a firm: "Dpto. Personas", "Personeel & Organisatie"."""
    return re.compile(
        rf"(?:{PART_OF} )?(?:{ITS_TEAM} )?(?:{OF} |des |d['’])?(?:{_departments()})", re.IGNORECASE
    )


def without_department(value: str) -> str:
    """The name without "Hiring Team" or "Careers" behind it, and without the year before it."""
    bare = department().sub("", YEAR_FIRST.sub("", value.strip())).strip(EDGES)
    said = bare.split()
    while said and said[-1].lower() in OF_DEPARTMENTS | WHO_HIRES:
        if said.pop().lower() in WHO_HIRES:
            bare = " ".join(said).strip(EDGES)
    return bare
