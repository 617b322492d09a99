"""What was typed and not yet saved, on the page it belongs to."""

from accounts.models.draft import Fields
from accounts.typed import typed_fields
from bounceback.http import AuthenticatedRequest


def draft_for(request: AuthenticatedRequest) -> Fields | None:
    """What this person had typed on this page when they left it."""
    draft = request.user.drafts.at_path(request.user, request.path)
    return draft.typed() if draft else None


def keep_typed(request: AuthenticatedRequest, path: str | None = None) -> None:
    """Remember what was typed, for this page or another one."""
    if fields := typed_fields(request.POST):
        request.user.drafts.keep(request.user, path or request.path, fields)
