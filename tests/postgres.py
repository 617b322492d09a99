"""A pytest plugin: one embedded PostgreSQL for the whole test run, in a folder of its own.

Loaded by `-p tests.postgres` (pyproject.toml), so it comes before Django's settings are read. The
first process (the controller, under pytest-xdist) starts the server and stops it at the end; the
workers inherit the folder's name, and clone one migrated database. With DATABASE_URL set, that
PostgreSQL is used instead, and each worker migrates its own.
"""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bounceback.database import FOR_TESTS, NAME
from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import is_alive

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = Path(tempfile.gettempdir(), f"bounceback-tests-{os.getuid()}")


def _new_folder() -> Path:
    """A folder of this run alone, named by our process so that a later run can tell it is over."""
    FOLDERS.mkdir(mode=0o711, exist_ok=True)
    for old in FOLDERS.iterdir():
        if not is_alive(int(old.name.split("-")[0])):
            EmbeddedPostgres(old / "postgres").put_leftovers_away()
            shutil.rmtree(old, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(dir=FOLDERS, prefix=f"{os.getpid()}-"))
    folder.chmod(0o711)
    return folder


os.environ["BOUNCEBACK_MODE"] = "local"
os.environ["BOUNCEBACK_AS_OWNER"] = "True"  # it makes databases
_controller = "PYTEST_XDIST_WORKER" not in os.environ
if _controller:
    os.environ["BOUNCEBACK_VAR"] = str(_new_folder())
VAR = Path(os.environ["BOUNCEBACK_VAR"])


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    if not _controller:
        return
    config.add_cleanup(lambda: shutil.rmtree(VAR, ignore_errors=True))
    if config.option.collectonly or os.environ.get("DATABASE_URL"):
        return
    server = EmbeddedPostgres(VAR / "postgres", settings=FOR_TESTS)
    server.start()
    config.add_cleanup(server.stop)


@contextmanager
def alone(doing: str) -> Iterator[None]:
    """Do this while no other worker does; those that come meanwhile wait here."""
    with (VAR / doing).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def migrated_once() -> str:
    """The name of a migrated database to clone; empty where cloning would save nothing."""
    if _controller or os.environ.get("DATABASE_URL"):
        return ""
    migrated = VAR / "migrated"
    with alone("migrating"):
        if not migrated.exists():
            migrate = [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity=0"]
            subprocess.run(migrate, check=True)
            migrated.touch()
    return NAME
