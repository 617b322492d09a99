from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate

from bounceback.postgresql.compiler import tie_joins
from bounceback.postgresql.walls import raise_walls
from bounceback.watching.slow import watch_connection


class BounceBackConfig(AppConfig):
    """The project itself: settings, forms, htmx, encryption. Nothing about rejections."""

    name = "bounceback"

    def ready(self) -> None:
        tie_joins()
        connection_created.connect(watch_connection)
        post_migrate.connect(raise_walls)
