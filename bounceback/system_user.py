"""Whom PostgreSQL runs as when root starts BounceBack: PostgreSQL refuses to run as root.

The folders above its data and its programs must let that user through. Nothing is made readable
for that: a folder that bars the way gets the one right to pass through (o+x), no other does.
"""

import grp
import os
import pwd
import shutil
import stat
import subprocess
from pathlib import Path

from bounceback.trouble import Trouble

NAME = "bounceback"


def account_for(folder: Path) -> pwd.struct_passwd | None:
    """The account PostgreSQL is to run as, or None for "as whoever we are".

    The owner of the nearest existing folder, if that is not root; else a system account, made once.
    """
    if os.geteuid() != 0:
        return None
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    owner = nearest.stat().st_uid
    try:
        return pwd.getpwuid(owner) if owner != 0 else pwd.getpwnam(NAME)
    except KeyError:
        return _make_account()


def _make_account() -> pwd.struct_passwd:
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is None:
        raise Trouble(
            "PostgreSQL does not run as root, and no account could be made for it: "
            "there is no useradd here. Start BounceBack as an ordinary user."
        )
    command = [
        useradd,
        "--system",
        "--user-group",
        "--no-create-home",
        "--home-dir",
        "/nonexistent",
    ]
    made = subprocess.run(  # noqa: S603 (our own words)
        [*command, "--shell", "/usr/sbin/nologin", NAME],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        return pwd.getpwnam(NAME)  # also when another start made it a moment ago
    except KeyError:
        raise Trouble(
            f"PostgreSQL does not run as root, and making the account “{NAME}” for it did not work "
            f"({made.stderr.strip()}). Start BounceBack as an ordinary user."
        ) from None


def open_the_way(account: pwd.struct_passwd, *targets: Path) -> None:
    """Let the account pass through each folder above these; nothing else, and only if it cannot."""
    for folder in {parent for target in targets for parent in target.resolve().parents}:
        if not _may_pass(account, folder.stat()):
            folder.chmod(stat.S_IMODE(folder.stat().st_mode) | stat.S_IXOTH)
            print(
                f"{folder} now lets other accounts pass through it (not list it): "
                "PostgreSQL's own account has to."
            )


def _may_pass(account: pwd.struct_passwd, found: os.stat_result) -> bool:
    if found.st_uid == account.pw_uid:
        return bool(found.st_mode & stat.S_IXUSR)
    if found.st_gid == account.pw_gid or account.pw_name in _members(found.st_gid):
        return bool(found.st_mode & stat.S_IXGRP)
    return bool(found.st_mode & stat.S_IXOTH)


def _members(group: int) -> list[str]:
    try:
        return grp.getgrgid(group).gr_mem
    except KeyError:
        return []
