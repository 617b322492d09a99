"""Requests that no client would send, over a plain socket: what the web server and the site make of them together."""

import contextlib
import socket

HEAD = b"Host: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n"
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"

RAW = (
    b"GET /support/ HTTP/1.1\r\n" + HEAD + b"Content-Type: text/html; charset=rot13\r\n\r\n",
    b"GET /support/?country=DE HTTP/1.1\r\n" + HEAD + b"Content-Type: a/b; charset*=rot13''x\r\n\r\n",
    b"GET /support/ HTTP/1.1\r\n" + HEAD + b"Content-Type: text/html; charset=idna\r\nCookie: =;\xff;\"\r\n\r\n",
    b"GET /%00%ff%ed%a0%80/ HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"GET /\xff\xfe HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"GET //evil.example/ HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"GET * HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"GET support HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"GET / HTTP/9.9\r\n" + HEAD + b"\r\n",
    b"GET /\r\n\r\n",
    b"\r\n\r\n\r\n",
    b"\0\0\0\0\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"TRACE / HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"CONNECT 127.0.0.1:22 HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"FOO-BAR / HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"get / HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: [::1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost:\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + HEAD + b"A" * 9000 + b": b\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + HEAD + b"A: b\r\n" * 200 + b"\r\n",
    b"GET / HTTP/1.1\r\n" + HEAD + b"A:\0\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + HEAD + b"Content-Type: text/html;\0charset=a\0b\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + HEAD + b" folded: b\r\n\r\n",
    b"GET /" + b"x" * 6000 + b" HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + FORM + b"Content-Length: -1\r\n\r\na=b",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + FORM + b"Content-Length: abc\r\n\r\na=b",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + FORM + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\na=b",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + FORM + b"Content-Length: 100\r\n\r\na=b",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + FORM + CHUNKED + b"Content-Length: 3\r\n\r\n0\r\n\r\n",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + FORM + CHUNKED + b"\r\nzz\r\na=b\r\n0\r\n\r\n",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + FORM + CHUNKED + b"\r\n3\r\na=b\r\n0\r\n\r\n",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + b"Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\na=b",
    b"POST /nowhere/ HTTP/1.1\r\n" + HEAD + b"Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\na=b",
    b"POST /accounts/login/ HTTP/1.1\r\n" + HEAD + FORM + b"Expect: 100-continue\r\nContent-Length: 3\r\n\r\na=b",
    b"GET / HTTP/1.1\r\n" + HEAD + b"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + HEAD + b"Range: 9-0,\r\nIf-Modified-Since: \xff\r\nAccept-Language: \xff;q=z\r\n\r\n",
    b"GET /static/css/../../settings.py HTTP/1.1\r\n" + HEAD + b"\r\n",
    b"GET /static/%2e%2e/%2e%2e/bounceback/settings.py HTTP/1.1\r\n" + HEAD + b"\r\n",
)  # fmt: skip


def faults_on_the_wire(port: int) -> tuple[int, list[str]]:
    """How many requests were sent, and those that were answered by 500 or more."""
    found = [(raw, answer_to(port, raw)) for raw in RAW]
    broken = [f"{raw[:60]!r}: {answer[:40]!r}" for raw, answer in found if answer[9:10] == b"5"]
    return len(RAW), broken


def answer_to(port: int, raw: bytes) -> bytes:
    """The beginning of the answer; nothing where the server only closes."""
    with (
        socket.create_connection(("127.0.0.1", port), timeout=20) as line,
        contextlib.suppress(OSError),
    ):
        line.sendall(raw)
        line.shutdown(socket.SHUT_WR)
        return line.recv(4096)
    return b""
