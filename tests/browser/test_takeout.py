"""Everything as one file, and that file in a new account: with JavaScript, and without."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from recovery.models import Takeout
from recovery.takeout import bringing, making
from tests.browser.people import Visitor
from tests.helpers.factories import a_told_rejection


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_what_one_account_made_another_takes_in(
    new_context: Callable[..., BrowserContext], scripts: bool
) -> None:
    sam = Visitor(new_context(java_script_enabled=scripts))
    sam.say_who()
    a_told_rejection(sam.user, company="Brightwater")
    page = sam.open("your_data")
    page.get_by_role("button", name="Make the file").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    making.make(Takeout.objects.get().pk)
    if not scripts:
        page.get_by_role("link", name="See how far it is").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download everything").click()
    ana = Visitor(new_context(java_script_enabled=scripts))
    ana.say_who()
    page = ana.open("takeout_bring")
    page.get_by_label("The file").set_input_files(download.value.path())
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    bringing.bring(Takeout.objects.owned_by(ana.user).get().pk)
    if not scripts:
        page.get_by_role("link", name="See how far it is").click()
    expect(page.get_by_text("Everything in the file is here now.")).to_be_visible()
    ana.open("rejection_list")
    expect(page.get_by_text("Brightwater").first).to_be_visible()
