"""What the web server may log: which page, how long, what came of it. Not who, not what."""

from typing import Any

from gunicorn.glogging import Logger

from bounceback.logs import WithoutPrivateText, plain_path


class ServerLog(Logger):  # type: ignore[misc]  # gunicorn has no types
    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        self.error_log.addFilter(WithoutPrivateText())

    def atoms(self, *given: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().atoms(*given)
        return found | {"U": plain_path(str(found["U"]))}
