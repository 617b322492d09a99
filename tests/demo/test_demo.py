"""The demo person: their pages open, and there is something on each."""

from django.test import TestCase
from django.utils import timezone
from django.utils.html import escape

from accounts.models import User
from recovery.demo.robin import EMAIL, make_demo
from recovery.shared.choices import TodayKind
from tests.helpers.waiting import asked

MENU = (
    "/today/",
    "/rejections/",
    "/feedback/",
    "/debriefs/",
    "/debriefs/questions/",
    "/lessons/",
    "/lessons/card/",
    "/over-time/",
    "/over-time/interviews/",
    "/opportunities/",
    "/people/",
    "/conversations/",
)


class DemoTests(TestCase):
    robin: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.robin = make_demo("correct horse battery")

    def setUp(self) -> None:
        self.client.force_login(self.robin)

    def test_a_plan_for_a_weekday_is_on_that_day(self) -> None:
        named = {"Saturday": 5, "Friday": 4}
        days = [
            (day, plan.on.weekday())
            for plan in self.robin.plans.exclude(on=None)
            for word, day in named.items()
            if word in plan.cue
        ]
        self.assertEqual(sorted(days), [(4, 4), (5, 5)])

    def test_made_twice_there_is_one_robin(self) -> None:
        make_demo("correct horse battery")
        self.assertEqual(User.objects.filter(email=EMAIL).count(), 1)

    def test_every_page_of_theirs_opens(self) -> None:
        requests = [request.get_absolute_url() for request in self.robin.feedback.all()]
        jobs = [job.get_absolute_url() for job in self.robin.rejections.all()]
        debriefs = [debrief.get_absolute_url() for debrief in self.robin.debriefs.all()]
        lessons = [lesson.get_absolute_url() for lesson in self.robin.lessons.all()]
        people = [person.get_absolute_url() for person in self.robin.people.all()]
        conversations = [each.get_absolute_url() for each in self.robin.conversations.all()]
        opportunities = [each.get_absolute_url() for each in self.robin.opportunities.all()]
        for url in (
            *MENU,
            *jobs,
            *requests,
            *debriefs,
            *lessons,
            *people,
            *conversations,
            *opportunities,
        ):
            with self.subTest(page=url):
                self.assertEqual(self.client.get(url).status_code, 200)

    def test_an_envelope_and_a_follow_up_wait_for_them(self) -> None:
        page = self.client.get("/today/")
        self.assertContains(page, "Noor Haddad replied.")
        self.assertContains(page, "You could follow up with Tom Achterberg")

    def test_their_dates_are_those_of_real_requests(self) -> None:
        for request in self.robin.feedback.waiting():
            self.assertGreater(request.move_on_on, request.sent_on)

    def test_there_is_a_debrief_of_every_kind(self) -> None:
        debriefs = self.robin.debriefs.all()
        self.assertEqual(debriefs.planned().get().with_whom, "Jo")
        self.assertEqual(str(debriefs.unjoined().get()), "Northgate Housing, Data Lead")
        self.assertEqual(debriefs.exclude(finished_at=None).count(), 4)
        voices = self.robin.friend_notes.values_list("voice", flat=True)
        self.assertEqual(set(voices), {"here", "link"})

    def test_their_marks_tell_a_story_and_a_question_came_again(self) -> None:
        page = self.client.get("/over-time/interviews/", {"days": "all"})
        self.assertContains(page, "In your 3 later interviews your marks were higher.")
        self.assertContains(self.client.get("/debriefs/questions/"), "asked in 4 interviews")

    def test_what_they_act_on_rests_on_something(self) -> None:
        for lesson in self.robin.lessons.filter(use="act"):
            self.assertTrue(lesson.is_firm)
            self.assertEqual(lesson.evidence.count(), 2)

    def test_today_brings_a_conversation_and_the_interview_that_is_fresh(self) -> None:
        page = self.client.get("/today/")
        self.assertContains(page, "Ravi Menon")
        self.assertContains(page, "The interview is still fresh")
        self.assertEqual(len(page.context["things"]), 5)

    def test_a_step_is_due_and_one_change_is_to_be_practised(self) -> None:
        due = asked(TodayKind.TO_DO, timezone.localdate(), self.robin)
        self.assertEqual(len(due), 1)
        self.assertTrue(self.robin.debriefs.filter(rehearsed_at=None).exclude(change="").exists())

    def test_opportunities_are_open_quiet_and_ended(self) -> None:
        page = self.client.get("/opportunities/")
        for name in ("Northgate Housing", "Osprey Maps", "Fernhill Council", "Harbour Transit"):
            self.assertContains(page, name)
        self.assertContains(page, "Is it still open?")
        self.assertEqual(self.robin.opportunities.ended().count(), 1)

    def test_four_have_ended_and_each_reads_its_recovery_back(self) -> None:
        closed = list(self.robin.rejections.recovered())
        self.assertEqual(len(closed), 4)
        for job in closed:
            page = self.client.get(f"/rejections/{job.pk}/last-page/")
            self.assertEqual(page.status_code, 200)
            self.assertContains(page, escape(job.company))

    def test_last_contacts_follow_from_what_happened(self) -> None:
        alma = self.robin.people.get(name="Alma Duarte")
        self.assertEqual(alma.last_contact_on, alma.conversations.get().held_on)
