"""What one screen asks of a person: questions, controls, words, and whether the main button is in sight.

A question is a field in sight that is empty; what is filled in or folded
is none, and a row of answers is one. Back, skip, save, support and why are on every screen and don't count.
Words are those one can see and has not written or been sent oneself; what one only ticks and the numbers of a
scale are none, nor is a fold that explains words that are read already; it is a control.
"""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from playwright.sync_api import Page

KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")

MOST_WORDS = 90
MOST_CONTROLS = 12
LONGER = (
    "/",
    "/debriefs/…/",
)  # no screens of a step: the front page, and a debrief's own page with all its parts

# Their own words, where they are shown: what is typed, quotes, a message, and what the last page reads back.
OWN_WORDS = (
    "textarea, blockquote, .message, .friend-questions, .friend-strengths, "
    ".last-page h1, .last-page > .lead, .last-page section:not(.coming) li, "
    ".last-page .fairer p, .last-page .coming a[href*='/plans/']"
)
NO_WORDS = ".visually-hidden, .step-bar, .back, .scale-row, .term"

LOOK = """([theirs, none]) => {
  const main = document.querySelector("main");
  const seen = (el) => el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const own = (el) => !el.closest(".step-bar, .why, .support, .site-footer, .messages")
    && !(el.matches("button[name=go]:not(.button)")) && !el.matches(".back");
  const shown = (el) => seen(el) || seen(el.labels?.[0] ?? el);
  const all = (what) => [...main.querySelectorAll(what)].filter(shown).filter(own);
  const fields = all("input:not([type=hidden]):not([type=submit]), textarea, select");
  const groups = new Map();
  for (const field of fields) {
    const key = ["radio", "checkbox"].includes(field.type) ? field.type + field.name : field;
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  const empty = (some) => some.every((f) => ["radio", "checkbox"].includes(f.type) ? !f.checked : !f.value);
  const named = (field) => field.closest("fieldset")?.querySelector("legend") ?? field.labels?.[0];
  const label = ([field]) => named(field)?.innerText.trim() ?? field.getAttribute("aria-label") ?? field.name;
  const asked = [...groups.values()].filter(empty);
  const button = main.querySelector(".step-buttons .button")
    ?? [...main.querySelectorAll(".button:not(.quiet)")].find(seen);
  const box = button?.getBoundingClientRect();
  const lowest = box && document.elementFromPoint(box.x + box.width / 2, box.bottom - 2);
  const sight = box ? box.top >= 0 && box.bottom <= innerHeight && button.contains(lowest) : true;
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let read = "";
  while (texts.nextNode()) {
    const inside = texts.currentNode.parentElement;
    if (inside.closest("label")?.control?.type === "checkbox") continue;
    if (seen(inside) && !inside.closest(theirs) && !inside.closest(none)) read += ` ${texts.currentNode.data}`;
  }
  return {
    questions: asked.map(label),
    controls: groups.size + all("a[href], button, summary").length,
    words: read.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length,
    in_sight: sight,
    heading: main.querySelector("h1")?.innerText ?? "",
  };
}"""


@dataclass(frozen=True)
class Seen:
    """One screen as it was when it opened: its questions, controls, words, and whether the main button is in sight."""

    address: str
    heading: str
    questions: tuple[str, ...]
    controls: int
    words: int
    in_sight: bool

    @property
    def asks(self) -> bool:
        return bool(self.questions)

    def then(self, later: "Seen") -> "Seen":
        """This screen after a part of it was swapped: it may ask more, and is no second page."""
        return replace(
            self,
            questions=self.questions + later.questions,
            controls=max(self.controls, later.controls),
            words=max(self.words, later.words),
            in_sight=self.in_sight and later.in_sight,
        )

    def __str__(self) -> str:
        sight = "in sight" if self.in_sight else "BELOW"
        return (
            f"{self.address:<44} {len(self.questions):>2} questions {self.controls:>3} controls "
            f"{self.words:>4} words  {sight}  {self.heading}"
        )


def look(page: Page) -> Seen:
    """Count what the page in front of them asks now."""
    told = page.evaluate(LOOK, [OWN_WORDS, NO_WORDS])
    return Seen(
        KEY.sub("…", urlsplit(page.url).path),
        told["heading"],
        tuple(told["questions"]),
        told["controls"],
        told["words"],
        told["in_sight"],
    )


@dataclass(frozen=True)
class Walked:
    """Every screen of one walk, in order."""

    screens: tuple[Seen, ...]

    @property
    def question_screens(self) -> int:
        return sum(screen.asks for screen in self.screens)

    @property
    def questions(self) -> int:
        return sum(len(screen.questions) for screen in self.screens)

    @property
    def in_sight(self) -> float:
        return sum(screen.in_sight for screen in self.screens) / len(self.screens)

    @property
    def most_controls(self) -> int:
        return max(screen.controls for screen in self.screens)

    @property
    def wordy(self) -> list[str]:
        """Screens with more words than one reads at such a time."""
        return [
            f"{each}"
            for each in self.screens
            if each.address not in LONGER and each.words > MOST_WORDS
        ]

    def __str__(self) -> str:
        totals = (
            f"{len(self.screens)} pages, {self.question_screens} of them ask, {self.questions} questions, "
            f"{sum(s.words for s in self.screens)} words, {sum(s.controls for s in self.screens)} controls, "
            f"main button in sight on {self.in_sight:.0%}"
        )
        return "\n".join([*map(str, self.screens), totals])
