import type { Conversation } from '../../requests/use-conversation.ts'

/** What is being written about a talk. */
export type Typed = { teacher: string; herWords: string; herChoice: string; when: string; promised: string }

/** The most one part may hold, in characters (server/domain/talk.ts). */
export const longest = 2_000

const nothing: Typed = { teacher: '', herWords: '', herChoice: '', when: '', promised: '' }

/** What is on record, to go on from. */
export const typedFrom = (talk: Conversation['talk']): Typed =>
  talk ? { teacher: '', herWords: talk.herWords, herChoice: talk.herChoice, when: talk.when, promised: talk.promised } : nothing

/** What this browser kept; null where it kept nothing. */
export function asTyped(kept: unknown): Typed | null {
  if (kept === null || typeof kept !== 'object') return null
  const fields = kept as Record<string, unknown>
  const known = Object.keys(nothing).map((field) => [field, typeof fields[field] === 'string' ? fields[field] : ''])
  return Object.fromEntries(known) as Typed
}

/** Nothing of the talk itself is written. */
export const isEmpty = ({ herWords, herChoice, when, promised }: Typed): boolean =>
  [herWords, herChoice, when, promised].every((part) => part.trim() === '')
