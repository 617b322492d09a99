"""Places: bringing a list from another tracker, step by step."""

from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import a_finished_import, an_import
from tests.imports.lists import a_list, brought_in, csv_of

NO_PAGE |= dict.fromkeys(("import_discard", "import_undo"), "writes")

ALL_KINDS = csv_of(
    "Lumen Robotics of the North,Data analyst,Rejected after final round,2026-01-03,They were kind",
    "Brightwater,Analyst,Applied,2026-11-20,",
    "Alder,Planner,Ghosted,2024-05-06,",
    "Copper,,Offer declined,2025-05-06,",
    "<script>alert(1)</script>,=cmd(),Rejected,2025-05-06,שלום 😀",
    "Wrong,Planner,Applied,soon,",
    heading="Company,Role,Status,Date applied,Notes",
)


@place("import_new")
def new(who: Visitor) -> None:
    who.open("import_new")


@place("import_new", "one waits, one is here, and no file was chosen")
def new_again(who: Visitor) -> None:
    a_finished_import(who.user)
    an_import(who.user)
    page = who.open("import_new")
    page.get_by_role("button", name="Look what is in it").click()


@place("import_columns")
def columns(who: Visitor) -> None:
    who.open("import_columns", a_list(ALL_KINDS, who.user).pk)


@place("import_columns", "the company named twice")
def columns_wrong(who: Visitor) -> None:
    page = who.open("import_columns", a_list(ALL_KINDS, who.user).pk)
    page.get_by_label("Role").select_option("company")
    page.get_by_role("button", name="Next: its words").click()


@place("import_words")
def words(who: Visitor) -> None:
    lines = csv_of("Lumen,,Archived,3/4/2026", "Alder,,Rejected,", "Copper,,,")
    who.open("import_words", a_list(lines, who.user).pk)


@place("import_detail")
def detail(who: Visitor) -> None:
    who.open("import_detail", a_list(ALL_KINDS, who.user).pk)


@place("import_detail", "nothing to bring in")
def detail_nothing(who: Visitor) -> None:
    who.open("import_detail", a_list(csv_of("Lumen,,Applied,soon"), who.user).fail().pk)


@place("import_detail", "while it is brought in")
def detail_running(who: Visitor) -> None:
    who.open("import_detail", a_list(ALL_KINDS, who.user).ask(without_known=True).pk)


@place("import_detail", "here")
def detail_here(who: Visitor) -> None:
    who.open("import_detail", brought_in(ALL_KINDS, who.user).pk)


@place("import_detail", "undone")
def detail_undone(who: Visitor) -> None:
    made = a_finished_import(who.user).ask_undo()
    who.open("import_detail", made.set(undone_at=made.undo_asked_at, kept=2).pk)
