"""Logs say what went wrong and where, never what a person wrote."""

import logging
import traceback


class WithoutPrivateText(logging.Filter):
    """Replace an exception's message by its type: a database error quotes the whole failing row."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[1]:
            record.exc_text = _where(record.exc_info[1])
            record.exc_info = None
        return True


def _where(problem: BaseException) -> str:
    places: list[str] = []
    cause: BaseException | None = problem
    while cause is not None:
        frames = [
            f"  {f.filename}:{f.lineno} in {f.name}"
            for f in traceback.extract_tb(cause.__traceback__)
        ]
        places += [type(cause).__qualname__, *frames]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(places)
