"""A BounceBack in a folder of its own, as on somebody's machine: its PostgreSQL, its keys, its commands."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from bounceback.backups.database import Database
from bounceback.database import FOR_TESTS, embedded_settings
from bounceback.embedded import EmbeddedPostgres

ROOT = Path(settings.BASE_DIR)


class Installation:
    """A var/ of its own with a running PostgreSQL."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.server = EmbeddedPostgres(var / "postgres", settings=FOR_TESTS)

    @property
    def database(self) -> Database:
        return Database.of_settings(embedded_settings(self.server.folder), embedded=True)

    def run(self, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        """Run Python with these words, as this installation."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        ours = {
            "BOUNCEBACK_VAR": str(self.var),
            "BOUNCEBACK_MODE": "local",
            "BOUNCEBACK_AS_OWNER": "1",
        }
        return subprocess.run(
            [sys.executable, *words],
            cwd=ROOT,
            env=kept | ours | more,
            capture_output=True,
            text=True,
            check=False,
        )

    def manage(self, *words: str, **more: str) -> str:
        """What a command said; it went well."""
        done = self.run("manage.py", *words, **more)
        assert done.returncode == 0, done.stderr
        return done.stdout


@contextmanager
def installed(var: Path) -> Iterator[Installation]:
    var.mkdir(exist_ok=True)
    var.chmod(0o711)
    made = Installation(var)
    made.server.start()
    try:
        yield made
    finally:
        made.server.stop()
