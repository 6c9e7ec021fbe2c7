import { inWords } from '../../../../server/domain/limits.ts'
import type { OwnDocument } from '../../../requests/documents.ts'

type GettingReadyProps = { document: Pick<OwnDocument, 'title' | 'done' | 'passages'> }

/** How much of a document can be searched by now. */
export const GettingReady = ({ document: { title, done, passages } }: GettingReadyProps) => (
  <div className="mt-2 flex max-w-md flex-wrap items-center gap-x-3 text-small text-ink-2">
    <progress
      aria-label={`Getting “${title}” ready for searching`}
      className="h-1.5 flex-1 basis-40 appearance-none overflow-hidden rounded-full bg-rule [&::-moz-progress-bar]:bg-act [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-act"
      max={Math.max(passages, 1)}
      value={done}
    />
    <span className="tabular-nums">
      {passages > 0 ? `Getting ready: ${inWords(done)} of ${inWords(passages)} passages` : 'Getting ready…'}
    </span>
  </div>
)
