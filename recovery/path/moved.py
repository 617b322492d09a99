"""Old addresses of screens that are gone, and the screen of their step that asks their question now."""

MOVED: dict[tuple[str, str], str] = {
    ("let-it-out", "how"): "timer",
    ("let-it-out", "bin-or-keep"): "timer",
    ("let-it-out", "if-it-comes-back"): "come-down",
    ("perspective", "odds"): "fairer-sentence",
    ("perspective", "three-lines"): "fairer-sentence",
    ("insight", "how-known"): "what",
    ("insight", "use"): "what",
    ("insight", "small-step"): "to-do",
    ("back", "three-people"): "who-to-talk-to",
    ("back", "when-exactly"): "who-to-talk-to",
    ("back", "next-no"): "keep-anyone",
    ("ask", "worth-asking"): "whom",
    ("ask", "where-it-stands"): "whom",
    ("ask", "thanks"): "letter",
    ("ask", "questions"): "letter",
    ("ask", "door"): "letter",
}
"""{(the step, the screen that is gone): the screen that took its question}."""


def screen_now(step: str, screen: str) -> str:
    """The key of the screen that asks now what the screen with this key asks, or asked."""
    return MOVED.get((step, screen), screen)
