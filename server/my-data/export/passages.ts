import { z } from 'zod'
import { CitedPassage } from '../../domain/passage.ts'

/** The ids of a person's own documents. */
export type OwnPassages = ReadonlySet<string>

const Passages = z.array(CitedPassage)

/** What stands where a plan was given words of a document that a colleague shared: they are the colleague's. */
const ofAColleague = 'A colleague’s document'

/** Passages as a person may take them along. */
export const ownPassages = (passages: CitedPassage[], own: OwnPassages): CitedPassage[] =>
  passages.map((passage) =>
    passage.kind === 'document' && !own.has(passage.sourceId)
      ? { ...passage, source: ofAColleague, heading: ofAColleague, text: '' }
      : passage,
  )

/** A row, or what it holds, without words of colleagues' documents: those stand in a list called `passages`. */
export function withoutColleagues(row: unknown, own: OwnPassages): unknown {
  if (Array.isArray(row)) return row.map((each) => withoutColleagues(each, own))
  if (typeof row !== 'object' || row === null || row instanceof Date) return row
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const passages = name === 'passages' ? Passages.safeParse(value) : null
      return [name, passages?.success ? ownPassages(passages.data, own) : withoutColleagues(value, own)]
    }),
  )
}
