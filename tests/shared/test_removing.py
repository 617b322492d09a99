"""Whatever can be removed, of every kind: gone from its list, back for thirty days as it was, then gone for good."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

from django.core.management import call_command
from django.urls import get_resolver, reverse
from django.utils import timezone

from accounts.models import User
from recovery.models import Vent
from recovery.shared.owned import UNDO_DAYS, RemovableModel
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_conversation,
    a_debrief,
    a_lesson,
    a_person,
    a_plan,
    a_question,
    a_rejection,
    a_reply,
    a_sent_request,
    a_vent,
    an_opportunity,
)
from tests.helpers.stored import everything, rows_of

WORDS = "Zanzibar"


class Kind(NamedTuple):
    """How one of a kind is made, and the page that lists it."""

    make: Callable[[User], Any]
    listed_on: Callable[[Any], str]


def _on(name: str) -> Callable[[Any], str]:
    return lambda _row: reverse(name)


def _a_reply(owner: User) -> Any:
    reply = a_reply(a_sent_request(a_rejection(owner)), text=WORDS)
    reply.request.set(ended_at=reply.created_at)
    return reply


KINDS = {
    "rejection": Kind(lambda owner: a_rejection(owner, company=WORDS), _on("rejection_list")),
    "opportunity": Kind(
        lambda owner: an_opportunity(owner, company=WORDS), _on("opportunity_list")
    ),
    "person": Kind(lambda owner: a_person(owner, name=WORDS), _on("person_list")),
    "conversation": Kind(
        lambda owner: a_conversation(a_person(owner), message=WORDS), _on("conversation_list")
    ),
    "debrief": Kind(lambda owner: a_debrief(owner=owner, company=WORDS), _on("debrief_list")),
    "question": Kind(
        lambda owner: a_question(a_debrief(owner=owner), text=WORDS), _on("question_list")
    ),
    "lesson": Kind(lambda owner: a_lesson(a_rejection(owner), text=WORDS), _on("lesson_list")),
    "plan": Kind(lambda owner: a_plan(a_rejection(owner), action=WORDS), _on("plan_list")),
    "reply": Kind(
        _a_reply,
        lambda reply: str(reply.request.get_absolute_url()),
    ),
}
AT_ONCE = {
    "account_delete": "with all there is",
    "remark_remove": "its words go back into the box they were typed in",
    "pointer_remove": "a note that one person named another; the press that undoes it makes it anew",
    "draft_discard": "words half typed, of what stays as it was",
    "arrival_remove": "a copy of a mail one still has",
    "import_discard": "a copy of a file one still has",
    "takeout_erase": "a copy of what is here",
}


class EveryKindTests(PageTestCase):
    def press(self, name: str, kind: str, row: Any) -> Any:
        return self.client.post(reverse(name, args=_keys(kind, row)), follow=True)

    def remove(self, kind: str, row: Any) -> None:
        self.press("rejection_delete" if kind == "rejection" else f"{kind}_remove", kind, row)

    def test_it_is_gone_from_its_list_and_back_as_it_was(self) -> None:
        for kind, (make, listed_on) in KINDS.items():
            with self.subTest(kind=kind):
                row = make(self.user)
                link, page = f'href="{row.get_absolute_url()}', listed_on(row)
                self.assertContains(self.client.get(page), f'{link}"')
                before = _lasting(rows_of(self.user))
                self.remove(kind, row)
                self.assertNotContains(self.client.get(page), f'{link}"')
                self.press(f"{kind}_restore", kind, row)
                self.assertContains(self.client.get(page), f'{link}"')
                self.assertEqual(_lasting(rows_of(self.user)), before)

    def test_after_thirty_days_no_word_of_it_is_left(self) -> None:
        for kind, (make, _listed_on) in KINDS.items():
            with self.subTest(kind=kind):
                row = make(self.user)
                self.remove(kind, row)
                for days, is_left in ((UNDO_DAYS - 1, True), (UNDO_DAYS + 1, False)):
                    _age(days)
                    call_command("tidy", verbosity=0)
                    self.assertEqual(WORDS in everything(), is_left)
                self.assertEqual(self.press(f"{kind}_restore", kind, row).status_code, 404)

    def test_a_vent_is_gone_at_once(self) -> None:
        vent = a_vent(a_rejection(self.user), mode="write_keep")
        vent.keep(WORDS, 30)
        self.remove("rejection", vent.rejection)
        self.assertNotIn(WORDS, everything())
        self.press("rejection_restore", "rejection", vent.rejection)
        self.assertFalse(Vent.objects.exists())

    def test_no_kind_and_no_address_is_forgotten_here(self) -> None:
        self.assertEqual(len(KINDS), len(RemovableModel.__subclasses__()))
        names = [str(name) for name in get_resolver().reverse_dict if isinstance(name, str)]
        ends = ("_remove", "_delete", "_discard", "_erase")
        undone = {f"{kind}_remove" for kind in KINDS} | {"rejection_delete"}
        self.assertEqual({n for n in names if n.endswith(ends)} - undone, set(AT_ONCE))


def _keys(kind: str, row: Any) -> list[Any]:
    """What its address names: a question is one of a debrief's, a reply one of a request's."""
    above = {"question": "debrief_id", "reply": "request_id"}.get(kind)
    return [getattr(row, above), row.pk] if above else [row.pk]


def _age(days: int) -> None:
    """Let what was removed have been removed so many days ago."""
    for model in RemovableModel.__subclasses__():
        removed = model._base_manager.exclude(removed_at=None)
        removed.update(removed_at=timezone.now() - timedelta(days=days))


def _lasting(rows: dict[str, list[dict[str, Any]]]) -> Any:
    """All rows but our own books, and companies, which the database makes anew.

    A calendar hears of both presses, and both are signs of life of a recovery.
    """
    passing = {"dates_changed_at", "revision", "changed_at", "last_login"}
    passing |= {"active_at", "alive_at", "signs_at"}
    return {
        table: [
            {name: value for name, value in row.items() if name not in passing} for row in found
        ]
        for table, found in rows.items()
        if not table.startswith(("accounts.Submission", "accounts.Draft", "recovery.Company"))
    }
