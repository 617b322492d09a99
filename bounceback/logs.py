"""Logs say what went wrong and where, never what a person wrote and never a token that opens a page."""

import logging
import re
import time
import traceback

TOKEN = re.compile(r"/[\w:.-]{20,}", re.ASCII)
"""A part of an address that is long enough to be a token: a link that signs in, resets or answers."""

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What begins a new line, or means something to a terminal."""


def plain_path(text: str) -> str:
    """An address without its query and without a token."""
    return TOKEN.sub("/…", text.split("?")[0])


class PlainLine(logging.Formatter):
    """One line for each message, at its moment in UTC: what came in with a line break cannot look like two."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("{asctime}Z {levelname} {name} {message}", "%Y-%m-%dT%H:%M:%S", "{")

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = CONTROL.sub(lambda found: repr(found.group())[1:-1], record.message)
        return super().formatMessage(record)


class WithoutPrivateText(logging.Filter):
    """A log filter: replaces an exception's message by its type (a database error quotes the whole failing row).

    And shorten the addresses that a message names.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[1]:
            record.exc_text = _where(record.exc_info[1])
            record.exc_info = None
        if isinstance(record.args, tuple):
            record.args = tuple(_without_token(value) for value in record.args)
        return True


def _without_token(value: object) -> object:
    return plain_path(value) if isinstance(value, str) and "/" in value else value


def _where(problem: BaseException) -> str:
    places: list[str] = []
    cause: BaseException | None = problem
    while cause is not None:
        frames = [
            f"  {f.filename}:{f.lineno} in {f.name}"
            for f in traceback.extract_tb(cause.__traceback__)
        ]
        places += [type(cause).__qualname__, *frames]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(places)
