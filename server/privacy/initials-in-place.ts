import { isAct, isAddressing, isWeakAct } from './acting.ts'
import { isEnglish } from './dictionary.ts'
import type { People } from './people.ts'
import { placeOf, type Reading } from './place.ts'
import { lettersOf } from './words.ts'
import { isAcronym, isShorthand } from './words-of-schools.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Abbreviations that are nobody's initials but where only a person can stand: units, states, levels of schools. */
const seldomInitials = setOf('ml mg kg km cm mm ft lb oz hz mc es hs jr li sc sb fb ig ds ca cc dc ny tx lt et tk ar ir gr')

const small = setOf('am an as at be by do go ha he hi ho if in is it me my no of oh ok on or so to uh um up us we ya ye yo')

const speaking =
  /^(?:ask|asks|asked|tell|tells|told|thank|thanks|thanked|praises|praised|reminds|reminded|redirects|redirected|prompts|prompted)$/
const beside =
  /^(?:with|to|from|by|for|near|beside|behind|between|and|or|then|but|while|when|because|that|if|where|what|how|does|did|can|could|would)$/
const adverb = /^(?:also|then|just|still|never|always|finally|quickly|quietly|slowly|again|only)$/

/** Whether capitals are a word or an abbreviation that a lesson is written in, whoever has such initials: "PE", "ELA", "OK". */
function isCommon(folded: string): boolean {
  if (seldomInitials.has(folded)) return false
  return isAcronym(folded) || isShorthand(folded) || small.has(folded) || (folded.length > 2 && isEnglish(folded))
}

/** Whether the capitals at a place stand where a person stands: they do something, are asked, own something, or are named beside others. */
export function standForSomebody(reading: Reading, at: number, people: People): boolean {
  const place = placeOf(reading, at)
  const { word, previous, beforePrevious, next, afterNext, gapBefore, gapAfter } = place
  const { folded } = word
  if (isCommon(folded) || /\d\s?$/.test(gapBefore) || /^\s?[\d%]/.test(gapAfter)) return false
  const isCalled = previous === 'on' && /^(?:call|cold)/.test(beforePrevious)
  const did = adverb.test(next) ? afterNext : next
  const acts = isAct(did) && /^\s+$/.test(gapAfter)
  if (isCalled || speaking.test(previous) || (acts && !isWeakAct(did)) || isNamedBesideOthers(reading, at, people)) return true
  return !seldomInitials.has(folded) && (acts || word.possessive || isAddressing(previous) || beside.test(previous))
}

/** "ML and CS", "Maya, ML": other capitals that may be initials, or a name. */
function isNamedBesideOthers({ text, words }: Reading, at: number, people: People): boolean {
  const word = words[at]
  return [at - 2, at - 1, at + 1, at + 2].some((other) => {
    const neighbour = words[other]
    if (!word || !neighbour) return false
    const gap = other < at ? text.slice(neighbour.end, word.start) : text.slice(word.end, neighbour.start)
    if (!/^(?: ?[&+/] ?|, |,? (?:and|or|with) )$/.test(gap)) return false
    const letters = lettersOf(neighbour)
    const areInitials = letters === 'all capitals' && neighbour.written.length < 4 && !isCommon(neighbour.folded)
    return areInitials || (letters !== 'lower' && people.named(neighbour.folded).some(({ particle }) => !particle))
  })
}
