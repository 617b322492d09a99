"""What was typed and not yet saved, on the page it belongs to."""

from collections.abc import Iterable

from accounts.drafts import draft_fields, page_of, window_of
from accounts.http import AuthenticatedRequest
from accounts.models.draft import DraftWords


def draft_for(request: AuthenticatedRequest) -> DraftWords | None:
    """What this person had typed on this page when they left it."""
    draft = request.user.drafts.at_path(request.user, request.path)
    return draft.words() if draft else None


def discard_draft(request: AuthenticatedRequest) -> None:
    """What was typed here, or shown here, is saved now; what another window typed since then stays."""
    window = window_of(request, request.user)
    request.user.drafts.discard(request.user, page_of(request), window)


def keep_draft(
    request: AuthenticatedRequest, names: Iterable[str], path: str | None = None
) -> None:
    """Remember what was typed into the fields of these names, for the page it stands on or another."""
    sent = draft_fields(request.POST)
    if fields := {name: sent[name] for name in names if name in sent}:
        window = window_of(request, request.user)
        request.user.drafts.keep(request.user, path or page_of(request), fields, window)
