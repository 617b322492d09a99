"""The settings of a worker that tests/test_queue.py starts: everything happens sooner."""

import os

from bounceback.settings import *  # noqa: F403 (all of them, and these on top)
from bounceback.settings import MAILERS

PROCRASTINATE_IMPORT_PATHS = ["tests.queued"]
QUEUE_FIRST_PAUSE = 0.2
QUEUE_STALLED_CRON = "* * * * * *"  # every second
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": int(os.environ.get("TEST_CONCURRENCY", "2")),
    "fetch_job_polling_interval": 0.2,
    "update_heartbeat_interval": 0.2,
    "stalled_worker_timeout": 1.0,
    "shutdown_graceful_timeout": 5.0,
}
MAILERS["default"]["OPTIONS"]["timeout"] = 1
