"""Rejections, and the path of each: a view, its URL name and its template share one name."""

from django.urls import path

from recovery.closing.views import check_ins as look_backs
from recovery.closing.views import last_page as closing
from recovery.feedback.views import requests as feedback
from recovery.lessons.views import lessons
from recovery.path.views import steps, unfair, vents
from recovery.recoveries.views import pace
from recovery.recoveries.views import recovery as rejection_page
from recovery.rejections.views import rejection_list, rejections

LOOK_BACK = "rejections/<uuid:pk>/look-back/<int:day>/"

urlpatterns = [
    path("rejections/", rejection_list.rejection_list, name="rejection_list"),
    path(
        "rejections/set-aside/",
        rejection_list.rejections_set_aside,
        name="rejections_set_aside",
    ),
    path("rejections/take-up/", rejection_list.rejections_take_up, name="rejections_take_up"),
    path("rejections/new/", rejections.rejection_new, name="rejection_new"),
    path("rejections/<uuid:pk>/", rejection_page.rejection_detail, name="rejection_detail"),
    path("rejections/<uuid:pk>/edit/", rejections.rejection_edit, name="rejection_edit"),
    path("rejections/<uuid:pk>/delete/", rejection_page.rejection_delete, name="rejection_delete"),
    path("rejections/<uuid:pk>/archive/", rejections.rejection_archive, name="rejection_archive"),
    path(
        "rejections/<uuid:pk>/unarchive/",
        rejections.rejection_unarchive,
        name="rejection_unarchive",
    ),
    path("rejections/<uuid:pk>/park/", pace.rejection_park, name="rejection_park"),
    path("rejections/<uuid:pk>/unpark/", pace.rejection_unpark, name="rejection_unpark"),
    path("rejections/<uuid:pk>/rest/", pace.rejection_rest, name="rejection_rest"),
    path("rejections/<uuid:pk>/quick/", pace.rejection_quick, name="rejection_quick"),
    path("rejections/<uuid:pk>/as-it-is/", pace.rejection_as_it_is, name="rejection_as_it_is"),
    path("rejections/<uuid:pk>/as-it-was/", pace.rejection_as_it_was, name="rejection_as_it_was"),
    path(
        "rejections/<uuid:pk>/way-back/<slug:path>/",
        pace.rejection_way_back,
        name="rejection_way_back",
    ),
    path("rejections/<uuid:pk>/path/", rejection_page.rejection_path, name="rejection_path"),
    path("rejections/<uuid:pk>/vents/keep/", vents.vent_keep, name="vent_keep"),
    path("rejections/<uuid:pk>/vents/<uuid:vent>/bin/", vents.vent_bin, name="vent_bin"),
    path("rejections/<uuid:pk>/vents/way/", vents.vent_way, name="vent_way"),
    path("rejections/<uuid:pk>/timer/<slug:action>/", vents.vent_timer, name="vent_timer"),
    path("rejections/<uuid:pk>/ask/new/", feedback.feedback_new, name="feedback_new"),
    path("rejections/<uuid:pk>/lessons/new/", lessons.lesson_new, name="lesson_new"),
    path(
        "rejections/<uuid:pk>/last-page/",
        closing.rejection_last_page,
        name="rejection_last_page",
    ),
    path("rejections/<uuid:pk>/what-happened/", unfair.unfair_text, name="unfair_text"),
    path("rejections/<uuid:pk>/reopen/", closing.rejection_reopen, name="rejection_reopen"),
    path(LOOK_BACK, look_backs.look_back, name="look_back"),
    path(f"{LOOK_BACK}skip/", look_backs.look_back_skip, name="look_back_skip"),
    path(f"{LOOK_BACK}unskip/", look_backs.look_back_unskip, name="look_back_unskip"),
    # The path comes last: every other word after a recovery's key has an address of its own.
    path("rejections/<uuid:pk>/<slug:step>/skip/", steps.step_skip, name="step_skip"),
    path("rejections/<uuid:pk>/<slug:step>/", steps.step_rest, name="step_rest"),
    path("rejections/<uuid:pk>/<slug:step>/<slug:screen>/", steps.step_screen, name="step_screen"),
]
