"""Read messages as the page does, and print what they plainly say as JSON."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.timezone import localdate

from bounceback.management.base import UncheckedCommand
from recovery.messages.charsets import decoded
from recovery.messages.files import mails_in, refusal
from recovery.messages.mails import MOST_BYTES, plain_mail
from recovery.reading import Reading, read
from recovery.reading.found import Found
from recovery.reading.heads import with_head


class Command(UncheckedCommand):
    help = "Print what messages say (pasted text, .eml, .emlx, mbox): kind, company, role, sender, day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files", nargs="*", type=Path, help="Files; without any, standard input."
        )
        parser.add_argument("--format", choices=("json", "text"), default="json")
        parser.add_argument("--jsonl", action="store_true", help="One line a file, with its name.")

    def handle(self, *args: Any, **options: Any) -> None:
        files: list[Path] = options["files"]
        for name, raw in _contents(files):
            said = told(raw)
            if options["jsonl"]:
                self.stdout.write(json.dumps({"file": name} | said, ensure_ascii=False))
            elif options["format"] == "text":
                self.stdout.write("\n".join(f"{key}: {value}" for key, value in said.items()))
            else:
                self.stdout.write(json.dumps(said, ensure_ascii=False, indent=2))


def _contents(files: list[Path]) -> Iterator[tuple[str, bytes]]:
    """The name and the beginning of each file, or of standard input."""
    if not files:
        yield "-", sys.stdin.buffer.read(MOST_BYTES)
    for path in files:
        try:
            with path.open("rb") as file:
                yield str(path), file.read(MOST_BYTES)
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error


def told(raw: bytes) -> dict[str, Any]:
    """What one file says, by the names of the fields; null where it does not."""
    if refused := refusal(raw):
        return {"kind": "other", "refused": str(refused)}
    return _as_json(read(as_pasted(raw), localdate()))


def as_pasted(raw: bytes) -> str:
    """A file as somebody would paste it: its text below the lines that say who wrote, and when."""
    text, mails = plain_mail(raw), mails_in(raw)
    if mails:
        return with_head(mails[0], text)
    whole = decoded(raw, is_page=False).replace("\r\n", "\n").rstrip()
    return (
        whole if whole.endswith(text.rstrip()) else text
    )  # a saved paste has its head in the text


def _as_json(reading: Reading) -> dict[str, Any]:
    reason = reading.reason
    return {
        "kind": reading.kind,
        "confidence": reading.confidence,
        "company": _value(reading.company),
        "role": _value(reading.role),
        "sender_name": _value(reading.sender_name),
        "sender_address": _value(reading.sender_address),
        "no_reply": reading.no_reply,
        "date": str(reading.heard_on.value) if reading.heard_on else None,
        "stage": _value(reading.stage),
        "outcome": _value(reading.outcome),
        "reason": {"code": reason.code, "words": reason.words} if reason else None,
        "language": reading.language or None,
    }


def _value(found: Found[str] | None) -> str | None:
    return found.value if found else None
