"""What every template may use."""

from django.conf import settings
from django.http import HttpRequest

from accounts.words import Word, word_of


def site(request: HttpRequest) -> dict[str, object]:
    """`word`: what this person calls a rejection. `mail_folder`: where local mail goes, if it does."""
    word: Word = word_of(getattr(request, "user", None))
    return {"word": word, "mail_folder": settings.MAIL_FOLDER}
