"""The addresses of check-ins, a week and a month after."""

from django.urls import path

from recovery.closing.views import check_ins, last_page

LOOK_BACK = "rejections/<uuid:pk>/look-back/<int:day>/"

urlpatterns = [
    path(
        "rejections/<uuid:pk>/last-page/", last_page.rejection_last_page, name="rejection_last_page"
    ),
    path("rejections/<uuid:pk>/reopen/", last_page.rejection_reopen, name="rejection_reopen"),
    path(LOOK_BACK, check_ins.look_back, name="look_back"),
    path(f"{LOOK_BACK}skip/", check_ins.look_back_skip, name="look_back_skip"),
    path(f"{LOOK_BACK}unskip/", check_ins.look_back_unskip, name="look_back_unskip"),
]
