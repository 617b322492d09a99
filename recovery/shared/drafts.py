"""Drafts of the pages of recovery."""

from collections.abc import Iterable

from accounts.drafts import draft_fields, page_of, window_of
from accounts.http import AuthenticatedRequest
from accounts.models.draft import DraftWords


def draft_for(request: AuthenticatedRequest) -> DraftWords | None:
    """The draft of the page of this request; None where there is none."""
    draft = request.user.drafts.at_path(request.user, request.path)
    return draft.words() if draft else None


def discard_draft(request: AuthenticatedRequest) -> None:
    """Delete the draft of this page, because it was saved; words of other windows typed since stay."""
    window = window_of(request, request.user)
    request.user.drafts.discard(request.user, page_of(request), window)


def keep_draft(
    request: AuthenticatedRequest, names: Iterable[str], path: str | None = None
) -> None:
    """Keep the values of these fields as a draft, of this page or of another."""
    sent = draft_fields(request.POST)
    if fields := {name: sent[name] for name in names if name in sent}:
        window = window_of(request, request.user)
        request.user.drafts.keep(request.user, path or page_of(request), fields, window)
