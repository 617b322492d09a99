"""The site as a web server calls it: Django's handler, with requests that can always be answered by a page of ours."""

import codecs
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import BadRequest
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest, get_bytes_from_wsgi
from django.http import QueryDict
from django.utils.functional import cached_property

UTF_8 = "utf-8"


class Utf8Request(WSGIRequest):
    """A request read as UTF-8, as every browser sends it; a form in another encoding is refused, not misread.

    Its Content-Type may name any codec that Python has. Some decode no text (rot13), some fail midway (idna): Django
    then has no request that it could answer with a page.
    """

    @cached_property
    def GET(self) -> QueryDict:  # type: ignore[override]
        return QueryDict(get_bytes_from_wsgi(self.environ, "QUERY_STRING", ""), encoding=UTF_8)

    def _set_content_type_params(self, meta: Mapping[str, Any]) -> None:
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc]
        except (BadRequest, LookupError, ValueError):
            self.content_type, self.content_params = "", {}  # nothing that can be read
        if self.encoding and codecs.lookup(self.encoding).name == UTF_8:
            self.encoding = UTF_8  # however it was spelled

    def parse_file_upload(self, META: Mapping[str, Any], post_data: Any) -> Any:
        if self.encoding not in (None, UTF_8):
            raise BadRequest("A form is sent as UTF-8.")
        return super().parse_file_upload(META, post_data)


class Application(WSGIHandler):
    request_class = Utf8Request
