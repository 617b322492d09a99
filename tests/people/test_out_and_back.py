"""Any people go out as cards and come back: as nobody new here, and as themselves elsewhere."""

from typing import ClassVar

from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from accounts.models import User
from recovery.models import Person
from recovery.people import address_book
from tests.helpers.factories import a_person, a_user

FACTS = ("name", "company", "address", "phone", "notes")


def written(user: User) -> str:
    return address_book.write(person.as_card(with_notes=True) for person in user.people.by_name())


def cards_of(user: User) -> list[str]:
    """What goes out of each person but for when it changed, in no order."""
    lines = [line for line in written(user).split("\r\n") if not line.startswith("REV:")]
    return sorted("\n".join(lines).split("BEGIN:VCARD"))


class OutAndBackTests(HypothesisTestCase):
    words: ClassVar = st.text(st.characters(exclude_categories=("C", "Z")), max_size=40)
    people: ClassVar = st.lists(
        st.tuples(words.filter(bool), words, words, words, words), min_size=1, max_size=4
    )

    @settings(max_examples=20, deadline=None)
    @given(people)
    def test_they_are_known_here_and_the_same_elsewhere(
        self, people: list[tuple[str, ...]]
    ) -> None:
        mine, other = a_user(), a_user()
        for facts in people:
            a_person(mine, **dict(zip(FACTS, facts, strict=True)))
        cards = address_book.read(written(mine).encode()).cards
        self.assertEqual({card.uid for card in cards}, mine.people.uids())
        came = [card.facts | {"card_uid": card.uid} for card in cards]
        Person.objects.add_cards(other, came, "contact", timezone.now())
        self.assertEqual(cards_of(other), cards_of(mine))
