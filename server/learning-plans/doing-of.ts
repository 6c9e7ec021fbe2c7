import type { GoalDoing } from '../domain/learning-plan.ts'
import { plainly } from '../language/nlp.ts'

/** The first that a goal's words show is what it is about: the narrower before the wider. */
const signs: [GoalDoing, RegExp][] = [
  ['starting', /\b(?:transitions?|directions|carpet|centers|los(?:e|ing) (?:so much )?time|line(?:s)? up|lining up|warm-?up)\b/],
  ['working', /\b(?:call(?:s|ing)? out|blurt\w*|interrupt\w*|off[- ]task|on[- ]task|phones?)\b/],
  [
    'persisting',
    /\b(?:persever\w+|persist\w*|stamina|giv(?:e|es|ing) up|stick with|hard problems?|before (?:they ask|asking)(?: me)? for help|stuck)\b/,
  ],
  ['handing-in', /\b(?:turn(?:s|ing)? in|hand(?:s|ing)? in|homework|missing work|late work|submit\w*)\b/],
  ['revising', /\b(?:revis\w+|redraft\w*|edit\w*|feedback|peer review|correct (?:their|own)|use comments)\b/],
  [
    'asking',
    /\b(?:(?:students?|kids|they|children|learners|readers)\b.{0,20}\bask\w*|questions from students|student questions|ask (?:each other|one another|questions|for help))\b/,
  ],
  ['explaining', /\b(?:explain\w*|explanations?|reason\w*|justif\w+|why|evidence|because|argu\w+|defend|prove|claims?|rigou?r)\b/],
  ['grouping', /\b(?:group ?work|groups?|teams?|collaborat\w+|cooperat\w+|work together)\b/],
  ['writing', /\b(?:writ(?:e|es|ing|ten|ers?)|paragraphs?|essays?|drafts?|lab reports?)\b/],
  [
    'talking',
    /\b(?:talk\w*|speak\w*|discuss\w*|discourse|conversation|participat\w+|voices?|share|hands?|volunteer\w*|respond\w*|contribut\w+|answer\w*|think-pair-share|wait time|disagree|agree|call on|turn)\b/,
  ],
  ['reading', /\b(?:read\w*|fluen\w+|phonics|decod\w+|comprehen\w+|texts?|books?|annotat\w+|vocabulary|retell\w*)\b/],
  [
    'starting',
    /\b(?:transitions?|bell|warm-?up|line(?:s)? up|lining up|start\w* (?:work|class|on time|right away)|get(?:s|ting)? (?:to work|started)|come in|entry|enter\w*|routines?|procedures?|clean ?up|directions|tard\w+|on time|late)\b/,
  ],
  [
    'working',
    /\b(?:on[- ]task|off[- ]task|engag\w+|focus\w*|attention|call(?:ing|s)? out|blurt\w*|interrupt\w*|disrupt\w*|behav\w+|phones?|management|stamina|persever\w+|persist\w*|give up|giving up|independen\w+|redirect\w*|quiet\w*|work longer|hard problems?)\b/,
  ],
  [
    'solving',
    /\b(?:solv\w+|math\w*|problems?|fractions?|equations?|comput\w+|multiply\w*|divi(?:de|sion)\w*|add(?:ing)?|subtract\w*|graphs?|word problems)\b/,
  ],
  [
    'belonging',
    /\b(?:safe|belong\w*|relationships?|respect\w*|kind\w*|trust\w*|welcome|left out|communit\w+|love|enjoy|confiden\w+|mistakes)\b/,
  ],
  [
    'knowing',
    /\b(?:scores?|tests?|exam|quiz\w*|understand\w*|remember\w*|recall\w*|master\w*|know\w*|learn\w*|exit (?:slips?|tickets?)|benchmark|grades?|curriculum|unit|concepts?|facts|check(?:s|ing)? for)\b/,
  ],
]

/** What kind of doing a goal is about, by its words. */
export const doingOf = (goal: string): GoalDoing => signs.find(([, sign]) => sign.test(plainly(goal)))?.[0] ?? 'other'
