"""From the recovery to a message, to a reply by the link, to sorted points; with and without JavaScript."""

import re
from base64 import b64encode
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from recovery.models import FeedbackPoint, FeedbackReply, FeedbackRequest
from tests.browser.conftest import PHONE
from tests.browser.people import Visitor, drop, heading, settled
from tests.helpers.factories import a_rejection, a_request, a_sent_request, a_user, a_visit

SCRIPTS = [pytest.param(True, id="script"), pytest.param(False, id="no-script")]


def go_on(page: Page) -> None:
    page.locator(".step-form").get_by_role(
        "button", name=re.compile("go on|continue", re.I)
    ).click()


def write_the_message(page: Page, *, grows: bool) -> None:
    """Choose who to ask and write the message, which grows where there is a script."""
    page.get_by_role("link", name=re.compile("Start:? Ask for feedback")).click()
    expect(heading(page, "Who will you ask?")).to_be_visible()
    page.get_by_label("Their name").fill("Dana Reed")
    page.get_by_label("Someone who interviewed me").check()
    page.get_by_label("By e-mail").check()
    page.get_by_label("E-mail address or profile link").fill("dana@example.com")
    go_on(page)
    expect(heading(page, "Your message")).to_be_visible()
    page.get_by_label("Thank them for one thing").fill("the tour of the lab")
    page.get_by_label("prepare differently").check()
    page.get_by_label("similar roles").check()
    if grows:
        message = page.get_by_role("textbox", name="Your message")
        expect(message).to_have_value(re.compile("the tour of the lab.*similar role", re.DOTALL))
        expect(message).to_have_value(re.compile("prepare differently"))
    settled(page)


def put_link_in(page: Page) -> str:
    """Put an answer link into the message; returns its address."""
    page.get_by_text("Add a private reply link").click()
    page.get_by_role("button", name="Put a link into my message").click()
    expect(page.get_by_text("The link is in your message.")).to_be_visible()
    message = page.get_by_role("textbox", name="Your message").input_value()
    found = re.search(r"/answer/[\w-]+/", message)
    assert found, message
    return found[0]


def answer(page: Page, address: str) -> None:
    """The interviewer answers, in a browser without an account."""
    page.goto(address)
    page.get_by_label("Answers were clear").check()
    page.get_by_label("prepare differently").fill("Bring one number for each story.")
    page.get_by_role("button", name="Read it through").click()
    page.get_by_role("button", name="Send it").click()
    expect(heading(page, "Thank you")).to_be_visible()


def open_and_sort(page: Page) -> None:
    """Open the sealed reply from Today, and sort its points."""
    page.goto(reverse("today"))
    expect(page.get_by_role("heading", name="Dana Reed replied.")).to_be_visible()
    expect(page.get_by_text("Bring one number")).to_have_count(0)
    page.get_by_role("link", name="When will you read it?").click()
    page.get_by_label("Now", exact=True).check()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".message")).to_contain_text("Bring one number for each story.")
    page.get_by_role("button", name="Save and sort them").click()
    expect(heading(page, "“Answers were clear”")).to_be_visible()
    expect(page.get_by_label("This is praise: something I’m good at")).to_be_checked()
    expect(page.get_by_label("What is it about?")).to_be_hidden()
    page.get_by_label("Keep it").check()
    page.get_by_role("button", name="Continue").click()
    expect(heading(page, "“Bring one number for each story.”")).to_be_visible()
    expect(page.get_by_text("2 of 2")).to_be_visible()
    page.get_by_label("Keep it").check()
    page.get_by_label("What is it about?").select_option("answers")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Yes, some of it").check()
    page.get_by_role("button", name="Save", exact=True).click()


@pytest.mark.parametrize("script", SCRIPTS)
def test_from_the_recovery_to_sorted_points(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    user = a_user(name="Sam")
    rejection = a_rejection(user)
    for step in ("say-what-happened", "let-it-out", "perspective"):
        a_visit(rejection, step=step).skip()
    sam = Visitor.signed_in(new_context(viewport=PHONE, java_script_enabled=script), user)
    page = sam.page
    page.goto(rejection.get_absolute_url())
    write_the_message(page, grows=script)
    address = put_link_in(page)
    message = page.get_by_role("textbox", name="Your message")
    expect(message).to_have_value(re.compile("the tour of the lab"))
    go_on(page)
    expect(heading(page, "Send it yourself")).to_be_visible()
    mailto = page.get_by_role("link", name="Open in my mail program").get_attribute("href") or ""
    assert mailto.startswith("mailto:dana@example.com?")
    page.get_by_role("button", name="I sent it").click()
    expect(heading(page, re.compile("You asked. If it stays quiet"))).to_be_visible()
    answer(new_context(java_script_enabled=False).new_page(), address)
    open_and_sort(page)
    expect(heading(page, "Asking Dana Reed")).to_be_visible()
    expect(page.get_by_text("One line of thanks")).to_be_visible()
    point = next(p for p in FeedbackPoint.objects.all() if p.reason)
    assert (point.verdict, point.is_praise, point.reason) == ("keep", False, "answers")
    assert FeedbackRequest.objects.get().ending == "useful"


def test_a_message_is_checked_as_one_types(sam: Visitor) -> None:
    request = a_request(a_rejection(sam.user))
    page = sam.open("step_screen", request.rejection_id, "feedback", "message")
    page.get_by_label("Your message").fill("Please reconsider.")
    expect(page.locator("#checks")).to_contain_text("2 words of 120")
    expect(page.locator("#checks")).to_contain_text("makes advice harder to give")


def test_a_message_is_copied(new_context: Callable[..., BrowserContext]) -> None:
    sam = Visitor.signed_in(new_context(permissions=["clipboard-read", "clipboard-write"]))
    request = a_request(a_rejection(sam.user))
    page = sam.open("step_screen", request.rejection_id, "feedback", "send")
    page.get_by_role("button", name="Copy it").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.replace("\r\n", "\n") == request.message.body


def test_a_message_is_copied_on_plain_http_too(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(permissions=["clipboard-read", "clipboard-write"]))
    sam.page.add_init_script(
        "window.readBack = navigator.clipboard.readText.bind(navigator.clipboard);"
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
    )
    request = a_request(a_rejection(sam.user))
    page = sam.open("step_screen", request.rejection_id, "feedback", "send")
    page.get_by_role("button", name="Copy it").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate("readBack()").split()
    assert copied == page.locator("#words-to-send").inner_text().split()


def test_what_was_typed_in_a_message_survives_closing_the_page(sam: Visitor) -> None:
    request = a_request(a_rejection(sam.user))
    page = sam.open("step_screen", request.rejection_id, "feedback", "message")
    with page.expect_response(lambda response: "/drafts/keep/" in response.url):
        page.get_by_label("Your message").fill("Half a sentence")
    settled(page)
    page.close()
    sam.page = sam.context.new_page()
    page = sam.open("step_screen", request.rejection_id, "feedback", "message")
    expect(page.get_by_label("Your message")).to_have_value("Half a sentence")


def test_a_pasted_answer_stays_sealed_until_it_is_opened(sam: Visitor) -> None:
    request = a_request(a_rejection(sam.user)).mark_sent()
    page = sam.open("reply_new", request.pk)
    page.get_by_label("What they wrote").fill("You were late.")
    page.get_by_label("With someone next to me").check()
    page.get_by_label("Who with?").fill("Jo")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("You wanted to read it with Jo.")).to_be_visible()
    expect(page.get_by_text("You were late.")).to_have_count(0)
    assert FeedbackReply.objects.get().is_sealed


def test_a_letter_too_long_for_a_link_is_saved_as_a_draft(sam: Visitor) -> None:
    words = "Спасибо за спокойный разговор. " * 20
    request = a_request(a_rejection(sam.user), body=words)
    page = sam.open("step_screen", request.rejection_id, "feedback", "send")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as a draft").click()
    draft = message_from_bytes(Path(saved.value.path()).read_bytes(), policy=policy.default)
    assert saved.value.suggested_filename == "message.eml"
    assert (draft["x-unsent"], draft.get_content().split()) == ("1", words.split())


def test_a_picture_of_a_reply_is_refused_and_the_mail_itself_is_taken(sam: Visitor) -> None:
    request = a_sent_request(a_rejection(sam.user))
    page = sam.open("reply_new", request.pk)
    page.get_by_text("As a file, or from another day").click()
    page.get_by_label("With someone next to me").check()
    page.get_by_label("Who with?").fill("my sister")
    choose = page.get_by_label("Or the message as a file")
    choose.set_input_files({"name": "a.png", "mimeType": "", "buffer": b"\x89PNG\r\n\x1a\n"})
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("That’s a picture")).to_be_visible()
    expect(page.get_by_label("Who with?")).to_have_value("my sister")
    mail = b"From: a@b.example\nSubject: Re: Thank you\n\nLead with the number.\n"
    choose.set_input_files({"name": "a.eml", "mimeType": "", "buffer": mail})
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("Kept, and sealed until you open it.")).to_be_visible()
    assert FeedbackReply.objects.get().text == "Lead with the number."


NO = b"Thank you for applying to Lumen. We will not be moving forward."
MAIL = f"""From: Dana Reed <dana@lumen.example>
Subject: Your application
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

{b64encode(NO).decode()}
"""


def test_a_mail_dropped_on_a_reply_is_the_reply(sam: Visitor) -> None:
    page = sam.open("reply_new", a_sent_request(a_rejection(sam.user)).pk)
    drop(page.locator("#id_text"), "a.eml", MAIL)
    expect(page.get_by_label("Or the message as a file")).to_have_value(re.compile("a.eml"))
    page.get_by_label("Now", exact=True).check()
    page.get_by_role("button", name="Keep it").click()
    page.wait_for_url("**/feedback/**/replies/**")
    assert FeedbackReply.objects.get().text.startswith("Thank you for applying to Lumen.")


def test_a_mail_dropped_on_the_log_page_is_read(sam: Visitor) -> None:
    page = sam.open("rejection_new")
    drop(page.get_by_label("Paste what they sent"), "a.eml", MAIL)
    expect(heading(page, "What is it?")).to_be_visible()
    page.get_by_role("button", name="They said no: log it").click()
    expect(page.get_by_label("Company")).to_have_value("Lumen")


def test_a_mail_is_chosen_on_the_log_page_without_javascript(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = Visitor.signed_in(new_context(java_script_enabled=False)).open("rejection_new")
    page.get_by_text("Have it as a file?").click()
    mail = {"name": "a.eml", "mimeType": "message/rfc822", "buffer": MAIL.encode()}
    page.get_by_label("The mail as a file").set_input_files(mail)
    page.get_by_role("button", name="Read the file").click()
    page.get_by_role("button", name="They said no: log it").click()
    expect(page.get_by_label("Company")).to_have_value("Lumen")
