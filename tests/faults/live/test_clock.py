"""The clock of the web server jumps a day; that of the database is what counts."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.faults.live.browser import Browser, new_marker
from tests.faults.live.conftest import LONG
from tests.faults.live.ledger import found_in
from tests.faults.live.site import Site

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
JUMPS = ("+1d", "-1d") if LONG else ("-1d",)
PAGES = (
    *("/today/", "/rejections/", "/rejections/new/", "/feedback/", "/people/", "/plans/"),
    *("/conversations/", "/opportunities/", "/debriefs/", "/lessons/", "/over-time/", "/settings/"),
)

pytestmark = pytest.mark.skipif(LIBRARY is None, reason="no libfaketime (apt install faketime)")


def test_the_clock_jumps_a_day_forwards_and_backwards(site: Site) -> None:
    """Signed in, and with a form open, before; the long form goes ahead, and then back to before it wrote."""
    (_letter, ended), (_letter, ending) = (site.seeded["answers"].pop() for _ in range(2))
    lasts_until(site, ended, "- interval '1 hour'")
    lasts_until(site, ending, "+ interval '2 hours'")
    new = "/rejections/new/"
    somebody = Browser(site.port, "a", cookies=dict(site.seeded["people"]["a"]["cookies"]))
    for jump in JUMPS:
        somebody.port = site.port
        marker = new_marker("a")
        typed = somebody.form(new).sends | {"company": marker, "stage": "applied"}
        with site.another_server(**clock(jump)) as port:
            somebody.port = port
            assert somebody.post(new, typed).leads_to("/rejections/")
            assert found_in(site)[marker] == ["a"]
            assert {path: somebody.get(path).status for path in PAGES} == dict.fromkeys(PAGES, 200)
            assert somebody.get(f"/answer/{ended}/").status == 404
            assert somebody.get(f"/answer/{ending}/").status == 200


def clock(jump: str) -> dict[str, str]:
    """What lets a process see another time of day."""
    return {
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME": jump,
        "NO_FAKE_STAT": "1",  # by the age of a file the web server knows that a worker lives
    }


def lasts_until(site: Site, token: str, moment: str) -> None:
    """Let this link work until so long from now, by the database's clock."""
    site.sql(
        f"UPDATE recovery_answerlink SET expires_at = now() {moment} WHERE token_hash = %s",
        sha256(token.encode()).digest(),
    )
