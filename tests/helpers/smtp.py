"""A real mail server on this machine, as kind or as rude as a test wants it (aiosmtpd)."""

import asyncio
import contextlib
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import Message
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class RudeSMTP(SMTP):
    """A mail server that hangs up where it is told to."""

    event_handler: "MailServer"

    async def smtp_DATA(self, arg: str) -> None:
        if self.event_handler.manner == "hang up in DATA":
            await self.push("354 Go ahead")
            self.transport.abort()
        else:
            await super().smtp_DATA(arg)

    async def smtp_QUIT(self, arg: str) -> None:
        if self.event_handler.manner == "no goodbye":
            await asyncio.sleep(60)
        await super().smtp_QUIT(arg)


class MailServer(Controller):
    """A mail server whose `arrived` has the mails it accepted. `manner` can change while it runs:

    accept; refuse, not now (the address); refuse text; hang; hang up in DATA; hang up after DATA;
    no goodbye. `slowly` is how many seconds it takes to say yes once it has a mail.
    """

    def __init__(self, port: int, manner: str = "accept", slowly: float = 0) -> None:
        self.manner = manner
        self.slowly = slowly
        self.arrived: list[Message] = []
        self.on_arrival: Callable[[], None] = lambda: None
        super().__init__(self, hostname="127.0.0.1", port=port)

    def factory(self) -> SMTP:
        return RudeSMTP(self.handler, hostname="mail.example.com")

    def ids(self) -> Counter[str]:
        """How often each Message-ID came."""
        return Counter(str(mail["Message-ID"]) for mail in self.arrived)

    # What aiosmtpd asks of a handler.

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[Any]
    ) -> str:
        if self.manner == "hang":
            await asyncio.sleep(60)
        if self.manner == "refuse":
            return "550 No such person here"
        if self.manner == "not now":
            return "451 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.manner == "refuse text":
            return "554 We do not like it"
        self.arrived.append(message_from_bytes(envelope.content))  # type: ignore[arg-type]
        self.on_arrival()
        if self.manner == "hang up after DATA":
            server.transport.abort()
        await asyncio.sleep(self.slowly)
        return "250 OK"


@contextlib.contextmanager
def mail_server(port: int, manner: str = "accept", slowly: float = 0) -> Iterator[MailServer]:
    server = MailServer(port, manner, slowly)
    server.start()
    try:
        yield server
    finally:
        server.stop()


@contextlib.contextmanager
def silent_server(port: int) -> Iterator[None]:
    """A context with a server that takes connections and never says a word."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
        yield


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
