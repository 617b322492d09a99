"""Mails as files: their charsets, their wrappings, their parts, and how much of them is read."""

import base64
import tracemalloc
from email.header import Header
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.messages import as_paste, not_one_message, plain_mail
from recovery.messages.charsets import codec_of
from tests.helpers.text import quick

HEAD = (
    b"From: Marta <marta@brightfen.example>\nTo: Robin <robin@example.com>\n"
    b"Subject: Re: Thank you\nMIME-Version: 1.0\n"
)
SAID = "Lead with the number."
PLAIN = b"Content-Type: text/plain; charset=utf-8\n\nLead with the number.\n"
MAIL = HEAD + PLAIN


def with_parts(kind: str, *parts: bytes, head: bytes = HEAD) -> bytes:
    body = b"".join(b"--x\n%s\n" % part for part in parts)
    return head + f"Content-Type: multipart/{kind}; boundary=x\n\n".encode() + body + b"--x--\n"


def text(kind: str, said: str, more: str = "") -> bytes:
    return f"Content-Type: text/{kind}; charset=utf-8\n{more}\n{said}\n".encode()


def in_charset(charset: str, raw: bytes, kind: str = "plain") -> bytes:
    return HEAD + f"Content-Type: text/{kind}; charset={charset}\n\n".encode() + raw


# Charsets


@pytest.mark.parametrize(
    ("label", "codec", "said"),
    [
        ("iso-8859-1", "cp1252", "“can’t” – €"),
        ("latin1", "cp1252", "here’s"),
        ("us-ascii", "cp1252", "here’s"),
        ("us-ascii", "utf-8", "here’s"),
        ("gb2312", "gb18030", "镕 模"),
        ("GBK", "gb18030", "€ 镕"),
        ("big5", "big5hkscs", "面試 裏"),
        ("shift_jis", "cp932", "① 髙橋"),
        ("ks_c_5601-1987", "cp949", "똠방각하"),
        ("iso-8859-9", "cp1254", "“Şu”"),
        ("tis-620", "cp874", "ตัวเลข…"),
        ("iso-8859-8-i", "iso8859-8", "שלום"),
        ("x-sjis", "cp932", "数字"),
        ("unicode-1-1-utf-8", "utf-8", "Übung"),
        ("utf-16", "utf-16-le", "Übung"),
        ("utf-7", "utf-7", "Übung"),
        ("nonsense", "utf-8", "Übung"),
        ("nonsense", "cp1252", "Übung"),
        ("utf-8", "cp1252", "Übung"),
    ],
)
def test_a_charset_is_read_as_browsers_read_it(label: str, codec: str, said: str) -> None:
    coded = base64.encodebytes(said.encode(codec))
    raw = HEAD + f"Content-Type: text/plain; charset={label}\n".encode()
    assert plain_mail(raw + b"Content-Transfer-Encoding: base64\n\n" + coded) == said


@pytest.mark.parametrize(
    "meta",
    [
        "<meta charset=windows-1251>",
        "<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
        '<meta content="text/html;charset=windows-1251" http-equiv=Content-Type>',
    ],
)
@pytest.mark.parametrize("label", ["", "; charset=us-ascii"])
def test_a_page_says_its_charset_itself(meta: str, label: str) -> None:
    page = f"<html><head>{meta}</head><p>Приведите пример.".encode("cp1251")
    assert (
        plain_mail(HEAD + f"Content-Type: text/html{label}\n\n".encode() + page)
        == "Приведите пример."
    )
    assert plain_mail(page) == "Приведите пример."


def test_the_mails_own_word_comes_before_the_pages() -> None:
    page = "<meta charset=windows-1251><p>Übung".encode()
    assert plain_mail(in_charset("utf-8", page, "html")) == "Übung"


def test_two_bytes_a_letter_are_seen_without_their_mark() -> None:
    assert plain_mail(SAID.encode("utf-16-le")) == SAID == plain_mail(SAID.encode("utf-16-be"))


def test_no_label_is_a_codec_that_is_no_charset() -> None:
    for label in ("rot13", "zip", "idna", "unicode_escape", "hex", "", "\x00", "ü", "replacement"):
        assert codec_of(label) is None


# Wrappings


def test_an_mbox_and_apples_file_are_unwrapped() -> None:
    for first in (
        b"From a@b.example Tue Nov 24 10:12:00 2026\n",
        b"From - Tue Nov 24 10:12 2026\r\n",
        b">From x\n",
    ):
        assert plain_mail(first + MAIL) == SAID
    marks = b'<?xml version="1.0"?>\n<plist version="1.0"></plist>\n'
    for count in (len(MAIL), 3, 10**9):
        assert plain_mail(b"%d      \n" % count + MAIL + marks) == SAID


def test_from_in_an_mbox_is_given_back() -> None:
    said = plain_mail(b"From a Tue Nov 24 2026\n" + MAIL + b">From here on it was good.\n")
    assert said == f"{SAID}\nFrom here on it was good."


def test_several_mails_are_told_and_the_one_that_says_most_is_read() -> None:
    first = b"From a Tue Nov 24 10:12:00 2026\n"
    both = first + HEAD + b"\nYes.\n\n" + first + MAIL
    assert plain_mail(both) == SAID
    assert "more than one message" in str(not_one_message(both))
    assert not not_one_message(first + MAIL)


def test_outlooks_line_above_the_headers_is_passed() -> None:
    assert plain_mail(b"Microsoft Mail Internet Headers Version 2.0\n" + MAIL) == SAID


def test_a_mail_that_is_all_base64_is_read() -> None:
    assert plain_mail(base64.encodebytes(MAIL)) == SAID
    assert plain_mail(base64.b64encode(MAIL.replace(b"\n", b"\r\n"))) == SAID


@pytest.mark.parametrize(
    "head",
    [
        "Von:\tMarta Quill\nGesendet:\tDienstag, 24. November 2026\nAn:\tRobin\nBetreff:\tAW: Danke",
        "Fra: Marta\nSendt: 24. november 2026\nTil: Robin\nEmne: Tak",
        "差出人: Marta\n送信日時: 2026年11月24日\n宛先: Robin\n件名: お礼",
    ],
)
def test_the_head_of_a_message_saved_as_text_is_left_out(head: str) -> None:
    assert plain_mail(f"\ufeff{head}\n\n{SAID}".encode()) == SAID
    assert plain_mail(f"{head}\n\n{SAID}".encode("utf-16")) == SAID


def test_a_mail_of_an_old_mac_and_one_that_lost_its_boundary_are_read() -> None:
    assert plain_mail(MAIL.replace(b"\n", b"\r")) == SAID
    assert SAID in plain_mail(HEAD + b"Content-Type: multipart/mixed\n\n" + SAID.encode())


def test_rich_text_is_read() -> None:
    raw = rb"{\rtf1\ansi\ansicpg1250{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}}{\*\generator W;}"
    raw += rb"\f0 Wi\'eacej \{liczb\}\par{\b And} \f1\'cf\'f0\f0\line\u8364 ?\u-10179 ?\u-8704 ?\bin4 {{{{\emdash x}"
    assert plain_mail(raw) == "Więcej {liczb}\nAnd Пр\n€😀—x"


# Parts


def test_a_stub_beside_the_page_is_not_the_letter() -> None:
    page = text("html", "<p>Bring it.</p>")
    for stub in (
        "Your e-mail client does not support HTML. Please use another one to read this message.",
        "Bitte nutzen Sie ein Programm mit HTML.",
        "To view this message in your browser, follow the link.",
        " ",
    ):
        assert plain_mail(with_parts("alternative", text("plain", stub), page)) == "Bring it."


def test_of_two_that_say_the_same_the_plain_one_is_read() -> None:
    parts = (text("plain", SAID), text("html", f"<p><b>{SAID}</b> Really.</p>"))
    assert plain_mail(with_parts("alternative", *parts)) == SAID


@pytest.mark.parametrize(
    "footer",
    [
        "CONFIDENTIALITY: this message is for the addressee only, and so it goes on for much longer than the letter.",
        "_______________________________________________\nTalk mailing list\nTalk@lists.example",
        "This e-mail and its attachments are confidential.",
        "Diese E-Mail enthält vertrauliche Informationen.",
    ],
)
def test_a_footer_in_its_own_part_is_not_the_letter(footer: str) -> None:
    letter = text("html", f"<p>{SAID}</p>")
    assert plain_mail(with_parts("mixed", letter, text("plain", footer))) == SAID
    assert plain_mail(with_parts("mixed", text("plain", footer), letter)) == SAID


def test_a_letter_in_two_parts_is_whole() -> None:
    picture = b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nQUJD\n"
    raw = with_parts("mixed", text("plain", SAID), picture, text("plain", "Then the story."))
    assert plain_mail(raw) == f"{SAID}\n\nThen the story."


def test_a_mail_attached_to_a_forward_is_the_letter() -> None:
    mine = HEAD.replace(b"Marta <marta@brightfen.example>", b"Robin <robin@example.com>")
    note = text("plain", "for me")
    coded = b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(MAIL)
    for attached in (
        b"Content-Type: message/rfc822\n\n" + MAIL,
        b"Content-Type: message/rfc822\n" + coded,
        b'Content-Type: application/octet-stream; name="=?utf-8?Q?R=C3=A9.eml?="\n' + coded,
    ):
        assert plain_mail(with_parts("mixed", note, attached, head=mine)) == SAID


def test_a_mail_attached_to_a_forward_keeps_its_own_head() -> None:
    mine = HEAD.replace(b"Marta <marta@brightfen.example>", b"Robin <robin@example.com>")
    note, inner = text("plain", "for me"), b"Content-Type: message/rfc822\n\n" + MAIL
    pasted = as_paste(with_parts("mixed", note, inner, head=mine))
    assert pasted.startswith("From: Marta <marta@brightfen.example>\nSubject: Re: Thank you\n")
    long = text("plain", "This is what I think of it, and it is longer than the letter.")
    assert as_paste(with_parts("mixed", long, inner, head=mine)).startswith("From: Robin")


def test_the_answered_mail_sent_along_is_not_the_letter() -> None:
    mine = b"From: robin@example.com\nSubject: Thank you\n\nThank you for a long and calm talk, and for more.\n"
    raw = with_parts("mixed", text("plain", "Yes."), b"Content-Type: message/rfc822\n\n" + mine)
    assert plain_mail(raw) == "Yes."


def test_a_mail_whose_only_text_is_attached_is_read() -> None:
    named = text("plain", SAID, 'Content-Disposition: attachment; filename="a.txt"\n')
    assert plain_mail(with_parts("mixed", named)) == SAID


def test_flowing_lines_are_joined_and_a_signature_is_not() -> None:
    flowed = "Lead with \nthe number.\n> quoted \n> on\n>> deeper\n From here.\n-- \nMarta"
    head = HEAD + b"Content-Type: text/plain; format=flowed\n\n"
    said = f"{SAID}\n> quoted on\n>> deeper\nFrom here.\n-- \nMarta"
    assert plain_mail(head + flowed.encode()) == said


def test_base64_with_bytes_in_it_and_a_charset_that_is_no_name_is_no_error() -> None:
    head = b"Content-Type: text/plain; charset=\0\nContent-Transfer-Encoding: base64\n\n"
    assert plain_mail(HEAD + head + b"\xfcben") == ""


def test_a_footer_below_base64_spoils_nothing() -> None:
    coded = base64.encodebytes(f"{SAID}!!".encode())
    for below in (b"", b"\n____\nA list, and its rules\n"):
        raw = HEAD + b"Content-Transfer-Encoding: base64\n\n" + coded + below
        assert plain_mail(raw) == f"{SAID}!!"


def test_of_a_cut_off_mail_what_came_is_read() -> None:
    coded = base64.encodebytes(SAID.encode() * 20)
    for end in range(1, 5):
        raw = HEAD + b"Content-Transfer-Encoding: base64\n\n" + coded[:-end]
        assert plain_mail(raw).startswith(SAID)


# Bounds and any bytes


def nested(deep: int) -> bytes:
    head = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
    return HEAD + b"".join(head % (level, level) for level in range(deep)) + PLAIN


def test_parts_are_read_forty_deep_and_no_deeper() -> None:
    assert plain_mail(nested(30)) == SAID
    assert plain_mail(nested(100)) == plain_mail(nested(3000)) == ""


@pytest.mark.parametrize(
    ("name", "start", "more", "said"),
    [
        ("pictures", MAIL, b"QUJD" * 19 + b"\n", SAID),
        ("empty lines", nested(30), b"\n", SAID),
        ("one line", MAIL[:-1], b" and more", SAID[:-1]),
        ("many parts", with_parts("mixed", PLAIN), b"--x\n\n", SAID),
        ("a zip bomb", b"PK\x03\x04word/", bytes(100), ""),
    ],
)
def test_thirty_megabytes_are_read_in_little_memory(
    name: str, start: bytes, more: bytes, said: str
) -> None:
    raw = start + more * (30_000_000 // len(more))
    tracemalloc.start()
    read = plain_mail(raw)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"30 MB of {name}: {most / 1e6:.0f} MB of memory beside the file")
    assert said in read
    assert most < 100_000_000


letters = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029")
)


@quick
@given(
    letters,
    st.sampled_from(["base64", "quoted-printable", "8bit"]),
    st.sampled_from(["utf-8", "gb18030"]),
)
def test_any_words_come_out_as_they_went_in(said: str, encoding: str, charset: str) -> None:
    mail = EmailMessage()
    mail["From"] = "marta@brightfen.example"
    mail["Subject"] = Header("Größe", "utf-8").encode()
    mail.set_content(f"{said}.\n", charset=charset, cte=encoding)
    assert plain_mail(mail.as_bytes()) == f"{said}."


@quick
@given(
    st.binary(max_size=400),
    st.sampled_from(
        [b"", HEAD, b"12\n" + HEAD, b"From x\n" + HEAD, b"{\\rtf1", b"PK\x03\x04", nested(2)]
    ),
)
def test_whatever_the_bytes_there_is_text_or_nothing(raw: bytes, start: bytes) -> None:
    assert isinstance(plain_mail(start + raw), str)
    assert isinstance(str(not_one_message(start + raw)), str)
