"""The checks in five languages: what pushes is told, what we compose and what is harmless is not."""

import pytest
from django.utils import translation

from recovery.messages import check
from recovery.messages.grammar import GRAMMARS, grammar_of
from tests.messages.composed import CODES, every_message

FINE = {
    "en": "Thank you for the tour. What would you advise me to strengthen?",
    "de": "Vielen Dank für den Rundgang. Was würden Sie mir raten?",
    "fr": "Merci pour la visite. Que me conseilleriez-vous de renforcer\u202f?",
    "es": "Gracias por la visita. ¿Qué me aconsejaría reforzar?",
    "nl": "Bedankt voor de rondleiding. Wat raadt u mij aan?",
}
PUSHING = {
    "de": {
        "reconsider": (
            "Bitte überdenken Sie die Entscheidung.",
            "Bitte denken Sie noch einmal darüber nach.",
            "Ich bitte um eine zweite Chance.",
        ),
        "unfair": ("Das war unfair.", "Ich finde das ungerecht.", "Das ist nicht fair."),
        "deserve": ("Ich hätte die Stelle verdient.", "Das steht mir zu."),
        "explain": (
            "Bitte erklären Sie mir die Entscheidung.",
            "Können Sie mir erklären, was fehlte?",
            "Ich erwarte eine Begründung.",
        ),
        "why_not": ("Warum haben Sie mich nicht genommen?", "Warum wurde ich abgelehnt?"),
        "legal": (
            "Mein Anwalt wird sich melden.",
            "Das ist Diskriminierung.",
            "Ich behalte mir rechtliche Schritte vor.",
        ),
    },
    "fr": {
        "reconsider": (
            "Je vous demande de reconsidérer ma candidature.",
            "Pouvez-vous revenir sur votre décision\u202f?",
            "J’aimerais une seconde chance.",
        ),
        "unfair": ("C’est injuste.", "Ce n’est pas juste."),
        "deserve": ("Je méritais ce poste.", "J’aurais mérité mieux."),
        "explain": (
            "Merci de m’expliquer votre décision.",
            "Pouvez-vous m’expliquer\u202f?",
            "Je voudrais des explications.",
        ),
        "why_not": ("Pourquoi ne m’avez-vous pas choisi\u202f?", "Pourquoi ce refus\u202f?"),
        "legal": (
            "Mon avocat vous écrira.",
            "C’est de la discrimination.",
            "J’irai aux prud’hommes.",
        ),
    },
    "es": {
        "reconsider": (
            "Le pido que reconsidere la decisión.",
            "Por favor, piénselo otra vez.",
            "Me gustaría una segunda oportunidad.",
        ),
        "unfair": ("Fue injusto.", "No es justo."),
        "deserve": ("Yo merecía el puesto.", "Me lo merezco."),
        "explain": (
            "¿Puede explicarme la decisión?",
            "Explíqueme qué pasó.",
            "Quiero una explicación.",
        ),
        "why_not": ("¿Por qué no me eligieron?", "¿Por qué me rechazaron?"),
        "legal": ("Mi abogada escribirá.", "Es discriminación.", "Tomaré medidas legales."),
    },
    "nl": {
        "reconsider": (
            "Kunt u het besluit heroverwegen?",
            "Denk er alstublieft nog eens over na.",
            "Geef me een tweede kans.",
        ),
        "unfair": ("Dit is oneerlijk.", "Ik vind het niet eerlijk.", "De afwijzing is onterecht."),
        "deserve": ("Ik had deze baan verdiend.", "Ik verdien dit."),
        "explain": ("Kunt u dat uitleggen?", "Leg mij het besluit uit.", "Ik wil een verklaring."),
        "why_not": ("Waarom ben ik niet gekozen?", "Waarom ben ik afgewezen?"),
        "legal": ("Mijn advocaat neemt contact op.", "Dit is discriminatie.", "Ik stap naar de rechter."),
    },
}  # fmt: skip
HARMLESS = {
    "de": (
        "Danke, dass Sie mir die Strategie erklärt haben.",
        "Sie haben den Plan gut erklärt.",
        "Ich möchte kurz erklären, was ich mitnehme.",
        "Die Stelle als Rechtsanwältin passte gut.",
        "Ich habe bei Ihnen viel gelernt.",
        "Ich freue mich auf weitere Chancen.",
        "Wir haben darüber gesprochen, warum das Team so arbeitet.",
    ),
    "fr": (
        "Merci de m’avoir expliqué votre feuille de route.",
        "Vous avez bien expliqué le projet.",
        "C’est plus qu’un poste, et pas juste un métier.",
        "Je comprends votre décision.",
        "J’y repense souvent.",
        "Merci de votre accueil, et de vos explications.",
    ),
    "es": (
        "Gracias por explicarme la hoja de ruta.",
        "Escribo porque no quiero perder el contacto.",
        "Si surge otra oportunidad, me alegraría saberlo.",
        "Su equipo merece su fama.",
        "Explicaron muy bien el plan.",
    ),
    "nl": (
        "Bedankt dat u mij de plannen wilde uitleggen.",
        "U legde het plan goed uit.",
        "Uw uitleg was helder.",
        "We spraken over waarom het team zo werkt.",
        "Het was een eerlijk gesprek.",
    ),
}


def codes(body: str, language: str, **known: object) -> list[str]:
    return [each.code for each in check(body, language=language, **known)]  # type: ignore[arg-type]


@pytest.mark.parametrize("code", CODES)
def test_a_good_message_is_left_alone_whichever_language_is_set(code: str) -> None:
    for language in CODES:
        assert codes(FINE[code], language) == []


@pytest.mark.parametrize(
    ("code", "warning", "sentence"),
    [
        (code, warning, sentence)
        for code, ways in PUSHING.items()
        for warning, sentences in ways.items()
        for sentence in sentences
    ],
)
def test_what_rarely_helps_is_pointed_out(code: str, warning: str, sentence: str) -> None:
    assert warning in codes(f"{FINE[code]} {sentence}", code)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(code, sentence) for code, sentences in HARMLESS.items() for sentence in sentences],
)
def test_harmless_words_are_not_taken_for_harm(code: str, sentence: str) -> None:
    assert codes(f"{FINE[code]} {sentence}", code) == []


@pytest.mark.parametrize("code", CODES)
def test_english_that_pushes_is_told_in_every_language(code: str) -> None:
    assert codes(f"{FINE['en']} Please reconsider.", code) == ["reconsider"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("de", "Danke. Hätten Sie noch eine Rückmeldung für mich?"),
        ("fr", "Merci. Auriez-vous un retour à me faire\u202f?"),
        ("es", "Gracias. ¿Tiene algún comentario para mí?"),
        ("nl", "Bedankt. Hebt u feedback voor mij?"),
    ],
)
def test_asking_for_feedback_without_a_question_for_advice_is_pointed_out(
    code: str, sentence: str
) -> None:
    assert codes(sentence, code) == ["feedback"]
    assert codes(f"{sentence} {FINE[code]}", code) == []


@pytest.mark.parametrize("code", CODES)
def test_what_we_compose_is_not_warned_of(code: str) -> None:
    for message, most, purpose in every_message(code):
        assert codes(message.body, code, most_words=most, purpose=purpose) == [], message.body


def test_the_language_in_force_counts_where_none_is_named() -> None:
    with translation.override("de"):
        assert "unfair" in codes(f"{FINE['de']} Das war ungerecht.", "")
    assert grammar_of("es-mx") is GRAMMARS["es"]
    assert grammar_of("xx") is GRAMMARS["en"]
