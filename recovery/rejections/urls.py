"""The addresses of rejections."""

from django.urls import path

from recovery.rejections.views import odds, rejection_list, rejections

urlpatterns = [
    path("rejections/", rejection_list.rejection_list, name="rejection_list"),
    path("rejections/set-aside/", rejection_list.rejections_set_aside, name="rejections_set_aside"),
    path("rejections/take-up/", rejection_list.rejections_take_up, name="rejections_take_up"),
    path("rejections/new/", rejections.rejection_new, name="rejection_new"),
    path(
        "rejections/new/known-there/",
        rejections.rejection_known_there,
        name="rejection_known_there",
    ),
    path("rejections/<uuid:pk>/edit/", rejections.rejection_edit, name="rejection_edit"),
    path("settings/odds/", odds.odds, name="odds"),
]
