"""Nothing typed is ever lost: the text of a form whose session or token had run out is carried over sign-in.

Until somebody signs in, there is no owner to keep a draft for. The text waits, encrypted, in the
nameless session for an hour, and becomes a draft only for the person whose form it was: the form's
submit key says whose, and cannot be forged.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from django.contrib.sessions.backends.base import SessionBase
from django.core import signing
from django.db import transaction
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.models import User
from accounts.models.draft import LONGEST_PATH, Fields, Window
from bounceback.encryption import CannotRead, decrypt, encrypt
from bounceback.fingerprints import fingerprint

SESSION_KEY = "typed_at"  # as sessions have it that are open now
WAITS = timedelta(hours=1)
LONGEST = 100_000
"""Characters of one form that are carried: several times the fullest form of ours. More is printed."""
MOST_PAGES = 10
"""So many pages' words are carried, the last typed on; each page's newest."""
UNKEPT = ".unkept"
DRAFT_AT = "draft_at"
"""A form with buttons that send it elsewhere says in this field on which page it is filled in."""
UNKEPT_FIELD = "unkept_"
"""What begins like this is answered for this moment alone: it goes into no draft and no session."""
NEVER_KEPT = ("csrfmiddlewaretoken", "submit_key", "version", "go", "next", "credential", DRAFT_AT)


def new_submit_key(user: User, *, kept: bool = True, after: str = "") -> str:
    """A key for one form of this person's, signed so that nobody can make one for another.

    It also says whether what is typed in that form may be kept as a draft; and in which window it
    stands, and since when: the one `after` was sent from, when that came back with a mistake. A new
    window goes by how the key begins, and is not named again: a list holds dozens of keys.
    """
    window = read_window(user, after) if after else Window(opened=timezone.now())
    opened = int(window.opened.timestamp() * 1_000_000)
    return _signer(user).sign(f"{uuid4().hex}@{opened}@{window.name}{'' if kept else UNKEPT}")


def read_submit_key(user: User, signed: str) -> UUID | None:
    """The key in a submit key; None when it is missing, broken or another person's."""
    try:
        return UUID(_unsigned(user, signed)[0])
    except (signing.BadSignature, ValueError):
        return None


def read_window(user: User, signed: str) -> Window:
    """The window that a submit key names; one that knows of no words typed elsewhere, when it names none."""
    try:
        key, opened, name = _unsigned(user, signed)
        return Window(name or key[:12], datetime.fromtimestamp(int(opened) / 1_000_000, UTC))
    except (signing.BadSignature, ValueError):
        return Window()


def window_of(request: HttpRequest, user: User) -> Window:
    """The window (browser tab) in which the sent form was open."""
    return read_window(user, request.POST.get("submit_key", ""))


def _unsigned(user: User, signed: str) -> list[str]:
    return _signer(user).unsign(signed).removesuffix(UNKEPT).split("@")


def _signer(user: User) -> signing.Signer:
    return signing.Signer(salt=f"submit-key:{user.pk}")


def draft_fields(post: QueryDict) -> Fields:
    """What a person typed: no tokens, no passwords; empty when every field is, or none may be kept."""
    if f"{UNKEPT}:" in post.get("submit_key", ""):
        return {}
    fields = {
        name: values
        for name, values in post.lists()
        if name not in NEVER_KEPT and "password" not in name and not name.startswith(UNKEPT_FIELD)
    }
    return fields if any(any(values) for values in fields.values()) else {}


def said_in(fields: Fields, files: Sequence[tuple[str | None, int | None]] = ()) -> str:
    """A fingerprint of what was typed and chosen: two posts with equal words have equal ones."""
    return fingerprint("submission", [sorted(fields.items()), list(files)])


def is_ours(path: str) -> bool:
    """Whether an address is on this site, and short enough to keep a draft for."""
    return (
        path.startswith("/")
        and path.isprintable()
        and len(path) <= LONGEST_PATH
        and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    )


def is_autosave(request: HttpRequest) -> bool:
    """Whether a page sent this by itself while somebody types, so that nobody waits for an answer."""
    return request.resolver_match is not None and request.resolver_match.url_name == "draft_keep"


def page_of(request: HttpRequest) -> str:
    """The address of the page on which the posted form is filled in: its draft is kept under it."""
    page = request.GET.get("path", "") if is_autosave(request) else request.POST.get(DRAFT_AT, "")
    return page if is_ours(page) else request.path


def carry(request: HttpRequest) -> bool:
    """Keep the text of a post that came without a session until its writer signs in; whether it was kept."""
    signed = request.POST.get("submit_key", "")
    fields = draft_fields(request.POST)
    text = json.dumps({"key": signed, "fields": fields}, ensure_ascii=False)
    page = page_of(request)
    if not (signed and fields and is_ours(page) and len(text) <= LONGEST):
        return False
    waiting: dict[str, str] = request.session.get(SESSION_KEY, {})
    others = [(at, token) for at, token in waiting.items() if at != page]
    newest = [*others, (page, encrypt(text).decode())][-MOST_PAGES:]
    request.session[SESSION_KEY] = dict(newest)
    request.session.set_expiry(WAITS)
    return True


def bring_back(session: SessionBase, user: User) -> None:
    """Turn the carried texts into drafts of this person, each on its page, if this person wrote them."""
    for page, token in session.pop(SESSION_KEY, {}).items():
        try:
            carried = json.loads(decrypt(token.encode()))
        except CannotRead:  # the key was changed meanwhile; signing in matters more
            continue
        keep_unsaved(user, page, carried["fields"], carried["key"])


def keep_unsaved(user: User, page: str, fields: Fields, signed: str) -> None:
    """Make a draft of this page of what was typed in a form, unless the form has been saved with it.

    Whoever saves the form at this moment waits until the draft is kept, and then discards it.
    """
    key = read_submit_key(user, signed)
    with transaction.atomic():
        if key and fields and user.submissions.is_open(user, key, said_in(fields)):
            user.drafts.keep(user, page, fields, read_window(user, signed))
