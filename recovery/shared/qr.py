"""A link as a QR code, for a phone across the table. Pure: no models, no markup."""

from dataclasses import dataclass
from itertools import groupby

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4  # modules of white around it, as the standard asks


@dataclass(frozen=True)
class Drawn:
    """A QR code as an SVG path, one unit a module."""

    size: int  # units on each side, the quiet zone included
    path: str


def drawn(text: str) -> Drawn:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    return Drawn(len(rows), "".join(_row(y, row) for y, row in enumerate(rows)))


def _row(y: int, modules: list[bool]) -> str:
    """The dark modules of a row as SVG path commands: move there, draw a bar one unit high."""
    found, x = "", 0
    for dark, run in groupby(modules):
        length = len(list(run))
        if dark:
            found += f"M{x} {y}h{length}v1h-{length}z"
        x += length
    return found
