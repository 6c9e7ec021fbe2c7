/** Words by which goals say who, what and how much. All patterns are read against `plainly` lowered text. */

const grade = String.raw`(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))[- ]?grad(?:e|er))s?`
const someone = `(?:students?|kids?|child(?:ren)?|learners?|pupils?|scholars?|boys?|girls?|teens|preschoolers|kindergart(?:e)?ners|freshm[ea]n|sophomores|juniors|seniors|readers|writers|mathematicians|newcomers|mlls?|ells?|ss|young people|${grade})`

/** Students, by any name, as the ones who do something. */
export const students = new RegExp(
  String.raw`\b(?:${someone}|every ?one(?! else)|every ?body(?! else)|no ?body|no[- ]one|the class(?!room)|(?:my|our|the whole|half (?:of )?(?:the|my)|this) class(?!room| time| period)|(?:\d{1,3}|two|three|four|five|six|eight|ten|twelve|fifteen|twenty)(?: out)? of (?:the |my |our )?(?:\d+|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty)|(?:groups?|pairs?|partners|tables|teams) (?=\w+)|they)\b`,
)

/** What students do, as a noun. */
export const studentNoun =
  /\b(?:(?:student|kid|child|learner|pupil)s?'?s?'? (?:talk|engagement|participation|voices?|writing|reading|discussion|discourse|thinking|ownership|behaviou?r|work|attendance|confidence|choice|agency|motivation|understanding|achievement|growth|independence|questions?|explanations?|responses?|answers?|effort|focus|attention|collaboration)|participation|engagement|(?<!through |take |taking )attendance|off[- ]task|on[- ]task|time on task|calling out|side (?:talk|conversations?)|blurting(?: out)?|call[- ]?outs|disruptions|misbehaviou?r|homework completion|missing work|tardies|tardiness|exit (?:slips|tickets) (?:give|show|say|have|name)|(?:questions?|answers|writing|talk|explanations|thinking|responses|discussion|participation|ideas) (?:from|by|between|among) (?:all |more |my |the )?(?:students|kids|learners|children))\b/

/** What a teacher does, plans or uses: where a goal begins with it, it is about teaching. */
export const teacherActs =
  /^(?:to )?(?:(?:i|we|the teacher|she|he|teachers?)\b(?:'(?:ll|d|m|ve|re))?(?: (?:will|would|want|wants|like|am|are|is|need|needs|hope|plan|going|trying|try|stop|should|can|could|to|get better at|be|better at))* )?(?:use|using|implement\w*|try|trying|adopt|ask(?:ing)?|give|giving|provide|offer|plan|design|differentiate|scaffold|model|teach|cover|finish|get through|complete|talk|speak|lectur\w+|call(?:ing)?|wait|circulate|check|monitor|manage|praise|greet|post|write|create|build|set|start|begin|stop|answer(?:ing)?|explain|repeat|respond|confer|group|pull|reteach|pace|keep|make|incorporate|integrate|add|include|do|be|become|learn|work on|improve|increase|boost|raise|reduce|decrease|strengthen|develop|plan|better|stronger|more|less|fewer|drive)\b/

/** Something a coach or a visitor could see or hear students do. */
const seen = `(?:say|speak|talk|tell|discuss|explain|describ|writ|read|answer|ask|rais|participat|shar|respond|repl|build on|add (?:on|to)|cit|justif|argu|debate|disagree|agree|solv|show|draw|mak|creat|present|revis|edit|rewrit|turn (?:in|to)|hand|submit|complet|finish|start|beg[iau]n|com(?:e|es|ing) (?:in|late|to|prepared)|enter|arriv|show(?:s|ing)? up|attend|line|lining|lin(?:es|ed)? up|sit|work|us|giv|compar|retell|summari[sz]|label|count|sort|identif|nam|defin|choos|select|check|correct|annotat|tak|follow|stay|stop|wait|volunteer|lead|add|subtract|multipl|divid|factor|round|estimat|calculat|convert|plot|simplif|appl|includ|contain|teach|help|support|listen to one|pass|scor|recall|collaborat|call(?:s|ing)? out|blurt|interrupt|walk|mov|pack|bring|keep|put|highlight|underlin|quot|back|prov|match|spell|pronounc|practi[cs]|record|track|reflect|rate|look|turn|join|contribut|greet|get(?:s|ting)? (?:to work|started|out)|are (?:left out|on task|on time)|is (?:left out|on task|on time)|on time|on[- ]task|off[- ]task|left out|hit|reach|meet|sing|perform|measur|graph|test|predict|observ|point|vot|cooperat|struggle)`
const seenForms = new RegExp(
  String.raw`(?<!\b(?:to|i|teacher|good|better|their|my|the|of|in|for|her|his) )\b${seen}(?:e|es|s|ed|ing|t|y|ies|ying|ten|ting|ning|ne)?\b|\bto ${seen}(?:e|y|t)?\b`,
)
export const canBeSeen = (words: string): boolean =>
  seenForms.test(words) ||
  /\b(?:(?:all|most) of the (?:talking|work)|do(?:es|ing)? the (?:talking|explaining|writing|reading)|sent (?:to|out))\b/.test(words)

/** Inside a person, or a whole that nobody sees at once. */
export const insidePeople =
  /\b(?:understand\w*|know(?:s|ing)?|learn(?:s|ing)?|appreciat\w+|valu(?:e|es|ing)|enjoy\w*|lov(?:e|es|ing)|lik(?:e|es)|feel\w*|believ\w+|car(?:e|es|ing)|confiden(?:t|ce)|motivat\w+|engag\w+|think(?:s|ing)?(?! aloud)|grow(?:s|th)?|improv\w+|succeed|success\w*|own(?:s|ing|ership)?|responsib\w+|respect\w*|focus\w*|pay(?:s|ing)? attention|attentive|persever\w+|giv(?:e|es|ing) up|grit|curious|curiosity|independen(?:t|ce)|interest\w*|safe|happy|comfortable|behav\w+|well|better|excited|mindset|master\w*|comprehend\w*)\b/

/** How much, or how often: left open where no number says how far. */
export const openDegree =
  /\b(?:more|less|fewer|better|longer|shorter|faster|quicker|higher|lower|deeper|often|oftener|increas\w+|reduc\w+|decreas\w+|boost\w*|rais(?:e|es|ing) (?!(?:their |a |your )?hands?)|improv\w+|strengthen\w*|stronger|all of the (?:talking|work|thinking)|greater|most of the (?:talking|work|thinking))\b/

/** Words of the trade that a student or a parent would not use, beside those that are flagged in any item. */
export const tradeWords =
  /\b(?:rigor|rigour|dok(?: ?\d)?|bloom'?s|scaffold\w*|differentiat\w*|formative|summative|metacogniti\w+|pbis|mtss|rti|udl|zpd|sel|plc|cfus?|swbat|fidelity|pedagog\w+|data[- ]driven|success criteria|learning (?:intentions?|targets?)|cognitive (?:load|demand)|productive struggle|growth mindset|student agency|academic discourse|discourse|tier (?:\d|one|two|three)|accountable talk|high[- ]leverage|evidence[- ]based|research[- ]based|culturally responsive|standards[- ](?:based|aligned)|efficacy|modalit\w+|gradual release|executive function(?:ing)?|self-regulat\w+|interventions?|higher[- ]order|backward design|essential questions?)\b/

const numberWord = String.raw`(?:\d+(?:[.,]\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)`

/** A number that is part of a name ("grade 4", "unit 5", "two-step"), or only says by when. */
export const noMeasure = new RegExp(
  [
    String.raw`\b(?:grades?|gr|units?|chapters?|lessons?|modules?|periods?|rooms?|tier|dok|level|standard|week|quarter|term|block|year|section|algebra|calculus|math|volume|book|part)\.? ?\d+(?:[-–]\d+)?\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)\b`,
    String.raw`\b\d+\.\w+(?:\.\d+)+\b`,
    String.raw`\b${numberWord}-(?:step|digit|part|paragraph|column|variable|syllable|dimensional|act|way|word|sided|minute|page|point)s?\b`,
    String.raw`\b(?:by|before|until|after|in|within|on|over|for|during|the (?:next|first|last|coming)) (?:the )?(?:next |end of |first |last |coming )?(?:${numberWord} (?:more )?(?:weeks?|months?|terms?|quarters?|semesters?|years?)|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{4})\b`,
    String.raw`\bthe same (?:\w+ )?(?:${numberWord}) `,
    String.raw`\bone (?:another|day)\b|\beach other\b`,
  ].join('|'),
  'g',
)

/** A number or a share that says when a goal is reached. */
export const measure = new RegExp(
  String.raw`\b${numberWord}\b|%|\bper ?cent\b|\b(?:half|a third|two thirds|a quarter|three quarters|most|a majority|almost all|nearly all)\b(?= |$)(?! of the (?:talking|work|thinking))|\b(?:at least|no more than|more than|less than|under|within|over|than) (?:one|a|an) \b|\b(?:once|twice|one) (?:a|an|per|each|every)\b|\bat least once\b|\btwice\b|\b(?:once) (?:a|per)\b|\bone (?:reason|piece|question|idea|sentence|example|time|word)\b|\b(?:zero|none)\b|\b(?:every|each) (?:day|lesson|class|period|week|time|discussion)\b|\bdaily\b|\bweekly\b`,
)

/** All of them, or none of them. */
export const everyone =
  /\b(?:all|every|each)(?: \w+){0,3}? (?:students?|kids?|child(?:ren)?|learners?|pupils?|groups?|pairs?|of (?:them|my|the|our)(?! (?:talking|work|thinking|time|lesson))|one|graders?)\b|\bevery(?:one|body)\b|\bno(?:body|[- ]one| students?| kids?| child)\b|\b(?:every|each) (?:student|kid|child|learner|pupil|group|pair)\b/

/** Something comes to an end that anybody could tell. */
export const comesToAnEnd =
  /\b(?:finish\w*|complet(?:e|es|ing)|cover\w*|get(?:s|ting)? through|end(?:s|ing)? on time|done with|make it through)\b/

/** Scores and grades: about students, and not what they do. */
export const results =
  /\b(?:test|exam|benchmark|state|map|star|i-?ready|quiz|reading|math|sat|act|ap|assessment)?'? ?(?:scores?|grades|pass rates?|results|percentiles?|growth goals?|gpa|lexiles?|data)\b/
