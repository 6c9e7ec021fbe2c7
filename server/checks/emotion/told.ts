import { oneOf, pattern } from '../../language/lexicon.ts'
import { feeling, feelingNoun, feels, moves, trying } from '../feeling-words.ts'

/** What may stand before a feeling: how much, how surely, since when. */
export const adverbs = `(?: (?:not(?! alone\\b)|hardly|far from|none too|less than|anything but|exactly|altogether|entirely|at all|a tiny bit|a wee bit|a touch|a tad|both|a good deal|more than a little|beyond|utterly|rightly|so|very|really|quite|pretty|rather|just|absolutely|truly|simply|totally|completely|a bit|a little|somewhat|extremely|incredibly|particularly|especially|clearly|obviously|still|always|already|also|now|too|even|all|visibly|noticeably|genuinely|deeply|less|more|feeling|being|getting|a|kind of|sort of|like|probably|understandably|naturally|quietly|secretly|most|such|starting to (?:feel|get)|beginning to (?:feel|get)|as if you(?:'re| are| were)|as though you(?:'re| are| were)|like you(?:'re| are| were)))*`

const feelingBeing = `(?: (?:aren't|weren't|are not|were not)(?! alone\\b)| (?:don't|didn't|do not|did not)(?: exactly| really)? (?:seem|look|sound|feel|appear)|'re|'ve been| are| were| have been|'d been| had been| feel| felt|'re feeling| must be| must have been| must feel| must have felt| must be feeling| seem| seemed| look| looked| sound| sounded| appear| appeared| come across as| came across as| get| got| became| become| grew| might be| may be| could be| might have been| may have been| were getting| were feeling| kept getting| still feel| clearly feel| clearly felt| obviously felt| obviously feel| really felt| left| walked out| came in| came out)(?: to (?:be|feel|have been))?`

/** "You were furious", "you dread it", "someone who resents being watched". */
const ofYou = [
  `\\byou(?: must| have| still| also| clearly| obviously| both| really| probably| might have| may have)*(?: felt| feel|'re feeling| are feeling| were feeling)(?: so| very| really| quite| pretty| rather| just| a bit| a little| totally| completely| utterly| somewhat| more| less| even| still| all)* (?!(?:that|it|it's|the|a|an|you|your|they|their|students|pupils|children|kids|like|as|when|about|in|on|at|this|these|those|ready|able|sure|free|need|to|what|how|if|more|is|was|i|i'm|we|called|drawn|with|for|of|by|most|would|should|could|might|will|and|or|but|there|good teaching|needs|needed|every|some|any|each|right now|now|today|toward|towards|after|before|during|then|he|she|his|her|my|our)\\b)[a-z]+`,
  `\\byou(?: both| two| guys| lot| clearly| obviously| really| just| all| also| still| definitely| plainly| certainly)*${feelingBeing}${adverbs} ${feeling}\\b(?! (?:words|children|students))(?<!hopeless(?= (?:at|with)))`,
  `\\byou(?: both| two| all| clearly| obviously| really| must have| must| also| probably)* (?:felt|feel|'re feeling|are feeling|were feeling)${adverbs} (?!(?:like|that|it|the|you|your|called|need\\w*)\\b)\\w+ed\\b`,
  `\\byou(?: both| two| all| clearly| obviously| really| just| certainly| plainly| definitely| do| so| still| always| secretly| seem to| seemed to| appear to| must| look like you| sound like you|'ve|'d| have| had)* ${feels}\\b`,
  `\\byou(?:'ve| have|'d| had) had enough\\b|\\byou (?:feel|felt|'re feeling) (?:like|as if|as though) (?:an?|you|nobody|no one|everyone|giving up|quitting)\\b|\\byour (?:heart|spirits?|confidence) (?:was|is|wasn't|isn't|sank|dropped|has)\\b`,
  `\\byou(?:'re| are| were) (?!(?:right|ready|here|there|good|kind|doing|going)\\b)\\w+\\b[^.?!]{0,50}(?:,|;|–|—) ?(?:i (?:can|could) (?:tell|see|feel|hear|sense)(?: it| that)?|i know(?: (?:you are|you were|it|that))?|i sense it|it shows|it showed|anyone can see(?: it)?|plain as day)\\b`,
  `\\byou(?:'re| are| were)? .{0,20}\\b(?:out of your mind|sick|wild|weak|mad|green|rigid|faint|speechless|paralysed|paralyzed|white|red|shaking|eaten up|consumed|overcome|bursting) with \\w+\\b`,
  `\\b(?:someone|somebody|a (?:teacher|person|colleague|professional)) who(?:'s| is| gets| feels| was)?${adverbs} (?:${feeling}|(?:resent|hate|dread|fear|love|loathe|detest|enjoy|dislike|despise)s)\\b`,
  `\\b(?:deep down|secretly|part of you|inside|underneath(?: it all)?|at heart|privately|a part of you|some part of you),? (?:you(?:'re| are| were)? )?(?:is|was|wants|wanted|feels|felt|hates|hated|knows|loves|know|want|feel|hate|love|wish|wishes|${feeling})\\b`,
]

/** "That stung", "it made you cross", "that knocked your confidence", "that can't have been easy". */
const doneToYou = [
  `\\b(?:eating|eats|ate|tearing|tears|tore) you (?:up|apart|alive|inside)\\b|\\byou(?:'d| would)(?: have)? (?:sooner|rather)(?: have)? (?:be|been) (?:anywhere|somewhere else)\\b`,
  `\\b(?:kn?ock|took|take|takes|kick|punch|suck|drain|squeez)(?:s|ed|es|e)? (?:all )?the (?:stuffing|wind|heart|life|fight|joy|stomach|spirit) out of you\\b|\\b(?:took|takes|take) the wind out of your sails\\b`,
  `\\b(?:got|gets|getting|get|crawled|been) (?:right |really )*(?:under your skin|on your nerves|your goat|your back up|to you)\\b|\\b(?:a |the )?(?:knot|pit|butterflies|lump|tightness|weight|ache) (?:in|on) your (?:stomach|throat|chest|shoulders|heart|gut)\\b|\\byour (?:heart|stomach|blood|spirits|shoulders|face|skin) (?:was |were )?(?:in your mouth|sank|boil\\w*|turn\\w*|drop\\w*|fell|sing\\w*|soar\\w*|crawl\\w*|churn\\w*|rac(?:ed|ing))\\b|\\bchip on your shoulder\\b|\\blike you(?:'d| could| might| would|'re about to|'ve been)(?: just)? (?:wanted to |want to |rather )?(?:cry|scream|burst|explode|collapse|cried|crying|be anywhere|bolt|run|drop|quit|give up)\\b`,
  `\\b(?:that|this|it|which|(?:the|my|his|her|their|your|that|this|those|having|being|losing|seeing|hearing) [\\w' -]{2,40}?)(?: clearly| obviously| really| must have| seems to have| has| had| just| plainly| certainly| evidently| seemed to| seems to)* ${moves} you\\b`,
  `\\b(?:made|makes|left|leaves|has|had|got) you(?: feel| feeling)?${adverbs} ${feeling}\\b`,
  `\\b(?:that|this|it|today|which|the \\w+|having \\w+)(?: must| has to| had to)(?: have been| be| have felt| feel)${adverbs} ${trying}\\b`,
  `\\b(?:that|this|it|today)(?: was| is|'s| felt| feels| has been| must be)(?: clearly| obviously)?${adverbs} ${trying} for you\\b`,
  `\\b(?:tell|see|sense|know|sure|bet)(?: that)? (?:it|this|that) (?:hurts?|stung|stings|(?:is|was) (?:hard|painful|tough)|bother(?:s|ed)|upset)\\b`,
  `\\b(?:must|has to|had to|clearly|obviously|really|still|that|it|this|did|does|how much [\\w ]{2,24}?|can see [\\w ]{2,24}?)(?: have)? (?:stings?|stung|hurts?|smarts?|smarted|rankled?s?)\\b(?! (?:them|students|him|her|his|their))`,
  `\\b(?:knock|dent|shook|shak|shake|hurt|shatter|boost|lift|wound|bruis|crush|undermin|sapp|broke|break|rattl|restor|crack|drain|damp|dampen|kill|los|lost)(?:e|ed|s|es|ing)? your (?:\\w+ )?(?:confidence|pride|spirits?|heart|ego|self-\\w+|morale|nerve|faith|enthusiasm|joy|love|spark|mojo|passion|motivation|belief|optimism|appetite|will|zest)\\b`,
  `\\b(?:that|this|it|today|which|the \\w+|losing \\w+|having \\w+)(?: can't| cannot| couldn't| won't| wasn't| isn't)(?: have been| be| have felt| have| feel)? (?:easy|nice|fun|pleasant|comfortable|a good feeling)\\b(?: (?:for|on|to) (?:you|hear|see|watch))?`,
  `\\b(?:is|are|was|were|'s|has been|have been|'ve been|had been)(?: clearly| really| obviously| still)? (?:bothering|eating (?:away )?at|weighing on|getting to|stressing|worrying|upsetting|wearing|dragging|troubling|frustrating|draining|annoying|gnawing at|preying on|playing on|hurting|killing|crushing|breaking|scaring|haunting|grinding|getting|bringing|pulling) (?:you|on your mind|your mind)\\b`,
]

/** "I sense some grief there", "I know how lonely you are", "don't be nervous". */
const sensed = [
  `\\bthere(?:'s| is| was) an? (?:\\w+ )?${feelingNoun} (?:in|about|behind|under|beneath|to) (?:you|your|the way you|how you|what you)\\b`,
  `\\b(?:given|know|knowing|hear|heard|see|saw|tell|considering|imagine|because of|sense|about) how(?: \\w+)? ${feeling} you(?:'re| are| were| must| seem| seemed| looked| felt| feel)\\b`,
  `\\bi(?: can| could|'ll)? (?:tell|sense|sensed|see|saw|feel|felt|hear|know|bet|imagine|noticed|suspect|guess|get the (?:feeling|sense|impression))(?: that)?(?: how)? ${oneOf(`frustrat\\w+, nervous\\w*, anxi\\w+, anger, fear, stress\\w*, tension, worr\\w+, disappoint\\w+, upset, overwhelm\\w*, exhaust\\w+, hurt, passion\\w*, excite\\w*`)}\\b`,
  `\\b(?:you have|there(?:'s| is) (?:a lot of|so much|some)) (?:\\w+ )?(?:anger|fear|anxiety|resentment|frustration|guilt) (?:about|around|toward|inside|in you)\\b`,
  `\\b(?:sense|sensed|feel|hear|heard|detect|detected|notice|noticed|see|saw|suspect|pick(?:ed|ing)? up|there's|there is|tell there's|have|had|carry|carrying|holding on to)(?: on)?(?: that)?(?: there's| there is| there was| you have)?(?: (?:some|a lot of|a bit of|a little|a hint of|a touch of|so much|real|deep|old|such|quite some|a certain|a sense of|much|all that|a note of|an edge of|your))+ ${feelingNoun}\\b(?! (?:of|in) (?:the )?(?:students|pupils|children|class))`,
  `\\b(?:don't|do not|no need to|you needn't|there's no need to|try not to|stop)(?: be| feel| get| being| feeling| getting)?${adverbs} (?:afraid|nervous|anxious|embarrassed|worried|worrying|upset|discouraged|disheartened|disappointed|stressed|stressing|panicking|panic|ashamed|guilty|defensive|scared|down|bad about|too hard on yourself|so hard on yourself|cross|sad|frustrated|beating yourself up|beat yourself up)\\b`,
]

/** The feeling first: "Angry, that's what you are", "So proud of them, you are", "How tired you must be". */
const feelingFirst = [
  `^(?:well|oh|,|\\s)*(?:so|very|quite|rather|pretty|really|a bit|\\w+ly)?(?: |^)${feeling}\\b[^.?!]{0,40}?[,–—-] ?(?:(?:that's|that is) (?:what|how) )?you(?: (?:are|were|look|looked|sound|sounded|seem|seemed|feel|felt|must (?:be|have been|feel))|'ve been)\\b(?! \\w)(?=[^?]*$)`,
  `^(?:well|oh|and|,|\\s)*(?:so|very|quite|rather|pretty|really|a bit)? ?${feeling},? (?:that's|that is) (?:what|how) you\\b`,
  `^(?:oh|and|,|\\s)*how ${feeling}\\b[^.?!]{0,30} you (?:are|were|must (?:be|have been|feel|have felt)|look|looked|sound|sounded|felt|feel)\\b[^?]*$`,
]

/** Read off a face, a voice, tears. */
const readOff = [
  `\\b(?:your (?:face|voice|body language|tone|shoulders|hands|eyes|posture|expression)) (?:\\w+ ){0,3}(?:nervous|anxious|tense|frustrated|angry|stressed|upset|sad|panicked|tired|excited|worried|shook|shaking|trembl\\w+|gave (?:you|it) away|told me)\\b`,
  `\\b(?:written all over (?:your face|you)|(?:in|from|by|on) your (?:face|eyes|voice|smile|shoulders|tone|posture|body language|expression)(?: that)? ?(?:you|how|i|it|,|\\.|$)|your (?:face|voice|eyes|smile|shoulders|tone|posture|body language|expression|hands|knuckles|sigh|silence|jaw|laugh|cheeks|back|foot|feet|breathing)(?: \\w+){0,5} (?:said|says|told|tells|showed|shows|gave|betrayed|screamed|spoke|fell|dropped|sank|lit|tightened|clenched|white|drooped|sagged|slumped|crack(?:ed|ing)|wobbl\\w+|quiver\\w+))\\b`,
  `\\byou(?:'re| are| were)(?: clearly| obviously| visibly| nearly| almost| still| close to| practically)* (?:in tears|crying|shaking|trembling|sweating|blushing|tearing up|welling up|biting your (?:tongue|nails|lip)|gritting your teeth|clenching|pacing|fidgeting|bursting|glowing|radiant|beaming|grinning inside|putting on a brave face)\\b`,
]

/** Feelings of students, told instead of their words. */
const ofStudents = [
  `\\b(?:students|kids|children|pupils|the class|the group|they|your students|your kids|everyone|half the class|most of them)(?: clearly| obviously| really| all| just)*(?: were| are| felt| feel| looked| seemed| got| must have been| must have felt| became| sounded| appeared)${adverbs} (?:bored|frustrated|anxious|nervous|scared|afraid|upset|embarrassed|unhappy|miserable|angry|ashamed|intimidated|humiliated|resentful|lonely|stressed|terrified|worried|fed up|insecure|overwhelmed|sad|annoyed|irritated|discouraged)\\b`,
]

/** Feelings told, family by family. */
export const told = [...ofYou, ...doneToYou, ...sensed, ...feelingFirst, ...readOff, ...ofStudents].map(pattern)

/** A feeling named as the person's own: "How did your frustration affect the class?" */
export const owned = pattern(`\\byour(?: (?:own|obvious|clear|evident|visible|growing|deep|underlying|real|initial))? ${feelingNoun}\\b`)
