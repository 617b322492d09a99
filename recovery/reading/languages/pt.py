"""Portuguese."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="pt",
    common="olá prezado prezada obrigado obrigada infelizmente o a os as de do da em para com não que seu sua você nosso nossa um uma e ao à na no foi por mas sua pelo pela lhe",
    mail=Mail(
        sender="de, remetente",
        sent="data, enviado, enviada, enviado em, enviada em",
        subject="assunto",
        reply_to="responder a, responder para",
        others="para, cc, cco",
        forwarded="mensagem encaminhada, mensagem reencaminhada, forwarded message",
        begins="início da mensagem reencaminhada, início da mensagem encaminhada",
        original="mensagem original",
        opens="Em|A",
        wrote="escreveu",
    ),
    months="""
        jan janeiro
        fev fevereiro
        mar março
        abr abril
        mai maio
        jun junho
        jul julho
        ago agosto
        set setembro
        out outubro
        nov novembro
        dez dezembro
    """,
    weekdays="""
        segunda segunda-feira
        terça terça-feira
        quarta quarta-feira
        quinta quinta-feira
        sexta sexta-feira
        sábado sáb
        domingo dom
    """,
    hours="às as de do feira h horas dias ontem hoje há seg ter qua qui sex",
    greets="olá|oi|prezad[oa]s?|car[oa]s?|bom dia|boa (tarde|noite)|exm[oa]s?\\.?|estimad[oa]",
    signs_off="""
        atenciosamente|cordialmente|(com os )?(melhores )?cumprimentos|(um )?abraços?|att\\.?|obrigad[oa]|(cordiais|melhores) saudações|sucesso|boa sorte|saudações
    """,
    lists={
        "job": "vaga|posição|cargo|função|oportunidade|estágio|oferta",
        "file": "candidatura|inscrição|currículo|perfil|cv|aplicação",
        "other": "outr[oa]s?|um outro|uma outra|divers[oa]s?|intern[oa]s?",
        "person": "candidat[oa]s?|candidaturas?|pessoas?|perf(il|is)|profissiona(l|is)",
        "talk": "entrevistas?|conversa|reunião|chamada|bate-papo|videochamada",
        "escolheu": "optámos|optou|escolheu|preferiu|fechou|contratou|ficou|selecionou|decidiu|fechamos|optamos|optei|escolhemos|escolhi|decidimos|ficámos|ficamos|contratámos|contratamos|contratei|preferimos|selecionámos|selecionamos|fechamos|fechámos|avançámos|avançamos|recaiu|chamámos|chamamos",
    },
    someone_else="""
        (seguir|seguiremos|seguimos|avançar|avançaremos|avançamos|prosseguir|prosseguiremos|optamos|optámos|optado|optou|optaram|escolhemos|selecionamos|selecionado|continuar|decidimos|decidiu|contratar|contratamos|recaiu|escolha) ~(com|por|em|sobre)? ?~<other> ~<person>
        <person> ~(mais|melhor|maior) ~(alinhad\\w+|adequad\\w+|adere\\w+|aderênci\\w+|próxim\\w+|enquadr\\w+|ajust\\w+|corresponde\\w*|compatíve\\w+)
        (<job>) ~(já )?(foi|está|já está|já foi) ~(preenchid[oa]|ocupad[oa]|fechad[oa]|encerrad[oa])
        <other> ~<person> (cumprem|atendem|correspondem|preenchem|satisfazem) ~(melhor|mais)
        <other> ~<person> (convenceram|impressionaram)(-nos| nos)? ?~mais
        (seguir|continuar|avançar|prosseguir) ~com ~<other> ~<person>
        (já )?(temos|contratámos|contratamos|escolhemos|ficámos com|encontrámos|encontramos) ~(alguém|outra (pessoa|candidata)|outro candidato)
        (<escolheu>) ~((por|com|em) )?(outr[oa]s?\\b(?! (dia|hora|data|horário|sala|vez))|alguém|uma? (pessoa|candidat[oa]|colega|profissional|rapaz|rapariga|moça|moço|menina) (que|com|mais|de|já))
        (vaga|lugar|posto|posição|cargo) (já )?(foi|está|ficou) (\\w+ )?(preenchid[oa]|ocupad[oa]|atribuíd[oa]|entregue|dad[oa])
        (dar|demos|entregar|entregámos|atribuir|atribuímos|oferecer|oferecemos) (a|o|esta|este) <job> …(a|à|para) (outr[oa]|alguém|uma? (pessoa|candidat[oa]|colega))
        (outra|outro) (pessoa|candidat[oa]|profissional) ~(escolhid|selecionad|contratad)[oa]
        (ficar|escolher|contratar|optar|avançar|seguir|prosseguir|fechar|contratado|ficado) (com|por)? ?(outr[oa] (pessoa|candidat[oa]|profissional|colega|rapaz|rapariga)|alguém (que|com|mais))
        (<job>|lugar|contrato|substituição) ~(foi|ficou) (\\w+ )?(atribuíd|entregue|concedid|adjudicad|dad|confiad)[oae]? (a|à|ao|para)\\b(?! (si|ti|você))
        (ela|ele|que|pessoa|candidat[oa]) (já )?aceitou (a|o|nossa)\\b
        (colocou|botou|contratou|pôs|escolheu|chamou|meteu) (o|a) (seu |sua )?(sobrinh[oa]|prim[oa]|irmão|irmã|filh[oa]|cunhad[oa]|amig[oa]) (dele|dela|deles)|(colocou|contratou|pôs|escolheu|meteu) (o seu|a sua|um|uma) (sobrinh[oa]|prim[oa]|irmão|irmã|filh[oa]|cunhad[oa])
        (todas as|as|os|todos os) (vagas|lugares|posições)[^.!?\\n]{0,60}? (já )?(foram|estão|ficaram) (já |todas? )?(preenchid|ocupad|atribuíd|distribuíd)[oa]s
    """,
    chose_named="""
        (<escolheu>|foi para|ficou para)( por| com| a| o| para)* \\w+( \\w+)??(?=,? (que|porque|como|para (a vaga|o lugar))\\b)
    """,
    told_no="""
        (status|estado|situação)[^.!?\\n]{0,60}?(não (selecionad|aprovad|classificad)[oa]|reprovad[oa]|rejeitad[oa])
        não (daremos|dar) (continuidade|seguimento|sequência)
        não (avançou|passou|seguiu|avançaste) ~(para|à) ~(próxima|fase|etapa)
        não (foi|será|foste|é|irá|iremos|vamos|poderemos|podemos|conseguiremos|seguirá|seguiremos|avançará|avançaremos|continuará|continuaremos|pudemos|prosseguirá|prosseguiremos|fomos|nos é possível|poderá) ~(selecionad[oa]|escolhid[oa]|aprovad[oa]|aceite|aceita|seguir|avançar|prosseguir|continuar|dar (seguimento|continuidade|sequência)|oferecer\\w*|considerad[oa]|considerar|contar com|bem-sucedid[oa]|possível|com (a )?(sua|tua) <file>|no processo|para a próxima|neste processo|contempla\\w+)
        não (avançar|prosseguir|seguir|continuar|selecionar|dar (seguimento|continuidade|sequência)|avançaremos|seguiremos|prosseguiremos) ~(com|no|nesta|neste|em|para|à|ao)
        (decidimos|decidido|optamos por|decisão de|optado por) não ~(avançar|prosseguir|seguir|continuar|selecionar|dar)
        (<file>) ~(não foi|não será|foi (rejeitad|recusad|descartad|reprovad|desclassificad)|não corresponde|não se enquadra|não avançou|não segue)\\w*
        (resposta|retorno|devolutiva|decisão) negativ[oa]
        não (terá|teve|tem) ~(seguimento|continuidade|sequência)|foi excluíd[oa]|fechando com ~outr[oa]
        não ~(se enquadra|corresponde|atende|se adequa) ~(requisitos|perfil|vaga|necessidades|procuramos|função)
        não (obteve|atingiu|alcançou|superou|logrou|obtiveste|atingiste) ~(pontuação|mínim\\w+|nota|classificação|fase|prova|aprovação)
        (ficou|ficaste|foi|foste|fica) (excluíd|eliminad|desclassificad)[oa]
        (rejeitar|recusar|declinar|descartar) ~(sua|tua|a) <file>
        dizer(-lhe|-te|-vos)? que não
        não (está|estás|se encontra|consta|figura|ficou|ficaste) ~entre (os|as)
        não ~(fazer|apresentar)(-lhe|-te)? uma (proposta|oferta)
        (?<!ainda )não ~(convid\\w+|convoc\\w+|chamar\\w*|chamad[oa]) ~(para|a) ~<talk>
        (encontra-se|se encontra|está|fica|foi|ficou|considerad[oa]) (excluíd[oa]|eliminad[oa]|reprovad[oa]|não aprovad[oa])
        (desta|dessa) vez não|não (deu|foi) (desta|dessa) vez
        não (vamos|iremos|podemos|poderemos|vou) (te |o |a |lhe )?(avançar|prosseguir|contratar|contar contigo|contar com|ficar com)(?! (antes|até|sem))
        (a sua|sua|tua) (exclusão|eliminação|não admissão)|(exclusão|excluído|excluída|eliminado|eliminada|não admitid[oa]|inapt[oa]) (do|da|de|no|na|para)\\b
        (encerramos|fechamos|concluímos|encerrámos|arquivamos|damos por (encerrad|concluíd|terminad)[oa]) ~(sua|tua|contigo) ?(<file>|participação|processo)?|(<file>|participação) (foi|fica|está|é) (\\w+ )?(encerrad|arquivad|concluíd)[oa]
        (ficar|ficamos|paramos|parar) por aqui
    """,
    hinted_no="""
        <other> ~<person>
        não ~(selecionad[oa]|avançar|prosseguir|seguir|continuar|possível|aprovad[oa]|adiante)
        não (deu certo|foi possível|resultou|rolou)
        (já não|não) ~(está|se encontra) (mais )?(disponível|aberta|vaga|em aberto)
        não é (exatamente|exactamente|bem|propriamente) (o|a) que
        (procuramos|buscamos|precisamos),? ~(alguém|uma pessoa|pessoas|profissionais|um perfil) com (mais|maior)
        (<job>|processo( seletivo)?) ~foi (finalizad[oa]|encerrad[oa]|concluíd[oa])
    """,
    regrets="""
        infelizmente|lament\\w+|sentimos|pena|desculp\\w+|pesar
        (desejamos|desejo) ~(sucesso|sorte|melhor|êxito)
        (boa sorte|muito sucesso|futur[oa]s (oportunidades|vagas|processos)|próximas oportunidades)
    """,
    other_times="""
        (outr[oa]s?) (\\w+ )?(datas?|dias?|horas?|horários?|salas?|local|semana)
    """,
    role_stopped="""
        (<job>|processo|recrutamento|seleção) ~(foi|está|foram|encontra-se|fica) ~(cancelad[oa]s?|suspens[oa]s?|congelad[oa]s?|pausad[oa]s?|anulad[oa]s?|interrompid[oa]s?|em pausa|em espera|em stand-by)
        (congelamento|suspensão) (de|das) (contratações|vagas)
        (encerrad[oa]|encerramento|encerrar) ~sem contratação
        (cancelar|suspender|pausar|congelar|interromper|cancelamos|suspendemos|pausamos) ~(a|o|esta|este) ~(<job>|processo|recrutamento|seleção)
        (orçamento|verba|financiamento) ~(cortad[oa]|congelad[oa]|não (foi|ser) aprovad[oa])|cortes? (de|no) (orçamento|pessoal)
    """,
    offer_withdrawn="""
        (retirar|retiramos|retirada|revogar|cancelar|anular|rescindir) ~(a|nossa|sua|da) (oferta|proposta)
        (oferta|proposta)( de (trabalho|emprego))? ~(foi|está|fica) ~(retirada|cancelada|revogada|anulada)
    """,
    invites="""
        (gostaríamos|gostávamos|(?<!foi um )prazer|(?<!ficamos )(?<!ficámos )felizes|queremos) ~(de )?(convid\\w+|conhec\\w+|entrevist\\w+|agendar)
    """,
    not_a_no="""
        (lista de espera|lista de reserva)
        ainda não ~(decid\\w+|decisão|tom\\w+)
        (?<!não )(foi|foste) (selecionad[oa]|aprovad[oa]) para ~(<talk>|próxima)
        ainda não ~(escolhemos|decidimos|decidiu|tomámos|tomamos|selecionámos|selecionamos|escolhido|decidido|decisão)
    """,
    overturns="""
        não (é|se trata de|constitui|significa|representa) (de forma alguma )?(uma |um )?(recusa|rejeição|reprovação|eliminação|não)\\b
        não (foi|foste|está|estás|ficou) (\\w+ )?(desclassificad|eliminad|excluíd|rejeitad|descartad|reprovad)[oa](?! (por|n[oa]))
        (?<!não )(continua|continuas|segue|segues|permanece|permaneces|ainda está|ainda estás) (\\w+ )?(em (análise|consideração|avaliação|jogo)|no processo|na corrida|na disputa|sendo considerad[oa])
        (envi|mand|remet)\\w+ ~por (engano|lapso|erro)|por (engano|lapso|erro) ~(envi|mand)\\w+
        (dispensámos|dispensamos|recusámos|recusamos|rejeitámos|rejeitamos|dissemos não a) ~(todos )?(os|aos|às|as) (outr|demais|restantes)\\w*
        queremos (você|a ti|contratar)|(seguimos|continuamos) (querendo|a querer|interessad\\w+ em) (conversar|falar|você)|é (você|a ti|contigo) que (nós )?(queremos|a gente quer)
        entrevista (será|vai ser|decorrerá|terá lugar|acontecerá|passa)
        (pode|podes|poderia|podias) (começar|iniciar)\\b
        (ainda|continua|continuas) ~(interesse|interessad[oa])
    """,
    interview="""
        (convid\\w+|convite|convoc\\w+) ~(para |a )~<talk>
        (agendar|marcar|reagendar|remarcar|confirmar|adiar|alterar) ~<talk>
        (sua|tua|a|nossa) <talk> ~(foi|está|será|fica) ~(agendad[oa]|marcad[oa]|confirmad[oa]|reagendad[oa]|remarcad[oa]|no dia|adiad[oa])
        (sua|tua) disponibilidade
        (hora|vaga|horário) ~(para a|da|de) <talk>
        próxim[oa] (etapa|fase|passo) ~(é|será|<talk>|do processo)
        (gostaríamos|gostávamos|adoraríamos|queremos) ~(de )?(conhec\\w+|falar consigo|conversar com|entrevist\\w+)
        (?<!não )(foi|foste) (selecionad[oa]|aprovad[oa]) para ~(<talk>|próxima)
    """,
    offer="""
        (prazer|felizes|gostaríamos|satisfação|contentes) ~(de |em )?~(oferecer\\w*|propor\\w*|apresentar) ~(a |o |uma |um )?(<job>|proposta|contrato)
        (carta oferta|carta-oferta|contrato de trabalho|proposta de trabalho|proposta de emprego) ~(anex\\w+|assin\\w+|segue)
        (anex\\w+|segue) ~(carta oferta|contrato|proposta)
        bem-vind[oa] (à equipe|à equipa|ao time|à|ao)
        (gostaríamos|gostávamos|adoraríamos|queremos|felizes) ~que (viesses|viesse|venha|venhas|te juntasses|se juntasse|aceitasse\\w*|aceite\\w*) (trabalhar|a|à|connosco|conosco|o)
        (<job>|lugar|trabalho) é (sua|seu|tua|teu)\\b
        contrato (segue |está |vai )?(em anexo|anexo)
    """,
    confirmation="""
        (recebemos|recebida|recebido|recepção|receção) ~(a |sua |tua |da )?~<file>
        (<file>) ~(foi|está) ~(recebid[oa]|registad[oa]|registrad[oa]|enviad[oa]|submetid[oa]|concluíd[oa])
        (obrigad[oa]|agradecemos|agradeço) ~(por|pel[oa]|a|o) ~(<file>|interesse|se candidat\\w+|inscr\\w+)
        (analisaremos|analisar|avaliaremos|entraremos em contato|entraremos em contacto|em análise|retornaremos)
    """,
    withdrew="""
        (retirar|retirou|retirada|cancelar|desistir|desistência) ~(da |a |de )?(sua|tua) <file>
        (((você|que) (tenha decidido|decidiu|optou por)|decidiste|tenhas decidido) (não|retirar|desistir)|decidiu (retirar|desistir))
        (conforme|como) (solicitou|pediu|solicitado por)|a seu pedido
    """,
    adverts="nov[ao]s (vagas|empregos|ofertas)|alertas? de (vagas|emprego)|vagas (recomendadas|semelhantes|para você)|candidate-se (agora|já)|newsletter",
    announces="""
        infelizmente|lament\\w+|sentimos (muito|informar)|pena|pesar|decepcion\\w+
        (após|depois|ao fim) ~(análise|avaliação|avaliar|analisar|reflexão|entrevistas?|ponder\\w+|cuidados\\w+|processo|pensar\\w*)
        decidimos|decidido|decisão|optamos|optámos|escolhemos|escolha|informar|comunicar|informamos|comunicamos|(neste|nesse|deste|no) momento|desta vez|dessa vez|nesta (etapa|fase|oportunidade|ocasião)|por (agora|enquanto|ora)|atualmente
    """,
    denies="não|outr[oa]s?|nenhum\\w*|negativ\\w+|sem|rejeit\\w+|recus\\w+|descart\\w+|declin\\w+|preenchid\\w+|encerrad\\w+|fechad\\w+|intern[oa]s?",
    other_matters="""
        tod[oa]s|cada|individual\\w*|telefone|telefônic\\w+|responder a|resposta a|demora|atraso|espera|link|arquivo|ficheiro|anexo|abrir|segunda|terça|quarta|quinta|sexta|amanhã|ontem
        horário|salário|despesas|reembols\\w+|ainda|incomplet\\w+|falta|doente|ausente|fácil|hesite|desanim\\w+|reflete|diminui|define
    """,
    farewells="""
        (sua|tua|seu|teu|suas|seus) ~(busca|procura|carreira|trajetória|jornada|percurso|futuro|caminho|projetos|desafios)|boa sorte|muito sucesso|sucesso (na|em|no|nos|nas|para)|(desejamos|desejo|desejar)
        (futur[oa]s|próxim[oa]s|nov[oa]s|outr[oa]s) ~(oportunidades|vagas|processos|posições|candidaturas|seleções|desafios)|(banco de (dados|talentos|currículos)|base de dados|manteremos|guardaremos|continue (acompanhando|de olho)|fique (de olho|atento|atenta))|candidatar\\w* ~(novamente|outras|novo)
        (obrigad[oa]|agradec\\w+) ~(por|pel[oa]|o|a|seu|sua|tua|teu|todos)
    """,
    goes_on="""
        (por favor|poderia|pode|podes|consegue|você pode),? ~(enviar|reenviar|confirmar|completar|preencher|escolher|indicar|fornecer|responder|envie|confirme|nos informar)|(sua|tua) disponibilidade|próximos? passos?|entraremos em contat?to|em breve ~(contato|contacto|retorno)|em (análise|avaliação)|nova data|novo horário|pode ser (segunda|terça|quarta|quinta|sexta)
    """,
    only_if="se|caso|quando|até|apenas|somente|só|aqueles|os candidatos (que|cuj\\w+)|exceto|na eventualidade|sem ~(consentimento|autorização)|quem",
    only_if_later="responder ~(tod[oa]s|cada|individual\\w*)|se não|caso|a menos|até que|salvo|(como|conforme) (previsto|combinado|planeado|planejado)",
    turns="mas|porém|contudo|(?<=, )e",
    to_others="(<person>|aqueles|aquelas) (que|com quem)",
    by_the_person="((você|que) (tenha decidido|decidiu|optou por)|decidiste|tenhas decidido)",
    not_done="poder\\w+|pode|direito|reserv\\w+",
    not_reached="(antes da|sem|não|convid\\w+ para uma|uma|reagendar a)",
    negates="não(?! hesit| deixe)",
    stages={
        "final": "(entrevista|etapa|fase) final|última (entrevista|etapa|fase)|finalistas?",
        "interview": """
            (após|depois da|durante|pela|na|da|desde a|participar da|participar na|participado da|a) (sua |tua |nossa |última |recente |primeira )*entrevista
            (ter(-lhe|-te)? conhecido|conhecê-l[oa]|conhecer-te)
        """,
        "assessment": "(após|depois d[eo]|por|pelo) ~(teste|prova|exercício|desafio|estudo de caso|case)",
        "recruiter_screen": "(após|depois d[ae]|pela) ~(chamada|ligação|conversa telefónica|entrevista telefónica|triagem)",
        "applied": """
            (obrigad[oa]|agradecemos) ~(por|pel[oa]|a|o) ~(candidatura|interesse|inscrição|se candidat\\w+)
            (sua|tua) (candidatura|inscrição)
        """,
    },
    met="entrevist\\w*|conversa\\w*|conhec\\w+|chamada|reunião|teste\\w*|prova|desafio|exercício",
    any_round="entrevist\\w*|final\\w*|teste\\w*|prova|desafio|conhec\\w+",
    both="""
        (<job>) (de |para |como |: )?<title> (na|no|em|da|do|junto da) (empresa )?<company>(?=[.,!;\\n]|$| (e|não|mas|foi|infelizmente)\\b)
        (como|de) <title> (na|no|em) (empresa )?<company>
        candidatura (para|a|à|ao|como|à vaga de|para a vaga de|para a posição de|para o cargo de|à função de|à posição de) <title> (na|no|em) <company>
        <role> (na|no) <company>(?=[.,!;\\n]|$)
    """,
    role="""
        (<job>) (de |para |como |: )<title>
        (<job>) [«"“] ?<role> ?[»"”]
        (processo seletivo|processo de seleção|processo de recrutamento) para (a |o |à |ao )?(<job> de )?<role>(?=$|[.,!;\\n]| (na|no|em|e)\\b)
        (candidatura|inscrição|candidatar-se|candidatou-se|candidatar-te|candidatar) (para|à|ao|como|à vaga de|para a vaga de|para a posição de|para o cargo de|à função de|à posição de|à vaga) <title>
        ^(vaga|cargo|função|posição|assunto|referência) ?: ?<role>(?=$| ?[(\\n])
        (<job>) <role>
        (entrevista|conversa|busca|procura|seleção) (para (o |a )?(<job> de )?|por uma? |de uma? )<title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        [„"“«»”]<quoted>["“”»«] (<job>)
        (^|\\()(vaga|cargo|função|posição|oportunidade) ?: ?<line>(?=$|[,(] | \\()
        (contigo|consigo|com você|com a senhora|com o senhor) (para|como) (o |a )?<role>(?=[.,;!\\n]|$| (e|na|no)\\b)
    """,
    company="""
        (candidatura|interesse|interesse em fazer parte|parte|trabalhar|carreira|oportunidades|processo seletivo|processos seletivos|time|equipe|equipa|juntar-se|candidatar-se|(vagas?|cargo|posição|função)(?= (na|no|em|da|do|com)\\b)) (na|no|em|à|ao|da|do|pela|pelo|com a|com o|a|de) (empresa |equipe da |equipa da |time da )?<company>(?=[.,!;\\n]|$| (e|como|para|não|mas|foi|infelizmente)\\b)
        interesse ~(na|no|em|pela|pelo) (empresa )?<company>(?=[.,!;\\n]|$| (e|como)\\b)
        (equipe|equipa|time|empresa|parte) (de recrutamento |de seleção |de rh |de talentos )?(da |do |de )?<company>
        (aqui na|nós da|em nome da|somos a) <company>
        (interesse (demonstrado )?|interesse manifestado) (na|no|pela|pelo|junto da) <company>(?=[.,!;\\n]|$| (e|como|para|não|mas)\\b)
        ^(empresa|organização|empregador|entidade|instituição) ?[:–-] ?<company>(?=$|[,(])
        (aqui é|aqui fala|sou|é) (a |o )\\w+,? (da|do|de) <company>(?=[.,!;\\n]|$| (e|sobre|aqui)\\b)
        (abraços?|cumprimentos|saudações) (da|do|de) <company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (na|no|da|do|em|pela) <company>
        ^<company>$
    """,
    subject="""
        (candidatura|processo|vaga|inscrição)[^\\n]{0,30}? ?[-–—:|] ?(?=(?-i:[A-ZÀ-Þ]))<title>(?=$| ?[(|]| ?[-–—] )
        (candidatura|processo|resposta|retorno|vaga|inscrição|seleção)[^\\n]{0,40}? (à vaga de |para a vaga de |para a posição de |para o cargo de |à função de |como |para |de )<title>(?=$| ?[(|]| ?[-–—] | na | no )
        (candidatura|processo|vaga|inscrição|retorno|resposta)[^\\n]{0,30}? ?[-–—:|] ?<role>(?=$| ?[(|]| [-–—] )
        (candidatura|processo|vaga|retorno|obrigad[oa]|atualização)[^\\n]{0,50}? (na|no|da|do|em) <company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(sua |a sua )?(candidatura|processo|inscrição))
        ^<role> (na|no) <company>
    """,
    departments="recursos humanos|rh|recrutamento|seleção|recrutamento e seleção|talentos|equipe de (talentos|recrutamento|rh)|equipa de recrutamento|carreiras|vagas|pessoas|gente|gente e gestão|gente e cultura|pessoas e cultura|gestão de pessoas|atração de talentos?|aquisição de talentos?|capital humano|recrutamento interno|júri|comissão( de seleção| avaliadora)?|gente & (gestão|cultura)|pessoas & cultura",
    job_nouns="""
        president* reitor* prefeit* veread* proprietári* don* vereador*
        engenheir* desenvolvedor* programador* analist* técnic* responsável* chefe* diretor* coordenador* assistent* auxiliar* contabilist* contador* consultor* comercial* vendedor*
        professor* docent* enfermeir* médic* jornalist* redator* designer* arquitet* advogad* gestor* estagiári* encarregad* gerent* especialist* cozinheir* motorist* operári*
        operador* rececionist* recepcionist* secretári* investigador* pesquisador* cientist* editor* tradutor* educador* farmacêutic* mecânic* eletricist* supervisor* assessor* comprador*
        administrativ* bibliotecári* psicólog* trainee jurist* confeiteir* padeir* eletricist* higienist* condutor* monitor*
        pasteleir* talhante* cabeleireir* florist* pedreir* canalizador* encanador* carpinteir* pintor* soldador* estafet* entregador* repositor* faxineir*
        porteir* vigilante* jardineir* agricultor* enólog* arquivist* intérprete* fotógraf* ilustrador* fisioterapeut* fonoaudiólog* veterinário dentist*
        cuidador* treinador* formador* animador* doutorand* bolseir* biólogo bióloga economist* atuári* notári* juiz* bombeir* comissári* músico ator atriz bailarin*
        costureir* alfaiate* ourives* livreir* aprendiz* ajudante* atendente* empregad* copeir* barman barista* balconist* motoboy* zelador* auditor*
        inspetor* delegad* promotor*
    """,
    not_a_name="""
        atualização resultado retorno devolutiva resposta decisão status
        gente talentos recrutamento seletivo retorno
        o a os as um uma de do da nós você tu seu sua nosso nossa olá oi prezado prezada caro cara obrigado obrigada infelizmente após candidatura vaga posição cargo processo seleção
        gente time recursos humanos recrutamento equipe equipa atenciosamente cumprimentos assunto segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho
        julho agosto setembro outubro novembro dezembro empresa oferta referência para por com em na no e não se agradecemos bom boa melhores esta este retorno resposta
    """,
    role_ends="porque|pois|\\w{2,}[aáeéií]mos|optou|está|estão|já|sua|seu|nós|escolhemos|aqui|na|no|em|e|foi|não|que|para|com|mas|infelizmente|após|é|à|junto|publicad[oa]|por|temos|agradecemos|a|nesta|você|te|ti|lhe|mim|ficou|ficará|será|seria|foram|estava|\\w{3,}ou|\\w{2,}(aram|eram|iram)|até|desde|connosco|conosco",
    another_job="outr[oa]s? (vaga|posiç|oportunidade|cargo|função)\\w*|futur\\w+|também|se |próxim\\w+|convidamos a (acompanhar|consultar|visitar)",
    agency="(o )?nosso cliente|empresa cliente",
    parts="""
        divisão direção diretoria setor departamento gerência secretaria coordenação coordenadoria núcleo presidência gabinete reitoria
    """,
    offices="""
        serviço serviços área unidade gestão administração pessoal pessoas geral técnica técnico emprego formação diretor diretora presidente prefeito
        prefeita reitor reitora chefe gerente secretário secretária vereador vereadora responsável proprietário proprietária receção recepção loja cozinha
        oficina redação equipa equipe comissão júri seleção recrutamento humanos departamento
        rh ceo
    """,
    no_reply="""
        não respond(a|er|as) (diretamente )?a (este|esta)|favor não responder|(caixa|endereço) ~não ~(monitorad[oa]|monitorizad[oa]|lid[oa])
    """,
    applicant="""
        minha (candidatura|entrevista|inscrição)|meu (currículo|cv)|candidatei-me|me candidatei
        (desisto|retiro-me|retiro a minha|venho ~(comunicar|informar) ~(desist\\w+|retirada))|(decidi|gostaria de|quero) (desistir|não prosseguir|não continuar|retirar)
        (ter aceitado|ter aceite|aceitei) (outr|uma outra|um outro)\\w*
    """,
    reasons={
        "insider": "candidat[oa] intern[oa]|internamente|promoção interna",
        "runner_up": "(segunda opção|por pouco|finalista)",
        "role_stopped": "congelamento|orçament\\w+|(vaga|processo|posição) ~(cancelad[oa]|suspens[oa]|congelad[oa])",
        "role_filled": "(vaga|posição|função|cargo) ~(já )?~preenchid[oa]|já (foi|está) preenchid[oa]",
        "pay": "(pretensão|expectativas?) salaria(l|is)",
        "overqualified": "sobrequalificad[oa]|superqualificad[oa]",
        "permit": "visto|autorização de trabalho|permissão de trabalho|título de residência",
        "location": "localização|distância|desloca\\w+|mudança de",
        "timing": "aviso prévio|data de início|disponibilidade imediata",
        "credential": "(diploma|licenciatura|certificação|certificado) ~(exigid[oa]|necessári[oa]|obrigatóri[oa])",
        "assessment": "(teste|prova|desafio|exercício) ~(não|insuficiente)",
        "experience": "(mais|maior|falta de|menos) ~experiência|experiência ~(mais|maior|insuficiente)",
        "skill": "(competências|habilidades|conhecimentos) ~(mais|melhor|falt\\w+)",
        "other_closer": "(mais|melhor|maior) ~(alinhad\\w+|adequad\\w+|adere\\w+|aderênci\\w+|próxim\\w+|enquadr\\w+|ajust\\w+|compatíve\\w+)",
        "volume": "(grande|elevado|alto) (número|volume|quantidade) de ~(candidat\\w+|inscrições|currículos)",
    },
    no_reason="futur\\w+|desejamos|se |caso",
)
