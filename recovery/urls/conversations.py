"""Talks with people, the weekly target, and plans."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
