"""Who is on the list twice: by address, phone and name; never joined without the person."""

from itertools import count
from time import perf_counter

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.people.matching import Index, Known, Sign, is_known, pairs

_keys = count(1)


def known(name: str, company: str = "", address: str = "", phone: str = "") -> Known:
    return Known(next(_keys), name, company, address, phone)


class PairTests(SimpleTestCase):
    def sign(self, one: Known, other: Known) -> Sign | None:
        found = pairs([one, other])
        return found[0].sign if found else None

    def test_the_same_name_however_it_is_written(self) -> None:
        for other in ("dana reed", "Reed, Dana", "Dr. Dana  Reed", "Dána Reed", "DANA REED"):
            with self.subTest(other=other):
                self.assertEqual(self.sign(known("Dana Reed"), known(other)), Sign.NAME)

    def test_one_address_or_phone(self) -> None:
        one = known("Dana Reed", address="Dana@Example.com", phone="+49 30 1234567")
        for other in (
            known("D R", address="mailto:dana@example.com"),
            known("D R", address="Dana <dana@example.com>"),
        ):
            self.assertEqual(self.sign(one, other), Sign.ADDRESS)
        self.assertEqual(self.sign(one, known("X", phone="0049 (30) 123-4567")), Sign.PHONE)

    def test_one_link(self) -> None:
        one = known("Ana", address="https://www.example.com/in/ana/")
        self.assertEqual(self.sign(one, known("A", address="example.com/in/ana")), Sign.ADDRESS)

    def test_a_slip_of_the_finger_and_an_initial_at_one_company(self) -> None:
        one = known("Dana Reed", "Lumen")
        for other in ("Dana Reeed", "Dan Reed", "Dama Reed", "D. Reed"):
            with self.subTest(other=other):
                self.assertEqual(self.sign(one, known(other, "lumen")), Sign.CLOSE)
                self.assertIsNone(self.sign(one, known(other, "Halcyon")))

    def test_a_whole_name_at_two_companies_may_be_one_who_moved(self) -> None:
        self.assertEqual(
            self.sign(known("Dana Reed", "Lumen"), known("Dana Reed", "Halcyon")), Sign.NAME
        )

    def test_a_first_name_at_two_companies_is_two(self) -> None:
        self.assertIsNone(self.sign(known("Ana", "Lumen"), known("Ana", "Halcyon")))

    def test_others_are_left_alone(self) -> None:
        for one, other in (
            (known("Dana Reed"), known("Ada Berg")),
            (known("Bo"), known("Jo")),
            (known("", phone="12"), known("?", phone="12")),
        ):
            self.assertIsNone(self.sign(one, other))

    def test_what_was_said_to_be_two_is_not_asked_again(self) -> None:
        one, other = known("Dana Reed"), known("Dana Reed")
        self.assertEqual(pairs([one, other], {frozenset((one.key, other.key))}), [])

    def test_somebody_else_between_them_hides_nobody(self) -> None:
        people = [known("Ana", "Lumen"), known("Ana", "Halcyon"), known("Ana", "Lumen")]
        found = [(each.one, each.other) for each in pairs(people)]
        self.assertEqual(found, [(people[0], people[2])])

    def test_the_first_and_the_last_of_three_may_be_one(self) -> None:
        one, other, third = (known("Dana Reed") for _ in range(3))
        said = {frozenset((one.key, other.key)), frozenset((other.key, third.key))}
        found = [(each.one, each.other) for each in pairs([one, other, third], said)]
        self.assertEqual(found, [(one, third)])

    def test_each_pair_once_the_surest_first(self) -> None:
        people = [
            known("Ada Berg"),
            known("Ada Berg"),
            known("Dana Reed", address="a@b.de"),
            known("Dana Reed", address="a@b.de"),
        ]
        self.assertEqual([each.sign for each in pairs(people)], [Sign.ADDRESS, Sign.NAME])

    def test_five_thousand_of_one_name_are_looked_through_in_a_moment(self) -> None:
        people = [known("Dana Reed", "Lumen", "a@b.de", "030 1234567") for _ in range(5000)]
        began = perf_counter()
        pairs(people)
        self.assertLess(perf_counter() - began, 10)

    @given(st.lists(st.tuples(st.text(), st.text(), st.text(), st.text()), max_size=8))
    def test_any_words(self, words: list[tuple[str, str, str, str]]) -> None:
        people = [known(*each) for each in words]
        for each in pairs(people):
            self.assertNotEqual(each.one.key, each.other.key)


class KnownTests(SimpleTestCase):
    def is_known(self, one: Known, other: Known) -> bool:
        return is_known(one, Index([other])) is not None

    def test_the_same_name_at_no_other_company(self) -> None:
        self.assertTrue(self.is_known(known("Dana Reed"), known("Dana Reed", "Lumen")))
        self.assertFalse(self.is_known(known("Dana Reed", "Halcyon"), known("Dana Reed", "Lumen")))

    def test_one_address_for_a_whole_team_is_not_one_person(self) -> None:
        one = known("Dana Reed", address="jobs@example.com")
        self.assertTrue(self.is_known(one, known("D. Reed", address="jobs@example.com")))
        self.assertFalse(self.is_known(one, known("Ada Berg", address="jobs@example.com")))
