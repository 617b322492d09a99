"""django-allauth's addresses, with ours in front where a page of ours does it better."""

from django.urls import include, path, re_path
from django.views.generic import RedirectView

from accounts.views import entrance

urlpatterns = [
    path("logout/", entrance.Logout.as_view(), name="account_logout"),
    re_path(
        r"^confirm-email/(?P<key>[-:\w]+)/$",
        entrance.ConfirmEmail.as_view(),
        name="account_confirm_email",
    ),
    path(
        "2fa/webauthn/reauthenticate/",
        entrance.ReauthenticatePasskey.as_view(),
        name="mfa_reauthenticate_webauthn",
    ),
    path("2fa/", RedirectView.as_view(pattern_name="settings"), name="mfa_index"),
    path("sessions/", RedirectView.as_view(pattern_name="session_list"), name="usersessions_list"),
    path("", include("allauth.urls")),
]
