"""The real settings, one address more (a view that does nothing, to compare with), and a quiet log."""

from bounceback.settings import *  # noqa: F403

ROOT_URLCONF = "tests.speed.urls"
LOGGING["root"]["level"] = LOGGING["loggers"]["django"]["level"] = "ERROR"  # noqa: F405
