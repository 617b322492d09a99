"""Other processes on this machine: who is who, and stopping one without harming another.

A process number (pid) in a file says little: the process may be gone and its number given to
another. Everything here asks what a process is before it acts on it.
"""

import contextlib
import fcntl
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil

MARK = "BOUNCEBACK_STARTED_FROM"
"""The environment variable by which what a killed run left is known: it holds the run's folder."""


def wait_until(condition: Callable[[], bool], seconds: float, pause: float = 0.05) -> bool:
    """Wait until `condition()` holds, at most so many seconds; tell whether it did."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(pause)
    return True


def locked(descriptor: int, seconds: float = 1) -> bool:
    """Hold the lock on an open file; the lock of a killed process is freed when all its children are gone."""

    def taken() -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    return wait_until(taken, seconds)


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and only waits to be collected does not."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True


def command_of(pid: int) -> list[str]:
    """The command line of a process; empty when it is gone or not ours to see."""
    try:
        return list(psutil.Process(pid).cmdline())
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return []


def left_from(folder: Path) -> Iterator[psutil.Process]:
    """Processes that an earlier run on this folder started, found by the mark in their environment."""
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and process.environ().get(MARK) == str(folder):
                yield process


def stop_all(processes: list[psutil.Process], seconds: float = 10) -> None:
    """Ask processes to end, and end those that do not within so many seconds."""
    for ask in (signal.SIGTERM, signal.SIGKILL):
        for process in processes:
            with contextlib.suppress(psutil.Error):
                process.send_signal(ask)  # psutil asks first whether it is still the same process
        if wait_until(lambda: not any(is_alive(process.pid) for process in processes), seconds):
            return


def stop_in_turn(pid: int, *asks: tuple[signal.Signals, float]) -> bool:
    """Send a process each signal in turn and wait so many seconds; tell whether it ended."""
    for ask, seconds in asks:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, ask)
        if wait_until(lambda: not is_alive(pid), seconds):
            return True
    return False
