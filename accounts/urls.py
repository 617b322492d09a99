"""Preferences and what is yours. Signing in lives under /accounts/ (django-allauth)."""

from django.urls import path

from accounts.views import drafts, settings

urlpatterns = [
    path("", settings.settings, name="settings"),
    path("pause/", settings.pause, name="pause"),
    path("drafts/keep/", drafts.draft_keep, name="draft_keep"),
    path("drafts/forget/", drafts.draft_forget, name="draft_forget"),
]
