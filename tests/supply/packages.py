"""The packages that BounceBack runs on, as requirements.lock pins them."""

import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
LOCK = ROOT / "requirements.lock"
LICENCES = tomllib.loads((Path(__file__).parent / "licences.toml").read_text())

PINNED = re.compile(r"^([\w.-]+)==([^\s;]+)(.*(?:\n    --hash=.*)*)", re.MULTILINE)


class Package(NamedTuple):
    """One package of a lock file, with the SHA-256 of each file it may come as."""

    name: str
    version: str
    hashes: list[str]


def pinned(lock: str) -> list[Package]:
    return [
        Package(name, version, re.findall(r"--hash=sha256:(\w+)", rest))
        for name, version, rest in PINNED.findall(lock)
    ]


def licence_of(name: str) -> str:
    """What a package says of its licence (an SPDX expression), or what we read in it; empty when neither is there."""
    if name in LICENCES["read"]:
        return str(LICENCES["read"][name])
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    return told.get("License-Expression") or told.get("License") or ""


def not_allowed(licence: str) -> set[str]:
    """The parts of a licence that are not on the list: a choice counts with all it offers, none as the empty word."""
    parts = set(re.findall(r"[\w.+-]+", licence)) - {"AND", "OR", "WITH"}
    return (parts or {""}) - {*LICENCES["allowed"]}
