"""Whole addresses of pages, for a mail or a calendar."""

from django.conf import settings


def address(path: str) -> str:
    """The whole address of a page: `/today/` is `https://bounceback.example.com/today/`."""
    return f"{settings.SITE_URL}{path}"
