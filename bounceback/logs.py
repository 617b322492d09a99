"""Logs say what went wrong and where, never what a person wrote and never a token that opens a page."""

import json
import logging
import os
import re
import time
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from bounceback.causes import causes_of
from bounceback.watching.doing import Doing, doing_now

TOKEN = re.compile(r"/[\w:.-]{20,}", re.ASCII)
"""A part of an address that is long enough to be a token: a link that signs in, resets or answers."""

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What begins a new line, or means something to a terminal."""


TOLD = ("method", "status", "bytes", "ms", "sql")
"""What a line of JSON may tell beside its message, where whoever logs it says so; nothing else is told."""


def log_format(*, local: bool) -> str:
    """How the log is written: "plain" or "json", as LOG_FORMAT says; JSON for hosted ones that do not say."""
    said = os.environ.get("LOG_FORMAT") or ("plain" if local else "json")
    if said not in ("plain", "json"):
        raise ImproperlyConfigured("LOG_FORMAT is either 'plain' or 'json'.")
    return said


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
            asked = getattr(getattr(record, "request", None), "path", None)
            record.args = tuple(
                _route(record) if value == asked else _without_token(value) for value in record.args
            )
        return True


def _route(record: logging.LogRecord) -> str:
    """The address of the request a line is about, as the URLconf writes it; of one that nobody serves, nothing."""
    found = getattr(record.__dict__["request"], "resolver_match", None)
    return f"/{found.route}" if found else "an address that is not there"


class AsJSON(logging.Formatter):
    """One line of JSON for each record: what it says, and the request or job it belongs to."""

    def format(self, record: logging.LogRecord) -> str:
        told = dict(self._told(record))
        return json.dumps(
            {name: value for name, value in told.items() if value not in (None, "", [])}
        )

    def _told(self, record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
        yield "time", datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        yield "level", record.levelname.lower()
        yield "logger", record.name
        # The queue's own lines quote a job whole; which one and what became of it is enough.
        yield "message", getattr(record, "action", None) or record.getMessage()
        what: Doing | None = getattr(record, "doing", None) or doing_now()
        if what:
            yield "request_id", what.id
            yield "view", what.name
            yield "route", what.route
        for name in TOLD:
            yield name, getattr(record, name, None)
        jobs = getattr(record, "jobs", None) or [getattr(record, "job", None) or {}]
        yield "jobs", [f"job-{each['id']} {each['task_name']}" for each in jobs if "id" in each]
        yield "where", record.exc_text


def _without_token(value: object) -> object:
    return plain_path(value) if isinstance(value, str) and "/" in value else value


def _where(problem: BaseException) -> str:
    places: list[str] = []
    for cause in causes_of(problem, also_hidden=True):
        frames = [
            f"  {f.filename}:{f.lineno} in {f.name}"
            for f in traceback.extract_tb(cause.__traceback__)
        ]
        places += [type(cause).__qualname__, *frames]
    return "\n".join(places)
