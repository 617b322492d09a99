"""What a recovery stores of the rows that hang on it equals what is worked out anew, whatever happens."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from io import StringIO
from typing import Any, NamedTuple, cast

from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import TestCase
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as PropertyTestCase

from accounts.models import User
from recovery.lessons.models.to_dos import TooManyOpen
from recovery.models import (
    CheckIn,
    Conversation,
    Debrief,
    FeedbackReply,
    FeedbackRequest,
    Lesson,
    Opportunity,
    Person,
    Plan,
    Rejection,
    StepVisit,
    ToDo,
)
from recovery.path.steps import STEPS
from recovery.people.merging import merge
from recovery.recoveries.deleting import delete_for_good
from recovery.recoveries.stored import HANGS_ON_IT, drifted, stored, worked_out
from recovery.rejections.pace import ALWAYS
from recovery.shared.choices import Path
from recovery.shared.owned import IllegalMove
from tests.helpers.factories import (
    a_checkin,
    a_conversation,
    a_debrief,
    a_lesson,
    a_person,
    a_plan,
    a_rejection,
    a_reply,
    a_request,
    a_user,
    a_visit,
    a_whole_rejection,
    an_opportunity,
)

SOON = date(2026, 12, 24)


class Turn(NamedTuple):
    """Two recoveries of one person, and a number that says to which row something is done."""

    here: Rejection
    there: Rejection
    n: int

    def one(self, rows: Any) -> Any:
        """One of these rows, if there is any."""
        found = list(rows.order_by("pk"))
        return found[self.n % len(found)] if found else None

    @property
    def step(self) -> str:
        return STEPS[self.n % len(STEPS)].key


def on(rows: Callable[[], Any], verb: Callable[[Any], Any]) -> Callable[[Turn], None]:
    """A function that does this to one of these rows."""

    def act(turn: Turn) -> None:
        if row := turn.one(rows()):
            verb(row)

    return act


def make_to_do(turn: Turn) -> None:
    ToDo.objects.add_to(a_lesson(turn.here), text="T", hours=1, due_on=SOON)


def join_people(turn: Turn) -> None:
    people = list(Person.objects.here().order_by("pk"))
    if len(people) > 1:
        merge(people[0], people[1])


def part_people(turn: Turn) -> None:
    if gone := turn.one(Person.objects.joined()):
        gone.bring_back()


def turn_into(turn: Turn) -> None:
    """An opportunity with a debrief and a conversation becomes this no; a no comes of one at most."""
    if Opportunity.objects.filter(rejection=turn.here).exists():
        return
    what = an_opportunity(turn.here.owner)
    a_debrief(owner=turn.here.owner, opportunity=what)
    a_conversation(a_person(turn.here.owner), opportunity=what)
    what.become(turn.here, "said_no")
    if turn.n % 2:
        what.reopen()


def save_what_was_read_before(turn: Turn) -> None:
    """A form that was opened before something happened is saved whole."""
    before = Rejection.objects.get(pk=turn.here.pk)
    turn.there.visits.begin(turn.there, turn.step, "s") if turn.n % 2 else a_checkin(turn.here)
    with suppress(IllegalMove):
        turn.here.feedback.begin(turn.here).set_aside()
    before.company = "Another name"
    before.save()


def change_many(turn: Turn) -> None:
    """Rows changed, made and deleted together, without any verb."""
    FeedbackRequest.objects.filter(status="draft").update(waits_until=timezone.now())
    Conversation.objects.update(rejection=turn.there)
    a = {"owner": turn.here.owner, "rejection": turn.here, "moment": CheckIn.Moment.LAND}
    CheckIn.objects.bulk_create([CheckIn(**a), CheckIn(**a)])
    StepVisit.objects.filter(step=turn.step).delete()


asked, replied = FeedbackRequest.objects.all, FeedbackReply.objects.all
debriefs, conversations = Debrief.objects.here, Conversation.objects.here
plans, lessons = Plan.objects.here, Lesson.objects.here

VERBS: dict[str, Callable[[Turn], Any]] = {
    "begin a step": lambda t: t.here.visits.begin(t.here, t.step, "s"),
    "end a step": on(StepVisit.objects.all, lambda row: row.end()),
    "answer a step": on(StepVisit.objects.all, lambda row: row.answer()),
    "skip a step": lambda t: t.here.visits.begin(t.here, t.step, "s").skip(),
    "another path": lambda t: t.here.choose_path(Path.values[t.n % len(Path.values)]),
    "another stage": lambda t: t.here.set(stage="applied"),
    "write a message": lambda t: t.here.feedback.begin(t.here),
    "let it wait": on(lambda: asked().drafts(), lambda row: row.wait_until(9)),
    "send": on(asked, lambda row: row.mark_sent()),
    "follow up": on(asked, lambda row: row.mark_followed_up()),
    "refused": on(asked, lambda row: row.mark_refused()),
    "take back": on(asked, lambda row: row.take_back()),
    "withdraw": on(asked, lambda row: row.withdraw()),
    "set aside": on(lambda: asked().drafts(), lambda row: row.set_aside()),
    "the worker closes": lambda t: FeedbackRequest.objects.close_due(
        timezone.now() + timedelta(days=60)
    ),
    "delete a request": on(asked, lambda row: row.delete()),
    "an answer": on(lambda: asked().waiting(), a_reply),
    "put an answer off": on(replied, lambda row: row.put_off(9)),
    "open an answer": on(replied, lambda row: row.open()),
    "remove an answer": on(replied, lambda row: row.remove()),
    "restore an answer": on(
        lambda: FeedbackReply.everything.exclude(removed_at=None), lambda row: row.restore()
    ),
    "withdraw an answer": on(replied, lambda row: row.withdraw()),
    "plan a debrief": lambda t: a_debrief(t.here, planned_at=timezone.now() + timedelta(days=2)),
    "finish a debrief": on(debriefs, lambda row: row.finish()),
    "reopen a debrief": on(debriefs, lambda row: row.reopen()),
    "move a debrief": on(debriefs, lambda row: row.move(1)),
    "remove a debrief": on(debriefs, lambda row: row.remove()),
    "bring a debrief back": on(Debrief.objects.removed, lambda row: row.bring_back()),
    "part a debrief": on(debriefs, lambda row: row.part()),
    "join a debrief": lambda t: on(debriefs, lambda row: row.join(t.there))(t),
    "plan a conversation": lambda t: a_conversation(
        a_person(t.here.owner), rejection=t.here, planned_on=SOON
    ),
    "hold a conversation": on(conversations, lambda row: row.hold(timezone.localdate())),
    "let a conversation go": on(conversations, lambda row: row.let_go()),
    "move a conversation": on(conversations, lambda row: row.move(SOON + timedelta(days=1))),
    "move it back": on(conversations, lambda row: row.move_back()),
    "remove a conversation": on(conversations, lambda row: row.remove()),
    "bring a conversation back": on(Conversation.objects.removed, lambda row: row.bring_back()),
    "plan": lambda t: a_plan(t.here, slot=None, on=SOON),
    "answer a plan": on(lambda: plans().forward(), lambda row: row.answer("no")),
    "ask it again": on(plans, lambda row: row.reopen()),
    "move a plan": on(lambda: plans().forward(), lambda row: row.move(SOON - timedelta(days=3))),
    "remove a plan": on(plans, lambda row: row.remove()),
    "bring a plan back": on(Plan.objects.removed, lambda row: row.bring_back()),
    "it came about": on(lambda: plans().forward(), lambda row: row.answer("yes")),
    "nothing to change": on(lessons, lambda row: row.say("nothing", "")),
    "another day": lambda t: t.here.set(heard_on=SOON),
    "a to-do": make_to_do,
    "do it": on(ToDo.objects.all, lambda row: row.finish()),
    "let it go": on(ToDo.objects.all, lambda row: row.let_go()),
    "open it again": on(ToDo.objects.all, lambda row: row.reopen()),
    "remove a lesson": on(lessons, lambda row: row.remove()),
    "bring it back": on(Lesson.objects.removed, lambda row: row.bring_back()),
    "check in": lambda t: a_checkin(t.here),
    "join two people": join_people,
    "part them": part_people,
    "what was in play": turn_into,
    "put aside": lambda t: t.here.put_aside(),
    "close": lambda t: t.here.close("moved_on", ""),
    "set it aside": lambda t: t.here.set_aside(),
    "tidy up": lambda t: call_command("tidy"),
    "save what was read before": save_what_was_read_before,
    "change many": change_many,
    "delete it": lambda t: delete_for_good(t.here),
}


def take(turn: Turn, verb: str) -> None:
    with suppress(IllegalMove, TooManyOpen):
        VERBS[verb](turn)


def differing(test: TestCase, after: str) -> None:
    for row in Rejection.objects.prefetch_related(*HANGS_ON_IT):
        test.assertEqual(stored(row), worked_out(row), after)


def two_of(owner: User, n: int) -> tuple[Rejection, Rejection]:
    """Two recoveries of a person as they stand now, one of them the n-th."""
    rows = list(owner.rejections.order_by("pk"))  # type: ignore[attr-defined]
    rows += [a_rejection(owner) for _ in range(2 - len(rows))]
    return rows[n % 2], rows[1 - n % 2]


class EveryVerbTests(TestCase):
    def test_after_each_verb_on_its_own_what_is_stored_is_what_is_there(self) -> None:
        owner = a_user()
        a_whole_rejection(owner)
        for verb in VERBS:
            with self.subTest(verb=verb), transaction.atomic():
                take(Turn(*two_of(owner, 0), 1), verb)
                differing(self, verb)
                transaction.set_rollback(True)


class AnySequenceTests(PropertyTestCase):
    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(st.sampled_from(list(VERBS)), st.integers(0, 20)), max_size=12))
    def test_after_any_sequence_of_verbs_too(self, moves: list[tuple[str, int]]) -> None:
        owner = a_user()
        for verb, n in moves:
            take(Turn(*two_of(owner, n), n), verb)
        differing(cast(TestCase, self), str(moves))


class StoredTests(TestCase):
    """The values of the stored columns, each by example."""

    def setUp(self) -> None:
        self.rejection = a_rejection()

    def read(self) -> Rejection:
        self.rejection.refresh_from_db()
        return self.rejection

    def test_the_step_one_stands_at_is_the_first_that_is_open_on_its_path(self) -> None:
        self.assertEqual(self.read().now_step, "say-what-happened")
        a_visit(self.rejection, step="say-what-happened").skip()
        a_visit(self.rejection, step="let-it-out")
        self.assertEqual(self.read().now_step, "let-it-out")
        self.assertEqual(self.rejection.choose_path("quick").now_step, "perspective")

    def test_letting_it_out_is_next_on_every_path_where_it_stung_at_first(self) -> None:
        a_visit(self.rejection, step="say-what-happened").skip()
        checkin = a_checkin(self.rejection, sting=5)
        for path in Path.values:
            self.assertEqual(self.read().choose_path(path).now_step, "let-it-out")
        checkin.set(sting=4)
        self.assertEqual(self.read().choose_path("ghost").now_step, "perspective")
        a_checkin(self.rejection, moment="day_7", sting=9)
        self.assertEqual((self.read().first_sting, self.rejection.now_step), (4, "perspective"))

    def test_with_every_step_settled_it_is_none(self) -> None:
        for step in STEPS:
            a_visit(self.rejection, step=step.key).skip()
        self.assertEqual(self.read().now_step, "")

    def test_the_last_sign_of_life_is_its_own_or_that_of_what_hangs_on_it(self) -> None:
        self.assertEqual(self.read().alive_at, self.rejection.active_at)
        checkin = a_checkin(self.rejection)
        long_ago = checkin.created_at - timedelta(days=60)
        self.rejection.set(active_at=long_ago)
        self.assertEqual(self.read().alive_at, checkin.created_at)
        checkin.delete()
        self.assertEqual(self.read().alive_at, long_ago)

    def test_until_when_something_of_it_is_to_come(self) -> None:
        a_plan(self.rejection, on=SOON)
        self.assertEqual((self.read().busy_on, self.rejection.busy_until), (SOON, None))
        request = a_request(self.rejection).wait_until(9)
        self.assertEqual(self.read().busy_until, request.waits_until)
        request.mark_sent()
        self.assertEqual((self.read().busy_on, self.rejection.busy_until), (ALWAYS, None))

    def test_what_a_form_read_long_before_does_not_write_it_back(self) -> None:
        before = Rejection.objects.get(pk=self.rejection.pk)
        a_visit(self.rejection, step="say-what-happened").skip()
        before.save()
        self.assertEqual(self.read().now_step, "let-it-out")

    def test_writing_what_hangs_on_it_costs_no_query_of_ours(self) -> None:
        with self.assertNumQueries(1):
            CheckIn.objects.create(owner=self.rejection.owner, rejection=self.rejection)


def spoil(rejection: Rejection) -> None:
    """Store what no verb can: the database is told to look away."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE recovery_rejection DISABLE TRIGGER rejection_stored")
        Rejection.objects.filter(pk=rejection.pk).update(
            settled_steps=["get-going"], signs_at=None, busy_on=SOON, standing=["talked"]
        )
        cursor.execute("ALTER TABLE recovery_rejection ENABLE TRIGGER rejection_stored")


class CheckStoredTests(TestCase):
    def run_it(self, **options: Any) -> str:
        out = StringIO()
        call_command("check_stored", stdout=out, **options)
        return out.getvalue()

    def test_without_drift_it_says_so(self) -> None:
        a_whole_rejection()
        self.assertIn("Every recovery stores what hangs on it.", self.run_it())

    def test_drift_is_reported_with_its_columns_and_left_alone(self) -> None:
        rejection = a_rejection()
        spoil(rejection)
        with self.assertRaisesMessage(CommandError, "1 rows"):
            self.run_it()
        self.assertEqual(
            list(drifted()), [(rejection.pk, ["settled_steps", "busy_on", "standing"])]
        )

    def test_it_is_mended_when_asked_for(self) -> None:
        rejection, other = a_whole_rejection(), a_whole_rejection()
        spoil(rejection)
        self.assertIn(f"{rejection.pk}: mended", self.run_it(repair=True))
        self.assertEqual(list(drifted()), [])
        other.refresh_from_db()
        self.assertEqual(stored(other), worked_out(other))
