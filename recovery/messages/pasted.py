"""A mail that came as a file, as somebody would paste it: from whom, when and about what, above its words."""

from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from recovery.messages.files import mails_in
from recovery.messages.mails import forwarded_in, plain_mail
from recovery.messages.wording import one_line

HEAD = ("From", "Date", "Subject")
LONGEST_HEAD = 100_000  # bytes


def as_paste(raw: bytes) -> str:
    """What a file says, with the lines of its head that tell whose mail it is: of a mail sent along, its own."""
    words, mails = plain_mail(raw), mails_in(raw)
    if not (mails and words.strip()):
        return words
    head = forwarded_in(raw) or message_from_bytes(mails[0].partition(b"\n\n")[0][:LONGEST_HEAD])
    lines = [f"{name}: {value}" for name in HEAD if (value := header_in(head, name))]
    return "\n".join([*lines, "", words] if lines else [words])


def header_in(mail: Message, name: str) -> str:
    """One line of a mail's head in letters, whatever it is written in; empty where there is none."""
    value = str(mail.get(name, ""))
    # As it stands, where there is no charset of that name, or no such letters in it.
    with suppress(HeaderParseError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return one_line(value.encode("utf-8", "replace").decode()).strip()
