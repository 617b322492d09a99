"""Get going again: what else there is, who to talk to, who to keep, and a plan for the next no."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.urls import reverse

from recovery.models import Conversation, Hope, Parting, Person, Plan, Rejection
from recovery.shared.clocks import today
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_conversation,
    a_held_conversation,
    a_person,
    a_plan,
    a_rejection,
    a_sent_request,
    an_opportunity,
)
from tests.helpers.pages import filled_data, form_data, form_on

LONG = "x" * 10_000
SATURDAY = datetime(2026, 11, 28, 12, tzinfo=UTC)
WILD = "Zoë 🐎 <script>alert(1)</script>"


class BackTestCase(PageTestCase):
    SCREEN = ""

    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user, company="Lumen")

    def url(self, screen: str = "", rejection: Rejection | None = None) -> str:
        pk = (rejection or self.rejection).pk
        return reverse("step_screen", args=[pk, "get-going", screen or self.SCREEN])

    def say(self, **typed: Any) -> Any:
        """Fill in just this, and continue."""
        return self.send(self.url(), **typed)

    def change(self, **typed: Any) -> Any:
        """Change just this of what stands there, and continue."""
        return self.send_filled(self.url(), **typed)


class OpportunitiesTests(BackTestCase):
    SCREEN = "opportunities"

    def test_it_shows_open_opportunities_and_not_what_ended(self) -> None:
        an_opportunity(self.user, company="Halcyon")
        an_opportunity(self.user, company="Gone").end("withdrew")
        an_opportunity(company="Theirs")
        page = self.client.get(self.url())
        self.assertContains(page, "Halcyon, Data analyst")
        self.assertNotContains(page, "Gone")
        self.assertNotContains(page, "Theirs")

    def test_one_or_two_are_added_by_their_company(self) -> None:
        self.assertLeadsTo(self.say(company_1="Norda", company_2=WILD), self.url("conversations"))
        self.assertEqual({each.company for each in self.opportunities()}, {"Norda", WILD})

    def test_what_is_there_already_is_not_added_again(self) -> None:
        an_opportunity(self.user, company="Norda")
        self.say(company_1="NORDA", company_2="norda")
        self.assertEqual(len(self.opportunities()), 1)

    def test_how_much_hope_is_on_which_one(self) -> None:
        halcyon = an_opportunity(self.user)
        self.say(percent="70", opportunity=str(halcyon.pk))
        hope = Hope.objects.get()
        self.assertEqual((hope.percent, hope.opportunity), (70, halcyon))
        self.assertEqual(hope.rejection, self.rejection)

    def test_said_again_the_same_day_it_is_one_estimate(self) -> None:
        for percent in ("70", "70", "40"):
            self.change(percent=percent)
        self.assertEqual([hope.percent for hope in Hope.objects.all()], [40])

    def test_much_hope_on_one_brings_a_word_and_no_alarm(self) -> None:
        for percent, told in (("60", False), ("70", True)):
            self.change(percent=percent)
            page = self.client.get(self.url("conversations")).content.decode()
            with self.subTest(percent=percent):
                self.assertEqual("One more conversation this week" in page, told)
                self.assertEqual("and 30 % on everything else" in page, told)

    def test_somebody_elses_is_no_choice(self) -> None:
        response = self.say(percent="50", opportunity=str(an_opportunity().pk))
        self.assertEqual(response.status_code, 422)
        self.assertFalse(Hope.objects.exists())

    def test_too_long_a_name_stays_as_it_was_typed(self) -> None:
        self.assertContains(self.say(company_1=LONG), LONG, status_code=422)

    def test_another_window_is_noticed(self) -> None:
        stale = form_data(self.client, self.url(), percent="20")
        self.say(percent="90")
        self.assertEqual(self.client.post(self.url(), stale).status_code, 409)

    def opportunities(self) -> list[Any]:
        return list(self.user.opportunities.open())  # type: ignore[attr-defined]


class ConversationsTests(BackTestCase):
    SCREEN = "conversations"

    def conversations(self) -> list[Conversation]:
        rows = Conversation.objects.filter(owner=self.user).order_by("id")
        return list(rows.select_related("person"))

    def test_a_name_becomes_somebody_and_a_conversation_to_plan(self) -> None:
        done = self.say(name_1="Ana", tie_1="know", ask_1="information", name_2=WILD)
        self.assertLeadsTo(done, self.url("keep-anyone"))
        ana, wild = self.conversations()
        self.assertEqual((ana.person.name, ana.person.tie, ana.ask), ("Ana", "know", "information"))
        self.assertEqual((ana.rejection, ana.planned_on), (self.rejection, None))
        self.assertEqual((wild.person.name, wild.ask), (WILD, "advice"))

    def test_somebody_known_is_not_made_twice(self) -> None:
        dana = a_person(self.user, name="Dana Reed", company="Lumen")
        self.say(name_1="dana reed", tie_1="met_once")
        self.assertEqual(self.conversations()[0].person, dana)
        dana.refresh_from_db()
        self.assertEqual((dana.tie, dana.kind), ("met_once", "interviewer"))

    def test_somebody_close_is_a_friend_and_others_are_contacts(self) -> None:
        self.say(name_1="Ana", tie_1="close", name_2="Bo", tie_2="lost_touch")
        self.assertEqual([each.person.kind for each in self.conversations()], ["friend", "contact"])

    def test_two_who_go_by_the_same_name_may_stand_there(self) -> None:
        for company in ("Lumen", "Norda"):
            ana = a_person(self.user, name="Ana", company=company)
            a_conversation(ana, rejection=self.rejection)
        self.assertLeadsTo(self.change(ask_2="introduction"), self.url("keep-anyone"))
        told = [(each.person.company, each.ask) for each in self.conversations()]
        self.assertEqual(told, [("Lumen", "advice"), ("Norda", "introduction")])
        self.assertContains(self.change(name_3="ana"), "named them above", status_code=422)

    def test_opened_again_it_edits_the_same_rows(self) -> None:
        self.say(name_1="Ana", name_2="Bo")
        self.change(ask_1="introduction", name_2="Bob", name_3="Cleo")
        told = [(each.person.name, each.ask) for each in self.conversations()]
        self.assertEqual(told, [("Ana", "introduction"), ("Bob", "advice"), ("Cleo", "advice")])

    def test_an_emptied_row_is_let_go(self) -> None:
        self.say(name_1="Ana", name_2="Bo")
        page = self.client.get(self.change(name_1="")["Location"])
        ana, bo = self.conversations()
        self.assertTrue(ana.let_go_at)
        self.assertTrue(bo.is_open)
        self.assertContains(page, reverse("conversation_reopen", args=[ana.pk]))

    def test_a_row_typed_before_the_conversation_was_held_makes_one_more_only_when_sent_again(
        self,
    ) -> None:
        self.say(name_1="Ana")
        stale = filled_data(self.client, self.url(), name_2="Bo")
        self.conversations()[0].hold(today())
        self.assertEqual(self.client.post(self.url(), stale).status_code, 409)
        self.assertEqual(len(self.conversations()), 1)

    def test_two_windows_that_name_the_same_make_one_conversation(self) -> None:
        stale = form_data(self.client, self.url(), name_1="Ana")
        self.say(name_1="Ana", tie_1="know")
        self.client.post(self.url(), stale)
        self.assertEqual(len(self.conversations()), 1)

    def test_two_windows_and_the_second_is_kept_after_it_was_asked(self) -> None:
        stale = form_data(self.client, self.url(), name_1="Bo")
        self.say(name_1="Ana")
        page = self.client.post(self.url(), stale)
        self.assertContains(page, "Ana", status_code=409)
        again = stale | {name: page.context["form"].data[name] for name in ("version", "key_1")}
        self.client.post(self.url(), again)
        self.assertEqual([each.person.name for each in self.conversations()], ["Bo"])

    def test_a_double_click_makes_one(self) -> None:
        data = form_data(self.client, self.url(), name_1="Ana")
        for _ in range(2):
            self.client.post(self.url(), data)
        self.assertEqual((len(self.conversations()), Person.objects.count()), (1, 1))

    def test_a_row_is_never_another_persons_conversation(self) -> None:
        theirs = a_conversation()
        self.say(name_1="Mallory", key_1=str(theirs.pk))
        theirs.refresh_from_db()
        self.assertEqual(theirs.person.name, "Dana Reed")

    def test_one_name_twice_is_told(self) -> None:
        response = self.say(name_1="Ana", name_2="ANA")
        self.assertContains(response, "You have named them above.", status_code=422)

    def test_too_long_a_name_stays_as_it_was_typed(self) -> None:
        self.assertContains(self.say(name_1=LONG), LONG, status_code=422)

    def test_conversations_held_or_about_another_one_are_not_rows(self) -> None:
        a_held_conversation(a_person(self.user, name="Ana"), rejection=self.rejection)
        a_conversation(a_person(self.user, name="Bo"), rejection=a_rejection(self.user))
        self.assertEqual(self.client.get(self.url()).context["form"].conversations, {})

    def test_nothing_typed_is_skipped_and_not_done(self) -> None:
        self.assertLeadsTo(self.say(), self.url("keep-anyone"))
        self.assertIsNone(self.rejection.visits.get(step="get-going").answered_at)

    def test_a_short_one_goes_from_here_to_the_end(self) -> None:
        short = a_rejection(self.user, stage="applied")
        done = self.send(self.url(rejection=short), name_1="Ana")
        self.assertLeadsTo(done, self.url("close", short))


class PlanForItTests(BackTestCase):
    SCREEN = "conversations"
    ROW = {"cue_1": "it is nine", "action_1": "call Ana"}

    def plans(self) -> list[Plan]:
        return list(Plan.objects.here().order_by("id"))

    def in_days(self, days: int) -> str:
        return (today() + timedelta(days=days)).isoformat()

    def test_a_plan_has_a_cue_an_action_and_a_day(self) -> None:
        done = self.say(**self.ROW, on_1=self.in_days(2), said_1="on")
        self.assertLeadsTo(done, self.url("keep-anyone"))
        plan = self.plans()[0]
        self.assertEqual((plan.cue, plan.action), ("it is nine", "call Ana"))
        self.assertEqual((plan.on, plan.kind), (today() + timedelta(days=2), "forward"))
        self.assertTrue(plan.said_at)

    def test_opened_again_it_edits_the_same_plan(self) -> None:
        self.say(**self.ROW, on_1=self.in_days(2), said_1="on")
        said_at = self.plans()[0].said_at
        self.change(action_1="write to Ana", said_1="on")
        plan = self.plans()[0]
        self.assertEqual((plan.action, plan.said_at), ("write to Ana", said_at))

    def test_an_emptied_plan_goes_and_can_come_back(self) -> None:
        self.say(**self.ROW, on_1=self.in_days(2))
        page = self.client.get(self.change(cue_1="", action_1="")["Location"])
        self.assertEqual(self.plans(), [])
        undo = reverse("plan_restore", args=[Plan.objects.removed().get().pk])
        self.assertContains(page, undo)
        self.client.post(undo)
        self.assertEqual(len(self.plans()), 1)

    def test_a_fourth_takes_the_place_of_one_that_was_answered(self) -> None:
        for slot in (1, 2, 3):
            plan = a_plan(self.rejection, slot=slot, on=today())
        plan.answer("yes")
        self.change(cue_3="it rains", action_3="read", on_3=self.in_days(1))
        self.assertEqual([each.slot for each in self.plans()], [1, 2, None, 3])

    def test_one_whose_place_was_taken_in_another_window_stands_beside_them(self) -> None:
        soon = today() + timedelta(days=1)
        first, *_rest = [a_plan(self.rejection, slot=slot, on=soon) for slot in (1, 2, 3)]
        stale = filled_data(self.client, self.url(), cue_1="mine")
        first.remove()
        a_plan(self.rejection, slot=1, on=soon, cue="made there")
        told = self.client.post(self.url(), stale)
        again = form_on(told.content.decode(), self.url()).sends
        self.assertLeadsTo(self.client.post(self.url(), again), self.url("keep-anyone"))
        self.assertIn("mine", {plan.cue for plan in Plan.objects.open()})

    def test_each_part_that_is_missing_is_asked_for(self) -> None:
        page = self.say(action_2="call Ana", on_2="")
        self.assertContains(page, "a moment you can’t miss", status_code=422)
        self.assertContains(page, "Choose a day, or name a weekday", status_code=422)

    def test_a_day_that_is_over_or_far_away_is_told(self) -> None:
        for on, told in (
            ("2020-01-01", "That day is over."),
            ("9999-12-31", "more than a year away"),
        ):
            self.assertContains(self.say(**self.ROW, on_1=on), told, status_code=422)

    def test_a_day_that_passed_meanwhile_may_stay(self) -> None:
        a_plan(self.rejection, on=date(2020, 1, 1))
        self.assertLeadsTo(self.change(action_1="write"), self.url("keep-anyone"))

    def test_too_long_a_line_stays_as_it_was_typed(self) -> None:
        page = self.say(cue_1=LONG, action_1=WILD)
        self.assertContains(page, LONG, status_code=422)
        self.assertContains(page, "It is all still here", status_code=422)

    def test_what_was_typed_waits_when_one_leaves_it(self) -> None:
        self.say(cue_1="it is nine", go="leave")
        self.assertContains(self.client.get(self.url()), "it is nine")


class PlanOfAConversationTests(BackTestCase):
    """The person, the day and the plan of a conversation stand in one row."""

    SCREEN = "conversations"

    def setUp(self) -> None:
        super().setUp()
        self.clock = at(SATURDAY)
        self.clock.__enter__()
        self.addCleanup(self.clock.__exit__, None, None, None)

    def plan(self) -> Plan:
        return Plan.objects.here().select_related("conversation__person").get()

    def test_a_day_is_the_conversations_and_without_one_it_has_none(self) -> None:
        self.say(name_1="Ana", on_1="2026-12-03", name_2="Bo")
        days = [each.planned_on for each in self.rejection.conversations.order_by("id")]
        self.assertEqual(days, [date(2026, 12, 3), None])

    def test_the_plan_is_made_from_the_person_and_the_day_and_is_theirs(self) -> None:
        self.say(name_1="Ana", on_1="2026-11-30", auto_1="make")
        plan = self.plan()
        self.assertEqual((plan.cue, plan.action), ("it is Monday", "talk to Ana"))
        self.assertEqual((plan.on, plan.conversation.person.name), (date(2026, 11, 30), "Ana"))

    def test_somebody_close_is_simply_called(self) -> None:
        self.say(name_1="Ana", tie_1="close", on_1="2026-12-20", auto_1="make")
        self.assertEqual((self.plan().cue, self.plan().action), ("it is 20 December", "call Ana"))

    def test_a_plan_that_was_emptied_in_sight_is_not_made_again(self) -> None:
        self.say(name_1="Ana", on_1="2026-11-30", auto_1="")
        self.assertFalse(Plan.objects.exists())
        self.change(tie_1="know")
        self.assertFalse(Plan.objects.exists())

    def test_a_plan_that_names_a_weekday_takes_that_weekday(self) -> None:
        typed = {"cue_1": "it is nine on Monday", "action_1": "walk"}
        self.say(name_1="Ana", on_1="2026-11-29", **typed)
        self.assertEqual(self.plan().on, date(2026, 11, 30))
        self.assertEqual(self.rejection.conversations.get().planned_on, date(2026, 11, 29))

    def test_a_weekday_is_day_enough(self) -> None:
        self.say(cue_1="it is Tuesday", action_1="walk")
        self.assertEqual(self.plan().on, date(2026, 12, 1))

    def test_what_the_sentence_says_already_is_not_said_twice(self) -> None:
        self.say(cue_1="If it is Tuesday,", action_1="Then I will I’ll walk")
        self.assertEqual((self.plan().cue, self.plan().action), ("it is Tuesday", "walk"))

    def test_it_stays_with_its_conversation(self) -> None:
        self.say(name_1="Ana", on_1="2026-11-30", auto_1="make", name_2="Bo")
        self.rejection.conversations.get(person__name="Ana").hold(today())
        row = self.client.get(self.url()).context["form"].initial
        self.assertEqual((row["name_1"], row.get("cue_1")), ("Bo", None))
        self.assertEqual((row.get("name_2"), row["cue_2"]), (None, "it is Monday"))

    def test_let_go_with_its_plan_both_can_come_back(self) -> None:
        self.say(name_1="Ana", on_1="2026-11-30", auto_1="make")
        page = self.client.get(self.change(name_1="", on_1="")["Location"])
        self.assertContains(page, "One conversation was let go.")
        self.assertContains(page, "One plan was taken out.")

    def test_old_addresses_lead_here_with_what_was_typed_there(self) -> None:
        for old in ("three-people", "when-exactly"):
            self.assertLeadsTo(self.client.get(self.url(old)), self.url())


class KeepAnyoneTests(BackTestCase):
    SCREEN = "keep-anyone"

    def fates(self) -> dict[str, str]:
        rows = Parting.objects.filter(owner=self.user).select_related("person")
        return {row.person.name: row.fate for row in rows}

    def named(self) -> list[str]:
        return [person.name for person in self.client.get(self.url()).context["form"].met]

    def test_it_asks_about_the_people_of_this_process(self) -> None:
        a_sent_request(self.rejection, person=a_person(self.user, name="Asked", company=""))
        a_person(self.user, name="There", company="LUMEN")
        about = an_opportunity(self.user)
        about.become(self.rejection, "said_no")
        talked = a_person(self.user, name="Talked", company="")
        a_held_conversation(talked, opportunity=about)
        a_person(self.user, name="Elsewhere", company="Norda")
        a_person(self.user, name="Removed", company="Lumen").remove()
        a_person(name="Theirs", company="Lumen")
        self.assertEqual(self.named(), ["Asked", "There", "Talked"])

    def test_who_one_only_wants_to_talk_to_next_is_not_of_it(self) -> None:
        a_conversation(a_person(self.user, name="Ana", company=""), rejection=self.rejection)
        self.assertEqual(self.named(), [])

    def test_a_role_without_a_company_has_nobody_by_chance(self) -> None:
        self.rejection = a_rejection(self.user, company="")
        a_person(self.user, name="Ana", company="")
        self.assertEqual(self.named(), [])

    def test_nothing_is_chosen_beforehand(self) -> None:
        a_person(self.user, company="Lumen")
        page = self.client.get(self.url()).content.decode()
        for fate in ("thank", "keep", "let_go"):
            self.assertNotRegex(page, f'value="{fate}"[^>]*checked')

    def test_each_is_thanked_kept_or_let_go(self) -> None:
        people = {name: a_person(self.user, name=name, company="Lumen") for name in "ABC"}
        fates = dict(zip("ABC", ("thank", "keep", "let_go"), strict=True))
        typed = {f"fate_{people[name].pk}": fate for name, fate in fates.items()}
        self.assertLeadsTo(self.say(**typed), self.url("close"))
        self.assertEqual(self.fates(), fates)
        people["B"].refresh_from_db()
        self.assertEqual(people["B"].touch_days, 90)

    def test_not_now_decides_nothing(self) -> None:
        person = a_person(self.user, company="Lumen")
        self.say(**{f"fate_{person.pk}": ""})
        self.assertEqual(self.fates(), {})

    def test_somebody_else_is_named_here(self) -> None:
        self.say(name="Eve", kind="recruiter", fate_new="keep")
        eve = Person.objects.get()
        self.assertEqual((eve.name, eve.company, eve.kind), ("Eve", "Lumen", "recruiter"))
        self.assertEqual(self.fates(), {"Eve": "keep"})
        self.assertEqual(self.named(), ["Eve"])

    def test_half_of_somebody_else_is_asked_for(self) -> None:
        for typed, told in (
            ({"name": WILD}, "Choose who they are."),
            ({"name": "Eve", "kind": "recruiter"}, "Choose what you will do."),
            ({"fate_new": "keep"}, "Write their name"),
        ):
            self.assertContains(self.say(**typed), told, status_code=422)
        self.assertFalse(Person.objects.exists())

    def test_another_window_is_noticed(self) -> None:
        person = a_person(self.user, company="Lumen")
        name = f"fate_{person.pk}"
        stale = form_data(self.client, self.url(), **{name: "let_go"})
        self.say(**{name: "keep"})
        self.assertContains(self.client.post(self.url(), stale), "Keep in touch", status_code=409)
        self.assertEqual(self.fates(), {"Dana Reed": "keep"})


class KeepAfterAFinalRoundTests(BackTestCase):
    SCREEN = "keep-anyone"

    def test_to_keep_in_touch_is_chosen_beforehand_and_comes_up_after_ninety_days(self) -> None:
        self.rejection = a_rejection(self.user, company="Lumen", stage="final", path="full")
        person = a_person(self.user, company="Lumen")
        page = self.client.get(self.url()).content.decode()
        self.assertRegex(page, 'value="keep"[^>]*checked')
        self.change()
        person.refresh_from_db()
        self.assertEqual(person.touch_on, today() + timedelta(days=90))


class NextNoTests(BackTestCase):
    SCREEN = "keep-anyone"

    def then(self, words: str) -> Any:
        data = filled_data(self.client, self.url()) | {"action": words}
        return self.client.post(self.url(), data)

    def test_one_line_for_the_next_no(self) -> None:
        self.assertLeadsTo(self.then("walk to the river"), self.url("close"))
        plan = self.rejection.plans.get()
        self.assertEqual((plan.kind, plan.cue), ("next_no", "another one says no"))
        self.then(WILD)
        self.assertEqual(self.rejection.plans.get().action, WILD)

    def test_it_stands_folded_and_its_old_address_leads_here(self) -> None:
        page = self.client.get(self.url()).content.decode()
        self.assertRegex(
            page, r"<details class=\"back-row\" *>\s*<summary>\s*If another one says no"
        )
        self.assertLeadsTo(self.client.get(self.url("next-no")), self.url())

    def test_it_is_not_said_twice(self) -> None:
        self.then("I will I will walk")
        self.assertEqual(self.rejection.plans.get().action, "walk")

    def test_emptied_it_goes(self) -> None:
        self.then("walk to the river")
        page = self.client.get(self.then("")["Location"])
        self.assertFalse(self.rejection.plans.here().exists())
        self.assertContains(page, "One plan was taken out.")

    def test_nothing_said_is_skipped(self) -> None:
        self.assertLeadsTo(self.say(), self.url("close"))
        self.assertFalse(self.rejection.plans.exists())

    def test_another_window_is_noticed(self) -> None:
        stale = form_data(self.client, self.url()) | {"action": "mine"}
        self.then("walk")
        self.assertContains(self.client.post(self.url(), stale), "walk", status_code=409)


class UndecidedTests(BackTestCase):
    def test_every_screen_opens_on_every_path(self) -> None:
        for path in ("quick", "standard", "full", "ghost"):
            rejection = a_rejection(self.user, path=path)
            for screen in (
                "opportunities",
                "conversations",
                "keep-anyone",
                "close",
            ):
                with self.subTest(path=path, screen=screen):
                    response = self.client.get(self.url(screen, rejection))
                    self.assertEqual(response.status_code, 200)
