"""The standard path in each language but English, on a phone: every page of it is in that language, whole, and fits.

In English test_counts.py looks at the same.
"""

import re
from collections.abc import Callable, Mapping

import pytest
from django.utils import translation
from django.utils.translation import gettext, pgettext
from playwright.sync_api import BrowserContext, Page, ViewportSize, expect

from tests.browser import path
from tests.browser.checks import EVERYTHING, TOO_WIDE
from tests.browser.contrast import Beside, Eyes
from tests.browser.english import english_on
from tests.browser.walking import Answer, answer_and_go_on, press_main, walk
from tests.helpers.factories import PASSWORD

PHONE: ViewportSize = {"width": 390, "height": 844}
RIGHT: set[str] = set()
"""The looks of a text that had enough contrast in the languages before."""

MAILS: Mapping[str, str] = {
    "de": """\
Von: Ingrid Solheim <ingrid@halcyon.example>
Datum: Di., 17. März 2026 um 18:21 Uhr
Betreff: Ihre Bewerbung als Entwicklerin bei Halcyon Robotics

Guten Tag,

vielen Dank für das Vorstellungsgespräch in der vergangenen Woche. Wir haben uns für eine andere Person
entschieden und können Ihnen die Stelle als Entwicklerin nicht anbieten.

Mit freundlichen Grüßen
Ingrid Solheim
""",
    "fr": """\
De : Ingrid Solheim <ingrid@halcyon.example>
Date : mar. 17 mars 2026 à 18:21
Objet : Votre candidature au poste de développeuse chez Halcyon Robotics

Bonjour,

Merci pour l’entretien de la semaine dernière. Après réflexion, nous avons retenu un autre profil pour le poste
de développeuse et ne pouvons pas donner suite à votre candidature.

Cordialement,
Ingrid Solheim
""",
    "es": """\
De: Ingrid Solheim <ingrid@halcyon.example>
Fecha: mar, 17 mar 2026 a las 18:21
Asunto: Tu candidatura al puesto de desarrolladora en Halcyon Robotics

Buenos días:

Gracias por la entrevista de la semana pasada. Tras valorarlo, hemos decidido seguir adelante con otra persona
para el puesto de desarrolladora.

Un saludo,
Ingrid Solheim
""",
    "nl": """\
Van: Ingrid Solheim <ingrid@halcyon.example>
Datum: di 17 mrt 2026 om 18:21
Onderwerp: Je sollicitatie als ontwikkelaar bij Halcyon Robotics

Beste kandidaat,

Bedankt voor het sollicitatiegesprek van vorige week. We hebben besloten om met een andere kandidaat verder te
gaan voor de functie van ontwikkelaar.

Met vriendelijke groet,
Ingrid Solheim
""",
}


def sign_up(page: Page) -> None:
    page.get_by_label(gettext("E-mail address")).fill("sam@example.com")
    page.get_by_label(gettext("Password"), exact=True).fill(PASSWORD)
    press_main(page)


def paste(language: str) -> Answer:
    """Their mail, in that language; what was read of it is saved with one press."""

    def pasted(page: Page) -> None:
        if path.read_line(page).is_visible():
            expect(path.read_line(page)).to_contain_text("Halcyon Robotics")
            press_main(page)
        else:
            page.get_by_label(gettext("Paste what they sent")).fill(MAILS[language])
            page.get_by_role("button", name=gettext("Read it")).click()
            path.read_line(page).wait_for()

    return pasted


def compose(language: str) -> Answer:
    """The message is in the language of the person it goes to, who wrote the mail."""

    def composed(page: Page) -> None:
        hello = pgettext("to an employer", "Hello {name},")
        greeting = hello.format(name="Ingrid Solheim")
        expect(page.get_by_label(gettext("Your message"))).to_have_value(re.compile(f"^{greeting}"))
        answer_and_go_on(page)

    return composed


def skip(page: Page) -> None:
    before = page.url
    page.get_by_role("button", name=gettext("Skip"), exact=True).click()
    expect(page).not_to_have_url(before)


def what_is_wrong(page: Page, language: str, eyes: Eyes) -> list[object]:
    """What somebody who reads this language would stumble over."""
    spoken = page.locator("html").get_attribute("lang")
    wrong = [
        "" if spoken == language else f"it says it is in {spoken}",
        english_on(page, language),
        page.evaluate(TOO_WIDE),
        eyes.violations(page, EVERYTHING),
    ]
    return [each for each in wrong if each]


@pytest.mark.parametrize("language", MAILS)
def test_the_standard_path_is_in_ones_own_language(
    new_context: Callable[..., BrowserContext], language: str
) -> None:
    context = new_context(viewport=PHONE, has_touch=True, bypass_csp=True, locale="en-GB")
    beside, wrong = Beside(context, "/healthz"), dict[str, list[object]]()
    page, eyes = beside.tab, Eyes(beside, RIGHT)

    def look_at(page: Page) -> None:
        if found := what_is_wrong(page, language, eyes):
            wrong[page.url] = found

    with translation.override(language):
        path.choose_language(page, language)
        answers: dict[str, Answer] = {
            "^/": press_main,
            "/signup/": sign_up,
            "/rejections/new/": paste(language),
            "/feedback/message/": compose(language),
            "/debrief/with/": skip,
        }
        walk(page, answers, until="/last-page/", look_at=look_at)
    assert wrong == {}


def test_english_is_found_where_it_does_not_belong(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context().new_page()
    page.goto("/support/?language=en")
    for language in ("en", *MAILS):
        assert bool(english_on(page, language)) == (language != "en")
