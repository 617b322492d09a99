"""How far behind the standby is, told to whoever looks after it."""

import pytest
from django.urls import reverse

from tests.helpers.factories import an_operator
from tests.standby.cases import StandbyTestCase

pytestmark = pytest.mark.slow


class ToldTests(StandbyTestCase):
    def metrics(self) -> str:
        with self.settings(METRICS_TOKEN="let me see"):
            answer = self.client.get("/metrics", headers={"Authorization": "Bearer let me see"})
        return answer.content.decode()

    def operators_page(self) -> str:
        with self.written():
            self.client.force_login(an_operator())
        return self.page(reverse("operator"))

    def test_level(self) -> None:
        self.cluster.wait_level()
        self.assertIn("\nbounceback_standby_up 1\n", self.metrics())
        self.assertIn("\nbounceback_standby_behind_bytes 0\n", self.metrics())

    def test_behind(self) -> None:
        with self.cluster.behind():
            self.assertRegex(self.operators_page(), r"The standby has [\d.]+\s\w+ of the journal")
            self.assertRegex(self.metrics(), r"\nbounceback_standby_behind_bytes [1-9]")

    def test_away(self) -> None:
        self.cluster.standby.stop()
        self.addCleanup(self.cluster.standby.start)
        self.assertIn("The standby is away", self.operators_page())
        self.assertIn("\nbounceback_standby_up 0\n", self.metrics())
        self.assertNotIn("\nbounceback_standby_behind_bytes ", self.metrics())
