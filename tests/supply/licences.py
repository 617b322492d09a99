"""Tell each package that BounceBack runs on whose licence is not on the list (licences.toml).

python -m tests.supply.licences
"""

import sys

from tests.supply.packages import LOCK, licence_of, not_allowed, pinned


def main() -> int:
    found = {package.name: licence_of(package.name) for package in pinned(LOCK.read_text())}
    wrong = {name: licence for name, licence in found.items() if not_allowed(licence)}
    for name, licence in wrong.items():
        print(f"{name}: {licence or 'it names none'}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
