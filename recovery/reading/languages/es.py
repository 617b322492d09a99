"""Spanish."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="es",
    common="hola estimada estimado gracias lamentablemente el la los las de del y que para con su tu en una un por no hemos nuestro nuestra te le se ha este esta como más lo al",
    mail=Mail(
        sender="de, remitente",
        sent="fecha, enviado, enviado el",
        subject="asunto",
        reply_to="responder a",
        others="para, cc, cco",
        forwarded="mensaje reenviado, mensaje original reenviado",
        begins="inicio del mensaje reenviado",
        original="mensaje original",
        opens="El",
        wrote="escribió",
    ),
    months="""
        ene enero
        feb febrero
        mar marzo
        abr abril
        may mayo
        jun junio
        jul julio
        ago agosto
        sep sept septiembre setiembre
        oct octubre
        nov noviembre
        dic diciembre
    """,
    weekdays="""
        lunes lun
        martes
        miércoles mié
        jueves jue
        viernes vie
        sábado sáb
        domingo dom
    """,
    hours="a las de del el hace días horas ayer hoy mar h",
    greets="hola|estimad[oa]s?|querid[oa]|buen(os|as) (días|tardes|noches)|buen día",
    signs_off="""
        (un )?(cordial(es)? |afectuoso )?saludos?( cordial(es)?)?|atentamente|cordialmente|muchas gracias|(un )?(fuerte )?abrazo|recibe un (cordial )?saludo|reciba un (cordial )?saludo
    """,
    lists={
        "job": "puesto|posición|vacante|cargo|oferta|plaza|rol|empleo|oportunidad|prácticas",
        "file": "candidatura|solicitud|perfil|postulación|currículum|cv|aplicación",
        "other": "otr[oa]s?|distint[oa]s?|divers[oa]s?|intern[oa]s?",
        "person": "candidat[oa]s?|candidaturas?|personas?|perfil(es)?|aspirantes?|postulantes?",
        "talk": "entrevistas?|llamadas?|reunión|videollamadas?|videoconferencia|conversación|charla",
        "eligio": "decantad[oa]s?|decantamos|decidid[oa]|decidimos|optad[oa]|optamos|optó|optaron|opté|inclinamos|inclinado|apostado|apostamos|quedado|quedamos|elegido|escogido|contratado|elegimos|elegí|contratamos|contraté|preferido|preferimos|seleccionamos|tomamos|tomado|fichado|cogimos",
    },
    someone_else="""
        (optado por|decidido por|decantado por|elegido( a)?|seleccionado( a)?|escogido( a)?|continuar con|continuaremos con|avanzar con|avanzaremos con|seguir( adelante)? con|seguiremos( adelante)? con|contratar a|contratado a|proseguir con|continuando con) ~<other> ~<person>
        <person> (que|cuy[oa]s?|con) ~(mejor|más|mayor)
        (se ajustan?|encajan?|se adaptan?|se alinean?|cumplen?|se adecúan?|coinciden?) (mejor|más) ~(a|con|al)
        (<job>) ~(ha sido|ya (está|fue|ha sido)|fue|ya se ha|se ha) ~(cubiert[oa]|ocupad[oa]|adjudicad[oa]|cerrad[oa])
        (hemos|han) (ya )?cubierto (la|el|esta|este) <job>
        (propon\\w+|elegi\\w+|eligi\\w+|contrat\\w+|seleccion\\w+|design\\w+|nombr\\w+|adjudic\\w+) ~a otr[oa]s? ~(<person>|aspirante|solicitante|compañer[oa])
        (seguir|continuar|proseguir|avanzar|seguimos|continuamos) ~con ~<other> ~<person>
        <other> ~<person> (cumplen|encajan|responden|satisfacen) ~(mejor|más)
        <other> ~<person> ~convencido (más|todavía más|aún más)
        (hemos|han|ha|he) (cogido|contratado|elegido|fichado|escogido|seleccionado|encontrado|dado ~) ?a (otr[oa]|una?|alguien|la otra|el otro)
        (hemos|han|ha|he) (cogido|contratado|elegido|fichado|escogido|seleccionado|encontrado) (otra|alguien|una (persona|chica|compañera)|un (chico|candidato|compañero))
        ya (tenemos|hay) (a )?(alguien|otra persona)|(nos|me) (hemos|he) quedado con (otr[oa]|una?)
        (<eligio>) ~((por|con|a) )?(otr[oa]s?\\b(?! (día|hora|fecha|vez|horario|lugar|sala|plataforma))|alguien|un[oa]? (chic[oa]|persona|candidat[oa]|compañer[oa]|perfil|colega|muchach[oa]) (que|con|de|más|ya))
        <job> (ya )?(fue|está|ha sido|quedó|se ha|han sido|se) (\\w+ )?(cubiert|ocupad|asignad|adjudicad|dad|tomad)[oa]s?
        (otra|otro) (persona|candidat[oa]|chic[oa]|perfil|aspirante|compañer[oa]) ~(elegid|seleccionad|contratad|escogid)[oa]
        (dar|dado|dimos|damos|asignado|asignar|ofrecido|ofrecimos|ofrecer) (el|la|este|esta) <job> …a (otr[oa]|alguien|una? (chic[oa]|persona|candidat[oa]))
        (se queda|se quedó|se lo queda|se lleva|se llevó|se lo lleva) ~(otr[oa]|una? (chic[oa]|persona|compañer[oa]|candidat[oa]|muchach[oa]))
        (cogemos|cogeremos|elegimos|escogemos|nos quedamos con|nos quedaremos con|vamos con|iremos con|seguimos con|va a entrar|entra|contratamos a?) ?(a )?(otr[oa] (\\w+)|alguien)(?! (día|hora|fecha|vez))
        <job> (ya )?está (ya )?(dad|cogid|cubiert|pillad)[oa]
        (prefiere|prefieren|preferimos|prefirió|prefirieron|busca|quiere) a (alguien|otr[oa]|una persona)
        <job> (ya )?(lo|la) (tenemos|hemos) (ya )?(cubiert|dad|ocupad)[oa]
        (<job>|contrato|sustitución|puesto) ~(ha sido|fue|se ha) (\\w+ )?(asignad|adjudicad|concedid|otorgad|dad|confiad)[oa] (a|al)\\b(?! (usted|ti))
        (ella|él|que|quien|persona|candidat[oa]) (ya )?(ha|han) aceptado (el|la|nuestra|nuestro)
        (quedado|queda|quedan|quedamos|quedaron) con (otr[oa]|una? (\\w+ )?(chic[oa]|persona|candidat[oa]|compañer[oa]|muchach[oa]|señor[a]?))
        (metido|cogido|contratado|mete|coge|contrata|colocado|puesto|elegido) a (su|un) (sobrin[oa]|prim[oa]|herman[oa]|hij[oa]|cuñad[oa]|amig[oa] suy[oa])
        (todas las|las|todos los) (plazas|vacantes|puestos)[^.!?\\n]{0,60}? (están|han sido|quedaron|fueron) (ya )?(asignad|cubiert|adjudicad|ocupad)[oa]s
    """,
    chose_named="""
        (elegido a|escogido a|cogido a|contratado a|fichado a|elegimos a|contratamos a|quedado con|quedamos con|decidido por|decantado por|optado por) \\w+( \\w+)??(?=,? (que|porque|como|para el (puesto|cargo)|para la (vacante|plaza))\\b)
    """,
    told_no="""
        estado[^.!?\\n]{0,60}?(descartad[oa]|rechazad[oa]|no seleccionad[oa]|no apt[oa])
        no (pasarás|pasará|pasas|has pasado|ha pasado) ~(a|la) ~(siguiente|fase|etapa)
        no (ha sido|ha resultado|fue|has sido|fuiste|será|has resultado|hemos|ha quedado|resultó|ha podido ser|has quedado) ~(seleccionad[oa]|elegid[oa]|escogid[oa]|seleccionar|considerad[oa]|aceptad[oa]|incluid[oa]|finalista|preseleccionad[oa]|admitid[oa])
        no ~(continuar|continuaremos|continuará|continúa|continúas|seguir|seguiremos|seguirás|seguirá|avanzar|avanzaremos|avanzará|avanzas|proceder|procederemos|pasar|pasará|pasas|proseguir|progresar) ~(adelante|con|en el|en este|a la|al|proceso|<file>|tu|su)
        no (podemos|vamos a|podremos|nos es posible|seguiremos|hemos podido|será posible|continuamos|seguimos) ~(ofrecer\\w*|seguir|continuar|avanzar|considerar|aceptar|contar contigo|contar con (usted|tu|su)|incorporar\\w*|contratar\\w*|proceso|adelante)
        (decidido|decisión de|optado por) no ~(continuar|seguir|avanzar|seleccionar|proceder|contar|considerar|ofrecer)
        (<file>) ~(no ha|no fue|no será|ha sido (rechazad|desestimad|descartad)|fue (rechazad|desestimad|descartad)|no se ajusta|no encaja|no cumple|queda descartad|desestimad|descartad)\\w*
        (rechazad[oa]|descartad[oa]|desestimad[oa]) ~(<file>|del proceso|para)
        (descartar|desestimar|rechazar|declinar) (tu|su|la) <file>
        (respuesta|resolución|noticia) negativa
        (puesto|plaza|vacante) ~(lo|la) (va a|vamos a) ~(ocupar|cubrir)|ha sido excluid[oa]|resultado excluid[oa]
        no (aceptamos|aceptaremos|consideramos|seleccionamos|hemos aceptado) ~(tu|su|la) <file>
        no hemos podido (incluir|seleccionar|ofrecer|contar)\\w*
        no (te|le|la|lo) ~(seleccionado|elegido|seleccionar|ofrecer|contratar)
        no (encaja|se ajusta|encajas|cumples|cumple|se adecúa|coincide) ~(con|a|los|el|lo) ~(perfil|requisitos|puesto|que buscamos|búsqueda|necesidades|vacante)
        no (ha|has|haber) (obtenido|alcanzado|superado|logrado|conseguido|aprobado) ~(puntuación|mínim\\w+|nota|fase|prueba|pruebas|proceso|corte|plaza|examen|ejercicio)
        (queda|quedas|quedado|quedar|resulta) (excluid|eliminad|descartad)[oa]|excluid[oa] (de|del)
        (decirte|decirle|deciros|decirles) que no
        no (estás|está|te encuentras|se encuentra|figuras|figura|has quedado|ha quedado) entre
        no ~(hacerte|hacerle|haceros|realizarte|realizarle) una (oferta|propuesta)
        (?<!aún )(?<!todavía )no ~(convocar\\w*|invitar\\w*|citar\\w*|entrevistar\\w*|convocad[oa]|citad[oa])
        (va a ser que no|no va a poder ser|no ha podido ser|no pudo ser|esta vez no\\b(?! (hace|hay)))
        no (vamos|va|voy) a (seguir|continuar|avanzar|contratar\\w*|coger\\w*|incorporar\\w*) (?!hasta)\\w+
        (su|tu) proceso (queda|ha quedado|quedó) (cerrado|concluido|finalizado)
        (figura|consta|aparece|resulta|queda|declarad[oa]|considerad[oa]|calificad[oa]) (usted )?(como )?(\\w+ )?(excluid|eliminad|suspens|no apt|no admitid|no idóne|inadmitid|descartad)[oa](/[oa])?
        (cerramos|damos por (cerrad|finalizad|concluid)[oa]|archivamos|finalizamos|cerrado|finalizado) ~(tu|su|contigo) ?(<file>|proceso|participación)?\\b(?= (en|para|por|de|al?|aquí|con)\\b|[.,;!\\n])
        (dejarlo|lo dejamos|quedarnos|dejamos) (aquí|hasta aquí)
        estado ~:? ?(descartad|rechazad|no seleccionad)[oa]
    """,
    hinted_no="""
        <other> ~<person>
        no ~(seleccionad[oa]|continuar|seguir|avanzar|posible|adelante|elegid[oa])
        ya no ~(disponible|abiert[oa]|vacante)
        no (ha podido ser|pudo ser|ha sido posible|ha salido)
        no (es|eres) (exactamente|del todo|precisamente|justo) (lo|el|la)
        (buscamos|necesitamos) (a )?(alguien|una persona|un perfil|perfiles|candidatos|personas) con (más|mayor)
        ya no ~(vacante|disponible|abierta|abierto|libre)
        (<job>|proceso( de selección)?) ~(ha sido|fue) (cerrad[oa]|finalizad[oa])
    """,
    regrets="""
        lament\\w+|desafortunadamente|sentimos|siento|por desgracia|disculp\\w+|pena|desgraciadamente|infortunadamente
        (te|le|os|les) deseamos ~(suerte|éxitos?|mejor|todo)
        (mucha|buena|mejor de las) suertes?|mucho éxito
        (futur[oa]s|próxim[oa]s) (procesos|oportunidades|vacantes|ofertas|candidaturas)
    """,
    other_times="""
        (otr[oa]s?) (\\w+ )?(fechas?|días?|horas?|horarios?|salas?|lugar|semana)
    """,
    role_stopped="""
        (<job>|proceso|búsqueda|selección|contratación) ~(ha sido|fue|ha quedado|está|queda|han sido|se ha) ~(cancelad[oa]|suspendid[oa]|pausad[oa]|congelad[oa]|anulad[oa]|paralizad[oa]|detenid[oa]|en pausa|desiert[oa]|eliminad[oa])
        (?<!su )(?<!tu )(proceso|selección|vacante|convocatoria) ~(queda|ha quedado|se) ~(cerrad[oa]|cancelad[oa]|anula\\w*|desiert[oa])
        no se contratará a nadie
        (congelación|congelamiento|paralización) de ~(contrataci\\w+|plantilla|vacantes)
        (cancelar|suspender|pausar|paralizar|congelar|cancelado|suspendido|pausado|paralizado|congelado|detener) ~(el|la|este|esta) ~(proceso|<job>|búsqueda|selección|contratación)
        (no|ya no) (se )?~(cubrir|cubrirá|cubriremos) ~(la|el|esta|este) <job>
        (presupuesto|financiación|financiamiento|subvención|fondos) ~(recortad\\w+|congelad\\w+|no ~(aprobad\\w+|concedid\\w+|llegad\\w+))|recortes? (de |en el )?(presupuest\\w+|plantilla|personal)
        (parar|paramos|parado|frenar|frenado|aplazar|congelar) (la|el|esta|este) (contratación|proceso|selección|incorporación)
    """,
    offer_withdrawn="""
        (retirar|retira|retiramos|retirado|anular|anulamos|rescindir|revocar|cancelar|dejar sin efecto) ~(la|nuestra|su|tu) (oferta|propuesta)
        (oferta|propuesta)( de (trabajo|empleo))? ~(ha sido|queda|fue) ~(retirada|anulada|cancelada|revocada|sin efecto)
    """,
    invites="""
        (gustaría|encantaría|queremos|encantados de|complace|alegra) ~(invitar\\w*|conocer\\w*|entrevistar\\w*|convocar\\w*)
    """,
    not_a_no="""
        (lista de (espera|reserva))
        (aún|todavía) no ~(decisión|decidido|tomado)
        (?<!no )(has|ha) (sido )?(seleccionad[oa]|preseleccionad[oa]) para ~(<talk>|siguiente|próxima)
        (todavía|aún) no ~(elegid\\w+|decidid\\w+|seleccionad\\w+|tomad\\w+|cerrad\\w+|decisión)
        (puedes|podrías|podría|puede) (venir|el (lunes|martes|miércoles|jueves|viernes))
    """,
    overturns="""
        no (es|se trata de|supone|significa|implica) (en absoluto |de ningún modo )?(un |ningún )?(rechazo|descarte|una negativa)
        no (ha sido|has sido|está|estás|queda|quedas|fue|fuiste) (descartad|eliminad|excluid|rechazad)[oa](?! (de|por))
        (?<!no )(sigue|sigues|continúa|continúas|permanece|permaneces) (\\w+ )?(en (el proceso|estudio|la lista|carrera|consideración|valoración|juego)|siendo considerad[oa]|en la terna)
        (envi|mand|remit)\\w+ ~por error|por error ~(envi|mand|remit)\\w+|(no tenga|no tengas|hagas?|haga) ~(en cuenta|caso omiso) ~(correo|mensaje|carta|mail)
        (descartado|rechazado|dicho que no) (a )?(todos )?(a )?(los|las) (demás|otr[oa]s)
        (te|le) (queremos|quiero) a (ti|usted)|queremos seguir hablando|(seguir|retomar) ~(hablando|conversando|conversación) contigo
        entrevista (se (hará|realizará|celebrará|llevará)|será|tendrá lugar|pasa a)
        (puedes|podrías|podría|puede) (empezar|incorporarte|incorporarse|comenzar)
        (sigues|sigue|aún|todavía) ~(interesad[oa]|interés)
    """,
    interview="""
        (invitar\\w*|convocar\\w*|citar\\w*|invitamos|convocamos) (a |para )?~<talk>
        (invitación|convocatoria) (a|para) ~<talk>
        (agendar|programar|coordinar|concertar|fijar|planificar|reprogramar|confirmar|aplazar|posponer|mover|cambiar) ~<talk>
        (tu|su|la|nuestra) <talk> ~(ha sido|queda|será|tendrá|se (ha|realizará|llevará)|está)
        (tu|su) disponibilidad
        (anular|cancelar|mover) la <talk>|(podrías|podría usted) ~(lunes|martes|miércoles|jueves|viernes|venir)
        (siguiente|próxima) (fase|etapa|ronda|paso) ~(es|será|consiste|del proceso)
        (gustaría|encantaría|queremos|encantados de) ~(conocerte|conocerle|conocerla|hablar contigo|hablar con usted|entrevistarte|entrevistarle)
        (?<!no )(ha|has) (sido )?(seleccionad[oa]|preseleccionad[oa]) para ~(<talk>|siguiente|próxima)
    """,
    offer="""
        (complace|alegra|encantados de|gustaría|placer|queremos) ~(ofrecerte|ofrecerle|hacerte|hacerle|proponerte) ~(el|la|un|una|este) ~(<job>|oferta|contrato)
        (carta oferta|contrato de trabajo|oferta de trabajo|oferta laboral|propuesta económica) ~(adjunt[ao]|firmar|firma|encontrar\\w*)
        (adjunt\\w+) ~(carta oferta|contrato|oferta (laboral|de trabajo))
        bienvenid[oa]s? (al equipo|a bordo|a)
        (encantaría|gustaría|alegraría|encantados de) ~que (te |se )?(incorpor\\w+|formes parte de(l equipo| la plantilla)|empieces|empezaras|empezase)
        (<job>|trabajo) es (tuy[oa]|suy[oa])
        contrato (va|está|viene)? ?(adjunto|en el adjunto|anexo)
    """,
    confirmation="""
        (hemos|se ha) recibido ~<file>
        (<file>) ~(ha sido|fue|se ha) ~(recibid[oa]|registrad[oa]|enviad[oa])
        (recepción|recibo) de ~<file>|confirmamos ~(recepción|recibido)
        (gracias|agradecemos|agradecer\\w*) ~(por|tu|su|el) ~(<file>|interés|inscrib\\w+|postul\\w+|aplicar|tiempo)
        (revisaremos|revisando|analizaremos|estudiaremos|contactaremos|pondremos en contacto|valoraremos|evaluaremos)
        te has inscrito|inscripción (en|a) la oferta
    """,
    withdrew="""
        (retirar|retirado|retirada de|retiro de) (tu|su) <file>
        (hayas|has|(usted|que) (ha|haya)) decidido ~(no continuar|retirar|no seguir|declinar)
        (como|tal y como) (nos )?(has|ha) (solicitado|pedido)|a petición (tuya|suya)
        tu decisión de (no|retirar)
    """,
    adverts="(nuevas|nuevos) (ofertas|empleos|vacantes)|(ofertas|empleos|vacantes) (nuevas|nuevos)|tu alerta|alertas? de empleo|ofertas (recomendadas|similares|que coinciden)|(inscríbete|postúlate|aplica) (ya|ahora)|boletín|newsletter",
    announces="""
        lament\\w+|desafortunadamente|sentimos|siento|por desgracia|desgraciadamente|infortunadamente|pena|lástima|decepcion\\w*
        (tras|después de|luego de) ~(revis\\w+|anali\\w+|evalua\\w+|valor\\w+|estudi\\w+|consider\\w+|entrevist\\w+|proceso|deliberar|pensar\\w*)
        decidido|decisión|elegido|optado|comunic\\w+|inform\\w+|en esta (ocasión|oportunidad)|esta vez|por (ahora|el momento)|(en este|de) momento|actualmente|finalmente
    """,
    denies="no|ya no|otr[oa]s?|ningun[oa]?|ningún|negativ\\w+|sin|rechaz\\w+|descart\\w+|desestim\\w+|declin\\w+|cubiert\\w+|ocupad\\w+|cerrad\\w+|intern[oa]s?",
    other_matters="""
        tod[oa]s|cada|individual\\w*|teléfono|telefónic\\w+|responder|contestar|contestación|respuesta a|respuesta (individual|personal\\w*)|demora|retraso|espera|enlace|archivo|adjunt\\w+|abrir|lunes|martes|miércoles|jueves|viernes|mañana|ayer
        horario|salario|sueldo|gastos|reembols\\w+|recibid\\w+|recibimos|aún|todavía|incomplet\\w+|falta|enferm\\w+|fácil|dud(es|e|en)|desanim\\w+|refleja|reflejo|menosprecia|significa
    """,
    farewells="""
        (tu|su|vuestra|tus|sus) ~(búsqueda|trayectoria|carrera|futuro|proyectos?|camino)|búsqueda (laboral|de empleo)|(mucha|buena|mejor de las|toda la) suertes?|muchos? éxitos?|éxitos?|(te|le|os|les) dese\\w+
        (futur[oa]s|próxim[oa]s|nuev[oa]s|otr[oa]s) ~(procesos|oportunidades|vacantes|ofertas|candidaturas|convocatorias|posiciones|búsquedas|puestos)|base de datos|(guardar|conservar|mantener|tendremos|tener)\\w* ~(tu|su|cuenta|perfil|cv|datos|currículum)
        (postular|aplicar|presentar|inscribir)\\w* ~(nuevo|otra vez|futuro|otras)|(gracias|agradec\\w+) ~(por|tu|su|el|la|que|haber)
    """,
    goes_on="""
        (por favor|podrías|podría|puedes|puede),? ~(enviar\\w*|reenviar\\w*|completar|confirmar\\w*|elegir|indicar\\w*|proporcionar\\w*|rellenar|decirnos|decirme|responder|envía\\w*|confirma)|(tu|su) disponibilidad|próximos? pasos?|siguientes? pasos?|(nos pondremos|estaremos) en contacto|te contactaremos|en (revisión|proceso de revisión|estudio)|nueva fecha|nuevo horario|te viene bien|le viene bien
    """,
    only_if="""
        si|en caso de|en el caso|cuando|hasta|siempre que|quienes|sólo|solo|solamente|únicamente|aquell[oa]s|salvo|de no (recibir|tener)|entender\\w* que|los candidatos (que|cuyo)
        sin ~(consentimiento|autorización|permiso)
        quien
    """,
    only_if_later="""
        (responder|contestar)\\w* ~(tod[oa]s|cada|individual\\w*)|si no (recib|has|ha|tien)\\w*|hasta que|a menos|salvo
        como (estaba |se había |habíamos )?(previsto|acordado|planeado|quedado)
    """,
    turns="pero|aunque|sin embargo|(?<=, )y",
    to_others="(<person>|aquell[oa]s) (a (los|las|quienes) )?(que|quienes)",
    by_the_person="(hayas|has|(usted|que) (ha|haya)) (decidido|optado por)",
    not_done="podr\\w+|puede|derecho a|reserv\\w+",
    not_reached="(antes de|sin|no|invitar\\w* a|una|reprogramar|cancelar)",
    negates="no(?! dud)",
    stages={
        "final": "(entrevista|ronda|fase|etapa) final|última (entrevista|ronda|fase)|finalistas?",
        "interview": """
            (tras|después de|durante|por|en|desde) (la|tu|su|nuestra|las|haber)? ?(última |reciente |primera |segunda )?entrevistas?
            (tiempo|asistir|participar|acudir|venir) ~(a|en) (la|tu|su|nuestra) entrevista
            (haberte|haberle|haberlo|haberla) (conocido|entrevistado)|fue un placer conocer\\w+
        """,
        "assessment": "(tras|después de|por|gracias por) ~(prueba|test|ejercicio|caso práctico|evaluación)( técnic[oa])?",
        "recruiter_screen": "(tras|después de|por|gracias por) ~(llamada|entrevista telefónica|conversación telefónica)",
        "applied": """
            (gracias|agradecemos|agradecer\\w*) ~(por|tu|su|el) ~(interés|candidatura|solicitud|postul\\w+|aplicar|inscrib\\w+)
            (tu|su) (candidatura|solicitud|postulación)
            (revisar|revisado|revisión de|analizar|evaluar|valorar|estudiar) ~(tu|su|la) (candidatura|perfil|solicitud|cv)
        """,
    },
    met="entrevist\\w*|llamada\\w*|conversación|reunión|conocer\\w*|conocido|prueba\\w*|test\\w*|ejercicio\\w*",
    any_round="entrevist\\w*|final\\w*|prueba\\w*|oferta realizada|conocer\\w*",
    both="""
        (<job>) (de |como |para |: )?<title> (en|para) (la |el |la empresa )?<company>(?=[.,!;\\n]|$| (y|ha|no|pero|hemos)\\b)
        (como|de) <title> en (la |el |la empresa )?<company>
        candidatura (para|a|al|como|al puesto de|para el puesto de|para la posición de|para la vacante de) <title> en (la |el )?<company>
        <role> en <company>(?=[.,!;\\n]|$)
    """,
    role="""
        (<job>|proceso) (de |como |para |para el puesto de |: )<title>
        (<job>) [«"“] ?<role> ?[»"”]
        (candidatura|solicitud|postulación|postularte|postularse|aplicar|inscribirte|inscripción) (para|a|al|como|en la oferta de|al puesto de|para el puesto de|para la posición de|para la vacante de|a la vacante de) <title>
        ^(puesto|vacante|oferta|posición|cargo|asunto|referencia) ?: ?<role>(?=$| ?[(\\n])
        (<job>) <role>
        (entrevista|prueba|búsqueda|selección) (para (el |la )?(<job> de )?|de una? )<title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        [„"“«»”]<quoted>["“”»«] (<job>)
        (entrevista|prueba|trabajo) (de|para) (la |el )?<title>
        (búsqueda|selección) de <title>
        (^|\\()(puesto|vacante|oferta|posición|cargo|plaza) ?: ?<line>(?=$|[,(] | \\()
    """,
    company="""
        se ha enviado (correctamente )?a <company>
        (candidatura(?! para)|interés|interés en formar parte|formar parte|trabajar|unirte|unirse|incorporarte|incorporarse|carrera|oportunidades|proceso de selección|procesos de selección|equipo|empleo|postular\\w*|aplicar|(vacantes?|puesto)(?= (en|con|por)\\b)) (en|a|con|por|de|al|para) (la |el |la empresa |el equipo de |formar parte de |trabajar en )?<company>(?=[.,!;\\n]|$| (y|como|para|ha|no|pero|hemos|te|le|así)\\b)
        interés ~(en|por|hacia) (la |el |la empresa |formar parte de |trabajar en |unirte a |trabajar con )?<company>(?=[.,!;\\n]|$| (y|como|para|así)\\b)
        (en|desde|empresa|compañía) (nombre de )?<company> (hemos|agradecemos|queremos|te|le|valoramos|estamos|nos)\\b
        (equipo de|equipo|parte de) (selección de |recursos humanos de |talento de |rrhh de |reclutamiento de )?<company>
        (proceso|procesos|prueba|pruebas|entrevista|entrevistas) (de selección )?en (la |el )?<company>
        (somos|desde|de parte de|en nombre de) <company>
        (<job>) [^.!?\\n]{2,60}? (del|de la) (?=(ayuntamiento|diputación|universidad|hospital|colegio|consejería|ministerio|junta|gobierno|instituto|fundación|grupo)\\b)<company>
        (interés mostrado|interés demostrado) (en|por|con) (la |el )?<company>(?=[.,!;\\n]|$| (y|como|para|el)\\b)
        ^<company> ha (descartado|rechazado|visto|leído|decidido|cerrado|actualizado|seleccionado) (tu|su|el|la|no)
        ^(empresa|organización|empleador|entidad|centro|compañía) ?[:–-] ?<company>(?=$|[,(])
        (soy|le escribe|te escribe|aquí) \\w+,? (de|desde) (la |el )?<company>(?=[.,!;\\n]|$| (y|por|sobre)\\b)
        (saludos?|abrazos?) de parte de (la |el )?<company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (en|de|con|desde) (la |el )?<company>
        ^<company>$
    """,
    subject="""
        (candidatura|solicitud|proceso|postulación|selección)[^\\n]{0,30}? ?[-–—:|] ?(?=(?-i:[A-ZÀ-Þ]))<title>(?=$| ?[(|]| ?[-–—] )
        (candidatura|solicitud|proceso|respuesta|postulación|estado|oferta|vacante|selección)[^\\n]{0,40}? (al puesto de |para el puesto de |para la vacante de |para la posición de |como |para |de |a )<title>(?=$| ?[(|]| ?[-–—] | en )
        (candidatura|solicitud|proceso|postulación|respuesta|selección)[^\\n]{0,30}? ?[-–—:|] ?<role>(?=$| ?[(|]| [-–—] )
        (candidatura|solicitud|proceso|postulación|gracias|novedades|selección)[^\\n]{0,50}? (en|de|con|por) <company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(tu |su )?(candidatura|proceso|solicitud|respuesta))
        ^<role> en <company>
        ^(resultado|respuesta|estado|actualización)[^\\n]{0,40}? ?[-–—:|] ?<role>(?=$| ?[(|,]| [-–—] )
    """,
    before_places="en",
    departments="selección|equipo de selección|recursos humanos|rrhh|talento|reclutamiento|empleo|equipo de talento|empleos|selección de personal|personas|personas y cultura|personas y valores|gente|gente y cultura|gestión de personas|atracción de talento|adquisición de talento|personal|capital humano|talento humano|captación|desarrollo de personas|(comisión|comité|tribunal)( de selección| calificador)?",
    job_nouns="""
        presidente presidenta alcalde alcaldesa rector rectora decano decana concejal* propietari* dueñ*
        ingenier* desarrollador* programador* analist* técnic* responsable* jef[oe]* jefe* jefa* director* coordinador* asistent* auxiliar* administrativ* contable* consultor* comercial*
        vendedor* dependient* profesor* docente* enfermer* médic* periodist* redactor* diseñador* arquitect* abogad* gestor* becari* practicante* encargad* gerente* especialist*
        camarer* cociner* conductor* operari* operador* mozo* recepcionist* secretari* investigador* científic* editor* traductor* educador* monitor* farmacéutic* mecánic* electricist*
        supervisor* higienist* soldador* albañil* ejecutiv* asesor* controller* comprador* bibliotecari* maestro maestra ayudante* delegad* psicólog*
        panader* pasteler* carnicer* peluquer* florist* fontaner* carpinter* pintor* repartidor* almacener* reponedor* cajer* limpiador* conserje* portero*
        vigilante* jardiner* agricultor* viticultor* archiver* intérprete* fotógraf* ilustrador* matron* fisioterapeut* logoped* veterinario dentist*
        odontólog* cuidador* niñer* entrenador* orientador* mediador* doctorand* biólogo bióloga químico físico matemático estadístico economist* actuari* notari*
        juez* bomber* soldad* marinero* piloto* azafat* animador* músico actor actriz bailarin* sastre* costurer* zapater* joyero* relojer* librer* socorrist*
        aprendiz* ayudant* compradora* auditor* inspector* promotor* teleoperador* maquetador* barman
        chapista
    """,
    not_a_name="""
        actualización postulación resultado notificación respuesta decisión estado seguimiento
        talento reclutamiento
        el la los las un una de del nosotros usted tu su te le hola estimado estimada gracias lamentablemente desafortunadamente tras candidatura puesto vacante proceso selección
        servicio gestión recursos humanos equipo departamento saludos atentamente asunto lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre empresa oferta referencia por para con en y o si no hemos agradecemos sentimos buenos buenas un muchas esta este nuestro nuestra
    """,
    role_ends="porque|aunque|ya que|\\w{2,}[aáeéi]mos|nosotros|su|tu|yo|está|están|ya|agradec\\w+|sentimos|lamento|lo|va|en|y|hemos|ha|que|para|con|no|te|le|nos|pero|tras|fue|es|se|por|a|publicad[oa]|lamentablemente|sin|has|dentro|ti|usted|él|ella|quedó|quedará|quedado|sido|será|sería|estaba|había|\\w{2,}(aron|ieron|arán|erán|aban)|hasta|desde",
    another_job="otr[oa]s? (puesto|vacante|oferta|oportunidad|proceso)\\w*|futur\\w*|también|si|animamos|próxim\\w+|invitamos a (seguir|consultar|inscrib\\w+)",
    agency="(nuestro|mi|nuestra|del) client\\w*",
    parts="""
        sección área negociado unidad dirección departamento dpto depto secretaría gerencia subdirección jefatura rectorado decanato vicerrectorado consejería
        coordinación
    """,
    offices="""
        servicio servicios oficina gestión administración personal personas general técnica técnico empleo contratación formación director directora
        presidente presidenta alcalde alcaldesa rector rectora decano decana jefe jefa gerente secretario secretaria concejal concejala encargado encargada
        responsable coordinador coordinadora propietario propietaria recepción tienda cocina taller redacción equipo tribunal comisión selección central
        nóminas atracción captación adquisición talento
        rrhh ceo
    """,
    no_reply="""
        no respond(a|as|er|an) (directamente )?a este|no responda a este|(buzón|dirección|correo) no (se )?(supervisad[oa]|atendid[oa]|monitorizad[oa])
        (por favor,? )?no (respondas|responda|contestes|conteste) (a )?(este|esta)
    """,
    applicant="""
        mi (candidatura|solicitud|entrevista|currículum|cv)|me postulé|adjunto mi
        (renuncio|me retiro|retiro mi|desisto|he decidido (retirarme|no continuar|no seguir|renunciar|declinar))
        (comunicar|informar)\\w* ~(mi renuncia|mi retirada|mi desistimiento|mi decisión)|(he|acabo de) (aceptado|aceptar) otr[oa]
    """,
    reasons={
        "insider": "candidat[oa] intern[oa]|promoción interna|(de forma|manera) interna",
        "runner_up": "(segund[oa] opción|muy cerca|finalista)",
        "role_stopped": "congelación|presupuest\\w+|(vacante|proceso|puesto) ~(cancelad[oa]|suspendid[oa]|congelad[oa])",
        "role_filled": "(vacante|puesto|posición|plaza) ~(ya )?~(cubiert[oa]|ocupad[oa])|ya (ha sido|está) cubiert[oa]",
        "pay": "(expectativas|pretensiones) (salariales|económicas)|banda salarial",
        "overqualified": "sobrecualificad[oa]|sobrecalificad[oa]",
        "permit": "permiso de trabajo|visado|visa",
        "location": "ubicación|traslad\\w+|desplazamiento|residenc\\w+",
        "timing": "preaviso|fecha de incorporación|incorporación inmediata|disponibilidad inmediata",
        "credential": "(título|titulación|certificad[oa]|certificación) ~(requerid[oa]|necesari[oa]|obligatori[oa]|exigid[oa])",
        "assessment": "(prueba|test|ejercicio|caso práctico) ~(no|insuficiente|resultado)",
        "experience": "(más|mayor|falta de|menos) ~experiencia|experiencia ~(más|mayor|insuficiente)",
        "skill": "(habilidades|competencias|conocimientos) ~(más|mejor|falt\\w+)",
        "other_closer": "(mejor|más|mayor) ~(se ajustan?|encajan?|ajuste|adecúan?|alinead[oa]s?|afín|afines|perfil|adaptan?)|(se ajustan?|encajan?|se adecúan?|se alinean?|se adaptan?|cumplen?) ~(mejor|más)",
        "volume": "(gran|elevado|alto) (número|cantidad|volumen) de ~(candidat\\w+|solicitudes|postulaciones)",
    },
    no_reason="futur\\w*|deseamos|si |animamos",
)
