"""No word is lost: every form of the site, through everything that may befall it."""

import logging

from django.test import Client, TestCase

from bounceback.database import Role
from tests.helpers.by_owner import asked_everywhere, heard
from tests.helpers.factories import a_user, a_whole_rejection
from tests.helpers.words_back import PLACES, Walk, World, pages_with_words, table

LOST: set[tuple[str, str]] = set()
"""Words that are lost today: none. Whoever adds a form adds no row here."""


class WordsBackTests(TestCase):
    """Every form through every mishap. `bin/test -n0 -s tests/test_words_back.py` prints the table."""

    def setUp(self) -> None:
        logging.disable()
        self.addCleanup(logging.disable, logging.NOTSET)
        user = a_user()
        self.world = World(user, a_whole_rejection(user), Client())

    def test_every_form_that_takes_words_has_its_place_in_the_table(self) -> None:
        self.assertLessEqual(pages_with_words(self.world), set(PLACES))

    def test_every_word_comes_back(self) -> None:
        walk = Walk(self.world)
        with heard() as ear:
            walk.go()
        print(f"\n{table(walk.results)}")
        lost = {cell for cell, (back, typed) in walk.results.items() if back < typed}
        self.assertEqual(lost, LOST)
        self.assertEqual(asked_everywhere(ear.said_by(Role.WEB, Role.SIGNIN)), {})
