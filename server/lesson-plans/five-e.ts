import type { Piece } from './lines.ts'
import { fiveE } from './words/headings.ts'

const fewest = 3

/** Whether a plan goes by the 5E model: three of its five stages stand where headings stand. Else "Explain: …" is only a step. */
export function fiveEStands(pieces: readonly Piece[]): boolean {
  const met = new Set<string>()
  for (const { text } of pieces) {
    const first = /^[*_\s\d.)]{0,8}(\p{L}+)/u.exec(text.slice(0, 60))
    const word = first?.[1]?.toLowerCase() ?? ''
    const after = text.slice(first?.[0].length ?? 0).trimStart()
    if (fiveE.some((stage) => stage === word) && /^(?:[:*_(–—|-]|$)/.test(after)) met.add(word)
  }
  return met.size >= fewest
}
