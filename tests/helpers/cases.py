"""What several test classes start from."""

from typing import Any

from django.test import Client, SimpleTestCase, TestCase
from hypothesis.extra.django import TestCase as HypothesisTestCase

from accounts.models import User
from tests.helpers.factories import a_user, signed_in
from tests.helpers.pages import filled_data, form_data


class UsesPages(SimpleTestCase):
    """Somebody who is signed in uses pages as a browser does."""

    user: User

    def sign_in(self) -> None:
        self.user = signed_in(self.client, a_user())

    def send(self, url: str, **typed: Any) -> Any:
        """Open the page, type only this, and send its form."""
        return self.client.post(url, form_data(self.client, url, **typed))

    def send_filled(self, url: str, **typed: Any) -> Any:
        """Open the page, change only this, and send its form."""
        return self.client.post(url, filled_data(self.client, url, **typed))

    def assertLeadsTo(self, response: Any, url: str) -> None:
        """The answer to a saved form: 303, to a page that opens."""
        self.assertRedirects(response, url, status_code=303)

    def another_window(self) -> Client:
        """The same person in another browser."""
        client = Client()
        client.force_login(self.user)
        return client


class PageTestCase(UsesPages, TestCase):
    """Signed in for each test."""

    def setUp(self) -> None:
        self.sign_in()


class HypothesisPageTestCase(UsesPages, HypothesisTestCase):
    """Each example has the database to itself, and signs in first."""
