"""The addresses of opportunities."""

from django.urls import path

from recovery.opportunities.views import ends, moves, opportunities, opportunity_list

urlpatterns = [
    path("opportunities/", opportunity_list.opportunity_list, name="opportunity_list"),
    path("opportunities/hope/", opportunity_list.opportunity_hope, name="opportunity_hope"),
    path("opportunities/new/", opportunities.opportunity_new, name="opportunity_new"),
    path("opportunities/<uuid:pk>/", opportunities.opportunity_detail, name="opportunity_detail"),
    path("opportunities/<uuid:pk>/edit/", opportunities.opportunity_edit, name="opportunity_edit"),
    path("opportunities/<uuid:pk>/stage/", moves.opportunity_stage, name="opportunity_stage"),
    path(
        "opportunities/<uuid:pk>/still-going/",
        moves.opportunity_still_going,
        name="opportunity_still_going",
    ),
    path(
        "opportunities/<uuid:pk>/still-going/undo/",
        moves.opportunity_still_going_undo,
        name="opportunity_still_going_undo",
    ),
    path("opportunities/<uuid:pk>/heard/", moves.opportunity_heard, name="opportunity_heard"),
    path("opportunities/<uuid:pk>/unheard/", moves.opportunity_unheard, name="opportunity_unheard"),
    path("opportunities/<uuid:pk>/remove/", moves.opportunity_remove, name="opportunity_remove"),
    path("opportunities/<uuid:pk>/restore/", moves.opportunity_restore, name="opportunity_restore"),
    path("opportunities/<uuid:pk>/said-no/", ends.opportunity_said_no, name="opportunity_said_no"),
    path("opportunities/<uuid:pk>/silent/", ends.opportunity_silent, name="opportunity_silent"),
    path("opportunities/<uuid:pk>/end/", ends.opportunity_end, name="opportunity_end"),
    path("opportunities/<uuid:pk>/join/", ends.opportunity_join, name="opportunity_join"),
    path("opportunities/<uuid:pk>/reopen/", ends.opportunity_reopen, name="opportunity_reopen"),
]
