"""What holds for every test: quick passwords, plain static files, nothing sent anywhere."""

from collections.abc import Iterator

import pytest
from django.test import override_settings

PLAIN_STATIC = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


@pytest.fixture(scope="session", autouse=True)
def settings_for_tests(django_test_environment: None) -> Iterator[None]:
    """A hash that costs nothing, and static files straight from their folder: no collectstatic."""
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STORAGES=PLAIN_STATIC,
        WHITENOISE_AUTOREFRESH=True,
        WHITENOISE_USE_FINDERS=True,
    ):
        yield
