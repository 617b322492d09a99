"""The page on accessibility, and the report it speaks of: each criterion has its row, and each proof is there."""

import re
from pathlib import Path

from django.test import SimpleTestCase, TestCase, override_settings

from tests.helpers.hosted import start

REPORT = Path("docs/accessibility.md")
BROWSER = Path("tests/browser")

# WCAG 2.2, levels A and AA, by guideline: the numbers of its criteria (AAA left out; 4.1.1 was taken out).
CRITERIA = {
    "1.1": (1,), "1.2": (1, 2, 3, 4, 5), "1.3": (1, 2, 3, 4, 5), "1.4": (1, 2, 3, 4, 5, 10, 11, 12, 13),
    "2.1": (1, 2, 4), "2.2": (1, 2), "2.3": (1,), "2.4": (1, 2, 3, 4, 5, 6, 7, 11), "2.5": (1, 2, 3, 4, 7, 8),
    "3.1": (1, 2), "3.2": (1, 2, 3, 4, 6), "3.3": (1, 2, 3, 4, 7, 8), "4.1": (2, 3),
}  # fmt: skip
SAID = ("Supports", "Partially supports", "Does not support", "Not applicable")


def rows() -> list[list[str]]:
    """The cells of each row: criterion, level, conformance, remarks, tests."""
    found = re.findall(r"^\| (\d\.\d\.\d+ .*) \|$", REPORT.read_text(), re.MULTILINE)
    return [[cell.strip() for cell in row.split("|")] for row in found]


class ReportTests(SimpleTestCase):
    def test_each_criterion_has_its_row(self) -> None:
        all_of_them = [f"{line}.{each}" for line, numbers in CRITERIA.items() for each in numbers]
        self.assertEqual(len(all_of_them), 55)
        self.assertEqual([row[0].split()[0] for row in rows()], all_of_them)

    def test_each_says_how_it_is_met_in_the_words_of_the_form(self) -> None:
        self.assertEqual([row for row in rows() if row[1] not in "AA" or row[2] not in SAID], [])

    def test_each_that_is_met_names_a_test_that_is_there(self) -> None:
        for criterion, _level, conformance, _remark, tests in rows():
            with self.subTest(criterion):
                self.assertEqual(bool(tests), conformance != "Not applicable")
                for module, _dot, test in (
                    each.partition(".") for each in tests.split(", ") if each
                ):
                    self.assertIn(f"def {test or 'test_'}", (BROWSER / f"{module}.py").read_text())


class AccessibilityTests(TestCase):
    def test_it_is_linked_at_the_foot_of_every_page(self) -> None:
        for path in (
            "/",
            "/support/",
            "/accounts/login/",
            "/answer/no-such-token/",
            "/accessibility/",
        ):
            page = self.client.get(path)
            self.assertContains(page, 'href="/accessibility/"', status_code=page.status_code)

    def test_without_an_address_it_says_whom_to_ask(self) -> None:
        page = self.client.get("/accessibility/")
        self.assertContains(page, "has named no address")
        self.assertNotContains(page, "mailto:")

    @override_settings(CONTACT="help@example.com")
    def test_the_address_of_whoever_runs_it_is_there_to_write_to(self) -> None:
        self.assertContains(
            self.client.get("/accessibility/"),
            '<a href="mailto:help@example.com">help@example.com</a>',
            html=True,
        )

    @override_settings(IMPRINT="Lumen e. V.")
    def test_an_imprint_will_do(self) -> None:
        page = self.client.get("/accessibility/")
        self.assertContains(page, "says in the imprint how to reach them")

    def test_what_is_no_address_stops_the_start(self) -> None:
        self.assertIn("CONTACT is an e-mail address", start(CONTACT="call us"))
