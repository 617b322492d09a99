"""English."""

from recovery.messages.grammar.rules import Grammar, Signs, anywhere, beginning
from recovery.reading.found import vocabulary

I_AM = r"(?:i|my|we|our|me)\b[^.?!\n]{0,40}"

SIGNS = Signs(
    thanks=anywhere(r"\b(?:thank|thanks|grateful|gratitude|appreciate[ds]?)\b"),
    advice=anywhere(
        r"\b(?:advi[cs]e|suggest|recommend|strengthen|improve|prepare|work on|focus on|learn"
        r"|next (?:time|year|one)|differently|easier|ready for|clear(?:er)?|easy yes)\b"
    ),
    feedback=anywhere(r"\bfeed-?back\b"),
    reconsider=anywhere(
        r"\breconsider|\b(?:re-?think|revisit|review|change) (?:your|the|this|that) (?:decision|mind)"
        r"|\bchange of (?:mind|heart)\b|\b(?:another|a second) chance\b"
    ),
    unfair=anywhere(
        r"\bunfair|\b(?:not|isn't|wasn't|hardly) (?:been )?fair\b|\bunjust|\binjustice\b"
    ),
    deserve=anywhere(rf"\b{I_AM}\bdeserv|\bdeserving\b"),
    explain=anywhere(
        r"\bexplain (?:to me )?(?:why|how|your|the (?:decision|reason))"
        r"|\b(?:please|(?:could|can|would|will) you|must|need to|have to|(?:want|like|ask) you to)"
        r" (?:please |kindly )?explain\b"
        r"|\b(?:an|any|some|no|without|your) explanations?\b|\bjustif(?:y|ication)\b"
    ),
    why_not=anywhere(
        r"\bwhy (?:(?:i|you|they|we) )?(?:did|was|were|have|had|am)(?:n't| not)\b"
        r"|\bwhy (?:did|have|had|was|were) (?:i|you|they) (?:not|never|reject|turn|rul)"
        r"|\bwhy not me\b|\bwhy (?:was i|i was|you|was my application) (?:rejected|turned|reject)"
    ),
    legal=anywhere(
        r"\blegal(?:ly)? (?:action|advice|steps?|rights?|claims?|proceedings|grounds|obliged)\b"
        r"|\b(?:a|my|our|with) (?:lawyer|solicitor|attorney|barrister)s?\b|\blawsuit\b|\btribunal\b"
        r"|\b(?:will|could|may|might|to|going to) sue\b|\bto court\b|\bin court\b"
        r"|\b(?:illegal|unlawful|against the law)\b|(?<!anti-)\bdiscriminat(?:ed|ion|ory|ing)\b"
        r"|\bmy rights\b"
    ),
)

GRAMMAR = Grammar(
    code="en",
    thanking=(
        (
            beginning(
                r"(?:(?:i (?:would|want to) (?:like to )?)?thank(?:s| you)"
                r"(?: (?:so|very) much| again)?,? )?for\s+(?=\S)"
            ),
            "",
        ),
    ),
    sentence=beginning(r"(?:you|i|i['’]\w+|we|it|he|she|they|there|thank|thanks)\b"),
    small=beginning(r"(?:the|your|a|an|how|that|this|our|all|such|so|both|giving|[a-z]{3,}ing)\b"),
    met=beginning(r"(?:the|a|an|at|through|in|on|from|my|our)(?= |$)"),
    because=beginning(r"because\s+"),
    article=beginning(r"the\s+"),
    job=anywhere(r"(?:role|position|job|post|internship|apprenticeship|traineeship)$"),
    title=beginning(r"the(?= |$)"),
    no_names=vocabulary("""
        team hr hiring recruiting recruitment recruiter talent people careers jobs manager human resources
        department office dr prof professor mr mrs ms mx miss sir
    """),
    signs=SIGNS,
    by_first_name=True,
)
