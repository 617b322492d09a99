"""English."""

from recovery.reading.languages import Language, Mail

LANGUAGE = Language(
    code="en",
    common="the and you your for we with to of our are have this that not will is be in on at from",
    mail=Mail(
        sender="from",
        sent="date, sent",
        subject="subject",
        reply_to="reply-to",
        others="to, cc, bcc, received, return-path, delivered-to, mime-version, message-id,"
        " dkim-signature, content-type, importance",
        forwarded="forwarded message",
        begins="begin forwarded message",
        original="original message",
        opens="On",
        wrote="wrote",
    ),
    months="""
        jan january
        feb february
        mar march
        apr april
        may
        jun june
        jul july
        aug august
        sep sept september
        oct october
        nov november
        dec december
    """,
    weekdays="""
        mon monday
        tue tues tuesday
        wed wednesday
        thu thur thurs thursday
        fri friday
        sat saturday
        sun sunday
    """,
    hours="at am pm date sent st nd rd th ago hour hours day days week weeks minute minutes month"
    " months yesterday today gmt utc bst cet cest est edt pst pdt cst cdt z t",
    greets="dear|hi|hello|hey|good (morning|afternoon|evening|day)",
    signs_off="""
        (with )?(kind(est)?|best|warm(est)?|many|very best)? ?(regards|wishes|thanks)
        best|all the best|ta|warmly|sincerely|cheers|thank you|respectfully|with gratitude
        yours( sincerely| faithfully| truly)?|sincerely yours|take care|good luck|best of luck
    """,
    lists={
        "not": "not|no longer|unable to|cannot|[a-z]{2,6}n't",
        "job": "(position|role|vacancy|job|post|opening|requisition|opportunity|internship"
        "|apprenticeship)(?! application)",
        "other": "another|other|(a )?different|(an )?alternative|(an )?internal",
        "person": "candidates?|applicants?|person|people|individuals?",
        "stop": "on pause|cancelled|canceled|paused|frozen|suspended|discontinued|eliminated|withdrawn",
        "thanks": "thank(s| you)( again| so much| very much| once again)? for",
        "file": "application|candidacy|candidature|profile|resume|résumé|cv|submission",
        "onward": "mov(e|ed|ing)|proceed(ed|ing)?|progress(ed|ing)?|go(ing)?|went|gone|continu(e|ed|ing)"
        "|advanc(e|ed|ing)",
        "closer": "more closely|closer|closest|better|best|stronger|more suitable|more suited|more directly"
        "|more relevant|more qualified|more experienced|more aligned",
        "good": "successful|selected|shortlisted|short-listed|short listed|picked|appointed|chosen|accepted|progressed|advanced"
        "|considered further|retained|screened in|moving forward|moving on",
        "round": "(first |second |recent |video |panel |phone |telephone |virtual |onsite |on-site"
        " |in-person |technical |online )?",
        "body": "ministry|university|college|school|council|government|museum|institute|trust|association|society"
        "|hospital|agency|library|foundation|authority|commission|court|academy|embassy|church|diocese|theatre"
        "|orchestra|gallery|federation|union|borough|county",
        "held": "(?! (request|invitation|slot|booking|availability|times?|date|process|questions?)\\b)",
        "task": "assessment|assignment|coding challenge|coding test|coding exercise|take-home"
        "|case study|work sample|skills test|online test|technical test|technical exercise",
        "screen": "phone screen|screening call|screening interview|recruiter screen|recruiter call"
        "|introductory call|intro call|initial call",
        "meeting": "interviews?|call|chat|conversation|meeting|meet|phone screen|video call"
        "|final round|next round|next stage|next step|onsite|on-site|assessment",
        "chose": "chose|chosen|picked|selected|appointed|hired|(went|gone|going) (ahead |forward )?(with|for)|opted for"
        "|settled on|landed on|plumped for|decided on|taken on|took on|put on|brought on|signed|recruited|promoted|backed|favou?red|preferred|lean(ed|ing|t) towards?|identified|recommended|found",
        "choosing": "choosing|picking|selecting|appointing|hiring|opting for|taking on|bringing on|giving|offering|roll(ing)? with"
        "|run(ning)? with|offered|gave|given|awarded",
        "choose": "choose|pick|select|appoint|hire|go(es)? (ahead |forward )?with|take on|bring on|proceed with|offer|give|award",
        "new_one": "(<person>|finalist|fella|fellow|lad|lass|girl|guy|chap|bloke|woman|man|lady|student|graduate|colleague"
        "|contender|professional|one\\b(?! of you))",
        "another": "(someone|somebody) else|(another|a different|the other|one of the other|a second|one other) (\\w+ )?<new_one>"
        "|an? internal (candidate|applicant|hire|colleague|person|appointment)|(him|her|them) instead",
        "who_fits": "(someone|somebody|an? (\\w+ )?<new_one>|a local|a friend) (who(?! (will|can help))|whose|already|with|a bit|a little|more"
        "|closer|nearer|local|from|that)",
    },
    someone_else="""
        (decided|chosen|opted|elected|determined|choose|going) to (?!you\\b)~<other> ~<person>
        (decided|chosen|opted|elected|going) to (\\w+ ){1,3}with (someone|somebody)
        (selected|chose|chosen|picked) (the|those|our) (\\w+ )?<person> (we|who|whom)
        <other> ~<person> (has|have|was|were) (now |already )?(been|accepted) (selected|chosen|appointed|hired|offered|successful|the)
        (hired|appointed|selected) (someone|somebody) (else )?(for|to)
        (<onward>) (forward |ahead |on |along )?with (?!you\\b)~<other> ~<person>
        (<onward>) (forward |ahead |on |along )?with (?!you\\b)(someone else|an internal hire)
        (<onward>) (forward |ahead |on |along )?with (?!you\\b)(a |the |more |those |only |our |some |several )?~(candidates?|applicants?) (who|whose|that|with|more|better|closer)
        (<onward>) (forward |ahead |on |along )?with (candidates|applicants|more ~candidates|others)
        (chosen|choose|selected|select|appointed|appoint|hired|hire|opted for|identified|decided on|gone for|found|favou?r of|preferred|prioriti[sz]e|prioriti[sz]ing|pursue|pursuing|shortlisted|interviewing|focus(ing)? on|considering|engage with) (<other> ~<person>|someone (else|who|with)|(a|the|those|more|only)? ?~(candidates?|applicants?) (who|whom|whose|with|that|more))
        offer(ed)? ~<job> to (?!you\\b)~(<other>|candidate|someone|person)
        <job> (has|have) (now |already |since |recently |unfortunately )?been (filled(?! (out|in)\\b)|offered to (?!you\\b)~)
        (have|'ve|has) (now |already |since |recently |successfully )?(filled|hired for|hired someone for) (this|the|our|that) ~<job>
        (recently|already|since|just) filled (this|the|our|that) ~<job>
        <job> (that |which |for which )?you ~(applied|interviewed)( for| to)? (has|have) (now |already |since |recently )?been filled
        (an?|the (successful|right|chosen)) (candidate|applicant|person) (has|have) (now |already )?been (chosen|selected|hired|appointed)
        (have|has|'ve) (selected|chosen|decided|opted) (to (interview|invite|advance|consider) )?(only )?(those|candidates|applicants|people) (who|whose) ~<closer>
        (moving|going|went|gone) (forward |ahead )?with an internal
        with (the |those )?<person> (that |who |whom )?we (believe|feel|felt|think)
        (other|another|several|some|many|more) ~(candidates?|applicants?) ~(who|whose|that|with|were|was|had|have) ~<closer>
        (candidates?|applicants?|individuals?|people|someone|person) (who|whose|that|with) ~<closer>
        others (have |had )?(convinced|impressed|persuaded) us (even )?(more|further)
        other (applications|profiles|submissions) ~(closer|closest|closely|better|stronger)
        (taking|putting|inviting) (\\w+ of )?(the )?other (applicants|candidates) (through|forward|to|on)
        (gone|going|go|went) (ahead )?with (somebody|someone) (whose|who|with)
        (found|identified|selected) (a|the|our) finalist
        (hired|hiring|found|appointed|appointing|recruited|picked|chose|chosen|signed) (someone|somebody|others|our (candidate|person)|an? (\\w+ )?(candidate|person|applicant|hire))(?! (from|on) your)
        (have|has|'ve) (now |since |already )?(appointed|recruited|made an appointment) to (this|the|that|our) ~<job>
        appointment (has|have) (now )?been made
        offer has (now )?been (accepted by|made to|extended to) (another|an?|one|someone|somebody|the)
        (someone|somebody) else (got|has|had|was|is|will|accepted)
        (other|another|several|some) (<person>) ~<closer>|others (were|are|was|had|have) ~<closer>
        <job>('s| has| have) (now |already |just )?been (filled(?! (out|in)\\b)|taken)
        offer(ed)? ~<job> to somebody
        (went|gone|going|go|moving|ahead|chose|opted|decided) (ahead |forward )?(with|for|on) (another|someone|somebody|others|a different|an internal)(?! (date|day|time|slot|format|room|venue|link|platform))
        (filled|recruited|hired|appointed) (for )?(internally|from within)
        (internal|another|different|successful) (candidate|applicant|hire|person) (has|have|was|is|will be) ~(selected|chosen|accepted|appointed|hired|offered|successful|filled|taken|taking)
        (all|these|those|both|internship|our) ~(positions|places|roles|vacancies|spots|slots|posts) ~(have|are) ~(filled|full|taken|allocated)
        <job> (has |have |was |were |is )?(been |now |since )*(went|gone|awarded|given|offered) to (a|an|another|someone|somebody|one of)
        # who decides, that they chose, and another person
        (<chose>|<choosing>|(to|will|we|they|'ll|rather|'d) (<choose>)) (?!your?\\b)(to |in |on )?~(<another>)(?! (as your|to (meet|interview|speak|lead)|in the loop))
        (<chose>|roll(ing)? with|run(ning)? with|(decided|choosing|chose|opted|preferred) to (<choose>)) (?!your?\\b)(to |in |on )?~(<who_fits>)
        (offer|offered|made an offer) (it )?to (them|her|him|that person)\\b
        (<another>) (has |have |had |was |were |is |will |just |narrowly |simply |only |already |now |since |been )+(selected|chosen|picked|appointed|recommended|preferred|hired|recruited|offered|accepted|taken on|successful|ahead|edged|pipped|stronger|closer|suited|the (role|job|post|edge))
        preferred (candidate|applicant|person) (has|have) ~(identified|selected|accepted|found|appointed|agreed)
        (pipped|edged|nosed|beat|beaten) (you (to|out|at|by)|it\\b|at the post)
        (it|that|one)('s| is| has| was) (now |already |since |just |all )*been (filled(?! (out|in)\\b)|taken(?! (off|up|out|into|down))|snapped up)
        (place|spot|seat|shift|slot|<job>)('s| is| has| was)( now| already| since| been| just| all)* (snapped up|spoken for|taken(?! (off|up|out|into|down))|filled(?! (out|in)\\b))
        (filled|covered|closed|taken) (through|by) (an )?internal (promotion|transfer|move|candidate|appointment)
        (filled|found|got|have) (our|a|the) (?!you\\b|person)(\\w+ )?(copywriter|developer|designer|person for|new (member|colleague|starter|hire))(?=[,.;!]| (so|now|already|for)\\b)
        (offering|offered|giving|gave|given) (it|(the|this) ~<job>) to (?!you\\b)(an?|the|one of|someone|somebody|another) (?!(team|next|panel|board|public|whole)\\b)\\w+
        <job>('s| is| has)( now| already| all)* gone(?! (live|out|up|well|through|to)\\b)(?=[.,;!\\n]| (now|already|sorry|i'm)\\b)
        (tak(e|en|ing)|took|brought|bring) (someone|somebody|another \\w+) (else )?on\\b
        (<onward>) (forward |ahead |on |along )?with (a|an|one|the) (<new_one>) (already|who|known|with|from|whose|that)
        (plumped|opted|gone|went) (for|with) (more )?(experience|seniority|someone|somebody|the other)
        (we're|we are) (now )?(all )?sorted (for|with) (the|this|that) ~<job>
        (someone|somebody|another|other|others) ~(came out (on top|ahead|first)|had the edge|won out|won it|got it)(?=[.,;!\\n]| (by|in|this|because|for|on)\\b)
        (have|has|'ve) (now |since )?made an appointment(?! (for|with|to see) you)
        (we've|we have|have|has|i've) (now |already |just )?(filled|found people for) (all )?(of )?(our|the|these|those|this|that) ~(<job>|vacancies|roles|positions|places|spots|shifts)
        (we've|we have|i've) (got|found) (someone|somebody) (starting|lined up|in mind|for the|for this|for it|already)
        (<another>) ~(had|has|have|having|brought|brings|showed) (\\w+ )?(more|greater|deeper|stronger|longer|broader|better|extensive|considerable|the edge)
        (she|he|they|who|person|candidates?|applicants?|finalist|both) (has|have|had) (now |since |already |both |all |kindly |happily )?(accepted|taken) (the|our|it|up the)\\b(?! (delay|terms|time|test|view))
        (promot|hir|fill|appoint|recruit|mov)(e|ed|es|ing) (it |someone |somebody |the <job> |this <job> |one of \\w+ )?(up )?(from within|internally|in-house)
        (ranked|placed|put) you (in )?(second|third|fourth|fifth|sixth|below|behind)|you (were|are|came) (ranked |placed )?(second|third|fourth|fifth|sixth|below|behind) (out|of|on|in|among)
        no (longer )?(\\w+ )?(<job>|place|seat|spot)s? (left|remaining) ((to (give|offer))|for) (you|anyone)
        (it|<job>)('s| is| has)( now)?( been)?( taken)? off the (market|table)
        (<chose>|takes|hires|gave it to|giving it to|taking|hiring|put|bringing in) (\\w+ )?(his|her|their|a) (own )?(nephew|niece|cousin|brother|sister|son|daughter|brother-in-law|sister-in-law|mate|pal|grandson|granddaughter|friend of (his|hers|theirs))
    """,
    chose_named="""
        ((<chose>)|(<choosing>)|(<job>|it|place)('s| is| has| was)( now)? (going|gone|been given|been offered|given|offered) to) \\w+( \\w+)??(?=,? (who(?! (will|is going to|can|would))|whose|as(?! your| the lead)|because|since|from(?! \\d)|for (the|this) <job>|instead|she|he)\\b)
    """,
    told_no="""
        <not> ~(mov|proceed|progress|go|tak|advanc|continu|push|bring|carry|mov)(e|es|ed|ing)? (you |yours |your <file> |your ~<file> |things |it |this |the <file> )?(any )?(forward|further|ahead|onward)(?! (into|detail|feedback|information|question|application|call|step|action))
        <not> ~(proceed|progress|continu|advanc|pursu|mov|select|shortlist|short-list|consider|accept|recommend|hir|interview|approv)(e|ed|ing|ting)? (forward )?(with )?(you\\b|your( ~<file>)?)(?! for (a )?(call|details))
        <not> ~(proceed|progress|advanc|mov|continu|go|be)(e|ed|ing)? (you )?(on |forward )?(to|into|onto|in|with) (the|our|a|any) ~(stages?|rounds?|steps?|phase|process|interviews?)
        (decided|chosen|elected|opted|agreed|decision|choice|call|choose|chose|concluded) (was |is )?(that )?(we will )?not to (move|proceed|go|progress|advance|pursue|continue|offer|extend|take|invite|interview|hire|consider|select|carry|make you)
        (our|the) decision is not to (pursue|proceed|progress|continue)
        (decided|chosen|elected|opted|decision) not to (call|shortlist|include|recommend|bring) you
        (decided|concluded|determined) that you (will not|won't|are not|aren't|cannot|can't)
        (decided|decide|chosen) against (~(moving|proceeding|progressing|taking|pursuing|offering|hiring|your))
        (decided|chosen|elected|opted|determined|decision|choice|choosing) (to )?(go|move|proceed|head)? ?(in|on|with|for) (a different|another) (direction|path|route|candidate|applicant)
        (are|have|we're|we've|will be) (going|gone|moving|moved) in (a different|another) direction (with|for|on) (this|the|our) ~(<job>|search|hire)
        your ~<file> ~(will not|has not|did not|won't|was not|is not|hasn't|wasn't|isn't|cannot|does not|doesn't) (be |been )?(progress|move|moved|advance|progressing|moving|proceed|proceeding|taken|considered|<good>|approved|pursued|going|the right|a match|what we|match|meet|fit)
        (<file>|you) ~(been|was|were|is|are) ~(unsuccessful|rejected|declined|denied|turned down)
        (<file>|you) ~((were|are|was|is) not|not been|n't been|(were|are|was|is)n't) (been |being )?(among |one of )?(<good>|the successful|taken forward)
        you (will not|won't|have not been|haven't been|are not|aren't|were not|weren't|did not|didn't) (be |be being )?(progress(ing|ed)?|advanc(e|ed|ing)|proceed(ing)?|<good>|mak(e|ing) it|made it|be considered|be invited|invited|qualif(y|ied))
        (unsuccessful|not successful|not been successful|not selected|not shortlisted|not been shortlisted) (on this occasion|at this time|this time|in your|for this|for the|with your|in securing|in gaining|to)
        no longer ~(considering|considered|under (active |further )?consideration|in consideration|being considered|a candidate|moving forward|be considered)
        <not> ~(offer|offering|extend|extending|award) (you )?(the|this|a|an|any) ((?!to |about |for |on |in )[\\w-]+ ){0,4}(<job>|interview|place|employment|spot|fellowship|traineeship|residency|assignment|commission|studentship|scholarship|seat)
        <not> ~(offer|offering) you (employment|work|an opportunity)
        <not> ~(extend|extending|mak(e|ing)) (you )?(an?|this|the|any) (\\w+ )?offer
        <not> ~(invite|inviting) you\\b(?! (before|until|to confirm))
        <not> ~(hire|hiring|employ) you
        (could|can|had to|were able to|was able to) (only )?(choose|select|pick|hire|appoint|take) only (one|two|three|four|five|a few|a handful|a small|\\d)
        (individual|person|candidate|applicant)s? (whom |that |who )?(they|we) (have )?(selected|chosen) (will|has|have) (be|been|accepted)
        <not> ~(initiate|continue|pursue|begin|enter into) ~(discussions|conversations)( with you)?
        <not> ~(continue|continuing|proceed|pursue|pursuing) (the|this|our) ~process with you
        you ~(are|were) not (the|a|quite the|quite a) ~(fit|match)\\b
        you ~(are|were) not the (right|best|ideal|strongest) (candidate|person|applicant)
        you (did not|didn't|have not|haven't) (make|made|get|reach|reached) ~(short ?list|short-list|interview stage|final)
        <not> ~(include|including) you (in|on|among)
        you ~(were|are) not ~(shortlist|short list|short-list)|you (weren't|aren't) ~(shortlist|short list|short-list)
        your <file> (will not|won't|was not|wasn't|is not|isn't) (be )?(among|one of)
        (are|am|'re) not (currently |presently )?(hiring|recruiting|looking to (hire|recruit)) (an?|any|for)\\b
        (have|with) no (current |immediate )?(plans|intention) ~to (hire|recruit|take on)
        (don't|do not) ~have (an?|any) (current )?(need|position|opening|role|vacancy) for (someone|somebody|a person|you\\b)
        (inform|let|tell|notify) you (know )?(that )?the ~<job> (is|has been|was) (now |already )?(closed|filled)(?! to)
        (don't|do not) (currently )?have (a|an|any) ~(role|position|opening|vacancy|opportunity|vacancies|openings) ~(match|fit|suit|align)\\w*
        (isn't|is not|wasn't|was not|no) ~(strong|close|enough|sufficient|mutual) ~(alignment|match|overlap|fit)
        <not> ~(extend|offer|issue|send) (you )?(an|the) (\\w+ )?(invitation|invite|interview)
        you (did not|didn't|have not|haven't) (get|got|gotten) (the|this) (job|role|position)
        your ~(experience|background|profile|skills|skillset) (isn't|is not|wasn't|aren't|are not) ~(what|who) we
        (extend|extended|made|make) (an|the|our) offer (out )?to (a|another|one|someone)\\b
        (declin|reject|turn(ed|ing)? down|pass(ed|ing)? on)(e|ed|ing)? (you|your|this) ~(<file>|<job>|time)
        (we'll|we will|we have decided to|we've decided to|going to|have to|decided to) (be )?(pass|passing) (on|for now|at this time|this time)
        (chosen|chose|selected|picked|preferred) (other|another|someone|somebody)
        your <file> …(has been|was|is) (unsuccessful|rejected|declined)
        your <file> …(has not|hasn't|was not|wasn't) (been )?<good>
        (we|they|team|have|'ve) ~(went|gone) in (a different|another) direction
        <not> ~(the|a) (right|best|good|strong|ideal|perfect) (match|fit) for (this|the|our) ~(<job>|team)
        will not be (successful|considered) (on this occasion|this time|at this time|for this|for the)
        (is|was|be|been) (a )?(no|rejection|rejected) (from us|for now|this time)
        it('s| is) a no (from|for)
        (decided|chosen|going|opted) (to )?(go|gone|going) (another|a different|some other) (way|direction|route)
        (job|role|position|place|spot|it|one)('s| is|'ll be| has been| was| has)( now| just| already)* (going|gone|given|offered|awarded) to (?!a (vote|committee|panel|second|manager))(an?|another|someone|somebody|one of|the other)
        (giving|given|gave|offered|offering|awarded|made an offer to|made an offer) (it|the job|the ~<job>|this ~<job>)? ?(to )?(?!you\\b)(someone|somebody|another|one of (them|the)|a (chap|colleague|person|candidate|lady|man|woman|friend))
        (are|is|was|were|am) not (one of them|one of those|among (them|those|the))
        yours was (not|unsuccessful)
        you (are|were|'re) (unfortunately |sadly )?not (one of|among)
        you (haven't|have not|didn't|did not) (made|make|got|get) (it|the cut|through)
        <job> (has|have) (now )?been closed(?! without)
        (did not|didn't|does not|doesn't) ~(meet|reach|clear) (the|our) (bar|standard|threshold)
        (closing|close|closed) (out )?your (<file>)
        (continue|continuing|proceed|proceeding) (the process )?with (\\w+ of )?(the|two|three|some) (of the )?others
        (couldn't|could not|can't|cannot|not|unable to) ~find (a|the|any) ~(slot|place|spot|role|opening|position) for you
        (<file>|application process|process|journey|road) (ends|stops|has ended|comes to an end) here
        (release|releasing|released|removed|remove) you from (the|this|our) ~(process|consideration|search|pool)
        (leave|leaving) it (here|there)
        (haven't|have not|didn't|did not|hasn't|don't) (made|make|gotten|got) (it|the cut|through)
        (selected|picked|chosen|chose) (one of|someone|somebody|another|the other) ~(them|other|with|who)
        (don't|do not|didn't|did not|not) ~(see|find|feel) ~(strong enough|close enough|right|good enough) (match|fit)
        will not be (progressed|taken further|continuing|going any further)
        regret (that we are |we are )?not (being )?able to (further )?(process|consider|proceed|progress|pursue)
        status[^.!?\\n]{0,60}?[ :'\"“-](no longer (under|in|being) |not (selected|retained|shortlisted|short-listed|successful|progressed|considered|hired|a match|moving|proceeding|accepted|approved)|declined|rejected|unsuccessful|(position|role|job|vacancy) (filled|closed|cancelled)|application closed)
        (updated|changed|set|moved|marked)( as| to)? ['\"“]?(unsuccessful|rejected|declined|not selected|not successful|no longer under consideration)
        (wasn't|was not|weren't|isn't|is not) you this time|it's a no\\b
        (don't|do not|didn't|did not) (think|feel|believe|see) ~(fit|match|aligns?|matches|fits|alignment)\\b
        (was|is|are|were|you're|be)(n't| not)? (not )?(quite |exactly |entirely )(the (right|best) (fit|match)|(what|who) we)
        (not|n't|never) (currently |presently )?(have|got) (a|an|any) (suitable (position|role|vacanc|opening|job)\\w*|~(position|role|vacancy|vacancies|opening|openings|job|jobs|opportunity|place|places) (to offer|for you|at present|at the moment|available|at this time|right now|currently|that (match|suit|fit)))
        (won't|will not|not) be (asking|calling|inviting|bringing|seeing) you
        <not> ~(bring|bringing|have|having) you (in|on board|onsite|back) (for|to)
        closed by the employer|hold (on|off)( on)? (moving|going|proceeding)
        (end|ending|stop|stopping|conclude|concluding) (the|this|your|our) ~(process|application|candidacy) (here|now|at this|with you)
        you ((have|'ve) not been|were not|are not|'re not) (<good>|taken forward|offered)
        you (have|'ve) not (passed|cleared) (the|our)
        yours (has|was|is|will|did)(n't| not)
        (heading|headed) in (a different|another) direction
        no longer (in the running|in contention|active (for|in)|in the process)
        you (\\w+ )?missed out|you (came|were|finished) ~(close second|second choice|runner-up|in second)
        (didn't|did not|haven't|have not|not) (pass|passed|clear|cleared|get through|make it through|made it through) ~(screening|test|assessment|round|stage|interview|evaluation|next)
        you (do not|don't|did not|didn't) (\\w+ )?((meet|satisfy|fulfil|fulfill|possess) (all )?(of )?(the|our|these|this|any)|qualify)
        your ~(background|experience|skills?|skill ?set|qualifications?|expertise|credentials|profile|portfolio) ~(do not|does not|don't|doesn't|did not|didn't|is not|isn't|was not|wasn't|are not|aren't|were not|weren't) ~(match\\w*|meet|align\\w*|fit|suit\\w*|correspond\\w*|what we|who we|right|quite)
        (we|they|team|manager|client|panel|company|employer|department|committee) (won't|will not|shall not|are not|aren't|shan't) (be )?(progress|proceed|advanc|continu|pursu)(e|ing)
        not (be )?in your favou?r|went against you|part ways|discontinu(e|ing|ed) your
        (<not>|never) (be )?(put|putting|taking|bringing|sending|inviting|mov\\w+|progress\\w*) you (through|forward|further|onward|on)\\b
        (offer|offered|offering|give|gave|given|award|awarded|awarding) (the|this) <job> (of|for|as)? ?…to (another|a different|someone else|somebody else|an internal|one of the other)
        (put|putting|set|setting) your <file> aside
        (committee|panel|board|team|jury|reviewers|faculty) ~(did not|didn't|has not|have not|decided not to|chose not to) ~(select|recommend|recommended|selected|approve|approved|fund|support)
        (gonna|going to|have to|will|'ll) (take a )?pass(?! (you|it|your|this|the|them|along|on (to|your|the|it|this)))
        <not> ~(tak|mov|bring|carry|put|advanc|progress|tak)(e|es|ing|ed)? (you|things|it|this|your <file>|your ~<file>|the <file>) (on |forward |through |up )?(to|into) (the|our|a|any) ~(stages?|rounds?|steps?|phase|interviews?)
        (you|<file>) (have|has|were|was|'ve|had) (not|n't) (been )?screened in
        (you|<file>) (have|has|was|were)n't been screened in
        (going|gone|went|go|goes|heading|headed|moving|moved) (in |down |with )?(an?|some) (very |slightly |completely |totally )?(different|another|other) (direction|way|route|path)(?! as an? )
        (won't|will not|aren't|are not|'re not|not going to|can't|cannot|couldn't|could not) (now |actually |sadly |unfortunately )?(be )?(able to )?(continu(e|ing)|carry(ing)? on|go(ing)? (ahead|any further|further)|tak(e|ing) you on|hir(e|ing) you|giv(e|ing) you (the|a|this)|offer(ing)? you (the|a|this|anything)) (?!(until|without|before)\\b)(with |on |to )?(it|this|you\\b|your|the|things|job|role|any|at|role|here|position|place)
        you ~(not|n't|failed to) (\\w+ )?(be |been )?(placed|included|ranked) (on|in) (the|our|a) ~(panel|list|order of merit|shortlist)
        you ~(not|n't|failed to) (\\w+ )?(achieve|achieved|attain|attained|reach|reached|meet|met|obtain|score) ~(standard|mark|score|threshold|minimum|cut-?off|level)
        your (application|candidature|candidacy|participation) (is|has|has now|is now|is therefore) (\\w+ )?(at an end|over|come to an end|ended here|no longer active|finished)
        (stopping|stop|ending|end|leaving|leave|calling|call|wrapping|wrap) (it |this |things |the process )?(up )?(here|there)(?= (on|for|with|at)\\b|[.,;!\\n]|$)
        (don't|do not|didn't|did not|not) (think|feel|believe|see) (\\w+ |'s |'re ){0,4}(at the level|there yet|strong enough|ready (for|yet)|enough for|right for|what we)
        (wasn't|isn't|was not|is not|weren't|aren't|not) (quite |really |the one )?(right )?for us(?=[.,;!\\n]| (this|at|right)\\b)
        it ~(wasn't|isn't|was not|is not|not) (to be|meant to be|going to work)
        (you |it |that |this )?(weren't|wasn't|isn't|aren't|were not|was not|are not|is not) (quite |really |exactly )*(what|who) ~(after|looking for|wanted|want|need|needed)(?=[.,;!\\n]| (for|in|on|at|right|this)\\b)
        (it|this|this one|that)( is| was|'s| will)? ~(not|n't) (going to|gonna|to) (happen|work out|be)(?=[.,;!\\n]| (for|i'm|this)\\b)
        (won't|will not|don't|do not) (be )?need(ing)? you\\b(?! to)
        (client|team|manager|they|employer|company|firm|panel|board|boss|owner) ~(said|say|says|saying|was|is) (a )?no\\b(?=[.,;!\\n]| (to you|this|for|on)\\b)
        not this time(?=[.,;!\\n]| (i'm|im|sadly|unfortunately|sorry|round|around)\\b)
        (wasn't|was not|isn't|is not|not|wasnt) in your favou?r
        (outcome|result|status|decision|disposition) ?: ?(regret|unsuccessful|rejected|declined|not selected|not shortlisted|not successful)
        (not able to|unable to|can't|cannot|couldn't|could not|not in a position to) (bring|take|get|have) you (on|in|back|aboard)\\b(?! (a|the|to the) (call|line|phone))
        (not able to|unable to|can't|cannot|couldn't|could not) (allocate|give|find|assign|award|grant) you (a|the|any) (\\w+ )?(place|spot|seat|job|role|position|post)
        your ~(scores?|marks?|results?|total) ~(fell|falls?|was|were|is|are) ~(below|short of|beneath|behind|under|not high enough)
        (that|it|this) (was|is)(n't| not) (going to be )?you(?=[.,;!\\n]| (this|on)\\b)
        your (<file>) ~(going|go|be going|proceeding|progressing|taken) (no|not any|any) further(?! (until|without))
        (choice|preference|decision|vote|nod) (fell on|went to|goes to|has gone to|falls on) (another|someone|somebody|a|an|the other)
        (your|you) (bid|bids|<file>) (for (the|this|our) ~<job> )?(has|was|is)( not|n't) (been )?(approved|accepted|successful)
        (give|given|gave|giving) (your|the) (spot|place|job|shift) to (my|our|a|an|another|someone|somebody)
        (don't|do not|didn't|did not|won't) ~(have|need) (anything|anyone|anybody|any more staff) ~(suitable|for you|now|any more|anymore|at the moment|at present|else)
        (loved|liked|preferred|wanted) (someone|somebody|another \\w+) else
        (long story short|short answer|the answer|answer)( is|:|,)+ ?(it's |is )?(a )?no\\b
        (client|team|they|they've|we|we've|have|has|'ve|(the|our|my) (\\w+ )?\\w+) (now |since |just |sadly |actually )*(gone|went|going|chosen|chose) (another|a different|some other) (way|direction|route)(?=[.,;!\\n]| (with|on|for|this)\\b)
        (do|does|did)(n't| not) (currently )?have an? (\\w+ )?(match|fit)\\b
        (your name|you|yours) (is|are|was|were)(n't| not) (on|in|among) (it|them|(the|this|that|our) (\\w+ )?(list|shortlist|selection))
        <not> (score|mark|rate|rank|perform)(d|ed)? (\\w+ )?(highly|high|well|strongly) enough
        nothing (left |here )?(for (me|us) )?to offer you|((it's|is|was) not|isn't|wasn't|not) (such )?(good|great|the best) news(?=[.,;!\\n:])|(want|wants|wanted|prefer|prefers|preferred) (a|an|someone|somebody) (\\w+ )?more (junior|senior|experienced|local|technical|commercial)
    """,
    hinted_no="""
        (have|has|'ve) (now )?(finished|completed|concluded) (our|the) (selection|search|hiring|recruitment)( process)?
        (they|they'd|they're|client|team|manager|panel) ~(prefer|preferred|wanted|looking for) someone (with|who)
        (unable|not able) to interview|cannot interview|can only (hire|appoint|choose|select) one
        no longer (available|open|accepting|active|hiring|needed)
        <job> is (now |already )?(closed|filled|taken)
        <not> ~(match|meet|fit|align|suit|satisf)(es|ed|s|y|ing)? ~(requirements?|criteria|needs?|qualifications?|expectations?|profile|<job>|looking for)
        <not> ~(match|fit|suitable|suited|qualified|aligned) (for|to|with)
        <not> ~(what|who) we('re| are) (currently )?(looking|searching) for
        (more|better) (qualified|suitable|experienced|relevant|suited) ~<person>
        (unable|not able|won't be able|will not be able|not in a position) to (offer|progress|proceed|place|take you|move|accept your|consider your|hire|pursue|continue)
        not (progress|pursue|proceed|select|be proceeding|be progressing|been successful|successful|selected|moving)
        (chosen|selected|found|decided on|appointed|hired|made an offer to|extended an offer to) (a|the|our|another|other|someone) ~(candidate|applicant|person|else|hire)
        (other|another) (candidates?|applicants?)
        (we have|we've|have) (made|come to|reached) (the|a) ~decision (not|to go|to move|to proceed)
        (didn't|did not|don't|do not) (feel|think|believe|see) ~(fit|match|right)
        this ~(<job>|one) (is|was) not (the right|a (good|great|strong))
        (we will not be|will not be|won't be|not going to be) (able|continuing|considering|advancing|proceeding|progressing)
        this (was not|wasn't|isn't|is not) (the|your) (right|time)
        (have to|must) disappoint you
        disappointing news (about|regarding|on|concerning|for) (your|you)
        (it|this|things) (did not|didn't|has not|hasn't) (quite )?work(ed)? out (this time|on this occasion)
        (looking for|in the market for|need|after) (someone|somebody|people|candidates|applicants|a person|an? \\w+) (with|who has|who have) (more|greater|deeper|stronger|longer)
        in the market for (more )?(experienced|senior)
        no longer (vacant|being filled|on offer)
        (concluding|closing|ending) (our|the|this) (search|recruitment)
        narrow(ed|ing)? ~(focus|search|field|pool|list) (to|down)
        (someone|somebody|people|candidates|applicants|a person) with (a different|another|other)
        <not> ~(a|the|right|quite|strong|good) (\\w+ )?(fit|match|alignment)\\b
    """,
    regrets="""
        unfortunately|regret(s|fully)?|sorry|sadly|(i'm|we're|i am|we are) afraid|apologi[sz]e|disappoint(ed|ing|ment)
        (not|n't) (be )?the (news|outcome|result|answer|response|decision) ~you
        (difficult|tough|hard|not an easy|wasn't an easy) (decision|choice)
        wish(es)? (you )?(you )?(well|success|every|luck|good luck|(all )?the (very )?best|continued)
        (best|good) (of )?luck (in|with|on|for)|best wishes (in|with|on|for)|every success|much success|continued success
        (keep|retain|hold|maintain|save) (your|you|the) ~(on file|in mind|in our (database|records|system|talent))
        future (endeavou?rs|opportunities|openings|roles|positions|vacancies)|job search|career search|search for
        (at this time|on this occasion|this time around|however)
        wish(ed)? (i|we) had (better|good|happier|other) news
    """,
    other_times="""
        (another|other|different) (\\w+ )?(date|day|time|slot|format|room|venue|link|week|hour|location|platform|appointment)
    """,
    role_stopped="""
        <job> ~(has|have|is|was|being|been) ~(on hold|<stop>)
        (put|putting|placed|placing) (this|the|our) ~(<job>|search|recruitment|hiring|process) on hold
        (cancel|cancelled|canceled|pause|paused|pausing|close|closing|withdraw|withdrawing|withdrawn|eliminated) (this|the) ~(<job>|search|recruitment)(?! (to|date))
        (recruitment|hiring|selection|search)( process)? ~(has|have|is|was) ~(on hold|<stop>)
        (due to|because of|owing to|under|announced|introduced|in|have|has) (a|an|the|our) ~(hiring|recruitment) freeze
        (we are|we're|is|are) no longer (hiring|recruiting|looking to (fill|hire)|filling|seeking candidates) ~(this|the) ~<job>
        (decided not to|will not be|not be|not to|won't be|no longer be) (fill|filling|hire for|hiring for|recruiting for) (this|the) ~<job>
        (not|no longer) (going|moving) (ahead|forward) with (this|the) ~(<job>|search|hire|recruitment)
        <job> (no longer exists|will not be filled|has been pulled|closed without)
        (<job>|headcount|hiring|roles|positions|vacancies) ~(have|has|had) been (<stop>|closed without a hire)
        (stopped|stop) (recruiting|hiring) for
        there will be no hire
        <job> ~no longer being (recruited|filled|hired|advertised)
        (pause|paused|pausing|suspend|suspended|suspending|freeze|frozen|freezing) (all |our |the |this )?(hiring|recruitment|recruiting|search|process)
        (close|closed|closing) (this|the|our) ~(<job>|search) without
        (hold|holding|held) off (on )?(hiring|recruiting|filling)
        <not> ~(proceed|proceeding|continue|move forward|moving forward) with (the )?(hiring|recruiting|recruitment|filling) ~<job>
        (budget|funding|headcount|grant|money|contract|tender|salary) ~(has|have|was|were|is|got|been|for|we) ~(been |was |got )?(cut|pulled|slashed|frozen|withdrawn|lost|fallen through|fell through|dried up|not approved|went elsewhere|not (been )?(renewed|granted|secured))
        (no longer|not|n't) ~(have|got|secure|get|justify|afford|need) (the|a|any|enough|this|that|an extra|another) ~(budget|funding|headcount|money|salary|hire|position)
        no longer (a|any) (\\w+ )?(gap|need|vacancy|opening|role|position|requirement)
        (not|n't) be (hiring|taking on|appointing|recruiting) (anyone|anybody)|(no one|nobody) (will be|is being|was) (hired|taken on|appointed)
        <job> ~(has|have|is|was|been|being|to be) ~(shelved|scrapped|axed|pulled|parked|mothballed|dropped|done away with)
        let (the|this|that) <job> (lapse|go)
        (there's|there is|there'll be|there will be) (now |sadly )?no (longer (a |any )?)?(job|role|position|post|place) (at the end|for|any more|anymore|to (fill|offer|give)|here|going)
        <job>('s| has| have)( now| just)? been (pulled|scrapped|shelved|axed|cut|frozen|cancelled|withdrawn)
    """,
    offer_withdrawn="""
        (withdraw|withdrawing|withdrawn|rescind|rescinding|rescinded|retract|retracting|retracted|revoke|revoking|revoked) (the|our|your|this|that|its) ([\\w-]+ ){0,2}offer
        offer [^.!?\\n]{0,80}?\\b(is|are|been|be|was) ~(withdrawn|rescinded|retracted|revoked)
        no longer (able to|in a position to) (honou?r|stand by) (the|our|your) ([\\w-]+ ){0,2}offer
    """,
    invites="""
        (pleased|delighted|happy|excited|thrilled) to (offer you (?!~(feedback|advice))\\b|invite you (to|for) ~<meeting>|move you)
        (would|'d|we|i) (really )?(like|love|want|wish) to invite you (to|for|in|back) ~<meeting>
    """,
    not_a_no="""
        reserve list|waiting list|waitlist(ed)?
        still (under consideration|being considered|considering|in the running|in consideration|under review)
        no (final )?decision (has|yet)
        not (yet )?(made|reached) (a|any) (final )?decision
        once a final decision|have(n't| not) (yet )?decided|in the first instance|first wave|second wave
        application remains (open|under)
        still (reviewing|interviewing|assessing) (\\w+ )?(applications|candidates|applicants)
        (visa|loan|mortgage|tenancy|rental|passport|credit( card)?) application
        (this|weekly|monthly|daily) newsletter
        (could|can|would) you (do|make|manage) ~(time|monday|tuesday|wednesday|thursday|friday|tomorrow|instead)
        reschedul\\w+
        (let me know|tell me) (which|what) ~(works|suits)
        (are|'re|will be|like to|decided to|pleased to|happy to) (mov(e|ing)|proceed(ing)?|progress(ing)?) (forward |ahead )?with (you\\b|your (application|candidacy))
        (?<!not be )(?<!n't be )(?<!not )(moved|moving|progressed|advanced|advancing) (you|your application) (on |forward )?to the (next|final|second) (round|stage|step)
        (?<!not )(?<!n't )been (selected|shortlisted|chosen|invited) (for|to) ~(interview|the (next|final)|(next|final) (round|stage))
        (could|can|shall) (we|you) (move|shift|push) (our|your|the) ~<meeting>
        (hiring|recruitment|selection|process|decision) ~(has been|is|was|been) (\\w+ )?(delayed|taking longer)
        (unable|not able) to (give|provide|offer) you (a|an|any) (final )?(answer|decision|update)
        (interview|meeting|call|visit) (cannot|can't|won't|will not|is not able to) ~(go ahead|take place|happen)
        (which|what) (day|date|time|slot) ~(suits|works)
        (have|has|'ve|had)(n't| not) (\\w+ )?(chosen|decided|picked|appointed|selected|offered|made|filled|moved|gone|hired) ~(yet|any|anyone|anybody|so far)
    """,
    overturns="""
        (this|that|it)('s| is)(n't| not| no| explicitly| expressly| definitely| certainly| by no means| in no way){1,3} (a |an |any )?(rejection|refusal)(?! of)
        (you|application|candidacy) (have|has|are|is|were|was|'re|'ve)(n't| not) (being |been )?(rejected|ruled out|disqualified|eliminated|turned down|excluded|out of the (running|race))
        (remain|remains|are|is|'re) (very much |firmly )?(in the running|in contention|our (first|preferred|top) (choice|candidate))
        (was|were|has been|had been|got|went out) (unfortunately )?(sent (out )?(to you )?)?(in error|by mistake)|(disregard|ignore) (the|our|my) (\\w+ ){0,2}(rejection|refusal|e-?mail|message|letter) (you|of|that|from|we|i|sent)
        (reversed|overturned|revised|changed) (its|our|their|the|my) ~(decision|mind)
        (turned down|rejected|said no to|let go of|declined) (all )?(of )?(the|our) others?\\b
        still (would |'d |do )?(very much |really )?(like|love|want|wish|hope|keen) to (talk|speak|chat|interview|hire|meet) (to |with )?you\\b
        (your|the) interview (will|shall|is going to) (now |still |instead )?(take place|be held|happen|be (on|by|via|at))
        (would|do|could|can) you (still )?(like to |want to |be (willing|able|happy) to )?(start|take (it|the (job|role|post|place)))\\b
        (thanks|thank you) for (referring|your referral)|(your|the person you) (referral|referred)
        (are|would|if) you('re| are)? (still )?(be )?still (be )?interested|(<person>) ~(has|have|had) (since |now |unfortunately )?(pulled out|dropped out|turned us down|changed (his|her|their) minds?)
    """,
    interview="""
        (invite|inviting) you (to|for|in|back|on) ~<meeting>
        (you've|you have|you are|you're) (been |now )?(invited|selected|shortlisted|chosen) (to|for) (?!join\\b)~(<meeting>|<task>|assessment|screen|move forward|next)
        (you've|you have) (been )?(advanced|progressed|moved|passed) (forward |on )?(to|into) ~(round|stage|step|interview)
        invitation (to|for) ~(interview|call|meeting|assessment)
        (?<!may )(?<!might )(schedule|arrange|set up|book|organi[sz]e|scheduling|arranging|coordinate|find a time for) (a|an|your|the|some|our|another) ~(<meeting>|time)
        (your|the|our) ~(interview|call|meeting) ~(is|has been|will be|will now be) (now )?(scheduled|confirmed|rescheduled|moved|booked|postponed|a video|at|on|held|by)
        (reschedul\\w+|postpon\\w+|mov(e|ed|ing)|confirm\\w*) ~(your|our|the) ~(interview|call|meeting)
        (select|choose|pick|book|find|share) (a|your|an|some|any) ~(time|slot|times|dates)
        next (steps?|stage|round) (is|will be|would be|in the process is|for you is) ~(<meeting>|<task>|test|exercise)
        (your|share|send|know|provide) (your |us )?(your )?availability
        (are you|would you be|will you be|if you are) (free|available) ~(call|chat|interview|talk|speak|meet|next|this|on|for|to)
        (like|love|want|keen|hoping) to (speak|talk|chat|meet|connect|hear more) (with |to |from )?you\\b
        (complete|take|finish|start) (the|this|our|a|an|your) ~(<task>|challenge|test|questionnaire)(?! by)
        (are|'re|will be|like to|decided to|pleased to|happy to|excited to|love to) (mov(e|ing)|proceed(ing)?|progress(ing)?) (you )?(forward |ahead )?(with (you\\b|your (application|candidacy))|to the (next|final))
        (moved|moving|progressed|advanced|advancing|move|advance) (you|your application) (on |forward )?to the (next|final|second) (round|stage|step)
        (?<!not )(been|are|were|have) (been )?(selected|shortlisted|chosen|invited) (for|to) ~(interview|the (next|final)|(next|final) (round|stage)|participate|move)
        ^(subject: )?(re: )?(interview|phone screen|video interview) (invitation|confirmation|availability|request|scheduled|details|reminder|with|at)
        (look|looking) forward to (speaking|meeting|talking|chatting) (with )?you
        (can't|cannot|unable to|not) (offer|give|do) (you )?a (morning|afternoon|later|earlier) (slot|time)
        let me know (which|what|if) ~(works?|suits?|time)
        (hop|jump|get) on (a|the) ~(call|phone|phone screen|chat)
        (grab|pick|book) a (time|slot)
        (cancel|move|postpone) ~interview
        could you do (monday|tuesday|wednesday|thursday|friday|tomorrow|\\d)
    """,
    offer="""
        (pleased|delighted|happy|excited|thrilled|glad|like|love|honou?red) to (formally |officially )?offer you (?!~(feedback|advice|call|chat))(the|a|an|this|our|employment)
        (pleased|delighted|happy|excited|thrilled|glad|like|love) to (formally |officially )?(extend|make|present) (you )?(an|a|our|this|the) ~offer
        (please find|attached|attach|enclosed|sign|signed|review) ~(offer letter|offer of employment|employment contract|employment agreement)
        (confirm|make you|extend|extending|making you) (you )?(a|our|this|the) (verbal|formal|written|conditional|unconditional) ([\\w-]+ )?offer
        (we|i) (are|'re|am|'m|would like to|want to) (making|offering|offer|make) you (the|a|an) ~(job|position|role|offer)
        (accept|accepting|decision on|respond to|consider) (the|our|this|your) ~offer
        (the|your) (job|role|position) is yours
        welcome (you )?(to the team|aboard|on board)
        congratulations…(offer|got the job|new role|joining)
        (delighted|happy|pleased|thrilled|glad|love|like|honou?red) (it )?(if you (would|could|will)|if you'd|for you to|you to) (join (?!(us (for|on|at)|(our|the) ~(community|network|pool|talent))\\b)|have the (job|role|post|place)|accept|take (the|on)|come and work|start)
        the (\\w+ ){0,3}(job|role|position|post|place) is yours
        (contract|offer letter) (is|are) (attached|enclosed)|(attached|enclosed) (is|are|please find|you(('ll| will) find)) (your|the|a) (contract|offer)
        (place|job|role|position|offer) (has|have|is|'s) (now )?(come|coming|comes) (back )?to you
        (you|you're|you are) (\\w+ )?(the (one|person) we want|(his|her|their|our|my) first choice)|(had|have) you as (his|her|their|our|my) first choice|it's you we want
    """,
    confirmation="""
        (received|receipt of|got|receiving|confirm) (of )?(your|the) ~(application|resume|résumé|cv|submission|candidature|materials|profile)
        (application|submission|resume|cv) (has|have|was|were|is) (now |been )?(successfully )?(received|submitted|sent|safely|under review|being reviewed|complete|in review)
        (your|the) application was sent to
        <thanks> (your )?(applying|application|submitting|interest|expressing|sending|taking)
        (will|shall|are going to|is|are) (now |carefully |currently )?(review|be reviewing|reviewing|carefully review|be in touch|contact you|get back to you|reach out|let you know|follow up|look at)
        successfully (submitted|received|applied)
        your (responses|answers) (have been|were) received
        you (have |'ve )?(successfully )?applied (to|for|at)
        application (received|confirmation|submitted|sent)\\b
        congratulations on (applying|taking the first step)
    """,
    withdrew="""
        (withdrawing|(?<!been )withdrawn|withdrew|withdrawal of) (your|from) ~(application|candidacy|consideration|process)
        your (decision|wish|request|choice) (not )?to (withdraw|decline|proceed|continue|move)
        (letting us know|telling us|understand|note|noted|sorry|sorry to hear|sad to hear|informing us|heard) (that )?(you|your) ~(withdraw|withdrawn|decline|declined|not to|accepted another|another offer)
        as (you )?(requested|asked|per your request)|you ((have|had|'ve) )?(since |now |kindly )?(turned down|declined) (our|the|this|my)
        you (have |'ve )?(withdrawn|withdrew|decided to withdraw|declined)
        you('ve| have| had) (kindly |politely |now |already )?(declined|turned (us|it|this|the \\w+) down|withdrawn)
    """,
    adverts="""
        job alerts?|jobs? (that match|matching|for you|you (might|may)|near you|like this|in your area)|(new|recommended|similar|latest|top|more) (jobs|roles|positions|vacancies|openings)|apply now|viewed your profile|searched for you|(daily|weekly) (digest|update|roundup)|newsletter|save(d)? jobs?|is hiring
    """,
    announces="""
        unfortunately|regret(s|fully|tably|ted)?|regretfully|regrettably|sadly|(i'm|i am|we're|we are) (very |so |really |truly |sincerely )?(afraid|sorry to (say|tell|inform|let|advise|report|write|be)|saddened)
        disappoint(ed|ing|ment)?|bad news|tough (decision|choice|call)s?|(difficult|hard) (decision|choice|call)s?
        (after|upon|following) ~(consideration|review|thought|deliberation|discussion|reflection|evaluation|assessment|interviews?)
        decided|decision|concluded|determined|chosen|chose|elected|opted
        (inform|tell|advise|notify|update) you|let you know|please be (advised|informed)
        (not|n't) ~(news|outcome|result|answer|response|decision) (that )?you|(better|happier) news
        (at|for|in) (this|the|the present) (time|moment|stage|point|juncture|instance|round)|on this occasion|this time|for now|at present|ultimately
    """,
    denies="""
        not|no longer|unable|cannot|[a-z]{2,6}n't|no|none|nothing|without|(an)?other|others|else|elsewhere|someone|somebody|different|against
        disappoint(ed|ing|ment)?|better|happier|declin(e|ed|ing)|reject(ed|ing|ion)?|unsuccessful|pass(ing)? on|closed|filled|taken by|missed|fell short|falls short|below|already
    """,
    other_matters="""
        respond|reply|replying|respon(se|ses|ding)|answer|individual(ly)?|each|every(one|body)?|all (of )?(the |our |those |these )?(who|people|applicants|candidates|applications|enquiries)|feedback|tele(phone)?|phone|e-?mail(s|ed)?
        parking|travel|reimburs\\w+|expenses?|cost|costs|delay(s|ed)?|wait(ing)?|slow|technical|link|file|attach\\w*|open(ed)? the|system|website|site|page|earlier|later|schedul\\w+|slots?|calendar|meeting room
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|yesterday|attend|make it to|miss(ed)? (you|your call|our)|yet|unwell|ill|sick|on leave|holiday|vacation|out of (the )?office
        (not|n't) (received?|receiving|get|got|see|seen|find|found|open|read|heard|hear) (your|the|any|from)|incomplete|missing|discourag\\w+|hesitate|reflect(s|ion)?|only|easy|easily|share|disclose|specific
    """,
    farewells="""
        (job|career|employment|work) (search|hunt|hunting|seeking)|your ~(search|hunt)\\b|search for (a|an|the|your) ~(role|job|position|opportunit\\w+|career|work|employment)
        (future|further|next|coming|other|forthcoming|new) ~(endeavou?rs?|opportunit(y|ies)|vacanc(y|ies)|openings?|roles?|positions?|jobs?|searches|applications?|plans|career|careers|projects?|pursuits?|success|ventures?|posts?)
        (keep|retain|hold|save|store|kept|keeping|retained|retaining|held|have) ~(on file|in mind|in our|your (details|resume|résumé|cv|profile|information|data|application)|on record)
        (apply|applying|re-?apply|try|trying|write|come back|get in touch|reach out|considering us|consider us|application) ~(again|in (the )?future|down the (road|line|track))
        (wish|wishing) you|best of luck|good luck|best wishes for|all the best|every success|much success|continued success|luck (with|in|on|for)
        (cross paths|paths (will |may |might )?cross|stay in touch|keep in touch|stay connected|keep an eye|keep (checking|looking|watching|following|applying)|connect with us|talent (community|network|pool))
        thank(s| you)( again| so much| very much| kindly)? for (your|the|applying|taking|coming|considering|chatting|speaking|meeting|showing)|appreciate (your|the|you)|grateful (for|to you)
    """,
    goes_on="""
        please (re-?send|send|upload|complete|provide|confirm|choose|pick|submit|fill|call|bring|book|select|reply|respond|click|log|visit ~to (complete|confirm|schedule)|find (a|attached|the)|let (us|me) know|use|bear with|allow|tell|note that (the|your) (interview|assessment))
        survey|(could|can|would|will) you (please|kindly|be|still|then|also|let|take|like|send|make|come|do|tell|join|confirm|share|re-?send|provide|upload)
        (when|what time|which) (are|is|would|could|can|works|suits|day|time)|are you (free|available)|looking forward to (meeting|speaking|seeing|talking|welcoming|hearing|receiving)|look forward to (meeting|speaking|seeing|talking|welcoming|receiving)
        (we|i|team|manager|recruiter)( will|'ll)( now| then| also)? (be (in touch|reviewing|contacting|reaching)|carefully review|review|contact you (again )?(by|within|soon|shortly|once|when|as soon)|get back to you (by|within|soon|shortly|once|when|as soon)|let you know (by|within|soon|shortly|once|when|as soon))
        (hear|hearing) (back )?from (us|me) (by|within|soon|shortly|in|before|again)|next steps?|still (being )?(considered|considering|reviewing|review|in process|under|interested|open|in the)|under review|in progress|stay tuned
        new (date|time|appointment|link)|rescheduled?|postponed?|closing date|deadline|job alerts?|jobs for you|jobs? match\\w*|recommended (jobs|for you)|unsubscribe from (job|alerts)
    """,
    only_if="""
        (may|might) include|(we|they|it|team|employer|position|role|place|you) (may|might)(?=[^,]{0,200}$)|failure to|failing to|otherwise|why|if(?! you(('re| are) still|'d like| would like| want| wish))|whether|unless|should (you|your|the|we|there)|(whose|(those|candidates|applicants) who)(?=[^,]{0,200}$)|assume
        in case|in the event|until|once|when(?=[^,]{0,200}$)|where you|anyone who|only (those|candidates|applicants|shortlisted|selected)|no (reply|response|answer) (within|by|from|means)|(not|n't) (hear|heard|receive|received)
        without (your|further|renewed|a new|new|any|such) ~(consent|permission)
        whoever
    """,
    only_if_later="""
        yet|without completing|until (you|your|we|the|after)|unless|if you (have|do)(n't| not) (hear|heard|receive)
        should (you|your)|if (you|your|we|there|selected|shortlisted|suitable)|if the (role|position|job) is a
        as (we )?(originally |previously )?(planned|scheduled|arranged|agreed)
    """,
    turns="but|however|although|though|(?<=, )(and|so|please|should)",
    by_the_person="""
        (you('ve)?|your (decision|choice|wish) to)( (have|had|do|need|will|can|should|must|would|may|since|now|decided|decided to|chose|chosen|chose to|opted|elected|wish|prefer|preferred))*
    """,
    not_done="may|might|could|right to|application (for|to)",
    not_reached="""
        invit\\w+ you (to|for)|(re)?schedul\\w+|cancel\\w*|postpon\\w+|not|[a-z]{2,6}n't|before|prior to|instead of|unable to|confirm\\w*|arrange
    """,
    negates="not(?! hesitate| wait| only)|unable to|cannot(?! wait)|[a-z]{2,6}n't(?! hesitate| wait)|never",
    stages={
        "offer": """
            offer (of employment )?(that )?(we (had )?(made|extended|sent)|extended) (to )?you
        """,
        "final": """
            your final([ -](round|stage))?( panel)? (interview|presentation|round|panel)s?
            you ~(reached|made it ~to|got to) (the|our) final (round|stage|interview)
            <thanks> ~(final[ -](round|stage)|final) interviews?
            <thanks> (coming (in |back )?(to|for)|attending|joining us (at|for|in)|taking part in|your time (at|in|during)) (the|our|your) final (round|stage|interview|panel)s?
            you (were|are|have been) (one of|among) (the|our|two|three|four|\\d)? ?~finalists
        """,
        "interview": """
            <thanks> (coming (in )?(to|for) |attending |your time (at|in|during) |the time you (spent|took) (at|in|during|to) |taking ~time (out )?to |doing |taking part in |participating in |joining us for |meeting ~for )?(a |an |the |your |our )?<round>interview(s|ing)?<held>
            <thanks> (taking ~time (out )?to|coming (in )?to) (meet|interview|speak|talk) (with |to )?(with )?(us|the|our)
            (after|following|since|from|during|on) your <round>interviews?<held>
            your <round>interviews? (with|on|last|yesterday|today|this week)
            (enjoyed|enjoyed the chance of|appreciated) interviewing you|we interviewed you|you interviewed (with|for)
            (enjoyed|pleasure|great|nice|lovely) (to )?(meeting|meet|speaking|speak) (with )?you (during|in|at) (your|the|our) <round>interviews?
        """,
        "assessment": """
            <thanks> (completing|submitting|doing|taking|sending) ~<task>
            <thanks> (~(and|and for) )?completing ~(<task>|tests?)
            (after|following) (reviewing |(a |our )?review of )?your ~<task>
            your <task> (results?|submission|score)
        """,
        "recruiter_screen": """
            (<thanks>|after|following|since|enjoyed) ~<screen>
            (your|our) <screen>
            (after|following|since) your (first |phone |video )?call with
        """,
        "read": """
            (review|reviewed|reviewing|consider|considered|considering|review of|read) (your|the) (cv|r[ée]sum[ée])
            <not> ~(invite|inviting) you (to|for)( an?)? interview
            <not> ~(been )?(shortlisted|short-listed|selected) for (an )?interview
        """,
        "applied": """
            (after|following) (~review(ing)? (of )?)?your ~application
            <thanks> (~for )?(applying|your application)
            your (job )?application
        """,
    },
    met="call|spoke|speak|talk|chat|met|meet|conversation|assess\\w*|test\\w*|assign\\w*|rounds?|exercise\\w*"
    "|(your|the|our|first|second|phone|video|thank you for) interview|interviewing",
    any_round="interview\\w*|final\\w*|panel\\w*|present\\w*|visit\\w*|offer\\w*|task\\w*|challenge\\w*"
    "|case study|finalist\\w*|time with",
    both="""
        ^<role> with,? <company>[.]?$
        (interest in|apply(ing)? (to|for)|application (to|for)|applied (to|for)|considered for|candidacy for) (the |our )?<free> <job>\\b (here )?(at|with|within) (the )?<company>
        the <words> <job> (here )?at (the )?<company>
        (for|to|in|about|regarding|our|an?) (the |our |an? )?<words> <job> (here )?at (the )?<company>
        application (for|to) (the |our |an? )?(<job> of )?<role> (at|with) (the )?<company>
        application (is|was|has been) (now )?(complete|submitted|sent|received) for (the |our |an? )?<role> (at|with) (the )?<company>
        appl(ying|ied|y) (for|to) (the |our |an? )?(<job> of )?<role> (at|with) <company>
        (interest in|appl(ying|ied|y) (for|to)|application (for|to)|considered for|considering you for|regarding) (the |our |an? )?<words> <job> (at|with|within) (the )?<company>
        (<job> of|as an?|<job> as) <role> (at|with) (the )?<company>
        appl(ying|ied|y) (to|with) (the )?<company> for (the |our |an? )?(<job> of )?<role>(?=$|[.,!;:(\\n]| (<job>|and|we)\\b)
        (join|joining) (the )?<company>( team)? as (the |our |an? )?<role>
        interest in (the |our |an? )?(<job> of )?<role> (<job> )?(at|with|within|here at) (the )?<company>
        (for|in|about|regarding|re:) (the |our |an? )?<role> at <company>
        (application|apply|applying|applied) to be (an? |the )<role> (at|with) (the )?<company>
        application (to|with) (the )?<company> for (the |our |an? )?(<job> of )?<role>(?=$|[.,!;:(\\n]| (<job>|and|we)\\b)
    """,
    role="""
        (position|role|post) (of|as) (the |our |an? )?<title>
        (application|submission|resume) (is|was|has been) (now |successfully )?(received|submitted|complete|completed) for (the |our |an? )?<role>(?= ?(?:[.;!:(\\n]|$)| (and|at|with|position|role)\\b)
        (for|about|regarding|on) the (position|role|vacancy|post) <role>(?= ?(?:[.,;:(\\n]|$)| (and|at|with|in)\\b)
        (interest in|apply(ing)? (to|for)|application (to|for)|applied (to|for)|considered for|candidacy for|your|selected for|chosen for) (the |our )?<free> (<job>|application|candidacy)\\b
        (process|consideration|considered|candidacy|selected|chosen|forward|team|qualifications|experience|background|profile|resume|cv|skills|submission|opening|opportunity|vacancy|have|looking|hiring|recruiting|candidates?|interviewed|interviewing) (for|as) (the |our |an? )?(<job> of )?<role>(?= ?(?:[.,!;:(\\n*]|$)| (<job>|at|with|within|and|but|has|was|is|here|in)\\b)
        (following|below) ~<job>(\\(s\\))? ?:?[\\s•*–-]{1,9}<role>(?=$| ?[.,(\\n])
        (application|applications|apply|applying|applied|candidacy) (for|to) (the |our |an? )?<title>
        [“"]<role>["”] <job>
        (the|our) (\\w+ )?<job>, <role>(?=$|[.,;!\\n])
        <job>,? [“"]<role>["”]
        the <words> <job>
        our <words> <job>
        (for|to|as|in|about|an?|regarding) (an? )?<words> (position|role|vacancy|internship|job)
        <job> (of|as an?|as) (the |our |an? )?<role>
        application (for|as|to) (the |our |an? )?<role>(?=$|[.,!:;(\\n]| (position|role|at|with|and|has|was|is|here|in)\\b)
        appl(ying|ied|y) (for|as|to) (the |our |an? )?<role>(?=$|[.,!:;(\\n]| (position|role|at|with|and|here|in)\\b)
        interest in (the |our |an? |being an? )?<role>(?=$|[.,!:;(\\n]| (position|role|at|with|and|here|job|opening|opportunity)\\b)
        considered for (the |our |an? )?<role>(?=$|[.,!:;(\\n]| (position|role|at|with|and)\\b)
        ^(role|position|position title|job title|job|vacancy|post|title|re|regarding|requisition|job opening) ?[:–-]{1,3} ?<role>(?=$| ?[(\\n])
        ^(role|position|position title|job title|job|vacancy|post|title|requisition|job opening) ?: ?<line>(?=$)
        (position|role|job|requisition|vacancy|opening|title) ?: ?<role>(?=$| ?[(.\\n])
        (recruiting|hiring|recruit|interviewed you|interviewing|interview) for (the |our |an? )?<role>(?=$|[.,!:;(\\n]| (position|role)\\b)
        <job>,? ~[„"“«»”]<quoted>["“”»«]
        (<file>),? ~[„"“«»”]<quoted>["“”»«]
        (appl(ying|ied|y)|interest) (for|to|in) (the |our )?[„"“«»”]<quoted>["“”»«]
        (consider|considering) you for (the |our |an? )?<role>(?=$|[.,!;:(\\n]| (position|role|at|with|and)\\b)
        [„"“«»”]<quoted>["“”»«] (<job>)
        (position|role|post) of: <role>
        search for (the |our |an? )(new |next )?<role>(?=$|[.,!;:(\\n]| (and|at|with|to|who|has|is|in)\\b)
        (someone else|another candidate|another person|somebody else|others?) for (the |our |an? )?(<job> of )?<role>(?=$|[.,!;:(\\n]| (position|role|and|at|who|this)\\b)
        (for|to) our <role> (program|programme|internship|scheme|apprenticeship|vacanc(y|ies)|openings?)\\b
        (for|to) the <role> (program|programme|scheme|vacancies|openings)\\b
        (regarding|about|for|on|re) (the |our |your |a )?<role> (contract|assignment|gig|engagement|project|shift)\\b
        (the|our|this|regarding|for|about) <role> <job>\\b
        (the|our|this|for) <words> (spot(?! and)|appointment|gig|interview|programme|program|scheme)\\b
        this <words> <job>
        (phase|stage|round|step|shortlist) (for|of) (the |our )?<role>(?=$|[.,!;:(\\n]| (position|role|at|with|and)\\b)
        (found|hired|got) our (new )?<title>
        (competition|campaign|recruitment|exam|examination|assessment|eligibility list|selection process) for (the |our |an? )?(<job> of )?<role>(?=[.,;!(\\n]|$| (and|at|with|in)\\b)
        (against|for) (the |our )?(?=\\w{0,4}\\d{3,}\\w{0,4} )<role>(?= and\\b|[.,;])
        \\(re:? ?<title>\\)
        <job> \\(<role>(?=[,;)])
    """,
    subject="""
        ^<role> (at|@) <company>
        ^<company>: <role>(?= (application|role|position)\\b|$)
        ^(re: )?(your )?(\\w+ )?(application|candidacy|interview)( status| sent| update| received)? ?[:–—] ?<role> (at|with|@) <company>(?=$|[!.,:]| ?[-–—|(])
        ^<role> (application|position|role) ?[-–—|] ?<company>$
        ^(\\[[^\\]\\n]{1,40}\\] )?(re: )?<role>(?=$| ?[-–—|:(@]| [-–—] )
        ^[^\\n]{1,60} ?[-–—|:] <role>(?=$| ?[-–—|(@])
        (application|candidacy|interview|update|status|submission|applying|interest)[^\\n]{0,40}? ?[-–—:|/] ?<role>(?=$| ?[(|]| [-–—] )
        ^<role> (position|role|interview|application|\\(ref\\b|[-–—|:] ?(application|update|status|interview|your|next|outcome|decision|thank))
        (application|interview|applied|applying|candidacy|role|position|update|regarding|about|interest)[^\\n]{0,30}? (for|as|of|in) (the |our |an? )?<role>(?=$| ?[(|]| [-–—|] | (at|with|position|role)\\b)
        ^<company> ?[-–—:|] ?(?=(your )?(application|update|job|thank|status|regarding|interview|an update|next|candidacy|hiring|recruit|offer|invitation|(\\w+ )?assessment|position|opportunity))
        ^\\[<company>\\]
        ^<company> careers$
        (?:application|update|thank you|thanks|candidacy|decision|news|message|outcome|steps?|stage|offer)[^\\n]{0,40}? (at|with|from) (the )?<company>(?=$|[!.,:]| ?[-–—|(])
        (?:application|thanks for applying|thank you for applying|applied|candidacy) to <company>(?=$|[!.,:]| ?[-–—|(])
        ^(re: )?<company> (availability request|follow[- ]up|next steps|opportunity|(online|technical|coding|onsite|phone) (assessment|interview|screen))
        ^<company> (application|careers|recruiting|job application|hiring|interview|recruitment|talent) ?(update|status|decision|team|outcome|process|update on|confirmation|received)?\\b
        your <company> (application|candidacy|interview)
        (update|news|status|decision|offer|offer letter)[^\\n]{0,40}? (on|regarding|about|for|[-–—]) (the |your )?<role>(?=$| ?[(|]| [-–—] | (at|with|position|role)\\b)
        your interest in <company>(?=$|[!.,:]| ?[-–—|(])
        (thank you|thanks|greetings) from (the )?<company>(?=$|[!.,:]| ?[-–—|(]| team)
        [„"“«»”]<quoted>["“”»«]
        ^<company> // <role>(?=$| ?[(])
    """,
    company="""
        (unfortunately|sadly|regretfully|regrettably),? <company> (has|have|did|will|is|was|does)
        <company> (has |have )?(decided|chosen|elected|opted|regrets) (not )?to
        appl(ying|ied|y) (to|with|at) <company>
        appl(ying|ied|y) for (a|the|this|our) (<job>|roles?) (at|with) <company>
        (for|about|regarding|concerning|on|of|to|reviewed|reviewing|consider|considered|submitting|submitted|received) your (\\w+ )?(application|candidacy|resume|cv) (to|with|at) <company>
        ^your application (to|with|at) <company>
        (opportunity|opportunities|careers?|position|positions|role|roles|job|jobs|work|working|interviewing|interviewed|employment|life|openings?|internship|journey) at <company>
        (opportunity|opportunities|employment|career|careers) with <company>(?=[.,!;\\n]|$| and\\b| as\\b| at\\b| in\\b| to\\b)
        interest in (joining|working (for|at|with)|a career (at|with|in)|career opportunities (at|with)|employment (at|with)|(job )?opportunities (at|with|within)|(the )?(positions?|roles?) (at|with)|becoming (a )?part of|being (a )?part of|exploring ~(at|with)|our ~(at|with)) (the )?<company>
        (consider|considering|chosen|choosing|thinking of) (us at )?<company> (as|for|in)
        appl(ying|ied|y) (to|for) the [^.!?\\n]{2,80} at <company>
        considering (a career|opportunities|employment|a role|a position) (at|with) <company>
        (joining|join|be part of|part of) (the )?<company>(?=[.,!;\\n]|$| team\\b| and\\b| as\\b)
        (from )?(all of us|everyone|everybody|your friends)( here)? at <company>
        (here|we|us|folks|interview process|process|hiring team|recruiting team|recruitment team|talent team|talent acquisition team|people team) at <company>
        your update from <company>
        (your|this) application (was|has been) (sent|submitted) to <company>
        application was viewed by <company>
        on behalf of (the |everyone at |all of us at )?<company>(?=[.,!;\\n]|$| team\\b| and\\b| we\\b| I\\b)
        <thanks> (considering|choosing) (a career (at|with) )?<company>(?=[.,!;\\n]|$| (and|as|for)\\b)
        interest in the [^.!?\\n]{2,40} offices? of <company>
        interest (that )?you (have |'ve )?(shown|expressed|showed) in (working (for|with|at)|joining|employment (with|at)) (the )?<company>
        (position|post|role) of [^.!?\\n]{2,100}? (at|with) (the )?<company>(?=[.,;(\\n]| \\(|$)
        ^(employer|company|company name|hiring company|organi[sz]ation|trust|school|institution|agency|department|council|authority|client) ?[:–-]{1,2} ?<company>(?=$|[,(])
        <company> (has )?(received|receives|had) (\\w+ ){0,4}(applications|applicants|candidates|submissions)
        (items|application|cv|resume|details) (was|were|has been|have been) (successfully )?(sent|submitted|forwarded) to <company>
        (internship|traineeship|apply|applied|employment) with (us at )?<company>(?=[.,!;\\n]|$| (and|as|but|which|at|in)\\b)
        (experience|enthusiasm|excitement|passion) (at|for) <company>(?=[.,!;\\n]|$| (and|as|but)\\b)
        (update|decision|news) from <company>(?=[.,!:;\\n]|$)
        us (here )?at <company>
        (position|post|fellowship|lectureship|professorship) in [^.,!?\\n]{2,60}? (at|with) (the )?<company>
        interest in (the )?<company>(?=[.,!;\\n(–-]|$| (and|as|for|careers|but|which|because|at this)\\b)
        <company> is (proud to be )?an (equal|affirmative)
        (all rights reserved|©|copyright|\\(c\\)) ?(20\\d\\d)?,? ?<company>(?=[.,\\n]|$)
        (interview\\w*|meeting|met|meet|speak|speaking|spoke|talk|talking|chat|chatting|time) with (us|everyone|(the|our) (\\w+ ){0,2}teams?) (here )?at <company>
        (assessment day|trial shift|competition|vacancy|registering|registered|registration|registering your interest|registered your interest) (with|at) (the )?<company>(?=[.,!;\\n]|$| (and|as|for|on|in|but|last|this|yesterday|today|which|to)\\b)
        appl(ying|ied|y) (for|to) the [^.!?\\n]{2,80} with (the )?<company>
        (appl(ying|ied|y)|application|interest|interest in (working for|working at|joining)|work(ing)? for|position with|role with|post with|job with|employment with) (to|with|at|in|by)? ?the (?=[^.,!?;\\n]{0,50}\\b<body>\\b)<company>
        greetings from (all of us at |everyone at |the team at )?<company>(?=[.,!;\\n]|$)
        (volunteering|placement|apprenticeship|traineeship|internship|fellowship|bursary|studentship|shifts?) (with|at) (the )?<company>(?=[.,!;\\n]|$| (and|as|for|but|which)\\b)
        ^for:? ?(and on behalf of )?<company>(?=$|,)
        (submission|application|candidacy) for …at <company>(?= (has|was|is|have)\\b)
        ^department ?: ?(?=(department|ministry|office|agency) (of|for) )<company>(?=$|[,(])
        (this is|it's|i'm|i am) \\w+ (here )?(from|at|of|with) (the )?<company>(?=[.,!;\\n]|$| (and|about|here|on|re)\\b)
        (greetings|regards|wishes|thanks) from (the |all at |everyone at )?<company>(?=[.,!\\n]|$)
        (?<!that )<company> (is|are|was|were|regrets|regret) (not in a position|unable|not able|sorry|that it is not able) (to|that)
    """,
    company_hint="""
        the (\\w{2,20} )?team(s)?( here)? at <company>
        your <company> (application|candidacy|interview|journey)
        careers at <company>
        <company> (has|have|will|is|was|receives|received|values|appreciates|careers)
        (about|visit|contact|follow|at|with|to|by) <company>
        (?<!application )(?<!applying )(?<!applied )(?<!apply )(?<!candidacy )(?<!interview )(?<!considered )for <company>
        the <company>(?! (position|role|vacancy|job|post|opening|internship|apprenticeship|opportunity)\\b)
        ^<company>$
        ^[^\\n]{3,80} [-–—|:] ?<company>$
    """,
    departments="(selection|search|hiring|appointments?|interview) (committee|panel|board)|people (&|and) culture|((global|regional|corporate|us|uk|european) )?(careers?|career team|talent acquisition( team| group| department)?|recruiting( team| department)?|recruitment( team)?"
    "|recruiters?|hiring( team| manager| managers)?|talent( team| partners?| operations| management| community)?"
    "|assessment team|people( team| ops| operations| & culture| and culture| and talent)?|hr( team| department)?|human resources( team| department)?"
    "|jobs|staffing( team)?|candidate experience( team)?|university recruiting( team)?|early careers( team)?|early talent( team)?"
    "|campus recruiting( team)?|team|workforce recruiting|employment|notifications?|no-?reply|applications?|resourcing( team)?|back office( recruiting)?|recruit(ment|ing) services|talent attraction( (and|&) acquisition)?( team)?)",
    job_nouns="""
        headteacher *teacher loader roadsweeper headmaster headmistress dean bursar provost chancellor vice-chancellor matron founder proprietor chairman chairwoman chairperson
        chair mayor councillor
        *ologist *ographer bookbinder farrier luthier roofer plasterer tiler florist upholsterer blacksmith fishmonger dressmaker
        seamstress jeweller jeweler silversmith watchmaker cabinetmaker locksmith stonemason bricklayer scaffolder decorator fitter
        engraver typesetter sommelier butler caretaker concierge lifeguard firefighter skipper deckhand toolmaker foreman labourer
        laborer handyman cleaner chauffeur dancer musician composer choreographer archivist conservator chemist botanist podiatrist
        psychiatrist hygienist phlebotomist anaesthetist gamekeeper zookeeper childminder groundskeeper beekeeper
        expert accountant actuary administrator advisor adviser agent ambassador analyst animator apprentice architect artist assistant
        associate attorney auditor baker barista bartender bookkeeper broker builder buyer carer caregiver carpenter cashier chef
        clerk clinician coach conductor consultant controller cook coordinator co-ordinator copywriter counsel counsellor counselor
        courier curator custodian dentist designer developer devops dietitian director dispatcher doctor driver economist
        editor electrician engineer engineering estimator evangelist examiner executive facilitator fellow fellowship forester
        gardener generalist graduate guard guide handler head housekeeper illustrator inspector installer instructor intern
        internship interpreter investigator janitor journalist judge keeper lawyer lead lecturer librarian linguist
        machinist manager marketer mechanic mentor merchandiser midwife moderator modeller nanny negotiator nurse officer
        operative operator optician optometrist orderly organiser organizer owner packer painter paralegal paramedic partner
        pharmacist photographer physician physicist physiotherapist picker pilot placement planner plumber porter postdoc
        practitioner president principal producer professor programmer programme psychologist publicist qa realtor
        receptionist recruiter registrar rep representative reporter researcher salesperson scheduler scientist scholar sdet
        secretary sde sre solicitor sourcer specialist statistician steward strategist student superintendent supervisor surveyor
        swe teacher teller tester technician technologist therapist trader trainee trainer translator traineeship tutor
        underwriter vet videographer volunteer waiter waitress warden warehouse watchman welder worker writer
        cheesemaker filmmaker shoemaker winemaker sailmaker goldsmith gunsmith *keeper *grower worker fieldworker steelworker *minder barman barmaid dishwasher groundsman groundworker joiner glazier thatcher weaver brewer distiller
        butcher greengrocer grocer hairdresser stylist beautician masseur nutritionist dietician radiographer sonographer orthodontist audiologist
        epidemiologist veterinarian demonstrator invigilator proctor sous-chef actor actress performer stagehand rigger sculptor colourist retoucher modeler
        sheriff ranger constable detective signaller captain bosun valuer auctioneer undertaker caseworker notary barrister *analyst *engineer bookseller
        stockist salesman saleswoman telemarketer fundraiser lobbyist missionary chaplain curate vicar organist verger sexton sacristan cellist violinist
        soloist
        communicator dispatcher telecommunicator
    """,
    not_a_name="""
        rejected approved accepted declined received submitted confirmed outcome result quick hello greetings letter reply response
        corporate headquarters department page site portal website center opportunities committee panel search selection offer decision notification reminder invitation
        i we you he she it they this that our your my me us a an any all as at by for from in of on or to if when while after
        thank thanks unfortunately dear hi hello hey regards best sincerely kind warm monday tuesday wednesday thursday
        friday saturday sunday january february march april may june july august september october november december head
        level senior junior talent people hr hiring recruiting recruitment recruiter careers career global human resources
        team acquisition engineering marketing sales finance data customer product operations software design business
        legal graduate summer spring winter autumn fall application applications job jobs role position company opportunity
        interview update status next important new please however although despite re fw fwd no not yes here there
        candidate applicant ref id english remote hybrid full part permanent temporary science research development
        support it ai ml technology technical analytics security cloud web mobile frontend backend full-stack
        internship intern ms mr mrs dr prof sir madam regarding following due given with without once future good great
        recent previous sr jr eu firm firms personnel vetting workforce resourcing external caution internship congratulations sent view click privacy policy unsubscribe equal
    """,
    role_ends="shortly|so|please|because|although|however|if|when|while|after|and|at|with|within|has|have|was|is|position|role|job|opening|here|in|on|by|but|we|you|your|our|which|that|this|will|to|through|via|from|the|for|as|us|until|since|are|were|would|could|can|went|goes|got|who|now|he|she|they|me|him|them|had",
    another_job="""
        encourage|(an)?other (\\w+ )?(job|role|position|opening|vacanc|opportunit)\\w*
        similar|future|also|instead|suggest|recommend|consider applying|might like|may (like|be interested)|alert|new opening|if you
    """,
    agency="""
        (my|our|the) client|on your behalf|put (you|your \\w+) forward|heard back from|they('ve| have) (decided|gone|chosen|opted)
    """,
    parts="""
        section unit directorate division branch secretariat subdivision workstream
    """,
    offices="""
        department dept office bureau branch desk reception admissions registry administration admin management board committee panel academic staff affairs
        services corporate central regional national appointments assessment selection screening onboarding operations facilities faculty payroll personnel
        workforce workplace head headteacher deputy vice acting interim assistant principal director manager chair chairman chairperson president secretary
        treasurer bursar dean provost registrar chancellor vice-chancellor governor governors governing body trustee trustees owner founder proprietor
        landlord partner head-teacher headmaster headmistress teacher-in-charge matron kitchen shop store front house production studio workshop newsroom
        editorial team crew back everyone group capital training learning line wellbeing culture
        md ceo cfo coo cto cio chro cpo gm vp hr hod programs programmes bosses boss
    """,
    no_reply="""
        (?<!\\byou )(do not|don't) (directly )?(reply|respond) (directly )?to this (\\S+ )?(e-?mail|message|address)
        replies (to this (e-?mail|message|address) )?(are|will) not (be )?(monitored|read|answered)
        (mailbox|inbox|address|account) is (not (monitored|read|checked|attended)|unmonitored)
        cannot (receive|accept) replies
        (this is an )?unmonitored (mailbox|inbox|address|account|e-?mail)
        (please )?(do not|don't) reply\\.?$
    """,
    applicant="""
        my (application|interview|candidacy|cv|r[ée]sum[ée])
        letting me know|i (had |have )?(applied|interviewed with)|considering me|for your consideration|i am writing to (apply|follow up)
        i (have |'ve )?(decided|chosen) (not )?to (not )?(continue|withdraw|decline|proceed) (with|from|in) (the|this|your)
        (finding|in your search for|find) (the|a) (right|suitable|great) (candidate|person|fit for (the|this|your) (role|position|team))
        withdraw(ing)? my
        i (have |'ve )?(decided|chosen) not to (accept|take)
        thank you (very much |so much )?for (the|your) offer(?! of help)
        (i|i'd|i would|i am|i'm|i've|i have) (\\w+ ){0,4}(withdraw|withdrawing|withdrawn|withdrew|pull out|pulling out) (from|of) (the|this|your)
        i (have |'ve )?(now |since |just )?accepted (a|an|another) ~(position|role|job|offer|post) (elsewhere|with another|at another)|offering me
    """,
    reasons={
        "insider": """
            internal (candidate|applicant|hire|move|appointment)s?
            from within
            (promot\\w+|appoint\\w*) (\\w+ ){1,3}from (the|within the|our) team
        """,
        "runner_up": "(close|difficult) second|runner[- ]up|second choice",
        "role_stopped": """
            hiring freeze|budget
            (role|position|search|vacancy) ~(on hold|cancell?ed|frozen|no longer exists)
        """,
        "role_changed": "(role|position|requirements|scope) (has|have) (since )?(changed|shifted)",
        "role_filled": "(already|since|now) been filled|have (already |now )?filled (the|this)|position has been filled",
        "pay": """
            salary expectations
            (salary|pay|compensation|day rate) ~(range|band|above|beyond)
        """,
        "overqualified": "over-?qualified|too senior",
        "permit": "sponsor(ship)?|work permit|visa|right to work|work authori[sz]ation",
        "location": "relocat\\w+|based (in|closer)|commut\\w+|time ?zone",
        "timing": "notice period|start date|start sooner|availability",
        "credential": """
            without (a|the) (degree|certificat\\w+|licen[cs]e|accreditation|qualification)
            (degree|certificat\\w+|licen[cs]e|accreditation|qualification) (is|that is|we) (required|need)
        """,
        "assessment": """
            (your|the) (test|task|assessment|assignment|case study) …(not|score|fell|below|lack)
        """,
        "experience": """
            (more|deeper|stronger|hands-on|enough|lack(ed|ing)?) ([\\w-]+ ){0,3}experience
            experience …(closely|closer|better|matche[sd]|align)
        """,
        "skill": """
            skills? …(closely|closer|better|matche[sd]|align)
            (stronger|more|lack(ed|ing)?|missing) (\\w+ ){0,3}skills
        """,
        "answers": "your answers|examples you gave",
        "fit": "(culture|cultural|team) fit",
        "other_closer": """
            (closer|better|stronger|closest) ~(match|fit|suited|candidates?)
            more closely (match|align|fit|meet)\\w*
        """,
        "volume": "(large|high|huge|overwhelming|significant|record) (number|volume) of (\\w+ )?(applica|candida)\\w*",
    },
    no_reason="future|in the meantime|wish you|encourage you|if you|may have|might",
)
