"""What comes of handing one mail to a mail server, be it kind or rude."""

import time
from collections.abc import Iterator

import pytest
from django.core.mail import EmailMessage
from django.test import override_settings

from bounceback.mail import NotNow, Refused, deliver, message_id
from tests.helpers.smtp import free_port, mail_server, silent_server

ID = "<reminder.1@example.com>"


@pytest.fixture
def port() -> Iterator[int]:
    port = free_port()
    backend = "django.core.mail.backends.smtp.EmailBackend"
    options = {"host": "127.0.0.1", "port": port, "timeout": 0.5}
    with override_settings(MAILERS={"default": {"BACKEND": backend, "OPTIONS": options}}):
        yield port


def a_mail(**more: list[str]) -> EmailMessage:
    to = more.pop("to", ["someone@example.com"])
    return EmailMessage("A nudge", "It is time.", "us@example.com", to, **more)


def test_a_kind_server_takes_it_with_our_message_id(port: int) -> None:
    with mail_server(port) as server:
        deliver(a_mail(), message_id=ID)
    assert server.ids() == {ID: 1}
    assert server.arrived[0]["Subject"] == "A nudge"


@pytest.mark.parametrize("manner", ["not now", "hang", "hang up in DATA", "hang up after DATA"])
def test_a_rude_server_is_worth_another_try(port: int, manner: str) -> None:
    began = time.monotonic()
    with mail_server(port, manner) as server:
        with pytest.raises(NotNow):
            deliver(a_mail(), message_id=ID)
        assert time.monotonic() - began < 5
        server.manner = "accept"
        deliver(a_mail(), message_id=ID)
    assert set(server.ids()) == {ID}


def test_no_server_and_a_silent_one_are_worth_another_try(port: int) -> None:
    with pytest.raises(NotNow):
        deliver(a_mail(), message_id=ID)
    with silent_server(port), pytest.raises(NotNow):
        deliver(a_mail(), message_id=ID)
    with mail_server(port) as server:
        deliver(a_mail(), message_id=ID)
    assert server.ids() == {ID: 1}


@pytest.mark.parametrize("manner", ["refuse", "refuse text"])
def test_a_refusal_is_for_good_and_names_nobody(port: int, manner: str) -> None:
    with mail_server(port, manner) as server, pytest.raises(Refused) as refused:
        deliver(a_mail(), message_id=ID)
    assert server.arrived == []
    assert "someone" not in str(refused.value)


def test_a_server_that_botches_goodbye_has_the_mail_all_the_same(port: int) -> None:
    with mail_server(port, "no goodbye") as server:
        deliver(a_mail(), message_id=ID)
    assert server.ids() == {ID: 1}


def test_a_server_that_does_not_let_us_in_is_ours_to_mend(port: int) -> None:
    options = {"host": "127.0.0.1", "port": port, "username": "us", "password": "wrong"}
    mailers = override_settings(MAILERS={"default": {"OPTIONS": options}})
    with mail_server(port), mailers, pytest.raises(NotNow):
        deliver(a_mail(), message_id=ID)


def test_a_mail_goes_to_one_person(port: int) -> None:
    with mail_server(port) as server, pytest.raises(ValueError, match="one recipient"):
        deliver(a_mail(bcc=["another@example.com"]), message_id=ID)
    assert server.arrived == []


@override_settings(DEFAULT_FROM_EMAIL="BounceBack <us@example.com>")
def test_the_message_id_comes_from_the_row() -> None:
    assert message_id("reminder", 7) == "<reminder.7@example.com>"
