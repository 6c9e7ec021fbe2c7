import { oneOf, pattern } from '../../language/lexicon.ts'
import { being, intensifier, lessonThing, mildBlame, praise, strongBlame } from '../evaluative-words.ts'

const judged = `(?:${praise}|${strongBlame}|${mildBlame})`
/** Words that judge wherever they are stated. */
const unmistakable = oneOf(
  `masterful, masterly, brilliant, brilliantly, fantastic, superb, terrific, outstanding, fabulous, first-rate, first-class, top-notch, exemplary, stellar, lousy, sloppy, sloppily, dreadful, terrible, awful, hopeless, tedious, dull, boring, mediocre, lacklust(?:er|re), half-baked, half-hearted, pathetic, incompetent, ineffective, disorgani[sz]ed, chaotic, poorly \\w+, shambles, shambolic, amateurish, unprofessional, uninspir(?:ed|ing), well-(?:organi[sz]ed|planned|run|taught|paced|executed|structured|crafted), magnificent, marvell?ous, flawless(?:ly)?, phenomenal, impressive, unimpressive, disappointing, unacceptable, inadequate, substandard, slapdash, botched, inept, clumsy, clumsily, muddled, lifeless, painful to watch, a joy to watch, a pleasure to watch, wonderful, wonderfully, excellent, excellently`,
)
const owner = oneOf(
  `your, the, that, this, these, those, today's, yesterday's, such a, such an, this morning's, my, his, her, their, our, ms\\.? \\w+, mr\\.? \\w+, mrs\\.? \\w+, \\w+'s`,
)

/** The lesson or a part of it was so, went so, fell short. */
const ofTheLesson = [
  `^as [\\w' -]{3,30} go,? (?:this|that|it|yours)(?: one)? (?:was|is)${intensifier} (?:a |an )?(?:${praise}|${strongBlame}|${mildBlame})\\b`,
  `\\byours (?:was|is|were|are)(?: by far| easily| clearly| much| the)* (?:better|best|worse|worst|weaker|stronger|weakest|strongest|poorest)\\b`,
  `(?:^|[,;:–—] ?|\\b(?:and|but|because|so|that|think|feel|frankly|honestly|say|believe|thought|found|overall|today|though|\\d\\d),? )(?:${owner} )(?:[\\w'-]+ ){0,4}?${lessonThing}(?: (?:today|overall|itself|here|this (?:morning|week)|at the (?:start|end)|(?:in|of|with|for|between|to|on|at|from|during|around) [\\w ]{3,24}))?(?: ${being}|'s)${intensifier} ${judged}\\b`,
  `(?:^|[,;:–—] ?|\\b(?:and|but|because|so|think|feel|frankly|honestly|overall|thought|say|today),? )(?:that|this|it|today|everything|all of (?:it|that)|the (?:whole|entire) (?:thing|hour|period)|things)(?:'s| ${being})${intensifier} (?:(?:a|an|such a|such an|one of the|the|your)${intensifier} )?${judged}\\b(?! (?:question|point|for (?:them|me|us)? ?to (?:know|hear)|to (?:hear|know)|question))`,
  `\\b(?:lesson|class|hour|period|session|discussion|lab|debate|it|that|activity|transition|transitions|grouping|questioning|modell?ing|things|everything|opening|closing|start|groups|pairs) (?:\\w+ )?(?:went|ran|landed|worked|flowed|came together|came off)${intensifier} (?:well|badly|poorly|smoothly|great|fine|perfectly|brilliantly|wonderfully|beautifully|terribly|awfully|nicely|superbly|off the rails|downhill)\\b`,
  `\\b(?:${lessonThing}|energy) (?:just |really |simply |completely |also |then )*(?:dragged|dragged on|fell apart|fell flat|flopped|failed|bombed|collapsed|unravell?ed|lacked|fizzled|stalled|ran over|missed the mark|left a lot to be desired|needs? (?:work|improvement|attention)|needed (?:work|improvement)|could (?:be|have been) (?:better|tighter|stronger|clearer|sharper))\\b`,
]

/** What the teacher did well or badly, or needs. */
const ofDoing = [
  `\\byou(?:'ve| have|'re| are)?(?: really| just| absolutely| totally| certainly| clearly| simply| also| again| completely| always| consistently)* (?:nailed|killed it|crushed|rocked|aced|blew (?:it|the)|botched|bungled|mess(?:ed)? up|screwed up|dropped the ball|missed (?:the mark|an opportunity|a chance|your chance|the chance|the point|the opportunity)|lost (?:control|the class|the room|them|your (?:class|students)|half)|rushed|talk(?:ed)? (?:way |far |much )?too (?:much|fast|long|quickly)|spent too|wasted|waited too|moved (?:on )?too|went (?:too|off|way too)|gave too|spoke too|struggled (?:with|to)|failed|knocked it|hit it out|outdid|excel(?:led)?|shone|shine|neglected|overlooked|ignored|forgot to|got it (?:right|wrong)|made (?:a|some|several|too many) (?:mistake|error)s?|did (?:not|n't) (?:manage|bother|do (?:enough|a good))|(?:(?:did|do|doing|done|are doing|'re doing)(?:n't| not)?(?: do)?) (?:a |an |such a |such an |so |very |really |quite |pretty |just |everything |the )*(?:${judged}|well|badly|poorly|nicely|right|wrong|fine)|(?:handl|manag|teach|taught|explain|run|ran|plan|deliver|present|lead|led|question|transition|differentiat|scaffold|model|facilitat|perform|organi[sz]|structur|pac|respond|work|execut|us)\\w*\\b.{0,40} (?:(?:so|very|really|quite|pretty|rather|too|extremely|incredibly) )*(?:badly|poorly|well|beautifully|brilliantly|superbly|terribly|perfectly|masterfully|skil?lfully|expertly|effectively|ineffectively|wonderfully|nicely|clumsily|carelessly|awkwardly|sloppily|too (?:fast|slowly|quickly|much|long)))\\b`,
  `\\b(?:you|your [\\w ]{3,20}) (?:need|needs|could use|require|requires)(?: \\w+)? (?:improvement|work|attention|tightening)\\b`,
]

/** Words that judge wherever they stand, superlatives, room for improvement. */
const anywhere = [
  `\\b(?:${unmistakable})\\b`,
  `\\b(?:best|worst|strongest|weakest|finest|smoothest|poorest)\\b(?! (?:thing|way|time|place|bet|guess|friend|interest|practice|fix|move|fit)\\b)(?<!(?:at your|do your|doing your|tried your|their|at its|at their|the very|what works) best)`,
  `\\b(?:i(?:'d| had)? expected (?:better|more)|a long way to go|(?:plenty of |some |much )?room for improvement|(?:leaves?|left) (?:something|much|a lot) to be desired|could do better|not up to|the kind of teacher|every school wants|i wish (?:all|every|more) (?:teachers|classes)|born to teach|made for this|miles (?:ahead|above|behind)|head and shoulders|(?:above|below) average|gets? an? [a-f]\\b)`,
]

/** Too much, let slip, not bad: blame in passing. */
const inPassing = [
  `\\byou(?:'re| are| were)(?: just| far| much| way| a bit| being| still| simply)* too (?!(?:kind|late|early|young)\\b)\\w+`,
  `\\byou let (?:the|your|them|it|things)(?: \\w+){0,2} (?:run wild|drift|get out of hand|get away|take over|walk all over|slide|drag|off the hook|down)\\b`,
  `(?:^|[,;.!] ?)(?:that was |it was |really |honestly,? )*not (?:too |half |so |at all )?(?:bad|great|good enough)\\b`,
  `\\byour (?!students?\\b|kids\\b|class\\b|pupils\\b|children\\b|groups?\\b)(?:[\\w'-]+ ){1,3}?(?:is|are|was|were|'s)${intensifier} (?:${strongBlame}|${mildBlame})\\b`,
]

/** Without a verb, or exclaimed. */
const exclaimed = [
  `(?:^|[.!,;] ?)(?:very |really |so )*(?:nicely|well|beautifully|badly|poorly|cleverly|skil?lfully|brilliantly|superbly|expertly) (?:\\w+ed|done|run|taught|put|led)\\b`,
  `\\bwhat an? (?:complete |total |real |absolute )?(?:waste|shame|mess|disaster|joy|pleasure|treat|pity|show|performance|triumph|let-?down)\\b`,
  `\\bhow (?:${strongBlame}) (?:the|your|that|it|things)\\b.{0,20} (?:was|were|got|went|is)\\b`,
  `\\bma(?:de|kes|ke) (?:the|your|it|that|this)(?: \\w+)? (?:${strongBlame}|${mildBlame})\\b`,
]

/** What a teacher is, has, gave. */
const ofTheTeacher = [
  `\\byou(?:'re| are| were|'ve been| have been)${intensifier} (?:(?:a|an|such a|such an|one of the|the|my)${intensifier} )?(?:${praise}|star|rock ?star|hero|pro|legend|master|superstar|wizard|role model|inspiration|expert|credit to|asset|treasure|born teacher|lifesaver)\\b(?! (?:to|about|that|with yourself|fit|for (?:me|us) to))`,
  `\\byou(?:'re| are|'ve got| have|'ve)(?: \\w+)? (?:a|an|such a|real|so much|great|good|excellent|wonderful|amazing|strong|fantastic|weak|poor) (?:\\w+ )?(?:gift|talent|knack|way with|flair|touch|presence|rapport|relationships?|instincts?|eye|ear|command|control|management|grasp|energy|classroom)\\b`,
  `\\b(?:be|become|being|such|is|are|was|were|had|having|what|with|saw|seen|taught|gave|ran|made|did|delivered|watched|it's|that's) (?:a|an|such a|such an|one of the|some)${intensifier} ${judged} (?:[\\w-]+ ){0,2}?${lessonThing}\\b`,
  `\\b(?:your|that|this|today's) (?:(?:very|really|rather|so|truly) )?(?:${praise}|${strongBlame}) (?:\\w+ )?${lessonThing}\\b`,
]

/** Best and worst, marks, scores, grades. */
const scores = [
  `\\b(?:the|my|our) (?:very |single |absolute )?(?:best|worst|strongest|weakest|finest|smoothest|poorest) (?:\\w+ ){0,2}?(?:lesson|class|teaching|example|observation|questioning|discussion|lab|part|opening|use|hour|one|i(?:'ve| have))\\b.{0,30}\\b(?:i(?:'ve| have)|seen|this (?:year|term|week)|ever|all (?:year|week)|in (?:the|this) (?:school|building|department))|\\b(?:best|worst|strongest|weakest) (?:lesson|class|teaching|discussion|one)(?: that)? (?:i(?:'ve| have)|yet|so far|of the)`,
  `\\b(?:an? )?(?:solid |strong |good |weak |clear |high |low |easy |definite |respectable |generous )?(?:[a-d](?:[+-]|[ -]plus\\b|[ -]minus\\b)|(?:\\d+(?:\\.\\d)?|one|two|three|four|five|six|seven|eight|nine|ten)(?: and a half)? (?:out of|\\/) ?(?:ten|five|four|10|5|4|100))(?=\\W|$)(?<!(?:of|only|all|just) (?:\\d+|one|two|three|four|five) out of (?:five|four|10|5|4|ten))|\\b\\d(?:\\.\\d)?\\/(?:10|5|4)\\b|\\ba (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten) (?:for|on (?:the|our|my|a) (?:scale|rubric|framework))\\b`,
  `\\b(?:i(?:'d| would|'ll)? (?:\\w+ )?(?:(?:give|rate|score|grade|mark|rank)d? (?:it|you|that|this|your|the|today)|put (?:it|you|this|that|your \\w+) (?:at|down as))|(?:earn|earned|deserves?|gets?|got|scored?|rated?|merits?|worth) (?:a|an|you|yourself) (?:[a-f][+-]?\\b|\\d|one|two|three|four|five|six|seven|eight|nine|ten|distinguished|proficient|basic|unsatisfactory|pass|fail|gold)|top marks|full marks|gold star|passing grade|ten out of ten|two thumbs up|a\\+|(?:was|is|as|at|of|rated|level|be) (?:an? )?(?:distinguished|proficient|unsatisfactory|exemplary|highly effective|developing|needs improvement)\\b)`,
]

/** Liking, praise as a fragment, progress, lack. */
const liking = [
  `\\bi(?:'m| am| was|'ve been)?(?: \\w+)? (?:really |just |absolutely |truly |so |also |particularly |especially |very |quite |genuinely )*(?:love|loved|like|liked|enjoyed|adore|adored|admire|admired|impressed|blown away|proud|disappointed|unimpressed|underwhelmed|concerned|worried|appalled|thrilled|delighted|pleased|hated|disliked|didn't (?:like|love|enjoy)|don't (?:like|love))(?: (?:by|with|of|about|in|at|to see))?(?: (?:the|your|how|that|it|this|what|watching|everything|seeing|today|you|being)\\b|!|\\.)`,
  `(?:^|[.!,;–—] ?)(?:oh |so |and |but |well |wow,? |really |just |absolutely |a |an |such a |what a |what an |simply |very |truly |that's |overall,? )*(?!best (?:thing|way|time|place|bet))(?:${praise}|${strongBlame}) (?:[\\w-]+ ){0,2}?${lessonThing}(?: (?:today|overall|everyone|there|on|with|in|this|by|from|all|you|as|\\w+)\\b[^?]{0,40})?[!.,;–—]?(?:$|(?=[!.,;–—]))`,
  `(?:^|[.!,;–—] ?)(?:well done|well taught|nicely done|bravo|kudos|congratulations|congrats|hats off|good for you|way to go|nice one|good one|beautifully done|(?:you )?nailed it|keep (?:it up|up the)|love(?:d)? (?:it|this|that|the|your|how)|(?:simply |absolutely |just )?(?:excellent|fantastic|brilliant|wonderful|amazing|awesome|perfect|outstanding|superb|terrific|fabulous|impressive|super|great|marvell?ous|incredible)(?: stuff)?[!.,]|i can't fault|couldn't have been better|no complaints|big (?:improvement|step)|(?:huge|massive|real|great|nice|big) (?:improvement|progress)|much (?:better|improved|worse)|needs (?:work|improvement))`,
  `\\b(?:you|your \\w+)(?:'ve| have| has)?(?: really| certainly| definitely| clearly| so much)* (?:improved|come (?:a long way|so far|far)|grown so much|got(?:ten)? (?:so much )?better|got(?:ten)? worse|slipped|declined|gone downhill|matured|raised your game)\\b`,
  `(?:^|[,;] ?|\\b(?:and|but|because|so) )(?:there (?:was|were|is|are))${intensifier} (?:too (?:much|many|few|little)|not enough|no (?:rigou?r|structure|clarity|energy|control|engagement|real \\w+)|a lack of|so much wasted|insufficient|little (?:rigou?r|structure|clarity|evidence of|engagement))\\b`,
]

/** Verdicts on the teaching, family by family. */
export const onTeaching = [...ofTheLesson, ...ofDoing, ...anywhere, ...inPassing, ...exclaimed, ...ofTheTeacher, ...scores, ...liking].map(
  pattern,
)
