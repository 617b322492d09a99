"""What a first visit fetches: the page, its styles, both faces, and what it names besides."""

import gzip
import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.test import TestCase

MOST = 80_000  # bytes over the wire
PACKED = {"woff2", "png"}  # packed already


def on_the_wire(content: bytes, name: str = "") -> int:
    return len(content) if name.rpartition(".")[2] in PACKED else len(gzip.compress(content))


class FirstLoadTests(TestCase):
    def fetched(self, url: str) -> dict[str, int]:
        """{what: bytes}, with htmx, which the next page needs."""
        page = self.client.get(url).content
        # What an icon's link names besides is fetched by nobody who only looks.
        names = set(re.findall(r"/static/([\w./-]+\.(?:css|js|woff2|svg))", page.decode()))
        names |= {"django_htmx/htmx-2.min.js"}
        found = {name: finders.find(name) for name in names}
        files = {name: Path(path).read_bytes() for name, path in found.items() if path}
        sizes = {name: on_the_wire(content, name) for name, content in files.items()}
        assert sizes.keys() == names, names - sizes.keys()
        return sizes | {"page": on_the_wire(page)}

    def test_a_first_visit_is_small_with_both_faces_and_htmx(self) -> None:
        sizes = self.fetched("/")
        self.assertEqual(len([name for name in sizes if name.endswith("woff2")]), 2)
        self.assertLessEqual(sum(sizes.values()), MOST, sizes)
