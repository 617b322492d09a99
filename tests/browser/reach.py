"""What a page is without its colours, its spacing, its motion or a mouse; and as a screen reader tells it."""

import re

from playwright.sync_api import Page

from tests.browser.keys import NOT_SEEN

# What moves by itself, or would when it is pressed.
MOVES = """() => document.getAnimations()
  .filter((each) => each.playState === "running" && each.effect.getComputedTiming().duration > 1)
  .map((each) => each.effect.target?.outerHTML.slice(0, 120) ?? "the page")"""

# In forced colours every ground is the same: a control is seen by its line or by being underlined.
# An invisible control is drawn by the label next to it, a control in a sentence by what the system draws.
WITHOUT_A_LINE = """() => {
  const seen = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const lined = (each) => {
    const style = getComputedStyle(each);
    const border = ["Top", "Right", "Bottom", "Left"].some((side) =>
      parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none"
      && !/^rgba.*, 0\\)$|^transparent$/.test(style[`border${side}Color`]));
    return border || style.textDecorationLine.includes("underline") || style.outlineStyle !== "none";
  };
  const drawnBySystem = (each) => getComputedStyle(each).appearance !== "none"
    && each.matches("[type=radio], [type=checkbox], [type=range], [type=file], select");
  const drawn = (each) => seen(each) ? each : each.labels?.[0];
  return [...document.querySelectorAll("input:not([type=hidden]), textarea, select, button, .button")]
    .map((each) => [each, drawn(each)])
    .filter(([each, look]) => look && seen(look) && look.getBoundingClientRect().width > 1)
    .filter(([each, look]) => !drawnBySystem(look) && !lined(look) && !look.querySelector("svg"))
    .map(([each, look]) => look.outerHTML.slice(0, 140));
}"""

# A row of answers whose chosen one looks as the others do.
CHOSEN_ALIKE = """() => {
  const look = (each) => {
    const label = each.labels[0];
    const parts = [each, label].filter((part) => part?.checkVisibility({ opacityProperty: true }));
    if (parts.includes(each) && getComputedStyle(each).appearance !== "none") return Math.random();
    return parts.map((part) => {
      const { backgroundColor, borderTopColor, borderTopWidth, color, textDecorationLine } = getComputedStyle(part);
      const { content } = getComputedStyle(part, "::before");
      return [backgroundColor, borderTopColor, borderTopWidth, color, textDecorationLine, content].join();
    }).join(" | ");
  };
  const visible = (each) => each.labels[0]?.checkVisibility();
  const radios = [...document.querySelectorAll("main input[type=radio]")].filter(visible);
  const rows = Map.groupBy(radios, (each) => each.name);
  return [...rows.values()].filter((row) => row.length > 1).flatMap(([first, second]) => {
    const before = [first.checked, second.checked];
    first.checked = true;
    const alike = look(first) === look(second);
    [first.checked, second.checked] = before;
    return alike ? [first.closest("fieldset, div").outerHTML.slice(0, 160)] : [];
  });
}"""

# WCAG 1.4.12, to the letter.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets.push(sheet);
}"""
CUT = """() => {
  const says = (each) => [...each.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.data.trim());
  const hides = (each) => /hidden|clip/.test(getComputedStyle(each).overflow);
  const over = (each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
  const hidden = (each) => each.closest(".skip, svg") || !each.checkVisibility()
    || getComputedStyle(each).clipPath !== "none";
  return [...document.querySelectorAll("body *")]
    .filter((each) => !hidden(each) && (hides(each) || each.matches("button, .button")) && over(each))
    .filter((each) => says(each) || [...each.children].some(says))
    .map((each) => each.outerHTML.slice(0, 140));
}"""

# The stops of Tab as the source has them: a row of radios is one, and so is what a fold hides none.
STOPS = """() => {
  const named = new Set();
  const stops = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  return [...document.querySelectorAll(stops)]
    .filter((each) => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => {
      if (each.type !== "radio") return true;
      const row = [...document.querySelectorAll(`[name="${each.name}"]`)];
      if (row.some((one) => one.checked)) return each.checked;
      const first = !named.has(each.name);
      named.add(each.name);
      return first;
    })
    .map((each, at) => { each.dataset.stop = at; return each.outerHTML.slice(0, 100); });
}"""
STOP = f"""() => ({{
  at: document.activeElement.dataset.stop ?? null,
  problem: document.activeElement === document.body ? "" : ({NOT_SEEN})(),
}})"""


def not_reached(page: Page) -> list[str]:
    """What Tab leaves out, takes in another order than the page has it, or has out of sight."""
    stops = page.evaluate(STOPS)
    page.evaluate(
        "() => { document.activeElement.blur(); scrollTo(0, 0); getSelection().removeAllRanges(); }"
    )
    page.locator("body").evaluate(
        "each => { each.tabIndex = -1; each.focus(); each.removeAttribute('tabindex'); }"
    )
    order: list[int] = []
    problems: list[str] = []
    for _press in range(4 * len(stops)):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["at"] is None and order and order[-1] == len(stops) - 1:
            break
        problems += [stop["problem"]] if stop["problem"] else []
        if stop["at"] is not None and int(stop["at"]) not in order:
            order.append(int(stop["at"]))
        elif stop["at"] is not None and order and int(stop["at"]) == order[0] and len(order) > 1:
            break
    missing = [stops[at] for at in range(len(stops)) if at not in order]
    if order != sorted(order):
        problems.append(f"another order: {order}")
    return problems + missing


MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
LONG = "January|February|March|April|May|June|July|August|September|October|November|December"
# What is another on another day, or in another test.
VARIES = (
    (r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID"),
    (rf"\b(\d{{1,2}} )?({LONG})( \d{{1,2}})?(, \d{{4}}| \d{{4}})?\b", "DATE"),
    (rf"\b\d{{1,2}} ({MONTH})\b( \d{{4}})?", "DATE"),
    (r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(day|sday|nesday|rsday|urday)?\b", "WEEKDAY"),
    (r"\b\d{4}-\d\d-\d\d\b", "DATE"),
    (r"\b\d{1,2}:\d\d(:\d\d)?\b", "TIME"),
    (r"person\d+@", "person@"),
)


def tree(page: Page) -> str:
    """The page as a screen reader tells it, without what is another each time."""
    told = f"# {page.title()}\n{page.locator('body').aria_snapshot()}"
    for varies, stands in VARIES:
        told = re.sub(varies, stands, told)
    return told + "\n"
