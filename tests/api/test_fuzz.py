"""What nobody would send, sent to every operation: no answer is a fault of ours, and each is as documented."""

import logging
from typing import Any
from unittest import mock

import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from accounts.limits import LIMITS, Limit
from tests.api.programs import CASES, ApiTestCase
from tests.helpers.factories import a_token

EXAMPLES = 2
"""Of what fits the document, and of what doesn't, for each operation."""

EXPECTED = [
    "2xx",
    "403",
    "404",
    "409",
    "412",
    "422",
]  # a form says no to days to come, and the like
CONFIG = {
    "checks": {
        "positive_data_acceptance": {"expected-statuses": EXPECTED},
        "unsupported_method": {"enabled": False},
    }
}


def app(environ: dict[str, Any], start_response: Any) -> Any:
    """The whole site, asked from an address, as behind a web server; it answers uncompressed."""
    asked = environ | {"REMOTE_ADDR": "192.0.2.1", "HTTP_ACCEPT_ENCODING": ""}
    return get_wsgi_application()(asked, start_response)


class FuzzTests(ApiTestCase):
    def setUp(self) -> None:
        super().setUp()
        logging.disable()
        self.addCleanup(logging.disable, logging.NOTSET)
        self.rows = {name: str(case.make(self.user).pk) for name, case in CASES.items()}
        self.headers = {"Authorization": f"Bearer {a_token(self.user)[1]}"}
        for signal in (request_started, request_finished):  # the test holds the connection
            signal.disconnect(close_old_connections)
            self.addCleanup(signal.connect, close_old_connections)
        endless = Limit(1, 10**9, 10**9)
        limits = mock.patch.dict(LIMITS, api=endless, wrong_token=endless)
        limits.start()
        self.addCleanup(limits.stop)

    def test_no_answer_is_a_fault_of_ours_and_each_is_as_documented(self) -> None:
        config = SchemathesisConfig.from_dict(CONFIG)
        document = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app, config=config)
        for found in document.get_all_operations():
            operation = found.ok()
            for mode in GenerationMode:
                with self.subTest(operation=operation.label, mode=mode.value):
                    self._try(operation, mode)

    def _try(self, operation: Any, mode: GenerationMode) -> None:
        @seed(13)
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(operation.as_strategy(generation_mode=mode))
        def ask(case: Any) -> None:
            if mode == GenerationMode.POSITIVE:
                self._about_what_is_there(case)
            case.call_and_validate(headers=self.headers)

        ask()

    def _about_what_is_there(self, case: Any) -> None:
        """Let it be about rows that are this person's, for of others it learns nothing."""
        if "pk" in case.path_parameters:
            kind = case.path.split("/")[3]
            case.path_parameters["pk"] = self.rows[kind]
        body = case.body if isinstance(case.body, dict) else {}
        for name, kind in (("rejection", "rejections"), ("request", "feedback-requests")):
            if name in body:
                body[name] = self.rows[kind]
