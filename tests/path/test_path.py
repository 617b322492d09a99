"""The path as data: every stage, outcome and reason leads to its path and screens."""

from itertools import product
from typing import Any

from django.test import SimpleTestCase
from django.utils.module_loading import import_string

from accounts.models import User
from recovery.debriefs.phases import PHASES
from recovery.path import forms, steps
from recovery.path.steps import STEPS
from recovery.path.steps.get_going import GET_GOING
from recovery.path.steps.let_it_out import LET_IT_OUT
from recovery.path.steps.perspective import PERSPECTIVE
from recovery.path.views.screens import SHOWN, WHERE
from recovery.rejections import odds
from recovery.rejections.facts import Facts, KnownFacts
from recovery.rejections.forms.screens import OnScreen
from recovery.rejections.paths import CARDS
from recovery.rejections.reasons import GROUPS, REASONS, STAGE_OF, groups_for, likely_for
from recovery.rejections.rules import RULES, suggested_path, walked
from recovery.shared import timings
from recovery.shared.choices import Outcome, Path, Stage, VentMode

# Row by row: what told_no, no_reply, role_stopped and offer_withdrawn lead to.
PATHS = {
    "applied": ("quick", "ghost", "quick", "full"),
    "recruiter_screen": ("standard", "ghost", "standard", "full"),
    "assessment": ("standard", "ghost", "standard", "full"),
    "interview": ("standard", "ghost", "standard", "full"),
    "final": ("full", "ghost", "full", "full"),
    "offer": ("full", "ghost", "full", "full"),
}
OUTCOMES = ("told_no", "no_reply", "role_stopped", "offer_withdrawn")

# Each reason and the first letters of its stages.
STAGES_OF_REASONS = """
    role_stopped ARTIFO, role_changed RTIFO, role_filled AR, insider RTIFO, volume A,
    internal_decision IFO, process_error AR, other_closer ARTIFO, runner_up FO,
    other_cheaper_sooner RTIFO, pay RTIFO, location ARTI, timing RTIFO, permit ARO,
    overqualified ARTI, skill ARTIFO, experience ARTIFO, speciality ARTI, credential AR,
    application A, assessment T, answers RIF, communication RIF, impression RIF, fit RIF,
    history ARI, references FO, unknown ARTIFO, no_reply ARTIFO, possibly_unfair ARTIFO,
    other ARTIFO
"""


def facts(**known: Any) -> Facts:
    return KnownFacts(**({"stage": "interview", "outcome": "told_no", "path": "standard"} | known))


def keys(screens: Any) -> list[str]:
    return [screen.key for screen in screens]


class SuggestedPathTests(SimpleTestCase):
    def test_every_stage_and_outcome_leads_to_its_path(self) -> None:
        for stage, row in PATHS.items():
            for outcome, path in zip(OUTCOMES, row, strict=True):
                with self.subTest(stage=stage, outcome=outcome):
                    self.assertEqual(suggested_path(stage, outcome), path)

    def test_a_no_to_an_application_that_hurts_gets_every_step(self) -> None:
        for wanted, sting, path in (
            (3, 6, "quick"),
            (None, None, "quick"),
            (4, 0, "standard"),
            (None, 7, "standard"),
            (5, 10, "standard"),
        ):
            with self.subTest(wanted=wanted, sting=sting):
                self.assertEqual(suggested_path("applied", "told_no", wanted, sting), path)

    def test_neither_wish_nor_sting_makes_another_path_shorter_or_longer(self) -> None:
        for stage, outcome in (
            ("applied", "no_reply"),
            ("final", "told_no"),
            ("interview", "told_no"),
        ):
            paths = {
                suggested_path(stage, outcome, w, s) for w in (None, 1, 5) for s in (None, 0, 10)
            }
            self.assertEqual(len(paths), 1)

    def test_the_table_forgets_no_stage_and_no_outcome(self) -> None:
        self.assertEqual(list(PATHS), Stage.values)
        self.assertEqual(list(OUTCOMES), Outcome.values)

    def test_every_path_has_a_card_to_choose_it_by(self) -> None:
        self.assertEqual({card.path for card in CARDS}, set(Path))


class QuickPathTests(SimpleTestCase):
    def test_perspective_asks_only_for_reasons_and_odds(self) -> None:
        walked = keys(PERSPECTIVE.on_path(facts(path="quick")))
        self.assertEqual(walked, ["reasons", "fairer-sentence"])

    def test_the_rest_of_perspective_is_offered(self) -> None:
        offered = keys(PERSPECTIVE.extras(facts(path="quick")))
        self.assertEqual(offered, ["harsh-thought"])

    def test_letting_it_out_is_offered_and_not_asked(self) -> None:
        walked = ["say-what-happened", "perspective", "get-going"]
        self.assertEqual(keys(steps.on_path("quick", "interview")), walked)
        self.assertEqual(
            keys(steps.only_offered("quick", "interview")),
            ["let-it-out", "feedback", "debrief", "learn"],
        )

    def test_letting_it_out_is_asked_first_where_it_stings(self) -> None:
        for path in Path.values:
            with self.subTest(path=path):
                self.assertEqual(
                    keys(steps.on_path(path, "applied", 5))[:2], ["say-what-happened", "let-it-out"]
                )
                self.assertNotIn("let-it-out", keys(steps.only_offered(path, "applied", 5)))
        self.assertIn("let-it-out", keys(steps.only_offered("ghost", "applied", 4)))

    def test_getting_going_again_asks_only_who_to_talk_to_and_whether_to_close(self) -> None:
        for path in ("quick", "ghost"):
            self.assertEqual(keys(GET_GOING.on_path(facts(path=path))), ["conversations", "close"])
            offered = keys(GET_GOING.extras(facts(path=path)))
            self.assertEqual(offered, ["opportunities", "keep-anyone"])


class GhostPathTests(SimpleTestCase):
    def test_silence_is_never_given_a_reason(self) -> None:
        for stage in Stage.values:
            silence = facts(stage=stage, outcome="no_reply", path="ghost")
            self.assertEqual(keys(PERSPECTIVE.shown(silence)), ["fairer-sentence"])


class StandardAndFullPathTests(SimpleTestCase):
    def test_they_walk_every_step(self) -> None:
        for path in ("standard", "full"):
            self.assertEqual(steps.on_path(path, "interview"), STEPS)
            self.assertEqual(steps.only_offered(path, "interview"), ())

    def test_perspective_is_walked_whole_and_in_order(self) -> None:
        whole = ["harsh-thought", "reasons", "fairer-sentence"]
        self.assertEqual(keys(PERSPECTIVE.on_path(facts())), whole)


class PossiblyUnfairTests(SimpleTestCase):
    def test_it_is_never_reframed_on_any_path(self) -> None:
        for path, stage in product(Path.values, Stage.values):
            unfair = facts(path=path, stage=stage, reasons=frozenset({"possibly_unfair", "skill"}))
            with self.subTest(path=path, stage=stage):
                shown = set(keys(PERSPECTIVE.shown(unfair)))
                self.assertNotIn("fairer-sentence", shown)

    def test_a_signpost_to_advice_stands_there_instead(self) -> None:
        for path in Path.values:
            unfair = facts(path=path, reasons=frozenset({"possibly_unfair"}))
            self.assertIn("possibly-unfair", keys(PERSPECTIVE.on_path(unfair)))

    def test_without_it_nobody_is_told_it_was_unfair(self) -> None:
        self.assertNotIn("possibly-unfair", keys(PERSPECTIVE.shown(facts())))


class LetItOutTests(SimpleTestCase):
    def test_the_paper_is_there_before_a_way_is_chosen(self) -> None:
        self.assertEqual(keys(LET_IT_OUT.shown(facts())), ["timer"])
        self.assertEqual(keys(LET_IT_OUT.shown(facts(vent_mode="skip"))), ["timer"])

    def test_every_way_ends_with_coming_down(self) -> None:
        for mode in ("talk", "write_bin", "write_keep", "say_aloud"):
            shown = keys(LET_IT_OUT.shown(facts(vent_mode=mode)))
            self.assertEqual(shown, ["timer", "breath"])


class WalkTests(SimpleTestCase):
    """Whatever is known, walking forward visits each screen once, and walking back returns that way."""

    def test_walking_on_visits_every_screen_of_the_path_once(self) -> None:
        for known, step in self._every_case():
            row = step.on_path(known)
            for screen, after in zip(row, [*row[1:], None], strict=True):
                self.assertEqual(step.after(screen, known), after)

    def test_walking_back_is_the_same_way(self) -> None:
        for known, step in self._every_case():
            for row in (step.on_path(known), step.extras(known)):
                before = [step.before(screen, known) for screen in row]
                self.assertEqual(before, [None, *row][: len(row)])

    def test_each_step_has_its_rule_in_the_same_order(self) -> None:
        self.assertEqual([rule.step for rule in RULES], keys(STEPS))

    def test_no_step_on_a_path_is_ever_empty(self) -> None:
        for known, step in self._every_case():
            if step.key in walked(known.path, known.stage):
                self.assertTrue(step.on_path(known), (step.key, known))

    def _every_case(self) -> Any:
        reasons = (frozenset[str](), frozenset({"possibly_unfair"}))
        for path, mode, picked in product(Path.values, ["", *VentMode.values], reasons):
            for step in STEPS:
                yield facts(path=path, vent_mode=mode, reasons=picked), step


ASKED = [screen for step in STEPS for screen in step.screens] + list(PHASES)
READ = {
    "Our promise",
    "Our reading, not a study",
    "Frattaroli 2006, 146 studies",
    "Kanaya & Kawai 2024",
    "Keiser & Arthur 2021, 61 studies",
    "Kjærvik & Bushman 2024, 154 studies",
    "Kreemers and others 2020",
    "Sheeran, Listrom & Gollwitzer 2024, 642 tests",
    "Rajkumar and others 2022",
    "Talent Board 2021",
    "Tannenbaum & Cerasoli 2013, 46 samples",
    "Vinokur & Schul 1997",
    "Webb, Miles & Sheeran 2012",
    "Yoon and others, working paper",
    "van Hooft and others 2021, 378 samples",
}


class ScreenDataTests(SimpleTestCase):
    def test_every_screen_has_a_form_and_a_template_that_exist(self) -> None:
        for screen in (screen for step in STEPS for screen in step.screens):
            with self.subTest(screen=screen.key):
                self.assertTrue(hasattr(forms, screen.form))
                import_string("django.template.loader.get_template")(screen.template)

    def test_every_form_answers_all_that_the_walk_asks(self) -> None:
        for screen in (screen for step in STEPS for screen in step.screens):
            with self.subTest(screen=screen.key):
                self.assertTrue(issubclass(getattr(forms, screen.form), OnScreen))

    def test_what_screens_show_is_what_the_view_knows_to_show(self) -> None:
        named = {name for step in STEPS for screen in step.screens for name in screen.shows}
        self.assertEqual(named, {*SHOWN, *WHERE})

    def test_every_screen_says_why_it_asks(self) -> None:
        for screen in (screen for step in STEPS for screen in step.screens):
            self.assertTrue(str(screen.why.sentence).endswith("."), screen.key)

    def test_why_it_asks_is_one_sentence(self) -> None:
        long = [each.key for each in ASKED if ". " in str(each.why.sentence)]
        self.assertEqual(long, ["possibly-unfair"])

    def test_keys_are_used_once(self) -> None:
        every = [step.key for step in STEPS] + [s.key for step in STEPS for s in step.screens]
        self.assertEqual(len(every), len(set(every)))

    def test_nothing_claims_to_be_proven(self) -> None:
        words = " ".join(str(each.why.sentence) + str(each.help) for each in ASKED)
        for claim in ("proven", "shown to work", "90 %", "unfortunately", "!"):
            self.assertNotIn(claim, words.lower())

    def test_every_source_is_one_that_was_read_and_debriefs_say_what_was_not_studied(self) -> None:
        cited = {name for each in ASKED for name in str(each.why.source).split("; ")}
        self.assertEqual(cited - {""}, READ)
        (why,) = [str(each.why.sentence) for each in ASKED if "Tannenbaum" in str(each.why.source)]
        self.assertIn("none of these studies was about job interviews", why)


class ReasonTests(SimpleTestCase):
    def test_each_reason_is_offered_at_its_stages(self) -> None:
        wanted = dict(entry.split() for entry in STAGES_OF_REASONS.split(","))
        found = {
            code: "".join(letter for letter, stage in STAGE_OF.items() if reason.fits(stage))
            for code, reason in REASONS.items()
        }
        self.assertEqual(found, wanted)

    def test_every_stage_may_say_it_does_not_know(self) -> None:
        for stage in Stage.values:
            codes = {reason.code for group in groups_for(stage) for reason in group.reasons}
            self.assertLessEqual({"unknown", "possibly_unfair", "other"}, codes)

    def test_no_group_is_shown_empty(self) -> None:
        for stage in Stage.values:
            self.assertTrue(all(group.reasons for group in groups_for(stage)))

    def test_five_groups_stand_in_the_order_of_section_5(self) -> None:
        self.assertEqual(len(GROUPS), 5)
        self.assertEqual(str(GROUPS[0].label), "It was not about me")

    def test_nobody_never_answered_after_a_no(self) -> None:
        for outcome in OUTCOMES:
            groups = groups_for("interview", outcome)
            codes = {reason.code for group in groups for reason in group.reasons}
            self.assertEqual("no_reply" in codes, outcome == "no_reply")

    def test_six_likely_ones_fit_the_stage_and_one_may_not_know(self) -> None:
        for stage, outcome, internal in product(Stage.values, OUTCOMES, (True, False)):
            likely = likely_for(stage, outcome, internal=internal)
            with self.subTest(stage=stage, outcome=outcome, internal=internal):
                self.assertEqual(len(likely), 6)
                self.assertIn("unknown", likely)
                self.assertTrue(all(REASONS[code].fits(stage) for code in likely))


class OddsTests(SimpleTestCase):
    def test_both_sides_and_the_source_stand_in_one_sentence(self) -> None:
        self.assertEqual(
            odds.INTERVIEW.sentence,
            "Of 100 interviews, 27 end with an offer and 73 without (CareerPlug 2024, small firms).",
        )
        self.assertEqual(
            odds.ANSWERS.sentence,
            "Of 100 people turned down, about 13 hear something they can use and 87 don’t "
            "(Talent Board 2021).",
        )

    def test_ones_own_count_has_both_sides_too(self) -> None:
        self.assertTrue(
            odds.own_odds(12, 40).startswith("12 of your 40 went past the first stage; 28 didn’t.")
        )

    def test_the_rate_fits_how_far_it_got(self) -> None:
        for stage in ("applied", "recruiter_screen", "assessment"):
            self.assertIs(odds.base_rate(stage, User()), odds.APPLICATION)
        for stage in ("interview", "final", "offer"):
            self.assertIs(odds.base_rate(stage, User()), odds.INTERVIEW)

    def test_a_rate_names_who_counted_it_and_when(self) -> None:
        for rate in (odds.APPLICATION, odds.INTERVIEW):
            self.assertEqual((rate.source, rate.year), ("CareerPlug", 2024))


class TimingTests(SimpleTestCase):
    def test_the_defaults_are_those_of_section_3(self) -> None:
        self.assertEqual(timings.VENT_MINUTES, (5, 10, 15))
        self.assertEqual(timings.VENT_MINUTES_DEFAULT, 10)
        self.assertEqual(timings.VENT_EXTENSION_MINUTES, 5)
        self.assertEqual(timings.BREATH_MINUTES, 2)
        self.assertEqual((timings.KEEP_DAYS, timings.KEEP_DAYS_DEFAULT), ((7, 30), 30))
        self.assertEqual(timings.MOST_REASONS, 5)
