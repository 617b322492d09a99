"""Full-text search as somebody types: each word may be the beginning of one."""

from functools import reduce
from operator import and_

from django.contrib.postgres.search import Lexeme, SearchQuery

CONFIG = "simple"  # full-text search that favours no language
MOST_WORDS = 8
# Signs that a query reads as orders. A Lexeme of nothing else fails (Django 6.1), so they go first.
OPERATORS = str.maketrans(dict.fromkeys("'\0[]()|&:*!@<>\\", " "))


def beginnings(words: str) -> SearchQuery | None:
    """What finds every text with words that begin like these; None where nothing was asked."""
    terms = [Lexeme(term, prefix=True) for term in words.translate(OPERATORS).split()[:MOST_WORDS]]
    if not terms:
        return None
    return SearchQuery(reduce(and_, terms), config=CONFIG, search_type="raw")
