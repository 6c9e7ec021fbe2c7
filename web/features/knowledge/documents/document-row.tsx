import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { inWords } from '../../../../server/domain/limits.ts'
import { asProblem } from '../../../requests/client.ts'
import { type OwnDocument, useChangeDocument, useRemoveDocument, useReplaceDocument } from '../../../requests/documents.ts'
import { Button } from '../../../ui/button.tsx'
import { countWord, dayWord } from '../../../ui/in-words.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ofYours } from '../who-sees.ts'
import { ChooseFile } from './choose-file.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import { Rename } from './rename.tsx'

const kinds: Record<OwnDocument['kind'], string> = { docx: 'Word', pdf: 'PDF', markdown: 'Markdown', text: 'Text' }

/** One document: what it is, how far it is, who sees it, and what its owner can do with it. */
export function DocumentRow({ document }: { document: OwnDocument }) {
  const { id, title, kind, isYours, sharedWith, state, passages, updatedAt, flagged } = document
  const [asking, setAsking] = useState<'remove' | 'rename' | null>(null)
  const change = useChangeDocument(id)
  const replace = useReplaceDocument(id)
  const remove = useRemoveDocument(id)
  const error = change.error ?? replace.error ?? remove.error
  const problem = error && asProblem(error)
  return (
    <li className="border-b border-rule py-4">
      {asking === 'rename' ? (
        <Rename
          title={title}
          onDone={(words) => {
            setAsking(null)
            if (words !== title) change.mutate({ title: words })
          }}
          onCancel={() => setAsking(null)}
        />
      ) : (
        <Link
          to="/knowledge/$id"
          params={{ id }}
          className="font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 hover:underline"
        >
          {title}
        </Link>
      )}
      <p className="mt-0.5 text-small text-ink-2">
        {[kinds[kind], state === 'ready' && countWord(passages, 'passage', 'passages'), dayWord(updatedAt, new Date())]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <span className="text-ink">{isYours ? ofYours(sharedWith) : 'Shared by a colleague; your team can see it'}</span>
      </p>
      {state === 'indexing' && <Indexing document={document} />}
      {state === 'failed' && (
        <p className="mt-1 text-small text-warn">It could not be made ready for searching. Replace it with the same file to try again.</p>
      )}
      {flagged > 0 && (
        <p className="mt-1 text-small text-ink-2">
          {countWord(flagged, 'passage comes', 'passages come')} up whatever is asked, and so {flagged === 1 ? 'counts' : 'count'} for less.
        </p>
      )}
      <ReadingNotes hidden={document.hidden} notes={document.notes} />
      {problem && (
        <div className="mt-3">
          <ProblemNote message={problem.message} next={problem.next} />
        </div>
      )}
      {replace.isPending && (
        <p role="status" className="mt-1 text-small text-ink-2">
          Reading the new file…
        </p>
      )}
      {isYours && asking !== 'remove' && (
        <div className="mt-2 -ml-2 flex flex-wrap print:hidden">
          <Button
            look="text"
            aria-label={`${sharedWith === 'me' ? 'Share with your team' : 'Keep to yourself'}: ${title}`}
            onClick={() => change.mutate({ sharedWith: sharedWith === 'me' ? 'team' : 'me' })}
          >
            {sharedWith === 'me' ? 'Share with your team' : 'Keep to yourself'}
          </Button>
          <Button look="text" aria-label={`Rename: ${title}`} onClick={() => setAsking('rename')}>
            Rename
          </Button>
          <ChooseFile look="text" label="Replace" describes={`Replace: ${title}`} onFile={(file) => replace.mutate({ file })} />
          <Button look="text" aria-label={`Remove: ${title}`} onClick={() => setAsking('remove')}>
            Remove
          </Button>
        </div>
      )}
      {asking === 'remove' && (
        <div role="alert" className="mt-3 rounded-card bg-warn-soft px-4 py-3 text-small">
          <p>Remove “{title}” for good? No search finds it any more, and plans that cite it keep the mark and lose its words.</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button look="quiet" autoFocus aria-disabled={remove.isPending} onClick={() => !remove.isPending && remove.mutate(undefined)}>
              {remove.isPending ? 'Removing…' : 'Remove it'}
            </Button>
            <Button look="text" onClick={() => setAsking(null)}>
              Keep it
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}

const Indexing = ({ document: { title, done, passages } }: { document: OwnDocument }) => (
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
