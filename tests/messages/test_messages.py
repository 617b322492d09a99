"""Messages: short whatever was typed, kind, well addressed; and replies are read whole."""

import itertools
import re
from base64 import b64decode
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.messages import (
    LONGEST_MAILTO,
    Ask,
    Message,
    advice_message,
    check,
    count_words,
    follow_up,
    mail_link,
    plain_mail,
    points_in,
    status_question,
    thank_you,
)
from recovery.messages.questions import bank
from recovery.shared.choices import Channel, Door, Outcome, PersonKind, Stage
from tests.helpers.text import any_text, quick
from tests.helpers.translation import pseudo_language

LINK = "https://example.com/answer/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG/"
NOVEMBER = date(2026, 11, 3)


def an_ask(**facts: Any) -> Ask:
    return Ask(
        **{
            "sender": "Sam",
            "to": "Priya Raman",
            "role": "Data analyst",
            "company": "Lumen",
            "channel": "email",
            "thanks": "showing me round the lab",
            "questions": ("What would you strengthen?",),
        }
        | facts
    )


def advice(**facts: Any) -> str:
    return advice_message(an_ask(**facts)).body


def codes(body: str, **known: Any) -> list[str]:
    return [each.code for each in check(body, **known)]


# The bank


def test_every_stage_has_something_to_ask_and_nothing_twice() -> None:
    for stage, kind, internal in itertools.product(Stage, ["", *PersonKind], [True, False]):
        asked = [question.code for question in bank(stage, kind=kind, internal=internal)]
        assert len(asked) >= 2
        assert len(asked) == len(set(asked))


def test_the_question_that_fits_best_comes_first() -> None:
    assert bank("applied")[0].code == "cv"
    assert bank("final")[0].code == "easy_yes"
    assert bank("interview", kind="agency")[0].code == "profile"
    assert bank("interview", internal=True)[0].code == "next_here"


def test_nobody_who_was_not_interviewed_is_offered_a_question_about_the_interview() -> None:
    assert "prepare" not in [question.code for question in bank("applied")]
    assert "prepare" in [question.code for question in bank("interview")]


# The message that asks for advice


def test_the_message_says_everything_in_order() -> None:
    body = advice(questions=("First", "And second?!"), door="similar_roles", answer_link=LINK)
    told = (
        "Hello Priya,",
        "Thank you for showing me round the lab, and for considering me for the Data analyst role.",
        "respect the decision",
        "similar role",
        "advice on two things",
        "First?",
        "And second?",
        "A line is plenty",
        LINK,
        "Sam",
    )
    assert sorted(told, key=body.index) == list(told)


def test_the_subject_names_the_role_or_else_the_company() -> None:
    assert advice_message(an_ask()).subject == "Thank you: Data analyst"
    assert advice_message(an_ask(role="")).subject == "Thank you: Lumen"
    assert advice_message(an_ask(role="x " * 30, company="")).subject == "Thank you"
    assert advice_message(an_ask(channel="linkedin")).subject == ""


def test_a_message_without_thanks_questions_and_names_still_makes_sense() -> None:
    body = advice(sender="", to="", role="", thanks="", questions=())
    assert body.startswith("Hello,\n\nThank you for your time, and for considering me for the role")
    assert "one piece of advice" in body
    assert body.endswith("Best wishes")
    assert "  " not in body


def test_a_stopped_role_and_a_withdrawn_offer_are_no_decision_to_respect() -> None:
    assert "won’t go ahead" in advice(outcome="role_stopped")
    assert "offer withdrawn" in advice(outcome="offer_withdrawn")
    for outcome in ("role_stopped", "offer_withdrawn", "no_reply"):
        assert "respect the decision" not in advice(outcome=outcome)


def test_the_agency_is_thanked_for_what_the_agency_did() -> None:
    body = advice(channel="agency", thanks="", door="similar_roles")
    assert "putting me forward for the Data analyst role at Lumen" in body
    assert "please think of me" in body


def test_in_a_meeting_the_message_asks_for_the_meeting() -> None:
    assert "20 minutes" in advice(channel="meeting", internal=True)
    assert "20 minutes" not in advice(channel="email", internal=True)


def test_on_linkedin_the_message_is_shorter() -> None:
    assert count_words(advice(channel="linkedin")) < count_words(advice(channel="email"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("The tour.", "Thank you for the tour, and"),
        ("Thank you for the tour!", "Thank you for the tour, and"),
        ("for Anna’s patience", "Thank you for Anna’s patience, and"),
        ("Explaining the plan", "Thank you for explaining the plan, and"),
        ("You asked good questions", "You asked good questions."),
        ("Line one\nline\ttwo\x00", "Thank you for Line one line two, and"),
    ],
)
def test_thanks_fit_the_sentence_however_they_were_typed(typed: str, said: str) -> None:
    assert said in advice(thanks=typed)


@pytest.mark.parametrize(
    ("typed", "greeting"),
    [
        ("Priya Raman", "Hello Priya,"),
        ("priya", "Hello priya,"),
        ("Dr. Maya Schmidt", "Hello Dr. Maya Schmidt,"),
        ("Jo van Dyk", "Hello Jo,"),
        ("Talent team", "Hello Talent team,"),
        ("The hiring manager", "Hello,"),
        ("jobs@example.com", "Hello,"),
        ("Raman, Priya", "Hello Raman, Priya,"),
        ("李明", "Hello 李明,"),
        ("word " * 20, "Hello,"),
        ("", "Hello,"),
    ],
)
def test_they_are_greeted_as_one_would(typed: str, greeting: str) -> None:
    assert advice(to=typed).startswith(f"{greeting}\n")


def test_a_job_is_called_what_one_would_call_it() -> None:
    assert "the Data analyst role." in advice(role="Data analyst (m/w/d)")
    assert "the Interim position." in advice(role="The Interim position")
    assert "for the role at Lumen." in advice(role="")
    assert "for the role." in advice(role="very long " * 6, company="")


def test_a_question_keeps_its_words_and_gets_one_mark() -> None:
    assert "\nWhat next, and how?\n" in advice(questions=("What next? and how??",))
    assert "https://example.com/?a=1 first?" in advice(
        questions=("https://example.com/?a=1 first",)
    )
    assert "ما رأيك؟\n" in advice(questions=("ما رأيك؟",))


# The short ones


def test_the_status_question_names_the_days_and_guesses_nothing() -> None:
    body = status_question(an_ask(last_contact_on=NOVEMBER, promised_by=date(2026, 11, 10))).body
    assert "3 November" in body
    assert "10 November" in body
    assert body.count("?") == 1
    assert not re.search(r"reject|another candidate|someone else|decided", body)


def test_the_follow_up_refers_to_the_message_and_promises_to_be_the_last() -> None:
    message = follow_up(an_ask())
    assert message.subject == "Re: Thank you: Data analyst"
    assert "asked for your advice" in message.body
    assert "won’t ask again" in message.body
    assert "where things stand" in follow_up(an_ask(), "status").body


def test_a_thank_you_quotes_the_one_point_taken_as_theirs() -> None:
    body = thank_you(an_ask(), "Shorter\nanswers").body
    assert "You wrote: “Shorter answers.” I’ll keep that in mind." in body
    assert "can’t say more" in thank_you(an_ask(), refused=True).body
    assert thank_you(an_ask(), "word " * 22).body.count("word") == 22
    assert "something to work with" in thank_you(an_ask(), "word " * 23).body


# Whatever is typed


def within(words: int, longest: int = 160) -> st.SearchStrategy[str]:
    """A strategy for texts of at most so many words and characters, as the forms allow."""
    word = st.text(st.characters(exclude_categories=["Cs", "Z"]), min_size=1, max_size=12)
    made = st.lists(word | st.sampled_from(["?", "you", "The", "{x}", "%s"]), max_size=words)
    joined = made.map(lambda parts: " ".join(parts)[:longest])
    return joined.filter(lambda text: count_words(text) <= words)


full = st.just(" ".join(["five5"] * 25))
asks = st.builds(
    Ask,
    sender=within(12, 80),
    to=within(60, 120),
    role=within(60, 120) | st.just("one two three four five six seven eight"),
    company=within(60, 120),
    channel=st.sampled_from(Channel.values),
    stage=st.sampled_from(Stage.values),
    outcome=st.sampled_from(Outcome.values),
    internal=st.booleans(),
    thanks=within(25) | full,
    questions=st.lists(within(25) | full, max_size=2).map(tuple),
    door=st.sampled_from(["", *Door.values]),
    answer_link=st.sampled_from(["", LINK]),
    last_contact_on=st.sampled_from([None, NOVEMBER]),
    promised_by=st.sampled_from([None, NOVEMBER]),
)


def marks(body: str) -> int:
    return len(re.findall(r"[?？؟](?=\s|$)", body))


@quick
@given(asks)
def test_no_message_is_too_long_or_asks_too_much_whatever_is_typed(ask: Ask) -> None:
    for message, most, asked in (
        (advice_message(ask), 120, 2),
        (status_question(ask), 70, 1),
        (follow_up(ask), 50, 0),
        (follow_up(ask, "status"), 50, 0),
        (thank_you(ask), 40, 0),
        (thank_you(ask, refused=True), 40, 0),
    ):
        assert count_words(message.body) <= most
        assert marks(message.body) <= asked
        assert "\n" not in message.subject
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]|\n{3}", message.body)


@quick
@given(asks, within(60, 300))
def test_a_thank_you_is_short_whatever_the_point(ask: Ask, point: str) -> None:
    assert count_words(thank_you(ask, point).body) <= 40


plain_words = st.lists(st.text("abcdefgh", min_size=2, max_size=6), min_size=1, max_size=25)


@quick
@given(asks, plain_words, plain_words, plain_words)
def test_the_persons_own_words_are_never_shortened(
    ask: Ask, thanks: list[str], one: list[str], two: list[str]
) -> None:
    own = [" ".join(words)[:160].strip() for words in (thanks, one, two)]
    own_ask = Ask(**{**vars(ask), "thanks": own[0], "questions": (own[1], own[2])})
    body = advice_message(own_ask).body
    assert count_words(body) <= 120
    for words in own:
        assert words.lower() in body.lower()


def test_at_the_limits_of_every_field_at_once_the_messages_still_fit() -> None:
    eight = "one two three four five six seven eight"
    full = " ".join(["word"] * 25)
    for channel, outcome, door in itertools.product(Channel, Outcome, Door):
        ask = an_ask(
            channel=channel, outcome=outcome, door=door, internal=True, thanks=full,
            questions=(full, full), to=eight, sender=eight, role=eight, company=eight,
            answer_link=LINK, last_contact_on=NOVEMBER, promised_by=NOVEMBER,
        )  # fmt: skip
        assert count_words(advice_message(ask).body) <= 120
        assert advice_message(ask).body.count("word") == 75
        assert count_words(status_question(ask).body) <= 70
        assert count_words(follow_up(ask).body) <= 50
        assert count_words(thank_you(ask, " ".join(["word"] * 22)).body) <= 40


def test_our_own_messages_pass_our_own_checks_and_shout_at_nobody() -> None:
    for stage, channel, outcome, door in itertools.product(Stage, Channel, Outcome, Door):
        asked = tuple(str(question.words) for question in bank(stage)[:2])
        ask = an_ask(stage=stage, channel=channel, outcome=outcome, door=door, questions=asked)
        body = advice_message(ask).body
        assert codes(body) == []
        assert "!" not in body
    assert codes(status_question(an_ask()).body, most_words=70, purpose="status") == []
    assert codes(follow_up(an_ask()).body, most_words=50, purpose="follow_up") == []
    assert codes(thank_you(an_ask(), "Rest").body, most_words=40, purpose="thanks") == []


def test_every_sentence_of_a_message_can_be_translated() -> None:
    for channel, outcome, door in itertools.product(Channel, Outcome, Door):
        ask = an_ask(channel=channel, outcome=outcome, door=door, questions=(), answer_link=LINK)
        with pseudo_language():
            said = [
                advice_message(ask),
                status_question(ask),
                follow_up(ask),
                thank_you(ask, "Rest"),
            ]
            bodies = "\n".join(message.body for message in said)
        while bodies != (bodies := re.sub(r"⟦[^⟦⟧]*⟧", "", bodies)):
            pass
        assert not bodies.strip()


# The checks

FINE = "Thank you for the tour. What would you advise me to strengthen?"


def test_a_good_message_is_left_alone() -> None:
    assert codes(FINE, hours_since=30) == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Please reconsider.", "reconsider"),
        ("I hope for a change of heart.", "reconsider"),
        ("That was unfair.", "unfair"),
        ("This isn’t fair.", "unfair"),
        ("I deserved it.", "deserve"),
        ("Please explain your decision.", "explain"),
        ("I would like an explanation.", "explain"),
        ("Why didn’t I get it?", "why_not"),
        ("Why was I rejected?", "why_not"),
        ("My lawyer will write.", "legal"),
        ("This is discrimination.", "legal"),
        ("I will take legal action.", "legal"),
        ("Do you have feedback?", "many_questions"),
    ],
)
def test_what_rarely_helps_is_pointed_out(sentence: str, code: str) -> None:
    asked = f"{FINE} Is there a skill you’d advise?" if code == "many_questions" else FINE
    assert codes(f"{asked} {sentence}") == [code]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for taking the time to explain your roadmap.",
        "You explained the plan well.",
        "The Legal assistant role at Court Street was a good fit.",
        "It was a fair process.",
        "Your team deserves its name.",
        "I have already asked for feedback on my test elsewhere.",
    ],
)
def test_harmless_words_are_not_taken_for_harm(sentence: str) -> None:
    assert codes(f"{FINE} {sentence}") == []


def test_length_thanks_and_questions_are_looked_at() -> None:
    assert codes(f"{FINE} {'word ' * 120}") == ["too_long"]
    assert codes("Thank you for the tour.") == ["no_question"]
    assert codes("What would you advise?") == ["no_thanks"]
    assert codes("Thank you. See https://example.com/?") == ["no_question"]


def test_asking_for_feedback_without_a_question_for_advice_is_pointed_out() -> None:
    assert codes("Thank you. Could you give me some feedback?") == ["feedback"]
    assert codes("Thank you. Any feedback? What would you advise me to learn?") == []


def test_timing_is_looked_at_in_hours_or_else_in_days() -> None:
    assert codes(FINE, hours_since=23.9) == ["too_soon"]
    assert codes(FINE, hours_since=24) == []
    assert codes(FINE, heard_on=NOVEMBER, today=NOVEMBER) == ["too_soon"]
    assert codes(FINE, heard_on=NOVEMBER, today=date(2026, 11, 4)) == []
    assert codes(FINE, already_asked=True) == ["already_asked"]


def test_only_what_makes_sense_for_the_message_is_checked() -> None:
    assert codes("Is there news?", purpose="status", hours_since=1) == []
    assert codes("A line is plenty.", purpose="follow_up", already_asked=True) == []
    assert codes("Thank you for that.", purpose="thanks") == []
    assert codes("Thank you, and please reconsider.", purpose="thanks") == ["reconsider"]


def test_each_check_says_why_in_a_calm_sentence() -> None:
    body = "Reconsider. Unfair. I deserve it. Explain why. Why didn't you? A lawyer. Feedback."
    found = check(body * 20, hours_since=1, already_asked=True)
    assert len(found) == 12
    assert all(str(each.words).endswith((".", "?")) and "!" not in each.words for each in found)


@quick
@given(any_text, st.sampled_from(["advice", "status", "follow_up", "thanks"]))
def test_any_message_can_be_checked(body: str, purpose: str) -> None:
    assert len(set(codes(body, purpose=purpose))) == len(codes(body, purpose=purpose))


# The link into one's own mail program


def mailto(address: str, message: Message) -> str:
    link = mail_link(address, message)
    return link.href if link else ""


def read_mailto(link: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in urlsplit(link).query.split("&") if pair)
    return {key: unquote(value) for key, _, value in pairs}


def test_the_link_carries_the_whole_message() -> None:
    link = mailto("priya@example.com", Message("Thank you: R&D?", "Hello,\n\n100 % über + ’\nSam"))
    assert link.startswith("mailto:priya@example.com?subject=Thank%20you%3A%20R%26D%3F&body=Hello")
    assert "%0D%0A%0D%0A100" in link
    assert "+" not in link
    assert read_mailto(link)["body"] == "Hello,\r\n\r\n100 % über + ’\r\nSam"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "not an address",
        "https://example.com/in/priya@example.com",
        "a@b",
        "a@example.com,b@example.com",
        "a@example.com?cc=b@example.com",
        "a@example.com\r\nBcc: b@example.com",
    ],
)
def test_what_is_no_single_address_makes_no_link(address: str) -> None:
    link = mailto(address, Message("Hello", "Text"))
    assert link == "" or ("cc" not in read_mailto(link) and "?cc" not in link)
    assert "example.com?cc" not in link


def test_an_address_with_a_name_or_signs_is_understood() -> None:
    assert mailto("Priya <priya@example.com>", Message("", "")) == "mailto:priya@example.com"
    assert mailto("a+b%c@example.com", Message("", "")) == "mailto:a%2Bb%25c@example.com"


@pytest.mark.parametrize("word", ["Спасибо ", "謝謝您 ", "thank you "])
def test_a_message_too_long_for_a_link_is_a_draft_to_open(word: str) -> None:
    message = Message("Größe: спасибо", f"{word * 200}\n\nSam")
    link = mail_link("a@example.com", message)
    assert link
    assert read_mailto(link.href) == {"subject": message.subject}
    draft = message_from_bytes(b64decode(link.draft.partition(",")[2]), policy=policy.default)
    assert (draft["to"], draft["subject"], draft["x-unsent"]) == (
        "a@example.com",
        message.subject,
        "1",
    )
    assert draft.get_content().splitlines() == message.body.splitlines()


def test_a_message_that_fits_needs_no_draft() -> None:
    link = mail_link("a@example.com", Message("", "x" * 1800))
    assert link
    assert not link.draft


@quick
@given(any_text, any_text, any_text)
def test_a_link_is_safe_and_short_whatever_it_carries(to: str, subject: str, body: str) -> None:
    link = mailto(to, Message(subject, body))
    assert len(link) <= LONGEST_MAILTO
    assert re.fullmatch(r"(?:mailto:[A-Za-z0-9@%._~-]+(?:\?[A-Za-z0-9%._~=&-]+)?)?", link)
    assert set(read_mailto(mailto("a@example.com", Message(subject, body)))) <= {"subject", "body"}


# The points of an answer

ANSWER = """Hi Sam,

Thanks for your message. Your SQL was strong, e.g. the window functions. We would have liked
more examples of working with stakeholders.

- Prepare two stories about conflict
- Shorter answers; three minutes is a lot
2) Look at dbt.

Best regards,
Priya
Head of Data

On Tue, 3 Nov 2026 at 10:02, Sam <sam@example.com> wrote:
> Hello Priya,
> What would you strengthen?
"""


def test_the_points_are_sentences_and_bullets_in_their_order() -> None:
    assert points_in(ANSWER) == [
        "Your SQL was strong, e.g. the window functions.",
        "We would have liked more examples of working with stakeholders.",
        "Prepare two stories about conflict",
        "Shorter answers; three minutes is a lot",
        "Look at dbt.",
    ]


def test_a_greeting_on_the_same_line_is_taken_off() -> None:
    assert points_in("Hi Sam, more SQL would help.") == ["more SQL would help."]
    assert points_in("Dear Mr Okafor,\nMore SQL.") == ["More SQL."]
    assert points_in("Hello\nMore SQL.") == ["More SQL."]


def test_an_answer_between_the_quoted_lines_is_kept() -> None:
    text = "On Tue, Sam wrote:\n> What would you strengthen?\nSQL.\n> Anything else?\nStories."
    assert points_in(text) == ["SQL.", "Stories."]


def test_a_tail_without_marks_is_left_out() -> None:
    text = "More SQL.\n\nOn Tue, 3 Nov 2026 Sam Hill wrote:\nHello Priya,\nThank you for the lab."
    assert points_in(text) == ["More SQL."]
    text = "More SQL.\n\nFrom: Sam\nSent: Tuesday\nTo: Priya\nSubject: Thank you\n\nHello Priya,"
    assert points_in(text) == ["More SQL."]


def test_an_answer_that_begins_with_thanks_loses_nothing_else() -> None:
    assert points_in("Thank you.\n- More SQL\n- Stories") == ["More SQL", "Stories"]
    assert points_in("Thanks,\nMore SQL.\n\nBest,\nPriya\n\nP.S. Look at dbt.") == [
        "More SQL.",
        "P.S. Look at dbt.",
    ]


def test_a_courtesy_in_the_middle_ends_nothing() -> None:
    said = "Your SQL was strong.\nThank you.\nWe missed stories.\nThanks,\n- More SQL"
    assert points_in(said) == ["Your SQL was strong.", "We missed stories.", "More SQL"]


def test_a_signature_is_left_out() -> None:
    assert points_in("More SQL.\nBest,\nPriya\n-- \nPriya Raman\nLumen Ltd.") == ["More SQL."]
    assert points_in("More SQL.\n\nSent from my iPhone") == ["More SQL."]


def test_what_is_only_polite_and_a_bare_name_are_no_points() -> None:
    text = "Thank you for such a gracious note. More SQL. I wish you all the best.\n\n{name}"
    assert points_in(text.format(name="Hanne")) == ["More SQL."]
    assert points_in("More SQL.\nHanne Okafor\nTidewell Energy", "Hanne Okafor") == ["More SQL."]
    assert points_in("Thank you for coming, but we missed stories.\n\nSQL") == [
        "Thank you for coming, but we missed stories.",
        "SQL",
    ]
    assert points_in("Shorter answers\n\nStories") == ["Shorter answers", "Stories"]


def test_a_forwarded_answer_is_read() -> None:
    text = "---------- Forwarded message ---------\nFrom: Priya\nDate: Tuesday\n\nMore SQL."
    assert points_in(text) == ["More SQL."]


def test_nothing_to_sort_is_an_empty_list() -> None:
    assert points_in("") == points_in("Hi Sam,\n\nKind regards,\nPriya"[:8]) == []


@quick
@given(any_text | st.lists(any_text, max_size=8).map("\n".join))
def test_points_are_few_short_and_in_their_words_and_order(text: str) -> None:
    points = points_in(text)
    assert len(points) <= 12
    assert all(0 < len(point) <= 300 and "\n" not in point for point in points)
    rest = "".join(text.split())
    for point in points:
        words = "".join(point.split())
        assert words in rest
        rest = rest[rest.index(words) + len(words) :]


# An uploaded mail


def a_mail(text: str = "", page: str = "", charset: str = "utf-8") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Priya <priya@example.com>"
    mail["Subject"] = "Re: Thank you: Data analyst"
    if text:
        mail.set_content(text, charset=charset)
    if page and text:
        mail.add_alternative(page, subtype="html")
    elif page:
        mail.set_content(page, subtype="html")
    return mail


def test_the_plain_part_of_a_mail_is_read_word_for_word() -> None:
    mail = a_mail("Hi Sam,\n\nMore  SQL – really.\n", "<p>Other</p>")
    mail.add_attachment("Not this", filename="notes.txt")
    assert plain_mail(bytes(mail)) == "Hi Sam,\n\nMore  SQL – really."


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-16", "koi8-r"])
def test_a_mail_in_any_charset_is_read(charset: str) -> None:
    said = "Больше SQL" if charset == "koi8-r" else "Mehr Übung"
    assert plain_mail(bytes(a_mail(said, charset=charset))) == said


def test_a_mail_that_is_only_html_becomes_text() -> None:
    page = (
        "<html><head><title>Mail</title><style>p {color: red}</style></head><body><p>Hi&nbsp;Sam,</p>"
        "<div>More <b>SQL</b>.<br>Also &lt;dbt&gt;.</div><ul><li>One</li><li>Two</li></ul>"
        "<script>alert(1)</script><blockquote>My letter</blockquote></body></html>"
    )
    said = plain_mail(bytes(a_mail(page=page)))
    assert said == "Hi Sam,\n\nMore SQL.\nAlso <dbt>.\n\n- One\n- Two\n\n> My letter"


def test_a_text_file_is_read_as_it_is() -> None:
    assert plain_mail(b"Strengths: SQL\nGaps: stories") == "Strengths: SQL\nGaps: stories"
    assert plain_mail("\ufeffÜben\r\nmehr".encode()) == "Üben\nmehr"
    assert plain_mail("Üben".encode("utf-16")) == "Üben"
    assert plain_mail("Üben".encode("cp1252")) == "Üben"


def test_no_header_of_the_mail_is_in_what_is_read() -> None:
    for raw in (bytes(a_mail("Yes.")), b"From x Tue Nov 3\n" + bytes(a_mail("Yes."))):
        assert plain_mail(raw) == "Yes."


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a\nSubject: b\nContent-Type: text/plain; charset=nonsense\n\n\xfcben",
        b"From: a\nSubject: b\nContent-Type: text/plain; charset=unicode_escape\n\n\xfcben",
        b"From: a\nSubject: b\nContent-Type: text/plain; charset=zip\n\n\xfcben",
        b"From: a\nSubject: b\nContent-Type: text/plain; charset=\0\n\n\xfcben",
        b"From: a\nSubject: b\nContent-Type: text/plain; charset=utf-8\n\n\xfcben\x00",
        b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n\xfcben",
    ],
)
def test_of_broken_mails_what_can_be_read_is_read(raw: bytes) -> None:
    assert plain_mail(raw).endswith("ben")


def test_a_mail_made_to_hurt_does_no_harm() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\nSubject: x\n\n--b%d\n" % (n, n)
        for n in range(3000)
    )
    head = b"From: a\nSubject: b\nContent-Type: text/html\n\n"
    for raw in (deep, head + b"<a " * 300_000, head + b"<!--" * 200_000, head + b"<![x" * 200_000):
        assert isinstance(plain_mail(raw), str)
    assert len(points_in("A. " * 300_000)) == 12


def test_html_that_is_not_well_formed_is_still_read() -> None:
    page = "<p class='a>b' title=\"<\">2 < 3 & <b>more<!-- gone --><p>SQL<td>dbt</i></html>Stories"
    assert "2 < 3 & more\n\nSQL" in plain_mail(bytes(a_mail(page=page)))
    assert plain_mail(bytes(a_mail(page=page))).endswith("Stories")


@quick
@given(st.binary(max_size=300), any_text, st.sampled_from(["plain", "html"]), any_text)
def test_any_file_can_be_read(raw: bytes, text: str, kind: str, charset: str) -> None:
    head = f"From: a\nSubject: b\nContent-Type: text/{kind}; charset={charset}\n\n"
    for file in (raw, head.encode() + raw, head.encode() + text.encode()):
        said = plain_mail(file)
        said.encode()
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", said)
