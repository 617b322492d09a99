"""The country somebody is in: a guess where they have not said so, and what it is called."""

from django.utils.translation.trans_real import parse_accept_lang_header
from django_countries import countries

from bounceback.http import HtmxHttpRequest
from recovery.help.forms import country_guessed


def guessed_country(request: HtmxHttpRequest) -> str:
    """The country of their time zone, else of their browser's languages; empty where neither tells."""
    languages = parse_accept_lang_header(request.headers.get("accept-language", "")[:500])
    zone = getattr(request.user, "time_zone", "")
    return country_guessed(zone, [tag for tag, _weight in languages])


def country_named(code: str) -> str:
    """What the country with this code is called; empty where it is none."""
    return str(countries.name(code)) if code.isalpha() else ""
