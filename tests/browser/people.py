"""People at browsers, and what they do there."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Locator, Page, expect

from accounts.models import User
from tests.helpers.factories import PASSWORD, a_user, signed_in

BUSY = ".htmx-request, .htmx-swapping, .htmx-settling, form[aria-busy]"


class Visitor:
    """One person in one browser; `page` is the tab in front of them."""

    def __init__(
        self, context: BrowserContext, user: User | None = None, page: Page | None = None
    ) -> None:
        self.context = context
        self.user = user or a_user()
        self.page = page or context.new_page()

    @classmethod
    def signed_in(
        cls, context: BrowserContext, user: User | None = None, page: Page | None = None
    ) -> Visitor:
        """Sign in with a session of its own, as if they had signed in earlier."""
        visitor = cls(context, user, page)
        visitor.sign_in()
        return visitor

    def sign_in(self) -> None:
        client = Client()
        signed_in(client, self.user)
        self._take_session(client)

    def say_who(self) -> None:
        """Sign in, and give the password again, as pages about security ask."""
        client = Client()
        signed_in(client, self.user)
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        self._take_session(client)

    def _take_session(self, client: Client) -> None:
        name = settings.SESSION_COOKIE_NAME
        value = client.cookies[name].value
        self.context.add_cookies(
            [{"name": name, "value": value, "domain": "localhost", "path": "/"}]
        )

    def open(self, name: str, *args: Any) -> Page:
        """Open the page with this URL name."""
        self.page.goto(reverse(name, args=args))
        return self.page

    def new_tab(self) -> Page:
        """A second tab at the address of this one."""
        tab = self.context.new_page()
        tab.goto(self.page.url)
        return tab


def write_remark(page: Page, text: str) -> None:
    """On the friend's page, where it is folded as long as there is none."""
    box = page.get_by_role("textbox", name="A remark")
    if not box.is_visible():
        page.get_by_text("+ a remark").click()
    box.fill(text)


DROP = """([box, [name, type, words]]) => {
  const file = new DataTransfer();
  file.items.add(new File([words], name, { type }));
  for (const moment of ["dragover", "drop"])
    box.dispatchEvent(new DragEvent(moment, { bubbles: true, cancelable: true, dataTransfer: file }));
}"""


def drop(box: Locator, name: str, words: str) -> None:
    """Drop a file on this part of a page."""
    box.page.evaluate(DROP, [box.element_handle(), [name, "message/rfc822", words]])


def settled(page: Page) -> None:
    """Wait until the form that was sent is answered, and its page or what htmx swaps in stands."""
    page.wait_for_load_state("domcontentloaded")
    expect(page.locator(BUSY)).to_have_count(0)


def heading(page: Page, name: Any) -> Locator:
    return page.get_by_role("heading", level=1, name=name)


def sign_in_by_form(page: Page, user: User) -> None:
    """Type e-mail and password into the sign-in page that is open."""
    page.get_by_label(re.compile("e-?mail", re.I)).fill(user.email)
    password = page.get_by_label(re.compile("^password", re.I))
    password.fill(PASSWORD)
    password.press("Enter")
