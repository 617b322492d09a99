"""How people's own words fit into our sentences, and what their messages do: one file a language."""

from django.utils.translation import get_language

from recovery.messages.grammar import de, en, es, fr, nl
from recovery.messages.grammar.rules import Grammar, Signs

GRAMMARS = {
    each.code: each for each in (en.GRAMMAR, de.GRAMMAR, fr.GRAMMAR, es.GRAMMAR, nl.GRAMMAR)
}
NO_NAMES = frozenset[str]().union(*(each.no_names for each in GRAMMARS.values()))
"""Words of titles and teams: a name in front of us may be of any language."""


def grammar_of(language: str = "") -> Grammar:
    """The grammar of a language ("de", "es-mx"), or of the one in force; English where there is none."""
    code = (language or get_language() or "").partition("-")[0]
    return GRAMMARS.get(code, en.GRAMMAR)


def all_signs() -> list[Signs]:
    """By what a message of any language is judged, where it is not known which it was written in."""
    return [each.signs for each in GRAMMARS.values()]


def signs_for(language: str) -> list[Signs]:
    """By what a message in this language is judged: by its own words and the English ones."""
    codes = dict.fromkeys((grammar_of(language).code, en.GRAMMAR.code))
    return [GRAMMARS[code].signs for code in codes]
