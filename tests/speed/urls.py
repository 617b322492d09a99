"""Every address of BounceBack, and `/bare/`."""

from django.http import HttpResponse
from django.urls import path

from accounts.http import AuthenticatedRequest
from bounceback.urls import urlpatterns as ours


def bare(request: AuthenticatedRequest) -> HttpResponse:
    """The least a signed-in view does: the session and the user are read, nothing more."""
    return HttpResponse(f"ok {request.user.pk}")


urlpatterns = [*ours, path("bare/", bare, name="bare")]
