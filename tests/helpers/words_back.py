"""Every form a person types words into, and what may befall it between typing and sending.

The table in this module says where each form is filled in and what another tab may do to what it is
about. `bin/test -n0 -s tests/test_words_back.py` prints how many of the words typed come back, form by form.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any
from unittest import mock
from urllib.parse import parse_qs, urlsplit

from django.apps import apps
from django.conf import settings
from django.db import OperationalError
from django.http import HttpResponse
from django.test import Client
from django.test.client import BOUNDARY, encode_multipart
from django.urls import resolve, reverse
from django.utils import timezone

from accounts.models import Tally, User
from recovery.debriefs import phases
from recovery.models import FeedbackReply, Rejection
from recovery.path import steps
from tests.helpers.addresses import KEYED, every_address
from tests.helpers.factories import (
    PASSWORD,
    a_debrief_link,
    a_link,
    a_reason,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_silence,
    a_vent,
    signed_in,
)
from tests.helpers.pages import PageForm, forms_on
from tests.helpers.stored import values_of
from tests.helpers.undone import undone

REMOVED = "removed elsewhere"
CHANGED = "changed elsewhere"
MOVED = "moved on elsewhere"
SESSION = "session ended"
CSRF = "CSRF cookie changed"
BOTH = "both gone"
AWAY = "database away"

IN_PARTS = f"multipart/form-data; boundary={BOUNDARY}"

SOON = (timezone.localdate() + timedelta(days=3)).isoformat()

type Do = Callable[["World"], Any]


@dataclass
class World:
    """One person with something on every page, and the browser that looks at it."""

    user: User
    job: Rejection
    client: Client
    row: Any = None  # what a place made for itself

    def url(self, name: str) -> str:
        return reverse(name, kwargs=KEYED[name](self.user) if name in KEYED else {})

    def another_tab(self) -> Client:
        client = Client()
        signed_in(client, self.user)
        return client

    def press(self, url: str, **data: Any) -> None:
        """Press something in another tab; it must have been possible."""
        response: Any = self.another_tab().post(url, data)
        if response.status_code not in (302, 303):
            raise AssertionError(f"{url} answered {response.status_code} in the other tab")


@dataclass(frozen=True)
class Place:
    """A form on a page: how one comes to it, and what another tab may do to its row."""

    page: Do
    remove: Do | None = None
    restore: Do | None = None  # None where nothing brings it back
    move: Do | None = None  # another tab does something else that takes the form's question away
    fill: dict[str, Any] = field(default_factory=dict)  # chosen besides, so that it can be saved
    types: tuple[str, ...] = ()  # fields that a script fills with what was typed
    is_public: bool = False  # filled in by nobody who is signed in
    saves: bool = True  # another tab can save the same form
    skips: tuple[str, ...] = ()  # buttons that throw the words away, as they say


def pressed(name: str) -> Do:
    """A function that presses this in another tab."""
    return lambda world: world.press(world.url(name))


def at(name: str) -> Do:
    return lambda world: world.url(name)


deleted = pressed("rejection_delete")


def screen(step: str, key: str) -> Do:
    return lambda world: reverse("step_screen", args=[world.job.pk, step, key])


def on_path(step: str, key: str, **more: Any) -> Place:
    return Place(screen(step, key), **{"remove": deleted} | more)


def phase(key: str) -> Do:
    return lambda world: reverse("debrief_phase", args=[*_debrief(world), key])


def _debrief(world: World) -> list[Any]:
    return [world.job.debriefs.get().pk]  # type: ignore[attr-defined]


def removable(name: str, page: str, **more: Any) -> Place:
    """A Place on this page whose row can be removed and brought back."""
    return Place(at(page), pressed(f"{name}_remove"), pressed(f"{name}_restore"), **more)


SOMEONE_NEW = {"person": "", "kind": "interviewer", "channel": "linkedin"}


def _silence(world: World) -> str:
    world.row = a_silence(world.user, company="Quiet")
    a_request(world.row, purpose="status", thanks="")
    return reverse("step_screen", args=[world.row.pk, "feedback", "who"])


def _delete_row(world: World) -> None:
    world.press(reverse("rejection_delete", args=[world.row.pk]))


def _sealed(world: World) -> str:
    world.row = a_reply(a_sent_request(a_rejection(world.user, company="Alder")))
    return str(world.row.get_absolute_url())


def _read(world: World) -> str:
    world.row = FeedbackReply.objects.filter(owner=world.user).earliest("id")
    return str(world.row.get_absolute_url())


def _of_reply(name: str) -> Do:
    return lambda world: world.press(reverse(name, args=[world.row.request_id, world.row.pk]))


def _unfair(world: World) -> str:
    a_reason(world.job, code="possibly_unfair")
    return str(screen("perspective", "possibly-unfair")(world))


def _typed_vent(world: World) -> str:
    a_vent(world.job, mode="write_keep").start()
    return str(screen("let-it-out", "timer")(world))


def _kept_instead(world: World) -> str:
    a_vent(world.job, mode="write_bin").start()
    return str(screen("let-it-out", "timer")(world))


def _breath(world: World) -> str:
    a_vent(world.job, mode="write_bin").stop()
    return str(screen("let-it-out", "breath")(world))


def _answer_page(world: World) -> str:
    world.row, token = a_link(a_sent_request(a_rejection(world.user, company="Alder")))
    return reverse("answer", args=[token])


def _friend_page(world: World) -> str:
    debrief = world.job.debriefs.get()  # type: ignore[attr-defined]
    debrief.links.revoke()
    world.row, token = a_debrief_link(debrief)
    return reverse("debrief_friend", args=[token])


def _revoke(world: World) -> None:
    type(world.row).objects.filter(pk=world.row.pk).update(revoked_at=timezone.now())


PLACES: dict[str, Place] = {
    "rejection_new": Place(at("rejection_new"), fill={"stage": "applied"}),
    "rejection_edit": Place(at("rejection_edit"), deleted),
    "check_in": Place(at("check_in"), deleted),
    "look_back_detail": Place(at("look_back_detail")),
    "lesson_new": Place(at("lesson_new"), deleted, fill={"kind": "skill", "grade": "told"}),
    "lesson_edit": removable("lesson", "lesson_edit"),
    "to_do_new": Place(
        at("to_do_new"), pressed("lesson_remove"), pressed("lesson_restore"), fill={"hours": "1"}
    ),
    "opportunity_new": Place(at("opportunity_new"), fill={"stage": "applied"}),
    "opportunity_edit": removable("opportunity", "opportunity_edit"),
    "opportunity_debrief": removable("opportunity", "opportunity_debrief"),
    "opportunity_said_no": removable("opportunity", "opportunity_said_no"),
    "opportunity_silent": removable("opportunity", "opportunity_silent"),
    "person_new": Place(at("person_new")),
    "person_edit": removable("person", "person_edit"),
    "person_language": removable("person", "person_language"),
    "person_message": removable("person", "person_message"),
    "parting_thank": Place(at("parting_thank"), deleted),
    "company_when": Place(at("company_when")),
    "conversation_new": Place(at("conversation_new"), fill={"ask": "advice"}),
    "conversation_edit": removable("conversation", "conversation_edit", fill={"person": ""}),
    "conversation_message": removable("conversation", "conversation_message"),
    "conversation_came_of_it": removable("conversation", "conversation_came_of_it"),
    "plan_new": Place(at("plan_new")),
    "plan_edit": removable("plan", "plan_edit"),
    "reply_new": Place(
        at("reply_new"), deleted, move=pressed("feedback_withdraw"), fill={"when": "with"}
    ),
    "reply_detail": Place(_read, _of_reply("reply_remove"), _of_reply("reply_restore")),
    "reply_detail sealed": Place(
        _sealed, _of_reply("reply_remove"), _of_reply("reply_restore"), fill={"when": "with"}
    ),
    "debrief_new": Place(at("debrief_new")),
    "debrief_edit": removable("debrief", "debrief_edit", fill={"person": ""}),
    "debrief_capture": removable("debrief", "debrief_capture"),
    "remark_new": removable("debrief", "remark_new", fill={"basis": "noticed"}),
    "question_detail": removable("question", "question_detail", fill={"basis": "noticed"}),
    "question_rehearse": removable("question", "question_rehearse"),
    "debrief_invite": removable("debrief", "debrief_invite", skips=("debrief_invite_anew",)),
    **{
        f"debrief_phase {each.key}": Place(
            phase(each.key), pressed("debrief_remove"), pressed("debrief_restore")
        )
        for each in phases.PHASES
    },
    "settings": Place(at("settings")),
    "odds": Place(at("odds")),
    "token_new": Place(at("token_new"), saves=False),
    "account_delete": Place(at("account_delete"), saves=False),
    "account_email": Place(at("account_email"), saves=False),
    "account_reset_password": Place(at("account_reset_password"), is_public=True, saves=False),
    "account_login": Place(at("account_login"), is_public=True, saves=False),
    "account_signup": Place(at("account_signup"), is_public=True, saves=False),
    "let-it-out/timer": Place(_typed_vent, deleted),
    "let-it-out/timer kept instead": Place(
        _kept_instead, deleted, types=("text",), fill={"fate": "30"}
    ),
    "let-it-out/breath": Place(_breath, deleted, fill={"then": "own"}),
    "perspective/harsh-thought": on_path("perspective", "harsh-thought"),
    "perspective/reasons": on_path("perspective", "reasons", fill={"picks": ["other"]}),
    "perspective/possibly-unfair": Place(_unfair, deleted, skips=("unfair_text",)),
    "perspective/fairer-sentence": on_path("perspective", "fairer-sentence"),
    "feedback/who": on_path("feedback", "who", fill=SOMEONE_NEW),
    "feedback/message": on_path(
        "feedback", "message", fill={"picks": []}, skips=("feedback_compose", "feedback_text")
    ),
    "feedback/who, after silence": Place(_silence, _delete_row, fill=SOMEONE_NEW),
    "debrief/with": on_path("debrief", "with", fill={"partner": "friend", "person": ""}),
    "learn/lesson": on_path("learn", "lesson", fill={"kind": "skill"}),
    "learn/to-do": on_path("learn", "to-do", fill={"hours": "1"}),
    "get-going/opportunities": on_path("get-going", "opportunities"),
    "get-going/conversations": on_path(
        "get-going", "conversations", fill={f"on_{number}": SOON for number in (1, 2, 3)}
    ),
    "get-going/keep-anyone": on_path(
        "get-going", "keep-anyone", fill={"kind": "interviewer", "fate_new": "keep"}
    ),
    "get-going/close": on_path("get-going", "close", fill={"closed_as": "moved_on"}),
    "answer": Place(_answer_page, _revoke, fill={"go": "send"}, is_public=True),
    "debrief_friend": Place(_friend_page, _revoke, fill={"basis": "noticed"}, is_public=True),
}


# Reading pages.

NOT_OPENED = ("mfa_", "account_logout", "account_reauthenticate", "session_end")
"""They ask for a key or a code, or end what the next one needs."""


def pages(world: World) -> Iterator[tuple[str, str]]:
    """The name and the address of every page of the site that somebody signed in may open."""
    for each in every_address():
        if each.name.startswith(NOT_OPENED):
            continue
        if each.name not in ("step_screen", "debrief_phase"):
            yield each.name, world.url(each.name)
    for step in steps.STEPS:
        for each_screen in step.screens:
            yield f"{step.key}/{each_screen.key}", screen(step.key, each_screen.key)(world)
    for each_phase in phases.PHASES:
        yield f"debrief_phase {each_phase.key}", phase(each_phase.key)(world)


def word_forms(page: HttpResponse) -> list[PageForm]:
    """The forms of a page that are sent and take words."""
    if page.status_code not in (200, 422) or "html" not in page.headers.get("Content-Type", ""):
        return []
    return [
        form for form in forms_on(page.content.decode()) if form.method == "post" and form.texts
    ]


def pages_with_words(world: World) -> set[str]:
    """The names of all pages that have a form to type words into, found by opening every address."""
    client = world.another_tab()
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    found = set()
    for name, url in pages(world):
        if word_forms(client.get(url)):
            found.add(name)
    return found


_numbers = count(1)


def marker(kind: str) -> str:
    """A word nobody else typed, in the shape that this field takes."""
    word = f"qz{next(_numbers)}x"
    return {"email": f"{word}@example.com", "url": f"https://{word}.example.com/"}.get(kind, word)


@dataclass
class Filled:
    """A form with a word of its own in each field, as a browser would send it."""

    url: str
    data: dict[str, Any]
    words: list[str]
    in_parts: bool

    @classmethod
    def into(cls, place: Place, form: PageForm, page: str, to: str = "") -> "Filled":
        texts = dict.fromkeys(place.types, "textarea") or form.texts
        typed = {name: marker(kind) for name, kind in texts.items()}
        data = form.sends | place.fill | typed
        return cls(to or form.action or page, data, list(typed.values()), form.in_parts)

    def send(self, client: Client, **more: Any) -> Any:
        """Send it in the encoding that the page asks for: what may bring a file goes in parts, with or without one."""
        data = self.data | more
        if self.in_parts:
            return client.post(self.url, encode_multipart(BOUNDARY, data), IN_PARTS)
        return client.post(self.url, data)

    def back_in(self, text: str) -> int:
        return sum(word in text for word in self.words)


# What may befall it.


@dataclass
class Mishap:
    """One form opened and typed into; something happens; it is sent."""

    world: World
    place: Place
    page: str
    typed: Filled

    def send(self, **more: Any) -> Any:
        return self.typed.send(self.world.client, **more)

    def follow(self, response: Any) -> Any:
        """The page a browser shows in the end."""
        while response.status_code in (302, 303):
            response = self.world.client.get(response.headers["Location"])
        return response

    def found(self, response: Any, *others: Filled) -> int:
        """The words found in the answer, in what is saved, or on the page opened again."""
        typed = (self.typed, *others)
        text = ""
        for look in (lambda: self.follow(response).content.decode(), stored, self.again):
            text += look()
            if all(each.back_in(text) == len(each.words) for each in typed):
                break
        return sum(each.back_in(text) for each in typed)

    def again(self) -> str:
        """The page of the form, opened again."""
        page = self.world.client.get(self.page)
        return page.content.decode() if page.status_code == 200 else ""

    def removed(self) -> int:
        """Another tab removes the row: the words are in the answer, or on the page that brings it back."""
        assert self.place.remove
        self.place.remove(self.world)
        answer: str = self.follow(self.send()).content.decode()
        if self.place.restore and "restore/" in answer:
            self.place.restore(self.world)
            answer += self.again()
        return self.typed.back_in(answer)

    def moved(self) -> int:
        assert self.place.move
        self.place.move(self.world)
        return self.found(self.send())

    def session_ended(self) -> int:
        self.world.client.session.flush()
        response = self.send()
        if response.status_code == 403:  # it could not be carried over sign-in, and is printed
            return self.typed.back_in(response.content.decode())
        asked = parse_qs(urlsplit(response.headers["Location"]).query)
        signed_in(self.world.client, self.world.user)
        page = self.world.client.get(asked.get("next", ["/"])[0])
        return self.typed.back_in(page.content.decode())

    def csrf_changed(self) -> int:
        self.world.client.cookies[settings.CSRF_COOKIE_NAME] = "a" * 32
        return self.found(self.send())

    def both_gone(self) -> int:
        """The cookies are gone, of the session and of the forms: the answer itself must show the words."""
        self.world.client.cookies.clear()
        return self.typed.back_in(self.send().content.decode() + stored())

    def database_away(self) -> int:
        def away(*args: Any, **kwargs: Any) -> Any:
            raise OperationalError("connection to server failed")

        with mock.patch("django.db.backends.utils.CursorWrapper.execute", away):
            return self.typed.back_in(self.send().content.decode())


def stored() -> str:
    """Everything saved and in sight: no drafts, and nothing that was removed."""
    kept = [
        str(row)
        for model in apps.get_models()
        if model._meta.app_label == "recovery" or model is User
        for row in values_of(model)
        if not row.get("removed_at")
    ]
    return "\n".join(kept)


@dataclass
class Walk:
    """Takes every form through every mishap."""

    world: World
    results: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def go(self) -> None:
        for name, place in PLACES.items():
            with undone():
                self._walk(name, place)

    def _walk(self, name: str, place: Place) -> None:
        page = place.page(self.world)
        self.world.client = self._browser()
        if not place.is_public:
            signed_in(self.world.client, self.world.user)
        forms = self._forms(place, self.world.client.get(page))
        cookies = deepcopy(self.world.client.cookies)
        for form in forms:
            for to in sorted({form.action or page, *form.elsewhere}):
                target = resolve(to).url_name or ""
                if target in place.skips:
                    continue
                is_main = to in (page, form.action) and len(forms) == 1
                label = name if is_main else f"{name} > {target}"
                for mishap, words in self._mishaps(place, form, page, to):
                    self.world.client = self._browser()
                    self.world.client.cookies = deepcopy(cookies)
                    Tally.objects.all().delete()
                    with undone():
                        self.results[label, mishap] = words()

    def _forms(self, place: Place, page: Any) -> list[PageForm]:
        if place.types:
            return [
                form
                for form in forms_on(page.content.decode())
                if resolve(form.action or "/").url_name == "vent_keep"
            ]
        return word_forms(page)

    def _browser(self) -> Client:
        return Client(enforce_csrf_checks=True, raise_request_exception=False)

    def _mishaps(
        self, place: Place, form: PageForm, page: str, to: str
    ) -> Iterator[tuple[str, Callable[[], tuple[int, int]]]]:
        def run(do: Callable[[Mishap], int], others: int = 0) -> Callable[[], tuple[int, int]]:
            def words() -> tuple[int, int]:
                typed = Filled.into(place, form, page, to)
                mishap = Mishap(self.world, place, page, typed)
                return do(mishap), len(typed.words)

            return words

        if place.remove:
            yield REMOVED, run(Mishap.removed)
        if place.saves:
            yield CHANGED, lambda: self._changed(place, form, page, to)
        if place.move:
            yield MOVED, run(Mishap.moved)
        if not place.is_public:
            yield SESSION, run(Mishap.session_ended)
        yield CSRF, run(Mishap.csrf_changed)
        yield BOTH, run(Mishap.both_gone)
        yield AWAY, run(Mishap.database_away)

    def _changed(self, place: Place, form: PageForm, page: str, to: str) -> tuple[int, int]:
        """Another tab opens the page as well, types other words and saves first."""
        world = self.world
        tab = Client() if place.is_public else world.another_tab()
        theirs = next(
            each
            for each in self._forms(place, tab.get(page))
            if each.texts.keys() == form.texts.keys()
        )
        mine, other = Filled.into(place, form, page, to), Filled.into(place, theirs, page)
        response = other.send(tab)
        if response.status_code not in (200, 302, 303):
            raise AssertionError(f"{page}: the other tab could not save")
        mishap = Mishap(world, place, page, mine)
        return mishap.found(mishap.send(), other), len(mine.words) + len(other.words)


def table(results: dict[tuple[str, str], tuple[int, int]]) -> str:
    """The table: words back of words typed, a row for each form."""
    columns = (REMOVED, CHANGED, MOVED, SESSION, CSRF, BOTH, AWAY)
    rows = list(dict.fromkeys(label for label, _ in results))
    width = max(map(len, rows))
    lines = [" " * width + "  " + "  ".join(columns)]
    for row in rows:
        cells = [results.get((row, column)) for column in columns]
        said = [
            f"{f'{cell[0]}/{cell[1]}' if cell else '-':>{len(column)}}"
            for cell, column in zip(cells, columns, strict=True)
        ]
        lines.append(f"{row:{width}}  " + "  ".join(said))
    back, typed = (sum(cell[index] for cell in results.values()) for index in (0, 1))
    lines.append(f"{len(rows)} forms, {len(results)} mishaps, {back} of {typed} words back")
    return "\n".join(lines)
