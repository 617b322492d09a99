"""The addresses of imports: choose a file, say what it means, look at it, bring it in, undo it."""

from django.urls import path

from recovery.imports import views

urlpatterns = [
    path("imports/", views.import_new, name="import_new"),
    path("imports/<uuid:pk>/", views.import_detail, name="import_detail"),
    path("imports/<uuid:pk>/columns/", views.import_columns, name="import_columns"),
    path("imports/<uuid:pk>/words/", views.import_words, name="import_words"),
    path("imports/<uuid:pk>/discard/", views.import_discard, name="import_discard"),
    path("imports/<uuid:pk>/undo/", views.import_undo, name="import_undo"),
]
