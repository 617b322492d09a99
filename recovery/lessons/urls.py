"""The addresses of lessons, their to-dos, and the card."""

from django.urls import path

from recovery.lessons.views import card, lesson_list, lessons, to_dos

urlpatterns = [
    path("rejections/<uuid:pk>/lessons/new/", lessons.lesson_new, name="lesson_new"),
    path("lessons/", lesson_list.lesson_list, name="lesson_list"),
    path("lessons/card/", card.lesson_card, name="lesson_card"),
    path("lessons/<uuid:pk>/", lessons.lesson_detail, name="lesson_detail"),
    path("lessons/<uuid:pk>/edit/", lessons.lesson_edit, name="lesson_edit"),
    path("lessons/<uuid:pk>/remove/", lessons.lesson_remove, name="lesson_remove"),
    path("lessons/<uuid:pk>/restore/", lessons.lesson_restore, name="lesson_restore"),
    path("lessons/<uuid:pk>/steps/new/", to_dos.action_new, name="action_new"),
    path("lessons/<uuid:pk>/steps/<uuid:action>/done/", to_dos.action_done, name="action_done"),
    path(
        "lessons/<uuid:pk>/steps/<uuid:action>/helped/", to_dos.action_helped, name="action_helped"
    ),
    path(
        "lessons/<uuid:pk>/steps/<uuid:action>/let-go/", to_dos.action_let_go, name="action_let_go"
    ),
    path(
        "lessons/<uuid:pk>/steps/<uuid:action>/reopen/", to_dos.action_reopen, name="action_reopen"
    ),
]
