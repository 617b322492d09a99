"""The page of one company: everything there, why each ended, and two spellings that are one."""

from typing import Any

from django.urls import reverse

from recovery.models import Company, Rejection
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_company,
    a_conversation,
    a_held_conversation,
    a_person,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_user,
    an_opportunity,
)
from tests.helpers.growth import ON_ANY_PAGE, QueryTests
from tests.helpers.pages import undo_on, visible_words


class CompanyTestCase(PageTestCase):
    def company(self, name: str = "Lumen") -> Company:
        return Company.objects.called(name).get(owner=self.user)

    def page(self, name: str = "Lumen", **query: str) -> Any:
        return self.client.get(self.company(name).get_absolute_url(), query)

    def rows(self, key: str, name: str = "Lumen") -> list[str]:
        """The names of the rows of one kind on the page."""
        sections = {each.key: each for each in self.page(name).context["sections"]}
        return [row.name for row in sections[key].rows] if key in sections else []

    def join(self, other: str, to: str = "Lumen") -> Any:
        address = reverse("company_join", args=[self.company(to).pk])
        return self.client.post(address, {"other": str(self.company(other).pk)}, follow=True)

    def undo(self, response: Any) -> Any:
        form = undo_on(response.content.decode())
        return self.client.post(form.action, form.sends, follow=True)


class CompanyDetailTests(CompanyTestCase):
    def test_everything_there_is_on_one_page(self) -> None:
        rejection = a_rejection(self.user, role="Cook")
        an_opportunity(self.user, company="lumen", role="Baker")
        dana = a_person(self.user).keep(90, rejection.dated_on)
        a_held_conversation(dana)
        a_conversation(a_person(self.user, name="Ada", company=""), rejection=rejection)
        a_sent_request(rejection, person=dana)
        self.assertEqual(self.rows("rejections"), ["Lumen, Cook"])
        self.assertEqual(self.rows("opportunities"), ["lumen, Baker"])
        self.assertEqual(self.rows("people"), ["Dana Reed"])
        self.assertEqual(self.rows("conversations"), ["Ada", "Dana Reed"])
        self.assertEqual(self.rows("messages"), ["Dana Reed: Lumen, Cook"])
        self.assertContains(self.page(), "you keep in touch")

    def test_nothing_of_another_company_or_of_somebody_else_is_there(self) -> None:
        a_rejection(self.user, role="Cook")
        a_rejection(self.user, company="Lumenworks")
        a_rejection(a_user(), role="Baker")
        a_held_conversation(a_person(self.user, name="Jo", company="Halcyon"))
        an_opportunity(self.user, company="Lumen").remove()
        self.assertEqual(self.rows("rejections"), ["Lumen, Cook"])
        self.assertEqual((self.rows("conversations"), self.rows("opportunities")), ([], []))

    def test_what_they_told_stands_apart_from_a_guess_which_is_grey(self) -> None:
        rejection = a_rejection(self.user)
        a_reason(rejection, code="other_closer", known="told")
        a_reason(rejection, code="skill")
        page = self.page().content.decode()
        self.assertIn('<p class="small">They told you: Someone fitted more closely</p>', page)
        self.assertIn('<p class="small soft">Your guess: A skill</p>', page)

    def test_a_sealed_reply_stays_sealed(self) -> None:
        a_reply(a_sent_request(a_rejection(self.user)), text="You talk too fast")
        page = self.page()
        self.assertContains(page, "It’s sealed until you open it.")
        self.assertNotContains(page, "You talk too fast")

    def test_a_stranger_gets_404(self) -> None:
        theirs = a_company()
        for name in ("detail", "again", "when", "join"):
            address = reverse(f"company_{name}", args=[theirs.pk])
            self.assertEqual(self.client.get(address).status_code, 404)

    def test_no_name_stands_in_an_address(self) -> None:
        a_rejection(self.user)
        a_person(self.user, company="Lumen")
        for link in self.page().content.decode().split('href="')[1:]:
            self.assertNotIn("lumen", link.partition('"')[0].lower())

    def test_the_word_is_the_persons_own(self) -> None:
        a_rejection(self.user)
        self.user.word = "setback"
        self.user.save()
        said = visible_words(self.page().content.decode())
        self.assertEqual([each.text for each in said if "rejection" in each.text.lower()], [])

    def test_a_company_with_a_note_and_nothing_else_says_so(self) -> None:
        rejection = a_rejection(self.user)
        self.company().set(said="In a year")
        rejection.delete()
        self.assertContains(self.page(), "Nothing with this name is here any more.")

    def test_of_five_hundred_five_are_shown_and_all_can_be_turned_to(self) -> None:
        facts = {"owner": self.user, "stage": "applied", "outcome": "told_no", "path": "quick"}
        Rejection.objects.bulk_create(
            Rejection(company="Lumen", role=f"Role {number}", **facts) for number in range(500)
        )
        self.assertEqual(len(self.rows("rejections")), 5)
        seen, after = set[str](), ""
        for _ in range(25):
            (section,) = self.page(show="rejections", after=after).context["sections"]
            seen |= {row.name for row in section.rows}
            after = section.older
        self.assertEqual((len(seen), after), (500, ""))

    def test_a_kind_that_there_is_not_is_not_found(self) -> None:
        a_rejection(self.user)
        self.assertEqual(self.page(show="nonsense").status_code, 404)
        self.assertEqual(self.page(show="people", after="nonsense").status_code, 200)


class OpenOrNotTests(CompanyTestCase):
    """Trying again is spoken of where they said no, and nothing is open."""

    AGAIN = "They came back, or the role reopened"

    def test_a_company_that_never_said_no_is_not_shown_as_one_that_did(self) -> None:
        an_opportunity(self.user, company="Lumen")
        page = self.page()
        self.assertNotContains(page, "Trying again")
        self.assertNotContains(page, self.AGAIN)
        self.assertContains(page, f'class="back" href="{reverse("opportunity_list")}"')

    def test_where_one_only_knows_people_the_way_back_is_to_them(self) -> None:
        a_person(self.user, company="Lumen")
        self.assertNotContains(self.page(), "Trying again")
        self.assertContains(self.page(), f'class="back" href="{reverse("person_list")}"')

    def test_while_something_is_open_there_an_old_no_offers_no_other_try(self) -> None:
        a_rejection(self.user)
        opportunity = an_opportunity(self.user, company="LUMEN")
        self.assertNotContains(self.page(), "Trying again")
        opportunity.end("withdrew")
        self.assertContains(self.page(), "Trying again")

    def test_after_a_fresh_no_the_way_to_another_try_is_no_filled_button(self) -> None:
        a_rejection(self.user)
        address = reverse("company_again", args=[self.company().pk])
        link = f'<a class="button quiet" href="{address}">{self.AGAIN}</a>'
        self.assertContains(self.page(), link, html=True)


class JoinTests(CompanyTestCase):
    def setUp(self) -> None:
        super().setUp()
        for name in ("Lumen", "Lumen GmbH", "Lumen Robotics", "Halcyon"):
            a_rejection(self.user, company=name, role="")

    def test_three_spellings_share_one_page(self) -> None:
        self.join("Lumen GmbH")
        page = self.join("Lumen Robotics")
        self.assertContains(page, "They are one now.")
        self.assertContains(page, "Also written Lumen GmbH, Lumen Robotics.")
        self.assertEqual(self.rows("rejections"), ["Lumen Robotics", "Lumen GmbH", "Lumen"])
        led = self.client.get(self.company("Lumen GmbH").get_absolute_url())
        self.assertLeadsTo(led, self.company().get_absolute_url())

    def test_what_they_said_stands_under_the_spelling_it_is_of(self) -> None:
        self.join("Lumen GmbH")
        for name, said in (("Lumen", "In a year"), ("Lumen GmbH", "In spring")):
            self.company(name).set(said=said)
        page = self.page().content.decode()
        for name in ("Lumen", "Lumen GmbH"):
            self.assertInHTML(f'<h3 class="small">{name}</h3>', page)

    def test_undone_everything_is_as_it_was(self) -> None:
        self.join("Lumen Robotics", to="Lumen GmbH")
        undone = self.undo(self.join("Lumen GmbH"))
        self.assertContains(undone, "They are two again.")
        self.assertIsNone(self.company("Lumen GmbH").joined_to)
        self.assertEqual(self.company("Lumen Robotics").joined_to, self.company("Lumen GmbH"))
        self.undo(undone)
        self.assertEqual(self.company("Lumen GmbH").joined_to, self.company())

    def test_one_spelling_can_be_parted_on_the_page(self) -> None:
        self.join("Lumen GmbH")
        self.join("Halcyon")
        self.assertContains(self.page(), "Not the same")
        self.client.post(reverse("company_part", args=[self.company("Halcyon").pk]))
        self.assertEqual(self.rows("rejections"), ["Lumen GmbH", "Lumen"])

    def test_those_that_begin_alike_are_offered_first_and_never_more_than_eight(self) -> None:
        for number in range(9):
            a_rejection(self.user, company=f"Other {number}")
        address = reverse("company_join", args=[self.company().pk])
        offered = [str(each) for each in self.client.get(address).context["offered"]]
        self.assertEqual((offered[:2], len(offered)), (["Lumen Robotics", "Lumen GmbH"], 8))
        found = self.client.get(address, {"q": "halc"}).context["offered"]
        self.assertEqual([str(each) for each in found], ["Halcyon"])

    def test_a_strangers_company_cannot_be_joined(self) -> None:
        theirs = a_company()
        address = reverse("company_join", args=[self.company().pk])
        response = self.client.post(address, {"other": str(theirs.pk)})
        theirs.refresh_from_db()
        self.assertEqual((response.status_code, theirs.joined_to), (404, None))

    def test_joined_to_itself_nothing_changes(self) -> None:
        self.join("Lumen")
        self.assertIsNone(self.company().joined_to)

    def test_search_finds_each_spelling_and_leads_to_the_one_page(self) -> None:
        self.join("Lumen GmbH")
        found = self.client.get(reverse("search"), {"q": "gmbh"}).context["found"]
        (hit,) = next(kind.hits for kind in found if kind.key == "companies")
        self.assertEqual((hit.name, hit.told), ("Lumen GmbH", "the same as Lumen"))
        self.assertEqual(hit.address, self.company().get_absolute_url())


class CompanyGrowthTests(QueryTests):
    def test_it_asks_no_more_with_twenty_rows_of_each(self) -> None:
        rejection = a_rejection(self.user)
        a_reason(rejection, known="told")
        an_opportunity(self.user, company="Lumen")
        self.much_back(rejection)
        a_reply(a_sent_request(rejection))
        company = Company.objects.called("Lumen").get(owner=self.user)
        pages = [company.get_absolute_url(), reverse("company_again", args=[company.pk])]
        few = {url: self.count(url) for url in pages}
        for _ in range(3):
            again = a_rejection(self.user)
            a_reason(again, known="told")
            a_reply(a_sent_request(again))
            self.much_back(again)
        for url in pages:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_ANY_PAGE)
