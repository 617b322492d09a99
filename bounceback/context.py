"""What the project adds to the context of every template."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest


def site(_request: HttpRequest) -> dict[str, Path | str | int | None]:
    """The site's facts for templates.

    `mail_folder` is where local mode writes its mail, None when it is sent; `backup_days` how long the host keeps
    backups, None on one's own machine; `sign_up` who may sign up (open, invitation, closed);
    `takes_mail` whether one can forward mail to it.
    """
    return {
        "mail_folder": settings.MAIL_FOLDER,
        "backup_days": None if settings.LOCAL else settings.BACKUP_DAYS,
        "sign_up": settings.SIGN_UP,
        "takes_mail": bool(settings.ARRIVALS_DOMAIN),
    }
