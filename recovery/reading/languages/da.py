"""Danish."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="da",
    common="kære og det er en et til for du din dit vi ikke har med som på af os vores at den ansøgning stillingen desværre tak dig jeg hos fra",
    mail=Mail(
        sender="fra",
        sent="dato, sendt",
        subject="emne",
        reply_to="svar til",
        others="til, cc, bcc",
        forwarded="videresendt meddelelse, videresendt besked, videresendt mail",
        begins="start på videresendt besked, start på videresendt e-mail",
        original="oprindelig meddelelse, original meddelelse, oprindelig besked",
        opens="Den",
        wrote="skrev",
    ),
    months="""
        jan januar
        feb februar
        mar marts
        apr april
        maj
        jun juni
        jul juli
        aug august
        sep september
        okt oktober
        nov november
        dec december
    """,
    weekdays="""
        mandag man
        tirsdag tirs tir
        onsdag ons
        torsdag tors tor
        fredag fre
        lørdag lør
        søndag søn
    """,
    hours="kl den d dage timer siden i går dag",
    greets="kære|hej|goddag|god(dag| dag| morgen)|til",
    signs_off="""
        (med )?(venlig|venlige|bedste|mange|de bedste|kærlig) hilsen(er)?|(vh|mvh|dbh)|hilsen|held og lykke|rigtig god (dag|weekend)
    """,
    lists={
        "job": "stilling(en)?|job(bet)?|rolle(n)?|opslag(et)?|praktikplads(en)?|position(en)?|elevplads(en)?",
        "file": "ansøgning(en)?|kandidatur|profil|cv",
        "other": "anden|andre|en anden|intern(e)?",
        "person": "kandidat(er|en)?|ansøger(e|en)?|person(er)?",
        "talk": "samtale[nr]?|jobsamtale[nr]?|interview(et)?|møde|telefonsamtale",
        "valgte": "valgt|valgte|vælger|ansat|taget|fundet|går videre med|gået videre med|gået med|besluttet os for|faldt på|faldet på|givet|gik til|gået til",
    },
    someone_else="""
        (gå videre|gået videre|går videre|valgt|vælge|ansætte|ansat|besluttet|fortsætte|faldet|tilbudt|fundet) ~(med|på|at gå videre med|til)? ?~<other> ~<person>
        <person>,? (der|som|hvis) ~(bedre|mere|i højere grad|tættere) ~(match\\w*|passe\\w*|svare\\w*|opfyld\\w*)
        (<job>) ~(er|blev) ~(besat|blevet besat)
        (fortsætte|fortsætter|gå videre|går videre) ~med andre (ansøgninger|profiler|ansøgere|kandidater)
        valg (er )?(faldt|faldet) på (en |et )?(anden|andre)
        opfylder andre ~bedre|andre ~(opfylder|matcher|passer) ~bedre
        <other> ~<person> ~overbevist ~mere
        (fundet|ansat|valgt|taget) (en|et) anden( ansøger| kandidat| person)?|(har|vi har) (allerede|nu) (fundet|ansat) (en|nogen)
        (<valgte>) ~(en anden|nogen andre|nogen anden|en intern|en kollega|en (person|ansøger|kandidat),? (der|som|med))(?! (dag|dato|tid))
        (pladsen|jobbet|stillingen|tjansen) (er|blev|gik) (desværre |nu |allerede |blevet )*(besat|væk|taget|til (en|anden))
        (blev|bliver) det (desværre |til sidst )?(en anden|nogen anden)
        valget (er )?(faldt|faldet|gået) (på|til) (en|et) anden
        (faldt|falder|faldet|gik|gået) (valget|beslutningen) (\\w+ )?(på|til) (?!(dig|jer|\\w*dag\\w*|en dato)\\b)\\w+|valget (er )?(faldt|faldet) på (?!(dig|jer|\\w*dag\\w*|en dato)\\b)\\w+
        (<job>|pladsen|vikariatet) (er|blev) (\\w+ )?(tildelt|givet|tilbudt) ?(til|en)?\\b(?! dig)|(tilbyde|give|tilbudt|givet) (<job>|pladsen) ~til (en|et) (anden|andet|kollega)
        (som|hun|han|der) (har|havde) (nu |allerede )?(takket ja|sagt ja|accepteret)
        (ansat|ansætter|taget|tager|valgt|tog) (sin|sit|hans|hendes) (egen )?(nevø|niece|fætter|kusine|bror|søster|søn|datter|svoger|svigerinde|ven|veninde)
        (alle|samtlige) (\\w+ )?\\w*(pladser|stillinger)(ne)? (\\w+ ){0,4}?(er|blev) (nu |allerede |desværre )*(besat|fyldt|fordelt|optaget|taget)
    """,
    chose_named="""
        (valgt at ansætte|valgt|ansat|besluttet os for|gik til|gået til) \\w+( \\w+)??(?=,? (som|der|til (jobbet|stillingen)|hun|han)\\b)
    """,
    told_no="""
        \\w*status[^.!?\\n]{0,40}?(afslag|afvist|ikke udvalgt)
        (har|er der) (desværre )?(ikke|ingen) (plads|ledige|stillinger)
        fundet ~<person>,? (der|som) ~(match\\w*|passer|opfylder)
        (desværre )?ikke (går|gå|gået|kommet|kommer|bliver|blev|blevet|er|kan|komme|kommer til at) ~(videre|blandt|indkaldt|udvalgt|valgt|tilbyde|i betragtning|med i|gå videre|inviteret|imødekomme)
        (går|gå|gået|kommet|kommer|er|du|dig|din) ~ikke ~(videre|udvalgt|valgt|indkaldt|inviteret|i betragtning|gå videre|gået videre|tilbyde|blandt|kommet i)
        (besluttet|valgt) ~(at )?(ikke|ikke at) ~(gå videre|gå|invitere|tilbyde|indkalde|fortsætte)
        (afslag|afvist|afvise|afslået)
        ikke (at |kan )?(gå videre med|tilbyde dig|indkalde dig|invitere dig|komme videre|tage din)
        ikke ~(tilbyde|give) ~(dig )?(stillingen|jobbet|en stilling|en plads|rollen)
        valget ~(ikke|faldt ikke) ~(dig)
        (ansætte|ansat|valgt|vælge|endt med at ansætte) (en|den) anden|uden dig
        (ansøgning(en)?|profil) ~ikke ~(match\\w*|videre|imødekom\\w*|opfyld\\w*|udvalgt|kommet)
        (må|måtte|må vi) ~sige (dig )?nej
        ikke (kan )?(give|tilbyde|fremsætte) (dig )?et tilbud
        (?<!endnu )ikke ~(indkalde\\w*|indkaldt|invitere\\w*|inviteret|indbyde\\w*) ~til ~<talk>
        (blev|bliver|er) (det |du )?(desværre |så )*ikke (dig|til noget|dig denne gang)
        (kan|kunne|vil) (vi |jeg )?(desværre )?ikke (tilbyde dig (stillingen|jobbet|pladsen|en)|ansætte dig|gå videre med (dig|din))
        (afslutter|lukker|afsluttes|lukkes|afsluttet|lukket) (vi |nu |hermed |derfor )*(din|dit|processen) ?(<file>|forløb|kandidatur)?|(ansøgning|kandidatur) (er |bliver )?(nu |hermed |derfor )*(afsluttet|lukket|afsluttes|lukkes)
        (finder|fundet|vurderet|vurderes|vurderer|er|erklæret) (vi |dig |du |dem )?ikke (\\w+ )?(kvalificeret|egnet|berettiget|bedømt)|(udelukket|ikke optaget) (fra|på)
        (stopper|stoppe|slutter) (vi )?(her|det her)|ikke (noget |et )?job til dig|ikke (er |var |blevet |fundet |vurderet )*(kvalificeret|egnet|berettiget) til
    """,
    hinted_no="""
        <other> ~(kandidat\\w*|ansøger\\w*)
        ikke ~(videre|udvalgt|muligt|tilbyde|match\\w*)
        (lykkedes|lykkes|gik) ~ikke denne gang
        ikke længere ~(ledig|aktuel|åben)
        ikke (helt|præcis|lige) (det|den),? (vi|som)
        søger ~(en|nogen|personer) med (mere|større|længere)
    """,
    regrets="""
        desværre|beklager|ked af|skuffe\\w*|kedeligt
        (ønsker|ønske) (dig )?~(held|lykke|bedste|god)
        held og lykke|fremover|(videre|fremtidige) (jobsøgning|søgen)
    """,
    other_times="""
        (anden|andet|andre) (\\w+ )?(dag|dato|tid|tidspunkt|lokale|uge)
    """,
    role_stopped="""
        (<job>|rekruttering\\w*|processen|ansættelsesproces\\w*) ~(er|blevet|bliver) ~(aflyst|annulleret|sat i bero|sat på pause|stoppet|trukket tilbage|nedlagt|indefrosset|sat på hold|på hold)
        (ansættelsesstop|hiring freeze)
        (stoppe|aflyse|annullere|sætte|stoppet|aflyst) ~(rekruttering\\w*|processen|stillingen|opslaget)
        (budget\\w*|bevilling\\w*|midlerne|finansiering\\w*) ~(skåret|beskåret|frosset|ikke (bevilget|godkendt|på plads))
        (ansætter|ansætte) (vi |alligevel |nu )*(ikke nogen|ingen)
    """,
    offer_withdrawn="""
        (trække|trækker|trukket|tilbagekalde|tilbagekalder|annullere) ~(vores |jobtilbud\\w*|tilbud\\w*|det )+ ?~(tilbage)?
        (jobtilbud|tilbud|tilbuddet|jobtilbuddet) ~(er|bliver|blevet) ~(trukket tilbage|tilbagekaldt|annulleret)
    """,
    invites="""
        (?<!dem, vi )(?<!dem vi )(invitere|inviterer|indkalde|indkalder) ~(dig )?til ~<talk>
    """,
    not_a_no="""
        (venteliste|reserveliste)
        endnu ikke ~(besluttet|beslutning|truffet)
        (ikke|ingen) ~(valgt|besluttet|afgjort|afgørelse|truffet) ~endnu|endnu ikke ~(valgt|besluttet|afgjort|truffet)
    """,
    overturns="""
        (er|betyder) (dette |det |her |udtrykkeligt |bestemt ){0,3}(ikke et|intet|ikke noget) afslag
        (er|blev) (\\w+ )?ikke (blevet )?(afvist|fravalgt|ude af|udelukket|diskvalificeret)(?! (af|fra))
        (stadig|stadigvæk|fortsat) (i spil|i betragtning|under behandling|med i|aktuel)
        sendt ~ved (en |et )?(fejl|fejltagelse)|ved (en )?(fejl|fejltagelse) ~sendt
        (givet|sendt|sagt) ~(de|alle) (andre|øvrige) ~(afslag|nej)|(afvist|takket nej til|sagt nej til) (alle )?(de )?(andre|øvrige)
        (det er )?dig,? (som )?vi (gerne )?vil have
        (samtalen|interviewet) (finder|bliver|afholdes|holdes)
        (kan|kunne) du (begynde|starte)\\b
        stadig ~(interesse|interesseret)
    """,
    interview="""
        (?<!dem, vi )(?<!dem vi )(invitere|inviterer|indkalde|indkalder|indbyde|invitation|indkaldelse) ~(dig )?til ~<talk>
        (aftale|planlægge|flytte|flyttet|bekræfte|bekræfter|udskyde|rykke) ~(<talk>|samtale\\w*)
        (samtalen|samtale|interviewet) ~(er|bliver|blevet) ~(flyttet|udskudt|bekræftet|planlagt|rykket)
        (vil (vi )?gerne|glæder os til|glad for) ~(møde dig|tale med dig|høre mere|lære dig)
        (hvornår|hvilke tidspunkter) ~(passer|kan du)|din tilgængelighed
        (videre til|gået videre til|næste) (runde|samtale)
    """,
    offer="""
        (glæde|glade|glad|fornøjelse|gerne) ~(at )?(tilbyde) ~(dig )?~(stillingen|jobbet|en stilling|job|rollen|ansættelse)
        (ansættelseskontrakt\\w*|kontrakt\\w*|ansættelsesbrev) ~(vedhæft\\w+|underskriv\\w*)
        (vedhæft\\w+) ~(kontrakt\\w*|ansættelseskontrakt\\w*|tilbud)
        velkommen (til|på) (holdet|teamet|om bord)
        (hermed|nu) (tilbyder|tilbydes) (vi )?(du|dig)|tilbyder (vi )?(dig )?(hermed )?(stillingen|jobbet|ansættelse|en stilling)|(jobbet|stillingen|pladsen) er (din|dit)(?=[.,;!])
    """,
    confirmation="""
        (modtaget|modtog) ~(din )?~ansøgning\\w*
        (ansøgning\\w*) ~(er|blev) ~(modtaget|registreret|sendt)
        tak for ~(ansøgning\\w*|interesse)
        (vender tilbage|gennemgår|behandler|kontakter dig|læser)|bekræftelse på
    """,
    withdrew="""
        (trukket|trække|trækker) ~(din )?ansøgning ~tilbage
        du (har )?(valgt|besluttet) ~(ikke|at trække)
        efter dit (eget )?ønske
    """,
    adverts="nye (job|stillinger|jobopslag)|job-?agent|jobs? (til dig|der matcher)|søg (nu|jobbet nu)|nyhedsbrev",
    announces="""
        desværre|beklager|ked af|skuffe\\w*|kedelig\\w*|svær (beslutning|valg)|svært valg
        (efter|på baggrund af) ~(overvejelse\\w*|gennemgang|vurdering|samtaler\\w*|grundig\\w*|gennemlæsning)
        besluttet|beslutning|valgt|valg|meddele|informere|oplyse|denne gang|(på|for) nuværende tidspunkt|lige nu|i (første|denne) omgang
    """,
    denies="ikke|ingen|anden|andre|uden|afslag|afvis\\w+|besat|nej|intern\\w*",
    other_matters="""
        alle|hver|enkelt\\w*|individuel\\w*|telefon\\w*|svare på|forsink\\w+|vente\\w*|link\\w*|fil|filen|vedhæft\\w+|åbne|mandag|tirsdag|onsdag|torsdag|fredag|i morgen|i går
        tidspunktet|løn\\w*|udgift\\w*|refunder\\w+|endnu|mangl\\w+|syg|let|nemt|tøv\\w*
    """,
    farewells="""
        (din|dit|dine) ~(jobsøgning|søgen|karriere|fremtid|jagt)|held og lykke|ønsk\\w+ (dig )?~(held|lykke|bedste|god)|(fremtidige|andre|nye|kommende) ~(stillinger|opslag|muligheder|job)|søge (igen|hos os igen)|(gemme|beholde|opbevare) ~(ansøgning|cv|profil)|(tak|takke\\w*) ~for
    """,
    goes_on="""
        (send|bekræft|udfyld|vælg|giv os|vil du|kan du|kunne du) ~(venligst|sende|bekræfte|udfylde|vælge|besked|gensende|mødes|komme)|hvornår|næste skridt|vender tilbage|hører fra os|kontakter dig|nyt tidspunkt|ny dato|passer (mandag|tirsdag|onsdag|torsdag|fredag)
    """,
    only_if="hvis|såfremt|når|indtil|medmindre|om (du|vi|jeg|man|der|de|han|hun|det (er|kan|bliver))|kun|dem|de ansøgere|i tilfælde|skulle|uden ~samtykke|den,? der",
    only_if_later="svare ~(alle|hver|enkelt\\w*|individuelt)|hvis (du|vi|din|der)|såfremt|medmindre|indtil|som (planlagt|aftalt)",
    turns="men|dog|(?<=, )og",
    to_others="(<person>|dem|kandidaterne),? (som )?(vi|jeg)",
    by_the_person="du (har )?(valgt|besluttet)",
    not_done="kan|ret|forbehold\\w*|måske",
    not_reached="(før|uden|ikke|invitere dig til|indkalde dig til|indkalder til|en)",
    negates="(?<!v )ikke",
    stages={
        "final": "(sidste|endelige|afsluttende) (samtale|runde|interview)|finalist\\w*",
        "interview": "(efter|for|til|siden|under) ~(vores |din |den |samtalen |en god |god |hyggelig |deltage i )*(samtale[nr]?|jobsamtale[nr]?|interview(et)?)",
        "assessment": "(efter|for) ~(test\\w*|opgave\\w*|case\\w*|prøve\\w*)",
        "recruiter_screen": "(efter|for) ~(telefonsamtale\\w*|telefoninterview\\w*)",
        "applied": """
            tak for ~(ansøgning\\w*|interesse)
            din ansøgning
        """,
    },
    met="samtale\\w*|møde\\w*|mødt|interview\\w*|test\\w*|opgave\\w*|case\\w*|talt",
    any_round="samtale\\w*|interview\\w*|sidste runde|test\\w*|opgave\\w*|case\\w*",
    both="""
        (<job>) (som |: )?<title> (hos|i|ved|på) (vores kunde )?<company>
        som <title> (hos|i|ved) <company>
        <role> (hos|ved) <company>
    """,
    role="""
        (<job>) (som |: )<title>
        (<job>) [»"“']<role>
        (ansøgning(en)?|søgt|interesse|søge) (til|for|på|om|som|om stillingen som|til stillingen som) (stillingen |jobbet |rollen )?(som )?<title>
        ^(stilling|vedr\\.?|vedrørende|job|emne) ?:? ?<role>(?=$| ?[(\\n])
        (<job>) <role>
        (samtale[nr]?|jobsamtale[nr]?|interview) (om|til|for|vedrørende) (<job> som )?<title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        [„"“«»”]<quoted>["“”»«] (<job>)
        (^|\\()(stilling|job|rolle|jobtitel) ?: ?<line>(?=$|[,(] | \\()
        (ansætte|søgte|søger|mangler|brug for|job til|job som|plads som|stilling som) (en |et )<title>
    """,
    company="""
        (ansøgning(en)?|interesse|interesse for at arbejde|interesse for en stilling|stilling(en)?|job(bet)?|arbejde|karriere|samtale|rolle(n)?|praktik|kollega|ansættelse) (hos|ved|i|for|til) (et job hos |en stilling hos |at arbejde hos |at blive en del af )?<company>
        interesse ~(for|i|hos) (et job hos |en stilling hos |at arbejde hos |at blive en del af )?<company>(?=[.,!;\\n]|$| (og|som)\\b)
        (hos|på vegne af|her i|her hos|team|teamet hos) <company>(?=[.,!;\\n]|$| (og|har|er|som|vi)\\b)
        interesse,? (som )?(du|de|i) (har )?(vist|viser) for (hos |på )?<company>
        ^(virksomhed|arbejdsgiver|arbejdssted|organisation|arbejdsplads) ?[:–-] ?<company>(?=$|[,(])
        (det er|her er|du skriver med|jeg hedder) \\w+ (fra|hos) <company>(?=[.,!;\\n]|$| (og|om|her)\\b)
        (hilsen|hilsner) (på vegne af|fra os (alle )?(hos|i|på)) <company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (hos|ved|fra|i) <company>
        ^<company>$
    """,
    subject="""
        (ansøgning|stilling|svar)[^\\n]{0,30}? ?[-–—:|] ?(?=(?-i:[A-ZÀ-Þ]))<title>(?=$| ?[(|]| ?[-–—] )
        (ansøgning|stilling|svar|vedr\\.?|status)[^\\n]{0,40}? (som |til stillingen som |til jobbet som |til |om stillingen som |: )<title>(?=$| ?[(|]| ?[-–—] | hos )
        (ansøgning|stilling|svar)[^\\n]{0,30}? ?[-–—:|] ?<role>(?=$| ?[(|]| [-–—] )
        (ansøgning|svar|stilling|tak|status)[^\\n]{0,50}? (hos|fra|ved|i) <company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(din )?(ansøgning|svar|stilling))
        ^<role> hos <company>
    """,
    before_places="i",
    departments="rekruttering|hr-afdelingen|hr-afdeling|karriere|jobs|rekrutteringsteamet|ansættelsesudvalget|personaleafdelingen|personaleafdeling|personale|løn og personale|hr og løn|hr|rekrutteringsafdelingen|people & culture|(ansættelses|bedømmelses|stillings)udvalget?",
    job_nouns="""
        borgmester rektor ejer indehaver formand *leder *forstander
        *leder *udvikler *konsulent *medarbejder *assistent *sygeplejerske *lærer *pædagog *ingeniør *bogholder *revisor *tekniker *chef *koordinator *rådgiver *sælger *specialist
        *analytiker *designer *arkitekt *jurist *advokat *elev *praktikant *forsker *redaktør *journalist *kok *chauffør *montør *elektriker *sekretær *bibliotekar *laborant *læge
        *tømrer *smed *operatør *ekspedient *controller *direktør *planlægger *vejleder *partner *svend *arkivar *studentermedhjælper *medhjælper
        *mekaniker *maler *murer *blikkenslager *snedker *bager *konditor *slagter *frisør *gartner *landmand *fisker *tjener *barista *bartender
        *receptionist *rengøringsassistent *pedel *servicemedarbejder *lagermedarbejder *postbud *buschauffør *pilot *fysioterapeut *psykolog *tandlæge
        *dyrlæge *jordemoder *pædagogmedhjælper *underviser *lektor *adjunkt *professor *stipendiat *oversætter *tolk *fotograf *grafiker *skribent *musiker
        *skuespiller *økonom *statistiker *biolog *kemiker *fysiker *geolog *landinspektør *inspektør *betjent *kontrollør *fuldmægtig *sagsbehandler
        *kommunikationsmedarbejder *butiksassistent *lærling *vikar *kurator *museumsinspektør *bioanalytiker *radiograf *portør *hjælper *køkkenmedhjælper
        *svend *elev
    """,
    not_a_name="""
        opdatering svar resultat status
        og det den de en et vi du din dit dine vores kære hej tak desværre efter ansøgning stilling stillingen job rekruttering hr karriere med venlig hilsen bedste emne vedr vedrørende
        mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september oktober november december som for til hos ved i på fra ikke held
        status svar team teamet
    """,
    role_ends="fordi|jeg|de|det|har|kan|skal|vil|må|men|nu|valgt|besat|gik|var|blevet|hos|i|ved|og|er|har|vi|ikke|på|der|som|desværre|med|til|for|blev|opslået|fra|du|at|dig|mig|os|bliver|får|fik|ligger|står|går|sker|indtil|siden|nok",
    another_job="andre (stillinger|job)|fremtid\\w*|også|hvis|fremover|opfordre\\w*",
    agency="(vores|min) kunde",
    parts="""
        *afdelingen *afdeling *forvaltningen *forvaltning *sekretariatet *sekretariat *enheden *direktionen ledelsen skoleledelsen *centeret
    """,
    offices="""
        direktør direktion ledelse leder chef kontor kontoret personale udvalg udvalget ansættelsesudvalg borgmester rektor skoleleder institutionsleder
        afdelingsleder områdeleder daglig butikschef ejer indehaver formand bestyrelse bestyrelsen redaktionen redaktion køkkenet værkstedet butikken
        reception receptionen team teamet sekretær administration administrationen løn organisation
    """,
    no_reply="(kan )?ikke (besvares|svares på|besvare|svare på)( denne)?|svar ikke på denne|denne mail kan ikke besvares",
    applicant="min (ansøgning|samtale)|mit cv|jeg (har søgt|søgte)|jeg ~(trækker|trække) (mig|min)|trækker jeg ~(mig|min)|jeg (har )?(takket|sagt|siger) ja til et andet",
    reasons={
        "insider": "intern(e)? (kandidat|ansøger)\\w*|internt",
        "runner_up": "(nummer to|meget tæt|finalist)",
        "role_stopped": "ansættelsesstop|budget\\w*|(stilling\\w*|rekruttering\\w*) ~(aflyst|annulleret|sat i bero|nedlagt)",
        "role_filled": "(allerede|nu|siden) ~(er )?besat|stillingen er (nu |allerede )?(blevet )?besat",
        "pay": "lønforventning\\w*|lønkrav",
        "overqualified": "overkvalificeret",
        "permit": "arbejdstilladelse|visum|opholdstilladelse",
        "location": "afstand\\w*|flytte|pendl\\w*",
        "timing": "opsigelse\\w*|startdato|tiltrædelse",
        "credential": "(uddannelse|autorisation|certifikat) ~(krav|kræve\\w*|nødvendig)",
        "assessment": "(test\\w*|opgave\\w*|case\\w*) ~(ikke|under)",
        "experience": "(mere|større|mangl\\w+|længere) ~erfaring|erfaring ~(mere|bedre|mangl\\w+)",
        "skill": "(kompetencer|kvalifikationer) ~(bedre|mere|mangl\\w+|i højere grad)",
        "other_closer": "(bedre|mere|i højere grad|tættere) ~(match\\w*|passe\\w*|svare\\w*|opfyld\\w*|på)|(match\\w*|svare\\w*|passe\\w*|opfyld\\w*) ~(bedre|i højere grad|mere)",
        "volume": "(stort antal|mange|rigtig mange|overvældende) ~(ansøgninger|ansøgere|kvalificerede)",
    },
    no_reason="fremtid\\w*|ønsker dig|hvis|fremover",
)
