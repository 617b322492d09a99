"""What comes in by upload is bounded on disk, however much is sent."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.files.uploadhandler import load_handler
from django.http.multipartparser import MultiPartParser
from django.test import RequestFactory, SimpleTestCase

from bounceback.uploads import LARGEST

HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.eml"\r\n\r\n'
SENT = 200 * 1024 * 1024


class Endless:
    """A request's body that is made as it is read."""

    def __init__(self) -> None:
        self.left = self.pieces()

    def pieces(self) -> Iterator[bytes]:
        yield HEAD
        yield from (bytes(64 * 1024) for _piece in range(SENT // (64 * 1024)))
        yield b"\r\n--x--\r\n"

    def read(self, _size: int) -> bytes:
        return next(self.left, b"")


class UploadTests(SimpleTestCase):
    def test_of_200_megabytes_no_more_is_kept_than_a_form_takes(self) -> None:
        request = RequestFactory().post("/")
        handlers = [load_handler(path, request) for path in settings.FILE_UPLOAD_HANDLERS]
        meta = {"CONTENT_TYPE": "multipart/form-data; boundary=x", "CONTENT_LENGTH": SENT + 200}
        _words, files = MultiPartParser(meta, Endless(), handlers).parse()
        file = files["file"]
        kept = Path(file.temporary_file_path()).stat().st_size
        print(f"sent {SENT}, kept {kept}")
        self.assertEqual(file.size, SENT)
        self.assertLessEqual(kept, LARGEST + 64 * 1024)
