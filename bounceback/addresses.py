"""E-mail addresses: whether mail can be sent to one."""

LONGEST, LONGEST_LOCAL_PART = 254, 64  # bytes of an address, and before its @ (RFC 5321)


def can_be_mailed(email: str) -> bool:
    """Whether mail to this address would leave, and go to the domain that is written there.

    A domain in other letters is mailed in a form of its own (IDNA 2003, as Django writes it). That is bounded
    as any, refuses some letters and takes others for the same: "straße.example" would go to strasse.example.
    """
    local, _, domain = email.rpartition("@")
    try:
        mailed = domain.encode("idna")
        is_the_same = domain.isascii() or mailed.decode("idna") == domain.lower()
        length = len(local.encode()) + 1 + len(mailed)
    except UnicodeError:
        return False
    return is_the_same and length <= LONGEST and len(local.encode()) <= LONGEST_LOCAL_PART
