import { evidenceSheetId } from '../../../../server/domain/evidence-sheet-id.ts'
import type { WhoCanSee } from '../../../../server/domain/who-can-see.ts'
import type { Seen } from '../../../requests/who-can-see.ts'
import { othersInWords, readersInWords } from '../../../shared/who-reads.ts'
import { countedInWords } from './in-words.ts'

const inWords = ({ readers, knowOfIt }: WhoCanSee): string => {
  const know = othersInWords(readers) ? null : othersInWords(knowOfIt)
  return know ? `${readersInWords(readers)}; ${know} can know that there is evidence, and ask for it` : readersInWords(readers)
}

/** Who can see an item, or the sheet; null until it is known. */
export function whoSees(seen: Seen | undefined, itemId: string): string | null {
  const one = itemId === evidenceSheetId ? seen?.evidence : seen?.items[itemId]
  return one ? inWords(one) : null
}

/** Who can see what of a plan, in one line: "only you; Ms Ortiz sees two pieces and the evidence sheet". */
export function whoSeesInAll(seen: Seen | undefined): string | null {
  if (!seen) return null
  const others = ({ readers }: WhoCanSee) => readers.flatMap(({ who, name }) => (who === 'you' ? [] : [name ?? 'everybody at this school']))
  const items = Object.values(seen.items).map(others)
  const sheet = others(seen.evidence)
  const lines = [...new Set([...items.flat(), ...sheet])].map(
    (name) => `${name} sees ${countedInWords(items.filter((names) => names.includes(name)).length, sheet.includes(name))}`,
  )
  return ['only you', ...lines].join('; ')
}
