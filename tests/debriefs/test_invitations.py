"""The invitation: what it says, whatever was typed, and the link that stands in it."""

import gzip
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.test import SimpleTestCase, override_settings
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M

from recovery.messages import (
    INVITATION_WORDS,
    Invite,
    count_words,
    invitation,
    link_in,
    with_link,
    without_link,
)
from recovery.models import Debrief
from recovery.shared import qr
from recovery.shared.choices import Need
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_debrief, a_friends_debrief, a_person, a_question, a_rejection
from tests.helpers.friends import FROM_A_SCRIPT, Friend
from tests.helpers.growth import QueryTests
from tests.helpers.pages import filled_data
from tests.helpers.text import any_text, quick
from tests.helpers.translation import not_translated, pseudo_language

LINK = "https://example.com/debrief/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG/"
ANSWER = LINK.replace("debrief", "answer")
THURSDAY = datetime(2026, 12, 3, 18, 0)  # noqa: DTZ001 - where the person is
LONG_NAME = "Anna Maria Elisabeth von und zu Hohenstein Waldburg"


def an_invite(**facts: Any) -> Invite:
    return Invite(**{"sender": "Sam", "to": "Ana Silva", "role": "Data analyst"} | facts)


def body(**facts: Any) -> str:
    return invitation(an_invite(**facts)).body


class MessageTests(SimpleTestCase):
    def test_it_says_everything_in_order(self) -> None:
        said = body(need="advise", when=THURSDAY, link=LINK)
        told = (
            "Hello Ana,",
            "the Data analyst role",
            "25 minutes, on Thursday, 3 December, at 18:00.",
            "ask me the questions",
            "one thing to keep and one to change",
            "stop me at the bell",
            "hear what you’d do",
            LINK,
            "I understand",
            "Sam",
        )
        self.assertEqual(sorted(told, key=said.index), list(told))

    def test_who_is_to_listen_is_asked_for_nothing_to_keep_or_change(self) -> None:
        said = body(need="listen")
        self.assertIn("two jobs: ask me the questions, and stop me at the bell", said)
        self.assertNotIn("change", said)
        self.assertIn("that you listen", said)

    def test_each_need_has_a_sentence_of_its_own(self) -> None:
        said = {body(need=need) for need in ("", *Need)}
        self.assertEqual(len(said), len(Need) + 1)

    def test_without_a_day_it_is_whenever_it_suits(self) -> None:
        self.assertIn("25 minutes, whenever it suits you.", body())

    def test_no_company_unless_it_is_shared(self) -> None:
        self.assertIn("my interview for the role at Lumen", body(role="", company="Lumen"))
        self.assertIn("a job interview", body(role="", company=""))

    def test_its_subject_names_neither_company_nor_role(self) -> None:
        subject = invitation(an_invite(company="Lumen")).subject
        self.assertEqual(subject, "25 minutes with me?")

    def test_without_names_it_still_makes_sense(self) -> None:
        said = body(sender="", to="", role="")
        self.assertTrue(said.startswith("Hello,\n\nWould you go through a job interview"))
        self.assertTrue(said.endswith("Best wishes"))
        self.assertNotIn("  ", said)

    def test_long_names_make_our_own_words_give_way(self) -> None:
        said = body(sender=LONG_NAME, to=LONG_NAME, role=LONG_NAME, need="practise", link=LINK)
        self.assertLessEqual(count_words(said), INVITATION_WORDS)
        self.assertIn(LINK, said)

    def test_every_sentence_goes_through_gettext(self) -> None:
        with pseudo_language():
            message = invitation(an_invite(need="advise", when=THURSDAY, link=LINK))
        page = "".join(f"<p>{line}</p>" for line in (message.subject, *message.body.splitlines()))
        days = {"Thursday", "December", LINK}
        self.assertEqual(not_translated(page, {"Ana", "Sam", "Data analyst"} | days), [])


@quick
@given(
    st.builds(
        Invite,
        sender=any_text,
        to=any_text,
        role=any_text,
        company=any_text,
        need=st.sampled_from(["", *Need]),
        when=st.none() | st.datetimes(),
        link=st.sampled_from(["", LINK]),
    )
)
def test_whatever_was_typed_it_is_short_and_whole(invite: Invite) -> None:
    message = invitation(invite)
    assert count_words(message.body) <= INVITATION_WORDS
    assert "bell" in message.body
    assert link_in(message.body) == invite.link
    assert "\n" not in message.subject
    assert not any(ord(character) < 32 and character != "\n" for character in message.body)


@quick
@given(any_text)
def test_a_link_goes_into_any_text_and_out_again(text: str) -> None:
    first = with_link(text, LINK)
    assert link_in(first) == LINK
    assert with_link(first, ANSWER).count(ANSWER) == 1
    assert link_in(with_link(first, ANSWER)) == ANSWER
    assert not link_in(without_link(first))


class LinkTests(SimpleTestCase):
    def test_both_kinds_of_link_are_found_and_no_other(self) -> None:
        for link in (LINK, ANSWER):
            self.assertEqual(link_in(f"Here: {link} and so on"), link)
        for text in ("https://example.com/debrief/short/", "https://example.com/job", ""):
            self.assertEqual(link_in(text), "")

    def test_taken_out_it_leaves_no_gap(self) -> None:
        self.assertEqual(without_link(f"One\n\nHere: {LINK}\n\nTwo"), "One\n\nTwo")
        self.assertEqual(without_link("One\n\n\n\nTwo\n"), "One\n\n\n\nTwo\n")


class CodeTests(SimpleTestCase):
    """The QR code drawn by us, read back module by module, is the code that was asked for."""

    def dark(self, code: qr.Drawn) -> set[tuple[int, int]]:
        found = set()
        for bar in code.path.removesuffix("z").split("z"):
            start, _, rest = bar.removeprefix("M").partition("h")
            x, y = map(int, start.split())
            found |= {(x + step, y) for step in range(int(rest.split("v")[0]))}
        return found

    def test_every_module_is_where_it_should_be(self) -> None:
        code = qr.drawn(LINK)
        plain = QRCode(error_correction=ERROR_CORRECT_M, border=4)
        plain.add_data(LINK)
        rows = plain.get_matrix()
        wanted = {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}
        self.assertEqual((self.dark(code), code.size), (wanted, len(rows)))

    def test_there_is_white_all_round(self) -> None:
        code = qr.drawn(LINK)
        for x, y in self.dark(code):
            self.assertTrue(4 <= x < code.size - 4 and 4 <= y < code.size - 4)


class InviteCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.debrief = a_friends_debrief(a_rejection(self.user))
        self.url = reverse("debrief_invite", args=[self.debrief.pk])

    def press(self, name: str, **typed: Any) -> Any:
        """Press this button of the page, with everything that stands in its form."""
        page = self.url if name == "debrief_invite" else reverse(name, args=[self.debrief.pk])
        return self.client.post(page, filled_data(self.client, self.url, self.url) | typed)

    def stored(self) -> str:
        self.debrief.refresh_from_db()
        return self.debrief.invitation

    def friend(self) -> Friend:
        """A browser that opens the link in the invitation."""
        token = link_in(self.stored()).split("/")[-2]
        return Friend(token)


class DebriefInviteTests(InviteCase):
    def test_the_invitation_stands_there_ready(self) -> None:
        page = self.client.get(self.url)
        self.assertContains(page, "Invite Ana")
        self.assertContains(page, "Would you go through my interview for the Data analyst role")
        self.assertEqual(self.stored(), "")

    def test_the_hour_in_it_is_where_the_person_is(self) -> None:
        self.debrief.set(planned_at=datetime(2026, 12, 3, 17, 0, tzinfo=UTC))
        self.assertContains(self.client.get(self.url), "Thursday, 3 December, at 18:00")

    def test_the_company_is_named_only_where_it_is_shared(self) -> None:
        self.debrief.rejection.set(role="")
        self.assertContains(self.client.get(self.url), "a job interview")
        self.debrief.set(shows_company=True)
        self.assertContains(self.client.get(self.url), "the role at Lumen")

    def test_it_is_kept_only_where_it_differs(self) -> None:
        self.assertLeadsTo(self.press("debrief_invite"), self.url)
        self.assertEqual(self.stored(), "")
        self.press("debrief_invite", invitation="Ana, have you 25 minutes?")
        self.assertEqual(self.stored(), "Ana, have you 25 minutes?")

    def test_it_can_be_written_anew_and_keeps_its_link(self) -> None:
        self.press("debrief_link")
        link = link_in(self.stored())
        self.press("debrief_invite", invitation=f"Mine. {link}")
        self.assertContains(self.client.get(self.url), "Write it anew")
        self.press("debrief_invite_anew")
        self.assertIn("Would you go through", self.stored())
        self.assertEqual(link_in(self.stored()), link)
        self.assertNotContains(self.client.get(self.url), "Write it anew")

    def test_an_empty_one_is_a_mistake(self) -> None:
        page = self.press("debrief_invite", invitation=" ")
        self.assertContains(page, "There is nothing to send yet.", status_code=422)

    def test_two_windows_are_told_of_each_other(self) -> None:
        old = filled_data(self.client, self.url, self.url)
        self.press("debrief_invite", invitation="One")
        page = self.client.post(self.url, old | {"invitation": "Two"})
        self.assertContains(page, "One", status_code=409)
        self.assertContains(page, "Two", status_code=409)
        self.assertEqual(self.stored(), "One")

    def test_a_mail_program_opens_with_it_where_there_is_an_address(self) -> None:
        self.assertContains(self.client.get(self.url), "mailto:dana@example.com?subject=25%20min")
        self.debrief.person.set(address="")
        self.assertContains(self.client.get(self.url), "There’s no e-mail address yet.")

    def test_the_mail_program_gets_the_words_as_they_are_typed(self) -> None:
        url = reverse("debrief_invite_check", args=[self.debrief.pk])
        typed = {"invitation": "Ana, have you time?"}
        part = self.client.post(url, typed, headers=FROM_A_SCRIPT)
        self.assertContains(part, "body=Ana%2C%20have%20you%20time%3F")
        self.assertContains(part, "4 words of 90")
        self.assertNotContains(part, "<form")
        self.assertEqual(self.stored(), "")

    def test_what_was_typed_and_not_saved_waits_as_a_draft(self) -> None:
        typed = filled_data(self.client, self.url, self.url) | {"invitation": "Half a sen"}
        self.client.post(f"{reverse('draft_keep')}?path={self.url}", typed, headers=FROM_A_SCRIPT)
        page = self.client.get(self.url)
        self.assertContains(page, "Half a sen")
        self.assertContains(page, "words you typed here before")
        self.assertEqual(self.stored(), "")

    def test_for_somebody_without_a_name_it_still_works(self) -> None:
        self.debrief.set(person=None, partner="mentor")
        self.assertContains(self.client.get(self.url), "Invite a friend")

    def test_alone_there_is_nobody_to_invite(self) -> None:
        self.debrief.set(partner="alone")
        self.assertLeadsTo(self.client.get(self.url), self.debrief.get_absolute_url())

    @override_settings(LOCAL=True)
    def test_on_ones_own_machine_it_says_that_nobody_can_open_the_link(self) -> None:
        self.assertContains(self.client.get(self.url), "nobody else can open the link")

    @override_settings(LOCAL=False)
    def test_hosted_it_does_not_say_so(self) -> None:
        self.assertNotContains(self.client.get(self.url), "nobody else can open the link")

    def test_it_is_encrypted_at_rest(self) -> None:
        self.press("debrief_link")
        with connection.cursor() as cursor:
            cursor.execute("SELECT t::text FROM recovery_debriefsession t")
            self.assertNotIn("Would you go", str(cursor.fetchall()))

    def test_every_sentence_goes_through_gettext(self) -> None:
        own = {"Sam", "Ana", "Lumen", "Data analyst", "Lumen, Data analyst", "BounceBack"}
        for press in (None, "debrief_link", "debrief_unlink"):
            with pseudo_language():
                if press:
                    self.press(press)
                self.debrief.set(invitation=f"Lumen {link_in(self.stored())}")
                page = self.client.get(self.url).content.decode()
            link = link_in(self.debrief.invitation)
            self.assertEqual(not_translated(page, own | ({link} if link else set())), [])


class DebriefLinkTests(InviteCase):
    def test_the_link_stands_in_the_invitation_and_opens_the_friends_page(self) -> None:
        self.assertLeadsTo(self.press("debrief_link"), self.url)
        self.assertContains(self.friend().open(), "Debrief an interview with Sam")

    def test_what_was_typed_before_is_kept_with_it(self) -> None:
        self.press("debrief_link", invitation="Ana, have you 25 minutes?")
        self.assertTrue(self.stored().startswith("Ana, have you 25 minutes?"))
        self.assertTrue(link_in(self.stored()))

    def test_it_is_drawn_as_a_code_with_words_for_it(self) -> None:
        self.assertNotContains(self.client.get(self.url), '<svg class="qr"')
        self.press("debrief_link")
        page = self.client.get(self.url)
        self.assertContains(page, qr.drawn(link_in(self.stored())).path)
        self.assertContains(page, 'role="img" aria-label="The link as a QR code')

    def test_a_new_one_takes_the_place_of_the_one_before(self) -> None:
        self.press("debrief_link")
        old = self.friend()
        old.type(keep="Your calm")
        self.press("debrief_link")
        self.assertEqual(old.open().status_code, 404)
        self.assertContains(self.friend().open(), "Your calm")
        self.assertEqual(self.stored().count("/debrief/"), 1)

    def test_a_double_click_makes_one(self) -> None:
        data = filled_data(self.client, self.url, self.url)
        url = reverse("debrief_link", args=[self.debrief.pk])
        for _ in range(2):
            self.client.post(url, data)
        self.assertEqual(self.debrief.links.count(), 1)
        self.assertEqual(self.friend().open().status_code, 200)

    def test_stopped_it_leaves_the_invitation_and_the_words_stay(self) -> None:
        self.press("debrief_link")
        ana = self.friend()
        ana.type(keep="Your calm")
        self.press("debrief_unlink")
        self.assertEqual((self.stored(), ana.open().status_code), ("", 404))
        self.assertEqual(self.debrief.notes.get().keep, "Your calm")

    def test_one_taken_out_by_hand_still_works_and_can_be_stopped(self) -> None:
        self.press("debrief_link")
        ana = self.friend()
        self.press("debrief_invite", invitation="Ana, have you 25 minutes?")
        page = self.client.get(self.url)
        self.assertContains(page, "no longer in your message")
        self.assertContains(page, "Stop the link")
        self.assertNotContains(page, '<svg class="qr"')
        self.press("debrief_unlink")
        self.assertEqual(ana.open().status_code, 404)

    def test_stopping_it_keeps_what_was_typed(self) -> None:
        self.press("debrief_link")
        mine = f"Mine.\n\n{link_in(self.stored())}"
        self.press("debrief_unlink", invitation=mine)
        self.assertEqual(self.stored(), "Mine.")

    def test_one_that_ran_out_is_told_and_not_drawn(self) -> None:
        self.press("debrief_link")
        self.debrief.links.revoke()
        page = self.client.get(self.url)
        self.assertContains(page, "The link in your message no longer works.")
        self.assertNotContains(page, '<svg class="qr"')

    def test_opened_as_pages_they_lead_to_the_debrief(self) -> None:
        for name in ("debrief_link", "debrief_unlink", "debrief_invite_anew"):
            page = self.client.get(reverse(name, args=[self.debrief.pk]))
            self.assertLeadsTo(page, self.debrief.get_absolute_url())
        self.assertFalse(self.debrief.links.exists())

    def test_removing_the_debrief_stops_it(self) -> None:
        self.press("debrief_link")
        ana = self.friend()
        Debrief.objects.get(pk=self.debrief.pk).remove()
        self.assertEqual(ana.open().status_code, 404)


class InviteGrowthTests(QueryTests):
    def make_link(self, debrief: Debrief, url: str) -> None:
        data = filled_data(self.client, url, url)
        self.client.post(reverse("debrief_link", args=[debrief.pk]), data)
        self.assertContains(self.client.get(url), '<svg class="qr"')

    def test_the_invitation_asks_no_more_with_twelve_questions_and_many_links(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user))
        url = reverse("debrief_invite", args=[debrief.pk])
        self.make_link(debrief, url)
        few = self.count(url)
        for number in range(12):
            a_question(debrief, text=f"Question {number}?")
            a_debrief(owner=self.user, partner="friend", person=a_person(self.user))
            self.make_link(debrief, url)
        self.assertEqual(self.count(url), few)
        self.assertLessEqual(few, 6)

    def test_it_is_small_with_its_code(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user))
        url = reverse("debrief_invite", args=[debrief.pk])
        self.make_link(debrief, url)
        self.assertLess(len(gzip.compress(self.client.get(url).content)), 8 * 1024)
