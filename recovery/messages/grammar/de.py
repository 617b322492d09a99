"""German."""

from recovery.messages.grammar.rules import Grammar, Signs, anywhere, beginning
from recovery.reading.found import vocabulary

THANKS = (
    r"(?:(?:noch (?:ein)?mals? |nochmals )?(?:ganz )?(?:(?:vielen|lieben|herzlichen|besten|tausend|schönen) )*"
    r"dank(?:e|eschön)?|(?:ich|wir) (?:möchten? |will |wollen )?(?:(?:mich|uns|ihnen|dir|euch) )*(?:be)?dank(?:e|en)?)"
    r"(?: (?:schön|sehr|ihnen|dir|euch|mich|uns|nochmals?|noch (?:ein)?mal|herzlich|vielmals|auch|bedanken|danken))*"
)
DEMANDS = r"\b(?:(?:können|könnten|würden|müssen|sollten|wollen) (?:sie|ihr)|(?:kannst|könntest|würdest|musst) du|bitte)\b"

SIGNS = Signs(
    thanks=anywhere(r"\b(?:be)?dank"),
    advice=anywhere(
        r"\b(?:rats?|ratschl[aä]g\w*|(?:an|be|zu|ab)?raten|rätst|tipps?|empf[eio]\w*|vorschl[aä]g\w*|(?:ver)?stärke[nr]?"
        r"|verbesser\w*|vorbereit\w*|(?:er)?lernen|üben|nächste[smnr]? (?:mal|jahr|stelle)|anders|leichte[rs]"
        r"|bereit|klarer?)\b"
    ),
    feedback=anywhere(r"\bfeed-?back|\brückmeldung"),
    reconsider=anywhere(
        r"\büberdenk|\b(?:noch (?:ein)?mals?|nochmals|erneut|anders) (?:\w+ ){0,2}(?:überleg|nachdenk|prüf)"
        r"|\bdenk\w* (?:\w+ ){0,3}noch (?:ein)?mal|\b(?:zweite|weitere) chance\b|\bumentscheid|\bumzustimmen\b"
        r"|\b(?:entscheidung|meinung) (?:\w+ ){0,3}(?:zu )?(?:überprüf|zurück|änder|revidier)"
    ),
    unfair=anywhere(
        r"\bunfair|\bungerecht|\b(?:nicht|kaum|wenig|alles andere als) (?:\w+ )?(?:fair|gerecht)\b|\bbenachteilig"
    ),
    deserve=anywhere(
        r"\b(?:ich|wir) (?:\w+ )?(?:habe|hätte|hatte|haben)n?\b[^.?!\n]{0,40}\bverdient\b"
        r"|\b(?:habe|hätte|hatte) ich\b[^.?!\n]{0,40}\bverdient\b|\bverdient (?:habe|hätte|hatte)\b|\bich verdiene\b"
        r"|\bmir\b[^.?!\n]{0,20}\bzusteh|\bsteht mir\b[^.?!\n]{0,30}\bzu\b"
    ),
    explain=anywhere(
        rf"{DEMANDS}[^.?!\n]{{0,60}}\berklär(?:en|t|e)?\b|\berklären sie\b|\berklärt? (?:mir|uns)\b"
        r"|\b(?:eine|keine|ohne|irgendeine|um) erklärung(?:en)?\b|\bbegründ(?:en|ung)|\brechtfertig"
    ),
    why_not=anywhere(
        r"\b(?:warum|wieso|weshalb|aus welchem grund)\b"
        r"(?:(?=[^.?!\n]{0,60}\b(?:ich|mich|mir|meine\w*|wir|uns)\b)[^.?!\n]{0,80}\b(?:nicht|kein\w*|nie|abgelehnt"
        r"|abgesagt|aussortiert)\b| nicht\b)"
    ),
    legal=anywhere(
        r"\b(?:rechtliche|juristische)[nrs]? (?:schritt|mittel|weg|hilfe|beratung|prüfung|anspr|beistand)"
        r"|\b(?:meine[mnr]?|unsere[mnr]?|eine[mnr]?|mein|unser|zum|zur|mit) (?:rechts|fach)?anw[aä]lt"
        r"|\b(?:ver)?klagen?\b|\b(?:vor|zum|ans) (?:\w+)?gericht\b|\barbeitsgericht|\bgerichtlich|\brechtsweg"
        r"|\bdiskriminier|\billegal|\b(?:rechts|gesetz)widrig|\bagg\b|\bmeine rechte\b|\brechtsanspruch"
    ),
)

GRAMMAR = Grammar(
    code="de",
    thanking=(
        (beginning(rf"(?:{THANKS},? )?fürs\s+(?=\S)"), "das "),
        (beginning(rf"(?:{THANKS},? )?(?:für|dafür,)\s+(?=\S)"), ""),
        (beginning(rf"{THANKS},?\s+(?=(?:dass|daß)\b)"), ""),
    ),
    sentence=beginning(
        r"(?:ich|sie|du|wir|es|er|man|mir|mich|uns|(?:be)?dank\w*|vielen|herzlichen|besten)\b"
    ),
    small=beginning(
        r"(?:der|die|das|den|dem|ein|eine|einen|diese[nsr]?|all|alle|alles|so|wie|dass|meine[nr]?|unsere[nr]?|beide|jede[ns]?)\b"
    ),
    met=beginning(
        r"(?:der|die|das|den|ein|eine|einen|auf|aus|bei|beim|über|im|in|von|vom|am|an|durch|mein|meine|unser|unsere)(?= |$)"
    ),
    because=beginning(r"weil\s+"),
    article=beginning(r"(?:(?:die|eine)\s+)?stelle\s+als\s+|(?:der|die|das)\s+"),
    job=anywhere(
        r"(?:stelle|position|job|praktikum|ausbildung|volontariat|referendariat|studium|programm|vertretung|professur|dienst)$"
        r"|^(?:ausbildung|praktikum|volontariat|trainee\w*|duales studium|werkstudium|minijob)\b"
    ),
    title=beginning(r"(?:der|die|das)(?= |$)"),
    no_names=vocabulary("""
        herr herrn frau fr hr dipl ing personalabteilung personal personalteam personalwesen abteilung büro
        leitung leiter leiterin bewerbungsteam bewerbermanagement karriere firma
    """),
    signs=SIGNS,
    after_greeting=beginning(
        r"(?:ich|wir|es|er|man|mir|mich|uns|der|die|das|den|dem|ein|eine|einen|mein|meine|seit|heute|gestern|inzwischen"
        r"|jetzt|nun|am|im|in|ab|nach|vor|bei|hier|kurz|gerade|nächste|letzte)\b"
    ),
    apart=(
        (beginning(r"(?:dass|daß)\b"), "Schön, {thing}."),
        (beginning(r"wie\b"), "Schön, {thing}."),
    ),
)
