import type { RosterPerson } from '../domain/roster.ts'
import { readNames } from '../privacy/names.ts'
import type { Watch } from '../provider/outgoing-fetch.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { inFull } from './in-full.ts'
import { cleaned } from './tokenizer.ts'

/** How words that somebody wrote may leave: with the names of these people masked, and told to whoever keeps what is sent. */
export type Leave = {
  roster: readonly RosterPerson[]
  /** Grown-ups on record. */
  staff: readonly string[]
  onSent?: Watch['onSent']
}

/**
 * What is looked for. `ours` are words of our own files, which name nobody. `theirs` are somebody's: they leave this computer only as
 * `leave` says, and where it is null they stay, unless they go to a server on this computer.
 */
export type Query = { ours: string } | { theirs: string; leave: Leave | null }

/** A query's words, whoever wrote them, for what is searched here: what is written short in full. */
export const wordsOf = (query: Query): string => inFull(cleaned('ours' in query ? query.ours : query.theirs).slice(0, mostWords))

/** In characters. More of a query than this says nothing new. */
const mostWords = 10_000

/** What a server is asked to embed, and what is watched while it is sent. */
export type Sendable = Watch & { text: string }

/** A query as it may leave for a server; null where it may not: what may be about someone at risk is searched for here alone, wherever the server is. */
export function sendable(query: Query, { masksNames }: { masksNames: boolean }): Sendable | null {
  const text = wordsOf(query)
  if ('ours' in query) return { text }
  const { leave } = query
  if (findRiskSigns(query.theirs).length > 0 || findRiskSigns(text).length > 0) return null
  if (!masksNames) return { text, onSent: leave?.onSent }
  if (!leave) return null
  const names = readNames({ roster: leave.roster, staff: leave.staff, texts: [text], speakers: [] })
  return { text: inPlainWords(names.mask(text)), onSent: leave.onSent, lastLook: (sent) => names.wholeNamesIn(sent).length > 0 }
}

const plainWords = new Map([
  ['Student', 'a student'],
  ['Teacher', 'a teacher'],
  ['Person', 'someone'],
  ['Email', 'an address'],
  ['Phone', 'a number'],
  ['Id', 'a number'],
])

// Nothing has to be put back into a vector: a word that means something stands for whoever was named.
const inPlainWords = (masked: string): string =>
  masked.replace(/\{(Student|Teacher|Person|Email|Phone|Id)\d+[a-z]*\}/g, (_, kind: string) => plainWords.get(kind) ?? 'someone')
