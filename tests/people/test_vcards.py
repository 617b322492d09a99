"""Cards of an address book: every version and encoding, broken ones, and back again."""

import tracemalloc
from datetime import UTC, datetime
from tempfile import TemporaryFile

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.people.address_book import MOST_CARDS, Card, read, write
from recovery.people.address_book.names import parts_of


def card_of(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]).encode(encoding)


def whole(raw: bytes) -> bytes:
    return b"BEGIN:VCARD\r\n" + raw + b"\r\nEND:VCARD\r\n"


class ReadTests(SimpleTestCase):
    def only(self, *lines: str, encoding: str = "utf-8") -> Card:
        found = read(card_of(*lines, encoding=encoding))
        self.assertEqual((len(found.cards), found.odd), (1, []), found)
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

    def test_a_card_is_in_the_encoding_its_program_used(self) -> None:
        found = read(card_of("FN:Zoë Brückner") + card_of("FN:André", encoding="cp1252"))
        self.assertEqual([each.name for each in found.cards], ["Zoë Brückner", "André"])

    def test_each_value_is_in_the_charset_it_names(self) -> None:
        for charset, words in (
            ("ISO-8859-2", "Łukasz Wójcik"),
            ("Shift_JIS", "山本 直子"),
            ("GB2312", "李玉珏"),
            ("KOI8-R", "Вера"),
            ("iso-8859-1", "Zoë “Zo” Müller"),
            ("x-unknown", "Zoë"),
        ):
            raw = f"FN;CHARSET={charset}:".encode()
            raw += words.encode(
                {"iso-8859-1": "cp1252", "x-unknown": "utf-8", "GB2312": "gbk"}.get(
                    charset, charset
                )
            )
            with self.subTest(charset=charset):
                self.assertEqual(read(whole(raw)).cards[0].name, words)

    def test_a_line_may_be_folded_within_a_character(self) -> None:
        for at in range(1, len("Zoë Łucja".encode())):
            name = "Zoë Łucja".encode()
            found = read(whole(b"FN:" + name[:at] + b"\r\n " + name[at:]))
            self.assertEqual(found.cards[0].name, "Zoë Łucja")

    def test_quoted_names_however_that_is_said(self) -> None:
        for told in (
            "QUOTED-PRINTABLE",
            "encoding=quoted-printable",
            "ENCODING = QUOTED-PRINTABLE ",
            "CHARSET=UTF-8;ENCODING=Q",
            "QUOTED-PRINTABLE;CHARSET=utf-8",
        ):
            with self.subTest(told=told):
                self.assertEqual(
                    self.only(f"FN;{told}:J=C3=B6rg=20M=C3=BCller").name, "Jörg Müller"
                )

    def test_quoted_lines_go_on_with_and_without_blanks(self) -> None:
        for lines in (
            ("J=C3=B6rg M=C3=", "=BCller"),
            ("J=C3=B6rg M=C3=  ", "=BCller"),
            ("J=C3=B6rg=20M=C3=", " =BCller"),
            ("J=C3=B6rg=", " M=C3=BCller"),
            ("J=C3=B6rg M=", "\t=C3=BCller"),
            ("J=C3=B6rg M=C3", " =BCller"),
        ):
            with self.subTest(lines=lines):
                first, second = lines
                self.assertEqual(
                    self.only(f"FN;QUOTED-PRINTABLE:{first}", second).name, "Jörg Müller"
                )

    def test_a_quoted_semicolon_parts_nothing(self) -> None:
        found = self.only("FN:Bo", "ORG;ENCODING=QUOTED-PRINTABLE:Reed=3B Sons;Data")
        self.assertEqual(found.company, "Reed; Sons, Data")

    def test_a_name_in_base64(self) -> None:
        for told in ("ENCODING=B", "ENCODING=b;CHARSET=UTF-8", "BASE64", "ENCODING=BASE64"):
            with self.subTest(told=told):
                self.assertEqual(self.only(f"FN;{told}:UmVuw6ll").name, "Renée")

    def test_what_is_preferred_comes_first(self) -> None:
        for first, second in (
            ("TYPE=WORK", "TYPE=WORK,PREF"),
            ("HOME", "PREF;HOME"),
            ("PREF=50", "PREF=1"),
            ("TYPE=home", 'TYPE="work,pref"'),
        ):
            with self.subTest(second=second):
                found = self.only("FN:Bo", f"TEL;{first}:1", f"TEL;{second}:2")
                self.assertEqual((found.phone, found.notes), ("2", "1"))

    def test_a_fax_is_no_phone(self) -> None:
        for fax in ("TEL;TYPE=FAX:1", "TEL;WORK;FAX:1", "TEL;TYPE=homefax,pref:1"):
            self.assertEqual(self.only("FN:Bo", fax), Card("Bo", notes="Fax 1"))
        found = self.only("FN:Bo", "item1.TEL:1", "item1.X-ABLabel:_$!<WorkFAX>!$_")
        self.assertEqual(found, Card("Bo", notes="Fax 1"))

    def test_a_group_of_people_is_nobody(self) -> None:
        for kind in ("KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"):
            found = read(card_of(kind, "FN:Recruiters") + card_of("KIND:individual", "FN:Bea"))
            self.assertEqual([each.name for each in found.cards], ["Bea"])
            self.assertEqual(found.odd, [])

    def test_an_assistant_within_a_card_is_left_out(self) -> None:
        inner = ("BEGIN:VCARD", "FN:Per", "TEL:1", "END:VCARD")
        for agent in (("AGENT:", *inner), ("AGENT:BEGIN:VCARD", *inner[1:])):
            self.assertEqual(self.only("FN:Maja", *agent, "TEL:2"), Card("Maja", phone="2"))
        self.assertEqual(read(card_of("FN:Maja", "AGENT:", *inner[:-1]) + card_of("FN:Bo")).odd, [])

    def test_an_address_on_several_lines_is_no_phone(self) -> None:
        found = self.only(
            "FN:Elke", "LABEL;QUOTED-PRINTABLE:Weg 3=0D=0A=", "TEL:040=", "ORG:x", "TEL:1"
        )
        self.assertEqual(found, Card("Elke", phone="1"))

    def test_a_note_goes_on_where_a_program_forgot_to_fold_it(self) -> None:
        found = self.only("FN:Deniz", "NOTE:Met.", "Said: call", "Email: never", "", "END", "TEL:1")
        self.assertEqual((found.phone, found.address), ("1", ""))
        self.assertEqual(found.notes, "Met.\nSaid: call\nEmail: never\n\nEND")

    def test_small_letters_are_as_good(self) -> None:
        raw = b"begin:vcard\nfn:Bo\nnote:Met\nagain\ntel;pref:1\nend:vcard"
        self.assertEqual(read(raw).cards, [Card("Bo", phone="1", notes="Met\nagain")])

    def test_signs_a_book_escaped_are_as_they_were(self) -> None:
        found = self.only("FN:Reed\\, Bo", r"item1.URL:https\://a.example/\;b")
        self.assertEqual((found.name, found.address), ("Reed, Bo", "https://a.example/;b"))

    def test_a_profile_is_a_link_and_what_is_no_address_a_note(self) -> None:
        found = self.only(
            "FN:Bo", "EMAIL:none", "X-SOCIALPROFILE;type=linkedin:https://l.example/bo"
        )
        self.assertEqual((found.address, found.notes), ("https://l.example/bo", "none"))

    def test_pictures_count_towards_nothing(self) -> None:
        picture = "PHOTO;ENCODING=b:" + "\r\n ".join(["A" * 74] * 2000)
        self.assertEqual(self.only("FN:Piet", picture, "TEL:1"), Card("Piet", phone="1"))
        self.assertEqual(self.only("FN:Piet", "PHOTO:" + "A" * 500_000, "TEL:1").phone, "1")

    def test_a_file_of_thirty_megabytes_takes_little_memory(self) -> None:
        with TemporaryFile() as file:
            picture = b"\r\n ".join([b"A" * 74] * 13_000)
            file.writelines(whole(b"FN:Person %d\r\nPHOTO:" % n + picture) for n in range(31))
            self.assertGreater(file.tell(), 30_000_000)
            file.seek(0)
            tracemalloc.start()
            found = read(file)
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        self.assertEqual(len(found.cards), 31)
        self.assertLess(peak, 2_000_000)

    def test_other_encodings(self) -> None:
        for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
            with self.subTest(encoding=encoding):
                self.assertEqual(self.only("FN:Zoë Müller", encoding=encoding).name, "Zoë Müller")

    def test_a_mark_may_begin_every_card(self) -> None:
        raw = card_of("FN:Ana", encoding="utf-8-sig") + card_of("FN:Bo", encoding="utf-8-sig")
        self.assertEqual([each.name for each in read(raw).cards], ["Ana", "Bo"])

    def test_lines_may_end_as_on_any_machine(self) -> None:
        for end in (b"\n", b"\r", b"\r\n"):
            self.assertEqual(read(card_of("FN:Bo").replace(b"\r\n", end)).cards, [Card("Bo")])

    def test_a_line_that_is_none_costs_nothing(self) -> None:
        self.assertEqual(self.only("FN:Bo", "this is no line", "X-ODD;=;:;=").name, "Bo")

    def test_a_broken_card_costs_only_itself(self) -> None:
        broken = card_of("NOTE:nobody")
        found = read(card_of("FN:Ana") + broken + b"noise\r\n" + card_of("FN:Bo"))
        self.assertEqual([each.name for each in found.cards], ["Ana", "Bo"])
        self.assertEqual(found.odd, [4])

    def test_a_card_that_never_ends_costs_only_itself(self) -> None:
        found = read(b"BEGIN:VCARD\nFN:Ana\n" + card_of("FN:Bo") + b"BEGIN:VCARD\nFN:Cyd\nTEL:1")
        self.assertEqual([each.name for each in found.cards], ["Ana", "Bo", "Cyd"])
        self.assertEqual(found.unended, ["Ana", "Cyd"])

    def test_the_same_card_twice_is_one(self) -> None:
        self.assertEqual(len(read(card_of("FN:Ana") * 2).cards), 1)

    def test_what_is_too_long_stands_in_the_notes_whole(self) -> None:
        name, link = "N" * 200, "https://example.com/" + "x" * 400
        found = self.only(f"FN:{name}", f"URL:{link}")
        self.assertEqual((found.name, found.address), ("N" * 120, ""))
        self.assertIn(name, found.notes)
        self.assertIn(link, found.notes)

    def test_more_than_five_thousand_are_not_read(self) -> None:
        many = b"".join(card_of(f"FN:Person {n}") for n in range(MOST_CARDS + 5))
        found = read(many)
        self.assertEqual((len(found.cards), found.is_cut), (MOST_CARDS, True))

    def test_a_file_that_is_no_address_book_has_no_cards(self) -> None:
        for raw in (b"", b"\x00\xff" * 100, b"BEGIN:VCARD\nnobody", b"%PDF-1.7"):
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

    def test_a_name_stands_in_its_parts(self) -> None:
        for name, parts in (
            ("Dana Reed", "Reed;Dana;;;"),
            ("Dr. Ana María de la Cruz", "de la Cruz;Ana;María;Dr.;"),
            ("Vincent van Gogh", "van Gogh;Vincent;;;"),
            ("Martin Luther King, Jr.", "King;Martin;Luther;;Jr."),
            ("Reed, Dana", "Reed;Dana;;;"),
            ("山本 直子", "山本;直子;;;"),
            ("Cher", ";Cher;;;"),
            ("Dr.", ";Dr.;;;"),
        ):
            with self.subTest(name=name):
                self.assertIn(f"\r\nN:{parts}\r\n", write([Card(name)]))

    def test_a_card_says_whose_it_is_and_when_it_changed(self) -> None:
        at = datetime(2026, 6, 8, 12, 52, 53, tzinfo=UTC)
        found = write([Card("Ana", uid="urn:uuid:1", changed_at=at)])
        self.assertIn("\r\nUID:urn:uuid:1\r\n", found)
        self.assertIn("\r\nREV:20260608T125253Z\r\n", found)

    plain = st.text(
        st.characters(exclude_categories=("C", "Z"), exclude_characters="\\"), min_size=1
    )

    @given(plain, st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=300))
    def test_any_words_come_back(self, name: str, notes: str) -> None:
        card = Card(name[:120], notes=notes.strip())
        found = read(write([card]).encode()).cards[0]
        self.assertEqual((found.name, found.notes), (card.name, card.notes))

    @given(plain)
    def test_the_parts_of_a_name_are_all_of_it(self, name: str) -> None:
        said = "".join(parts_of(name)).replace(" ", "").replace(",", "")
        self.assertEqual(sorted(said), sorted(name.replace(" ", "").replace(",", "")))
