"""The table of what the experiments came to, at the end of the run."""

import pytest

from tests.faults.live.ledger import tell_table


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    tell_table(terminalreporter, "fault", "writes while things break")
