"""What stops a start, told in plain words."""

import errno
from pathlib import Path


class Trouble(Exception):
    """Something the person at the machine can put right: its text is a sentence that says what."""

    @classmethod
    def with_folder(cls, folder: Path, error: OSError) -> "Trouble":
        """Put an error of the file system on this folder into words."""
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return cls(
                f"The disk that holds {folder} is full. "
                "Make some room (about 500 MB) and start again."
            )
        return cls(
            f"BounceBack cannot write in {folder} ({error.strerror}). "
            "Give your account the right to, or name another folder in BOUNCEBACK_VAR."
        )
