"""Every page, in both schemes, on a phone and on a desk: nothing axe can find, nothing too wide."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.browser import (  # noqa: F401 - they add their places
    places_back,
    places_conversations,
    places_debriefs,
    places_feedback,
    places_friend,
    places_lessons,
    places_lists,
    places_opportunities,
    places_people,
    places_phases,
    places_today,
)
from tests.browser.checks import EVERYTHING, TOO_SMALL, TOO_WIDE, violations
from tests.browser.conftest import DESKTOP, PHONE, SECONDS, AppServer
from tests.browser.people import Visitor, settled
from tests.browser.places import NO_PAGE, PLACES, Place
from tests.browser.watch import Watch
from tests.factories import a_user

COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
TARGET = 44  # px; WCAG 2.5.8 asks for 24
SMALL: ViewportSize = {"width": 320, "height": 640}  # WCAG 1.4.10

type Look = tuple[Literal["light", "dark"], ViewportSize, dict[str, Any]]

LOOKS: tuple[Look, ...] = (
    ("light", DESKTOP, EVERYTHING),
    ("dark", DESKTOP, COLOURS),
    ("dark", PHONE, EVERYTHING),
    ("light", PHONE, COLOURS),
)


@pytest.fixture(scope="module")
def one_browser(browser: Browser, live_server: AppServer) -> Iterator[BrowserContext]:
    """One for all places: what has been fetched once, every page needs, is not fetched again."""
    context = browser.new_context(
        base_url=live_server.url,
        viewport=DESKTOP,
        reduced_motion="reduce",
        bypass_csp=True,
        has_touch=True,
    )
    context.set_default_timeout(SECONDS * 1000)
    yield context
    context.close()


@pytest.fixture
def context(one_browser: BrowserContext, watch: Watch) -> Iterator[BrowserContext]:
    """The browser as a stranger opens it."""
    one_browser.clear_cookies()
    watch.over(one_browser)
    yield one_browser
    for page in one_browser.pages:
        page.close()
    watch.leave(one_browser)


def arrived(place: Place, context: BrowserContext) -> Page:
    user = a_user(name="Sam")
    who = Visitor.signed_in(context, user) if place.signed_in else Visitor(context, user)
    place.arrive(who)
    settled(who.page)
    return who.page


def names_in(resolver: URLResolver) -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLPattern):
            yield str(each.name)
        else:
            yield from names_in(each)


def test_every_address_has_a_place_here() -> None:
    known = {place.url_name for place in PLACES} | set(NO_PAGE)
    assert set(names_in(get_resolver())) - known == set()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_it_is_for_everybody(
    context: BrowserContext, subtests: pytest.Subtests, place: Place
) -> None:
    """One arrival, every check: what axe finds, sideways scrolling, what a finger can hit."""
    page = arrived(place, context)
    for scheme, size, options in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        with subtests.test(f"axe finds nothing, {scheme}, {size['width']} px wide"):
            assert not violations(page, options)
    page.set_viewport_size(SMALL)
    with subtests.test("it fits at 320 px"):
        assert page.evaluate(TOO_WIDE) == []
    with subtests.test("fingers find everything"):
        assert page.evaluate(TOO_SMALL, TARGET) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        with subtests.test(f"it fits with text at 200 %, {size['width']} px wide"):
            assert page.evaluate(TOO_WIDE) == []
