"""Search by words: without accents, and by any part of a name (docs/decisions/search.md).

The database alone folds words, those that are searched and those that were typed, so that they always agree.
"""

from functools import reduce
from operator import or_

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import Func, GeneratedField, Q, Value

NAMES_ONLY = "A"  # the weight of what stands in a name


class Words(SearchQuery):
    """What was typed as a query: each word has to be there."""

    def __init__(self, words: str, weight: str = "") -> None:
        super().__init__(Value(words))
        self.function = "recovery_query"
        self.set_source_expressions([*self.get_source_expressions(), Value(weight)])


def search_column(*names: str, text: str = "") -> GeneratedField:
    """A column to search in: by any part of the words of one or two names, and by the beginning of those of a text."""
    first, second = (*names, Value(""), Value(""))[:2]
    return GeneratedField(
        expression=Func(first, second, text or Value(""), function="recovery_search"),
        output_field=SearchVectorField(),
        db_persist=True,
    )


def has_words(words: str, *columns: str, weight: str = "") -> Q:
    """A condition: all of these words stand in one of these columns; true for all where nothing was typed."""
    typed = words.replace("\0", " ").strip()
    if not typed:
        return Q()
    return reduce(or_, (Q(**{column: Words(typed, weight)}) for column in columns))
