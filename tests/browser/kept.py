"""Browser contexts that one test hands on to the next, empty again.

A new context with its tab is a new process that fetches, reads and compiles all that every page needs: more than
half of what a short test takes. What a test cannot take back (a clock, a script for every page, a handler) is not
handed on, nor is what a test that failed has left.
"""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page
from playwright.sync_api._generated import Clock

type Options = dict[str, Any]

LOOKS = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "no-preference"}
"""How a page looks where nothing is said; this and its size can be others for each test."""

PUT_BACK: dict[type, tuple[str, ...]] = {
    Page: ("route", "set_viewport_size", "emulate_media"),
    BrowserContext: ("route", "set_offline"),
}
"""What changes a tab or its context for longer than a page, and can be put back."""

STAYS: dict[type, tuple[str, ...]] = {
    Clock: ("install", "pause_at", "set_fixed_time", "set_system_time"),
    Page: (
        "on",
        "once",
        "add_init_script",
        "add_locator_handler",
        "expose_function",
        "set_extra_http_headers",
    ),
    BrowserContext: (
        "add_init_script",
        "expose_function",
        "grant_permissions",
        "set_extra_http_headers",
        "new_cdp_session",
    ),
}
"""What cannot."""

LEAVE = "location.replace('about:blank')"  # with goto the next page would need a new process

# On the empty page that is left, which is still of our origin, but has no more scripts that could write.
FORGET = """async () => {
  window.name = "";
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases())
    await new Promise((done) => {
      Object.assign(indexedDB.deleteDatabase(name), { onsuccess: done, onerror: done, onblocked: done });
    });
  return self.origin;
}"""


class Kept:
    """The contexts that wait for a test, by how they were opened; and what the test that runs did to some."""

    def __init__(self, browser: Browser, home: str) -> None:
        self.browser = browser
        self.home = home
        self.waiting: dict[str, list[BrowserContext]] = {}
        self.looks: dict[BrowserContext, Options] = {}
        self.changed: set[str] = set()

    def notice(self, patch: pytest.MonkeyPatch) -> None:
        """See from now on what changes a context for longer than a page."""
        for how, calls in (("put back", PUT_BACK), ("stays", STAYS)):
            for kind, names in calls.items():
                for name in names:
                    patch.setattr(kind, name, self._noticed(getattr(kind, name), how))

    def _noticed(self, call: Callable[..., Any], how: str) -> Callable[..., Any]:
        def noticed(*args: Any, **kwargs: Any) -> Any:
            self.changed.add(how)
            return call(*args, **kwargs)

        return noticed

    def hand_out(self, options: Options, *, new: bool) -> BrowserContext:
        """Open a context, or take one that waits; its first new page is then the one it has."""
        waiting = self.waiting.setdefault(_key(options), [])
        if new or not waiting:
            context = self.browser.new_context(**options)
            self.looks[context] = _looks(options)
            return context
        context, looks = waiting.pop(), _looks(options)
        tabs = [context.pages[0]]
        if self.looks[context] != looks:
            self._look(tabs[0], looks)
            self.looks[context] = looks

        def new_page() -> Page:
            if tabs:
                return tabs.pop()
            page = BrowserContext.new_page(context)
            self._look(page, looks)
            return page

        setattr(context, "new_page", new_page)  # noqa: B010
        return context

    def _look(self, page: Page, looks: Options) -> None:
        changed = self.changed.copy()
        page.set_viewport_size(looks["viewport"])
        page.emulate_media(media="null", **{name: looks[name] for name in LOOKS})
        self.changed = changed

    def take_back(self, context: BrowserContext, options: Options, *, failed: bool) -> None:
        """Empty a context for the next test; close it where that cannot be."""
        serves_itself = options["service_workers"] == "allow"
        stays = failed or serves_itself or "stays" in self.changed
        if stays or not self._is_empty_again(context):
            context.close()
        else:
            self.waiting[_key(options)].append(context)

    def _is_empty_again(self, context: BrowserContext) -> bool:
        try:
            page, *others = context.pages
            for other in others:
                other.close()
            if "put back" in self.changed:
                context.unroute_all()
                page.unroute_all()
                context.set_offline(False)
                self.looks[context] = {}
            page.evaluate(LEAVE)
            page.wait_for_url("about:blank")
            page.mouse.move(0, 0)
            context.clear_cookies()
            return bool(page.evaluate(FORGET) == self.home)
        except (Error, ValueError):  # it has no page, or one that is not ours
            return False

    def close(self) -> None:
        for contexts in self.waiting.values():
            for context in contexts:
                context.close()


def _looks(options: Options) -> Options:
    return LOOKS | {name: options[name] for name in ("viewport", *LOOKS) if name in options}


def _key(options: Options) -> str:
    """How it was opened, apart from its looks."""
    return repr(
        sorted((name, each) for name, each in options.items() if name not in {"viewport", *LOOKS})
    )
