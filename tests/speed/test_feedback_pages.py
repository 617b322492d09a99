"""What the pages of asking and answering cost: queries, bytes, time. Reported, never asserted.

Run by hand: bin/test tests/speed/test_feedback_pages.py -s
"""

import gzip
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.asked import many_of_each
from tests.cases import PageTestCase
from tests.factories import a_link, a_point, a_rejection, a_reply, a_request, a_sent_request
from tests.speed.test_pages import milliseconds


class Page(NamedTuple):
    name: str
    url: str
    client: Client


@pytest.mark.slow
class FeedbackPageReport(PageTestCase):
    def pages(self) -> Iterator[Page]:
        many_of_each(self.user, 10)
        draft = a_request(a_rejection(self.user))
        for key in ("worth-asking", "whom", "thanks", "questions", "door", "letter"):
            url = reverse("step_screen", args=[draft.rejection_id, "ask", key])
            yield Page(f"step 3, {key}", url, self.client)
        yield from self.of_one_request()
        for name in ("feedback_list", "feedback_responses", "reminders", "today"):
            yield Page(name, reverse(name), self.client)
        token = self.user.calendarfeeds.make_for(self.user)
        yield Page("calendar", reverse("calendar_feed", args=[token]), Client())

    def of_one_request(self) -> Iterator[Page]:
        request = a_sent_request(a_rejection(self.user), nudge_on=timezone.localdate())
        _link, token = a_link(request)
        yield Page("answer page", reverse("answer", args=[token]), Client())
        yield Page("request, nudge due", request.get_absolute_url(), self.client)
        yield Page("they answered", reverse("reply_new", args=[request.pk]), self.client)
        request = a_sent_request(a_rejection(self.user))
        sealed, read = a_reply(request), a_reply(request).open()
        for number in range(12):
            a_point(read, text=f"Point {number}")
        yield Page("request, answered", request.get_absolute_url(), self.client)
        yield Page("sealed answer", sealed.get_absolute_url(), self.client)
        yield Page("opened answer", read.get_absolute_url(), self.client)
        yield Page("sorting 12", reverse("reply_sort", args=[request.pk, read.pk]), self.client)

    def test_pages(self) -> None:
        print()
        for name, url, client in self.pages():
            with CaptureQueriesContext(connection) as queries:
                response = client.get(url)
            self.assertEqual(response.status_code, 200, url)
            asked = len(queries)  # now: the next request forgets them
            size = len(gzip.compress(response.content)) / 1024
            spent = milliseconds(lambda client=client, url=url: client.get(url))  # type: ignore[misc]
            print(f"{name:<24} {asked:3} queries {size:6.1f} KB gzipped {spent:7.1f} ms")
