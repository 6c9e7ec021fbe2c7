import type { Command } from '../../domain/command.ts'

const leadIn = '^(?:(?:hm+|um+|so|and|but|ok|okay|well|then|now|hi|hey)[ ,.:]+)*'

/** What opens a question about doing something, before the words for it. */
const asking = [
  '(?:why |when )?(?:should|shall|must|do|did) (?:i|we)(?: (?:have|need) to)?',
  '(?:do|would) you (?:think|say|recommend|suggest|advise)(?: that)?(?: (?:i|we|you))?(?: (?:should|would|could|to))?',
  'would you (?:rather|have)',
  'what if (?:i|we|you)',
  '(?:is|would) (?:it|that)(?: be)? (?:ok|okay|fine|alright|good|better|best|right|wise)(?: (?:to|if i|if we|for me to|that i|that we))?',
  '(?:am|are) (?:i|we)',
].join('|')
const asked = new RegExp(`${leadIn}(?:${asking}) (?<what>[^ ].*?)(?: or not)?[ ?.!]*$`)

/** The words for what a message asks about, in plain words ("should I approve I1?"); null where it asks nothing of the kind. */
export const askedAbout = (words: string): string | null => asked.exec(words)?.groups?.what ?? null

const wouldYou = new RegExp(`${leadIn}would you `)
/** "May I" asks for leave, which nobody here gives. */
const mayI = new RegExp(`${leadIn}(?:can|could|may|might) (?:i|we) `)
const asksKindly = new RegExp(`\\b(?:please|pls)\\b|${leadIn}(?:can|could|will) you |, ?(?:will|would|can|could) you[ ?.!]*$`)

/** Whether words that would be this command as they stand ask whether to do it: a decision is taken from nobody who is still asking. */
export function isAskedOnly(words: string, { type }: Command): boolean {
  const decides = type === 'approve' || type === 'reject' || type === 'take'
  if (asksKindly.test(words)) return false
  if (wouldYou.test(words)) return decides || type === 'compare'
  return decides && (mayI.test(words) || /\?[ .!?]*$/.test(words))
}
