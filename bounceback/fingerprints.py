"""A short signed text that stands for what a row said when a page was made, so that a later change is noticed."""

import json
from typing import Any

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac


def fingerprint(kind: str, said: Any, *, key: str | None = None) -> str:
    """The fingerprint of anything JSON can hold; `kind` keeps those of different things apart."""
    text = json.dumps(said)
    return salted_hmac(kind, text, secret=key, algorithm="sha256").hexdigest()[:32]


def is_same(carried: str, kind: str, said: Any) -> bool:
    """Whether the fingerprint a page carries is that of this; compared in constant time.

    The page may have been opened before there was a new SECRET_KEY.
    """
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return any(constant_time_compare(carried, fingerprint(kind, said, key=key)) for key in keys)
