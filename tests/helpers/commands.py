"""The commands that a page of docs tells, run as they stand there."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

from bounceback.embedded import programs_of_the_wheel


def commands_in(page: str, heading: str) -> list[str]:
    """The commands under this heading of a page, one text for each occasion."""
    section = Path(page).read_text().partition(f"\n{heading}\n")[2]
    section = re.split(r"^#", section, maxsplit=1, flags=re.MULTILINE)[0]
    return re.findall(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL)


class Shell:
    """A shell of PostgreSQL's own account, where what the page says is set."""

    def __init__(self, data: Path, **told: object) -> None:
        """`data` is a folder of that account, as which the commands run if we are root."""
        self.environment = {
            "PATH": f"{programs_of_the_wheel()}:{os.environ['PATH']}",
            "PGUSER": "postgres",
            **{name: str(value) for name, value in told.items()},
        }
        owner = data.stat()
        self.account: dict[str, Any] = (
            {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
            if os.geteuid() == 0
            else {}
        )

    def run(self, commands: str, **more: object) -> str:
        """What they say. Fails the test where one of them does."""
        done = subprocess.run(
            ["sh", "-euc", commands],
            cwd="/",
            env=self.environment | {name: str(value) for name, value in more.items()},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            **self.account,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout
