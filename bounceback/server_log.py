"""What the web server may log: which page, how long, what came of it. Not who, not what."""

import os
from datetime import timedelta
from typing import Any

from gunicorn.glogging import Logger

from bounceback.logs import AsJSON, WithoutPrivateText, log_format, plain_path
from bounceback.watching.doing import Doing

IS_JSON = log_format(local=os.environ.get("BOUNCEBACK_MODE") == "local") == "json"


class ServerLog(Logger):  # type: ignore[misc]  # gunicorn has no types
    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        self.error_log.addFilter(WithoutPrivateText())
        if IS_JSON:
            for handler in (*self.error_log.handlers, *self.access_log.handlers):
                handler.setFormatter(AsJSON())

    def atoms(self, *given: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().atoms(*given)
        return found | {"U": plain_path(str(found["U"]))}

    def access(self, resp: Any, req: Any, environ: dict[str, Any], took: timedelta) -> None:
        """Log one answer; as JSON by its route, so that nothing of the address itself is told."""
        if not IS_JSON:
            super().access(resp, req, environ, took)
        elif self.cfg.accesslog:
            said = {
                "doing": environ.get("bounceback.doing") or Doing(""),
                "method": environ["REQUEST_METHOD"],
                "status": int(
                    resp.status.split()[0]
                ),  # all there is of what gunicorn refuses itself
                "bytes": getattr(resp, "sent", 0),
                "ms": round(took.total_seconds() * 1000),
            }
            self.access_log.info("answered", extra=said)
