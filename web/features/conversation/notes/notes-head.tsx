import { count } from '../words.ts'
import type { Marked } from './marked-lines.ts'

/** What the notes were read as, in numbers, and the way to correct it. */
export function NotesHead({
  evidence,
  correcting,
  onCorrect,
}: {
  evidence: Marked[]
  correcting: boolean
  onCorrect: (() => void) | null
}) {
  const found = evidence.filter(({ dropped, kind }) => !dropped && kind !== 'coach-opinion').length
  return (
    <div className="px-4 pt-1 pb-2 wide:px-6 wide:pt-3">
      <div className="flex min-h-11 flex-wrap items-center gap-x-3">
        <h2 id="notes-title" className="text-label font-semibold text-ink-2 max-wide:sr-only">
          Your notes
        </h2>
        <p className="text-label text-ink-2">{found > 0 && count(found, 'piece of evidence', 'pieces of evidence')}</p>
        {onCorrect && (
          <button
            type="button"
            className="ml-auto min-h-10 text-label font-medium text-act underline-offset-4 hover:underline"
            onClick={onCorrect}
          >
            {correcting ? 'Done correcting' : 'Correct the evidence'}
          </button>
        )}
      </div>
      {correcting && (
        <p className="mb-1 max-w-[60ch] text-label text-ink-2">
          Select any words to mark them, or press “Mark” behind a sentence. A label, such as E4, says what else you can do with a piece.
        </p>
      )}
    </div>
  )
}
