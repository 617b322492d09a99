"""Reading a list from a file: separators, encodings, JSON; and what is refused, with a sentence."""

import io
import json
import tracemalloc

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.imports.sheet import Sheet, Unreadable, read
from tests.imports.lists import PLAIN


def sheet(text: str | bytes) -> Sheet:
    return read(io.BytesIO(text if isinstance(text, bytes) else text.encode()))


def cells(text: str | bytes) -> list[list[str]]:
    return [line.cells for line in sheet(text).lines]


class ReadTests(SimpleTestCase):
    def test_headings_and_lines_with_their_numbers(self) -> None:
        found = sheet('Company,Role\nLumen,Analyst\n\n,,\nAlder,"a\nb"\n')
        self.assertEqual(found.columns, ["Company", "Role"])
        self.assertEqual(list(found.lines), [(2, ["Lumen", "Analyst"]), (6, ["Alder", "a\nb"])])

    def test_every_separator(self) -> None:
        for separator in ",;\t|":
            text = "Company,Role\n“Lumen”,Analyst\nAlder,Planner\n".replace(",", separator)
            self.assertEqual(cells(text), [["“Lumen”", "Analyst"], ["Alder", "Planner"]])

    def test_excel_says_what_separates(self) -> None:
        self.assertEqual(cells("sep=;\nCompany;Role\nA, B;C\n"), [["A, B", "C"]])

    def test_every_encoding(self) -> None:
        text = "Company,Role\nMöbelhaus,Céramiste\n"
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"):
            with self.subTest(encoding=encoding):
                self.assertEqual(cells(text.encode(encoding)), [["Möbelhaus", "Céramiste"]])

    def test_a_title_above_the_headings_is_none_of_them(self) -> None:
        found = sheet("My job hunt,,\nCompany,Role,Status\nLumen,Analyst,Rejected\n")
        self.assertEqual(found.columns, ["Company", "Role", "Status"])

    def test_a_list_without_headings_keeps_its_first_line(self) -> None:
        found = sheet("Lumen,Analyst,2026-03-04\nAlder,Planner,2026-03-05\n")
        self.assertEqual(found.columns[0], "Column 1")
        self.assertEqual(len(list(found.lines)), 2)

    def test_a_formula_is_text(self) -> None:
        self.assertEqual(cells("Company,Role\n=cmd|' /C calc'!A0,@x\n")[0][0], "=cmd|' /C calc'!A0")

    def test_a_list_of_objects_in_json(self) -> None:
        jobs = [{"company": {"name": "Lumen"}, "title": "Analyst", "tags": ["a", "b"]}, {"x": 1}]
        found = sheet(json.dumps({"version": 2, "data": {"jobs": jobs}}))
        self.assertEqual(found.columns, ["company name", "title", "tags", "x"])
        self.assertEqual(next(found.lines), (1, ["Lumen", "Analyst", "a, b", ""]))

    def test_half_a_letter_in_json_can_be_stored(self) -> None:
        self.assertEqual(cells('[{"company": "A\\ud800"}]'), [["A?"]])

    @given(st.binary(max_size=300))
    def test_whatever_the_bytes_it_is_a_list_or_a_sentence(self, raw: bytes) -> None:
        try:
            list(sheet(raw).lines)
        except Unreadable as problem:
            self.assertTrue(str(problem).endswith((".", "”.")))

    @given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=2), max_size=5))
    def test_whatever_the_json_it_is_a_list_or_a_sentence(self, rows: list[list[str]]) -> None:
        try:
            list(sheet(json.dumps([dict([row]) for row in rows])).lines)
        except Unreadable as problem:
            self.assertTrue(str(problem))


class RefuseTests(SimpleTestCase):
    def refused(self, raw: str | bytes, says: str) -> None:
        with self.assertRaisesRegex(Unreadable, says):
            list(sheet(raw).lines)

    def test_an_excel_file_is_to_be_saved_as_csv(self) -> None:
        self.refused(b"PK\x03\x04[Content_Types].xml xl/workbook.xml", "Excel file.*CSV")
        self.refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel file.*CSV")

    def test_a_zip_is_to_be_unpacked(self) -> None:
        self.refused(b"PK\x03\x04\x14\x00Jobs/Job Applications.csv", "zip.*Unpack")

    def test_a_pdf_a_picture_and_a_web_page_are_no_lists(self) -> None:
        self.refused(b"%PDF-1.7", "no list")
        self.refused(b"\x89PNG\r\n", "no list")
        self.refused("\n<html><table>", "web page")
        self.refused(b"abc\0\1\2", "no text")

    def test_an_empty_file_says_so(self) -> None:
        for raw in ("", " \n\n", ",,\n,,\n"):
            self.refused(raw, "empty")

    def test_a_file_cut_off_in_a_cell_a_line_or_a_letter_says_so(self) -> None:
        self.refused('Company,Role\nLumen,"Ana', "cut off")
        self.refused("Company,Role\nLumen,Analyst\nAld", "cut off")
        self.refused('[{"company": "Lumen"}, {"comp', "cut off")
        self.refused("Company,Role\nMö".encode("utf-16")[:-1], "cut off")

    def test_lines_without_their_last_cells_are_whole(self) -> None:
        self.assertEqual(cells("Company,Role\nLumen\nAlder"), [["Lumen"], ["Alder"]])

    def test_a_cell_without_an_end_is_refused_with_its_line(self) -> None:
        self.refused("Company,Role\nLumen," + "x" * 200_000 + "\n", "Line 2 can’t be read")

    def test_a_list_of_too_many_columns_is_refused(self) -> None:
        self.refused(",".join(f"c{n}" for n in range(61)) + "\n", "more than 60 columns")

    def test_json_without_a_list_and_very_deep_json_are_refused(self) -> None:
        self.refused('{"name": "Sam"}', "no list of applications")
        self.refused("[" * 100_000, "can’t be read")

    def test_our_own_export_leads_elsewhere(self) -> None:
        ours = {"schema_version": 1, "preferences": {}, "rows": {"rejections": [{"id": "1"}]}}
        self.refused(json.dumps(ours), "from BounceBack itself")
        self.refused(b"PK\x03\x04\x14\x00bounceback.json", "from BounceBack itself")

    def test_a_long_list_is_read_a_line_at_a_time(self) -> None:
        line = ("Lumen,Analyst," + "x" * 1000 + "\n").encode()
        file = io.BytesIO(b"Company,Role,Notes\n" + line * 10_000)
        tracemalloc.start()
        count = sum(1 for _ in read(file).lines)
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        self.assertEqual(count, 10_000)
        self.assertLess(peak, 5_000_000)

    def test_the_file_is_left_open(self) -> None:
        file = io.BytesIO(PLAIN.encode())
        list(read(file).lines)
        self.assertFalse(file.closed)
