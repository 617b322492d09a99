from django.apps import AppConfig


class RecoveryConfig(AppConfig):
    """What you are getting over."""

    name = "recovery"

    def ready(self) -> None:
        from recovery import checks  # noqa: F401 - registers the checks
