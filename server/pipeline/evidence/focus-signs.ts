import type { EvidenceKind } from '../../domain/evidence.ts'
import type { FocusArea } from '../../domain/focus.ts'
import { withoutQuotes } from './quotes.ts'

// What observation notes say when a focus area is in play. Each sign is one point; the areas of a span are ranked by points.
const signs: Record<FocusArea, RegExp[]> = {
  questioning: [
    /\bask(?:s|ed|ing)?\b(?! for (?:the )?(?:bathroom|pass|water|help))/i,
    /\bquestions?\b/i,
    /\b(?:HOTS?|DOK|bloom'?s|recall|higher[- ]order|open[- ]ended|probe[sd]?|probing|prompt(?:s|ed|ing)|follow[- ]?up|elicit\w*)\b/i,
    /\b(?:why do you (?:think|say)|how do you know|what makes|what if|explain (?:how|why|your))\b/i,
    /\b(?:yes\/no|one[- ]word|single[- ]word|closed|answers? (?:her|his|their|own) own)\b/i,
  ],
  'wait-time': [
    /\bwait(?:s|ed|ing)?\b(?! (?:in|for (?:the )?(?:bell|bus|paper|turn|line)))/i,
    /\b(?:think(?:ing)?|pause|silent|quiet) time\b|\bpaus(?:e|es|ed|ing)\b|\bcount(?:s|ed)? to (?:three|five|ten|\d+)\b/i,
    /\b(?:\d+(?:[.–-]\d+)?\s?(?:sec(?:ond)?s?|s)|(?:two|three|four|five|ten|half a|few|couple of)\s(?:secs?|seconds?)|(?:a|one)\s(?:sec|second)(?!\s\p{L}))\b/iu,
    /\b(?:answers? (?:(?:her|his|its|their) own|it (?:her|him)self)|before any(?:one|body)|no pause|straight away|right away|immediately|jumps? in|cuts? (?:him|her|them|off))\b/i,
  ],
  'participation-and-equity': [
    /\bhands?\b(?:\s+(?:up|raised|go|went|down))?|\braised?\b/i,
    /\b(?:call(?:s|ed|ing)? on|cold[- ]call\w*|volunteers?|volunteered|popsicle|sticks?|equity|same (?:\w+ )?(?:students?|kids|ss|hands|ones|few|\d)|airtime|turns)\b/i,
    /\b(?:boys?|girls?|MLLs?|ELLs?|back (?:row|table|corner)|front (?:row|table)|left side|right side|who (?:spoke|talks|answers))\b/i,
    /\b(?:spoke|speaks?|spoken|answer(?:s|ed)?|respond(?:s|ed)?|contribut\w+|participat\w+|silent|quiet|never (?:spoke|called)|didn'?t (?:speak|talk|raise)|not called|joins? in)\b/i,
    /\b(?:more|all|every|different|quiet|other) (?:students?|kids|voices?|learners?|children|child|pupils?|of (?:my|the) (?:students|kids))\b|don'?t usually/i,
    /(?:\b[A-Z][a-z]+\s?[x×]\s?\d)|\b\d+\s?(?:of|\/|out of)\s?\d+\b/,
  ],
  'checks-for-understanding': [
    /\b(?:boards? up|mostly up|all up|\d (?:side|down|blank)|any (?:\?s|qs|questions)|qs? from|i don'?t (?:get|know|understand)|dunno|what are we (?:even |supposed )?|get it\b|got it\b|stars? on|exit (?:slip|ticket)|sorts? (?:them|the)|who has it|have it\b)/i,
    /\bCFUs?\b|\bcheck(?:s|ed|ing)? (?:for|in|the|their|on|each|every|work|answers|understanding|\d|notebooks?)\b/i,
    /\b(?:thumbs?(?:[- ]up|[- ]down)?|fist to five|fist[- ]of[- ]five|whiteboards?|mini[- ]?boards?|hinge|poll|show me|everyone (?:get|got) (?:it|that)|any questions|make sense|got it|understand(?:s|ing)?|following)\b/i,
    /\b(?:circulat\w+|walks? (?:around|the room)|looks? (?:at|over) (?:\w+ )?(?:work|papers|notebooks?|books|answers)|reads? over|monitor\w*|conferr?(?:s|ed|ing)?)\b/i,
    /\b(?:confus\w+|misconception|who (?:actually |really )?(?:gets?|got|understands?) it|wrong|error|mistake|incorrect|got it|stuck|lost)\b/i,
  ],
  'clarity-of-the-goal': [
    /\b(?:SWBAT|WALT|objectives?|learning (?:goals?|targets?|intentions?)|success criteria|LO|LT|aims?|essential question|I can statement|"?I can|today we(?:'re| are| will)|purpose|agenda)\b/,
    /\b(?:objective|learning (?:goal|target|intention)|success criteria|what (?:are we|we are|we're) (?:learning|doing)|why are we|what (?:do|should) (?:we|i) do|by the end of|don'?t know what to do|not sure what to do)\b/i,
    /\b(?:directions?|instructions?|model(?:s|ed|led)?|example on|exemplar|rubric|criteria)\b/i,
  ],
  'pacing-and-transitions': [
    /\b(?:last (?:child|student|kid|one|group)|all back|back (?:on|at|to) (?:the )?(?:carpet|rug|seats?|desks?)|(?:carpet|rug|desks?|tables?) to (?:centers|tables|desks|rug|carpet)|get(?:s|ting)? (?:going|started|settled)|faster|slower|mid[- ]sentence|cut off|skipped|longer than|the whole (?:time|period)|min(?:utes?)? in\b)/i,
    /\b(?:transition\w*|pac(?:e|ed|ing)|moves? (?:on|to)|moving on|next|switch\w*|rotat\w+|line up|lining up|clean[- ]?up|pack(?:s|ed)? up|timer|minutes? (?:left|late|to)|ran (?:out|over)|running out|bell|late start|rush\w*|hurr\w+|start(?:s|ed) late|end(?:s|ed)|finish(?:es|ed)? early)\b/i,
    /\b(?:[5-9]|[1-9]\d)\s?(?:min(?:ute)?s?)\b|\b(?:los|wast|sav)(?:e|es|ing|t)\b.{0,12}\btime\b/i,
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) minutes?\b/i,
  ],
  'feedback-to-students': [
    /\b(?:feedback|peer (?:review|edit\w*|feedback)|prais\w+|good (?:job|work|try|thinking)|nice (?:job|work|try)|great (?:job|work|thinking)|well done|awesome|correct(?:s|ed)?\b|comments?|conferences?|marks?|grades?|sticky note|writes? (?:on|in) (?:his|her|their)|revis\w+|redo)\b/i,
    /["“](?:good|great|nice|perfect|excellent|awesome|yes|right|correct|okay|ok|well done|close|not quite|almost|super|wow|love(?:ly)?|brilliant|try again)\b/i,
    /\b(?:tells? (?:him|her|them) (?:what|that|to fix|where)|points? (?:to|at) (?:the|his|her|their)|i (?:like|notice|see) (?:how|that|you))\b/i,
  ],
  'student-talk': [
    /\b(?:each other(?:'s)?|one another|build(?:s|ing)? on|student[- ]to[- ]student|back and forth|more than one word)\b/i,
    /\b(?:respond(?:s|ing)? to (?:each other|classmates|peers)|each other'?s ideas)\b/i,
    /\b(?:TPS|think[- ]pair[- ]share|pair[- ]share|turn (?:and|&|n|\+) talk|T&T|TnT|partners?|pairs?|group (?:talk|discuss\w*)|discuss\w*|discussion|debate|talk(?:s|ed|ing)?|accountable|socratic|share[sd]?(?: out)?|sentence (?:starters?|stems?|frames?)|argu\w+|agree|disagree|explain(?:s|ed|ing)? to|conversation|whisper\w*)\b/i,
    /\b(?:because|so that|i think|i agree|i disagree|how come|but (?:it|that|what)|wait,)\b/i,
    /\b(?:teacher talk|T talk|lectur\w+|talk(?:s|ed|ing)? for|explains? for)\b/i,
  ],
  engagement: [
    /\b(?:singing|all but \d|rolling|poking|standing (?:till|until|around)|till their turn|checked out|website|nothing on (?:paper|the page)|head(?:s)? (?:on|down)|whole time|cop(?:y|ies|ied|ying)|buzz(?:ing)?|giggl\w*|ask(?:s|ed)? to (?:go|leave)|nurse)\b/i,
    /\b(?:engag\w+|on[- ]task|off[- ]task|heads? down|head on (?:desk|table|arm)|asleep|sleep\w*|phones?|doodl\w+|staring|stares?|looking (?:at|out)|daydream\w*|eyes (?:on|up)|leaning|bored|distract\w+|chatting|side (?:talk|conversation)s?|fidget\w*|play(?:s|ing|ed)? with|out of (?:seat|chair)|wander\w*|laugh\w*|giggl\w*|cheer\w*|excit\w+|lean(?:s|ed) in|still (?:working|writing)|keeps? (?:working|writing)|yawn\w*|tablet game)\b/i,
    /\b(?:writing|working|reading|building|drawing|following along|participating|copy(?:ing|ies)?|copied)\b/i,
  ],
  routines: [
    /\b(?:freez\w+|hands on (?:head|heads|knees)|bins?|rain stick|pointer|squares?|velcro|each kid moves|in their (?:spots|seats)|assigned|without being told|own(?:s)? it|grab(?:bed)? (?:em|them|their))\b/i,
    /\b(?:routines?|procedures?|do now|warm[- ]?up|bell ?(?:work|ringer)|entry|enter(?:s|ed|ing)?|attendance|register|greet\w*|at the door|line(?:s|d)? up|attention (?:signal|getter)|clap(?:s|ped)?|signal|chime|jobs?|role cards?|helpers?|materials?|hand(?:s|ed|ing)? (?:out|in)|pass(?:es|ed)? out|bathroom|pencil|sharpen\w*|cubb(?:y|ies)|carpet|rug|circle time|sit(?:s)? down|settle\w*|expectations?|rules?|1-2-3|countdown|call and response)\b/i,
    /\b(?:redirect\w*|remind(?:s|ed|er)?|warn(?:s|ed|ing)|consequence|behaviou?r|call(?:s|ing|ed)? out|shout\w*|noise|loud)\b/i,
  ],
  'supports-and-differentiation': [
    /\b(?:newcomer|in (?:spanish|english|arabic|french|their language)|choice of (?:language|task)|back table|guided group|w\/ (?:a )?(?:grp|group)|hand over hand|one letter|first language|extra (?:time|help)|re-?explains?|slower version|with(?:out)? help|by (?:him|her)self)\b/i,
    /\b(?:scaffold\w*|support(?:s|ed|ing)?|different\w+|ELLs?|MLLs?|EAL|ESL|IEPs?|SPED|504|504s|para(?:professional|educator)?|aide|co-?teach\w*|small group|pull(?:s|ed)? (?:a |\d|small|out)|sentence (?:starters?|stems?|frames?)|word (?:bank|wall)|graphic organi[sz]er|manipulatives?|visuals?|picture cards?|translat\w+|home language|spanish|arabic|modified|leveled|tier(?:s|ed)?|extension|challenge (?:task|problem|card)|early finishers?|choice of|anchor chart|number line|counters|tiles|read(?:s)? (?:it )?aloud|AAC|fidget|break card|formula (?:card|sheet)|calculators?|hand over hand|visual schedule|checklist)\b/i,
    /\b(?:kneel\w*|sits? (?:with|next to|beside)|crouch\w*|one[- ]on[- ]one|1:1|reteach\w*|repeats? (?:it|the)|gestur\w+|points? to the (?:picture|chart|board))\b/i,
  ],
  relationships: [
    /\b(?:bends? down|that'?s (?:hard|tough)|i (?:heard|saw) (?:you|it)|kiss your brain|buddy|honey|sweetie|friends|fist bumps?|by name|reads? names|every kid|eye contact|proud of|we did it)\b/i,
    /\b(?:greet\w*|smil\w+|by name|names?\b|joke[sd]?|laugh\w* with|high[- ]five|fist bump|thank\w*|please|good morning|buenos|how (?:are you|was your)|weekend|kind\w*|respect\w*|trust|warm\w*|rapport|relationship|belong\w*|comfort\w*|hug|calm(?:ly)? voice|soft(?:ly)? voice|private(?:ly)?|quietly (?:says|tells|asks)|apolog\w+|sorry|welcome\w*|shout\w*|yell\w*|sarcas\w+|sigh\w*|rolls? (?:his|her|their) eyes)\b/i,
  ],
  technology: [
    /\b(?:chromebooks?|laptops?|ipads?|tablets?|devices?|computers?|slides?|google|classroom app|kahoot|quizizz|nearpod|padlet|pear deck|seesaw|desmos|geogebra|screen|projector|smart ?board|promethean|doc(?:ument)? cam(?:era)?|video|app|online|log(?:s|ged)? (?:in|on)|password|wifi|tech|AI|chatbot|canva|jamboard|flip|QR|headphones?|simulation|spreadsheet|timer on (?:the )?screen)\b/i,
  ],
  assessment: [
    /\b(?:exit (?:ticket|slip|card)s?|quiz\w*|tests?\b|assess\w*|rubrics?|pre-?test|post-?test|score[sd]?|unit test|self[- ]assess\w*|peer[- ]assess\w*|checklist|data|portfolio|benchmark|graded?|grading|performance task|running record|conferring notes|collect(?:s|ed)? (?:the )?(?:work|papers|tickets|notebooks|slips))\b/i,
    /\b(?:\d+\s?(?:of|\/|out of)\s?\d+)\s+(?:\w+\s+){0,2}(?:correct|right|got|wrong|finished|complete)/i,
  ],
}

const areas = Object.keys(signs) as FocusArea[]

/**
 * The focus areas a span bears on, the most telling first, at most three. What somebody said counts for the area its form
 * belongs to (a teacher's question for questioning, a student's reasons for student talk) besides the words in it.
 */
export function focusOf(text: string, kind: EvidenceKind, heading: string | null): FocusArea[] {
  const points = new Map<FocusArea, number>()
  const add = (area: FocusArea, n: number) => points.set(area, (points.get(area) ?? 0) + n)
  const narrated = withoutQuotes(text)
  for (const area of areas) for (const sign of signs[area]) if (sign.test(area === 'wait-time' ? narrated : text)) add(area, 1)
  if (heading) for (const area of areas) if (signs[area].some((sign) => sign.test(heading))) add(area, 0.6)
  if (kind === 'teacher-words') {
    if (/\?/.test(text)) add('questioning', 1.5)
    if (/["“]?(?:good|great|nice|perfect|excellent|awesome|correct|right|well done|not quite)\b/i.test(text))
      add('feedback-to-students', 0.5)
  }
  if (kind === 'student-words') add('student-talk', /\b(?:because|cause|so|but|i think|agree)\b/i.test(text) ? 0.7 : 0.25)
  return areas
    .filter((area) => (points.get(area) ?? 0) > 0)
    .sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0) || areas.indexOf(a) - areas.indexOf(b))
    .slice(0, 3)
}
