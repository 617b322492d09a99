"""What a script must be, so that a browser runs no other: Subresource Integrity."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders


def integrity(name: str) -> str:
    """The digest of a static file, as browsers compare it; anew each time while somebody works on it."""
    return _digest(name) if settings.DEBUG else _kept_digest(name)


def _digest(name: str) -> str:
    found = finders.find(name)
    if found is None:
        raise ValueError(f"There is no static file {name}.")
    digest = hashlib.sha256(Path(found).read_bytes()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


_kept_digest = cache(_digest)
