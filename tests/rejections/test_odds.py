"""The odds of others are replaced by those a person knows of their own field, and their source with them."""

from django.urls import reverse

from recovery.rejections import odds
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

    def test_one_is_said_as_one(self) -> None:
        self.send(ODDS, interview_rate="1", application_rate="1")
        self.assertIn("Of 100 interviews, 1 ends with an offer and 99 without", self.sentence())
        self.user.refresh_from_db()
        self.assertIn("1 leads to an interview and 99 don’t", self.of_applications())

    def test_none_all_and_all_but_one_are_said_right(self) -> None:
        for figure, said in (
            (0, "0 lead to an interview and 100 don’t"),
            (99, "99 lead to an interview and 1 doesn’t"),
            (100, "100 lead to an interview and 0 don’t"),
        ):
            self.user.application_rate = figure
            self.assertIn(said, self.of_applications())

    def of_applications(self) -> str:
        return odds.application_rate(self.user).sentence

    def test_a_source_that_is_too_long_comes_back_whole_and_is_told(self) -> None:
        self.assertNotContains(self.client.get(ODDS), "maxlength")
        response = self.send(ODDS, interview_rate="40", rates_source="x" * 10_000)
        self.assertContains(response, "This has 10000 characters", status_code=422)
        self.assertContains(response, "x" * 10_000, status_code=422)

    def test_less_than_none_more_than_all_or_no_number_is_told_plainly_at_the_field(self) -> None:
        for figure in ("-1", "101", "many"):
            response = self.send(ODDS, interview_rate=figure)
            wrong = '<p class="error" id="id_interview_rate_error">A number from 0 to 100.</p>'
            self.assertContains(response, wrong, status_code=422)
        self.user.refresh_from_db()
        self.assertIsNone(self.user.interview_rate)
