"""Trying again at a company: the day one set, Today when it comes, and what is known for another try."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.urls import reverse

from recovery.models import Company, Opportunity
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_company,
    a_lesson,
    a_parting,
    a_person,
    a_reason,
    a_rejection,
    a_to_do,
    a_user,
    an_opportunity,
    signed_in,
)
from tests.helpers.pages import undo_on
from tests.helpers.waiting import here

TODAY = reverse("today")
LATE = datetime(2026, 11, 28, 23, 30, tzinfo=UTC)  # in Berlin it is the 29th already


class TryAgainTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.company = a_company(self.user)

    def url(self, name: str) -> str:
        return reverse(f"company_{name}", args=[self.company.pk])

    def set_day(self, days: int) -> date:
        day: date = here(self.user) + timedelta(days=days)
        self.company.set(try_on=day)
        return day

    def asks(self) -> bool:
        """Whether Today asks about a company."""
        return "again" in [thing.kind for thing in self.client.get(TODAY).context["things"]]


class DayTests(TryAgainTestCase):
    def test_what_they_said_and_the_day_stand_on_its_page(self) -> None:
        day = here(self.user) + timedelta(days=200)
        said = self.send(self.url("when"), said="In a year", try_on=day.isoformat())
        self.assertLeadsTo(said, self.company.get_absolute_url())
        page = self.client.get(self.company.get_absolute_url())
        self.assertContains(page, "In a year")
        self.assertContains(page, "You may try again on ")

    def test_the_words_alone_are_enough_and_both_can_be_taken_away(self) -> None:
        self.send(self.url("when"), said="Never say never", try_on="")
        self.company.refresh_from_db()
        self.assertEqual((self.company.said, self.company.try_on), ("Never say never", None))
        self.send(self.url("when"), said="", try_on="")
        self.assertContains(self.client.get(self.company.get_absolute_url()), "Set a day")

    def test_a_day_that_is_over_or_far_away_is_a_mistake(self) -> None:
        for day in ("2020-01-01", "2090-01-01", "soon"):
            response = self.send(self.url("when"), said="", try_on=day)
            self.assertEqual(response.status_code, 422)

    def test_a_day_that_has_come_can_stay_while_the_words_change(self) -> None:
        day = self.set_day(-3)
        self.send(self.url("when"), said="Whenever", try_on=day.isoformat())
        self.company.refresh_from_db()
        self.assertEqual((self.company.said, self.company.try_on), ("Whenever", day))

    def test_words_that_are_too_long_come_back_whole_and_are_told(self) -> None:
        self.assertNotContains(self.client.get(self.url("when")), "maxlength")
        response = self.send(self.url("when"), said="x" * 10_000, try_on="")
        self.assertContains(response, "This has 10000 characters", status_code=422)
        self.assertContains(response, "x" * 10_000, status_code=422)

    def test_of_two_windows_the_second_is_told(self) -> None:
        opened = self.client.get(self.url("when")).context["form"]
        self.company.set(said="In spring")
        data = {"said": "In a year", "try_on": "", "version": opened.initial["version"]}
        response = self.client.post(self.url("when"), data)
        self.assertContains(response, "In spring", status_code=409)

    def test_letting_it_go_can_be_undone(self) -> None:
        day = self.set_day(0)
        pressed = self.client.post(self.url("let_go"), follow=True)
        self.company.refresh_from_db()
        self.assertIsNone(self.company.try_on)
        undo = undo_on(pressed.content.decode())
        self.client.post(undo.action, undo.sends)
        self.company.refresh_from_db()
        self.assertEqual(self.company.try_on, day)

    def test_a_day_that_no_calendar_has_sets_nothing(self) -> None:
        self.client.post(f"{self.url('take_up')}?on=2026-02-31")
        self.company.refresh_from_db()
        self.assertIsNone(self.company.try_on)


class TodayTests(TryAgainTestCase):
    def test_it_asks_on_its_day_and_not_before(self) -> None:
        self.set_day(1)
        self.assertFalse(self.asks())
        self.set_day(0)
        self.assertTrue(self.asks())
        self.assertContains(self.client.get(TODAY), "You may try Brightwater again")

    def test_the_day_comes_where_the_person_is(self) -> None:
        self.company.set(try_on=date(2026, 11, 29))
        with at(LATE):
            self.assertTrue(self.asks())
            signed_in(self.client, a_user(time_zone="America/New_York"))
            a_company(self.user_here(), try_on=date(2026, 11, 29))
            self.assertFalse(self.asks())

    def user_here(self) -> Any:
        return self.client.get(TODAY).context["user"]

    def test_it_is_coming_up_in_the_week_before(self) -> None:
        self.set_day(3)
        coming = self.client.get(TODAY).context["coming"]
        titles = {thing.title: thing.address for day in coming for thing in day.things}
        self.assertEqual(titles["You may try Brightwater again"], self.url("again"))

    def test_whoever_is_trying_there_already_is_not_asked(self) -> None:
        self.set_day(0)
        opportunity = an_opportunity(self.user, company="BRIGHTWATER", began_on=date(2026, 1, 5))
        self.assertFalse(self.asks())
        opportunity.end("withdrew")
        self.assertTrue(self.asks())
        opportunity.set(began_on=here(self.user))
        self.assertFalse(self.asks())

    def test_a_try_by_another_spelling_counts(self) -> None:
        self.set_day(0)
        an_opportunity(self.user, company="Brightwater Analytics")
        self.assertTrue(self.asks())
        self.company.take_in(Company.objects.called("Brightwater Analytics").get())
        self.assertFalse(self.asks())


class AgainTests(TryAgainTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.no = self.user.rejections.get()

    def page(self) -> Any:
        return self.client.get(self.url("again"))

    def test_what_they_told_is_there_and_no_guess(self) -> None:
        self.company.set(said="Come back in spring")
        a_reason(self.no, code="other_closer", known="told")
        a_reason(self.no, code="skill")
        page = self.page()
        self.assertContains(page, "Come back in spring")
        self.assertContains(page, "Someone fitted more closely")
        self.assertNotContains(page, "A skill")

    def test_a_reason_told_twice_stands_once_with_the_newest_day(self) -> None:
        newer = a_rejection(self.user, company="Brightwater", heard_on=here(self.user))
        for no in (self.no, newer):
            a_reason(no, code="other_closer", known="told")
        (told,) = self.page().context["known"].told
        self.assertEqual((told.told_on, told.times), (newer.dated_on, 2))
        self.assertContains(self.page(), "they told you 2 times, last today")

    def test_who_was_kept_comes_first_each_with_a_message_and_a_conversation(self) -> None:
        kept = a_person(self.user, name="Kim", company="Brightwater").keep(90, date(2026, 1, 5))
        for name in ("Ada", "Bo"):
            a_person(self.user, name=name, company="Brightwater")
        page = self.page()
        self.assertEqual([str(each) for each in page.context["known"].people], ["Kim", "Bo"])
        self.assertContains(page, reverse("person_message", args=[kept.pk]))
        self.assertContains(page, f"{reverse('conversation_new')}?person={kept.pk}")

    def test_lessons_say_how_they_are_known_and_open_to_dos_their_day(self) -> None:
        lesson = a_lesson(self.no, text="Bring one number")
        a_lesson(self.no, text="Wear the blue one", grade="guess", use="watch")
        a_lesson(self.no, text="Forget this", use="drop")
        a_to_do(lesson, text="Rehearse one story")
        page = self.page()
        for words in ("Bring one number", "Someone told me", "a guess", "Rehearse one story"):
            self.assertContains(page, words)
        self.assertNotContains(page, "Forget this")

    def test_with_nothing_noted_it_says_so_plainly(self) -> None:
        page = self.page()
        for words in (
            "They told you no reason.",
            "You’ve noted no one there.",
            "nothing to do dif",
        ):
            self.assertContains(page, words)

    def test_another_spelling_leads_to_the_same_page_with_the_lessons_of_both(self) -> None:
        a_lesson(a_rejection(self.user, company="Brightwater Ltd"), text="Ask about the team")
        other = Company.objects.called("Brightwater Ltd").get()
        self.company.take_in(other)
        led = self.client.get(reverse("company_again", args=[other.pk]), follow=True)
        self.assertContains(led, "Ask about the team")

    def test_logging_it_is_one_press_with_the_company_and_the_role_filled_in(self) -> None:
        form = {"company": str(self.company.pk)}
        page = self.client.get(reverse("opportunity_new"), form)
        self.assertContains(page, 'value="Brightwater"')
        self.assertContains(page, 'value="Designer"')
        self.assertContains(self.page(), f'action="{reverse("opportunity_new")}"')

    def test_a_strangers_company_fills_nothing_in(self) -> None:
        theirs = a_company(name="Secretive")
        response = self.client.get(reverse("opportunity_new"), {"company": str(theirs.pk)})
        self.assertEqual(response.status_code, 404)


class OfferedTests(TryAgainTestCase):
    def add(self, company: str) -> Any:
        return self.send(reverse("opportunity_new"), company=company, role="", stage="applied")

    def test_a_new_opportunity_where_they_said_no_before_leads_to_what_is_known(self) -> None:
        response = self.add("brightwater")
        made = Opportunity.objects.get()
        self.assertLeadsTo(response, made.get_absolute_url())
        self.assertContains(self.client.get(made.get_absolute_url()), self.url("again"))

    def test_elsewhere_it_leads_to_the_list_as_ever(self) -> None:
        self.assertLeadsTo(self.add("Halcyon"), reverse("opportunity_list"))

    def test_an_older_no_is_not_taken_for_how_the_new_try_ended(self) -> None:
        page = self.client.get(
            an_opportunity(
                self.user, company="Brightwater", began_on=here(self.user)
            ).get_absolute_url()
        )
        self.assertNotContains(page, "Is it the same one?")
        self.assertNotContains(
            self.client.get(reverse("opportunity_list")), "You logged one like it"
        )

    def test_a_pasted_no_from_there_leads_to_what_is_known(self) -> None:
        words = "Thank you for applying to Brightwater. We will not be moving forward."
        data = {"their_words": words, "go": "read", "company": "Brightwater"}
        page = self.client.post(reverse("rejection_new"), data)
        self.assertContains(page, "They said no there before: Brightwater, Designer.")
        self.assertContains(page, self.company.get_absolute_url())

    def test_typing_its_name_by_hand_leads_to_what_is_known(self) -> None:
        address = reverse("rejection_known_there")
        self.assertContains(self.client.get(reverse("rejection_new")), f'hx-get="{address}"')
        told = self.client.get(address, {"company": " brightwater "})
        self.assertContains(told, "They said no there before: Brightwater, Designer.")
        self.assertContains(told, self.company.get_absolute_url())

    def test_a_name_never_heard_of_says_nothing(self) -> None:
        for company in ("Halcyon", "", "x" * 10_000, "\0"):
            told = self.client.get(reverse("rejection_known_there"), {"company": company})
            self.assertEqual((told.status_code, told.content.strip()), (200, b""))

    def test_its_people_and_its_noes_lead_to_it(self) -> None:
        person = a_person(self.user, company="Brightwater")
        a_parting(self.user.rejections.get(), person=person)
        for row in (person, self.user.rejections.get()):
            page = self.client.get(row.get_absolute_url())
            self.assertContains(page, f'href="{self.company.get_absolute_url()}"')

    def test_a_person_where_they_said_no_leads_to_what_is_known_unless_something_is_open(
        self,
    ) -> None:
        address = a_person(self.user, company="Brightwater").get_absolute_url()
        words = "What you know, for another try there"
        self.assertContains(self.client.get(address), f'<a href="{self.url("again")}">{words}</a>')
        opportunity = an_opportunity(self.user, company="BRIGHTWATER")
        self.assertNotContains(self.client.get(address), words)
        opportunity.end("withdrew")
        self.assertContains(self.client.get(address), words)

    def test_a_person_elsewhere_leads_to_no_other_try(self) -> None:
        person = a_person(self.user, company="Halcyon")
        self.assertNotContains(self.client.get(person.get_absolute_url()), "another try")
