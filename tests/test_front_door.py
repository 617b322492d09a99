"""The front door: bin/run on a copy that holds just what a clone would, and what it says.

Slow, so done once: one copy with its own .venv serves all these tests (bin/test keeps the tests of
a file in one worker), and one door stays open for all that befalls an open door.
"""

import contextlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import command_of, wait_until
from tests.helpers.clones import ROOT, files_of_a_clone, free_port

AS_ROOT = os.geteuid() == 0
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def copied() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="bounceback-clone-"))
    made.chmod(0o755)
    for name in files_of_a_clone():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, made / name)
    yield made
    end_all(made)
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def doorway(copied: Path) -> "Doorway":
    return Doorway(copied)


@pytest.fixture
def clone(doorway: "Doorway") -> Path:
    """The copy, with nothing running."""
    doorway.shut()
    return doorway.clone


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Stop what a failed test left running, so that it does not fail the next one."""
    yield
    if "doorway" in request.fixturenames:
        doorway: Doorway = request.getfixturevalue("doorway")
        if not doorway.left_open:
            end_all(doorway.clone)


@pytest.fixture
def spare() -> Iterator[Path]:
    """An empty folder to stand in for var/."""
    made = Path(tempfile.mkdtemp(prefix="bounceback-var-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


def plain_environment(**more: str) -> dict[str, str]:
    """Our environment without what the tests and Django put in it."""
    ours = ("BOUNCEBACK_", "DJANGO_", "DATABASE_", "PYTEST_", "PYTHON", "VIRTUAL_ENV", "COVERAGE")
    return {k: v for k, v in os.environ.items() if not k.startswith(ours)} | more


class Door:
    """One bin/run, as a person starts it in a terminal: a process group of its own."""

    def __init__(self, clone: Path, *arguments: str, port: int | None = None, **more: str) -> None:
        self.clone = clone
        self.port = port or free_port()
        self.said = clone / f"said-{self.port}"
        self.began, self.heard = datetime.now(UTC), 0
        with self.said.open("wb") as out:
            self.process = subprocess.Popen(
                [clone / "bin/run", "--port", str(self.port), *arguments],
                env=plain_environment(**more),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def text(self) -> str:
        """What it has said since a test came to it."""
        return self.said.read_text()[self.heard :]

    def wait_open(self) -> "Door":
        """Wait until it says its address; the very first time it installs everything."""
        wait_until(lambda: " is at " in self.text() or self.process.poll() is not None, 400)
        assert f"BounceBack is at http://127.0.0.1:{self.port}/" in self.text(), self.text()
        return self

    def wait_closed(self) -> int:
        return self.process.wait(90)

    def ask(self, path: str) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with contextlib.closing(connection):
            connection.request("GET", path)
            return connection.getresponse().status

    def answers(self) -> bool:
        with contextlib.suppress(OSError, http.client.HTTPException):
            return self.ask("/healthz") == 200
        return False

    def press_ctrl_c(self) -> int:
        os.killpg(self.process.pid, signal.SIGINT)
        return self.wait_closed()


class Doorway:
    """One door for many tests: what one leaves open and well is open for the next."""

    def __init__(self, clone: Path) -> None:
        self.clone = clone
        self.left_open: Door | None = None

    def open(self) -> Door:
        """The door that was left open, or a new one; the test that takes it says when it is well: `leave`."""
        door, self.left_open = self.left_open or Door(self.clone).wait_open(), None
        door.heard = len(door.said.read_text())
        return door

    def leave(self, door: Door) -> None:
        self.left_open = door

    def shut(self) -> None:
        if self.left_open:
            assert self.open().press_ctrl_c() == 0


def processes_of(clone: Path) -> list[psutil.Process]:
    """Every process that runs from that folder or in it."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            names = [*process.cmdline(), process.cwd()]
            if any(str(clone) in name for name in names):
                found.append(process)
    return found


def end_all(clone: Path) -> None:
    """Kill everything at once, so that nothing has time to say goodbye."""
    for process in processes_of(clone):
        with contextlib.suppress(psutil.Error):
            process.kill()
    assert wait_until(lambda: not processes_of(clone), 20)


def one_of(clone: Path, words: str) -> psutil.Process:
    return min(
        (process for process in processes_of(clone) if words in " ".join(command_of(process.pid))),
        key=lambda process: process.create_time(),
    )


def keep(clone: Path, word: str) -> None:
    with EmbeddedPostgres(clone / "var/postgres").connect() as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (word text)")
        connection.execute("INSERT INTO kept VALUES (%s)", [word])


def kept(clone: Path) -> set[str]:
    with EmbeddedPostgres(clone / "var/postgres").connect() as connection:
        return {row[0] for row in connection.execute("SELECT word FROM kept")}


# It opens and closes


def test_it_opens_serves_and_ctrl_c_leaves_nothing(clone: Path) -> None:
    door = Door(clone).wait_open()
    assert door.ask("/healthz") == 200
    assert door.ask("/support/") == 200
    assert door.press_ctrl_c() == 0
    assert processes_of(clone) == []
    assert "Traceback" not in door.text()


def test_dev_serves_with_reload(clone: Path) -> None:
    door = Door(clone, "--dev").wait_open()
    assert door.ask("/support/") == 200
    assert wait_until(lambda: works(clone), 20)
    assert door.press_ctrl_c() == 0
    assert processes_of(clone) == []


def test_the_demo_says_how_to_sign_in(doorway: Doorway) -> None:
    doorway.shut()
    door = Door(doorway.clone, "--demo").wait_open()
    assert re.search(r"Sign in as \S+@\S+ with the password \S+", door.text())
    doorway.leave(door)


# It stays open


def test_what_it_makes_is_its_owners_alone_and_its_lock_tells_where_it_is(doorway: Doorway) -> None:
    door, var = doorway.open(), doorway.clone / "var"
    told = json.loads((var / "run.lock").read_text())
    assert told == {"process": door.process.pid, "url": f"http://127.0.0.1:{door.port}/"}
    for name in ("secrets", "postgres", "static"):
        assert (var / name).stat().st_mode & 0o077 == 0, name
    doorway.leave(door)


def test_a_second_one_says_where_the_first_is(doorway: Doorway) -> None:
    door = doorway.open()
    told = f"already runs from this folder (process {door.process.pid}): http"
    assert told in refused(doorway.clone)
    assert door.answers()
    doorway.leave(door)


def works(clone: Path) -> bool:
    """Whether a worker has said within the last few seconds that it is there."""
    with EmbeddedPostgres(clone / "var/postgres").connect() as connection:
        [row] = connection.execute(
            "SELECT count(*) FROM procrastinate_workers "
            "WHERE last_heartbeat > now() - interval '12 seconds'"
        )
        return row[0] > 0


def alive(clone: Path, words: str) -> bool:
    return any(words in " ".join(command_of(each.pid)) for each in processes_of(clone))


def kill_the_web_server(door: Door) -> None:
    """Kill it, and wait for the one that is started in its place: its own workers may answer for a moment more."""
    before = [
        each for each in processes_of(door.clone) if "gunicorn" in " ".join(command_of(each.pid))
    ]
    one_of(door.clone, "gunicorn").kill()
    assert wait_until(lambda: "web server ended by itself" in door.text(), 20)
    assert wait_until(lambda: not any(each.is_running() for each in before), 20)
    assert wait_until(door.answers, 60)


def test_a_web_server_that_ends_leaves_the_worker_be(doorway: Doorway) -> None:
    door, clone = doorway.open(), doorway.clone
    assert wait_until(lambda: alive(clone, "manage.py worker"), 20)
    worker = one_of(clone, "manage.py worker")
    kill_the_web_server(door)
    assert one_of(clone, "manage.py worker").pid == worker.pid
    doorway.leave(door)


def test_a_dead_worker_comes_back_and_does_not_take_the_pages_down(doorway: Doorway) -> None:
    door, clone = doorway.open(), doorway.clone
    for _ in range(3):
        assert wait_until(lambda: alive(clone, "manage.py worker"), 20)
        one_of(clone, "manage.py worker").kill()
        assert wait_until(lambda: not alive(clone, "manage.py worker"), 20)
        assert door.answers()
    assert wait_until(lambda: "worker ends again and again" in door.text(), 20)
    assert door.text().count("The worker ended by itself") == 2
    assert wait_until(lambda: alive(clone, "manage.py worker"), 20)
    doorway.leave(door)


def test_it_starts_again_what_was_killed_under_it(doorway: Doorway) -> None:
    door, clone = doorway.open(), doorway.clone
    keep(clone, "under way")
    kill_the_web_server(door)
    one_of(clone, "bin/postgres").kill()
    assert wait_until(
        lambda: "PostgreSQL ended by itself" in door.text(), 60
    )  # the web server comes first
    assert wait_until(door.answers, 60)
    assert "under way" in kept(clone)
    doorway.leave(door)


def finished(door: Door) -> int:
    """How much its worker has done since it opened."""
    with EmbeddedPostgres(door.clone / "var/postgres").connect() as connection:
        [row] = connection.execute(
            "SELECT count(*) FROM procrastinate_events WHERE type = 'succeeded' AND at > %s",
            [door.began],
        )
        return int(row[0])


def test_what_waits_is_done_beside_the_web_server(doorway: Doorway) -> None:
    door = doorway.open()
    assert wait_until(lambda: finished(door) > 0, 90)  # the look for lost work, each minute
    assert wait_until(lambda: works(doorway.clone), 60)
    doorway.leave(door)


# It recovers


def opened_anew(door: Door) -> Door:
    """Another door after that one, and nothing that was left of it."""
    door.wait_closed()
    left = processes_of(door.clone)
    anew = Door(door.clone, port=door.port).wait_open()
    assert anew.answers()
    assert set(left) & set(processes_of(door.clone)) == set()
    return anew


def test_it_recovers_when_its_first_process_is_killed(doorway: Doorway) -> None:
    door, clone = doorway.open(), doorway.clone
    keep(clone, "before the first kill")
    os.killpg(door.process.pid, signal.SIGKILL)
    door.wait_closed()
    assert processes_of(clone) != []  # the web server and PostgreSQL are left
    door = opened_anew(door)
    assert "before the first kill" in kept(clone)
    doorway.leave(door)


def test_it_recovers_when_everything_is_killed(doorway: Doorway) -> None:
    door, clone = doorway.open(), doorway.clone
    keep(clone, "before the great kill")
    end_all(clone)
    door = opened_anew(door)
    assert "before the great kill" in kept(clone)
    doorway.leave(door)


def test_it_recovers_when_only_workers_are_left(doorway: Doorway) -> None:
    door = doorway.open()
    master = one_of(doorway.clone, "gunicorn")
    os.kill(door.process.pid, signal.SIGKILL)
    master.kill()
    door = opened_anew(door)
    door.process.terminate()  # and SIGTERM does as Ctrl-C
    assert door.wait_closed() == 0
    assert processes_of(doorway.clone) == []


# It says what is wrong


def refused(clone: Path, *arguments: str, port: int | None = None, **more: str) -> str:
    door = Door(clone, *arguments, port=port, **more)
    assert door.wait_closed() == 1, door.text()
    assert "Traceback" not in door.text()
    return door.text()


def test_a_port_in_use_is_told(clone: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"port {port} is in use by another program" in refused(clone, port=port)
    assert processes_of(clone) == []


def test_an_unwritable_folder_is_told(clone: Path, spare: Path) -> None:
    (spare / "file").touch()
    assert "cannot write in" in refused(clone, BOUNCEBACK_VAR=str(spare / "file" / "var"))


def test_data_of_a_newer_postgresql_is_told(clone: Path, spare: Path) -> None:
    (spare / "postgres/data").mkdir(parents=True)
    (spare / "postgres/data/PG_VERSION").write_text("19\n")
    assert "written by PostgreSQL 19" in refused(clone, BOUNCEBACK_VAR=str(spare))


def test_a_full_disk_is_told(clone: Path, spare: Path) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=20m,mode=755", "tmpfs", str(spare)]
    if not AS_ROOT or subprocess.run(mount, check=False).returncode != 0:
        pytest.skip("a full disk can only be tried where this account may mount one (Linux, root)")
    try:
        assert "is full" in refused(clone, BOUNCEBACK_VAR=str(spare))
    finally:
        subprocess.run(["umount", str(spare)], check=True)


def test_a_database_out_of_reach_is_told(clone: Path, spare: Path) -> None:
    url = "postgres://someone:hunter2@127.0.0.1:1/bounceback"
    said = refused(clone, DATABASE_URL=url, BOUNCEBACK_VAR=str(spare))
    assert "cannot be reached" in said
    assert "hunter2" not in said


def test_another_postgresql_is_used_when_named(clone: Path, spare: Path) -> None:
    elsewhere = spare / "elsewhere"  # migrated already: making tables is not what this is about
    subprocess.run(["cp", "-a", clone / "var/postgres", elsewhere], check=True)
    (spare / "var").mkdir()  # nor is collecting static files, which are known again by the same key
    both = (clone / "var/static", clone / "var/secrets")
    subprocess.run(["cp", "-a", *both, spare / "var"], check=True)
    server = EmbeddedPostgres(elsewhere)
    server.start()
    try:
        url = f"postgres://bounceback@{str(server.run).replace('/', '%2F')}/bounceback"
        door = Door(clone, DATABASE_URL=url, BOUNCEBACK_VAR=str(spare / "var")).wait_open()
        assert door.ask("/healthz") == 200
        assert not (spare / "var/postgres").exists()
        assert door.press_ctrl_c() == 0
    finally:
        server.stop()


@pytest.mark.parametrize("arguments", [["--port", "a"], ["--port", "70000"], ["--nonsense"]])
def test_a_slip_of_the_keyboard_is_told(clone: Path, arguments: list[str]) -> None:
    done = subprocess.run(
        [clone / "bin/run", *arguments],
        env=plain_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "usage: bin/run" in done.stderr
    assert "Traceback" not in done.stderr


# No Python


@pytest.fixture
def bare(spare: Path) -> Path:
    """The scripts alone with a PATH of few tools, and Pythons that do not run or are too old."""
    shutil.copytree(ROOT / "bin", spare / "bin")
    tools = spare / "tools"
    tools.mkdir()
    for name in ("sh", "dirname", "cmp", "cp", "df", "awk", "cat"):
        (tools / name).symlink_to(shutil.which(name) or name)
    stub(tools / "python3.13", "echo 'pyenv: python3.13: command not found' >&2; exit 127")
    stub(tools / "python3", "exit 1")  # what an older one answers when asked for its version
    return spare


def stub(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.parametrize("script", ["run", "test", "check"])
def test_no_python_is_told(bare: Path, script: str) -> None:
    done = subprocess.run(
        [bare / "bin" / script],
        env={"PATH": str(bare / "tools")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "BounceBack needs Python 3.12 or newer, and there is none" in done.stderr
    assert "pyenv" not in done.stderr


def test_a_python_without_venv_is_told(bare: Path) -> None:
    stub(bare / "tools/python3.14", 'case "$2" in *ensurepip*) exit 1 ;; esac; exit 0')
    done = subprocess.run(
        [bare / "bin/run"],
        env={"PATH": str(bare / "tools")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "apt install python3-venv" in done.stderr


# What is locked


def names_in(lock: str) -> dict[str, str]:
    found = re.findall(r"^([a-z0-9._-]+)==([^\s;\\]+)", (ROOT / lock).read_text(), re.MULTILINE)
    return dict(found)


def test_every_direct_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = project["project"]["dependencies"]
    for_work = project["dependency-groups"]["dev"]
    plain = {re.split(r"[\[<>=~ ]", line)[0] for line in wanted}
    assert plain <= names_in("requirements.lock").keys()
    assert {re.split(r"[\[<>=~ ]", line)[0] for line in for_work} <= names_in(
        "requirements-dev.lock"
    ).keys()


def test_tests_run_on_the_versions_that_are_served() -> None:
    served, tested = names_in("requirements.lock"), names_in("requirements-dev.lock")
    assert served.items() <= tested.items()


def test_everything_locked_has_hashes_and_no_address() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text()
        assert "://" not in text
        for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]:
            assert "--hash=sha256:" in block, block[:60]
