import type { StanceLabel } from '../cases.ts'
import { isClosedByFirstWord } from './first-word.ts'

const keywords: Record<Exclude<StanceLabel, 'closed'>, RegExp> = {
  stacked: /\?.*\?|, and (?:what|how|why|when|who|which)\b/is,
  leading: /\b(?:don't|didn't|isn't|wasn't|wouldn't|shouldn't|aren't|weren't)\b/i,
  advice:
    /\b(?:you should|you could|you need to|have you (?:tried|considered|thought)|what if you|why don't you|how about|try|i would|i'd|i suggest)\b/i,
  verdict:
    /\b(?:great|good|excellent|wonderful|super|amazing|perfect|fantastic|best|better|poor|bad|weak|terrible|sloppy|boring|chaotic|failed|messy?)\b/i,
  emotion:
    /\b(?:feel(?:ing|s)?|felt|frustrated|anxious|nervous|stressed|angry|upset|overwhelmed|disappointed|worried|sad|happy|proud|scared)\b/i,
}

/** Labels by keywords alone, and by the first word for closed questions. */
export function labelsByKeyword(text: string): StanceLabel[] {
  const plain = text.replace(/[‘’]/g, "'")
  const found = (Object.keys(keywords) as (keyof typeof keywords)[]).filter((label) => keywords[label].test(plain))
  return [...(isClosedByFirstWord(plain) ? (['closed'] as const) : []), ...found]
}
