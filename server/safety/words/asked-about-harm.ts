/* Questions to a child about being hurt: whoever asks them should not (a child is to be questioned by those trained for it alone), and whoever is asked may be at risk. */
const relative =
  '(?:(?:step|foster |grand)?-?(?:dad|mom|mum|mam|mother|father|brother|sister|parents?|ma|pa|daddy|mommy|mummy)|uncle|aunt(?:ie|y)?|cousin|nan|nana|guardian|carer|babysitter|boyfriend|girlfriend|husband|wife|teacher|coach|family|somebody|someone)'
const anybody = '(?:someone|somebody|anyone|anybody|an adult|a grown-?up|people|they|he|she)'
const harms =
  '(?:hit(?:s|ting)?|beat(?:s|en|ing)?|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|chok(?:e|es|ed|ing)|whip(?:s|ped|ping)?|burn(?:s|ed|t|ing)?|hurt(?:s|ing)?|harm(?:s|ed|ing)?|spank(?:s|ed|ing)?|strangl(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|touch(?:es|ed|ing)?|molest(?:s|ed|ing)?|abus(?:e|es|ed|ing)|rap(?:e|es|ed|ing))'
/** "hit you with a question", "beat you at chess", "beat you to it". */
const butAtPlay =
  '(?! (?:to\\b|up\\b|as\\b|most|hard\\b|in (?:chess|a game|the game|uno|cards)|at (?:chess|checkers|cards|uno|basketball|soccer|football|tennis|video|mario|a game|the game|your own)|with (?:a|an|the|that|this|all|so|some) (?:\\w+ ){0,2}?(?:questions?|ideas?|tasks?|problems?|comments?|requests?|deadlines?|emails?|data|news|feedback|observation|ball|joke|look|detention|referral|phone call|consequences?)))'
/** Up to three words more, none of which begins to tell of something said: "Did they say what hit you?" */
const further = '(?: (?!what|that|it|which|how|say|said|tell|think|see)[a-z]+){0,3}?'
const mark = '(?:bruis\\w+|black eye|burns?|welts?|scars?|injur\\w+)'

/** A question about being hurt, to whom it may have happened. */
export const askedAboutHarm = [
  `\\b(?:your|ur|uncle|aunt(?:ie|y)?) (?:[a-z']+ ){0,2}?${relative}${further} ${harms} (?:you|u)\\b${butAtPlay}|\\b(?:uncle|aunt(?:ie|y)?)${further} ${harms} (?:you|u)\\b${butAtPlay}`,
  `\\b(?:is|was|has|have|does|do|did|would) ${anybody}(?: (?:at|in) [a-z]+)?${further} ${harms} (?:you|u)\\b${butAtPlay}`,
  `\\bwho (?:[a-z]+ ){0,2}?(?:hit|hits|hurts?|beats?|touche[sd]|burned|slapped|abuse[sd]|did (?:this|that) to) (?:you|u)\\b${butAtPlay}|\\bwhat (?:does|did|has) (?:your ${relative}|he|she) (?:do|done) to (?:you|u)\\b`,
  `\\b(?:how did you get|who gave you|where did you get|where(?: do|'d| did)? [a-z' ]{0,12}come from with) (?:that|those|these|this|the|your) (?:[a-z]+ ){0,2}?${mark}\\b`,
  `\\b(?:are|were|have|do|did) you(?: [a-z]+){0,2}? (?:being|been|get|getting|got) (?:[a-z]+ )?(?:hurt|hit|beaten|abused|molested|touched|slapped|harmed|raped)\\b(?! (?:by|in|with) (?:the|a) (?:ball|door|game))`,
  `\\b(?:feel|feeling|are you|is it) (?:un)?safe (?:at|going|to go) home\\b`,
]
