"""What a first visit fetches: the page, its styles, its faces, and what it names besides."""

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
        """{what: bytes} of everything fetched."""
        page = self.client.get(url).content
        # What an icon's link names besides is fetched by nobody who only looks.
        names = set(re.findall(r"/static/([\w./-]+\.(?:css|js|woff2|svg))", page.decode()))
        found = {name: finders.find(name) for name in names}
        files = {name: Path(path).read_bytes() for name, path in found.items() if path}
        sizes = {name: on_the_wire(content, name) for name, content in files.items()}
        assert sizes.keys() == names, names - sizes.keys()
        return sizes | {"page": on_the_wire(page)}

    def test_the_front_page_leaves_room_for_htmx_which_the_next_page_needs(self) -> None:
        htmx = finders.find("django_htmx/htmx-2.min.js")
        assert htmx
        taken = sum(self.fetched("/").values()) + on_the_wire(Path(htmx).read_bytes())
        self.assertLessEqual(taken, MOST)

    def test_a_first_visit_is_small_with_both_faces(self) -> None:
        for url in ("/", "/vent/", "/support/"):
            with self.subTest(url):
                sizes = self.fetched(url)
                self.assertEqual(len([name for name in sizes if name.endswith("woff2")]), 2)
                self.assertLessEqual(sum(sizes.values()), MOST, sizes)

    def test_pages_for_anybody_may_be_found_by_a_search(self) -> None:
        for url in ("/", "/vent/", "/support/"):
            with self.subTest(url):
                self.assertNotContains(self.client.get(url), "noindex")
