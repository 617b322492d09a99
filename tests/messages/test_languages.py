"""Messages in five languages: each reads right around what was typed, keeps its length, and is all of one language."""

import re
from dataclasses import replace

import pytest
from django.utils import translation

from recovery.messages import (
    ADVICE_WORDS,
    FOLLOW_UP_WORDS,
    STATUS_WORDS,
    THANKS_WORDS,
    ShortMessage,
    Terms,
    advice_message,
    count_words,
    follow_up,
    keep_in_touch,
    status_question,
    thank_you,
)
from recovery.messages.frames import Frame
from recovery.messages.wording import greeting_name, questions, reason_given
from recovery.shared.choices import Channel, Door, Outcome
from tests.messages.composed import CODES, TYPED, an_ask, every_message, worded

ENGLISH = re.compile(
    r"\b(?:the|and|you|your|would|thank|thanks|advice|role|with|hello|wishes|minutes of)\b",
    re.IGNORECASE,
)
ODD = re.compile(r"[{}]|  |\(\)|“”|„“|\b(\w+)[ \n]+\1\b| [.,]|,,|\.\.|,\.|None", re.IGNORECASE)

languages = pytest.mark.parametrize("code", CODES)


@languages
@pytest.mark.parametrize("frame", Frame)
def test_every_message_reads_right_in_every_frame(code: str, frame: Frame) -> None:
    with worded(frame):
        for message, _most, _purpose in every_message(code):
            whole = f"{message.subject} / {message.body}"
            assert not ODD.search(whole), whole
            assert code == "en" or not ENGLISH.search(whole), whole


@languages
def test_every_message_keeps_its_length(code: str) -> None:
    for message, most, _purpose in every_message(code):
        assert count_words(message.body) <= most, message.body


@languages
@pytest.mark.parametrize("channel", Channel)
def test_at_the_limits_of_every_field_they_still_fit(code: str, channel: str) -> None:
    eight, full = "one two three four five six seven eight", " ".join(["word"] * 25)
    names = {"to": eight, "sender": eight, "role": eight, "company": eight}
    for outcome in Outcome:
        ask = an_ask(
            code, channel=channel, outcome=outcome, door=Door.SIMILAR_ROLES, internal=True,
            thanks=full, questions=(full, full), **names,
        )  # fmt: skip
        assert count_words(advice_message(ask).body) <= ADVICE_WORDS, advice_message(ask).body
        assert count_words(status_question(ask).body) <= STATUS_WORDS
        assert count_words(follow_up(ask).body) <= FOLLOW_UP_WORDS, follow_up(ask).body
        assert count_words(follow_up(ask, "status").body) <= FOLLOW_UP_WORDS
        point = thank_you(ask, " ".join(["word"] * 22)).body
        assert count_words(point) <= THANKS_WORDS, point


@pytest.mark.parametrize(
    ("code", "typed", "said"),
    [
        ("de", "Danke für das offene Gespräch", "vielen Dank für das offene Gespräch und dafür, dass"),
        ("de", "Vielen herzlichen Dank für Ihre Zeit!", "vielen Dank für Ihre Zeit und"),
        ("de", "Die Führung", "vielen Dank für die Führung und"),
        ("de", "Danke fürs Herumführen", "vielen Dank für das Herumführen und"),
        ("de", "Ich möchte Ihnen danken für den Rundgang", "vielen Dank für den Rundgang und"),
        ("de", "Danke, dass Sie mir das Labor gezeigt haben", " Schön, dass Sie mir das Labor gezeigt haben."),
        ("de", "Sie haben gut zugehört", " Sie haben gut zugehört."),
        ("fr", "merci pour la visite", "Merci pour la visite, et"),
        ("fr", "Je vous remercie vivement pour l’accueil", "Merci pour l’accueil, et"),
        ("fr", "Merci de m’avoir montré le labo", "Merci de m’avoir montré le labo, et"),
        ("fr", "M’avoir montré le labo", "Merci de m’avoir montré le labo, et"),
        ("fr", "De votre patience", "Merci de votre patience, et"),
        ("fr", "Vous avez pris le temps", " Vous avez pris le temps."),
        ("es", "gracias por enseñarme el laboratorio", "Gracias por enseñarme el laboratorio y por"),
        ("es", "Muchas gracias por la visita.", "Gracias por la visita y por"),
        ("es", "Le agradezco su tiempo", "Gracias por su tiempo y por"),
        ("es", "Enseñarme el laboratorio", "Gracias por enseñarme el laboratorio y por"),
        ("es", "Lo que aprendí", "Gracias por lo que aprendí y por"),
        ("es", "Gracias por que me recibieran", " Me alegró que me recibieran."),
        ("es", "explicó muy bien el plan", " Explicó muy bien el plan."),
        ("nl", "bedankt voor de rondleiding", "Hartelijk dank voor de rondleiding, en"),
        ("nl", "Dank u wel voor uw tijd", "Hartelijk dank voor uw tijd, en"),
        ("nl", "Het gesprek", "Hartelijk dank voor het gesprek, en"),
        ("nl", "Dat u de tijd nam", " Fijn dat u de tijd nam."),
        ("nl", "Het was een fijn gesprek", " Het was een fijn gesprek."),
    ],
)  # fmt: skip
def test_thanks_fit_the_sentence_however_they_were_typed(code: str, typed: str, said: str) -> None:
    assert said in advice_message(an_ask(code, thanks=typed)).body


@pytest.mark.parametrize(
    ("code", "typed", "said"),
    [
        ("de", "Werkstudentenstelle", "die Stelle „Werkstudentenstelle“"),
        ("de", "Die Stelle als Köchin (m/w/d)", "die Stelle als Köchin in"),
        ("fr", "Analyste H/F", "le poste «\u202fAnalyste\u202f»"),
        ("es", "Analista (h/m)", "el puesto de Analista."),
        ("nl", "Analist (m/v/x)", "de functie Analist."),
        ("fr", "Poste d’analyste", "le poste «\u202fanalyste\u202f»"),
        ("es", "Puesto de analista", "el puesto de analista"),
        ("nl", "De functie van analist", "de functie analist"),
    ],
)
def test_a_job_is_called_what_one_would_call_it(code: str, typed: str, said: str) -> None:
    assert said in advice_message(an_ask(code, role=typed)).body


@pytest.mark.parametrize(
    ("code", "employer", "friend"),
    [
        ("en", "Hello Priya,", "Hello Priya,"),
        ("de", "Guten Tag Priya Raman,", "Hallo Priya,"),
        ("fr", "Bonjour Priya Raman,", "Bonjour Priya,"),
        ("es", "Hola, Priya Raman:", "Hola, Priya:"),
        ("nl", "Beste Priya Raman,", "Dag Priya,"),
    ],
)
def test_employers_are_greeted_by_the_whole_name_and_friends_by_the_first(
    code: str, employer: str, friend: str
) -> None:
    short = ShortMessage("Sam", "Priya Raman", language=code, terms=Terms.FIRST_NAMES)
    assert advice_message(an_ask(code)).body.startswith(f"{employer}\n")
    assert keep_in_touch(short).body.startswith(f"{friend}\n")


@pytest.mark.parametrize(
    ("code", "typed", "called"),
    [
        ("de", "Frau Dr. Weber", "Frau Dr. Weber"),
        ("de", "Die Personalabteilung", ""),
        ("fr", "Le service recrutement", ""),
        ("fr", "Mme Dupont", "Mme Dupont"),
        ("es", "El equipo de selección", ""),
        ("nl", "De afdeling HR", ""),
        ("nl", "De Vries Robbé jr", "De Vries Robbé jr"),
    ],
)
def test_a_title_stays_whole_and_a_description_is_no_name(
    code: str, typed: str, called: str
) -> None:
    with translation.override(code):
        for terms in Terms:
            assert greeting_name(typed, terms) == called


@pytest.mark.parametrize(
    ("code", "typed", "asked"),
    [
        ("es", "Qué reforzaría", "¿Qué reforzaría?"),
        ("es", "Qué reforzaría? Y cómo?", "¿Qué reforzaría, Y cómo?"),
        ("es", "¿Qué reforzaría? ¿Cómo?", "¿Qué reforzaría, Cómo?"),
        ("es", "Si vuelvo, ¿qué haría?", "Si vuelvo, ¿qué haría?"),
        ("fr", "Que feriez-vous", "Que feriez-vous\u202f?"),
        ("fr", "Que feriez-vous ? Et comment ?", "Que feriez-vous, Et comment\u202f?"),
        ("de", "Was würden Sie tun?", "Was würden Sie tun?"),
    ],
)
def test_a_question_gets_the_marks_of_its_language(code: str, typed: str, asked: str) -> None:
    with translation.override(code):
        assert questions(an_ask(code, questions=(typed,))) == [asked]


@languages
def test_a_reason_says_because_once(code: str) -> None:
    with translation.override(code):
        because, _space, rest = TYPED[code].reason.replace("parce que", "parce_que").partition(" ")
        assert because
        assert reason_given(TYPED[code].reason) == rest


def test_in_german_a_message_goes_on_small_behind_its_greeting() -> None:
    short = ShortMessage("Sam", "Ana", news="Ich habe neu angefangen", language="de")
    assert "Ana,\n\nich habe neu angefangen." in keep_in_touch(short).body
    assert (
        "Ana,\n\nSQL lerne ich jetzt."
        in keep_in_touch(replace(short, news="SQL lerne ich jetzt")).body
    )


def test_a_mark_by_itself_is_no_word() -> None:
    assert count_words("Que feriez-vous\u202f? Voici\xa0: «\u202foui\u202f».") == 4
