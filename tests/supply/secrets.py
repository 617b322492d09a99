"""Tell each line of the repository that looks like a secret.

python -m tests.supply.secrets

It knows secrets by their form: keys and tokens that carry their maker's mark, keys of ours, passwords in
addresses. Passwords in code are ruff's to find (S105 to S107).
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

MARKS = {
    "a private key": r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----",
    "a key of AWS": r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b",
    "a token of GitHub": r"\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_\w{60,})",
    "a token of GitLab": r"\bglpat-[\w-]{20}",
    "a token of Slack": r"\bxox[abprs]-[A-Za-z0-9-]{10,}",
    "a key of Stripe": r"\b[rs]k_live_[A-Za-z0-9]{20,}",
    "a key of Google": r"\bAIza[\w-]{35}",
    "a token of PyPI": r"\bpypi-AgEI[\w-]{50,}",
    "a token of npm": r"\bnpm_[A-Za-z0-9]{36}",
    "a key of SendGrid": r"\bSG\.[\w-]{20,}\.[\w-]{30,}",
    "a token of Telegram": r"\b\d{8,10}:AA[\w-]{33}\b",
    "a key of a language model": r"\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}",
    "a signed token": r"\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{15,}",
    "a key of ours": r"(?<![\w/+-])[\w-]{43}=(?![\w=])",
    "a password in an address": r"\w://[^\s:/@\"'{}$<>]+:[^\s:/@\"'{}$<>]+@[\w.-]+",
}

INVENTED = re.compile(
    r"(?:user|someone|invented|bounceback|postgres|robin)[\w.]*:"
    r"(?:password|secret|hunter2|invented|postgres|bounceback)@"
)


def main() -> int:
    found = [*looks_secret()]
    for line in found:
        print(line)
    return bool(found)


def looks_secret() -> Iterator[str]:
    """File, line and kind of what looks like a secret in a tracked file; never the secret."""
    marks = [word for mark in MARKS.values() for word in ("-e", mark)]
    found = subprocess.run(
        ["git", "grep", "-n", "-I", "-z", "-P", *marks], cwd=ROOT, capture_output=True, check=False
    )
    if found.returncode > 1:
        raise OSError(found.stderr.decode())
    for line in found.stdout.decode(errors="replace").splitlines():
        name, number, text = line.split("\0", 2)
        yield from (f"{name}:{number} looks like {kind}" for kind in kinds(text))


def kinds(line: str) -> list[str]:
    """Which secrets a line seems to hold."""
    return [kind for kind, form in FORMS.items() if any(map(_is_real, form.finditer(line)))]


def _is_real(match: re.Match[str]) -> bool:
    return not INVENTED.search(match[0])


FORMS = {kind: re.compile(mark) for kind, mark in MARKS.items()}


if __name__ == "__main__":
    sys.exit(main())
