"""The one search box for everything of mine."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form

LONGEST = 100  # characters of a search


class SearchForm(Form):
    """The words to search for; what is too long is cut, not refused."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        widget=forms.TextInput(
            attrs={"type": "search", "maxlength": LONGEST, "autocomplete": "off"}
        ),
    )

    @property
    def words(self) -> str:
        return str(self.data.get("q", "")).replace("\0", "").strip()[:LONGEST]
