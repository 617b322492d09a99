"""What nobody would send: keys, texts, forms, bodies, headers and queries that are wrong in every way we know."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=x"

METHODS = (
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND",
    "get", "POST\xff", "", "*",
)  # fmt: skip

TEXTS: dict[str, bytes] = {
    "nothing": b"",
    "spaces": b" \t\r\n ",
    "NUL": b"a\0b",
    "a lone surrogate": b"\xed\xa0\x80",
    "no UTF-8": b"\xff\xfe\xc3(",
    "latin-1": "café".encode("latin-1"),
    "utf-16": "Kündigung".encode("utf-16"),
    "right to left": "\u202eabc\u200b\ufeff".encode(),
    "emoji": "👩\u200d👩\u200d👧🏽".encode(),
    "the last code point": "\U0010ffff".encode(),
    "the year 1": b"0001-01-01",
    "the year 9999": b"9999-12-31",
    "no day": b"2026-02-30",
    "the year 10000": b"10000-01-01",
    "midnight of the year 1": b"0001-01-01T00:00",
    "the end of time": b"9999-12-31T23:59:59.999999+14:00",
    "no hour": b"25:61",
    "a month": b"0000-13",
    "minus one": b"-1",
    "more than 32 bits": b"2147483648",
    "more than 64 bits": b"9223372036854775808",
    "400 digits": b"9" * 400,
    "5000 digits": b"1" * 5000,
    "infinity": b"1e999",
    "no number": b"NaN",
    "Arabic digits": "٣٤".encode(),
    "a superscript": "²".encode(),
    "a key of nobody": b"00000000-0000-0000-0000-000000000000",
    "half a key": b"01a22890-3539-7012",
    "JSON": b'{"a": [null]}',
    "SQL": b"' OR 1=1; --",
    "a template": b"{{ 7*7 }}{% debug %}",
    "a path": b"../../../../etc/passwd",
    "an address that is none": b"http://[",
    "another site": b"//evil.example/",
    "a script": b"javascript:alert(1)",
    "two lines": b"a\r\nSet-Cookie: b=c",
    "a format": b"%s%n%(x)s",
    "ticked": b"on",
    "70,000 characters": b"x" * 70_000,
}

LARGE = {"1 MB less a little": b"x" * 1_000_000, "1 MB and more": b"x" * 1_100_000}

PART = b'--x\r\nContent-Disposition: form-data; name="text"'
FILE = PART.replace(b"text", b"file")
BODIES: dict[str, tuple[str, bytes]] = {
    "10,000 fields": (FORM, b"&".join(b"f%d=1" % number for number in range(10_000))),
    "a field 900 times": (FORM, b"&".join([b"text=1"] * 900)),
    "a form of signs": (FORM, b"&&==&%&%zz=%00&=;"),
    "a form in utf-16": (FORM, "text=a".encode("utf-16")),
    "a form in rot13": (FORM + "; charset=rot13", b"grkg=n"),
    "a form in latin-1": (FORM + "; charset=latin-1", b"text=\xe9t\xe9"),
    "a form in nothing known": (FORM + "; charset=klingon", b"text=a"),
    "parts without a boundary": ("multipart/form-data", PART + b"\r\n\r\na\r\n--x--"),
    "parts that end early": (PARTS, PART + b"\r\n\r\nabc"),
    "parts without a head": (PARTS, b"--x\r\n\r\n\r\n--x--"),
    "parts without a name": (PARTS, b"--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--"),
    "parts in rot13": (PARTS + "; charset=rot13", PART + b"\r\n\r\na\r\n--x--\r\n"),
    "a part of no base64": (PARTS, PART + b'; filename="a"\r\nContent-Transfer-Encoding: base64\r\n\r\na\r\n--x--'),
    "a file with a bad name": (PARTS, PART + b'; filename="../\0\xff.csv"\r\n\r\na,b\r\n\0,\xff\r\n--x--\r\n'),
    "a file called nothing": (PARTS, FILE + b'; filename=""\r\n\r\n\r\n--x--\r\n'),
    "a file of NUL": (PARTS, FILE + b'; filename="a.csv"\r\n\r\n' + b"\0" * 3000 + b"\r\n--x--\r\n"),
    "a file in latin-1": (PARTS, FILE + b'; filename="a.json"\r\n\r\n[{"\xe9t\xe9": 1e999}]\r\n--x--\r\n'),
    "1,100 parts": (PARTS, b"".join(PART + b"\r\n\r\na\r\n" for _ in range(1100)) + b"--x--\r\n"),
    "150 files": (PARTS, b"".join(PART + b'; filename="a"\r\n\r\na\r\n' for _ in range(150)) + b"--x--\r\n"),
    "JSON in a form": (FORM, b'{"text": "a"}'),
    "JSON that is none": ("application/json", b'{"text": '),
    "JSON of nothing": ("application/json", b""),
    "JSON null": ("application/json", b"null"),
    "a JSON list": ("application/json", b"[[]]"),
    "JSON in utf-16": ("application/json", '{"text": "a"}'.encode("utf-16")),
    "JSON no UTF-8": ("application/json", b'{"text": "\xff"}'),
    "deep JSON": ("application/json", b"[" * 100_000),
    "JSON with a huge number": ("application/json", b'{"text": ' + b"1" * 5000 + b"}"),
    "XML": ("text/xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    "no content type": ("", b"text=a"),
    "a broken content type": ("a/b; charset*=rot13''x", b"text=a"),
}  # fmt: skip

HEADERS: dict[str, dict[str, str]] = {
    "a broken cookie": {"HTTP_COOKIE": "session; =; \x00=\xff; session=\"'\\"},
    "cookies without end": {"HTTP_COOKIE": "; ".join(f"a{n}=b" for n in range(2000))},
    "a session of NUL": {"HTTP_COOKIE": "session=\0\xff; csrf=\0"},
    "a long session": {"HTTP_COOKIE": f"session={'x' * 4000}; csrf={'y' * 4000}; messages=[["},
    "a language that is none": {"HTTP_ACCEPT_LANGUAGE": "\xff;q=x, de-" + "x" * 500 + ";q=1e9, *;q=-1"},
    "languages without end": {"HTTP_ACCEPT_LANGUAGE": ",".join(["a-b;q=0.1"] * 900)},
    "no type it takes": {"HTTP_ACCEPT": ";;;/;q=nan,*", "HTTP_ACCEPT_ENCODING": "gzip;q=x, \xff, br;q=-1"},
    "a range": {"HTTP_RANGE": "bytes=999999999999999999999-0, -1, a-b", "HTTP_IF_RANGE": '"\xff'},
    "another host": {"HTTP_HOST": "evil.example"},
    "a host that is none": {"HTTP_HOST": "a b\0:99999999"},
    "no host": {"HTTP_HOST": ""},
    "a host in brackets": {"HTTP_HOST": "[::1"},
    "a forged way": {
        "HTTP_X_FORWARDED_FOR": "\0, 999.1.1.1, ::1, \xff" + ", 1.1.1.1" * 300,
        "HTTP_X_FORWARDED_PROTO": "gopher",
        "HTTP_X_FORWARDED_HOST": "evil.example",
        "HTTP_FORWARDED": "for=_x;proto=;host=",
    },
    "htmx asking for the wrong thing": {
        "HTTP_HX_REQUEST": "true",
        "HTTP_HX_TARGET": "\0\xff",
        "HTTP_HX_TRIGGER": "x" * 3000,
        "HTTP_HX_CURRENT_URL": "http://[\xff",
        "HTTP_HX_PROMPT": "%ff",
    },
    "htmx with its history": {
        "HTTP_HX_REQUEST": "true",
        "HTTP_HX_BOOSTED": "maybe",
        "HTTP_HX_HISTORY_RESTORE_REQUEST": "true",
        "HTTP_HX_CURRENT_URL": "https://testserver/%00%ff?a=\0",
        "HTTP_HX_CURRENT_URL_URI_AUTOENCODED": "true",
    },
    "a day it changed on that is none": {
        "HTTP_IF_MODIFIED_SINCE": "Mon, 99 Foo 0000 99:99:99 GMT; length=\xff",
        "HTTP_IF_NONE_MATCH": '"a, W/"\xff',
        "HTTP_IF_MATCH": '*, "',
        "HTTP_IF_UNMODIFIED_SINCE": "-1",
    },
    "an origin that is none": {"HTTP_ORIGIN": "http://[", "HTTP_REFERER": "http://[\xff/?\0"},
    "a referrer elsewhere": {"HTTP_ORIGIN": "null", "HTTP_REFERER": "https://testserver@evil.example/\r\n"},
    "a key that is none": {"HTTP_AUTHORIZATION": "Bearer \0\xff"},
    "a key of another kind": {"HTTP_AUTHORIZATION": "Basic " + "=" * 3000},
    "a long key": {"HTTP_AUTHORIZATION": "Bearer " + "bb_" * 2000},
    "a length that is none": {"CONTENT_LENGTH": "abc"},
    "a length below nought": {"CONTENT_LENGTH": "-1"},
    "a length without end": {"CONTENT_LENGTH": "9" * 30},
    "no length": {"CONTENT_LENGTH": ""},
    "another method": {"HTTP_X_HTTP_METHOD_OVERRIDE": "DELETE\0", "HTTP_X_SENT_FIRST": "\xff"},
    "an idempotency key of NUL": {"HTTP_IDEMPOTENCY_KEY": "\0\xff", "HTTP_X_CSRFTOKEN": "\0"},
    "an address that is none": {"REMOTE_ADDR": ""},
    "odd ones": {"HTTP_CONNECTION": "upgrade", "HTTP_UPGRADE": "h2c", "HTTP_EXPECT": "100-continue", "HTTP_TE": "\xff"},
}  # fmt: skip

# Names that our pages and the API take in a query, each with what follows.
QUERY_NAMES = (
    "after", "cursor", "page", "q", "from", "to", "days", "month", "country", "back", "next", "path",
    "rejection", "person",
    "opportunity", "kind", "stage", "outcome", "status", "sort", "limit", "since", "on", "day", "key", "company",
    "week", "other",
    "debrief", "text", "changed_since", "ids", "include",
)  # fmt: skip


def query_of(text: bytes) -> bytes:
    """Every name with this value, and some of them twice."""
    pairs = [(name, text) for name in QUERY_NAMES]
    return urlencode([*pairs, *pairs[:5]]).encode()


QUERIES: dict[str, bytes] = {
    "signs": b"&&==;;??#%&%zz=\xff&a[]=1&a[b]=2&__proto__=1",
    "1,500 fields": b"&".join(b"q=%d" % number for number in range(1500)),
    "a broken mark": b"after=eyJhIjogMX0&cursor=////&after=W10=&page=-1&page=1e9",
    "a mark of null": b"after=bnVsbA==&cursor=bnVsbA&after=WyIwMDAxIiwgbnVsbF0",
    "a mark of NUL": b"after=AAAA&cursor=%00%ff&q=%00",
}

KEYS: dict[str, bytes] = {
    "a NUL": b"a\0b",
    "no UTF-8": b"\xff\xfe",
    "a surrogate": b"\xed\xa0\x80",
    "nobody's": b"00000000-0000-0000-0000-000000000000",
    "huge": b"9" * 400,
    "below nought": b"-1",
    "up": b"..",
    "long": b"x" * 3000,
    "percent": b"%00%2f%ff",
    "the year 1": b"0001-01",
    "the year 9999": b"9999-12",
    "a month of no year": b"0000-00",
    "spaces": b" \r\n",
}


@dataclass(frozen=True)
class Rubbish:
    """One request that is wrong somewhere, all else being as it should be."""

    name: str
    method: str = "GET"
    key: bytes | None = None
    query: bytes = b""
    kind: str = ""
    body: bytes = b""
    text: bytes | None = None
    """What every field of the page's forms holds."""
    environ: dict[str, str] = field(default_factory=dict)


def all_rubbish() -> Iterator[Rubbish]:
    for method in METHODS:
        yield Rubbish(f"method {method!r}", method)
    for name, key in KEYS.items():
        yield Rubbish(f"key: {name}", "GET", key=key)
        yield Rubbish(f"key, sent: {name}", "POST", key=key, kind=FORM, body=b"text=a")
    for name, text in TEXTS.items():
        yield Rubbish(f"query: {name}", "GET", query=query_of(text[:2000]))
        yield Rubbish(f"form: {name}", "POST", kind=FORM, text=text)
        yield Rubbish(f"JSON: {name}", "POST", kind="application/json", text=text)
        yield Rubbish(f"JSON, changing: {name}", "PATCH", kind="application/json", text=text)
    for name, text in LARGE.items():
        yield Rubbish(f"form: {name}", "POST", kind=FORM, body=b"text=" + text)
        yield Rubbish(
            f"JSON: {name}", "POST", kind="application/json", body=b'{"text": "%s"}' % text
        )
    for name, query in QUERIES.items():
        yield Rubbish(f"query: {name}", "GET", query=query)
    for name, (kind, body) in BODIES.items():
        for method in ("POST", "PATCH"):
            yield Rubbish(f"body, {method}: {name}", method, kind=kind, body=body)
    for name, environ in HEADERS.items():
        yield Rubbish(f"header: {name}", "GET", environ=environ)
        yield Rubbish(f"header, sent: {name}", "POST", kind=FORM, body=b"text=a", environ=environ)


WRONG_TYPES = [None, True, 0, -1, 1.5, 1e308, 2**70, [], [None], {}, {"a": {}}, "", "\0", "\ud800"]


def form_of(names: set[str], text: bytes) -> bytes:
    return urlencode([(name, text) for name in sorted(names)]).encode()


def json_of(names: set[str], text: bytes) -> bytes:
    """An object with this text under every name, and every third name with a value of the wrong type."""
    said = text.decode("utf-8", "surrogateescape")
    values = {
        name: WRONG_TYPES[at // 3 % len(WRONG_TYPES)] if at % 3 == len(text) % 3 else said
        for at, name in enumerate(sorted(names))
    }
    return json.dumps(values).encode()
