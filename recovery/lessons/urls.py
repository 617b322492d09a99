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
    path("lessons/<uuid:pk>/to-dos/new/", to_dos.to_do_new, name="to_do_new"),
    path("lessons/<uuid:pk>/to-dos/<uuid:to_do>/done/", to_dos.to_do_done, name="to_do_done"),
    path("lessons/<uuid:pk>/to-dos/<uuid:to_do>/helped/", to_dos.to_do_helped, name="to_do_helped"),
    path("lessons/<uuid:pk>/to-dos/<uuid:to_do>/let-go/", to_dos.to_do_let_go, name="to_do_let_go"),
    path("lessons/<uuid:pk>/to-dos/<uuid:to_do>/reopen/", to_dos.to_do_reopen, name="to_do_reopen"),
]
