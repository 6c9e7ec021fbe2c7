import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../../requests/client.ts'
import { type OwnDocument, useChangeDocument, useRemoveDocument, useReplaceDocument } from '../../../requests/documents.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { countWord, dayWord } from '../../../ui/in-words.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ofYours } from '../who-sees.ts'
import { ChooseFile } from './choose-file.tsx'
import { GettingReady } from './getting-ready.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import { Removal } from './removal.tsx'
import { Rename } from './rename.tsx'

const kinds: Record<OwnDocument['kind'], string> = { docx: 'Word', pdf: 'PDF', markdown: 'Markdown', text: 'Text' }

/** One document: what it is, how far it is, who sees it, and what its owner can do with it. */
export function DocumentRow({ document }: { document: OwnDocument }) {
  const { id, title, kind, isYours, sharedWith, state, passages, updatedAt, flagged } = document
  const [asking, setAsking] = useState<'remove' | 'rename' | null>(null)
  /** What was asked last: the focus comes back to where it was asked for. */
  const [left, setLeft] = useState<typeof asking>(null)
  const announce = useAnnounce()
  const change = useChangeDocument(id)
  const replace = useReplaceDocument(id)
  const remove = useRemoveDocument(id)
  const error = change.error ?? replace.error ?? remove.error
  const problem = error && asProblem(error)
  const leave = (what: typeof asking) => {
    setLeft(what)
    setAsking(null)
  }
  return (
    <li className="border-b border-rule py-4">
      {asking === 'rename' ? (
        <Rename
          title={title}
          onDone={(words) => {
            leave('rename')
            if (words !== title) change.mutate({ title: words })
          }}
          onCancel={() => leave('rename')}
        />
      ) : (
        <Link
          to="/knowledge/$id"
          params={{ id }}
          className="inline-flex items-center font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 hover:underline pointer-coarse:min-h-11"
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
      {state === 'indexing' && <GettingReady document={document} />}
      {state === 'failed' && (
        <p className="mt-1 text-small text-warn">
          It could not be made ready for searching.{isYours && ' Replace it with the same file to try again.'}
        </p>
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
      {isYours && asking === null && (
        <div className="mt-2 -ml-2 flex flex-wrap print:hidden">
          <Button
            look="text"
            aria-label={`${sharedWith === 'me' ? 'Share with your team' : 'Keep to yourself'}: ${title}`}
            onClick={() => change.mutate({ sharedWith: sharedWith === 'me' ? 'team' : 'me' })}
          >
            {sharedWith === 'me' ? 'Share with your team' : 'Keep to yourself'}
          </Button>
          <Button look="text" autoFocus={left === 'rename'} aria-label={`Rename: ${title}`} onClick={() => setAsking('rename')}>
            Rename
          </Button>
          <ChooseFile look="text" label="Replace" describes={`Replace: ${title}`} onFile={(file) => replace.mutate({ file })} />
          <Button look="text" autoFocus={left === 'remove'} aria-label={`Remove: ${title}`} onClick={() => setAsking('remove')}>
            Remove
          </Button>
        </div>
      )}
      {asking === 'remove' && (
        <Removal
          title={title}
          isRemoving={remove.isPending}
          onRemove={(from) => {
            const near = beside(from)
            remove.mutateAsync(undefined).then(
              () => {
                announce(`“${title}” is removed.`)
                near?.focus()
              },
              // The row says why.
              () => leave('remove'),
            )
          }}
          onKeep={() => leave('remove')}
        />
      )}
    </li>
  )
}

/** Where to go on once the row that this stands in is gone: to the next one, else the one before, else the list’s heading. */
function beside(from: HTMLElement): HTMLElement | null {
  const row = from.closest('li')
  const near = row?.nextElementSibling ?? row?.previousElementSibling
  return near?.querySelector<HTMLElement>('a, input') ?? document.getElementById('family')
}
