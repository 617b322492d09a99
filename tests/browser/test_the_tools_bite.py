"""Each tool of these tests, shown something wrong: it must say so."""

from collections.abc import Callable
from typing import Any

import pytest
from django.templatetags.static import static
from playwright.sync_api import BrowserContext, Page

from bounceback.processes import wait_until
from tests.browser.checks import EVERYTHING, MISDRAWN, TOO_SMALL, TOO_WIDE
from tests.browser.conftest import DESKTOP, PHONE, SECONDS, AppServer
from tests.browser.contrast import COLOURS, Beside, Eyes
from tests.browser.kept import Kept
from tests.browser.keys import looks_focused
from tests.browser.watch import Watch


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    page = new_context().new_page()
    page.goto("/")
    return page


def plant(page: Page, html: str) -> None:
    page.evaluate(
        "html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", html
    )


def a_picture() -> str:
    """A picture without words for those who don't see it."""
    return f'<img src="{static("img/touch-icon.png")}">'


def test_axe_finds_a_picture_without_words(page: Page) -> None:
    plant(page, a_picture())
    assert "image-alt" in Eyes().violations(page, EVERYTHING)


def test_axe_finds_pale_text_in_the_dark(page: Page) -> None:
    plant(page, '<p id="pale">hardly there</p>')
    page.emulate_media(color_scheme="dark")
    page.evaluate("pale.style.color = '#444'")
    assert "color-contrast" in Eyes().violations(page, EVERYTHING)


def test_from_the_tab_beside_axe_finds_the_same(
    new_context: Callable[..., BrowserContext],
) -> None:
    beside = Beside(new_context(bypass_csp=True), "/")
    beside.tab.goto("/")
    beside.tab.set_viewport_size(PHONE)
    plant(beside.tab, a_picture() + '<p id="pale">hardly there</p>')
    beside.tab.evaluate("pale.style.color = '#bbb'")
    eyes = Eyes(beside)
    found, wide = eyes.violations_and("() => innerWidth", beside.tab, EVERYTHING)
    assert "image-alt" in found
    assert "color-contrast" in found
    assert wide == PHONE["width"]


@pytest.mark.parametrize(
    "change",
    [
        "pale.style.color = '#bbb'",
        "ground.style.background = '#555'",
        "ground.style.opacity = '0.3'",
        "over.style.cssText = "
        "'background: #333; position: relative; z-index: -1; margin-top: -4rem; height: 4rem'",
    ],
)
def test_what_was_right_before_is_seen_when_it_goes_pale(page: Page, change: str) -> None:
    plant(page, '<div id="ground"><p id="pale">hardly there</p><div id="over"></div></div>')
    eyes = Eyes()
    assert not eyes.violations(page, EVERYTHING)
    right = set(eyes.right)
    assert right
    assert not eyes.violations(page, EVERYTHING)
    assert eyes.right == right
    assert eyes.knows_all(page, "main")
    page.evaluate(change)
    for options in (COLOURS, EVERYTHING, COLOURS):
        assert "color-contrast" in eyes.violations(page, options)


def test_a_link_that_loses_what_told_it_from_the_text_is_seen(page: Page) -> None:
    plant(page, '<p>Words before <a id="among" href="/support/">a link</a> and words after it</p>')
    eyes = Eyes()
    assert not eyes.violations(page, EVERYTHING)
    assert not eyes.violations(page, COLOURS)
    page.evaluate("among.style.cssText = 'text-decoration: none; color: #444; transition: none'")
    for _ in range(2):
        assert "link-in-text-block" in eyes.violations(page, COLOURS)


def test_the_policy_blocks_an_inline_script(page: Page, watch: Watch) -> None:
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.planted = true";
        document.body.append(script);
    }""")
    assert page.evaluate("window.planted") is None
    assert "Content Security Policy" in watch.complaints.pop()


def test_the_policy_blocks_a_picture_from_elsewhere(page: Page, watch: Watch) -> None:
    with page.expect_console_message() as said:
        plant(page, '<img alt="" src="https://example.com/x.png">')
    assert "Content Security Policy" in said.value.text
    assert watch.complaints.pop() == said.value.text


ELSEWHERE = {
    "https://example.com/x.png": "example.com:443",
    "http://example.com/x.png": "http://example.com/x.png",
}


def test_a_request_elsewhere_is_seen(
    new_context: Callable[..., BrowserContext], watch: Watch
) -> None:
    page = new_context(bypass_csp=True).new_page()
    page.goto("/")
    for address, seen in ELSEWHERE.items():
        plant(page, f'<img alt="" src="{address}">')
        assert wait_until(lambda: watch.elsewhere, SECONDS)
        assert watch.elsewhere.pop() == seen
    watch.complaints.clear()  # that they could not be shown


def test_a_missing_file_is_seen(page: Page, watch: Watch) -> None:
    with page.expect_response("**/nowhere.png"):
        plant(page, '<img alt="" src="/static/img/nowhere.png">')
    assert watch.missing.pop().endswith("/static/img/nowhere.png")


def test_something_too_wide_is_seen(page: Page) -> None:
    plant(page, '<div id="wide">wide</div>')
    page.evaluate("wide.style.width = '3000px'")
    assert "wider than the page" in page.evaluate(TOO_WIDE)


def test_a_crossed_legend_and_a_doubled_rule_are_seen(page: Page) -> None:
    plant(
        page,
        '<fieldset id="around"><legend>Which?</legend></fieldset><ul id="list"><li id="last">One</li></ul>',
    )
    page.evaluate(
        "around.style.border = list.style.borderBottom = last.style.borderBottom = '2px solid'"
    )
    assert len(page.evaluate(MISDRAWN)) == 2


def test_something_too_small_to_hit_is_seen(page: Page) -> None:
    plant(page, '<button id="tiny">x</button>')
    page.evaluate("tiny.style.cssText = 'padding: 0; border: 0; width: 10px; height: 10px'")
    assert any("tiny" in each for each in page.evaluate(TOO_SMALL, 24))


def test_a_focus_one_cannot_see_is_seen(page: Page) -> None:
    page.keyboard.press("Tab")
    looks_focused(page)
    page.evaluate("document.activeElement.style.outline = 'none'")
    with pytest.raises(AssertionError, match="no outline"):
        looks_focused(page)


LEFT = """async () => {
  window.name = localStorage.left = sessionStorage.left = "left";
  await new Promise((done) => (indexedDB.open("left").onsuccess = done));
}"""
FOUND = """async () => [
  window.name, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
  navigator.onLine, innerWidth, matchMedia("print").matches,
]"""


@pytest.fixture
def options(live_server: AppServer, kept: Kept) -> dict[str, Any]:
    """What no other test opens its browser with."""
    kept.changed.clear()
    opened = {"base_url": live_server.url, "viewport": DESKTOP, "locale": "fi"}
    return opened | {"service_workers": "block", "reduced_motion": "reduce"}


def test_a_browser_is_handed_on_empty(kept: Kept, options: dict[str, Any]) -> None:
    context = kept.hand_out(options, new=False)
    page, other = context.new_page(), context.new_page()
    for each in (page, other):
        each.goto("/")
    page.evaluate(LEFT)
    context.add_cookies([{"name": "left", "value": "left", "domain": "localhost", "path": "/"}])
    page.emulate_media(media="print")
    page.route("**/*", lambda route: route.abort())
    context.set_offline(True)
    kept.take_back(context, options, failed=False)
    on_a_phone = options | {"viewport": PHONE}
    assert kept.hand_out(on_a_phone, new=False) is context
    page = context.new_page()
    assert (context.pages, page.url, context.cookies()) == ([page], "about:blank", [])
    page.goto("/")
    assert page.evaluate(FOUND) == ["", 0, 0, 0, True, PHONE["width"], False]
    second = context.new_page()
    assert second.viewport_size == PHONE
    kept.take_back(context, on_a_phone, failed=False)


def test_what_cannot_be_put_back_is_not_handed_on(kept: Kept, options: dict[str, Any]) -> None:
    context = kept.hand_out(options, new=False)
    context.new_page().clock.install()
    kept.take_back(context, options, failed=False)
    another = kept.hand_out(options, new=False)
    assert another is not context
    another.close()


def test_what_a_test_that_failed_left_is_not_handed_on(kept: Kept, options: dict[str, Any]) -> None:
    context = kept.hand_out(options, new=False)
    context.new_page().goto("/")
    kept.take_back(context, options, failed=True)
    another = kept.hand_out(options, new=False)
    assert another is not context
    another.close()
