"""Hand one mail to the mail server, and say what came of it.

Called from tasks (bounceback/queue.py), never while somebody waits for a page.
"""

import contextlib
import smtplib
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage, mailers

from bounceback.queue import GiveUp


class NotNow(Exception):
    """The mail server is away, hangs, hangs up or says "later": worth trying again."""


class Refused(GiveUp):
    """The mail server will not take this mail for this address, today or tomorrow."""


def message_id(kind: str, pk: object) -> str:
    """The Message-ID of the mail about one row: `<reminder.0199...@example.com>`.

    It does not change between tries, so a mail that goes out twice can be recognised as one.
    """
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{kind}.{pk}@{host}>"


def deliver(message: EmailMessage, *, message_id: str) -> None:
    """Send a mail to its one recipient. Raises NotNow or Refused; returns when it was taken.

    A server that refuses us (a wrong password, say) has nothing against the address: that is
    NotNow, as somebody can mend it.
    """
    if len(message.recipients()) != 1:
        raise ValueError("One mail, one recipient: else a second try reaches some of them twice.")
    message.extra_headers["Message-ID"] = message_id
    mailer = mailers.default
    try:
        mailer.open()
        mailer.send_messages([message])
    except OSError as error:  # every error of smtplib is one
        raise (Refused if _is_for_good(error) else NotNow)(type(error).__qualname__) from error
    finally:
        with contextlib.suppress(OSError):  # it was taken; a server that botches goodbye is fine
            mailer.close()


def _is_for_good(error: OSError) -> bool:
    match error:
        case smtplib.SMTPRecipientsRefused():
            return all(code >= 500 for code, _said in error.recipients.values())
        case smtplib.SMTPDataError():
            return error.smtp_code >= 500
    return False
