"""The people of a search."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
