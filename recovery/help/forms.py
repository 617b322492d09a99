"""Where are you?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.zones import country_of
from bounceback.forms import Form
from recovery.help.helplines import COUNTRIES

# Where a language without a region is spoken, if that is in one country.
AT_HOME = {"uk": "UA", "ga": "IE", "hi": "IN"}


class CountryForm(Form):
    """Helplines belong to a country."""

    country = forms.ChoiceField(
        label=_("Where are you?"),
        required=False,
        choices=[(code, each.name) for code, each in COUNTRIES.items()],
    )


def country_guessed(zone: str, languages: list[str]) -> str:
    """The ISO code of the country, by the time zone, then by the first language that tells; else empty."""
    told = [country_of(zone), *(_of_language(each) for each in languages)]
    return next(filter(None, told), "")


def _of_language(tag: str) -> str:
    """Of "en-gb" or "zh-hant-tw" the region; of "uk" the one country it is at home in."""
    language, *more = tag.replace("_", "-").split("-")
    regions = [part.upper() for part in more if len(part) == 2 and part.isalpha()]
    return regions[0] if regions else AT_HOME.get(language.lower(), "")
