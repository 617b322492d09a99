"""Praise is guessed in any of our languages, and a wish for more is not taken for it."""

import pytest

from recovery.feedback.praise import sounds_like_praise


@pytest.mark.parametrize(
    "text",
    [
        "You were well prepared.",
        "Ihre Präsentation war hervorragend.",
        "Sie haben uns mit Ihren Fragen beeindruckt.",
        "Votre présentation était excellente.",
        "Nous avons beaucoup apprécié vos questions.",
        "Su presentación fue excelente.",
        "Nos gustó mucho su manera de explicar.",
        "Uw presentatie was uitstekend.",
        "Je was heel goed voorbereid.",
    ],
)
def test_praise_is_known_in_every_language(text: str) -> None:
    assert sounds_like_praise(text)


@pytest.mark.parametrize(
    "text",
    [
        "You were great, but another candidate had more experience.",
        "Sie waren stark, aber jemand anderes hatte mehr Erfahrung.",
        "Ihre Antworten könnten klarer sein.",
        "Votre présentation était claire, mais il manquait des exemples.",
        "Vos réponses n’étaient pas très claires.",
        "Su presentación fue buena, pero faltaron ejemplos.",
        "Sus respuestas no fueron claras.",
        "Uw presentatie was sterk, maar te lang.",
        "Uw antwoorden waren niet duidelijk.",
        "Das Team ist hervorragend aufgestellt.",
        "",
    ],
)
def test_what_says_more_than_praise_is_left_to_the_person(text: str) -> None:
    assert not sounds_like_praise(text)
