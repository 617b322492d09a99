"""Every address of BounceBack."""

from django.urls import include, path

handler500 = "bounceback.views.server_error"

urlpatterns = [
    path("", include("recovery.urls")),
    path("settings/", include("accounts.urls")),
    path("accounts/", include("accounts.allauth_urls")),
]
