"""The backups that a folder holds, by the moment in their names."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

FORM = "bounceback-%Y%m%dT%H%M%SZ.backup"


def name_of(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime(FORM)


def kept_in(folder: Path) -> dict[datetime, Path]:
    """Every backup in the folder, the newest first. What has another name is none of ours."""
    found = {}
    for path in sorted(folder.glob("bounceback-*.backup"), reverse=True):
        try:
            found[datetime.strptime(path.name, FORM).replace(tzinfo=UTC)] = path
        except ValueError:
            continue
    return found


def newest_in(folder: Path) -> datetime | None:
    return next(iter(kept_in(folder)), None)


def delete_older(folder: Path, days: int, now: datetime) -> list[Path]:
    """Delete the backups made so many days ago or longer: what people deleted is in them still."""
    old = [path for made, path in kept_in(folder).items() if now - made >= timedelta(days=days)]
    for path in old:
        path.unlink()
    return old
