"""A request that is sent twice (a line that broke, a program that tries again) does its work once."""

from collections.abc import Callable
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils.translation import gettext_lazy as _

from accounts.models import Submission
from bounceback.fingerprints import fingerprint
from recovery.api.auth import ApiRequest
from recovery.api.problems import Problem

OTHER_WORDS = _("This Idempotency-Key was used for another request already. Use a new one.")


def once(request: ApiRequest, key: str | None, work: Callable[[], UUID]) -> UUID:
    """The key of the row this request is about: what `work` returns, or returned when it was first sent.

    Call it in the transaction that does the work: a second request with this Idempotency-Key then waits for
    the first. Raises a Problem where the key stood on another request.
    """
    if not key:
        return work()
    submit_key = uuid5(NAMESPACE_URL, f"idempotency:{key}")
    said = fingerprint("api-request", [request.method, request.path, request.body.hex()])
    if Submission.objects.claim(request.user, submit_key, said):
        made = work()
        Submission.objects.lead_to(request.user, submit_key, str(made))
        return made
    first = request.user.submissions.get(key=submit_key)
    if first.said != said:
        raise Problem(422, OTHER_WORDS)
    return UUID(first.led_to)
