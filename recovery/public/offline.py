"""What opens without a line: the pages a browser keeps, and what they are drawn with. Nothing in it is anybody's."""

import json
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.languages import ASKED
from bounceback.fingerprints import fingerprint
from bounceback.http import HtmxHttpRequest
from bounceback.integrity import integrity
from recovery.help.where import guessed_country

FILES = (
    *(f"css/{name}.css" for name in ("tokens", "base", "layout", "components", "path", "vent")),
    *(f"js/{name}.js" for name in ("above-keyboard", "breath-guide", "vent-sheet", "keep-shell")),
    *(f"fonts/{name}-latin-wght-normal.woff2" for name in ("fraunces", "figtree")),
    "img/favicon.svg",
    "img/icons.svg",
)
"""What the three pages are drawn with."""

WORKER = "js/service-worker.js"

DRAWN_FROM = (
    "templates/base.html",
    "templates/components/*.html",
    "templates/public/*.html",
    "recovery/help/*.py",
    "locale/*/LC_MESSAGES/django.po",
)
"""Where one of these changes, browsers fetch the pages anew."""


def service_worker(request: HtmxHttpRequest) -> str:
    """The script that keeps the pages, in the language and with the numbers of whoever asks for it."""
    pages = _pages(request)
    kept = {
        "name": f"shell-{fingerprint('shell', [_state(), pages])[:16]}",
        "pages": pages,
        "instead": pages[reverse("offline")],
        "files": [static(name) for name in FILES],
    }
    return f"const kept = {json.dumps(kept)};\n{_script()}"


def _pages(request: HtmxHttpRequest) -> dict[str, str]:
    """{path: the address from which it is fetched}. It is fetched as by a stranger, so it says all there is to know."""
    spoken = {ASKED: get_language()}
    country = getattr(request.user, "country", "") or guessed_country(request)
    told = {
        "vent": spoken,
        "support": spoken | ({"country": country} if country else {}),
        "offline": spoken,
    }
    return {reverse(name): f"{reverse(name)}?{urlencode(more)}" for name, more in told.items()}


@cache
def _state() -> str:
    """A fingerprint of all that the kept pages are made of, the same on every server of a release."""
    drawn_from = [path for each in DRAWN_FROM for path in sorted(settings.BASE_DIR.glob(each))]
    files = [integrity(name) for name in (*FILES, WORKER)]
    return fingerprint(
        "shell", [settings.INSTANCE_NAME, *files, *(path.read_text() for path in drawn_from)]
    )


@cache
def _script() -> str:
    return Path(str(finders.find(WORKER))).read_text()


def no_line_words() -> dict[str, str]:
    """What static/js/no-line.js tells of words that wait on the device, in the language in force."""
    return {
        "typed": _(
            "BounceBack can’t be reached at the moment. What you type waits on this device, locked, and is "
            "kept as soon as it’s back."
        ),
        "kept": _("They also wait on this device, locked: you can close this page."),
        "tooMuch": _("They’re too much to wait on this device: leave this page open until then."),
        "sent": _("What you did without a line is saved now."),
        "draft": _("What you wrote without a line is back on its page, and not saved yet."),
        "gone": _(
            "What you wrote without a line belonged to something that is gone. Here it is, to copy:"
        ),
        "open": _("Go there"),
        "dismiss": _("Dismiss"),
    }
