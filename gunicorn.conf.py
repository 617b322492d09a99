"""The production server's settings; docs/decisions/server.md has the figures behind them."""

import os
from pathlib import Path

_local = os.environ.get("BOUNCEBACK_MODE") == "local"

wsgi_app = "bounceback.wsgi:application"
# On one's own machine threads wait for slow and idle browsers, for nothing else stands in front.
# When hosted a buffering proxy does that, and a worker without threads serves twice as many pages; where
# none stands in front (a platform's router that only passes on), WEB_THREADS=16 lets threads wait.
workers = 2 if _local else int(os.environ.get("WEB_CONCURRENCY") or os.cpu_count() or 2)
threads = 64 if _local else int(os.environ.get("WEB_THREADS") or 1)
worker_class = "gthread" if threads > 1 else "sync"
preload_app = True  # a worker that was killed is back in no time
timeout = 30
graceful_timeout = 10
keepalive = 5
max_requests = 0 if _local else 10_000
max_requests_jitter = 1_000
limit_request_line = 4094
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 (made for this)
control_socket_disable = True  # it would be made in the home folder

# No address of a person, no query, no key, no header; nothing at all on one's own machine.
logger_class = "bounceback.server_log.ServerLog"
loglevel = "warning"
accesslog = None if _local else "-"
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(b)s bytes %(M)s ms"


def when_ready(server: object) -> None:
    """Load every page's code once, before the workers are made: they inherit it. When hosted, read a message, too."""
    from django.urls import get_resolver

    from recovery.reading import get_ready

    _ = get_resolver().reverse_dict
    if not _local:
        get_ready()
