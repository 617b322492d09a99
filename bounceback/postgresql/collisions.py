"""Transactions that met: of two that wait for each other PostgreSQL ends one, and that one is run again, once."""

import logging
from collections.abc import Callable

import psycopg
from django.db import OperationalError, transaction

logger = logging.getLogger(__name__)

MET = {"40P01", "40001"}
"""What PostgreSQL calls it: a deadlock it found, and a write it cannot put in an order with another's."""


def have_met(problem: BaseException) -> bool:
    """Whether the transaction was ended only because of another one, so that it may go well the next time."""
    cause = problem.__cause__
    return isinstance(cause, psycopg.Error) and cause.sqlstate in MET


def is_busy(problem: BaseException) -> bool:
    """Whether what was to be written is being written by another transaction, for longer than one waits for it."""
    return isinstance(problem.__cause__, psycopg.errors.LockNotAvailable)


def in_one_transaction[R](
    work: Callable[[], R], before_again: Callable[[], object] = lambda: None
) -> R:
    """Do this work in one transaction, or within the one that is open; where it met another, once more from the start.

    What was rolled back was never done, also what waits for the commit: so it takes effect once. `before_again`
    undoes what a first run left in memory.
    """

    def once() -> R:
        with transaction.atomic():
            return work()

    return again_if_met(once, before_again)


def again_if_met[R](work: Callable[[], R], before_again: Callable[[], object] = lambda: None) -> R:
    """Do work that makes its own transactions; where one met another, once more from the start."""
    try:
        return work()
    except OperationalError as problem:
        if not have_met(problem):
            raise
    logger.info("Two transactions waited for each other; one is run again.")
    before_again()
    return work()
