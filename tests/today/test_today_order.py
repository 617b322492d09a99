"""Which five things stand on Today, and in which order: a table, and no database."""

from uuid import UUID

from django.test import SimpleTestCase

from recovery.shared.choices import TodayKind
from recovery.today import IN_A_WEEK, KINDS, TOMORROW, Waiting, choose


def waiting(*told: str) -> list[Waiting]:
    """Things as kind and place: "next 2" is the second recovery to go on with."""
    found = []
    for number, words in enumerate(told):
        kind, place, *key = words.split()
        found.append(Waiting(TodayKind(kind), UUID(int=int(key[0]) if key else number), int(place)))
    return found


def chosen(*told: str, most: int = 5) -> list[str]:
    return [f"{each.kind} {each.place}" for each in choose(waiting(*told), most)]


class ChooseTests(SimpleTestCase):
    def test_nothing_is_a_good_day(self) -> None:
        self.assertEqual(chosen(), [])

    def test_the_most_humane_first_however_they_come(self) -> None:
        self.assertEqual(
            chosen("look_back 1", "thank 1", "next 1", "nudge 1", "talk 1", "reply 1", most=9),
            ["reply 1", "talk 1", "nudge 1", "next 1", "thank 1", "look_back 1"],
        )

    def test_five_at_most(self) -> None:
        told = [f"{kind} 1" for kind in TodayKind]
        self.assertEqual(chosen(*told), ["reply 1", "talk 1", "session 1", "letter 1", "nudge 1"])

    def test_one_of_each_kind_before_a_second_of_any(self) -> None:
        self.assertEqual(
            chosen("next 1", "next 2", "next 3", "plan 1", "thank 1", "look_back 1"),
            ["next 1", "next 2", "plan 1", "thank 1", "look_back 1"],
        )

    def test_a_kind_that_is_alone_may_take_every_place(self) -> None:
        told = [f"reply {place}" for place in range(1, 7)]
        self.assertEqual(chosen(*told), told[:5])

    def test_a_conversation_with_its_hour_is_never_kept_back(self) -> None:
        self.assertEqual(
            chosen("reply 1", "talk 1", "talk 2", "talk 3", "nudge 1", "next 1", "plan 1"),
            ["reply 1", "talk 1", "talk 2", "talk 3", "nudge 1"],
        )

    def test_the_one_after_moves_up(self) -> None:
        told = ["reply 1", "talk 1", "letter 1", "nudge 1", "next 1", "plan 1"]
        self.assertNotIn("plan 1", chosen(*told))
        self.assertIn("plan 1", chosen(*told[1:]))

    def test_of_one_recovery_only_one_question_about_itself(self) -> None:
        for told, expected in (
            (("next 1 7", "pace 1 7"), ["next 1"]),
            (("idle 1 7", "pace 1 7"), ["idle 1"]),
            (("next 1 7", "pace 1 8"), ["next 1", "pace 1"]),
            (("next 1 7", "look_back 1 7"), ["next 1", "look_back 1"]),
        ):
            with self.subTest(told=told):
                self.assertEqual(chosen(*told), expected)

    def test_one_path_for_several_is_offered_instead_of_one_too_many(self) -> None:
        self.assertEqual(chosen("pace 1 7", "pile 1 8", "next 1 8"), ["pile 1", "next 1"])

    def test_later_is_tomorrow_or_in_a_week_for_what_has_no_day_of_its_own(self) -> None:
        weekly = {kind.code for kind in KINDS if kind.later == IN_A_WEEK}
        self.assertEqual(weekly, {"touch", "again", "quiet", "idle", "pace", "pile"})
        self.assertEqual({kind.later for kind in KINDS}, {TOMORROW, IN_A_WEEK})


class RegistryTests(SimpleTestCase):
    def test_every_kind_that_can_be_put_off_has_one_entry_in_the_order_of_its_codes(self) -> None:
        self.assertEqual([kind.code for kind in KINDS], list(TodayKind))
