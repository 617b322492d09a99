"""Cards of an address book: every version and encoding, broken ones, and back again."""

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.people.address_book import MOST_CARDS, Card, read, write


def card_of(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]).encode(encoding)


class ReadTests(SimpleTestCase):
    def only(self, *lines: str, encoding: str = "utf-8") -> Card:
        found = read(card_of(*lines, encoding=encoding))
        self.assertEqual((len(found.cards), found.unreadable), (1, 0), found)
        return found.cards[0]

    def test_an_old_one_from_a_phone(self) -> None:
        found = self.only(
            "VERSION:2.1",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCl=",
            "ler",
            "TEL;CELL:+49 30 1234",
            "EMAIL;INTERNET;PREF:joerg@example.com",
            "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJ",
            " RgABAQAAAQ",
            "",
        )
        self.assertEqual(
            found, Card("Jörg Müller", address="joerg@example.com", phone="+49 30 1234")
        )

    def test_one_of_today(self) -> None:
        found = self.only(
            "VERSION:4.0",
            "FN:Dana Reed",
            "N:Reed;Dana;;;",
            "ORG:Lumen\\, Inc.;Data",
            "TEL;VALUE=uri;PREF=1:tel:+1-555-0100",
            "EMAIL:dana@example.com",
            "NOTE:Met at the fair\\nlikes dogs",
            "PHOTO:data:image/png;base64,AAAA",
        )
        self.assertEqual(found.company, "Lumen, Inc., Data")
        self.assertEqual(found.phone, "+1-555-0100")
        self.assertEqual(found.notes, "Met at the fair\nlikes dogs")

    def test_more_addresses_and_numbers_stand_in_the_notes(self) -> None:
        found = self.only("FN:Dana", "EMAIL:a@example.com", "EMAIL:b@example.com", "TEL:1", "TEL:2")
        self.assertEqual((found.address, found.phone), ("a@example.com", "1"))
        self.assertEqual(found.notes, "b@example.com\n2")

    def test_one_without_a_shown_name_goes_by_its_parts_or_its_company(self) -> None:
        self.assertEqual(self.only("N:Reed;Dana;;;").name, "Dana Reed")
        self.assertEqual(self.only("FN:", "N:;;;;", "ORG:Acme").name, "Acme")
        self.assertEqual(self.only("EMAIL:a@example.com").name, "a@example.com")

    def test_other_encodings(self) -> None:
        for encoding in ("utf-8-sig", "utf-16", "cp1252"):
            with self.subTest(encoding=encoding):
                self.assertEqual(self.only("FN:Zoë Müller", encoding=encoding).name, "Zoë Müller")

    def test_a_line_that_is_none_costs_nothing(self) -> None:
        self.assertEqual(self.only("FN:Bo", "this is no line", "X-ODD;=;:;=").name, "Bo")

    def test_a_broken_card_costs_only_itself(self) -> None:
        broken = card_of("NOTE:nobody")
        found = read(card_of("FN:Ana") + broken + b"noise\r\n" + card_of("FN:Bo"))
        self.assertEqual([each.name for each in found.cards], ["Ana", "Bo"])
        self.assertEqual(found.unreadable, 1)

    def test_the_same_card_twice_is_one(self) -> None:
        self.assertEqual(len(read(card_of("FN:Ana") * 2).cards), 1)

    def test_what_is_too_long_stands_in_the_notes_whole(self) -> None:
        name, link = "N" * 200, "https://example.com/" + "x" * 400
        found = self.only(f"FN:{name}", f"URL:{link}")
        self.assertEqual((found.name, found.address), ("N" * 120, ""))
        self.assertIn(name, found.notes)
        self.assertIn(link, found.notes)

    def test_more_than_a_thousand_are_not_read(self) -> None:
        many = b"".join(card_of(f"FN:Person {n}") for n in range(MOST_CARDS + 5))
        found = read(many)
        self.assertEqual((len(found.cards), found.is_cut), (MOST_CARDS, True))

    def test_a_file_that_is_no_address_book_has_no_cards(self) -> None:
        for raw in (b"", b"\x00\xff" * 100, b"BEGIN:VCARD\nFN:Never closed", b"%PDF-1.7"):
            self.assertEqual(read(raw).cards, [])

    @given(st.binary(max_size=400))
    def test_nothing_breaks_it(self, noise: bytes) -> None:
        read(b"BEGIN:VCARD\n" + noise + b"\nEND:VCARD\n" + noise)

    @given(st.lists(st.text(max_size=60), max_size=8))
    def test_no_line_breaks_it(self, lines: list[str]) -> None:
        props = ("FN:", "N:", "ORG;", "EMAIL;ENCODING=QUOTED-PRINTABLE:", "TEL;CHARSET=x:", "NOTE;")
        read(card_of(*(prop + line for prop, line in zip(props, lines, strict=False))))


class WriteTests(SimpleTestCase):
    def test_what_is_written_can_be_read_again(self) -> None:
        cards = [
            Card(
                "Dana Reed", "Lumen; Inc.", "dana@example.com", "+49 30 1", "One, two\\\nthree; 🙂"
            ),
            Card("Ana", address="https://example.com/in/ana"),
            Card("ä" * 120, notes="ä" * 900),
        ]
        self.assertEqual(read(write(cards).encode()).cards, cards)

    def test_lines_are_short(self) -> None:
        for line in write([Card("Ana", notes="ä" * 900)]).encode().split(b"\r\n"):
            self.assertLessEqual(len(line), 75)

    plain = st.text(
        st.characters(exclude_categories=("C", "Z"), exclude_characters="\\"), min_size=1
    )

    @given(plain, st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=300))
    def test_any_words_come_back(self, name: str, notes: str) -> None:
        card = Card(name[:120], notes=notes.strip())
        found = read(write([card]).encode()).cards[0]
        self.assertEqual((found.name, found.notes), (card.name, card.notes))
