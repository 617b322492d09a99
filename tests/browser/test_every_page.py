"""Every page, in both schemes, on a phone and on a desk: nothing axe can find, nothing too wide."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from django.urls import URLResolver, get_resolver
from playwright.sync_api import Browser, Page, ViewportSize
from pytest_django import DjangoDbBlocker

from accounts.models import Tally
from bounceback.processes import wait_until
from tests.browser.checks import CUT, EVERYTHING, LONGER, TOO_SMALL, TOO_WIDE
from tests.browser.conftest import DESKTOP, PHONE, SECONDS, AppServer
from tests.browser.contrast import COLOURS, SEEN, Eyes
from tests.browser.people import Visitor, settled
from tests.browser.places import (  # noqa: F401 - they add their places
    NO_PAGE,
    PLACES,
    Place,
    companies,
    conversations,
    debriefs,
    feedback,
    friend,
    get_going,
    hosts,
    imports,
    lessons,
    lists,
    look_backs,
    opportunities,
    over_time,
    people,
    phases,
    today,
)
from tests.browser.watch import Watch
from tests.helpers.emptied import empty_tables
from tests.helpers.factories import a_user

ON_PLACES = {
    "runOnly": {
        "type": "rule",
        "values": [*COLOURS["runOnly"]["values"], "target-size", "scrollable-region-focusable"],
    },
    "resultTypes": ["violations"],
}
FRAMES = ("front", "today", "step_screen", "answer", "debrief_friend")
"""What is around a page is judged on a phone on one place of each kind, at a desk on all."""
TARGET = 44  # px; WCAG 2.5.8 asks for 24
SMALL: ViewportSize = {"width": 320, "height": 640}  # WCAG 1.4.10

type Look = tuple[Literal["light", "dark"], ViewportSize, dict[str, Any]]

LOOKS: tuple[Look, ...] = (
    ("light", DESKTOP, EVERYTHING),
    ("dark", DESKTOP, COLOURS),
    ("dark", PHONE, EVERYTHING),
    ("light", PHONE, COLOURS),
)

WITH_FRAME = [next(place for place in PLACES if place.url_name == name) for name in FRAMES]


@pytest.fixture(scope="module")
def one_tab(browser: Browser, live_server: AppServer) -> Iterator[Page]:
    """One browser tab for all places, so that what every page needs is fetched and read once."""
    context = browser.new_context(
        base_url=live_server.url, reduced_motion="reduce", bypass_csp=True, has_touch=True
    )
    context.set_default_timeout(SECONDS * 1000)
    page = context.new_page()
    page.on("dialog", lambda asks: asks.accept())  # leave, whatever stands there unsaved
    yield page
    context.close()


@pytest.fixture(scope="module")
def database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """One database for all places: each has a person of its own, so that nothing is emptied in between."""
    with django_db_blocker.unblock():
        yield
        empty_tables()


@pytest.fixture(autouse=True)
def fresh_start(live_server: AppServer, database: None) -> Iterator[None]:
    Tally.objects.all().delete()
    yield
    live_server.take_the_last()
    assert wait_until(live_server.is_idle, SECONDS)


@pytest.fixture(scope="module")
def eyes() -> Eyes:
    """One Eyes for all places."""
    return Eyes(by_address=True)


@pytest.fixture
def tab(one_tab: Page, watch: Watch) -> Iterator[Page]:
    """The tab, as a stranger opens it."""
    one_tab.context.clear_cookies()
    one_tab.emulate_media(color_scheme="light")
    resized(one_tab, DESKTOP)
    watch.over(one_tab.context)
    yield one_tab
    watch.leave(one_tab.context)
    one_tab.context.set_offline(True)  # a page that keeps a draft as it goes keeps it from the next
    one_tab.evaluate(
        "location.replace('about:blank')"
    )  # with goto the next page needs a new renderer
    one_tab.wait_for_url("about:blank")
    for other in one_tab.context.pages[1:]:
        other.close()
    one_tab.context.set_offline(False)


def resized(page: Page, size: ViewportSize) -> None:
    """Lay the page out anew only where its size is another."""
    if page.viewport_size != size:
        page.set_viewport_size(size)


def arrived(place: Place, tab: Page) -> Page:
    user = a_user(name="Sam")
    come = Visitor.signed_in if place.signed_in else Visitor
    who = come(tab.context, user, tab)
    place.arrive(who)
    settled(who.page)
    return who.page


def names_in(resolver: URLResolver) -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            if each.namespace != "api":  # for programs
                yield from names_in(each)
        elif not str(each.name).startswith("moved_"):
            yield str(each.name)


def test_every_address_has_a_place_here() -> None:
    known = {place.url_name for place in PLACES} | set(NO_PAGE)
    assert set(names_in(get_resolver())) - known == set()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_it_is_for_everybody(tab: Page, eyes: Eyes, place: Place) -> None:
    """One arrival, every check: what axe finds, sideways scrolling, what a finger can hit."""
    page = arrived(place, tab)
    whole, seen = place in WITH_FRAME, page.evaluate(SEEN, "main")
    wrong: dict[str, Any] = {}
    now = "light"
    for scheme, size, options in LOOKS:
        if scheme != now:
            page.emulate_media(color_scheme=scheme)
            now = scheme
        resized(page, size)
        within = "html" if whole or (options is EVERYTHING and size is DESKTOP) else "main"
        if within == "main" and options is EVERYTHING and page.evaluate(SEEN, "main") == seen:
            options = ON_PLACES  # all else was judged at a desk, of the very same elements
        found = eyes.violations(page, options, within)
        wrong[f"axe finds, {scheme}, {size['width']} px wide"] = found
    resized(page, SMALL)
    wrong["too wide at 320 px"] = page.evaluate(TOO_WIDE)
    wrong["too small for a finger"] = page.evaluate(TOO_SMALL, TARGET)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for size in (PHONE, DESKTOP):
        resized(page, size)
        wrong[f"too wide with text at 200 %, {size['width']} px wide"] = page.evaluate(TOO_WIDE)
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate(LONGER)
    resized(page, PHONE)
    wrong["too wide in a language with longer words"] = page.evaluate(TOO_WIDE)
    wrong["cut in a language with longer words"] = page.evaluate(CUT)
    assert not {check: found for check, found in wrong.items() if found}
