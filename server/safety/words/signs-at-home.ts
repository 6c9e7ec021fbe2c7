import { body, carer, child, of, staff, strike, whose } from './people-and-bodies.ts'

/* Signs that a child is hurt, afraid or not looked after at home, as people write and say them. */

/** Marks on the body. */
export const marksOnTheBody = [
  `\\b(?:bruis(?:e|es|ed|ing)|welts?|black eye|belt marks?|burn marks?|cigarette burns?|hand ?prints?|finger marks|bite marks|choke marks|rope marks|scratches|burns|cuts|scars|marks)\\b${of} (?:the )?(?:(?:inside|back|side) of )?(?:${whose} )?(?:upper |lower |left |right |inner |both )*${body}\\b`,
  `\\b(?:bruises|bruising|welts|belt marks|cigarette burns?|a black eye|covered in bruises|fresh bruise|new bruise|unexplained (?:injur|bruis|mark|burn)\\w*)\\b`,
  `${whose} (?:upper |lower |left |right )*${body} (?:was|were|is|are|looks?|looked) (?:all )?(?:bruised|swollen and|covered in (?:bruises|cuts|marks))`,
]

/** Struck or hurt by somebody at home. */
export const hurtAtHome = [
  `\\b${carer}(?:'s)?(?: [a-z]+){0,6} ${strike}(?: on)? ${child}\\b(?! (?:at|in|to) (?:chess|checkers|cards|uno|basketball|soccer|football|mario|video|the (?:finish|punch|door|car|bus)|it\\b|a (?:race|game)|tennis|every))`,
  `\\b${carer}(?: [a-z]+){0,3} (?:push(?:es|ed)|throws?|threw|slam(?:s|med)) (?:me|him|her|them|us) (?:down|into|against|off|across|on the (?:floor|ground))\\b`,
  `\\b${carer}(?: [a-z]+){0,3} ${strike} (?:my|his|her|their) (?:${carer}|little|sister|brother|baby|siblings?)`,
  `\\b(?:gets?|got|getting|is being|being|was being|been|was) (?:hit|beaten(?! (?:at|in|by (?:the|another|a) (?:team|score|class)))|slapped|punched|kicked|whipped|choked|abused|molested|assaulted|hurt|belted) (?:at home|by (?:(?:his|her|my|their|a|an|the) )?(?:${carer}|adult|someone|somebody|older|man|${staff}))\\b`,
  `\\b(?:hits?|beats?|hurts?|slaps?|kicks?|punche?s?|whips?|chokes?|burns?) (?:me|him|her|them|us)\\b(?=.{0,60}\\b(?:at home|with (?:a|the|his|her) (?:belt|cord|stick|shoe|spoon|hanger|paddle)|when (?:he|she|they)(?:'s| is| are|'re) (?:mad|drunk|angry)|if (?:i|he|she|they) (?:tell|cry|gets?|do)|every (?:night|day|time)))`,
  `\\b(?:someone|somebody|an adult|a grown-?up|a man) (?:is |was |keeps |has been )?(?:hurting|hurts|hurt|hitting|hits|following|touching|touches|touched) (?:me|him|her|them|us|kids)\\b`,
  `\\b(?:abus(?:e[ds]?|ive|ing)|neglect(?:ed|ful)?|molest\\w*|violent|violence)\\b.{0,30}\\b(?:at home|home life|household|the home|family|${carer})\\b`,
  `\\b${carer}(?: [a-z]+){0,3} (?:abus(?:es|ed|ive|ing)|neglect(?:s|ed|ful)|molest\\w*|violent)\\b`,
  `\\b(?:child abuse|sexual(?:ly)? (?:abus|assault|harass|touch)\\w*|(?:sign|evidence|history|allegation|victim|suspicion|disclos\\w+)s? (?:of )?(?:possible |physical |domestic |emotional )?(?:abuse|neglect)|domestic (?:abuse|violence)|being (?:abused|neglected|molested|trafficked|groomed)|(?:is|was|been) (?:abused|molested|raped|trafficked))\\b`,
]

/** Fear of home, or of somebody there. */
export const fearOfHome = [
  `\\b(?:afraid|scared|frightened|terrified|petrified|dreads?|dreading|begs?|begged|begging|cr(?:y|ies|ied|ying))\\b.{0,30}\\b(?:(?:to|of|about|not to|at|when) (?:go(?:ing)?|be(?:ing)?|sent|be sent|having to go|have to go)(?: back)?(?: at)? home|what (?:will|would|might|'ll|is going to) happen (?:at home|when (?:i|he|she|they) gets? home))\\b`,
  `\\b(?:afraid|scared|frightened|terrified) of (?:(?:his|her|my|their|your) (?:own )?)(?:${carer}|home)\\b`,
  `\\b(?:do(?:es)?n't|did(?:n't| not)|does not|refus(?:es|ed|ing)) (?:want |wanna |wanting )?(?:to )?(?:go|be going|return) (?:back )?home\\b(?!.{0,40}(?:fun|so into|excit|absorbed|game))`,
  `\\b(?:not|isn't|never|don't feel|doesn't feel|un)[ -]?(?:feel |feeling |been )?safe (?:at|to go|going|in (?:his|her|their|my) (?:own )?)(?: ?home| ?house)`,
  `\\b(?:unsafe at home|ran away from home|run(?:ning)? away from home|kicked (?:me|him|her|them) out(?: of the house)?|thrown out of the house|sleep(?:s|ing)? (?:on the street|in (?:the|a|their|his|her|my) car|rough|outside))\\b`,
]

/** Not fed, not looked after. */
export const neglect = [
  `\\b(?:not (?:being )?fed|isn't (?:being )?fed|aren't (?:being )?fed|nobody feeds|no one feeds|do(?:es)?n't feed (?:me|him|her|them|us)|no food (?:at home|in the house|at (?:his|her|their) house)|nothing to eat (?:at home|since|all weekend|in the house)|(?:hasn't|hadn't|haven't|had not|has not|not|didn't) (?:eaten|eat|had (?:any|a) (?:food|meal)|had anything to eat) (?:anything )?(?:since (?:yester|mon|tues|wed|thur|fri|sat|sun|school|lunch|last)|in (?:two|three|\\d|a couple)|for (?:two|three|days|\\d)|all (?:day|weekend)|at home|(?:a meal )?this weekend)\\w*|hides? food|hoard(?:s|ing) food|(?:stealing|steals|stole|takes) (?:food|lunches) (?:from|to|because)|starving at home)`,
  `\\b(?:(?:there (?:is|was|were)|there's|he had|she had|they had|i had|had|got|gets?) (?:no|not any|nothing for) (?:dinner|supper|breakfast|food)|(?:wasn't|isn't|weren't|never|hardly) (?:any |ever any )?(?:dinner|supper|breakfast|food)|no (?:dinner|supper|food)) (?:again|at home|last night|all weekend|in the house|on weekends|most (?:days|nights))`,
  `\\b(?:by (?:him|her|my)self|by (?:themselves|ourselves)|on (?:his|her|their|my) own|alone) (?:all (?:night|weekend|day and night)|overnight|for (?:days|the (?:night|weekend))|most nights|every night|until (?:midnight|morning|(?:one|two|three|four|\\d+) in the morning))\\b`,
  `\\b(?:(?:left|home|stays?|staying) (?:home )?alone (?:at home )?(?:all|for (?:days|the|two|three)|over ?night|every|with (?:the|his|her) (?:baby|siblings?))|no (?:heat|heating|water|electricity|power) at (?:home|his|her|their)|same (?:dirty |unwashed )?clothes (?:all|for|every|since|again)|smells? of urine|smelled of urine|(?:hasn't|not) (?:been )?(?:bathed|washed) (?:in|for)|(?:takes?|taking) care of (?:the|his|her) (?:baby|siblings?) (?:all night|every night|alone))`,
  `\\b${carer}(?: [a-z']+){0,3} (?:passed out|drunk|overdosed|using again|high all|on drugs|in rehab|hasn't come home|didn't come home|disappeared)\\b`,
]
