"""Mails that arrive."""

from email.message import EmailMessage

NO = (
    "Dear Sam, thank you for your interest in Lumen. We have decided not to move forward. Dana Reed"
)


def a_mail(**heads: str) -> bytes:
    mail = EmailMessage()
    told = {"From": "Dana Reed <dana@lumen.example>", "Subject": "Your application", **heads}
    for name, value in told.items():
        mail[name] = value
    mail["Date"] = "Mon, 12 Jan 2026 09:00:00 +0000"
    mail.set_content(NO)
    return mail.as_bytes()
