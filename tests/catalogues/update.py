"""Bring the catalogues up to date with the source, and tell what is left to translate.

python -m tests.catalogues.update [--check]    with --check nothing is written, and what is not up to date is told
"""

import argparse
import os
import sys
from io import BytesIO
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from django.conf import settings

from bounceback.catalogues import LOCALE
from tests.catalogues.source import Sentence, sentences

WIDTH = 120
UNSAID = tuple(
    f'"{name}'.encode()
    for name in ("Project", "Report", "POT-", "PO-", "Last-", "Language-Team", "Generated")
)
"""What a catalogue's head may say of who made it, and when."""


def path_of(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def languages() -> list[str]:
    """The codes of those that are translated to."""
    return [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def catalogue(language: str) -> Catalog:
    """The catalogue as it is kept; an empty one where there is none."""
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=language, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def brought_up_to_date(kept: Catalog, found: dict[Sentence, list[str]]) -> Catalog:
    """What is said now, in the words of the kept catalogue where it has them; nothing that is said no more."""
    fresh = Catalog(
        locale=kept.locale,
        header_comment=f"# BounceBack in {kept.locale.english_name if kept.locale else ''}: docs/words/",
        fuzzy=False,
    )
    for said, files in found.items():
        key = (said.text, said.plural) if said.plural else said.text
        before = kept.get(said.text, said.context or None)
        is_same_kind = before is not None and isinstance(before.id, tuple) == bool(said.plural)
        fresh.add(
            key,
            before.string if before is not None and is_same_kind else None,
            locations=[(file, 0) for file in files],
            flags=before.flags & {"fuzzy"} if before is not None else (),
            user_comments=before.user_comments if before is not None else (),
            context=said.context or None,
        )
    return fresh


def written(fresh: Catalog) -> bytes:
    """The catalogue as a file. Its head says what a program must know, and no day: nothing changes but words."""
    file = BytesIO()
    write_po(file, fresh, width=WIDTH, include_lineno=False, ignore_obsolete=True)
    head, said, rest = file.getvalue().partition(b"\n\n")
    lines = [line for line in head.splitlines() if not line.startswith(UNSAID)]
    return b"\n".join(lines) + said + rest


def missing(kept: Catalog, found: dict[Sentence, list[str]]) -> list[Sentence]:
    """What has no words in this language yet, or fuzzy ones."""
    return [said for said in found if not _is_translated(kept, said)]


def _is_translated(kept: Catalog, said: Sentence) -> bool:
    message = kept.get(said.text, said.context or None)
    if message is None or message.fuzzy or isinstance(message.id, tuple) != bool(said.plural):
        return False
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms)


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.catalogues.update", description=__doc__)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bounceback.settings")
    django.setup()
    found, wrong = sentences(), False
    for language in languages():
        kept, path = catalogue(language), path_of(language)
        fresh = written(brought_up_to_date(kept, found))
        is_old = not path.exists() or path.read_bytes() != fresh
        if asked.check and is_old:
            print(f"{language}: not as the source has it; run python -m tests.catalogues.update")
        elif is_old:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(fresh)
        left = missing(kept, found)
        for said in left:
            print(f"{language}: not translated: {said.text!r} ({found[said][0]})")
        wrong |= bool(left) or (asked.check and is_old)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
