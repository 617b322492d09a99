"""What is done with a conversation in one press, and what came of it: each can be undone."""

from datetime import timedelta
from typing import Any

from django.db import connection
from django.urls import reverse

from recovery.models import Conversation, Person
from recovery.shared.clocks import today
from tests.conversations.conversing import LIST, ConversationTestCase
from tests.helpers.factories import (
    a_conversation,
    a_held_conversation,
    a_person,
    a_pointer,
    a_rejection,
)


class MoveTestCase(ConversationTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.planned = a_conversation(self.ana, planned_on=today())

    def contact(self) -> Any:
        self.ana.refresh_from_db()
        return self.ana.last_contact_on

    def again(self) -> Conversation:
        self.planned.refresh_from_db()
        return self.planned


class ConversationHeldTests(MoveTestCase):
    def test_one_tap_is_enough(self) -> None:
        response = self.press("held", self.planned)
        self.assertLeadsTo(response, reverse("conversation_came_of_it", args=[self.planned.pk]))
        self.assertEqual((self.again().held_on, self.contact()), (today(), today()))

    def test_it_may_have_been_on_another_day(self) -> None:
        yesterday = today() - timedelta(days=1)
        self.press("held", self.planned, on=yesterday.isoformat())
        self.assertEqual((self.again().held_on, self.contact()), (yesterday, yesterday))

    def test_it_cannot_have_been_tomorrow(self) -> None:
        for day in (str(today() + timedelta(days=1)), "9999-12-31", "soon"):
            response = self.press("held", self.planned, on=day)
            self.assertContains(response, day, status_code=422)
        self.assertTrue(self.again().is_open)

    def test_pressed_again_later_the_day_stays(self) -> None:
        earlier = today() - timedelta(days=4)
        self.planned.hold(earlier)
        self.press("held", self.planned)
        self.assertEqual(self.again().held_on, earlier)

    def test_undo_makes_it_planned_again_and_no_contact(self) -> None:
        response = self.undo(self.press("held", self.planned))
        self.assertLeadsTo(response, self.planned.get_absolute_url())
        self.assertEqual((self.again().planned_on, self.contact()), (today(), None))
        self.assertTrue(self.planned.is_open)

    def test_said_not_to_have_been_held_it_can_be_had_back_with_its_day(self) -> None:
        day = today() - timedelta(days=40)
        self.planned.hold(day)
        response = self.undo(self.press("reopen", self.planned))
        self.assertLeadsTo(response, self.planned.get_absolute_url())
        self.assertEqual((self.again().held_on, self.contact()), (day, day))

    def test_an_older_contact_counts_again_after_undo(self) -> None:
        older = a_held_conversation(self.ana, held_on=today() - timedelta(days=30))
        self.undo(self.press("held", self.planned))
        self.assertEqual(self.contact(), older.held_on)

    def test_from_today_it_leads_back_there_and_so_does_its_undo(self) -> None:
        held = self.press("held", self.planned, **{"from": "today"})
        self.assertEqual(held["Location"], reverse("today"))
        self.assertLeadsTo(self.undo(held), reverse("today"))
        self.assertTrue(self.again().is_open)

    def test_its_recovery_is_not_idle(self) -> None:
        rejection = a_rejection(self.user)
        conversation = a_conversation(self.ana, rejection=rejection)
        before = rejection.active_at
        self.press("held", conversation)
        rejection.refresh_from_db()
        self.assertGreater(rejection.active_at, before)

    def test_opened_as_a_page_it_changes_nothing(self) -> None:
        for name in ("held", "move", "let_go", "reopen", "remove"):
            url = reverse(f"conversation_{name}", args=[self.planned.pk])
            self.assertLeadsTo(self.client.get(url), self.planned.get_absolute_url())
        self.assertTrue(self.again().is_open)


class ConversationMoveTests(MoveTestCase):
    def test_it_moves_to_tomorrow_and_back(self) -> None:
        response = self.press("move", self.planned)
        self.assertEqual(self.again().planned_on, today() + timedelta(days=1))
        self.undo(response)
        self.assertEqual(self.again().planned_on, today())

    def test_it_moves_to_a_day_of_ones_own(self) -> None:
        self.planned.set(planned_time="14:30")
        day = today() + timedelta(days=12)
        response = self.press("move", self.planned, to=day.isoformat())
        self.assertEqual(
            (self.again().planned_on, str(self.planned.planned_time)[:5]), (day, "14:30")
        )
        self.undo(response)
        self.assertEqual(self.again().planned_on, today())

    def test_pressed_twice_it_has_moved_once_and_undo_still_knows(self) -> None:
        self.press("move", self.planned)
        response = self.press("move", self.planned)
        self.undo(response)
        self.assertEqual(self.again().planned_on, today())

    def test_one_without_a_day_has_none_again_after_undo(self) -> None:
        whenever = a_conversation(self.ana, planned_on=None)
        response = self.press("move", whenever)
        whenever.refresh_from_db()
        self.assertEqual(whenever.planned_on, today() + timedelta(days=1))
        for _ in range(2):
            self.undo(response)
            whenever.refresh_from_db()
            self.assertIsNone(whenever.planned_on)

    def test_not_into_the_past_and_not_into_another_life(self) -> None:
        for day in (str(today() - timedelta(days=1)), "9999-12-31", "soon"):
            self.assertContains(self.press("move", self.planned, to=day), day, status_code=422)
        self.assertEqual(self.again().planned_on, today())

    def test_from_today_it_leads_back_there_and_so_does_its_undo(self) -> None:
        moved = self.press("move", self.planned, **{"from": "today"})
        self.assertEqual(moved["Location"], reverse("today"))
        self.assertLeadsTo(self.undo(moved), reverse("today"))
        self.assertEqual(self.again().planned_on, today())


class ConversationLetGoTests(MoveTestCase):
    def test_it_asks_nothing_more_and_can_be_planned_again(self) -> None:
        response = self.press("let_go", self.planned)
        self.assertFalse(self.again().is_open)
        self.assertFalse(Conversation.objects.due(today()).exists())
        self.undo(response)
        self.assertTrue(self.again().is_open)

    def test_from_its_page_it_is_planned_again(self) -> None:
        self.planned.let_go()
        self.assertContains(self.client.get(self.planned.get_absolute_url()), "Plan it again")
        self.press("reopen", self.planned)
        self.assertTrue(self.again().is_open)

    def test_one_that_was_held_meanwhile_stays_held(self) -> None:
        self.planned.hold(today())
        self.press("let_go", self.planned)
        self.assertTrue(self.again().is_held)


class ConversationRemoveTests(MoveTestCase):
    def test_it_is_gone_and_comes_back(self) -> None:
        self.planned.hold(today())
        response = self.press("remove", self.planned)
        self.assertLeadsTo(response, LIST)
        self.assertEqual(self.client.get(self.planned.get_absolute_url()).status_code, 404)
        self.assertIsNone(self.contact())
        back = self.client.post(reverse("conversation_restore", args=[self.planned.pk]))
        self.assertLeadsTo(back, self.planned.get_absolute_url())
        self.assertEqual(self.contact(), today())

    def test_undo_stands_in_the_message_and_below_the_list(self) -> None:
        self.assertEqual(self.undo(self.press("remove", self.planned)).status_code, 303)
        self.assertTrue(self.again().is_open)
        self.press("remove", self.planned)
        self.assertContains(self.client.get(LIST), "Bring it back")
        self.press("restore", self.planned)
        self.assertTrue(self.again().is_open)

    def test_bringing_it_back_twice_is_no_mistake(self) -> None:
        url = reverse("conversation_restore", args=[self.planned.pk])
        self.assertLeadsTo(self.client.post(url), self.planned.get_absolute_url())

    def test_what_was_half_typed_about_it_goes_with_it(self) -> None:
        self.send(reverse("conversation_edit", args=[self.planned.pk]), name="Half", go="leave")
        self.press("remove", self.planned)
        self.assertFalse(self.user.drafts.exists())


class ConversationCameOfItTests(MoveTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.url = reverse("conversation_came_of_it", args=[self.planned.pk])

    def test_it_is_noted_and_the_conversation_was_held(self) -> None:
        response = self.send_filled(self.url, came_of_it="Write to her colleague")
        self.assertLeadsTo(response, self.planned.get_absolute_url())
        self.assertEqual(self.again().came_of_it, "Write to her colleague")
        self.assertEqual((self.planned.held_on, self.contact()), (today(), today()))

    def test_who_they_named_join_the_people_with_how_one_came_to_them(self) -> None:
        self.send_filled(self.url, pointed_1="Ada Berg", pointed_3="Bo Lind")
        page = self.client.get(self.planned.get_absolute_url())
        self.assertContains(page, "Ada Berg")
        self.assertContains(page, "Bo Lind")
        ada = Person.objects.get(name="Ada Berg")
        self.assertEqual((ada.kind, ada.how_met), ("contact", "through Ana"))

    def test_somebody_who_is_there_is_pointed_to_and_not_doubled(self) -> None:
        dana = a_person(self.user, name="Dana Reed")
        for name in ("dana reed", "Dana Reed"):
            self.send_filled(self.url, pointed_1=name)
        self.assertEqual(self.planned.pointers.get().person, dana)

    def test_a_conversation_with_them_says_who_pointed_there(self) -> None:
        self.send_filled(self.url, pointed_1="Ada Berg")
        next_one = a_conversation(Person.objects.get(name="Ada Berg"))
        page = self.client.get(next_one.get_absolute_url())
        self.assertContains(page, "Ana pointed you to them.")
        self.assertContains(page, self.planned.get_absolute_url())

    def test_whom_one_talked_with_is_nobody_they_pointed_to(self) -> None:
        response = self.send_filled(self.url, pointed_2="ANA", came_of_it="A walk")
        self.assertContains(response, "Say who they named.", status_code=422)
        self.assertContains(response, "A walk", status_code=422)

    def test_too_much_comes_back_whole(self) -> None:
        words = "x" * 10_000
        response = self.send_filled(self.url, came_of_it=words)
        self.assertContains(response, words, status_code=422)
        self.assertContains(response, "cut it a little", status_code=422)

    def test_it_cannot_be_read_in_the_table(self) -> None:
        self.send_filled(self.url, came_of_it="A secret 🙂")
        with connection.cursor() as cursor:
            cursor.execute("select encode(came_of_it, 'escape') from recovery_conversation")
            self.assertNotIn("secret", str(cursor.fetchall()))

    def test_not_now_keeps_what_was_typed(self) -> None:
        self.send(self.url, came_of_it="Half a thought", go="leave")
        self.assertContains(self.client.get(self.url), "Half a thought")
        self.assertEqual(self.again().came_of_it, "")

    def test_the_second_of_two_tabs_is_told(self) -> None:
        self.planned.set(came_of_it="From the other window")
        response = self.send(self.url, came_of_it="Mine", version="old")
        self.assertContains(response, "From the other window", status_code=409)
        self.assertContains(response, "Mine", status_code=409)

    def test_taken_back_it_is_kept_for_when_it_was_held_after_all(self) -> None:
        self.send_filled(self.url, came_of_it="Write to her colleague")
        self.press("reopen", self.planned)
        self.assertNotContains(self.client.get(self.planned.get_absolute_url()), "colleague")
        self.press("held", self.planned)
        self.assertContains(self.client.get(self.planned.get_absolute_url()), "colleague")


class PointerRemoveTests(MoveTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.pointer = a_pointer(self.planned.hold(today()))

    def address(self, person: Person, name: str = "pointer_remove") -> str:
        return reverse(name, args=[self.planned.pk, person.pk])

    def test_it_is_taken_off_and_put_back(self) -> None:
        response = self.client.post(self.address(self.pointer.person))
        self.assertFalse(self.planned.pointers.exists())
        self.assertTrue(Person.objects.here().filter(name="Ada Berg").exists())
        self.undo(response)
        self.assertEqual(self.planned.pointers.get().person, self.pointer.person)

    def test_it_never_points_to_somebody_elses_people(self) -> None:
        for name in ("pointer_remove", "pointer_restore"):
            response = self.client.post(self.address(a_person(), name))
            self.assertEqual(response.status_code, 404)
        self.assertEqual(self.planned.pointers.count(), 1)
