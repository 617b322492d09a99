"""Where settings come from: the environment, a file it names, or (in local mode) made once under `var/`."""

import os
import secrets
from pathlib import Path

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured


def from_environment(name: str) -> str | None:
    """The value of NAME, or of the file that NAME_FILE points to (as Docker's secrets do)."""
    if value := os.environ.get(name):
        return value
    return text_of(f"{name}_FILE") or None


def text_of(name: str) -> str:
    """What stands in the file that NAME points to; nothing where it is not set."""
    path = os.environ.get(name)
    try:
        return Path(path).read_text().strip() if path else ""
    except (OSError, UnicodeDecodeError) as problem:
        why = getattr(problem, "strerror", None) or "it is not UTF-8"
        raise ImproperlyConfigured(f"{name} names a file that cannot be read: {why}.") from problem


def required(name: str) -> str:
    """As from_environment, but a missing value stops the start with a sentence."""
    value = from_environment(name)
    if value is None:
        raise ImproperlyConfigured(
            f"{name} is not set. A hosted BounceBack refuses to guess it: set {name} or "
            f"{name}_FILE (see docs/hosting.md). On your own machine, use bin/run."
        )
    return value


def number(name: str, otherwise: int) -> int:
    """The whole number NAME holds; where it is not set or empty, the other one."""
    value = from_environment(name)
    try:
        return int(value) if value else otherwise
    except ValueError:
        raise ImproperlyConfigured(f"{name} is to be a whole number.") from None


def made_once(folder: Path, name: str, make: "type[Fernet] | None" = None) -> str:
    """The secret in folder/name, made (readable by its owner alone) if it is not there yet."""
    path = folder / name
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        value = make.generate_key().decode() if make else secrets.token_urlsafe(64)
        _write_once(path, value)
    return path.read_text().strip()


def _write_once(path: Path, value: str) -> None:
    """Two processes starting together must end up with one secret: the first link wins."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(value + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
