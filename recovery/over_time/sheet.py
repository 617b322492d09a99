"""A picture to take along: its drawings on one sheet, as SVG or PNG, with everything named or only the shape.

The sheet is drawn here, on the server, from the templates of the page and the light colours of tokens.css.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import batched
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple
from xml.etree import ElementTree as ET

import resvg_py
from django.conf import settings
from django.template.loader import render_to_string

from recovery.over_time.picture import Chart

NAMESPACE = "http://www.w3.org/2000/svg"
FONT = Path(__file__).with_name(
    "figtree-latin-500.ttf"
)  # docs/decisions/over-time.md says how it was made
WIDE, EDGE, GAP = 560, 28, 26  # units: the sheet, around it, between drawings
LINE = 20  # of text
LETTERS = 76  # in a line
SIDE_BY_SIDE = 3  # drawings, from which on two stand side by side
SHARP = 2  # pixels of a PNG for each unit

STYLE = """
.chart, .chart path, .chart circle { fill: none; stroke: none }
.chart text, .sheet { fill: INK; font-family: Figtree, sans-serif; font-weight: 500 }
.chart text { font-size: 11px; text-anchor: middle }
.chart.arc text { font-size: 13px }
.chart text.soft, .small { fill: SOFT }
.chart text.end { text-anchor: end }
.chart text.start { text-anchor: start }
.title { font-size: 21px }
.words { font-size: 14px }
.small { font-size: 12px }
.chart path.ground { stroke: EDGE; stroke-width: 1 }
.chart path.level { stroke: LINE; stroke-width: 1 }
.chart path.bar { fill: WASH; stroke: GREEN; stroke-width: 1.2 }
.chart path.middle { stroke: AMBER; stroke-width: 1.2; stroke-dasharray: 5 3 }
.chart path.dots { stroke: GREEN; stroke-width: 7; stroke-linecap: round }
.chart.arc path.dots { stroke-width: 6 }
.chart path.curve { stroke: GREEN; stroke-width: 2.4; stroke-linejoin: round }
.chart circle.last { fill: AMBER }
.chart path.gap { stroke: AMBER; stroke-width: 2.4 }
.chart.flow text { paint-order: stroke; stroke: PAPER; stroke-width: 3; stroke-linejoin: round }
.chart path.node { fill: GREEN }
.chart path.band { fill: WASH; stroke: GREEN; stroke-width: .8; stroke-opacity: .6 }
.chart path.silence { stroke-dasharray: 5 3; stroke-opacity: 1 }
.chart path.stopped { stroke-dasharray: 1.2 2.6; stroke-opacity: 1 }
"""
COLOURS = {"INK": "ink", "SOFT": "soft", "EDGE": "edge", "LINE": "line", "WASH": "green-wash",
           "GREEN": "green", "AMBER": "amber", "PAPER": "paper"}  # fmt: skip


class Words(NamedTuple):
    """What is written around the drawings: above them, and one line below."""

    heading: str
    said: str
    below: str


def sheet(charts: Sequence[Chart], words: Words | None) -> str:
    """The sheet as SVG; without words only the shape is on it, and nothing in the file names anything."""
    root = ET.Element("svg", {"xmlns": NAMESPACE})
    ET.SubElement(root, "style").text = _style()
    ground = ET.SubElement(
        root, "rect", {"width": "100%", "height": "100%", "fill": _colours()["paper"]}
    )
    y = EDGE
    if words:
        y = _write(root, y, "sheet title", [words.heading])
        y = _write(root, y, "sheet words", wrap(words.said, LETTERS)) + LINE // 2
    beside = 2 if len(charts) >= SIDE_BY_SIDE else 1
    for row in batched(charts, beside, strict=False):
        y = _draw(root, y, row, beside, named=words is not None)
    if words:
        y = _write(root, y, "sheet small", wrap(words.below, LETTERS + 10))
    size = {"width": str(WIDE), "height": str(y + EDGE - GAP // 2)}
    root.attrib |= size | {"viewBox": f"0 0 {size['width']} {size['height']}"}
    ground.attrib |= size
    return ET.tostring(root, encoding="unicode")


def as_png(svg: str) -> bytes:
    """The sheet as an image, two pixels to a unit."""
    return resvg_py.svg_to_bytes(
        svg_string=svg, zoom=SHARP, font_files=[str(FONT)], sans_serif_family="Figtree"
    )


def _draw(root: ET.Element, y: int, row: Sequence[Chart], beside: int, *, named: bool) -> int:
    """Draw these charts in a row that has room for so many; returns where the next row begins."""
    wide = (WIDE - 2 * EDGE - (beside - 1) * GAP) // beside
    bottom = y
    for place, chart in enumerate(row):
        x, top = EDGE + place * (wide + GAP), y
        if named:
            top = _write(root, top, "sheet words", wrap(chart.name, LETTERS // beside), x)
        drawing = _drawing(chart, named=named)
        _x, _y, width, height = map(int, drawing.attrib["viewBox"].split())
        high = round(wide * height / width)
        drawing.attrib |= {
            "x": str(x),
            "y": str(top),
            "width": str(wide),
            "height": str(high),
            "overflow": "visible",
        }
        root.append(drawing)
        bottom = max(bottom, top + high)
    return bottom + GAP


def _drawing(chart: Chart, *, named: bool) -> ET.Element:
    """One drawing of the page; not named, everything one could read is taken out of it."""
    drawn = render_to_string(chart.template, {"chart": chart, "id": "0"})
    drawing = ET.fromstring(drawn)  # noqa: S314 - our own template, escaped
    for each in ("role", "aria-labelledby", "aria-describedby"):
        drawing.attrib.pop(each, None)
    unread = ("title", "desc") if named else ("title", "desc", "text")
    for around in list(drawing.iter()):
        for part in [part for part in around if part.tag in unread]:
            around.remove(part)
    return drawing


def _write(root: ET.Element, y: int, look: str, lines: Sequence[str], x: int = EDGE) -> int:
    for line in lines:
        y += LINE
        ET.SubElement(root, "text", {"class": look, "x": str(x), "y": str(y - 6)}).text = line
    return y


@cache
def _colours() -> dict[str, str]:
    """The light colours of tokens.css by name."""
    css = Path(settings.BASE_DIR, "static", "css", "tokens.css").read_text()
    return dict(re.findall(r"--([\w-]+): light-dark\((#\w+),", css))


@cache
def _style() -> str:
    return re.sub(r"\b[A-Z]+\b", lambda word: _colours()[COLOURS[word[0]]], STYLE)
