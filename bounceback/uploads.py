"""Files as they come in: in memory while they are small, on disk up to what any form takes, and no further."""

from django.core.files.uploadhandler import TemporaryFileUploadHandler

LARGEST = 50 * 1024 * 1024  # bytes kept: what the form takes that takes the largest files


class BoundedUploadHandler(TemporaryFileUploadHandler):
    """Keeps the start of a file on disk and counts the rest, so that its form can say that it is too large."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start < LARGEST:
            super().receive_data_chunk(raw_data, start)
