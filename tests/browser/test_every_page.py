"""Every page, in both schemes, on a phone and on a desk: nothing axe can find, nothing too wide."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import BrowserContext, Page, ViewportSize

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
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import Visitor, settled
from tests.browser.places import NO_PAGE, PLACES, Place
from tests.factories import a_user

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
EVERYTHING = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
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

every_place = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)


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


def violations(page: Page, options: dict[str, Any] = EVERYTHING) -> str:
    found = Axe().run(page, options=options)
    return found.generate_report() if found.violations_count else ""


@every_place
def test_axe_finds_nothing(new_context: Callable[..., BrowserContext], place: Place) -> None:
    """All of it on a desk in light and on a phone in the dark; the colours on the other two."""
    page = arrived(place, new_context(reduced_motion="reduce", bypass_csp=True))
    for scheme, size, options in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        assert not violations(page, options), f"{scheme}, {size['width']} px wide"


TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > wide + 1)
    .map((each) => each.outerHTML.slice(0, 120)).slice(0, 5).concat("wider than the page");
}"""


# What is less than so many pixels high or wide and can be pressed. A label belongs to its control;
# a link within a line of text may be as small as the text (WCAG 2.5.8, "inline").
TOO_SMALL = """(least) => {
  const pressed = "a, button, summary, input:not([type=hidden]), select, textarea";
  const inLine = (each) => each.matches("a") && getComputedStyle(each).display === "inline"
    && each.parentElement.textContent.trim() !== each.textContent.trim();
  const hidden = (each) => !each.checkVisibility() || each.closest(".visually-hidden, .skip");
  const size = (each) => {
    const boxes = [each, ...(each.labels ?? [])].map((part) => part.getBoundingClientRect());
    return ["width", "height"].map((side) => Math.max(...boxes.map((box) => box[side])));
  };
  return [...document.querySelectorAll(pressed)]
    .filter((each) => !hidden(each) && !inLine(each) && Math.min(...size(each)) < least)
    .map((each) => `${size(each).map(Math.round).join(" x ")}: ${each.outerHTML.slice(0, 110)}`);
}"""


@every_place
def test_it_fits_and_can_be_hit(new_context: Callable[..., BrowserContext], place: Place) -> None:
    """No sideways scrolling at 320 px, nor with text at twice the size; fingers find everything."""
    page = arrived(place, new_context(reduced_motion="reduce", viewport=SMALL, has_touch=True))
    assert page.evaluate(TOO_WIDE) == [], "320 px wide"
    assert page.evaluate(TOO_SMALL, TARGET) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        assert page.evaluate(TOO_WIDE) == [], f"text at 200 %, {size['width']} px wide"
