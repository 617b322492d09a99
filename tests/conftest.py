"""What holds for every test: quick passwords, plain static files, nothing sent anywhere."""

import gc
import os
from collections.abc import Iterable, Iterator
from typing import Any
from unittest import mock

import hypothesis
import pytest
from _pytest.unittest import TestCaseFunction
from django.core.signals import setting_changed
from django.db import connection
from django.test import RequestFactory, TestCase, TransactionTestCase, override_settings
from django.test.client import MULTIPART_CONTENT, ClientHandler
from django.utils.http import urlencode
from pytest_django import DjangoDbBlocker
from xdist.scheduler import LoadFileScheduling

from tests import postgres
from tests.helpers.app_role import as_the_app
from tests.helpers.emptied import empty_tables
from tests.helpers.programs import through_pooler

PLAIN_STATIC = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

PLAIN_FORM = "application/x-www-form-urlencoded"

# What a handler of requests keeps of its middleware.
CHAIN = (
    "_view_middleware",
    "_template_response_middleware",
    "_exception_middleware",
    "_middleware_chain",
)

# Hypothesis times its first draws, too; a busy machine is no mistake.
hypothesis.settings.register_profile(
    "no clock", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("no clock")

# The files that take longest come first, then all others, the browser's after these; and at the end
# the places of every page, one by one, so that no worker is left alone with a long file.
# (bin/test keeps this order: --no-loadscope-reorder.)
LONGEST_FIRST = (
    "tests/test_front_door.py",
    "tests/test_docker.py",
    "tests/today/test_today_taps.py",
    "tests/test_words_back.py",
    "tests/path/test_perspectives.py",
    "tests/rejections/test_rejections.py",
    "tests/speed/test_table.py",
    "tests/test_translatable.py",
    "tests/test_doors.py",
)
ONE_BY_ONE = "tests/browser/test_every_page.py"
ONE_SITE = "tests/faults/live/"
"""Its files share a BounceBack that takes long to start."""


def file_of(nodeid: str) -> str:
    return nodeid.split("::", 1)[0]


def place_of(file: str) -> int:
    """Where in the run a file of tests comes."""
    if file in LONGEST_FIRST:
        return LONGEST_FIRST.index(file)
    others = len(LONGEST_FIRST)
    return others + file.startswith("tests/browser/") + (file == ONE_BY_ONE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: place_of(file_of(item.nodeid)))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Let the collector of garbage leave alone what was imported and collected: it stays to the end."""
    gc.collect()
    gc.freeze()


class ByFile(LoadFileScheduling):
    """A file's tests stay in one worker: some share what takes long to make. Not those ONE_BY_ONE.

    All files of ONE_SITE stay in one, too.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = file_of(nodeid)
        if file.startswith(ONE_SITE):
            return ONE_SITE
        return nodeid if file == ONE_BY_ONE else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    return ByFile(config, log)


def stepped_down(call: Any) -> Any:
    """Answer a test client's request as the role that serves people, which may do nothing by itself."""

    def answered(handler: ClientHandler, environ: Any) -> Any:
        if not connection.in_atomic_block:  # a test without a database, or with real transactions
            return call(handler, environ)
        with as_the_app():
            return call(handler, environ)

    return answered


def sent_as_browsers_do(post: Any) -> Any:
    """Send a form as a browser does: in the plain encoding unless it has a file. The other takes far longer to read."""

    def posted(
        client: Any, path: str, data: Any = None, content_type: str = MULTIPART_CONTENT, **how: Any
    ) -> Any:
        if content_type is MULTIPART_CONTENT and not _has_file(data or {}):
            data, content_type = urlencode(data or {}, doseq=True), PLAIN_FORM
        return post(client, path, data, content_type, **how)

    return posted


def _has_file(data: Any) -> bool:
    sent = [each for value in data.values() for each in _each(value)]
    return any(hasattr(each, "read") for each in sent)


def _each(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else [value]


def loaded_once(load: Any) -> Any:
    """Let all test clients share one chain of middleware, as all requests of a server do, until a setting changes."""
    made: dict[str, Any] = {}
    setting_changed.connect(lambda **_told: made.clear(), weak=False)

    def loaded(handler: ClientHandler) -> None:
        if not made:
            load(handler)
            made.update({name: value for name, value in vars(handler).items() if name in CHAIN})
        vars(handler).update(made)

    return loaded


def told_if_it_failed(add: Any) -> Any:
    """Report a subtest that failed; those that pass are 20,000, and each report is made, sent and read for nothing."""

    def added(test: TestCaseFunction, case: Any, subtest: Any, error: Any) -> None:
        if error is not None:
            add(test, case, subtest, error)

    return added


def undone_and_still_connected(cls: Any) -> None:
    """End a test case as Django does, but keep the connection: a new one learns every table and function anew."""
    cls._rollback_atomics(cls.cls_atomics)
    super(TestCase, cls).tearDownClass()


def connects_anew(_test: TransactionTestCase) -> bool:
    """Whether a test with real transactions closes its connection at the end: only one that it left halfway."""
    return connection.in_atomic_block or not connection.get_autocommit()


@pytest.fixture(scope="session", autouse=True)
def settings_for_tests(django_test_environment: None) -> Iterator[None]:
    """A hash that costs nothing, and static files straight from their folder: no collectstatic."""
    with (
        override_settings(
            PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
            TALLIES_DATABASE="default",  # a test case undoes only what is on its own connection
            STORAGES=PLAIN_STATIC,
            WHITENOISE_AUTOREFRESH=True,
            WHITENOISE_USE_FINDERS=True,
        ),
        mock.patch.object(TransactionTestCase, "_fixture_teardown", empty_tables),
        mock.patch.object(TransactionTestCase, "_should_reload_connections", connects_anew),
        mock.patch.object(ClientHandler, "__call__", stepped_down(ClientHandler.__call__)),
        mock.patch.object(
            ClientHandler, "load_middleware", loaded_once(ClientHandler.load_middleware)
        ),
        mock.patch.object(RequestFactory, "post", sent_as_browsers_do(RequestFactory.post)),
        mock.patch.object(
            TestCaseFunction, "addSubTest", told_if_it_failed(TestCaseFunction.addSubTest)
        ),
        mock.patch.object(TestCase, "tearDownClass", classmethod(undone_and_still_connected)),
    ):
        yield


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """A PostgreSQL of our own goes away with its folder, and every database in it."""
    return not os.environ.get("DATABASE_URL")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """With BOUNCEBACK_TEST_POOLER=1 all tests reach their database through PgBouncer, once it is made.

    Each transaction is lent another connection than the one before, so nothing can count on its session.
    """
    if os.environ.get("BOUNCEBACK_TEST_POOLER"):
        with through_pooler(server_round_robin=1):
            yield
    else:
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Workers beside each other clone one migrated database; the first to come makes it."""
    with django_db_blocker.unblock():
        if template := postgres.migrated_once():
            connection.settings_dict["TEST"]["TEMPLATE"] = template
