"""Requests a second of the list (20 of 1,000 rows, signed in) next to a bare view, in one run;
and of the friend's page of a debrief: opened, asked for news while there is none, and with news.

Reported, never asserted. Needs wrk. Run by hand: .venv/bin/python -m tests.speed.throughput
gunicorn runs as when hosted (sync, a worker a core), on the embedded PostgreSQL of a folder of its own.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS = 5
CONNECTIONS = (16,)
SITE = "127.0.0.1:8769"


def main() -> None:
    with tempfile.TemporaryDirectory() as var:
        os.environ |= {
            "BOUNCEBACK_MODE": "local",
            "BOUNCEBACK_VAR": var,
            "DJANGO_SETTINGS_MODULE": "tests.speed.settings",
        }
        from bounceback.embedded import EmbeddedPostgres

        postgres = EmbeddedPostgres(Path(var) / "postgres")
        postgres.start()
        try:
            session = someone_signed_in()
            measure(session, friends_page())
        finally:
            postgres.stop()


def someone_signed_in() -> str:
    """The session cookie of a person with 1,000 rejections."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from recovery.models import Rejection
    from tests.factories import a_user

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    user = a_user()
    Rejection.objects.bulk_create(
        Rejection(owner=user, company=f"Company {n}", role="Engineer", stage="interview",
                  outcome="told_no", path="standard", heard_on="2026-01-01")
        for n in range(1000)
    )  # fmt: skip
    client = Client()
    client.force_login(user)
    return client.cookies["session"].value


def friends_page() -> str:
    """The address of a friend's page with twelve questions and the answers to them."""
    from django.urls import reverse

    from tests.factories import a_debrief_link, a_friends_debrief, a_question

    debrief = a_friends_debrief(shows_answers=True).start()
    for number in range(12):
        a_question(debrief, text=f"Question {number}?")
    return reverse("debrief_friend", args=[a_debrief_link(debrief)[1]])


def measure(session: str, friend: str) -> None:
    command = ["-m", "gunicorn", "--workers=2", f"--bind={SITE}", "bounceback.wsgi:application"]
    server = subprocess.Popen([sys.executable, *command], stderr=subprocess.DEVNULL)
    try:
        subprocess.run(
            [
                "curl",
                "-sf",
                "--retry",
                "20",
                "--retry-connrefused",
                "-o",
                os.devnull,
                f"{SITE}/bare/",
            ],
            check=True,
        )
        for connections in CONNECTIONS:
            for path in ("/bare/", "/rejections/", "/today/"):
                print(f"{path:<16} {connections:>3} connections  {wrk(path, connections, session)}")
            for name, path in (
                ("friend's page", friend),
                ("no news (204)", f"{friend}live/?since=1"),
                ("news", f"{friend}live/?since=x"),
            ):
                print(f"{name:<16} {connections:>3} connections  {wrk(path, connections)}")
    finally:
        server.terminate()
        server.wait()


def wrk(path: str, connections: int, session: str = "") -> str:
    """As somebody signed in, or as a friend's page asks."""
    header = f"Cookie: session={session}" if session else "HX-Request: true"
    ran = subprocess.run(
        ["wrk", "-t2", f"-c{connections}", f"-d{SECONDS}s", "--latency",
         "-H", header, f"http://{SITE}{path}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    rate = re.search(r"Requests/sec:\s+(\S+)", ran.stdout)
    slow = re.search(r"99%\s+(\S+)", ran.stdout)
    wrong = "" if "Non-2xx" not in ran.stdout else "  (with wrong answers)"
    return f"{rate[1] if rate else '?':>9} requests/s   p99 {slow[1] if slow else '?'}{wrong}"


if __name__ == "__main__":
    main()
