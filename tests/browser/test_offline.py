"""Without a line: what opens, what waits, and that nothing of it can be read once one has signed out."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, Route, expect

from bounceback.processes import wait_until
from recovery.models import Person
from tests.browser.conftest import SECONDS
from tests.browser.people import Visitor, heading
from tests.browser.watch import Watch
from tests.helpers.factories import a_told_rejection, a_user

WORDS = "They laughed in the lift"
SENT = "**/people/**"
STORES = """async () => {
  const kept = [];
  for (const name of await caches.keys())
    for (const asked of await (await caches.open(name)).keys()) kept.push(asked.url);
  const words = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((told) => (indexedDB.open(name).onsuccess = (e) => told(e.target.result)));
    for (const table of database.objectStoreNames) {
      const all = database.transaction(table).objectStore(table).getAll();
      await new Promise((told) => (all.onsuccess = told));
      for (const each of all.result.filter(({ box }) => box))
        words.push([each.name, new TextDecoder("latin1").decode(each.box), each.box.byteLength]);
    }
    database.close();
  }
  return { kept, words, local: JSON.stringify([localStorage, sessionStorage]) };
}"""
CACHED = """async () => {
  let found = "";
  for (const name of await caches.keys())
    for (const answer of await (await caches.open(name)).matchAll()) found += await answer.text();
  return found;
}"""
RENEWED = """async (address) =>
  (await caches.keys()).length === 1 && Boolean(await caches.match(address, { ignoreVary: true }))"""
ACTIVE = "async () => (await navigator.serviceWorker.ready).active.state"


@pytest.fixture
def opened(new_context: Callable[..., BrowserContext]) -> Callable[..., Visitor]:
    def visitor(**kwargs: Any) -> Visitor:
        return Visitor(new_context(service_workers="allow", **kwargs))

    return visitor


@pytest.fixture
def kim(opened: Callable[..., Visitor], watch: Watch) -> Any:
    """Kim, signed in, in a browser that has what it keeps."""
    kim = opened()
    kim.sign_in()
    ready(kim.open("today"))
    yield kim
    watch.complaints.clear()  # a line that is cut is complained of


def ready(page: Page) -> None:
    assert wait_until(lambda: page.evaluate(ACTIVE) == "activated", SECONDS)


def stores(page: Page) -> Any:
    return page.evaluate(STORES)


def waits(page: Page, count: int = 1) -> None:
    """Wait until so many forms wait on the device."""
    assert wait_until(lambda: len(stores(page)["words"]) == count, SECONDS)


def fill_in_person(page: Page, name: str = "Ada") -> None:
    page.goto(reverse("person_new"))
    page.get_by_label("Name").fill(name)
    page.get_by_label("Notes").fill(WORDS)


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()


def cut(who: Visitor) -> None:
    """Cut the line, and let nothing more of this page reach the server.

    On a busy machine Chromium has sent some of what it tells us is lost, past both: then it is done already, by
    whoever typed it.
    """
    who.page.route(SENT, lambda route: route.abort())
    who.context.set_offline(True)


def save_and_wait(page: Page) -> Page:
    """Save until the page says that it may be closed: what was typed waits sooner than what was sent is given up."""
    save(page)
    expect(page.locator(".no-line")).to_contain_text("you can close this page")
    return page


def save_without_a_line(who: Visitor, name: str = "Ada") -> Page:
    fill_in_person(who.page, name)
    cut(who)
    return save_and_wait(who.page)


class TestOpening:
    def test_the_vent_and_the_numbers_open_and_everything_else_says_how_it_is(
        self, opened: Callable[..., Visitor], watch: Watch
    ) -> None:
        who = opened()
        ready(who.open("vent"))
        who.context.set_offline(True)
        page = who.open("vent")
        page.get_by_role("textbox").fill(WORDS)
        page.get_by_role("button", name="Done, bin it").click()
        expect(page.get_by_role("heading", name="It’s gone. Nobody has it.")).to_be_visible()
        expect(heading(who.open("support"), "Someone to talk to, now")).to_be_visible()
        expect(heading(who.open("today"), "No line at the moment")).to_be_visible()
        assert page.url.endswith("/today/")
        page.get_by_role("link", name="Let it out").click()
        expect(heading(page, "Ten minutes. Then we stop.")).to_be_visible()
        watch.complaints.clear()

    def test_it_is_in_ones_language_with_the_numbers_of_ones_country(self, kim: Visitor) -> None:
        kim.user.country, kim.user.language = "DE", "de"
        kim.user.save()
        kim.open("today")
        renewed = "/support/?language=de&country=DE"
        assert wait_until(lambda: kim.page.evaluate(RENEWED, renewed), SECONDS)
        kim.context.set_offline(True)
        page = kim.open("support")
        expect(page.get_by_role("link", name="112 anrufen")).to_be_visible()

    def test_trying_again_leads_to_the_page_one_wanted(self, kim: Visitor) -> None:
        kim.context.set_offline(True)
        page = kim.open("person_list")
        kim.context.set_offline(False)
        page.get_by_role("link", name="Try again").click()
        expect(heading(page, "People")).to_be_visible()

    def test_no_private_page_is_ever_kept(self, kim: Visitor) -> None:
        rejection = a_told_rejection(kim.user, company="Lumen Health")
        names = ("today", "rejection_list", "opportunity_list", "person_list", "plan_list",
                 "lesson_list", "settings", "reminders", "search", "rejection_new")  # fmt: skip
        for name in names:
            kim.open(name)
        kim.page.goto(rejection.get_absolute_url())
        pages = {each for each in stores(kim.page)["kept"] if "/static/" not in each}
        paths = {each.partition("//")[2].partition("/")[2].partition("?")[0] for each in pages}
        assert paths == {"vent/", "support/", "offline/"}
        kept = kim.page.evaluate(CACHED)
        for words in (
            "Lumen Health",
            kim.user.email,
            "data-who",
            "csrfmiddlewaretoken",
            "Sign out",
        ):
            assert words not in kept


class TestWaiting:
    def test_a_closed_tab_loses_nothing(self, kim: Visitor) -> None:
        save_without_a_line(kim).close()
        kim.context.set_offline(False)
        kim.page = kim.context.new_page()
        page = kim.open("today")
        expect(page.locator("main")).to_contain_text("What you did without a line is saved now.")
        assert Person.objects.get().notes == WORDS
        page.get_by_role("link", name="Go there").click()
        expect(heading(page, "Ada")).to_be_visible()
        waits(page, 0)

    def test_only_what_is_locked_lies_on_the_device(self, kim: Visitor) -> None:
        page = save_without_a_line(kim)
        found = stores(page)
        assert len(found["words"]) == 1
        assert "Ada" not in json.dumps(found)
        assert WORDS not in json.dumps(found)

    def test_what_was_only_typed_waits_too(self, kim: Visitor) -> None:
        kim.open("person_new")
        kim.context.set_offline(True)
        kim.page.get_by_label("Notes").fill(WORDS)
        expect(kim.page.locator(".no-line")).to_contain_text("What you type waits on this device")
        kim.page.close()
        kim.context.set_offline(False)
        kim.page = kim.context.new_page()
        page = kim.open("today")
        expect(page.locator("main")).to_contain_text("is back on its page, and not saved yet")
        page.get_by_role("link", name="Go there").click()
        expect(page.get_by_label("Notes")).to_have_value(WORDS)
        assert not Person.objects.exists()

    def test_cut_while_it_is_sent_and_cut_again_it_is_done_once(self, kim: Visitor) -> None:
        def lose_the_answer(route: Route) -> None:
            route.fetch(max_redirects=0)
            route.abort()

        fill_in_person(kim.page)
        kim.page.route("**/people/new/", lose_the_answer)
        save(kim.page)
        waits(kim.page)
        kim.page.close()
        assert Person.objects.count() == 1
        for _ in range(2):
            kim.page = kim.context.new_page()
            kim.page.route("**/people/new/", lose_the_answer)
            kim.open("today")
            waits(kim.page)
            kim.page.close()
        kim.page = kim.context.new_page()
        expect(kim.open("today").locator("main")).to_contain_text("is saved now")
        assert Person.objects.count() == 1

    def test_a_second_tab_leaves_it_to_the_first_and_neither_does_it_twice(
        self, kim: Visitor
    ) -> None:
        first = save_without_a_line(kim)
        first.unroute(SENT)
        kim.context.set_offline(False)
        second = kim.context.new_page()
        second.goto(reverse("today"))
        first.wait_for_url("**/people/*-*/")
        assert Person.objects.count() == 1
        waits(second, 0)
        second.reload()
        expect(second.locator("main")).not_to_contain_text("without a line")

    def test_a_mistake_comes_back_as_a_draft(self, kim: Visitor) -> None:
        save_without_a_line(kim, "   ").close()
        kim.context.set_offline(False)
        kim.page = kim.context.new_page()
        page = kim.open("today")
        expect(page.locator("main")).to_contain_text("is back on its page, and not saved yet")
        page.get_by_role("link", name="Go there").click()
        expect(page.get_by_label("Notes")).to_have_value(WORDS)
        assert not Person.objects.exists()
        waits(page, 0)

    def test_what_belonged_to_something_gone_is_given_back(self, kim: Visitor) -> None:
        person = Person.objects.create(owner=kim.user, name="Ada", kind="contact")
        page = kim.page
        page.goto(reverse("person_edit", args=[person.pk]))
        page.get_by_label("Notes").fill(WORDS)
        person.delete()  # before the line is cut: Chromium sends some of what it has told us is lost
        cut(kim)
        save_and_wait(page).close()
        kim.context.set_offline(False)
        kim.page = kim.context.new_page()
        page = kim.open("today")
        expect(page.get_by_label("Here it is, to copy")).to_have_value(re.compile(WORDS))
        page.get_by_role("button", name="Dismiss").click()
        waits(page, 0)

    def test_too_much_stays_in_the_open_page_and_is_told(self, kim: Visitor) -> None:
        kim.open("person_new")
        kim.page.get_by_label("Name").fill("Ada")
        kim.context.set_offline(True)
        kim.page.get_by_label("Notes").fill("x" * 1_100_000)
        save(kim.page)
        expect(kim.page.locator(".no-line")).to_contain_text("leave this page open")
        assert not stores(kim.page)["words"]


class TestSigningOut:
    def test_nothing_of_it_is_left(self, kim: Visitor) -> None:
        page = save_without_a_line(kim)
        page.goto(reverse("support"))
        kim.page = kim.context.new_page()
        kim.context.set_offline(False)
        kim.page.route("**/people/new/", lambda route: route.abort())
        kim.open("account_logout")
        kim.page.get_by_role("main").get_by_role("button", name="Sign out").click()
        kim.page.wait_for_url("**/")
        waits(kim.page, 0)
        found = json.dumps(stores(kim.page)) + kim.page.evaluate(CACHED)
        assert WORDS not in found
        assert "Ada" not in found

    def test_a_session_that_ends_takes_nothing_with_it(self, kim: Visitor) -> None:
        page = save_without_a_line(kim)
        page.goto(reverse("support"))
        kim.context.clear_cookies()
        page.unroute(SENT)
        kim.context.set_offline(False)
        page.goto(reverse("account_login"))
        waits(page)
        kim.sign_in()
        expect(kim.open("today").locator("main")).to_contain_text("is saved now")
        assert Person.objects.get().notes == WORDS

    def test_somebody_else_neither_sends_nor_keeps_it(self, kim: Visitor) -> None:
        page = save_without_a_line(kim)
        page.goto(reverse("support"))
        kim.context.clear_cookies()
        kim.user = a_user()
        kim.sign_in()
        kim.context.set_offline(False)
        kim.open("today")
        waits(kim.page, 0)
        assert not Person.objects.filter(owner=kim.user).exists()
        expect(kim.page.locator("main")).not_to_contain_text("without a line")

    def test_a_deleted_account_leaves_nothing(self, kim: Visitor) -> None:
        page = save_without_a_line(kim)
        page.goto(reverse("support"))
        kim.context.set_offline(False)
        page.goto(reverse("goodbye"))
        assert page.evaluate("async () => (await indexedDB.databases()).length") in (0, 1)
        waits(page, 0)
