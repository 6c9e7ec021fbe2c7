import { isOpen } from '../../../server/domain/open-and-blocked.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { wordsOf } from '../../shared/kind-words.ts'
import { draftInWords } from '../../shared/status-in-words.ts'
import { capital, countWord } from '../../ui/in-words.ts'

type Told = Pick<DraftSoFar, 'request' | 'composing' | 'status' | 'sheet' | 'evidence' | 'items'>

/** What the notes were read into. */
function found({ evidence, request }: Pick<Told, 'evidence' | 'request'>): string {
  const opinions = evidence.filter(({ kind }) => kind === 'coach-opinion').length
  const pieces = evidence.length - opinions
  const apart = opinions === 0 ? '' : `, ${countWord(opinions, 'opinion', 'opinions')} set apart`
  return pieces === 0 ? `Found nothing to point at${apart}.` : `Found ${countWord(pieces, ...wordsOf({ request }).found)}${apart}.`
}

/** A draft in sentences, as far as it has come: they add up while it is being written. */
export function telling(draft: Told): string[] {
  const { composing, status, sheet, items } = draft
  const words = wordsOf(draft)
  // The sheet comes with the evidence, whether or not there was any.
  if (sheet === null) return [composing === 'running' ? `Reading ${words.brought}…` : `Stopped before ${words.brought} ${words.were} read.`]
  // The stream tells that it ended a moment before the server is asked how the draft stands.
  if (composing === 'running' || status === 'drafting') {
    return [
      found(draft),
      items.length === 0
        ? `Writing the ${words.draft}…`
        : `Writing the ${words.draft}… ${countWord(items.length, 'piece', 'pieces')} so far.`,
    ]
  }
  return [found(draft), capital(`${draftInWords({ status, items: items.length, waiting: items.filter(isOpen).length })}.`)]
}
