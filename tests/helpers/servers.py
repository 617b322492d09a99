"""PostgreSQL servers that a test starts for itself."""

from pathlib import Path

from bounceback.database import FOR_TESTS
from bounceback.embedded import EmbeddedPostgres


def server_in(folder: Path) -> EmbeddedPostgres:
    return EmbeddedPostgres(folder / "postgres", settings=FOR_TESTS)


def write(server: EmbeddedPostgres, *words: str) -> None:
    with server.connect() as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (word text)")
        for word in words:
            connection.execute("INSERT INTO kept VALUES (%s)", [word])


def words(server: EmbeddedPostgres) -> list[str]:
    with server.connect() as connection:
        return [row[0] for row in connection.execute("SELECT word FROM kept ORDER BY word")]
