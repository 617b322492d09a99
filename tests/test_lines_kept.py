"""What was typed in two lines is shown in two lines, on every page that shows it."""

import re
from collections.abc import Iterator

from django.apps import apps
from django.urls import reverse

from bounceback.encryption import EncryptedTextField
from recovery.debriefs.phases import all_phases_for
from recovery.path.steps import STEPS
from tests.helpers.addresses import KEYED
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_debrief_link, a_whole_rejection

LINES = "first words\nsecond words"
ONE_LINE = {  # typed into a field of one line, or never shown
    "address", "phone", "name", "subject", "marks", "read_with", "talk_to", "met_with", "how_met",
    "unfair_by", "unfair_when", "merge_record", "next_what", "invitation", "said",
}  # fmt: skip
NOT_SHOWN = re.compile(
    r"<(textarea|option|title|script|svg)\b.*?</\1>"  # their lines are kept by themselves, or not read
    r'|<(span|legend) class="visually-hidden">.*?</\2>|<input[^>]*>|\b[\w-]+="[^"]*"',
    re.DOTALL,
)
RUN_TOGETHER = re.compile(r".{0,80}first words *\n *second words", re.DOTALL)


class LinesKeptTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.job = a_whole_rejection(self.user, path="full")
        self.debrief = self.job.debriefs.get()
        self.debrief.set(shows_answers=True, shows_strengths=True)
        for model in apps.get_app_config("recovery").get_models():
            for field in model._meta.get_fields():
                if isinstance(field, EncryptedTextField) and field.name not in ONE_LINE:
                    model._default_manager.exclude(**{field.name: ""}).update(**{field.name: LINES})

    def test_on_every_page_each_line_begins_anew(self) -> None:
        shown = 0
        for address in self.pages():
            response = self.client.get(address, follow=True)
            page = NOT_SHOWN.sub("", response.content.decode())
            shown += page.count("first words")
            with self.subTest(address=address):
                self.assertEqual(RUN_TOGETHER.findall(page), [])
        self.assertGreater(shown, 80)

    def pages(self) -> Iterator[str]:
        """Every screen of the path, what comes of it, and every list; the card and the last page as printed."""
        for step in STEPS:
            yield reverse("step_rest", args=[self.job.pk, step.key])
            for screen in step.screens:
                yield reverse("step_screen", args=[self.job.pk, step.key, screen.key])
        for phase in all_phases_for(self.debrief.setting):
            yield reverse("debrief_phase", args=[self.debrief.pk, phase.key])
        yield reverse("debrief_friend", args=[a_debrief_link(self.debrief)[1]])
        for name in PAGES:
            yield reverse(name, kwargs=KEYED[name](self.user) if name in KEYED else None)
        self.job.close("back", LINES)
        yield self.job.get_absolute_url()


PAGES = (
    "rejection_detail", "rejection_last_page", "check_in", "lesson_card", "lesson_list",
    "lesson_detail", "to_do_new", "debrief_list", "debrief_detail", "debrief_capture",
    "question_list", "question_detail", "question_rehearse", "remark_new", "debrief_invite",
    "over_time", "over_time_interviews", "feedback_list", "feedback_detail", "reply_detail", "point_sort",
    "reply_sort", "conversation_list", "conversation_detail", "conversation_message", "plan_list",
    "opportunity_detail", "opportunity_list", "person_list", "person_detail", "parting_thank",
    "today", "search",
)  # fmt: skip
