"""Going through a page by keyboard alone, and looking where one is at each stop."""

from playwright.sync_api import Locator, Page

MOST_STOPS = 80

# An invisible control (a stop on a scale) shows its focus on the label next to it.
NOT_SEEN = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return "nothing has the focus";
  const drawn = getComputedStyle(here).opacity === "0" ? here.nextElementSibling : here;
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  const { top, bottom, width } = drawn.getBoundingClientRect();
  // The calendar button inside a date field has the focus: Chromium rings the button itself.
  if (here.type === "date" && !here.matches(":focus-visible")) return "";
  const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  if (!outlined) return "no outline: " + here.outerHTML;
  const inSight = bottom > 0 && top < innerHeight && width >= 1;
  return inSight ? "" : "out of sight: " + here.outerHTML;
}"""


def looks_focused(page: Page) -> None:
    problem = page.evaluate(NOT_SEEN)
    assert not problem, problem


def reach(target: Locator, key: str = "Tab") -> Locator:
    """Press Tab (or Shift+Tab) until this has the focus; the focus is in sight all the way."""
    page = target.page
    for _stop in range(MOST_STOPS):
        page.keyboard.press(key)
        looks_focused(page)
        if target.evaluate("each => each === document.activeElement"):
            return target
    raise AssertionError(f"{key} does not lead to {target}")


def press(target: Locator, key: str = "Enter") -> None:
    """Go there and press."""
    reach(target)
    target.page.keyboard.press(key)


def write(target: Locator, words: str) -> None:
    reach(target)
    target.page.keyboard.type(words)


def choose(first: Locator, steps: int) -> None:
    """Go to the first of a row of answers, and so many further by arrow; 0 takes the first."""
    reach(first)
    if not steps:
        first.page.keyboard.press("Space")
    for _step in range(steps):
        first.page.keyboard.press("ArrowRight")
        looks_focused(first.page)
