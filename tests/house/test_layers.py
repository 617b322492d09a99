"""Who may know whom, and what must not stand anywhere: read from the files themselves."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import get_template
from django.test import SimpleTestCase

from recovery.models import Rejection

ROOT = Path(settings.BASE_DIR)
APPS = ("accounts", "bounceback", "recovery")


@cache
def committed() -> tuple[Path, ...]:
    """Every file of the project that git knows or would take up; every file, where git is not."""
    git = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        hidden = {".venv", "var", "node_modules", ".hypothesis", "__pycache__"}
        return tuple(
            path
            for path in ROOT.rglob("*")
            if path.is_file() and not hidden & set(path.relative_to(ROOT).parts)
        )
    return tuple(path for line in listed.splitlines() if (path := ROOT / line).is_file())


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules(*folders: str) -> list[Path]:
    """The Python files of these folders (or single files), without migrations."""
    found = [
        path for path in committed() if path.suffix == ".py" and "migrations" not in path.parts
    ]
    wanted = tuple(folders)
    return [path for path in found if named(path).startswith(wanted)]


def templates() -> list[Path]:
    return [path for path in committed() if named(path).startswith("templates/")]


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every name a file imports, with its module; those only for type checkers left out."""
    return tuple(_imported(_run_by(ast.parse(path.read_text()))))


def _run_by(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node that runs: not those under `if TYPE_CHECKING:`."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            waiting += node.orelse
        else:
            waiting += ast.iter_child_nodes(node)


def _imported(nodes: Iterator[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def in_a(kind: str) -> list[Path]:
    """The modules of every room's forms or views, whether a file or a folder."""
    return [
        path for path in modules("recovery/", "accounts/") if kind in path.with_suffix("").parts
    ]


# Who must not know whom: folders, then the beginnings of what they must not import.
PURE = (
    "recovery/messages/",
    "recovery/path/steps/",
    "recovery/people/address_book/",
    "recovery/reading/",
    "recovery/debriefs/helping.py",
    "recovery/debriefs/phases.py",
    "recovery/help/advice.py",
    "recovery/help/helplines.py",
    "recovery/over_time/chance.py",
    "recovery/over_time/marks.py",
    "recovery/over_time/patterns.py",
    "recovery/over_time/periods.py",
    "recovery/people/matching.py",
    "recovery/rejections/closing_rule.py",
    "recovery/rejections/facts.py",
    "recovery/rejections/odds.py",
    "recovery/rejections/reasons.py",
    "recovery/rejections/rules.py",
    "recovery/shared/charts.py",
    "recovery/shared/choices.py",
    "recovery/shared/flows.py",
    "recovery/shared/timings.py",
)
WALLS = (
    (("accounts/models/",), ("accounts.forms", "accounts.views", "django.http", "django.forms")),
    (("accounts/forms/",), ("accounts.views",)),
    (("accounts/",), ("recovery",)),
    (("bounceback/",), ("recovery", "accounts")),
    # TextChoices are words with codes, and no table: the one thing of django.db that is no ORM.
    (PURE, ("recovery.models", "accounts.models", "django.http", "django.db", "django.forms")),
)
ALLOWED_IMPORTS = {"django.db.models.TextChoices"}


class WallTests(SimpleTestCase):
    def test_nobody_knows_whom_they_should_not(self) -> None:
        for folders, forbidden in WALLS:
            for path in modules(*folders):
                names = set(imports(path)) - ALLOWED_IMPORTS
                walls = tuple(f"{wall}." for wall in forbidden)
                with self.subTest(file=named(path)):
                    self.assertFalse([name for name in names if f"{name}.".startswith(walls)])

    def test_only_one_module_knows_what_allauth_keeps_to_itself(self) -> None:
        inside = {
            named(path)
            for path in modules(*APPS)
            if any(name.startswith("allauth.") and ".internal." in name for name in imports(path))
        }
        self.assertEqual(inside, {"accounts/allauth_internals.py"})

    def test_no_app_imports_the_tests(self) -> None:
        for path in modules(*APPS):
            self.assertFalse(
                [name for name in imports(path) if name.startswith("tests")], named(path)
            )

    def test_no_test_imports_from_a_module_of_tests(self) -> None:
        """Helpers live in helpers: a test module can be read, moved and run by itself."""
        for path in modules("tests/"):
            from_tests = [name for name in imports(path) if ".test_" in f".{name}"]
            modules_of_tests = [name for name in from_tests if name.startswith("tests.")]
            self.assertFalse(modules_of_tests, named(path))

    def test_nobody_imports_the_private_names_of_another_module(self) -> None:
        for path in modules(*APPS):
            private = [name for name in imports(path) if re.search(r"\._[a-z]", name)]
            self.assertFalse(private, named(path))

    def test_the_walls_see_what_they_should(self) -> None:
        """A wall around an empty folder would hold nothing."""
        for folders, _forbidden in WALLS:
            self.assertTrue(modules(*folders), folders)
        doors = set(imports(ROOT / "recovery/rejections/doors.py"))
        self.assertIn("recovery.rejections.models.Rejection", doors)

    def test_what_holds_rows_knows_neither_forms_nor_pages(self) -> None:
        for module in parents_named_in():
            if path := modules_by_name().get(module):
                known = [
                    name
                    for name in imports(path)
                    if {"forms", "views"} & set(name.split(".")[:-1])
                    or name.startswith(("django.http.", "django.forms."))
                ]
                with self.subTest(file=named(path)):
                    self.assertFalse(known)

    def test_forms_know_no_views(self) -> None:
        for path in in_a("forms"):
            self.assertFalse([n for n in imports(path) if ".views." in n], named(path))

    def test_every_room_has_its_place_in_the_order(self) -> None:
        """`lint-imports` holds the order: a room may use those below it, never one above."""
        contract = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
        layers = [each.rpartition(".")[2] for each in contract["contracts"][0]["layers"]]
        rooms = {path.parent.name for path in (ROOT / "recovery").glob("*/__init__.py")}
        self.assertEqual(rooms - {"management", "migrations"}, set(layers))


# Set up late by Django's own rules: what an app does once it is ready.
LATE = ("accounts/apps.py", "recovery/apps.py")


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


class Import(NamedTuple):
    """One name that a module of ours imports from another of ours."""

    module: str
    name: str  # of the module, class or function
    for_types: bool
    inside: bool  # a function


@cache
def all_imports(path: Path) -> tuple[Import, ...]:
    return tuple(_all_imports(path))


def _all_imports(path: Path) -> Iterator[Import]:
    known = modules_by_name()

    def walk(node: ast.AST, for_types: bool, inside: bool) -> Iterator[Import]:
        for each in ast.iter_child_nodes(node):
            if isinstance(each, ast.Import | ast.ImportFrom):
                prefix = f"{each.module}." if isinstance(each, ast.ImportFrom) else ""
                for alias in each.names:
                    module = whole = f"{prefix}{alias.name}"
                    while module and module not in known:
                        module = module.rpartition(".")[0]
                    yield Import(module, whole.rpartition(".")[2], for_types, inside)
            else:
                is_function = isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
                yield from walk(each, for_types or is_for_types(each), inside or is_function)

    return walk(ast.parse(path.read_text()), False, False)


@cache
def modules_by_name() -> dict[str, Path]:
    return {
        named(path).removesuffix(".py").replace("/", ".").removesuffix(".__init__"): path
        for path in modules(*(f"{app}/" for app in APPS))
    }


@cache
def parents_named_in() -> dict[str, set[str]]:
    """{module that holds a model or its queries: that model, and the models it points at}."""
    found: dict[str, set[str]] = {}
    for model in apps.get_models():
        rows = type(model._default_manager.all())
        named_there = {model.__name__} | {
            field.related_model.__name__
            for field in model._meta.fields
            if field.is_relation and not isinstance(field.related_model, str | None)
        }
        for each in (*model.__mro__, *rows.__mro__):
            found.setdefault(each.__module__, set()).update(named_there)
    return found


def circles(edges: dict[str, set[str]]) -> list[list[str]]:
    """Modules that import each other, directly or by way of others."""
    reach: dict[str, set[str]] = {}
    for start in edges:
        seen, to_see = set[str](), list(edges[start])
        while to_see:
            there = to_see.pop()
            if there not in seen:
                seen.add(there)
                to_see.extend(edges.get(there, ()))
        reach[start] = seen
    rings = {
        tuple(sorted({each, *(o for o in reach[each] if each in reach.get(o, ()))}))
        for each in edges
        if each in reach[each]
    }
    return sorted(map(list, rings))


class CircleTests(SimpleTestCase):
    def test_nobody_imports_inside_a_function(self) -> None:
        for path in modules_by_name().values():
            if named(path) not in LATE:
                with self.subTest(file=named(path)):
                    self.assertFalse([each for each in all_imports(path) if each.inside])

    def test_the_project_knows_neither_app_not_even_as_a_type(self) -> None:
        for path in modules("bounceback/"):
            apps = {each.module.split(".")[0] for each in all_imports(path)}
            self.assertFalse(apps & {"accounts", "recovery"}, named(path))

    def test_only_a_child_names_its_parent_where_they_know_each_other(self) -> None:
        """A parent asks Django for its children; a child may say of which type its parent is."""
        edges: dict[str, set[str]] = {}
        for module, path in modules_by_name().items():
            parents = parents_named_in().get(module, set())
            edges[module] = {
                each.module
                for each in all_imports(path)
                if each.module not in ("", module) and not (each.for_types and each.name in parents)
            }
        self.assertEqual(circles(edges), [])
        self.assertIn("recovery.rejections.pace", edges["recovery.rejections.models"])

    def test_a_recovery_knows_nothing_of_what_hangs_on_it(self) -> None:
        children = {each.related_model.__module__ for each in Rejection._meta.related_objects}
        known = {each.module for each in all_imports(ROOT / "recovery/rejections/models.py")}
        self.assertEqual(known & children, set())


# Where a view may take rows from a manager: through the owner, or the signed-in person themselves.
# And on the pages that are opened by their key, through that.
DOORS = {
    "recovery/feedback/views/answers.py": {
        "AnswerLink.objects.opened_by",
        "AnswerLink.objects.locked_by",
    },
    "recovery/debriefs/views/friend.py": {"DebriefLink.objects.revision_of"},
    "recovery/debriefs/views/friend_page.py": {
        "DebriefLink.objects.revision_of",
        "DebriefLink.objects.opened_by",
        "DebriefLink.objects.locked_by",
    },
    "recovery/reminders/views.py": {"CalendarFeed.objects.with_token"},
    "recovery/shared/doors.py": {"model.objects.owned_by"},
    "recovery/people/doors.py": {"Person.objects.owned_by"},
}


class ViewTests(SimpleTestCase):
    def test_views_reach_rows_only_through_the_owner(self) -> None:
        for path in (*in_a("views"), *in_a("doors")):
            found = set(re.findall(r"\w+\.objects\.\w+", path.read_text()))
            with self.subTest(file=named(path)):
                self.assertLessEqual(found, DOORS.get(named(path), set()))

    def test_a_filter_in_a_view_has_a_name_on_its_query_set(self) -> None:
        for path in in_a("views"):
            self.assertNotRegex(path.read_text(), r"\.(filter|exclude|annotate)\(", named(path))

    def test_forms_are_bound_by_method_and_never_by_truthiness(self) -> None:
        for path in in_a("views"):
            self.assertNotRegex(path.read_text(), r"request\.(POST|GET) or None", named(path))

    def test_the_owner_is_never_a_field_of_a_form(self) -> None:
        for path in in_a("forms"):
            self.assertNotRegex(path.read_text(), r'"owner"|__all__ = "__all__"', named(path))


def loads_htmx(text: str) -> bool:
    """Whether this template loads htmx, or a template it extends does."""
    above = re.findall(r'{% extends "([^"]+)" %}', text)
    by_those = (loads_htmx((ROOT / "templates" / each).read_text()) for each in above)
    return "components/htmx.html" in text or any(by_those)


class HtmxTests(SimpleTestCase):
    def test_one_module_knows_htmx(self) -> None:
        for path in modules(*APPS):
            if named(path) != "bounceback/htmx.py":
                with self.subTest(file=named(path)):
                    self.assertNotIn("HX-", path.read_text())

    def test_every_page_with_htmx_loads_it(self) -> None:
        for path in templates():
            text = path.read_text()
            if re.search(r"\shx-(get|post)=|{% autosave", text) and "extends" in text:
                with self.subTest(file=named(path)):
                    self.assertTrue(loads_htmx(text))


# Markup we make ourselves, never what a person typed. Each place is named.
TRUSTED = {
    "templates/mfa/totp/activate_form.html": "totp_svg|safe",
    "templates/takeout/book/index.html": "picture|safe",  # over_time/sheet.py draws it as XML
}
# Pages whose address is the key, drawn without a session.
OPENED_BY_KEY = (
    "templates/feedback/answer",
    "templates/debriefs/friend",
    "templates/reminders/reminders_stop",
    "templates/arrivals/share_on",
)


# Draws controls as Django's templates do, and is compared with them by evil words in test_widgets.py.
MADE = {"bounceback/widgets.py": "    return SafeString(drawn)\n"}


class TemplateTests(SimpleTestCase):
    def test_every_template_can_be_read(self) -> None:
        for path in templates():
            if path.suffix == ".html":
                with self.subTest(file=named(path)):
                    get_template(path.relative_to(ROOT / "templates").as_posix())

    def test_nothing_a_person_typed_is_trusted_as_markup(self) -> None:
        for path in (path for path in templates() if path.suffix == ".html"):
            text = path.read_text().replace(TRUSTED.get(named(path), "\0"), "")
            with self.subTest(file=named(path)):
                self.assertNotRegex(text, r"\|\s*safe\b|autoescape off|\|safeseq")
        for path in modules(*APPS):
            text = path.read_text().replace(MADE.get(named(path), "\0"), "", 1)
            self.assertNotRegex(text, r"mark_safe|SafeString\(", named(path))

    def test_no_address_is_glued_from_strings(self) -> None:
        """A page is named, and Django says where it is; what follows a ? or a # may be added."""
        glued = r"""\}\}?[a-z-]+/["?{]"""
        for path in templates():
            self.assertNotRegex(path.read_text(), glued, named(path))
        for path in modules("recovery/", "accounts/"):
            if path.name != "urls.py":
                self.assertNotRegex(path.read_text(), r'f"\{\w+\}[a-z-]+/', named(path))

    def test_no_script_and_no_style_stands_in_a_page(self) -> None:
        for path in templates():
            text = re.sub(r"{%.*?%}|{{.*?}}", "", path.read_text())
            with self.subTest(file=named(path)):
                self.assertNotRegex(text, r"<style\b|\sstyle=|\son[a-z]+=|hx-on|javascript:|\bjs:")
                for script in re.findall(r"<script\b[^>]*>", path.read_text()):
                    self.assertIn("{% from_here ", script)  # and it carries its digest
                    self.assertIn("nonce=", script)

    def test_no_line_of_a_template_is_longer_than_one_can_see(self) -> None:
        for path in templates():
            for number, line in enumerate(path.read_text().splitlines(), 1):
                with self.subTest(file=named(path), line=number):
                    self.assertLessEqual(len(line), 160)

    def test_every_form_that_posts_is_protected(self) -> None:
        """But where the address itself is the key, or nothing is done, and no cookie says who is there."""
        for path in templates():
            if named(path).startswith(OPENED_BY_KEY):
                continue
            for form in re.findall(r"<form\b.*?</form>", path.read_text(), re.DOTALL):
                if 'method="post"' in form and "csrfmiddlewaretoken" not in form:
                    with self.subTest(file=named(path)):
                        self.assertRegex(form, r"{% (csrf_token|sent_once)\b")

    def test_every_file_a_page_names_is_there(self) -> None:
        for path in templates():
            for name in re.findall(r'{% static "([^"]+)"', path.read_text()):
                with self.subTest(file=named(path), names=name):
                    self.assertTrue(finders.find(name))

    def test_nothing_loads_from_another_host(self) -> None:
        for path in committed():
            if named(path).startswith(("static/js/", "static/css/")):
                with self.subTest(file=named(path)):
                    self.assertNotRegex(path.read_text(), r"https?://(?!www\.w3\.org)|url\(.?//")

    def test_a_script_stands_alone(self) -> None:
        for path in committed():
            if named(path).startswith("static/js/"):
                self.assertNotRegex(path.read_text(), r"^import |\bimport\(|eval\(", named(path))

    def test_words_are_kind(self) -> None:
        """No exclamation marks, and never "unfortunately"."""
        said = re.compile(
            r'{% (?:translate|blocktranslate)[^%]*%}([^{]*)|(?:translate |_\()"([^"]*)"'
        )
        for path in templates():
            for words in ("".join(found) for found in said.findall(path.read_text())):
                unkind = r"!|unfortunately|simply |90 ?%|proven"
                self.assertNotRegex(words.lower(), unkind, named(path))


class RepositoryTests(SimpleTestCase):
    """No file names one machine, a package registry or a real person."""

    HOSTS = (
        "pypi" + ".org",
        "pythonhos" + "ted",
        "npmjs" + ".org",
        "jsdeli" + "vr",
        "unpkg" + ".com",
    )
    PLACES = ("/" + "root/", "/" + "home/", "/" + "work/", "/" + "Users/")

    def text_files(self) -> Iterator[tuple[str, str]]:
        """But for the inputs of tests/cases, which are in any charset or in none."""
        for path in committed():
            is_text = path.suffix not in (".woff2", ".ttf", ".png", ".svg", ".ico", ".webp", ".jpg")
            if is_text and not named(path).startswith("tests/cases/inputs/"):
                yield named(path), path.read_text()

    def test_no_file_names_a_registry(self) -> None:
        for name, text in self.text_files():
            self.assertFalse([host for host in self.HOSTS if host in text], name)

    def test_no_file_names_a_place_on_one_machine(self) -> None:
        for name, text in self.text_files():
            self.assertFalse([place for place in self.PLACES if place in text], name)

    def test_no_file_holds_a_real_mail_address(self) -> None:
        """But those of helplines, which are there to be written to."""
        mail = re.compile(r"[\w.+-]+@([\w-]+\.)*([\w-]+)\.([a-z]{2,})\b")
        for name, text in self.text_files():
            if name.startswith((*APPS, "templates/", "docs/")) and "helplines" not in name:
                domains = {f"{found[2]}.{found[3]}" for found in mail.finditer(text)}
                self.assertLessEqual(domains, {"example.com", "example.org", "example.net"}, name)
