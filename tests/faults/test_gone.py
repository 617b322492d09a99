"""PostgreSQL breaks off in the middle of a request, after any of its statements: it is a 503, with the words."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, TransactionTestCase, override_settings
from django.urls import path, reverse

from accounts.tasks import tell_of_new_device
from bounceback.urls import handler400, handler500  # noqa: F401 - the pages that tell of it
from bounceback.urls import urlpatterns as ours
from tests.helpers.factories import (
    a_debrief_link,
    a_friends_debrief,
    a_link,
    a_rejection,
    a_sent_request,
    a_user,
)
from tests.helpers.friends import Friend
from tests.helpers.pages import filled_data

WORDS = "They never wrote back"

pytestmark = pytest.mark.slow


def break_off() -> None:
    """End this connection as an administrator does, or a crash."""
    beside = connection.copy()
    with beside.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(%s, 5000)", [connection.connection.info.backend_pid]
        )
    beside.close()


@contextmanager
def gone_after(statements: int) -> Iterator[list[bool]]:
    """Break off after so many statements; whether it came to that is told in the list."""
    happened: list[bool] = []
    said = 0

    def count(execute: Callable[..., Any], *what: Any) -> Any:
        nonlocal said
        answer = execute(*what)
        said += 1
        if said == statements:
            happened.append(True)
            break_off()
        return answer

    with connection.execute_wrapper(count):
        yield happened
    connection.close()


# Pages on which it breaks off between the view and what comes after it.


def keeps(request: HttpRequest) -> HttpResponse:
    request.session["kept"] = WORDS
    transaction.on_commit(break_off)
    return HttpResponse()


def defers(request: HttpRequest) -> HttpResponse:
    break_off()
    tell_of_new_device.defer(user_id=str(request.user.pk), device="", at="")
    return HttpResponse()


urlpatterns = [*ours, path("keeps/", keeps), path("defers/", defers)]


@override_settings(ROOT_URLCONF=__name__)
class GoneTests(TransactionTestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.client = Client(raise_request_exception=False)
        self.client.force_login(self.user)
        self.addCleanup(connection.close)

    def answers(self, ask: Callable[[], Any]) -> list[int]:
        """How each of the requests is answered: gone after its first statement, its second, and so on to the last."""
        found = []
        while True:
            with gone_after(len(found) + 1) as happened:
                answer = ask()
            if not happened:
                return found
            found.append(answer.status_code)

    def assertTold(self, ask: Callable[[], Any]) -> None:
        found = self.answers(ask)
        self.assertGreater(len(found), 1)
        self.assertLessEqual(
            set(found), {503, 200, 303}, found
        )  # where nothing was left to be asked, it is done

    def test_a_page_that_is_opened(self) -> None:
        job = a_rejection(self.user)
        for url in (reverse("today"), job.get_absolute_url(), reverse("account_login")):
            with self.subTest(page=url):
                self.assertTold(lambda url=url: self.client.get(url))

    def test_a_form_that_is_sent(self) -> None:
        url = reverse("rejection_new")
        data = filled_data(self.client, url) | {"company": WORDS, "stage": "applied"}
        self.assertTold(lambda: self.client.post(url, data))

    def test_the_page_of_an_interviewer(self) -> None:
        url = reverse("answer", args=[a_link(a_sent_request(a_rejection(self.user)))[1]])
        self.assertTold(lambda: self.client.get(url))
        data = filled_data(self.client, url) | {"advice": WORDS, "go": "send"}
        self.assertTold(lambda: self.client.post(url, data))

    def test_the_page_of_a_friend(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user)).start()
        friend = Friend(a_debrief_link(debrief)[1])
        page = friend.open()
        self.assertTold(lambda: friend.save(page, keep=WORDS, remark="Slower", basis="noticed"))

    def test_signing_in(self) -> None:
        client = Client(raise_request_exception=False)
        told = {"login": self.user.email, "password": "wrong"}
        self.assertTold(lambda: client.post(reverse("account_login"), told))

    def test_a_task_that_cannot_be_asked_for(self) -> None:
        """The queue tells by an exception of its own that the database is away."""
        self.assertEqual(self.client.get("/defers/").status_code, 503)

    def test_a_session_that_cannot_be_saved(self) -> None:
        self.assertEqual(self.client.get("/keeps/").status_code, 503)
