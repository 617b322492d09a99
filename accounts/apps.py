from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who you are. Knows nothing of recovery."""

    name = "accounts"

    def ready(self) -> None:
        from accounts import signals  # noqa: F401 - connects the receivers
