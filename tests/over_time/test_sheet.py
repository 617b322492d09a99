"""A picture can be taken along as an image or a drawing, with its words or only as a shape."""

from typing import Any
from xml.etree import ElementTree as ET

from django.urls import reverse

from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_checkin, a_rejection

COMPANY = "Lumen & Söhne <b>"


def parsed(svg: str | bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


class SheetTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        for _ in range(3):
            job = a_rejection(self.user, company=COMPANY)
            for moment, sting in (("land", 8), ("closing", 3)):
                a_checkin(job, moment=moment, sting=sting)

    def fetch(self, kind: str, key: str = "arcs", **asked: str) -> Any:
        address = reverse("over_time_sheet", args=[key, kind])
        return self.client.get(address, {"days": "all"} | asked)

    def read(self, svg: str) -> str:
        """Everything one can read in it."""
        return " ".join(parsed(svg).itertext())

    def test_a_drawing_has_its_heading_its_sentence_its_n_and_the_names(self) -> None:
        response = self.fetch("svg")
        self.assertEqual(response["Content-Type"], "image/svg+xml; charset=utf-8")
        self.assertIn("over-time-arcs.svg", response["Content-Disposition"])
        words = self.read(response.content.decode())
        for said in ("Arcs", "n = 3", "can’t tell you what caused", COMPANY, " 8 ", " 3 "):
            self.assertIn(said, words)

    def test_only_the_shape_says_nothing_at_all(self) -> None:
        svg = self.fetch("svg", names="no").content.decode()
        self.assertEqual([each for each in parsed(svg).iter() if each.tag.endswith("text")], [])
        for said in ("Lumen", "Söhne", "Arcs", "aria", "title"):
            self.assertNotIn(said, svg.replace(".title", ""))
        self.assertIn("<path", svg)

    def test_the_shape_has_a_name_of_its_own_so_that_it_is_not_mistaken(self) -> None:
        self.assertIn(
            "over-time-arcs-shape.png", self.fetch("png", names="no")["Content-Disposition"]
        )

    def test_the_image_is_a_png_twice_as_wide_as_the_drawing(self) -> None:
        response = self.fetch("png")
        self.assertEqual(response["Content-Type"], "image/png")
        self.assertTrue(response.content.startswith(b"\x89PNG\r\n"))
        wide = int(parsed(self.fetch("svg").content).attrib["width"])
        self.assertEqual(int.from_bytes(response.content[16:20]), 2 * wide)

    def test_words_are_in_the_image_and_not_in_the_shape(self) -> None:
        self.assertGreater(
            len(self.fetch("png").content), 1.3 * len(self.fetch("png", names="no").content)
        )

    def test_there_is_none_of_what_is_no_picture_or_has_too_few(self) -> None:
        for key, kind in (("arcs", "pdf"), ("nothing", "svg"), ("wanted", "svg")):
            self.assertEqual(self.fetch(kind, key).status_code, 404, key)

    def test_the_page_of_a_picture_offers_it_in_its_period(self) -> None:
        page = self.client.get(reverse("over_time_arcs"), {"days": "365"})
        self.assertContains(page, "/over-time/arcs/picture.png?days=365&amp;after=&amp;names=no")
