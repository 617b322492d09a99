"""Asking for a conversation: what the message says, how it is changed, and that it went."""

from datetime import UTC, date, datetime
from itertools import product

from django.test import SimpleTestCase
from django.urls import reverse

from recovery import messages
from recovery.messages import ConversationRequest, ask_for_conversation, count_words, two_times
from recovery.models import Conversation
from recovery.shared.choices import ConversationAsk, ConversationChannel, Tie
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import a_conversation, a_person, a_rejection
from tests.helpers.pages import filled_data

SATURDAY = datetime(2026, 11, 28, 12, tzinfo=UTC)
TIMES = (date(2026, 11, 30), date(2026, 12, 2))
REASON = "you moved from an agency to an in-house team, which is what I’d like to do, too"
WILD = "Zoë 🐎 <script>alert(1)</script>"


def request(**facts: object) -> ConversationRequest:
    told = {"sender": "Sam", "to": "Ana Berg", "ask": "advice", "tie": "know", "times": TIMES}
    return ConversationRequest(**(told | facts))  # type: ignore[arg-type]


class WordsTests(SimpleTestCase):
    def test_it_says_who_why_how_long_when_and_that_a_no_is_fine(self) -> None:
        body = ask_for_conversation(
            request(tie="met_once", how_met="The data meetup.", reason=REASON)
        ).body
        for words in (
            "Hello Ana,",
            "Sam here. We met once",
            "I’m looking for my next role.",
            f"I’m asking you because {REASON}.",
            "20 minutes",
            "Monday",
            "Wednesday",
            "no",
            "Best wishes,\nSam",
        ):
            self.assertIn(words, body)

    def test_it_is_short_for_each_tie_ask_and_channel(self) -> None:
        for tie, ask, channel in product(("", *Tie), ConversationAsk, ConversationChannel):
            told = {"tie": tie, "ask": ask, "channel": channel, "reason": REASON}
            more = {"how_met": "the mapping course in spring", "role": "Senior Product Designer"}
            message = ask_for_conversation(request(**told, **more))
            with self.subTest(**told):
                self.assertLessEqual(count_words(message.body), 80)
                self.assertIn(REASON, message.body)
                self.assertEqual(bool(message.subject), channel == "email")
                self.assertEqual(
                    messages.check(message.body, most_words=80, purpose="conversation"), ()
                )

    def test_each_tie_and_each_ask_has_its_own_words(self) -> None:
        by_tie = {ask_for_conversation(request(tie=tie)).body for tie in ("", *Tie)}
        by_ask = {ask_for_conversation(request(ask=ask)).body for ask in ConversationAsk}
        self.assertEqual((len(by_tie), len(by_ask)), (5, 4))

    def test_no_reason_is_made_up(self) -> None:
        for tie in (Tie.KNOW, Tie.MET_ONCE, Tie.LOST_TOUCH):
            self.assertNotIn("because", ask_for_conversation(request(tie=tie)).body)
        inside = request(ask="information", company="Lumen")
        self.assertIn("because you know Lumen from the inside", ask_for_conversation(inside).body)

    def test_a_reason_that_begins_with_because_says_it_once(self) -> None:
        body = ask_for_conversation(request(reason="because you know design.")).body
        self.assertIn("I’m asking you because you know design.", body)

    def test_two_times_are_weekdays_to_come(self) -> None:
        friday, saturday = date(2026, 11, 27), date(2026, 11, 28)
        self.assertEqual(two_times(saturday), TIMES)
        self.assertEqual(two_times(friday), TIMES)
        self.assertEqual(
            two_times(friday, date(2026, 12, 3)), (date(2026, 12, 3), date(2026, 12, 7))
        )
        self.assertEqual(two_times(friday, date(2026, 1, 3)), TIMES)


class ConversationMessageTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.ana = a_person(self.user, name="Ana", tie="know", address="ana@example.com")
        self.conversation = a_conversation(self.ana, rejection=a_rejection(self.user))
        self.url = reverse("conversation_message", args=[self.conversation.pk])
        clock = at(SATURDAY)
        clock.__enter__()
        self.addCleanup(clock.__exit__, None, None, None)

    def again(self) -> Conversation:
        return Conversation.objects.get(pk=self.conversation.pk)

    def test_it_is_written_already_and_can_be_copied_and_mailed(self) -> None:
        page = self.client.get(self.url)
        self.assertContains(page, "Could I ask for your advice")
        self.assertContains(page, "copy-text")
        self.assertContains(page, "mailto:ana@example.com")

    def test_a_reason_goes_into_it_and_nothing_else_is_stored(self) -> None:
        self.send_filled(self.url, reason="you know design", go="compose")
        conversation = self.again()
        self.assertEqual((conversation.reason, conversation.message), ("you know design", ""))
        self.assertContains(self.client.get(self.url), "because you know design.")

    def test_what_they_changed_stays_as_they_wrote_it(self) -> None:
        self.send_filled(self.url, message=WILD)
        self.assertEqual(self.again().message, WILD)
        page = self.client.get(self.url)
        self.assertContains(page, "Zoë 🐎 &lt;script&gt;")
        self.assertNotContains(page, "<script>alert")

    def test_written_again_what_they_had_is_shown_to_be_copied(self) -> None:
        page = self.send_filled(self.url, message="Could you help me?", go="compose")
        self.assertContains(page, "What you had before")
        self.assertContains(page, "Could you help me?")
        self.assertEqual(self.again().message, "")

    def test_sent_first_to_be_shown_by_the_browser_it_is_written_again_once(self) -> None:
        """A page that answers a form is shown by sending it as ever: what came first does not hold."""
        self.conversation.set(message="Could I ask you something?")
        typed = filled_data(self.client, self.url, message="Could you help me?", go="compose")
        self.client.post(self.url, typed, headers={"X-Sent-First": "yes"})
        self.assertEqual(self.again().message, "Could I ask you something?")
        page = self.client.post(self.url, typed)
        self.assertContains(page, "What you had before")
        self.assertEqual(self.again().message, "")

    def test_opened_from_the_path_it_leads_back_to_the_step(self) -> None:
        step = reverse(
            "step_screen", args=[self.conversation.rejection_id, "get-going", "keep-anyone"]
        )
        self.assertContains(self.client.get(step), url := f"{self.url}?from=step")
        self.assertContains(self.client.get(url), f'href="{step}"')
        self.assertLeadsTo(self.send_filled(url, message="Hello", go="next"), url)
        self.assertLeadsTo(self.send_filled(url, go="sent"), step)

    def test_sent_it_is_kept_as_it_went_and_can_be_taken_back(self) -> None:
        page = self.client.get(self.send_filled(self.url, go="sent")["Location"])
        conversation = self.again()
        self.assertTrue(conversation.sent_at)
        self.assertIn("Could I ask for your advice", conversation.message)
        undo = reverse("conversation_unsent", args=[conversation.pk])
        self.assertContains(page, undo)
        self.client.post(undo)
        self.assertIsNone(self.again().sent_at)

    def test_it_stands_on_the_page_of_the_conversation(self) -> None:
        page = self.client.get(self.conversation.get_absolute_url())
        self.assertContains(page, "Could I ask for your advice")
        self.assertContains(page, self.url)

    def test_the_way_offers_it_for_who_was_named(self) -> None:
        assert self.conversation.rejection
        keep = reverse(
            "step_screen", args=[self.conversation.rejection.pk, "get-going", "keep-anyone"]
        )
        self.assertContains(self.client.get(keep), self.url)
        self.conversation.mark_sent()
        self.assertContains(self.client.get(keep), "You asked Ana.")

    def test_it_is_checked_gently(self) -> None:
        self.send_filled(self.url, message="word " * 81)
        page = self.client.get(self.url)
        self.assertContains(page, "It has 81 words.")
        self.assertContains(page, "It doesn’t ask anything yet.")

    def test_it_is_checked_by_the_words_of_their_language(self) -> None:
        self.send_filled(self.url, message="Hoi, dit is oneerlijk. Kunnen we praten?")
        self.assertNotContains(self.client.get(self.url), "Unfair")
        self.ana.set(language="nl")
        self.assertContains(self.client.get(self.url), "“Unfair” may be true")

    def test_an_empty_one_is_not_sent(self) -> None:
        page = self.send_filled(self.url, message="", go="sent")
        self.assertContains(page, "There’s nothing to send yet.", status_code=422)

    def test_two_windows_are_noticed(self) -> None:
        stale = filled_data(self.client, self.url, message="Mine?")
        self.send_filled(self.url, message="Theirs?")
        self.assertContains(self.client.post(self.url, stale), "Theirs?", status_code=409)
