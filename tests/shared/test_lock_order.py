"""One order in which rows are locked, on every address that writes (docs/decisions/never-two-of-it.md)."""

from itertools import pairwise

from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client, TestCase
from django.urls import reverse

from accounts.models import User
from tests.helpers.addresses import KEYED, POSTED, every_address
from tests.helpers.factories import (
    PASSWORD,
    a_debrief_link,
    a_link,
    a_token,
    a_user,
    a_whole_rejection,
    an_import,
)
from tests.helpers.locks import Locks

# What a request locks comes from no earlier line than what it has locked already. Within a line the order is free:
# who is there holds what all of the line hangs on.
ORDER = (
    {"accounts_user"},
    {"recovery_rejection"},
    {
        "recovery_conversation",
        "recovery_debriefsession",
        "recovery_feedbackrequest",
        "recovery_lesson",
        "recovery_lookback",
        "recovery_opportunity",
        "recovery_parting",
        "recovery_plan",
        "recovery_vent",
    },
    {
        "recovery_action",
        "recovery_answerlink",
        "recovery_debrieflink",
        "recovery_debriefquestion",
        "recovery_feedbackreply",
        "recovery_friendnote",
        "recovery_pointer",
        "recovery_remark",
        "recovery_stepvisit",
    },
    {"recovery_person"},
    {"recovery_company"},
)

# The last that is locked wherever it is, or the only one.
ENDS = {
    "accounts_draft",  # of one page: whoever deletes it holds what the page is about
    "accounts_personaltoken",
    "accounts_submission",
    "mfa_authenticator",
    "recovery_arrival",
    "recovery_calendarfeed",
    "recovery_distinct",
    "recovery_forwardingaddress",
    "recovery_import",
    "recovery_monthlookback",
    "recovery_putoff",
    "recovery_removedrejection",
    "recovery_weekoff",
}

# Not ours: nobody's words, and nothing else is locked with them.
APART = ("cache", "django_session", "usersessions_usersession")

# django-allauth's, and what writes one row without a form's key.
WITHOUT_THE_ACCOUNT = {"draft_discard", "mfa_edit_webauthn", "mfa_remove_webauthn"}


class LockOrderTests(TestCase):
    owner: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.owner = a_user()
        rejection = a_whole_rejection(cls.owner)
        an_import(cls.owner)
        a_token(cls.owner)
        Authenticator.objects.create(
            user=cls.owner, type=Authenticator.Type.WEBAUTHN, data={"name": "Key", "credential": {}}
        )
        cls.friend = a_debrief_link(rejection.debriefs.all()[0])[1]
        cls.interviewer = a_link(rejection.feedback.all()[0])[1]

    def test_every_address_locks_in_one_order(self) -> None:
        self.client = Client(raise_request_exception=False)
        self.client.force_login(self.owner)
        self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        for each in every_address():
            if not each.name.startswith("api"):
                with self.subTest(address=each.name):
                    self.assertInOrder(each.name, self.locks(self.address(each.name)))

    def address(self, name: str) -> str:
        keys = KEYED[name](self.owner) if name in KEYED else {}
        if "token" in keys:
            keys["token"] = self.interviewer if name == "answer" else self.friend
        return reverse(name, kwargs=keys)

    def locks(self, url: str) -> Locks:
        cache.clear()
        locks = Locks()
        with transaction.atomic(), connection.execute_wrapper(locks):
            self.client.post(url, POSTED | {"keep": "Well said", "go": "send"})
            transaction.set_rollback(True)
        locks.tables = [each for each in locks.tables if each not in APART]
        return locks

    def assertInOrder(self, name: str, locks: Locks) -> None:
        if not locks.tables or locks.alone:
            return
        if name not in WITHOUT_THE_ACCOUNT:
            self.assertEqual(locks.tables[0], "accounts_user", locks.tables)
        ranked = [each for each in locks.tables if each not in ENDS]
        places = [next((n for n, line in enumerate(ORDER) if t in line), None) for t in ranked]
        self.assertNotIn(None, places, f"say where these stand: {locks.tables}")
        self.assertTrue(all(one <= two for one, two in pairwise(places)), locks.tables)
