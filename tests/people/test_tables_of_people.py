"""Tables of people: Google's contacts, LinkedIn's connections, Outlook's."""

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.people.address_book import Card, read

LINKEDIN = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Inés,Castellanos,https://www.linkedin.com/in/inés,,"Möbelhaus, GmbH",Recruiter,08 Jun 2026
Bo,Reed,https://www.linkedin.com/in/bo,bo@reed.example,,,01 Jun 2026
,,,,,,
"""
GOOGLE = (
    "Name Prefix,First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Notes,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Website 1 - Value\n"
    'Dr.,Ana,Maria,Reed,,Lumen,Lead,"Met at\nthe fair",* Work,ana@lumen.example ::: ana@home.example,'
    "Work Fax,030 1,Mobile,030 2,https://ana.example\n"
)
OLD_GOOGLE = (
    "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name\n"
    "Ana Reed,Ana,Reed,* ,ana@lumen.example,Lumen\n"
)
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Company,Job Title,Business Fax,Business Phone,Mobile Phone,"
    "E-mail Address,E-mail 2 Address,Web Page\n"
    ",Ana,,Reed,Lumen,Lead,030 1,030 2,030 3,ana@lumen.example,,\n"
)


class TableTests(SimpleTestCase):
    def only(self, text: str) -> Card:
        found = read(text.encode())
        self.assertEqual((len(found.cards), found.odd), (1, []), found)
        return found.cards[0]

    def test_the_connections_of_linkedin_below_their_notes(self) -> None:
        found = read(LINKEDIN.encode()).cards
        links = [f"https://www.linkedin.com/in/{name}" for name in ("inés", "bo")]
        first = Card("Inés Castellanos", "Möbelhaus, GmbH", links[0], notes="Recruiter")
        self.assertEqual(found, [first, Card("Bo Reed", "", "bo@reed.example", notes=links[1])])

    def test_the_contacts_of_google(self) -> None:
        notes = "Lead\nana@home.example\nhttps://ana.example\nFax 030 1\nMet at\nthe fair"
        whole = Card("Dr. Ana Maria Reed", "Lumen", "ana@lumen.example", "030 2")
        found = self.only(GOOGLE)
        self.assertEqual((found.told, found.phone), (whole.told, whole.phone))
        self.assertEqual(sorted(found.notes.split("\n")), sorted(notes.split("\n")))

    def test_as_google_wrote_them_before(self) -> None:
        self.assertEqual(self.only(OLD_GOOGLE), Card("Ana Reed", "Lumen", "ana@lumen.example"))

    def test_the_contacts_of_outlook(self) -> None:
        self.assertEqual(
            self.only(OUTLOOK),
            Card("Ana Reed", "Lumen", "ana@lumen.example", "030 2", "Lead\n030 3"),
        )

    def test_in_any_encoding_and_with_any_separator(self) -> None:
        for encoding in ("utf-8-sig", "utf-16", "cp1252"):
            for separator in (",", ";", "\t"):
                text = "First Name,Last Name,Company\nInés,Løvås,Dirección\n"
                raw = text.replace(",", separator).encode(encoding)
                with self.subTest(encoding=encoding, separator=separator):
                    self.assertEqual(read(raw).cards, [Card("Inés Løvås", "Dirección")])

    def test_a_row_without_a_name_is_told_by_its_line(self) -> None:
        found = read(b"Name,Phone\nAna,1\n,2\nBo,3\n")
        self.assertEqual(([each.name for each in found.cards], found.odd), (["Ana", "Bo"], [3]))

    def test_a_row_too_long_costs_only_itself(self) -> None:
        found = read(b'Name,Phone\nAna,1\n"' + b"x\n" * 70_000 + b'",2\nBo,3\n')
        self.assertIn("Ana", [each.name for each in found.cards])
        self.assertTrue(found.odd)

    def test_a_table_of_something_else_has_nobody(self) -> None:
        for raw in (b"Name,Price\nSoap,1\n", b"Day,Company\n1,Lumen\n", b"Name\nAna\n"):
            self.assertEqual(read(raw).cards, [])

    @given(st.binary(max_size=400))
    def test_nothing_breaks_it(self, noise: bytes) -> None:
        read(b"Name,Phone\n" + noise)
