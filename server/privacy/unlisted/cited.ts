import type { Reading } from '../place.ts'
import { isPlaceNoun } from '../places.ts'

const works = new Set(
  `study studies research theory quote quotes poem poems book books novel novels article articles video videos podcast chapter model method methods protocol
  routine painting paintings song songs poster excerpt text speech curriculum phonics essay memoir biography documentary movie film play sonnet square squares
  diagram triangle law laws experiment effect scale index reader readers trilogy series unit module lesson lessons cards stories story portrait sculpture
  letter letters diary taxonomy moment cycle framework`.split(/\s+/),
)
const makers =
  /\b(?:poems?|books?|novels?|stor(?:y|ies)|paintings?|songs?|articles?|essays?|written|excerpts?|texts?|memoir|plays?|film|speech|piece|illustrated|composed|painted|["”*_])\s(?:is\s|was\s)?by\s(?:\p{Lu}[\p{L}.'’-]*\s){0,2}$/iu

/** Whether somebody is named for a work or a place and not as in the room: "the Haidt study", "a poem by Naomi Shihab Nye", "Roosevelt Elementary". */
export function isCited({ text, words }: Reading, at: number): boolean {
  const [word, next, third] = [words[at], words[at + 1], words[at + 2]]
  if (!word) return false
  const follows = (other: typeof next, before: typeof next): boolean =>
    other !== undefined &&
    before !== undefined &&
    !before.possessive &&
    works.has(other.folded) &&
    /^[ \t]$/.test(text.slice(before.end, other.start)) &&
    /^\p{Ll}/u.test(other.written)
  if (follows(next, word)) return true
  if (next && /^\p{Lu}/u.test(next.written) && /^[ \t]$/.test(text.slice(word.end, next.start)) && follows(third, next)) return true
  if (/^(?:,? (?:and |& )?\p{Lu}\p{L}+){0,3},? (?:et al\b|\((?:19|20)\d{2}|(?:19|20)\d{2}\))/u.test(text.slice(word.end, word.end + 60)))
    return true
  if (next && /^\p{Lu}/u.test(next.written) && isPlaceNoun(next.folded) && /^[ \t]$/.test(text.slice(word.end, next.start))) return true
  return makers.test(text.slice(Math.max(0, word.start - 60), word.start))
}
