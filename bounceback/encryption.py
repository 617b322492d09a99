"""Private text at rest: readable only with a key that is not in the database.

The keys (settings.ENCRYPTION_KEYS) are named by the host in its environment; on one's own machine one is made once, in
var/secrets (bounceback/secrets.py). What is encrypted and what is not, and why: docs/decisions/private-text.md.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.signals import setting_changed
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

if TYPE_CHECKING:
    _TextField = models.TextField[str, str]
    _BinaryField = models.BinaryField[bytes, bytes]
else:
    _TextField = models.TextField  # generic in the stubs alone
    _BinaryField = models.BinaryField


class CannotRead(Exception):
    """The text was written with a key that is no longer in ENCRYPTION_KEYS."""


@cache
def key_ring() -> MultiFernet:
    """The keys of ENCRYPTION_KEYS: the first writes, all of them read."""
    return MultiFernet([Fernet(key.strip()) for key in settings.ENCRYPTION_KEYS])


def _clear_keys(*, setting: str, **kwargs: Any) -> None:
    if setting == "ENCRYPTION_KEYS":
        key_ring.cache_clear()


setting_changed.connect(_clear_keys)


def encrypt(text: str) -> bytes:
    return key_ring().encrypt(text.encode())


def decrypt(token: bytes) -> str:
    """The text of an encrypted token. Raises CannotRead when no key of the ring fits."""
    return decrypt_bytes(token).decode()


def decrypt_bytes(token: bytes) -> bytes:
    """What an encrypted token holds. Raises CannotRead when no key of the ring fits."""
    try:
        return key_ring().decrypt(token)
    except InvalidToken as problem:
        raise CannotRead("No key in ENCRYPTION_KEYS can read this text.") from problem


def read(column: bytes | memoryview | None) -> str:
    """The text of an encrypted column that a query by hand found; empty for an empty token or for no row."""
    return decrypt(bytes(column)) if column else ""


class EncryptedTextField(_TextField):
    """Text in Python, an opaque token in the database: it can be neither searched nor sorted.

    An empty string is stored as an empty token, so that "nothing written" needs no key.
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "bytea"

    def get_internal_type(self) -> str:
        return "BinaryField"

    def get_db_prep_value(
        self, value: str | None, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> bytes | None:
        if value is None:
            return None
        return encrypt(value) if value else b""

    def from_db_value(
        self, value: bytes | memoryview | None, expression: object, connection: BaseDatabaseWrapper
    ) -> str | None:
        return None if value is None else read(value)


class EncryptedBytesField(_BinaryField):
    """A piece of a file in Python, an opaque token in the database."""

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        return None if value is None else key_ring().encrypt(bytes(value))

    def from_db_value(
        self, value: bytes | memoryview | None, expression: object, connection: BaseDatabaseWrapper
    ) -> bytes | None:
        return None if value is None else decrypt_bytes(bytes(value))


ENCRYPTED = (EncryptedTextField, EncryptedBytesField)
"""Every kind of column that only a key can read."""
