"""The request as views for signed-in people see it."""

from accounts.models import User
from bounceback.http import HtmxHttpRequest


class AuthenticatedRequest(HtmxHttpRequest):
    """A request with a signed-in `user`, which LoginRequiredMiddleware guarantees."""

    user: User
    sent_before: bool
    """On a POST that runs `once`: this form was sent already, with other words."""
