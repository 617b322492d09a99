"""A primary and its streaming standby, made and taken over by the very commands of docs/hosting.md."""

import contextlib
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bounceback.database import NAME, Role
from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import wait_until
from tests.helpers.commands import Shell, commands_in
from tests.helpers.servers import address, kill, processes_of

PAGE = "docs/hosting.md"
PREPARE, COPY, WAIT_FOR_BOTH, LOOK = commands_in(PAGE, "### A standby of the database")
TAKE_OVER, POINT = commands_in(PAGE, "### When the primary is gone")


class Cluster:
    """Two embedded PostgreSQL, of which one follows the other. From start() to stop().

    `synchronous`: a write is acknowledged when both have it. `primary` and `standby` change places when the standby
    takes over. Programs reach whichever is primary at `address()`.
    """

    def __init__(
        self, *, synchronous: bool = False, settings: dict[str, str] | None = None
    ) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="bounceback-cluster-"))
        self.folder.chmod(0o711)
        self.synchronous = synchronous
        self.servers = [
            EmbeddedPostgres(self.folder / name, settings=settings) for name in ("one", "two")
        ]
        self.primary, self.standby = self.servers

    def start(self) -> None:
        self.primary.start()
        self.shell = Shell(self.primary.data, REPLICATOR_PASSWORD="invented")
        self._type(PREPARE)
        self.follow()

    def follow(self) -> None:
        """Make the standby anew, as a copy of the primary, and start it."""
        shutil.rmtree(self.standby.folder, ignore_errors=True)
        self.standby.folder.mkdir(mode=0o700)
        owner = self.primary.data.stat()
        os.chown(self.standby.folder, owner.st_uid, owner.st_gid)
        self._type(COPY)
        self.standby.start()
        if self.synchronous:
            self._type(WAIT_FOR_BOTH)
            assert wait_until(lambda: "| sync" in self._type(LOOK), 30, 0.1), self._type(LOOK)

    def stop(self) -> None:
        self.standby.stop()
        self.primary.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _type(self, commands: str) -> str:
        """Type these commands of the page, where PRIMARY and STANDBY are the two machines."""
        return self.shell.run(
            commands, PRIMARY=self.primary.run, STANDBY=self.standby.run, DATA=self.standby.data
        )

    # How a program reaches it.

    def address(self, user: str = Role.APP) -> str:
        """The address of whichever is primary: libpq asks the one and the other."""
        hosts = ",".join(str(server.run) for server in self.servers)
        return f"{address(user, hosts, NAME)}?target_session_attrs=read-write&connect_timeout=2"

    def sql(self, text: str, *values: Any, standby: bool = False) -> list[tuple[Any, ...]]:
        """The rows of a statement that may see and do everything, on the primary or on the standby."""
        server = self.standby if standby else self.primary
        with server.connect(user="postgres") as database:
            answer = database.execute(text, values or None)
            return answer.fetchall() if answer.description else []

    # How far the standby is.

    def lag(self) -> int:
        """Bytes of the primary's journal that the standby does not show yet."""
        [[written]] = self.sql("SELECT pg_current_wal_lsn()::text")
        [[behind]] = self.sql(
            "SELECT pg_wal_lsn_diff(%s, pg_last_wal_replay_lsn())::bigint", written, standby=True
        )
        return max(0, behind)

    def wait_level(self, seconds: float = 30) -> None:
        """Wait until the standby shows all that the primary has."""
        assert wait_until(lambda: self.lag() == 0, seconds)

    def pause_replay(self) -> None:
        """Let the standby take what the primary sends, and show none of it."""
        self.sql("SELECT pg_wal_replay_pause()", standby=True)
        state = "SELECT pg_get_wal_replay_pause_state() = 'paused'"
        assert wait_until(lambda: self.sql(state, standby=True) == [(True,)], 10)

    def resume_replay(self) -> None:
        self.sql("SELECT pg_wal_replay_resume()", standby=True)

    @contextlib.contextmanager
    def behind(self) -> Iterator[None]:
        """A context in which the standby falls behind; level again afterwards."""
        self.pause_replay()
        try:
            yield
        finally:
            self.resume_replay()
            self.wait_level()

    def stop_sending(self) -> None:
        """Let the primary send nothing more, as when the network between the two is gone."""
        for (pid,) in self.sql("SELECT pid FROM pg_stat_replication"):
            os.kill(pid, signal.SIGSTOP)

    # When the primary is gone.

    def kill_primary(self) -> None:
        """End every process of the primary at once (SIGKILL)."""
        for process in processes_of(self.primary):
            kill(process.pid)
        self.primary.stop()

    def promote(self) -> None:
        """Let the standby take over; it is the primary from now on, and there is no standby."""
        self._type(TAKE_OVER)
        self.primary, self.standby = self.standby, self.primary


@contextlib.contextmanager
def running(**how: Any) -> Iterator[Cluster]:
    """A context with a cluster, that goes away with it."""
    cluster = Cluster(**how)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
