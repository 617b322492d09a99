"""What the pages of talks and plans cost with very many rows: queries, bytes, time. Reported, never asserted.

Run by hand: bin/test tests/speed/test_talk_pages.py -s
"""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.recovery.test_talks_growth import TalksCase
from tests.speed.test_pages import milliseconds


@pytest.mark.slow
class TalkPageReport(TalksCase):
    def test_pages(self) -> None:
        self.many_people_and_talks()
        self.many_plans()
        print()
        for url in self.pages():
            with CaptureQueriesContext(connection) as queries:
                response = self.client.get(url)
            self.assertEqual(response.status_code, 200, url)
            asked = len(queries)  # now: the next request forgets them
            size = len(gzip.compress(response.content)) / 1024
            spent = milliseconds(lambda url=url: self.client.get(url))  # type: ignore[misc]
            print(f"{url[:44]:<46} {asked:3} queries {size:6.1f} KB gzipped {spent:7.1f} ms")
