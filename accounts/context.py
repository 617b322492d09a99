"""What every template may say of the person."""

from django.http import HttpRequest

from accounts.words import Word, word_of


def person(request: HttpRequest) -> dict[str, Word]:
    """`word`: what they call a rejection."""
    return {"word": word_of(getattr(request, "user", None))}
