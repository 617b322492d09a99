"""Checks of a page: what axe is asked (contrast.py asks it), what is too wide, what is too small for a finger."""

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
EVERYTHING = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}

# What it found to be right is much, and nobody asks. To find a selector for each element that axe looks at and to
# write out all that is in it takes longer than to judge it: that is done for what is wrong alone.
BRIEFLY = 'elementRef: true, selectors: false, preload: { assets: ["media"] }'
SHOWN = """(violations) => {
  const path = (each) => each.id ? `#${each.id}`
    : (each.parentElement ? `${path(each.parentElement)} > ` : "") + each.localName;
  const said = (checks) => checks.map(({ message }) => ({ message }));
  return violations.map(({ nodes, ...rule }) => ({
    ...rule,
    nodes: nodes.map(({ element, all, any, none }) => ({
      target: [path(element)],
      html: element.outerHTML.slice(0, 300),
      all: said(all), any: said(any), none: said(none),
    })),
  }));
}"""


# A bar that stays in sight lies over whatever is scrolled under it; axe takes that for a target covered for good.
LET_GO = """() => {
  const sticks = (each) => ["fixed", "sticky"].includes(getComputedStyle(each).position);
  window.stuck = [...document.querySelectorAll("body *")].filter(sticks);
  for (const each of window.stuck) each.style.position = "static";
}"""
STICK_AGAIN = "() => { for (const each of window.stuck) each.style.position = ''; }"


TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > wide + 1)
    .map((each) => each.outerHTML.slice(0, 120)).slice(0, 5).concat("wider than the page");
}"""


# Every word some letters longer, as German and Dutch have them, and every text by two fifths.
LONGER = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const longer = (words) => words.replace(/[\\p{L}]{6,}/gu, (word) => word + word.slice(0, 4).toLowerCase());
  while (walk.nextNode()) {
    const { data, parentElement: around } = walk.currentNode;
    if (!data.trim() || around.closest("script, style, textarea, option, svg, .their-words, .quote")) continue;
    walk.currentNode.data = longer(data) + data.slice(0, Math.round(data.length * 0.4));
  }
}"""


# What stands in a box that does not show all of it, and says by no "…" that it goes on.
CUT = """() => [...document.querySelectorAll("body *")]
  .filter((each) => each.innerText?.trim() && each.checkVisibility() && !each.closest(".visually-hidden, .skip, svg"))
  .filter((each) => ["hidden", "clip"].includes(getComputedStyle(each).overflowX))
  .filter((each) => getComputedStyle(each).textOverflow !== "ellipsis")
  .filter(({ scrollWidth, clientWidth }) => clientWidth > 8 && scrollWidth > clientWidth + 1)
  .map((each) => each.outerHTML.slice(0, 120))"""


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


# What lies over it once it was scrolled to, or that it is nowhere at all.
OUT_OF_REACH = """(each) => {
  each.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, right, top, bottom } = each.getBoundingClientRect();
  const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  scrollTo({ top: 0, behavior: "instant" });
  return there && (each.contains(there) || there.contains(each)) ? "" : `${there?.outerHTML}`.slice(0, 120);
}"""


# A legend that its border runs through, and a rule right under the last one of a list.
MISDRAWN = """() => {
  const rule = (each, side) => each && parseFloat(getComputedStyle(each)[`border${side}Width`]) > 0;
  const box = (each) => each.getBoundingClientRect();
  const crossed = ({ parentElement: around }, { top }) => rule(around, "Top") && top <= box(around).top;
  const doubled = (list, after) => rule(list, "Bottom")
    || (rule(after, "Top") && box(after).top - box(list).bottom < 2);
  const legends = [...document.querySelectorAll("main fieldset > legend")]
    .filter((each) => box(each).width > 1 && crossed(each, box(each)));
  const lasts = [...document.querySelectorAll("main li:last-child")]
    .filter((each) => box(each).height && rule(each, "Bottom"))
    .filter(({ parentElement: list }) => doubled(list, list.nextElementSibling));
  return [...legends, ...lasts].map((each) => each.outerHTML.slice(0, 120));
}"""
