"""The helpline data keeps its promises. What was read for each entry: docs/decisions/helplines.md"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils.translation import get_language_info

from recovery.checks import what_was_read_is_fresh
from recovery.help import advice, helplines
from recovery.help.checked import OFFICIAL_PAGE, Checked, stale
from recovery.help.helplines import (
    COUNTRIES,
    DIRECTORY,
    Channel,
    Emergency,
    Helpline,
    country,
    entries,
)
from tests.helpers.clock import at

PAGE = r"https://[^\s/]+/\S*"
ADDRESS = {
    "call": r"tel:\+?\d{3,15}",
    "text": r"sms:\+?\d{3,15}(\?&body=[A-Z]+)?",
    "chat": PAGE,
    "email": r"mailto:[^\s@]+@[^\s@]+",
    "web": PAGE,
}
LINES = [line for place in COUNTRIES.values() for line in place.helplines]
EMERGENCIES = [place.emergency for place in COUNTRIES.values() if place.emergency]
ENTRIES: list[Checked] = [*entries(), *advice.entries()]
CHANNELS = [channel for line in LINES for channel in line.channels]


@pytest.mark.parametrize("entry", ENTRIES, ids=str)
def test_every_page_an_entry_was_read_on_is_https(entry: Checked) -> None:
    for page in (entry.source, *entry.also):
        assert re.fullmatch(PAGE, page)


@pytest.mark.parametrize("entry", ENTRIES, ids=str)
def test_nobody_verified_an_entry_in_the_future(entry: Checked) -> None:
    assert entry.verified_on <= date.today()


@pytest.mark.parametrize("emergency", EMERGENCIES, ids=str)
def test_an_emergency_number_was_read_on_an_official_page(emergency: Emergency) -> None:
    assert emergency.read_as is OFFICIAL_PAGE


@pytest.mark.parametrize("line", LINES, ids=str)
def test_every_helpline_can_be_reached(line: Helpline) -> None:
    assert line.organisation
    assert line.channels


@pytest.mark.parametrize("line", LINES, ids=str)
def test_every_helpline_says_in_which_languages_or_that_nobody_told_us(line: Helpline) -> None:
    said = str(line.languages)
    is_told = said.startswith("In ") or said == "Each helpline has its own languages"
    assert is_told or line.languages is helplines.LANGUAGES_UNKNOWN


@pytest.mark.parametrize("entry", ENTRIES, ids=str)
def test_the_language_of_every_page_has_a_name(entry: Checked) -> None:
    assert get_language_info(entry.page_language)["name_translated"]


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.address)
def test_every_address_works_on_a_phone(channel: Channel) -> None:
    assert re.fullmatch(ADDRESS[channel.kind], channel.address)


@pytest.mark.parametrize("emergency", EMERGENCIES, ids=str)
def test_every_emergency_number_dials(emergency: Emergency) -> None:
    assert re.fullmatch(r"tel:\d{3}", emergency.address)


def test_spaces_are_for_eyes_not_for_dialling() -> None:
    assert helplines.call("0800 58 58 58").address == "tel:0800585858"


def test_a_keyword_is_already_typed() -> None:
    assert helplines.text("85258", "SHOUT").address == "sms:85258?&body=SHOUT"


def test_a_line_without_a_keyword_opens_an_empty_message() -> None:
    assert helplines.text("50808").address == "sms:50808"


@pytest.mark.parametrize("code", ["US", "GB", "IE", "CA", "AU", "DE", "ES", "FR", "IN", "UA", ""])
def test_every_promised_country_is_there(code: str) -> None:
    assert country(code).code == code


def test_countries_stand_in_order_and_somewhere_else_is_last() -> None:
    assert list(COUNTRIES) == ["AU", "CA", "FR", "DE", "IN", "IE", "ES", "UA", "GB", "US", ""]


def test_somewhere_else_has_the_directory() -> None:
    assert country("").helplines == (DIRECTORY,)


def test_a_country_we_have_no_list_for_is_somewhere_else() -> None:
    assert country("ZZ") is country("")


def test_a_small_letter_code_finds_its_country() -> None:
    assert country("gb") is country("GB")


def test_the_directory_stands_in_where_no_helpline_was_verified() -> None:
    assert replace(country("GB"), helplines=()).lines == (DIRECTORY,)


@pytest.mark.parametrize("code", list(COUNTRIES))
def test_nothing_is_listed_twice_in_a_country(code: str) -> None:
    addresses = [channel.address for line in country(code).lines for channel in line.channels]
    assert len(addresses) == len(set(addresses))


@pytest.fixture
def checked_on(monkeypatch: pytest.MonkeyPatch) -> date:
    """One country whose number and helpline were both checked on this day."""
    day = date(2026, 1, 1)
    place = replace(
        country(""),
        emergency=Emergency(number="112", source="https://example.org/112", verified_on=day),
        helplines=(replace(DIRECTORY, verified_on=day),),
    )
    monkeypatch.setattr(helplines, "COUNTRIES", {"": place})
    return day


def test_an_entry_is_fresh_on_day_180(checked_on: date) -> None:
    assert stale(entries(), checked_on + timedelta(days=180)) == []


def test_numbers_and_helplines_are_stale_on_day_181(checked_on: date) -> None:
    assert [str(entry) for entry in stale(entries(), checked_on + timedelta(days=181))] == [
        "emergency number 112 <https://example.org/112>",
        "Find A Helpline <https://findahelpline.com/AU>",
    ]


def test_a_deployment_is_warned_of_numbers_and_time_limits_that_are_old() -> None:
    with at(datetime(2026, 11, 28, tzinfo=UTC)):
        assert what_was_read_is_fresh() == []
    with at(datetime(2027, 5, 29, 12, tzinfo=UTC)):
        warned = {warning.msg.split(" was last")[0] for warning in what_was_read_is_fresh()}
    assert warned == {str(entry) for entry in ENTRIES}
