"""Search everything of mine: what is found, what is not, and whose it is."""

from html import escape

from django.urls import reverse

from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_debrief,
    a_lesson,
    a_person,
    a_perspective,
    a_question,
    a_rejection,
    a_user,
    an_opportunity,
)
from tests.helpers.growth import ON_ANY_PAGE, QueryTests

URL = reverse("search")
NOTHING = "Nothing has"


class SearchTests(PageTestCase):
    def find(self, words: str) -> dict[str, list[str]]:
        """{kind: the names of what was found}."""
        found = self.client.get(URL, {"q": words}).context["found"]
        return {kind.key: [hit.name for hit in kind.hits] for kind in found}

    def test_it_finds_every_kind_by_the_beginning_of_a_word(self) -> None:
        rejection = a_rejection(self.user, company="Brightwater", role="Designer")
        an_opportunity(self.user, company="Brightside", role="Editor")
        a_person(self.user, name="Ada", company="Brightwater")
        a_question(a_debrief(rejection), text="Tell us about a bright idea")
        a_lesson(rejection, text="Say the result first")
        self.assertEqual(
            self.find("brig"),
            {
                "rejections": ["Brightwater, Designer"],
                "companies": ["Brightside", "Brightwater"],
                "opportunities": ["Brightside, Editor"],
                "people": ["Ada"],
                "debriefs": ["Brightwater, Designer"],
                "questions": ["Tell us about a bright idea"],
                "lessons": ["Say the result first"],
            },
        )

    def test_it_finds_what_they_sent(self) -> None:
        a_rejection(self.user, company="Lumen", role="", their_words="We chose a closer match")
        self.assertEqual(self.find("closer match"), {"rejections": ["Lumen"]})

    def test_every_word_has_to_be_there(self) -> None:
        a_person(self.user, name="Ada Lovelace", company="Lumen")
        self.assertEqual(self.find("ada lumen"), {"people": ["Ada Lovelace"]})
        self.assertEqual(self.find("ada brightwater"), {})

    def test_a_debrief_of_its_own_is_found_by_its_job(self) -> None:
        a_debrief(owner=self.user, company="Lumen", role="")
        self.assertEqual(self.find("lum"), {"debriefs": ["Lumen"]})

    def test_nothing_of_anybody_else_is_found(self) -> None:
        stranger = a_user()
        rejection = a_rejection(stranger, company="Brightwater", their_words="brightly")
        an_opportunity(stranger, company="Brightwater")
        a_person(stranger, name="Bright", company="Brightwater")
        a_question(a_debrief(rejection), text="Bright?")
        a_lesson(rejection, text="Bright")
        self.assertEqual(self.find("bright"), {})

    def test_what_was_removed_is_not_found(self) -> None:
        a_person(self.user, name="Ada").remove()
        an_opportunity(self.user, company="Ada").remove()
        a_debrief(owner=self.user, company="Ada").remove()
        self.assertEqual(self.find("ada"), {})

    def test_private_words_are_not_searched_and_the_page_says_so(self) -> None:
        a_perspective(a_rejection(self.user), harsh_thought="Worthless forever")
        a_person(self.user, notes="worthless")
        page = self.client.get(URL, {"q": "worthless"})
        self.assertContains(page, NOTHING)
        self.assertContains(page, "are encrypted, so they aren’t searched")

    def test_what_is_shown_has_an_end_and_leads_to_the_rest(self) -> None:
        for number in range(9):
            a_person(self.user, name=f"Ada {number}")
        page = self.client.get(URL, {"q": "ada"})
        self.assertEqual(len(page.context["found"][0].hits), 8)
        self.assertContains(page, escape(reverse("person_list") + "?q=ada"))

    def test_without_words_it_asks_for_some(self) -> None:
        a_person(self.user)
        page = self.client.get(URL, {"q": "  "})
        self.assertContains(page, "The beginning of a word is enough")
        self.assertNotContains(page, NOTHING)

    def test_whatever_is_typed_is_no_mistake(self) -> None:
        for words in ("\x00", "'", "%", "a & !(", "<b>", "x" * 9_000, "🙂", "\\"):
            with self.subTest(words=words):
                self.assertEqual(self.client.get(URL, {"q": words}).status_code, 200)

    def test_words_come_back_as_text(self) -> None:
        self.assertContains(self.client.get(URL, {"q": "<b>"}), 'value="&lt;b&gt;"')

    def test_it_is_one_icon_away(self) -> None:
        self.assertContains(self.client.get(reverse("today")), f'href="{URL}"')


class SearchGrowthTests(QueryTests):
    def add(self, number: int) -> None:
        rejection = a_rejection(self.user, company=f"Lumen {number}")
        an_opportunity(self.user, company=f"Lumen {number}")
        a_person(self.user, name=f"Lumen {number}")
        a_question(a_debrief(rejection), text=f"Lumen {number}?")
        a_lesson(rejection)

    def test_it_asks_no_more_with_many_rows(self) -> None:
        self.add(0)
        few = self.count(f"{URL}?q=lumen")
        for number in range(1, 20):
            self.add(number)
        self.assertEqual(self.count(f"{URL}?q=lumen"), few)
        self.assertLessEqual(few, ON_ANY_PAGE)
