"""Scan a BounceBack of its own with wapiti and sqlmap: 0 only if they find nothing in it, and all that is planted.

Everything happens on 127.0.0.1, on a database that is removed afterwards. The two tools are no dependency of
ours: they are installed with pip into a folder of their own (--tools).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryptography.fernet import Fernet

from bounceback.database import NAME
from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import wait_until
from tests.helpers.clones import ROOT, free_port
from tests.helpers.servers import address
from tests.scan.wire import faults_on_the_wire

PACKAGES = ("wapiti3", "sqlmap")
MODULES = "exec,file,sql,timesql,xss,permanentxss,redirect,csrf,crlf,methods,htaccess,upload"
PLANTED = {
    "Reflected Cross Site Scripting",
    "SQL Injection",
    "Open Redirect",
    "Path Traversal",
    "Cross Site Request Forgery",
}
"""What wapiti calls the five faults of tests/scan/planted.py."""

NOT_FOLLOWED = (
    *("accounts/logout/", "accounts/password/change/", "accounts/2fa/", "accounts/email/"),
    *("settings/delete/", "settings/sessions/", "settings/tokens/", "static/", "planted/"),
)
"""They end the session that scans, or are no page."""

AT_MOST = {"--max-links-per-page": 12, "--max-files-per-dir": 12, "-d": 2}
ON_PURPOSE = {("Cross Site Request Forgery", "/share/")}
"""Phones post there without a key: nothing is stored until it is confirmed."""

FORWARDED = "X-Forwarded-Proto: https"
"""What the proxy in front says."""


class Site:
    """A hosted-like BounceBack on this machine, and the cookies of the demo's person."""

    def __init__(self, port: int, cookies: str) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}/"
        self.cookies = cookies


def main() -> int:
    parser = argparse.ArgumentParser(prog="bin/scan", description=__doc__)
    parser.add_argument(
        "--tools", type=Path, default=ROOT / "var" / "scan", help="where the scanners are"
    )
    parser.add_argument(
        "--minutes", type=int, default=10, help="that wapiti may take, for each of the two"
    )
    told = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    tools: Path = told.tools.resolve()
    if trouble := install(tools):
        print(f"Nothing was scanned: {trouble}", file=sys.stderr)
        return 2
    with (
        tempfile.TemporaryDirectory(prefix="bounceback-scan-") as folder,
        site(Path(folder)) as served,
    ):
        sent, broken = faults_on_the_wire(served.port)
        print(f"plain socket: {sent} broken requests, answered by 500 or more: {broken or 'none'}")
        planted = wapiti(tools, served, told.minutes, product=False)
        found = wapiti(tools, served, told.minutes, product=True)
        injectable = [path for path in ASKED if sqlmap(tools, served, path)]
        control = sqlmap(tools, served, "planted/sql/?app=recovery*")
    print(f"wapiti, BounceBack: {dict(found) or 'nothing'}")
    print(
        f"wapiti, planted: {len(PLANTED & planted.keys())} of {len(PLANTED)} found ({dict(planted)})"
    )
    print(f"sqlmap, BounceBack: {injectable or 'nothing'} of {len(ASKED)} addresses injectable")
    print(f"sqlmap, planted: {'found' if control else 'NOT FOUND'}")
    clean = not broken and not found and not injectable
    return 0 if clean and control and planted.keys() >= PLANTED else 1


ASKED = (
    "search/?q=a*",
    "rejections/?q=a*",
    "support/?country=DE*",
    "over-time/?days=30*",
    "debrief/no-such-token*/",
)
"""Addresses that sqlmap tries: what people type, what a query names, and a key."""


def install(tools: Path) -> str:
    """Install what is missing; returns why it can't be."""
    if (tools / "bin" / "wapiti").exists() and (tools / "bin" / "sqlmap").exists():
        return ""
    venv.create(tools, with_pip=True)
    done = subprocess.run(
        [tools / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES],
        capture_output=True,
        text=True,
        check=False,
    )
    last = done.stderr.strip().splitlines()[-1:] or ["pip failed"]
    return "" if done.returncode == 0 else f"wapiti and sqlmap could not be installed ({last[0]})"


@contextmanager
def site(folder: Path) -> Iterator[Site]:
    """Serve the demo on a database of its own."""
    folder.chmod(0o711)  # PostgreSQL runs as its own account when root starts it
    postgres = EmbeddedPostgres(folder / "postgres")
    postgres.start()
    port = free_port()
    environment = os.environ | {
        "BOUNCEBACK_MODE": "hosted",
        "BOUNCEBACK_VAR": str(folder),
        "DATABASE_URL": address(NAME, str(postgres.run), NAME),
        "SECRET_KEY": Fernet.generate_key().decode() * 2,
        "ENCRYPTION_KEYS": Fernet.generate_key().decode(),
        "ALLOWED_HOSTS": "127.0.0.1",
        "DEFAULT_FROM_EMAIL": "BounceBack <hello@example.com>",
        "EMAIL_URL": "submission://127.0.0.1:9",
        "DJANGO_SETTINGS_MODULE": "tests.scan.settings",
        "WEB_CONCURRENCY": "2",
    }
    server = None
    try:
        made = subprocess.run(
            [sys.executable, "-m", "tests.scan.prepared"],
            env=environment,
            cwd=ROOT,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        server = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "gunicorn",
                "--config=gunicorn.conf.py",
                f"--bind=127.0.0.1:{port}",
            ],
            env=environment,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        served = Site(port, made.stdout.splitlines()[-1])
        if not wait_until(lambda: answers(served), 60):
            raise SystemExit("The site to be scanned did not start.")
        yield served
    finally:
        if server:
            server.terminate()
            server.wait()
        postgres.stop()


def answers(served: Site) -> bool:
    """Whether it shows its front page, signed in."""
    done = subprocess.run(
        [
            "curl",
            "-sf",
            "-o",
            os.devnull,
            "-H",
            FORWARDED,
            "-b",
            served.cookies,
            f"{served.url}today/",
        ],
        check=False,
    )
    return done.returncode == 0


def wapiti(tools: Path, served: Site, minutes: int, *, product: bool) -> dict[str, int]:
    """How many faults wapiti finds, by their kind; each is printed. Answers of 500 are among them."""
    report = tools / f"wapiti-{'product' if product else 'planted'}.json"
    report.unlink(missing_ok=True)
    pages = [
        "today/",
        "rejections/",
        "rejections/new/",
        "search/",
        "people/",
        "conversations/",
        "lessons/",
        "settings/",
        "support/",
        "vent/",
    ]
    start = served.url if product else f"{served.url}planted/"
    command = [
        tools / "bin" / "wapiti",
        "-u",
        start,
        "--scope",
        "folder",
        "-m",
        MODULES,
        "-f",
        "json",
        "-o",
        report,
    ]
    command += ["--max-scan-time", str(60 * minutes), "--max-attack-time", str(10 * minutes)]
    command += [word for name, value in AT_MOST.items() for word in (name, str(value))]
    command += [
        "-H",
        FORWARDED,
        "--flush-session",
        "--no-bugreport",
        "--store-session",
        tools / "sessions",
    ]
    if product:
        command += ["-H", f"Cookie: {served.cookies}"]
        command += [word for page in pages for word in ("-s", served.url + page)]
        command += [word for page in NOT_FOLLOWED for word in ("-x", f"{served.url}{page}*")]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not report.exists():
        raise SystemExit("wapiti left no report.")
    told = json.loads(report.read_text())
    print(
        f"wapiti crawled {told['infos'].get('crawled_pages_nbr', '?')} pages from {start}",
        flush=True,
    )
    found: dict[str, int] = Counter()
    for kind, cases in (told["vulnerabilities"] | told["anomalies"]).items():
        for each in cases:
            if (kind, each["path"]) not in ON_PURPOSE:
                found[kind] += 1
                print(f"  {kind}: {each['method']} {each['path']} ({each['info']})")
    return found


def sqlmap(tools: Path, served: Site, path: str) -> bool:
    """Whether sqlmap can change the statement behind the place marked with *; SystemExit where it could not try."""
    command = [
        tools / "bin" / "sqlmap",
        "-u",
        served.url + path,
        "--batch",
        "--level=2",
        "--risk=2",
        "--dbms=PostgreSQL",
    ]
    command += [
        "--flush-session",
        "--headers",
        FORWARDED,
        "--timeout=20",
        "--output-dir",
        tools / "sqlmap",
        "--time-sec=2",
        "--ignore-code=404",  # a key that leads nowhere
    ]
    if not path.startswith("planted/"):
        command += ["--cookie", served.cookies]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=900)
    if "identified the following injection point" in done.stdout:
        return True
    if (
        "do not appear to be injectable" in done.stdout
        or "does not seem to be injectable" in done.stdout
    ):
        return False
    raise SystemExit(f"sqlmap did not try {path}: {done.stdout.strip().splitlines()[-3:]}")


if __name__ == "__main__":
    sys.exit(main())
