"""The OpenAPI document: what django-ninja says of each operation, and what may go wrong with any."""

from functools import cached_property
from http import HTTPStatus
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from recovery.api.problems import Trouble

TROUBLES = {
    status: {
        "description": HTTPStatus(status).phrase,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Trouble"}}},
    }
    for status in (400, 401, 403, 404, 409, 412, 413, 422, 429)
}


class TroubledAPI(NinjaAPI):
    """Any operation may end in one of the TROUBLES.

    They are told by exceptions, never by a view, so the document alone has to know of them: as answers of each
    operation they would be 370 classes, made whenever a process starts.
    """

    def get_openapi_schema(self, **where: Any) -> OpenAPISchema:
        """Made once for all who ask: it says the same to everybody, and takes a tenth of a second to make."""
        return self._document

    @cached_property
    def _document(self) -> OpenAPISchema:
        document = super().get_openapi_schema()
        for operations in document["paths"].values():
            for operation in operations.values():
                operation["responses"] |= TROUBLES
        document["components"]["schemas"]["Trouble"] = Trouble.json_schema()
        return document
