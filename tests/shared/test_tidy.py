"""What has had its time is deleted; what has not, stays."""

from datetime import timedelta
from io import StringIO

from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone

from accounts.models import Draft, Submission
from recovery.models import Vent
from tests.helpers.factories import a_rejection, a_told_rejection, a_user, a_vent
from tests.helpers.stored import everything, rows_of


class TidyTests(TestCase):
    def test_expired_kept_words_are_gone_for_good(self) -> None:
        vent = a_vent(mode="write_keep")
        vent.keep("They never even read it", 7)
        Vent.objects.update(keep_until=timezone.now() - timedelta(minutes=1))
        call_command("tidy", verbosity=0)
        self.assertNotIn("never even", everything())
        self.assertIsNotNone(Vent.objects.get(pk=vent.pk).binned_at)

    def test_a_heap_of_one_person_keeps_nobody_elses_words_longer(self) -> None:
        ago, rejection = timezone.now() - timedelta(days=1), a_rejection()
        heap = [a_vent(rejection, mode="write_keep") for _ in range(4)]
        other = a_vent(mode="write_keep")
        for vent in (*heap, other):
            vent.keep("They never even read it", 7)
            vent.set(keep_until=ago - timedelta(minutes=vent is not other))
        self.assertEqual([Vent.objects.bin_expired(at_once=2) for _ in range(4)], [2, 2, 1, 0])
        ends = Vent.objects.order_by("binned_at", "pk").values_list("owner", "binned_at")
        first_run = {owner for owner, binned_at in ends if binned_at == ends[0][1]}
        self.assertEqual(first_run, {rejection.owner_id, other.owner_id})

    def test_old_drafts_submit_keys_and_sessions_go(self) -> None:
        user, old = a_user(), timezone.now() - timedelta(days=31)
        for path in ("/old/", "/new/"):
            Draft.objects.keep(user, path, {"a": ["b"]})
        for key in ("00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"):
            Submission.objects.create(owner=user, key=key)
        for _ in range(2):
            SessionStore().create()
        Draft.objects.filter(path="/old/").update(at=old)
        Submission.objects.filter(key__endswith="1").update(at=old)
        Session.objects.filter(pk=Session.objects.values("pk")[:1]).update(expire_date=old)
        call_command("tidy", verbosity=0)
        self.assertEqual([draft.path for draft in Draft.objects.all()], ["/new/"])
        self.assertEqual((Submission.objects.count(), Session.objects.count()), (1, 1))

    def test_everything_else_stays_as_it_is(self) -> None:
        rejection = a_told_rejection()
        before = rows_of(rejection.owner)
        call_command("tidy", verbosity=0)
        self.assertEqual(rows_of(rejection.owner), before)

    def test_running_it_twice_is_the_same_as_once(self) -> None:
        a_told_rejection()
        call_command("tidy", verbosity=0)
        before = everything()
        call_command("tidy", verbosity=0)
        self.assertEqual(everything(), before)

    def test_it_is_silent(self) -> None:
        said = StringIO()
        call_command("tidy", stdout=said)
        self.assertEqual(said.getvalue(), "")
