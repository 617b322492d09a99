"""Bringing a list from another tracker, from the empty page to its undo; with and without scripts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from recovery.imports.bringing_in import bring_in
from recovery.imports.models import Import
from recovery.imports.undoing import undo
from tests.browser.conftest import PHONE
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_user
from tests.imports.lists import csv_of

LIST = csv_of(
    "Lumen,Data analyst,Rejected,3/4/2024", "Alder,Planner,Archived,", "Copper,Analyst,Applied,soon"
)


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_from_choosing_a_file_to_undoing_it(
    new_context: Callable[..., BrowserContext], script: bool, tmp_path: Path
) -> None:
    context: dict[str, Any] = {"viewport": PHONE, "java_script_enabled": script}
    page = Visitor.signed_in(new_context(**context), a_user(name="Sam")).open("rejection_list")
    page.get_by_role("link", name="Bring your list from another tracker").click()
    (tmp_path / "My list.csv").write_text(LIST)
    page.get_by_label("The file").set_input_files(tmp_path / "My list.csv")
    page.get_by_role("button", name="Look what is in it").click()
    expect(page.get_by_label("Company")).to_have_value("company")
    page.get_by_role("button", name="Next: its words").click()
    say_its_words(page)
    expect(page.get_by_text("Line 4: “soon” is not a day we can read.")).to_be_visible()
    page.get_by_label("Leave out the lines with something wrong").check()
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_text("0 of 3 lines are done.")).to_be_visible()
    bring_in(Import.objects.get().pk)
    undo_it(page, script)


def say_its_words(page: Page) -> None:
    expect(page.get_by_label("“Rejected”")).to_have_value("told_no")
    page.get_by_label("“Archived”").select_option(label="I never heard back")
    page.get_by_label("3/4/2026 is the 4th of March").check()
    page.get_by_role("button", name="Next: look at it").click()


def undo_it(page: Page, script: bool) -> None:
    """Wait until the list is here, which the page finds out by itself where scripts run; then undo it."""
    if not script:
        page.get_by_role("link", name="See how far it is").click()
    expect(heading(page, "Your list is here")).to_be_visible()
    expect(page.get_by_role("link", name="2 of them set aside")).to_be_visible()
    page.get_by_role("button", name="Undo this import").click()
    expect(page.get_by_text("What this list made is being removed.")).to_be_visible()
    undo(Import.objects.get().pk)
    page.reload()
    expect(heading(page, "This list is undone")).to_be_visible()
