"""Take in mail that people forward to their own address here: run beside the worker where it is wanted."""

import asyncio
import signal
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser

from bounceback.management.base import UncheckedCommand
from recovery.arrivals import receiving


class Command(UncheckedCommand):
    help = "Listen for mail from one's own mail server (LMTP). Off unless ARRIVALS_DOMAIN is set."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--host", default="127.0.0.1", help="Where to listen: this machine alone."
        )
        parser.add_argument("--port", type=int, default=8024)

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.ARRIVALS_DOMAIN:
            raise CommandError("Set ARRIVALS_DOMAIN to the domain whose mail is handed over here.")
        asyncio.run(self._serve(options["host"], options["port"]))

    async def _serve(self, host: str, port: int) -> None:
        serving = asyncio.ensure_future(receiving.serve(host, port, self._say(host, port)))
        loop = asyncio.get_running_loop()
        for ends in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(ends, serving.cancel)
        await asyncio.wait([serving])
        if not serving.cancelled():
            serving.result()

    def _say(self, host: str, port: int) -> Any:
        return lambda: self.stdout.write(f"Listening on {host}:{port}.")
