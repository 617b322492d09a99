"""The odds of others are replaced by those a person knows of their own field, and their source with them."""

from django.urls import reverse

from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_rejection

ODDS = reverse("odds")


class OwnOddsTests(PageTestCase):
    def sentence(self) -> str:
        job = a_rejection(self.user, stage="final")
        address = reverse("step_screen", args=[job.pk, "perspective", "fairer-sentence"])
        return self.client.get(address).content.decode()

    def test_ones_own_figure_stands_with_its_source_instead(self) -> None:
        self.send(ODDS, interview_rate="40", rates_source="Our guild, 2025")
        said = "Of 100 interviews, 40 end with an offer and 60 without (Our guild, 2025)."
        self.assertIn(said, self.sentence())

    def test_a_figure_without_a_source_is_called_ones_own(self) -> None:
        self.send(ODDS, interview_rate="0")
        self.assertIn("0 end with an offer and 100 without (your own figure)", self.sentence())

    def test_left_empty_the_counted_ones_come_back(self) -> None:
        self.send(ODDS, interview_rate="40", rates_source="Our guild")
        self.send(ODDS, interview_rate="", rates_source="")
        self.assertIn("27 end with an offer", self.sentence())

    def test_more_than_all_is_a_mistake_said_at_the_field(self) -> None:
        response = self.send(ODDS, interview_rate="101")
        self.assertContains(response, "100", status_code=422)
        self.user.refresh_from_db()
        self.assertIsNone(self.user.interview_rate)
