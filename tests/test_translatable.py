"""Every sentence goes through gettext: with a made-up language, no English is left on a page."""

import re
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone, translation

from recovery.debriefs.phases import PHASES
from recovery.help.advice import BY_COUNTRY
from recovery.help.helplines import COUNTRIES
from recovery.models import Person, Rejection
from recovery.path.said import said_on
from recovery.path.steps import STEPS
from recovery.recoveries import deleting
from recovery.reminders.sending import example
from recovery.shared.weeks import monday_of
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_company,
    a_conversation,
    a_debrief,
    a_friends_debrief,
    a_held_conversation,
    a_hope,
    a_parting,
    a_person,
    a_plan,
    a_point,
    a_question,
    a_reason,
    a_rejection,
    a_sent_request,
    a_silence,
    a_to_do,
    a_vent,
    a_whole_debrief,
    a_whole_rejection,
    an_opportunity,
)
from tests.helpers.pages import form_data
from tests.helpers.translation import not_translated, pseudo_language
from tests.helpers.waiting import MAKERS, one_too_many, untouched

ORGANISATIONS = {
    *(line.organisation for place in COUNTRIES.values() for line in place.lines),
    *(body.name for advice in BY_COUNTRY.values() for body in advice.bodies),
}
SITES = {
    entry.site
    for place in COUNTRIES.values()
    for entry in (*place.lines, place.emergency)
    if entry is not None
} | {entry.site for advice in BY_COUNTRY.values() for entry in (*advice.bodies, *advice.limits)}
# Names of those who found it out, the year, and how many studies or people there were.
# What is no name ("our reading") is translated.
WHYS = [
    *(screen.why for step in STEPS for screen in step.screens),
    *(phase.why for phase in PHASES),
]
SOURCES = {why.source for why in WHYS if isinstance(why.source, str)} | {"CareerPlug"}


class TranslatableTests(PageTestCase):
    # What the person typed themselves, as far as these pages show it.
    OWN = {
        "Sam",
        "Lumen",
        "Data analyst",
        "I always fail",
        "It was one job",
        "They never read it",
        "The bus was late",
        "We went with someone else.",
        "https://example.com/job",
        "Maya",
        "Dana Reed",
        "Dana",
        "dana@example.com",
        "the tour of the lab",
        "Which part of my interview would you suggest I prepare differently?",
        "Your examples were strong. Prepare the numbers behind them.",
        "Your examples were strong.",
        "Prepare the numbers behind them.",
        "Prepare the numbers",
        "Talent Board",
        "Ana",
        "Tell me about a conflict",
        "The one about the budget",
        "The budget, and that it was kept",
        "I stayed calm",
        "Say the result first",
        "He looked at his watch",
        "You paused well",
        "Your calm",
        "Your humour",
        "Bring one number",
        "Rehearse one story",
        "Ask Ana to listen",
        "Ada Berg",
        "Bo Lind",
        "Cleo Marsh",
        "Halcyon",
        "Write to her colleague",
        "it is nine on Tuesday",
        "call Ana",
        "the next one says no",
        "walk to the lake",
        "Brightwater",
        "Designer",
        "Brightwater Ltd",
        "In a year",
    }

    def data(self) -> set[str]:
        return self.OWN | ORGANISATIONS | SITES | SOURCES | {"BounceBack", self.user.email} - {""}

    def check(self, url: str, method: str = "get", posted: Any = None, **headers: str) -> None:
        with pseudo_language():
            response = getattr(self.client, method)(url, posted, headers=headers, follow=True)
        name = re.sub(r"[0-9a-f-]{36}", "<id>", url)
        with self.subTest(page=name, method=method):
            self.assertEqual(not_translated(response.content.decode(), self.data()), [])

    def test_every_page_without_a_row(self) -> None:
        for name in ("today", "rejection_list", "rejection_new", "search", "support"):
            self.check(reverse(name))
        self.check(f"{reverse('search')}?q=")

    def test_every_page_with_rows(self) -> None:
        rejection = a_whole_rejection(self.user)
        a_whole_rejection(self.user).snooze(9)
        set_aside = a_rejection(self.user, source="internal").set_aside()
        names = ("today", "rejection_list", "rejection_new")
        for url in [*map(reverse, names), f"{reverse('rejection_list')}?state=all&q=zebra"]:
            self.check(url)
        for name in ("detail", "edit", "delete"):
            self.check(reverse(f"rejection_{name}", args=[rejection.pk]))
        self.check(set_aside.get_absolute_url())
        self.check(reverse("rejection_forget", args=[deleting.remove(rejection).pk]))
        self.check(a_silence(self.user).get_absolute_url())

    def test_every_screen(self) -> None:
        rejection = a_whole_rejection(self.user)
        for step in STEPS:
            for screen in step.shown(said_on(rejection).facts):
                self.check(reverse("step_screen", args=[rejection.pk, step.key, screen.key]))
        a_reason(rejection, code="possibly_unfair")
        self.check(reverse("step_screen", args=[rejection.pk, "perspective", "possibly-unfair"]))

    def test_the_way_back_and_the_end(self) -> None:
        self.OWN = self.OWN | {"I can do this"}
        rejection = a_whole_rejection(self.user)
        last_page = reverse("rejection_last_page", args=[rejection.pk])
        pages = [last_page, *(reverse("check_in", args=[rejection.pk, day]) for day in (7, 30))]
        for url in [*pages, f"{reverse('rejection_list')}?state=closed"]:
            self.check(url)
        for key in ("conversations", "keep-anyone", "close"):
            url = reverse("step_screen", args=[rejection.pk, "get-going", key])
            wrong = {"name_2": "Ana", "name_3": "Ana", "cue_3": "call Ana", "on_3": "2020-01-01"}
            self.check(url, "post", form_data(self.client, url, name="Ana", **wrong))
        rejection.close("back", "I can do this")
        for url in (last_page, rejection.get_absolute_url(), reverse("rejection_list")):
            self.check(url)
        for name in ("check_in_skip", "check_in_unskip"):
            self.check(reverse(name, args=[rejection.pk, 30]), "post")
        self.check(reverse("rejection_reopen", args=[rejection.pk]), "post")
        empty = a_rejection(self.user)
        self.check(reverse("rejection_last_page", args=[empty.pk]))
        for key in ("opportunities", "conversations", "keep-anyone"):
            self.check(reverse("step_screen", args=[empty.pk, "get-going", key]))

    def test_today_with_each_kind_of_thing(self) -> None:
        """Each kind alone, what is said when it is put off, and what is set aside."""
        today = reverse("today")
        for kind, make in MAKERS.items():
            Rejection.objects.all().delete()
            make(self.user)
            self.check(today)
            for thing in self.client.get(today).context["things"]:
                if thing.kind == kind:
                    self.check(thing.later.address, "post", thing.later.sends | {"from": "today"})
        self.user.support_offer_until = timezone.now() + timedelta(hours=1)
        self.user.save()
        a_rejection(self.user).put_aside()
        untouched(self.user).set(put_aside_at=timezone.now())
        self.check(today)
        self.check(reverse("support_offer_decline"), "post")
        self.check(reverse("today_break"), "post")

    def test_what_is_said_of_one_that_is_idle_rests_or_is_one_too_many(self) -> None:
        oldest = a_rejection(self.user)
        one_too_many(self.user)
        idle = untouched(self.user)
        for rejection in (oldest, idle):
            self.check(rejection.get_absolute_url())
        for name in ("set_aside", "take_up", "short", "as_it_is", "snooze"):
            self.check(reverse(f"rejection_{name}", args=[oldest.pk]), "post", {"hour": "9"})
        idle.set(put_aside_at=timezone.now())
        self.check(idle.get_absolute_url())

    def test_reminders(self) -> None:
        """But for the addresses in the mail it shows, and that of the calendar."""
        addresses = set(re.findall(r"http\S+", example(self.user)["body"]))
        self.OWN = self.OWN | addresses
        self.check(reverse("reminders"))
        self.check(reverse("calendar_make"), "post")
        self.check(urlsplit(max(addresses, key=len)).path)

    def test_the_debriefs_the_questions_and_how_they_landed(self) -> None:
        names = ("debrief_list", "question_list", "over_time_interviews")
        lists = [reverse(name) for name in names]
        for url in lists:
            self.check(url)
        debrief = a_whole_rejection(self.user).debriefs.get()
        debrief.set(planned_at=timezone.now())
        a_debrief(owner=self.user).start()
        a_debrief(owner=self.user).remove()
        for _ in range(5):
            again = a_question(a_debrief(owner=self.user, strength_1="I stayed calm").finish())
            a_question(again.debrief, landed=None)
            a_question(again.debrief, landed=5)
            a_question(again.debrief, landed=5)
        for url in (*lists, f"{lists[0]}?state=past", f"{lists[1]}?q=zebra"):
            self.check(url)

    def test_every_page_of_a_debrief(self) -> None:
        whole = a_whole_rejection(self.user).debriefs.get()
        noted = a_debrief(owner=self.user)
        for debrief in (whole, noted):
            self.check(debrief.get_absolute_url())
            a_question(debrief)
            for verb in (debrief.start, debrief.finish, debrief.reopen):
                verb()
                self.check(debrief.get_absolute_url())
            for name in ("edit", "capture"):
                self.check(reverse(f"debrief_{name}", args=[debrief.pk]))
        for _number in range(11):
            a_question(noted)
        self.check(reverse("debrief_capture", args=[noted.pk]))
        self.check(reverse("debrief_new"))
        self.check(reverse("debrief_join", args=[noted.pk]), "post")
        new = a_rejection(self.user)
        for step, screen in (("say-what-happened", "check-in"), ("debrief", "with")):
            self.check(reverse("step_screen", args=[new.pk, step, screen]))
        self.check(new.get_absolute_url())
        for verb in ("join", "part", "finish", "remove", "restore"):
            self.check(reverse(f"debrief_{verb}", args=[noted.pk]), "post", {"rejection": new.pk})

    def test_every_part_of_a_debrief(self) -> None:
        self.OWN = self.OWN | {
            "He looked at his watch",
            "You paused well",
            "Your calm",
            "Your humour",
        }
        debrief = a_whole_debrief(a_rejection(self.user))
        question = debrief.questions.get()
        detail, remarks = question.get_absolute_url(), reverse("remark_new", args=[debrief.pk])
        pages = [reverse("debrief_phase", args=[debrief.pk, phase.key]) for phase in PHASES]
        for state in (debrief.start, debrief.finish):
            state()
            for url in (*pages, detail, f"{detail}rehearse/", remarks):
                self.check(url)
        self.check(reverse("debrief_live", args=[debrief.pk]), hx_request="true")
        for url, wrong in ((pages[-1], {"rehearse_on": "2020-01-01"}), (remarks, {"remark": ""})):
            self.check(url, "post", form_data(self.client, url, **wrong))
        self.check(detail, "post", form_data(self.client, detail, landed="9", go="remark"))
        self.check(reverse("debrief_rehearsed", args=[debrief.pk]), "post")
        for other in (
            a_friends_debrief(a_rejection(self.user), person=None),
            a_debrief(owner=self.user),
        ):
            for phase in other.phases:
                self.check(reverse("debrief_phase", args=[other.pk, phase.key]))

    def test_every_mistake_on_a_debrief(self) -> None:
        url = reverse("debrief_new")
        self.check(url, "post", form_data(self.client, url, held_on="2999-01-01"))
        debrief = a_debrief(owner=self.user)
        for name in ("edit", "capture"):
            url = reverse(f"debrief_{name}", args=[debrief.pk])
            wrong = {"partner": "", "company": "", "role": "", "planned_at": "?", "text": ""}
            self.check(url, "post", form_data(self.client, url, **wrong))
        self.check(reverse("debrief_edit", args=[debrief.pk]), "post", {"partner": "friend"})

    def test_every_page_of_what_was_learned(self) -> None:
        rejection = a_whole_rejection(self.user)
        a_whole_rejection(self.user)
        lesson = rejection.lessons.get()
        answered = rejection.feedback.get(status="replied")
        a_point(answered.replies.earliest("id"), verdict="unsure")
        steps = reverse("step_screen", args=[rejection.pk, "learn", "to-do"])
        pages = [reverse("lesson_list"), reverse("lesson_card"), lesson.get_absolute_url()]
        pages += [f"{reverse('lesson_list')}?show={key}" for key in ("act", "watch", "tried")]
        keyed = ("lesson_edit", "to_do_new")
        for url in [*pages, *(reverse(name, args=[lesson.pk]) for name in keyed)]:
            self.check(url)
        self.check(reverse("lesson_new", args=[rejection.pk]))
        for grade in ("guess", "friend", ""):
            lesson.set(grade=grade)
            self.check(lesson.get_absolute_url())
            self.check(steps)
        a_to_do(lesson, slot=2)
        self.check(reverse("to_do_new", args=[lesson.pk]))
        for url in (steps, reverse("to_do_new", args=[lesson.pk])):
            self.check(url, "post", form_data(self.client, url, hours="0", due_on="2020-01-01"))
        for key in ("lesson", "to-do"):
            url = reverse("step_screen", args=[rejection.pk, "learn", key])
            self.check(url, "post", {"kind": "skill"})
        for to_do in lesson.to_dos.all():
            for name in ("done", "helped", "let_go", "reopen"):
                url = reverse(f"to_do_{name}", args=[lesson.pk, to_do.pk])
                self.check(url, "post", {"helped": "yes"})
        for name in ("remove", "restore"):
            self.check(reverse(f"lesson_{name}", args=[lesson.pk]), "post")

    def test_every_page_of_opportunities(self) -> None:
        self.OWN = self.OWN | {"Ask about the lake", "Second interview"}
        listed = reverse("opportunity_list")
        self.check(listed)
        quiet, debrief = an_opportunity(self.user), a_debrief(owner=self.user, company="Halcyon")
        coming = an_opportunity(self.user, next_on=timezone.localdate(), stage="offer", wanted=4)
        coming.set(
            next_what="Second interview",
            notes="Ask about the lake",
            promised_by=date(2026, 1, 1),
            advert_url="https://example.com/job",
        )
        a_hope(self.user, opportunity=quiet, created_at=timezone.now() - timedelta(days=2))
        a_hope(self.user)
        for kept in ({"opportunity": quiet}, {"opportunity": quiet, "held_on": date(2026, 1, 9)}):
            a_conversation(a_person(self.user), **kept)
        a_rejection(self.user, company="Halcyon")
        ways = ("detail", "edit", "said_no", "silent", "debrief")
        pages = [
            reverse(f"opportunity_{way}", args=[each.pk])
            for way in ways
            for each in (quiet, coming)
        ]
        for url in [listed, f"{listed}?show=quiet", reverse("opportunity_new"), *pages]:
            self.check(url)
        self.check(reverse("opportunity_hope"), "post", {"percent": "5"})
        for way in ("new", "edit", "silent"):
            keys = [] if way == "new" else [quiet.pk]
            url = reverse(f"opportunity_{way}", args=keys)
            wrong = {"company": "", "role": "", "began_on": "?", "last_contact_on": "2999-01-01"}
            self.check(url, "post", form_data(self.client, url, **wrong))
        presses = [
            ("stage", {"stage": "final"}),
            ("still_going", {}),
            ("still_going_undo", {}),
            ("heard", {}),
            ("debrief_join", {"debrief": ""}),
            ("debrief_join", {"debrief": debrief.pk}),
            ("debrief_part", {"debrief": debrief.pk}),
            ("join", {"rejection": self.user.rejections.get().pk}),  # type: ignore[attr-defined]
            ("reopen", {}),
            ("end", {"came_to": "accepted"}),
            ("reopen", {}),
            ("remove", {}),
            ("restore", {}),
        ]
        for verb, typed in presses:
            self.check(reverse(f"opportunity_{verb}", args=[quiet.pk]), "post", typed)
        for way in ("accepted", "declined", "withdrew", "said_no", "silence"):
            coming.end(way)
            self.check(coming.get_absolute_url())
        self.check(f"{listed}?show=over")

    def test_every_page_about_people(self) -> None:
        self.OWN = self.OWN | {"At the fair", "Has a dog", "Zoe", "dana-reed", "REED"}
        listed, rejection = reverse("person_list"), a_whole_rejection(self.user)
        dana = a_person(self.user, how_met="At the fair", phone="030 1234567", tie="lost_touch")
        dana.keep(90, date(2026, 1, 12)).set(notes="Has a dog")
        asked = a_sent_request(a_rejection(self.user), person=dana)
        a_held_conversation(dana, rejection=rejection)
        a_friends_debrief(asked.rejection, person=dana)
        parting, other = a_parting(rejection, person=dana), a_person(self.user, name="REED Dana")
        lists = [
            listed,
            *(f"{listed}?{query}" for query in ("state=touch", "q=zebra", "kind=other")),
        ]
        ways = ("detail", "edit", "message")
        keyed = [reverse(f"person_{way}", args=[dana.pk]) for way in ways]
        merge = reverse("person_merge", args=[other.pk, dana.pk])
        twice, bring, new = map(reverse, ("person_duplicates", "person_import", "person_new"))
        for url in (*lists, *keyed, merge, twice, bring, new, parting.get_absolute_url()):
            self.check(url)
        for url in (new, merge):
            self.check(url, "post", form_data(self.client, url, name=""))
        self._press_everything_about(dana, other)
        self._bring_people(bring)

    def _press_everything_about(self, dana: Person, other: Person) -> None:
        thanks = dana.partings.get()
        for verb in ("thanked", "thank", "unthanked", "skip", "unskip"):
            self.check(reverse(f"parting_{verb}", args=[thanks.pk]), "post")
        presses = [
            *(("keep", {"days": days}) for days in ("30", "x")),
            *(("move", {"to": day}) for day in ("?", "2020-01-01", "9999-01-01")),
            ("move", {"to": (timezone.localdate() + timedelta(days=9)).isoformat()}),
            *((verb, {}) for verb in ("move_back", "touched", "untouched", "stop", "keep")),
            *((verb, {}) for verb in ("remove", "restore")),
        ]
        for verb, typed in presses:
            self.check(reverse(f"person_{verb}", args=[dana.pk]), "post", typed)
        self.check(reverse("person_keep_again", args=[dana.pk, 30]), "post")
        for verb in ("distinct", "undistinct", "merge"):
            url = reverse(f"person_{verb}", args=[dana.pk, other.pk])
            self.check(url, "post", {"stays": str(dana.pk)})
        self.check(dana.get_absolute_url())
        self.check(reverse("person_list"))

    def _bring_people(self, url: str) -> None:
        cards = "".join(f"BEGIN:VCARD\n{line}\nEND:VCARD\n" for line in ("FN:Zoe", "X:"))
        for raw in (b"", cards.encode()):
            self.check(url, "post", {"file": SimpleUploadedFile("x.vcf", raw)})
        self.check(url, "post", {"go": "take", "take": "x"})
        key = next(iter(self.client.get(url).context["form"].cards))
        self.check(url, "post", {"go": "take", "take": key, "kind": "friend"})
        self.check(reverse("person_unimport"), "post")

    def test_every_page_of_a_company(self) -> None:
        bare = a_company(self.user)
        for name in ("detail", "again", "when", "join"):
            self.check(reverse(f"company_{name}", args=[bare.pk]))
        rejection = a_whole_rejection(self.user, company="Brightwater")
        a_reason(rejection, code="pay", known="hinted")
        other = a_company(self.user, "Brightwater Ltd", said="In a year", try_on=date(2099, 1, 1))
        join = reverse("company_join", args=[bare.pk])
        for _ in range(2):
            self.check(join)
            self.check(join, "post", {"other": str(other.pk)})
            self.check(reverse("company_part", args=[other.pk]), "post")
        self.check(join, "post", {"other": str(other.pk)})
        for query in (
            "",
            "?show=people",
            "?show=people&after=1_00000000-0000-0000-0000-000000000000",
        ):
            self.check(bare.get_absolute_url() + query)
        self.check(f"{reverse('search')}?q=brightwater")
        for day in ("2020-01-01", "2090-01-01", "2027-01-01"):
            when = reverse("company_when", args=[other.pk])
            self.check(when, "post", form_data(self.client, when, said="In a year", try_on=day))
        self.check(reverse("company_let_go", args=[other.pk]), "post")
        self.check(f"{reverse('company_take_up', args=[other.pk])}?on=2026-01-02", "post")
        self.check(bare.get_absolute_url())
        self.check(reverse("company_again", args=[bare.pk]))
        self.check(an_opportunity(self.user, company="Brightwater").get_absolute_url())

    def test_nothing_learned_yet(self) -> None:
        for name in ("lesson_list", "lesson_card"):
            self.check(reverse(name))

    def test_every_page_of_conversations_and_plans(self) -> None:
        conversations, plans, week, new = (
            reverse(name)
            for name in (
                "conversation_list",
                "plan_list",
                "conversation_target",
                "conversation_new",
            )
        )
        new_plan = reverse("plan_new")
        pages = (
            conversations,
            plans,
            week,
            new,
            new_plan,
            f"{conversations}?show=held",
            f"{plans}?show=due",
        )
        for url in pages:
            self.check(url)
        rejection = a_whole_rejection(self.user)
        held = rejection.conversations.held().get()
        planned = a_conversation(held.person, planned_on=timezone.localdate(), planned_time="14:30")
        undated = a_conversation(held.pointers.get().person, planned_on=None)
        a_conversation(held.person).let_go()
        a_conversation(held.person).remove()
        a_held_conversation(held.person, held_on=timezone.localdate())
        plan = rejection.plans.open().get()
        a_plan(owner=self.user).answer("no")
        a_plan(owner=self.user, said_at=timezone.now()).remove()
        for url in pages:
            self.check(url)
        for conversation in (held, planned, undated):
            for url in ("", "edit/", "came-of-it/"):
                self.check(f"{conversation.get_absolute_url()}{url}")
        for each in rejection.plans.all():
            self.check(each.get_absolute_url())
        wrong = {
            "planned_on": "2020-01-01",
            "planned_time": "?",
            "cue": "",
            "conversations_a_week": "99",
        }
        for url in (new, new_plan, week, plan.get_absolute_url()):
            self.check(url, "post", form_data(self.client, url, **wrong))
        came = reverse("conversation_came_of_it", args=[planned.pk])
        typed = {"pointed_1": "Ada Berg", "held_on": "2999-01-01"}
        self.check(came, "post", form_data(self.client, came, **typed))
        for verb in ("move", "held"):
            url = reverse(f"conversation_{verb}", args=[planned.pk])
            self.check(url, "post", {"to": "2020-01-01", "on": "2999-01-01"})

    def test_everything_that_is_done_with_conversations_and_plans(self) -> None:
        rejection = a_whole_rejection(self.user)
        conversation, plan = rejection.conversations.held().get(), rejection.plans.open().get()
        verbs = ("reopen", "move", "move_back", "let_go", "reopen", "held", "remove", "restore")
        for verb in verbs:
            self.check(reverse(f"conversation_{verb}", args=[conversation.pk]), "post")
        bo = conversation.pointers.get().person_id
        for name in ("pointer_remove", "pointer_restore"):
            self.check(reverse(name, args=[conversation.pk, bo]), "post")
        for happened in ("yes", "no"):
            url = reverse("plan_answer", args=[plan.pk])
            self.check(url, "post", {"happened": happened})
        for verb in ("reopen", "move", "move_back", "said", "unsaid", "remove", "restore"):
            self.check(reverse(f"plan_{verb}", args=[plan.pk]), "post")
        week = {"week": monday_of(timezone.localdate()).isoformat()}
        for name in ("off", "on"):
            self.check(reverse(f"conversation_week_{name}"), "post", week)

    def test_every_page_of_a_request(self) -> None:
        rejection = a_whole_rejection(self.user)
        own = dict.fromkeys(("body", "subject", "follow_up_body"), "the tour of the lab")
        for request in rejection.feedback.all():
            request.set(**own)
            self.check(request.get_absolute_url())
            for reply in request.replies.all():
                self.check(reply.get_absolute_url())
                self.check(f"{reply.get_absolute_url()}sort/")
        waiting = a_sent_request(a_rejection(self.user)).set(follow_up_on=date(2026, 1, 1), **own)
        self.check(f"{waiting.get_absolute_url()}replies/new/")
        for press in (None, "mark_followed_up", "close", "take_back", "mark_refused", "take_back"):
            if press:
                getattr(waiting, press)()
                waiting.set(**own)
            self.check(waiting.get_absolute_url())
        self.check(waiting.withdraw().get_absolute_url())

    def test_every_way_of_letting_it_out(self) -> None:
        for mode in ("talk", "write_bin", "write_keep", "say_aloud"):
            rejection = a_rejection(self.user)
            vent = a_vent(rejection, mode=mode, talk_to="Maya" if mode == "talk" else "")
            url = reverse("step_screen", args=[rejection.pk, "let-it-out", "timer"])
            for verb in (None, "start", "pause", "resume", "stop"):
                if verb:
                    getattr(vent, verb)()
                self.check(url)
            self.check(rejection.get_absolute_url())

    def test_every_mistake_and_message(self) -> None:
        rejection = a_rejection(self.user)
        hot = reverse("step_screen", args=[rejection.pk, "perspective", "harsh-thought"])
        reasons = reverse("step_screen", args=[rejection.pk, "perspective", "reasons"])
        new = reverse("rejection_new")
        self.check(
            new, "post", form_data(self.client, new, heard_on="?", advert_url="?", wanted="9")
        )
        self.check(new, "post", form_data(self.client, new))
        self.check(
            hot, "post", form_data(self.client, hot, harsh_thought="1" * 201, belief_before="5")
        )
        wrong = form_data(self.client, reasons, picks=["skill", "other"])
        self.check(reasons, "post", wrong)
        for name in ("set_aside", "take_up", "snooze"):
            url = reverse(f"rejection_{name}", args=[rejection.pk])
            self.check(url, "post", {"hour": "9"})
        self.check("/nowhere/")

    def test_two_tabs(self) -> None:
        url = reverse("rejection_edit", args=[a_rejection(self.user).pk])
        self.check(url, "post", {"company": "Lumen", "role": "", "stage": "final"})

    def test_public_pages(self) -> None:
        self.client.logout()
        for url in (
            "/",
            "/vent/",
            "/support/?country=GB",
            "/support/?country=US",
            "/support/",
            "/accounts/login/",
        ):
            self.check(url)

    def test_the_made_up_language_finds_what_was_forgotten(self) -> None:
        with pseudo_language():
            page = f"<p>{translation.gettext('Done')}</p><p>Forgotten</p><img alt='Also'>"
        self.assertEqual(not_translated(page, set()), ["p: Forgotten", "<img alt>: Also"])
