"""The rules of MDN's HTTP Observatory, held by every answer of a hosted site: pages, errors, static files."""

import re
from functools import cache
from typing import Any

from django.test import TestCase

from tests.helpers.hosted import ask

STATUSES = {200, 301, 302, 303, 304, 400, 401, 403, 404, 405, 413, 422, 429, 500, 503}


@cache
def answers() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(
        "from tests.helpers.observed import observed; answer = observed()"
    )
    return found


class ObservatoryTests(TestCase):
    def broken(self, rule: Any, of: Any = lambda answer: True) -> list[str]:
        """The names of answers that break a rule."""
        chosen = [answer for answer in answers() if of(answer)]
        self.assertTrue(chosen)
        return [f"{each['name']} ({each['status']})" for each in chosen if not rule(each)]

    def header(self, name: str, value: str, of: Any = lambda answer: True) -> None:
        """Check that each answer has this header with this value."""
        self.assertEqual(self.broken(lambda each: each["headers"].get(name) == value, of), [])

    def test_every_kind_of_answer_is_among_them(self) -> None:
        found = {answer["status"] for answer in answers()}
        print(f"\n{len(answers())} answers: {sorted(found)}")
        self.assertLessEqual(STATUSES, found)

    def test_no_browser_guesses_what_an_answer_is(self) -> None:
        self.header("x-content-type-options", "nosniff")

    def test_a_body_says_what_it_is_and_text_in_which_encoding(self) -> None:
        def told(answer: Any) -> bool:
            kind = answer["headers"].get("content-type", "")
            is_text = kind.startswith("text/")
            return bool(kind) and (not is_text or "charset=" in kind)

        def has_body(answer: Any) -> bool:
            return (
                answer["status"] not in (204, 304)
                and answer["headers"].get("content-length") != "0"
            )

        self.assertEqual(self.broken(told, has_body), [])

    def test_nothing_loads_or_runs_that_is_not_ours(self) -> None:
        def strict(answer: Any) -> bool:
            policy = answer["headers"].get("content-security-policy", "")
            wanted = (
                "default-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
                "object-src 'none'",
            )
            return all(part in policy for part in wanted) and not re.search(
                r"unsafe|https?:|\*|data:", policy
            )

        self.assertEqual(self.broken(strict), [])

    def test_nobody_frames_it(self) -> None:
        self.header("x-frame-options", "DENY")

    def test_no_other_site_hears_where_one_came_from(self) -> None:
        def silent(answer: Any) -> bool:
            return answer["headers"].get("referrer-policy") in ("same-origin", "no-referrer")

        self.assertEqual(self.broken(silent), [])

    def test_browsers_come_by_https_for_two_years(self) -> None:
        told = "max-age=63072000; includeSubDomains; preload"
        self.header(
            "strict-transport-security",
            told,
            lambda each: each["name"] not in ("health", "to https"),
        )

    def test_no_other_site_takes_it_in(self) -> None:
        self.header("cross-origin-resource-policy", "same-origin")
        self.header("cross-origin-opener-policy", "same-origin")

    def test_no_other_site_may_read_it(self) -> None:
        def closed(answer: Any) -> bool:
            return not any(name.startswith("access-control-") for name in answer["headers"])

        self.assertEqual(self.broken(closed), [])

    def test_every_cookie_is_this_hosts_alone(self) -> None:
        def strict(answer: Any) -> bool:
            return all(
                cookie.startswith("__Host-")
                and {"secure", "httponly", "path=/"} <= (parts := set(cookie.lower().split("; ")))
                and parts & {"samesite=lax", "samesite=strict"}
                and not any(part.startswith("domain=") for part in parts)
                for cookie in answer["cookies"]
            )

        self.assertEqual(self.broken(strict, lambda each: each["cookies"]), [])

    def test_only_what_is_everybodys_is_kept_by_a_cache(self) -> None:
        def is_for_all(answer: Any) -> bool:
            # A browser keeps the service worker's script; it tells a language and a country.
            return answer["name"].startswith(
                ("static", "a static", "manifest", "service_worker", "no_line_words")
            )

        def kept_nowhere(answer: Any) -> bool:
            return {"no-store", "private"} <= set(
                re.split(r",\s*", answer["headers"].get("cache-control", ""))
            )

        self.assertEqual(self.broken(kept_nowhere, lambda each: not is_for_all(each)), [])

    def test_it_redirects_within_itself_or_to_https(self) -> None:
        def at_home(answer: Any) -> bool:
            place = answer["headers"]["location"]
            return place.startswith("https://bounceback.example.com/") or bool(
                re.match(r"/(?!/)", place)
            )

        self.assertEqual(self.broken(at_home, lambda each: "location" in each["headers"]), [])

    def test_a_browser_knows_what_each_script_must_be(self) -> None:
        def sealed(answer: Any) -> bool:
            scripts = re.findall(r"<script\b[^>]*>", answer["body"])
            return all('integrity="sha256-' in script and " nonce=" in script for script in scripts)

        self.assertEqual(self.broken(sealed, lambda each: "<script" in each["body"]), [])
