"""The operations on one kind of row: list, read, make and change them, and their verbs."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from ninja import Header, Query, Router, Schema, Status
from pydantic import create_model

from bounceback.postgresql.collisions import in_one_transaction
from recovery.api.auth import ApiRequest, Scope, needs
from recovery.api.kind import Kind, Move, Values
from recovery.api.once import once
from recovery.api.problems import Problem
from recovery.api.schemas import Sent, sent, told
from recovery.shared.keyset import moment

Key = Annotated[str | None, Header(alias="Idempotency-Key", min_length=1, max_length=200)]
Seen = Annotated[str | None, Header(alias="If-Match", max_length=200)]
Limit = Annotated[int, Query(ge=1, le=100, description="So many at most.")]
After = Annotated[str, Query(max_length=100, description="The `next` of the page before.")]
Since = Annotated[
    str,
    Query(description="Only those made since then.", format="date-time"),
]

CHANGED = _("This was changed meanwhile. Read it again, and send your change with its new version.")
NO_MOMENT = _("Write a moment with its time zone, such as 2026-11-29T15:00:00Z.")
NO_CURSOR = _("That is no cursor of this list. Use the next of an answer, or none.")


def add_operations(router: Router, kind: Kind[Any]) -> None:
    """Add everything that can be done with this kind of row."""
    more = {name: each.kind for name, each in kind.worked.items()}
    row = told(kind.called, kind.model, kind.columns, **more)
    _add_list(router, kind, row)
    _add_one(router, kind, row)
    _add_new(router, kind, row)
    _add_change(router, kind, row)
    for name, move in kind.moves.items():
        _add_move(router, kind, row, name, move)


def _add(
    add: Callable[..., Any], path: str, view: Callable[..., Any], name: str, **facts: Any
) -> None:
    """Add a view to the router, under its name in addresses and in the document."""
    view.__name__ = name
    add(path, operation_id=name, url_name=name, tags=[name.split(".")[0]], **facts)(view)


def _add_list(router: Router, kind: Kind[Any], row: type[Schema]) -> None:
    def view(
        request: ApiRequest,
        limit: Limit = 20,
        after: After = "",
        since: Since = "",
        state: Any = None,
    ) -> Values:
        rows = kind.seen(request)
        rows = kind.states[state](rows) if state else rows
        rows = rows.filter(created_at__gte=_moment(since)) if since else rows
        if after and not kind.order.read(after):
            raise Problem.at("after", NO_CURSOR)
        found = list(kind.order.sort(kind.order.after(rows, after))[: limit + 1])
        return {
            "items": [kind.told(request, each) for each in found[:limit]],
            "next": kind.order.cursor_of(found[limit - 1]) if len(found) > limit else None,
        }

    page: Any = {"items": (list[row], ...), "next": (str | None, ...)}  # type: ignore[valid-type]
    answers = {200: create_model(f"{kind.called}Page", __base__=Schema, **page)}
    view.__annotations__["state"] = Literal[tuple(kind.states)] | None
    about = f"List {kind.plural}, the newest first"
    _add(router.get, "", view, f"{kind.name}.list", response=answers, summary=about)


def _add_one(router: Router, kind: Kind[Any], row: type[Schema]) -> None:
    def view(request: ApiRequest, pk: UUID, response: HttpResponse) -> Values:
        return _tell(kind, request, pk, response)

    about = f"Read {kind.one}"
    _add(router.get, "/{uuid:pk}", view, f"{kind.name}.one", response=row, summary=about)


def _add_new(router: Router, kind: Kind[Any], row: type[Schema]) -> None:
    def view(
        request: ApiRequest, said: Any, response: HttpResponse, key: Key = None
    ) -> Status[Values]:
        needs(request, Scope.WRITE)
        made = _written(
            request, lambda: once(request, key, lambda: kind.new(request, _values(said)).pk)
        )
        response["Location"] = reverse(f"api:{kind.name}.one", args=[made])
        return Status(201, _tell(kind, request, made, response))

    view.__annotations__["said"] = sent(f"New{kind.called}", kind.takes, new=True)
    about = f"Add {kind.one}"
    _add(router.post, "", view, f"{kind.name}.new", response={201: row}, summary=about)


def _add_change(router: Router, kind: Kind[Any], row: type[Schema]) -> None:
    def view(
        request: ApiRequest, pk: UUID, said: Any, response: HttpResponse, seen: Seen = None
    ) -> Values:
        needs(request, Scope.WRITE)

        def work() -> None:
            found = kind.find(request, pk)
            _check_version(kind, request, pk, seen)
            kind.change(request, found, _values(said))

        _written(request, work)
        return _tell(kind, request, pk, response)

    view.__annotations__["said"] = sent(f"Changed{kind.called}", kind.changes, new=False)
    about = f"Change {kind.one}: what is left out stays as it is"
    _add(router.patch, "/{uuid:pk}", view, f"{kind.name}.change", response=row, summary=about)


def _add_move(
    router: Router, kind: Kind[Any], row: type[Schema], name: str, move: Move[Any]
) -> None:
    def view(
        request: ApiRequest,
        pk: UUID,
        response: HttpResponse,
        said: Any = None,
        key: Key = None,
        seen: Seen = None,
    ) -> Values:
        needs(request, Scope.WRITE)

        def work() -> UUID:
            found = kind.find(request, pk)
            _check_version(kind, request, pk, seen)
            move.do(request, found, _values(said) if said else {})
            return pk

        _written(request, lambda: once(request, key, work))
        return _tell(kind, request, pk, response)

    schema = sent(f"{kind.called}{name.title().replace('-', '')}", move.takes, new=True)
    view.__annotations__["said"] = schema | None
    path, name = f"/{{uuid:pk}}/{name}", f"{kind.name}.{name}"
    _add(router.post, path, view, name, response=row, summary=move.about)


def _written[R](request: ApiRequest, work: Callable[[], R]) -> R:
    """Do this in one transaction, while nothing else writes to the account. Raises Http404 where it is gone."""

    def alone() -> R:
        if not request.user.hold_alone():
            raise Http404
        return work()

    return in_one_transaction(alone)


def _tell(kind: Kind[Any], request: ApiRequest, pk: UUID, response: HttpResponse) -> Values:
    """The row as it stands now, with its version as ETag. Raises Http404."""
    values = kind.told_of(request, pk)
    response["ETag"] = f'"{values["version"]}"'
    return values


def _check_version(kind: Kind[Any], request: ApiRequest, pk: UUID, seen: str | None) -> None:
    """Raise a Problem where the row is no longer as the program saw it. Without If-Match nothing is asked."""
    if seen is None or seen.strip() == "*":
        return
    if seen.strip().removeprefix("W/").strip('"') != kind.told_of(request, pk)["version"]:
        raise Problem(412, CHANGED)


def _moment(since: str) -> datetime:
    try:
        return moment(since)
    except ValueError:
        raise Problem.at("since", NO_MOMENT) from None


def _values(said: Sent) -> Values:
    return said.model_dump(exclude_unset=True)
