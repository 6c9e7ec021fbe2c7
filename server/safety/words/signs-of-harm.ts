import { carer, self, staff, yourself } from './people-and-bodies.ts'

/* Signs of sexual harm and of harm to oneself, as people write and say them. */

/** Sexual harm and grooming. */
export const sexualHarm = [
  `\\btouch(?:es|ed|ing)? (?:me|him|her|them|kids|girls|boys|students|a student)\\b(?=.{0,70}\\b(?:inappropriat\\w*|private|under (?:my|her|his|the) (?:shirt|skirt|clothes|desk)|down there|at night|in (?:bed|the car|the closet|(?:my|her|his) (?:room|bed))|secret|(?:do(?:es)?n't|didn't|not) (?:like|want)|uncomfortable|where|there|when (?:no|we|she|he|i)|not to tell))`,
  `\\b(?:${carer}|${staff}|he|she|man)(?: [a-z]+){0,3} touch(?:es|ing) (?:me|him|her|them)\\b`,
  `\\b(?:private parts|inappropriate(?:ly)? touch\\w*|touch\\w* (?:\\w+ )?inappropriately|nudes?\\b(?=.{0,30}(?:sent|send|ask|pic|photo|phone))|(?:sent|send|sends|sending|asked (?:\\w+ )?for|shared|sharing|took|take) (?:\\w+ ){0,3}(?:nudes?|naked (?:pic|photo)\\w*|sexual (?:pic|photo|message|text)\\w*)|naked (?:pictures?|photos?) of|sexting|groom(?:ed|ing) (?:her|him|a |the |students?|by)|comes? into (?:my|his|her|their) (?:room|bed) (?:at night|when|and))`,
  `\\b(?:(?:2|3|4|5)\\d[- ]year[- ]old|older|adult|grown) (?:boyfriend|girlfriend|man)\\b.{0,50}\\b(?:gifts|phone|picks|meets|pays|money|car|hotel|secret|her|him)`,
  `\\b(?:forced marriage|(?:sent|send|sending|taking|take|going) (?:\\w+ ){0,4}to (?:be|get) married|made to marry|forced to marry)\\b`,
]

/** Harm to oneself. */
export const selfHarm = [
  `\\bsuicid(?:e|al)\\b|\\bself[- ]?harm\\w*|\\bcutting again\\b|\\bkill(?:ing|ed)? ${self}\\b`,
  `\\b(?:(?:want(?:s|ed|ing)? to|wann?a) (?:die|be dead|end it|disappear forever|not (?:be here|wake up|exist))|wish(?:es|ed|ing)? (?:that )?(?:i|he|she|they) (?:was|were|wasn't|weren't|had|hadn't|could be|could just)(?: never| not)? (?:dead|die|here|alive|born|been born|disappear)|(?:do(?:es)?n't|did(?:n't| not)|does not|not) (?:want(?:ed|ing)? to|wann?a) (?:be (?:here|around) (?:any ?more|no more)|be alive|live|exist|wake up(?! (?:early|at|for|so)))|thinking (?:about|of) (?:dying|death a lot|ending it)|better off (?:dead|without (?:me|him|her))|no (?:reason|point) (?:to|in) (?:live|living|going on|being (?:here|alive))|nothing to live for|tired of (?:living|being alive)|end(?:ing)? (?:it all|(?:my|his|her|their) (?:own )?life)|take (?:my|his|her|their) own life|goodbye (?:note|letter)|thoughts of (?:ending|harming|hurting|dying))`,
  `\\b(?:hurt(?:s|ing)?|harm(?:s|ed|ing)?) ${self}\\b(?!.{0,60}(?:playground|recess|slide|fell|falling|trip|tripped|running|gym|pe\\b|ball|scissors|accident|desk|chair|monkey bars|paper))(?<!(?:fell|tripped|slipped).{0,40})`,
  `\\b(?:cut(?:s|ting)? ${self}|burn(?:s|ed|ing)? ${self} (?:with|on purpose)|cut(?:s|ting)? (?:my|his|her|their) (?:own )?(?:wrists?|arms?|legs?|thighs?))\\b(?! (?:off|out|on (?:the|a) (?:scissors|paper|edge|desk|door|glass|staple|fence|metal)|(?:on|with) (?:the |a |some )?(?:scissors|paper|edge|staple|stapler|can)))`,
  `\\b(?:took|take|taking|swallow(?:ed|ing)) (?:a (?:bunch|lot|handful|bottle) of|too many|all (?:of )?(?:my|his|her|the|their)|lots of) (?:\\w+ )?(?:pills|tablets|tylenol|meds|medication)\\b|\\boverdos(?:e|ed|ing)\\b`,
  `\\b(?:she|he|they) (?:just )?(?:can't|cannot) go on (?:any ?more|living|like this)`,
]

const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)'

/** As it is written in a message, to get past whoever reads it: “kms” is “kill myself”, “kys” is “kill yourself”, unless kilometres are meant. */
export const inShorthand = [
  `\\bunaliv(?:e|es|ed|ing)\\b|\\bkys\\b|\\bsewer ?slid(?:e|es|ed|al)\\b|\\b(?:sucid|suiside|suicde|sucicid)\\w*`,
  `(?<!\\b(?:${number}|\\d+[.,]\\d+|in|of|per|many|few|some|the|to|into|from|more|total|extra|square|and|or|several|hundreds|thousands) ?)\\bkms\\b(?! ?(?:\\/|per\\b|an hour|away|from|long|to\\b|of\\b|apart|and\\b|or\\b|in\\b|run|walk|ride|=|h\\b))`,
  `\\b(?:to|gonna|wann?a|might|should|will|i'll|about to) (?:off|delete|end) ${self}`,
]

/** Harm to oneself asked about, or urged, to somebody's face. */
const harmToYourself = [
  `(?<!\\b(?:do not|don't|never|not|without|needn't|no need to) )\\bkill(?:ing)? ${yourself}\\b(?! (?:over|with|trying|for|by|to|on|planning|marking|grading|doing))`,
  `\\b(?:want(?:ed|ing)? to|wann?a|th(?:ought|oughts|ink|inking) (?:of|about)|feel like|ways? to|how to|ever|do you|have you|(?:go|just) (?:and )?) ?(?:hurt|harm|cut|burn)(?:ing)? ${yourself}\\b(?! (?:short|off|some|a |out))`,
]

const means =
  '(?:pills?|sleeping tablets|(?:her|his|their|my|your|the) (?:meds|medication|medicine)|paracetamol|tylenol|ibuprofen|razors?|razor blades?|an? overdose|a noose|a gun)'

/** How somebody could do it. */
const waysToHarm = [
  `\\b(?:do|doing|done|does|did|end|ending|finish) (?:it|this|that|everything)(?: [a-z]+){0,3} (?:with|by|using|on) (?:[a-z]+ ){0,3}${means}\\b`,
  `\\b(?:how many|enough|which|what) (?:of (?:the|these|those) )?(?:[a-z]+ )?(?:pills|painkillers|sleeping tablets)\\b|\\b(?:lethal|fatal|deadly) (?:dose|amount|number of)|\\b(?:ways?|how|means|method|painless(?:ly)?) (?:for (?:her|him|them) )?to (?:die|kill ${self}|end (?:it all|(?:her|his|their|my|your) life))\\b|\\bpainless (?:way|death|method)s?\\b`,
  `\\b(?:hang(?:s|ed|ing)?|drown(?:s|ed|ing)?|poison(?:s|ed|ing)?|suffocat(?:e|es|ed|ing)|starv(?:e|es|ed|ing)) ${self}|\\bslit(?:s|ting)? (?:my|his|her|their|your) (?:own )?(?:wrists?|throat)|\\bt(?:ie|ied|ying) (?:a|the) noose|\\b(?:drink|drinks|drank|drinking) (?:the |some )?bleach\\b`,
  `\\b(?:want(?:s|ed)? to|wann?a|going to|gonna|plans? to|thinking (?:of|about)|could|might) jump(?:ing)? (?:off (?:a|the) (?:bridge|roof|building|balcony|overpass)|in front of (?:a|the) (?:train|bus|car|truck))`,
]

/** Harm to oneself, said to somebody's face, and how it might be done. */
export const urgedHarm = [...harmToYourself, ...waysToHarm]
