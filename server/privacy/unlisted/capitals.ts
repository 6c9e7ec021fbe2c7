import type { Reading } from '../place.ts'
import { isTitle } from '../titles.ts'
import { lettersOf } from '../words.ts'
import { isCited } from './cited.ts'
import { type Evidence, evidenceAt } from './evidence.ts'
import { isForeign } from './foreign.ts'
import { isMostlyWord, isThing } from './hardly-names.ts'
import type { Stays } from './stays.ts'
import { kindOf, type WordKind } from './word-kinds.ts'

/** A word with a capital, and every place where it stands. */
type Seen = { folded: string; kind: WordKind; places: Seat[] }
type Seat = Evidence & { amongCapitals: boolean; foreign: boolean; allCapitals: boolean; proper: boolean }

/** Which words with a capital are somebody's name in this text. `proper` tells where wink-nlp hears a proper noun. */
export function namesWithCapitals(reading: Reading, stays: Stays, proper: (start: number) => boolean): Set<string> {
  const seen = new Map<string, Seen>()
  const small = new Set(reading.words.flatMap(({ written, folded }) => (/^\p{Ll}/u.test(written) ? [folded] : [])))
  reading.words.forEach((word, at) => {
    if (!/^\p{Lu}/u.test(word.written) || isBrand(word.written) || isInside(stays, word.start) || isCited(reading, at)) return
    const allCapitals = lettersOf(word) === 'all capitals'
    const one = seen.get(word.folded) ?? { folded: word.folded, kind: kindOf(word.folded, allCapitals), places: [] }
    one.places.push({
      ...evidenceAt(reading, at),
      amongCapitals: isAmongCapitals(reading, at),
      foreign: isForeign(reading, at),
      allCapitals,
      proper: proper(word.start),
    })
    seen.set(word.folded, one)
  })
  return new Set([...seen.values()].filter((one) => isSomebody(one, stays, small)).map(({ folded }) => folded))
}

// "GitHub" is none, "McDonald" and "DeShawn" are.
const isBrand = (written: string): boolean =>
  /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}/u.test(written) && !/^(?:Mc|Mac|De|La|Le|Van|Di|Da|Du|Fitz|Ja|Ka|Ke|Sha|O)\p{Lu}\p{Ll}+$/u.test(written)

const isInside = ({ spans }: Stays, at: number): boolean => spans.some(({ start, end }) => start <= at && at < end)

function isSomebody({ folded, kind, places }: Seen, stays: Stays, small: ReadonlySet<string>): boolean {
  if (kind !== 'nobody' && places.some(({ titled }) => titled)) return true
  const inRoom = (one: Seat): boolean => (one.quoted && one.beginsLine) || one.addressed
  if (stays.words.has(folded)) return places.some(inRoom)
  if (stays.firstNames.has(folded)) return places.some((one) => inRoom(one) || one.actsInRoom || one.initialFollows)
  switch (kind) {
    case 'nobody':
      return false
    case 'first name':
      return true
    case 'unknown':
      // "the Etherpad": no person has an article.
      return places.some((one) => isUnknownsName(one, small.has(folded) || places.some(({ determined }) => determined)))
    case 'namesake':
      return places.some((one) => isNamesakesName(one, isMostlyWord(folded)))
    case 'compound':
      return places.some(
        (one) =>
          (isSpokenOf(one) && !/[^s]s$/.test(folded)) ||
          one.initialPrecedes ||
          (one.midSentence && one.proper && !one.amongCapitals && !one.afterPlaceWord),
      )
    case 'english':
      return (
        !/[^s]s$/.test(folded) &&
        places.some((one) => !one.allCapitals && (isWordsName(one, folded) || (isProperInside(one) && !small.has(folded))))
      )
  }
}

const isSpokenOf = (one: Seat): boolean => one.quoted || one.acts || one.addressed || one.initialFollows

/** What only people do or are asked, not what a slide "says" too. */
const isPersonal = (one: Seat): boolean => one.initialFollows || one.addressed || (one.acts && !one.actsWeakly && one.proper)

// A capital that nothing asks for: "To Hakeem", "ask Sorrel".
const isProperInside = (one: Seat): boolean =>
  one.midSentence &&
  one.proper &&
  one.place.word.folded.length > 2 &&
  !one.amongCapitals &&
  !one.determined &&
  !one.numbered &&
  !one.afterPlaceWord

const isWordsName = (one: Seat, folded: string): boolean =>
  (one.labelsQuotation && one.beginsLine && !isThing(folded)) || (one.midSentence && isPersonal(one) && !one.amongCapitals)

/** `doubtful`: the word stands in small letters or with an article as well, as things do. */
function isUnknownsName(one: Seat, doubtful: boolean): boolean {
  const { length } = one.place.word.written
  if (one.hyphenated) return true
  if (length < 3 || one.allCapitals) return (one.quoted && one.beginsLine) || one.addressed
  if (one.quoted || one.addressed || one.initialFollows || (one.acts && !one.actsWeakly)) return true
  if (one.foreign || doubtful) return false
  if (one.acts || (one.labels && length > 4)) return true
  return one.midSentence ? !one.afterPlaceWord : length > 4 || !one.labels
}

function isNamesakesName(one: Seat, mostlyWord: boolean): boolean {
  if (one.quoted || one.addressed || one.initialFollows || one.paired) return true
  if (one.acts && (!one.actsWeakly || !mostlyWord)) return true
  if (one.afterPlaceWord || one.amongCapitals || one.determined) return false
  return one.midSentence && !one.numbered && !mostlyWord
}

/** "Exit Ticket", "Do Now": among other English words with capitals a capital says nothing. */
function isAmongCapitals({ text, words }: Reading, at: number): boolean {
  return [at - 1, at + 1].some((other) => {
    const [word, neighbour] = [words[at], words[other]]
    if (!word || !neighbour || isTitle(neighbour.folded) || neighbour.written === 'I') return false
    const gap = other < at ? text.slice(neighbour.end, word.start) : text.slice(word.end, neighbour.start)
    return (
      /^[ \t/&-]{1,3}$/.test(gap) &&
      /^\p{Lu}/u.test(neighbour.written) &&
      ['english', 'nobody', 'compound'].includes(kindOf(neighbour.folded, false))
    )
  })
}
