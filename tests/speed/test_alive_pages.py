"""What the pages of what is alive cost: queries, bytes, time. Reported, never asserted.

Run by hand: bin/test tests/speed/test_alive_pages.py -s
"""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from recovery.models.rejections import today
from tests.cases import PageTestCase
from tests.factories import (
    a_conversation,
    a_debrief,
    a_hope,
    a_person,
    a_rejection,
    an_opportunity,
)
from tests.speed.test_pages import milliseconds


@pytest.mark.slow
class AlivePageReport(PageTestCase):
    def pages(self) -> dict[str, str]:
        for number in range(50):
            an_opportunity(self.user, company=f"Company {number}", next_on=today())
            an_opportunity(self.user, company=f"Employer {number}", last_contact_on=today())
            an_opportunity(self.user, company=f"Old place {number}").end("accepted")
            one = an_opportunity(self.user, company=f"Quiet firm {number}")
            a_hope(self.user, opportunity=one)
        for number in range(12):
            a_conversation(a_person(self.user, name=f"Ada {number}"), opportunity=one)
            a_debrief(owner=self.user, opportunity=one)
            a_debrief(owner=self.user, company=f"Lumen {number}")
        a_rejection(self.user, company=one.company)
        listed = reverse("opportunity_list")
        keyed = ("detail", "edit", "said_no", "silent", "debrief")
        shelves = ("coming", "going-on", "quiet", "over")
        return (
            {"list of 200": listed, "add one": reverse("opportunity_new")}
            | {f"list, {key}": f"{listed}?show={key}" for key in shelves}
            | {key: reverse(f"opportunity_{key}", args=[one.pk]) for key in keyed}
            | {"ended": one.owner.opportunities.ended()[0].get_absolute_url()}
        )

    def test_pages(self) -> None:
        print()
        for name, url in self.pages().items():
            with CaptureQueriesContext(connection) as queries:
                response = self.client.get(url)
            self.assertEqual(response.status_code, 200, url)
            asked = len(queries)  # now: the next request forgets them
            size = len(gzip.compress(response.content)) / 1024
            spent = milliseconds(lambda url=url: self.client.get(url))  # type: ignore[misc]
            print(f"{name:<24} {asked:3} queries {size:6.1f} KB gzipped {spent:7.1f} ms")
