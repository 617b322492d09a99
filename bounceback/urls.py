"""Every address of BounceBack."""

from django.urls import include, path

handler400 = "accounts.views.errors.bad_request"
handler404 = "accounts.views.errors.not_found"
handler500 = "accounts.views.errors.server_error"

urlpatterns = [
    path("", include("recovery.urls")),
    path("settings/", include("accounts.urls")),
    path("accounts/", include("accounts.allauth_urls")),
]
