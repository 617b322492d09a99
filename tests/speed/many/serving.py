"""A database with people in it, and the production server on it: gunicorn with gunicorn.conf.py, as a host runs it."""

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import psycopg
from psycopg import sql

from bounceback.database import Role
from bounceback.processes import wait_until
from tests.helpers.clones import ROOT, free_port
from tests.helpers.servers import address, first_process_in
from tests.helpers.web_server import serve
from tests.speed.many.mix import HOST, Answer, Asker, acts_of, ask_all
from tests.speed.measure import Cost, cpu_of

MANY = 2_000
"""People from which on it is worth a second process to make them."""

KEPT = ("PATH", "LD_LIBRARY_PATH", "TMPDIR")


class Crowd:
    """The database of this name on the PostgreSQL of this socket. Its administrator is asked, whom no rule binds."""

    def __init__(self, socket: str, name: str, told: dict[str, str]) -> None:
        """`told`: what programs are told by their environment, such as keys."""
        self.socket, self.name, self.told = socket, name, told

    def seed(self, people: int) -> None:
        """Make people until there are so many; where they are many, on every core."""
        [[there]] = self.ask("SELECT count(*) FROM accounts_user")
        parts = (os.cpu_count() or 1) if people - there > MANY else 1
        ends = [there + (people - there) * part // parts for part in range(parts + 1)]
        with ThreadPoolExecutor() as pool:
            list(pool.map(partial(self._run, "tests.speed.many.seed"), ends, ends[1:]))

    def askers(self, port: int, wanted: int) -> list[Asker]:
        told = json.loads(self._run("tests.speed.many.askers", wanted).splitlines()[-1])
        return [Asker(port, number, each) for number, each in enumerate(told)]

    def settle(self) -> None:
        """Vacuum and analyse, which autovacuum does in the course of a day."""
        self.ask("VACUUM (FREEZE, ANALYZE)")
        self.ask("CHECKPOINT")

    def copy_to(self, name: str) -> "Crowd":
        """A database with the same rows."""
        names = map(sql.Identifier, (name, self.name))
        self._ask("postgres", sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))
        return Crowd(self.socket, name, self.told)

    def drop(self) -> None:
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        self._ask("postgres", drop.format(sql.Identifier(self.name)))

    def size(self) -> tuple[dict[str, int], int]:
        """About how many rows each table holds that has some, and how many megabytes all of it is."""
        rows = self.ask(
            "SELECT relname, reltuples::bigint FROM pg_class"
            " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > 0"
        )
        [[megabytes]] = self.ask("SELECT pg_database_size(current_database()) / 1000000")
        return dict(rows), megabytes

    def postmaster(self) -> psutil.Process:
        """The first of PostgreSQL's processes."""
        [[folder]] = self.ask("SHOW data_directory")
        return first_process_in(Path(folder))

    def ask(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._ask(self.name, sql.SQL(statement), *values)  # type: ignore[arg-type]

    def _ask(self, name: str, statement: sql.Composable, *values: Any) -> list[tuple[Any, ...]]:
        there = psycopg.connect(host=self.socket, user="postgres", dbname=name, autocommit=True)
        with there:
            answer = there.execute(statement, values or None)
            return answer.fetchall() if answer.description else []

    def _run(self, module: str, *numbers: int) -> str:
        command = [sys.executable, "-m", module, *map(str, numbers)]
        environment = self.environment("postgres")
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"{module} failed:\n{done.stderr[-3000:]}")
        return done.stdout

    def environment(self, user: str) -> dict[str, str]:
        """What a host sets, for a program that signs in to this database as this role."""
        return {name: os.environ[name] for name in KEPT if name in os.environ} | {
            "BOUNCEBACK_MODE": "hosted",
            "DJANGO_SETTINGS_MODULE": "bounceback.settings",
            "DATABASE_URL": address(user, self.socket, self.name),
            "ALLOWED_HOSTS": HOST,
            "DEFAULT_FROM_EMAIL": f"BounceBack <hello@{HOST}>",
            "EMAIL_URL": "smtp://127.0.0.1:9",
            **self.told,
        }


def crowd_here(var: Path) -> Crowd:
    """The crowd in the database that Django is set up with; what it keeps in files is in `var`."""
    from django.conf import settings
    from django.db import connection, connections

    socket, name = connection.settings_dict["HOST"], connection.settings_dict["NAME"]
    connections.close_all()
    told = {
        "BOUNCEBACK_VAR": str(var),
        "SECRET_KEY": settings.SECRET_KEY,
        "ENCRYPTION_KEYS": ",".join(settings.ENCRYPTION_KEYS),
    }
    return Crowd(socket, name, told)


class Served:
    """The web server on one crowd, and people who are signed in there."""

    def __init__(self, crowd: Crowd, askers: int, said: Path) -> None:
        self.crowd, self.port, self.said = crowd, free_port(), said
        self.master = serve(self.port, crowd.environment(Role.APP), said)
        try:
            if not wait_until(self._answers, 60, 0.1):
                raise SystemExit(f"The server did not start:\n{said.read_text()[-3000:]}")
            self.askers = crowd.askers(self.port, askers)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        self.master.terminate()
        self.master.wait(30)

    def _answers(self) -> bool:
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            asked.request("GET", "/healthz")
            return asked.getresponse().status == 200
        except OSError:
            return False
        finally:
            asked.close()

    def round(self, number: int, times: int, clients: int) -> tuple[list[Answer], Cost]:
        """One round of the mix: its answers, and the CPU of one request."""
        began = self._spent()
        answers = ask_all(self.askers, acts_of(number, times, len(self.askers)), clients)
        ended = self._spent()
        web, postgres = (
            1000 * sum(now[pid] - then.get(pid, 0.0) for pid in now) / len(answers)
            for then, now in zip(began, ended, strict=True)
        )
        if any(then.keys() - now.keys() for then, now in zip(began, ended, strict=True)):
            raise SystemExit("A process ended in the middle of a round, and its CPU with it.")
        return answers, Cost(web, postgres)

    def _spent(self) -> tuple[dict[int, float], dict[int, float]]:
        """Seconds of CPU so far, of each web process and of each that answers them in PostgreSQL."""
        backends = self.crowd.ask(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
        web = [each.pid for each in self.processes()]
        return {pid: cpu_of(pid) for pid in web}, {pid: cpu_of(pid) for (pid,) in backends}

    def processes(self) -> list[psutil.Process]:
        """The web server's master and its workers."""
        master = psutil.Process(self.master.pid)
        return [master, *master.children()]


@contextmanager
def served(crowd: Crowd, askers: int, said: Path) -> Iterator[Served]:
    site = Served(crowd, askers, said)
    try:
        yield site
    finally:
        site.stop()


def memory_of(processes: list[psutil.Process]) -> float:
    """Megabytes, what they share counted once (on Linux; elsewhere each time)."""
    told = [process.memory_full_info() for process in processes]
    return sum(getattr(each, "pss", each.rss) for each in told) / 1e6
