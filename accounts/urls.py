"""The addresses of preferences and of leaving for good. Signing in lives under /accounts/ (django-allauth)."""

from django.urls import path

from accounts.views import data, drafts, sessions, settings, tokens
from bounceback.moved import leads_on

urlpatterns = [
    path("", settings.settings, name="settings"),
    path("time-zone/", settings.time_zone, name="time_zone"),
    path("break/", settings.break_take, name="break_take"),
    path("break/end/", settings.break_end, name="break_end"),
    leads_on("pause/", "break_take"),
    leads_on("resume/", "break_end"),
    path("sessions/", sessions.session_list, name="session_list"),
    path("sessions/<int:pk>/end/", sessions.session_end, name="session_end"),
    path("sessions/end-others/", sessions.session_end_others, name="session_end_others"),
    path("tokens/", tokens.token_list, name="token_list"),
    path("tokens/new/", tokens.token_new, name="token_new"),
    path("tokens/<uuid:pk>/revoke/", tokens.token_revoke, name="token_revoke"),
    path("delete/", data.account_delete, name="account_delete"),
    path("goodbye/", data.goodbye, name="goodbye"),
    path("drafts/keep/", drafts.draft_keep, name="draft_keep"),
    path("drafts/forget/", drafts.draft_discard, name="draft_discard"),
]
