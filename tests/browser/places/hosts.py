"""Places of whoever looks after a BounceBack: how it does, invitations, and what the host has to tell."""

from django.test import override_settings

from accounts.models import Invitation
from tests.accounts.people import with_passkey
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import a_rejection
from tests.queued import send_numbered

NO_PAGE |= {"operator_invite": "writes"}


@place("operator")
def operator(who: Visitor) -> None:
    with_passkey(who.user)
    type(who.user).objects.filter(pk=who.user.pk).update(is_superuser=True)
    a_rejection(who.user)
    send_numbered.defer(mail_id=1)
    with override_settings(SIGN_UP="invitation"):
        page = who.open("operator")
        page.get_by_role("button", name="Make an invitation").click()
        page.get_by_label("An invitation, for one person").wait_for()


@place("operator", "without a second step")
def operator_second_step(who: Visitor) -> None:
    type(who.user).objects.filter(pk=who.user.pk).update(is_superuser=True)
    who.open("operator")


@place("account_signup", "by invitation", signed_in=False)
def sign_up_by_invitation(who: Visitor) -> None:
    with override_settings(SIGN_UP="invitation"):
        who.open("account_signup")


@place("front", "not open to all", signed_in=False)
def front_not_open(who: Visitor) -> None:
    with override_settings(SIGN_UP="closed"):
        who.open("front")


@place("invitation", signed_in=False)
def invitation(who: Visitor) -> None:
    with override_settings(SIGN_UP="invitation"):
        who.open("invitation", Invitation.objects.make())


@place("invitation", "no longer works", signed_in=False)
def invitation_gone(who: Visitor) -> None:
    who.open("invitation", "no-such-token")


@place("imprint", signed_in=False)
def imprint(who: Visitor) -> None:
    with override_settings(IMPRINT="Lumen e. V.\n\nwww.example.com", PRIVACY="We keep little."):
        who.open("imprint")


@place("privacy", signed_in=False)
def privacy(who: Visitor) -> None:
    with override_settings(PRIVACY="We keep little.\n\nAsk us at any time."):
        who.open("privacy")
