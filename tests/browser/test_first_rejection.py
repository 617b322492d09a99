"""The first no, from the front page to the fairer sentence; and one that another app shares."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, ViewportSize, expect

from recovery.path.steps import STEPS
from tests.browser import path
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import Visitor, heading

SIZES = [pytest.param(PHONE, id="phone"), pytest.param(DESKTOP, id="desktop")]


def to_the_fairer_sentence(page: Page) -> None:
    path.start_step(page, "Put it in perspective")
    path.harsh_thought(page)
    path.reasons(page)
    path.fairer_sentence(page)


def sees_it_told(page: Page) -> None:
    """Check that the fairer sentence stands on the resting place, on the recovery and on the list."""
    expect(page.get_by_text("This one is fairer.")).to_be_visible()
    page.get_by_role("link", name="Halcyon Robotics, Staff Engineer").click()
    expect(heading(page, re.compile("Halcyon Robotics"))).to_be_visible()
    expect(page.get_by_text(f"“{path.FAIR}”")).to_be_visible()
    expect(page.get_by_text("The harsh thought: 80 %, then 40 %")).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link").nth(1).click()
    row = page.get_by_role("listitem").filter(has_text="Halcyon Robotics").first
    done = f"3 of {len(STEPS)} steps done"
    expect(row.get_by_role("img", name=done)).to_be_visible()


@pytest.mark.turns
@pytest.mark.parametrize("size", SIZES)
def test_a_person_gets_from_the_front_page_to_a_fairer_sentence(
    new_context: Callable[..., BrowserContext], size: ViewportSize
) -> None:
    page = new_context(viewport=size, has_touch=size is PHONE).new_page()
    path.sign_up(page)
    path.log_from_message(page)
    path.check_in(page)
    path.start_step(page, "Let it out")
    path.write_and_bin(page)
    path.breath(page)
    to_the_fairer_sentence(page)
    sees_it_told(page)


@pytest.mark.parametrize("size", SIZES)
def test_the_same_works_without_javascript(
    new_context: Callable[..., BrowserContext], size: ViewportSize
) -> None:
    page = new_context(viewport=size, java_script_enabled=False).new_page()
    path.sign_up(page)
    path.log_from_message(page)
    path.check_in(page)
    path.start_step(page, "Let it out")
    path.write_and_keep(page)
    path.breath(page)
    to_the_fairer_sentence(page)
    sees_it_told(page)


SHARE = """([words, mail]) => {
  const form = Object.assign(document.createElement("form"), {
    method: "post", action: "/share/", enctype: "multipart/form-data",
  });
  const text = Object.assign(document.createElement("textarea"), { name: "text", value: words });
  const file = Object.assign(document.createElement("input"), { type: "file", name: "file" });
  if (mail) {
    const held = new DataTransfer();
    held.items.add(new File([mail], "no.eml", { type: "message/rfc822" }));
    file.files = held.files;
    form.append(file);
  }
  form.append(text);
  document.body.append(form);
  form.submit();
}"""
MAIL = (
    "From: Dana Reed <dana@lumen.example>\r\nSubject: Your application to Lumen\r\n"
    "Date: Mon, 12 Jan 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\r\n"
    "Thank you for your interest in Lumen. We have decided not to move forward.\r\n"
)


def share(page: Page, words: str = "", mail: str = "") -> None:
    """Send the form that a phone makes of what another app shares."""
    with page.expect_navigation():
        page.evaluate(SHARE, [words, mail])


def test_a_shared_mail_is_logged_filled_in(sam: Visitor) -> None:
    page = sam.open("today")
    share(page, mail=MAIL)
    expect(page.get_by_label("What came")).to_have_value(re.compile("not to move forward"))
    page.get_by_role("button", name="They said no: log it").click()
    expect(page.get_by_role("status").first).to_contain_text("Lumen")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url(re.compile("/say-what-happened/|/let-it-out/|/rejections/"))
    assert sam.user.rejections.get().company == "Lumen"


def test_shared_while_signed_out_it_goes_on_after_signing_in(context: BrowserContext) -> None:
    visitor = Visitor(context)
    page = visitor.open("front")
    share(page, words="We have decided not to move forward.")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Shared with BounceBack")).to_be_visible()
    visitor.sign_in()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="What is it?")).to_be_visible()
    expect(page.get_by_label("What came")).to_have_value("We have decided not to move forward.")


def test_a_browser_finds_nothing_wrong_with_the_manifest(sam: Visitor) -> None:
    page = sam.open("today")
    told = page.context.new_cdp_session(page).send("Page.getAppManifest")
    assert (told["errors"], told["manifest"]["startUrl"].endswith("/today/")) == ([], True)
    assert told["url"].endswith("/manifest.webmanifest")
