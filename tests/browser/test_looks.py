"""Nothing is told by colour or motion alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from recovery.path.steps import STEPS
from tests.browser import path
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_rejection, a_reply, a_sent_request, a_vent, a_visit

pytestmark = pytest.mark.turns

LOOK = """each => {
  const style = getComputedStyle(each);
  return [style.backgroundColor, style.borderTopColor, style.borderTopStyle, style.color].join();
}"""
BREATHING = "document.getAnimations().filter((each) => each.animationName === 'breathe').length"


def looks(*parts: Locator) -> set[str]:
    return {part.evaluate(LOOK) for part in parts}


def test_the_stones_can_be_told_apart_in_forced_colours(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(forced_colors="active"))
    rejection = a_rejection(sam.user)
    visit = a_visit(rejection, step="say-what-happened", screen="check-in")
    visit.answer()
    visit.end()
    page = sam.open("rejection_detail", rejection.pk)
    done, now, to_do, *_others = page.locator(".path .stone").all()
    assert len(looks(done, now, to_do)) == 3


def test_a_chosen_number_stands_out_in_forced_colours(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(forced_colors="active"))
    page = sam.open("step_screen", a_rejection(sam.user).pk, "say-what-happened", "check-in")
    path.stop_at(page, "How much does it sting?", 3)
    scale = page.get_by_role("group", name="How much does it sting?").locator(".scale-stop label")
    assert len(looks(scale.nth(3), scale.nth(4))) == 2


def test_how_a_reason_is_known_stands_out_in_forced_colours(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(forced_colors="active"))
    page = sam.open("step_screen", a_rejection(sam.user).pk, "perspective", "reasons")
    page.get_by_label("Someone fitted more closely").check()
    known = page.get_by_role("group", name="How do you know: Someone fitted more closely?")
    known.get_by_label("They told me").check()
    label = known.locator("label")
    assert len(looks(label.nth(0), label.nth(1))) == 2


def breathing(context: BrowserContext) -> int:
    sam = Visitor.signed_in(context)
    vent = a_vent(a_rejection(sam.user))
    page = sam.open("step_screen", vent.rejection_id, "let-it-out", "breath")
    expect(page.locator("breath-guide [data-word]")).to_have_text("In")
    return int(page.evaluate(BREATHING))


def test_the_circle_breathes(new_context: Callable[..., BrowserContext]) -> None:
    assert breathing(new_context(reduced_motion="no-preference")) == 1


def test_the_circle_rests_where_motion_is_not_welcome(
    new_context: Callable[..., BrowserContext],
) -> None:
    assert breathing(new_context(reduced_motion="reduce")) == 0


def test_words_are_binned_at_once_where_motion_is_not_welcome(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(reduced_motion="reduce"))
    vent = a_vent(a_rejection(sam.user), mode="write_bin")
    page = sam.open("step_screen", vent.rejection_id, "let-it-out", "timer")
    page.get_by_label("Say it as unfairly as you like").fill(path.UNFAIR)
    page.get_by_role("button", name="Done, bin it").click()
    expect(heading(page, "It’s gone. Nobody has it.")).to_be_visible()


def test_each_step_has_a_drawing_of_its_own(sam: Visitor) -> None:
    rejection = a_rejection(sam.user)
    drawn = set()
    for step in STEPS:
        page = sam.open("step_rest", rejection.pk, step.key)
        drawing = page.locator("main .drawing")
        expect(drawing).to_be_visible()
        drawn.add(drawing.inner_html())
    assert len(drawn) == len(STEPS)


def test_a_sealed_reply_is_drawn_as_an_envelope_until_it_is_opened(sam: Visitor) -> None:
    reply = a_reply(a_sent_request(a_rejection(sam.user)))
    page = sam.open("feedback_detail", reply.request_id)
    envelope = page.get_by_role("region", name="A sealed reply")
    expect(envelope.locator("svg")).to_be_visible()
    words = page.get_by_role("paragraph").filter(has_text=reply.text)
    expect(words).to_have_count(0)
    envelope.get_by_role("button", name="Open it now").click()
    expect(words).to_be_visible()
    expect(envelope).to_have_count(0)


@pytest.mark.parametrize(("motion", "turns"), [("no-preference", True), ("reduce", False)])
def test_pages_turn_where_motion_is_welcome_alone(
    new_context: Callable[..., BrowserContext], motion: str, turns: bool
) -> None:
    page = new_context(reduced_motion=motion).new_page()
    page.goto("/")
    page.evaluate(
        "addEventListener('pageswap', (e) => { sessionStorage.turned = !!e.viewTransition; })"
    )
    page.get_by_role("link", name="Let it out first").click()
    page.wait_for_url("**/vent/")
    assert page.evaluate("sessionStorage.turned") == str(turns).lower()
