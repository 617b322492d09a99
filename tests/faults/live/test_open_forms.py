"""A form that is open while the ground under it changes: the session ends, a release comes, a field is renamed."""

from tests.faults.live.browser import SIGN_IN, Browser, new_marker
from tests.faults.live.ledger import found_in, signed_in
from tests.faults.live.site import Site
from tests.helpers.pages import form_on

NEW = "/rejections/new/"


def typed(browser: Browser, marker: str) -> dict[str, object]:
    """The form for a new rejection, filled in and not yet sent."""
    return browser.form(NEW).sends | {"company": marker, "stage": "applied"}


def end_session(site: Site, browser: Browser) -> None:
    site.sql("DELETE FROM django_session WHERE session_key = %s", browser.cookies["session"])


def save_what_came_back(site: Site, browser: Browser, marker: str, path: str = NEW) -> None:
    """The words stand on their page again, and are saved once."""
    page = browser.get(path)
    assert marker in page.text
    assert browser.post(NEW, form_on(page.text, NEW).sends | {"stage": "applied"}).leads_to(
        "/rejections/"
    )
    assert found_in(site)[marker] == ["a"]


def test_words_come_back_after_a_session_that_ended_in_mid_typing(site: Site) -> None:
    browser, marker = signed_in(site), new_marker("a")
    data = typed(browser, marker)
    end_session(site, browser)
    answer = browser.post(NEW, data)
    assert answer.location.startswith(SIGN_IN)
    assert marker not in found_in(site)
    person = site.seeded["people"]["a"]
    leads = browser.sign_in(person["email"], site.seeded["password"], answer.location).location
    save_what_came_back(site, browser, marker, leads)


def test_words_come_back_after_signing_in_anew_in_another_tab(site: Site) -> None:
    """The old page's CSRF token is no good any more."""
    browser, marker = signed_in(site), new_marker("a")
    data = typed(browser, marker)
    end_session(site, browser)
    browser.cookies = signed_in(site).cookies
    leads = browser.post(NEW, data).location
    assert leads == NEW
    save_what_came_back(site, browser, marker, leads)


def test_the_words_of_one_go_to_no_other_who_signs_in_there(site: Site) -> None:
    browser, marker = signed_in(site), new_marker("a")
    data = typed(browser, marker)
    end_session(site, browser)
    asked = browser.post(NEW, data).location
    browser.letter, other = "b", site.seeded["people"]["b"]
    browser.get(browser.sign_in(other["email"], site.seeded["password"], asked).location)
    browser.get(NEW)
    assert browser.leaks == []


def test_a_form_opened_before_a_release_with_a_new_secret_key_is_saved_after_it(site: Site) -> None:
    browser, marker = signed_in(site), new_marker("a")
    data = typed(browser, marker)
    old = (site.var / "secrets/secret_key").read_text().strip()
    with site.another_server(SECRET_KEY="n" * 64, SECRET_KEY_FALLBACKS=old) as port:
        browser.port = port
        assert browser.post(NEW, data).leads_to("/rejections/")
        assert browser.post(NEW, data).leads_to("/rejections/")
    assert found_in(site)[marker] == ["a"]


def test_a_form_that_lacks_a_field_comes_back_with_its_words(site: Site) -> None:
    browser, marker = signed_in(site), new_marker("a")
    data = {name: value for name, value in typed(browser, marker).items() if name != "stage"}
    answer = browser.post(NEW, data)
    assert (answer.status, marker in answer.text) == (422, True)


def test_a_field_sent_under_the_name_it_had_comes_back_on_its_page(site: Site) -> None:
    browser, marker = signed_in(site), new_marker("a")
    saved = browser.post(NEW, typed(browser, new_marker("a")))
    step = f"/rejections/{saved.location.split('/')[2]}/perspective/"
    sends = browser.form(f"{step}harsh-thought/").sends
    sends = {name: value for name, value in sends.items() if name != "harsh_thought"}
    for address in ("hot-thought/", "harsh-thought/"):
        marker = new_marker("a")
        leads = browser.post(step + address, sends | {"hot_thought": marker}).location
        assert marker in browser.get(f"{step}harsh-thought/").text, (address, leads)
