"""Two people, and links to answer: python -m tests.faults.live.seed LINKS. Says as JSON what it made."""

import json
import sys
from datetime import timedelta

import django

django.setup()

from django.utils import timezone  # noqa: E402 (Django is ready now)

from accounts.models import User  # noqa: E402
from bounceback.tokens import hashed, new_token  # noqa: E402
from recovery.models import AnswerLink, Debrief, FeedbackRequest, Rejection  # noqa: E402
from tests.helpers.factories import (  # noqa: E402  # noqa: E402
    PASSWORD,
    a_debrief_link,
    a_friends_debrief,
    a_person,
    a_rejection,
    a_user,
)

LETTERS = "ab"
FRIENDS = 8
"""Links to a debrief for each person: a friend may make twenty remarks by one."""


def main() -> None:
    links = int(sys.argv[1])
    people = {letter: a_user(email=f"{letter}@example.com", name=letter) for letter in LETTERS}
    made = {
        "password": PASSWORD,
        "people": {
            letter: {"id": str(who.pk), "email": who.email} for letter, who in people.items()
        },
        "answers": [],
        "friends": [],
    }
    for letter, owner in people.items():
        tokens = answer_links(owner, links // len(LETTERS))
        made["answers"] += [[letter, token] for token in tokens]
        rejection = a_rejection(owner, company="Seeded for debriefs")
        for _ in range(max(FRIENDS, links // 40)):
            debrief: Debrief = a_friends_debrief(rejection, person=None)
            made["friends"].append([letter, a_debrief_link(debrief)[1]])
    print(json.dumps(made))


def answer_links(owner: User, number: int) -> list[str]:
    """The tokens of links to answer, each of a request of its own."""
    person, now = a_person(owner), timezone.now()
    tokens = [new_token() for _ in range(number)]
    rejections = Rejection.objects.bulk_create(
        Rejection(owner=owner, company="Seeded", role="Analyst", stage="interview",
                  outcome="told_no", path="standard", heard_on=now.date(),
                  closed_at=now, closed_as="back")
        for _ in tokens
    )  # fmt: skip
    requests = FeedbackRequest.objects.bulk_create(
        FeedbackRequest(owner=owner, rejection=each, person=person, channel="email", status="draft")
        for each in rejections
    )
    AnswerLink.objects.bulk_create(
        AnswerLink(owner=owner, request=each, token_hash=hashed(token),
                   expires_at=now + timedelta(days=20))
        for each, token in zip(requests, tokens, strict=True)
    )  # fmt: skip
    return tokens


if __name__ == "__main__":
    main()
