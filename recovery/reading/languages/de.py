"""German."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="de",
    common="sehr geehrte hallo der die das und sie wir ihr ihre ihrer für mit zu von den dem nicht ist sind haben auf ein eine uns bei im"
    " dass ihnen leider als du dich deine",
    mail=Mail(
        sender="von",
        sent="datum, gesendet",
        subject="betreff",
        reply_to="antwort an, antworten an",
        others="an, kopie, blindkopie",
        forwarded="weitergeleitete nachricht, weitergeleitete mail",
        begins="anfang der weitergeleiteten",
        original="ursprüngliche nachricht, originalnachricht",
        opens="Am",
        wrote="schrieb",
    ),
    months="""
        jan januar jänner jän
        feb februar feber
        märz mär mrz
        apr april
        mai
        jun juni
        jul juli
        aug august
        sep sept september
        okt oktober
        nov november
        dez dezember
    """,
    weekdays="""
        montag
        dienstag
        mittwoch
        donnerstag
        freitag
        samstag sonnabend
        sonntag
    """,
    hours="uhr um den vor tagen stunden gestern heute mo di mi do fr sa so",
    greets="hallo|liebe[rs]?|sehr geehrte[rs]?|guten (tag|morgen|abend)|moin|grüezi|servus",
    signs_off="""
        mit (freundlichen|besten|herzlichen|lieben) (grüßen|grüssen)( aus \\w+)?|mfg
        (viele|beste|freundliche|liebe|herzliche|schöne|sonnige) (grüße|grüsse)( aus \\w+)?|(lg|vg)|hochachtungsvoll|alles gute
    """,
    lists={
        "job": "stelle|job|position|rolle|vakanz|stellenausschreibung|ausschreibung|tätigkeit|praktikum|ausbildung",
        "file": "bewerbung|profil|unterlagen|bewerbungsunterlagen|kandidatur",
        "other": "andere[nrms]?|weitere[nrms]?|anderweitige[nrms]?|interne[nrms]?|passendere[nrms]?|geeignetere[nrms]?",
        "person": "(mit)?bewerbende[nr]?|(mit)?bewerber(in|innen|n|s|:innen|\\*innen|/innen)?|kandidat(en|in|innen|:innen|\\*innen)?|person(en)?|lösung|besetzung",
        "talk": "(vorstellungs|kennenlern|bewerbungs|telefon|video|erst|zweit)?(gespräch|interview|telefonat|call|termin)s?|kennenlernen",
    },
    someone_else="""
        für (eine[nr]?|mehrere|die|den) mitbewerber\\w* ~(entschieden|ausgesprochen)
        für (jemand|jemanden|wen) ~(andere[nrms]?|anders|mit|aus|dritten|internes) ~entschieden
        (<other> (<person>)|jemand|jemanden|wen) (anderen |anders |anderes |aus \\w+ \\w+ |mit \\w+ \\w+ )?(gefunden|ausgewählt|eingestellt|genommen|ausgesucht|verpflichtet)
        (entscheidung|wahl) ~(zugunsten|zu gunsten|für) (eine[nrs]? )?<other> ~<person>
        (zugunsten|zu gunsten) (eine[nrs]? )?<other> <person> ~(entschieden|getroffen|ausgefallen|gefallen|besetz\\w+)
        für (eine[nr]?|mehrere|einige|unsere)? ?~(<other>) ~<person> ~entschieden
        (uns|wir haben) ~für ~<other> ~<person> …(entschieden|gefallen|ausgewählt)
        entschieden(, uns)? ~für ~(<other> <person>|<person>,? (der|die|deren|dessen))
        <person>,? (den|die|der|deren|dessen) …(besser|mehr|genauer|näher|stärker|eher|passender) …(passen|passt|passte[n]?|entspr\\w+|erfüll\\w+|übereinstimm\\w+|decken)
        (die|diese) (<job>) …(anderweitig|bereits|inzwischen|mittlerweile|zwischenzeitlich|intern|schon) …(besetzt|vergeben)
        (die|diese) (<job>) (bereits|inzwischen|mittlerweile)? ?(besetzt|vergeben)
        (<job>) (wurde|ist|haben wir|konnten wir) ~(besetzt|vergeben|besetzen)
        (andere|weitere) (bewerbungen|profile) …(besser|genauer|eher|mehr|näher)
        <person> entschieden,? (die|deren|dessen|der) …(besser|mehr|genauer|näher|eher)
        anderweitig (besetzt|vergeben|entschieden)
        (mit|zugunsten) (<other> <person>|eine[rms]? <other>) ~(weiter\\w*|fort\\w*|besetz\\w+)
        die wahl …auf (eine[nr]?|jemand) ~(<other>|anderen?|mitbewerber\\w*)
        (<other>) <person> den vorzug
        (prozess|verfahren|gespräche) ~(mit) ~(<other>) ~<person>
        mit (eine[rm] )?<other> <person> ~(weiter|fort)\\w*
        (fiel|fällt|ist) (die|unsere) (entscheidung|wahl) ~auf (eine[nr]?|andere) ~<person>
        wahl (ist|fiel) ~auf (eine[nr]?) ~(<other>)
        (<job>) ~mit (eine[rm]|anderen|einer anderen) ~<person> ~besetz\\w+
        (mit|zugunsten) <other> (bewerbungen|profilen|unterlagen) ~(weiter\\w*|fort\\w*)
        (erfüllen|entsprechen|erfüllten|entsprachen) ~andere[n]? …(besser|mehr|treffender|genauer|stärker|näher|eher)
        andere[n]?( <person>)? ~(erfüllen|entsprechen|erfüllten|entsprachen) …(besser|mehr|treffender|genauer|stärker|näher|eher)
        andere[n]? ~<person> …(besser|mehr|stärker) …überzeug\\w+
        haben ~(schon|bereits|inzwischen|mittlerweile|jetzt|nun|leider) (jemanden|wen|eine\\w*)
        (für|mit|an) (eine[nrm]?|jemand|jemanden|jemandem|wen|die|den) ~(andere[nrms]?|anders) ~(entschieden|weitermach\\w+|weitergeh\\w+|geworden|besetzt|vergeben|gegangen|gegeben|weitergemacht)
        (jemand|jemanden|jemandem) ander(s|es|en|em) ~(genommen|eingestellt|gewählt|ausgewählt|vergeben|angestellt|gefunden|zugesagt|gegeben|besetzt|bekommen|geworden|vorgezogen)
        (jemand anders|jemand anderes|eine andere( \\w+)?|ein anderer( \\w+)?|eine kollegin|ein kollege) (hat|bekommt|erhält|bekam|war|passt|passte|wurde|ist) ~(bekommen|erhalten|zuschlag|rennen|besser|näher|vorn|vorne|voraus|geworden|<job>|genommen|ausgewählt|eingestellt)
        (geht|ging|gegangen|geben|gegeben) ~an (jemand|eine andere|einen anderen|eine kollegin|einen kollegen|eine mitbewerb\\w+|einen mitbewerb\\w+|eine person|eine interne|einen internen)
        (wir|ich|team|chef\\w*|leitung) ~(intern|anderweitig) (nach)?besetzt
        (<job>|der platz|das|sie|er) (ist|wurde|sind) (leider |schon |bereits |nun |inzwischen |mittlerweile |jetzt )+(weg|vergeben|besetzt)
        für (deine[nr]?|ihre[nr]?|eure[nr]?) ~(mitbewerb\\w+|konkurren\\w+|mitbewerber\\w*) entschieden
        (für|zugunsten) (eine[nrs]?|die|den|jemand\\w*) ~(andere[nrms]?|mitbewerb\\w+) ~(ausgesprochen|votiert|gestimmt)
        (<job>|der platz) (ist|wurde|sind) (\\w+ )?(weg|vergeben|besetzt)
        (nehmen|nehme|nahmen|einstellen|bevorzugen|holen) (wir |ich )?(lieber |dafür |nun |jetzt |stattdessen )?(jemanden|wen|eine[n]? andere[n]?) (mit|der|die|aus|anders|anderen|\\w+,)
        (andere[nr]?|mitbewerb\\w+|konkurren\\w+) ~(nase vorn|vorgezogen|den vorzug|besser gepasst)
        (wahl|entscheidung) ~auf (eine[nr]?|jemand\\w*) ~(andere[nrms]?|anders|mitbewerb\\w+)
        (eine andere|ein anderer|jemand ander\\w+) (\\w+ )?geworden
        (vertrag|einig) ~mit (eine[rm]|jemand\\w*) ~(andere[nrms]?|anders)
        (konnte|konnten|ist|wurde|sind|wurden|haben wir) (zwischenzeitlich|inzwischen|bereits|mittlerweile|schon|nun|jetzt) (\\w+ ){0,2}(besetzt|vergeben|besetzen)
        (<other> <person>|jemand anders|jemand anderes|eine kollegin|ein kollege|die wahl|sie|er) (hat|haben) (\\w+ ){0,2}(bereits |inzwischen |schon )?(zugesagt|angenommen|den vertrag unterschrieben)
        (nimmt|nahm|nehmen|holt|genommen|eingestellt|stellt) ~(seine[nr]?|ihre[nr]?) (neffen|nichte|cousin|cousine|sohn|tochter|bruder|schwester|schwager|schwägerin|enkel|enkelin|bekannten?)
        (einstellung|besetzung|beschäftigung|ernennung) (einer|eines) anderen ~(zugestimmt|beschlossen|entschieden)
        (alle|die|sämtliche) (\\w+ )?\\w*(plätze|stellen) (\\w+ ){0,4}?(sind|wurden|haben wir) (jetzt |nun |bereits |inzwischen |schon |leider |alle )*(vergeben|besetzt|belegt)|(plätze|stellen) ~(?<!noch )(nun|bereits|inzwischen|jetzt) (alle )?(vergeben|besetzt)
    """,
    chose_named="""
        (für|mit|an|auf) (frau|herrn) \\w+( \\w+)?(?= (entschieden|vergeben|gefallen|besetzt|gegangen|weiter))
    """,
    told_no="""
        \\w*status[^.!?\\n]{0,40}?(abgelehnt|absage|abgesagt|nicht berücksichtigt)
        \\w*(prozess|verfahren) …(an dieser stelle|leider|hiermit|hier|mit ihnen|mit dir) ~(beenden|beendet|beendeten)
        absage (zu|auf|für) (ihre[rn]?|deine[rn]?) <file>
        (eine )?absage (erteilen|geben|mitteilen|aussprechen|schicken|senden)
        (leider|heute|hiermit|müssen|möchten) ~absagen
        (leider )?(keine|nicht die) (positive|gute|bessere|erfreuliche|erfreulichere) (rückmeldung|nachricht|nachrichten|antwort|mitteilung|entscheidung|zusage)
        (<file>) …(leider )?nicht (weiter |mehr |länger )?(berücksichtig\\w+|in betracht|in die engere (aus)?wahl|weiterverfolg\\w+|verfolg\\w+|entsprechen|entsprochen|einbeziehen|aufnehmen|überzeug\\w+|erfolgreich|ausgewählt)
        (sie|dich|ihnen|dir|ihre[nrm]?|deine[nrm]?) …nicht (weiter |mehr |länger )?(im (weiteren )?(auswahl|bewerbungs|besetzungs)\\w+ )?(berücksichtig\\w+|in betracht ziehen|in die engere (aus)?wahl|in die nähere (aus)?wahl|einladen|ausgewählt|einstellen)
        nicht in die (engere|nähere) (aus)?wahl
        nicht (weiter )?berücksichtig(en|t)
        (gegen|zu ihren ungunsten|nicht für) (sie|dich|ihre <file>|deine <file>|eine (weitere )?zusammenarbeit) …(entschieden|entscheiden|ausgefallen|gefallen)
        nicht (auf sie|zu (ihren|deinen|euren) gunsten|auf dich) (gefallen|ausgefallen)
        (keine|kein|keinen) ~(<job>|passende[nsr]? <job>|angebot|arbeitsplatz|praktikumsplatz|ausbildungsplatz|einstellung|zusage|möglichkeit) (anbieten|bieten|machen|geben|zusagen)
        (<job>|ihnen|dir) …(leider )?nicht (anbieten|zusagen|anzubieten)
        (von|an) ihrer <file> …(abstand|keinen gebrauch)
        (<file>|ihnen|sie) …(nicht weiter (zu )?verfolgen|nicht (weiter )?fort(zu)?(führen|setzen|fahren)|nicht weiterkommen|nicht weitergehen)
        (im|den) (weiteren )?(auswahl|bewerbungs|besetzungs)(prozess|verfahren|verfahrens) …nicht (weiter|fort|mehr|länger)
        (es|diesmal|dieses mal|für) …(nicht (geklappt|gereicht)|leider nicht geklappt|hat es leider nicht)
        (ablehnen|abgelehnt|ablehnung) (müssen|worden|ihrer|deiner)|müssen wir ~ablehnen|(<file>) ~abgelehnt
        (uns|wir) …(entschieden|beschlossen), …(nicht (weiter|fort)\\w*|nicht zu)
        keine berücksichtigung (finden|gefunden|findet)
        \\w*(prozess|verfahren|bewerbung) (mit (ihnen|dir)|ihrerseits) …nicht (weiter|fort)\\w*
        (profil|bewerbung|erfahrung|qualifikation\\w*) …(passt|passen|entspricht|entsprechen) …nicht
        (passt|passen|entspricht|entsprechen) ~(<file>) …nicht
        nicht (mehr )?in (der )?(engeren|näheren|weiteren) (aus)?wahl
        nicht (mehr )?in (die )?(weitere|nächste|enge\\w+) (auswahl|runde|betracht)
        (sage|sagen) (ich|wir) ~ab
        (hat es|es hat|hat) ~nicht gepasst
        nicht (mehr )?in (die|der) (letzte|letzten|engste|engsten|finale|finalen|endgültige|endgültigen) (aus)?wahl
        (?<!noch )keine (feste )?zusage
        (keinen|nicht) ~(günstiger\\w*|positiv\\w*|besser\\w*|erfreulicher\\w*|anderen) (bescheid|antwort|ergebnis)
        (sie|du) (sind|bist|waren|warst) ~nicht (darunter|dabei)|(gehören|gehörst|gehörten|zählen|zählst) ~nicht (dazu|zu (den|denen|jenen|diesen))
        nicht (unter|bei) (den|denen|jenen) ~(ausgewählt\\w*|eingeladen\\w*|<person>)
        einen korb (geben|erteilen)
        (wahl|entscheidung) ~nicht auf (sie|dich|ihre|deine)
        nicht in (den|die) (engeren|engsten|engere|nähere) (kreis|runde)
        nicht (weiterzu\\w+|fortzu\\w+)
        (verfolgen|berücksichtigen) ~(<file>) ~nicht
        (?<!noch )nicht (zu|zum|zur) ~(<talk>|auswahlverfahren|auswahlgespräch\\w*|probearbeiten) ~(einladen|einzuladen|eingeladen|bitten)
        (laden|lade) (wir |ich )?(sie|dich) ~nicht ~(ein|<talk>)
        (wir|uns|sich|team|chef\\w*|leitung|geschäftsführung|vorstand|kunde|kundin|fachbereich|abteilung|kommission|gremium) …anders entschieden
        (wird|geworden) (es |daraus |leider |diesmal |dieses mal |aber )*nichts
        nicht (ganz )?gereicht
        (wir|ich) (können|kann|werden|werde|möchten|wollen) (sie |dich |ihnen |dir |leider |hier |daher |deshalb |aktuell |euch )*nicht (weiter )?(nehmen|einstellen|mitnehmen|weitermachen|übernehmen|beschäftigen|weitergehen)
        es ist (leider |diesmal )*(nicht du|nicht sie|jemand anders|jemand anderes) geworden|(sie|du) (sind|bist) es (leider |diesmal )*nicht geworden
        ein(e)? (nein|absage) (von uns|für|geworden)
        (schließen|beenden|schließe|beende) (wir |ich )?(hiermit |damit |daher |nun |somit )*(ihre|deine|ihr|dein) ~(bewerbung|verfahren|bewerbungsverfahren|bewerbungsprozess) ?~(ab|hiermit)?
        (ihre|deine) bewerbung ~(damit|hiermit|somit) ~(abgeschlossen|beendet|erledigt|hinfällig)|(verfahren|bewerbungsverfahren|bewerbungsprozess|bewerbung) (endet|ist) (für sie|für dich) (\\w+ )*(beendet|abgeschlossen|hier|damit)?
        (vom|von) (weiteren |dem weiteren |der weiteren )?(\\w*verfahren|\\w*auswahl|prozess|teilnahme) ~(ausgeschlossen|ausgeschieden|auszuschließen)|nicht (zugelassen|zulassungsfähig|teilnahmeberechtigt)|(unter|nicht über) (der|dem|die) ~(punktzahl|mindestpunktzahl|schwelle|grenze|mindestwert)
        (hierbei|dabei|damit) (zu )?belassen
        negative[rn]? (bescheid|antwort|rückmeldung|entscheidung|nachricht)
        kommen wir ~nicht (zusammen|zueinander|ins geschäft)
    """,
    hinted_no="""
        nicht (vollständig|ganz|ausreichend|in vollem umfang|zu 100)? ?(unseren|den|dem) (anforderungen|erwartungen|vorstellungen|anforderungsprofil|profil)
        (anderen?|andere|weitere) (bewerber|kandidat)\\w*
        (nicht|keine) ~(möglich|berücksichtig\\w+|zusagen|passend|passen|weiterverfolgen|weiter)
        (nicht|anders) ~entschieden
        nicht mehr (vakant|verfügbar|frei|offen|ausgeschrieben|zu besetzen|aktuell)
        nicht (exakt|genau|ganz|gänzlich|in allen punkten|vollständig) ~(vorstellungen|anforderungen|profil|erwartungen|kriterien|entspr\\w+)
        (suchen|brauchen) ~(jemand|jemanden|eine person|personen) mit (mehr|größerer|längerer|umfangreicherer)
        (jemanden|wen|eine person|bewerber\\w*) mit (mehr |einem |einer |eigenem |abgeschlossener )?\\w+
    """,
    regrets="""
        leider|bedauern|bedauerlicherweise|tut (uns|mir) (sehr )?leid|schade|enttäusch\\w+
        wünschen (wir )?(ihnen|dir|euch) …(alles gute|erfolg|viel)
        (weiteren|beruflichen|zukünftigen|künftigen) (weg|lebensweg|werdegang|berufsweg|suche)
    """,
    other_times="""
        (andere[nrms]?) (\\w+ )?(termin\\w*|tag\\w*|datum|uhrzeit|zeit\\w*|raum|ort|woche|format|plattform)
        (<talk>|termin\\w*|besichtigung|treffen) ~absagen
    """,
    role_stopped="""
        (<job>|das (auswahl|bewerbungs|besetzungs|stellenbesetzungs|ausschreibungs)verfahren|ausschreibung) …(gestrichen|eingefroren|zurückgezogen|auf eis|nicht (mehr |neu |weiter )?besetzt|nicht (zu )?besetzen|eingestellt|abgebrochen|aufgehoben|gestoppt|pausiert|ausgesetzt|entfällt|entfallen)
        (einstellungsstopp|einstellungsstop|hiring freeze)
        (suche|besetzung|rekrutierung) ~(gestoppt|eingestellt|pausiert|auf eis|ausgesetzt|zurückgestellt)
        (<job>) ~(gibt es|existiert) nicht mehr
        (budget|mittel|gelder|finanzierung|förderung|planstelle|etat) ~(gestrichen|gekürzt|weggefallen|weggebrochen|eingefroren|fehlt|fehlen|kleiner ausgefallen|(?<!noch )nicht (bewilligt|genehmigt|freigegeben|gesichert))
        (<job>) …auf eis (gelegt|legen)
        (stellen|stelle) (wir |ich )?~(niemanden|keinen|keine) ~ein\\b|niemand(en)? ~(einstellen|eingestellt)
    """,
    offer_withdrawn="""
        (angebot|zusage|vertragsangebot|jobangebot|stellenangebot) …(zurückziehen|zurückgezogen|zurücknehmen|zurückgenommen|widerrufen|zurückzuziehen|zurückzunehmen|nicht aufrechterhalten|nicht mehr aufrecht)
        (ziehen|nehmen|widerrufen) …(angebot|zusage|vertragsangebot) (hiermit |leider |daher )?(zurück|hiermit)?
    """,
    invites="""
        (freuen uns|möchten|würden|laden),? ~(sie|dich) ~(zu|zum|auf) ~<talk> ~(einladen|einzuladen|ein\\b|kennenlernen)
        (gern|gerne) ~kennenlernen
    """,
    not_a_no="""
        (freue[n]?|freuen) (uns|mich) (schon )?(sehr )?(auf|über) (das|unser|ein|dein|ihr|den) ~(gespräch|treffen|termin|kennenlernen|telefonat)
        (noch (keine|nicht) ~(endgültige|abschließende) ~entscheid\\w+|noch nicht ~entschieden|noch (im|in der) (auswahl|prüfung|bearbeitung|rennen))
        (warteliste|reserveliste|nachrückliste)|(?<!nicht )(?<!nicht mehr )in der engeren (aus)?wahl
        (?<!nicht )(in die (nächste runde|engere (aus)?wahl) (gekommen|genommen|geschafft|eingeladen|einladen|einzuladen))
        (noch nicht|noch keine\\w*) ~(entschieden|entscheidung|ausgewählt|gewählt|getroffen|abgeschlossen)
        (können|könnten|passt|passen|hätten|hättest|kannst) (sie|du|ihnen|dir|es) …(anderer tag|anderen tag|anderer termin|montag|dienstag|mittwoch|donnerstag|freitag|uhr)
    """,
    overturns="""
        (ist|stellt|bedeutet|soll) (das |dies |es |ausdrücklich |jedoch |aber |bitte |wirklich |also |hier ){0,3}keine absage(?! an (sie|dich))|absage (ist|soll|stellt|bedeutet) (das|dies|es|ihnen) (\\w+ )?nicht
        (sind|bist|ist|wurden|wurdest|wurde) (\\w+ ){0,2}nicht (ausgeschieden|ausgeschlossen|abgelehnt|aussortiert|raus|aus dem rennen)
        (bleib\\w*|bist|sind|ist) ~(weiterhin|noch|nach wie vor|selbstverständlich|natürlich|immer noch)? ?~(im rennen|in der auswahl|im verfahren|im spiel|in der engeren wahl)(?! (nicht|bleib\\w*))
        (versehentlich|irrtümlich|irrtümlicherweise|aus versehen|fälschlicherweise) ~(versandt|verschickt|geschickt|versendet|gesendet|zugeschickt)|absage ~(versehentlich|irrtümlich|irrtum|versehen|fehler|gegenstandslos)
        (allen |den )(anderen|übrigen|restlichen) ~(abgesagt|absagen|eine absage|abgelehnt)|(die|alle) anderen ~abgelehnt
        wir (dich|sie) (wollen|haben wollen|haben möchten|haben möchte)|(wollen|möchten) (wir )?(dich|sie)(?=[.,;!])
        (kannst du|können sie|könnten sie|könntest du) ~(anfangen|starten|beginnen)
        (wären|wäre) [^!?\\n]{0,60}?(in ordnung|okay|denkbar|vorstellbar)
        (das|ihr|dein|unser) (\\w*gespräch|interview|termin) (findet|wird) ~(statt|stattfinden|stattdessen)
        (sprechen|reden) (wir )?~(gern|gerne) (mit ihnen |mit dir )?weiter
        (hast du|haben sie|hätten sie|hättest du|besteht) ~noch interesse|noch (immer )?interessiert
    """,
    interview="""
        (zu|zum|für ein|für das|für ihr|auf ein|zu einem|an einem) ~<talk> …(einladen|einzuladen|ein\\b|eingeladen)
        (einladung|eingeladen) (zu|zum) ~(<talk>|kennenlernen|test|assessment)
        (termin|zeit|zeitfenster|uhrzeit) ~(für (ein|das|unser|ihr|dein|ein persönliches|ein erstes)) ~<talk>
        (ihr|dein|unser|das|der) ~<talk> …(verschoben|verschieben|verlegt|verlegen|bestätig\\w+|findet|stattfinden|verlegen)
        (verschieben|verlegen|bestätigen) ~<talk>|(vorstellungsgespräch|interview|gespräch) ~(verschieben|verlegen|bestätigen)
        (würden|möchten|freuen uns) ~(sie|dich) ~(gern|gerne|persönlich|näher|besser|darauf) ~(kennenlernen|kennenzulernen|sprechen)
        (wann|welcher termin) ~(passt|haben sie zeit|hast du zeit|zeit)
        (in die )?nächste runde
        (terminvorschläge|terminvorschlag)
        (möchten|würden|dürfen) wir (sie|dich) ~(zu|zum) ~<talk>
    """,
    offer="""
        (freuen uns|freut uns|können|möchten|dürfen) …(ihnen|dir) ~(die|eine) ~(<job>|zusage) …(anbieten|anzubieten|zusagen|zuzusagen|geben)
        (arbeitsvertrag|vertragsangebot|jobangebot|anstellungsvertrag) …(anbei|anhang|beigefügt|zusenden|zugeschickt|zukommen|unterschr\\w+|prüfen)
        freuen uns, (ihnen|dir) ~(vertragsangebot|jobangebot|stellenangebot|angebot) ~(unterbreiten|machen)
        (anbei|anhang|beigefügt) ~(arbeitsvertrag|vertragsangebot|vertrag|angebot)
        (zusage|angebot) (machen|erteilen|geben|unterbreiten)
        willkommen im team|herzlich willkommen (bei|im)
        (biete|bieten) (ich |wir )?(ihnen|dir) ~(die|eine|einen) ~(<job>|anstellung|arbeitsplatz|vertrag) ~an\\b
        (<job>|zusage|vertrag|job) ~(nun doch|doch noch|jetzt doch|doch) (anbieten|anzubieten|geben)
        (vertrag|arbeitsvertrag|vertragsentwurf) (liegt|ist|finden sie|findest du|hängt) (\\w+ )?(bei|anbei|im anhang|an|beigefügt)\\b
        (<job>|job|platz) (gehört|ist) (dir|ihnen|deine[rs]?|ihre[rs]?)(?=[.,;!])
    """,
    confirmation="""
        (<file>) ~(erhalten|eingegangen|angekommen|eingetroffen|entgegengenommen|ist da|bei uns)
        (eingang|erhalt) ihrer|bestätigen ~(eingang|erhalt)|eingangsbestätigung|bewerbungseingang
        (danke|dank|bedanken) ~für (ihre|deine|die) ~(<file>|interesse)
        (prüfen|sichten|bearbeiten|melden uns|schnellstmöglich)
    """,
    withdrew="""
        (ihre|deine) <file> ~zurück(gezogen|ziehen|zuziehen)
        (sie|du) ~(sich|dich) ~(gegen|anders) ~(uns|entschieden)
        auf ihren wunsch
        dass (sie|du) ~(<file>|nicht) ~(zurückziehen|zurückgezogen|weiter)
    """,
    adverts="(neue|passende|empfohlene|weitere) (jobs|stellen|stellenangebote)|job-?alert|jobagent|suchauftrag|jetzt bewerben|newsletter",
    announces="""
        leider|bedauer\\w*|schade|tut (uns|mir) ~leid|(schweren|schwer) ~(herzens|gefallen|fällt|gemacht)|enttäusch\\w*
        entschieden|entscheidung|entschluss|entschlossen|nach ~(prüfung|überlegung|überlegungen|durchsicht|abwägung|beratung|sichtung|auswertung|gesprächen|gespräch)
        (mitteilen|mitzuteilen|informieren|mit)|diesmal|dieses mal|zum (jetzigen|aktuellen|derzeitigen) zeitpunkt|aktuell|derzeit|momentan
    """,
    denies="nicht|keine?[nmrs]?|(ein(e[nmrs]?)? )?andere[nmrs]?|anderweitig|anders|ohne|gegen|abgelehnt|ablehnen|abzusagen|absagen|absage|besetzt|vergeben|intern\\w*|verzichten|nein",
    other_matters="""
        alle[nr]?|jede[nrsm]?|einzeln\\w*|telefonisch\\w*|rückfragen|verzöger\\w+|warte\\w*|später|link|anhang|datei\\w*|öffnen|montag|dienstag|mittwoch|donnerstag|freitag|morgen|gestern
        termin\\w*|gehalt\\w*|\\w*kosten|erstatt\\w+|noch (nicht|keine?n?)|beantworten|beantwortung|gedulden|geduld|erreicht|erreichen|verloren|unvollständig\\w*|vollständig|fehl\\w+|krank\\w*|abwesend|leicht|einfach|persönlich\\w* wert\\w*|wertung|zweifel|entmutig\\w+|rückschl\\w+|gründe\\w*
    """,
    farewells="""
        (weiteren|weiterer|beruflichen|beruflicher|zukünftigen|künftigen|zukunft) ~(weg|lebensweg|werdegang|berufsweg|laufbahn|suche|jobsuche|stellensuche|erfolg|bewerbung\\w*|karriere|vorhaben|pläne\\w*)|berufliche\\w* (zukunft|weiterentwicklung)|jobsuche|stellensuche|ihrer suche|deiner suche
        alles (gute|liebe)|viel (erfolg|glück)|(erneut|wieder|nochmals?|zukünftig|künftig|auch in zukunft) ~bewerb\\w+|(talentpool|bewerberpool|talent pool|evidenz|vormerken|in kontakt bleiben|karriereseite|stellenportal)
        (dank|danke|danken|bedanken) ~(für|uns für) ~(ihre|deine|ihr|dein|das|die|den|ihren|deinen|zeit|interesse|bewerbung|gespräch)
    """,
    goes_on="""
        bitte (senden|schicken|laden|teilen|bestätigen|bestätige|reichen|füllen|geben|gib|melden|melde|wählen|rufen|schick|sende|haben sie (noch )?(etwas )?geduld)|könn(t)?en sie|kannst du|könntest du|wann ~(passt|zeit)|haben sie zeit|würden sie|bitten wir (sie|dich) ~(noch|um)
        melden uns ~(in|bis|bei|so|sobald|wieder)|melde mich ~(in|bis|bei|sobald|wieder)|hören ~von uns|weitere schritte|nächsten? schritte?|freuen uns ~(auf|darauf)|(in|zur) (prüfung|bearbeitung)|gedulden|neue[rn]? termin
    """,
    only_if="""
        (keine|ohne) (rückmeldung|antwort|nachricht)|(?<!auch )wenn|falls|sofern|sollten?|sollte|ob|bis|sobald|im falle|diejenigen|nur (wenn|bewerber)|bewerber, (die|deren)
        ohne ~(zustimmung|einwilligung|einverständnis)
        (stimm(en|st)|willig(en|st)) (sie|du) ~(nicht|ein)
        wer
    """,
    only_if_later="""
        (alle[nr]?|jede[nrms]?|jedem einzelnen|einzeln|individuell) ~(antworten|beantworten|zu beantworten|rückmeldung)|wenn|falls|sofern|sollten|bis sie|ohne dass
        wie (geplant|vorgesehen|vereinbart|besprochen|angekündigt)
    """,
    turns="aber|jedoch|(?<=, )(und|doch)|und (würden|freuen|hoffen|wünschen)",
    to_others="(<person>|diejenigen|jene[nrm]?),? (die|den|denen|welche) (wir|ich)",
    by_the_person="(sie|du) (haben|hast) sich|(haben|hast) (sie|du) sich",
    not_done="können|könnte|dürfen|vorbehalt\\w*|recht",
    not_reached="(vor|statt|kein|keinem|nicht|zum|zu einem|einladung zum)",
    negates="(?<!gern sie )(?<!gere )nicht|keine[nmrs]?|kein",
    stages={
        "final": """
            (finale[ns]?|letzte[ns]?|abschließende[ns]?) (<talk>|runde|auswahlrunde)
            (letzten|finalen) (runde|auswahlrunde)
        """,
        "interview": """
            (nach|für|im|seit|aus) (dem|das|ihrem|deinem|unserem|ihr|dein|unser|den|die|ihre) ~(persönliche[nms]? |nette[ns]? |angenehme[ns]? |interessante[ns]? |gute[ns]? |offene[ns]? )?((vorstellungs|kennenlern|bewerbungs)gespräch(s|e|en|es)?|gespräch(s|e|en)?|interviews?)
            (vorstellungsgespräch|gespräch) (mit|am|vom|bei) ~(uns|ihnen|dir|montag|dienstag|mittwoch|donnerstag|freitag|letzte\\w*)
            (sie|dich) ~(kennengelernt|kennenlernen (zu )?dürfen|kennen zu lernen|kennenzulernen)
        """,
        "assessment": """
            (nach|für) ~(einstellungstest|eignungstest|probeaufgabe|fallstudie|assessment|testaufgabe|programmieraufgabe|arbeitsprobe)
        """,
        "recruiter_screen": "(nach|für) (dem|das|unser|unserem|ihr) ~(telefonat|telefoninterview|telefongespräch|erstgespräch)",
        "applied": """
            (danke|dank|bedanken) ~für (ihre|deine|die) ~(bewerbung|interesse)
            (ihre|deine) bewerbung
            (nach|bei) (der )?(sorgfältiger|eingehender|genauer|intensiver)? ?(prüfung|durchsicht|sichtung)
        """,
    },
    met="gespräch\\w*|telefonat\\w*|kennengelernt|kennenlernen|treffen|interview\\w*|test\\w*|assessment\\w*|runde\\w*|probearbeit\\w*",
    any_round="interview\\w*|vorstellungsgespräch\\w*|gespräch\\w*|final\\w*|test\\w*|angebot\\w*|probe\\w*",
    both="""
        (als|zum|zur|für die stelle als|<job> als|<job> des|<job> der|<job> einer|<job> eines) <title> (bei|in|im hause|im hause der|von) (der |dem |die |das |unserem )?<company>
        (als|<job> als|<job>) <role> (bei|in|im) (der |dem |die )?<company>
        bei (der |dem )?<company> (als|für die <job>) <title>
        bewerbung (als|für|um|auf) ~<role> bei (der |dem |die )?<company>
        (<job>) [„"»]<role>["“«”] (bei|in) (der |dem )?<company>
    """,
    role="""
        bewerbung (als|um die <job> als|auf die <job> als|für die <job> als|für die <job>|auf die <job>|um die <job>|zum|zur) (eine[rn]? )?[„"»]?<role>
        (<job>) (als|des|der|zum|zur) (eine[rn]? )?[„"»]?<role>
        (<job>|bewerbung|ausschreibung)( als| für| auf)?:? [„"»]<role>["“«”]
        bewerbung (als|zum|zur|für|für die <job>|auf die <job>) (eine[rn]? )?[„"“»]?<title>
        (<job>) (als|des|der) <title>
        ^(stelle|position|bewerbung als|stellenbezeichnung|referenz|betrifft|ausgeschriebene stelle) ?:? ?<role>(?=$| ?[(\\n])
        interesse an der (<job>)( als| des| der)? (eine[rn]? )?[„"»]?<role>
        (gespräch|interview|termin|kennenlernen|vorstellungsgespräch|telefonat|suche) (als|für die <job>( als)?|zur <job>( als)?|nach eine[rmn]?) <title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        (für|auf|an|um|und) (die|der|den|das|dem|unsere|unserer|unseren) (ausgeschriebene[n]? )?(<job>) <role>
        [„"“«»”]<quoted>["“”»«] (<job>)
        bewerbung um (das|ein|den|einen) <role>(?=[.,!;\\n]| (und|bei|in|am)\\b)
        (^|\\()(stelle|position|stellenbezeichnung|ausschreibung|job|funktion) ?: ?<line>(?=$|[,(] | \\()
        bewerbung vom [\\d. ]{4,12}(\\w{3,9} \\d{4} )?[–-] ?<role>(?=$| ?[(\\n])
        (betreffend|bezüglich|betreffs|zu|über|zur|wegen|hinsichtlich) (die|der|unsere|unserer) (<job>) <role>
        (<job>) \\(<role>(?=[,;)]| ?%)
    """,
    company="""
        bewerbung (bei|an|am|beim|um [^.!?\\n]{2,60} bei) (der |dem |die |das )?<company>
        (interesse an (einer|der|ihrer|deiner)? ?~(tätigkeit|mitarbeit|stelle|position|arbeit|aufgabe|karriere|beschäftigung|zusammenarbeit|anstellung) (bei|in|mit|im) )(der |dem |die |unserem )?<company>
        interesse an (der |dem |einer |unserem |unserer |einem )?(unternehmen |firma )?<company>(?=[.,!;\\n]|$| (und|als|sowie)\\b)
        (karriere|arbeiten|job|jobs|stelle|position|praktikum|ausbildung|tätigkeit|einstieg|volontariat|referendariat|traineeprogramm|mitarbeit) (bei|in|am|beim|an der) (der |dem |die )?<company>
        (mitarbeit|mitarbeiten|zusammenarbeit) (bei|mit|in) (der |dem )?<company>
        (bewerbungs|auswahl|recruiting)(prozess|verfahren) (bei|der|von) (der |dem )?<company>
        (sich|dich) (bei|in) (der |dem )?<company> (als|um|auf|für|beworben)
        (firma|unternehmen|hause) <company>
        (im namen|das team|dein team|ihr team|team) (der|von|bei|des|bei der) (gesamten )?<company>
        (besuch|interesse) (bei|beim|am|an der|an dem) (der |dem )?<company>(?=[.,!;\\n]|$| (und|als|sowie)\\b)
        (gespräch|treffen|austausch) mit (dem|unserem) team (von|bei|der|des) <company>
        ^(arbeitgeber(in)?|unternehmen|firma|organisation|dienststelle|einrichtung|betrieb) ?[:–-] ?<company>(?=$|[,(])
        (hier ist|hier schreibt|hier spricht|ich bin|ich bin's,?) (die |der )?\\w+ (von|vom|aus|aus dem|bei) (der |dem )?<company>(?=[.,!;\\n]|$| (und|wegen|hier)\\b)
        (grüße|grüsse|gruß|gruss) (vom|von (der|dem|den)|aus (der|dem)( hause)?) <company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (bei|der|die|von|an) (der |dem )?<company>
        ^<company>$
    """,
    subject="""
        (bewerbung|absage|rückmeldung|eingangsbestätigung|status)[^\\n]{0,30}? (als|für|auf|um|zum|zur) (die <job> |eine <job> |die |eine[rn]? )?(als )?[„"»]?<role>
        (bewerbung|absage|rückmeldung|status)[^\\n]{0,40}? ?[-–—:|] ?<role>(?=$| ?[(|]| [-–—] )
        (bewerbung|rückmeldung|absage|neuigkeiten|nachricht)[^\\n]{0,50}? (bei|von|der) (der |dem )?<company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(ihre |deine )?(bewerbung|absage|rückmeldung|status))
        ^<role> bei (der )?<company>
        ^(re: |aw: )?(ihre|deine) bewerbung [„\"»]?<role>
    """,
    departments="personalabteilung|recruiting-team|recruitingteam|personalteam|personalmanagement|personalwesen|personal|karriere|hr-team|bewerbermanagement|(auswahl|berufungs|besetzungs|einstellungs|prüfungs)kommission|auswahlgremium"
    "|bewerbungen?|jobteam|talentteam|personalservice|stabsstelle personal|zentrales recruiting|personalreferat|personalverwaltung"
    "|(aus)?bildungsteam|ausbildung|ausbildungsabteilung|ausbildungsleitung|personalentwicklung|personalgewinnung|personalmarketing|personal (und|&) organisation|personalbüro|nachwuchs-?team|bewerberteam|mitarbeitergewinnung",
    job_nouns="""
        schulleiter rektor rektorin dekan dekanin bürgermeister* bürgermeisterin oberbürgermeister* landrat landrätin inhaber inhaberin kanzlerin präsident
        präsidentin vorstand geschäftsführer* *direktor *direktorin prokurist prokuristin chefin chef
        *leiter *leiterin *entwickler *entwicklerin *ingenieur *ingenieurin *berater *beraterin *kaufmann *kauffrau *kaufleute *fachkraft *techniker *mechaniker
        *mechatroniker *elektroniker *elektriker *assistent *assistentin *assistenz *referent *referentin *sachbearbeiter *sachbearbeiterin *mitarbeiter
        *mitarbeiterin *koordinator *koordinatorin *pfleger *pflegerin *erzieher *erzieherin *lehrer *lehrerin *verkäufer *verkäuferin *fahrer *fahrerin
        *praktikant *praktikantin *praktikum *werkstudent *werkstudentin *trainee auszubildende auszubildender *redakteur *redakteurin *wissenschaftler
        *wissenschaftlerin *planer *planerin *architekt *architektin *buchhalter *buchhalterin *controller *verwalter *führer *meister *meisterin
        *analyst *spezialist *spezialistin *experte *expertin *manager *arzt *ärztin *apotheker *laborant *laborantin *koch *köchin *gestalter *gestalterin
        *disponent *disponentin *chemiker *physiker *informatiker *informatikerin *pädagoge *pädagogin *sekretär *sekretärin *prüfer *prüferin *betreuer *betreuerin *vertreter
        *bearbeiter *administrator *designer *tester *kraft *hilfe *angestellte *beauftragter *beauftragte *jurist *juristin *anwalt *anwältin *bibliothekar *bibliothekarin
        *professur *dozentur lehrstuhl *aktuar *sachbearbeitung *werkstudent:in *aktuar *sachbearbeitung *monteur *schlosser *tischler *gärtner *gärtnerin *kellner *kellnerin *dozent *dozentin
        *technologe *technologin volontariat *volontär *volontärin *schwester *helfer *helferin *bäcker *bäckerin *metzger *metzgerin *friseur *friseurin
        *schneider *schneiderin *florist *floristin *malerin *lackierer *dachdecker zimmerer *zimmermann *maurer *installateur *schweißer *dreher *fräser
        *zerspaner *lagerist *logistiker *kommissionierer *staplerfahrer *kurier *zusteller *kassierer *kassiererin *barkeeper *barista *rezeptionist
        *rezeptionistin *hausmeister *hausdame *reinigungskraft *winzer *landwirt *förster *tierpfleger *hebamme *therapeut *therapeutin *psychologe
        *psychologin *logopäde *optiker *optikerin *akustiker *zahntechniker *biologe *biologin *geologe *mathematiker *statistiker *ökonom *volontariat
        *dramaturg *kurator *kuratorin *archivar *archivarin *lektor *lektorin *übersetzer *übersetzerin *dolmetscher *texter *texterin *fotograf *fotografin
        *musiker *trainer *trainerin *coach *moderator *engineer *developer *consultant *recruiter *einkäufer *einkäuferin *händler *makler *maklerin *notar
        *richter *staatsanwalt *polizist *soldat *beamter *beamtin *inspektor *amtmann *teamlead *vertriebler *aushilfe *bürokraft *anwärter *anwärterin
        *leitung *einrichterin
    """,
    not_a_name="""
        ergebnis antwort entscheidung update information
        terminvorschlag eingangsbestätigung einladung absage rückmeldung
        stabsstelle bitte details auftraggeber kunde kunden mandant klient
        der die das den dem des ein eine einer wir sie ihr ihre ihren ihrem ihrer dein deine deinen uns unser unsere unserem unserer im am zum zur bei von für mit
        leider vielen herzlichen danke dank sehr geehrte geehrter hallo liebe lieber guten tag mit freundliche freundlichen beste viele grüße bewerbung bewerbungen
        stelle position absage rückmeldung gespräch personal personalabteilung team unternehmen ausschreibung referenz betreff nach montag dienstag mittwoch
        donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember herr frau ort
        jahr woche prozess auswahl vorstellungsgespräch interesse vertrauen zukunft weg erfolg gute alles teilzeit vollzeit festanstellung standort zeit rahmen
        hause haus einladung eingangsbestätigung status neuigkeiten nachricht ihnen unterlagen verfahren marketing vertrieb entwicklung technik einkauf buchhaltung
    """,
    role_ends="weil|da|denn|inzwischen|mittlerweile|bereits|schon|anderweitig|intern|zwischenzeitlich|jemanden|anders|ich|du|er|es|man|möchten|möchte|werden|wird|teilen|teile|müssen|muss|freuen|habe|bin|war|waren|dürfen|darf|wollen|will|sagen|sage|aber|denn|doch|nun|jetzt|beziehungsweise|kennenlernen|vorerst|derzeit|aktuell|leider|besetzt|bei|in|im|am|und|haben|hat|ist|sind|wir|sie|wurde|wird|für|mit|zu|zum|zur|die|der|das|den|nicht|leider|gelesen|erhalten|geprüft|interessiert|beworben|an|auf|aus|danken|können|mussten|müssen|sehr|vielen|als|eingegangen|bedanken|ab|vom|dich|dir|ihnen|ihm|uns|konnten?|sollten?|steht|geht|ging|fiel|fällt|bleibt|ruht|verzögert|anbieten|anzubieten|vergeben|besetzen|(?-i:(an|aus|ab|vor|auf|ein)?ge[a-zäöü]{2,}(t|en))|viel|viele|alles",
    another_job="weitere|andere stelle|zukünftig|künftig|zukunft|auch|empfehlen|sollten|wenn|falls|stattdessen|ermutigen",
    agency="(unser|mein|unsere|unserem|unseren|unseres) (kunde|kunden|klient|mandant|auftraggeber)\\w*",
    parts="""
        *abteilung *referat *dezernat *fachbereich *geschäftsbereich *sachgebiet *stabsstelle *fachdienst *hauptamt *personalamt geschäftsstelle *sekretariat
        *direktion *leitung *vorstand geschäftsführung *bereich unternehmensbereich schulleiter schulleiterin kanzleramt ressort *dienststelle
    """,
    offices="""
        personal organisation verwaltung zentrale zentraler zentrales dienste büro amt team gruppe bereich abteilung pflege pflegedienst direktorin direktor
        rektor rektorin rektorat dekan dekanin dekanat kanzler kanzlerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin
        präsident präsidentin inhaber inhaberin geschäftsführer geschäftsführerin leiter leiterin sekretariat empfang redaktion küche werkstatt filiale
        standort recht finanzen einkauf vertrieb bewerber bewerberinnen bewerbungen management ausbildung auswahl auswahlkommission berufungskommission
        kommission personalrat betriebsrat
        gf gl hr programm programme
    """,
    no_reply="""
        (antworten|antworte) (sie )?(bitte )?nicht (direkt )?auf diese
        (bitte )?nicht auf diese ~(mail|e-mail|nachricht) (zu )?antworten
        (automatisch|maschinell) (erstellt|generiert|versendet)\\w*,? ~nicht ~antwort\\w*
    """,
    applicant="""
        meine (bewerbung|unterlagen)|ich habe mich ~beworben|hiermit bewerbe ich mich|mein (lebenslauf|vorstellungsgespräch)
        (ziehe|möchte|will|werde) (ich )?~(mich|meine) ~(zurück|zurückziehen)(?! bei)
        (sage|ziehe|trete) ich ~(ab|zurück)(?=[.,;!]),? (da|weil|denn)|ich ~(für|gegen) ein(e|en)? ~(anderes|andere|anderen) ~(angebot|stelle|arbeitgeber) ~entschieden|ich ~(andere|anderes|neue) ~(stelle|angebot|job) ~(angenommen|zugesagt)
    """,
    reasons={
        "insider": "intern(e|en|er)? (besetzt|bewerber\\w*|kandidat\\w*|lösung|besetzung)|aus den eigenen reihen",
        "runner_up": "(knapp|zweite wahl|zweitplatziert\\w*|zweiter platz|auf platz zwei)",
        "role_stopped": "einstellungsstopp|budget\\w*|(stelle|position) …(gestrichen|eingefroren|nicht (mehr )?besetzt|auf eis)",
        "role_filled": "(bereits|inzwischen|mittlerweile|schon|zwischenzeitlich|anderweitig) (besetzt|vergeben)",
        "pay": "gehaltsvorstellung\\w*|gehaltswunsch|gehaltsrahmen",
        "overqualified": "überqualifiziert",
        "permit": "arbeitserlaubnis|visum|aufenthaltstitel|arbeitsgenehmigung",
        "location": "umzug|entfernung|standort ~(nicht|zu weit)|pendel\\w*",
        "timing": "kündigungsfrist|eintrittstermin|eintrittsdatum|früher (anfangen|beginnen|starten)",
        "credential": "(abschluss|zertifikat|approbation|führerschein) ~(voraus\\w+|erforderlich|zwingend|fehlt)",
        "assessment": "(test|aufgabe|probearbeit|fallstudie) …(nicht|gereicht|bestanden)",
        "experience": "(mehr|fehlende|längere|tiefere|einschlägigere|größere) ~(erfahrung|berufserfahrung)|erfahrung ~(fehlt|besser|näher)",
        "skill": "(kenntnisse|fähigkeiten) ~(fehlen|besser|nicht)|fehlende ~kenntnisse",
        "fit": "(ins team|zum team|team) ~(nicht )?(passt|passen)",
        "other_closer": "(besser|genauer|mehr|näher|stärker|noch besser) ~(entspr\\w+|passen|passt|erfüll\\w+|übereinstimm\\w+|auf unser|auf die|zu den|zum profil)",
        "volume": "(vielzahl|große[nr]? (anzahl|zahl)|zahlreiche[nr]?|flut) (von |an |der )?\\w*bewerbung\\w*",
    },
    no_reason="zukunft|wünschen|wenn|falls|sollten",
)
