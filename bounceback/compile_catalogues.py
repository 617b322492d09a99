"""Compile what is translated, where it has changed: python -m bounceback.compile_catalogues

Of Babel there is no need afterwards: nothing that serves imports this.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from babel.messages import mofile, pofile

from bounceback.catalogues import compiled, not_compiled


def compile_all() -> Iterator[Path]:
    """Compile what is not compiled; yields each when it is. Raises OSError where nothing may be written."""
    for catalogue in not_compiled():
        with catalogue.open("rb") as source:
            said = pofile.read_po(source, abort_invalid=True)
        beside = catalogue.with_suffix(f".{os.getpid()}")
        with beside.open("wb") as target:
            mofile.write_mo(target, said)
        beside.replace(compiled(catalogue))
        yield compiled(catalogue)


if __name__ == "__main__":
    for made in compile_all():
        print(f"Compiled the sentences in {made.parents[1].name}.")
