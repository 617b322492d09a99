"""Somebody who walks a path from screen to screen, answers what is in sight, and presses the main button.

Most screens are answered in one way: a sentence in each empty field, one in the middle of each row of
answers. What needs more than that stands in `ANSWERS`, by the end of the address.
"""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from recovery.shared.clocks import today
from tests.browser.counting import Seen, Walked, look
from tests.browser.people import settled

type Answer = Callable[[Page], None]

MOST = 60  # screens; no path is half as long
NOT_ANSWERED = ":not([type=hidden]):not([type=submit]):not([type=radio]):not([type=checkbox])"
MAIN_BUTTON = "main .step-buttons .button, main .button:not(.quiet)"
FIELDS = f"main form input{NOT_ANSWERED}, main form textarea"


# The rows of answers in sight that have none, and the one in the middle of each.
ROWS = """() => {
  const rows = Map.groupBy(document.querySelectorAll("main form input[type=radio]"), (each) => each.name);
  return [...rows]
    .filter(([, row]) => row.some((each) => (each.labels[0] ?? each).checkVisibility()))
    .filter(([, row]) => !row.some((each) => each.checked))
    .map(([name, row]) => [name, Math.floor(row.length / 2)]);
}"""

# The fields in sight that are empty and can be filled.
EMPTY = """(fields) => {
  const shown = (each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length;
  return fields.map((each, at) => [at, each])
    .filter(([, each]) => shown(each) && !each.matches(":disabled") && !each.readOnly && !each.value)
    .map(([at, each]) => [at, each.name, each.type]);
}"""


def answer_in_sight(page: Page) -> None:
    """A sentence in each empty field in sight, and one answer in the middle of each row."""
    for name, middle in page.evaluate(ROWS):
        row = page.locator(f'main form input[type=radio][name="{name}"]')
        row.nth(middle).check(force=True)
    fields = page.locator(FIELDS)
    for at, name, kind in fields.evaluate_all(EMPTY):
        fill(fields.nth(at), name, kind)


def fill(field: Locator, name: str, kind: str) -> None:
    if name == "address":
        field.fill("dana@example.com")
        return
    match kind:
        case "date":
            field.fill((today() + timedelta(days=3)).isoformat())
        case "datetime-local":
            field.fill(f"{(today() + timedelta(days=3)).isoformat()}T18:00")
        case "time":
            field.fill("10:00")
        case "number":
            field.fill("2")
        case "email":
            field.fill("dana@example.com")
        case _:
            field.fill("Short and true")


def press_main(page: Page) -> None:
    settled(page)
    before = page.url
    page.locator(MAIN_BUTTON).locator("visible=true").first.click()
    expect(page).not_to_have_url(before)


def answer_and_go_on(page: Page) -> None:
    answer_in_sight(page)
    press_main(page)


def nothing(_page: Page) -> None:
    """Do nothing on a screen but walk on."""


def walk(
    page: Page,
    answers: Mapping[str, Answer],
    *,
    until: str,
    otherwise: Answer = answer_and_go_on,
    look_at: Answer = nothing,
) -> Walked:
    """Walk from this screen to the address that ends with `until`; `look` is called on each first."""
    seen: list[Seen] = []
    before = None
    for _screen in range(MOST):
        settled(page)
        document, screen = page.evaluate("performance.timeOrigin"), look(page)
        if document == before and screen.address == seen[-1].address:
            seen[-1] = seen[-1].then(screen)
        else:
            seen.append(screen)
        before = document
        print(screen, screen.questions)
        look_at(page)
        path = urlsplit(page.url).path
        if path.endswith(until):
            return Walked(tuple(seen))
        ends = [end for end in answers if re.search(f"{end}$", path)]
        (answers[ends[0]] if ends else otherwise)(page)
    raise AssertionError(f"still walking after {MOST} screens:\n{Walked(tuple(seen))}")
