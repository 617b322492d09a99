"""What bin/run starts: everything BounceBack needs, in order; it watches over it, and stops it.

    the lock -> leftovers of a killed run -> the port -> PostgreSQL -> prepare
    -> the web server -> the worker

Nothing here counts on having been stopped cleanly: whatever a killed run left (a server, workers, a
lock file) is found and put away at the next start.
"""

import argparse
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import psutil

from bounceback.database import check_external
from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import MARK, left_from, locked, stop_all, wait_until
from bounceback.secrets import from_environment
from bounceback.trouble import Trouble

ROOT = Path(__file__).resolve().parent.parent
STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
TOO_OFTEN = 3
"""A web server that ends this many times within a minute is not started again. A worker is, after
pauses that grow: the pages do without it for a while."""
LONGEST_PAUSE = 300.0
LONGEST_WITHOUT = 15.0
"""Seconds between two tries to start PostgreSQL again; a try on a full disk costs little."""


def main() -> int:
    arguments = _arguments()
    var = Path(os.environ.get("BOUNCEBACK_VAR", ROOT / "var")).resolve()
    run = Run(var, port=arguments.port, demo=arguments.demo, dev=arguments.dev)
    for ask in STOP:
        signal.signal(ask, signal.default_int_handler)  # all of them as Ctrl-C
    try:
        run.start()
        run.watch()
    except KeyboardInterrupt:
        return 0
    except (Trouble, OSError) as error:
        trouble = Trouble.with_folder(var, error) if isinstance(error, OSError) else error
        print(f"BounceBack is not running: {trouble}", file=sys.stderr)
        return 1
    finally:
        for ask in STOP:
            signal.signal(ask, signal.SIG_IGN)
        run.stop()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bin/run", description="Set BounceBack up and serve it on this machine."
    )
    parser.add_argument("--port", type=_port, default=8000, help="8000 unless told otherwise")
    parser.add_argument(
        "--demo", action="store_true", help="add a believable person, and print how to sign in"
    )
    parser.add_argument(
        "--dev", action="store_true", help="for work on BounceBack: reload on change, debug pages"
    )
    return parser.parse_args()


def _port(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")


class Run:
    """One BounceBack on this machine, from start() to stop()."""

    def __init__(self, var: Path, *, port: int, demo: bool, dev: bool) -> None:
        self.var = var
        self.port = port
        self.demo = demo
        self.dev = dev
        self.url = f"http://127.0.0.1:{port}/"
        self.environment = os.environ | {
            MARK: str(var),
            "BOUNCEBACK_MODE": "local",
            "BOUNCEBACK_VAR": str(var),
            "SITE_URL": os.environ.get("SITE_URL") or self.url,
            **({"BOUNCEBACK_DEBUG": "1"} if dev else {}),
        }
        self.postgres: EmbeddedPostgres | None = None
        self.server: subprocess.Popen[bytes] | None = None
        self.worker = Worker(lambda: self._child("manage.py", "worker"))
        self.lock: int | None = None
        self.ended: list[float] = []
        self.database_tries = 0
        """In a row, to start PostgreSQL again."""
        self.database_at = 0.0

    def start(self) -> None:
        self.var.mkdir(parents=True, exist_ok=True)
        os.umask(0o077)  # what is made in it (mails, secrets, data) is its owner's alone
        self._take_lock()
        stop_all(list(left_from(self.var)), seconds=3)
        self._check_port()
        self._start_database()
        self._prepare()
        self._start_server()
        self.worker.start()
        print(f"\nBounceBack is at {self.url}  (Ctrl-C stops it)", flush=True)

    def watch(self) -> NoReturn:
        """Start again what ends by itself, until told to stop."""
        while True:
            time.sleep(1)
            if self.postgres and not self.postgres.is_running():
                self._bring_back(self.postgres)
            if self.server and self.server.poll() is not None:
                self._count_end()
                print("The web server ended by itself; starting it again.", flush=True)
                stop_all(self._left())  # its workers, if any are left
                self._start_server()
            self.worker.look_after()

    def stop(self) -> None:
        """Stop the web server and the worker (each ends what it is at), then PostgreSQL."""
        if self.lock is None:
            return
        if self.server and self.server.poll() is None:
            print("\nStopping BounceBack.", flush=True)
            self.server.terminate()
        self.worker.ask_to_stop()
        wait_until(lambda: self._has_ended() and not self.worker.is_running(), 15)
        stop_all(list(left_from(self.var)), seconds=2)
        if self.postgres:
            self.postgres.stop()
        os.close(self.lock)
        self.lock = None

    # Starting, in the order of start().

    def _take_lock(self) -> None:
        lock = os.open(self.var / "run.lock", os.O_RDWR | os.O_CREAT, 0o600)
        if not locked(lock):
            holder = os.read(lock, 1000).decode(errors="replace")
            os.close(lock)
            raise Trouble(f"it already runs from this folder{_where(holder)}.")
        os.ftruncate(lock, 0)
        os.pwrite(lock, json.dumps({"process": os.getpid(), "url": self.url}).encode(), 0)
        self.lock = lock

    def _check_port(self) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", self.port))
            except PermissionError:
                raise Trouble(f"port {self.port} is for root alone: bin/run --port 8000.") from None
            except OSError:
                raise Trouble(
                    f"port {self.port} is in use by another program. "
                    f"Stop that one, or take another port: bin/run --port {self.port + 1}."
                ) from None

    def _start_database(self) -> None:
        if url := from_environment("DATABASE_URL"):
            check_external(url)
        else:
            self.postgres = EmbeddedPostgres(self.var / "postgres")
            self.postgres.start()

    def _bring_back(self, postgres: EmbeddedPostgres) -> None:
        """Start PostgreSQL again. Where that does not work (a full disk), the web server goes on without it.

        Someone to talk to is found there all the same. It is tried again after pauses that grow.
        """
        if time.monotonic() < self.database_at:
            return
        if not self.database_tries:
            print("PostgreSQL ended by itself; starting it again.", flush=True)
        try:
            postgres.stop()
            postgres.start()
        except (Trouble, OSError) as trouble:
            if not self.database_tries:
                print(f"{trouble}\nThe pages that can do without it go on.", flush=True)
            self.database_at = time.monotonic() + min(2**self.database_tries, LONGEST_WITHOUT)
            self.database_tries += 1
        else:
            self.database_tries = 0
            self.worker.is_forgiven()

    def _prepare(self) -> None:
        wanted = [*([] if self.dev else ["--static"]), *(["--demo"] if self.demo else [])]
        if self._child("-m", "bounceback.prepare", *wanted).wait() != 0:
            raise Trouble("the lines above say why.")

    def _start_server(self) -> None:
        address = f"127.0.0.1:{self.port}"
        if self.dev:
            self.server = self._child("manage.py", "runserver", address)
        else:
            self.server = self._child(
                "-m", "gunicorn", "--config=gunicorn.conf.py", f"--bind={address}"
            )
        wait_until(lambda: self._answers() or self._has_ended(), 60)
        if self._has_ended():
            raise Trouble("the web server ended at once; the lines above say why.")

    def _child(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 (our own words)
            [sys.executable, *command],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for this process, which stops the others in turn
        )

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status > 0
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _has_ended(self) -> bool:
        return self.server is None or self.server.poll() is not None

    def _left(self) -> list[psutil.Process]:
        """Processes the web server left behind, without the worker's."""
        return [each for each in left_from(self.var) if each.pid != self.worker.pid]

    def _count_end(self) -> None:
        now = time.monotonic()
        self.ended = [then for then in self.ended if now - then < 60] + [now]
        if len(self.ended) >= TOO_OFTEN:
            raise Trouble("the web server ends again and again; the lines above say why.")


class Worker:
    """The process that works in the background, started again whenever it ends by itself."""

    def __init__(self, launch: Callable[[], subprocess.Popen[bytes]]) -> None:
        self.launch = launch
        self.process: subprocess.Popen[bytes] | None = None
        self.pid: int | None = None
        self.ends = 0
        """In a row, each within a minute of its start."""
        self.began = self.again_at = 0.0

    def start(self) -> None:
        self.process = self.launch()
        self.pid = self.process.pid
        self.began = time.monotonic()

    def look_after(self) -> None:
        if self.is_running():
            return
        if self.process is not None:
            self._note_end()
        elif time.monotonic() >= self.again_at:
            self.start()

    def is_forgiven(self) -> None:
        """Start it again without a pause: it was the database that was away."""
        self.ends, self.again_at = 0, 0.0

    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.process is not None and self.is_running():
            self.process.terminate()

    def _note_end(self) -> None:
        now = time.monotonic()
        self.process = None
        self.ends = self.ends + 1 if now - self.began < 60 else 1
        self.again_at = now + min(2 ** (self.ends - 1), LONGEST_PAUSE)
        if self.ends < TOO_OFTEN:
            print("The worker ended by itself; starting it again.", flush=True)
        elif self.ends == TOO_OFTEN:
            print(
                "The worker ends again and again; the lines above say why. The pages go on without "
                "it; mails and what runs by the clock wait. It is tried again every few minutes.",
                flush=True,
            )


def _where(holder: str) -> str:
    """Which process holds the lock file, and its address, in words; empty while that file is half written."""
    try:
        told = json.loads(holder)
        return f" (process {told['process']}): {told['url']}"
    except (ValueError, KeyError, TypeError):
        return ""


if __name__ == "__main__":
    sys.exit(main())
