"""Today, and the pages for anybody."""

from django.urls import path

from recovery.views import public, today

urlpatterns = [
    path("", public.front, name="front"),
    path("support/", public.support, name="support"),
    path("today/", today.today, name="today"),
]
