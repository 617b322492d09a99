"""The pages about the house name what is there: every path, command and name in them exists today."""

import re
from importlib.util import find_spec
from pathlib import Path

from django.core.management import get_commands
from django.test import SimpleTestCase

PAGES = [Path("README.md"), Path("CONTRIBUTING.md"), *sorted(Path("docs").rglob("*.md"))]
# Made when it runs, kept beside the repository, or another program's.
ELSEWHERE = r"var/|secrets/|/|http|get_server|postmaster|benchmark|reverse_proxy|request_buffers"
IS_PATH = re.compile(r"[\w.-]+/[\w./-]*|\w[\w-]*\.(?:py|md|txt|html|js|css|json)")
IS_NAME = re.compile(r"@?\w[\w.]*(?:_|\.|[a-z][A-Z])[\w.]+(?:\(.*\))?")


def quoted() -> list[tuple[str, str]]:
    """Each page, and every text it sets in backticks or links to."""
    marks = re.compile(rf"(?:`|\]\()(?!{ELSEWHERE})([^`\n)#]+(?:\([^`)]*\))?)[`)]")
    return [(page.name, text) for page in PAGES for text in marks.findall(page.read_text())]


class DocsTests(SimpleTestCase):
    def test_every_path_is_there(self) -> None:
        there = "\n".join(f"/{path}/" for path in (*Path().glob("[!.v]*/**/*"), *Path().glob("*")))
        paths = {(page, text) for page, text in quoted() if IS_PATH.fullmatch(text)}
        gone = [each for each in paths if f"/{each[1].strip('/')}/\n" not in f"{there}\n"]
        self.assertEqual(gone, [])

    def test_no_page_uses_a_name_that_is_gone(self) -> None:
        gone = r"(?i)\b(nudges?|findings?|small steps?|in play|is alive|the thread|talks? (?:is|was)|whom to)\b"
        found = [(page.name, word) for page in PAGES for word in re.findall(gone, page.read_text())]
        self.assertEqual(found, [])

    def test_every_command_is_there(self) -> None:
        for page, text in quoted():
            for command in re.findall(r"manage\.py (\w+)", text):
                self.assertIn(command, get_commands(), page)
            for module in re.findall(r"python -m ([\w.]+)", text):
                self.assertIsNotNone(find_spec(module), f"{page}: {module}")

    def test_every_name_is_in_the_code(self) -> None:
        files = [*Path().glob("[!.dv]*/**/*.*"), *Path().glob("*.*")]
        code = [path for path in files if path.suffix in (".py", ".html", ".js", ".toml", ".yml")]
        words = set(re.findall(r"\w+", " ".join(path.read_text() for path in code)))
        names = [(page, text) for page, text in quoted() if not IS_PATH.fullmatch(text)]
        names = [(page, text) for page, text in names if IS_NAME.fullmatch(text)]
        self.assertGreater(len(names), 60)
        parts = [(name, re.findall(r"\w+", name[1].partition("(")[0])) for name in names]
        self.assertEqual([name for name, each in parts if not set(each) <= words], [])
