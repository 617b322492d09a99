"""A pattern is what at least two employers told, of at least five that gave a reason; never a guess, never a cause."""

from typing import Any

from django.urls import reverse

from recovery.models import Rejection
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_point,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_user,
    an_opportunity,
)

PAGE = reverse("over_time_patterns")


class PatternTests(PageTestCase):
    def told(self, code: str, known: str = "told", **facts: Any) -> Rejection:
        company = f"Company {self.user.rejections.count()}"
        job = a_rejection(self.user, **{"stage": "interview", "company": company} | facts)
        a_reason(job, code=code, known=known)
        return job

    def page(self, days: str = "all") -> Any:
        return self.client.get(PAGE, {"days": days})

    def patterns(self) -> list[str]:
        return [pattern.words for pattern, _cases in self.page().context["patterns"]]

    def test_four_of_six_is_said_with_both_sides_and_the_cases(self) -> None:
        jobs = [self.told("answers", company=f"Lumen {n}") for n in range(4)]
        self.told("pay")
        self.told("fit")
        said = "4 of 6 applications that ended after an interview named “My answers”; 2 didn’t."
        self.assertIn(said, self.patterns())
        page = self.page()
        for job in jobs:
            self.assertContains(page, job.get_absolute_url())

    def test_all_of_five_is_said_so(self) -> None:
        for _ in range(5):
            self.told("pay", stage="offer")
        self.assertEqual(
            self.patterns(), ["All 5 applications that ended after an offer named “Pay”."]
        )

    def test_of_four_nothing_is_said_but_what_is_missing(self) -> None:
        for _ in range(4):
            self.told("pay")
        page = self.page()
        self.assertContains(page, "Nothing clear yet.")
        self.assertContains(page, "4 applications came with a reason you were told. From five on")

    def test_with_none_it_says_how_many_it_takes(self) -> None:
        self.assertContains(
            self.page(), "None of your applications came with a reason you were told."
        )

    def test_once_is_no_pattern(self) -> None:
        for code in ("pay", "fit", "answers", "skill", "experience"):
            self.told(code)
        self.assertEqual(self.patterns(), [])
        self.assertContains(self.page(), "they don’t all say the same")

    def test_two_noes_of_one_employer_are_one_voice_however_it_is_spelled(self) -> None:
        for company in ("Alpha", "ALPHA", "Alpha Ltd"):
            self.told("skill", company=company)
        for company in ("Beta", "Gamma"):
            self.told("pay" if company == "Beta" else "fit", company=company)
        self.assertIn("named “A skill”", " ".join(self.patterns()))
        short, long = self.user.companies.filter(name__istartswith="alpha").order_by("name")
        long.set(joined_to=short)
        self.assertEqual(self.patterns(), [])

    def test_guesses_and_hints_are_not_counted(self) -> None:
        for known in ("guess", "hinted") * 4:
            self.told("answers", known=known)
        self.assertEqual(self.patterns(), [])
        self.assertContains(self.page(), "None of your applications")

    def test_a_reason_of_a_reply_and_ones_own_note_of_it_count_once(self) -> None:
        for _ in range(5):
            job = self.told("answers")
            reply = a_reply(a_sent_request(job)).open()
            a_point(reply, reason="answers")
        self.assertEqual(
            self.patterns(),
            ["All 5 applications that ended after an interview named “My answers”."],
        )

    def test_a_sealed_reply_and_what_was_called_not_mine_are_not_counted(self) -> None:
        for n in range(6):
            job = a_rejection(self.user, stage="interview")
            reply = a_reply(a_sent_request(job))
            if n % 2:
                reply.open()
            a_point(reply, reason="answers", verdict="not_mine" if n % 2 else "keep")
        self.assertContains(self.page(), "None of your applications")

    def test_where_they_came_from_is_a_group_too(self) -> None:
        stages = ("applied", "recruiter_screen", "assessment", "interview", "final")
        for stage in stages:
            self.told("experience", stage=stage, source="referral")
        for stage in stages * 2:
            self.told("skill", stage=stage, source="")
        self.assertIn(
            "All 5 applications where someone recommended you named “Experience”.", self.patterns()
        )

    def test_other_peoples_rows_are_not_counted(self) -> None:
        other = a_user()
        for _ in range(6):
            a_reason(a_rejection(other, stage="interview"), code="pay", known="told")
        self.assertEqual(self.patterns(), [])


class RatesTests(PageTestCase):
    def rates(self) -> list[tuple[str, str]]:
        return [tuple(each) for each in self.client.get(PAGE, {"days": "all"}).context["rates"]]

    def test_under_five_only_how_many_is_said(self) -> None:
        a_rejection(self.user, stage="interview")
        self.assertEqual(
            [own for own, _others in self.rates()],
            ["Too few of your own to say (n = 1).", "Too few of your own to say (n = 1)."],
        )

    def test_both_sides_stand_beside_the_counted_ones_with_their_source(self) -> None:
        for stage in ("applied",) * 4 + ("interview",) * 5 + ("offer",):
            a_rejection(self.user, stage=stage)
        an_opportunity(self.user, stage="applied")  # still open: not decided
        (applications, interviews) = self.rates()
        self.assertEqual(
            applications,
            (
                "Of your 10 applications, 6 got to an interview and 4 didn’t.",
                "Of 100 applications, 3 lead to an interview and 97 don’t (CareerPlug 2024, small firms).",
            ),
        )
        self.assertEqual(
            interviews[0], "Of your 6 interviews, 1 ended with an offer and 5 without."
        )

    def test_figures_of_the_settings_take_their_place(self) -> None:
        type(self.user).objects.update(application_rate=12, rates_source="Our guild, 2025")
        self.assertIn("12 lead to an interview and 88 don’t (Our guild, 2025)", self.rates()[0][1])
