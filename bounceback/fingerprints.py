"""What something said when a page was made of it, as a short text the page can carry and nobody can forge."""

import json
from typing import Any

from django.utils.crypto import constant_time_compare, salted_hmac


def fingerprint(kind: str, said: Any) -> str:
    """Of what is said (anything JSON can hold); `kind` keeps those of different things apart."""
    text = json.dumps(said)
    return salted_hmac(kind, text, algorithm="sha256").hexdigest()[:32]


def is_same(carried: str, now: str) -> bool:
    """Whether what a page carries is the fingerprint of now; no page can find out how much of it fits."""
    return constant_time_compare(carried, now)
