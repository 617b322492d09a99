"""The base of tests about opportunities."""

from typing import Any

from django.urls import reverse

from recovery.models import Opportunity
from tests.helpers.cases import PageTestCase

LIST = "/opportunities/"


def url(name: str, opportunity: Opportunity) -> str:
    return reverse(f"opportunity_{name}", args=[opportunity.pk])


def undo_on(response: Any) -> str:
    """Where the newest message on the next page can be undone."""
    said = list(response.context["messages"])
    return str(said[-1].extra_tags)


class OpportunityTestCase(PageTestCase):
    def press(self, name: str, opportunity: Opportunity, **typed: Any) -> Any:
        return self.client.post(url(name, opportunity), typed, follow=True)

    def undo(self, response: Any) -> Any:
        return self.client.post(undo_on(response), follow=True)
