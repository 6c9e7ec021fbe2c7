import type { HiddenWords } from '../../../../server/domain/own-document.ts'
import { capital, countWord } from '../../../ui/in-words.ts'

/** What could not be read of a document, and words in it that nobody sees who reads it. */
export function ReadingNotes({ hidden, notes }: { hidden: HiddenWords[]; notes: string[] }) {
  if (hidden.length + notes.length === 0) return null
  return (
    <details className="mt-1 text-small">
      <summary className="inline-flex min-h-8 items-center pointer-coarse:min-h-11 text-act underline-offset-4 hover:underline">
        {capital(countWord(hidden.length + notes.length, 'thing', 'things'))} to know about how it was read
      </summary>
      <ul className="mt-1 grid list-disc gap-1 pl-5 text-ink-2 marker:text-ink-3">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {hidden.map(({ what, words }) => (
          <li key={`${what} ${words}`}>
            Left out, since readers don’t see it ({what}): “{words}”
          </li>
        ))}
      </ul>
    </details>
  )
}
