"""The calendar: what is in it, and what calendar programs make of what changes and goes."""

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.test import Client, SimpleTestCase, TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from accounts.models import User
from recovery.models import CalendarFeed, FeedbackReply, FeedbackRequest, Rejection
from recovery.reminders import calendar
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_conversation,
    a_friends_debrief,
    a_lesson,
    a_person,
    a_plan,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_status_question,
    a_to_do,
    a_user,
)
from tests.helpers.pages import form_on

DAY = timedelta(days=1)
ENTRY = calendar.Entry(
    kind=calendar.FOLLOW_UP,
    key="0199b0c4-9a3c-7e02-8f67-f6d1f0a0f0aa",
    on=date(2026, 3, 11),
    revision=3,
    changed_at=NOON,
    url="https://bounceback.example.com/feedback/0199b0c4-9a3c-7e02-8f67-f6d1f0a0f0aa/",
)


def events(body: bytes) -> dict[str, Any]:
    """{uid: event} as icalendar reads them, without the check-ins that every recovery has."""
    return {uid: event for uid, event in all_events(body).items() if "look_back" not in uid}


def all_events(body: bytes) -> dict[str, Any]:
    read = Calendar.from_ical(body)
    return {str(event["uid"]): event for event in read.walk("VEVENT")}


class WrittenTests(SimpleTestCase):
    """The iCalendar text made of dates."""

    def test_a_day_is_a_whole_day_and_an_hour_a_quarter_of_an_hour(self) -> None:
        hour = replace(ENTRY, kind=calendar.READ_AGAIN, on=NOON)
        found = events(calendar.feed([ENTRY, hour]))
        day, hour = found[ENTRY.uid], found[hour.uid]
        self.assertEqual(day["dtstart"].dt, date(2026, 3, 11))
        self.assertEqual(day["dtend"].dt, date(2026, 3, 12))
        self.assertEqual((hour["dtstart"].dt, hour["dtend"].dt), (NOON, NOON + calendar.A_LOOK))

    def test_an_hour_is_told_in_utc_and_needs_no_table_of_zones(self) -> None:
        body = calendar.feed([replace(ENTRY, on=NOON.astimezone(a_zone("Asia/Kathmandu")))])
        self.assertIn(b"DTSTART:20260304T120000Z\r\n", body)
        self.assertNotIn(b"TZID", body)

    def test_it_takes_no_time_and_names_nobody(self) -> None:
        event = events(calendar.feed([ENTRY]))[ENTRY.uid]
        self.assertEqual(event["summary"], "BounceBack: you could follow up today")
        self.assertEqual(event["transp"], "TRANSPARENT")
        self.assertEqual(event["url"], ENTRY.url)
        self.assertEqual((event["dtstamp"].dt, event["last-modified"].dt), (NOON, NOON))

    def test_programs_learn_its_name_and_how_often_to_look(self) -> None:
        body = calendar.feed([])
        for line in (
            "VERSION:2.0",
            "METHOD:PUBLISH",
            "NAME:BounceBack",
            "X-WR-CALNAME:BounceBack",
            "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
            "X-PUBLISHED-TTL:PT4H",
        ):
            self.assertIn(f"\r\n{line}\r\n".encode(), body)

    def test_lines_end_and_fold_as_the_standard_says(self) -> None:
        body = calendar.feed([replace(ENTRY, url=f"https://example.com/{'long' * 40}/")])
        lines = body.split(b"\r\n")
        self.assertEqual(lines[-1], b"")
        self.assertFalse([line for line in lines if b"\n" in line or b"\r" in line])
        self.assertLessEqual(max(map(len, lines)), 75)
        self.assertIn("longlong/", events(body)[ENTRY.uid]["url"])

    def test_one_without_dates_is_a_calendar_all_the_same(self) -> None:
        body = calendar.feed([])
        [zone] = Calendar.from_ical(body).subcomponents
        self.assertEqual((zone.name, zone["tzid"]), ("VTIMEZONE", "Etc/UTC"))
        [always] = zone.subcomponents
        self.assertEqual(always["tzoffsetto"].to_ical(), "+0000")
        self.assertIn(b"\r\nDTSTART:19700101T000000\r\n", body)

    def test_calling_off_is_newer_than_what_it_calls_off_and_older_than_the_next(self) -> None:
        off, anew = replace(ENTRY, called_off=True), replace(ENTRY, revision=4)
        self.assertLess(ENTRY.sequence, off.sequence)
        self.assertLess(off.sequence, anew.sequence)
        self.assertEqual(len({ENTRY.uid, off.uid, anew.uid}), 1)

    def test_the_same_dates_are_the_same_bytes(self) -> None:
        self.assertEqual(calendar.feed([ENTRY]), calendar.feed([replace(ENTRY)]))


def a_zone(name: str) -> Any:
    return User(time_zone=name).zone


@dataclass
class Program:
    """A calendar program: keeps what it has, and takes what is newer by uid and sequence."""

    url: str
    known: dict[str, Any] = field(default_factory=dict)
    tag: str = ""

    def fetch(self) -> int:
        headers = {"If-None-Match": self.tag} if self.tag else {}
        answer = Client().get(self.url, headers=headers)
        if answer.status_code == 200:
            self.tag = answer["ETag"]
            for uid, event in events(answer.content).items():
                if uid not in self.known or event["sequence"] > self.known[uid]["sequence"]:
                    self.known[uid] = event
        return answer.status_code

    def shows(self) -> dict[str, date | datetime]:
        """Kind and date of everything that is not called off."""
        self.fetch()
        return {
            uid.split(".")[0]: event["dtstart"].dt
            for uid, event in self.known.items()
            if event["status"] != "CANCELLED"
        }


class ProgramTests(TestCase):
    """What somebody sees whose calendar program has subscribed and drops nothing."""

    def setUp(self) -> None:
        self.owner = a_user()
        token = CalendarFeed.objects.make_for(self.owner)
        self.program = Program(reverse("calendar_feed", args=[token]))

    def sent(self) -> FeedbackRequest:
        with at(NOON):
            return a_sent_request(a_rejection(self.owner))

    def assertShows(self, now: datetime = NOON, **dates: date | datetime) -> None:
        with at(now):
            shown = self.program.shows()
        self.assertEqual(shown, {getattr(calendar, kind.upper()): on for kind, on in dates.items()})

    def test_a_request_shows_its_two_days(self) -> None:
        self.sent()
        self.assertShows(follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18))

    def test_other_days_replace_them(self) -> None:
        request = self.sent()
        self.assertShows(follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18))
        with at(NOON + DAY):
            request.change_dates(NOON.date(), date(2026, 3, 13), date(2026, 3, 27))
        self.assertShows(NOON + DAY, follow_up=date(2026, 3, 13), move_on=date(2026, 3, 27))

    def test_a_follow_up_one_does_not_want_goes(self) -> None:
        request = self.sent()
        self.assertShows(follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18))
        with at(NOON + DAY):
            request.change_dates(NOON.date(), None, date(2026, 3, 18))
        self.assertShows(NOON + DAY, move_on=date(2026, 3, 18))

    def test_an_answer_takes_both_out(self) -> None:
        request = self.sent()
        self.assertShows(follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18))
        with at(NOON + DAY):
            request.mark_replied()
        self.assertShows(NOON + DAY)

    def test_an_early_follow_up_takes_its_day_out(self) -> None:
        request = self.sent()
        self.assertShows(follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18))
        with at(NOON + DAY):
            request.mark_followed_up()
        self.assertShows(NOON + DAY, move_on=date(2026, 3, 18))

    def test_taking_it_back_takes_both_out_and_sending_it_again_brings_them_back(self) -> None:
        request = self.sent()
        self.assertShows(follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18))
        with at(NOON + DAY):
            request.take_back()
        self.assertShows(NOON + DAY)
        with at(NOON + 2 * DAY):
            request.mark_sent()
        self.assertShows(NOON + 2 * DAY, follow_up=date(2026, 3, 13), move_on=date(2026, 3, 20))

    def test_withdrawing_takes_both_out_and_reopening_brings_the_end_back(self) -> None:
        request = self.sent()
        self.assertShows(follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18))
        with at(NOON + DAY):
            request.withdraw()
        self.assertShows(NOON + DAY)
        with at(NOON + DAY):
            request.take_back()
        self.assertShows(NOON + DAY, follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18))

    def test_the_day_it_closes_stays_for_that_day(self) -> None:
        request = self.sent()
        closing = NOON + 14 * DAY
        self.assertShows(closing - DAY, move_on=date(2026, 3, 18))
        with at(closing):
            request.close()
        self.assertShows(closing, move_on=date(2026, 3, 18))

    def test_a_message_to_read_again_shows_its_hour_until_it_went(self) -> None:
        with at(NOON):
            request = a_request(a_rejection(self.owner)).wait_until(9)
        nine = datetime(2026, 3, 5, 8, tzinfo=UTC)
        self.assertShows(read_again=nine)
        with at(NOON + timedelta(hours=2)):
            request.wait_until(18)
        self.assertShows(NOON + timedelta(hours=2), read_again=nine.replace(hour=17))
        with at(NOON + timedelta(hours=3)):
            request.mark_sent()
        self.assertShows(
            NOON + timedelta(hours=3), follow_up=date(2026, 3, 11), move_on=date(2026, 3, 18)
        )

    def test_an_answer_that_was_put_off_shows_its_hour_until_it_is_opened(self) -> None:
        reply = self.put_off()
        self.assertShows(open_answer=datetime(2026, 3, 5, 8, tzinfo=UTC))
        with at(NOON + timedelta(hours=1)):
            reply.open()
        self.assertShows(NOON + timedelta(hours=1))

    def put_off(self) -> FeedbackReply:
        with at(NOON - 30 * DAY):
            request = a_sent_request(a_rejection(self.owner))
        with at(NOON):
            return a_reply(request).put_off(9)

    def test_keeping_it_for_somebody_takes_the_hour_out(self) -> None:
        reply = self.put_off()
        self.assertShows(open_answer=datetime(2026, 3, 5, 8, tzinfo=UTC))
        with at(NOON + timedelta(hours=1)):
            reply.keep_for("Ana")
        self.assertShows(NOON + timedelta(hours=1))

    def test_all_that_has_its_day_is_shown_and_names_nobody(self) -> None:
        with at(NOON):
            day = NOON.date() + timedelta(days=2)
            job = a_rejection(self.owner, logged_on=NOON.date())
            a_conversation(a_person(self.owner, name="Zoe"), planned_on=day, planned_time=time(14))
            a_plan(job, on=day)
            a_to_do(a_lesson(job), due_on=day)
            a_friends_debrief(job, planned_at=NOON + timedelta(days=3))
            shown = self.program.shows()
            every = all_events(Client().get(self.program.url).content)
        self.assertEqual(set(shown), {"talk", "plan", "action", "session"})
        check_ins = sorted(
            event["dtstart"].dt for uid, event in every.items() if "look_back" in uid
        )
        self.assertEqual(check_ins, [NOON.date() + timedelta(days=n) for n in (7, 30)])
        self.assertEqual(shown["plan"], day)
        self.assertEqual(timezone.localtime(shown["talk"], self.owner.zone).hour, 14)
        said = " ".join(str(event["summary"]) for event in self.program.known.values())
        self.assertNotIn("Zoe", said)
        self.assertIn("BounceBack: a conversation", said)

    def test_it_asks_for_nothing_new_while_nothing_has_changed(self) -> None:
        self.sent()
        with at(NOON):
            self.assertEqual([self.program.fetch() for _ in range(3)], [200, 304, 304])
        with at(NOON + 8 * DAY):  # the follow-up's day has passed
            self.assertEqual([self.program.fetch() for _ in range(2)], [200, 304])


class CalendarFeedTests(TestCase):
    def setUp(self) -> None:
        self.owner = a_user()
        self.url = reverse("calendar_feed", args=[CalendarFeed.objects.make_for(self.owner)])

    def fetched(self, now: datetime = NOON) -> dict[str, Any]:
        with at(now):
            return events(self.client.get(self.url).content)

    def statuses(self, now: datetime) -> list[str]:
        return sorted(str(event["status"]) for event in self.fetched(now).values())

    def test_what_has_passed_is_no_longer_in_it(self) -> None:
        with at(NOON):
            a_sent_request(a_rejection(self.owner))
        self.assertEqual(len(self.fetched(NOON + 7 * DAY)), 2)
        self.assertEqual(len(self.fetched(NOON + 8 * DAY)), 1)
        self.assertEqual(len(self.fetched(NOON + 15 * DAY)), 0)

    def test_what_was_settled_is_called_off_for_thirty_days_and_then_gone(self) -> None:
        with at(NOON):
            request = a_sent_request(a_rejection(self.owner))
        with at(NOON + DAY):
            request.mark_refused()
        self.assertEqual(self.statuses(NOON + 2 * DAY), ["CANCELLED", "CANCELLED"])
        self.assertEqual(self.statuses(NOON + 30 * DAY), ["CANCELLED", "CANCELLED"])
        self.assertEqual(self.statuses(NOON + 32 * DAY), [])

    def test_a_question_about_silence_has_no_follow_up(self) -> None:
        with at(NOON):
            a_status_question(a_rejection(self.owner)).mark_sent()
        [uid] = self.fetched()
        self.assertTrue(uid.startswith("move-on."))

    def test_a_draft_that_never_waited_is_not_in_it(self) -> None:
        a_request(a_rejection(self.owner))
        a_request(a_rejection(self.owner)).withdraw()
        self.assertEqual(self.fetched(timezone.now()), {})

    def test_nothing_of_anybody_else_and_nothing_private_is_in_it(self) -> None:
        with at(NOON):
            a_sent_request(a_rejection(a_user()))
            a_sent_request(a_rejection(self.owner, company="Lumen", role="Data analyst"))
            body = self.client.get(self.url).content.decode()
        self.assertEqual(body.count("BEGIN:VEVENT"), 4)  # two days of the request, two check-ins
        for private in ("Lumen", "analyst", "Dana", "Reed", "Sam", "lab", "example.com"):
            self.assertNotIn(private, body)

    def test_each_leads_to_its_request(self) -> None:
        with at(NOON):
            request = a_sent_request(a_rejection(self.owner))
        urls = {str(event["url"]) for event in self.fetched().values()}
        self.assertEqual(urls, {f"http://127.0.0.1:8000{request.get_absolute_url()}"})

    def test_the_database_says_it_in_six_queries_and_it_never_grows_large(self) -> None:
        rejection = a_rejection(self.owner)
        FeedbackRequest.objects.bulk_create(
            FeedbackRequest(
                owner=self.owner,
                rejection=rejection,
                status="sent",
                sent_at=NOON,
                follow_up_on=date(2026, 3, 11),
                move_on_on=date(2026, 3, 18),
            )
            for _ in range(300)
        )
        with CaptureQueriesContext(connection) as queries, at(NOON):
            body = self.client.get(self.url).content
        self.assertEqual(len(queries), 6)
        self.assertEqual(len(events(body)), 400)
        self.assertLess(len(body), 250_000)

    def test_it_is_a_calendar_of_nobody_in_particular(self) -> None:
        answer = self.client.get(self.url)
        self.assertEqual(answer["Content-Type"], "text/calendar; charset=utf-8")
        self.assertEqual(answer["Referrer-Policy"], "no-referrer")
        self.assertEqual(answer["X-Robots-Tag"], "noindex")
        self.assertIn("private", answer["Cache-Control"])
        self.assertFalse(answer.cookies)
        self.assertEqual(self.client.head(self.url).status_code, 200)
        self.assertEqual(self.client.post(self.url).status_code, 405)

    def test_by_date_alone_it_is_not_sent_again_until_something_changes(self) -> None:
        with at(NOON):
            CalendarFeed.objects.update(made_at=NOON)
            request = a_sent_request(a_rejection(self.owner))
            Rejection.objects.update(created_at=NOON)
            since = {"If-Modified-Since": self.client.get(self.url)["Last-Modified"]}
            self.assertEqual(self.client.get(self.url, headers=since).status_code, 304)
        with at(NOON + timedelta(minutes=1)):
            request.mark_refused()
            self.assertEqual(self.client.get(self.url, headers=since).status_code, 200)

    def test_a_wrong_a_stopped_and_an_old_address_are_all_404(self) -> None:
        wrong = reverse("calendar_feed", args=["no-such-token"])
        CalendarFeed.objects.make_for(self.owner)
        self.assertEqual(self.client.get(wrong).status_code, 404)
        self.assertEqual(self.client.get(self.url).status_code, 404)
        self.owner.is_active = False
        self.owner.save()
        newest = reverse("calendar_feed", args=[CalendarFeed.objects.make_for(self.owner)])
        self.assertEqual(self.client.get(newest).status_code, 404)

    def test_whoever_tries_many_has_to_rest_and_a_right_address_still_opens(self) -> None:
        where = {"REMOTE_ADDR": "192.0.2.77"}
        tried = [
            self.client.get(reverse("calendar_feed", args=[f"guess-{n}"]), **where).status_code
            for n in range(32)
        ]
        self.assertEqual(set(tried[:30]), {404})
        self.assertEqual(tried[-1], 429)
        self.assertEqual(self.client.get(self.url, **where).status_code, 200)

    def test_its_key_is_stored_as_a_hash_alone(self) -> None:
        token = self.url.split("/")[-1].removesuffix(".ics")
        self.assertNotIn(token.encode(), bytes(CalendarFeed.objects.get().token_hash))


class CalendarOnThePageTests(PageTestCase):
    url = "/reminders/"

    def press(self, name: str) -> Any:
        return self.client.post(reverse(name), self.hidden(name), follow=True)

    def hidden(self, name: str) -> dict[str, str]:
        """The hidden fields of the form behind this button."""
        return form_on(self.client.get(self.url).content.decode(), self.url, reverse(name)).hidden

    def made(self) -> str:
        page = self.press("calendar_make")
        return str(page.context["new_address"]).removeprefix("http://127.0.0.1:8000")

    def test_a_new_address_works_and_is_shown_once(self) -> None:
        new = self.made()
        self.assertEqual(Client().get(new).status_code, 200)
        self.assertNotContains(self.client.get(self.url), new)
        self.assertContains(self.client.get(self.url), "Make a new address")

    def test_another_one_ends_the_first(self) -> None:
        first, second = self.made(), self.made()
        self.assertEqual(Client().get(first).status_code, 404)
        self.assertEqual(Client().get(second).status_code, 200)

    def test_stopping_it_ends_it(self) -> None:
        new = self.made()
        self.press("calendar_stop")
        self.assertEqual(Client().get(new).status_code, 404)
        self.assertContains(self.client.get(self.url), "Make an address")

    def test_pressed_twice_it_is_made_once(self) -> None:
        hidden = self.hidden("calendar_make")
        self.client.post(reverse("calendar_make"), hidden)
        first = bytes(CalendarFeed.objects.get().token_hash)
        self.client.post(reverse("calendar_make"), hidden)
        self.assertEqual(bytes(CalendarFeed.objects.get().token_hash), first)

    def test_on_ones_own_machine_it_says_who_can_reach_it(self) -> None:
        self.assertContains(self.client.get(self.url), "only programs on this machine")

    def test_opening_the_buttons_addresses_changes_nothing(self) -> None:
        new = self.made()
        for name in ("calendar_make", "calendar_stop"):
            self.assertEqual(self.client.get(reverse(name)).status_code, 303)
        self.assertEqual(Client().get(new).status_code, 200)


class FeedbackDateTests(PageTestCase):
    """One date of a request as a calendar file."""

    def take(self, request: FeedbackRequest, which: str) -> Any:
        return self.client.get(reverse("feedback_date", args=[request.pk, which]))

    def test_each_date_can_be_taken(self) -> None:
        request = a_sent_request(a_rejection(self.user))
        for which, on in (("follow-up", request.follow_up_on), ("move-on", request.move_on_on)):
            answer = self.take(request, which)
            self.assertEqual(answer["Content-Type"].split(";")[0], "text/calendar")
            self.assertIn(f'filename="bounceback-{which}.ics"', answer["Content-Disposition"])
            [event] = events(answer.content).values()
            self.assertEqual((event["dtstart"].dt, event["status"]), (on, "CONFIRMED"))
            self.assertEqual(Calendar.from_ical(answer.content)["method"], "PUBLISH")

    def test_a_message_to_read_again_is_an_hour(self) -> None:
        request = a_request(a_rejection(self.user)).wait_until(9)
        [event] = events(self.take(request, "read-again").content).values()
        self.assertEqual(event["dtstart"].dt, request.waits_until)

    def test_the_page_of_the_request_offers_what_there_is(self) -> None:
        sent, waits = (
            a_sent_request(a_rejection(self.user)),
            a_request(a_rejection(self.user)).wait_until(9),
        )
        for request, offered in ((sent, {"follow-up", "move-on"}), (waits, {"read-again"})):
            page = self.client.get(request.get_absolute_url()).content.decode()
            found = set(re.findall(rf"/feedback/{request.pk}/([a-z-]+)\.ics", page))
            self.assertEqual(found, offered)
            for which in offered:
                self.assertEqual(self.take(request, which).status_code, 200)

    def test_it_is_the_same_event_as_in_the_feed(self) -> None:
        request = a_sent_request(a_rejection(self.user))
        feed = reverse("calendar_feed", args=[CalendarFeed.objects.make_for(self.user)])
        [single] = events(self.take(request, "follow-up").content)
        self.assertIn(single, events(Client().get(feed).content))

    def test_a_date_that_is_not_there_is_404(self) -> None:
        draft = a_request(a_rejection(self.user))
        answered = a_reply(a_sent_request(a_rejection(self.user))).request
        for request in (draft, answered):
            for which in ("follow-up", "move-on", "read-again", "birthday"):
                self.assertEqual(self.take(request, which).status_code, 404)

    def test_a_stranger_gets_404(self) -> None:
        self.assertEqual(self.take(a_sent_request(), "follow-up").status_code, 404)
