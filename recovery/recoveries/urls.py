"""The addresses of the pages of one recovery, one person and one company, and of what is done there."""

from django.urls import path

from recovery.recoveries.views import company, pace, person, person_moves, piles, recovery

urlpatterns = [
    path("rejections/<uuid:pk>/", recovery.rejection_detail, name="rejection_detail"),
    path("rejections/<uuid:pk>/delete/", recovery.rejection_delete, name="rejection_delete"),
    path("rejections/<uuid:pk>/restore/", recovery.rejection_restore, name="rejection_restore"),
    path("rejections/<uuid:pk>/forget/", recovery.rejection_forget, name="rejection_forget"),
    path("rejections/<uuid:pk>/snooze/", pace.rejection_snooze, name="rejection_snooze"),
    path("rejections/<uuid:pk>/take-up/", pace.rejection_take_up, name="rejection_take_up"),
    path("rejections/<uuid:pk>/set-aside/", pace.rejection_set_aside, name="rejection_set_aside"),
    path("rejections/pile/", piles.rejections_pile, name="rejections_pile"),
    path(
        "rejections/<uuid:pk>/take-apart/", piles.rejection_take_apart, name="rejection_take_apart"
    ),
    path("rejections/<uuid:pk>/short/", pace.rejection_short, name="rejection_short"),
    path("rejections/<uuid:pk>/as-it-is/", pace.rejection_as_it_is, name="rejection_as_it_is"),
    path("rejections/<uuid:pk>/as-it-was/", pace.rejection_as_it_was, name="rejection_as_it_was"),
    path(
        "rejections/<uuid:pk>/path-back/<slug:path>/",
        pace.rejection_path_back,
        name="rejection_path_back",
    ),
    path("rejections/<uuid:pk>/path/", recovery.rejection_path, name="rejection_path"),
    path("companies/<uuid:pk>/", company.company_detail, name="company_detail"),
    path("companies/<uuid:pk>/again/", company.company_again, name="company_again"),
    path("people/<uuid:pk>/", person.person_detail, name="person_detail"),
    path("people/<uuid:pk>/touched/", person_moves.person_touched, name="person_touched"),
    path("people/<uuid:pk>/untouched/", person_moves.person_untouched, name="person_untouched"),
    path("people/<uuid:pk>/keep/", person_moves.person_keep, name="person_keep"),
    path(
        "people/<uuid:pk>/keep-again/<int:days>/",
        person_moves.person_keep_again,
        name="person_keep_again",
    ),
    path("people/<uuid:pk>/stop/", person_moves.person_stop, name="person_stop"),
    path("people/<uuid:pk>/move/", person_moves.person_move, name="person_move"),
    path("people/<uuid:pk>/move-back/", person_moves.person_move_back, name="person_move_back"),
    path("people/<uuid:pk>/remove/", person_moves.person_remove, name="person_remove"),
    path("people/<uuid:pk>/restore/", person_moves.person_restore, name="person_restore"),
]
