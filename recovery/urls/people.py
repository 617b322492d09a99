"""The people of a search."""

from django.urls import path

from recovery.people.views import address_book as person_cards
from recovery.people.views import merging as person_merge
from recovery.people.views import partings, people, person_list
from recovery.recoveries.views import person as person_page
from recovery.recoveries.views import person_moves

urlpatterns = [
    path("people/", person_list.person_list, name="person_list"),
    path("people/new/", people.person_new, name="person_new"),
    path("people/import/", person_cards.person_import, name="person_import"),
    path("people/import/undo/", person_cards.person_unimport, name="person_unimport"),
    path("people/export/", person_cards.person_export, name="person_export"),
    path("people/duplicates/", person_merge.person_duplicates, name="person_duplicates"),
    path("people/<uuid:pk>/merge/<uuid:other>/", person_merge.person_merge, name="person_merge"),
    path(
        "people/<uuid:pk>/distinct/<uuid:other>/",
        person_merge.person_distinct,
        name="person_distinct",
    ),
    path(
        "people/<uuid:pk>/undistinct/<uuid:other>/",
        person_merge.person_undistinct,
        name="person_undistinct",
    ),
    path("people/<uuid:pk>/card/", person_cards.person_card, name="person_card"),
    path("people/<uuid:pk>/", person_page.person_detail, name="person_detail"),
    path("people/<uuid:pk>/edit/", people.person_edit, name="person_edit"),
    path("people/<uuid:pk>/note/", people.person_note, name="person_note"),
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
    path("people/thanks/<uuid:pk>/", partings.parting_thank, name="parting_thank"),
    path("people/thanks/<uuid:pk>/done/", partings.parting_thanked, name="parting_thanked"),
    path("people/thanks/<uuid:pk>/undone/", partings.parting_unthanked, name="parting_unthanked"),
    path("people/thanks/<uuid:pk>/skip/", partings.parting_skip, name="parting_skip"),
    path("people/thanks/<uuid:pk>/unskip/", partings.parting_unskip, name="parting_unskip"),
]
