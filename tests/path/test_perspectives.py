"""The thought, the reasons, a fairer sentence; or what happened, where it was unfair."""

from datetime import UTC, date, datetime
from html import unescape
from typing import Any

from django.conf import settings
from django.test import TestCase
from django.urls import reverse
from django.utils.http import urlencode
from hypothesis import given
from hypothesis import strategies as st

from recovery.help.advice import BY_COUNTRY
from recovery.models import Perspective, ReasonPick, Rejection
from recovery.rejections.reasons import REASONS
from recovery.shared.choices import Stage
from tests.helpers.cases import HypothesisPageTestCase, PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_checkin,
    a_perspective,
    a_reason,
    a_rejection,
    a_silence,
    a_user,
)
from tests.helpers.pages import form_data, form_on
from tests.helpers.text import any_text, as_saved, quick

TELLING = """\
Dear Sam,

Thank you for your interest. We have decided to go ahead with candidates whose experience more closely
matches what we need. We wish you well.

Kind regards
"""


class PerspectiveTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)

    def at(self, screen: str) -> str:
        return reverse("step_screen", args=[self.rejection.pk, "perspective", screen])

    @property
    def rest(self) -> str:
        """The resting place after the step."""
        return reverse("step_rest", args=[self.rejection.pk, "perspective"])

    def say(self, screen: str, **typed: Any) -> Any:
        return self.send(self.at(screen), **typed)

    def page(self, screen: str) -> str:
        return self.client.get(self.at(screen)).content.decode()


class HarshThoughtTests(PerspectiveTestCase):
    def test_it_is_kept_with_how_much_it_is_believed(self) -> None:
        self.say("harsh-thought", harsh_thought="I always fail", belief_before="80")
        found = Perspective.objects.get()
        self.assertEqual((found.harsh_thought, found.belief_before), ("I always fail", 80))

    def test_from_then_on_it_stays_in_view(self) -> None:
        a_perspective(self.rejection)
        for screen in ("reasons", "fairer-sentence"):
            with self.subTest(screen=screen):
                self.assertIn("I always fail", self.page(screen))
                self.assertIn("You believed it 80 %.", self.page(screen))

    def test_it_may_be_left_out(self) -> None:
        self.assertEqual(self.say("harsh-thought").status_code, 303)

    def test_it_cannot_be_read_in_the_table(self) -> None:
        a_perspective(self.rejection)
        raw = Perspective.objects.extra(select={"raw": "encode(hot_thought, 'escape')"})
        self.assertNotIn("always", str(raw.values_list("raw")[0]))

    def test_belief_goes_by_tens(self) -> None:
        for belief in ("5", "101", "-10"):
            self.assertEqual(self.say("harsh-thought", belief_before=belief).status_code, 422)


class ReasonsTests(PerspectiveTestCase):
    def picked(self) -> dict[str, str]:
        return {pick.code: pick.known for pick in ReasonPick.objects.order_by("id")}

    def test_each_is_kept_with_how_it_is_known(self) -> None:
        self.say("reasons", picks=["skill", "pay"], known_skill="told", known_pay="guess")
        self.assertEqual(self.picked(), {"skill": "told", "pay": "guess"})

    def test_nothing_is_chosen_beforehand(self) -> None:
        sends = form_on(self.page("reasons"), self.at("reasons")).sends
        self.assertEqual(
            set(sends) - {"csrfmiddlewaretoken", "submit_key", "version"}, {"note_other"}
        )

    def test_not_knowing_needs_no_how_do_you_know(self) -> None:
        for code in ("unknown", "possibly_unfair"):
            with self.subTest(code=code):
                self.assertEqual(self.say("reasons", picks=[code]).status_code, 303)
                self.assertEqual(self.picked(), {code: ""})

    def test_the_recovery_says_it_without_how_it_is_known(self) -> None:
        a_reason(self.rejection, code="unknown", known="")
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertContains(recovery, "I don’t know.")
        self.assertNotContains(recovery, "It is my guess")

    def test_their_telling_sentence_stands_on_top_and_is_taken_with_one_tick(self) -> None:
        Rejection.objects.update(their_words=TELLING)
        page = self.page("reasons")
        self.assertIn("whose experience more closely matches", page)
        self.assertIn("They told me this: Experience", page)
        self.say("reasons", told_this="on")
        self.assertEqual(self.picked(), {"experience": "told"})
        sends = form_on(self.page("reasons"), self.at("reasons")).sends
        self.assertEqual((sends["told_this"], "picks" in sends), (["on"], False))

    def test_it_is_no_reason_until_they_say_so(self) -> None:
        Rejection.objects.update(their_words=TELLING)
        self.say("reasons")
        self.assertEqual(self.picked(), {})

    def test_a_message_without_a_reason_is_said_to_have_none(self) -> None:
        Rejection.objects.update(their_words="We have decided not to move forward. Kind regards")
        self.assertIn("We found no reason in their message.", self.page("reasons"))

    def test_six_are_in_sight_and_the_rest_is_folded(self) -> None:
        seen, folded = self.page("reasons").split("<details", 1)
        self.assertEqual(seen.count('name="picks"'), 6)
        self.assertIn('value="possibly_unfair"', folded)
        self.assertNotIn('value="no_reply"', folded)

    def test_none_at_all_is_fine(self) -> None:
        self.assertEqual(self.say("reasons").status_code, 303)
        self.assertEqual(self.picked(), {})

    def test_left_open_how_it_is_known_counts_as_a_guess(self) -> None:
        self.assertIn("then it counts as your guess", self.page("reasons"))
        self.assertEqual(self.say("reasons", picks=["skill"]).status_code, 303)
        self.assertEqual(self.picked(), {"skill": "guess"})

    def test_six_are_one_too_many(self) -> None:
        codes = ["skill", "experience", "pay", "timing", "fit", "answers"]
        known = {f"known_{code}": "guess" for code in codes}
        response = self.say("reasons", picks=codes, **known)
        self.assertContains(response, "Choose up to five. Which matter most?", status_code=422)
        self.assertEqual(self.say("reasons", picks=codes[:5], **known).status_code, 303)

    def test_something_else_wants_words(self) -> None:
        response = self.say("reasons", picks=["other"], known_other="told")
        self.assertContains(response, "Say in a few words what it was.", status_code=422)

    def test_something_else_is_shown_in_ones_own_words(self) -> None:
        self.say("reasons", picks=["other"], known_other="told", note_other="The bus")
        self.assertEqual(str(ReasonPick.objects.get()), "The bus")

    def test_words_without_the_tick_are_not_kept(self) -> None:
        self.say("reasons", picks=["skill"], known_skill="told", note_other="The bus")
        self.assertEqual(self.picked(), {"skill": "told"})

    def test_only_reasons_that_fit_the_stage_can_be_picked(self) -> None:
        for stage in Stage.values:
            Rejection.objects.update(stage=stage)
            sends = form_on(self.page("reasons"), self.at("reasons")).sends
            fits = {code: REASONS[code].fits(stage) and code != "no_reply" for code in REASONS}
            for code in sorted(REASONS, key=lambda code: fits[code]):
                data = {"picks": [code], f"known_{code}": "guess", "note_other": "x"}
                with self.subTest(stage=stage, code=code):
                    if fits[code]:
                        self.assertEqual(self.say("reasons", **data).status_code, 303)
                    else:  # a mistake; the page may be sent again as it is
                        refused = self.client.post(self.at("reasons"), sends | data)
                        self.assertEqual(refused.status_code, 422)

    def test_what_was_picked_is_ticked_again(self) -> None:
        a_reason(self.rejection, code="skill", known="hinted")
        sends = form_on(self.page("reasons"), self.at("reasons")).sends
        self.assertEqual((sends["picks"], sends["known_skill"]), (["skill"], ["hinted"]))

    def test_what_is_unticked_is_gone(self) -> None:
        a_reason(self.rejection, code="skill")
        self.say("reasons", picks=["pay"], known_pay="guess")
        self.assertEqual(self.picked(), {"pay": "guess"})

    def test_a_reason_picked_at_an_earlier_stage_is_not_lost_in_silence(self) -> None:
        """After the stage was corrected, a reason that no longer fits is still shown, to be kept or not."""
        a_reason(self.rejection, code="answers", known="told")
        Rejection.objects.update(stage="applied")
        self.send_filled(self.at("reasons"))
        self.assertEqual(self.picked(), {"answers": "told"})

    def test_a_guess_is_told_apart_from_what_was_told(self) -> None:
        a_reason(self.rejection, code="skill", known="told")
        a_reason(self.rejection, code="pay", known="guess")
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertContains(recovery, "They told me: A skill.")
        self.assertContains(recovery, "It is my guess: Pay.")


class OddsTests(PerspectiveTestCase):
    def test_the_odds_have_both_sides_and_their_source(self) -> None:
        self.assertIn(
            "Of 100 interviews, 27 end with an offer and 73 without (CareerPlug 2024, small firms).",
            self.page("fairer-sentence"),
        )

    def test_nothing_is_counted_from_a_few_cases(self) -> None:
        for _time in range(3):
            a_rejection(self.user, stage="applied")
        self.assertNotIn("went past the first stage", self.page("fairer-sentence"))

    def test_from_five_on_ones_own_are_counted(self) -> None:
        for _time in range(4):
            a_rejection(self.user, stage="applied")
        a_rejection(stage="interview")
        self.assertIn(
            "1 of your 5 went past the first stage; 4 didn’t.", self.page("fairer-sentence")
        )

    def test_own_numbers_are_used_instead(self) -> None:
        response = self.say("fairer-sentence", tries="40", further="12", go="again")
        self.assertLeadsTo(response, self.at("fairer-sentence"))
        page = self.page("fairer-sentence")
        self.assertIn("12 of your 40 went past the first stage; 28 didn’t.", page)
        self.assertNotIn("CareerPlug", page)

    def test_a_rate_told_before_goes_on_counting(self) -> None:
        a_perspective(self.rejection, tries=30, own_percent=10)
        self.assertIn("3 of your 30 went past the first stage", self.page("fairer-sentence"))

    def test_own_numbers_can_be_taken_back(self) -> None:
        a_perspective(self.rejection, tries=30, further=3)
        self.send_filled(self.at("fairer-sentence"), tries="", further="")
        self.assertIn("CareerPlug 2024", self.page("fairer-sentence"))

    def test_numbers_that_cannot_be_are_refused(self) -> None:
        for name, number in (
            ("tries", "-1"),
            ("tries", "5001"),
            ("tries", "2.5"),
            ("tries", "9" * 400),
            ("further", "-1"),
            ("further", "NaN"),
        ):
            with self.subTest(name=name, number=number[:9]):
                response = self.say("fairer-sentence", **{name: number})
                self.assertEqual(response.status_code, 422)
        more = self.say("fairer-sentence", tries="3", further="4")
        self.assertContains(more, "That is more than all of them.", status_code=422)

    def test_inside_ones_own_company_others_odds_do_not_count(self) -> None:
        Rejection.objects.update(source="internal")
        self.assertNotIn("CareerPlug", self.page("fairer-sentence"))


class ThreeLinesTests(PerspectiveTestCase):
    def test_with_little_sting_only_the_last_beginning_uses_the_name(self) -> None:
        a_checkin(self.rejection, sting=6)
        page = self.page("fairer-sentence")
        for words in ("“What hurts is …”", "“Others who had this …”", "“What Sam needs next …”"):
            self.assertIn(words, page)

    def test_with_much_sting_what_hurts_is_said_by_name(self) -> None:
        a_checkin(self.rejection, sting=7)
        self.assertIn("“What hurts Sam is …”", self.page("fairer-sentence"))

    def test_without_a_name_it_says_i(self) -> None:
        self.user.name = ""
        self.user.save()
        a_checkin(self.rejection, sting=9)
        self.assertIn("What I need next …", self.page("fairer-sentence"))

    def test_a_name_with_percent_signs_is_a_name(self) -> None:
        self.user.name = "100% {Sam} %(name)s"
        self.user.save()
        self.assertIn("What 100% {Sam} %(name)s needs next …", self.page("fairer-sentence"))

    def test_what_was_written_in_the_three_lines_is_shown_there(self) -> None:
        self.assertNotIn("What you wrote before", self.page("fairer-sentence"))
        a_perspective(self.rejection, hurts="The silence", needs="A walk")
        page = self.page("fairer-sentence")
        for words in ("What you wrote before", "“The silence”", "“A walk”"):
            self.assertIn(words, page)
        self.say("fairer-sentence", fair_thought="It was one job")
        self.assertEqual(Perspective.objects.get().lines_before, ["The silence", "A walk"])

    def test_their_old_addresses_lead_there(self) -> None:
        for screen in ("odds", "three-lines"):
            self.assertLeadsTo(self.client.get(self.at(screen)), self.at("fairer-sentence"))


class FairerSentenceTests(PerspectiveTestCase):
    def test_the_reasons_they_picked_are_answered_at_its_head(self) -> None:
        a_reason(self.rejection, code="experience", known="told")
        a_reason(self.rejection, code="internal_decision", known="guess")
        page = self.page("fairer-sentence")
        self.assertRegex(page, r"You were told: [^.]+\. You guess: [^.]+\. A guess isn’t a fact")

    def test_of_many_reasons_the_first_few_are_read_back(self) -> None:
        for code in ("skill", "experience", "credential", "answers", "fit"):
            a_reason(self.rejection, code=code, known="guess")
        self.assertRegex(self.page("fairer-sentence"), r"You guess: [^.]+ and 2 more\. A guess")

    def test_belief_is_asked_again_only_for_a_thought(self) -> None:
        self.assertNotIn("belief_after", self.page("fairer-sentence"))
        a_perspective(self.rejection)
        self.assertIn("belief_after", self.page("fairer-sentence"))

    def test_the_recovery_quotes_it_and_says_how_belief_went(self) -> None:
        a_perspective(self.rejection)
        self.say("fairer-sentence", fair_thought="It was one job", belief_after="30")
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertContains(recovery, "It was one job")
        self.assertContains(recovery, "80 %, then 30 %")

    def test_traps_are_offered_for_a_thought_and_nothing_is_ticked(self) -> None:
        self.assertNotIn("Mind-reading", self.page("fairer-sentence"))
        a_perspective(self.rejection)
        self.assertIn("Mind-reading", self.page("fairer-sentence"))
        sends = form_on(self.page("fairer-sentence"), self.at("fairer-sentence")).sends
        self.assertNotIn("traps", sends)
        self.say("fairer-sentence", traps=["always", "mind_reading"])
        self.assertEqual(set(Perspective.objects.get().traps), {"mind_reading", "always"})

    def test_after_silence_thought_and_sentence_are_asked_together(self) -> None:
        self.rejection = a_silence(self.user)
        page = self.page("fairer-sentence")
        self.assertIn("The harshest thing your head says", page)
        self.assertNotIn("belief", page)
        response = self.say(
            "fairer-sentence", harsh_thought="They laughed", fair_thought="They’re slow"
        )
        self.assertLeadsTo(response, self.rest)
        found = Perspective.objects.get()
        self.assertEqual(
            (found.harsh_thought, found.fair_thought), ("They laughed", "They’re slow")
        )


class UnfairTests(PerspectiveTestCase):
    def setUp(self) -> None:
        super().setUp()
        a_reason(self.rejection, code="possibly_unfair", known="")

    def test_what_happened_is_kept(self) -> None:
        said = {"unfair_said": "“Too old”", "unfair_by": "Max", "unfair_when": "On Monday"}
        self.assertLeadsTo(self.say("possibly-unfair", **said), self.rest)
        found = Perspective.objects.get()
        self.assertEqual({name: getattr(found, name) for name in said}, said)

    def test_it_takes_the_place_of_the_fairer_sentence_and_of_the_odds(self) -> None:
        self.assertLeadsTo(
            self.say("reasons", picks=["possibly_unfair"]), self.at("possibly-unfair")
        )
        self.assertNotIn("CareerPlug", self.page("possibly-unfair"))
        gone = self.client.get(self.at("fairer-sentence"))
        self.assertLeadsTo(gone, self.rejection.get_absolute_url())

    def unfair_page(self, country: str = "", **headers: str) -> str:
        self.user.country = country
        self.user.save()
        url = self.at("possibly-unfair")
        return unescape(self.client.get(url, headers=headers).content.decode())

    def test_each_country_shows_its_time_limits_and_advisers_with_source_and_day(self) -> None:
        for code, advice in BY_COUNTRY.items():
            page = self.unfair_page(code)
            own = page[: page.index("Somewhere else?")]
            with self.subTest(country=code):
                self.assertIn(f"In {advice.country}", own)
                for limit in advice.limits:
                    self.assertIn(str(limit.words), own)
                for body in advice.bodies:
                    self.assertIn(body.name, own)
                sources = [entry.source for entry in (*advice.limits, *advice.bodies)]
                for source in sources:
                    self.assertIn(source, own)
                found = len(sources)
                self.assertEqual(own.count("Checked 28 Nov 2026:"), found)
                self.assertEqual("Ask them how long you have." in own, not advice.limits)
                self.assertEqual(page.count("This isn’t legal advice"), 1)

    def test_the_country_is_guessed_by_time_zone_then_by_language(self) -> None:
        self.user.time_zone = "UTC"
        self.assertIn("In Ireland", self.unfair_page(**{"accept-language": "en-IE"}))
        self.user.time_zone = "Europe/Berlin"
        page = self.unfair_page(**{"accept-language": "en-IE"})
        self.assertIn("In Germany", page)
        self.assertIn("2 months from the day their no reached you", page)

    def test_where_nothing_was_read_it_says_so_and_still_names_somebody_to_ask(self) -> None:
        page = self.unfair_page("AT")
        self.assertIn("We have checked nothing for Austria yet.", page)
        self.assertIn("a trade union", page)
        self.user.time_zone = "UTC"
        self.assertIn("By country", self.unfair_page(**{"accept-language": "en"}))

    def test_the_note_can_be_taken_along_as_a_file_that_does_not_name_the_company(self) -> None:
        with at(datetime(2026, 11, 28, 12, tzinfo=UTC)):
            said = {"unfair_said": "“Too old”", "unfair_by": "Max", "unfair_when": "On Monday"}
            self.say("possibly-unfair", **said)
        with at(datetime(2026, 12, 2, 12, tzinfo=UTC)):
            self.client.force_login(self.user)
            url = reverse("unfair_text", args=[self.rejection.pk])
            file = self.client.get(url)
        self.assertEqual(file["Content-Type"], "text/plain; charset=utf-8")
        self.assertEqual(file["Content-Disposition"], 'attachment; filename="what-happened.txt"')
        self.assertEqual(file["Cache-Control"], "no-store, private")
        text = file.content.decode()
        for words in (
            str(self.rejection),
            "First written down: 28 November 2026",
            "Saved as this file: 2 December 2026",
            "What was said or done?\n“Too old”",
            "Who said or did it?\nMax",
            "When?\nOn Monday",
        ):
            self.assertIn(words, text)

    def test_what_is_typed_and_not_saved_is_in_the_file_and_is_not_stored_by_it(self) -> None:
        url = reverse("unfair_text", args=[self.rejection.pk])
        self.assertIn(f'formaction="{url}"', self.page("possibly-unfair"))
        file = self.client.post(url, {"unfair_said": "He laughed"})
        self.assertIn("He laughed", file.content.decode())
        self.assertFalse(Perspective.objects.exclude(unfair_said="").exists())

    def test_the_day_of_the_first_note_stays(self) -> None:
        for day, words in ((1, "One"), (9, "Two")):
            with at(datetime(2026, 12, day, 12, tzinfo=UTC)):
                self.client.force_login(self.user)
                self.send_filled(self.at("possibly-unfair"), unfair_said=words)
        found = Perspective.objects.get()
        self.assertEqual((found.unfair_said, found.unfair_noted_on), ("Two", date(2026, 12, 1)))


class PerspectiveTextTests(HypothesisPageTestCase):
    """Any text is kept as it was meant, or comes back with a plain sentence."""

    def start(self) -> Rejection:
        self.sign_in()
        return a_rejection(self.user)

    def expect(self, response: Any, found: dict[str, str], typed: dict[str, str]) -> None:
        fits = all(len(as_saved(text)) <= 200 for text in typed.values())
        self.assertEqual(response.status_code, 303 if fits else 422)
        if fits:
            self.assertEqual(found, {name: as_saved(text) for name, text in typed.items()})
        else:
            self.assertContains(response, "One moment", status_code=422)

    @quick
    @given(fair_thought=any_text)
    def test_a_fairer_sentence(self, **typed: str) -> None:
        rejection = self.start()
        url = reverse("step_screen", args=[rejection.pk, "perspective", "fairer-sentence"])
        response = self.send(url, **typed)
        row = Perspective.of(rejection)
        self.expect(response, {name: getattr(row, name) for name in typed}, typed)

    @quick
    @given(note=any_text)
    def test_the_note_of_something_else(self, note: str) -> None:
        rejection = self.start()
        url = reverse("step_screen", args=[rejection.pk, "perspective", "reasons"])
        response = self.send(url, picks=["other"], known_other="told", note_other=note)
        fits = 0 < len(as_saved(note)) <= 200
        self.assertEqual(response.status_code, 303 if fits else 422)
        if fits:
            self.assertEqual(rejection.reasons.get().note, as_saved(note))

    @quick
    @given(text=any_text, go=st.sampled_from(["next", "leave", "back", "skip"]))
    def test_a_kept_vent(self, text: str, go: str) -> None:
        rejection = self.start()
        rejection.vents.create(owner=self.user, mode="write_keep")
        url = reverse("step_screen", args=[rejection.pk, "let-it-out", "timer"])
        self.assertEqual(self.send(url, text=text, go=go).status_code, 303)
        kept = rejection.vents.get().text
        self.assertEqual(kept, as_saved(text) if go == "next" else "")

    @quick
    @given(picks=st.lists(any_text | st.sampled_from(sorted(REASONS)), max_size=7), known=any_text)
    def test_any_picks_are_answered(self, picks: list[str], known: str) -> None:
        rejection = self.start()
        url = reverse("step_screen", args=[rejection.pk, "perspective", "reasons"])
        data = {f"known_{code}": known for code in REASONS}
        sent = form_data(self.client, url, picks=picks, **data)
        # Ten thousand umlauts beside each reason are more than a form may hold.
        is_too_much = len(urlencode(sent, doseq=True)) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        answers = (413,) if is_too_much else (303, 422)
        self.assertIn(self.client.post(url, sent).status_code, answers)


class OwnerTests(TestCase):
    def test_reasons_and_thoughts_belong_to_their_owner(self) -> None:
        user = a_user()
        mine = a_reason(a_rejection(user))
        a_reason()
        self.assertEqual(list(ReasonPick.objects.owned_by(user)), [mine])
