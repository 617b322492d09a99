"""Where to tell of a hole in BounceBack: /.well-known/security.txt, as RFC 9116 has it."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from bounceback.site import address

GOOD_FOR = timedelta(days=180)
"""RFC 9116 wants less than a year: whoever reads it later is to look again."""


def security_txt(now: datetime | None = None) -> str:
    """The file; "" where whoever runs this site has named no contact."""
    if not settings.SECURITY_CONTACT:
        return ""
    midnight = (now or timezone.now()).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = {
        "Contact": contact(settings.SECURITY_CONTACT),
        "Expires": f"{midnight + GOOD_FOR:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": settings.LANGUAGE_CODE,
        "Canonical": address(reverse("security_txt")),
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items())


def contact(said: str) -> str:
    """A contact as an address: an e-mail address becomes a mailto."""
    return said if urlsplit(said).scheme else f"mailto:{said}"
