"""Polish."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="pl",
    common="dzień dobry szanowna szanowny została zostało pozdrawiam i w na z do że nie się jest pan pani za oraz o dla tym aplikację aplikacji naszej nasz nas dziękujemy pana ci twoją twoja niestety po od to",
    mail=Mail(
        sender="od, nadawca",
        sent="data, wysłano, wysłane, wysłany",
        subject="temat",
        reply_to="odpowiedź do, odpowiedz do",
        others="do, dw, udw",
        forwarded="wiadomość przekazana dalej, przekazana wiadomość, forwarded message",
        begins="początek przekazywanej wiadomości, początek przekazanej wiadomości",
        original="oryginalna wiadomość, wiadomość oryginalna",
        opens="W dniu|Dnia|pon.|wt.|śr.|czw.|pt.|sob.|niedz.",
        wrote="napisał(a)|napisał|napisała|pisze",
    ),
    months="""
        sty stycznia styczeń
        lut lutego luty
        mar marca marzec
        kwi kwietnia kwiecień
        maj maja
        cze czerwca czerwiec
        lip lipca lipiec
        sie sierpnia sierpień
        wrz września wrzesień
        paź października październik
        lis listopada listopad
        gru grudnia grudzień
    """,
    weekdays="""
        poniedziałek pon
        wtorek wt
        środa śr
        czwartek czw
        piątek pt
        sobota sob
        niedziela niedz
    """,
    hours="o godz godzinie r roku dnia dni wczoraj dzisiaj",
    greets="dzień dobry|cześć|szanown[aiy]\\w*|witam|witaj|drog[ia]|hej",
    signs_off="""
        (z )?(poważaniem|wyrazami szacunku)|pozdrawiam(y)?( serdecznie)?|(serdecznie|serdeczne) (pozdrawiam(y)?|pozdrowienia)|z pozdrowieniami|łączę pozdrowienia|powodzenia|życzymy powodzenia
    """,
    lists={
        "job": "stanowisk[oau]|rol[aęi]|rola|ofert[aęy]|pozycj[aęi]|staż|praktyk[aięi]|wakat|rekrutacj[aęi] na stanowisko",
        "file": "aplikacj[aęi]|zgłoszeni[ea]|kandydatur[aęy]|profil\\w*|cv|dokument\\w*",
        "other": "inn\\w+|inną|wewnętrzn\\w+|bardziej \\w+",
        "person": "kandyda\\w+|osob\\w+|osób|aplikan\\w+",
        "talk": "rozmow\\w+|spotkani\\w+|wywiad\\w*|telefon\\w*",
        "wybor": "wybraliśmy|wybrałam|wybrałem|wybrano|wybrali|zdecydowaliśmy się|zdecydowałam się|zdecydowałem się|postawiliśmy|stawiamy|zatrudniliśmy|przyjęliśmy|padło|padł|bierzemy|wzięliśmy",
    },
    someone_else="""
        (zdecydowała? się|wybrała?|zdecydowaliśmy|wybraliśmy|wybór|kontynuować|kontynuujemy|postanowiliśmy|wybrano|zdecydowano|zaprosiliśmy|zatrudnić|zatrudniliśmy|wybrali|padł) ~(się |na |z |o |wyborze |wybrać )*~<other> ~<person>
        <person> ~(bardziej|lepiej|w większym stopniu|najlepiej|pełniej) ~(spełnia\\w*|odpowiada\\w*|pasuj\\w+|dopasowan\\w+|zbliżon\\w+)
        (<job>) ~(zostało|została|jest) (już )?(obsadzon[eay]|zajęt[eay]|zamknięt[eay])
        (kontynuować|kontynuujemy|kontynuowaniu) ~z (kandydat\\w+|osob\\w+),? (któr\\w+|o)
        spełnia\\w* ~(w większym stopniu|lepiej|pełniej) ~(oczekiwania|wymagania)
        <other> ~<person> ~(bardziej|lepiej) ~przekona\\w+
        <other> ~<person> (lepiej|bardziej|pełniej) spełnia\\w*
        (mamy|znaleźliśmy|zatrudniliśmy|przyjęliśmy) (już )?(kogoś|inną osobę|innego)
        (<wybor>) ~(na |z )?(kogoś|(osobę|osobą|kandydata|kandydatkę|kandydatem|kandydatką),? (któr\\w+|z|o|mając\\w+|bardziej)|inn\\w+ (osob\\w+|kandydat\\w+))
        (miejsce|etat|posada|wakat|stanowisko) (jest|został\\w*|są) (już )?(zajęt\\w+|obsadzon\\w+|nieaktualn\\w+)
        (ktoś inny|inna osoba|inny kandydat|inna kandydatka) ~(wybran\\w+|zatrudnion\\w+|przyjęt\\w+|dostał\\w*|otrzymał\\w*|wygrał\\w*)
        został\\w* (już |właśnie |niestety )*(obsadzon\\w+|powierzon\\w+|przyznan\\w+)
        (zostanie|został\\w*|będzie) (ktoś inny|inna osoba|inny kandydat|inna kandydatka)|(do zatrudnienia|na stanowisko) ~(wybran\\w+|wyłonion\\w+|rekomendowan\\w+) (został\\w* )?(pan\\b|pani\\b|kandydat)|(do zatrudnienia|na stanowisko) ~(został\\w*) (wybran\\w+|wyłonion\\w+) (pan\\b|pani\\b|kandydat)
        (ona|on|która|który|kandydatka?|osoba) (już )?przyj(ęła|ął) (ofertę|naszą|tę)
        (do zatrudnienia|na stanowisko) ~(wybrano|zatrudniono|wyłoniono) (pan\\w*|kandydat\\w*|osob\\w+)
        (<wybor>|przyjęliśmy|przyjęłam|przyjąłem) ~(na |z )?(panią|pana|dziewczynę|chłopaka),? (któr\\w+|z|o)\\b
        (wziął|wzięła|zatrudnił|zatrudniła|przyjął|przyjęła|bierze) (\\w+ ){0,3}?(swojego|swoją|swego) (kuzyn\\w+|siostrzeńc\\w+|siostrzenic\\w+|bratank\\w+|bratanic\\w+|brat\\w+|siostr\\w+|syn\\w+|córk\\w+|szwagr\\w+|znajom\\w+)
        wszystkie (miejsca|etaty|stanowiska)[^.!?\\n]{0,60}? (zostały|są) (już |niestety )*(rozdysponowane|obsadzone|zajęte|przydzielone|rozdzielone)
    """,
    chose_named="""
        (wybraliśmy|zatrudniliśmy|przyjęliśmy|zdecydowaliśmy się na) (panią |pana )?\\w+(?=,? (któr\\w+|jako)\\b)
    """,
    told_no="""
        status\\w*[^.!?\\n]{0,60}?(odrzucon[aey]|niewybran[aey]|odmow\\w+)
        (rekrutacj\\w+|proces\\w*|nab[óo]r\\w*) ~(został\\w*|jest) (wstrzyman|zamknięt|zakończon)\\w*
        nie ~(możemy|możemy zaproponować|zdecydowaliśmy|będziemy|zakwalifikował\\w*|został\\w*|przeszł\\w*|przeszedł|udało|uzyskał\\w*|znalazł\\w*|kontynuować|zaprosi\\w+|przejdzie) ~(zaproponować|zaoferować|zaprosić|kontynuować|kontynuowali|wybran\\w*|zakwalifikowan\\w*|rozpatrzon\\w*|zaakceptowan\\w*|dalszego|dalszych|do kolejnego|do następnego|przyjęt\\w*|skorzystać|pozytywn\\w*|kolejnego etapu|etapu|procesu|udziału|wybór)
        nie (zostać|został[aoy]?|zostałeś|zostałaś) ~(wybran\\w*|zakwalifikowan\\w*|zaproszon\\w*|rozpatrzon\\w*|przyjęt\\w*)
        (zdecydowaliśmy|postanowiliśmy|decyzję|zdecydowano) ~(się )?~(nie|o nie|o niekontynuowaniu|o zakończeniu) ~(kontynuować|zapraszać|zaprosić|kontynuowaniu|zatrudniać|procesu|przechodzić|współpracy|rozpatrywać)
        (aplikacj\\w+|kandydatur\\w+|zgłoszeni\\w+) ~(nie (został|będzie|przesz|znalaz|spełni|uzyska)\\w*|został\\w* (odrzucon|negatywnie)\\w*|odrzucon\\w*)
        (odrzucić|odrzucamy|odrzucono|odmown\\w+|negatywn\\w+ (decyzj|rozpatrz|wynik|zaopiniowan)\\w*|decyzja (jest )?odmowna|odmow\\w+)
        nie ~(jest|będzie) ~(w stanie|możliwe) ~(zaproponować|zaoferować|kontynuować|zatrudnić)
        tym razem nie ~(udało|zdecydowaliśmy|możemy|wybraliśmy|skorzystamy|skorzystać|zaprosimy|zaproponujemy)
        nie ~(uzyskał\\w*|osiągnął|osiągnęła|zdobył\\w*) ~(punkt\\w*|minimaln\\w+|próg|progu|wynik\\w*)
        nie ma (pana|pani|państwa|cię|ciebie) ~(wśród|pośród|w gronie)
        nie skorzystać z
        nie ~znala\\w+ ~(gronie|wśród|grupie|liście)
        (ofert\\w+|pracę|stanowisko) (otrzymał\\w*|dostał\\w*|przyjął|przyjęła|obejmie) ~(inn\\w+|drug\\w+|kto)|wybraliśmy ~(kogoś|inn\\w+)
        nie (kontynuować|kontynuujemy|zaprosimy|skorzystamy)
        nie ~(spełnia|odpowiada) ~(wymaga\\w+|oczekiwa\\w+|kryteri\\w+|profil\\w+)
        (zakończyć|kończymy|zakończeniu) ~(z twoim udziałem|z państwem|z panem|z panią|z tobą|twój udział|pani udział|pana udział)
        musimy (panu |pani |państwu |ci )?odmówić
        nie ~(złożyć|przedstawić) ~(ofert\\w+|propozycj\\w+)
        nie ~(zaprosi\\w+|zaprasza\\w+|zapraszani\\w+) ~(na|do) ~<talk>
        (tym razem|niestety) (się )?(nie udało(?! się (nam )?(połączyć|dodzwonić|otworzyć))|nie wyszło|nie tym razem)
        nie (możemy|będziemy mogli|zdecydowaliśmy się|zdecydowałam się|zdecydowałem się|jesteśmy w stanie) ~(zaproponować|zaoferować|zatrudnić|przyjąć) (?!(terminu|spotkania|godziny|rozmowy)\\b)\\w+
        nie ~(przeszła?|przeszedłe?ś?|przeszłaś|zakwalifikowa\\w+) ~(etapu|dalej|rekrutacji|się)
        (miejsce|oferta|ogłoszenie|stanowisko) (jest )?(już )?nieaktualn\\w+
        (zamykamy|kończymy|zakończyliśmy|archiwizujemy|zamknęliśmy) ~(twoją|pani|pana|twoje) ~(<file>|udział|proces|rekrutacj\\w+)|(rekrutacja|proces|nabór) (dla|z) (pana|pani|ciebie|panem|panią|tobą) ~(zakończon\\w+|kończy)|(rekrutacja|proces) ~(zakończon\\w+|kończy się) dla
        (niedopuszczon|nie dopuszczon|wykluczon|zdyskwalifikowan|nieprzyjęt)\\w+|nie (został\\w* )?(zakwalifikowan|dopuszczon)\\w+
        nie (jest|są|będą) ~(wystarczając\\w+|oczekiwan\\w+)|na tym (zakończyć|poprzestać|zakończymy)
    """,
    hinted_no="""
        <other> ~(kandydat\\w*|osob\\w+)
        nie możemy ~(zaproponować|zaoferować|zaprosić|kontynuować|przyjąć|uwzględnić|rozpatrzyć)
        nie ~(wybran\\w*|zakwalifikowan\\w*|kontynuować|pozytywn\\w*|dalej|zdecydowaliśmy)
        (się )?nie udało( się)?
        nie jest już (dostępn\\w+|aktualn\\w+|otwart\\w+)
        nie jest (dokładnie|do końca|w pełni) (tym|takim|tą)
        szukamy ~(kogoś|osoby|osób|kandydat\\w+) (z|o) (większ\\w+|dłuższ\\w+|bogatsz\\w+)
    """,
    regrets="""
        niestety|przykro|żałujemy|z przykrością|ubolewa\\w+|szkoda
        (życzymy|życzę) ~(powodzenia|sukces\\w*|wszystkiego)
        powodzenia|(przyszł\\w+|kolejnych) ~(rekrutacj\\w+|ofert\\w+|proces\\w+)
    """,
    other_times="""
        (inn\\w+) (\\w+ )?(termin\\w*|dzień|dat\\w+|godzin\\w+|sal\\w+|miejsc\\w+)
    """,
    role_stopped="""
        (<job>|rekrutacj\\w+|proces\\w*|nabór) ~(został\\w*|jest|są) ~(anulowan\\w+|wstrzyman\\w+|zawieszon\\w+|zamrożon\\w+|odwołan\\w+|unieważnion\\w+|przerwan\\w+)
        (zamrożeni\\w+|wstrzymani\\w+|wstrzymanie) (rekrutacji|zatrudnienia|naboru|zatrudniania)
        (wstrzymać|anulować|zawiesić|odwołać|wstrzymaliśmy|wstrzymujemy|anulowaliśmy|zawiesiliśmy|zawieszamy) ~(tę |ten |proces )?(rekrutacj\\w+|proces\\w*|nabór)
        (budżet\\w*|finansowani\\w+|etat\\w*|środki) ~(ścięt\\w+|obcięt\\w+|zamrożon\\w+|cofnięt\\w+|cięt\\w+)|cięcia (budżet\\w+|etat\\w+)
        nie (będziemy|zatrudniamy|zatrudnimy) (teraz |jednak |na razie )?(nikogo|zatrudniać)
    """,
    offer_withdrawn="""
        (wycofać|wycofujemy|wycofaliśmy|cofnąć|cofamy|anulować|unieważnić) ~(ofert\\w+|propozycj\\w+)
        (ofert\\w+|propozycj\\w+) ~(został\\w*|jest) ~(wycofan\\w+|cofnięt\\w+|anulowan\\w+)
    """,
    invites="""
        (?<!nie )(zapraszamy|zaprosić|chcielibyśmy zaprosić|mamy przyjemność) ~(na|do) ~<talk>
    """,
    not_a_no="""
        (lista rezerwowa|liście rezerwowej|listę rezerwową)
        jeszcze nie ~(podjęliśmy|zapadła|podjęto)|nie ~podjęliśmy ~jeszcze
        jeszcze nie ~(wybra\\w+|zdecydowa\\w+|podję\\w+|zakończ\\w+)
    """,
    overturns="""
        (to |bynajmniej )?nie (jest|oznacza|stanowi) (to )?(odmow\\w+|odrzuceni\\w+)|to nie odmowa
        nie (został\\w*|jest) (pan |pani )?(odrzucon|wykluczon|zdyskwalifikowan|wyeliminowan)\\w+(?! (z|przez))|nie odpad\\w+
        (nadal|wciąż|ciągle) ~(pod uwagę|w grze|rozpatrywan\\w+|w procesie|aktualn\\w+)
        (przez pomyłkę|omyłkowo|przez przypadek|błędnie) ~(wysłan\\w+|otrzym\\w+)|(wysłan\\w+|otrzym\\w+) ~(przez pomyłkę|omyłkowo)
        (odmówiliśmy|podziękowaliśmy|odrzuciliśmy) ~(wszystkim |wszystkich )?(innym|pozostałym|pozostałych|innych)
        chcemy (właśnie )?(ciebie|cię|pana|panią)(?=[.,;!])|chcemy (dalej|nadal) rozmawiać
        rozmowa (odbędzie się|będzie)
        (czy )?(może|mogłaby|mógłby|możesz|mógłbyś|mogłabyś) (pan |pani )?(zacząć|rozpocząć)
        (nadal|wciąż|dalej) ~(zainteresowan\\w+)
    """,
    interview="""
        (zapraszamy|zaprosić|zaproszenie|zaprosimy|zapraszam) ~(na|do) ~<talk>
        (umówić|umówienie|zaplanować|przełożyć|przesunąć|potwierdzić|potwierdzam\\w*|ustalić) ~<talk>
        (rozmow\\w+|spotkani\\w+) ~(odbędzie|został\\w* (przełożon|przesunięt|zaplanowan|potwierdzon)\\w*|przełożon\\w+|przesunięt\\w+)
        (dostępność|dogodny termin|dogodne terminy|pasuje ~termin|proponowane terminy)
        (kolejny|następny) etap\\w* ~(to|jest|będzie|rekrutacji|rozmow\\w+)
        (chcielibyśmy|chcemy|chętnie) ~(poznać|porozmawiać|spotkać)
        (zakwalifikował\\w*|zaproszon\\w+|przeszł\\w+) ~do ~(etap\\w*|rozmow\\w+)
    """,
    offer="""
        (miło|przyjemność|przyjemnością|cieszymy|radością) ~(zaproponować|zaoferować|przedstawić|złożyć) ~(stanowisk\\w+|ofert\\w+|prac\\w+|umow\\w+)
        (umow\\w+ o pracę|ofert\\w+ pracy|list intencyjny) ~(załączni\\w+|załącz\\w+|podpis\\w+)
        (załącz\\w+|załączeniu) ~(umow\\w+|ofert\\w+)
        witamy w (zespole|naszym)
        (chcielibyśmy|chcemy|chciałbym|chciałabym|postanowiliśmy) ~(zaproponować|zaoferować|powierzyć) ~(stanowisk\\w+|prac\\w+|umow\\w+|etat)
        (praca|posada|stanowisko|miejsce) jest (twoj\\w+|twoje|pana|pani)(?=[.,;!])
    """,
    confirmation="""
        (otrzymaliśmy|otrzymania|otrzymanie|wpłynęła|wpłynęło|dotarła|dotarło) ~(twoj\\w+|pani|pana|państwa)? ?~(<file>)
        (<file>) ~(został\\w*|do nas) ~(otrzyman\\w+|zarejestrowan\\w+|wysłan\\w+|przyjęt\\w+|dotarł\\w+|przekazan\\w+)
        (dziękujemy|dziękuję) ~za ~(<file>|zainteresowanie|przesłanie|aplikowanie|złożenie)
        (rozpatrzymy|przeanalizujemy|skontaktujemy|zapoznamy|odezwiemy|weryfikacj\\w+)|potwierdzenie (otrzymania|aplikacji)
    """,
    withdrew="""
        (wycofanie|wycofać|wycofał\\w*|wycofania|rezygnacj\\w+) ~(swojej |twojej |pani |pana )?~(<file>|udziału|procesu|rekrutacji)
        (zrezygnował\\w*|(zdecydował(eś|aś) się|pani? zdecydowała? się|zdecydowała? się pani?) nie|rezygnuje)
        na (pani|pana|twoją) prośbę
    """,
    adverts="now[ey] (oferty|ogłoszenia)|alert\\w* o ofertach|oferty (dla ciebie|pracy dopasowane|podobne)|aplikuj (teraz|już)|newsletter",
    announces="""
        niestety|przykro|żałujemy|z przykrością|ubolewa\\w+|szkoda|rozczarow\\w+
        po ~(analizie|rozważeniu|zapoznaniu|namyśle|przeanalizowaniu|weryfikacji|rozmow\\w+|przeprowadzeniu)
        zdecyd\\w+|decyzj\\w+|postanow\\w+|wybra\\w+|wybór|informuje\\w*|poinformować|informujemy|tym razem|na (ten moment|obecną chwilę|tym etapie|chwilę obecną)|obecnie|w tej chwili
    """,
    denies="nie|inn\\w+|brak|bez|odmow\\w+|negatywn\\w+|odrzuc\\w+|obsadz\\w+|zajęt\\w+|wewnętrzn\\w+|zakończ\\w+",
    other_matters="""
        wszyst\\w+|każd\\w+|indywidualn\\w+|telefon\\w*|odpowied\\w+ na|opóźni\\w+|czeka\\w+|link\\w*|plik\\w*|załącz\\w+|otworzyć|poniedziałek|wtorek|środ\\w+|czwartek|piątek|jutro|wczoraj
        termin\\w*|wynagrodz\\w+|koszt\\w*|zwrot\\w*|jeszcze|niekompletn\\w+|brakuje|chor\\w+|nieobecn\\w+|łatw\\w+|wahaj\\w*|zniechęca\\w*
    """,
    farewells="""
        (dalszych|dalszej|w) ~(poszukiwani\\w+|karier\\w+|rozwoj\\w+|zawodow\\w+)|powodzenia|życz\\w+|(przyszł\\w+|kolejn\\w+|inn\\w+|nowych) ~(rekrutacj\\w+|ofert\\w+|proces\\w+|możliwości\\w*|projekt\\w+)|(bazie|baza|bazy) (kandydatów|danych)|ponown\\w+ ~aplik\\w+|(dzięk\\w+|dziękuj\\w+) ~za
    """,
    goes_on="""
        (proszę o|prosimy o|czy (może|mogłaby|mógłby|możesz)|prosimy) ~(przesłanie|potwierdzenie|uzupełnienie|wybór|podanie|kontakt|wysłać|potwierdzić|odpowied\\w+)|dostępnoś\\w+|(kolejne|następne|dalsze) krok\\w*|skontaktujemy się|odezwiemy się|wrócimy z|w trakcie|nowy termin|odpowiada (pani|panu|ci)
    """,
    only_if="""
        brak (odpowiedzi|kontaktu)|oznacza|jeśli|jeżeli|gdy|gdyby|w przypadku|czy|dopóki|tylko|wyłącznie|wybranymi|osoby, które|kandydatami, których|o ile|w razie|do momentu
        bez ~zgody
        kto
    """,
    only_if_later="""
        (odpowied\\w+|odpowiada\\w+) ~(wszystk\\w+|każd\\w+|indywidualn\\w+)|jeśli|jeżeli|dopóki|chyba że|o ile
        (zgodnie z planem|jak (planowaliśmy|ustalono|było ustalone|ustaliliśmy))
    """,
    turns="ale|jednak|(?<=, )i",
    to_others="(<person>|tych|tymi),? (z )?(których|które|którymi|którzy)",
    by_the_person="(zdecydował(eś|aś) się|pani? zdecydowała? się|zdecydowała? się pani?)",
    not_done="możemy|może|prawo|zastrzega\\w*",
    not_reached="(przed|bez|nie|zaprosić na|zapraszamy na|zaproszenie na|zamiast)",
    negates="nie(?! wahaj)",
    stages={
        "final": "(ostatni\\w*|finałow\\w*|końcow\\w*) (etap\\w*|rozmow\\w*|rund\\w*|spotkani\\w*)|finalist\\w+",
        "interview": """
            (po|za|podczas|w trakcie|z) ~(udział w |przeprowadzonej |naszej |ostatniej |odbytej |poświęcony na )*(rozmow(ie|ę|y|ą) (kwalifikacyjn\\w+|rekrutacyjn\\w+)|rozmowie|rozmowę|spotkaniu|spotkanie)
        """,
        "assessment": "(po|za) ~(test\\w*|zadani\\w+|assessment|studium przypadku)",
        "recruiter_screen": "(po|za) ~(rozmow\\w+ telefoniczn\\w+|rozmow\\w+ wstępn\\w+)",
        "applied": """
            (dziękujemy|dziękuję) ~za ~(aplikacj\\w+|zainteresowanie|przesłanie|zgłoszenie|aplikowanie|udział w rekrutacji|złożenie)
            (twoj\\w+|pani|pana|państwa) (aplikacj\\w+|kandydatur\\w+|zgłoszeni\\w+)
        """,
    },
    met="rozmow\\w+|spotkani\\w+|rozmawia\\w+|pozna\\w+|test\\w*|zadani\\w+",
    any_round="rozmow\\w+|spotkani\\w+|finał\\w*|test\\w*|zadani\\w+",
    both="""
        (na stanowisko|stanowisko|stanowiska|stanowiskiem|na stanowisku|w rekrutacji na stanowisko|rolę|pozycję) <title> (w|we|do|dla) (firmie |firmy |spółce |zespole )?<company>
        <role> (w|we) (firmie |spółce )?<company>(?=[.,!;\\n]|$)
    """,
    role="""
        (na stanowisko|stanowisko|stanowiska|stanowiskiem|na stanowisku|rolę|pozycję|ofertę|ofertę pracy na stanowisko)( pracy)?:? [„"»]?<title>
        (na stanowisko|stanowisko|stanowiska|stanowisku|rolę|pozycję|ofertę)( pracy)?:? [„"»]?<role>
        ^(stanowisko|dotyczy|oferta|temat|nr ref\\.?) ?: ?<role>(?=$| ?[(\\n])
        (rozmowy|rozmowę|rozmowie|rekrutacji|rekrutację) (kwalifikacyjn\\w+ )?na <title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        [„"“«»”]<quoted>["“”»«] (<job>)
        (^|\\()(stanowisko|oferta|ogłoszenie|rola) ?: ?<line>(?=$|[,(] | \\()
        (etapu|rozmow\\w+|rekrutacj\\w+|naboru|procesu) na <role>(?=[.,;!\\n]|$| (w|i|oraz)\\b)
        (aplikował\\w*|ubiegał\\w*)( się)? \\(<title>\\)
        (etat|posad[aęy]|prac[aęy]|wakat)[^.!?\\n]{0,40}? \\(<title>\\)
    """,
    company="""
        (zainteresowanie|aplikację|aplikacji|aplikowanie|pracę|pracy|pracą|rekrutacji|rekrutacyjnym|rekrutacyjnego|kariery|karierą|stanowisko|współpracą|dołączeniem|ofertą|ofertami|ofertą pracy|zespołu|zespole|zespół|udział w rekrutacji) (pracą |współpracą |karierą )?(w|we|do|z|przez|dla|prowadzonej przez|firmy|firmą|rekrutacyjny|hr|rekrutacji) (firmie |firmy |firmą |spółce |zespole |zespołu )?<company>
        (firmie|firmy|firma|firmą|firmę|spółce|spółki|zespół|zespole|zespołu) <company>
        zainteresowanie (pracą w |ofertą )?<company>(?=[.,!;\\n]|$)
        ^(pracodawca|firma|organizacja|jednostka|instytucja) ?[:–-] ?<company>(?=$|[,(])
        (tu|z tej strony|mówi|pisze) \\w+ (z|ze|od) <company>(?=[.,!;\\n]|$| (w sprawie|i)\\b)
        (pozdrowienia|pozdrawiamy) od <company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (w|we|z|do) <company>
        ^<company>$
    """,
    subject="""
        (aplikacj\\w+|rekrutacj\\w+|stanowisko)[^\\n]{0,30}? ?[-–—:|] ?(?=(?-i:[A-ZÀ-Þ]))<title>(?=$| ?[(|]| ?[-–—] )
        (aplikacj\\w+|rekrutacj\\w+|odpowiedź|zgłoszeni\\w+|stanowisko)[^\\n]{0,40}? (na stanowisko |stanowisko |na pozycję |: )<title>(?=$| ?[(|]| ?[-–—] | w )
        (aplikacj\\w+|rekrutacj\\w+|odpowiedź|stanowisko)[^\\n]{0,30}? ?[-–—:|] ?<role>(?=$| ?[(|]| [-–—] )
        (aplikacj\\w+|rekrutacj\\w+|odpowiedź|zgłoszeni\\w+)[^\\n]{0,50}? (w|do|od) (firmie |firmy )?<company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(twoja |pana |pani )?(aplikacja|rekrutacja|odpowiedź))
        ^<role> w <company>
        aplikacj\\w+ <title> w <company>
    """,
    departments="rekrutacja|dział (hr|rekrutacji|kadr|personalny)|zespół (rekrutacji|hr|rekrutacyjny)|kariera|kadry|praca|hr team|kadry i płace|kadr|kadr i płac|zasoby ludzkie|zasobów ludzkich|personaln\\w+|ludzie i kultura|komisj[ai]( rekrutacyjn[aej]+| konkursow[aej]+| kwalifikacyjn[aej]+)?",
    job_nouns="""
        prezes* wiceprezes* burmistrz* wójt* starost* rektor* dziekan* naczelni* właściciel* szef*
        specjalist* analit* programist* inżynier* kierowni* menedżer* manager* asystent* koordynator* księgow* sprzedawc* doradc* nauczyciel* pielęgniar* lekarz* redaktor* dziennikar* grafi*
        architekt* prawni* adwokat* technik* technicz* mechanik* elektryk* kierowc* magazynier* kucharz* kelner* recepcjonist* sekretar* bada* naukow* dyrektor* konsultant* przedstawiciel*
        opiekun* stażyst* praktykant* tester* projektant* referent* administrator* operator* pracowni* handlow* logisty* edytor* bibliotekar* farmaceut* psycholog* audytor* kontroler*
        adiunkt* aplikant* kadrow* elektryk* inspektor* młodsz* starsz*
        piekarz* cukiernik* rzeźnik* fryzjer* kosmetycz* florys* murarz* hydraulik* stolarz* malarz* spawacz* ślusarz* tokarz* kurier dostawc* kasjer*
        sprzątacz* ochroniarz* portier* dozorc* ogrodnik* rolnik* archiwist* tłumacz* fotograf* ilustrator* położn* fizjoterapeut* logoped* weterynarz*
        dentyst* stomatolog* trener* wychowawc* pedagog* doktorant* wykładowc* biolog biolożka chemik* fizyk matematyk* statystyk* ekonomist* aktuariusz* notariusz*
        sędzi* policjant* strażak* steward* przewodnik* muzyk* aktor* krawc* krawiec* szewc* jubiler* zegarmistrz* księgarz* uczeń barman* barist* pokojow*
        kupiec* rekruter* copywriter* lektor* animator* bileter*
    """,
    not_a_name="""
        aktualizacja wynik odpowiedź status decyzja
        w na z do i o od po za dla nie pan pani panem panią panu tobą ciebie państwo państwa państwem panstwem państwu pana szanowny szanowna szanowni dzień dobry cześć dziękujemy dziękuję niestety aplikacja rekrutacja stanowisko oferta zespół dział
        pozdrawiam pozdrawiamy z poważaniem temat poniedziałek wtorek środa czwartek piątek sobota niedziela firma spółka twoja twój twoją nasz nasza my jesteśmy
        rekrutacji rekrutację stanowiska odpowiedź dotyczy serdecznie serdeczne hr kadry kariera praca życzymy powodzenia po
    """,
    role_ends="ponieważ|bo|gdyż|\\w{2,}(śmy|ujemy)|ale|już|się|to|został\\w*|była|był|pan|pani|w|we|i|oraz|nie|że|z|do|na|jest|został\\w*|niestety|po|od|chcielibyśmy|informujemy|uprzejmie|dziękujemy|pragniemy|przez|które|którą|zdecydowaliśmy|prowadzon\\w+|ci|cię|panu|panią|nam|nas|ktoś|zostanie|zostaną|będzie|będą|ostatecznie|którego|której|zostać|wybran\\w+|zatrudnion\\w+|wyłonion\\w+|obsadzon\\w+|dostał\\w*|otrzymał\\w*",
    another_job="inn\\w+ (ofert|stanowisk|rekrutacj)\\w*|przyszł\\w+|również|także|jeśli|zachęcamy",
    agency="(nasz|naszego|mój) klient\\w*",
    parts="""
        dział wydział sekcja referat departament dyrekcja sekretariat zarząd pion kierownictwo
    """,
    offices="""
        biuro zespół kadr kadry kadrowy płac personalny personalna organizacyjny administracja administracyjny rekrutacji rekrutacja komisja rekrutacyjna
        dyrektor dyrektorka prezes wiceprezes burmistrz wójt prezydent starosta rektor dziekan kierownik kierowniczka naczelnik właściciel właścicielka
        sekretarz redakcja kuchnia sklep recepcja placówka oddział szef szefowa urząd
        hr prezes
    """,
    no_reply="""
        (prosimy |proszę )?(na tę|na ten|o) ?~(wiadomość|mail|adres)? ?~nie (odpowiad\\w+|odpowiedać)|nie odpowiad(aj|ać) na (tę|ten|tego)|wiadomość ~wygenerowan\\w+ automatycznie,? ~nie ~odpowiad\\w+
    """,
    applicant="""
        moj(a|ą|ej) (aplikacj|kandydatur|rozmow)\\w*|moje (cv|zgłoszenie)|aplikował(em|am)
        (rezygnuję|wycofuję|zrezygnować|wycofać) (się )?(z|ze|swoją|moją) ~(udziału|rekrutacji|procesu|kandydatur\\w+|aplikacj\\w+|zgłoszeni\\w+)|przyjęł?(am|em) inną|przyjąłem inną
    """,
    reasons={
        "insider": "kandydat\\w* wewnętrzn\\w+|wewnętrzn\\w+ kandydat\\w*|rekrutacj\\w+ wewnętrzn\\w+",
        "runner_up": "(drugi wybór|na drugim miejscu|finalist\\w+)",
        "role_stopped": "zamrożeni\\w+|budżet\\w*|(rekrutacj\\w+|proces) ~(anulowan\\w+|wstrzyman\\w+|zawieszon\\w+)",
        "role_filled": "już ~(obsadzon\\w+|zajęt\\w+)|stanowisko ~(zostało )?obsadzone",
        "pay": "oczekiwani\\w+ (finansow\\w+|płacow\\w+)",
        "overqualified": "zbyt wysoki\\w* kwalifikacj\\w+",
        "permit": "pozwoleni\\w+ na pracę|wiz\\w+",
        "location": "lokalizacj\\w+|odległoś\\w+|dojazd\\w*|relokacj\\w+",
        "timing": "okres wypowiedzenia|termin rozpoczęcia|dostępnoś\\w+",
        "credential": "(dyplom|certyfikat|uprawnieni\\w+) ~(wymagan\\w+|koniecz\\w+)",
        "assessment": "(test\\w*|zadani\\w+) ~(nie|poniżej|wynik)",
        "experience": "(większe|więcej|brak|bogatsz\\w+|większym|dłuższ\\w+) ~doświadczeni\\w+|doświadczeni\\w+ ~(większ\\w+|bardziej|lepiej)",
        "skill": "(umiejętności|kompetencj\\w+) ~(lepiej|bardziej|brak)|brak ~(umiejętności|kompetencji)",
        "other_closer": "(bardziej|lepiej|w większym stopniu|pełniej) ~(spełnia\\w*|odpowiada\\w*|pasuj\\w+|dopasowan\\w+|zbliżon\\w+)|spełnia\\w* ~(lepiej|w większym stopniu)",
        "volume": "(duż\\w+|ogromn\\w+) (liczb\\w+|ilość|zainteresowani\\w+) ~(zgłosze\\w+|aplikacj\\w+|kandydat\\w+)",
    },
    no_reason="przyszł\\w+|życzymy|jeśli|zachęcamy",
)
