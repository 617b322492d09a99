"""Every request where it belongs, with what to do next; and the numbers, with what they may not say."""

import gzip
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from typing import Any
from unittest import mock

from django.db import connection, models
from django.db.models.query import QuerySet
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from bounceback import statements
from tests.helpers.asked import a_no, answered, many_of_each, one_of_each
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_point,
    a_reply,
    a_request,
    a_sent_request,
    a_user,
)
from tests.helpers.pages import visible_words
from tests.helpers.translation import not_translated, pseudo_language

LIST = "/feedback/"
KILOBYTE = 1024


def text_of(response: Any) -> str:
    said = " ".join(words.text for words in visible_words(response.content.decode()))
    return re.sub(r"\s+", " ", unescape(said))


@contextmanager
def queries() -> Iterator[CaptureQueriesContext]:
    with CaptureQueriesContext(connection) as asked:
        yield asked


class FeedbackListTests(PageTestCase):
    def rows(self, url: str = LIST) -> dict[str, list[tuple[str, str]]]:
        """By section: the words of each request, and what to do next."""
        shown = self.client.get(url).context["shown"]
        return {each.key: [(row.told, row.action) for row in each.rows] for each in shown}

    def test_each_request_stands_where_it_belongs(self) -> None:
        one_of_each(self.user)
        rows = self.rows()
        self.assertEqual(
            [action for _told, action in rows["now"]],
            ["Choose when to read it", "View the follow-up", "Read it again"],
        )
        self.assertEqual([len(rows[key]) for key in ("waiting", "drafts", "ended")], [2, 1, 5])

    def test_what_ended_says_how(self) -> None:
        one_of_each(self.user)
        self.assertCountEqual(
            self.rows()["ended"],
            [
                ("They replied, and it was useful.", "Thank them"),
                ("They replied. You haven’t sorted it yet.", "Sort what they said"),
                ("They can’t say. That’s an answer, too.", "View"),
                ("No reply. That’s the usual result.", "View"),
                ("You took it back.", "View"),
            ],
        )

    def test_waiting_says_that_there_is_nothing_to_do_and_when_it_closes(self) -> None:
        with at(NOON):
            a_sent_request(a_no(self.user))
            self.assertEqual(
                self.rows()["waiting"],
                [
                    (
                        "Nothing to do until Wed 11 Mar. It closes by itself on 18 Mar.",
                        "View",
                    )
                ],
            )

    def test_after_the_follow_up_there_is_only_the_closing(self) -> None:
        with at(NOON):
            a_sent_request(a_no(self.user)).mark_followed_up()
            told = self.rows()["waiting"][0][0]
        self.assertEqual(told, "Nothing to do. It closes by itself on 18 Mar.")

    def test_a_sealed_answer_comes_before_a_follow_up_that_is_newer(self) -> None:
        a_reply(a_sent_request(a_no(self.user)))
        a_sent_request(a_no(self.user)).set(follow_up_on=timezone.localdate())
        self.assertEqual(len(self.rows()["now"]), 2)
        self.assertContains(self.client.get(LIST), 'class="seal"', count=1)
        self.assertIn("sealed", self.rows()["now"][0][0])

    def test_an_answer_put_off_says_until_when(self) -> None:
        reply = a_reply(a_sent_request(a_no(self.user)))
        with at(NOON):
            reply.put_off(18)
            told, action = self.rows()["now"][0]
        self.assertEqual(told, "They replied. You’ll read it tomorrow at 18:00.")
        self.assertEqual(action, "View")

    def test_a_snoozed_or_set_aside_recovery_asks_for_no_follow_up(self) -> None:
        for snooze in (lambda job: job.snooze(9), lambda job: job.set_aside()):
            request = a_sent_request(a_no(self.user)).set(follow_up_on=timezone.localdate())
            snooze(request.rejection)
        self.assertEqual(list(self.rows()), ["waiting"])

    def test_a_row_names_whom_which_job_and_leads_there(self) -> None:
        request = a_sent_request(a_no(self.user))
        page = self.client.get(LIST)
        self.assertContains(page, "<h3>Dana Reed</h3>", html=True)
        self.assertContains(page, "Someone who interviewed me</span>")
        self.assertIn("Lumen, Data analyst · today", text_of(page))
        self.assertContains(page, f'href="/feedback/{request.pk}/"')

    def test_somebody_no_longer_named_is_someone(self) -> None:
        a_sent_request(a_no(self.user)).person.delete()  # type: ignore[union-attr]
        self.assertContains(self.client.get(LIST), "<h3>Someone</h3>", html=True)

    def test_with_nothing_asked_it_says_what_to_do_next(self) -> None:
        self.assertContains(self.client.get(LIST), reverse("rejection_new"))
        a_no(self.user)
        page = self.client.get(LIST)
        self.assertContains(page, "Choose which one to ask about")
        self.assertContains(page, "60 of 100 got no feedback at all (Talent Board, 2021)")

    def test_what_a_stranger_asked_is_not_here(self) -> None:
        one_of_each(a_user())
        for url in (LIST, f"{LIST}?state=ended"):
            self.assertNotContains(self.client.get(url), "Lumen")
        self.assertContains(self.client.get(LIST), "You haven’t asked anyone yet")

    def test_signed_out_it_asks_to_sign_in(self) -> None:
        self.client.logout()
        self.assertRedirects(self.client.get(LIST), f"/accounts/login/?next={LIST}")

    def test_a_tab_beside_the_rejections_leads_here(self) -> None:
        tab = '<a href="/feedback/" aria-current="page">Feedback</a>'
        self.assertContains(self.client.get(LIST), tab, html=True)
        beside = self.client.get(reverse("rejection_list"))
        self.assertContains(beside, '<a href="/feedback/">Feedback</a>', html=True)


class SectionTests(PageTestCase):
    """Twenty rows of each section, and all further ones on pages of their own."""

    def test_twenty_are_shown_and_the_rest_is_a_link(self) -> None:
        for _number in range(23):
            a_sent_request(a_no(self.user)).close()
        page = self.client.get(LIST)
        self.assertEqual(len(page.context["shown"][0].rows), 20)
        self.assertContains(page, 'href="?state=ended"')
        self.assertIn("and 3 more", text_of(page))

    def test_page_by_page_each_is_seen_once(self) -> None:
        """Thirty sealed answers, then fifteen follow-ups: a page ends among the first, one across both."""
        for number in range(45):
            request = a_sent_request(a_no(self.user))
            request.set(follow_up_on=timezone.localdate())
            if number % 3:
                a_reply(request)
        seen: list[str] = []
        url = f"{LIST}?state=now"
        for _page in range(3):
            shown = self.client.get(url).context["shown"][0]
            seen += [row.address for row in shown.rows]
            url = f"{LIST}?state=now&after={shown.older}"
        self.assertEqual((len(seen), len(set(seen)), shown.older), (45, 45, ""))

    def test_the_pages_turn_by_their_links(self) -> None:
        for _number in range(21):
            a_request(a_no(self.user))
        page = self.client.get(f"{LIST}?state=drafts")
        older = re.findall(r'href="(\?state=drafts&amp;after=[^"]+)"', page.content.decode())
        last = self.client.get(LIST + unescape(older[0]))
        self.assertEqual(len(last.context["shown"][0].rows), 1)
        self.assertContains(last, "Back to the first")

    def test_nonsense_in_the_address_shows_the_first_page(self) -> None:
        one_of_each(self.user)
        for query in (
            "?state=nowhere",
            "?state=ended&after=x",
            "?state=ended&after=9_9",
            "?after=",
        ):
            with self.subTest(query=query):
                self.assertTrue(self.client.get(LIST + query).context["shown"][0].rows)

    def test_a_section_with_nothing_in_it_says_so(self) -> None:
        a_no(self.user)
        self.assertContains(self.client.get(f"{LIST}?state=ended"), "Nothing here at the moment.")


class CostTests(PageTestCase):
    PAGES = (LIST, f"{LIST}?state=now", f"{LIST}?state=ended")

    def test_full_pages_are_light(self) -> None:
        many_of_each(self.user, 21)
        for url in self.PAGES:
            page = self.client.get(url).content
            with self.subTest(page=url):
                self.assertLess(len(gzip.compress(page)), 8 * KILOBYTE)

    def test_rows_are_drawn_from_what_they_loaded(self) -> None:
        one_of_each(self.user)
        plain = QuerySet.only

        def only(rows: Any, *fields: str) -> Any:
            return plain(rows, *fields).fetch_mode(models.FETCH_RAISE)

        without = mock.patch.object(statements, "FETCH_MODE", models.FETCH_RAISE)
        with mock.patch.object(QuerySet, "only", only), without:
            self.assertContains(self.client.get(LIST), "Dana Reed")

    def test_no_message_no_address_and_no_word_of_an_answer_is_loaded(self) -> None:
        reply = a_reply(a_sent_request(a_no(self.user)))
        a_point(reply.open(), reason="skill")
        a_reply(a_sent_request(a_no(self.user)))
        for url in (LIST, reverse("over_time"), reverse("over_time_feedback")):
            with queries() as asked:
                self.client.get(url)
            read = json.dumps([query["sql"] for query in asked]).replace("\\", "")
            for column in (
                "text",
                "marks",
                "letter",
                "question_1",
                "thanks",
                "address",
                "read_with",
            ):
                self.assertNotIn(f'."{column}"', read)


class WordTests(PageTestCase):
    def test_every_sentence_can_be_translated(self) -> None:
        one_of_each(self.user)
        answered(self.user, 5, of=6, channel="email")
        answered(self.user, 2, of=6, channel="meeting")
        own = {"Sam", "Lumen", "Data analyst", "Dana Reed", "BounceBack"}
        for url in (LIST, f"{LIST}?state=ended"):
            with pseudo_language():
                page = self.client.get(url).content.decode()
            with self.subTest(page=url):
                self.assertEqual(not_translated(page, own), [])

    def test_the_word_the_person_chose_is_used(self) -> None:
        self.user.word = "setback"
        self.user.save()
        a_no(self.user)
        self.assertNotIn("rejection", text_of(self.client.get(LIST)).lower())
