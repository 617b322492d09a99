"""Five faults, planted so that a scan that finds nothing elsewhere is known to look. Never part of the product."""

from pathlib import Path

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.csp import csp_override
from django.views.decorators.csrf import csrf_exempt

LINKS = "".join(
    f'<p><a href="/planted/{link}">{link}</a></p>'
    for link in (
        "echo/?q=a",
        "sql/?app=recovery",
        "away/?to=/planted/",
        "file/?name=LICENSE",
        "form/",
    )
)


@csp_override({})
@login_not_required
def index(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"<html><body>{LINKS}</body></html>")


@csp_override({})
@login_not_required
def echo(request: HttpRequest) -> HttpResponse:
    """Reflected cross-site scripting."""
    return HttpResponse(f"<html><body>{request.GET.get('q', '')}</body></html>")


@csp_override({})
@login_not_required
def sql(request: HttpRequest) -> HttpResponse:
    """SQL injection: the parameter is glued into the statement."""
    statement = f"SELECT name FROM django_migrations WHERE app = '{request.GET.get('app', '')}'"
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return HttpResponse("<br>".join(row[0] for row in cursor.fetchall()))
    except DatabaseError as error:
        return HttpResponse(f"{error}", status=500)


@login_not_required
def away(request: HttpRequest) -> HttpResponse:
    """An open redirect."""
    return HttpResponseRedirect(request.GET.get("to", "/"))


@login_not_required
def file(request: HttpRequest) -> HttpResponse:
    """Path traversal."""
    try:
        return HttpResponse((Path.cwd() / request.GET.get("name", "")).read_bytes())
    except (OSError, ValueError):
        return HttpResponse("nothing", status=404)


@csp_override({})
@csrf_exempt
@login_not_required
def form(request: HttpRequest) -> HttpResponse:
    """A form that changes something, without a key against forged requests."""
    if request.method == "POST":
        return HttpResponse("changed")
    return HttpResponse(
        '<html><body><form method="post" action="/planted/form/"><input name="email" value="a@b.example">'
        "<button>Change</button></form></body></html>"
    )


urlpatterns = [
    path("planted/", index),
    path("planted/echo/", echo),
    path("planted/sql/", sql),
    path("planted/away/", away),
    path("planted/file/", file),
    path("planted/form/", form),
]
