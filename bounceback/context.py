"""What every template may use."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest


def site(_request: HttpRequest) -> dict[str, Path | None]:
    """`mail_folder`: where local mail goes, if it does."""
    return {"mail_folder": settings.MAIL_FOLDER}
