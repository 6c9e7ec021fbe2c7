import { isAct, isAddressing, isBaseVerb, isWeakAct } from '../acting.ts'
import { isGivenName } from '../given-names.ts'
import { type Place, placeOf, type Reading } from '../place.ts'
import { isOnlyTitle, isTitle } from '../titles.ts'

/** What speaks for a word being somebody's name, where it stands once. */
export type Evidence = {
  /** "Ms. ___", "Coach ___". */
  titled: boolean
  /** The label of a quotation, at the head of its line or sentence. */
  quoted: boolean
  /** The same with a colon or a dash: "Marigold: “…”". */
  labelsQuotation: boolean
  /** The label of a line. */
  labels: boolean
  /** What it does only people do: "___ asks", "___ raises her hand". */
  acts: boolean
  /** "asks ___", "calls on ___", "___, what do you think?" */
  addressed: boolean
  owns: boolean
  /** A capital that no sentence, line or heading asks for. */
  midSentence: boolean
  /** "in ___", "from ___": places stand so too. */
  afterPlaceWord: boolean
  beginsLine: boolean
  /** What it does a thing may do too: "___ shows", "___ was". */
  actsWeakly: boolean
  /** What it does is done in a classroom: "___ raises her hand", "___ grins". */
  actsInRoom: boolean
  /** "Maya L." */
  initialFollows: boolean
  /** "T. Blackwell", within a line. */
  initialPrecedes: boolean
  /** "Ji-woo". */
  hyphenated: boolean
  /** "Jasmine + Pearl", two first names. */
  paired: boolean
  /** "the ___", "each ___". */
  determined: boolean
  /** "May 5", "Page 3". */
  numbered: boolean
  place: Place
}

const inRoom =
  /^(?:raises|raised|grins|grinned|giggles|giggled|whispers|whispered|nods|nodded|shrugs|shrugged|wants|wanted|laughs|laughed|erases|erased|taps|tapped|waves|waved|yawns|yawned|mumbles|mumbled|volunteers|volunteered|fidgets|fidgeted|blurts|blurted|chimes|chimed|types|typed)$/
const prefixes =
  /^(?:re|pre|co|non|un|mid|multi|self|semi|anti|sub|post|ex|x|t|e|all|well|high|low|two|three|four|five|six|one|ten|full|half|real|long|short|left|right|warm|check|turn|pair|follow|stand|line|clean|wrap|read|think|hands|peer|cross|kid|teacher|student)$/
const place = /^(?:in|at|from|near|around|into|through|across|visit|visited|visiting)$/

/** What speaks for the word at `at`. */
export function evidenceAt(reading: Reading, at: number): Evidence {
  const place_ = placeOf(reading, at)
  const { word, previous, beforePrevious, next, afterNext, labels, begins, beginsLine, gapAfter, gapBefore } = place_
  const title = reading.words[at - 1]
  const adverb =
    /^(?:also|then|just|still|never|always|finally|quickly|quietly|slowly|immediately|silently|loudly|softly|proudly|excitedly|again)$/.test(
      next,
    )
  const did = adverb ? afterNext : next
  const after = reading.text.slice(word.end, word.end + 12)
  return {
    place: place_,
    titled:
      title !== undefined &&
      isTitle(title.folded) &&
      /^\.?[ \t]{0,2}$/.test(reading.text.slice(title.end, word.start)) &&
      (isOnlyTitle(title.folded) || /^\p{Lu}/u.test(title.written) || title.folded !== 'miss'),
    quoted: labels === 'quotation' && (begins || /[\s(]$/.test(gapBefore)),
    labelsQuotation: labels === 'quotation' && /^[^"“«„]{0,32}[:>–—-]/.test(reading.text.slice(word.end, word.end + 40)),
    labels: labels !== null && beginsLine,
    acts: isAct(did) && !isBaseVerb(did) && /^\s+$/.test(gapAfter),
    addressed: isAddressing(previous) || (previous === 'on' && /^(?:call|cold)/.test(beforePrevious)) || isCalled(reading.text, place_),
    owns: word.possessive,
    midSentence: !begins && previous !== '',
    afterPlaceWord: place.test(previous),
    beginsLine,
    actsWeakly: isWeakAct(did),
    actsInRoom: inRoom.test(did) || /^\s\((?:student|girl|boy)\b/.test(after),
    initialFollows: /^\s\p{Lu}\.?(?![\p{L}'’])/u.test(after) && !/^\s[IA]\b/.test(after),
    initialPrecedes: /[\p{L},;&(] \p{Lu}\. ?$/u.test(reading.text.slice(Math.max(0, word.start - 6), word.start)),
    hyphenated:
      /^-\p{Ll}{2,5}(?![\p{L}-])/u.test(after) && !prefixes.test(word.folded) && !/^-(?:up|in|out|on|off|by|to|and|of|down)\b/.test(after),
    paired: isPaired(reading, at),
    determined: /^(?:the|a|an|this|that|each|every|my|your|his|her|their|our|some|any|no|of)$/.test(previous),
    numbered: /^\s?\d/.test(after),
  }
}

// “Luz, tell us”, “why, Luz?”, “thank you, Luz.”
const isCalled = (text: string, { word }: Place): boolean =>
  (/["“]$/.test(text.slice(word.start - 1, word.start)) && /^(?:,\s|[.?!]["”])/.test(text.slice(word.end, word.end + 2))) ||
  (/,\s$/.test(text.slice(Math.max(0, word.start - 2), word.start)) && /^[?.!]["”]/.test(text.slice(word.end, word.end + 2)))

/** Two first names with "and", "&" or "+" between them. */
function isPaired({ text, words }: Reading, at: number): boolean {
  const word = words[at]
  if (!word || !isGivenName(word.folded)) return false
  return [at - 2, at - 1, at + 1, at + 2].some((other) => {
    const neighbour = words[other]
    if (!neighbour || !/^\p{Lu}/u.test(neighbour.written) || !isGivenName(neighbour.folded)) return false
    const gap = other < at ? text.slice(neighbour.end, word.start) : text.slice(word.end, neighbour.start)
    return /^(?: ?[&+] ?| and )$/.test(gap)
  })
}
