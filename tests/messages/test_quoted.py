"""The points of a reply are its writer's: not the mail quoted below, a phone's line or a server's warning."""

import pytest

from recovery.messages import points_in
from tests.messages.quoted_mails import MORE, SPOKEN, Spoken

LETTER = "Lead with the result. Then the story."
POINTS = ["Lead with the result.", "Then the story."]
MINE = """Hello Marta,

Thank you for the calm talk. What one thing would you advise me to strengthen?

Best wishes,
Robin"""
languages = pytest.mark.parametrize("spoken", SPOKEN.values(), ids=SPOKEN)


def below(head: str) -> str:
    return f"{LETTER}\n\n{head}\n\n{MINE}"


@languages
@pytest.mark.parametrize("program", ["gmail", "apple", "outlook"])
def test_a_mail_quoted_below_is_cut_off(spoken: Spoken, program: str) -> None:
    head = getattr(spoken, program).replace(";", "\n")
    assert points_in(below(head)) == POINTS


@languages
def test_a_head_in_bold_is_cut_off(spoken: Spoken) -> None:
    lines = (line.partition(":") for line in spoken.outlook.split(";"))
    head = "\n".join(f"*{name.strip()}:*{said}" for name, _colon, said in lines)
    assert points_in(below(head)) == POINTS


@languages
def test_answers_between_quoted_lines_are_kept(spoken: Spoken) -> None:
    first, then = POINTS
    assert points_in(f"{spoken.gmail}\n> What first?\n{first}\n> And then?\n{then}") == POINTS


@languages
def test_hello_farewell_and_the_phones_line_are_no_points(spoken: Spoken) -> None:
    letter = f"{spoken.hello}\n\n{LETTER}\n\n{spoken.farewell}\nMarta\n\n{spoken.phone}"
    assert points_in(f"{letter}\n\n{spoken.gmail}\n\n{MINE}") == POINTS
    assert points_in(f"{LETTER}\n\n{spoken.phone}") == POINTS


@languages
def test_a_servers_warning_is_no_point(spoken: Spoken) -> None:
    for above in (spoken.banner, spoken.often, "[EXTERNAL EMAIL]", "*** CAUTION ***"):
        assert points_in(f"{above}\n\n{LETTER}") == POINTS
        assert points_in(f"{LETTER}\n\n{above}") == POINTS
    assert points_in(f"[EXTERNAL] {LETTER}") == POINTS


@pytest.mark.parametrize("head", MORE.values(), ids=MORE)
def test_heads_of_more_programs_and_languages_are_cut_off(head: str) -> None:
    assert points_in(below(head)) == POINTS


@pytest.mark.parametrize(
    "said",
    [
        "On the second task, you wrote: nothing.",
        "The data comes From: our database, not From: external sources.",
        "In 2024 our team wrote three rules for this:",
        "2024-01-15 14:30:25",
        "Von: oben nach unten denken.",
        "Do: lead with the result.",
        "Data: bring numbers.",
        "Important points first, please.",
        "Warning signs in the data should be named earlier.",
        "Open links to your portfolio should work.",
        "External communication was weak.",
        "Talk about external stakeholders in your mails more.",
        "Liebe Zahlen mehr als Wörter.",
        "Beste antwoorden zijn kort.",
        "Bästa svaren är korta.",
        "Dag en nacht werken hoeft niet.",
        "Cara domanda: perché noi?",
        "Gracias a los números se entiende.",
        "Best, in my view, would be a demo.",
    ],
)
def test_what_only_looks_like_it_stays_a_point(said: str) -> None:
    assert " ".join(points_in(f"Bring numbers.\n\n{said}\n\nShow more of it.")) == (
        f"Bring numbers. {said} Show more of it."
    )


def test_a_sentence_right_above_is_not_taken_along() -> None:
    head = SPOKEN["nl"].gmail.replace("<", "\n<")
    assert points_in(f"{LETTER}\n{head}\n\n{MINE}") == POINTS
