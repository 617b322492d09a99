"""The addresses of check-ins, a week and a month after."""

from django.urls import path

from recovery.closing.views import check_ins, last_page

CHECK_IN = "rejections/<uuid:pk>/check-in/<int:day>/"

urlpatterns = [
    path(
        "rejections/<uuid:pk>/last-page/", last_page.rejection_last_page, name="rejection_last_page"
    ),
    path("rejections/<uuid:pk>/reopen/", last_page.rejection_reopen, name="rejection_reopen"),
    path(CHECK_IN, check_ins.check_in, name="check_in"),
    path(f"{CHECK_IN}skip/", check_ins.check_in_skip, name="check_in_skip"),
    path(f"{CHECK_IN}unskip/", check_ins.check_in_unskip, name="check_in_unskip"),
]
