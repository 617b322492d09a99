"""Which words of a reply are praise: what was ticked as going well, and a first guess at the rest."""

import re
from dataclasses import dataclass

from bounceback.text import Sentences
from recovery.feedback.answers import POINTS


@dataclass(frozen=True)
class Praise:
    """How one language praises: kind words, said to you, and nothing that takes them back."""

    kind: re.Pattern[str]
    you: re.Pattern[str]
    not_only: re.Pattern[str]

    def is_all_of(self, text: str) -> bool:
        """Whether the text only says something good."""
        says = self.kind.search(text) and self.you.search(text) and not self.not_only.search(text)
        return bool(says)


def _praise(*words: str) -> Praise:
    return Praise(*(re.compile(rf"\b(?:{each})\b", re.IGNORECASE) for each in words))


LANGUAGES = (
    _praise(  # English
        r"best|brilliant|clear|convincing|enjoyed|excellent|exceptional|fantastic|great|impress(?:ed|ive)"
        r"|loved|outstanding|really liked|stood out|strong(?:est)?|thoughtful|well prepared|wonderful",
        r"your?s?",
        r"although|another|better|but|candidates?|could|field|however|if|less|luck|miss(?:ed|ing)|more|not|other"
        r"|others|should|someone|though|wish(?:es)?|would|\w+n['’]t",
    ),
    _praise(  # German
        r"(?:aus|heraus)gezeichnet\w*|beeindruck\w*|begeister\w*|brillant\w*|exzellent\w*|gefallen|gefiel(?:en)?"
        r"|großartig\w*|herausragend\w*|hervorragend\w*|klar|klare[nrsm]?|stark|starke[nrsm]?|super|toll|tolle[nrsm]?"
        r"|überzeug\w*|wunderbar\w*|gut vorbereitet",
        r"sie|ihnen|ihr|ihre[nrsm]?|du|dich|dir|deine?[nrsm]?",
        r"aber|allerdings|andere[nrsm]?|anders|besser\w*|bewerber\w*|doch|dennoch|fehl\w*|glück|hätten?|jedoch|jemand\w*"
        r"|kandidat\w*|kein\w*|könnten?|leider|mehr|nicht|obwohl|ohne|sollten?|trotzdem|wenn|weniger|wünsch\w*|würden?",
    ),
    _praise(  # French
        r"adoré|apprécié\w*|beau|belle|brillante?s?|claire?s?|convain\w+|excellente?s?|exceptionnel\w*|formidables?"
        r"|impressionn\w+|magnifiques?|meilleure?s?|plu|remarquables?|solides?|super|très bien|bien préparée?",
        r"vous|votre|vos|tu|te|ton|ta|tes|toi|t['’]\w+",
        r"autres?|auriez|aurait|aurais|bémol|candidate?s?|cependant|chance|davantage|devriez|devrait|dommage|mais|malgré"
        r"|malheureusement|manqu\w+|moins|ne|n['’]\w+|néanmoins|pas|plus|pourriez|pourtant|pourrait|quelqu['’]un|sauf|si"
        r"|souhait\w+|toutefois",
    ),
    _praise(  # Spanish
        r"brillantes?|buen[oa]?s?|clar[oa]s?|convincentes?|destac\w+|encant\w+|excelentes?|excepcional\w*|fantástic[oa]s?"
        r"|genial\w*|gust(?:ó|aron)|impresion\w+|magnífic[oa]s?|mejores|muy bien|sólid[oa]s?",
        r"usted|ustedes|le|les|su|sus|te|tú|tu|tus",
        r"algo|algún|aunque|candidat\w+|debería\w*|falt\w+|lástima|más|menos|mejorar\w*|no|otr[oa]s?|pero|podría\w*|quizás?"
        r"|sin|si|suerte|tampoco|tendría\w*|desea\w+",
    ),
    _praise(  # Dutch
        r"briljante?|duidelijke?|fantastische?|geweldige?|goed voorbereid|indruk(?:wekkende?)?|knappe?|overtuigende?"
        r"|prachtige?|sterke?|sterkste|super|uitmuntende?|uitstekende?|beviel|genoten|heel goede?|fijne?",
        r"u|uw|je|jij|jou|jouw",
        r"ander\w*|beter|echter|geen|had|hadden|helaas|iemand|jammer|kandida\w+|kon|kunnen|kunt|maar|meer|minder|mist\w*|niet"
        r"|ondanks|ontbr\w+|succes|toch|wel|wens\w*|zou|zouden",
    ),
)
"""A reply may be in any of these, whichever language is set."""


STRENGTHS = Sentences((each.code, each.strength) for each in POINTS)


def is_strength(text: str) -> bool:
    """Whether this point was ticked on the answer page as going well."""
    return STRENGTHS.key_of(text) is not None


def sounds_like_praise(text: str) -> bool:
    """Whether the words only say something good; used only to tick a box beforehand."""
    return is_strength(text) or any(each.is_all_of(text) for each in LANGUAGES)
