"""Nothing typed is ever lost: the text of a form whose session or token had run out is carried over sign-in.

Until somebody signs in, there is no owner to keep a draft for. The text waits, encrypted, in the
nameless session for an hour, and becomes a draft only for the person whose form it was: the form's
submit key says whose, and cannot be forged.
"""

import json
from datetime import timedelta
from uuid import UUID, uuid4

from django.contrib.sessions.backends.base import SessionBase
from django.core import signing
from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.models import User
from accounts.models.draft import LONGEST_PATH, Fields
from bounceback.encryption import CannotRead, decrypt, encrypt

SESSION_KEY = "typed"
WAITS = timedelta(hours=1)
LONGEST = 100_000  # characters; a longer post is no form of ours
UNKEPT = ".unkept"
TYPED_AT = "typed_at"
"""A form with buttons that send it elsewhere says in this field on which page it is filled in."""
UNKEPT_FIELD = "unkept_"
"""What begins like this is answered for this moment alone: it goes into no draft and no session."""
NEVER_KEPT = ("csrfmiddlewaretoken", "submit_key", "version", "go", TYPED_AT)


def new_submit_key(user: User, *, kept: bool = True) -> str:
    """A key for one form of this person's, signed so that nobody can make one for another.

    It also says whether what is typed in that form may be kept as a draft.
    """
    return _signer(user).sign(f"{uuid4()}{'' if kept else UNKEPT}")


def read_submit_key(user: User, signed: str) -> UUID | None:
    """The key, or None when it is missing, broken or another person's."""
    try:
        return UUID(_signer(user).unsign(signed).removesuffix(UNKEPT))
    except (signing.BadSignature, ValueError):
        return None


def _signer(user: User) -> signing.Signer:
    return signing.Signer(salt=f"submit-key:{user.pk}")


def typed_fields(post: QueryDict) -> Fields:
    """What a person typed: no tokens, no passwords; empty when every field is, or none may be kept."""
    if f"{UNKEPT}:" in post.get("submit_key", ""):
        return {}
    fields = {
        name: values
        for name, values in post.lists()
        if name not in NEVER_KEPT and "password" not in name and not name.startswith(UNKEPT_FIELD)
    }
    return fields if any(any(values) for values in fields.values()) else {}


def is_ours(path: str) -> bool:
    """An address on this site, short enough to keep a draft for."""
    return (
        path.startswith("/")
        and len(path) <= LONGEST_PATH
        and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    )


def page_of(request: HttpRequest) -> str:
    """Where the form that was posted is filled in, and where its words are looked for again."""
    page = request.POST.get(TYPED_AT, "")
    return page if is_ours(page) else request.path


def carry(request: HttpRequest) -> None:
    """Keep the text of a post that could not be let in, until its writer signs in."""
    signed = request.POST.get("submit_key", "")
    fields = typed_fields(request.POST)
    text = json.dumps({"path": page_of(request), "key": signed, "fields": fields})
    if signed and fields and len(text) <= LONGEST:
        request.session[SESSION_KEY] = encrypt(text).decode()
        request.session.set_expiry(WAITS)


def bring_back(session: SessionBase, user: User) -> str | None:
    """Make the carried text this person's draft; the address it belongs to, if it was theirs."""
    token = session.pop(SESSION_KEY, None)
    if token is None:
        return None
    try:
        carried = json.loads(decrypt(token.encode()))
    except CannotRead:  # the key was changed meanwhile; signing in matters more
        return None
    if read_submit_key(user, carried["key"]) is None:
        return None
    user.drafts.keep(user, carried["path"], carried["fields"])
    return str(carried["path"])
