"""Every page a person opens, filled with the demo person and 1,000 rejections more, and how dear each may be."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from django.db.models import Count
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from accounts.models import User
from recovery.debriefs.phases import PHASES
from recovery.demo.robin import make_demo
from recovery.models import AnswerLink, DebriefLink, Rejection
from recovery.path.steps import STEPS
from tests.helpers.factories import an_import
from tests.helpers.pages import form_on

PASSWORD = "three months of data"
MANY = 1_000

# CPU of the web process, in times of the bare signed-in view of the same run.
LISTS = frozenset(
    {
        "rejection_list",
        "opportunity_list",
        "person_list",
        "conversation_list",
        "plan_list",
        "feedback_list",
        "debrief_list",
        "question_list",
        "lesson_list",
    }
)
LARGE = frozenset({"today", "rejection_detail"})
AT_MOST = {"list": 3.0, "page": 5.0, "large": 6.0, "create": 3.0}
# What is not reached yet, and why, stands in docs/decisions/speed.md; it is to get no worse.
NOT_YET = {"lesson_list": 4.7, "new:conversation_new": 3.8}

# Addresses that are no page of somebody signed in, or stand here under other names. A new address is
# measured, or is named here, or has a reason in NO_PAGE of the browser's places (test_table.py).
NOT_PAGES = frozenset(
    {
        # for whoever is signed out, or opened from a mail
        *("front", "account_login", "account_signup", "account_set_password", "mfa_authenticate"),
        *("account_confirm_email", "account_reset_password_from_key", "reminders_stop"),
        "invitation",
        # what only the host tells or sees
        *("imprint", "privacy", "operator"),
        # drawn for nobody, and kept by browsers
        "offline",
        # after saying once more who one is; what asks a browser's own device
        *(
            "your_data",
            "takeout_progress",
            "takeout_bring_progress",
            "takeout_bring",
            "account_delete",
            "token_new",
            "mfa_activate_totp",
            "mfa_deactivate_totp",
        ),
        *("mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_reauthenticate"),
        *("mfa_add_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn"),
        *("mfa_reauthenticate_webauthn", "mfa_login_webauthn"),
        # of what was forwarded: the demo has none
        "arrival_detail",
        # of what was deleted
        "rejection_forget",
        # measured screen by screen, phase by phase
        *("step_screen", "step_rest", "debrief_phase"),
        # what is pressed; a mistake is shown on the page it was pressed on
        *("debrief_join", "feedback_dates", "feedback_sent", "rejection_snooze", "rejection_path"),
        *("reply_when", "vent_timer"),
    }
)


class Page(NamedTuple):
    """A page by its URL name (a screen by its step and key), and its address."""

    name: str
    address: str

    @property
    def kind(self) -> str:
        name = self.name
        return "list" if name in LISTS else "large" if name in LARGE else "page"

    @property
    def at_most(self) -> float:
        """How many bare views it may cost."""
        return NOT_YET.get(self.name, AT_MOST[self.kind])


def make_person() -> User:
    """Make the demo person with many more rejections, a link for an interviewer and one for a friend."""
    robin = make_demo(PASSWORD)
    Rejection.objects.bulk_create(
        Rejection(owner=robin, company=f"Company {n}", role="Engineer", stage="interview",
                  outcome="told_no", path="standard", heard_on="2026-01-01")
        for n in range(MANY)
    )  # fmt: skip
    an_import(robin)
    return robin


def sign_in(client: Client, user: User) -> None:
    """Sign in by the form, so that pages that ask again who one is can be opened."""
    told = {"login": user.email, "password": PASSWORD}
    response = client.post(reverse("account_login"), told, headers={"host": "localhost"})
    assert response.status_code in (302, 303), response.status_code


def pages_of(user: User, client: Client) -> list[Page]:
    """Every address of the URLconf that this person can open as a page."""
    found = [*_named(user), *_screens(user), *_phases(user), *_by_key(user)]
    opened = {page.name: page for page in found if page.name not in NOT_PAGES}
    opened.pop("bare", None)  # what all are compared with
    return [page for page in opened.values() if _opens(client, page.address)]


def _opens(client: Client, address: str) -> bool:
    answer = client.get(address, headers={"host": "localhost"})
    return answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")


def patterns(resolver: URLResolver | None = None) -> Iterator[URLPattern]:
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            if each.namespace != "api":  # for programs
                yield from patterns(each)
        elif each.name and not each.name.startswith("moved_"):  # old ones only lead on
            yield each


def _named(user: User) -> Iterator[Page]:
    """The page of one row, for an address with keys; the richest recovery stands for all."""
    rows = _rows(user)
    for pattern in patterns():
        name, asked = str(pattern.name), tuple(sorted(pattern.pattern.converters))
        row = rows.get(SUBJECTS.get(name, name.split("_")[0]))
        with suppress(NoReverseMatch):  # what is keyed otherwise stands in the functions below
            if not asked:
                yield Page(name, reverse(name))
            elif row and asked in KEYED:
                yield Page(name, reverse(name, kwargs=KEYED[asked](row)))


# By the names in an address: the keys of one row.
KEYED: dict[tuple[str, ...], Callable[[Any], dict[str, Any]]] = {
    ("pk",): lambda row: {"pk": row.pk},
    ("pk", "reply"): lambda row: {"pk": row.request_id, "reply": row.pk},
    ("pk", "point", "reply"): lambda row: {
        "pk": row.reply.request_id,
        "reply": row.reply_id,
        "point": row.pk,
    },
    ("pk", "question"): lambda row: {"pk": row.debrief_id, "question": row.pk},
    ("other", "pk"): lambda row: {"pk": row.pk, "other": _another(row).pk},
    ("day", "pk"): lambda row: {"pk": row.pk, "day": 7},
    ("month",): lambda row: {"month": f"{row.logged_on:%Y-%m}"},
}
# What an address is about, where its first word does not say.
SUBJECTS = {
    "lesson_new": "rejection",
    "feedback_new": "rejection",
    "check_in": "rejection",
    "to_do_new": "lesson",
    "reply_new": "feedback",
    "remark_new": "debrief",
    "look_back_detail": "newest",
}


def _another(person: Any) -> Any:
    return person.owner.people.here().exclude(pk=person.pk).earliest("id")


def _rows(user: Any) -> dict[str, Any]:
    return {
        "rejection": user.rejections.annotate(much=Count("visits")).latest("much"),
        "newest": user.rejections.latest("logged_on"),
        "feedback": user.feedback.exclude(sent_at=None).latest("id"),
        "reply": user.feedback_replies.exclude(opened_at=None).latest("id"),
        "point": user.feedback_points.latest("id"),
        "debrief": user.debriefs.annotate(much=Count("questions")).latest("much"),
        "question": user.debrief_questions.latest("id"),
        "lesson": user.lessons.latest("id"),
        "company": user.companies.get(name="Lumen Health"),
        "conversation": user.conversations.latest("id"),
        "plan": user.plans.latest("id"),
        "person": user.people.here().annotate(much=Count("conversations")).latest("much"),
        "parting": user.partings.latest("id"),
        "import": user.imports.latest("id"),
        "opportunity": user.opportunities.filter(ended_at=None).latest("id"),
    }


def _screens(user: Any) -> Iterator[Page]:
    """Each screen of the path, of the newest recovery that has it."""
    told = [each for each in user.rejections.newest_first()[:20] if each.visits.exists()]
    for recovery in reversed(told):
        for step in STEPS:
            yield Page(f"{step.key}/", reverse("step_rest", args=[recovery.pk, step.key]))
            for screen in step.screens:
                args = [recovery.pk, step.key, screen.key]
                yield Page(f"{step.key}/{screen.key}", reverse("step_screen", args=args))


def _phases(user: Any) -> Iterator[Page]:
    debrief = _rows(user)["debrief"]
    for phase in PHASES:
        address = reverse("debrief_phase", args=[debrief.pk, phase.key])
        yield Page(f"debrief/{phase.key}", address)


def _by_key(user: Any) -> Iterator[Page]:
    """The pages an interviewer and a friend open; and the rows behind a picture, of which one stands for all."""
    yield Page("over_time_rows", reverse("over_time_rows", args=["how-far"]))
    asked = user.feedback.filter(status="sent").latest("id")
    yield Page("answer", reverse("answer", args=[AnswerLink.objects.make_for(asked)]))
    debrief = user.debriefs.here().exclude(partner="alone").latest("id")
    address = reverse("debrief_friend", args=[DebriefLink.objects.make_for(debrief)])
    yield Page("debrief_friend", address)


class Create(NamedTuple):
    """Something new: the URL name of the page with its form, and what is typed."""

    name: str
    typed: dict[str, str]

    @property
    def at_most(self) -> float:
        return NOT_YET.get(f"new:{self.name}", AT_MOST["create"])

    def filled(self, client: Client, address: str) -> dict[str, str]:
        """What the form of this page sends, without the keys of one sending."""
        page = client.get(address, headers={"host": "localhost"}).content.decode()
        sends = form_on(page, address).sends
        return {name: values[-1] for name, values in sends.items()} | self.typed


CREATES = (
    Create("rejection_new", {"company": "Lumen", "role": "Engineer", "stage": "interview",
                             "outcome": "told_no", "heard_on": "2026-01-02"}),
    Create("person_new", {"name": "Ana Field", "kind": "contact"}),
    Create("opportunity_new", {"company": "Harbour", "role": "Engineer", "stage": "applied"}),
    Create("plan_new", {"cue": "it is Monday", "action": "write to Ana"}),
    Create("conversation_new", {"name": "Ben Hill", "ask": "advice"}),
    Create("lesson_new", {"kind": "skill", "text": "Bring one number"}),
    Create("debrief_new", {"company": "Lumen", "role": "Engineer", "held_on": "2026-01-02"}),
)  # fmt: skip
