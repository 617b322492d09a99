"""What numbers may say: never much of few, never a difference that chance makes easily."""

from collections import Counter
from datetime import date, timedelta
from random import Random
from statistics import median

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.feedback.statistics import (
    FEWEST,
    Asked,
    Group,
    by_month,
    chance_of_days,
    chance_of_rates,
    compare_days,
    compare_rates,
    endings,
    group_of,
    grouped,
    last_months,
    themes,
)
from recovery.rejections.reasons import REASONS
from recovery.shared import charts
from recovery.shared.choices import Channel, RequestStatus

TODAY = date(2026, 3, 4)
ENDINGS = {"refused": ["refused"], "no_reply": ["silence"], "replied": ["", "useful", "generic"]}
LABELS = {code: str(label) for code, label in Channel.choices}


@st.composite
def an_asked(draw: st.DrawFn) -> Asked:
    """Any sent request, as the database allows it (a hypothesis strategy)."""
    status = draw(st.sampled_from([each for each in RequestStatus.values if each != "draft"]))
    on = TODAY - timedelta(days=draw(st.integers(0, 800)))
    came = st.none() | st.integers(-3, 90).map(lambda days: on + timedelta(days=days))
    return Asked(
        on,
        status,
        ending=draw(st.sampled_from(ENDINGS.get(status, [""]))),
        channel=draw(st.sampled_from(["", *Channel.values])),
        replied_on=draw(came) if status == "replied" else None,
    )


any_mix = st.lists(an_asked(), max_size=60)
any_rate = st.integers(0, 30).flatmap(
    lambda n: st.integers(0, n).map(lambda k: Group(f"{k} of {n}", 0, n, k, ()))
)


def asked(status: str = "replied", *, days: int | None = None, **facts: str) -> Asked:
    on = date(2026, 2, 2)
    return Asked(
        on, status, **facts, replied_on=None if days is None else on + timedelta(days=days)
    )


def of(answered: int, n: int, label: str = "some", days: list[int] | None = None) -> Group:
    return Group(label, 0, n, answered, tuple(sorted(days or [])))


class FewTests(SimpleTestCase):
    def test_four_say_nothing_and_five_say_a_rate(self) -> None:
        self.assertIsNone(of(2, 4).rate)
        self.assertEqual(of(2, 5).rate, 0.4)

    def test_four_answers_have_no_middle_and_five_have(self) -> None:
        self.assertIsNone(of(4, 9, days=[1, 2, 3, 4]).median_days)
        self.assertEqual(of(5, 9, days=[9, 2, 3, 4, 1]).median_days, 3)

    def test_what_still_waits_or_was_taken_back_is_in_no_rate(self) -> None:
        rows = [asked(), *[asked("no_reply")] * 4, asked("sent"), asked("nudged")]
        group = group_of("", [*rows, asked("withdrawn")])
        self.assertEqual((group.settled, group.waiting, group.rate), (5, 2, 0.2))

    def test_a_refusal_is_known_but_no_answer(self) -> None:
        group = group_of("", [asked("refused")] * 5)
        self.assertEqual((group.settled, group.rate), (5, 0))

    @given(any_mix)
    def test_no_group_under_five_ever_speaks(self, rows: list[Asked]) -> None:
        for group in grouped(rows, lambda row: row.channel, LABELS, "Not noted"):
            self.assertEqual(group.rate is None, group.settled < FEWEST)
            self.assertEqual(group.by_chance is None, group.settled < FEWEST)
            self.assertEqual(group.median_days is None, len(group.days) < FEWEST)


class SumTests(SimpleTestCase):
    @given(any_mix)
    def test_the_groups_together_are_everything(self, rows: list[Asked]) -> None:
        groups = grouped(rows, lambda row: row.channel, LABELS, "Not noted")
        whole = group_of("", rows)
        self.assertEqual(sum(group.settled for group in groups), whole.settled)
        self.assertEqual(sum(group.answered for group in groups), whole.answered)
        self.assertEqual(sum(group.waiting for group in groups), whole.waiting)
        self.assertCountEqual([day for group in groups for day in group.days], whole.days)

    @given(any_mix)
    def test_the_endings_together_are_everything(self, rows: list[Asked]) -> None:
        self.assertEqual(sum(endings(rows)), len(rows))

    @given(any_mix)
    def test_the_endings_agree_with_the_rate(self, rows: list[Asked]) -> None:
        found, whole = endings(rows), group_of("", rows)
        answered = found.useful + found.generic + found.unsorted
        self.assertEqual(answered, whole.answered)
        self.assertEqual(answered + found.refused + found.silence, whole.settled)
        self.assertEqual(found.waiting, whole.waiting)

    def test_one_without_a_channel_is_shown_as_not_noted(self) -> None:
        groups = grouped([asked(channel="email"), asked()], lambda row: row.channel, LABELS, "?")
        self.assertEqual([group.label for group in groups], ["By e-mail", "?"])


class MonthTests(SimpleTestCase):
    def test_the_year_ends_with_this_month(self) -> None:
        months = last_months(date(2026, 1, 31))
        self.assertEqual((months[0], months[-1]), (date(2025, 2, 1), date(2026, 1, 1)))
        self.assertEqual(len(months), 12)

    def test_a_month_without_asking_stands_there_with_nothing(self) -> None:
        months = by_month([asked("sent")], TODAY)
        self.assertEqual([month.asked for month in months], [0] * 10 + [1, 0])

    def test_an_answer_counts_in_the_month_of_the_question(self) -> None:
        rows = [Asked(date(2026, 1, 30), "replied", "useful", replied_on=date(2026, 3, 1))]
        answered = {month.first: month.answered for month in by_month(rows, TODAY)}
        self.assertEqual((answered[date(2026, 1, 1)], answered[date(2026, 3, 1)]), (1, 0))

    @given(any_mix)
    def test_useful_is_never_more_than_answered_nor_that_than_asked(
        self, rows: list[Asked]
    ) -> None:
        months = by_month(rows, TODAY)
        for month in months:
            self.assertLessEqual(month.useful, month.answered)
            self.assertLessEqual(month.answered + month.waiting, month.asked)
        lately = [row for row in rows if row.on >= months[0].first]
        self.assertEqual(sum(month.asked for month in months), len(lately))


class DaysTests(SimpleTestCase):
    def test_an_answer_on_the_same_day_took_no_day(self) -> None:
        self.assertEqual(asked(days=0).days, 0)

    def test_an_answer_from_before_the_question_is_not_counted(self) -> None:
        self.assertIsNone(asked(days=-1).days)

    def test_calendar_days_go_over_a_leap_day(self) -> None:
        self.assertEqual(Asked(date(2028, 2, 28), "replied", replied_on=date(2028, 3, 1)).days, 2)

    @given(any_mix)
    def test_the_middle_lies_among_the_days(self, rows: list[Asked]) -> None:
        group = group_of("", rows)
        if group.median_days is not None:
            self.assertEqual(group.median_days, median(group.days))
            self.assertLessEqual(group.days[0], group.median_days)


class SameTests(SimpleTestCase):
    def test_what_chance_does_easily_is_about_the_same(self) -> None:
        compared = compare_rates([of(3, 6, "one"), of(2, 9, "other")])
        self.assertEqual(compared, (True, None))

    def test_a_difference_that_chance_rarely_makes_is_named(self) -> None:
        compared = compare_rates([of(2, 20, "mail"), of(17, 20, "meeting")])
        self.assertEqual(compared.differ, ("meeting", "mail"))

    def test_under_two_points_is_the_same_however_many_there_are(self) -> None:
        self.assertEqual(compare_rates([of(2500, 5000), of(2560, 5000)]).differ, None)

    def test_two_days_apart_can_be_told_where_chance_seldom_does_it(self) -> None:
        quick, slow = of(9, 9, "quick", [1, 1, 2, 2, 2, 2, 3, 3, 3]), [4, 4, 5, 5, 5, 5, 6, 6, 7]
        self.assertEqual(compare_days([quick, of(9, 9, "slow", slow)]).differ, ("slow", "quick"))
        self.assertEqual(compare_days([quick, of(9, 9, "as quick", [3] * 9)]).differ, None)

    def test_too_few_cannot_be_compared(self) -> None:
        groups = [of(0, 4, days=[1] * 4), of(20, 20, days=[9] * 20)]
        self.assertFalse(compare_rates(groups).can_be)
        self.assertFalse(compare_days(groups).can_be)

    def test_with_many_groups_one_odd_one_is_not_made_much_of(self) -> None:
        """Set alone against one other it would be named; among six, chance does that often."""
        one, odd = of(5, 10, "one"), of(10, 10, "odd")
        self.assertIsNotNone(compare_rates([one, odd]).differ)
        self.assertIsNone(compare_rates([one] * 5 + [odd]).differ)

    @given(st.lists(any_rate, max_size=6))
    def test_what_is_named_is_far_apart_and_of_enough(self, groups: list[Group]) -> None:
        compared = compare_rates(groups)
        if compared.differ:
            by_label = {group.label: group for group in groups if group.rate is not None}
            more, less = by_label[compared.differ.more], by_label[compared.differ.less]
            self.assertGreaterEqual((more.rate or 0) - (less.rate or 0), 0.02)

    def test_where_nothing_differs_we_seldom_say_so(self) -> None:
        """A thousand people with two equal groups: at most one in twenty is told of a difference."""
        dice = Random(7)  # noqa: S311 - the same dice for everybody
        told = 0
        for _person in range(1000):
            groups = [of(sum(dice.random() < 0.4 for _ in range(12)), 12, name) for name in "ab"]
            told += compare_rates(groups).differ is not None
        self.assertLess(told, 50)


class ChanceTests(SimpleTestCase):
    def test_as_in_the_books(self) -> None:
        """Fisher's tea: three cups of four right, 0.486; all four, 0.029."""
        self.assertAlmostEqual(chance_of_rates(3, 4, 1, 4), 34 / 70)
        self.assertAlmostEqual(chance_of_rates(4, 4, 0, 4), 2 / 70)

    def test_wilsons_interval_as_in_the_books(self) -> None:
        low, high = of(0, 10).by_chance or (0, 0)
        self.assertEqual((round(low, 3), round(high, 3)), (0, 0.278))

    def test_days_that_are_all_alike_differ_by_nothing(self) -> None:
        self.assertEqual(chance_of_days([3] * 5, [3] * 9), 1)

    @given(any_rate, any_rate)
    def test_it_is_a_share_and_the_same_from_both_sides(self, one: Group, other: Group) -> None:
        there = chance_of_rates(one.answered, one.settled, other.answered, other.settled)
        back = chance_of_rates(other.answered, other.settled, one.answered, one.settled)
        self.assertAlmostEqual(there, back)
        self.assertTrue(0 <= there <= 1)

    @given(any_rate)
    def test_the_rate_lies_where_chance_reaches(self, group: Group) -> None:
        if group.rate is not None and group.by_chance:
            low, high = group.by_chance
            self.assertTrue(0 <= low <= group.rate + 1e-9 and group.rate - 1e-9 <= high <= 1)


class ThemeTests(SimpleTestCase):
    def test_one_answer_counts_once_however_often_it_says_it(self) -> None:
        told = [("a", "skill"), ("a", "skill"), ("b", "skill"), ("b", "pay")]
        self.assertEqual(themes(told), [("skill", 2), ("pay", 1)])

    @given(st.lists(st.tuples(st.integers(1, 9), st.sampled_from(sorted(REASONS)))))
    def test_no_theme_is_told_by_more_than_there_are(self, told: list[tuple[int, str]]) -> None:
        found = themes(told)
        self.assertEqual(sum(theme.told for theme in found), len(set(told)))
        for theme in found:
            self.assertLessEqual(theme.told, len({request for request, _code in told}))
        self.assertEqual([n for _c, n in found], sorted((n for _c, n in found), reverse=True))


class GeometryTests(SimpleTestCase):
    @given(st.lists(st.integers(0, 5000), min_size=12, max_size=12))
    def test_columns_stand_on_the_ground_within_the_picture(self, values: list[int]) -> None:
        drawn = charts.columns(values, [""] * 12, max(values))
        for bar in drawn.bars:
            self.assertEqual(bar.y + bar.height, drawn.ground)
            self.assertTrue(bar.x >= 0 and bar.x + bar.width <= drawn.width and bar.y >= 0)
            self.assertEqual(bar.height > 0, bar.value > 0)

    @given(st.lists(st.integers(0, 900), min_size=1, max_size=40))
    def test_dots_are_within_the_picture_and_in_order(self, values: list[int]) -> None:
        drawn = charts.dots(values, None)
        self.assertTrue(all(0 <= dot.x <= drawn.width for dot in drawn.dots))
        self.assertTrue(all(drawn.top <= dot.y <= drawn.floor for dot in drawn.dots))
        self.assertEqual([dot.x for dot in drawn.dots], sorted(dot.x for dot in drawn.dots))

    def test_more_is_longer(self) -> None:
        counts = Counter(a=1, b=20, c=0)
        lengths = {name: charts.length(n, 20) for name, n in counts.items()}
        self.assertEqual((lengths["c"], lengths["b"]), (0, charts.LINE))
        self.assertTrue(0 < lengths["a"] < lengths["b"])
