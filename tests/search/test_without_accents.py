"""Search without accents: what is found by what is typed, wherever there is a search, and by index."""

import unicodedata
from typing import Any

from django.db import connection
from django.test import TestCase
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from recovery.models import Debrief
from recovery.people.matching import plain
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_debrief,
    a_person,
    a_question,
    a_rejection,
    a_user,
    an_opportunity,
)

FOUND = (
    ("ines", "Inés María Castellanos"),
    ("Zoe", "Zoë"),
    ("mobelhaus", "Möbelhaus"),
    ("haus", "Möbelhaus"),
    ("möbel", "Mobelhaus"),
    ("strasse", "Straße"),
    ("STRAẞE", "Strasse"),
    ("lodz", "Łódź"),
    ("smorrebrod", "Smørrebrød"),
    ("brød", "Smorrebrod"),
    ("aero", "Ærø"),
    ("istanbul", "İSTANBUL"),
    ("nino", unicodedata.normalize("NFD", "Niño")),
    ("da nang", "Đà Nẵng"),
    ("thor", "Þór"),
    ("oeuvre", "Œuvre"),
    ("ОЛЕГ", "Олег"),
    ("山本", "山本直子"),
    ("fin", "ﬁn"),
    ("at&t", "AT&T"),
    ("c++", "C++"),
    ("obrien o'b", "O'Brien Obrien"),
    ("🙂", "Ana 🙂"),
)


def found_in(names: str, text: str, words: str) -> bool:
    """Whether a row with these names and this text is found by what was typed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT recovery_search(%s, '', %s) @@ recovery_query(%s, '')", [names, text, words]
        )
        return bool(cursor.fetchone()[0])


class FoldTests(TestCase):
    def test_what_is_typed_finds_a_name_however_either_is_written(self) -> None:
        for words, name in FOUND:
            with self.subTest(words=words, name=name):
                self.assertTrue(found_in(name, "", words))

    def test_of_a_text_the_beginning_of_a_word_is_enough_and_its_end_is_not(self) -> None:
        self.assertTrue(found_in("", "Im Möbelhaus, bitte", "mobel bitte"))
        self.assertFalse(found_in("", "Im Möbelhaus", "haus"))

    def test_other_letters_are_other_words(self) -> None:
        for words, name in (("ana", "Bo"), ("山", "川"), ("ola", "Øl"), ("&", "Ana"), ("%", "Ana")):
            with self.subTest(words=words):
                self.assertFalse(found_in(name, "", words))


WORDS = st.text(st.characters(exclude_categories=("C",)), min_size=1, max_size=30)


class TwoFoldsTests(TestCase):
    """Names are compared in Python, too, where no row is at hand."""

    def test_a_letter_is_the_same_in_python_and_in_the_database(self) -> None:
        letters = [
            chr(n) for n in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(n).isalpha()
        ]
        with connection.cursor() as cursor:
            cursor.execute("SELECT recovery_fold(sign) FROM unnest(%s::text[]) sign", [letters])
            folded = ["".join(filter(str.isalnum, row[0])) for row in cursor]
        self.assertEqual(list(map(plain, letters)), folded)


class AnyWordsTests(HypothesisTestCase):
    @given(WORDS)
    def test_every_name_is_found_by_itself_and_by_its_bare_letters(self, name: str) -> None:
        bare = "".join(
            sign for sign in unicodedata.normalize("NFD", name) if not "\u0300" <= sign <= "\u036f"
        )
        if any(unicodedata.category(sign)[0] in "LN" for sign in name):
            for words in (name, name.upper(), unicodedata.normalize("NFD", name), bare):
                self.assertTrue(found_in(name, name, words), words)

    @given(WORDS, WORDS)
    def test_whatever_is_typed_is_no_mistake(self, name: str, words: str) -> None:
        found_in(name, words, words + name)


class EverywhereTests(PageTestCase):
    def test_every_search_finds_it(self) -> None:
        rejection = a_rejection(self.user, company="Möbelhaus", role="Vérificateur")
        an_opportunity(self.user, company="Möbelhaus")
        a_person(self.user, name="Inés", company="Möbelhaus")
        a_question(a_debrief(rejection), text="Warum das Möbelhaus?")
        found = self.client.get(reverse("search"), {"q": "mobelhaus"}).context["found"]
        kinds = ["rejections", "companies", "opportunities", "people", "debriefs", "questions"]
        self.assertEqual([kind.key for kind in found], kinds)
        for name, words in (
            ("rejection_list", "verif"),
            ("person_list", "ines"),
            ("question_list", "mobel"),
        ):
            page = self.client.get(reverse(name), {"q": words})
            self.assertEqual(len(page.context["page"].rows), 1, name)

    def test_a_debrief_is_found_by_the_names_of_its_job_and_not_by_their_words(self) -> None:
        a_debrief(a_rejection(self.user, company="Lumen", their_words="Unfortunately"))
        self.assertEqual(self.user.debriefs.matching("lumen").count(), 1)
        self.assertEqual(self.user.debriefs.matching("unfortunately").count(), 0)


class IndexTests(TestCase):
    def test_a_search_reads_ones_own_rows_by_their_index_and_nobody_elses(self) -> None:
        user = a_user()
        rows: list[Any] = [
            user.rejections,
            user.companies,
            user.opportunities,
            user.people,
            user.debriefs,
            user.debrief_questions,
        ]
        others = a_debrief()
        Debrief.objects.bulk_create(
            Debrief(owner=others.owner, rejection=a_rejection(others.owner), held_on=others.held_on)
            for _ in range(100)
        )
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("ANALYZE recovery_debriefsession")
        for mine in rows:
            plan = mine.matching("ines haus").explain()
            with self.subTest(model=mine.model.__name__):
                self.assertRegex(plan, r"Index Cond: \(\(?owner_id = ")
                self.assertNotIn("Seq Scan", plan)
