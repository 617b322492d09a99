"""Lessons, the steps that follow from them, and the card."""

from django.urls import path

from recovery.lessons.views import card, lesson_list, lessons
from recovery.lessons.views import to_dos as actions

urlpatterns = [
    path("lessons/", lesson_list.lesson_list, name="lesson_list"),
    path("lessons/card/", card.lesson_card, name="lesson_card"),
    path("lessons/<uuid:pk>/", lessons.lesson_detail, name="lesson_detail"),
    path("lessons/<uuid:pk>/edit/", lessons.lesson_edit, name="lesson_edit"),
    path("lessons/<uuid:pk>/remove/", lessons.lesson_remove, name="lesson_remove"),
    path("lessons/<uuid:pk>/restore/", lessons.lesson_restore, name="lesson_restore"),
    path("lessons/<uuid:pk>/steps/new/", actions.action_new, name="action_new"),
    path("lessons/<uuid:pk>/steps/<uuid:action>/done/", actions.action_done, name="action_done"),
    path(
        "lessons/<uuid:pk>/steps/<uuid:action>/helped/",
        actions.action_helped,
        name="action_helped",
    ),
    path(
        "lessons/<uuid:pk>/steps/<uuid:action>/let-go/",
        actions.action_let_go,
        name="action_let_go",
    ),
    path(
        "lessons/<uuid:pk>/steps/<uuid:action>/reopen/",
        actions.action_reopen,
        name="action_reopen",
    ),
]
