"""The addresses of people."""

from django.urls import path

from recovery.people.views import address_book, merging, partings, people, person_list

urlpatterns = [
    path("people/", person_list.person_list, name="person_list"),
    path("people/new/", people.person_new, name="person_new"),
    path("people/import/", address_book.person_import, name="person_import"),
    path("people/import/undo/", address_book.person_unimport, name="person_unimport"),
    path("people/export/", address_book.person_export, name="person_export"),
    path("people/duplicates/", merging.person_duplicates, name="person_duplicates"),
    path("people/<uuid:pk>/merge/<uuid:other>/", merging.person_merge, name="person_merge"),
    path(
        "people/<uuid:pk>/distinct/<uuid:other>/", merging.person_distinct, name="person_distinct"
    ),
    path(
        "people/<uuid:pk>/undistinct/<uuid:other>/",
        merging.person_undistinct,
        name="person_undistinct",
    ),
    path("people/<uuid:pk>/card/", address_book.person_card, name="person_card"),
    path("people/<uuid:pk>/edit/", people.person_edit, name="person_edit"),
    path("people/<uuid:pk>/language/", people.person_language, name="person_language"),
    path("people/<uuid:pk>/note/", people.person_message, name="person_message"),
    path("people/thanks/<uuid:pk>/", partings.parting_thank, name="parting_thank"),
    path("people/thanks/<uuid:pk>/done/", partings.parting_thanked, name="parting_thanked"),
    path("people/thanks/<uuid:pk>/undone/", partings.parting_unthanked, name="parting_unthanked"),
    path("people/thanks/<uuid:pk>/skip/", partings.parting_skip, name="parting_skip"),
    path("people/thanks/<uuid:pk>/unskip/", partings.parting_unskip, name="parting_unskip"),
]
