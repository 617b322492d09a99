"""Dutch."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="nl",
    common="beste geachte bedankt het de een van en je jouw uw wij we ons onze voor met niet dat zijn hebben bij naar te aan ook wij helaas hebt u",
    mail=Mail(
        sender="van",
        sent="datum, verzonden",
        subject="onderwerp",
        reply_to="antwoorden op, antwoord aan",
        others="aan, cc, bcc",
        forwarded="doorgestuurd bericht",
        begins="begin doorgestuurd bericht",
        original="oorspronkelijk bericht, origineel bericht",
        opens="Op",
        wrote="schreef|heeft geschreven|geschreven",
    ),
    months="""
        januari jan
        februari feb
        maart mrt
        april apr
        mei
        juni jun
        juli jul
        augustus aug
        september sep sept
        oktober okt
        november nov
        december dec
    """,
    weekdays="""
        maandag
        dinsdag
        woensdag
        donderdag
        vrijdag
        zaterdag
        zondag
    """,
    hours="om uur op dagen uren geleden gisteren vandaag ma di wo do vr za zo",
    greets="beste|hallo|hoi|geachte|dag|goede(morgen|middag|navond)",
    signs_off="""
        (met )?(vriendelijke|hartelijke|warme|beste) groet(en)?|groet(en|jes)?|hoogachtend|mvg|veel succes|hartelijks
    """,
    lists={
        "job": "functie|job|vacature|positie|rol|baan|stage|stageplaats",
        "file": "sollicitatie|kandidatuur|profiel|cv|brief",
        "other": "ander(e)?|andere|interne|geschiktere|passendere",
        "person": "kandida(at|ten)|sollicitant(en)?|persoon|personen|profiel|profielen|iemand",
        "talk": "(sollicitatie|kennismakings|telefonisch |video)?(gesprek|interview|call|afspraak)(ken)?|kennismaking",
    },
    someone_else="""
        (gekozen|kiezen|keuze|besloten) ~voor (een |de |twee |enkele )?(<person>) (met|die|wiens|waarvan)
        (<job>) ~(is|zijn|werd) ~(vervuld|ingevuld|vergeven)
        (met|voor) (een )?<other> ~<person> ~(verder|gekozen|door|in zee|gaan|doorgaan|kiezen)
        (gekozen|kiezen|gaan|besloten|voorkeur|keuze|keus) ~(voor|met|aan|op) (een |de )?<other> ~<person>
        <person> ~(beter|meer|nog beter) ~(aansluit\\w*|passen|past|voldoe\\w+|matche?n?)
        (<job>) ~(is|werd) ~(inmiddels|al|ondertussen|reeds|intussen) ~(vervuld|ingevuld|vergeven)
        (kandidaat|persoon|iemand) gevonden,? (die|met)
        (<job>) (is|hebben we) (intern )?(vervuld|ingevuld)
        met <other> (sollicitaties|profielen|kandidaten|sollicitanten) ~(voort|verder|door)
        keu(ze|s) ~op (iemand|een) ander\\w*
        voldoen anderen ~(beter|meer)|anderen ~(beter|meer) ~(aan de eisen|aan het profiel|aansluit\\w*)
        <other> ~<person> ~(meer|beter|nog meer) overtuigd
        (hebben|heb) ~(iemand|een ander|andere) (gevonden|aangenomen|gekozen|gehad)|(hebben|heb) (al|inmiddels|intussen) iemand
        (iemand anders|een ander|een andere \\w+) ~(gekozen|aangenomen|gevonden|voorgegaan|verder|aangesteld|genomen|geworden|gegund|gekregen)
        (gekozen|kozen|kiezen|kies|gaan|gegaan|besloten|geworden|gevallen|voorkeur|verder) ~(voor|met|op|aan) (iemand|een ander|een andere \\w+)(?! (datum|dag|tijd|moment|tijdstip|locatie))
        (<job>|plek|plaats|opdracht) ~(gaat|ging|gegaan|gegeven|gegund|vergeven) ~(naar|aan) (iemand|een ander\\w*|een collega|een interne)
        (plek|plaats|<job>) (is|zijn) (al |inmiddels |intussen |helaas |reeds |ondertussen )*(weg|vergeven|bezet|ingevuld)
        (<job>|plek|plaats|opdracht) (is|wordt|gaat|ging) (naar|aan) (iemand|een ander|een collega|een interne)
        (<job>|plek|plaats|vervanging|opdracht) ~(is|wordt|werd) ~(toegewezen|toegekend|gegund|vergeven|ingevuld) ?(aan|door|met)?
        besloten ~<other> ~<person> ~(voor te dragen|aan te nemen|te benoemen|aan te stellen|te kiezen|het aanbod)
        (zij|hij|die) (heeft|hebben) (inmiddels |al |ook )?(het aanbod |de functie )?(geaccepteerd|aanvaard|ja gezegd)
        (verder|door|in zee) met (twee |drie |enkele |de )?anderen|(gekozen|kiezen) voor (twee |drie |enkele )?anderen
        (neemt|nam|neem|aangenomen|genomen|kiest|koos) (z'n|zijn|haar|hun|een) (eigen )?(neef\\w*|nicht\\w*|broer\\w*|zus\\w*|zoon|dochter|zwager|schoonzus|vriend\\w*)
    """,
    chose_named="""
        (gekozen voor|kiezen voor|aangenomen|verder met|in zee met|gegaan naar|gaat naar) \\w+( \\w+)??(?=,? (die|als|zij|hij)\\b)
    """,
    told_no="""
        \\w*status[^.!?\\n]{0,40}?(afgewezen|niet geselecteerd|niet uitgenodigd)
        (procedure|proces|traject) ~(gestopt|stopt|eindigt|afgerond|beëindigd) ~(voor|met) (jou|je|u)
        keuze ~op (een )?(<other>) ~<person>
        besloten (om )?(je|u|jou) niet (uit te nodigen|te selecteren)
        (niet|geen) ~(verder|door) ~(in|met|gaan|te gaan|mee|voor|de|het)
        (niet|geen) ~(geselecteerd|uitgenodigd|uitnodigen|in aanmerking|doorgang|uitgekozen|weerhouden|aangenomen|aannemen|toegelaten)
        (je|jouw|uw|u|jou) …(niet|geen) ~(verder|door|voortzetten|in behandeling|voort te zetten|in overweging|gekozen|uit te nodigen|geselecteerd)
        (besloten|beslissing|keuze|gekozen) ~(om |je |jou |u |uw |jouw )~niet ~(verder|door|uit te nodigen|te selecteren|voort|uitnodigen|voor de)
        (besloten|gekozen) (om )?(je|u|jou) ~niet ~(uit te nodigen|te selecteren|verder|door)
        (gaan|gaat|ga) ~niet ~met (je|jou|u) ~(door|verder)
        niet (behoort |behoren |behoorde |hoort |hoorde |zit |zat )?(tot|bij|onder) (de|het) ~(kandidaten|sollicitanten|degenen|genodigden|mensen|personen|groep|geselecteerd\\w*|selectie)
        (af te wijzen|afgewezen|afwijzen|afwijzing)
        (geen) (positief|goed|leuk) (bericht|nieuws|antwoord)
        (aan|voor) (iemand anders|een ander|de ander|een andere \\w+)|zat je ~niet bij|(houdt|hield) het ~op|wordt het ~niet
        (<job>|je|u) ~(helaas )?(niet|geen) ~(aanbieden|aan te bieden|kunnen aanbieden)
        (sluit|sluiten|past|passen|matcht|voldoet) ~(onvoldoende|niet) ~(aan|bij|op|aan de|voldoende)
        (is|ben|bent) ~niet ~(op jou|op u|op je) gevallen|keuze ~niet op (jou|u|je)
        (je|u|jou) (helaas |dus )?nee (te |moeten )?(zeggen|verkopen)
        niet op de (shortlist|lijst)
        geen (aanbod|aanbieding|voorstel) ~(doen|te doen)
        nodig(en)? ~(je|jou|u) ~(?<!nog )niet ~uit
        geen (\\w+ )?(plek|plaats|baan|contract|aanbod|stageplek) ~(aanbieden|bieden|voor (je|jou|u)\\b|geven|doen)
        (niet|geen) weerhouden
        (je|jij|u) (bent|ben) het (helaas |net |deze keer )*niet geworden
        wordt (het )?(helaas |dus |deze keer )*(niets|niks|hem niet)
        (wij|we|ik) (gaan|ga|kunnen|kan|zullen) (je |jou |u |helaas |dan )*niet (verder|aannemen|doorgaan)(?! (voordat|zonder))
        (afgevallen|weggevallen) (in|na|bij) (de|het)
        (zoeken|zochten|willen|wilden) (toch |liever |eigenlijk )+iemand
        (eindigt|stopt|sluiten|sluit|beëindigen) (wij |we |hiermee |hierbij |daarmee )*(je|jouw|uw|de) ~(sollicitatie|procedure|kandidatuur|proces|traject) ?(voor (u|je|jou)|af|hier|hiermee)?(?= (af|en|voor|hier)\\b|[.,;!\\n])
        (kandidatuur|sollicitatie|je|u) (valt|vervalt|viel) (\\w+ )?(weg|af|hiermee|buiten)|(kandidatuur|sollicitatie) vervalt
        (gaan|ga|gaat|kunnen) ~(toch |het )+(\\w+ )?niet (doen|samen doen|worden)
        (hierbij|daarbij) laten|(uitgesloten van|niet toegelaten|niet ontvankelijk|voldoet niet)
        (die|dat) van (u|jou|je) (is |zit |zat |hoort )?niet (bij|tussen|onder)
    """,
    hinted_no="""
        <other> ~(kandidaten|kandidaat|sollicitanten)
        niet ~(verder|mogelijk|geselecteerd|aansluit\\w*|passend)
        (sluiten|sluit) ~beter ~aan
        niet (gelukt|geworden)
        niet (meer|langer) (vacant|beschikbaar|open)
        niet (precies|helemaal|exact|geheel) (wat|wie|waar|het)
        zoeken ~iemand met (meer|ruimere|langere)
    """,
    regrets="""
        helaas|jammer|spijt|teleurstell\\w+|vervelend
        (wensen|wens) (we |wij )?(je|u|jou) ~(succes|veel)
        veel succes|(verdere|vervolg van je|toekomst)
    """,
    other_times="""
        (ander|andere) (\\w+ )?(dag|datum|tijd|tijdstip|moment|locatie|week|zaal|ruimte)
    """,
    role_stopped="""
        (<job>|procedure|werving|wervingsprocedure) ~(is|wordt|werd|zijn|hebben) ~(geannuleerd|stopgezet|on hold|bevroren|ingetrokken|gepauzeerd|opgeschort|vervallen|komen te vervallen)
        (vacaturestop|wervingsstop|aannamestop|hiring freeze)
        (<job>|procedure|werving) ~(stop te zetten|stopzetten|stop gezet|in te trekken|niet (meer )?(in te vullen|te vervullen|ingevuld|vervuld))
        (budget|financiering|subsidie|middelen) ~(geschrapt|ingetrokken|weggevallen|bevroren|gekort|niet (rond|toegekend|goedgekeurd))
        (nemen|neemt) (we|wij|men) ~niemand ~aan
    """,
    offer_withdrawn="""
        (aanbod|contractaanbod|aanbieding) ~(intrekken|in te trekken|ingetrokken|trekken we in|terugtrekken|teruggetrokken)
        (trekken|intrekken) ~(het|ons|dit) (aanbod|aanbieding)
    """,
    invites="""
        (?<!niet )(?<!uit te )(nodigen|uitnodigen|uit te nodigen) ~(je|u|jou|voor|graag) ~<talk>
        (graag|willen) ~(uitnodigen|kennismaken|leren kennen)
    """,
    not_a_no="""
        (wachtlijst|reservelijst)
        nog (geen|niet) ~(beslissing|besluit|besloten)
        nog (niet|geen) ~(gekozen|besloten|beslist|besluit|keuze|beslissing)
    """,
    overturns="""
        (is|betekent|geldt|was) (dit |dat |nadrukkelijk |uitdrukkelijk |zeker |echt |als ){0,3}(geen|niet als) afwijzing
        (bent|ben|is) (\\w+ )?niet (afgewezen|uitgesloten|afgevallen|uit de race|gediskwalificeerd)
        nog (steeds |altijd |gewoon )?(in (beeld|de race|de running|behandeling|overweging|de procedure))
        (per abuis|per ongeluk|per vergissing|abusievelijk|ten onrechte) ~(verstuurd|verzonden|gestuurd)
        (de|alle|aan de|aan alle) (andere|overige) ~(afgewezen|afgezegd|nee gezegd|nee verkocht|afgeschreven)
        (want|omdat) (we|wij) (willen )?(jou|u|je)( graag)?( willen| hebben| wilden)?(?=[.,;!])
        (kun|kan|zou|kunt) (je|jij|u) ~(beginnen|starten)\\b
        (het|uw|je) (gesprek|interview) (vindt|zal) ~(plaats|plaatsvinden)
        nog (steeds |altijd )?(interesse|geïnteresseerd|zin)
    """,
    interview="""
        (?<!niet )(?<!uit te )(nodigen|uitnodigen|uit te nodigen|uitnodiging|uitgenodigd) ~(je|u|jou|voor|graag|een) ~<talk>
        (?<!niet )(uitnodiging|uitgenodigd) (voor|om)
        (gesprek|interview|afspraak) ~(verzetten|verplaatsen|plannen|inplannen|in te plannen|bevestig\\w+|te verzetten|te verplaatsen|ingepland|verplaatst)
        (inplannen|plannen|verzetten|verplaatsen|bevestigen|bevestigd) ~(gesprek|interview|afspraak|kennismaking)
        (je|jouw|uw) beschikbaarheid|wanneer ~(beschikbaar|schikt|kun je|kunt u)
        (graag|willen) ~(kennismaken|kennis met je|kennis met u|leren kennen)
        volgende ronde
        langskomen ~voor een gesprek|kan je ~(langskomen|op gesprek)
    """,
    offer="""
        (blij|verheugd|graag|plezier|trots) ~(je|u|jou) ~(de |een |het )?(<job>|baan|contract|aanbod) ~(aan|te) ?(bieden|doen)?
        (arbeidsovereenkomst|contract|arbeidsvoorwaarden|contractvoorstel) ~(bijlage|bijgevoegd|ondertekenen|tekenen)
        (bijgevoegd|bijlage) ~(arbeidsovereenkomst|contract|aanbod|voorstel)
        welkom (in|bij) (het|ons) team
        (willen|wil|graag|alsnog|hierbij|bij deze) ~(je|jou|u) ~(baan|<job>|plek|contract|aanstelling) ~(aan te bieden|aanbieden|aan)(?=[.,;!\\n]| (per|vanaf|als|voor|bij)\\b)
        bieden (wij|we) (je|jou|u) ~(baan|<job>|plek|contract|aanstelling) ~aan\\b
        (baan|<job>|plek) is (voor (jou|u)|van jou)(?=[.,;!])
    """,
    confirmation="""
        (<file>) ~(ontvangen|binnen|binnengekomen|in goede orde)
        (ontvangst|ontvangstbevestiging)|(ontvangen|ontvingen) ~<file>
        (bedankt|dank|danken) ~voor ~(<file>|interesse|belangstelling)
        (nemen|neemt) ~contact|bekijken|beoordelen|laten ~weten|komen ~terug
    """,
    withdrew="""
        (je|uw|jouw) <file> ~(ingetrokken|intrekken|in te trekken|intrekt)
        (je|u) ~(hebt|heeft) besloten ~(niet|terug|af te zien)
        op (je|uw|jouw) verzoek
    """,
    adverts="nieuwe (vacatures|banen)|(vacature|job)[ -]?alert|vacatures (voor jou|die passen)|solliciteer (nu|direct)|nieuwsbrief",
    announces="""
        helaas|jammer\\w*|spijt|teleurstell\\w+|vervelend\\w*|moeilijke (keuze|keus|beslissing)
        (na|op basis van) ~(overweging|overleg|beraad|beoordeling|bestudering|gesprek|gesprekken|nadenken|bekeken|doorgenomen|selectie)
        besloten|beslissing|besluit|gekozen|keuze|keus|laten weten|informeren|mededelen|meedelen|(op|voor) dit moment|deze keer|dit keer|voorlopig|momenteel
    """,
    denies="niet|geen|andere?|anders|anderen|zonder|afgewezen|afwijzen|afwijzing|ingevuld|vervuld|vergeven|intern\\w*|nee",
    other_matters="""
        iedereen|elke|alle|individueel|telefonisch|beantwoorden|reageren op|vertraging|wachten|link|bestand|bijlage|openen|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|gisteren
        tijdstip|salaris|kosten|vergoed\\w+|nog (niet|geen)|onvolledig|ontbre\\w+|ziek|afwezig|makkelijk|gemakkelijk|aarzel|twijfel|ontmoedig\\w+
    """,
    farewells="""
        (je|jouw|uw|jullie) ~(zoektocht|carrière|loopbaan|toekomst|zoeken)|veel succes|succes (met|bij|verder|gewenst)|alle goeds|het (aller)?beste
        (toekomstige|andere|nieuwe|volgende) ~(vacatures?|functies?|mogelijkheden|kansen|rollen|procedures)|(portefeuille|bestand|database|talentpool|in contact blijven|houd ~in de gaten|nogmaals ~solliciteren|opnieuw ~solliciteren)
        (dank|bedankt|bedanken|danken) ~(voor|je voor|u voor)
    """,
    goes_on="""
        (wil|kun|kunt|zou) (je|u) ~(sturen|opsturen|doorgeven|bevestigen|laten weten|invullen|aanleveren|kiezen)|wanneer ~(kun|kunt|past|schikt|beschikbaar)|beschikbaarheid|(volgende|vervolg) ?stap\\w*|nemen ~contact (met|op)|hoor\\w* ~van ons|in behandeling|nieuwe (datum|afspraak)|kan (maandag|dinsdag|woensdag|donderdag|vrijdag)
    """,
    only_if="""
        als (u|je|jij|jou|we|wij|ik|er|de|het|dit|deze|dat|die|alles|blijkt|niet|iemand|uw|jouw)|indien|mocht(en)?|wanneer|of|tot (dan|wij|we|je|u|en met)|tenzij|zodra|alleen|degenen|ga er dan vanuit|kandidaten die|in het geval
        zonder ~(toestemming|akkoord|instemming)
        wie
    """,
    only_if_later="""
        (iedereen|alle|elke|individueel) ~(beantwoorden|te beantwoorden|reageren|antwoorden)|als|indien|tenzij|tot je|mocht(en)?
        zoals (gepland|afgesproken|voorzien)
    """,
    turns="maar|echter|(?<=, )en",
    to_others="(<person>|degenen|mensen) (die|wie) (wij|we|ik)",
    by_the_person="(je|u) (hebt|heeft) (besloten|gekozen)",
    not_done="kan|kunnen|mogen|recht|voorbehoud\\w*",
    not_reached="(voor|zonder|geen|niet|uitnodigen voor een|uitnodiging voor een|in plaats van)",
    negates="(?<!aarzel )niet|geen",
    stages={
        "final": "(laatste|finale|eind)(gesprek| gesprek| ronde| interview)",
        "interview": """
            (na|voor|tijdens|van|over|sinds) (het|ons|je|uw|jouw|de|dit) ~(prettige |leuke |fijne |goede |open |persoonlijke )?((sollicitatie|kennismakings)?gesprek(ken)?|interview)
            (kennis ~gemaakt|leuk ~te (ontmoeten|spreken))
        """,
        "assessment": "(na|voor) ~(assessment|test|opdracht|case|proefopdracht)",
        "recruiter_screen": "(na|voor) ~(telefonisch|telefonische|bel)( )?(gesprek|kennismaking|interview)",
        "applied": """
            (bedankt|dank|danken) ~voor ~(sollicitatie|interesse|belangstelling)
            (je|jouw|uw) (sollicitatie|kandidatuur)
        """,
    },
    met="gesprek\\w*|kennismaking\\w*|gesproken|interview\\w*|test\\w*|assessment\\w*|opdracht\\w*|ontmoet\\w*|ronde\\w*",
    any_round="gesprek\\w*|interview\\w*|laatste\\w*|test\\w*|assessment\\w*|opdracht\\w*",
    both="""
        (<job>) (van |als |voor )?<title> (bij|binnen|in) (de |het )?<company>
        (als|voor de <job> van|voor de <job>) <title> bij (de |het )?<company>
        sollicitatie (als|voor|naar|op) ~<role> bij <company>
        <role> bij <company>
    """,
    role="""
        (<job>) (van |als |voor |: )<title>
        (<job>) [‘'“"]?<role>
        (sollicitatie|gesolliciteerd|solliciteren|interesse) (als|op de <job> van|op de <job>|naar de <job> van|naar de <job>|voor de <job> van|voor de <job>|in de <job> van|in de <job>) <title>
        ^(functie|vacature|betreft|onderwerp|referentie) ?: ?<role>(?=$| ?[(\\n])
        (vacature|functie) <title>
        (gesprek|interview|kennismaking|zoektocht|sollicitatiegesprek) (voor|als|naar een) (de <job> (van )?)?<title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        [„"“«»”]<quoted>["“”»«] (<job>)
        (sollicitatie|kandidatuur|interesse|belangstelling) (voor|als|naar|in) (de <job> (van )?)?<title>
        (^|\\()(functie|vacature|positie|job|rol) ?: ?<line>(?=$|[,(] | \\()
    """,
    company="""
        (sollicitatie|solliciteren|gesolliciteerd|interesse|werken|baan|vacature|functie|stage|carrière|loopbaan|gesprek|sollicitatieprocedure|procedure|rol|collega) (bij|in|voor) (een (baan|functie|rol) bij |werken bij |de |het )?<company>
        (interesse|belangstelling) ~(in|voor) (een (baan|functie|rol) bij |werken bij |de |het )?<company>(?=[.,!;\\n]|$| (en|als|voor|om)\\b)
        bij (de |het )?<company> (gesolliciteerd|hebt|heeft|heb)
        (namens|team van|team|bij) <company>(?=[.,!;\\n]|$| (en|hebben|is|zijn|als)\\b)
        (gesprek|meeloopdag|proefdag) bij (de |het )?<company>(?=[.,!;\\n]|$| (en|als|voor|om|op)\\b)
        bij (de |het )?(?=(gemeente|provincie|stichting|universiteit|hogeschool|waterschap) )<company>
        ^(werkgever|bedrijf|organisatie|instelling|bedrijfsnaam) ?[:–-] ?<company>(?=$|[,(])
        (dit is|hier|met|je spreekt met|ik ben) \\w+ (van|bij) (de |het )?<company>(?=[.,!;\\n]|$| (en|over|hier)\\b)
        (groet(en|jes)?) (van|namens) (de |het )?<company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (bij|van|voor|in) (de |het )?<company>
        ^<company>$
    """,
    subject="""
        (sollicitatie|reactie|vacature)[^\\n]{0,30}? ?[-–—:|] ?(?=(?-i:[A-ZÀ-Þ]))<title>(?=$| ?[(|]| ?[-–—] )
        (sollicitatie|reactie|vacature|status|update)[^\\n]{0,40}? (als |voor de functie van |voor de functie |naar de functie van |op de vacature |voor |functie |van |: )<title>(?=$| ?[(|]| ?[-–—] | bij )
        (sollicitatie|reactie|vacature)[^\\n]{0,30}? ?[-–—:|] ?<role>(?=$| ?[(|]| [-–—] )
        (sollicitatie|reactie|bericht|update)[^\\n]{0,50}? (bij|van) <company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(je |uw |jouw )?(sollicitatie|reactie))
        ^<role> bij <company>
        ^(je|jouw|uw) (sollicitatie|reactie) (naar |op |voor |als |op de vacature )?<role>(?=$| ?[(|,]| [-–—] )
    """,
    departments="werving( en selectie)?|werving & selectie|personeelszaken|p&o|vacatures|werken bij|recruitmentteam|hr-afdeling|afdeling hr|(personeel|mens|mensen) (&|en) (organisatie|cultuur)|hrm|personeel|personeelsdienst|personeelsafdeling|selectiecommissie|sollicitatiecommissie|talent (&|en) cultuur|(benoemings|selectie|sollicitatie|toelatings)(advies)?commissie",
    job_nouns="""
        verzorgende *manager schoolleider rector burgemeester wethouder voorzitter bestuurder eigenaar eigenaresse bestuurssecretaris
        *medewerker *medewerkster *adviseur *leider *leidster *manager *ontwikkelaar *docent *leraar *verpleegkundige *begeleider *consulent *analist *ingenieur *boekhouder
        *coördinator *beheerder *assistent *assistente *secretaresse *monteur *chauffeur *verkoper *stagiair *stagiaire *onderzoeker *redacteur *tekenaar *planner *specialist
        *jurist *kok *hulp *verzorgende *directeur *hoofd *vormgever *ontwerper *inkoper *controleur *vertegenwoordiger *technicus *kracht *trainee *bakker *wachter *winkelier *bibliothecaris *laborant
        fietsenmaker meubelmaker schoenmaker horlogemaker instrumentmaker *maakster *helper *hulpkok *barista *barman *kelner *serveerster *bediende *kassier *kassière *vakkenvuller *magazijnier *bezorger *koerier
        *schoonmaker *schoonmaakster *conciërge *portier *beveiliger *tuinman *hovenier *teler *slager *kapper *kapster *bloemist *loodgieter *schilder
        *timmerman *metselaar *lasser *elektricien *installateur *machinist *kraanmachinist *technoloog *bioloog *psycholoog *socioloog *arts *tandarts
        *dierenarts *apotheker *therapeut *fysiotherapeut *logopedist *diëtist *verloskundige *verzorger *opvoeder *leerkracht *onderwijzer *lector
        *hoogleraar *promovendus *trainer *coach *instructeur *archivaris *conservator *vertaler *tolk *journalist *fotograaf *illustrator *tekstschrijver
        *schrijver *architect *econoom *accountant *auditor *actuaris *notaris *advocaat *rechter *griffier *handhaver *inspecteur *toezichthouder *strateeg
        *programmeur *developer *engineer *designer *consultant *recruiter *makelaar *taxateur *administrateur *receptionist *receptioniste *telefonist
        *gastheer *gastvrouw *kwartiermaker *aannemer *voorman *leerling *vrijwilliger *fietsenmaker *juf *stewardess *steward
    """,
    not_a_name="""
        reactie uitslag update antwoord status
        de het een wij we je jouw u uw ons onze beste hallo geachte bedankt helaas na met vriendelijke groet groeten sollicitatie vacature functie werving team afdeling
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december als voor bij in op
        onderwerp betreft referentie veel succes hartelijk hartelijke heer mevrouw ook dit deze
    """,
    role_ends="omdat|toch|helaas|iemand|delen|deel|laten|laat|moeten|moet|kunnen|kan|ik|hij|zij|ze|gaan|gaat|ga|zal|zullen|willen|wil|werd|worden|wordt|had|hadden|dank|danken|bedankt|naar|als|maar|dus|want|berichten|bericht|meedelen|gekozen|kiezen|bij|in|en|hebben|heeft|is|zijn|we|wij|je|u|niet|binnen|met|die|dat|te|gelezen|ontvangen|op|hebt|was|helaas|om|waar|ontvingen|ontving|kregen|kreeg|kwamen|kwam|zochten|zocht|koos|kozen|viel|vielen|sprak|spraken|reageerden?|solliciteerden?|jou|mij|ons|hem|haar|er|tot|nog|aan|aanbieden",
    another_job="andere (functie|vacature|rol)s?|toekomst\\w*|ook|als|mocht|toekomstige",
    agency="(onze|mijn) (klant|opdrachtgever)",
    parts="""
        afdeling *afdeling secretariaat directie *directie sector cluster domein schoolleiding bedrijfsvoering directeur locatiedirecteur
    """,
    offices="""
        selectie werving instroom mobiliteit bureau dienst team personeel personeelszaken organisatie advies administratie beheer receptie secretariaat
        bestuur bestuurder voorzitter burgemeester wethouder gemeentesecretaris rector schoolleider teamleider bedrijfsleider eigenaar eigenaresse hoofd
        manager redactie keuken werkplaats winkel commissie sollicitatiecommissie benoemingsadviescommissie hr hrm p&o salarisadministratie locatie vestiging
        unit
        md ceo cfo hr hrm
    """,
    no_reply="""
        (niet|geen) ~(beantwoorden|reageren|antwoorden) ~(op dit|op deze)|op (dit|deze) ~(bericht|mail|e-mail) ~niet (reageren|antwoorden|beantwoord\\w*)
        (bericht|mail|mailbox) ~niet ~(gelezen|beantwoord|gemonitord)
    """,
    applicant="""
        mijn (sollicitatie|cv|gesprek|motivatie)|ik (heb gesolliciteerd|solliciteer)
        (trek|wil|zou) (ik )?(mij|me|mijn) ~(terug|terugtrekken|in|intrekken)
        ik (heb )?~(gekozen voor een andere|een andere baan|een ander aanbod|elders) ~(werkgever|baan|aangenomen|geaccepteerd)?|zie ik af van|ik ~af te zien van
    """,
    reasons={
        "insider": "interne kandida\\w+|intern ~(ingevuld|vervuld)",
        "runner_up": "(tweede keus|tweede keuze|nipt|net niet)",
        "role_stopped": "vacaturestop|budget\\w*|(vacature|functie|procedure) ~(geannuleerd|stopgezet|bevroren|ingetrokken)",
        "role_filled": "(inmiddels|al|reeds|intussen|ondertussen) ~(vervuld|ingevuld)",
        "pay": "salaris(wens|verwachting|indicatie)\\w*|salaris ~(hoger|boven|past)",
        "overqualified": "overgekwalificeerd",
        "permit": "werkvergunning|visum|verblijfsvergunning",
        "location": "reisafstand|reistijd|woon-werk\\w*|verhuiz\\w+",
        "timing": "opzegtermijn|startdatum|beschikbaarheid|eerder ~(beginnen|starten)",
        "credential": "(diploma|certificaat|registratie) ~(vereist|nodig|verplicht)",
        "assessment": "(test|assessment|opdracht|case) ~(niet|onvoldoende|score)",
        "experience": "(meer|te weinig|onvoldoende|langere) ~(werk)?ervaring|ervaring ~(beter|meer|mist)",
        "skill": "(vaardigheden|kennis) ~(beter|meer|mis\\w*|onvoldoende)",
        "other_closer": "(beter|meer|nog beter) ~(aansluit\\w*|passen|past|voldoe\\w+|matche?n?|bij)|(aansluiten|sluiten) ~beter",
        "volume": "(groot aantal|grote hoeveelheid|veel|vele) ~(sollicitaties|reacties|kandidaten)",
    },
    no_reason="toekomst\\w*|wensen|mocht|als je|als u",
)
