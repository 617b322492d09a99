"""The page Over time: the newest arcs and a sentence for each picture; and each picture's own page."""

from typing import Any, NamedTuple

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from bounceback.postgresql.standby import from_standby
from recovery.look_backs.saved import look_backs_of
from recovery.over_time.behind import cases
from recovery.over_time.coming_again import cases_of, told_and_sizes
from recovery.over_time.patterns import patterns, what_would_make_it_clear
from recovery.over_time.periods import PERIODS
from recovery.over_time.picture import Drawn, Picture
from recovery.over_time.pictures import arcs, how_far
from recovery.over_time.rates import rates
from recovery.over_time.reading import Asking, asking
from recovery.over_time.registry import PICTURES
from recovery.over_time.sheet import Words, as_png, sheet

ON_OVERVIEW = 3  # arcs
TYPES = {"svg": "image/svg+xml; charset=utf-8", "png": "image/png"}


class Line(NamedTuple):
    """One picture on the overview: its name, where it is, and what it says."""

    heading: str
    address: str
    said: str  # empty where there is nothing


@from_standby
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
        "months": look_backs_of(request.user),
    }
    return render(request, "over_time/over_time.html", context)


@from_standby
def over_time_picture(request: AuthenticatedRequest, picture: Picture) -> HttpResponse:
    """One picture with its sentence, what it shows and what it doesn't, its numbers, and the rows behind it."""
    asked = asking(request.user, request.GET.get("days", ""))
    after = request.GET.get("after", "")
    told = picture.read(asked._replace(after=after))
    context = _periods(asked) | {
        "picture": picture,
        "said": picture.says(told) or picture.nothing,
        "drawn": picture.draw(told),
        "after": after,
    }
    return render(request, "over_time/over_time_picture.html", context)


@from_standby
def over_time_rows(request: AuthenticatedRequest, key: str) -> HttpResponse:
    """Each row that a picture counts in this time, the newest first."""
    picture, after = _picture(key), request.GET.get("after", "")
    asked = asking(request.user, request.GET.get("days", ""))._replace(after=after)
    found = cases(picture.behind, asked)
    context = _periods(asked) | {"picture": picture, "found": found, "after": after}
    return render(request, "over_time/over_time_rows.html", context)


@from_standby
def over_time_patterns(request: AuthenticatedRequest) -> HttpResponse:
    """What comes up again in what was told, with the cases; and one's own numbers beside others'."""
    asked = asking(request.user, request.GET.get("days", ""))
    told, sizes = told_and_sizes(asked)
    found = patterns(told, sizes)
    names = cases_of(asked, found)
    context = _periods(asked) | {
        "patterns": [
            (each, [(pk, names[pk]) for pk in each.told.newest if pk in names]) for each in found
        ],
        "missing": "" if found else what_would_make_it_clear(sizes),
        "rates": rates(how_far.read(asked), request.user),
    }
    return render(request, "over_time/over_time_patterns.html", context)


@from_standby
def over_time_sheet(request: AuthenticatedRequest, key: str, kind: str) -> HttpResponse:
    """The drawings of a picture as a file, SVG or PNG; with ?names=no only their shape."""
    picture = _picture(key)
    if kind not in TYPES:
        raise Http404
    asked = asking(request.user, request.GET.get("days", ""))
    told = picture.read(asked._replace(after=request.GET.get("after", "")))
    drawn = picture.draw(told)
    if not drawn.charts:
        raise Http404
    words = Words(
        heading=str(picture.heading),
        said=picture.says(told),
        below=_below(asked, picture, drawn),
    )
    shape = request.GET.get("names") == "no"
    svg = sheet(drawn.charts, None if shape else words)
    name = f'attachment; filename="over-time-{key}{"-shape" if shape else ""}.{kind}"'
    body = as_png(svg) if kind == "png" else svg
    return HttpResponse(body, content_type=TYPES[kind], headers={"Content-Disposition": name})


def _below(asked: Asking, picture: Picture, drawn: Drawn) -> str:
    """What stands below the drawings of a file: the period, the number, the limits, and what they can't tell."""
    counted = _("{period}, n = {n}.").format(period=asked.period.words, n=drawn.n)
    own = _(
        "These are your own numbers. Stings often fade on their own; this can’t tell you what caused the change."
    )
    return " ".join(map(str, (counted, picture.limits, *drawn.notes, own)))


def _picture(key: str) -> Picture:
    """The picture with this key. Raises Http404 where there is none."""
    for each in PICTURES:
        if each.key == key:
            return each
    raise Http404


def _periods(asked: Asking) -> dict[str, Any]:
    return {"periods": PERIODS, "period": asked.period}


def _address(picture: Picture, asked: Asking) -> str:
    return f"{reverse(picture.url_name)}?days={asked.period.key}"
