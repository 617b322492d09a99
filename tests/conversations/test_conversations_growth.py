"""A thousand people and five thousand conversations: no more queries, and pages that stay small."""

import gzip
from datetime import time, timedelta

from django.urls import reverse

from recovery.models import Conversation, Person, Plan, Pointer
from recovery.shared.clocks import today
from tests.helpers.factories import (
    a_conversation,
    a_held_conversation,
    a_plan,
    a_pointer,
    a_rejection,
    an_opportunity,
)
from tests.helpers.growth import ON_ANY_PAGE, QueryTests

KILOBYTES = 8
LIST, PLANS = reverse("conversation_list"), reverse("plan_list")
STORY = "She knows the team at Northgate, and says that they look for somebody in the spring. "


class ConversationsCase(QueryTests):
    """One row of each kind, and then very many."""

    def setUp(self) -> None:
        super().setUp()
        rejection, opportunity = a_rejection(self.user), an_opportunity(self.user)
        self.held = a_held_conversation(rejection=rejection, opportunity=opportunity)
        Person.objects.update(owner=self.user)
        Conversation.objects.update(owner=self.user)
        self.held.refresh_from_db()
        a_pointer(self.held)
        self.planned = a_conversation(self.held.person, planned_on=today())
        a_conversation(self.held.person, planned_on=None)
        a_conversation(self.held.person).let_go()
        a_conversation(self.held.person).remove()
        self.plan = a_plan(rejection, on=today())
        a_plan(rejection, slot=2, on=today() + timedelta(days=3))
        a_plan(rejection, kind="next_no")
        a_plan(owner=self.user).answer("no")
        a_plan(owner=self.user).remove()
        self.user.weeks_off.take(self.user, today() - timedelta(days=today().weekday()))  # type: ignore[attr-defined]

    def pages(self) -> list[str]:
        shelves = ("planned", "no-day", "held", "let-go")
        plans = ("due", "to-come", "next-no", "answered")
        conversations = [each.get_absolute_url() for each in (self.held, self.planned)]
        return [
            LIST,
            PLANS,
            *(f"{LIST}?show={key}" for key in shelves),
            *(f"{PLANS}?show={key}" for key in plans),
            *conversations,
            *(f"{each}edit/" for each in conversations),
            *(f"{each}came-of-it/" for each in conversations),
            reverse("conversation_new"),
            f"{reverse('conversation_new')}?person={self.held.person_id}",
            reverse("conversation_target"),
            reverse("plan_new"),
            f"{reverse('plan_new')}?again={self.plan.pk}",
            self.plan.get_absolute_url(),
        ]

    def many_people_and_conversations(self) -> None:
        owner, now = self.user, today()
        facts = {"owner": owner, "kind": "contact", "notes": "Notes"}
        people = Person.objects.bulk_create(
            Person(name=f"Somebody {n} Longname", company=f"Company {n}", **facts)
            for n in range(1000)
        )
        for number in range(40):
            a_rejection(owner, company=f"Company {number}")
            an_opportunity(owner, company=f"Company {number}")
        conversations = Conversation.objects.bulk_create(
            Conversation(owner=owner, person=people[n % 1000], ask="advice", **_state(n, now))
            for n in range(5000)
        )
        Pointer.objects.bulk_create(
            Pointer(owner=owner, conversation=conversation, person=people[n])
            for n, conversation in enumerate([*conversations[2::5], *([self.held] * 12)][:990])
        )

    def many_plans(self) -> None:
        kinds = {
            0: {"on": today() - timedelta(days=1)},
            1: {"on": today() + timedelta(days=1)},
            2: {"on": today(), "happened": "no", "answered_at": self.held.created_at},
            3: {"kind": "next_no"},
        }
        cue = "I have had my coffee on the next free Friday"
        Plan.objects.bulk_create(
            Plan(owner=self.user, cue=f"{cue} {n}", action=f"write to somebody {n}", **kinds[n % 4])
            for n in range(400)
        )


class ConversationsGrowthTests(ConversationsCase):
    def test_a_thousand_people_and_five_thousand_conversations_ask_no_more(self) -> None:
        few = {url: self.count(url) for url in self.pages()}
        self.many_people_and_conversations()
        self.many_plans()
        for url, asked in few.items():
            with self.subTest(page=url):
                self.assertLessEqual(self.count(url), asked)
                self.assertLessEqual(asked, ON_ANY_PAGE)
                size = len(gzip.compress(self.client.get(url).content)) / 1024
                self.assertLess(size, KILOBYTES)


def _state(number: int, now: object) -> dict[str, object]:
    day = today() - timedelta(days=number % 700)
    return {
        0: {"planned_on": day, "planned_time": time(9, number % 60)},
        1: {"planned_on": None},
        2: {"held_on": day, "came_of_it": f"{number}: {STORY}"},
        3: {"let_go_at": "2026-01-01T12:00Z"},
        4: {"held_on": day, "removed_at": "2026-01-01T12:00Z"},
    }[number % 5]
