"""The form that says in which country one is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.zones import country_of
from bounceback.forms import Form
from recovery.help.helplines import COUNTRIES

# Where a language without a region is spoken, if that is in one country.
AT_HOME = {"uk": "UA", "ga": "IE", "hi": "IN"}


class CountryForm(Form):
    """The country whose helplines are shown."""

    country = forms.ChoiceField(
        label=_("Where are you?"),
        required=False,
        choices=[(code, each.name) for code, each in COUNTRIES.items()],
    )


def country_guessed(zone: str, languages: list[str]) -> str:
    """The ISO code of a country, by time zone, then by the browser's languages; empty where neither tells."""
    told = [country_of(zone), *(_of_language(each) for each in languages)]
    return next(filter(None, told), "")


def _of_language(tag: str) -> str:
    """The country of a language tag: the region of "en-gb" or "zh-hant-tw"; of "uk" Ukraine."""
    language, *more = tag.replace("_", "-").split("-")
    regions = [part.upper() for part in more if len(part) == 2 and part.isalpha()]
    return regions[0] if regions else AT_HOME.get(language.lower(), "")
