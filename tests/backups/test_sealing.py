"""What is sealed comes out as it went in, or not at all."""

import io

import pytest
from cryptography.fernet import Fernet
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.backups.sealing import CHUNK, LINE, TAG, Seal, opened
from bounceback.trouble import Trouble

KEY, OTHER = Fernet.generate_key().decode(), Fernet.generate_key().decode()
HEADER = len(LINE) + 40
SIZES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7)


def sealed(text: bytes, keys: list[str] | None = None, piece: int = 100_000) -> bytes:
    file = io.BytesIO()
    seal = Seal(file, keys or [KEY])
    for start in range(0, len(text), piece):
        seal.write(text[start : start + piece])
    seal.finish()
    return file.getvalue()


def unsealed(file: bytes, keys: list[str] | None = None) -> bytes:
    return b"".join(opened(io.BytesIO(file), keys or [KEY]))


@pytest.mark.parametrize("size", SIZES)
def test_it_comes_out_as_it_went_in(size: int) -> None:
    text = bytes(range(256)) * (size // 256 + 1)
    assert unsealed(sealed(text[:size])) == text[:size]


def test_nothing_of_it_can_be_read() -> None:
    assert b"private" not in sealed(b"private" * 1000)


def test_the_same_is_sealed_differently_each_time() -> None:
    assert sealed(b"again")[HEADER:] != sealed(b"again")[HEADER:]


@given(place=st.integers(0, HEADER + 2 * CHUNK), bit=st.integers(0, 7))
@settings(max_examples=60)
def test_a_changed_bit_is_noticed_wherever_it_is(place: int, bit: int) -> None:
    changed = bytearray(sealed(b"x" * 2 * CHUNK))
    changed[place] ^= 1 << bit
    with pytest.raises(Trouble):
        unsealed(bytes(changed))


@pytest.mark.parametrize("whole", [1, 2])
def test_a_missing_end_is_noticed_at_the_end_of_a_chunk_too(whole: int) -> None:
    file = sealed(b"x" * (2 * CHUNK + 7))
    with pytest.raises(Trouble, match="cut off"):
        unsealed(file[: HEADER + whole * (CHUNK + TAG)])


def test_swapped_chunks_are_noticed() -> None:
    file = sealed(b"x" * (2 * CHUNK + 7))
    first, second = HEADER + CHUNK + TAG, HEADER + 2 * (CHUNK + TAG)
    swapped = file[:HEADER] + file[first:second] + file[HEADER:first] + file[second:]
    with pytest.raises(Trouble, match="changed"):
        unsealed(swapped)


def test_more_behind_the_end_is_noticed() -> None:
    with pytest.raises(Trouble, match="changed"):
        unsealed(sealed(b"x" * CHUNK) + b"more")


def test_the_first_key_writes_and_each_reads() -> None:
    file = sealed(b"old", [OTHER])
    assert unsealed(file, [KEY, OTHER]) == b"old"
    assert unsealed(sealed(b"new", [KEY, OTHER]), [KEY]) == b"new"


def test_without_its_key_the_trouble_names_the_setting() -> None:
    with pytest.raises(Trouble, match="None of BACKUP_KEYS made this backup"):
        unsealed(sealed(b"old", [OTHER]), [KEY])


def test_another_file_is_told_as_one() -> None:
    with pytest.raises(Trouble, match="no backup of BounceBack"):
        unsealed(b"PGDMP and so on")
