"""Every address of BounceBack, and the planted faults; with no limit on tries, for which a scanner would wait."""

from accounts.limits import LIMITS, Limit
from bounceback.urls import urlpatterns as ours
from tests.scan import planted

handler400 = "accounts.views.errors.bad_request"
handler404 = "accounts.views.errors.not_found"
handler500 = "accounts.views.errors.server_error"

LIMITS.update(dict.fromkeys(LIMITS, Limit(minutes=1, of_address=10**9)))

urlpatterns = [*planted.urlpatterns, *ours]
