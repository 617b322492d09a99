"""A BounceBack set up for a measurement: an embedded PostgreSQL in a folder that is removed afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(settings: dict[str, str] | None = None) -> Iterator[Path]:
    """A context with everything set up, migrated and collected, and Django ready; returns the folder.

    `settings` are PostgreSQL's, beside those it has anyway.
    """
    with tempfile.TemporaryDirectory() as var:
        Path(var).chmod(0o711)  # PostgreSQL runs as its own account when root starts it
        os.environ |= {
            "BOUNCEBACK_MODE": "local",
            "BOUNCEBACK_AS_OWNER": "True",  # it migrates; the server it measures serves people
            "BOUNCEBACK_VAR": var,
            "DJANGO_SETTINGS_MODULE": "tests.speed.settings",
        }
        from bounceback.embedded import EmbeddedPostgres

        postgres = EmbeddedPostgres(Path(var) / "postgres", settings=settings)
        postgres.start()
        try:
            _prepare()
            yield Path(var)
        finally:
            postgres.stop()


def _prepare() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
