"""The addresses of the pages for anybody."""

from django.urls import path

from recovery.public import views

urlpatterns = [
    path("", views.front, name="front"),
    path("vent/", views.vent, name="vent"),
    path("support/", views.support, name="support"),
]
