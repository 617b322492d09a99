"""The real settings, and one address more: a view that does nothing, to compare with."""

from bounceback.settings import *  # noqa: F403

ROOT_URLCONF = "tests.speed.urls"
