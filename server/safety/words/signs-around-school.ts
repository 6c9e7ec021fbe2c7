import { child, staff } from './people-and-bodies.ts'

/* Signs of danger to others, of misconduct by staff and of an adult in crisis, as people write and say them. */

/** Danger to others, and secrets kept for an adult. */
export const dangerToOthers = [
  `\\b(?:(?:has|have|had|brought|bring|bringing|brings|got|carr(?:y|ies|ied|ying)) (?:a |his |her |their |\\w+'s |the )?(?:real )?(?:knife|gun|pistol|weapon|blade|machete)\\b(?=.{0,40}\\b(?:to school|backpack|bag|locker|at home|to class|in (?:his|her|their)|on (?:him|her)|tomorrow|for protection))|shoot up|(?:going to|gonna|threatened to|wants? to|plan(?:s|ning) to) (?:shoot|stab|kill|bomb) (?:up |everyone|everybody|us|people|the school|him|her|them|someone|a teacher|another|a student)|kill list|hit list|bomb threat|threaten(?:s|ed|ing) (?:\\w+ ){0,3}with (?:a|the|his|her) (?:knife|gun|weapon|bat))`,
  `\\b(?:(?:asked|told|begged|made) (?:me|her|him|them|us) not to tell|(?:do not|don't|can't|not allowed to|never) tell (?:anyone|anybody|my (?:mom|mum|dad|mother|father))\\b.{0,40}\\b(?:touch|hit|hurt|home|happen|secret|did|does)|told me (?:that )?(?:something|things|what) (?:bad |happened |happens |goes on )*(?:at home|at night)|something (?:bad )?(?:is |was )?(?:happen(?:s|ed|ing)|going on) at home)`,
  `\\b(?:safeguarding (?:concern|referral|disclosure|issue)|(?:call(?:ed|ing)?|report(?:ed|ing)?(?: it| this| her| him)? to|referral to|contact(?:ed|ing)?) (?:cps|dcfs|dcf|acs|social services|child protect\\w*|the police (?:on|about) (?:his|her|their))|cps (?:case|came|report|was|visit\\w*|is)|disclos(?:ed|ure|es) (?:to me |that |about |something |a |of )*(?:abuse|harm|her|his|he|she|uncle|at home|\\w+ (?:hits|hit|hurts|touch\\w*)))`,
]

/** Staff conduct. */
export const staffConduct = [
  `\\b${staff}(?: \\w+){0,2} (?:grabb(?:ed|ing)|dragg(?:ed|ing)|shov(?:ed|ing)|slapp(?:ed|ing)|yank(?:ed|ing)|pinn(?:ed|ing)|chok(?:ed|ing)|struck|punch(?:ed|ing)|kick(?:ed|ing)|shak(?:ing)|shook|smack(?:ed|ing)|spank(?:ed|ing)|restrain(?:ed|ing)|locked|taped|tied) (?!(?:his|her|the|a|an|some|up|out|it|more|that|their) (?!student|child|kid|boy|girl|arm|wrist|neck|hair))(?:\\w+ ){0,3}(?:by the|in (?:the|a) (?:closet|room|cupboard|storage)|against|to (?:the|a|his|her) (?:chair|floor|wall|desk)|across the face|on the (?:face|head|back of)|down|out of (?:his|her) (?:chair|seat))`,
  `\\b${staff}(?: \\w+){0,2} (?:slapped|struck|punched|kicked|choked|smacked|spanked|hit|hits|pushed) ${child}\\b(?! (?:to|with a (?:hard|tough|quick|new|question)|toward|further|harder|for))`,
  `\\b(?:alone with (?:a|the|one|her|him|this) ?(?:female |male )?(?:student|girl|boy|child|kid)? ?.{0,20}(?:door (?:closed|locked|shut)|locked (?:room|door)|closed door)|text(?:s|ed|ing) (?:a |the |his |her |female |male |with )*(?:students?|girls?|boys?) (?:late |privately|at night|after)|(?:private|personal|late-night) (?:messages|texts|dms|snapchats?) (?:to|from|with) (?:a |the |his |her |female |male )*(?:students?|teacher|coach)|relationship with (?:a|the|one of (?:his|her|the)) students?\\b(?=.{0,40}(?:inappropriate|romantic|sexual|secret))|(?:inappropriate|romantic|sexual) relationship|smell(?:s|ed|ing) (?:of|like) (?:alcohol|vodka|beer|whiskey)|(?:came|come|comes|teaching|was|is) (?:to (?:class|school|work) )?(?:drunk|intoxicated|high) (?:at|in|to|again|while|during)|called (?:a |the |one |\\w+ )?(?:student|kid|child|boy|girl|him|her|them)? ?(?:a )?(?:racial slur|retard\\w*|the n-word|worthless|a slur))`,
]

/** An adult in crisis. */
export const adultInCrisis = [
  `\\b(?:i )(?:just )?(?:can't|cannot|can not) (?:go on|do this any ?more|take (?:it|this|much more) ?(?:any ?more|of this)?|cope(?: any ?more)?)(?=[.,!;]|$| any| like this)`,
  `\\b(?:cr(?:y|ies|ying|ied) (?:\\w+ ){0,5}(?:every|each|most) (?:single )?(?:day|night|morning|evening)|(?:every|most) (?:day|night|morning|evening)s? i cry|(?:had|having|has|have|keep having) (?:a |another |more )?(?:panic attacks?|breakdown|nervous breakdown)|falling apart (?:at home|completely)|drink(?:s|ing)? (?:\\w+ ){0,3}(?:to (?:get through|sleep|cope|forget)|every night|myself to sleep)|(?:deeply|severely|clinically) depressed|hopeless about (?:life|everything))\\b`,
]
