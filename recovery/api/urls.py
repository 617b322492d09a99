"""The addresses of the API. Nobody is signed in here: each operation asks for a token itself."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import RedirectView
from ninja import Router

from recovery.api.auth import TokenAuth
from recovery.api.document import TroubledAPI
from recovery.api.kinds import KINDS
from recovery.api.operations import add_operations
from recovery.api.problems import BodyParser, nothing_here, tell_methods, tell_problems

ABOUT = """\
Read and write what is yours by program: docs/api.md has examples. Made with a personal token from Settings. Without
the scope `private`, what is kept encrypted is null; without `write`, nothing can be changed.
"""

api = TroubledAPI(
    title="BounceBack",
    version="1",
    description=ABOUT,
    urls_namespace="api",
    auth=TokenAuth(),
    parser=BodyParser(),
    docs_url=None,  # Swagger's page loads scripts from another host
)
tell_problems(api)
for kind in KINDS:
    router = Router()
    add_operations(router, kind)
    api.add_router(f"/{kind.name}", router)

operations: Any = api.urls
for operation in operations[0]:
    operation.callback = login_not_required(tell_methods(operation.callback))

urlpatterns = [
    path("", login_not_required(RedirectView.as_view(pattern_name="api:openapi-json")), name="api"),
    path("", operations),
    re_path(
        r"^(?P<anything>[\s\S]*)$",
        csrf_exempt(login_not_required(nothing_here)),
        name="api_nothing",
    ),
]
