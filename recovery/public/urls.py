"""The addresses of public pages: the front page, the vent and the support page, and what makes them an app."""

from django.urls import path

from recovery.public import views

urlpatterns = [
    path("", views.front, name="front"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("service-worker.js", views.service_worker, name="service_worker"),
    path("offline/", views.offline, name="offline"),
    path("offline/words.json", views.no_line_words, name="no_line_words"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("vent/", views.vent, name="vent"),
    path("support/", views.support, name="support"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("imprint/", views.imprint, name="imprint"),
    path("privacy/", views.privacy, name="privacy"),
]
