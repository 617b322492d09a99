"""How far it got and what happened, only where the message says so in plain words.

Never why: a reason is not this module's to read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from recovery.reading.found import Found, words

SENTENCE_END = re.compile(r"[.!?\n]")
STAGES = ("applied", "recruiter_screen", "assessment", "interview", "final", "offer")


@dataclass(frozen=True)
class Rule:
    """Words that plainly say one thing, unless their sentence undoes it."""

    code: str
    pattern: re.Pattern[str]


def _rules(code: str, *patterns: str) -> tuple[Rule, ...]:
    return tuple(Rule(code, re.compile(_spell(line), re.IGNORECASE)) for line in patterns)


def _spell(pattern: str) -> str:
    """Shorthand that keeps the tables readable; every gap is bounded."""
    for short, long in SHORTHAND:
        pattern = pattern.replace(short, long)
    return rf"(?<!\w)(?:{pattern})(?!\w)"


SHORTHAND = (
    ("~", r"(?:[\w'/-]+ ){0,6}?"),  # a few words between
    ("<not>", r"(?:not|no longer|unable to|cannot|won't|can't)"),
    (
        "<job>",
        r"(?:position|role|vacancy|job|post|opening|requisition|opportunity)(?! application)",
    ),
    ("<thanks>", r"thank(?:s| you)(?: again| so much| very much| once again)? for"),
    ("<other>", r"(?:another|other|(?:a )?different|(?:an )?alternative|(?:an )?internal)"),
    ("<person>", r"(?:candidate|applicant|person)s?"),
    ("<stop>", r"(?:cancelled|canceled|paused|frozen|suspended|discontinued|eliminated|withdrawn)"),
)

OFFER_WITHDRAWN = _rules(
    "offer_withdrawn",
    r"(?:withdraw|withdrawing|withdrawn|rescind|rescinding|rescinded|retract"
    r"|retracting|retracted|revoke|revoking|revoked) "
    r"(?:the|our|your|this|that|its) (?:[\w-]+ ){0,2}offer",
    r"offer [^.!?\n]{0,80}?\b(?:is|are|been|be|was) ~"
    r"(?:withdrawn|rescinded|retracted|revoked)",
)
ROLE_STOPPED = _rules(
    "role_stopped",
    r"<job> ~(?:has|have|is|was|being) ~(?:on hold|<stop>)",
    r"(?:put|putting|placed|placing) (?:this|the|our) ~(?:<job>|search|recruitment"
    r"|hiring|process) on hold",
    r"(?:cancel|cancelled|canceled|pause|paused|pausing) (?:this|the) "
    r"~(?:<job>|search|recruitment)",
    r"(?:recruitment|hiring|selection|search)(?: process)? ~(?:has|have|is|was) "
    r"~(?:on hold|<stop>)",
    r"(?:due to|because of|owing to|under|announced|introduced|in|have|has) "
    r"(?:a|an|the|our) ~(?:hiring|recruitment) freeze",
    r"(?:we are|we're|is) no longer (?:hiring|recruiting|looking to fill|filling) "
    r"~(?:this|the) ~<job>",
    r"(?:decided not to|will not be|not be) (?:fill|filling) (?:this|the) ~<job>",
    r"<job> no longer exists",
)
SOMEONE_ELSE = _rules(
    "told_no",
    r"(?:move|moving|moved|proceed|proceeding|proceeded|go|going|gone|went|continue"
    r"|continuing|progress|progressing) (?:forward |ahead )?with "
    r"(?:~<other> ~<person>|someone else|candidates|more ~candidates)",
    r"(?:chosen|selected|appointed|hired|offer(?:ed)? ~<job> ~to|opted for"
    r"|pursue|pursuing) (?:<other> ~<person>|someone else)",
    r"<job> (?:has|have) (?:now |already |since )?been filled",
    r"(?:have|'ve) (?:now |already |since )?filled (?:this|the) ~<job>",
    r"optado por otra persona",
)
TOLD_NO = SOMEONE_ELSE + _rules(
    "told_no",
    r"<not> ~(?:mov|proceed|progress|go|tak|advanc|continu)(?:e|ing)? "
    r"(?:you |yours |your (?:application|candidacy) |things )?(?:any )?(?:forward|further|ahead)"
    r"(?! (?:into|detail|feedback|information|question|application|call|step|action))",
    r"<not> ~(?:proceed|progress|continu|advanc|pursu)(?:e|ing)? "
    r"(?:with )?(?:you|your (?:application|candidacy))",
    r"decided not to (?:move forward|proceed|move ahead|go ahead)",
    r"(?:decided|chosen|opted) to (?:go|move|proceed) in (?:a different|another) direction",
    r"(?:are|have|we're|we've) (?:going|gone|moving|moved) in (?:a different|another) direction "
    r"(?:with|for|on) (?:this|the|our) ~(?:<job>|search|hire)",
    r"your application ~(?:will not|has not|did not|won't) (?:be |been )?"
    r"(?:progress|move|moved|advance|progressing|moving|taken (?:any )?(?:further|forward))",
    r"(?:application|you) ~(?:been|was|were|is|are) ~(?:unsuccessful|rejected|declined)",
    r"(?:application|candidacy|you) ~(?:(?:were|are|was|is) not|not been|n't been"
    r"|(?:were|are|was|is)n't) (?:successful|selected|shortlisted|short-listed|chosen)",
    r"<not> ~(?:offer|offering) you (?:the|this|a|an) "
    r"(?:(?!to |about |for |on |in )[\w-]+ ){0,4}(?:<job>|interview|place)",
    r"<not> ~(?:invite|inviting) you",
    r"no longer ~(?:considering|considered|under consideration)",
    r"nicht (?:weiter )?berücksichtigen|eine absage|pas été retenue?"
    r"|no ha sido seleccionad[oa]",
)

# Before the words, in their sentence: it is only a case that is being spoken of.
ONLY_IF = re.compile(
    r"\b(?:if|whether|unless|should (?:you|your|the|we)|whose|(?:those|candidates|applicants) who|assume"
    r"|in case|in the event|until|once|wenn|falls|sollten|si)\b",
    re.IGNORECASE,
)
ONLY_IF_LATER = re.compile(
    r"\b(?:without completing|until|unless|if you (?:have|do)(?:n't| not) (?:hear|heard|receive))\b",
    re.IGNORECASE,
)
# Just before the words: the person did it, or it is theirs to do ("you need not go further").
BY_THE_PERSON = re.compile(
    r"\b(?:you(?:'ve)?|your (?:decision|choice|wish) to)"
    r"(?: (?:have|had|do|need|will|can|should|must|would|may|since|now|decided to|chose to))*$",
    re.IGNORECASE,
)
# In the sentence before: it is allowed or possible, or it is the application that is held.
NOT_DONE = re.compile(r"\b(?:may|might|could|right to|application (?:for|to))\b", re.IGNORECASE)
# Anywhere in the message: it is not a no, or not yet.
NOT_A_NO = re.compile(
    r"\b(?:(?:pleased|delighted|happy|excited|thrilled) to (?:offer you|invite you|move you)"
    r"|would (?:like|love) to invite you|reserve list|waiting list"
    r"|still (?:under consideration|being considered|considering)"
    r"|no (?:final )?decision (?:has|yet)"
    r"|not (?:yet )?(?:made|reached) (?:a|any) (?:final )?decision"
    r"|once a final decision|have(?:n't| not) (?:yet )?decided|in the first instance"
    r"|first wave|second wave|application remains (?:active|open|under))\b",
    re.IGNORECASE,
)

_ROUND = (
    "(?:first |second |recent |video |panel |phone |telephone |virtual |onsite |on-site "
    "|in-person |technical )?"
)
_HELD = r"(?! (?:request|invitation|slot|booking|availability|times?|date|process|questions?)\b)"
_TASK = (
    "(?:assessment|assignment|coding challenge|coding test|coding exercise|take-home|case study"
    "|work sample|skills test|online test|technical test|technical exercise)"
)
_CALL = (
    "(?:phone screen|screening call|screening interview|recruiter screen|recruiter call"
    "|introductory call|intro call|initial call)"
)
REACHED = (
    _rules(
        "offer",
        r"offer (?:of employment )?(?:that )?(?:we (?:had )?(?:made|extended|sent)|extended) "
        r"(?:to )?you",
    )
    + _rules(
        "final",
        r"your final(?:[ -](?:round|stage))?(?: panel)? (?:interview|presentation|round|panel)s?",
        r"you ~(?:reached|made it ~to|got to) (?:the|our) final (?:round|stage|interview)",
        r"<thanks> ~(?:final[ -](?:round|stage)|final) interviews?",
        r"<thanks> (?:coming (?:in |back )?(?:to|for)|attending|joining us (?:at|for|in)|taking part in"
        r"|your time (?:at|in|during)) (?:the|our|your) final (?:round|stage|interview|panel)s?",
        r"you (?:were|are|have been) (?:one of|among) (?:the|our|two|three|four|\d)? ?~finalists",
    )
    + _rules(
        "interview",
        rf"<thanks> (?:coming (?:in )?(?:to|for) |attending |your time (?:at|in|during) "
        rf"|the time you (?:spent|took) (?:at|in|during|to) |taking ~time (?:out )?to "
        rf"|doing |taking part in )?(?:a |an |the |your |our )?{_ROUND}"
        rf"interview(?:ing)?{_HELD}",
        r"<thanks> (?:taking ~time (?:out )?to|coming (?:in )?to) (?:meet|interview with) (?:with )?"
        r"(?:us|the|our)",
        rf"(?:after|following|since|from|during|on) your {_ROUND}interviews?{_HELD}",
        rf"your {_ROUND}interview (?:with|on|last|yesterday|today|this week)",
        r"(?:enjoyed|enjoyed the chance of) interviewing you|we interviewed you"
        r"|you interviewed (?:with|for)",
    )
    + _rules(
        "assessment",
        rf"<thanks> (?:completing|submitting|doing|taking|sending) ~{_TASK}",
        rf"<thanks> (?:~(?:and|and for) )?completing ~(?:{_TASK}|tests?)",
        rf"(?:after|following) (?:reviewing |(?:a |our )?review of )?your ~{_TASK}",
        rf"your {_TASK} (?:results?|submission|score)",
    )
    + _rules(
        "recruiter_screen",
        rf"(?:<thanks>|after|following|since|enjoyed) ~{_CALL}",
        rf"(?:your|our) {_CALL}",
        r"(?:after|following|since) your (?:first |phone |video )?call with",
    )
)
# Close before the words: a round that was only planned, refused or called off.
NOT_REACHED = re.compile(
    r"(?:invit\w+ you (?:to|for)|(?:re)?schedul\w+|cancel\w*|postpon\w+|not|n't|before"
    r"|prior to|instead of|unable to|confirm\w*|arrange)$",
    re.IGNORECASE,
)
READ_THE_CV = _rules(
    "applied",
    r"(?:review|reviewed|reviewing|consider|considered|considering|review of|read) "
    r"(?:your|the) (?:CV|r[ée]sum[ée])",
    r"<not> ~(?:invite|inviting) you (?:to|for)(?: an?)? interview",
    r"<not> ~(?:been )?(?:shortlisted|short-listed|selected) for (?:an )?interview",
)
APPLIED = _rules(
    "applied",
    r"(?:after|following) (?:~review(?:ing)? (?:of )?)?your ~application",
    r"<thanks> (?:~for )?(?:applying|your application)",
    r"your (?:job )?application",
)
# They have met in some way, so "we read your CV" does not say how far it got.
MET = re.compile(
    r"\b(?:call|spoke|speak|talk|chat|met\b|meet|conversation|assess|test|assign|round|exercise"
    r"|(?:your|the|our|first|second|phone|video|thank you for) interview|interviewing)",
    re.IGNORECASE,
)

ANY_ROUND = re.compile(
    r"\b(?:interview|final|panel|present|visit|offer|task|challenge|case study|finalist|time with)",
    re.IGNORECASE,
)


# What kind of interview it was, by the word just before it.
KIND = re.compile(
    r"(?<!\w)(first|second|video|panel|phone|telephone|technical) interview", re.IGNORECASE
)
NOT_HELD = re.compile(
    r"\b(?:invit\w+|(?:re)?schedul\w+|cancel\w*|postpon\w+|not|(?:w\w+|ca|do)n't|before|prior to"
    r"|instead|unable|confirm\w*|arrang\w+|will|would|next|others?|another|candidates?)\b",
    re.IGNORECASE,
)


def round_named(text: str) -> str:
    """The word the message uses for the last interview ("panel"); empty where it names none, or went further."""
    reached = stage(text)
    if not reached or reached.value != "interview":
        return ""
    if named := KIND.search(reached.words):
        return named[1].lower()
    kinds = {named[1].lower() for named in KIND.finditer(text) if _was_held(text, named)}
    return kinds.pop() if len(kinds) == 1 else ""


def _was_held(text: str, named: re.Match[str]) -> bool:
    """Whether nothing before this interview in its sentence says it is still to come, or was another's."""
    before, _after = _sentence(text, named)
    return not (ONLY_IF.search(before) or NOT_HELD.search(before))


def outcome(text: str) -> Found[str] | None:
    """told_no, role_stopped or offer_withdrawn; silence cannot be read from a message."""
    if NOT_A_NO.search(text):
        return None
    withdrawn = _first(OFFER_WITHDRAWN, text, NOT_DONE)
    stopped = _first(ROLE_STOPPED, text, NOT_DONE)
    if withdrawn or not stopped:
        return withdrawn or _first(TOLD_NO, text)
    return None if _first(SOMEONE_ELSE, text) else stopped  # it says both: leave it to the person


def stage(text: str) -> Found[str] | None:
    """The furthest round the message plainly says the person reached."""
    withdrawn = _first(OFFER_WITHDRAWN, text, NOT_DONE)
    if withdrawn:
        return Found("offer", withdrawn.words)
    reached = [found for rule in REACHED if (found := _first((rule,), text, NOT_REACHED))]
    if reached:
        return max(reached, key=lambda found: STAGES.index(found.value))
    return None if MET.search(text) else _first(READ_THE_CV, text) or _only_applied(text)


def _only_applied(text: str) -> Found[str] | None:
    """A no to an application, with no word of a round."""
    said_no = not ANY_ROUND.search(text) and outcome(text)
    return _first(APPLIED, text) if said_no and said_no.value == "told_no" else None


def _first(
    rules: Iterable[Rule], text: str, undone: re.Pattern[str] | None = None
) -> Found[str] | None:
    """The first rule whose words stand in the text and are not undone by their sentence."""
    for rule in rules:
        for match in rule.pattern.finditer(text):
            before, after = _sentence(text, match)
            guards = (ONLY_IF, BY_THE_PERSON, undone) if undone else (ONLY_IF, BY_THE_PERSON)
            doubt = any(guard.search(before) for guard in guards) or ONLY_IF_LATER.search(after)
            if not doubt and " yet " not in match.group():
                return Found(rule.code, words(match.group(), match.group()))
    return None


def _sentence(text: str, match: re.Match[str]) -> tuple[str, str]:
    """What stands before and after the words in their sentence, within 300 characters."""
    before = text[max(match.start() - 300, 0) : match.start()]
    after = text[match.end() : match.end() + 300]
    return SENTENCE_END.split(before)[-1].rstrip(), SENTENCE_END.split(after)[0]
