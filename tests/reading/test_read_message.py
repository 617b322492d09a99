"""`manage.py read_message`: files of any kind in, one JSON object a file out."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

MAIL = (
    b"From: =?utf-8?q?Fernh=C3=B6lle_Karriere?= <no-reply@fernhoelle.example>\r\n"
    b"Date: Wed, 25 Nov 2026 09:02:00 +0000\r\n"
    b"Subject: Ihre Bewerbung als Buchhalterin\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"<p>Sehr geehrte Frau Roth,</p><p>leider k=C3=B6nnen wir Ihre Bewerbung nicht\r\n"
    b" ber=C3=BCcksichtigen.</p>"
)
NO = "Dear Robin, thank you for applying to Larkfield. You were not selected."


def said(*files: Path, **options: Any) -> list[dict[str, Any]]:
    out = StringIO()
    call_command("read_message", *map(str, files), jsonl=True, stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def kept(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def test_a_mail_with_only_a_page_is_read_with_its_head(tmp_path: Path) -> None:
    [told] = said(kept(tmp_path, "no.eml", MAIL))
    assert (told["kind"], told["outcome"], told["language"]) == ("rejection", "told_no", "de")
    assert (told["sender_name"], told["role"]) == ("Fernhölle Karriere", "Buchhalterin")
    assert (told["sender_address"], told["no_reply"]) == ("no-reply@fernhoelle.example", True)


def test_each_file_has_its_line_and_name(tmp_path: Path) -> None:
    files = [kept(tmp_path, name, NO.encode()) for name in ("one.txt", "two.txt")]
    assert [told["file"] for told in said(*files)] == [str(path) for path in files]


def test_a_forwarded_mail_is_the_one_that_was_sent_along(tmp_path: Path) -> None:
    along = b"From: Robin <robin@example.org>\r\nSubject: Fwd: news\r\n"
    along += b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
    along += b"Content-Type: message/rfc822\r\n\r\n" + MAIL + b"\r\n--x--\r\n"
    [told] = said(kept(tmp_path, "forward.eml", along))
    assert (told["sender_name"], told["kind"]) == ("Fernhölle Karriere", "rejection")


def test_what_is_no_message_is_refused_with_a_sentence(tmp_path: Path) -> None:
    [told] = said(kept(tmp_path, "letter.pdf", b"%PDF-1.7\n"))
    assert "PDF" in told["refused"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nothing"):
        said(tmp_path / "nothing.txt")
