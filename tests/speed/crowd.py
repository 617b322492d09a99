"""Other people with 100,000 rows that no page of one's own should notice."""

from datetime import date
from itertools import cycle

from django.utils import timezone

from accounts.models import User
from recovery.models import CheckIn, FeedbackRequest, Opportunity, Person, Rejection, StepVisit

PEOPLE, REJECTIONS, OF_EACH = 1_000, 50_000, 10_000


def make_crowd() -> int:
    """Make rejections and rows that hang on them; returns how many."""
    people = User.objects.bulk_create(
        User(email=f"other{n}@example.com", password="!") for n in range(PEOPLE)
    )
    rejections = Rejection.objects.bulk_create(
        (
            Rejection(owner=owner, company="Lumen", role="Engineer", stage="interview",
                      outcome="told_no", path="standard", heard_on=date(2026, 1, 2))
            for owner, _n in zip(cycle(people), range(REJECTIONS))
        ),
        batch_size=5_000,
    )  # fmt: skip
    some = rejections[:OF_EACH]
    now = timezone.now()
    for model, rows in {
        StepVisit: (
            StepVisit(
                owner=each.owner,
                rejection=each,
                step="say-what-happened",
                screen="check-in",
                done_at=now,
            )
            for each in some
        ),
        CheckIn: (
            CheckIn(owner=each.owner, rejection=each, moment="land", sting=5) for each in some
        ),
        FeedbackRequest: (
            FeedbackRequest(owner=each.owner, rejection=each, status="draft") for each in some
        ),
        Person: (Person(owner=each.owner, name="Ana Field", kind="contact") for each in some),
        Opportunity: (
            Opportunity(owner=each.owner, company="Harbour", stage="applied") for each in some
        ),
    }.items():
        model.objects.bulk_create(rows, batch_size=5_000)
    return REJECTIONS + 5 * OF_EACH
