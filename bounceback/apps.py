from django.apps import AppConfig
from django.db.backends.signals import connection_created

from bounceback.watching.slow import watch_connection


class BounceBackConfig(AppConfig):
    """The project itself: settings, forms, htmx, encryption. Nothing about rejections."""

    name = "bounceback"

    def ready(self) -> None:
        connection_created.connect(watch_connection)
