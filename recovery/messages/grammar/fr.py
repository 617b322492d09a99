"""French."""

from recovery.messages.grammar.rules import Grammar, Signs, anywhere, beginning
from recovery.reading.found import vocabulary

THANKS = (
    r"(?:(?:encore )?(?:un (?:grand|immense|très grand) |mille )?mercis?"
    r"|(?:je|nous) (?:tiens à |tenons à |souhaite |voudrais )?(?:vous|te) remerci(?:e|ons|er))"
    r"(?: (?:beaucoup|encore|bien|infiniment|vivement|sincèrement|chaleureusement|à vous|à tous|à toi|à toute l['’]équipe))*"
)
# "Merci de m'expliquer" asks for something; "merci de m'avoir expliqué" thanks.
ASKS = (
    r"(?! de (?:bien vouloir\b|(?:(?:me|nous) |m')?(?!avoir\b|votre\b|notre\b)\w+(?:er|ir|re)\b))"
)
DEMANDS = r"\b(?:pouvez|pourriez|peux|pourrais|voulez|voudriez|veux|veuillez|devez|dois|merci de|prière de)\b"

SIGNS = Signs(
    thanks=anywhere(rf"\bmercis?\b{ASKS}|\bremerci|\breconnaissan|\bgratitude\b"),
    advice=anywhere(
        r"\b(?:conseil\w*|sugg[èée]r\w*|suggestions?|recommand\w*|renforc\w*|prépar\w*|amélior\w*|progress\w*|apprend\w*"
        r"|acquérir|travailler|prochaine? (?:fois|étape)|an(?:née)? prochaine?|dans un an|autrement|différemment"
        r"|plus facile|oui facile|clair\w*|réussir)\b"
    ),
    feedback=anywhere(r"\bfeed-?back\b|\b(?:un|des|votre|vos|ton|tes|aucun|quelques?) retours?\b"),
    reconsider=anywhere(
        r"\breconsid[éeè]r|\bré-?examin|\brevenir sur (?:votre|ta|cette|la)\b|\bchang\w* d'avis\b"
        r"|\b(?:revoir|revoyez|réviser|repens\w+)\b[^.?!\n]{0,20}\b(?:décision|choix|avis|position)\b"
        r"|\b(?:deuxième|seconde|autre|nouvelle) chance\b"
    ),
    unfair=anywhere(
        r"\binjust|\b(?:pas|guère|peu) (?:\w+ )?(?:juste|équitable)\b(?! (?:une?|pour|à|de|le|la|les)\b)|\binéquitable|\bdéloyal"
    ),
    deserve=anywhere(
        r"(?:\bj'|\b(?:je|nous|moi|candidature|profil)\b)[^.?!\n]{0,40}\bmérit(?:e|es|ais|ait|ée?|ons|ions|er\w*)\b"
    ),
    explain=anywhere(
        rf"{DEMANDS}[^.?!\n]{{0,30}}\bexpliquer\b|\bexpliquez\b|\bexplique-(?:moi|nous)\b"
        r"|\b(?:une|des|sans|aucune|vos|quelques?) explications?\b|\bjustifi"
        r"|\bexpliquer (?:pourquoi|comment|votre|vos|la décision|les raisons|ce choix|ce refus)\b"
    ),
    why_not=anywhere(
        r"\b(?:pourquoi|pour quelles? raisons?)\b[^.?!\n]{0,60}\b(?:pas|jamais|aucune?|rejet\w*|refus\w*|écart\w*|retenue?)\b"
    ),
    legal=anywhere(
        r"\b(?:actions?|poursuites?|conseils?|démarches?|voies?|recours|mesures?|suites?)"
        r" (?:en justice|juridiques?|légales?|légaux|judiciaires?)\b"
        r"|\b(?:une?|mon|ma|notre|avec) avocate?s?\b|\ben justice\b|\bprud'?hom|\b(?:au|devant le|devant un) tribunal\b"
        r"|\bprocès\b(?!-)|\bporter plainte\b|\billéga|\billicite|\bcontraire à la loi\b"
        r"|(?<!anti-)(?<!non-)\bdiscrimin|\bmes droits\b|\bdéfenseur des droits\b"
    ),
)

GRAMMAR = Grammar(
    code="fr",
    thanking=(
        (beginning(rf"(?:{THANKS},?\s+)?pour\s+(?=\S)"), ""),
        (beginning(rf"{THANKS},?\s+(?=d(?:e\s|['’]))"), ""),
    ),
    sentence=beginning(
        r"(?:vous|tu|je|j['’](?=\w)|nous(?! avoir)|on|il|elle|ils|elles|c['’](?:est|était)|ça|cela|mercis?|mille|un grand)\b"
    ),
    small=beginning(
        r"(?:l['’]|d['’]|m['’])(?=\w)|(?:le|la|les|une?|des|du|de|votre|vos|ton|ta|tes|notre|nos|mon|ma|mes|cet?|cette|ces"
        r"|tout|toute|tous|toutes|avoir|nous)\b"
    ),
    met=beginning(
        r"(?:l['’])(?=\w)|(?:le|la|les|une?|à|au|aux|chez|dans|en|par|pendant|lors|sur|via|mon|ma|notre|du|de)(?= |$)"
    ),
    because=beginning(r"parce\s+qu(?:e\s+|['’])|car\s+"),
    article=beginning(r"(?:(?:le|un)\s+)?poste\s+(?:de\s+|d['’])|(?:le|la)\s+|l['’]"),
    job=anywhere(r"(?:poste|emploi|stage|alternance|apprentissage)$|^(?:stage|alternance)\b"),
    title=beginning(r"(?:(?:le|la|les)\s+|l['’])"),
    no_names=vocabulary("""
        madame mme monsieur m mlle mesdames messieurs maître me docteur équipe rh drh service recrutement
        recruteur recruteuse ressources humaines direction directeur directrice responsable cabinet
    """),
    signs=SIGNS,
    closes="\u202f?",
    thanked=(
        (beginning(r"d(?:e\s|['’])"), "{thing}"),
        (beginning(r"(?:m['’]|nous )?avoir\b"), "de {thing}"),
        (beginning(""), "pour {thing}"),
    ),
)
