"""Tell which packages have a newer version; fail over one that has been out for a month.

python -m tests.supply.outdated

A month, so that no check fails for a release of this morning, and nobody takes one that is hours old. It
asks the package index; where that cannot be asked it says so, and nothing is known. It knows versions, not
weaknesses: that nothing is outdated does not mean that nothing is wrong with it.
"""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from packaging.version import Version

from tests.supply.packages import ROOT, pinned

DAYS = 30
COMPILE = ("pip", "compile", "pyproject.toml", "--universal", "--python-version=3.12")
SECONDS = 60


def main() -> int:
    late = newer_than_ours(datetime.now(UTC) - timedelta(days=DAYS))
    if late is None:
        print("The package index could not be asked: whether a package is outdated is not known.")
        return 0
    for name, versions in late.items():
        print(f"{name} {versions}: out for more than {DAYS} days. Run bin/lock --upgrade.")
    return bool(late)


def newer_than_ours(by: datetime) -> dict[str, str] | None:
    """Packages that bin/lock --upgrade would have raised by then, with both versions; None when nobody can say."""
    uv = Path(sys.executable).with_name("uv")
    words = [
        uv,
        *COMPILE,
        "--group=dev",
        "--upgrade",
        "--no-header",
        f"--exclude-newer={by:%Y-%m-%d}",
    ]
    try:
        done = subprocess.run(
            words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        return None
    if done.returncode != 0:
        return None
    return raised((ROOT / "requirements-dev.lock").read_text(), done.stdout)


def raised(ours: str, then: str) -> dict[str, str]:
    """What is older in one lock than in the other."""
    have = {package.name: package.version for package in pinned(ours)}
    return {
        package.name: f"{have[package.name]} -> {package.version}"
        for package in pinned(then)
        if package.name in have and Version(have[package.name]) < Version(package.version)
    }


if __name__ == "__main__":
    sys.exit(main())
