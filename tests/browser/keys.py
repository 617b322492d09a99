"""Going through a page by keyboard alone, checking at each stop that the focus is in sight."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.people import settled
from tests.browser.walking import MAIN_BUTTON

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


STOPPED = f"(each) => [({NOT_SEEN})(), each === document.activeElement]"


def looks_focused(page: Page) -> None:
    problem = page.evaluate(NOT_SEEN)
    assert not problem, problem


def reach(target: Locator, key: str = "Tab") -> Locator:
    """Press Tab (or Shift+Tab) until this has the focus; the focus is in sight all the way."""
    page = target.page
    for _stop in range(MOST_STOPS):
        page.keyboard.press(key)
        problem, there = target.evaluate(STOPPED)
        assert not problem, problem
        if there:
            return target
    raise AssertionError(f"{key} does not lead to {target}")


def press(target: Locator, key: str = "Enter") -> None:
    """Reach a control by Tab, and press it."""
    reach(target)
    target.page.keyboard.press(key)


def write(target: Locator, words: str) -> None:
    reach(target)
    target.page.keyboard.type(words)


def choose(first: Locator, steps: int) -> None:
    """Reach the first of a row of answers, and go so many further by arrow; 0 takes the first."""
    reach(first)
    if not steps:
        first.page.keyboard.press("Space")
    for _step in range(steps):
        first.page.keyboard.press("ArrowRight")
        looks_focused(first.page)


# Whether the focus is in sight, and what has it asks: the way to the middle of a row without an answer, or a line.
ASKS = f"""(main) => {{
  const problem = ({NOT_SEEN})();
  const here = document.activeElement;
  if (here === main) return {{ problem, main: true }};
  if (!here.closest("main form")) return {{ problem: here === document.body ? "" : problem }};
  const row = here.type === "radio" ? [...here.form.querySelectorAll(`[name="${{here.name}}"]`)] : [];
  const steps = row.some((each) => each.checked) ? 0 : Math.floor(row.length / 2);
  const written = here.matches("textarea, [type=text], [type=email]") && !here.readOnly && !here.value;
  const words = here.name === "address" ? "dana@example.com" : "Short and true";
  return {{ problem, steps, words: written ? words : "" }};
}}"""


def go_through(page: Page) -> None:
    """Answer a page from stop to stop by Tab as far as the main button, and press that."""
    before, main = page.url, page.locator(MAIN_BUTTON).locator("visible=true").first
    for _stop in range(MOST_STOPS):
        asks = main.evaluate(ASKS)
        assert not asks["problem"], asks["problem"]
        if asks.get("main"):
            break
        if asks.get("words"):
            page.keyboard.insert_text(asks["words"])
        for _step in range(asks.get("steps", 0)):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(before)
    settled(page)
