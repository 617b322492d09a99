"""Every form that takes words, sent twice at one moment and a third time afterwards: it is written once.

`bin/faults` sends each of them many times over, more than a thousand in all.
"""

import logging
import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse

from accounts.models import Draft, Submission
from tests.helpers.at_once import at_once
from tests.helpers.emptied import empty_tables
from tests.helpers.factories import PASSWORD, a_user, a_whole_rejection, signed_in
from tests.helpers.stored import values_of
from tests.helpers.words_back import PLACES, Filled, Place, World, word_forms

TIMES = 8 if os.environ.get("BOUNCEBACK_FAULTS") == "long" else 1

# As filled in here they are refused (a password, a day that has not come), or none of their words is stored.
WRITE_NOTHING = {
    "account_delete",
    "account_email",
    "account_login",
    "account_reset_password",
    "account_signup",
    "check_in",
    "debrief_phase came-across",
    "debrief_phase questions",
    "let-it-out/timer kept instead",
    "opportunity_silent",
    "parting_thank",
    "person_language",
    "person_message",
}


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.django_db(transaction=True)
def test_no_form_is_written_twice() -> None:
    sent, written = 0, set()
    doubled, refused = [], []
    for name, place in [each for _time in range(TIMES) for each in PLACES.items()]:
        for typed, client in filled(place):
            answers = send_twice_and_again(client, typed)
            sent += len(answers)
            rows = rows_with(typed.words)
            written |= {name} if rows else set()
            doubled += [f"{name}: {model} {n}" for (model, _word), n in rows.items() if n > 1]
            refused += [f"{name}: {a.status_code}" for a in answers if a.status_code >= 500]
    print(f"\n{sent} sent; {len(written)} forms written, {len(doubled)} doubled")
    assert (doubled, refused) == ([], [])
    assert PLACES.keys() - written == WRITE_NOTHING


def filled(place: Place) -> Iterator[tuple[Filled, Client]]:
    """The forms of this page, each with words in it, in the browser of somebody who has just come.

    What was written by those before is gone, so that nobody has to read it through again.
    """
    empty_tables()
    user = a_user()
    world = World(user, a_whole_rejection(user), Client(raise_request_exception=False))
    if not place.is_public:
        signed_in(world.client, user)
        world.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = place.page(world)
    for form in word_forms(world.client.get(page)):
        yield Filled.into(place, form, page), world.client


def send_twice_and_again(client: Client, typed: Filled) -> list[Any]:
    """A double click, and a request that is tried again once the first was answered."""
    twin = Client(raise_request_exception=False)
    twin.cookies.update(client.cookies)
    both = at_once(*(lambda each=each: typed.send(each) for each in (client, twin)))
    return [*both, typed.send(client)]


def rows_with(words: list[str]) -> Counter[tuple[str, str]]:
    """In how many rows of each kind each of these words stands."""
    kinds: list[type[models.Model]] = [
        each
        for each in apps.get_models()
        if each._meta.app_label in ("accounts", "recovery") and each not in (Draft, Submission)
    ]
    return Counter(
        (kind.__name__, word)
        for kind in kinds
        for row in map(str, values_of(kind))
        for word in words
        if word in row
    )
