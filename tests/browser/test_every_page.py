"""Every page, in both schemes, on a phone and on a desk: nothing axe can find, nothing too wide."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import URLResolver, get_resolver, reverse
from playwright.sync_api import Browser, Page, ViewportSize
from pytest_django import DjangoDbBlocker

from accounts.models import Tally
from bounceback.processes import wait_until
from tests.browser.checks import CUT, EVERYTHING, LONGER, TOO_SMALL, TOO_WIDE
from tests.browser.conftest import DESKTOP, PHONE, SECONDS, AppServer
from tests.browser.contrast import COLOURS, SEEN, Beside, Eyes
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

# With text twice as large (WCAG 1.4.4).
AT_TWICE = f"""() => {{
  document.documentElement.style.fontSize = "200%";
  const wide = ({TOO_WIDE})();
  document.documentElement.style.fontSize = "";
  return wide;
}}"""
ON_A_DESK = f"""() => ({{ innerWidth, seen: ({SEEN})("main"), wide: ({AT_TWICE})() }})"""
ON_A_SMALL_PHONE = (
    f"(target) => ({{ innerWidth, wide: ({TOO_WIDE})(), small: ({TOO_SMALL})(target) }})"
)
ON_A_PHONE = f"""() => {{
  const atTwice = ({AT_TWICE})();
  ({LONGER})();
  return {{ innerWidth, atTwice, wide: ({TOO_WIDE})(), cut: ({CUT})() }};
}}"""

WITH_FRAME = [next(place for place in PLACES if place.url_name == name) for name in FRAMES]


@pytest.fixture(scope="module")
def beside(browser: Browser, live_server: AppServer) -> Iterator[Beside]:
    """One browser tab for all places, so that what every page needs is fetched and read once."""
    context = browser.new_context(
        base_url=live_server.url,
        reduced_motion="reduce",
        bypass_csp=True,
        has_touch=True,
        service_workers="block",
    )
    context.set_default_timeout(SECONDS * 1000)
    beside = Beside(context, reverse("accessibility"))
    beside.tab.on("dialog", lambda asks: asks.accept())  # leave, whatever stands there unsaved
    yield beside
    context.close()


@pytest.fixture(scope="module")
def transactional_db(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """One database for all places: each has a person of its own, so that nothing is emptied in between.

    It takes the place of pytest-django's fixture, which empties it after each test.
    """
    with django_db_blocker.unblock():
        yield
        empty_tables()


@pytest.fixture(autouse=True)
def fresh_start(live_server: AppServer, transactional_db: None) -> Iterator[None]:
    Tally.objects.all().delete()
    yield
    live_server.take_the_last()
    assert wait_until(live_server.is_idle, SECONDS)


@pytest.fixture(scope="module")
def eyes(beside: Beside) -> Eyes:
    """One Eyes for all places."""
    return Eyes(beside)


@pytest.fixture
def tab(beside: Beside, watch: Watch) -> Iterator[Page]:
    """The tab, as a stranger opens it."""
    one_tab = beside.tab
    one_tab.context.clear_cookies()
    one_tab.emulate_media(color_scheme="light")
    one_tab.set_viewport_size(DESKTOP)
    watch.over(one_tab.context)
    yield one_tab
    watch.leave(one_tab.context)
    one_tab.context.set_offline(True)  # a page that keeps a draft as it goes keeps it from the next
    one_tab.evaluate(
        "location.replace('about:blank')"
    )  # with goto the next page needs a new renderer
    one_tab.wait_for_url("about:blank")
    for other in one_tab.context.pages:
        if other not in (beside.page, one_tab):
            other.close()
    one_tab.context.set_offline(False)


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
    within = "html" if place in WITH_FRAME else "main"
    wrong: dict[str, Any] = {}

    wrong["axe finds, light, on a desk"], desk = eyes.violations_and(ON_A_DESK, page, EVERYTHING)
    wrong["too wide with text at 200 %, on a desk"] = desk["wide"]
    page.emulate_media(color_scheme="dark")
    wrong["axe finds, dark, on a desk"] = eyes.violations(page, COLOURS, within)

    page.set_viewport_size(SMALL)
    small = page.evaluate(ON_A_SMALL_PHONE, TARGET)
    wrong["too wide at 320 px"], wrong["too small for a finger"] = small["wide"], small["small"]

    page.set_viewport_size(PHONE)
    # Where the very same elements are seen, all that does not hang on places was judged at a desk.
    judged = within == "main" and page.evaluate(SEEN, "main") == desk["seen"]
    options = ON_PLACES if judged else EVERYTHING
    wrong["axe finds, dark, on a phone"] = eyes.violations(page, options, within)
    page.emulate_media(color_scheme="light")
    found, phone = eyes.violations_and(ON_A_PHONE, page, COLOURS, within)
    wrong["axe finds, light, on a phone"] = found
    wrong["too wide with text at 200 %, on a phone"] = phone["atTwice"]
    wrong["too wide in a language with longer words"] = phone["wide"]
    wrong["cut in a language with longer words"] = phone["cut"]

    widths = [answer["innerWidth"] for answer in (desk, small, phone)]
    assert widths == [size["width"] for size in (DESKTOP, SMALL, PHONE)]
    assert not {check: found for check, found in wrong.items() if found}
