"""Time zones by part of the world, then by city, as people look for them."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from zoneinfo import available_timezones

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REGIONS = {
    "Africa": _("Africa"),
    "America": _("America"),
    "Antarctica": _("Antarctica"),
    "Asia": _("Asia"),
    "Atlantic": _("Atlantic Ocean"),
    "Australia": _("Australia"),
    "Europe": _("Europe"),
    "Indian": _("Indian Ocean"),
    "Pacific": _("Pacific Ocean"),
}

type Group = tuple[str | Promise, list[tuple[str, str]]]


@cache
def zones_by_region() -> tuple[Group, ...]:
    """Every place in these regions. Old nicknames ("US/Pacific") are left out."""
    zones = sorted(available_timezones())
    return tuple(
        (name, [(zone, place_name(zone)) for zone in zones if zone.startswith(f"{region}/")])
        for region, name in REGIONS.items()
    )


def zone_choices(current: str) -> list[Group]:
    """The choices: UTC and the person's present zone on top, then every listed place."""
    top = [(zone, zone) for zone in dict.fromkeys([current, "UTC"]) if "/" not in zone]
    if "/" in current and not is_listed(current):
        top.insert(0, (current, place_name(current)))
    return [(_("Other"), top), *zones_by_region()]


def is_listed(zone: str) -> bool:
    """Whether the list has it for everybody: UTC, and every place in the regions."""
    return zone == "UTC" or zone.split("/")[0] in REGIONS


def place_name(zone: str) -> str:
    """A zone as one says it: "La Rioja, Argentina" for America/Argentina/La_Rioja; "UTC" for UTC."""
    return ", ".join(reversed(zone.split("/")[1:])).replace("_", " ") or zone


def country_of(zone: str) -> str:
    """The ISO code of the country a time zone is used in; empty for UTC and its like."""
    return _countries().get(zone, "")


@cache
def _countries() -> dict[str, str]:
    """{zone: country}, from the time zone database itself; an old name has its new one's country."""
    data = files("tzdata.zoneinfo")
    rows = [line.split("\t") for line in _lines(data / "zone.tab") if not line.startswith("#")]
    countries = {row[2]: row[0] for row in rows}
    links = [line.split() for line in _lines(data / "tzdata.zi") if line.startswith("L ")]
    for _kind, now, before in links:
        if now in countries:
            countries.setdefault(before, countries[now])
    return countries


def _lines(file: Traversable) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()
