"""Every address of BounceBack, and `/bare/`."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from bounceback.urls import urlpatterns as ours


@login_not_required
def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


urlpatterns = [*ours, path("bare/", bare)]
