"""The links of the security part of the settings, as a screen reader says them: each whole, in every language."""

import re

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from tests.helpers.cases import PageTestCase

LINK = re.compile(r'<a href="[^"]*" aria-label="([^"]+)">([^<]+)</a>')


class LinksNamedTests(PageTestCase):
    def links(self, language: str) -> dict[str, str]:
        self.user.language = language
        self.user.save()
        with translation.override(language):
            page = self.client.get(reverse("settings")).content.decode()
        return dict(LINK.findall(page[page.index('id="security"') :]))

    def test_each_is_said_whole_with_the_word_one_sees_in_it(self) -> None:
        for language, _name in settings.LANGUAGES:
            with self.subTest(language):
                links = self.links(language)
                self.assertEqual(len(links), 5)
                for said, seen in links.items():
                    self.assertIn(seen.casefold(), said.casefold())

    def test_german_says_the_object_first(self) -> None:
        self.assertEqual(self.links("de")["Passwort ändern"], "Ändern")
