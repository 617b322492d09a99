"""The page Over time: the newest arcs and a sentence for each picture; and each picture's own page."""

from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from accounts.http import AuthenticatedRequest
from recovery.over_time.periods import PERIODS
from recovery.over_time.picture import Picture
from recovery.over_time.pictures import arcs
from recovery.over_time.reading import Asking, asking
from recovery.over_time.registry import PICTURES

ON_OVERVIEW = 3  # arcs


class Line(NamedTuple):
    """One picture on the overview: its name, where it is, and what it says."""

    heading: str
    address: str
    said: str  # empty where there is nothing


def over_time(request: AuthenticatedRequest) -> HttpResponse:
    asked = asking(request.user, request.GET.get("days", ""))
    newest = arcs.read(asked, at_once=ON_OVERVIEW)
    read: dict[str, Any] = {arcs.ARCS.key: newest}
    lines = [
        Line(
            str(each.heading),
            _address(each, asked),
            each.says(read.get(each.key) or each.read(asked)),
        )
        for each in PICTURES
    ]
    context = _periods(asked) | {
        "lines": [line for line in lines if line.said],
        "empty": [line for line in lines if not line.said],
        "arcs": arcs.without_beliefs(newest.shown),
    }
    return render(request, "over_time/over_time.html", context)


def over_time_picture(request: AuthenticatedRequest, picture: Picture) -> HttpResponse:
    """One picture with its sentence, what it shows and what it doesn't, its numbers, and the rows behind it."""
    asked = asking(request.user, request.GET.get("days", ""))
    after = request.GET.get("after", "")
    told = picture.read(asked._replace(after=after))
    context = _periods(asked) | {
        "picture": picture,
        "said": picture.says(told) or picture.nothing,
        "drawn": picture.draw(told),
        "older": bool(after),
    }
    return render(request, "over_time/over_time_picture.html", context)


def _periods(asked: Asking) -> dict[str, Any]:
    return {"periods": PERIODS, "period": asked.period}


def _address(picture: Picture, asked: Asking) -> str:
    return f"{reverse(picture.url_name)}?days={asked.period.key}"
