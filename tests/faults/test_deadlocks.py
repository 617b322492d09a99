"""Two windows, or a person and a link, at one recovery: neither is refused for the order in which they lock."""

import os
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Tally, User
from tests.helpers.factories import (
    PASSWORD,
    a_debrief_link,
    a_friends_debrief,
    a_link,
    a_rejection,
    a_request,
    a_sent_request,
    a_user,
)
from tests.helpers.friends import Friend
from tests.helpers.pages import filled_data
from tests.helpers.woven import weave

WHOLE = os.environ.get("BOUNCEBACK_FAULTS") == "long"
"""Whether the first stops after each of its statements, or (as in every run of the tests) after some."""
SOME = (2, 6)

type Press = Callable[[], Any]
type Pair = Callable[[User], tuple[Press, Press]]


def window(user: User) -> Client:
    """A window of this person, who has just given the password."""
    client = Client(raise_request_exception=False)
    client.force_login(user)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def press(user: User, name: str, *args: Any, **typed: Any) -> Press:
    client, url = window(user), reverse(name, args=args)
    return lambda: client.post(url, typed)


def fill(user: User, page: str, to: str = "", **typed: Any) -> Press:
    """Open the page, change this in its form, and be about to send it."""
    client = window(user)
    data = filled_data(client, page) | typed
    return lambda: client.post(to or page, data)


def delete(user: User) -> Press:
    return press(user, "rejection_delete", user.rejections.get().pk)  # type: ignore[attr-defined]


def leave(user: User) -> Press:
    return press(user, "account_delete", email=user.email)


def friend(user: User) -> Press:
    debrief = a_friends_debrief(a_rejection(user)).start()
    theirs = Friend(a_debrief_link(debrief)[1])
    page = theirs.open()
    return lambda: theirs.save(page, keep="Well said", remark="Slower", basis="noticed")


def friend_and_finish(user: User) -> tuple[Press, Press]:
    save = friend(user)
    return save, press(user, "debrief_finish", user.debriefs.get().pk)  # type: ignore[attr-defined]


def edit_and_finish(user: User) -> tuple[Press, Press]:
    debrief = a_friends_debrief(a_rejection(user)).start()
    edit = fill(user, reverse("debrief_edit", args=[debrief.pk]), partner="mentor")
    return edit, press(user, "debrief_finish", debrief.pk)


def friend_and_delete(user: User) -> tuple[Press, Press]:
    return friend(user), delete(user)


def reply_and_delete(user: User) -> tuple[Press, Press]:
    request = a_sent_request(a_rejection(user))
    page = reverse("reply_new", args=[request.pk])
    return fill(user, page, text="Thanks", when="now"), delete(user)


def sent_and_delete(user: User) -> tuple[Press, Press]:
    request = a_request(a_rejection(user))
    screen = reverse("step_screen", args=[request.rejection_id, "feedback", "send"])
    return fill(user, screen, to=reverse("feedback_sent", args=[request.pk])), delete(user)


def answer_and_delete(user: User) -> tuple[Press, Press]:
    _link, token = a_link(a_sent_request(a_rejection(user)))
    client = Client(raise_request_exception=False)
    url, data = reverse("answer", args=[token]), {"go": "send", "advice": "One number each."}
    return lambda: client.post(url, data), delete(user)


def edit_and_leave(user: User) -> tuple[Press, Press]:
    page = reverse("rejection_edit", args=[a_rejection(user).pk])
    return fill(user, page, company="Alder"), leave(user)


def new_and_leave(user: User) -> tuple[Press, Press]:
    return fill(user, reverse("rejection_new"), company="Alder", stage="applied"), leave(user)


def settings_and_leave(user: User) -> tuple[Press, Press]:
    return fill(user, reverse("settings"), name="Alder"), leave(user)


def friend_and_leave(user: User) -> tuple[Press, Press]:
    return friend(user), leave(user)


def leave_and_leave(user: User) -> tuple[Press, Press]:
    return leave(user), leave(user)


PAIRS: list[Pair] = [
    friend_and_finish,
    edit_and_finish,
    friend_and_delete,
    reply_and_delete,
    sent_and_delete,
    answer_and_delete,
    edit_and_leave,
    new_and_leave,
    settings_and_leave,
    friend_and_leave,
    leave_and_leave,
]


@pytest.mark.parametrize("turned", [False, True], ids=["as_named", "turned"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.__name__)
@pytest.mark.django_db(transaction=True)
def test_neither_is_refused(pair: Pair, turned: bool) -> None:
    """Each takes effect, or finds that the other has ended what it was about: nobody is told to try again."""
    tried, deadlocks, troubles = 0, 0, []
    after = iter(range(1, 1000) if WHOLE else SOME)
    for number in after:
        Tally.objects.all().delete()  # many ways are more tries than one person has
        works = pair(a_user())
        woven = weave(*(reversed(works) if turned else works), number)
        if not woven.stopped_at:
            break
        tried += 1
        deadlocks += woven.deadlocks
        answers = [woven.first.status_code, woven.second.status_code]
        if not set(answers) <= {200, 302, 303, 403, 404, 409} or answers[0] >= 400:
            troubles.append((number, answers, woven.stopped_at[:120]))
    print(f"{pair.__name__}: {tried} ways, {deadlocks} deadlocks, {len(troubles)} troubles")
    assert not troubles
    assert not deadlocks
    assert tried
