import { withoutQuotes } from './quotes.ts'

// A coach's inference says so: first person, hedges, or a verdict. Words in quotation marks are somebody else's and never read.
const firstPerson =
  /\b(?:i (?:(?:really|just|also|do|don'?t|didn'?t|was|am|would|wouldn'?t|can'?t help but|kinda?|kind of|sort of) )*(?:think|thought|feel|felt|believe|guess|suspect|wonder(?:ed|ing)?|doubt|assume|suppose|hope|wish(?:ed)?|like[ds]?|love[ds]?|enjoyed|hated?|worr(?:y|ied)|(?:am |was )?(?:impressed|worried|concerned|surprised|not sure|unsure|convinced))|i(?:'m| am) (?:not sure|worried|concerned|guessing|impressed|thinking|wondering)|i'd (?:say|guess|love|suggest|like|have)|i would (?:say|have|suggest|like)|my (?:sense|hunch|guess|impression|feeling|worry|concern|take|opinion|question|theory|fear)|imo|imho|in my (?:opinion|view)|[(,]\s*to me\b(?!:)|not sure (?:if|whether|why|how|that|they|she|he)|wondering (?:if|whether|how|why|what)|(?:^|[[(])\s*(?:wonder|why|feels?|felt|seems?|seemed|probably|maybe|perhaps|guess)\b|idk)\b/i
const hedge =
  /\b(?:seem(?:s|ed|ing)?(?: to| like)?|appear(?:s|ed) (?:to (?:be|feel|enjoy|understand|struggle|have)|bored|confused|lost|happy|engaged|tired|frustrated|nervous|unsure)|look(?:s|ed) (?:like|as if|as though|bored|confused|lost|tired|unsure|engaged|happy|frustrated|nervous|anxious|annoyed|interested)|felt (?:like|rushed|long|slow|flat|a bit|very|really|too)|feels? (?:like|rushed|long|slow|flat|off|a bit|very|really|too)|probably|presumably|obviously|clearly (?:(?!\w+ed\b)\w+)|maybe|perhaps|must (?:be|have)|might (?:be|have)|(?:could|should|needs?|ought) (?:to )?(?:have|be more|be less|work on|slow|speed|let|give|use|try|plan|tighten|stop|ask more|improve)|not really|kind of a|sort of a)\b/i
const verdict =
  /\b(?:great|good|nice(?:ly)?|lovely|excellent|amazing|awesome|fantastic|wonderful|brilliant|super|solid|strong(?:er|est)?|weak(?:er|est)?|poor(?:ly)?|bad(?:ly)?|terrible|awful|boring|dull|effective(?:ly)?|ineffective(?:ly)?|inadequate|impressive|perfect(?:ly)?|beautiful(?:ly)?|(?:uses?|used|handles?|handled|does|did|runs?|ran|teaches|taught)\b[^.;]{0,30}\bwell|well[- ](?:managed|planned|run|paced|done|behaved|organi[sz]ed|prepared|structured)|(?:went|goes|works?|worked|manages?|managed|explain(?:s|ed)) (?:really |very |so |quite |pretty )?well|chaotic|chaos|mess(?:y)?|disorgani[sz]ed|unprepared|sloppy|lazy|rushed|rushing|drag(?:s|ged)|too (?:fast|slow|loud|long|much|many|little|few|hard|easy|quick(?:ly)?|soon|late|big|low|high|quiet|soft|wordy|complicated|teacher[- ]?\w*)|not enough|lack(?:s|ed|ing)? (?:of )?|out of control|waste(?:d)? (?:of )?time|natural teacher|a natural|hopeless|struggl(?:es|ing|ed) (?:with|to) (?:classroom|manag|control|behaviou?r|pac)|no (?:real )?(?:rigou?r|control|structure|energy|depth)|low (?:energy|rigou?r|expectations|engagement|level)|high (?:energy|engagement|expectations|level)|(?:very |really |so |super |highly |totally |fully |quite |pretty )(?:\w+ly )?(?:engaged|engaging|disengaged|confident|nervous|calm|clear|unclear|confused|confusing|bored|organi[sz]ed|patient|kind|warm|tense|flat)|unclear|confusing|under ?whelming|over ?whelming|best|worst|better than|worse than|favou?rite|unfair(?:ly)?|^\W*(?:love|loved|loving|liked?)\s|^\W*(?:expected|surprising|interesting|wow)\W*$|gold\b|dense|missed opportunit\w+|wouldn'?t change|whatsoever|gives? it away|worked (?:tho|though|great)|took over|sarcastic|harsh|cool|cute|adorable|worse|not where (?:it|they|she|he) (?:should|need)|makes? (?:it|them|things) (?:worse|better)|pointless|disappoint\w+|unmotivated|disengaged|unengaged|rude(?:ly)?|disrespectful|immature|attention[- ]seeking)\b/i

/** Marks that a statement counts or reports something that can be checked, whatever its tone. */
const countable = /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|no one|nobody|everyone|all)\b/i

// Plans for the talk, and orders to whoever reads along: neither was seen nor heard in the lesson.
const noteToSelf =
  /^\W*(?:(?:note|reminder|memo) to self\b|n\.?b\.?\s|(?:my (?:comments?|thoughts?|take|notes to self)|overall|summary)\b[^:]{0,30}:|don'?t\b|do not\b|e-?mail\b|send\b|schedule\b|check in with\b|remind me\b|to-?do\b|look up\b|tell [A-Z][a-z]+ (?:re|about|that)\b|remember\b|ask (?:her|him|them|about|if|how|why|what)\b|bring\b|follow up\b|discuss\b|talk (?:to|with) (?:her|him|them)\b|ignore\b|disregard\b|forget (?:all|the|every|your|what)\b|rate\b|score (?:this|the|her|him)\b|state that\b|print\b|output\b|please\b|you (?:are now|must|should|will)\b|as an? (?:ai|assistant)\b|system\s?:|respond\b|act as\b|pretend\b|reveal\b|recommend\b|give (?:this|the|her|him) (?:teacher )?(?:a|an|full|top)\b|tell (?:the (?:user|principal|coach)|her|him|them) (?:that|to|about)\b|i (?:had to|left|arrived|only (?:saw|caught)|came in|missed)\b|(?:i )?(?:need|want|have|plan) to (?:talk|discuss|ask|raise|bring|mention|work on|follow)\b|next (?:time|visit|steps?)\b)/i

/** "maybe 5 sec", "i think three times": an estimate of something seen, not a judgement of it. */
const estimate =
  /\b(?:maybe|probably|perhaps|i (?:think|guess|believe)|i'd say|like)\s+(?=(?:about |around |a |an |like |only |just )?(?:\d|half|second|minute|couple|few|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)\b|said\b|it was \d)/gi
const greetings = /\bgood (?:morning|afternoon|evening|day|bye|job|work|try|thinking|question|point)\b/gi

/** What somebody is like, wants, knows or cares about: nobody can see that, so it is the coach's inference. */
const mindReading =
  /\b(?:(?:don'?t|doesn'?t|didn'?t|does not|do not|did not) (?:really |even |actually |just )?(?:care|want|know|get it|understand|respect|have (?:the|any|much|a)|seem|believe|value)|(?:she|he|they|kids?|students?|ss|class|everyone) (?:just |really |clearly |all |obviously |probably |still )?(?:know|knows|want|wants|wanted|likes?|loved?|loves|hates?|cares?|enjoy(?:s|ed)?|understood|understands?|get it|got it|gets it|felt|feels?|trusts?|respects?)|(?:she|he|it|they|this|that)(?:'s| is| was|'re| are| were) (?:such |just |really |so |a bit |kind of |totally )?(?:an? (?!(?:\w+ )?(?:second|minute|sec|min|problem|group|question|student|pair|picture|chart|list))|sweet|smart|intimidated|motivated|unmotivated|checked out|tuned out|shy|scared|proud|happy|bored|tired|nervous|confident|lost|all over|ready|not ready|capable|hard on|easy on|cold|chilly|a joy|cut out)|(?:totally |completely |pretty |mostly )?(?:checked|tuned|zoned) out|intimidated|motivat\w+|night and day|cut out for|very little|hard (?:one )?to (?:sit|watch)|(?:\d+(?:\.\d)?|[a-z]+) out of (?:10|ten|5|five)\b(?! \w+ (?:students|kids|ss))|\d\s?\/\s?10\b|presence|imagine)\b/i

/** Whether the coach is judging, guessing or feeling here, and not reporting what was seen or heard. */
export function isOpinion(sentence: string): boolean {
  if (isNoteToSelf(sentence)) return true
  const words = coachsOwnWords(sentence)
  if (firstPerson.test(words) && !/\bi (?:counted|heard|saw|noticed \d|wrote)\b/i.test(words)) return true
  if (hedge.test(words) || mindReading.test(words)) return true
  const found = verdict.exec(words)
  return found !== null && !isReported(words, found.index)
}

// What somebody is reported to have said, quoted or not, is theirs; an estimate or a greeting is no judgement.
const coachsOwnWords = (sentence: string): string =>
  withoutQuotes(sentence)
    .replace(estimate, '')
    .replace(greetings, '·')
    .replace(/too (?:quiet|far|loud|noisy|low)[^.;]{0,20}\bto (?:hear|see|catch)/gi, '·')
    .replace(
      /\b(?:(?:he|she|they|T|teacher|students?|kids?|Ss?\d?|ms|mr|mrs|\p{Lu}\p{Ll}+|and|then)\s+(?:\w+\s+)?)(?:asked|asks|said|says|goes|told (?:them|him|her)|tells (?:them|him|her)|(?:replied|explained|wrote|writes|answered|read) that)\b.*$/u,
      '·',
    )

/** A plan for the talk, a question to oneself, or an order to whoever reads along: nothing that happened in the lesson. */
export const isNoteToSelf = (sentence: string): boolean => /^\s*\?+\s/.test(sentence) || noteToSelf.test(withoutQuotes(sentence))

// "T says great job", "writes 'good start' on the paper", "thumbs up if good", "on a good day chart": the word belongs to what was said or made.
function isReported(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - 28), at)
  if (
    /\b(?:says?|said|told|tells|asks?|asked|writes?|wrote|reads?|calls? out|replies|replied|repeats?|repeated|called)\b[^.]*$/i.test(before)
  )
    return true
  return (
    countable.test(words.slice(0, at)) &&
    /^(?:best|good|better|strong(?:er|est)?|clear|perfect|well)$/i.test(words.slice(at).match(/^\w+/)?.[0] ?? '') &&
    /\b(?:choose|pick|circle|read|share|list)/i.test(words)
  )
}
