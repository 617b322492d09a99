"""A mail server that is away, refuses and hangs for an hour: no page waits for it, and every mail comes once."""

import time
from contextlib import AbstractContextManager, nullcontext

from bounceback.processes import wait_until
from tests.faults.live.conftest import LONG, Experiment, signed_in
from tests.faults.live.site import Site
from tests.helpers.smtp import mail_server, silent_server

JOB = "recovery.tasks.send_reminder"
MAILS = 8 if LONG else 4
IN_A_PAGE = 8.0
"""Seconds within which a page that mails by itself gives up: it waits one for the server here, else ten."""


def waiting(site: Site, tries: int) -> int:
    """How many mails wait that were tried so often."""
    [(count,)] = site.sql(
        "SELECT count(*) FROM procrastinate_jobs"
        " WHERE task_name = %s AND status = 'todo' AND attempts >= %s",
        JOB,
        tries,
    )
    return int(count)


def an_hour_passes(site: Site) -> None:
    site.sql(
        "UPDATE procrastinate_jobs SET scheduled_at = scheduled_at - interval '1 hour'"
        " WHERE task_name = %s AND status = 'todo'",
        JOB,
    )


def all_sent_in_time(site: Site) -> bool:
    """Whether every mail was sent; else another hour passes: some may have been tried while the server hung."""
    [(unsent,)] = site.sql("SELECT count(*) FROM recovery_reminder WHERE sent_at IS NULL")
    if unsent:
        an_hour_passes(site)
    return not unsent


def test_the_mail_server_down_for_an_hour(site: Site, experiment: Experiment) -> None:
    with experiment(1.0) as outcome:
        site.manage("-m", "tests.faults.live.reminders", str(MAILS))
        away: list[AbstractContextManager[object]] = [
            nullcontext(),  # nobody there
            mail_server(site.mail_port, "not now"),
            silent_server(site.mail_port),
        ]
        for tried, server in enumerate(away, 1):
            with server:
                an_hour_passes(site)
                assert wait_until(lambda least=tried: waiting(site, least) == MAILS, 90, 0.2)
                ask_for_a_new_password(site)
        with mail_server(site.mail_port, slowly=0.2) as well:
            an_hour_passes(site)
            assert wait_until(lambda: bool(well.arrived), 60)
            if worker := site.background():
                worker.kill()
            assert wait_until(lambda: all_sent_in_time(site), 90, 0.5)
    reminders = {pk for (pk,) in site.sql("SELECT id::text FROM recovery_reminder")}
    assert {f"<reminder.{pk}@example.com>" for pk in reminders} == well.ids().keys()
    assert len(reminders) == MAILS
    assert max(well.ids().values()) <= 2  # the worker was killed: those it was at may come again
    assert outcome.ledger.statuses[503] == 0


def ask_for_a_new_password(site: Site) -> None:
    """A page that mails by itself gives up soon, and says so."""
    page, browser = "/accounts/password/reset/", signed_in(site)
    began = time.monotonic()
    answer = browser.post(page, browser.form(page, page).sends | {"email": "a@example.com"})
    assert answer.status in (302, 303)
    assert time.monotonic() - began < IN_A_PAGE
