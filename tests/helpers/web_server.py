"""The web server as it is hosted, started by a test."""

import subprocess
import sys
from pathlib import Path

from tests.helpers.clones import ROOT


def serve(port: int, environment: dict[str, str], said: Path) -> subprocess.Popen[bytes]:
    """Start gunicorn with gunicorn.conf.py on this port of 127.0.0.1; what it says is added to this file."""
    with said.open("ab") as out:
        return subprocess.Popen(
            [
                sys.executable,
                "-m",
                "gunicorn",
                "--config=gunicorn.conf.py",
                f"--bind=127.0.0.1:{port}",
            ],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
