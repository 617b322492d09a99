"""The site as a host would start it, in a process of its own with invented secrets."""

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

from cryptography.fernet import Fernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from tests.helpers.servers import address_of_test_database

ROOT = Path(settings.BASE_DIR)

SECRETS = {
    "SECRET_KEY": "an invented secret that is long enough for the checks: 0123456789abcdefghij",
    "ENCRYPTION_KEYS": Fernet.generate_key().decode(),
    "ALLOWED_HOSTS": "bounceback.example.com",
    "DEFAULT_FROM_EMAIL": "BounceBack <hello@example.com>",
    "EMAIL_URL": "submission://user:secret@mail.example.com:587",
}


def environment(without: str = "", **more: str) -> dict[str, str]:
    """What a host sets, less one name, and nothing of ours."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    ours = {
        "DATABASE_URL": address_of_test_database(),
        "BOUNCEBACK_MODE": "hosted",
        **SECRETS,
        **more,
    }
    ours["BOUNCEBACK_VAR"] = more.get("BOUNCEBACK_VAR", str(settings.VAR))
    return kept | {name: value for name, value in ours.items() if name != without}


def start(without: str = "", **more: str) -> str:
    """The message that stops the start of a hosted site; empty when nothing does."""
    try:
        with mock.patch.dict(os.environ, environment(without, **more), clear=True):
            runpy.run_path(str(ROOT / "bounceback" / "settings.py"))
    except ImproperlyConfigured as stopped:
        return str(stopped)
    return ""


def ask(code: str) -> Any:
    """The value this code leaves in `answer`, run with the hosted site set up."""
    before = (
        "import json, os; os.environ['DJANGO_SETTINGS_MODULE'] = 'bounceback.settings';"
        "import django; django.setup();"
        "from django.conf import settings\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"{before}{code}\nprint(json.dumps(answer))"],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])
