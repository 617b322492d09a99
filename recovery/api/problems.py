"""What goes wrong, told to a program: a status, a sentence, and the sentences of each field."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.parser import Parser

from bounceback.forms import BaseForm
from bounceback.text import Text
from recovery.shared.owned import IllegalMove

NO_TOKEN = gettext_lazy(
    "Send a personal token: Authorization: Bearer bb_… It may be wrong, revoked or run out."
)
NOTHING_HERE = gettext_lazy("There is nothing here.")
NOT_HERE = gettext_lazy(
    "That can’t be done here: what can is in Allow. Deleting is done on the pages, where it can be undone."
)
NOT_NOW = gettext_lazy("This can’t be changed as it is now.")
INVALID = gettext_lazy("Something in it has to be different: see errors.")
NOT_JSON = gettext_lazy("The body is no JSON that can be read.")

SENTENCES: dict[str, Text] = {
    "string_type": gettext_lazy("Write it as text, in quotes."),
    "int_type": gettext_lazy("Write it as a whole number."),
    "list_type": gettext_lazy("Write it as a list."),
    "missing": gettext_lazy("This is missing."),
    "extra_forbidden": gettext_lazy("There is no field of this name."),
}
"""What is said of a value that is of the wrong kind, before a form sees it."""


class Trouble(Schema):
    """What went wrong. `errors` has the sentences for each field; those under "" are about all of it."""

    status: int
    title: str
    errors: dict[str, list[str]] = {}


class Problem(Exception):
    """An answer that is no success, raised from anywhere."""

    def __init__(
        self,
        status: int,
        title: Text,
        errors: Mapping[str, Sequence[Text]] | None = None,
        **headers: str,
    ) -> None:
        super().__init__(status, title)
        self.status, self.title, self.errors, self.headers = status, title, errors or {}, headers

    @classmethod
    def of(cls, form: BaseForm) -> "Problem":
        """The mistakes of a form, as its page says them."""
        told = {name if name != "__all__" else "": [*each] for name, each in form.errors.items()}
        return cls(422, INVALID, told)

    @classmethod
    def at(cls, field: str, said: Text) -> "Problem":
        return cls(422, INVALID, {field: [said]})

    @property
    def answer(self) -> HttpResponse:
        errors = {name: [str(each) for each in some] for name, some in self.errors.items()}
        told = Trouble(status=self.status, title=str(self.title), errors=errors)
        headers = {name.replace("_", "-"): value for name, value in self.headers.items()}
        return JsonResponse(
            told.model_dump(),
            status=self.status,
            headers=headers,
            json_dumps_params={"ensure_ascii": False},
        )


def nothing_here(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """The answer for an address that is none."""
    return Problem(404, NOTHING_HERE).answer


def tell_methods(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view of an address, so that a method it does not know is told as a Problem."""

    @wraps(view)
    def told(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        answer = view(request, **kwargs)
        if isinstance(answer, HttpResponseNotAllowed):
            known = ", ".join(sorted(answer.headers["Allow"].split(", ")))
            return Problem(405, NOT_HERE, Allow=known).answer
        return answer

    return told


def no_token(said: str = "") -> Problem:
    return Problem(401, NO_TOKEN, WWW_Authenticate=f'Bearer realm="BounceBack"{said}')


def _invalid(request: HttpRequest, wrong: Any) -> HttpResponse:
    """Values of the wrong kind, by the name of their field (or query parameter)."""
    errors: dict[str, list[Text]] = {}
    for each in wrong.errors:
        # where it stands: body, the name of the parameter, the name of the field, its place in a list
        name = next((part for part in each["loc"][2:] if isinstance(part, str)), "")
        name = name or ("" if each["loc"][0] == "body" else str(each["loc"][-1]))
        errors.setdefault(name, []).append(SENTENCES.get(each["type"], each["msg"]))
    return Problem(422, INVALID, errors).answer


class BodyParser(Parser):
    """Reads JSON; half a character ("\\ud800") is refused as no JSON, for no database stores it."""

    def parse_body(self, request: HttpRequest) -> Any:
        said = super().parse_body(request)
        json.dumps(said, ensure_ascii=False).encode()
        return said


def tell_problems(api: NinjaAPI) -> None:
    """Let everything that goes wrong be told as a Problem; what nobody foresaw stays with Django."""
    answers: dict[type[Exception], Any] = {
        Problem: lambda request, problem: problem.answer,
        AuthenticationError: lambda request, problem: no_token().answer,
        HttpError: lambda request, problem: Problem(problem.status_code, NOT_JSON).answer,
        ValidationError: _invalid,
        Http404: lambda request, problem: nothing_here(request),
        IllegalMove: lambda request, problem: Problem(409, NOT_NOW).answer,
        RequestDataTooBig: lambda request, problem: (
            Problem(413, _("That is more than fits: one megabyte.")).answer
        ),
    }
    for kind, answer in answers.items():
        api.add_exception_handler(kind, answer)
