"""Italian."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="it",
    common="gentile buongiorno grazie purtroppo il la di che e per con non della del nostra nostro sua tua le un una ti vi abbiamo è da al alla nel si lo gli sono questo",
    mail=Mail(
        sender="da, mittente",
        sent="data, inviato, inviato il",
        subject="oggetto",
        reply_to="rispondi a",
        others="a, cc, ccn",
        forwarded="messaggio inoltrato",
        begins="inizio messaggio inoltrato",
        original="messaggio originale",
        opens="Il",
        wrote="ha scritto",
    ),
    months="""
        gen gennaio
        feb febbraio
        mar marzo
        apr aprile
        mag maggio
        giu giugno
        lug luglio
        ago agosto
        set settembre
        ott ottobre
        nov novembre
        dic dicembre
    """,
    weekdays="""
        lunedì lun
        martedì
        mercoledì
        giovedì gio
        venerdì ven
        sabato sab
        domenica dom
    """,
    hours="alle ore del il giorno giorni ieri oggi fa mar mer",
    greets="gentil(e|issim[oa])|buongiorno|buonasera|ciao|egregi[oa]|salve|spett(abile|\\.le)|car[oa]",
    signs_off="""
        (cordiali|distinti|i migliori|un cordiale|migliori) salut[io]|cordialmente|un saluto|saluti|a presto|in bocca al lupo|grazie( mille)?|buona giornata
    """,
    lists={
        "job": "posizione|ruolo|posto|annuncio|offerta|tirocinio|stage|vacancy|opportunità",
        "file": "candidatura|domanda|profilo|curriculum|cv",
        "other": "altr[oaie]|un altro|un'altra|divers[oaie]|intern[oaie]",
        "person": "candidat[oaie]|candidatur[ae]|profil[oi]|person[ae]|risors[ae]",
        "talk": "colloqui[oi]?|intervist[ae]|incontro|chiamata|call|videochiamata",
        "scelse": "scelto|preferito|deciso|optato|preso|assunto|puntato|orientat[oi]|andati|selezionato|individuato|proseguiamo|proseguiremo|proseguire|scegliamo|sceglieremo",
    },
    someone_else="""
        (proseguire|procedere|proseguito|proseguiremo|procederemo|optato|scelto|selezionato|deciso|individuato|preferito|andare avanti|continuare|preferenza|orientat[oi]) ~(con|per|a|verso|su)? ?~<other> ~<person>
        <person> ~(più|maggiormente|meglio) ~(in linea|adatt\\w+|rispond\\w+|aderent\\w+|vicin\\w+|corrispond\\w+|allineat\\w+|idone\\w+)
        (<job>) ~(è|risulta|è stata|è stato) ~(già )?(stat[oa] )?(copert[oa]|assegnat[oa]|ricopert[oa]|chius[oa])
        <other> ~<person> (soddisfano|rispondono|corrispondono|rispecchiano) ~(meglio|di più)
        <other> ~<person> ~(convinto|convinti) ~(di più|maggiormente)
        scelta (è caduta|è ricaduta|cade) su
        abbiamo (già |poi |alla fine )?(preso|scelto|trovato|assunto|optato per) (un'altra|un altro|una?|qualcuno|qualcun) ?(altro|altra|persona|ragazz[ao]|candidat[ao]|collega)?
        (<scelse>) ~((per|con|su|di) )?(un'altr[ao]|un altro|qualcun|qualcuno|l'altr[oa]|una? (ragazz[ao]|persona|candidat[ao]|profilo|collega|figura) (che|con|già|più|di))(?! (giorno|data|orario|ora|volta))
        (posto|posizione|ruolo|incarico) (è|risulta) (già |ormai |stat[oa] )*(pres[oa]|copert[oa]|assegnat[oa]|occupat[oa]|affidat[oa])
        (affidare|affidato|dare|dato|assegnare|assegnato|offrire|offerto) (il|la|questo) <job> …a (un'altra|un altro|qualcun|una? (persona|candidat[ao]|collega|ragazz[ao]))
        abbiamo già trovato(?! (il tuo|la tua|il suo|la sua|interessante|molto))
        (andiamo|andremo|restiamo|continuiamo|prendiamo|prenderemo|proseguiamo) (avanti )?(con )?(un'altr[ao]|un altro|qualcun altro)(?! (giorno|data|orario|ora|volta))
        che abbiamo scelto ~(ha|aveva|è|era)
        (è stat|è|sono stat|verrà)[oae]? (\\w+ )?(assegnat|affidat|conferit|attribuit|aggiudicat)[oaie] (a|ad|al|alla)\\b(?! (lei|te|voi))
        (lei|lui|che|persona|candidat[oa]) ha (già )?accettato (il|la|l'|la nostra)
        (preso|assunto|messo|scelto|prende|assume|mette) (suo|sua|il figlio|la figlia|un suo|una sua) ?(nipote|cugin[oa]|fratello|sorella|figli[oa]|cognat[oa]|amic[oa])?
        (posti|tutti i posti|le posizioni|tutte le posizioni)[^.!?\\n]{0,60}? (sono|risultano) (stat[ie] )?(già |ormai |tutt[ie] )*(assegnat|copert|occupat|esaurit)[ie]
    """,
    chose_named="""
        (preso|scelto|assunto|preferito|optato per|deciso per) \\w+( \\w+)??(?=,? (che|perché|come|per il (posto|ruolo))\\b)
    """,
    told_no="""
        (stato|status)[^.!?\\n]{0,60}?(non idone[oa]|non selezionat[oa]|rifiutat[oa]|respint[oa]|scartat[oa])
        (questa volta|stavolta) non (è|ha) (andata|funzionato|andato)
        non (possiamo|potremo|possa|intendiamo|siamo in grado di|ci è possibile|abbiamo potuto|potrà|potrai) ~(procedere|proseguire|dare seguito|accogliere|offrir\\w+|prendere in considerazione|andare avanti|considerare|continuare|accettare)
        non (proseguire|procedere|proseguiremo|procederemo|proseguirà|dare seguito|daremo seguito|procederà) ~(con|alla|oltre|nell|il|nel)
        non (è|sei|è stat[oa]|sei stat[oa]|ha|risulta|è risultat[oa]|sono stat[oa]) ~(stat[oa] )?(selezionat[oa]|accolt[oa]|accettat[oa]|sceltx?|scelt[oa]|superat[oa]|superato|idone[oa]|andat[oa] a buon fine|ritenut[oa]|considerat[oa])
        (deciso|scelto|decisione|scelta) (di )?non ~(proseguire|procedere|dare seguito|selezionare|andare avanti)
        (scelta|preferenza|preferito|preferita) ~(caduta|andata|data)? ?~(su|a|ad)? ?(un altro|un'altra|altr[oaie]|una persona|un candidato)
        esito (negativo|sfavorevole)|(risposta|riscontro) negativ[oa]
        (<file>) ~(non è|non ha|è stata (respinta|rifiutata|scartata)|respinta|rifiutata|scartata|non corrisponde|non risponde|non risulta)
        non ~(corrisponde|risponde|rispecchia|in linea) ~(requisiti|esigenze|ricerca|profilo|ruolo|posizione|ricercat\\w+)
        (non (ammess|idone)[oa]|esclus[oa] (da|dal|dalla))
        non (ha|hai) (superato|raggiunto|ottenuto|conseguito) ~(prova|prove|selezione|punteggio|soglia|minim\\w+|fase|test|colloquio|idoneità)
        non (è|sei|risulta|risulti) ~(vincit\\w+|in posizione utile|in graduatoria|tra i vincitori)
        (scartare|rifiutare|respingere) ~<file>
        (dirle|dirti|dirvi|risponderle|risponderti) di no
        non (rientra|rientri|figura|figuri|risulta|è|sei) (purtroppo )?(tra|fra) (i|le|gli|coloro|questi|queste|quelli|quelle|loro)
        non ~(farle|farti|farvi|formularle|presentarle) (un'|una )(offerta|proposta)
        non (?!ancora)~(invit\\w+|convoc\\w+|chiam\\w+) ~(a|al|ad|per|alla) ~<talk>
        (questa volta|stavolta) (è |purtroppo |la risposta è )*(no\\b|un no)
        non (possiamo|riusciamo|potremo|siamo in grado) ~(assumer|prender|inserir)(ti|la|vi|e)?\\b(?! (il|un|la|in) (appuntamento|considerazione))
        (esito|risposta|riscontro) ~(negativ[oa])
        non (andremo|andiamo|andrà|andrai|proseguiremo|proseguiamo|procediamo|continueremo|continuiamo) ~(avanti|con|oltre)
        non (è|sei|risulta|viene|viene|sarà|è stat[oa]) (\\w+ )?(ammess|idone|ammissibil)[oae]
        (non idone[oa]|non ammess[oa]|esclus[oa]|respint[oa])(?= (alla|al|dalla|dal|per|a)\\b|[.,;!\\n])
        (fermarci|fermiamo|ci fermiamo|finisce) qui|(chiudiamo|archiviamo|concludiamo) ~(tua|sua) (<file>|selezione)|(<file>) (è|viene) (quindi |pertanto |da considerarsi )*(chius|archiviat|conclus)[oa]
        (punteggio|voto|risultato) ~(inferiore|sotto|al di sotto|insufficiente)
    """,
    hinted_no="""
        <other> ~<person>
        non ~(proseguire|procedere|selezionat[oa]|possibile|avanti|in linea|accolt[oa])
        non è più (vacante|disponibile|aperta|aperto|libera)
        non è (esattamente|proprio|del tutto|precisamente) (quello|ciò|quel|il)
        (cerchiamo|stiamo cercando) ~(una persona|un profilo|qualcuno|una figura|candidati|profili) con (più|maggiore|una maggiore)
        (cercavamo|cerchiamo|serviva|volevamo|vogliamo) (qualcuno|una persona|una figura) (con|che|di)
    """,
    regrets="""
        purtroppo|spiace|dispiac\\w+|rammaric\\w+|rincresce|ci duole|spiacenti
        (ti|le|vi) auguriamo ~(successo|meglio|ogni|buon|fortuna)
        (in bocca al lupo|future opportunità|future selezioni|futuro)
    """,
    other_times="""
        (altr[oaei]|un'altra|un altro) (\\w+ )?(giorn[oi]|dat[ae]|orari[oo]?|or[ae]|sala|luogo|settimana)
    """,
    role_stopped="""
        (<job>|selezione|ricerca|processo) ~(è|è stat[oa]|sono stat[ei]|risulta) ~(annullat[oaie]|sospes[oaie]|congelat[oaie]|cancellat[oaie]|bloccat[oaie]|interrott[oaie]|in pausa|in stand-by|chius[oaie] senza)
        (blocco|congelamento) delle assunzioni
        (annullare|sospendere|interrompere|congelare|bloccare) ~(la|il|questa|questo) ~(<job>|selezione|ricerca|processo)
        (budget|fondi|finanziament\\w+) ~(tagliat[oi]|ridott[oi]|bloccat[oi]|non ~(approvat[oi]|arrivat[oi]|concess[oi]))|tagli (al|di) (budget|personale)
        non (assumiamo|assumeremo) (più|nessuno)
    """,
    offer_withdrawn="""
        (ritirare|ritiriamo|ritirato|revocare|annullare|revochiamo) ~(la|nostra|sua|tua|l') ?(offerta|proposta)
        (offerta|proposta)( di lavoro)? ~(è|è stata|viene) ~(ritirata|revocata|annullata)
    """,
    invites="""
        (lieti|(?<!stato un )(?<!stato )piacere|vorremmo|felici|piacerebbe) ~(invitar\\w+|incontrar\\w+|conoscer\\w+|fissare)
    """,
    not_a_no="""
        (lista d'attesa|lista di riserva)
        non ~ancora ~(decis\\w+|preso)|ancora in (corso|valutazione)
        (?<!non )(sei stat[oa]|è stat[oa]) (selezionat[oa]|scelt[oa]) per ~(<talk>|prossim\\w+)
        non (abbiamo|ho|hanno|è stat[oa]) ancora ~(deciso|scelto|selezionato|presa|decisione|preso)
    """,
    overturns="""
        non (è|si tratta|costituisce|significa) (assolutamente |affatto |di )*(un )?(rifiuto|no definitivo|esito negativo|esclusione)
        non (è|sei|è stat[oa]|sei stat[oa]) (\\w+ )?(esclus|scartat|eliminat|rifiutat|squalificat)[oa]
        (sei|è|resta|rimane|rimani|resti) (ancora|tuttora|sempre) (in (corsa|lizza|gara|valutazione)|tra i candidati)
        (inviat|spedit|mandat|partit|recapitat)\\w+ ~(per errore|per sbaglio|erroneamente)|(per errore|erroneamente) ~(inviat|spedit|mandat)\\w+
        (detto di no|rifiutato|scartato) ~(gli|agli|le|alle|tutti gli) altr[ie]
        vogliamo (te|lei|proprio te|proprio lei)\\b|vogliamo continuare a (parlar|sentir)\\w+|(perché|poiché) (è te|sei tu) che
        colloquio …(si terrà|si svolgerà|avrà luogo|sarà)
        (puoi|potresti|può|potrebbe) (iniziare|cominciare)\\b
        (ancora|sempre) (interessat[oa]|disponibile)|interessa ancora
    """,
    interview="""
        (invitar\\w+|invitiamo|convocar\\w+|convochiamo|invito) ~(a |per |ad )~<talk>
        (fissare|organizzare|programmare|confermare|spostare|rimandare|riprogrammare|pianificare|concordare) ~<talk>
        (il|suo|tuo|nostro) <talk> ~(è|sarà|si terrà|confermat\\w+|spostat\\w+|rinviat\\w+)
        (tua|sua|tue|sue|vostra) disponibilità
        (vorrei|vorremmo|posso|possiamo) (incontrar\\w+|conoscer\\w+|veder\\w+)|(andrebbe|va) bene ~(lunedì|martedì|mercoledì|giovedì|venerdì)
        (prossim[oa]) (fase|step|passo) ~(è|sarà|prevede|<talk>)
        (lieti|piacere|vorremmo|felici|piacerebbe) ~(incontrar\\w+|conoscer\\w+|parlare con)
        (selezionat[oa]) per ~(<talk>|prossim\\w+)
    """,
    offer="""
        (lieti|felici|piacere|contenti) ~(di )?(offrir\\w+|propor\\w+|comunicar\\w+) ~(la |il |un |una )?(<job>|assunzione|contratto|proposta)
        (lettera di (impegno|assunzione)|contratto di lavoro|proposta di assunzione) ~(allegat\\w+|firmare|trov\\w+)
        (allegat\\w+) ~(lettera di (impegno|assunzione)|contratto|offerta)
        benvenut[oa] (nel|in|a bordo|tra)
        (felici|lieti|contenti|piacerebbe|entusiasti) ~(di )?(averti|averla|accoglierti|accoglierla) ~(con noi|nel|in squadra|a bordo|come)
        (posto|ruolo|lavoro) è (tuo|suo)\\b|(offriamo|offro) (il|la|un) <job>
        contratto (è )?(in allegato|allegato)
    """,
    confirmation="""
        (ricevuto|ricevuta|ricezione|pervenuta|ricezione della) ~(la |tua |sua |della )?~<file>
        (<file>) ~(è stata|è|correttamente) ~(ricevuta|inviata|registrata|acquisita|pervenuta)
        (grazie|ringraziamo|ringraziarla|ringraziarti) ~(per|della|dell') ?~(<file>|interesse|inviato|candidat\\w+)
        (valuteremo|esamineremo|contatteremo|analizzeremo|ricontatteremo|in fase di valutazione)
    """,
    withdrew="""
        (ritirare|ritirato|ritiro) ~(la |della |tua |sua )+<file>
        (hai|(che|lei|tu) (ha|abbia)) (deciso|scelto) di (non|ritirar\\w+|rinunciar\\w+)
        come (da lei|da te|hai|ha) (richiesto|chiesto)|su tua richiesta|su sua richiesta
    """,
    adverts="nuov[ei] (offerte|annunci|posizioni)|avvisi? di lavoro|job alert|offerte (consigliate|simili|per te)|candidati (ora|subito)|newsletter",
    announces="""
        purtroppo|spiace|dispiac\\w+|rammaric\\w+|rincresce|ci duole|spiacenti|deludent\\w+
        (dopo|in seguito|a seguito|al termine) ~(valutazione|analisi|esame|riflessione|considerazione|colloqui|colloquio|selezione|attent\\w+)
        deciso|decisione|scelto|scelta|informar\\w+|comunicar\\w+|comunichiamo|informiamo|in questa (occasione|fase)|questa volta|stavolta|al momento|per (il momento|ora)|attualmente
    """,
    denies="non|più|altr[oaie]|un altro|un'altra|altri|nessun[oa]?|negativ\\w+|sfavorevol\\w+|senza|scartat\\w+|respint\\w+|rifiut\\w+|copert\\w+|assegnat\\w+|intern\\w+",
    other_matters="""
        tutt[ie]|ciascun\\w*|ogni|singolarmente|individualmente|telefonic\\w+|rispondere a|ritardo|attesa|link|allegat\\w+|file|aprire|lunedì|martedì|mercoledì|giovedì|venerdì|domani|ieri
        orario|stipendio|spese|rimbors\\w+|ancora|incomplet\\w+|manca\\w*|malat\\w+|assente|facile|esitare|scoragg\\w+|riflette
    """,
    farewells="""
        (tua|sua|tuo|suo|vostra) ~(ricerca|carriera|percorso|futuro|professionale)|in bocca al lupo|buona fortuna|(ti|le|vi) augur\\w+|ogni successo|tanto successo
        (future|futuri|altre|nuove|prossime) ~(opportunità|posizioni|selezioni|offerte|candidature|ricerche)|(database|banca dati|archivio|conserver\\w+|terremo ~(presente|considerazione|curriculum|cv))|(candidar\\w+) ~(nuovamente|ancora|altre)
        (grazie|ringrazi\\w+) ~(per|del|dell|della|di)
    """,
    goes_on="""
        (può|puoi|potrebbe|potresti|la preghiamo|ti preghiamo|si prega) ~(inviar\\w+|mandar\\w+|confermar\\w+|compilar\\w+|completar\\w+|indicar\\w+|fornir\\w+|farci sapere|scegliere)|disponibilità|prossim\\w+ (passi|passo|fasi|fase)|ricontatter\\w+|contatteremo|in fase di (valutazione|revisione)|nuova data|andrebbe bene
    """,
    only_if="""
        se|qualora|nel caso|in caso|quando|fino a|solo|soltanto|coloro|esclusivamente|salvo|i candidati (che|la cui|il cui)|ove|trascors\\w+
        senza ~(consenso|autorizzazione)
        chi
    """,
    only_if_later="rispond\\w+ ~(tutt[ie]|ciascun\\w*|ogni|individualmente|singolarmente)|se non|qualora|a meno|salvo|finché|come (previsto|concordato|programmato|stabilito)",
    turns="ma|tuttavia|però|(?<=, )e",
    to_others="(<person>|coloro|quelli|quelle) (che|con cui)",
    by_the_person="(hai|(che|lei|tu) (ha|abbia)) (deciso|scelto) di",
    not_done="potr\\w+|può|diritto|riserv\\w+",
    not_reached="(prima del|senza|non|invitar\\w+ a un|spostare il|un)",
    negates="non(?! esit)",
    stages={
        "final": "(colloquio|incontro|fase|step) final\\w*|ultimo colloquio|finalist[ai]",
        "interview": """
            (dopo|durante|per|del|nel|al|dal|sostenuto|svolto|a seguito del|in seguito al) (il |suo |tuo |nostro |recente |primo |secondo |ultimo |un |averci incontrato )*(colloquio|intervista|incontro)
            (averti|averla) (conosciut\\w|incontrat\\w)
        """,
        "assessment": "(dopo|per|aver svolto|a seguito) ~(test|prova|esercizio|caso|assessment)",
        "recruiter_screen": "(dopo|per|a seguito) ~(chiamata|colloquio telefonico|colloquio conoscitivo|telefonata)",
        "applied": """
            (grazie|ringraziamo|ringraziarla|ringraziarti) ~(per|della|dell') ?~(candidatura|interesse|candidat\\w+)
            (tua|sua) candidatura
        """,
    },
    met="colloqui\\w*|incontr\\w+|conosciut\\w|chiamata|telefonata|test|prova|esercizio",
    any_round="colloqui\\w*|final\\w*|test|prova|incontr\\w+",
    both="""
        (<job>) (di |come |da |per |: )?<title> (presso|in|a|con|da) (la |il |l'|la società |l'azienda )?<company>(?=[.,!;\\n]|$| (e|non|ma|abbiamo|è)\\b)
        (come|di) <title> (presso|in) (la |il )?<company>
        candidatura (per|come|a|alla|al ruolo di|alla posizione di|per il ruolo di|per la posizione di) <title> (presso|in) <company>
        <role> (presso|in) <company>(?=[.,!;\\n]|$)
    """,
    role="""
        (<job>) (di |come |da |per |: )<title>
        (<job>) [«"“] ?<role> ?[»"”]
        candidatura (come|per|a|al ruolo di|alla posizione di|per il ruolo di|per la posizione di|per la posizione|per il ruolo) <title>
        ^(posizione|ruolo|riferimento|annuncio|oggetto) ?: ?<role>(?=$| ?[(\\n])
        (<job>) <role>
        (colloquio|incontro|ricerca|selezione) (per (il |la |un |una )?(<job> di )?|di una? )<title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        [„"“«»”]<quoted>["“”»«] (<job>)
        (^|\\()(posizione|ruolo|annuncio|offerta|profilo|mansione) ?: ?<line>(?=$|[,(] | \\()
        (posti?|incaric[oh]i?|supplenz[ae]) (di |da |come )<title>
        (domanda|candidatura|disponibilità|proposta) ~come <title>
        posti? di <role>(?=[.,;\\n]|$)
    """,
    company="""
        inviat[oa] a <company>
        (candidatura|interesse|interesse mostrato|interesse dimostrato|lavorare|carriera|opportunità|posizione(?! di\\b)|selezione|selezioni|team|candidarti|candidarsi|parte) (presso|in|a|per|con|di|del team di|del team|verso|da|nei confronti di) (la |il |l'|la società |l'azienda |lavorare in |una carriera in )?<company>(?=[.,!;\\n]|$| (e|come|per|non|ma|abbiamo|è)\\b)
        interesse ~(per|verso|in|nei confronti di) (la |il |l'|la società )?<company>(?=[.,!;\\n]|$| (e|come)\\b)
        (processo di selezione|selezione|colloquio|iter) (presso|in|con) (la |il )?<company>
        (presso|team di|team|unirti a|unirsi a|società|azienda(?! (sanitaria|ospedaliera|usl|ulss|unità|agricola|speciale|municipale))|parte di) (la |il |la società |selezione |hr )?<company>
        (interesse mostrato|interesse dimostrato) (presso|per|verso|nei confronti di) (la |il |l'|lo )?<company>(?=[.,!;\\n]|$| (e|come|per|non|ma|di)\\b)
        ^(azienda|ente|società|datore di lavoro|organizzazione|impresa) ?[:–-] ?<company>(?=$|[,(])
        (sono|qui è|ti scrive|le scrive) \\w+,? (di|del|della|da|dal|dalla|presso) <company>(?=[.,!;\\n]|$| (e|per|qui)\\b)
        (saluti|saluto) (dal|dalla|dallo) <company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (presso|in|di|con|a|da) (la |il )?<company>
        ^<company>$
    """,
    subject="""
        (candidatura|esito|selezione)[^\\n]{0,30}? ?[-–—:|] ?(?=(?-i:[A-ZÀ-Þ]))<title>(?=$| ?[(|]| ?[-–—] )
        candidatura (ricevuta|inviata|confermata) ?[-–—:|] <company>$
        (candidatura|esito|selezione|riscontro|aggiornamento)[^\\n]{0,40}? (per la posizione di |per il ruolo di |alla posizione di |al ruolo di |per la posizione |come |per |di )<title>(?=$| ?[(|]| ?[-–—] | presso | in )
        (candidatura|esito|selezione|riscontro)[^\\n]{0,30}? ?[-–—:|]? ?<role>(?=$| ?[(|]| [-–—] )
        (candidatura|esito|selezione|riscontro|grazie|aggiornamento)[^\\n]{0,50}? (presso|da|in|a) <company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(la tua |la sua )?(candidatura|esito|selezione))
        ^<role> (presso|in) <company>
    """,
    departments="risorse umane|selezione|ufficio (personale|selezione|risorse umane|hr)|ufficio del personale|selezione del personale|lavora con noi|team hr|team selezione|personale|selezione e sviluppo|persone|persone e cultura|persone e organizzazione|risorse umane e organizzazione|gestione del personale|acquisizione talenti|commissione( esaminatrice| giudicatrice| di selezione)?",
    job_nouns="""
        banconist* sindac* rettor* rettrice preside presidente titolar* dirigent* sindaco
        ingegner* sviluppatore* sviluppatrice* programmator* analist* responsabil* impiegat* addett* assistent* consulent* direttor* direttrice* coordinator* coordinatrice* tecnic*
        commess* venditor* contabil* ragionier* segretari* infermier* insegnant* docent* educator* educatrice* redattor* redattrice* giornalist* grafic* architett* avvocat* magazzinier*
        operai* operator* operatrice* cuoc* camerier* autist* tirocinant* stagist* ricercator* ricercatrice* specialista* progettist* librai* praticant* geometr* igienist* panettier* capo* receptionist* farmacist* psicolog* bibliotecari*
        conduttor* manutentor* elettricist* meccanico buyer* account* disegnator* disegnatrice*
        barist* pizzaiol* fornai* pasticcer* macellai* parrucchier* estetist* fiorai* muratore* muratori idraulico falegname* imbianchin* saldator*
        fattorin* cassier* guardiano guardiana portinai* custode* giardinier* agricoltor* enolog* archivist* traduttor* traduttrice* interprete* fotograf* illustrator*
        ostetric* fisioterapist* logopedist* veterinario dentist* odontotecnic* badante* babysitter* maestra formator* allenator* animator* dottorand*
        assegnist* biologo biologa economist* attuari* notai* giudic* istruttor* funzionari* collaborator* collaboratrice* ausiliari* hostess steward attrice
        ballerin* orafo* liutai* orologiai* apprendist* perito*
    """,
    not_a_name="""
        aggiornamento esito risposta risultato stato
        il la lo gli le un una di del della noi voi lei tu sua suo tua tuo nostra nostro gentile gentilissimo gentilissima buongiorno ciao egregio grazie purtroppo dopo candidatura
        posizione ruolo selezione risorse umane ufficio team cordiali saluti distinti oggetto lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile
        maggio giugno luglio agosto settembre ottobre novembre dicembre azienda società offerta annuncio riferimento per con in a e non se siamo abbiamo
        esito riscontro aggiornamento spettabile dott dottoressa dottor sig
    """,
    role_ends="perché|poiché|abbiamo|\\w{2,}(iamo|[aei]mmo)|noi|sua|suo|tua|tuo|stato|stata|hai|sono|vogli\\w+|ho|hanno|presso|in|e|abbiamo|ha|non|che|per|con|è|ma|ti|le|la|si|da|pubblicat[oa]|purtroppo|nella|nel|a|siamo|aperta|te|lei|voi|sarà|sarebbe|verrà|era|erano|\\w{2,}ranno|fino|quindi|ci|avendo",
    another_job="altr[aeio]? (posizion[ei]|ruol[oi]|opportunità|offert[ae])|futur\\w+|anche|se|invitiamo a (consultare|candidar\\w+)",
    agency="(il )?nostro cliente|cliente finale|azienda cliente",
    parts="""
        direzione settore servizio dipartimento divisione segreteria presidenza direttore direttrice dirigente
    """,
    offices="""
        ufficio uffici area selezione personale reclutamento concorsi gestione amministrazione generale servizi sviluppo formazione responsabile presidente
        sindaco sindaca rettore rettrice preside segretario segretaria titolare capo redazione cucina bottega negozio officina reparto reception commissione
        risorse umane organizzazione affari generali scolastico scolastica
        ad dg
    """,
    no_reply="""
        (non|di non) rispond(a|ere|i|ete) (direttamente )?a (questa|questo)|casella ~non ~(monitorata|presidiata|letta)
    """,
    applicant="""
        mia (candidatura|domanda)|mio (cv|curriculum|colloquio)|mi sono candidat[oa]
        (rinuncio|mi ritiro|ritiro la|(comunico|comunicar\\w+|informo) ~(rinunci\\w+|ritir\\w+)|(voler|desidero|ho deciso di|vorrei) (rinunciare|ritirar\\w+|non proseguire))
        ho (nel frattempo |già )?accettato un(a|')? ?altr[oa]|avendo ~accettato un(a|')? ?altr[oa]
    """,
    reasons={
        "insider": "candidat[oa] intern[oa]|risorsa interna|internamente",
        "runner_up": "(seconda scelta|per poco|finalist[ai])",
        "role_stopped": "blocco delle assunzioni|budget|(posizione|selezione|ricerca) ~(annullata|sospesa|congelata|cancellata)",
        "role_filled": "(già|nel frattempo|ormai) ~(copert[oa]|assegnat[oa]|ricopert[oa])|(posizione|ruolo) ~(è )?stat[oa] copert[oa]",
        "pay": "(aspettative|richieste|pretese) (economiche|retributive|salariali)",
        "overqualified": "sovraqualificat[oa]|troppo qualificat[oa]",
        "permit": "permesso di (soggiorno|lavoro)|visto",
        "location": "distanza|trasferi\\w+|sede|domicilio",
        "timing": "preavviso|disponibilità immediata|data di inizio",
        "credential": "(laurea|titolo di studio|abilitazione|certificazione) ~(richiest[oa]|necessari[oa]|obbligatori[oa])",
        "assessment": "(test|prova|esercizio) ~(non|insufficiente)",
        "experience": "(maggiore|più|mancanza di|minore) ~esperienza|esperienza ~(maggiore|più|insufficiente)",
        "skill": "(competenze|conoscenze) ~(più|maggiormente|manc\\w+|migliori)",
        "other_closer": "(più|maggiormente|meglio) ~(in linea|adatt\\w+|aderent\\w+|vicin\\w+|corrispond\\w+|rispond\\w+|allineat\\w+|idone\\w+)",
        "volume": "(elevato|gran|alto|grande) (numero|quantità) di ~(candidatur\\w+|domande)|numerose candidature",
    },
    no_reason="futur\\w+|auguriamo|se ",
)
