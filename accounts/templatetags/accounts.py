"""Tags for the pages about signing in."""

from typing import Any

from django import template

from accounts.devices import device_of
from accounts.passkeys import PasskeyPlace, passkey_place

register = template.Library()


@register.simple_tag(takes_context=True, name="passkey_place")
def _passkey_place(context: dict[str, Any]) -> PasskeyPlace:
    return passkey_place(context["request"])


@register.filter
def device(user_agent: str) -> str:
    """The browser and system somebody signs in with, such as "Firefox on Linux"."""
    return device_of(user_agent)
