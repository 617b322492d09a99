"""The real settings; static files as they are and a quick hash (these tests are about neither), a quick queue."""

from bounceback.settings import *  # noqa: F403 (all of them, and these on top)
from bounceback.settings import MAILERS, STORAGES

STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage",
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
QUEUE_FIRST_PAUSE = 15.0
QUEUE_STALLED_CRON = "* * * * * */2"  # every other second
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 4,
    "fetch_job_polling_interval": 0.3,
    "update_heartbeat_interval": 0.3,
    "stalled_worker_timeout": 1.5,
    "shutdown_graceful_timeout": 5.0,
}
MAILERS["default"]["OPTIONS"]["timeout"] = 1
