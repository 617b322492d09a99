"""The path from the front page to the fairer sentence, one function a screen."""

import re

from django.conf import settings
from playwright.sync_api import Locator, Page, expect

from tests.browser.people import heading, settled
from tests.helpers.factories import PASSWORD

MESSAGE = """\
From: Ingrid Solheim <ingrid@halcyon.example>
Date: Tue, Mar 17, 2026 at 6:21 PM
Subject: Re: Staff Engineer at Halcyon Robotics

Hi Sam,

Thank you for the time you put into your interview with us last week. This was a hard decision,
but we have decided to offer the role of Staff Engineer to another candidate.

Ingrid
"""
UNFAIR = "They strung me along for six weeks"
HOT = "I always fail"
FAIR = "It was one job, and I know more now"


def go_on(page: Page) -> None:
    """The one filled button of a screen."""
    page.locator(".step-form").get_by_role(
        "button", name=re.compile("^(Save and )?(go on|continue)$", re.I)
    ).click()


def stop_at(page: Page, scale: str, number: int) -> None:
    """Choose a number on the scale with this name."""
    page.get_by_role("group", name=scale).get_by_label(str(number), exact=True).check()


def choose_language(page: Page, language: str) -> None:
    """At the foot of the front page, which the browser asked for in another."""
    page.goto("/")
    name = dict(settings.LANGUAGES)[language]
    page.get_by_role("contentinfo").get_by_role("link", name=name, exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def sign_up(page: Page, email: str = "sam@example.com") -> None:
    page.goto("/")
    page.get_by_role("link", name="Start with today’s no").click()
    page.get_by_label(re.compile("e-?mail", re.I)).fill(email)
    page.get_by_label("First name, if you like").fill("Sam")
    password = page.get_by_label(re.compile("^password", re.I))
    password.fill(PASSWORD)
    password.press("Enter")


def read_line(page: Page) -> Locator:
    """The sentence with what was read of their message; each part of it can be changed."""
    return page.locator(".read-line")


def log_from_message(page: Page) -> None:
    """Paste what they sent, look at what was found in it, save."""
    expect(heading(page, "I’m sorry. Which job was it?")).to_be_visible()
    page.get_by_label("Paste what they sent").fill(MESSAGE)
    page.get_by_role("button", name="Read it").click()
    settled(page)
    line = ["Halcyon Robotics,", "Staff Engineer,", "said no", "on 17 Mar,", "after an interview."]
    expect(read_line(page).locator("summary")).to_have_text(line)
    page.get_by_role("button", name="Save", exact=True).click()


def check_in(page: Page) -> None:
    expect(heading(page, "How is it right now?")).to_be_visible()
    stop_at(page, "sting", 8)
    stop_at(page, "How much did you want it?", 4)
    page.get_by_role("button", name="It’s rough").click()


def start_step(page: Page, name: str) -> None:
    """Press Continue on the resting place, to the next step."""
    expect(page.get_by_text(f"Next: {name}")).to_be_visible()
    page.get_by_role("link", name="Continue", exact=True).click()


def choose_way(page: Page, mode: str) -> None:
    """Choose another way to let it out than the paper that is there at once."""
    page.get_by_text("Another way, or another length").click()
    page.get_by_label(mode, exact=True).check()
    page.get_by_role("button", name="Use this").click()


def timer(page: Page) -> Locator:
    return page.locator("vent-timer")


def press(page: Page, button: str, says: str) -> None:
    """Press a button of the timer, and wait for what it says then."""
    timer(page).get_by_role("button", name=button, exact=True).click()
    expect(timer(page).get_by_role("status")).to_contain_text(says)
    settled(page)


def use_the_timer(page: Page) -> None:
    """Pause the timer, and let it run again."""
    expect(heading(page, "10 minutes. Then we stop.")).to_be_visible()
    press(page, "Pause", "Paused")
    press(page, "Continue", "It ends at")


def paper(page: Page) -> Locator:
    return page.get_by_label("Say it as unfairly as you like")


def write_and_bin(page: Page) -> None:
    """Write on the paper, whose time starts with the first word, and bin it."""
    expect(paper(page)).to_be_focused()
    paper(page).press_sequentially(UNFAIR)
    expect(timer(page).get_by_role("status")).to_contain_text("It ends at")
    use_the_timer(page)
    expect(paper(page)).to_have_value(UNFAIR)
    page.get_by_role("button", name="Done, bin it").click()
    expect(heading(page, "It’s gone. Nobody has it.")).to_be_visible()


def write_and_keep(page: Page) -> None:
    """Write and keep; without JavaScript each press is a page, and what was typed comes along."""
    choose_way(page, "Write it and keep it")
    paper(page).fill(UNFAIR)
    press(page, "Start", "It ends at")
    use_the_timer(page)
    expect(paper(page)).to_have_value(UNFAIR)
    page.get_by_role("button", name="Done", exact=True).click()
    expect(heading(page, "It’s kept, and only you can read it.")).to_be_visible()


def breath(page: Page) -> None:
    stop_at(page, "How much does it sting now?", 5)
    page.get_by_text("If it comes back tonight").click()
    page.get_by_label("go for a short walk").check()
    go_on(page)


def harsh_thought(page: Page) -> None:
    expect(heading(page, "What’s the harshest thing your head says about it?")).to_be_visible()
    page.get_by_label("The thought").fill(HOT)
    stop_at(page, "How much do you believe it right now?", 80)
    go_on(page)


def reasons(page: Page) -> None:
    expect(heading(page, "Why do you think they said no?")).to_be_visible()
    page.get_by_label("Someone fitted more closely").check()
    page.get_by_role("group", name="How do you know: Someone fitted more closely?").get_by_label(
        "They told me"
    ).check()
    go_on(page)


def fairer_sentence(page: Page) -> None:
    expect(heading(page, "A fairer sentence")).to_be_visible()
    expect(page.get_by_text("Of 100 interviews, 27 end with an offer")).to_be_visible()
    page.get_by_label("A fairer sentence").fill(FAIR)
    stop_at(page, "How much do you believe the first thought now?", 40)
    go_on(page)
