"""Random tokens that open a door: shown once, and stored as a hash alone."""

import hashlib
import secrets

BYTES = 32  # 256 bits


def new_token() -> str:
    return secrets.token_urlsafe(BYTES)


def hashed(token: str) -> bytes:
    """The stored hash of a token. A token is random and long, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode()).digest()
