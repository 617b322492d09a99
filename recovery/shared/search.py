"""Full-text search: each word that was typed may be the beginning of one."""

from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import Lexeme, SearchQuery
from django.db.models import Q

CONFIG = "simple"  # full-text search that favours no language
MOST_WORDS = 8
# Signs that a query reads as orders. A Lexeme of nothing else fails (Django 6.1), so they go first.
OPERATORS = str.maketrans(dict.fromkeys("'\0[]()|&:*!@<>\\", " "))


def beginnings(words: str) -> SearchQuery | None:
    """A search query for texts with words that begin like these; None where nothing was typed."""
    terms = [Lexeme(term, prefix=True) for term in words.translate(OPERATORS).split()[:MOST_WORDS]]
    if not terms:
        return None
    return SearchQuery(reduce(and_, terms), config=CONFIG, search_type="raw")


def has_words(words: str, *fields: str) -> Q:
    """A condition: each word stands in one of these fields; true for all where nothing was typed."""
    found = Q()
    for word in words.replace("\0", " ").split()[:MOST_WORDS]:
        found &= reduce(or_, (Q(**{f"{field}__icontains": word}) for field in fields))
    return found
