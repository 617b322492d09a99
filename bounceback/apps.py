from django.apps import AppConfig


class BounceBackConfig(AppConfig):
    """The project itself: settings, forms, htmx, encryption. Nothing about rejections."""

    name = "bounceback"
