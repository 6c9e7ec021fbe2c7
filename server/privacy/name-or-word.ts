import { isAct, isAddressing, isBaseVerb, isRelating, isVerbLike, isWeakAct, standsAsName } from './acting.ts'
import { isOrdinary } from './ordinary-words.ts'
import type { Place } from './place.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const determiners =
  setOf(`the a an this that these those each every my your his her their our its some any no one two three four five six seven
  eight nine ten first second third last next another other all both which what whose enough much more most few many several either neither
  same whole new good great little big old`)
const subjects = setOf('i you we they he she it who students kids children everyone all people teachers girls boys learners ss')
const objects = setOf('your it them my his her their our us me this that these those the a an each all every any up out off down')
const pronouns = setOf('i you we they he she it there')
const functionWords =
  setOf(`an a my so do to in me he she you no ok on it us am is at be by of or as if up we go i the and for but not are was has had
  his her him our out who how why its she they them this that with from your have what when were will can may`)

/** Modals can be told by what follows: "will share" is none's name, "Will shared" is. */
const modals = setOf('will may can')
const imperatives = setOf(
  'mark page pat chase bill grant jack skip trip chip nick tug josh buck frank rob sue peg pierce drew wade hunt carry',
)
const adjectives =
  setOf(`long young short small little good best strong sharp white black brown green gray grey blue gold silver wise early swift
  noble savage moody bright rich poor sweet dear new old high low hard golden loud quick`)
const months = setOf('may june april august')
const nounsAfter: Record<string, ReadonlySet<string>> = {
  art: setOf('class room teacher project projects lesson lessons period supplies show block work history gallery'),
  rich: setOf(
    'discussion discussions text texts task tasks talk conversation conversations language vocabulary problem problems questions dialogue',
  ),
}

/**
 * Whether a listed person's name, exactly so spelt, stands for the person. A name that is no word always does. One that is
 * ("Will", "Grace") does with a capital, save where it begins a sentence that is plainly about something else ("Will you share?");
 * in small letters, unless grammar shows the word. In doubt it is a name: what is masked for nothing comes back all the same. Of a
 * name that was only found in the texts, a sentence that begins with it must show the person.
 */
export function isName(place: Place, given: boolean, listed: boolean): boolean {
  const { word, letters } = place
  if (!isOrdinary(word.folded) && !functionWords.has(word.folded)) return true
  if (letters !== 'lower') return !place.begins || (!beginsAsWord(place, given) && (listed || isSomeonesDoing(place)))
  if (standsAsName(place)) return !isHeldByDeterminer(place) && (listed || !isWeakAct(place.next))
  if (!listed) return false
  if (modals.has(word.folded)) return isModalsNamesake(place)
  if (!given || functionWords.has(word.folded)) return false
  return !readsAsWord(place)
}

const isSomeonesDoing = (place: Place): boolean =>
  standsAsName(place) ||
  place.labels !== null ||
  place.next === '' ||
  isVerbLike(place.next) ||
  /^(?:and|with|then|not|or|who|to|in|at|on|from|for|by|will|would|can|could|should|may|might|had|(?:ca|wo|did|does|is|was|has|had|could|would)nt)$/.test(
    place.next,
  ) ||
  !/^\s+$/.test(place.gapAfter)

const isHeldByDeterminer = ({ word, previous }: Place): boolean => !word.possessive && determiners.has(previous)

// "An and José", "An, what do you see?": no article stands so.
const joinsPeople = ({ word, next, gapAfter }: Place): boolean =>
  /^(?:and|or|with|then|not|who|also)$/.test(next) ||
  next === '' ||
  (/^(?:an|a|my|to|in|me|us|am|is|at|be|by|of|the|his|her)$/.test(word.folded) && !/^\s+$/.test(gapAfter))

function beginsAsWord(place: Place, given: boolean): boolean {
  const { word, next, gapAfter } = place
  const { folded } = word
  if (word.possessive || place.labels !== null) return false
  if (modals.has(folded)) return /^(?:i|you|we|they|there)$/.test(next) || (place.asks && (pronouns.has(next) || objects.has(next)))
  if (pronouns.has(folded)) return true
  if (functionWords.has(folded)) return !standsAsName(place) && !joinsPeople(place)
  if (/^\s\d/.test(gapAfter) && (months.has(folded) || folded === 'page')) return true
  if (imperatives.has(folded)) return objects.has(next) && !/^(?:the|a|an|his|her|this|that|all)$/.test(next)
  if (folded === 'hope') return /^(?:that|this|you|they|to|we|it)$/.test(next)
  if (nounsAfter[folded]) return nounsAfter[folded].has(next)
  // A child's surname seldom stands alone: "Long pause" is none's.
  return (
    !given &&
    adjectives.has(folded) &&
    isOrdinary(next) &&
    !isAct(next) &&
    !isVerbLike(next) &&
    !isRelating(next) &&
    place.letters === 'capital' &&
    /^\s+$/.test(gapAfter)
  )
}

/** "asked will", "and will said", "with will": no verb is helped here. */
function isModalsNamesake({ previous, beforePrevious, next, gapAfter }: Place): boolean {
  if (subjects.has(previous) || determiners.has(previous)) return false
  if (isAddressing(previous) || (previous === 'on' && /^call/.test(beforePrevious))) return true
  if (pronouns.has(next) || isBaseVerb(next) || determiners.has(next)) return false
  if (isAct(next)) return true
  const ends = next === '' || /^\s*[,;)]/.test(gapAfter)
  return ends ? isRelating(previous) || isAct(previous) : /^(?:with|to|from|for|at)$/.test(previous)
}

function readsAsWord({ word, previous, beforePrevious, next, gapBefore, gapAfter }: Place): boolean {
  if (determiners.has(previous) || (determiners.has(beforePrevious) && !isRelating(previous) && !isAct(previous))) return true
  if (subjects.has(previous) || /\d\s*$/.test(gapBefore) || /^\s*\d/.test(gapAfter)) return true
  if (isAddressing(previous)) return false
  if (objects.has(next) || next === 'of') return true
  if (/^(?:to|can|could|should|must|please|lets|dont|not|or|will|may|would)$/.test(previous) && next !== '') return true
  return nounsAfter[word.folded]?.has(next) ?? false
}
