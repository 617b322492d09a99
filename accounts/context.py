"""What the templates of every page may say of the person."""

from django.http import HttpRequest

from accounts.words import Word, word_of


def person(request: HttpRequest) -> dict[str, Word]:
    """The person's settings for templates; `word` is what they call a rejection."""
    return {"word": word_of(getattr(request, "user", None))}
