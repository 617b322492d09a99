"""The table of what the experiments came to, at the end of the run."""

import pytest

from tests.faults.live.ledger import COLUMNS


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    rows = [
        value
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
        for name, value in report.user_properties
        if name == "fault"
    ]
    if not rows:
        return
    wide = max(len(name) for name, *_ in rows)
    terminalreporter.section("writes while things break")
    terminalreporter.write_line(" " * wide + "".join(f"  {name:>{n}}" for name, n in COLUMNS))
    for name, *figures in rows:
        said = zip(figures, COLUMNS, strict=True)
        line = "".join(f"  {figure!s:>{n}}" for figure, (_name, n) in said)
        terminalreporter.write_line(f"{name:{wide}}{line}")
