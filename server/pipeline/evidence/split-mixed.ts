import { describesAnAct, isCount, isTally } from './kind-of.ts'
import { trim } from './lines.ts'
import { isNoteToSelf, isOpinion } from './opinion.ts'
import { insideOf, quotedSpans } from './quotes.ts'

type Span = { start: number; end: number }
type Judged = Span & { opinion: boolean }

const joints = /\s(?=and that (?:was|is)\b)|\s[-–—]+\s|,\s+|\s(?=but\b|because\b|so\b|which\b|although\b|though\b|and\b)|\s(?:->|=>|→)\s/gi

/**
 * Parts fact from opinion within a sentence ("4 hands up, not great participation"). A sentence that is an opinion as a
 * whole is cut at its joints; the parts that carry a fact of their own are kept as evidence, the rest stays opinion.
 */
export function partOpinion(text: string, span: Span): Judged[] {
  const words = text.slice(span.start, span.end)
  if (!isOpinion(words) || isTally(words)) return [{ ...span, opinion: false }]
  if (isNoteToSelf(words)) return [{ ...span, opinion: true }]
  const inQuote = insideOf(quotedSpans(words))
  const edges = [0]
  for (const found of words.matchAll(joints)) {
    if (inQuote(found.index)) continue
    edges.push(found.index + found[0].length)
  }
  edges.push(words.length)
  const parts = edges.slice(1).flatMap((end, index): Judged[] => {
    const part = trim(text, span.start + (edges[index] ?? 0), span.start + end)
    if (!part) return []
    return [{ ...part, opinion: !holdsAFact(text.slice(part.start, part.end)) }]
  })
  return joined(text, parts)
}

/** A part on its own is a fact when it is no opinion, long enough to mean something, and says what was counted, said or done. */
function holdsAFact(part: string): boolean {
  if (isOpinion(part) || /^(?:so|because|which|although|though)\b/i.test(part)) return false
  if (quotedSpans(part).some((quote) => quote.inner.split(/\s+/).length >= 2)) return true
  if (isCount(part)) return true
  return part.split(/\s+/).length >= 3 && (someoneActs.test(part) || describesAnAct(part))
}

const someoneActs =
  /\b(?:T|Ss?\d?|teacher|students?|kids?|she|he|they|class|group|boys?|girls?|nobody|no one|half)\b.*\b\p{L}+(?:s|ed|ing)\b/u

function joined(text: string, parts: Judged[]): Judged[] {
  const merged: Judged[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (last && last.opinion === part.opinion) last.end = part.end
    else merged.push({ ...part })
  }
  return merged.map((part) => ({ ...part, ...withoutTail(text, part) }))
}

function withoutTail(text: string, part: Judged): Span {
  const words = text.slice(part.start, part.end)
  const kept = words.replace(/[\s,–—-]+$|\s+->?$/u, '')
  return { start: part.start, end: part.start + kept.length }
}
