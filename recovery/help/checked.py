"""An entry (a number, a time limit) that was read on somebody's page on a day, and may have changed since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text

# After this long an entry wants reading again; a deploy check says so.
STALE_AFTER = timedelta(days=180)

# What `source` is, to be shown beside it. All were read in a saved copy, which a page says once (`_saved.html`).
OWN_PAGE = _("their own page")
LOCAL_PAGE = _("a page of one of their local centres")
OFFICIAL_PAGE = _("an official page")
THE_LAW = _("the law itself")


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Where and when an entry was read.

    `page_language` is the code of the language the page is in, `page_dated` the date the page itself carries;
    `also` are further pages read for the entry.
    """

    source: str
    verified_on: date
    read_as: Text = OWN_PAGE
    page_language: str = "en"
    page_dated: Text = ""
    also: tuple[str, ...] = ()

    @property
    def site(self) -> str:
        """Whose page it is, as people write it: "samaritans.org"."""
        return urlsplit(self.source).netloc.removeprefix("www.")


def stale[C: Checked](entries: Iterable[C], on: date) -> list[C]:
    """Every entry last checked more than STALE_AFTER (180 days) before this day."""
    return [entry for entry in entries if on - entry.verified_on > STALE_AFTER]
