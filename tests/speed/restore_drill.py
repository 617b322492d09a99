"""Back up and restore a million rows of people alike, and tell how long each takes and how much memory it needs.

python -m tests.speed.restore_drill [--rows 1000000]

On one PostgreSQL with its settings for earnest (fsync on), in a folder that is removed afterwards.
"""

import argparse
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.speed.alone import alone
from tests.speed.many.serving import crowd_here

FEW = 50
"""People by whom it is told how many rows one has."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    with alone() as folder:
        drill(folder, rows)


def drill(folder: Path, rows: int) -> None:
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from bounceback.backups import ours
    from bounceback.backups.database import migrations_of
    from bounceback.backups.reading import verified
    from bounceback.backups.restoring import restore

    home = ours.our_database()
    crowd = crowd_here(folder)
    crowd.seed(FEW)
    crowd.settle()
    people = FEW * rows // sum(crowd.size()[0].values())
    with timed(f"{people:,} people seeded"):
        crowd.seed(people)
    with timed("backup, read back"):
        path = ours.make_ours(folder / "backups", stamped)
    print(f"{path.stat().st_size / 1e6:10.0f} MB in the file")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database()) / 1000000")
        print(f"{cursor.fetchone()[0]:10} MB in the database")
        cursor.execute("CREATE DATABASE away TEMPLATE template0")
    with timed("restore --check"):
        verified(home, path, ours.our_keys())
    away = replace(home, name="away")
    with home.connect() as there:
        known = {*migrations_of(there)}
    with timed("restore, read before and compared after"):
        restore(
            away,
            path,
            ours.our_keys(),
            known=known,
            can_read=ours.can_read,
            replace=False,
            say=stamped,
        )
    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = "away"
    with timed("migrate"):
        call_command("migrate", interactive=False, verbosity=0)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{most:10.0f} MB of memory at most, Django included")


def stamped(said: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}     {said}", flush=True)


@contextmanager
def timed(what: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    print(f"{time.perf_counter() - began:10.1f} s {what}", flush=True)


if __name__ == "__main__":
    main()
