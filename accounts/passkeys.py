"""Where passkeys can work: browsers tie them to a name, never to a number like 127.0.0.1."""

from dataclasses import dataclass
from ipaddress import ip_address

from django.http import HttpRequest
from django.http.request import split_domain_port


@dataclass(frozen=True)
class PasskeyPlace:
    """Whether passkeys work at this address; if not, this page's address where they do, or ""."""

    works: bool
    elsewhere: str = ""


def passkey_place(request: HttpRequest) -> PasskeyPlace:
    host, port = split_domain_port(request.get_host())
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return PasskeyPlace(works=True)
    if not address.is_loopback:
        return PasskeyPlace(works=False)
    named = f"localhost:{port}" if port else "localhost"
    return PasskeyPlace(works=False, elsewhere=f"{request.scheme}://{named}{request.path}")
