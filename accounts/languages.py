"""In which language a page is: the person's own; else the one chosen at its foot; else the browser's."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from bounceback.http import keep_in_browser

NAMES = dict(settings.LANGUAGES)
"""{code: name}, each in its own language."""

KEPT = timedelta(days=365)

ASKED = "language"
"""What an address says at its end, where another language is chosen: "/vent/?language=de"."""


class LanguageMiddleware(LocaleMiddleware):
    """Chooses the language of a page, and lets the browser keep one that a person chose.

    So whoever is signed out reads on in theirs, and a page of a link, too, is in what its reader chose.
    """

    def process_request(self, request: HttpRequest) -> None:
        asked = request.GET.get(ASKED, "")
        if asked in NAMES:
            speak(request, asked)
        else:
            super().process_request(request)

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        language = getattr(request, "language_to_keep", None)
        if language and request.method == "GET":  # what another site posts to us keeps nothing
            keep_in_browser(response, settings.LANGUAGE_COOKIE_NAME, language, KEPT)
        return super().process_response(request, response)


def speak(request: HttpRequest, language: str) -> None:
    """Answer this request in a language that a person chose, and let their browser keep it."""
    translation.activate(language)
    if language != request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME):
        request.language_to_keep = language  # type: ignore[attr-defined] # LanguageMiddleware keeps it


def speak_to_reader(request: HttpRequest, language: str) -> None:
    """Answer in the language that a link was made in, unless its reader chose one."""
    if ASKED not in request.GET and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
        translation.activate(language)
