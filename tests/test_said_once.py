"""A form that is refused says each mistake once, beside its field, and can be sent again."""

import logging
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection
from django.forms import BaseForm
from django.test import Client, TestCase
from django.utils.html import escape

from tests.helpers.factories import a_user, a_whole_rejection
from tests.helpers.pages import PageForm
from tests.helpers.undone import undone
from tests.helpers.words_back import PLACES, Filled, Place, World, word_forms

TOO_LONG = "far too long " * 2000


def mistakes(response: Any) -> Counter[str]:
    """Every sentence that a field of this page has to say, and how many say it."""
    forms = {
        id(form): form
        for part in response.context or ()
        for form in part.flatten().values()
        if isinstance(form, BaseForm) and form.errors
    }
    return Counter(
        escape(error)
        for form in forms.values()
        for field in form.visible_fields()
        for error in field.errors
    )


def rows() -> int:
    """How many there are in all tables of recovery."""
    models = apps.get_app_config("recovery").get_models()
    counts = (f'(SELECT count(*) FROM "{model._meta.db_table}")' for model in models)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {' + '.join(counts)}")
        [(found,)] = cursor.fetchall()
    return int(found)


class SaidOnceTests(TestCase):
    def setUp(self) -> None:
        logging.disable()
        self.addCleanup(logging.disable, logging.NOTSET)
        user = a_user()
        self.world = World(user, a_whole_rejection(user), Client())

    def refused(
        self, words: str = TOO_LONG
    ) -> Iterator[tuple[str, Place, str, PageForm, dict[str, Any], Any]]:
        """Every form that refuses these words, sent with them in each field and nothing chosen."""
        for name, place in PLACES.items():
            with undone():
                page = place.page(self.world)
                self.world.client = Client() if place.is_public else self.world.another_tab()
                opened: Any = self.world.client.get(page)
                for form in word_forms(opened):
                    data = (
                        form.sends
                        | (place.fill if words else {})
                        | dict.fromkeys(form.texts, words)
                    )
                    response = self.world.client.post(form.action or page, data)
                    if response.status_code == 422:
                        yield name, place, page, form, data, response

    def said_once(self, name: str, response: Any) -> int:
        """Check that each mistake stands once on the page; returns how many there are."""
        words, found = response.content.decode(), mistakes(response)
        with self.subTest(form=name):
            self.assertEqual({each: words.count(each) for each in found}, dict(found))
            self.assertEqual("Please check:" in words, bool(found))
        return found.total()

    def test_each_mistake_is_said_once_beside_its_field(self) -> None:
        """What is too long as well: that is seen on the way, below."""
        seen = sum(self.said_once(name, response) for name, *_, response in self.refused(""))
        self.assertGreater(seen, 30)

    def test_refused_and_sent_again_it_keeps_the_words_and_makes_one_record(self) -> None:
        seen = 0
        for name, place, page, form, data, refused in self.refused():
            seen += self.said_once(name, refused)
            again: Any = self.world.client.post(form.action or page, data)
            if name.startswith("account_"):
                continue  # a password is kept by nobody
            with self.subTest(form=name):
                self.assertIn(TOO_LONG.strip(), again.content.decode())
                shown = next(
                    each for each in word_forms(again) if each.texts.keys() == form.texts.keys()
                )
                right = Filled.into(place, shown, page)
                made = []
                for _ in range(2):
                    taken = self.world.client.post(right.url, right.data)
                    self.assertLess(taken.status_code, 400)
                    made.append(rows())
                self.assertEqual(made[0], made[1])
        self.assertGreater(seen, 100)
