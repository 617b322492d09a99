"""Swedish."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="sv",
    common="hej och det är en ett till för du din ditt vi inte har med som på av oss att den ansökan tjänsten tyvärr tack dig jag hos från vår vårt er",
    mail=Mail(
        sender="från",
        sent="datum, skickat, skickades",
        subject="ämne",
        reply_to="svara till",
        others="till, kopia, cc",
        forwarded="vidarebefordrat meddelande, vidarebefordrat mejl",
        begins="vidarebefordrat brev, början på vidarebefordrat",
        original="ursprungligt meddelande, originalmeddelande",
        opens="Den|mån|tis|ons|tors|fre|lör|sön",
        wrote="skrev",
    ),
    months="""
        jan januari
        feb februari
        mars mar
        apr april
        maj
        juni jun
        juli jul
        aug augusti
        sep sept september
        okt oktober
        nov november
        dec december
    """,
    weekdays="""
        måndag mån
        tisdag tis
        onsdag ons
        torsdag tors
        fredag fre
        lördag lör
        söndag sön
    """,
    hours="kl klockan den dagar timmar sedan igår idag",
    greets="hej|hejsan|bästa|kära|god (dag|morgon)",
    signs_off="""
        (med )?(vänliga|vänlig|bästa|varma|många) hälsning(ar|en)?|(mvh|vh)|hälsningar|allt gott|lycka till|vänligen
    """,
    lists={
        "job": "tjänst(en)?|roll(en)?|jobb(et)?|befattning(en)?|position(en)?|annons(en)?|praktik(en)?|uppdrag(et)?|anställning(en)?",
        "file": "ansökan|kandidatur|profil|cv",
        "other": "annan|andra|en annan|intern(a)?",
        "person": "kandidat(er|en|erna)?|sökande(n)?|person(er)?",
        "talk": "intervju(n|er)?|samtal|möte|telefonintervju|telefonsamtal|videointervju|träff",
        "valde": "valt|valde|väljer|anställt|anställde|tagit|hittat|går vidare med|gått vidare med|gått med|bestämt oss för|föll på|fallit på|gett|gick till|gått till",
    },
    someone_else="""
        (valde|valt|väljer|anställde|anställt|anställer) ~(annan|andra) (<person>)
        (gå vidare|gått vidare|går vidare|valt|välja|anställa|anställt|beslutat|fortsätta|fallit|tillsatt|erbjudit) ~(med|på|att gå vidare med|till)? ?~<other> ~<person>
        <person>,? (som|vars) ~(bättre|mer|i högre grad|närmare) ~(match\\w*|stämm\\w*|motsvar\\w*|uppfyll\\w*|passa\\w*)
        (<job>) ~(är|har) ~(nu |redan )?(tillsatt|blivit tillsatt|tillsatts)
        (fortsätta|fortsätter|gå vidare|går vidare) ~med andra (ansökningar|profiler|sökande|kandidater)
        val (föll|har fallit) på (en |ett )?(annan|andra)
        uppfyller andra ~bättre|andra ~(uppfyller|matchar|passar) ~bättre
        <other> ~<person> ~övertygat ~mer
        (hittat|anställt|valt|tagit) (någon annan|en annan)( sökande| person| kandidat)?
        (<valde>) ~(någon annan|en annan|en intern|en kollega|en (person|sökande|kandidat),? (som|med))(?! (dag|tid))
        (platsen|jobbet|tjänsten|rollen) (är|blev|gick|har) (tyvärr |nu |redan |blivit )*(tillsatt|borta|tagen|taget|till (en|någon))
        (blev|blir) det (tyvärr |till slut )?(någon annan|en annan)
        (föll|faller|fallit|gick) (valet|beslutet) (\\w+ )?(på|till) (?!(dig|er|\\w*dag\\w*)\\b)\\w+|valet (föll|har fallit|faller) på (?!(dig|er|\\w*dag\\w*)\\b)\\w+
        (erbjuda|erbjudit|erbjöd|ge|gett|tilldela|lämna) (<job>|platsen|vikariatet) …till (en|någon) annan|(<job>|platsen|vikariatet) (har|är) (\\w+ )?(tilldelats|getts|erbjudits|tilldelad)
        (som|hon|han) (har|hade) (nu |redan )?(tackat ja|accepterat|sagt ja)
        (tog|tar|anställde|anställt|tagit|valde) (sin|sitt|hans|hennes) (egen )?(brorson|systerson|brorsdotter|systerdotter|kusin|bror|syster|son|dotter|svåger|svägerska|kompis|vän)
        (alla|samtliga) (\\w+ )?\\w*(platser|tjänster)(na)? (\\w+ ){0,4}?(är|blev) (nu |redan |tyvärr )*(fyllda|tillsatta|tagna|besatta|fördelade)
    """,
    chose_named="""
        (valt att anställa|valt|anställt|bestämt oss för|gick till|gått till|fastnat för) \\w+( \\w+)??(?=,? (som|till (jobbet|tjänsten|rollen|platsen)|hon|han)\\b)
    """,
    told_no="""
        \\w*status[^.!?\\n]{0,40}?(avslag|nekad|ej aktuell|inte aktuell|avböjd|ej utvald)
        inte (gå|går|gått|kommer|blivit|blev|är|kan|kommit|komma|har|längre) ~(vidare|utvald|uttagen|kallad|erbjuda|aktuell|gå vidare|bjuda in|med i|gått vidare|inbjuden)
        (går|gå|gått|kommer|kommit|är|du|dig|din) ~inte ~(vidare|utvald|uttagen|kallad|aktuell|gå vidare|gått vidare|erbjuda|bland|kommit)
        (beslutat|valt) ~(att )?(inte) ~(gå vidare|gå|bjuda in|erbjuda|kalla|fortsätta)
        (avslag|avböja|nekad|avslå)
        inte (att )?(gå vidare med|erbjuda dig|bjuda in dig|kalla dig|fortsätta med)
        inte ~erbjuda ~(tjänsten|jobbet|en tjänst|rollen|en plats|anställning)
        (du|dig|ni) ~inte (är |var |fanns |finns )?(bland|en av) (de|dem|kandidaterna|våra)
        valet ~(inte|föll inte) ~dig
        valet (föll|har fallit) på (en|ett)? ?<other>
        (<job>) ~(har )?(gått|gick) till (en|ett)? ?<other>
        (ansökan|profil) ~inte ~(match\\w*|vidare|uppfyll\\w*|utvald)
        (måste|får|behöver) (vi |jag )?(tyvärr )?tacka nej (till (dig|din))?
        inte (ge|lämna|erbjuda) (dig )?(något |ett )erbjudande
        (?<!nnu )inte ~(kalla\\w*|bjuda in|bjudas in|kallad|inbjuden) ~(till|på) ~<talk>
        (blev|blir|är) (det |du )?(tyvärr |så )*inte (du|dig|något|du den här gången)
        (kan|kunde|kommer|vill) (vi |jag )?(tyvärr )?inte (att )?(erbjuda dig (tjänsten|jobbet|platsen|en)|anställa dig|gå vidare med (dig|din))
        (avslutar|stänger|avslutas|stängs|avslutat|stängt) (vi |nu |härmed |därför )*(din|ditt|processen) ?(<file>|process)?|(ansökan|kandidatur) (har |är |blir )?(nu |härmed |därför )*(avslutats|avslutad|stängts|avslutas|stängs)
        (bedöms|bedömts|bedömer|anses|är|var) (vi |dig |du )?(ej|inte|icke) (\\w+ )?(behörig|kvalificerad|meriterad|lämplig)|(utesluten|exkluderad) från
        blir (det )?(tyvärr )?(ingen|inget|inte någon|inte något) (plats|jobb|tjänst|anställning)|stannar (vi )?här|inte fått (anställningen|tjänsten|jobbet)
    """,
    hinted_no="""
        <other> ~(kandidat\\w*|sökande\\w*)
        inte ~(vidare|utvald|möjligt|erbjuda|match\\w*)
        (gick|lyckades) ~inte den här gången
        inte längre ~(ledig|aktuell|öppen)
        inte (riktigt|helt|precis) (vad|det|den) (vi|som)
        söker ~(någon|en person|personer) med (mer|större|längre)
    """,
    regrets="""
        tyvärr|beklaga\\w*|ledsna?|synd|besvike\\w*|tråkig\\w*
        (önskar|önska) (dig )?~(lycka|bästa|framgång|stort)
        lycka till|(fortsatta|framtida) (jobbsökande|jobbsökning|sökande|karriär)
    """,
    other_times="""
        (annan|annat|andra) (\\w+ )?(dag|datum|tid|tidpunkt|lokal|vecka)
    """,
    role_stopped="""
        (<job>|rekrytering\\w*|processen) ~(är|har|blivit|blir) ~(avbruten|avbrutits|inställd|inställts|pausad|pausats|pausade|stoppad|stoppats|fryst|frysts|tillbakadragen|dragits tillbaka|lagts ner|avbrytas|ställts in|på is)
        (anställningsstopp|rekryteringsstopp|hiring freeze)
        (beslutat|valt) ~att (avbryta|pausa|ställa in|stoppa)
        (avbryta|avbryter|pausa|pausar|ställa in|stoppa|avbrutit|pausat|stoppat) ~(rekrytering\\w*|processen|tillsättning\\w*|tjänsten)
        (inte längre|inte) ~tillsätta ~<job>
        (tjänsten|rollen) ~inte ~(tillsättas|tillsätts)
        (budget\\w*|anslag\\w*|finansiering\\w*) ~(skurits|dragits|frysts|fryst|inte (beviljats|godkänts))
        (anställer|anställa) (vi |ändå |nu )*(inte någon|ingen)
    """,
    offer_withdrawn="""
        (dra|drar|dragit|återkalla|återkallar) ~(tillbaka |därför |det |vårt |ditt |det |erbjudande\\w*|jobberbjudande\\w*|anställningserbjudande\\w*)+ ?~(tillbaka|erbjudande\\w*)
        (erbjudande|erbjudandet|jobberbjudande\\w*|anställningserbjudande\\w*) ~(är|har|blivit) ~(dragits tillbaka|återkallat|återkallats|tillbakadraget)
    """,
    invites="""
        (bjuda in|bjuder in|kalla|kallar|välkomna) ~(dig )?(till|på) ~<talk>
    """,
    not_a_no="""
        (väntelista|reservlista|reservplats)
        ännu inte ~(beslutat|beslut|fattat)
        (inte|inga|ingen) ~(valt|bestämt|beslutat|fattat|avgjort) ~(än|ännu)\\b|ännu inte ~(valt|bestämt|beslutat|fattat)
    """,
    overturns="""
        (är|betyder) (detta |det |här |uttryckligen ){0,3}(inget|inte ett|ej ett|inte något) avslag
        (är|blev|har) (\\w+ )?inte (blivit )?(avvisad|bortvald|bortsorterad|utesluten|ute ur|diskvalificerad|nekad)(?! (av|från))
        (fortfarande|alltjämt|fortsatt) (aktuell|under behandling|med i|kvar i|i matchen)
        (skick\\w+|gått) ~av misstag|(av misstag|felaktigt) ~skick\\w+
        (tackat nej till|avvisat|sagt nej till|gett) (alla )?(de |dom )?(andra|övriga)
        (det är |för )?dig vi vill ha
        (intervjun|samtalet) (sker|blir|hålls|äger rum|kommer att)
        (kan|skulle) du ~(börja|starta)\\b
        fortfarande ~(intresse|intresserad)
    """,
    interview="""
        (bjuda in|bjuder in|kalla|kallar|kallelse|inbjudan|välkomna|välkommen) ~(dig )?(till|på) ~<talk>
        (boka|bokat|planera|flytta|flyttat|bekräfta|bekräftar|skjuta upp|omboka|ombokning|ombokad) ~(<talk>|tid)
        (intervjun|intervju|mötet) ~(är|har|blivit|blir|måste) ~(flyttad|flyttas|flyttats|bokad|bekräftad|uppskjuten|ombokad)
        (vill (vi )?gärna|ser fram emot|skulle vilja|vi vill) ~(träffa dig|prata med dig|höra mer|lära känna)
        (när|vilka tider) ~(passar|kan du)|din tillgänglighet
        (vidare till|gått vidare till|nästa) (steg|omgång|intervju)
    """,
    offer="""
        (glädje|glada|glad|nöjet|gärna) ~(att )?(erbjuda|kunna erbjuda) ~(dig )?~(tjänsten|jobbet|en tjänst|anställning|rollen)
        (anställningsavtal\\w*|avtal\\w*|kontrakt\\w*) ~(bifog\\w+|signer\\w*|underteckn\\w*)
        (bifog\\w+) ~(anställningsavtal\\w*|avtal\\w*|erbjudande\\w*)
        välkommen (till oss|till teamet|ombord)
        erbjuder (vi |jag )?(dig )?(härmed )?(anställning|tjänsten|jobbet|en tjänst|rollen|platsen)|(jobbet|tjänsten|platsen|rollen) är (din|ditt)(?=[.,;!])
    """,
    confirmation="""
        (mottagit|tagit emot|fått) ~(din )?~ansökan
        ansökan ~(är|har) ~(mottagen|mottagits|registrerad|skickad|inkommen|kommit)
        tack för ~(ansökan|intresse|att du sök\\w+)
        (återkommer|återkoppla\\w*|går igenom|granskar|hör av oss|kontaktar dig)|bekräftelse på
    """,
    withdrew="""
        (dragit|dra|drar) tillbaka ~(din )?ansökan|återtagit ~ansökan
        du (har )?(valt|bestämt|beslutat) ~(att inte|att dra|att tacka nej)
        på (din|egen) begäran
    """,
    adverts="nya (jobb|tjänster|annonser)|jobb-?bevakning|jobbevakning|jobb (för dig|som matchar)|(ansök|sök) nu|nyhetsbrev",
    announces="""
        tyvärr|beklaga\\w*|ledsna?|synd|besvike\\w*|tråkig\\w*|svårt (val|beslut)
        (efter|utifrån) ~(övervägande|genomgång|bedömning|intervju\\w*|noggran\\w+|urval\\w*)
        beslutat|beslut|valt|val|meddela|informera|den här gången|denna gång|(i|för) (nuläget|närvarande)|just nu|i detta läge
    """,
    denies="inte|ingen|inga|annan|andra|annat|utan|avslag|avböj\\w*|tillsatt\\w*|nej|intern\\w*|ej",
    other_matters="""
        alla|varje|enskil\\w+|individuell\\w*|telefon\\w*|svara på|försen\\w+|dröj\\w+|vänta\\w*|länk\\w*|fil|filen|bifog\\w+|öppna|måndag|tisdag|onsdag|torsdag|fredag|i morgon|i går
        tidpunkten|lön\\w*|kostnad\\w*|ersätt\\w+|ännu|sakna\\w*|sjuk|lätt|enkelt|tvek\\w*
    """,
    farewells="""
        (din|ditt|dina|ert) ~(jobbsökande|jobbsökning|sökande|karriär|framtid|jakt)|lycka till|önsk\\w+ (dig )?~(lycka|bästa|framgång)|(framtida|andra|nya|kommande) ~(tjänster|annonser|möjligheter|jobb|roller)|söka (igen|hos oss igen)|(spara|behålla) ~(ansökan|cv|profil)|(tack|tacka\\w*) ~för
    """,
    goes_on="""
        (skicka|bekräfta|fyll i|välj|ge oss|vill du|kan du|skulle du) ~(gärna|skicka|bekräfta|fylla|välja|besked|träffas|komma)|när (passar|kan|har) du|nästa steg|återkommer|hör av oss|kontaktar dig|ny tid|nytt datum|passar (måndag|tisdag|onsdag|torsdag|fredag)
    """,
    only_if="om|ifall|när|tills|såvida|endast|bara|de sökande|i fall|skulle|de som|utan ~samtycke|den som",
    only_if_later="svara ~(alla|varje|enskil\\w+|individuellt)|om du inte|ifall|såvida|tills|som (planerat|överenskommet|tänkt|bestämt)",
    turns="men|dock|(?<=, )och",
    to_others="(<person>|dem|kandidaterna),? (som )?(vi|jag)",
    by_the_person="du (har )?(valt|beslutat|bestämt)",
    not_done="kan|rätt|förbehåll\\w*|kanske",
    not_reached="(före|utan|inte|bjuda in dig till|kalla dig till|till en|en)",
    negates="(?<!tveka )inte|ej",
    stages={
        "final": "(sista|slutliga|avslutande) (intervjun?|omgången|steget|samtalet)|slutintervju\\w*|finalist\\w*",
        "interview": "(efter|för|till|sedan|under|på) ~(vår |din |den |intervjun |en trevlig |trevlig |att du kom på |att du kom till )*(intervju(n|er)?|mötet|samtalet)",
        "assessment": "(efter|för) ~(test\\w*|uppgift\\w*|case\\w*|arbetsprov\\w*)",
        "recruiter_screen": "(efter|för) ~(telefonsamtal\\w*|telefonintervju\\w*)",
        "applied": """
            tack för ~(ansökan|intresse|att du sök\\w+)
            din ansökan
        """,
    },
    met="intervju\\w*|möte\\w*|träff\\w*|samtal\\w*|test\\w*|uppgift\\w*|case\\w*|pratade",
    any_round="intervju\\w*|sista steget|test\\w*|uppgift\\w*|case\\w*|möte\\w*",
    both="""
        (<job>) (som |: )?<title> (hos|på|i|vid) (vår kund )?<company>
        som <title> (hos|på|vid) <company>
        <role> (hos|på|vid) <company>
    """,
    role="""
        (<job>) (som |: )<title>
        (<job>) [»"”']<role>
        (ansökan|sökt|intresse|söka) (till|för|av|om|som|på|om tjänsten som|till tjänsten som) (tjänsten |jobbet |rollen )?(som )?<title>
        ^(tjänst|ang\\.?|angående|roll|ämne|gällande) ?:? ?<role>(?=$| ?[(\\n])
        (<job>) <role>
        (intervjun?|samtalet?|mötet?|rekryteringen) (för|om|till|av|gällande) (en |<job> som )?<title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        [„"“«»”]<quoted>["“”»«] (<job>)
        (^|\\()(tjänst|roll|befattning|jobb|annons) ?: ?<line>(?=$|[,(] | \\()
        (plats|jobb|tjänst|anställning|extrajobb|vikariat) som <title>
    """,
    company="""
        (ansökan|intresse|intresse för att arbeta|intresse av att arbeta|tjänst(en)?|jobb(et)?|arbeta|jobba|karriär|intervju|roll(en)?|praktik|kollega|anställning|sökt) (hos|på|vid|för|till|i) (ett jobb hos |en tjänst hos |att arbeta hos |att jobba på |oss på )?<company>
        intresse ~(för|av) (ett jobb hos |en tjänst hos |att arbeta hos |att jobba på |att arbeta på )?<company>(?=[.,!;\\n]|$| (och|som)\\b)
        (hos|oss på|vi på|å |team|här på) <company>(?=[.,!;\\n]|$| (och|har|är|som|vi)\\b)
        (intresse|intresset) (som )?(du|ni) (har )?(visat|visar) för (hos |på )?<company>
        ^(arbetsgivare|företag|organisation|arbetsplats|bolag) ?[:–-] ?<company>(?=$|[,(])
        (det är|här är|jag heter) \\w+ (från|på|hos) <company>(?=[.,!;\\n]|$| (och|om|här)\\b)
        (hälsning(ar)?) (för|från oss (alla )?(på|hos|i)) <company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (hos|på|från|vid|i) <company>
        ^<company>$
    """,
    subject="""
        (ansökan|tjänst|svar)[^\\n]{0,30}? ?[-–—:|] ?(?=(?-i:[A-ZÀ-Þ]))<title>(?=$| ?[(|]| ?[-–—] )
        (ansökan|tjänst|svar|angående|status|rekrytering)[^\\n]{0,40}? (som |till tjänsten som |till rollen som |till |om tjänsten som |: )<title>(?=$| ?[(|]| ?[-–—] | hos | på )
        (ansökan|tjänst|svar|rekrytering)[^\\n]{0,30}? ?[-–—:|] ?<role>(?=$| ?[(|]| [-–—] )
        (ansökan|svar|tjänst|tack|status)[^\\n]{0,50}? (hos|från|på|vid|till) <company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(din )?(ansökan|svar|rekrytering))
        ^<role> (hos|på) <company>
    """,
    before_places="i",
    departments="rekrytering|rekryteringsteamet|hr-avdelningen|hr-avdelning|karriär|jobb|personalavdelningen|rekryteringsenheten|rekryteringsavdelningen|hr-enheten|hr-funktionen|personalenheten|personal|personalkontoret|hr|personal och organisation|kompetensförsörjning|(rekryterings|anställnings|tjänsteförslags)(gruppen|nämnden|kommittén)",
    job_nouns="""
        rektor *föreståndare ägare innehavare ordförande vd verkställande
        *ledare *utvecklare *konsult *medarbetare *assistent *sjuksköterska *lärare *ingenjör *ekonom *revisor *tekniker *chef *koordinator *samordnare *rådgivare *säljare *specialist
        *analytiker *designer *arkitekt *jurist *praktikant *forskare *redaktör *journalist *kock *chaufför *montör *elektriker *sekreterare *bibliotekarie *läkare *snickare *operatör
        *väktare *controller *direktör *planerare *handläggare *strateg *kommunikatör *skötare *pedagog *lagerarbetare utredare *utredare *fysiker *ansvarig *arbetare *receptionist *förare *trainee *administratör *psykolog *biträde
        *mekaniker *sköterska *målare *murare *rörmokare *bagare *konditor *slaktare *frisör *trädgårdsmästare *fiskare *servitör *servitris *barista
        *bartender *lokalvårdare *vaktmästare *brevbärare *pilot *terapeut *fysioterapeut *logoped *tandläkare *tandhygienist *veterinär *barnmorska
        *förskollärare *barnskötare *lektor *adjunkt *professor *doktorand *översättare *tolk *fotograf *grafiker *skribent *musiker *skådespelare
        *statistiker *biolog *kemiker *geolog *lantmätare *inspektör *kontrollant *registrator *butiksbiträde *lärling *vikarie *intendent *antikvarie
        *elevassistent *vårdbiträde *undersköterska *svetsare *truckförare *lokförare *rörläggare *cykelmekaniker *instruktör *tränare *kurator *diakon *präst
        *kantor
    """,
    not_a_name="""
        uppdatering svar resultat status
        och det den de en ett vi du din ditt dina vår vårt hej tack tyvärr efter ansökan tjänst tjänsten jobb rekrytering hr karriär med vänliga vänlig hälsningar bästa ämne angående ang
        måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti september oktober november december som för till hos på från inte lycka
        status svar team teamet allt
    """,
    role_ends="eftersom|jag|de|det|kan|ska|vill|måste|men|nu|valt|valde|tillsatt|blivit|ni|hos|på|i|vid|och|är|har|vi|inte|som|tyvärr|med|till|för|blev|från|du|att|var|där|gick|åt|dig|mig|oss|blir|får|fick|sker|går|ligger|står|tills|sedan|nog",
    another_job="andra (tjänster|roller|jobb)|framtid\\w*|också|även|om |framöver|uppmuntra\\w*",
    agency="(vår|min) (kund|uppdragsgivare)",
    parts="""
        *avdelningen *avdelning *enheten *enhet *förvaltningen *förvaltning *kontoret sekretariatet ledningen ledningskontoret *sektionen *sektion *nämnden
    """,
    offices="""
        enhet kontor personal ledning rektor enhetschef förvaltningschef kommunchef kommundirektör verksamhetschef föreståndare chef direktör vd ägare
        innehavare ordförande styrelsen styrelse redaktionen redaktion köket verkstaden butiken reception receptionen team teamet administration lön
        organisation rekrytering nämnd
    """,
    no_reply="(går |kan )?inte (att |besvaras|svara på|svaras)|svara inte på (detta|det här)|det går inte att svara på",
    applicant="min (ansökan|intervju)|mitt cv|jag (har sökt|sökte)|jag ~(drar|dra) (mig|tillbaka)|drar jag ~(mig|tillbaka|min)|jag (har )?(tackat|sagt) ja till ett annat",
    reasons={
        "insider": "intern(a)? (kandidat|sökande)\\w*|internt",
        "runner_up": "(andrahandsval|tvåa|väldigt nära|finalist)",
        "role_stopped": "anställningsstopp|budget\\w*|(rekrytering\\w*|tjänst\\w*) ~(avbr\\w+|inställ\\w+|paus\\w+|fryst)",
        "role_filled": "(redan|nu) ~tillsatt\\w*|tjänsten (är|har) ~tillsatt\\w*",
        "pay": "löneanspråk|löneförväntning\\w*|lönekrav",
        "overqualified": "överkvalificerad",
        "permit": "arbetstillstånd|visum|uppehållstillstånd",
        "location": "avstånd\\w*|flytt\\w*|pendl\\w*",
        "timing": "uppsägningstid|startdatum|tillträde",
        "credential": "(examen|legitimation|certifikat|utbildning) ~(krav|krävs|nödvändig)",
        "assessment": "(test\\w*|uppgift\\w*|case\\w*) ~(inte|under)",
        "experience": "(mer|större|sakn\\w+|längre|gedignare) ~erfarenhet\\w*|erfarenhet\\w* ~(mer|bättre|sakn\\w+)",
        "skill": "(kompetens\\w*|kunskaper) ~(bättre|mer|sakn\\w+|i högre grad)",
        "other_closer": "(bättre|mer|i högre grad|närmare) ~(match\\w*|stämm\\w*|motsvar\\w*|uppfyll\\w*|passa\\w*|överens)|(match\\w*|stämm\\w*|motsvar\\w*) ~(bättre|i högre grad|mer)",
        "volume": "(stort antal|många|väldigt många) ~(ansökningar|sökande)",
    },
    no_reason="framtid\\w*|önskar dig|om du|framöver",
)
