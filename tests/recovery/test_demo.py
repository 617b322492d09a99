"""The believable person: their pages open, and there is something on each."""

from django.test import TestCase

from accounts.models import User
from recovery.demo import EMAIL, make_demo


class DemoTests(TestCase):
    def setUp(self) -> None:
        self.robin = make_demo("correct horse battery")
        self.client.force_login(self.robin)

    def test_made_twice_there_is_one_robin(self) -> None:
        make_demo("correct horse battery")
        self.assertEqual(User.objects.filter(email=EMAIL).count(), 1)

    def test_every_page_of_theirs_opens(self) -> None:
        requests = [request.get_absolute_url() for request in self.robin.feedback.all()]
        jobs = [job.get_absolute_url() for job in self.robin.rejections.all()]
        for url in (
            "/today/",
            "/rejections/",
            "/feedback/",
            "/feedback/responses/",
            *jobs,
            *requests,
        ):
            with self.subTest(page=url):
                self.assertEqual(self.client.get(url).status_code, 200)

    def test_an_envelope_and_a_nudge_wait_for_them(self) -> None:
        page = self.client.get("/today/")
        self.assertContains(page, "Noor Haddad answered.")
        self.assertContains(page, "A nudge to Tom Achterberg could go")

    def test_their_dates_are_those_of_real_requests(self) -> None:
        for request in self.robin.feedback.waiting():
            self.assertGreater(request.move_on_on, request.sent_on)
