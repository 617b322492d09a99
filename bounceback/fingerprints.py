"""A short signed text that stands for what a row said when a page was made, so that a later change is noticed."""

import json
from typing import Any

from django.utils.crypto import constant_time_compare, salted_hmac


def fingerprint(kind: str, said: Any) -> str:
    """The fingerprint of anything JSON can hold; `kind` keeps those of different things apart."""
    text = json.dumps(said)
    return salted_hmac(kind, text, algorithm="sha256").hexdigest()[:32]


def is_same(carried: str, now: str) -> bool:
    """Whether the fingerprint a page carries is that of what is stored now; compared in constant time."""
    return constant_time_compare(carried, now)
