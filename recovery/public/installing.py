"""BounceBack as an app on a phone or a desk: its name, its looks, and what other apps may share with it."""

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

PAPER = "#fbf8f1"  # as in static/css/tokens.css
MAIL = ["message/rfc822", ".eml", "text/plain", ".txt"]
SIZES = (192, 512)


def manifest() -> dict[str, Any]:
    """The web app manifest; `share_target` names the fields that `recovery.arrivals` reads."""
    return {
        "id": "/",
        "lang": get_language(),
        "name": settings.INSTANCE_NAME,
        "short_name": settings.INSTANCE_NAME,
        "description": _("Recover from a job rejection, and come out of it knowing more."),
        "categories": ["health", "lifestyle"],
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            *(_icon("icon", size) for size in SIZES),
            *(_icon("icon-maskable", size, purpose="maskable") for size in SIZES),
            _icon("icon-monochrome", 512, purpose="monochrome"),
        ],
        "shortcuts": [
            _shortcut(_("Let it out"), "vent"),
            _shortcut(_("Log a rejection"), "rejection_new"),
            _shortcut(_("Today"), "today"),
        ],
        "screenshots": [
            _screenshot("front", "wide", "1280x800", _("The front page")),
            _screenshot("front", "narrow", "390x844", _("The front page")),
            _screenshot("vent", "narrow", "390x844", _("Ten minutes. Then we stop.")),
            _screenshot("today", "narrow", "390x844", _("Today")),
        ],
        "share_target": {
            "action": reverse("share"),
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "url": "url",
                "files": [{"name": "file", "accept": MAIL}],
            },
        },
    }


def _icon(name: str, size: int, **more: str) -> dict[str, str]:
    icon = static(f"img/{name}-{size}.png")
    return {"src": icon, "sizes": f"{size}x{size}", "type": "image/png"} | more


def _shortcut(name: str, to: str) -> dict[str, Any]:
    return {"name": name, "url": reverse(to), "icons": [_icon("icon", 192)]}


def _screenshot(name: str, form: str, sizes: str, label: str) -> dict[str, str]:
    """A picture that docs/screenshots/for_installing.py takes."""
    return {
        "src": static(f"img/screen-{name}-{form}.webp"),
        "sizes": sizes,
        "type": "image/webp",
        "form_factor": form,
        "label": label,
    }
