"""Places: the page of one month."""

from django.utils import timezone

from recovery.models import LookBack
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import a_look_back, a_perspective, a_rejection, a_whole_rejection

NO_PAGE |= dict.fromkeys(("look_back_skip", "look_back_unskip"), "writes")


def _this_month(who: Visitor) -> str:
    job = a_whole_rejection(who.user)
    job.close("back", "Ask before you explain")
    a_perspective(a_rejection(who.user, company="Alder"), fair_thought="It was one job")
    return f"{timezone.localdate():%Y-%m}"


@place("look_back_detail", "with some of everything")
def some(who: Visitor) -> None:
    page = who.open("look_back_detail", _this_month(who))
    for summary in page.locator("main summary").all():
        summary.click()


@place("look_back_detail", "answered")
def answered(who: Visitor) -> None:
    month = _this_month(who)
    facts = dict.fromkeys(LookBack.QUESTIONS, "A walk before each call")
    day = timezone.localdate().replace(day=1)
    a_look_back(who.user, month=day, confidence=7, **facts)
    who.open("look_back_detail", month).get_by_text("Change your answers").click()


@place("look_back_detail", "changed in another window")
def changed(who: Visitor) -> None:
    page = who.open("look_back_detail", _this_month(who))
    a_look_back(who.user, month=timezone.localdate().replace(day=1), helped="Theirs")
    page.get_by_label("What helped you most?").fill("Mine")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()
