"""The phases of a session: in their order, each saved by itself, the clock moved by the person alone."""

from django.urls import reverse

from recovery.path.debriefing import PHASES
from tests.cases import PageTestCase
from tests.factories import a_rejection, a_whole_debrief


class PhaseTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.session = a_whole_debrief(a_rejection(self.user))

    def at(self, phase: str) -> str:
        return reverse("debrief_phase", args=[self.session.pk, phase])


class SmokeTests(PhaseTestCase):
    def test_smoke(self) -> None:
        self.session.start()
        q = self.session.questions.get()
        for phase in PHASES:
            with self.subTest(phase.key):
                self.assertEqual(self.client.get(self.at(phase.key)).status_code, 200)
                self.assertEqual(self.send_filled(self.at(phase.key)).status_code, 303)
        for url in (
            q.get_absolute_url(),
            reverse("question_rehearse", args=[self.session.pk, q.pk]),
            reverse("remark_new", args=[self.session.pk]),
        ):
            with self.subTest(url):
                self.assertEqual(self.client.get(url).status_code, 200)
