"""A friend with a link to a debrief, at a browser without an account."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.helpers.pages import PageForm, forms_on

FROM_A_SCRIPT = {"HX-Request": "true"}


class Friend:
    """A friend's browser at the page of one debrief."""

    def __init__(self, token: str) -> None:
        self.client = Client(enforce_csrf_checks=True, raise_request_exception=False)
        self.url = reverse("debrief_friend", args=[token])

    def open(self, query: str = "") -> Any:
        return self.client.get(self.url + query)

    def form(self, page: Any = None) -> PageForm:
        """The one form of the page, as it stands."""
        page = page or self.open()
        return next(form for form in forms_on(page.content.decode()) if "keep" in form.names)

    def save(self, page: Any = None, **typed: Any) -> Any:
        """Press Save on this page, or on one just opened, with this typed in."""
        return self.client.post(self.url, self.form(page).sends | named(typed))

    def type(self, page: Any = None, **typed: str) -> Any:
        """Send what the script sends after a pause: one field, and what the page showed in it."""
        sends = self.form(page).sends
        ((name, text),) = named(typed).items()
        seen = f"seen-{name}"
        data = {name: text, seen: sends.get(seen, [""])[0]}
        return self.client.post(f"{self.url}words/{name}/", data, headers=FROM_A_SCRIPT)

    def remark(self, text: str, basis: str = "noticed", about: Any = "") -> Any:
        data = {"remark": text, "basis": basis, "about": str(about)}
        return self.client.post(f"{self.url}remarks/", data, headers=FROM_A_SCRIPT)

    def take_back(self, pk: Any, **typed: Any) -> Any:
        """Delete a remark, with the script; without it where the whole page is given along."""
        headers = {} if typed else FROM_A_SCRIPT
        url = f"{self.url}remarks/{pk}/take-back/"
        return self.client.post(url, named(typed), headers=headers)

    def look(self, since: Any, **headers: str) -> Any:
        """Ask what the page asks every few seconds."""
        return self.client.get(f"{self.url}live/?since={since}", headers=headers or FROM_A_SCRIPT)


def named(typed: dict[str, Any]) -> dict[str, Any]:
    """The field name cue-pace for the Python name cue_pace."""
    return {name.replace("cue_", "cue-"): text for name, text in typed.items()}
