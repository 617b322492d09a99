"""Base classes that several tests share."""

from typing import Any

from django.test import Client, SimpleTestCase, TestCase
from django.utils import timezone
from hypothesis.extra.django import TestCase as HypothesisTestCase

from accounts.models import User
from tests.helpers.factories import a_user, signed_in
from tests.helpers.pages import filled_data, form_data


class UsesPages(SimpleTestCase):
    """Somebody who is signed in and uses pages as a browser does."""

    user: User

    def sign_in(self) -> None:
        self.user = signed_in(self.client, a_user())
        self.enterContext(timezone.override(self.user.zone))  # a test's days are theirs

    def send(self, url: str, **typed: Any) -> Any:
        """Open the page, type only this, and send its form."""
        return self.client.post(url, form_data(self.client, url, **typed))

    def send_filled(self, url: str, **typed: Any) -> Any:
        """Open the page, change only this, and send its form."""
        return self.client.post(url, filled_data(self.client, url, **typed))

    def assertLeadsTo(self, response: Any, url: str) -> None:
        """Check that the answer to a saved form is a 303 to a page that opens."""
        self.assertRedirects(response, url, status_code=303)

    def another_window(self) -> Client:
        """A second browser in which this person is signed in."""
        client = Client()
        signed_in(client, self.user)
        return client


class PageTestCase(UsesPages, TestCase):
    """A test with a person who is signed in."""

    def setUp(self) -> None:
        self.sign_in()


class HypothesisPageTestCase(UsesPages, HypothesisTestCase):
    """A PageTestCase in which each example has the database to itself, and signs in first."""
