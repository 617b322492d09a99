"""How long pages take, reported and never asserted: a busy machine is no mistake.

Run by hand: bin/test tests/speed -s
"""

import gzip
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from recovery import intake
from recovery.models.rejections import today
from tests.cases import PageTestCase
from tests.factories import a_rejection, a_told_rejection

TIMES = 15


def milliseconds(work: Callable[[], Any]) -> float:
    """The middle of several tries, after one to warm up."""
    work()
    spent: list[float] = []
    for _ in range(TIMES):
        began = perf_counter()
        work()
        spent.append(1000 * (perf_counter() - began))
    return median(spent)


@pytest.mark.slow
class PageSpeedReport(PageTestCase):
    def report(self, what: str, work: Callable[[], Any], size: int = 0) -> None:
        told = f", {size / 1024:.1f} KB compressed" if size else ""
        print(f"{what:<32} {milliseconds(work):7.1f} ms{told}")

    def test_pages(self) -> None:
        rejection = a_told_rejection(self.user)
        for number in range(200):
            a_rejection(self.user, company=f"Company {number}")
        pages = {
            "support": reverse("support"),
            "today": reverse("today"),
            "list of 201": reverse("rejection_list"),
            "search among 201": f"{reverse('rejection_list')}?q=compa",
            "log one": reverse("rejection_new"),
            "thread": rejection.get_absolute_url(),
            "reasons": reverse("step_screen", args=[rejection.pk, "perspective", "reasons"]),
            "timer": reverse("step_screen", args=[rejection.pk, "let-it-out", "timer"]),
        }
        print()
        self.report(
            "front", lambda: Client().get("/"), len(gzip.compress(Client().get("/").content))
        )
        for name, url in pages.items():
            size = len(gzip.compress(self.client.get(url).content))
            self.report(name, lambda url=url: self.client.get(url), size)  # type: ignore[misc]

    def test_reading_a_message(self) -> None:
        short = "Dear Sam, we have decided not to move forward with your application."
        nasty = ("we are not " * 2_000)[:20_000]
        print()
        for name, text in (("a short message", short), ("20,000 characters", nasty)):
            self.report(name, lambda text=text: intake.read(text, today()))  # type: ignore[misc]
