"""What a line becomes, and what is said of one with something wrong."""

from datetime import date

from django.test import SimpleTestCase

from recovery.imports.entries import Entry, Problem, read_entry
from recovery.imports.mapping import Mapping
from recovery.imports.sheet import Line

TODAY = date(2026, 11, 29)
COLUMNS = ["company", "role", "status", "applied_on", "heard_on", "notes", "link", "contact"]
BECOMES = {"rejected": "told_no", "rejected after interview": "told_no", "applied": "applied"}


def read(*cells: str, without: str = "applied", order: str = "day") -> Entry | Problem | None:
    mapping = Mapping(COLUMNS, BECOMES | {"saved": "leave"}, without, order)
    return read_entry(Line(7, list(cells)), mapping, TODAY)


def entry(*cells: str, **more: str) -> Entry:
    found = read(*cells, **more)
    assert isinstance(found, Entry), found
    return found


class EntryTests(SimpleTestCase):
    def wrong(self, *cells: str, says: str) -> None:
        found = read(*cells)
        assert isinstance(found, Problem)
        self.assertEqual(found.line, 7)
        self.assertIn(says, found.said)

    def test_a_no_with_its_days_and_how_far_it_got(self) -> None:
        found = entry("Lumen", "Analyst", "Rejected after interview", "3/4/2026", "2026-05-06")
        self.assertEqual((found.becomes, found.stage), ("told_no", "interview"))
        self.assertEqual((found.applied_on, found.last_day), (date(2026, 4, 3), date(2026, 5, 6)))

    def test_a_no_of_a_month_ago_is_long_ago_and_so_is_one_without_a_day(self) -> None:
        self.assertFalse(entry("A", "", "Rejected", "", "2026-10-30").is_long_ago(TODAY))
        self.assertTrue(entry("A", "", "Rejected", "", "2026-10-29").is_long_ago(TODAY))
        self.assertTrue(entry("A", "", "Rejected").is_long_ago(TODAY))

    def test_a_word_left_out_leaves_the_line_out(self) -> None:
        self.assertIsNone(read("Lumen", "Analyst", "Saved"))

    def test_without_a_status_an_old_application_may_count_as_never_answered(self) -> None:
        old = entry("Lumen", "", "", "2026-09-01", without="open_or_silence")
        new = entry("Lumen", "", "", "2026-11-01", without="open_or_silence")
        self.assertEqual((old.becomes, new.becomes), ("no_reply", "applied"))

    def test_an_old_application_may_count_as_never_answered_by_its_word(self) -> None:
        mapping = Mapping(COLUMNS, {"applied": "open_or_silence"})
        found = read_entry(Line(7, ["Lumen", "", "Applied", "2026-09-01"]), mapping, TODAY)
        assert isinstance(found, Entry)
        self.assertEqual(found.becomes, "no_reply")

    def test_a_link_that_is_none_is_kept_in_the_notes(self) -> None:
        found = entry("A", "", "Applied", "", "", "Kind", "see mail", "Dana")
        self.assertEqual((found.link, found.notes), ("", "Kind\nsee mail\nContact: Dana"))
        self.assertEqual(entry("A", "", "", "", "", "", "https://a.example/1").link[:5], "https")

    def test_who_it_was_with_stays_with_a_no(self) -> None:
        found = entry("A", "", "Rejected", "", "", "", "", "Dana Reed")
        self.assertEqual((found.contact, found.notes), ("Dana Reed", ""))

    def test_long_notes_are_cut_and_that_is_told(self) -> None:
        found = entry("A", "", "Applied", "", "", "x" * 10_000)
        self.assertEqual((len(found.notes), found.is_cut), (4000, True))

    def test_not_available_is_nothing(self) -> None:
        self.assertEqual(entry("Lumen", "N/A", "Applied", "N/A").role, "")

    def test_what_is_wrong_is_told_with_its_line(self) -> None:
        self.wrong("", "", "Applied", says="neither a company nor a role")
        self.wrong("x" * 121, "", "Applied", says="The company is longer than 120")
        self.wrong("A", "", "Applied", "2026-13-45", says="“2026-13-45” is not a day")
        self.wrong("A", "", "Applied", "2027-01-01", says="has not come yet")
        self.wrong("A", *[""] * 7, "more", says="more cells")
