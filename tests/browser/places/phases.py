"""Places: the phases of a debrief, its questions and their rehearsal."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page

from recovery.debriefs.phases import PHASES
from recovery.models import Debrief
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import a_debrief, a_question, a_rejection, a_remark, a_whole_debrief

NO_PAGE |= {
    "debrief_live": "answers a script",
    "debrief_rehearsed": "writes",
    "remark_remove": "writes",
}

LONG = (
    "What would you do in your first ninety days if the team were split over two continents? " * 2
)


def _whole(who: Visitor) -> Debrief:
    """Make a running debrief with everything on it, and Ana's words from both screens."""
    return a_whole_debrief(a_rejection(who.user)).start()


def _phase(key: str) -> None:
    @place("debrief_phase", key)
    def arrive(who: Visitor) -> None:
        debrief = _whole(who).go_to_phase(key)
        who.open("debrief_phase", debrief.pk, key)
        for summary in who.page.locator("main form summary").all():
            summary.click()

    @place("debrief_phase", f"{key}, alone, before anything")
    def arrive_alone(who: Visitor) -> None:
        debrief = a_debrief(a_rejection(who.user), partner="alone" if key != "friend" else "mentor")
        who.open("debrief_phase", debrief.pk, key)


for _each in PHASES:
    _phase(_each.key)


@place("debrief_phase", "the time is up")
def over(who: Visitor) -> None:
    debrief = _whole(who)
    debrief.set(phase_at=timezone.now() - timedelta(minutes=9))
    who.open("debrief_phase", debrief.pk, "strengths")


@place("debrief_phase", "the clock stands elsewhere, with a draft")
def elsewhere(who: Visitor) -> None:
    debrief = _whole(who)
    path = reverse("debrief_phase", args=[debrief.pk, "change"])
    who.user.drafts.keep(who.user, path, {"change": ["Say the result"]})
    who.page.goto(path)


def _mistake(page: Page, label: str, words: str, button: str) -> None:
    page.get_by_label(label).first.fill(words)
    page.get_by_role("button", name=button).click()
    page.get_by_role("alert").wait_for()


@place("debrief_phase", "mistakes")
def phase_mistakes(who: Visitor) -> None:
    page = who.open("debrief_phase", _whole(who).pk, "change")
    page.get_by_text("When will you practise it?").click()
    _mistake(page, "When will you practise it, out loud?", "2020-01-01", "Finish")


@place("debrief_phase", "twelve questions")
def twelve(who: Visitor) -> None:
    debrief = a_debrief(a_rejection(who.user))
    for number in range(12):
        a_question(debrief, text=f"{number + 1}. {LONG}", better="" if number % 2 else "Shorter")
    who.open("debrief_phase", debrief.pk, "questions")


def _question(who: Visitor, name: str, **facts: Any) -> Page:
    debrief = _whole(who)
    question = a_question(debrief, **facts)
    for basis in ("said", "noticed", "guessed"):
        a_remark(debrief, question=question, basis=basis, text=f"It was {basis}, and at length")
    a_remark(debrief, question=question, voice="here", text="You laughed")
    a_remark(debrief, question=question, voice="link", text="You looked away")
    return who.open(name, debrief.pk, question.pk)


@place("question_detail")
def question(who: Visitor) -> None:
    page = _question(who, "question_detail", text=LONG)
    page.get_by_text("What you noted").click()


@place("question_detail", "mistakes")
def question_mistakes(who: Visitor) -> None:
    _mistake(_question(who, "question_detail"), "A remark", "He sighed", "Add the remark")


@place("question_rehearse")
def rehearse(who: Visitor) -> None:
    page = _question(who, "question_rehearse", better="The result first", rehearsals=0)
    page.get_by_text("What you have so far").click()


@place("question_rehearse", "long, nothing said yet")
def rehearse_long(who: Visitor) -> None:
    _question(who, "question_rehearse", text=LONG, gist="", landed=None)


@place("remark_new")
def remark(who: Visitor) -> None:
    debrief = _whole(who)
    a_remark(debrief, text="The room was cold", basis="said")
    who.open("remark_new", debrief.pk)


@place("remark_new", "mistakes")
def remark_mistakes(who: Visitor) -> None:
    _mistake(who.open("remark_new", _whole(who).pk), "A remark", "Cold", "Add the remark")
