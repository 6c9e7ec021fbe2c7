import { oneOf, pattern } from '../../language/lexicon.ts'
import { intensifier } from '../evaluative-words.ts'

const student = oneOf(
  `students?, kids?, children, pupils?, the class, this class, that class, your class, group, boys?, girls?, they, your (?:low|bottom) (?:kids|students|group)`,
)
const colleague = oneOf(
  `you(?: do| did| are| were| ever)?, yours, your colleagues?, your peers?, your team(?:mates)?, (?:the )?(?:other|others|most|many|any|some|all|rest|average)(?: of)?(?: the)?(?: other)? ?(?:teachers?|classes|staff|colleagues|people|novices|coaches|department|team|grade|school)?, everyone(?: else)?, anyone(?: else)?, mr\\.? [a-z]+(?:'s)?, mrs\\.? [a-z]+(?:'s)?, ms\\.? [a-z]+(?:'s)?, miss [a-z]+(?:'s)?, last (?:week|time|month|year|term|lesson|visit|observation)(?:'s)?(?: \\w+)?, yesterday's (?:lesson|class), the (?:last|previous|first|other) (?:one|time|lesson|class|observation|visit), the teacher (?:next door|across)\\b.*, next door, a (?:first|second|third)-year(?: teacher)?, a new teacher, a novice, [a-z]+'s (?:class|lesson|room|teaching|group)`,
)

/** Weak, lacking, not cut out for it: said of the person. */
const derogatory = [
  `\\b(?:you|she|he|(?:mr|mrs|ms|miss)\\.? [a-z]+)(?:'re| are| were| is| was|'s)${intensifier} (?:not )?(?:(?:a|an|the|one of (?:the|our|my)(?: \\w+)?)${intensifier} )?(?:weak|weaker|weakest|poor|bad|terrible|awful|hopeless|useless|incompetent|lazy|careless|sloppy|unprofessional|ineffective|mediocre|pathetic|inept|disorgani[sz]ed|unprepared|failing|lousy|horrible|below (?:average|standard)|the worst|burned-out|deadwood|clueless|out of (?:your|her|his) depth|not good enough|not cut out|the problem)\\b(?! (?:day|week|morning))`,
  `\\byou(?:'re| are| were)(?: just| still| simply| clearly| frankly| really)*(?:n't| not)(?: very| really| that| so| yet| exactly)* (?:a |an )?(?:good|great|strong|effective|skilled|natural|ready|cut out|organi[sz]ed|up to|capable|competent|professional|able to (?:manage|control|teach|handle)|a (?:strong|good|natural))\\b`,
  `\\byou(?: just| simply| clearly| really| obviously| don't seem to)* (?:lack|lacks|can't (?:teach|manage|control|handle|explain)|don't (?:know how to|have (?:a |any )?(?:control|grip|presence|what it takes)|understand (?:your|the) (?:students|content|subject))|have no (?:control|idea|presence|grip|classroom)|let (?:the |your )?(?:students|kids|class|them|us) down|fail(?:ed)? (?:your|the|as|to)|struggle (?:with|to|as|at)|fall short|shouldn't be (?:teaching|in))\\b`,
  `(?<!\\b(?:makes?|like|from|between|about|for|than|no)(?: (?:an?|the|such a))?(?: \\w+ (?:or|and))? )\\b(?:weak|weaker|weakest|poor|poorer|poorest|bad|worst|terrible|awful|hopeless|useless|incompetent|lazy|sloppy|mediocre|pathetic|inept|lousy|horrible|ineffective|failing) (?:teachers?|educators?|classroom managers?)\\b`,
]

/** Measured against colleagues, classes or last time. */
const comparative = [
  `\\b(?:better|worse|stronger|weaker|smoother|calmer|clearer|tighter|sharper|livelier|slower|faster|messier|deeper|richer|more \\w+|less \\w+|far (?:more|better|worse|ahead)|further (?:ahead|behind|along)|ahead|higher|lower) (?:out of (?:the|that) [\\w ]{2,20} )?(?:than|of) ${colleague}(?:\\b|$)`,
  `\\b(?:better|worse|stronger|weaker|finer|poorer) (?:\\w+ ){1,2}than (?:any\\w*|most|every\\w*|you|yours|your \\w+|other|the (?:other|rest)|mr|mrs|ms|miss)\\b`,
  `\\b(?:mr|mrs|ms|miss)\\.? [a-z]+(?:'s)?(?: \\w+)? (?:is|are|was|were) (?:\\w+ ){0,2}(?:ahead of|better than|above|beyond) (?:you|yours)\\b`,
  `\\b(?:not )?(?:nearly |quite )?as (?:\\w+) as (?:your colleagues?|(?:the )?other(?: \\w+)?(?:s| teachers| classes)|mr\\.? \\w+|mrs\\.? \\w+|ms\\.? \\w+|last (?:week|time|lesson|year)|everyone|most|the rest|any|[a-z]+'s (?:class|lesson))`,
  `\\b(?:compared (?:to|with)|unlike|next to|in comparison (?:to|with)|behind|ahead of|outperform\\w*|outshine\\w*|outteach\\w*|beats?) (?:(?:the |your |all (?:the )?)?(?:other|rest|colleagues?|peers|team|department|average|most|teachers?)|mr\\.? \\w+|mrs\\.? \\w+|ms\\.? \\w+|last (?:week|time|year|lesson)'?s?)`,
  `\\b(?:one of|among) (?:the|our|my)(?: \\w+){0,2} (?:best|strongest|weakest|worst|finest|better|weaker|stronger|top|most \\w+|least \\w+) (?:\\w+ )?(?:teachers?|staff|colleagues|educators|coaches|people|lessons?|classes|novices)`,
  `\\b(?:the|my|our|this school's) (?:\\w+ )?(?:best|strongest|weakest|worst|finest|top|favou?rite|most \\w+|least \\w+) (?:\\w+ )?(?:teacher|educator|colleague|coach|staff member|novice|person)\\b`,
  `\\b(?:get(?:s|ting)?|got) (?:far |much |so |a lot )?(?:more|less|better) out of\\b.{0,40}\\bthan\\b`,
]

/** Contract, plan, tenure. */
const aboutEmployment = [
  `\\b(?:not cut out|improvement plan|non-?renew\\w*|probation|let you go|be fired|(?:be|get|been|were|recommend\\w*) dismiss(?:ed|al)|lose your job|your (?:contract|job|position) (?:is|will|may|might|could)|shouldn't be (?:teaching|in (?:a|the) classroom)|another (?:career|profession)|in the wrong (?:job|profession)|tenure (?:is|decision|recommend\\w*)|promot(?:e|ed|ion) (?:you|to|over))\\b`,
]

/** "These kids are low." */
const ofStudents = [
  `\\b${student}(?:'re| are| were| is| was|'s)?(?: just| all| so| such| very| really| always| pretty| a bit)*(?: a| the)? (?:low(?! key)|lazy|dumb|stupid|slow learners?|hopeless|useless|unmotivated|bad kids?|naughty|dim|thick|incapable|losers?|a nightmare|impossible|unteachable|not bright|no-hopers?)\\b`,
]

/** Derogatory patterns, which count in a question too. */
export const derogatoryOfPerson = derogatory.map(pattern)

/** Verdicts on a person: derogatory, comparative, about employment; on students as people. */
export const onPerson = [...derogatory, ...comparative, ...aboutEmployment, ...ofStudents].map(pattern)
