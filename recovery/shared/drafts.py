"""Drafts of the pages of recovery."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

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
    request: AuthenticatedRequest,
    names: Iterable[str],
    path: str | None = None,
    renamed: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Remember what was typed into the fields of these names, for the page it stands on or another.

    `renamed` is {the name a field had when the page was opened: the one it has}.
    """
    sent = {renamed.get(name, name): typed for name, typed in draft_fields(request.POST).items()}
    if fields := {name: sent[name] for name in names if name in sent}:
        window = window_of(request, request.user)
        request.user.drafts.keep(request.user, path or page_of(request), fields, window)
