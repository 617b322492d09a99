"""What several test classes start from."""

from typing import Any

from django.test import Client, TestCase

from accounts.models import User
from tests.factories import a_user, signed_in
from tests.pages import filled_data, form_data


class PageTestCase(TestCase):
    """Somebody is signed in, and uses pages as a browser does."""

    user: User

    def setUp(self) -> None:
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
