"""What the web server may log: which page, how long, what came of it. Not who, not what."""

import logging
import re
from typing import Any

from gunicorn.glogging import Logger

from bounceback.logs import WithoutPrivateText

TOKEN = re.compile(r"^(/[a-z]+/)[\w-]{20,}", re.ASCII)
"""A key in an address opens what it names (a public answer page, a calendar), so it stays out."""


def plain_path(text: str) -> str:
    """An address without its query and without a key."""
    return TOKEN.sub(r"\1…", text.split("?")[0])


class WithoutQueries(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                plain_path(arg) if isinstance(arg, str) else arg for arg in record.args
            )
        return True


class ServerLog(Logger):  # type: ignore[misc]  # gunicorn has no types
    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        self.error_log.addFilter(WithoutPrivateText())
        self.error_log.addFilter(WithoutQueries())

    def atoms(self, *given: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().atoms(*given)
        return found | {"U": plain_path(str(found["U"]))}
