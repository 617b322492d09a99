"""Being the role that serves people, within a test's transaction: it may do nothing before it says whom it serves."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from bounceback.database import Role
from bounceback.postgresql import owners


@contextmanager
def as_the_app() -> Iterator[None]:
    with mock.patch.object(owners, "NOBODY", (str(Role.APP), "")):
        owners.serve_nobody()
        try:
            yield
        finally:
            owners.serve_nobody(as_role="none")
