"""One word, one thing: what the menu and the tabs call a page is its title, its heading and its address."""

import re
from html.parser import HTMLParser

from django.urls import reverse

from recovery.over_time.registry import PICTURES
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_person, a_question, a_rejection, a_whole_rejection


class _Links(HTMLParser):
    """Where each link of a page leads, by its words; and its title and headings."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.inside: list[tuple[str, dict[str, str | None]]] = []
        self.links: list[tuple[str, str, str]] = []  # the words, the address, the class
        self.said: dict[str, str] = {"title": "", "h1": ""}
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("a", "title", "h1"):
            self.inside.append((tag, dict(attrs)))
            self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_endtag(self, tag: str) -> None:
        if self.inside and self.inside[-1][0] == tag:
            _tag, attrs = self.inside.pop()
            words = " ".join(self.words.replace("←", "").split())
            if tag == "a":
                self.links.append((words, attrs.get("href") or "", attrs.get("class") or ""))
            else:
                self.said[tag] = self.said[tag] or words


class MenuWordsTests(PageTestCase):
    LISTS = (
        "today", "rejection_list", "feedback_list", "debrief_list", "opportunity_list", "person_list",
        "conversation_list", "plan_list", "lesson_list", "question_list", "lesson_card", "over_time",
        "reminders", "settings",
    )  # fmt: skip

    def look(self, address: str) -> _Links:
        return _Links(self.client.get(address, follow=True).content.decode())

    def test_a_word_of_the_menu_or_of_a_tab_is_the_title_and_the_heading_there(self) -> None:
        a_whole_rejection(self.user)
        addresses = {reverse(name) for name in self.LISTS}
        named = {
            (words, to)
            for address in addresses
            for words, to, look in self.look(address).links
            if to in addresses and "back" not in look and not re.search(r"(^|\d)$", words)
        }
        for words, to in sorted(
            named - {("Learning", "/lessons/")}
        ):  # a section has no page of its own
            page = self.look(to)
            with self.subTest(words=words, to=to):
                self.assertEqual(page.said["title"].removesuffix(" · BounceBack"), words)
                if to != reverse("today"):  # which greets
                    self.assertTrue(page.said["h1"].startswith(words), page.said["h1"])
                address = to.strip("/").split("/")[-1].rstrip("s")
                self.assertIn(address.replace("-", " "), words.lower())

    def test_the_way_back_is_called_what_it_leads_to(self) -> None:
        a_whole_rejection(self.user)
        for name in (
            *self.LISTS,
            *(picture.url_name for picture in PICTURES),
            "plan_new",
            "person_new",
        ):
            for words, to, look in self.look(reverse(name)).links:
                if "back" in look.split():
                    with self.subTest(page=name, words=words):
                        self.assertEqual(self.look(to).said["h1"], words)

    def test_a_search_box_stands_above_eight_rows_or_more(self) -> None:
        job = a_rejection(self.user)
        debrief = job.debriefs.create(owner=self.user, held_on=job.dated_on)
        for count in range(1, 10):
            a_person(self.user, name=f"Person {count}", kind="contact")
            a_question(debrief, text=f"Question {count}")
            if count > 1:
                a_rejection(self.user)
            for name in ("person_list", "question_list", "rejection_list"):
                page = self.client.get(reverse(name)).content.decode()
                with self.subTest(list=name, rows=count):
                    self.assertEqual('role="search"' in page, count >= 8)
        searched = self.client.get(reverse("person_list"), {"q": "Person 3"})
        self.assertContains(searched, 'role="search"')
        self.assertTrue(re.search("Person 3", searched.content.decode()))
