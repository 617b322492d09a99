"""The styles: sizes and spaces are steps of one scale (tokens.css), one declaration stands on a line."""

import re
from pathlib import Path

from django.conf import settings
from django.test import SimpleTestCase

HOME = Path(settings.BASE_DIR)
SPACED = re.compile(r"(font-size|(padding|margin|inset)(-[a-z-]+)?|(row-|column-|--)?gap)\Z")
LENGTH = re.compile(r"\d(?:rem|px)\b")
OWN = {
    "font-size: 11px",  # units of a chart's own drawing
    "font-size: 13px",
    "font-size: max(var(--text-3), 16px)",  # below 16 px, a phone zooms into the field
    "margin-block-end: -1px",  # over the line it stands on
    "inset-block-start: -5rem",  # out of sight
}
CARRIED = r'(?:class="|_class %\})((?:\{%.*?%\}|\{\{.*?\}\}|[^"<])*)'
BY_CODE = {
    *("scale-row", "scale-stop", "scale-ends", "none"),  # widgets
    *("done", "now", "skipped", "not_mine", "takeaway", "close", "least"),  # states
    *("silence", "stopped"),  # bands of a flow
    *("lesson", "recovered"),  # parts of a month
    *("breathing", "crumpled", "no-line", "not-saved"),  # scripts
}
MOST_SIZES = 68  # different rem values; fluid titles and breakpoints are among them
WIDEST = 120


def styles() -> dict[str, str]:
    """{file name: text without comments}."""
    files = sorted((HOME / "static/css").glob("*.css"))
    return {
        file.name: re.sub(r"/\*.*?\*/", "", file.read_text(), flags=re.DOTALL) for file in files
    }


def declarations(text: str) -> list[str]:
    """Each `name: value` of a style file, as it stands on one line."""
    found = re.findall(r"(?<![\w-])(-{0,2}[a-z][\w-]*):\s([^;{}]+);", text)
    return [f"{name}: {' '.join(value.split())}" for name, value in found]


class ScaleTests(SimpleTestCase):
    def test_sizes_and_spaces_are_steps(self) -> None:
        own = [
            f"{name}: {each}"
            for name, text in styles().items()
            for each in declarations(text)
            if SPACED.match(each.partition(":")[0]) and LENGTH.search(each) and each not in OWN
        ]
        self.assertEqual(own, [])

    def test_there_are_no_more_sizes_than_there_were(self) -> None:
        sizes = {size for text in styles().values() for size in re.findall(r"[\d.]+rem", text)}
        self.assertLessEqual(len(sizes), MOST_SIZES, sorted(sizes))

    def test_every_name_is_given_and_used(self) -> None:
        whole = "".join(styles().values())
        given = set(re.findall(r"(?<![\w(-])(--[\w-]+):", whole))
        scripts = "".join(file.read_text() for file in (HOME / "static/js").glob("*.js"))
        used = set(re.findall(r"var\((--[\w-]+)", whole))
        self.assertEqual(given - used, set())
        self.assertEqual({name for name in used - given if f'"{name}"' not in scripts}, set())


class LineTests(SimpleTestCase):
    def test_one_declaration_stands_on_a_line(self) -> None:
        lines = [line for text in styles().values() for line in text.splitlines()]
        self.assertEqual([line for line in lines if line.count(";") > 1], [])
        self.assertEqual([line for line in lines if len(line) > WIDEST], [])

    def test_every_class_is_carried(self) -> None:
        templates = "".join(file.read_text() for file in (HOME / "templates").rglob("*.html"))
        carried = set(re.findall(r"[\w-]+", " ".join(re.findall(CARRIED, templates))))
        selectors = re.findall(r"([^{};@]+)\{", "".join(styles().values()))
        classes = set(re.findall(r"\.([a-z][\w-]*)", " ".join(selectors)))
        self.assertEqual(classes - carried - BY_CODE, set())

    def test_every_look_of_a_button_is_drawn(self) -> None:
        """One that is not would leave the button filled, beside the one that is meant."""
        templates = "".join(file.read_text() for file in (HOME / "templates").rglob("*.html"))
        looks = set(" ".join(re.findall(r'"button ([a-z -]+)"', templates)).split())
        drawn = set(re.findall(r"\.([a-z][\w-]*)", "".join(styles().values())))
        self.assertEqual(looks - drawn, set())
