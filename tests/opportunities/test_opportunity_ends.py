"""How an opportunity ends: with a no, in silence, with an offer, or by stepping back; each can be undone."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.test import Client, TransactionTestCase
from django.urls import reverse

from recovery.models import Debrief, Opportunity, Rejection
from tests.helpers.at_once import at_once
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_conversation,
    a_debrief,
    a_person,
    a_question,
    a_rejection,
    a_user,
    an_opportunity,
)
from tests.helpers.pages import filled_data
from tests.helpers.waiting import here
from tests.opportunities.cases import LIST, OpportunityTestCase, undo_on, url


class SaidNoTests(OpportunityTestCase):
    def say(self, opportunity: Opportunity, **typed: Any) -> Any:
        return self.send_filled(url("said_no", opportunity), **typed)

    def test_it_becomes_a_rejection_with_all_that_is_known(self) -> None:
        facts = {"source": "referral", "wanted": 4, "advert_url": "https://example.com/job"}
        opportunity = an_opportunity(self.user, **facts)
        response = self.say(opportunity)
        made = Rejection.objects.get(owner=self.user)
        self.assertLeadsTo(
            response, reverse("step_screen", args=[made.pk, "say-what-happened", "check-in"])
        )
        told = (made.company, made.role, made.stage, made.outcome, made.heard_on)
        self.assertEqual(told, ("Halcyon", "Data analyst", "interview", "told_no", here(self.user)))
        self.assertEqual({name: getattr(made, name) for name in facts}, facts)
        opportunity.refresh_from_db()
        self.assertEqual((opportunity.came_to, opportunity.rejection), ("said_no", made))
        self.assertNotContains(self.client.get(LIST), "Halcyon, Data analyst</a>")

    def test_the_shared_address_leads_there(self) -> None:
        opportunity = an_opportunity(self.user)
        response = self.client.get(f"{reverse('rejection_new')}?opportunity={opportunity.pk}")
        self.assertRedirects(response, url("said_no", opportunity), 303)
        page = self.client.get(f"{reverse('rejection_new')}?opportunity=nothing")
        self.assertContains(page, "Which job was it?")

    def test_a_stranger_cannot_be_named_in_it(self) -> None:
        theirs = an_opportunity(a_user())
        address = f"{reverse('rejection_new')}?opportunity={theirs.pk}"
        self.assertEqual(self.client.get(address, follow=True).status_code, 404)

    def test_before_any_application_the_stage_is_left_open(self) -> None:
        opportunity = an_opportunity(self.user, stage="talking")
        page = self.client.get(url("said_no", opportunity))
        self.assertEqual(page.context["form"]["stage"].value(), "")
        self.say(opportunity, stage="applied")
        self.assertEqual(Rejection.objects.get().stage, "applied")

    def test_two_clicks_and_two_tabs_make_one(self) -> None:
        opportunity = an_opportunity(self.user)
        address = url("said_no", opportunity)
        one, other = filled_data(self.client, address), filled_data(self.client, address)
        for data in (one, one, other):
            self.assertEqual(self.client.post(address, data).status_code, 303)
        made = Rejection.objects.get(owner=self.user)
        self.assertLeadsTo(self.client.get(address), made.get_absolute_url())

    def test_a_mistake_loses_nothing_and_makes_nothing(self) -> None:
        opportunity = an_opportunity(self.user)
        response = self.say(opportunity, heard_on="2999-01-01", their_words="We are sorry")
        self.assertContains(response, "We are sorry", status_code=422)
        opportunity.refresh_from_db()
        self.assertEqual((opportunity.is_open, Rejection.objects.count()), (True, 0))

    def test_what_was_typed_waits_here_and_nowhere_else(self) -> None:
        opportunity = an_opportunity(self.user)
        self.say(opportunity, their_words="We are sorry", go="leave")
        self.assertContains(self.client.get(url("said_no", opportunity)), "We are sorry")
        self.assertNotContains(self.client.get(reverse("rejection_new")), "We are sorry")

    def test_what_they_sent_can_be_read_there_too(self) -> None:
        opportunity = an_opportunity(self.user, role="")
        response = self.say(
            opportunity, go="read", their_words="We have decided not to move forward. The role of"
        )
        self.assertContains(response, 'value="Halcyon"')
        self.assertTrue(opportunity.is_open)

    def test_said_to_be_silence_it_is_silence(self) -> None:
        opportunity = an_opportunity(self.user)
        self.say(opportunity, outcome="no_reply")
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.came_to, "silence")
        made = Rejection.objects.get()
        self.assertEqual((made.path, made.last_contact_on), ("ghost", date(2026, 1, 12)))

    def test_an_offer_that_was_taken_back_says_so(self) -> None:
        opportunity = an_opportunity(self.user, stage="offer")
        address = f"{url('said_no', opportunity)}?outcome=offer_withdrawn"
        page = self.client.get(address)
        self.assertEqual(page.context["form"]["outcome"].value(), "offer_withdrawn")
        page = self.client.get(f"{url('said_no', opportunity)}?outcome=nonsense")
        self.assertEqual(page.context["form"]["outcome"].value(), "told_no")

    def test_conversations_and_interviews_go_along_and_come_back(self) -> None:
        opportunity = an_opportunity(self.user)
        debrief = a_debrief(owner=self.user, opportunity=opportunity)
        a_question(debrief)
        conversation = a_conversation(a_person(self.user), opportunity=opportunity)
        self.say(opportunity)
        made = Rejection.objects.get()
        self.assertEqual((made.debriefs.get(), made.conversations.get()), (debrief, conversation))
        self.assertTrue(made.visits.filter(step="debrief").exists())
        self.undo(self.client.get(LIST))
        made.delete()
        self.assertEqual(Debrief.objects.get().opportunity, opportunity)
        conversation.refresh_from_db()
        self.assertEqual((conversation.opportunity, conversation.rejection), (opportunity, None))

    def test_undo_opens_it_and_puts_the_rejection_away_and_that_can_be_undone(self) -> None:
        opportunity = an_opportunity(self.user)
        self.say(opportunity)
        response = self.undo(self.client.get(LIST))
        self.assertContains(response, "It’s open again.")
        made = Rejection.objects.get()
        self.assertIsNotNone(made.set_aside_at)
        self.undo(response)
        made.refresh_from_db()
        opportunity.refresh_from_db()
        self.assertIsNone(made.set_aside_at)
        self.assertEqual((opportunity.rejection, opportunity.came_to), (made, "said_no"))

    def test_it_can_just_come_off_the_list_and_be_logged_later(self) -> None:
        opportunity = an_opportunity(self.user)
        page = self.press("end", opportunity, came_to="said_no")
        self.assertContains(page, "They said no.")
        self.assertFalse(Rejection.objects.exists())
        self.assertContains(page, url("said_no", opportunity))
        self.say(opportunity)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.rejection, Rejection.objects.get())

    def test_when_the_rejection_is_deleted_the_opportunity_stays(self) -> None:
        opportunity = an_opportunity(self.user)
        self.say(opportunity)
        Rejection.objects.get().delete()
        self.assertContains(self.client.get(url("detail", opportunity)), "They said no.")


class JoinTests(OpportunityTestCase):
    def test_a_no_that_is_logged_already_is_offered_and_not_made_twice(self) -> None:
        opportunity = an_opportunity(self.user)
        logged = a_rejection(self.user, company="halcyon", role="")
        for name in ("detail", "said_no", "silent"):
            self.assertContains(self.client.get(url(name, opportunity)), "Is it the same one?")
        response = self.press("join", opportunity, rejection=logged.pk)
        opportunity.refresh_from_db()
        self.assertEqual((opportunity.rejection, opportunity.came_to), (logged, "said_no"))
        self.undo(response)
        opportunity.refresh_from_db()
        logged.refresh_from_db()
        self.assertEqual((opportunity.is_open, logged.set_aside_at), (True, None))

    def test_silence_stays_silence(self) -> None:
        opportunity = an_opportunity(self.user)
        logged = a_rejection(self.user, company="Halcyon", outcome="no_reply")
        self.press("join", opportunity, rejection=logged.pk)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.came_to, "silence")

    def test_one_that_was_an_opportunity_itself_is_not_taken_away(self) -> None:
        opportunity, other = an_opportunity(self.user), an_opportunity(self.user)
        logged = a_rejection(self.user, company="Halcyon")
        other.turn_into(logged)
        self.assertNotContains(self.client.get(url("detail", opportunity)), "the same one?")
        self.press("join", opportunity, rejection=logged.pk)
        self.press("join", opportunity, rejection="x")
        opportunity.refresh_from_db()
        self.assertIsNone(opportunity.rejection)

    def test_a_strangers_cannot_be_named(self) -> None:
        theirs = a_rejection()
        response = self.client.post(
            url("join", an_opportunity(self.user)), {"rejection": theirs.pk}
        )
        self.assertEqual(response.status_code, 404)


class SilentTests(OpportunityTestCase):
    def test_it_is_asked_first_and_guesses_no_reason(self) -> None:
        opportunity = an_opportunity(self.user)
        with at(NOON):
            page = self.client.get(url("silent", opportunity))
        self.assertContains(page, "No sign since 12 Jan: 37 business days")
        self.assertContains(page, "nobody can tell from here")
        self.assertFalse(Rejection.objects.exists())

    def test_said_so_it_is_a_silence_with_its_days(self) -> None:
        opportunity = an_opportunity(self.user, promised_by=date(2026, 1, 20), stage="talking")
        response = self.send_filled(url("silent", opportunity))
        made = Rejection.objects.get()
        self.assertLeadsTo(
            response, reverse("step_screen", args=[made.pk, "say-what-happened", "check-in"])
        )
        days = (made.last_contact_on, made.promised_by, made.heard_on)
        self.assertEqual(days, (date(2026, 1, 12), date(2026, 1, 20), None))
        self.assertEqual((made.outcome, made.path, made.stage), ("no_reply", "ghost", "applied"))
        self.assertFalse(made.reasons.exists())
        opportunity.refresh_from_db()
        self.assertEqual((opportunity.came_to, opportunity.rejection), ("silence", made))

    def test_the_days_can_be_put_right_and_no_future_one_is_taken(self) -> None:
        opportunity = an_opportunity(self.user)
        tomorrow = here(self.user) + timedelta(days=1)
        response = self.send_filled(url("silent", opportunity), last_contact_on=tomorrow)
        self.assertEqual(response.status_code, 422)
        self.send_filled(url("silent", opportunity), last_contact_on="")
        self.assertIsNone(Rejection.objects.get().last_contact_on)

    def test_two_clicks_and_two_tabs_make_one(self) -> None:
        opportunity = an_opportunity(self.user)
        address = url("silent", opportunity)
        one, other = filled_data(self.client, address), filled_data(self.client, address)
        for data in (one, one, other):
            self.client.post(address, data)
        self.assertEqual(Rejection.objects.count(), 1)

    def test_no_other_way_makes_silence_of_it(self) -> None:
        opportunity = an_opportunity(self.user)
        self.client.get(LIST)
        self.client.get(url("silent", opportunity))
        self.press("still_going", opportunity)
        opportunity.refresh_from_db()
        self.assertTrue(opportunity.is_open)


class EndTests(OpportunityTestCase):
    def test_an_offer_asks_what_became_of_it(self) -> None:
        page = self.client.get(url("detail", an_opportunity(self.user, stage="offer")))
        for words in ("They want you.", "I took it", "I said no to it", "They took it back"):
            self.assertContains(page, words)

    def test_each_ending_has_a_kind_word_and_can_be_taken_back(self) -> None:
        kind = {
            "accepted": "You took it.",
            "declined": "You said no to it.",
            "withdrew": "You stepped back.",
        }
        for came_to, words in kind.items():
            opportunity = an_opportunity(self.user, stage="offer")
            page = self.press("end", opportunity, came_to=came_to)
            self.assertContains(page, words)
            page = self.undo(page)
            opportunity.refresh_from_db()
            self.assertTrue(opportunity.is_open)
            self.undo(page)
            opportunity.refresh_from_db()
            self.assertEqual(opportunity.came_to, came_to)

    def test_after_one_was_taken_the_others_can_be_told_one_by_one(self) -> None:
        taken, other = an_opportunity(self.user), an_opportunity(self.user, company="Lumen")
        page = self.press("end", taken, came_to="accepted")
        self.assertContains(page, "Lumen")
        page = self.press("end", other, came_to="withdrew", back=taken.pk)
        self.assertContains(page, "You took it.")
        self.assertNotContains(page, "Lumen")
        self.undo(page)
        other.refresh_from_db()
        self.assertTrue(other.is_open)

    def test_an_ending_that_is_none_changes_nothing(self) -> None:
        opportunity = an_opportunity(self.user)
        for came_to in ("", "ghosted"):
            self.press("end", opportunity, came_to=came_to)
        opportunity.refresh_from_db()
        self.assertTrue(opportunity.is_open)

    def test_the_second_of_two_endings_does_not_replace_the_first(self) -> None:
        opportunity = an_opportunity(self.user)
        for came_to in ("withdrew", "declined"):
            self.press("end", opportunity, came_to=came_to)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.came_to, "withdrew")

    def test_reopened_from_its_page_what_was_begun_stays(self) -> None:
        opportunity = an_opportunity(self.user)
        made = a_rejection(self.user, company="Halcyon")
        opportunity.turn_into(made)
        page = self.press("reopen", opportunity)
        self.assertContains(page, "stays, until you set it aside")
        made.refresh_from_db()
        self.assertIsNone(made.set_aside_at)
        self.undo(page)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.rejection, made)

    def test_pressed_on_today_it_leads_back_there_and_so_does_its_undo(self) -> None:
        opportunity = an_opportunity(self.user)
        typed = {"from": "today", "came_to": "withdrew"}
        response = self.client.post(url("end", opportunity), typed)
        self.assertRedirects(response, reverse("today"), 303, fetch_redirect_response=False)
        undo = undo_on(self.client.get(LIST))
        response = self.client.post(undo)
        self.assertRedirects(response, reverse("today"), 303, fetch_redirect_response=False)
        self.assertEqual(self.client.post(undo).status_code, 303)

    def test_what_has_ended_takes_no_new_interview(self) -> None:
        opportunity = an_opportunity(self.user).end("withdrew")
        response = self.client.get(url("debrief", opportunity))
        self.assertLeadsTo(response, url("detail", opportunity))


class AtTheSameMomentTests(TransactionTestCase):
    """Two tabs at one moment: threads, real transactions and a connection each."""

    def setUp(self) -> None:
        self.user = a_user()

    def post(self, address: str) -> Callable[[], Any]:
        client = Client()
        client.force_login(self.user)
        data = filled_data(client, address)
        return lambda: client.post(address, data)

    def test_a_no_in_one_tab_and_silence_in_another_make_one_rejection(self) -> None:
        opportunity = an_opportunity(self.user)
        tabs = [self.post(url(name, opportunity)) for name in ("said_no", "silent", "said_no")]
        answers = at_once(*tabs)
        self.assertEqual({answer.status_code for answer in answers}, {303})
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.rejection, Rejection.objects.get())
