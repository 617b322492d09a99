"""The request as the views of somebody who is signed in see it."""

from accounts.models import User
from bounceback.http import HtmxHttpRequest


class AuthenticatedRequest(HtmxHttpRequest):
    """LoginRequiredMiddleware has seen to it that somebody is signed in."""

    user: User
    sent_before: bool
    """On a POST that runs `once`: this form was sent already, with other words."""
