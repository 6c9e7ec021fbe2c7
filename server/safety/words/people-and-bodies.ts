/* Who and what the signs of risk are about: carers, staff, children, bodies. Written in lower case, as parts of patterns. */
export const carer =
  '(?:(?:step|foster |grand)?-?(?:dad|mom|mum|mam|mother|father|brother|parents?|ma|pa|daddy|mommy|mummy)|uncle|aunt(?:ie)?|cousin|nan|nana|guardian|carer|babysitter|sitter|boyfriend|girlfriend|husband|wife|partner|ex|neighbou?r)'
export const staff =
  '(?:teacher|t|aide|para|coach|sub|substitute|principal|ta|staff member|staff|colleague|counsell?or|driver|tutor|(?:mr|mrs|ms|miss|dr)\\.? [a-z]+)'
export const child =
  '(?:me|him|her|them|us|(?:a|the|one|this|that|his|my|her) (?:student|child|kid|boy|girl|pupil|son|daughter|sister|brother|siblings?)|students|kids|children)'
export const strike =
  '(?:hit|hits|hitting|beat|beats|beating|beaten|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|chok(?:es|ed|ing)|whip(?:s|ped|ping)?|shov(?:es|ed|ing)|burn(?:s|ed|t|ing)|hurt(?:s|ing)?|spank(?:s|ed|ing)?|strangl(?:es|ed|ing)|threaten(?:s|ed|ing)?(?: to (?:hit|hurt|kill))?|throws? things at|locks?(?:ed)?)'
export const self =
  '(?:(?:my|him|her|his|them) ?(?:self|selves)|meself)(?!(?: |-)?(?:esteem|worth|confidence|portrait|image|respect|talk|control))'
export const yourself = '(?:your|ur|u) ?(?:self|selves)'
export const body =
  '(?:arms?|wrists?|legs?|thighs?|necks?|throat|backs?|faces?|cheeks?|eyes?|ribs?|bod(?:y|ies)|shoulders?|stomach|bottom|hands?|shins?)'
export const of = '(?: of| on| across| all over| around| under| up and down)'
export const whose = '(?:his|her|their|my|the|both|one|jaden.s|[a-z]+.s)'
