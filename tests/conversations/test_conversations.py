"""Conversations: one planned, changed, listed; with somebody who is there, or somebody new."""

from datetime import UTC, date, datetime, time, timedelta

from django.urls import reverse

from recovery.models import Conversation, Person
from recovery.shared.clocks import today
from tests.conversations.conversing import LIST, ConversationTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_conversation,
    a_held_conversation,
    a_person,
    a_pointer,
    a_rejection,
    a_user,
    an_opportunity,
)
from tests.helpers.pages import form_data

NEW = reverse("conversation_new")


class ConversationNewTests(ConversationTestCase):
    def test_somebody_who_is_there_is_chosen(self) -> None:
        day = today() + timedelta(days=2)
        response = self.send(NEW, person=self.ana.pk, ask="advice", planned_on=day.isoformat())
        conversation = self.conversation()
        self.assertLeadsTo(response, conversation.get_absolute_url())
        self.assertEqual((conversation.person, conversation.planned_on), (self.ana, day))

    def test_somebody_new_is_named_with_how_well_one_knows_them(self) -> None:
        self.send(NEW, name="Bo Lind", tie="met_once", ask="introduction")
        bo = self.conversation().person
        self.assertEqual((bo.name, bo.tie, bo.kind), ("Bo Lind", "met_once", "contact"))

    def test_a_name_that_is_known_finds_the_same_person(self) -> None:
        self.send(NEW, name="ana", tie="close", ask="advice")
        self.assertEqual(self.conversation().person, self.ana)
        self.ana.refresh_from_db()
        self.assertEqual((self.ana.name, self.ana.tie), ("Ana", "close"))

    def test_what_is_known_of_somebody_stays(self) -> None:
        self.ana.set(tie="close")
        self.send(NEW, name="Ana", tie="met_once", ask="advice")
        self.ana.refresh_from_db()
        self.assertEqual(self.ana.tie, "close")

    def test_a_day_may_wait_and_an_hour_needs_a_day(self) -> None:
        self.send(NEW, person=self.ana.pk, ask="advice")
        self.assertIsNone(self.conversation().planned_on)
        response = self.send(NEW, person=self.ana.pk, ask="advice", planned_time="14:30")
        self.assertContains(response, "Say on which day, too.", status_code=422)

    def test_the_hour_is_the_one_on_the_wall(self) -> None:
        day = today() + timedelta(days=2)
        facts = {"planned_on": day.isoformat(), "planned_time": "14:30"}
        self.send(NEW, person=self.ana.pk, ask="advice", **facts)
        self.user.time_zone = "Pacific/Auckland"
        self.user.save()
        self.assertEqual(self.conversation().planned_time, time(14, 30))
        self.assertContains(self.client.get(self.conversation().get_absolute_url()), "14:30")

    def test_mistakes_are_said_and_nothing_typed_is_lost(self) -> None:
        wrong = {
            "Choose someone": {"ask": "advice"},
            "Choose what it is for": {"name": "Bo"},
            "That day is over": {"name": "Bo", "ask": "advice", "planned_on": "2020-01-01"},
            "more than a year away": {"name": "Bo", "ask": "advice", "planned_on": "9999-12-31"},
            "not a day we can read": {"name": "Bo", "ask": "advice", "planned_on": "soon"},
            "not a time we can read": {"name": "Bo", "ask": "advice", "planned_time": "late"},
            "at most 120 characters": {"name": "x" * 10_000, "ask": "advice"},
        }
        for words, typed in wrong.items():
            with self.subTest(words):
                response = self.send(NEW, **typed)
                self.assertContains(response, words, status_code=422)
                self.assertContains(response, typed.get("name", ""), status_code=422)
        self.assertFalse(Conversation.objects.exists())
        self.assertEqual(Person.objects.count(), 1)

    def test_an_hour_that_the_clocks_leave_out_is_a_mistake(self) -> None:
        with at(datetime(2026, 3, 20, 12, tzinfo=UTC)):
            typed = {"planned_on": "2026-03-29", "planned_time": "02:30"}
            response = self.send(NEW, name="Bo", ask="advice", **typed)
            self.assertContains(response, "leave this hour out", status_code=422)
            typed["planned_time"] = "03:30"
            self.assertEqual(self.send(NEW, name="Bo", ask="advice", **typed).status_code, 303)

    def test_one_that_took_place_already_is_noted_as_held(self) -> None:
        yesterday = today() - timedelta(days=1)
        typed = {"planned_on": yesterday.isoformat(), "go": "held"}
        response = self.send(NEW, person=self.ana.pk, ask="advice", **typed)
        conversation = self.conversation()
        self.assertLeadsTo(response, reverse("conversation_came_of_it", args=[conversation.pk]))
        self.assertEqual(conversation.held_on, yesterday)
        self.ana.refresh_from_db()
        self.assertEqual(self.ana.last_contact_on, yesterday)

    def test_without_a_day_that_was_today_and_tomorrow_it_cannot_have_been(self) -> None:
        self.send(NEW, person=self.ana.pk, ask="advice", go="held")
        self.assertEqual(self.conversation().held_on, today())
        typed = {"planned_on": (today() + timedelta(days=1)).isoformat(), "go": "held"}
        response = self.send(NEW, person=self.ana.pk, ask="advice", **typed)
        self.assertContains(response, "That day has not come yet.", status_code=422)

    def test_it_can_belong_to_a_recovery_and_to_an_opportunity(self) -> None:
        rejection, opportunity = a_rejection(self.user), an_opportunity(self.user)
        links = {"rejection": rejection.pk, "opportunity": opportunity.pk}
        self.send(NEW, person=self.ana.pk, ask="interview", **links)
        conversation = self.conversation()
        self.assertEqual(
            (conversation.rejection, conversation.opportunity), (rejection, opportunity)
        )
        page = self.client.get(conversation.get_absolute_url())
        self.assertContains(page, "Lumen, Data analyst")
        self.assertContains(page, "Halcyon, Data analyst")

    def test_a_link_chooses_beforehand(self) -> None:
        rejection, opportunity = a_rejection(self.user), an_opportunity(self.user)
        query = f"person={self.ana.pk}&rejection={rejection.pk}&opportunity={opportunity.pk}"
        self.send_filled(f"{NEW}?{query}", ask="advice")
        conversation = self.conversation()
        self.assertEqual((conversation.person, conversation.rejection), (self.ana, rejection))
        self.assertEqual(conversation.opportunity, opportunity)

    def test_a_link_chooses_beforehand_also_somebody_far_down_the_list(self) -> None:
        for number in range(70):
            a_person(self.user, name=f"Person {number}")
        url = f"{NEW}?person={self.ana.pk}"
        again = self.send_filled(url)
        self.assertContains(again, f'value="{self.ana.pk}" selected', status_code=422)
        self.send_filled(url, ask="advice")
        self.assertEqual(self.conversation().person, self.ana)

    def test_nothing_of_another_person_can_be_chosen(self) -> None:
        theirs, other = a_person(a_user(), name="Theirs"), a_user()
        links = {"rejection": a_rejection(other).pk, "opportunity": an_opportunity(other).pk}
        query = "&".join(f"{name}={key}" for name, key in links.items())
        self.assertNotContains(self.client.get(f"{NEW}?person={theirs.pk}&{query}"), "Theirs")
        for typed in ({"person": theirs.pk}, {"name": "Bo"} | links, {"person": "rubbish"}):
            self.assertEqual(self.send(NEW, ask="advice", **typed).status_code, 422)
        self.assertEqual(self.client.get(f"{NEW}?person=rubbish").status_code, 200)

    def test_somebody_who_was_removed_is_not_offered(self) -> None:
        self.ana.remove()
        self.assertNotContains(self.client.get(NEW), "Ana")
        self.assertEqual(self.send(NEW, ask="advice", person=self.ana.pk).status_code, 422)
        self.send(NEW, ask="advice", name="Ana")
        self.assertNotEqual(self.conversation().person, self.ana)

    def test_a_double_click_makes_one(self) -> None:
        data = form_data(self.client, NEW, name="Bo Lind", ask="advice")
        for _ in range(2):
            self.assertEqual(self.client.post(NEW, data).status_code, 303)
        self.assertEqual((Conversation.objects.count(), Person.objects.count()), (1, 2))

    def test_leaving_keeps_what_was_typed(self) -> None:
        self.send(NEW, name="Bo Lind", go="leave")
        page = self.client.get(NEW)
        self.assertContains(page, "Bo Lind")
        self.assertContains(page, "had not saved")

    def test_strange_words_are_words(self) -> None:
        name = "<script>alert(1)</script> 🙂"
        self.send(NEW, name=name, ask="advice")
        page = self.client.get(LIST)
        self.assertContains(page, "&lt;script&gt;")
        self.assertNotContains(page, "<script>alert")


class ConversationEditTests(ConversationTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.planned = a_conversation(self.ana, planned_on=today() + timedelta(days=3))
        self.url = reverse("conversation_edit", args=[self.planned.pk])

    def test_everything_can_be_changed(self) -> None:
        day = (today() + timedelta(days=5)).isoformat()
        typed = {"ask": "information", "planned_on": day, "planned_time": "09:15"}
        self.assertLeadsTo(self.send_filled(self.url, **typed), self.planned.get_absolute_url())
        self.planned.refresh_from_db()
        found = self.planned.ask, self.planned.planned_on, self.planned.planned_time
        self.assertEqual(found, ("information", date.fromisoformat(day), time(9, 15)))

    def test_a_day_that_has_passed_may_stay(self) -> None:
        self.planned.set(planned_on=today() - timedelta(days=3))
        self.assertEqual(self.send_filled(self.url, ask="information").status_code, 303)

    def test_the_second_of_two_tabs_is_told(self) -> None:
        self.planned.set(ask="introduction")
        typed = {"person": self.ana.pk, "ask": "information", "version": "old"}
        response = self.send(self.url, **typed)
        self.assertContains(response, "An introduction", status_code=409)

    def test_with_somebody_else_the_contact_is_theirs(self) -> None:
        self.planned.hold(today())
        self.send_filled(self.url, person="", name="Bo Lind")
        self.ana.refresh_from_db()
        self.planned.refresh_from_db()
        self.assertIsNone(self.ana.last_contact_on)
        self.assertEqual(self.planned.person.last_contact_on, today())

    def test_of_one_that_was_held_the_plan_is_not_asked(self) -> None:
        self.planned.hold(today())
        self.assertNotContains(self.client.get(self.url), "Which day?")
        self.send_filled(self.url, ask="information")
        self.planned.refresh_from_db()
        self.assertEqual((self.planned.ask, self.planned.is_held), ("information", True))

    def test_with_somebody_who_was_removed_it_stays_theirs(self) -> None:
        self.ana.remove()
        self.assertEqual(self.send_filled(self.url, ask="information").status_code, 303)
        self.assertContains(self.client.get(self.planned.get_absolute_url()), "Ana")

    def test_an_older_move_is_not_taken_back_over_it(self) -> None:
        self.planned.move(today() + timedelta(days=9))
        day = today() + timedelta(days=5)
        self.send_filled(self.url, planned_on=day.isoformat())
        self.press("move_back", self.planned)
        self.planned.refresh_from_db()
        self.assertEqual(self.planned.planned_on, day)


class ConversationListTests(ConversationTestCase):
    def sections(self, query: str = "") -> dict[str, list[str]]:
        found = self.client.get(LIST + query).context["sections"]
        return {each.key: [row.name for row in each.rows] for each in found}

    def test_without_any_it_says_how_to_begin(self) -> None:
        page = self.client.get(LIST)
        self.assertContains(page, "one question")
        self.assertNotContains(page, "of 3 this week")

    def test_each_stands_where_it_belongs(self) -> None:
        names = ("Later", "Sooner", "Whenever", "Past", "Gone", "Removed")
        later, sooner, whenever, past, gone, removed = (
            a_person(self.user, name=name) for name in names
        )
        a_conversation(later, planned_on=today() + timedelta(days=9))
        a_conversation(sooner, planned_on=today() + timedelta(days=2))
        a_conversation(whenever, planned_on=None)
        a_held_conversation(past)
        a_conversation(gone).let_go()
        a_conversation(removed).remove()
        expected = {
            "planned": ["Sooner", "Later"],
            "no-day": ["Whenever"],
            "held": ["Past"],
            "let-go": ["Gone"],
        }
        self.assertEqual(self.sections(), expected)
        self.assertEqual(self.client.get(LIST).context["removed"][0].name, "Removed")

    def test_on_one_day_the_earlier_hour_stands_first(self) -> None:
        for name, hour in (("Noon", "12:00"), ("Morning", "09:00"), ("Any time", None)):
            a_conversation(a_person(self.user, name=name), planned_on=today(), planned_time=hour)
        self.assertEqual(self.sections()["planned"], ["Any time", "Morning", "Noon"])

    def test_one_tap_says_that_it_took_place_once_its_day_has_come(self) -> None:
        late = a_conversation(self.ana, planned_on=today() - timedelta(days=1))
        a_conversation(self.ana, planned_on=today() + timedelta(days=1))
        page = self.client.get(LIST)
        self.assertContains(page, "We talked", count=1)
        self.assertContains(page, reverse("conversation_held", args=[late.pk]))
        self.assertContains(page, "That day has passed. Did you talk?")
        self.assertContains(page, "tomorrow")

    def test_what_came_of_it_and_whom_it_pointed_to_is_told(self) -> None:
        a_pointer(a_held_conversation(self.ana))
        self.assertContains(
            self.client.get(LIST), "Write to her colleague Pointed you to Ada Berg."
        )

    def test_pages_go_on_where_the_last_one_ended(self) -> None:
        def with_one(number: int) -> Person:
            return a_person(self.user, name=f"Person {number}")

        for number in range(45):
            day = today() + timedelta(days=number // 3)
            a_conversation(with_one(number), planned_on=day, planned_time=time(9, number))
            a_conversation(with_one(number), planned_on=None)
            a_held_conversation(with_one(number), held_on=today() - timedelta(days=number // 4))
            a_conversation(with_one(number)).let_go()
        expected = [f"Person {number}" for number in range(45)]
        for key in ("planned", "no-day", "held", "let-go"):
            with self.subTest(key):
                self.assertEqual(sorted(self._walk(key)), sorted(expected))
        self.assertEqual(self._walk("planned"), expected)

    def _walk(self, key: str) -> list[str]:
        names: list[str] = []
        after = ""
        for _page in range(3):
            section = self.client.get(f"{LIST}?show={key}&after={after}").context["sections"][0]
            names += [row.name for row in section.rows]
            after = section.older
        self.assertEqual(after, "")
        return names

    def test_an_address_that_makes_no_sense_breaks_nothing(self) -> None:
        a_conversation(self.ana)
        self.assertEqual(self.client.get(f"{LIST}?show=everything").status_code, 404)
        for after in ("x", "2026-01-01_x_y", "9999-99-99_00:00_", "🙂", "_" * 500):
            self.assertEqual(self.client.get(f"{LIST}?show=held&after={after}").status_code, 200)
