"""Mail that one's own mail server hands over (LMTP, RFC 2033): who may send it, what is taken, what is answered.

Answers are given once it is stored for good. What the database does not take now is asked for again (4xx).
"""

import asyncio
import hashlib
import logging
from collections.abc import Callable
from datetime import timedelta
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import Envelope, Session
from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection

from bounceback.forms import clean_text
from bounceback.postgresql.owners import as_owner, become
from recovery import messages
from recovery.arrivals.models import MOST_A_DAY, Arrival, ForwardingAddress

logger = logging.getLogger(__name__)

LARGEST = 10 * 1024 * 1024  # bytes of one mail
MOST_HOPS = 30  # servers that a mail came through: more are going in a circle
LONGEST_HEAD = 100_000  # bytes
PATIENCE = 60  # seconds in which a server that says nothing is let go

TAKEN = "250 2.0.0 Waits to be told what it is"
NOBODY = "550 5.1.1 No such address, or not from its owner"
ONE_AT_A_TIME = "452 4.5.3 One recipient at a time"
ENOUGH = "450 4.7.0 Enough for today, try again later"
AWAY = "451 4.3.0 Try again later"
NOT_FROM_THEM = "550 5.7.1 Only what its owner sends is taken here"
A_LOOP = "550 5.4.6 That mail was sent by a machine, or goes in a circle"
NO_WORDS = "550 5.6.0 There are no words in it that can be read"


class Receiver:
    """The answers to a mail server, command by command, as aiosmtpd asks for them."""

    async def handle_RCPT(
        self, server: LMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if envelope.rcpt_tos:
            return ONE_AT_A_TIME  # so that each gets an answer of its own
        answer = await asyncio.to_thread(_answered, may_send, envelope.mail_from or "", address)
        if answer == OK:
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: LMTP, session: Session, envelope: Envelope) -> str:
        content, [address] = envelope.content, envelope.rcpt_tos
        raw = content.encode() if isinstance(content, str) else content or b""
        return await asyncio.to_thread(_answered, take_in, envelope.mail_from or "", address, raw)


OK = "250 2.1.5 OK"


def _answered[**P](ask: Callable[P, str], *args: P.args, **kwargs: P.kwargs) -> str:
    """What is answered, with a connection for this question alone; when the database is away, to try again."""
    try:
        with as_owner(None):
            return ask(*args, **kwargs)
    except (OperationalError, InterfaceError):
        return AWAY
    finally:
        connection.close()


def may_send(sender: str, address: str) -> str:
    """Whether this sender may write to this address: only its owner, from an address that is confirmed."""
    found = _address(address)
    if found is None or not _is_theirs(found, sender):
        return NOBODY
    today = Arrival.objects.owned_by(found.owner).since(timedelta(days=1))
    return ENOUGH if today.count() >= MOST_A_DAY else OK


def take_in(sender: str, address: str, raw: bytes) -> str:
    """Keep this mail until its owner says what it is. A second one with the same Message-ID is taken as the first."""
    if (answer := may_send(sender, address)) != OK:
        return answer
    found, head = _address(address), head_of(raw)
    if found is None:
        return NOBODY
    if is_a_loop(head):
        return A_LOOP
    writers = getaddresses([messages.header_in(head, "From")])
    if len(writers) != 1 or not _is_theirs(found, writers[0][1]):
        return NOT_FROM_THEM
    words = words_of(raw)
    if not words:
        return NO_WORDS
    Arrival.objects.take_in(found.owner, words, message_hash(head, raw))
    return TAKEN


def _address(address: str) -> ForwardingAddress | None:
    mailbox, _at, domain = address.rpartition("@")
    is_ours = bool(mailbox) and domain.lower() == settings.ARRIVALS_DOMAIN.lower()
    if not is_ours or (owner := ForwardingAddress.objects.whose(mailbox)) is None:
        return None
    become(owner)
    return ForwardingAddress.objects.called(mailbox)


def _is_theirs(found: ForwardingAddress, sender: str) -> bool:
    """Whether this is a confirmed address of the person, and none of ours."""
    if not sender or sender.lower().endswith(f"@{settings.ARRIVALS_DOMAIN.lower()}"):
        return False
    if settings.LOCAL:  # one person's own machine: nobody confirms anything there
        return sender.lower() == found.owner.email.lower()
    mine = EmailAddress.objects.filter(user=found.owner, email__iexact=sender, verified=True)
    return bool(mine.exists())


def head_of(raw: bytes) -> Message:
    """The headers of a mail, however broken the rest is."""
    head = raw[:LONGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return message_from_bytes(head + b"\n\n")


def is_a_loop(head: Message) -> bool:
    """Whether a machine sent it by itself (RFC 3834), or it came through more servers than any mail does."""
    by_machine = messages.header_in(head, "Auto-Submitted").lower() not in ("", "no")
    return by_machine or len(head.get_all("Received", [])) > MOST_HOPS


def words_of(raw: bytes) -> str:
    """What the mail says; nothing where it cannot be read, whatever is wrong with it. The log says how, never what."""
    try:
        return clean_text(messages.as_paste(raw)).strip()
    except Exception as problem:
        logger.error("A mail that could not be read: %s", type(problem).__qualname__)
        return ""


def message_hash(head: Message, raw: bytes) -> bytes:
    """By what a mail is known when it comes again: its Message-ID, or all of it where it has none."""
    known = messages.header_in(head, "Message-ID").encode()
    return hashlib.sha256(known or raw).digest()


async def serve(host: str, port: int, ready: Callable[[], None] = lambda: None) -> None:
    """Listen until the task is cancelled."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_session, host, port)
    ready()
    async with server:
        await server.serve_forever()


def _session() -> LMTP:
    return LMTP(
        Receiver(),
        data_size_limit=LARGEST,
        enable_SMTPUTF8=True,
        hostname=settings.ARRIVALS_DOMAIN,
        ident="BounceBack",
        timeout=PATIENCE,
    )
