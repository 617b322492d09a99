"""The real settings of a hosted site, the planted faults beside it, and a quiet log."""

from bounceback.settings import *  # noqa: F403

ROOT_URLCONF = "tests.scan.urls"
LOGGING["root"]["level"] = LOGGING["loggers"]["django"]["level"] = "CRITICAL"  # noqa: F405
