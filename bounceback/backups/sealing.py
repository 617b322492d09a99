"""A stream sealed with a key, in authenticated chunks: no byte of it can be read, changed, moved or cut off unnoticed.

    line      "bounceback-backup 1"
    key       8 bytes that tell which key wrote it, without telling the key
    salt      32 random bytes; with the key they make a key for this file alone (HKDF, SHA-256)
    chunks    of 256 KiB, each sealed with AES-256-GCM; the nonce is the chunk's number and whether
              it is the last (the STREAM construction, as age has it)

Both ways hold one or two chunks in memory, whatever the size of the whole.
"""

import base64
import hashlib
import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bounceback.trouble import Trouble

LINE = b"bounceback-backup 1\n"
CHUNK = 256 * 1024
TAG = 16


class Seal:
    """Seals what is written to it into a file, with the first of the keys."""

    def __init__(self, file: BinaryIO, keys: list[str]) -> None:
        self.file = file
        salt = os.urandom(32)
        self._cipher = _cipher(keys[0], salt)
        self._number = 0
        self._waiting = bytearray()
        file.write(LINE + _name_of(keys[0]) + salt)

    def write(self, data: bytes) -> None:
        self._waiting += data
        while len(self._waiting) > CHUNK:  # the last chunk is sealed by finish() alone
            self._put(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]

    def finish(self) -> None:
        self._put(bytes(self._waiting), last=True)

    def _put(self, chunk: bytes, *, last: bool) -> None:
        self.file.write(self._cipher.encrypt(_nonce(self._number, last), chunk, None))
        self._number += 1


def opened(file: BinaryIO, keys: list[str]) -> Iterator[bytes]:
    """What was sealed, chunk by chunk. Raises Trouble at the first that is not as it was written."""
    if file.read(len(LINE)) != LINE:
        raise Trouble("This is no backup of BounceBack.")
    name, salt = file.read(8), file.read(32)
    key = next((key for key in keys if _name_of(key) == name), None)
    if key is None:
        raise Trouble(
            "None of BACKUP_KEYS made this backup. Put the key it was made with among them."
        )
    cipher = _cipher(key, salt)
    number, sealed = 0, file.read(CHUNK + TAG)
    while True:
        after = file.read(CHUNK + TAG)
        try:
            yield cipher.decrypt(_nonce(number, not after), sealed, None)
        except InvalidTag:
            raise Trouble("This backup was changed or cut off after it was made.") from None
        if not after:
            return
        number, sealed = number + 1, after


def _cipher(key: str, salt: bytes) -> AESGCM:
    secret = base64.urlsafe_b64decode(key)
    return AESGCM(HKDF(SHA256(), length=32, salt=salt, info=LINE).derive(secret))


def _name_of(key: str) -> bytes:
    return hashlib.sha256(b"name of a backup key:" + base64.urlsafe_b64decode(key)).digest()[:8]


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11) + bytes([last])
