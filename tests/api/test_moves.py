"""What happens to something, by program: along the same tables as by hand, and refused where it isn't possible."""

from typing import Any

from recovery.shared.business_days import add_business_days
from tests.api.programs import ApiTestCase
from tests.helpers.factories import (
    a_conversation,
    a_held_conversation,
    a_person,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    an_opportunity,
)


class FeedbackMoveTests(ApiTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.job = a_rejection(self.user)

    def press(self, row: Any, verb: str, **headers: str) -> Any:
        return self.program.post(f"feedback-requests/{row.pk}/{verb}", **headers)

    def a_draft(self) -> Any:
        return a_request(self.job, person=a_person(self.user), channel="email")

    def test_it_is_sent_followed_up_and_closed(self) -> None:
        draft = self.a_draft()
        verbs = ("sent", "followed-up", "close")
        statuses = [self.press(draft, verb).json()["status"] for verb in verbs]
        self.assertEqual(statuses, ["sent", "followed_up", "no_reply"])

    def test_the_message_it_was_sent_with_is_told(self) -> None:
        sent = self.press(self.a_draft(), "sent").json()
        self.assertIn("Dana", sent["body"])
        self.assertTrue(sent["subject"])

    def test_the_step_of_the_path_is_done_as_by_hand(self) -> None:
        self.press(self.a_draft(), "sent")
        visit = self.job.visits.get(step="feedback")
        self.assertIsNotNone(visit.done_at)

    def test_what_is_not_possible_is_refused_and_changes_nothing(self) -> None:
        draft = self.a_draft()
        for verb in ("followed-up", "refused", "close"):
            self.assertEqual(self.press(draft, verb).status_code, 409, verb)
        draft.refresh_from_db()
        self.assertEqual(draft.status, "draft")

    def test_sent_twice_with_one_key_it_is_moved_once(self) -> None:
        draft = self.a_draft()
        first, again = (self.press(draft, "sent", Idempotency_Key="1") for _ in range(2))
        self.assertEqual((again.status_code, again.json()), (200, first.json()))
        self.assertEqual(self.press(draft, "sent").status_code, 409)

    def test_a_press_on_what_was_changed_meanwhile_is_refused(self) -> None:
        draft = self.a_draft()
        seen = self.program.get(f"feedback-requests/{draft.pk}")["ETag"]
        draft.set(thanks="your time")
        self.assertEqual(self.press(draft, "sent", If_Match=seen).status_code, 412)

    def test_the_last_thing_is_taken_back(self) -> None:
        sent = a_sent_request(self.job)
        self.assertEqual(self.press(sent, "take-back").json()["status"], "draft")

    def test_a_second_draft_is_refused(self) -> None:
        sent = a_sent_request(self.job)
        self.a_draft()
        self.assertEqual(self.press(sent, "take-back").status_code, 409)
        said = {"rejection": str(self.job.pk), "name": "Bo", "kind": "recruiter"}
        again = self.program.post("feedback-requests", said | {"channel": "email"})
        self.assertEqual(again.status_code, 409)

    def test_once_it_is_sent_its_dates_are_changed_and_its_words_are_not(self) -> None:
        sent = a_sent_request(self.job)
        path, later = f"feedback-requests/{sent.pk}", add_business_days(sent.move_on_on, 3)
        moved = self.program.patch(path, {"move_on_on": later.isoformat()}).json()
        self.assertEqual(moved["move_on_on"], later.isoformat())
        wrong = self.program.patch(path, {"thanks": "your time"})
        self.assertEqual((wrong.status_code, list(wrong.json()["errors"])), (422, ["thanks"]))

    def test_a_reply_to_what_was_never_sent_is_refused(self) -> None:
        said = {"request": str(self.a_draft().pk), "text": "Hm", "received_on": "2026-01-02"}
        self.assertEqual(self.program.post("replies", said | {"when": "now"}).status_code, 409)

    def test_an_opened_reply_is_not_sealed_again(self) -> None:
        reply = a_reply(a_sent_request(self.job)).open()
        answer = self.program.patch(f"replies/{reply.pk}", {"when": "tomorrow"})
        self.assertEqual(answer.status_code, 409)


class OtherMoveTests(ApiTestCase):
    def test_a_conversation_is_held_and_points_to_somebody(self) -> None:
        held = a_conversation(a_person(self.user))
        said = {"came_of_it": "Write to Bo", "pointed_1": "Bo", "held_on": "2026-01-05"}
        told = self.program.post(f"conversations/{held.pk}/held", said).json()
        self.assertEqual((told["held_on"], told["came_of_it"]), ("2026-01-05", "Write to Bo"))
        self.assertTrue(self.user.people.filter(name="Bo").exists())  # type: ignore[attr-defined]

    def test_a_conversation_is_let_go_and_planned_again(self) -> None:
        path = f"conversations/{a_conversation(a_person(self.user)).pk}"
        self.assertTrue(self.program.post(f"{path}/let-go").json()["let_go_at"])
        self.assertIsNone(self.program.post(f"{path}/reopen").json()["let_go_at"])

    def test_the_day_of_a_held_one_is_not_planned(self) -> None:
        held = a_held_conversation(a_person(self.user))
        answer = self.program.patch(f"conversations/{held.pk}", {"planned_on": "2099-01-01"})
        self.assertEqual(list(answer.json()["errors"]), ["planned_on"])

    def test_an_opportunity_ends_once_and_is_opened_again(self) -> None:
        path = f"opportunities/{an_opportunity(self.user).pk}"
        ended = self.program.post(f"{path}/end", {"came_to": "declined"})
        again = self.program.post(f"{path}/end", {"came_to": "accepted"})
        self.assertEqual((ended.json()["came_to"], again.status_code), ("declined", 409))
        self.assertEqual(self.program.post(f"{path}/reopen").json()["came_to"], "")

    def test_how_it_ended_is_said(self) -> None:
        path = f"opportunities/{an_opportunity(self.user).pk}/end"
        self.assertEqual(list(self.program.post(path, {}).json()["errors"]), ["came_to"])
