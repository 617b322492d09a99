"""How long each experiment takes, and the table of what they came to."""

import os

import pytest

from tests.faults.live.ledger import tell_table

LONG = os.environ.get("BOUNCEBACK_MACHINES") == "long"
"""As bin/machines runs them; the tests run a short form."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    tell_table(terminalreporter, "machine", "writes while machines are lost")
