"""The embedded PostgreSQL: it starts, stops, survives being killed, and keeps secrets."""

import contextlib
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import psycopg
import pytest

from bounceback import database
from bounceback.database import FOR_TESTS, check_external, embedded_settings, socket_folder
from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import is_alive, wait_until
from bounceback.system_user import open_the_way
from bounceback.trouble import Trouble
from tests.helpers.servers import server_in, words, write

ROOT = Path(__file__).resolve().parent.parent
AS_ROOT = os.geteuid() == 0


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that any account may pass through (pytest's own are closed)."""
    made = Path(tempfile.mkdtemp(prefix="bounceback-database-"))
    made.chmod(0o711)
    yield made
    EmbeddedPostgres(made / "postgres").put_leftovers_away()
    shutil.rmtree(made)


@pytest.fixture
def server(folder: Path) -> Iterator[EmbeddedPostgres]:
    made = server_in(folder)
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def shared() -> Iterator[EmbeddedPostgres]:
    """One server for the tests that do not change it."""
    made = Path(tempfile.mkdtemp(prefix="bounceback-database-"))
    made.chmod(0o711)
    server = server_in(made)
    server.start()
    yield server
    server.stop()
    shutil.rmtree(made)


def shown(server: EmbeddedPostgres, name: str) -> str:
    with server.connect() as connection:
        row = connection.execute("SELECT current_setting(%s)", [name]).fetchone()
    assert row is not None
    return str(row[0])


def pid_of(server: EmbeddedPostgres) -> int:
    assert server.process is not None
    return server.process.pid


# What it is


def test_django_finds_the_socket(shared: EmbeddedPostgres) -> None:
    found = embedded_settings(shared.folder)
    assert (Path(found["HOST"]) / ".s.PGSQL.5432").is_socket()


def test_it_listens_on_no_port(shared: EmbeddedPostgres) -> None:
    assert shown(shared, "listen_addresses") == ""
    assert psutil.Process(pid_of(shared)).net_connections("inet") == []


def test_nobody_else_may_look_into_its_folder(shared: EmbeddedPostgres) -> None:
    for folder in (shared.folder, shared.data, shared.run):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_letters_and_pages_are_the_same_everywhere(shared: EmbeddedPostgres) -> None:
    with shared.connect() as connection:
        row = connection.execute(
            "SELECT datlocprovider, datlocale, pg_encoding_to_char(encoding), lower('ÄÉ')"
            " FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    assert row == ("b", "C.UTF-8", "UTF8", "äé")
    assert shown(shared, "data_checksums") == "on"


def test_the_app_is_not_a_superuser(shared: EmbeddedPostgres) -> None:
    assert shown(shared, "is_superuser") == "off"


@pytest.mark.skipif(not AS_ROOT, reason="only root has to hand PostgreSQL to another account")
def test_it_does_not_run_as_root(shared: EmbeddedPostgres) -> None:
    assert psutil.Process(pid_of(shared)).uids().effective != 0


@pytest.mark.parametrize(("name", "value"), database.ALWAYS.items())
def test_it_is_set_as_written(shared: EmbeddedPostgres, name: str, value: str) -> None:
    assert shown(shared, name) == value


def test_a_long_path_gets_a_short_socket(folder: Path) -> None:
    server = server_in(folder / ("long" * 25))
    server.start()
    try:
        assert len(os.fsencode(server.run)) < 80
        assert socket_folder(server.folder) == server.run
        write(server, "hello")
    finally:
        server.stop()
        shutil.rmtree(server.run)


# What it never tells


SECRET = "a-private-word"
AS_SHIPPED = {
    "log_min_messages": "warning",
    "log_min_error_statement": "error",
    "log_error_verbosity": "default",
}


def test_private_text_stays_out_of_its_log(server: EmbeddedPostgres) -> None:
    provoke(server)
    said = server.log.read_text()
    assert SECRET not in said
    assert "was terminated by signal 9" in said  # it does log what it must


def test_private_text_would_be_in_the_log_of_a_server_as_shipped(folder: Path) -> None:
    """The control: the same provocation is seen where the settings do not prevent it."""
    server = EmbeddedPostgres(folder / "postgres", settings=FOR_TESTS | AS_SHIPPED)
    server.start()
    provoke(server)
    server.stop()
    assert server.log.read_text().count(SECRET) >= 5


def provoke(server: EmbeddedPostgres) -> None:
    """Fail in every way that PostgreSQL logs: a row, a value, a name, a parameter, a crash."""
    with server.connect() as connection:
        connection.execute("CREATE TABLE t (body text NOT NULL, n integer NOT NULL)")
        for statement in (
            f"INSERT INTO t VALUES ('{SECRET}', NULL)",
            f"SELECT '{SECRET}'::integer",
            f"SELECT {SECRET}",
        ):
            with pytest.raises(psycopg.Error, match=r"."):
                connection.execute(statement)
        with pytest.raises(psycopg.Error):
            connection.execute("INSERT INTO t VALUES (%s, %s)", [SECRET, None])
    crash_while_running(server, f"SELECT pg_sleep(60), '{SECRET}'")


def crash_while_running(server: EmbeddedPostgres, statement: str) -> None:
    """Kill the backend that runs a statement: PostgreSQL would log it as the detail of the crash."""
    with server.connect() as busy, server.connect() as watch, ThreadPoolExecutor() as pool:
        running = pool.submit(busy.execute, statement)
        active = "SELECT FROM pg_stat_activity WHERE pid = %s AND query LIKE '%%pg_sleep%%'"
        assert wait_until(lambda: watch.execute(active, [busy.info.backend_pid]).rowcount == 1, 10)
        os.kill(busy.info.backend_pid, signal.SIGKILL)
        with pytest.raises(psycopg.OperationalError):
            running.result()
    # The client hears of the death before the postmaster does: it has noticed once it has logged it.
    assert wait_until(lambda: "terminated by signal 9" in server.log.read_text(), 30)
    assert wait_until(lambda: can_connect(server), 30)


def can_connect(server: EmbeddedPostgres) -> bool:
    try:
        server.connect().close()
    except psycopg.OperationalError:
        return False
    return True


# Stopping, and being killed


def test_stopping_leaves_no_process_and_keeps_the_rows(folder: Path) -> None:
    server = server_in(folder)
    server.start()
    write(server, "kept")
    pid = pid_of(server)
    server.stop()
    assert not is_alive(pid)
    server.start()
    assert words(server) == ["kept"]
    server.stop()


def test_a_hard_kill_loses_nothing_committed(folder: Path) -> None:
    server = EmbeddedPostgres(folder / "postgres")  # as in earnest: with fsync
    server.start()
    write(server, "one", "two")
    os.kill(pid_of(server), signal.SIGKILL)
    assert wait_until(lambda: not server.is_running(), 10)
    server.stop()
    server.start()
    assert words(server) == ["one", "two"]
    server.stop()


def test_a_server_left_by_a_killed_run_is_replaced(folder: Path) -> None:
    left = left_running(folder)
    server = server_in(folder)
    server.start()
    assert not is_alive(left)
    assert words(server) == ["left"]
    server.stop()


def left_running(folder: Path) -> int:
    """Start a server in a process that is killed at once; return the server's pid."""
    program = f"""
        import os, pathlib, sys
        from tests.helpers.servers import server_in, write
        server = server_in(pathlib.Path({str(folder)!r}))
        server.start()
        write(server, "left")
        print(server.process.pid, flush=True)
        os.kill(os.getpid(), 9)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    pid = int(done.stdout.split()[-1])
    assert is_alive(pid)
    return pid


def test_a_stale_pid_file_may_name_a_living_stranger(folder: Path) -> None:
    server = server_in(folder)
    server.start()
    server.stop()
    owner = server.data.stat()
    stranger = subprocess.Popen(
        [shutil.which("sleep") or "sleep", "300"],
        **({"user": owner.st_uid, "group": owner.st_gid} if AS_ROOT else {}),  # type: ignore[call-overload]
    )
    try:
        for path in (server.data / "postmaster.pid", server.run / ".s.PGSQL.5432.lock"):
            path.write_text(f"{stranger.pid}\n{server.data}\n1790000000\n5432\n{server.run}\n\n")
            os.chown(path, owner.st_uid, owner.st_gid)
        server.start()
        assert stranger.poll() is None
    finally:
        server.stop()
        stranger.kill()
        stranger.wait()


def test_a_stale_pid_file_may_name_a_dead_process_nobody_collected(folder: Path) -> None:
    server = server_in(folder)
    server.start()
    server.stop()
    dead = subprocess.Popen([shutil.which("true") or "true"])
    assert wait_until(lambda: not is_alive(dead.pid), 10)
    (server.data / "postmaster.pid").write_text(f"{dead.pid}\n{server.data}\n")
    server.start()
    server.stop()
    dead.wait()


def test_a_pid_file_may_be_empty_after_a_power_cut(folder: Path) -> None:
    server = server_in(folder)
    server.start()
    server.stop()
    (server.data / "postmaster.pid").touch()
    server.start()
    server.stop()


def test_a_first_start_may_have_been_cut_off(folder: Path) -> None:
    draft = folder / "postgres" / "data.draft"
    draft.mkdir(parents=True)
    (draft / "half").touch()
    server = server_in(folder)
    server.start()
    server.stop()
    assert not draft.exists()


# What stops a start, in plain words


def test_a_second_server_on_the_same_folder_is_refused(server: EmbeddedPostgres) -> None:
    with pytest.raises(Trouble, match="in use by a BounceBack that is running"):
        EmbeddedPostgres(server.folder).start()
    assert server.is_running()


@pytest.mark.parametrize(("version", "advice"), [("19", "newer BounceBack"), ("17", "Carry")])
def test_data_of_another_version_is_left_alone(folder: Path, version: str, advice: str) -> None:
    data = folder / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text(f"{version}\n")
    with pytest.raises(Trouble, match=rf"PostgreSQL {version}.*{advice}"):
        server_in(folder).start()
    assert [path.name for path in data.iterdir()] == ["PG_VERSION"]


def test_a_folder_that_is_not_postgresqls_is_left_alone(folder: Path) -> None:
    data = folder / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "mine").touch()
    with pytest.raises(Trouble, match="not a whole PostgreSQL folder"):
        server_in(folder).start()
    assert (data / "mine").exists()


def test_an_unwritable_folder_is_told(folder: Path) -> None:
    if AS_ROOT:  # root may write anywhere but here
        barred = Path("/sys/bounceback")
    else:
        folder.chmod(0o500)
        barred = folder
    with pytest.raises(Trouble, match="cannot write in"):
        EmbeddedPostgres(barred / "postgres").start()


def test_a_file_in_the_way_is_told(folder: Path) -> None:
    (folder / "file").touch()
    with pytest.raises(Trouble, match="cannot write in"):
        EmbeddedPostgres(folder / "file" / "postgres").start()


@pytest.fixture
def disk(folder: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A file system of its own, of so many megabytes."""
    made = folder / "disk"
    made.mkdir()
    size = f"size={request.param}m,mode=711"
    mount = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(made)]
    if not AS_ROOT or subprocess.run(mount, check=False).returncode != 0:
        pytest.skip("a full disk can only be tried where this account may mount one (Linux, root)")
    yield made
    subprocess.run(["umount", str(made)], check=True)


@pytest.mark.parametrize("disk", [20], indirect=True)
def test_a_disk_too_small_to_begin_is_told(disk: Path) -> None:
    with pytest.raises(Trouble, match=r"disk that holds .* is full"):
        server_in(disk).start()
    assert not (disk / "postgres" / "data").exists()


@pytest.mark.parametrize("disk", [260], indirect=True)
def test_a_disk_that_filled_up_is_told_and_loses_nothing(disk: Path) -> None:
    server = server_in(disk)
    server.start()
    write(server, "kept")
    server.stop()
    ballast = disk / "ballast"
    fill(ballast)
    with pytest.raises(Trouble, match=r"disk that holds .* is full"):
        server.start()
    ballast.unlink()
    server.start()
    assert words(server) == ["kept"]
    server.stop()


def fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"0" * 65536)


# Another PostgreSQL, by DATABASE_URL


def url_of(server: EmbeddedPostgres) -> str:
    return f"postgresql://bounceback@/bounceback?host={server.run}"


def test_another_postgresql_will_do(shared: EmbeddedPostgres) -> None:
    check_external(url_of(shared))


def test_an_older_postgresql_is_refused(
    shared: EmbeddedPostgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "VERSION", 99)
    with pytest.raises(Trouble, match="is version 18; BounceBack needs 99 or newer"):
        check_external(url_of(shared))


def test_a_postgresql_out_of_reach_is_told_without_its_password() -> None:
    with pytest.raises(Trouble, match="cannot be reached") as told:
        check_external("postgres://someone:hunter2@127.0.0.1:1/bounceback")
    assert "hunter2" not in str(told.value)


# As root


def test_only_a_barred_folder_is_opened_and_only_for_passing(folder: Path) -> None:
    barred, open_ = folder / "barred", folder / "barred" / "open"
    open_.mkdir(parents=True)
    barred.chmod(0o700)
    open_.chmod(0o755)
    open_the_way(pwd.getpwnam("nobody"), open_ / "target")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, barred, open_)]
    assert modes == [0o711, 0o701, 0o755]
