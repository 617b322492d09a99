"""What the pages of step 6 and of the ending cost: queries, bytes, time. Reported, never asserted.

Run by hand: bin/test tests/speed/test_back_pages.py -s
"""

import gzip
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from recovery.path.back import BACK
from tests.cases import PageTestCase
from tests.factories import (
    a_conversation,
    a_parting,
    a_person,
    a_plan,
    a_whole_rejection,
    an_opportunity,
)
from tests.speed.test_pages import milliseconds


@pytest.mark.slow
class BackPageReport(PageTestCase):
    def pages(self) -> Iterator[tuple[str, str]]:
        rejection = a_whole_rejection(self.user)
        for number in range(100):
            person = a_person(self.user, name=f"Somebody Number {number}", company="Lumen")
            an_opportunity(self.user, company=f"Company {number}")
            if number < 20:
                a_conversation(person, rejection=rejection)
                a_parting(rejection, person=person, fate="keep")
                a_plan(rejection, slot=None, cue=f"it is {number} on Tuesday")
        for screen in BACK.screens:
            key = screen.key
            yield f"step 6, {key}", reverse("step_screen", args=[rejection.pk, "back", key])
        yield "last page", reverse("rejection_last_page", args=[rejection.pk])
        yield "look back", reverse("look_back", args=[rejection.pk, 7])
        yield "thread", rejection.get_absolute_url()

    def test_pages(self) -> None:
        print()
        for name, url in self.pages():
            with CaptureQueriesContext(connection) as queries:
                response = self.client.get(url)
            self.assertEqual(response.status_code, 200, url)
            asked = len(queries)  # now: the next request forgets them
            size = len(gzip.compress(response.content)) / 1024
            spent = milliseconds(lambda url=url: self.client.get(url))  # type: ignore[misc]
            print(f"{name:<24} {asked:3} queries {size:6.1f} KB gzipped {spent:7.1f} ms")
