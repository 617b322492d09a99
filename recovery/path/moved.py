"""Old addresses of steps and screens that are gone or renamed, and the screen that asks their question now."""

from django.http import QueryDict

STEPS = {
    "land": "say-what-happened",
    "ask": "feedback",
    "insight": "learn",
    "back": "get-going",
}
"""{the name a step had: the one it has}."""

SCREENS = {
    ("let-it-out", "how"): "timer",
    ("let-it-out", "bin-or-keep"): "timer",
    ("let-it-out", "if-it-comes-back"): "breath",
    ("let-it-out", "come-down"): "breath",
    ("perspective", "hot-thought"): "harsh-thought",
    ("perspective", "odds"): "fairer-sentence",
    ("perspective", "three-lines"): "fairer-sentence",
    ("feedback", "worth-asking"): "who",
    ("feedback", "where-it-stands"): "who",
    ("feedback", "whom"): "who",
    ("feedback", "thanks"): "message",
    ("feedback", "questions"): "message",
    ("feedback", "door"): "message",
    ("feedback", "letter"): "message",
    ("debrief", "with-whom"): "with",
    ("debrief", "session"): "your-debrief",
    ("learn", "how-known"): "lesson",
    ("learn", "use"): "lesson",
    ("learn", "what"): "lesson",
    ("learn", "small-step"): "to-do",
    ("get-going", "what-is-alive"): "opportunities",
    ("get-going", "three-people"): "conversations",
    ("get-going", "when-exactly"): "conversations",
    ("get-going", "who-to-talk-to"): "conversations",
    ("get-going", "next-no"): "keep-anyone",
}
"""{(the step, the screen that is gone): the screen that has its question}."""

FIELDS = {"letter": "body", "hot_thought": "harsh_thought"}
"""{the name a field had on a page opened before: the one it has}."""


def named_now(post: QueryDict) -> QueryDict:
    """What was sent, also under the names its fields have now."""
    named = post.copy()
    for old, new in FIELDS.items():
        if old in post and new not in post:
            named.setlist(new, post.getlist(old))
    return named


def step_now(step: str) -> str:
    """The key that this step, by whichever of its names, has now."""
    return STEPS.get(step, step)


def screen_now(step: str, screen: str) -> tuple[str, str]:
    """The keys of the step and the screen that ask now what this one asks, or asked."""
    step = step_now(step)
    return step, SCREENS.get((step, screen), screen)
