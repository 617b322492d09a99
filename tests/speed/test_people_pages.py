"""What the pages about people cost with a thousand of them: queries, bytes, time. Reported, never asserted.

Run by hand: bin/test tests/speed/test_people_pages.py -s
"""

import gzip
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from recovery.models import Person
from tests.cases import PageTestCase
from tests.factories import a_parting, a_rejection
from tests.pages import form_data
from tests.speed.test_pages import milliseconds

MANY = 1000


@pytest.mark.slow
class PeoplePageReport(PageTestCase):
    def pages(self) -> Iterator[tuple[str, str]]:
        rows = [
            Person(
                owner=self.user,
                name=f"Person {number % 600}",
                company=f"Company {number % 50}",
                kind="contact",
                tie="lost_touch",
                address=f"person{number}@example.com",
            )
            for number in range(MANY)
        ]
        one, other, *_rest = Person.objects.bulk_create(rows)
        listed = reverse("person_list")
        yield "the list", listed
        yield "losing touch", f"{listed}?state=touch"
        yield "searched", f"{listed}?q=person+company"
        yield "one of them", one.get_absolute_url()
        yield "a thank-you", a_parting(a_rejection(self.user), person=one).get_absolute_url()
        yield "who is here twice", reverse("person_duplicates")
        yield "two side by side", reverse("person_merge", args=[one.pk, other.pk])
        self._bring()
        yield "a file of 1000, seen", reverse("person_import")
        yield "all as cards", reverse("person_export")

    def _bring(self) -> None:
        cards = "".join(
            f"BEGIN:VCARD\nFN:New {number}\nEMAIL:new{number}@example.com\nEND:VCARD\n"
            for number in range(MANY)
        )
        url, file = reverse("person_import"), SimpleUploadedFile("people.vcf", cards.encode())
        self.client.post(url, form_data(self.client, url, file=file))

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
