"""BounceBack as an app on a phone or a desk: its name, its looks, and what other apps may share with it."""

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse

PAPER = "#fbf8f1"  # as in static/css/tokens.css
MAIL = ["message/rfc822", ".eml", "text/plain", ".txt"]


def manifest() -> dict[str, Any]:
    """The web app manifest; `share_target` names the fields that `recovery.arrivals` reads."""
    return {
        "id": "/",
        "name": settings.INSTANCE_NAME,
        "short_name": settings.INSTANCE_NAME,
        "description": "Recover from a job rejection, and come out of it knowing more.",
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            _icon("icon-192.png", 192),
            _icon("icon-512.png", 512),
            _icon("icon-maskable.png", 512, purpose="maskable"),
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
    return {"src": static(f"img/{name}"), "sizes": f"{size}x{size}", "type": "image/png"} | more
