"""django-allauth's addresses, with ours in front where a page of ours does it better."""

from allauth.account import views
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from accounts.limits import limited
from accounts.views import entrance, invitations

urlpatterns = [
    path("invitation/<str:token>/", invitations.invitation, name="invitation"),
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
    path("signup/", limited("sign_up")(views.signup), name="account_signup"),
    path("email/", limited("change_email")(views.email), name="account_email"),
    path(
        "password/change/",
        limited("new_password")(views.password_change),
        name="account_change_password",
    ),
    path("password/set/", limited("new_password")(views.password_set), name="account_set_password"),
    path("password/reset/", limited("reset")(views.password_reset), name="account_reset_password"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        limited("new_password")(views.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path("2fa/", RedirectView.as_view(pattern_name="settings"), name="mfa_index"),
    path("sessions/", RedirectView.as_view(pattern_name="session_list"), name="usersessions_list"),
    path("", include("allauth.urls")),
]
