"""Opportunities."""

from django.urls import path

from recovery.debriefs.views import of_opportunity as opportunity_debriefs
from recovery.opportunities.views import ends as opportunity_ends
from recovery.opportunities.views import moves as opportunity_moves
from recovery.opportunities.views import opportunities, opportunity_list

urlpatterns = [
    path("opportunities/", opportunity_list.opportunity_list, name="opportunity_list"),
    path("opportunities/hope/", opportunity_list.opportunity_hope, name="opportunity_hope"),
    path("opportunities/new/", opportunities.opportunity_new, name="opportunity_new"),
    path("opportunities/<uuid:pk>/", opportunities.opportunity_detail, name="opportunity_detail"),
    path("opportunities/<uuid:pk>/edit/", opportunities.opportunity_edit, name="opportunity_edit"),
    path(
        "opportunities/<uuid:pk>/stage/",
        opportunity_moves.opportunity_stage,
        name="opportunity_stage",
    ),
    path(
        "opportunities/<uuid:pk>/alive/",
        opportunity_moves.opportunity_alive,
        name="opportunity_alive",
    ),
    path(
        "opportunities/<uuid:pk>/unalive/",
        opportunity_moves.opportunity_unalive,
        name="opportunity_unalive",
    ),
    path(
        "opportunities/<uuid:pk>/heard/",
        opportunity_moves.opportunity_heard,
        name="opportunity_heard",
    ),
    path(
        "opportunities/<uuid:pk>/unheard/",
        opportunity_moves.opportunity_unheard,
        name="opportunity_unheard",
    ),
    path(
        "opportunities/<uuid:pk>/remove/",
        opportunity_moves.opportunity_remove,
        name="opportunity_remove",
    ),
    path(
        "opportunities/<uuid:pk>/restore/",
        opportunity_moves.opportunity_restore,
        name="opportunity_restore",
    ),
    path(
        "opportunities/<uuid:pk>/debriefs/new/",
        opportunity_debriefs.opportunity_debrief,
        name="opportunity_debrief",
    ),
    path(
        "opportunities/<uuid:pk>/debriefs/join/",
        opportunity_debriefs.opportunity_debrief_join,
        name="opportunity_debrief_join",
    ),
    path(
        "opportunities/<uuid:pk>/debriefs/part/",
        opportunity_debriefs.opportunity_debrief_part,
        name="opportunity_debrief_part",
    ),
    path(
        "opportunities/<uuid:pk>/said-no/",
        opportunity_ends.opportunity_said_no,
        name="opportunity_said_no",
    ),
    path(
        "opportunities/<uuid:pk>/silent/",
        opportunity_ends.opportunity_silent,
        name="opportunity_silent",
    ),
    path("opportunities/<uuid:pk>/end/", opportunity_ends.opportunity_end, name="opportunity_end"),
    path(
        "opportunities/<uuid:pk>/join/", opportunity_ends.opportunity_join, name="opportunity_join"
    ),
    path(
        "opportunities/<uuid:pk>/reopen/",
        opportunity_ends.opportunity_reopen,
        name="opportunity_reopen",
    ),
]
