from django.apps import AppConfig


class RecoveryConfig(AppConfig):
    """The app for what a person is getting over: everything from the no to the last page."""

    name = "recovery"

    def ready(self) -> None:
        from recovery import checks  # noqa: F401 - registers the checks
