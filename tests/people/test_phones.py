"""A number on a person's page calls them."""

import pytest

from recovery.people.phones import call_link
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_person


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("+49 40 000 017", "tel:+4940000017"),
        ("+44 (0)20 7946 0018", "tel:+442079460018"),
        ("(020) 7946-0018", "tel:02079460018"),
        ("030/12 34.56", "tel:030123456"),
        ("555 0100 ext. 12", "tel:5550100"),
        ("555 0100, evenings", ""),
        ("+49 40 000 017 or +49 40 000 018", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_one_number_becomes_a_link(phone: str, link: str) -> None:
    assert call_link(phone) == link


class PersonTests(PageTestCase):
    def test_it_calls_from_the_page(self) -> None:
        person = a_person(self.user, phone="+49 40 000 017")
        page = self.client.get(person.get_absolute_url())
        self.assertContains(page, '<a href="tel:+4940000017">+49 40 000 017</a>')
