"""What Today costs: queries, bytes, time, with much waiting. Reported, never asserted.

Run by hand: bin/test tests/speed/test_today_pages.py -s
"""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cases import PageTestCase
from tests.factories import a_rejection
from tests.speed.test_pages import milliseconds
from tests.todays import everything


@pytest.mark.slow
class TodayPageReport(PageTestCase):
    def test_today(self) -> None:
        print()
        url = reverse("today")
        for rounds in (1, 10, 30):
            for _ in range(rounds):
                everything(self.user)
                a_rejection(self.user).rest()
            with CaptureQueriesContext(connection) as queries:
                response = self.client.get(url)
            asked = len(queries)
            size = len(gzip.compress(response.content)) / 1024
            spent = milliseconds(lambda: self.client.get(url))
            print(f"today {asked:3} queries {size:6.1f} KB gzipped {spent:7.1f} ms")
