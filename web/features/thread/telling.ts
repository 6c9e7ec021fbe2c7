import { isOpen } from '../../../server/domain/open-and-blocked.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { draftInWords } from '../../shared/status-in-words.ts'
import { capital, countWord } from '../../ui/in-words.ts'

type Told = Pick<DraftSoFar, 'composing' | 'status' | 'sheet' | 'evidence' | 'items'>

/** What the notes were read into. */
function found(evidence: Told['evidence']): string {
  const opinions = evidence.filter(({ kind }) => kind === 'coach-opinion').length
  const pieces = evidence.length - opinions
  const apart = opinions === 0 ? '' : `, ${countWord(opinions, 'opinion', 'opinions')} set apart`
  return pieces === 0 ? `Found nothing to point at${apart}.` : `Found ${countWord(pieces, 'piece', 'pieces')} of evidence${apart}.`
}

/** A draft in sentences, as far as it has come: they add up while it is being written. */
export function telling({ composing, status, sheet, evidence, items }: Told): string[] {
  // The sheet comes with the evidence, whether or not there was any.
  if (sheet === null) return [composing === 'running' ? 'Reading your notes…' : 'Stopped before your notes were read.']
  // The stream tells that it ended a moment before the server is asked how the draft stands.
  if (composing === 'running' || status === 'drafting') {
    return [
      found(evidence),
      items.length === 0 ? 'Writing the plan…' : `Writing the plan… ${countWord(items.length, 'piece', 'pieces')} so far.`,
    ]
  }
  return [found(evidence), capital(`${draftInWords({ status, items: items.length, waiting: items.filter(isOpen).length })}.`)]
}
