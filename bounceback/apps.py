from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate

from bounceback.catalogues import not_compiled
from bounceback.postgresql.compiler import tie_joins
from bounceback.postgresql.walls import raise_walls
from bounceback.watching.slow import watch_connection


class BounceBackConfig(AppConfig):
    """The project itself: settings, forms, htmx, encryption. Nothing about rejections."""

    name = "bounceback"

    def ready(self) -> None:
        checks.register(every_language_is_compiled)
        tie_joins()
        connection_created.connect(watch_connection)
        post_migrate.connect(raise_walls)


def every_language_is_compiled(**kwargs: Any) -> list[checks.CheckMessage]:
    """Tell (bounceback.E001) of languages that nobody would be spoken to in."""
    return [
        checks.Error(
            f"What is translated in {catalogue.parents[1].name} is not compiled as it is now.",
            hint="Run python -m bounceback.compile_catalogues.",
            id="bounceback.E001",
        )
        for catalogue in not_compiled()
    ]
