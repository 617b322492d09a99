"""French."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="fr",
    common="bonjour madame monsieur malheureusement le la les des du et vous nous votre notre pour que qui dans avec une est pas sur au aux ce cette avons sommes"
    " ne en à été",
    mail=Mail(
        sender="de, expéditeur",
        sent="date, envoyé, envoyé le",
        subject="objet, sujet",
        reply_to="répondre à",
        others="à, cc, cci, destinataire",
        forwarded="message transféré, message réexpédié",
        begins="début du message réexpédié, début du message transféré",
        original="message d'origine, message original",
        opens="Le",
        wrote="a écrit",
    ),
    months="""
        janv janvier
        févr fév février
        mars
        avr avril
        mai
        juin
        juil juillet
        août aout
        sept septembre
        oct octobre
        nov novembre
        déc décembre
    """,
    weekdays="""
        lundi lun
        mardi
        mercredi
        jeudi jeu
        vendredi ven
        samedi sam
        dimanche dim
    """,
    hours="à le h il y a jours heures hier mar mer",
    greets="bonjour|bonsoir|chère?s?|madame|monsieur|mesdames",
    signs_off="""
        (bien )?(cordialement|amicalement)|(bien|très) à vous|sincèrement|salutations( distinguées)?
        (meilleures|sincères|cordiales) salutations|respectueusement|à bientôt|belle journée|bonne (continuation|journée)
        (je|nous) vous (prie|prions) ~(agréer|croire|recevoir)…
    """,
    lists={
        "job": "poste|offre|annonce|opportunité|stage|emploi|mission|alternance|fonction",
        "file": "candidature|profil|dossier|cv|demande",
        "other": "une?/?(\\(?e\\)?)? autre|autres?|différente?s?|une? autre|d'autres|internes?",
        "person": "candidat(e|/e|\\(e\\)|·e)?s?|candidatures?|profils?|personnes?|postulante?s?",
        "talk": "entretiens?|entrevues?|rendez-vous|échange|appel|visio|rencontre",
    },
    someone_else="""
        (offrir|attribuer|attribué|confier|proposer) (le|ce) <job> à ~<other> ~<person>
        (retenu|retenir|choisi|sélectionné|privilégié|privilégier|poursuivre avec|poursuivons avec|continuer avec|orienté[es]? vers|porté sur|arrêté sur|tourné[es]? vers|recruter|recruté|opter pour|opté pour|préféré) ~(un |une |des |d')?<other> ~<person>
        (choix|décision) ~(porté|arrêté|orienté|tourné|fixé) ~(sur|vers) ~<person>
        <person> ~(correspond\\w*|répond\\w*|répondait|en adéquation|adapté\\w*|proches?) ~(davantage|plus|mieux|précisément)
        (davantage|plus|mieux) ~(correspond\\w+|en adéquation|adapté\\w*|répond\\w+) ~(aux?|à|nos|notre|avec) ~(attentes|besoins|critères|recherche|poste|profil|exigences)
        (<job>) ~(a|est|vient) ~(déjà )?(été |d'être )?(pourvu|attribué)e?
        (a|avons) (déjà )?pourvu (ce|le) <job>
        (poursuivre|continuer|poursuivons|continuons|avancer) ~avec ~<other> ~<person>
        (poursuivre|continuer|poursuivons|continuons|avancer|avançons) ~avec (une?|des|deux|trois|quelques|plusieurs|les) <person> (dont|qui|ayant|plus|mieux|possédant|disposant)
        <other> ~<person> (remplissent|répondent|correspondent|satisfont) ~mieux
        <other> ~<person> ~(davantage|plus|mieux) (convaincu\\w*|séduit\\w*)
        (<job>) ~étant ~pourvue?
        (recruté|trouvé|embauché|choisi|retenu) (quelqu'un|une personne|un candidat|une candidate)|(pourvue?|recruté) ~en interne
        (pris|choisi|retenu|recruté|embauché|engagé|trouvé) (finalement )?(quelqu'un|une? autre|une? collègue)
        (<job>|place) ~(octroyée?|attribuée?|confiée?|donnée?|accordée?|proposée?|offerte?|allée?|revenue?) à (une?|quelqu'un|d'autres|l'autre)
        (confier|donner|attribuer|octroyer|offrir|confié|donné|attribué|proposé|accordé) (le|ce|la|cette) <job> …à (une? (autre|personne|candidate?|collègue|collaborat\\w+|salariée?)|quelqu'un)
        (préféré|opté pour|opte pour|choisi|choisit|retenu|pris|engagé|embauché|recruté|(tournée?s?|orientée?s?|portée?s?|partie?s?|partons|penché\\w*) (vers|sur|pour)|privilégié|prenons|gardé) ~(une? autre|quelqu'un|l'autre|une? (personne|candidate?|collègue|profil|jeune|stagiaire|fille|gars) (qui|ayant|avec|justifiant|disposant|plus|déjà|dont|possédant|de))
        (<job>|place) (est|a été) (déjà |malheureusement |désormais )*(prise?|pourvue?|attribuée?|occupée?)
        (une? autre|l'autre) (personne|candidate?|profil) ~(emporté|choisie?|retenue?|recrutée?|prise?|accepté|convaincu)
        (on|nous|avons|ai|a) (finalement |plutôt )?(part|partons|partis?|parti|va|allons|prend|prenons|choisit|choisissons|reste|restons|continue|continuons) (finalement |plutôt )?(sur|avec|pour|vers)? ?(une? autre|quelqu'un)(?! (jour|date|horaire|heure|créneau|fois))
        (choix|décision) (s'est |est |a été )?(finalement )?(portée?|arrêtée?|fixée?)? ?(sur|vers) (une?|l') ?(autre|candidate?|personne|profil)
        (<job>|place|remplacement|contrat|mission) ~(a été|est|sera|fut) (\\w+ )?(attribuée?|confiée?|affectée?|donnée?|accordée?|pourvue?|dévolue?) (à|au|par|en)\\b(?! (vous|toi))
        (elle|il|qui|personne|candidate?) (a|ont) (déjà |désormais |bien )?accepté (le|ce|notre|l')
        (pris|prend|embauché|embauche|engagé|mis|choisi|recruté) (finalement )?(son|sa|leur) (cousine?|neveu|nièce|frère|sœur|fils|fille|beau-frère|belle-sœur|copine?|amie?)
        (toutes les|les|tous les) (places|postes)[^.!?\\n]{0,60}? (sont|ont été) (désormais |maintenant |déjà |toute?s |malheureusement )*(attribuée?s|pourvue?s|prises?|prises|complètes|complets)
    """,
    chose_named="""
        (c'est|choisi|retenu|pris|engagé|embauché|recruté|préféré) \\w+( \\w+)??(?=,? (qui|comme|elle)\\b)
    """,
    told_no="""
        statut[^.!?\\n]{0,60}?(non retenue?|refusée?|rejetée?|non sélectionnée?)
        (ne|n') ?(avons|a|pouvons|peut|pourrons|sommes|est|sera|seront|souhaitons|allons|serons|avez|êtes) (donc |malheureusement )?(pas|plus) ~(pu )?(retenue?|retenir|donner suite|donner une suite favorable|donner de suite favorable|suite favorable|répondre favorablement|réserver une suite|poursuivre|aller plus loin|continuer|sélectionnée?s?|sélectionner|proposer de <job>|proposer le <job>|proposer ce <job>|proposer d'entretien|en mesure de (donner|retenir|poursuivre|répondre|vous proposer|réserver))
        (n'a|n'est|n'ont|n'avons|n'êtes|n'avez|n'aurons) ~(pas|plus) ~(retenue?|sélectionnée?|aboutie?|suivie d'effet|acceptée?|suite favorable)
        pas (été |pu être |pouvoir )?(retenue?|retenir|donner (une )?suite|sélectionnée?|poursuivre|réserver une suite)( favorable)?
        (ne|n') ?(retenons|retiendrons|retient|retiendra|poursuivons|poursuivrons|poursuit|poursuivra) pas ~(votre|avec)
        (de|à) ne pas (donner suite|retenir|poursuivre|donner une suite|aller plus loin|vous retenir)
        (réponse|suite|issue|avis|retour) (négative?|défavorable)
        (refus|rejet) de votre <file>|(<file>) ~(refusée?|rejetée?|écartée?|déclinée?|classée sans suite)
        sans suite
        ne (correspond|répond|corresponde) (malheureusement )?(pas|plus) ~(attentes|besoins|critères|recherches?|profil|exigences|poste)
        ne (peux|puis|pourrai|saurais|saurions) (donc |malheureusement |hélas )?(pas )?(y )?(vous )?(donner|réserver|apporter) (une |de )?(suite|réponse)
        ne (fai(t|tes|s)|faisiez) (donc |malheureusement |hélas )?pas partie (de ceux|de celles|des|de la)|n'(êtes|es|étiez) (malheureusement |hélas )?pas (parmi|admise?|retenue?|sélectionnée?|classée?|reçue?)
        ne donnerons pas suite
        ne (pouvons|pourrons|peut|pouvant) (donc |malheureusement |hélas )?(y )?(donner|réserver) (une )?suite
        n'(avons|avions) (pas|aucun|actuellement pas) ~(<job>) ~(correspond\\w*|ouvert|disponible|vous proposer)
        (pas|plus) en mesure (de|d') ?(donner|réserver|apporter) (une )?(suite|réponse)
        (regret|regrettons|désolés?|navrés?) ~(de|d') ?ne (pas )?(pouvoir|donner|retenir|être) ~(suite|retenir|proposer|offrir|poursuivre|favorable|aller)
        ne (pouvons|pourrons|sommes|pouvant) ~(en mesure de |à même de )?(réserver|donner|apporter) (une |de )?(suite|réponse) ~(favorable|positive)
        (de|à) ne pas y donner suite|n'y donn(ons|erons) pas suite
        (suite|réponse) favorable…(pas|ne pouvons)|ne pouvons ~(y )?donner ~suite favorable
        (places?|postes?) ~(viennent|vient|ont|a) ~(d'être |été )(attribuée?s?|pourvue?s?)
        (vous )?(dire|répondre) (que )?non(?! seulement)
        ne figure[z]? (malheureusement |hélas )?pas (parmi|dans)
        ne fai(t|tes) (malheureusement |hélas )?pas partie des (personnes|candidats|candidates|candidatures|profils|dossiers)
        pas en mesure de vous (faire|proposer|offrir|adresser)
        ne pouvoir vous (compter|accueillir|recevoir|retenir|proposer|offrir)
        n'(a|aura) ~pas ~(aboutir|abouti)
        n'ir(ons|ont|a) pas plus loin
        (ne|n') ?~pas (?!encore)~(inviter|convier|recevoir|convoquer|rencontrer|convoquée?|invitée?|reçue?)(?! (si|avant|tant))
        (ce|ça) (sera|est) (donc |malheureusement )*(non(?! seulement)|pas possible) (pour|de notre|cette|de mon)
        n'(irons|allons|iront|irai) pas ~(plus loin|au bout)
        (ne|n') ?(pourrons|pouvons|allons|peux|vais|souhaitons|pourrai)( donc| malheureusement| hélas)? pas ~(vous |te |t')(prendre|embaucher|recruter|engager|garder|intégrer|accueillir|confier)(?! (le|à|au|ce) (\\d|jour|lundi|mardi|mercredi|jeudi|vendredi))
        (arrêtons|arrêter|s'arrête) (donc )?(là|ici)
        ne (t'|vous )?(a|avons|ont) pas (choisie?|retenue?|prise?|embauchée?)
        (c'est|ce sera|la réponse est) (donc |malheureusement )?non\\b(?! (seulement|plus))
        (n'a|n'ont|n'est) pas (classée?|placée?|inscrite?) …(rang|liste)
        mais (nous|on) (cherchons|recherchons|cherche|recherche|voulons|préférons) (plutôt )?(quelqu'un|une personne|un profil)
        (en rester|en restons|s'en tenir|nous en tenir|en reste) là
        (clôturons|clôture|clôturer|fermons|classons|mettons fin à|archivons|refermons) (donc |ici |définitivement )*(votre|ta) (<file>|recrutement|processus)|(<file>) (est|a été) (donc |désormais |ainsi )?(clôturée?|classée?|fermée?)(?! (dans|par|parmi))
        (êtes|es|est|été|déclarée?s?|est) (\\w+ )?(non admise?|ajournée?|non admissible|inéligible|irrecevable|non retenue?|exclue?|éliminée?)\\b|(pas|non) (admise?|admissible|éligible|autorisée? à (concourir|poursuivre))
        prétentions ~(dépass|excèd|supérieur|au-delà|au-dessus)\\w*
    """,
    hinted_no="""
        d'autres (candidats|candidates|candidatures|profils)
        ne ~(pas|plus) ~(suite|retenir|retenue?|correspond|poursuivre|possible)
        (?<!je ne suis )(?<!nous ne sommes )(pas|plus) (disponible|d'actualité|à pourvoir)
        n'(a|aura) pas (fonctionné|marché|abouti|pu aboutir|été possible)
        plus (vacante?|libre|ouverte?)
        pas (tout à fait|exactement|entièrement|vraiment|pleinement) ~(recherchons|cherchons|attentes|critères|profil|besoins)
        (cherchons|recherchons) ~(quelqu'un|une personne|un profil|des profils|des personnes) (de|avec|ayant|qui a|plus)
        (cherchons|recherchons|cherche|voulons|préférons) (plutôt |en fait |finalement )?quelqu'un (de|d'|avec|qui|ayant) ?plus
    """,
    regrets="""
        malheureusement|regret\\w*|navrée?s?|désolée?s?|hélas
        (vous )?souhait(ons|e|ant) ~(réussite|succès|bonne|plein|meilleur)
        bonne (continuation|chance|réussite)|recherches?
    """,
    other_times="""
        (autres?) (\\w+ )?(dates?|jours?|horaires?|heures?|créneaux?|salles?|lieu|semaine)
    """,
    role_stopped="""
        (<job>|recrutement|processus|recherche) ~(est|a été|ont été|sont) ~(annulée?s?|suspendue?s?|gelée?s?|supprimée?s?|mis en pause|en pause|interrompue?s?|reportée?s?|mis en attente|abandonnée?s?|fermée?s?)
        (gel|suspension|arrêt) des (embauches|recrutements)|gel du recrutement
        (mettre|mis|mettons|suspendre|suspendons|annuler|annulons|suspendu|annulé) (en pause |fin à |en suspens )?(ce|le|notre) (<job>|recrutement|processus)
        ne (sera|serons) (plus|pas) pourvu|plus ~(recruter|pourvoir) (ce|le) <job>
        (budget|financement|subvention|crédits?) ~(coupée?s?|supprimée?s?|gelée?s?|refusée?s?|réduite?s?|pas (été )?(accordée?|obtenue?|validée?|renouvelée?))
        (n'embauchons|ne recrutons|n'embaucherons|ne recruterons) (plus|pas|finalement|personne)
        (décidé|choisi|décision) (finalement )?(de|d') ?ne (pas|plus) (recruter|embaucher|pourvoir)
    """,
    offer_withdrawn="""
        (retirer|retirons|retiré|annuler|annulons|annulé|révoquer|rétracter|revenir sur) ~(notre|l'|la|cette|votre) ?(offre|proposition|promesse)
        (offre|proposition|promesse)( d'emploi| d'embauche)? ~(est|a été) ~(retirée|annulée|caduque|rétractée)
    """,
    invites="""
        (?<!été )(souhait\\w+|aimerions|(?<!était un )(?<!fut un )plaisir|ravis|heureux|voudrions) ~(vous )?(inviter|rencontrer|convier|proposer un <talk>|échanger)
    """,
    not_a_no="""
        (liste d'attente|liste de réserve|vivier)(?= pour ce)
        (pas encore|toujours) ~(décision|décidé|arrêté|en cours)
        (?<!pas )(?<!pas été )(?<!plus )(retenue?|sélectionnée?) (pour|à) (un|une|la|le) ~(<talk>|prochaine étape|suite)
        pas encore ~(choisi|décidé|décision|arrêté|tranché|retenu|terminé)
        (pourriez-vous|pouvez-vous|peux-tu|pourrais-tu|seriez-vous|serais-tu) (venir|passer|être|vous rendre|disponibles?|libre)
    """,
    overturns="""
        (n'est|s'agit|constitue|vaut|signifie) (donc |nullement |en rien |en aucun cas )?(pas |nullement |aucunement )?(d'|là )?(un |une )?(refus|rejet|réponse négative)(?! de (votre|ta))
        n'(êtes|es|est|avez|a) (nullement |en rien )?(pas|nullement) (été )?(écartée?|éliminée?|exclue?|disqualifiée?|rejetée?|hors course)
        (restez|demeurez|êtes|reste|demeure|restes|es|est) (toujours |encore |bien |bien sûr ){0,2}(en lice|dans la course|à l'étude|en cours d'(étude|examen))
        (adressée?|envoyée?|transmise?|partie?) ~par erreur|par erreur ~(adressée?|envoyée?|transmise?)|ne pas (en )?tenir compte
        (dit non à|refusé|écarté|recalé|éconduit) (tous |toutes )?(les|aux) autres|non à (tous les|aux) autres
        c'est (toi|vous) (que|qu')
        entretien …(aura|se fera|se tiendra|se déroulera) ~(lieu|visio\\w*|téléphone|distance|ligne)
        (pouvez-vous|pourriez-vous|peux-tu|pourrais-tu) (commencer|débuter|démarrer)
        (toujours|encore) (intéressée?s?|partante?|disponible)
    """,
    interview="""
        (invit\\w+|convi\\w+|propos\\w+) ~(à |un |une |pour |de ~)~<talk>
        (inviter|rencontrer|échanger|convier) ~(à|avec vous|pour|dans le cadre)
        invitation (à|pour) ~<talk>
        (votre|notre|l'|cet) ?<talk> ~(est|a été|sera|aura lieu|doit|se tiendra|reporté|déplacé|confirmé|se déroulera)
        (reporter|déplacer|décaler|confirmer|fixer|planifier|convenir) ~<talk>
        (vos|votre) disponibilités?
        prochaine étape ~(est|sera|<talk>|entretien)
        (plaisir|heureux|ravis|aimerions|souhaiterions|souhaitons) ~(vous rencontrer|échanger avec vous|faire votre connaissance)
        (?<!pas )(?<!pas été )(retenue?|sélectionnée?) pour ~(<talk>|prochaine étape)
    """,
    offer="""
        (plaisir|heureux|ravis|heureuse) ~vous (proposer|offrir|confirmer) ~(le |ce |un )?(<job>|embauche|contrat)
        (promesse d'embauche|lettre d'engagement|contrat de travail|offre d'embauche) ~(ci-joint|pièce jointe|signer|joint|trouver)
        (ci-joint|joint) ~(promesse d'embauche|contrat|offre d'emploi)
        bienvenue (dans l'équipe|parmi nous|chez)
        (ravis?|ravies?|heureux|heureuses?|plaisir|contente?s?|enchantée?s?) ~(de |d')?(vous|t'|te) ?(accueillir|compter|avoir|voir rejoindre) ~(comme|en tant que|dès|à partir|parmi nous|dans notre équipe|à compter)
        (plaisir|heureux|ravis|heureuse) ~vous (proposer|offrir|confier) (celui|celle)
        (<job>|place) est (à (toi|vous)|pour (toi|vous)|le vôtre|le tien)
        contrat (est |se trouve )?(ci-joint|joint|en pièce jointe|en annexe)
    """,
    confirmation="""
        candidature (a été )?(bien )?(envoyée|transmise|reçue)
        (bien )?(reçu|réception|enregistrée?|parvenue?) ~(de |votre )?~<file>
        (<file>) ~(a bien été|a été|est bien|nous est bien) ~(reçue?|enregistrée?|transmise?|envoyée?|parvenue?)
        accus\\w+ (de )?réception
        (merci|remercions|remercie) ~(pour|de|d') ?~(<file>|intérêt|postulé)
        (étudier|examiner|reviendrons|recontacterons|reviendra|étudions|recontacter)
    """,
    withdrew="""
        (retir\\w+|retrait) ~(de )?votre <file>
        (vous (avez )?([\\w']+ )?|votre )(souhaitez|décision|décidé|choix|choisi) ~(ne pas|retirer|vous désister|désistement|renoncer)
        (conformément|(?<!donner )(?<!donnons )(?<!donnerons )suite|comme) à votre demande|à votre demande, nous|comme vous l'avez demandé
    """,
    adverts="(nouvelles|nouveaux) (offres|emplois)|alertes? emploi|offres? (recommandée|qui correspond|similaire)\\w*|postule[rz] (maintenant|dès)|newsletter|lettre d'information",
    announces="""
        malheureusement|regret\\w*|navrée?s?|désolée?s?|hélas|à (notre|mon) grand regret|décevant\\w*|déception|déçu\\w*
        (après|suite à|à l'issue) ~(examen|étude|réflexion|analyse|lecture|délibération|entretiens?|délibérations)
        décidé|décision|choix|choisi|informer|informons|annoncer|à ce (jour|stade)|pour (le moment|l'instant|cette fois)|cette fois(-ci)?|actuellement
    """,
    denies="pas|plus|aucune?|autres?|non|négati\\w+|défavorable\\w*|sans|refus\\w*|rejet\\w*|écart\\w+|pourvue?s?|décliner|interne|ne pouvoir|ne pouvons|ne saurions",
    other_matters="""
        tous|toutes|chacune?|chaque|individuel\\w*|personnellement|téléphon\\w*|répondre à (tous|toutes|chaque)|retard|attente|délai|lien|pièce|fichier|ouvrir|lundi|mardi|mercredi|jeudi|vendredi|demain|hier
        créneau\\w*|salaire|frais|rembours\\w+|pas encore|encore|incompl\\w+|manqu\\w+|malade|absente?|facile|remet|remettre en (cause|question)|hésit\\w+|décourag\\w+|préjuge|reflète
    """,
    farewells="""
        (votre|vos|tes|ta) ~(recherches?|projets?|parcours|carrière|démarches|avenir)|bonne (continuation|chance|réussite|route|suite)|bon courage
        (souhait\\w+) ~(réussite|succès|bonne|plein|meilleur|chance|courage)|(futures?|prochaines?|autres|nouvelles) (opportunités?|offres?|candidatures?|recrutements?|postes?)|(vivier|cvthèque|conserv\\w+|gard\\w+) ~(votre|vos|ton|candidature|cv|dossier|profil|talents|coordonnées)?
        (postuler|candidater) ~(nouveau|autres|ultérieur\\w*)|n'hésitez pas|(merci|remerci\\w+) ~(pour|de|d'|du) ?
    """,
    goes_on="""
        (merci de|veuillez|pourriez-vous|pouvez-vous|pourrais-tu|peux-tu|seriez-vous|serais-tu) ~(envoyer|renvoyer|nous|compléter|confirmer|choisir|transmettre|fournir|remplir|répondre|libre|disponible|indiquer)|vos disponibilités|prochaines? étapes?|reviendrons|recontacterons|reviens vers|tiendrons (informée?|au courant)|en cours (d'étude|d'examen|de traitement)|nouvelle date|nouveau créneau
    """,
    only_if="""
        si|s'il|sinon|dans le cas où|au cas où|en cas|lorsque|jusqu'à|sans (réponse|nouvelle|retour)|seuls?|seules|passé ce délai|faute de|quand|considérez|candidats (dont|qui)
        sans ~(accord|consentement|autorisation|renouvellement)
        quiconque|celles? qui|ceux qui|celui qui|tout(e)? (personne|candidate?) qui
    """,
    only_if_later="""
        répondre ~(tous|toutes|chacune?|chaque|individuellement|personnellement)|si vous|sauf|à moins|avant (d'avoir|que)|sans (réponse|nouvelle|retour)
        comme (prévu|convenu|annoncé)
    """,
    turns="mais|toutefois|cependant|(?<=, )et",
    to_others="(<person>|ceux|celles) (que|qu') ?(nous|je|on)",
    by_the_person="(vous )?(avez (décidé|choisi) de|souhaitez|préférez)",
    not_done="pourr\\w+|peut|peuvent|droit de|réserv\\w+",
    not_reached="(avant|pas|sans|à un|inviter à|plutôt que|annuler|reporter|invitation à)",
    negates="(?<!hésitez )(?<!hésite )pas|ne(?! manqu)",
    stages={
        "final": "(entretien|tour|étape|phase) final\\w*|dernier (tour|entretien)|finalistes?",
        "interview": """
            (suite|lors|après|merci|pour|durant|pendant|depuis) ~(à |de |d')?(notre|votre|l'|cet|le|nos) ?(dernier |récent |premier |deuxième )?(entretien|entrevue|rencontre)s?
            (vous (avoir )?(rencontrée?|reçue?)|temps ~(entretien|échange))
        """,
        "assessment": "(suite|après|merci|pour) ~(test|exercice|étude de cas|cas pratique|épreuve)s?",
        "recruiter_screen": "(suite|après|lors|merci|pour) ~(appel|échange|entretien) (téléphonique|de présélection)",
        "applied": """
            (merci|remercions|remercie|remercier) ~(de |d'|pour )?~(candidature|intérêt|postulé)
            votre candidature
            (étude|examen|analyse|lecture) ~(de )?votre (candidature|dossier|cv|profil)
        """,
    },
    met="entretien\\w*|entrevue\\w*|rencontr\\w*|échange\\w*|appel\\w*|test\\w*|exercice\\w*",
    any_round="entretien\\w*|final\\w*|test\\w*|offre faite|rencontr\\w*",
    both="""
        (<job>) (de |d'|d’|en tant que |en |: )?<title> (chez|au sein de|au sein d'|à la|dans|pour|auprès de) (la |le |l'|les |la société |l'entreprise )?<company>
        (en tant que |comme |de |d'|pour le <job> de |pour le <job> d')<title> (chez|au sein de) (la |le |l'|les |la société )?<company>
        candidature (au <job> de |au <job> d'|pour le <job> de |à l'offre |pour |en tant que )<title> (chez|au sein de) <company>
        <role> chez <company>
    """,
    role="""
        (<job>) (de |d'|d’|en tant que |en |: )<title>
        (<job>) [«"“] ?<role> ?[»"”]
        candidature (en tant que |comme |de |d'|au titre de |à |pour )<title>
        ^(poste|objet|référence|offre|intitulé)( du poste)? ?: ?<role>(?=$| ?[(\\n])
        (<job>) <role>
        (entretien|entrevue|échange|rendez-vous|recherche) (pour (le <job> (de |d')|un <job> (de |d'))?|d'une? )<title>
        (<job>),? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        [„"“«»”]<quoted>["“”»«] (<job>)
        (^|\\()(poste|offre|annonce|emploi|fonction|intitulé( du poste)?) ?: ?<line>(?=$|[,(] | \\()
        (poste|emploi|fonctions?|place) (d'|de )[«“\\"] ?<quoted> ?[»”\\"]
        (la|une|cette|leur|notre) place (de |d')<title>
        <job> \\(<role>(?=[,;)])
        (rejoint|rejoindre|rejoindra|l'équipe|engager|recruter|travailler) ~comme <title>
    """,
    company="""
        envoyée? à <company>
        (candidature|postulé|postuler|intérêt|rejoindre|travailler|carrière|opportunités|recrutement|équipe|équipes|poste|stage|ressources humaines|recrutement)( que vous (portez|avez porté|manifestez))? (chez|à|pour|au sein de|pour rejoindre|envers) (la |le |l'|les |la société |l'entreprise |notre société )?<company>(?=[.,!;\\n]|$| (et|en|au|pour|ainsi|a|est|dans|nous|vous|suite)\\b)
        intérêt ~(pour|envers|à) (la |le |l'|la société |l'entreprise )?<company>(?=[.,!;\\n]|$| (et|en|au|ainsi)\\b)
        (au sein de|au sein du|chez|rejoindre|la société|notre société|l'entreprise|le groupe|du groupe) (la |le |l'|la société |l'entreprise |l'équipe )?<company>
        (l'équipe|équipe|équipes) (rh |recrutement |de |d'|du |des )?(recrutement )?(de |d'|chez )?<company>
        candidature (au|aux|auprès d[eu]s?|auprès de l[a'] ?|chez|envers) <company>(?=[.,!;\\n]|$| (et|en|au|pour|ainsi|a|est|dans|nous|vous|suite|sur)\\b)
        intérêt (que vous )?~(porté|portez|portiez|manifesté|témoigné|avez porté|manifestez) (à|au|aux|pour|envers|à l[a']?) ?(la |le |les )?<company>(?=[.,!;\\n]|$| (et|en|au|ainsi|pour)\\b)
        (essai|stage|alternance|poste) (au|chez) <company>(?=[.,!;\\n]|$| (et|en|le|du|ainsi|pour|nous)\\b)
        ^(employeur|entreprise|société|établissement|organisme|organisation|recruteur|collectivité) ?[:–-] ?<company>(?=$|[,(])
        (c'est|ici|je suis) \\w+ (de chez|chez|de|du) (la |le |l')?<company>(?=[.,!;\\n]|$| (et|pour|au)\\b)
        (salutations|amitiés|bises) (du|de la|de chez) <company>(?=[.,!\\n]|$)
    """,
    company_hint="""
        (chez|de|à|pour) (la |le |l')?<company>
        ^<company>$
    """,
    subject="""
        (candidature|réponse|suite)[^\\n]{0,30}? ?[-–—:|] ?(?=(?-i:[A-ZÀ-Þ]))<title>(?=$| ?[(|]| ?[-–—] )
        (candidature|réponse|suite|postulation)[^\\n]{0,40}? (au poste de |au poste d'|pour le poste de |pour le poste d'|en tant que |au poste |poste de |poste d'|poste |de |d'|pour )<title>(?=$| ?[(|]| ?[-–—] | chez)
        (candidature|réponse|suite)[^\\n]{0,30}? ?[-–—:|] ?<role>(?=$| ?[(|]| [-–—] )
        (candidature|réponse|suite|nouvelles|merci)[^\\n]{0,50}? (chez|à|de) (la |l')?<company>(?=$|[!.,:]| ?[-–—|(])
        ^<company> ?[-–—:|] ?(?=(votre )?(candidature|réponse|suite|recrutement))
        ^<role> chez <company>
    """,
    before_places="en",
    departments="recrutement|service recrutement|équipe recrutement|l'équipe recrutement|ressources humaines|rh|carrières|service rh|équipe rh|service du personnel|acquisition de talents?|talents|talents et culture|recrutement et mobilité|relations humaines|capital humain|drh|direction des ressources humaines|(commission|comité|jury)( de (recrutement|sélection|concours))?",
    job_nouns="""
        proviseur* maire président présidente doyen doyenne recteur rectrice gérant gérante principale patron patronne associé associée
        ingénieur* développeur* développeuse* chargé* chargée* responsable* assistant* assistante* comptable* directeur* directrice* chef chefs cheffe conseiller* conseillère*
        technicien* technicienne* gestionnaire* consultant* consultante* analyste* vendeur* vendeuse* infirmier* infirmière* rédacteur* rédactrice* stagiaire*
        alternant* alternante* coordinateur* coordinatrice* commercial* commerciale* professeur* enseignant* enseignante* animateur* animatrice* juriste* avocat*
        architecte* graphiste* concepteur* conceptrice* secrétaire* acheteur* acheteuse* magasinier* cuisinier* cuisinière* serveur* serveuse* mécanicien* électricien*
        opérateur* opératrice* conducteur* conductrice* formateur* formatrice* chercheur* chercheuse* auditeur* auditrice* contrôleur* contrôleuse* éducateur* éducatrice*
        bibliothécaire* médecin pharmacien* pharmacienne* agent agents employé employés employée préparateur* préparatrice* hôte* hôtesse* administrateur* documentaliste* ouvrier* libraire* exploitant* médiateur* boulanger* pâtissier* plombier*
        surveillant* aide-soignant* aide agente auxiliaire* boulangère* pâtissière* boucher* fleuriste* coiffeur* coiffeuse* esthéticien* maçon* menuisier*
        charpentier* couvreur* peintre* soudeur* chauffeur* livreur* livreuse* cariste* manutentionnaire* réceptionniste* gouvernante* barman* sommelier*
        concierge* gardien* gardienne* jardinier* paysagiste* maraîcher* vigneron* archiviste* traducteur* traductrice* interprète* journaliste* photographe*
        illustrateur* illustratrice* sage-femme* kinésithérapeute* orthophoniste* psychologue* vétérinaire* dentiste* ambulancier* puériculteur*
        puéricultrice* doctorant* maître* maîtresse* standardiste* notaire* greffier* officier* adjoint* adjointe* caissier* caissière* ouvrière* apprenti apprentis
        apprentie bénévole* luthier* styliste* couturier* couturière* scientifique* statisticien* biologiste* chimiste* physicien* actuaire* urbaniste*
        géomètre* dessinateur* dessinatrice*
        libraire*
    """,
    not_a_name="""
        actualisation résultat réponse décision statut suivi mise
        le la les un une des du de l nous vous votre notre nos vos merci madame monsieur bonjour cher chère malheureusement suite après candidature poste service
        recrutement ressources humaines équipe cordialement objet réponse lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
        juillet août septembre octobre novembre décembre société entreprise groupe offre référence je il elle ce cette en au aux et ou si pour avec dans sur bien
        cdi cdd stage alternance bonne belle
    """,
    role_ends="parce|car|puisque|finalement|on|je|j'ai|tu|il|elle|ils|cela|ce|cette|\\w+(?<!i)ons|\\w+[rsv]ez|chez|au sein|dans|et|nous|a|est|que|qui|pour|auprès|avons|avec|vous|à|n'a|ne|n'est|malheureusement|ont|suite|sur|au|aux|publiée?|lequel|ouvert|donc|désormais|aura|aurait|ait|soit|fut|était|\\w+(era|erait|èrent)|te|toi|moi|lui|leur|ci-joint|elle",
    another_job="autres? (poste|offre|opportunité)s?|avenir|futur\\w*|également|si vous|encourage\\w*|invit\\w+ à (consulter|postuler)|n'hésitez",
    agency="(notre|mon) client|(nos|mes) clients",
    parts="""
        direction département pôle secrétariat rectorat sous-direction délégation directrice directeur
    """,
    offices="""
        service services bureau cellule unité section division gestion administration administratif administrative général générale générales personnel
        recrutement recrutements recruteur recruteuse emploi emplois compétences mobilité accueil comptabilité juridique paie formation carrière carrières
        maire adjoint adjointe président présidente proviseur proviseure principal principale doyen doyenne recteur rectrice chef cheffe gérant gérante
        responsable rédaction cuisine atelier boutique équipe magasin siège social sociale agence pédagogique établissement
        pdg dg drh daf rh
    """,
    no_reply="""
        (merci de )?ne pas répondre (directement )?à ce|ne répondez pas à ce|ne pas y répondre|répondre à cet e-mail automatique
        (boîte|adresse) ~(n'est pas|non) (consultée|relevée|surveillée|lue)
    """,
    applicant="""
        ma candidature|mon (cv|entretien|profil)|j'ai postulé|je me permets de vous relancer|je vous adresse ma
        (je|j'ai) ~(retire|retirer|renonce|renoncer|me désiste|me désister|mettre fin) ~(candidature|processus|recrutement|sélection|procédure)?
        j'ai (finalement |donc |déjà |entre-temps )?(décidé|choisi|accepté) (de ne pas|de me retirer|une? autre|de renoncer)|je regrette de ne pas (poursuivre|pouvoir poursuivre)
    """,
    reasons={
        "insider": "candidat\\w* interne|(en|de manière|mobilité) interne",
        "runner_up": "(de peu|second choix|deuxième position|finaliste)",
        "role_stopped": "gel des (embauches|recrutements)|budget\\w*|(poste|recrutement) ~(annulé|suspendu|gelé|supprimé)",
        "role_filled": "(poste|offre) ~(déjà )?(été )?(pourvue?)|déjà pourvue?",
        "pay": "prétentions salariales|(salaire|rémunération) ~(attend\\w+|supérieur\\w*|budget)",
        "overqualified": "surqualifiée?",
        "permit": "titre de séjour|permis de travail|visa|autorisation de travail",
        "location": "éloignement|mobilité géographique|distance|déménag\\w+",
        "timing": "préavis|disponibilité ~(immédiate|plus)|date de (début|prise de poste)",
        "credential": "(diplôme|certification|habilitation) ~(requise?|exigée?|nécessaire|obligatoire)",
        "assessment": "(test|exercice|étude de cas) ~(pas|insuffisant\\w*|niveau)",
        "experience": "(plus|davantage|manque|insuffisan\\w+) ~(d'|de |en )?~(expérience|expérimentée?s?)|expérience ~(plus|davantage|insuffisan\\w+)",
        "skill": "(compétences?) ~(plus|davantage|manqu\\w+|insuffisan\\w+|mieux)",
        "other_closer": "(davantage|mieux|plus) ~(correspond\\w*|adéquation|adapté\\w*|répond\\w*|proche)|(correspond\\w*|adéquation|répond\\w*) ~(davantage|mieux|plus)",
        "volume": "(grand nombre|nombreuses|volume|très nombreuses) ~candidatures",
    },
    no_reason="avenir|souhait\\w+|si vous|n'hésitez",
)
