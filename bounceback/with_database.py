"""Run a command while the embedded PostgreSQL of BOUNCEBACK_VAR runs: for checks and repairs.

python -m bounceback.with_database python manage.py makemigrations --check
"""

import os
import subprocess
import sys
from pathlib import Path

from bounceback.embedded import EmbeddedPostgres
from bounceback.trouble import Trouble

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    server = EmbeddedPostgres(Path(os.environ.get("BOUNCEBACK_VAR", ROOT / "var")) / "postgres")
    try:
        server.start()
        return subprocess.run(sys.argv[1:], check=False).returncode  # noqa: S603 (that is the point)
    except Trouble as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
