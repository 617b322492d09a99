"""An interviewer with an old phone, no account and no JavaScript answers through a link."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, Request, expect

from recovery.models import FeedbackReply
from tests.browser.conftest import PHONE
from tests.browser.people import heading
from tests.helpers.factories import a_link, a_rejection, a_sent_request, a_user

ADVICE = "Bring one number for each story.\nThe rest was clear."


@pytest.fixture
def token() -> str:
    """The token of a link that Sam sent after an interview."""
    return a_link(a_sent_request(a_rejection(a_user(name="Sam"))))[1]


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], token: str) -> Page:
    context = new_context(viewport=PHONE, java_script_enabled=False, has_touch=True)
    page = context.new_page()
    page.goto(reverse("answer", args=[token]))
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def fill_in(page: Page) -> None:
    page.get_by_role("group", name="What did Sam do well?").get_by_label(
        "Answers were clear"
    ).check()
    page.get_by_role("group", name="What could Sam work on?").get_by_label("A skill").check()
    page.get_by_label("prepare differently").fill(ADVICE)


def send(page: Page) -> None:
    fill_in(page)
    press(page, "Read it through")
    press(page, "Send it")
    expect(heading(page, "Thank you")).to_be_visible()


def test_from_the_link_to_the_sealed_envelope(page: Page, asked: list[Request]) -> None:
    expect(
        heading(page, "Sam is asking for your advice about the role of Data analyst")
    ).to_be_visible()
    fill_in(page)
    press(page, "Read it through")
    expect(heading(page, "This is what Sam will read")).to_be_visible()
    expect(page.get_by_text("Bring one number")).to_be_visible()
    press(page, "Send it")
    expect(heading(page, "Thank you")).to_be_visible()
    reply = FeedbackReply.objects.get()
    assert (reply.text, reply.strengths, reply.gaps) == (ADVICE, ["answers"], ["skill"])
    assert (reply.is_sealed, reply.request.status) == (True, "replied")
    assert not [each.url for each in asked if ".js" in each.url]


def test_going_back_by_any_way_keeps_what_was_typed(page: Page) -> None:
    fill_in(page)
    press(page, "Read it through")
    press(page, "Change it")
    expect(page.get_by_label("prepare differently")).to_have_value(ADVICE)
    press(page, "Read it through")
    expect(heading(page, "This is what Sam will read")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Bring one number")).to_be_visible()


def test_the_back_button_from_the_preview_keeps_it_too(page: Page) -> None:
    fill_in(page)
    press(page, "Read it through")
    expect(heading(page, "This is what Sam will read")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("prepare differently")).to_have_value(ADVICE)
    expect(page.get_by_label("Answers were clear")).to_be_checked()


def test_a_mistake_takes_the_focus_and_keeps_the_rest(page: Page) -> None:
    page.get_by_label("prepare differently").fill("w" * 2001)
    press(page, "Read it through")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("prepare differently")).to_have_value("w" * 2001)


def test_one_press_says_that_they_may_not_and_can_be_changed(page: Page) -> None:
    press(page, "Our policy")
    expect(heading(page, "Thank you")).to_be_visible()
    page.get_by_role("link", name="Change it").click()
    send(page)
    assert FeedbackReply.objects.get().text == ADVICE


def test_another_browser_sees_that_it_was_answered_and_nothing_else(
    page: Page, new_context: Callable[..., BrowserContext]
) -> None:
    send(page)
    other = new_context().new_page()
    other.goto(page.url)
    expect(other.get_by_text("Someone has replied already.")).to_be_visible()
    assert not [each for each in ("Bring one", "Sam") if each in other.content()]


def test_the_address_goes_to_nobody(page: Page, asked: list[Request], token: str) -> None:
    send(page)
    page.get_by_role("link", name="Need to talk to someone now?").click()
    expect(heading(page, "Someone to talk to")).to_be_visible()
    told = [each.url for each in asked if token in each.all_headers().get("referer", "")]
    assert told == []
