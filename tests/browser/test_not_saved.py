"""What the server did not take, while somebody writes or presses: the page says so, and keeps the words."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, Route, expect

from recovery.models import AnswerLink, Person, Vent
from tests.browser.people import Visitor
from tests.browser.watch import Watch
from tests.helpers.factories import a_rejection, a_request, a_vent

KEEPS, TIMER = "**/drafts/keep/**", "**/timer/start/"
WAITS = "Your words are still here, and are sent as soon as it’s back"
RESTED = 1_600  # ms: as long as one has to rest for a draft to be kept
NOT_KEPT, NOT_SAVED = "What you type is not being kept", "nothing of it is saved"

type Answer = Callable[[Route], None]


def answer(status: int) -> Answer:
    return lambda route: route.fulfill(status=status, body="no")


def nobody(route: Route) -> None:
    route.abort()


def said(page: Page) -> Locator:
    return page.locator(".not-saved .note")


@pytest.fixture
def page(sam: Visitor) -> Page:
    """A page with a form, whose clock can be put forward."""
    page = sam.open("step_screen", a_rejection(sam.user).pk, "perspective", "harsh-thought")
    page.clock.install()
    return page


def write(page: Page, words: str) -> None:
    with page.expect_event("requestfinished", lambda it: "/drafts/keep/" in it.url):
        page.get_by_label("The thought").fill(words)
        page.clock.fast_forward(RESTED)


@pytest.mark.parametrize("status", [403, 404, 413, 503])
def test_words_that_are_not_kept_are_told_of_once(page: Page, status: int) -> None:
    page.route(KEEPS, answer(status))
    write(page, "They never")
    expect(said(page)).to_contain_text(NOT_KEPT)
    expect(page.locator(".not-saved")).to_have_attribute("aria-live", "polite")
    first = said(page).element_handle()
    write(page, "They never read it")
    assert first.is_visible()  # the very same note: nothing is read out anew
    expect(page.get_by_label("The thought")).to_have_value("They never read it")


def test_words_that_are_kept_again_end_the_note(page: Page) -> None:
    page.route(KEEPS, answer(503))
    write(page, "They never")
    expect(said(page)).to_be_visible()
    page.unroute(KEEPS)
    write(page, "They never read it")
    expect(said(page)).to_have_count(0)


def test_words_that_do_not_get_through_are_told_of(page: Page, watch: Watch) -> None:
    page.route(KEEPS, nobody)
    page.get_by_label("The thought").fill("They never read it")
    page.clock.fast_forward(RESTED)
    expect(said(page)).to_contain_text(NOT_KEPT)
    watch.complaints.clear()


def test_a_press_that_fails_is_told_of_until_it_gets_through(sam: Visitor) -> None:
    vent = a_vent(a_rejection(sam.user), mode="write_keep")
    page = sam.open("step_screen", vent.rejection_id, "let-it-out", "timer")
    page.route(TIMER, answer(503))
    page.get_by_role("button", name="Start").click()
    expect(said(page)).to_contain_text(NOT_SAVED)
    page.unroute(TIMER)
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(said(page)).to_have_count(0)
    assert Vent.objects.get().started_at


def test_without_a_line_a_form_waits_with_its_words_and_goes_when_it_is_back(
    sam: Visitor, watch: Watch
) -> None:
    page = sam.open("person_new")
    page.clock.install()
    page.get_by_label("Name").fill("Ada")
    with page.expect_event("requestfinished", lambda it: "/drafts/keep/" in it.url):
        page.get_by_label("Notes").fill("Met at the fair")
        page.clock.fast_forward(RESTED)
    page.context.set_offline(True)
    page.get_by_label("Notes").fill("Met at the fair; writes compilers")
    page.clock.fast_forward(RESTED)
    expect(page.locator(".no-line")).to_contain_text("What you type waits on this device")
    expect(said(page)).to_be_hidden()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".no-line")).to_contain_text(WAITS)
    expect(said(page)).to_be_hidden()
    expect(page.get_by_label("Notes")).to_have_value("Met at the fair; writes compilers")
    assert not Person.objects.exists()
    page.context.set_offline(False)
    page.wait_for_url("**/people/*-*/")
    assert Person.objects.get().notes == "Met at the fair; writes compilers"
    watch.complaints.clear()


def test_a_draft_typed_without_a_line_is_kept_when_it_is_back(page: Page, watch: Watch) -> None:
    page.context.set_offline(True)
    page.get_by_label("The thought").fill("They never read it")
    page.clock.fast_forward(RESTED)
    expect(said(page)).to_contain_text(NOT_KEPT)
    with page.expect_event("requestfinished", lambda it: "/drafts/keep/" in it.url):
        page.context.set_offline(False)
    expect(said(page)).to_have_count(0)
    watch.complaints.clear()


def test_a_button_that_only_has_the_focus_is_not_pressed_by_what_is_kept(sam: Visitor) -> None:
    request = a_request(a_rejection(sam.user))
    page = sam.open("step_screen", request.rejection_id, "feedback", "message")
    page.get_by_text("Add a private reply link").click()
    with page.expect_request(lambda it: it.method == "POST" and "/check/" not in it.url) as kept:
        page.get_by_label("Your message").fill("Dear Dana")
        page.get_by_role("button", name="Put a link into my message").focus()
    assert "/drafts/keep/" in kept.value.url
    assert not AnswerLink.objects.exists()


def waiting(page: Page) -> Locator:
    return page.locator(".no-line .note")


@pytest.fixture
def person_form(sam: Visitor) -> Page:
    """The form of a person, on a page whose clock stands still until it is put forward."""
    page = sam.open("person_new")
    page.clock.install()
    page.clock.pause_at(timezone.now() + timedelta(minutes=1))
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Notes").fill("Met at the fair\nWrites compilers")
    return page


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()


@pytest.mark.parametrize("trouble", [nobody, answer(502), answer(504)])
def test_a_form_waits_with_its_words_for_a_server_that_is_gone(
    person_form: Page, watch: Watch, trouble: Answer
) -> None:
    person_form.route("**/people/new/", trouble)
    save(person_form)
    expect(waiting(person_form)).to_contain_text(WAITS)
    expect(person_form.get_by_label("Notes")).to_have_value("Met at the fair\nWrites compilers")
    person_form.unroute("**/people/new/")
    person_form.clock.fast_forward(11_000)
    person_form.wait_for_url("**/people/*-*/")
    assert Person.objects.get().notes == "Met at the fair\nWrites compilers"
    watch.complaints.clear()


def test_a_server_that_hangs_is_not_waited_for_long(person_form: Page) -> None:
    person_form.route("**/people/new/", lambda route: None)
    person_form.get_by_label("Name").focus()
    person_form.keyboard.press("Enter")  # not by a locator: that waits for the answer
    expect(person_form.locator("form[aria-busy]")).to_have_count(1)
    person_form.clock.fast_forward(11_000)
    expect(waiting(person_form)).to_contain_text(WAITS)
    person_form.unroute("**/people/new/")
    save(person_form)
    person_form.wait_for_url("**/people/*-*/")
    assert Person.objects.count() == 1


def test_a_form_whose_answer_was_lost_is_not_saved_twice(person_form: Page, watch: Watch) -> None:
    def lose_the_answer(route: Route) -> None:
        route.fetch(max_redirects=0)
        route.abort()

    person_form.route("**/people/new/", lose_the_answer)
    save(person_form)
    expect(waiting(person_form)).to_be_visible()
    person_form.unroute("**/people/new/")
    person_form.clock.fast_forward(11_000)
    person_form.wait_for_url("**/people/*-*/")
    assert Person.objects.count() == 1
    watch.complaints.clear()


def test_nothing_is_sent_in_the_middle_of_a_word(person_form: Page, watch: Watch) -> None:
    person_form.route("**/people/new/", nobody)
    save(person_form)
    expect(waiting(person_form)).to_be_visible()
    person_form.unroute("**/people/new/")
    person_form.clock.fast_forward(6_000)
    person_form.get_by_label("Notes").press_sequentially("!")
    person_form.clock.fast_forward(6_000)
    assert not Person.objects.exists()
    person_form.clock.fast_forward(6_000)
    person_form.wait_for_url("**/people/*-*/")
    watch.complaints.clear()


def test_a_mistake_is_shown_as_ever(person_form: Page) -> None:
    person_form.get_by_label("Name").fill("  ")
    save(person_form)
    expect(person_form.locator("[aria-invalid=true]")).to_have_count(1)
    person_form.get_by_label("Name").fill("Ada")
    save(person_form)
    person_form.wait_for_url("**/people/*-*/")
    assert Person.objects.count() == 1
