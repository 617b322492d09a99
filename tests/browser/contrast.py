"""axe over many pages: the contrast of each look of a text is worked out once, not on every page.

Contrast is most of what axe takes. What it says of a text hangs on what the text looks like (its
colour, size, weight and shadow), on the grounds it lies on and on what veils it; where all these
are those of a text that axe found right before, it has nothing new to say. Asked anew is whatever
axe had a doubt about, and every text that something else than what is around it lies under or over.
"""

from typing import Any

from axe_playwright_python.base import (  # type: ignore[import-untyped]
    AXE_SCRIPT,
    AxeResults,
)
from playwright.sync_api import BrowserContext, Page

from tests.browser.checks import BRIEFLY, LET_GO, SHOWN, STICK_AGAIN

LOOKS = """() => {
  const styles = new Map([...document.querySelectorAll("*")].map((each) => [each, getComputedStyle(each)]));
  const clear = /^(transparent|rgba\\(\\d+, \\d+, \\d+, 0\\))$/;
  const paints = ({ backgroundColor: colour, backgroundImage: image }) =>
    image === "none" && clear.test(colour) ? "" : `${colour} ${image}`;
  const veils = ({ opacity, filter, mixBlendMode: blend }) =>
    opacity === "1" && filter === "none" && blend === "normal" ? "" : `${opacity} ${filter} ${blend}`;
  const layers = [...styles]
    .map(([each, style]) => ({ each, paint: paints(style), veil: veils(style) }))
    .filter(({ each, paint, veil }) => (paint || veil) && each.checkVisibility({ visibilityProperty: true }))
    .map((layer) => ({ ...layer, box: layer.each.getBoundingClientRect() }));

  const range = document.createRange();
  const isText = (part) => part.nodeType === Node.TEXT_NODE && /[\\p{L}\\p{N}]{2}/u.test(part.data);
  const boxes = (node) => {
    if (node.matches("input, select, textarea")) return [node.getBoundingClientRect()];
    return [...node.childNodes].filter(isText)
      .flatMap((part) => { range.selectNodeContents(part); return [...range.getClientRects()]; });
  };
  const meet = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  const covers = (ground, box) => ground.left <= box.left + 1 && box.right <= ground.right + 1
    && ground.top <= box.top + 1 && box.bottom <= ground.bottom + 1;
  const asExpected = ({ paint, box }, around, parts) => !paint
    || (around ? parts.every((part) => covers(box, part)) : !parts.some((part) => meet(box, part)));

  // A link is told from the text around it by its colour or by more than that.
  const among = (node) => {
    if (!node.matches("a")) return [];
    const { color, fontWeight } = styles.get(node.parentElement);
    const { textDecorationLine, borderBottomStyle } = styles.get(node);
    const inText = [...node.parentElement.childNodes].some(isText);
    return [inText, color, fontWeight, textDecorationLine, borderBottomStyle];
  };

  // Nothing where the styles alone do not tell; axe doubts a single letter.
  return (node) => {
    const parts = boxes(node);
    if (!parts.length || !layers.every((layer) => asExpected(layer, layer.each.contains(node), parts))) return "";
    const { color, fontSize, fontWeight, textShadow, webkitTextStroke, webkitTextFillColor } = styles.get(node);
    return [
      color, fontSize, fontWeight, textShadow, webkitTextStroke, webkitTextFillColor, ...among(node),
      ...layers.filter(({ each }) => each.contains(node)).map(({ paint, veil }) => `${paint}, ${veil}`),
    ].join("|");
  };
}"""

COLOURS: dict[str, Any] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""The rules that hang on how a text looks and on nothing else."""

# Which elements can be seen: where that is the same on a phone, so is all that does not hang on places.
SEEN = """(within) => [...document.querySelectorAll(`${within} *`)]
  .map((each) => Number(each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))).join("")"""

# Whether every text that can be seen looks like one that axe found right.
ALL_KNOWN = """(within, look, right) => {
  const clipped = (each) => each.closest(".visually-hidden, .skip");
  const isText = (part) => part.nodeType === Node.TEXT_NODE && /[\\p{L}\\p{N}]{2}/u.test(part.data);
  const says = (each) => each.matches("input, select, textarea") || [...each.childNodes].some(isText);
  const shown = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return [...document.querySelectorAll(`${within} *`)]
    .every((each) => !says(each) || !shown(each) || clipped(each) || right.has(look(each)));
}"""

# All in one question to the page. Nothing is answered where axe is not there yet; where the colours alone are asked for
# and all are known, it is not needed.
RUN = f"""async ([within, options, known, coloursOnly]) => {{
  const right = new Set(known.split("\\n").filter(Boolean)), asked = new Map();
  ({LET_GO})();
  const look = ({LOOKS})();
  if (coloursOnly && ({ALL_KNOWN})(within, look, right)) {{
    ({STICK_AGAIN})();
    return {{ violations: [], right: [], asked: false }};
  }}
  if (!window.axe) {{
    ({STICK_AGAIN})();
    return null;
  }}
  const rule = axe._audit.rules.find(({{ id }}) => id === "color-contrast");
  const matches = rule.matches;
  rule.matches = function (node, ...rest) {{
    const its = look(node);
    if (right.has(its) || !matches.call(this, node, ...rest)) return false;
    asked.set(node, its);
    return true;
  }};
  axe.configure({{ noHtml: true }});
  const asking = {{ ...options, {BRIEFLY}, resultTypes: ["violations", "incomplete"] }};
  const found = await axe.run(document.querySelector(within), asking);
  rule.matches = matches;
  ({STICK_AGAIN})();
  const doubts = new Set([""]), ids = {COLOURS["runOnly"]["values"]};
  for (const {{ id, nodes }} of [...found.violations, ...found.incomplete])
    if (ids.includes(id)) nodes.forEach(({{ element }}) => doubts.add(asked.get(element)));
  return {{
    violations: ({SHOWN})(found.violations),
    right: [...new Set(asked.values())].filter((its) => !doubts.has(its)),
    asked: true,
  }};
}}"""
NOTHING = "() => null"


def run_and(also: str) -> str:
    """Ask axe of this page or the one `Beside` it, and in the same question what else this script tells."""
    return f"""async (about) => {{
      const {{ document, innerWidth }} = window.beside ?? window;
      const answer = await ({RUN})(about);
      return answer && {{ ...answer, also: ({also})() }};
    }}"""


WITHOUT_WINDOW = """(script) => {
  const module = { exports: {} };
  new Function("window", "module", "define", script)({}, module);
  window.axe = module.exports;
}"""


class Beside:
    """A tab that stays open and has axe for the one it opened: `tab`.

    In a page itself axe begins cold each time: to optimise it there takes Chromium longer than what it finds. It is
    given no window here, as in Node.js, and looks at the document of whatever element it is asked about.
    """

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page = context.new_page()
        self.page.goto(address)
        self.page.evaluate(WITHOUT_WINDOW, AXE_SCRIPT)
        with self.page.expect_popup() as opened:
            self.page.evaluate("() => { window.beside = open('about:blank'); }")
        self.tab = opened.value


class Eyes:
    """axe for many pages, remembering which looks of a text had enough contrast.

    What looks from `beside` needs a browser that lets scripts past the policy (`bypass_csp`). `right` is what other
    eyes have found right before.
    """

    def __init__(self, beside: Beside | None = None, right: set[str] | None = None) -> None:
        self.beside = beside
        self.right = set() if right is None else right

    def violations(self, page: Page, options: dict[str, Any], within: str = "html") -> str:
        """What axe finds on the page, or within the first element that a selector names."""
        return self.violations_and(NOTHING, page, options, within)[0]

    def violations_and(
        self, also: str, page: Page, options: dict[str, Any], within: str = "html"
    ) -> tuple[str, Any]:
        """What axe finds, and what a script answers right after, in one question to the page."""
        answer = self._asked(page, options, within, also)
        self.right.update(answer["right"])
        found = AxeResults(answer)
        return found.generate_report() if found.violations_count else "", answer["also"]

    def knows_all(self, page: Page, within: str) -> bool:
        """Whether axe found right before how each text here looks, so that its colours need not be judged."""
        return not self._asked(page, COLOURS, within, NOTHING)["asked"]

    def _asked(self, page: Page, options: dict[str, Any], within: str, also: str) -> dict[str, Any]:
        about = [within, options, "\n".join(self.right), options is COLOURS]
        run = run_and(also)
        at = self.beside.page if self.beside and page is self.beside.tab else page
        answer = at.evaluate(run, about)
        if answer is None:
            at.evaluate(AXE_SCRIPT)
            answer = at.evaluate(run, about)
        found: dict[str, Any] = answer
        return found
