"""What is done to the database and the files before BounceBack serves, in one process.

Run by bounceback/run.py as `python -m bounceback.prepare`; a hosted BounceBack runs the same
commands one by one (docker-compose.yml).
"""

import argparse
import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import Error

from bounceback.fingerprints import fingerprint


def main() -> int:
    parser = argparse.ArgumentParser(prog="bounceback.prepare")
    parser.add_argument("--static", action="store_true", help="collect the static files")
    parser.add_argument("--demo", action="store_true", help="add a believable person")
    wanted = parser.parse_args()

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bounceback.settings")
    os.environ["BOUNCEBACK_AS_OWNER"] = "True"
    try:
        django.setup()
        call_command("migrate", interactive=False, verbosity=0)
        if wanted.static:
            collect_static()
        if wanted.demo:
            call_command("demo")
    except (OSError, Error, ImproperlyConfigured, CommandError) as error:
        print(_in_words(error), file=sys.stderr)
        return 1
    return 0


def collect_static() -> None:
    """Collect and compress the static files, unless nothing changed since they were collected last."""
    files = [
        (path, storage.size(path), storage.get_modified_time(path).timestamp())
        for finder in get_finders()
        for path, storage in finder.list([])
    ]
    now = fingerprint("static", [repr(settings.STORAGES), sorted(files)])
    last = Path(settings.STATIC_ROOT, "collected.txt")
    if last.exists() and last.read_text() == now:
        return
    last.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    last.write_text(now)


def _in_words(error: Exception) -> str:
    said = str(error).strip()
    if "No space left on device" in said:
        return "The disk is full. Make some room (about 500 MB) and start again."
    # The first line only: what a database adds below it may quote a row.
    first = said.splitlines()[0] if said else type(error).__name__
    return f"Preparing BounceBack did not work: {first}"


if __name__ == "__main__":
    sys.exit(main())
