import type { Brief } from '../domain/brief.ts'
import { bracedPlaceholders } from '../privacy/as-written.ts'
import type { Names as AllNames, readNames } from '../privacy/names.ts'
import { oneLine } from './clean-text.ts'

/** People's names and what stands for them. */
export type Names = Pick<AllNames, 'mask' | 'restore' | 'wholeNamesIn' | 'people'>

/** Finds whose names are in some texts: privacy's way, or for a language model on this computer one that finds none. */
export type ReadNames = (known: Parameters<typeof readNames>[0]) => Names

/** The names of a brief. `more` is what is masked besides it; as it comes last, it changes nobody's placeholder. */
export function namesOf(brief: Brief, readNames: ReadNames, more: string[] = []): Names {
  const { herWords = '', herChoice = '', when = '', promised = '' } = brief.lastTalk ?? {}
  const texts = [
    ...brief.evidence.map(({ text }) => text),
    ...[brief.goal, brief.lesson, herWords, herChoice, when, promised].map((text) => text ?? ''),
    ...brief.written.map(({ text }) => text),
    ...brief.passages.flatMap(({ kind, source, heading, text }) => (kind === 'document' ? [source, heading, text] : [])),
    ...more,
  ]
  return readNames({
    roster: brief.roster ?? [],
    staff: brief.staff ?? [],
    texts: texts.map(oneLine),
    speakers: [...new Set(brief.evidence.flatMap(({ speaker }) => (speaker === null ? [] : oneLine(speaker))))],
  })
}

/** Whether words that came back name somebody who was made up. Placeholders that stand for somebody are names again by then; others may stand in the notes themselves. */
export const namesNobody = (words: string, sources: string[]): boolean =>
  bracedPlaceholders(words).some((left) => !sources.some((source) => source.includes(left)))

/** A value with names in the place of placeholders, in whatever text it holds. */
export function withNames(value: unknown, names: Pick<Names, 'restore'>): unknown {
  if (typeof value === 'string') return names.restore(value)
  if (Array.isArray(value)) return value.map((each) => withNames(each, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withNames(each, names)]))
}
