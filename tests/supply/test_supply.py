"""The bill names every package, the licences are known, and each scan finds what is planted."""

import string

import pytest

from tests.supply.bill import bill
from tests.supply.outdated import raised
from tests.supply.packages import LOCK, licence_of, not_allowed, pinned
from tests.supply.secrets import MARKS, kinds, looks_secret

LETTERS = (string.ascii_letters + string.digits) * 2

# Put together here, so that none stands in the file.
PLANTED = {
    "a private key": "-----BEGIN " + "RSA PRIVATE KEY-----",
    "a key of AWS": "AK" + "IA" + "ABCDEFGHIJKLMNOP",
    "a token of GitHub": "gh" + "p_" + LETTERS[:36],
    "a token of GitLab": "glp" + "at-" + LETTERS[:20],
    "a token of Slack": "xo" + "xb-" + LETTERS[:20],
    "a key of Stripe": "sk_" + "live_" + LETTERS[:24],
    "a key of Google": "AI" + "za" + LETTERS[:35],
    "a token of PyPI": "pypi-" + "AgEI" + LETTERS[:60],
    "a token of npm": "np" + "m_" + LETTERS[:36],
    "a key of SendGrid": "SG" + "." + LETTERS[:22] + "." + LETTERS[:43],
    "a token of Telegram": "123456789" + ":AA" + LETTERS[:33],
    "a key of a language model": "sk" + "-proj-" + LETTERS[:40],
    "a signed token": ".".join(["ey" + "J" + LETTERS[:20]] * 2 + [LETTERS[:20]]),
    "a key of ours": LETTERS[:43] + "=",
    "a password in an address": "postgres://" + "admin:Tr0ub4dor@db.example.com/x",
}


def test_the_bill_names_every_package_with_its_version_and_hashes() -> None:
    lock = LOCK.read_text()
    components = {each["name"]: each for each in bill(lock)["components"]}
    lines = [line for line in lock.splitlines() if "==" in line and not line.startswith((" ", "#"))]
    assert len(components) == len(lines) > 30
    for line in lines:
        name, version = line.split(" ")[0].split("==")
        assert components[name]["version"] == version
        assert components[name]["purl"] == f"pkg:pypi/{name}@{version}"
        assert components[name]["licenses"][0]["expression"], name
    told = [
        each["content"]
        for component in components.values()
        for each in component["externalReferences"][0]["hashes"]
    ]
    assert sorted(told) == sorted(
        line.strip(" \\").removeprefix("--hash=sha256:")
        for line in lock.splitlines()
        if "--hash=" in line
    )


def test_every_licence_is_on_the_list() -> None:
    assert [
        each.name for each in pinned(LOCK.read_text()) if not_allowed(licence_of(each.name))
    ] == []


def test_a_licence_that_is_not_on_the_list_is_noticed() -> None:
    assert not_allowed("MIT AND (AGPL-3.0-only OR BSD-3-Clause)") == {"AGPL-3.0-only"}
    assert not_allowed("") == {""}


def test_only_what_is_older_here_is_outdated() -> None:
    ours = "django==6.1.3 \\\n    --hash=sha256:aa\nruff==0.17.10\nuv==1.0\n"
    then = "django==6.1.4\nruff==0.17.9\nnew==1.0\nuv==1.0.0\n"
    assert raised(ours, then) == {"django": "6.1.3 -> 6.1.4"}


@pytest.mark.parametrize("kind", MARKS)
def test_a_planted_secret_is_found(kind: str) -> None:
    assert kind in kinds(f'KEY = "{PLANTED[kind]}"')


def test_the_repository_holds_none() -> None:
    assert [*looks_secret()] == []


@pytest.mark.parametrize(
    "line",
    ["postgres://user:password@host/name", "https://example.com/a:b@c", "a hash: sha256:0123abcd"],
)
def test_what_is_none_is_left_alone(line: str) -> None:
    assert kinds(line) == []
