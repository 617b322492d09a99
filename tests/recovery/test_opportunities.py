"""What is alive: added, looked at, moved on, ended."""

from django.urls import reverse

from recovery.models import Opportunity, Rejection
from recovery.models.rejections import today
from tests.cases import PageTestCase
from tests.factories import an_opportunity


class OpportunityNewTests(PageTestCase):
    url = "/opportunities/new/"

    def test_a_company_is_enough(self) -> None:
        self.assertLeadsTo(self.send(self.url, company="Halcyon"), reverse("opportunity_list"))
        found = Opportunity.objects.get(owner=self.user)
        self.assertEqual((found.stage, found.began_on), ("applied", today()))

    def test_without_either_it_is_asked_for(self) -> None:
        response = self.send(self.url, notes="They have a lake")
        self.assertContains(response, "One is enough", status_code=422)
        self.assertContains(response, "They have a lake", status_code=422)


class OpportunityPagesTests(PageTestCase):
    def test_each_page_opens(self) -> None:
        opportunity = an_opportunity(self.user)
        for name in ("detail", "edit", "said_no", "silent"):
            with self.subTest(page=name):
                url = reverse(f"opportunity_{name}", args=[opportunity.pk])
                self.assertContains(self.client.get(url), "Halcyon")
        self.assertContains(self.client.get(reverse("opportunity_list")), "Halcyon")


class OpportunitySaidNoTests(PageTestCase):
    def test_it_becomes_a_rejection_with_all_that_is_known(self) -> None:
        opportunity = an_opportunity(self.user, source="referral", wanted=4)
        url = reverse("opportunity_said_no", args=[opportunity.pk])
        response = self.send_filled(url)
        made = Rejection.objects.get(owner=self.user)
        self.assertLeadsTo(response, reverse("step_screen", args=[made.pk, "land", "check-in"]))
        told = (made.company, made.role, made.stage, made.source, made.wanted, made.heard_on)
        self.assertEqual(told, ("Halcyon", "Data analyst", "interview", "referral", 4, today()))
        opportunity.refresh_from_db()
        self.assertEqual((opportunity.came_to, opportunity.rejection), ("said_no", made))
