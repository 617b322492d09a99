"""The addresses of public pages: the front page, the vent and the support page."""

from django.urls import path

from recovery.public import views

urlpatterns = [
    path("", views.front, name="front"),
    path("vent/", views.vent, name="vent"),
    path("support/", views.support, name="support"),
]
