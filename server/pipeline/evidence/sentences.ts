import { trim } from './lines.ts'
import { isOpinion } from './opinion.ts'
import { insideOf, quotedSpans } from './quotes.ts'

type Span = { start: number; end: number }

const abbreviations = /(?:\b(?:Ms|Mrs|Mr|Dr|Mx|St|vs|approx|st|gr|grp|tbl|pg|e\.g|i\.e|etc|Gr|No|pp?|ch|ex|Q|re|incl|esp|w)|\b[A-Z])\.$/
const units = /\b(?:min|mins|sec|secs)\.$/
const runOnWords = 26

/**
 * Cuts a turn into the smallest pieces that still say something by themselves: sentences, bracketed comments, and the
 * clauses of dictation that has no punctuation. Never cuts inside quotation marks.
 */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const words = text.slice(from, to)
  const inQuote = insideOf(quotedSpans(words))
  const cuts = new Set<number>()
  for (const found of words.matchAll(
    /[.!?…]+["”’)\]]*(?=\s+\S)|;\s(?!(?:the )?(?:others?|they|it|same|rest)\b)|\s(?:\/\/|\|)\s|["”](?=\s+["“])/g,
  )) {
    const at = found.index + found[0].length
    const before = words.slice(0, found.index + 1)
    const next = words.slice(at).trimStart()
    if (inQuote(found.index) && !/["”]/.test(found[0])) continue
    if (
      /^\.(?!\.)/.test(found[0]) &&
      (abbreviations.test(before) ||
        (units.test(before) && /^[a-z\d]/.test(next)) ||
        (/^[a-z]/.test(next) === true && /\d\.$/.test(before)))
    )
      continue
    cuts.add(at)
  }
  // Two people quoted in one sentence are two pieces.
  for (const found of words.matchAll(
    /["”](?=[,;]?\s+(?:(?:and|then|but|so|while)\s+)?[^"“]{2,40}\b(?:said|says?|asked|asks?|goes|replied|answered|answers|told|whispered)\b[^"“]{0,24}["“])/g,
  ))
    cuts.add(found.index + 1)
  // An aside in brackets that judges or wonders stands alone, so that it does not colour the fact beside it.
  for (const found of words.matchAll(/[[(][^[\]()]{8,}[\])]/g)) {
    if (inQuote(found.index) || !isOpinion(found[0].slice(1, -1)) || /^\s*:/.test(words.slice(found.index + found[0].length))) continue
    cuts.add(found.index)
    cuts.add(found.index + found[0].length)
  }
  return pieces(words, cuts)
    .flatMap((piece) => splitRunOn(words, piece, inQuote))
    .flatMap((piece) => trim(text, from + piece.start, from + piece.end) ?? [])
}

function pieces(words: string, cuts: Set<number>): Span[] {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), words.length]
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0
    return words.slice(start, end).trim() ? [{ start, end }] : []
  })
}

const joint =
  /\s+(?=(?:and then|and so|so then|then|but|because|while|when|after that|next|and (?=(?:she|he|they|the|i|we|it|there|one|two|a|an|some|most|only|about|nobody|no one|half|ms|mr|mrs)\b)|so (?=(?:she|he|they|the|i|we|it|there)\b)|i (?=(?:think|felt|feel|wonder|wondered|guess|liked|loved|noticed|counted|saw|heard)\b))\b)/gi

const size = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Dictation: cuts a piece that is too long to be one sentence at its joints, each part about as long as a sentence. */
function splitRunOn(words: string, piece: Span, inQuote: (at: number) => boolean): Span[] {
  const part = words.slice(piece.start, piece.end)
  if (size(part) <= runOnWords) return [piece]
  const cuts = new Set<number>()
  // Counted on from joint to joint: dictation has thousands.
  let [seen, since, left] = [0, 0, size(part)]
  for (const found of part.matchAll(joint)) {
    const between = size(part.slice(seen, found.index))
    seen = found.index
    since += between
    left -= between
    if (inQuote(piece.start + found.index) || since < 12 || left < 8) continue
    cuts.add(found.index)
    since = 0
  }
  return pieces(part, cuts).map((span) => ({ start: piece.start + span.start, end: piece.start + span.end }))
}
