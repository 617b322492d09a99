"""The list and its numbers as a person meets them: by eye, by ear, on paper and in few colours."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from tests.browser.people import Visitor
from tests.helpers.asked import one_of_each


def test_a_row_leads_to_its_request(new_context: Callable[..., BrowserContext]) -> None:
    sam = Visitor.signed_in(new_context())
    request = one_of_each(sam.user)["sealed"]
    page = sam.open("feedback_list")
    page.get_by_role("link", name="Choose when to read it Dana Reed").click()
    expect(page).to_have_url(re.compile(str(request.pk)))
