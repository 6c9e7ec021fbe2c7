import { oneOf, pattern } from '../../language/lexicon.ts'

/*
 * Comparisons with other people, places in an order, marks and grades: a person is measured, whatever the words of praise or blame.
 */
const colleague = oneOf(
  `(?:the |any |some |many |most |all |all the |all our |your |our |my )?(?:other |average |new |newer |younger |older )?(?:teachers?|trainees?|colleagues?|staff|novices?|nqts?|ects?|interns?|student teachers?|coaches|department|team|faculty|school|building|grade team|newcomers?|beginners?|peers?|team ?mates?), (?:mr|mrs|ms|miss|dr)\\.? [a-z]+(?:'s)?, everyone(?: else)?(?: here)?, anyone(?: else)?(?: here)?, [a-z]+'s(?=\\s?(?:[.,!;?]|$| (?:class|lesson|room|plan|version|group|one)\\b)), the (?:pair|one|ones|two|class|lesson|teacher|team)(?: \\w+)? (?:in|from|of|next|across|down|upstairs) \\w+, next door, across the hall, down the (?:hall|corridor), the rest(?: of (?:us|them|the \\w+))?, the others`,
)
const number = `(?:\\d{1,3}(?:\\.\\d)?|one|two|three|four|five|six|seven|eight|nine|ten)`

/* Marks: whose they would be. Students have theirs, and may. */
const named = `(?:mr|mrs|ms|miss|dr)\\.? [a-z]+`
const work = `(?:lesson|teaching|questioning|planning|management|instruction|pacing|delivery)`
const teachers = `(?:you|your ${work}|(?:the|this|that|today's) (?:lesson|teacher)|${named})`
const measured = `(?:you|her|him|it|(?:the|this|that) teacher|${named}|(?:your|her|his|their|this|the|that) ${work})`
const degree = `(?:(?:solid|strong|low|high|weak|clear|bare) )?`
const ofScale = `(?: (?:points?|on (?:the|my|our|a|this|that) (?:\\w+ )?(?:rubric|scale|framework|domain|standard)|on (?:domain|standard|component))\\b)`
/** Nothing that is counted follows. */
const ends = `(?= *(?:[.,;!]|$|and\\b|but\\b|because\\b|today\\b|overall\\b))`
const mark = `(?:(?:an? )?${degree}${number}(?![:.]\\d)(?:${ofScale}|${ends})|an? [a-f][+-]?${ends})`
/** "You rated it a four": the teacher's own mark, or the students'. */
const byOthers = `\\b(?:you|they|he|she|who|everyone|students?|children|pupils|class|groups?|pairs?)(?:'d|'ve| have| had| would)?(?: \\w+ly)?`
const star = `(?:★|☆|⭐|🌟|✩|✪|✮|✯|✰)`

export const ranks = [
  `\\b(?:yours|this|that|it|your \\w+)(?: lesson| class| one)? (?:was|is|were) (?:easily |by far |probably |perhaps )?(?:the|one of the|among the) (?:most|least) \\w+`,
  `\\b(?:nobody|no one|no-one|few people|not many)\\b.{0,50}\\b(?:the way|like|as \\w+ as|better than) you\\b`,
  `\\b(?:like|than|as) (?:nobody|no one|anyone|anybody|few) (?:else )?(?:in (?:this|the) \\w+|i (?:know|'ve|have)|here|on (?:the|this) (?:team|staff|corridor))\\b|\\b(?:i don't know|there isn't|there's not|i can't think of|i've never (?:seen|met|known)|you won't find) (?:anybody|anyone|a (?:better|finer|stronger|worse) \\w+|many|another \\w+)(?: else)?\\b|\\b(?:nobody|no one|no-one) (?:else )?(?:in (?:this|the) \\w+ |here |i know )?(?:teaches|does|runs|handles|manages|holds|could do|can do|comes close|explains|reads|gets)\\b|\\b(?:the )?(?:lowest|highest|worst|best|weakest|strongest|poorest|top|bottom) (?:\\w+ )?(?:scores?|results?|grades?|behaviou?r|attendance|progress|classroom|ratings?|data) (?:on|in|of|across) (?:the|our|this|your) (?:team|school|building|department|grade|corridor|year|district|faculty|cohort|phase)\\b`,
  `\\byou(?:'re| are| were)(?: \\w+ly| by far| still| perhaps)*,? (?:the|one of the|among the|up there with the)(?: \\w+)? ?(?:most|least|best|worst|\\w{3,}est)\\b`,
  `\\b(?:of all|out of all|among) (?:the |my |our )?(?:[a-z]+ )?(?:teachers|trainees|colleagues|staff|lessons|classes|people|novices|rooms|nqts|ects|interns)\\b.{0,40}\\b(?:you|yours|this|that|it)\\b`,
  `\\b(?:in|among|into|at|near) (?:the|our|my) (?:top|bottom) (?:\\d+|one|two|three|four|five|ten|half|third|quarter|handful|percent|of the)\\b|\\b(?:top|bottom) of the (?:class|pile|league|heap|table|tree|pack)\\b`,
  `\\b(?:better|worse|stronger|weaker|\\w{3,}(?<!oth|rath|aft|ov|und|numb|togeth|whet|quart|lett|earli|lat|long)er|more|less)\\b(?:(?! than\\b).){0,40} than (?:you(?: do| did| are| were| have| ever| can| could| manage\\w*)?(?=[\\s,.!?]|$)|yours\\b|${colleague})`,
  `\\b(?:compared (?:to|with)|unlike|next to|beside|alongside|in contrast to|by comparison with) ${colleague}`,
  `\\b(?:as \\w+ as|on a par with|at the level of|in the same league as|a match for|no match for|behind|ahead of|up there with|lags? (?:far |way )?behind) ${colleague}`,
  `\\b(?:grade|score|mark|rating|level|verdict|result|overall)(?: of| for [\\w ]{2,20})?: ?(?:[a-f](?:[+-]|(?=[.,;!]|$))|${number}\\b|good|outstanding|inadequate|satisfactory|proficient|developing|distinguished|basic)`,
  `\\b[a-z][\\w ]{2,24}: ?(?:${number} ?(?:\\/|out of) ?${number}|[a-f](?:[+-]|(?=[.;!]|$)))(?=[\\s.,;]|$)`,
  `(?<![\\w:])${number}(?: and a half)? ?(?:\\/|out of) ?(?:five|ten|5|10|100|twenty|20)\\b(?! (?:students|pupils|children|groups|minutes|pairs|kids|tables|questions|of))(?<!\\b(?:of|only|all|just|said|put|rated|was|in|got) ${number} ?(?:\\/|out of) ?(?:five|ten|5|10|100|twenty|20))`,
  `\\b(?:an?|the|your) (?:solid |strong |low |high |clear |borderline |bare )?(?:[a-d](?:[ -](?:plus|minus)|[+-])|straight[ -]a|grade[ -]\\w|first[ -]class|level[ -]\\d)\\b`,
  `\\bi(?:'d| would|'ll| will|'ve|'m)?(?: \\w+){0,2} (?:giv(?:e|ing)|award(?:ing)?|scor(?:e|ing)|rat(?:e|ing)|grad(?:e|ing)|mark(?:ing)?|rank(?:ing)?) (?:it|you|that|this|your|the lesson|today)\\b|\\bi(?:'d| would|'ll)? put (?:you|it|this|that|today|the lesson) (?:in|at|among|near|down|up there|on a)\\b`,
  `(?:${star}\ufe0f? ?){2}|\\b${number}(?: and a half)? ?${star}|\\b${number}(?: and a half)?[ -]stars? (?:out of|lesson|teacher|teaching|class|rating|performance|questioning|effort)\\b`,
  `\\b${teachers}(?:'d|'ve| would| have| has| had)? (?:\\w+ly )?(?:(?:scor(?:e|es|ed)|(?<!you )rat(?:e|es|ed)) (?:only |just )?(?:(?:at|as) )?(?:an? )?${degree}${number}(?:${ofScale}|(?= *(?:[.!]|$)))|scor(?:e|es|ed) (?:low|high|poorly|badly|well) on (?:the|my|our|this) (?:\\w+ )?(?:rubric|scale|framework)|(?:earn(?:s|ed)?|g[eo]ts?|deserves?) (?:only |just )?(?:(?:an? )?${degree}${number}${ofScale}|${number} stars?\\b))`,
  `\\b(?:${teachers}|she|he|(?:her|his) ${work})(?:'s|'re| is| are| was| were)(?: \\w+ly| about| around| only| just)? (?:at )?an? ${degree}${number}(?:${ofScale}|${ends})`,
  `(?<!${byOthers} )\\b(?:(?:put|place)(?:s|d)?(?: \\w+ly)? ${measured}(?: down)? (?:at|as)|(?:rank|rate|score|grade)(?:s|d|ed|ing)? ${measured}(?: (?:at|as))?)(?: about| around)? ${mark}|\\bi(?:'d| would|'ll)? (?:give|gave|call|called) ${measured} an? ${degree}(?:${number}|[a-f][+-]?)${ends}`,
  `\\b(?:your|(?:her|his|${named}'s) (?:rubric|observation|evaluation|domain)) (?:\\w+ )?(?:score|rating|mark|grade)s? (?:is|was|of|came to|would be)(?: an?)? (?:${number}|[a-f])${ends}`,
].map(pattern)
