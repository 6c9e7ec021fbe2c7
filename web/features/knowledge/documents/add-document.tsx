import { useRef, useState } from 'react'
import type { SharedWith } from '../../../../server/domain/own-document.ts'
import { asProblem } from '../../../requests/client.ts'
import { type Brought, useAddDocument } from '../../../requests/documents.ts'
import { useDrop } from '../../../shared/bring-file.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Seconds } from '../../../ui/seconds.tsx'
import { ChooseFile } from './choose-file.tsx'
import { PasteDocument } from './paste-document.tsx'

const seen = [
  { value: 'me', label: 'Only you' },
  { value: 'team', label: 'Your team' },
]

/** Where a document is brought: chosen, dropped anywhere on the page, or pasted. Who will see it is said before. */
export function AddDocument() {
  const [sharedWith, setSharedWith] = useState<SharedWith>('me')
  const [isPasting, setPasting] = useState(false)
  const [name, setName] = useState('')
  const last = useRef<Brought>(null)
  const paste = useRef<HTMLButtonElement>(null)
  const announce = useAnnounce()
  const add = useAddDocument()
  const bring = (brought: Brought, onAdded = () => {}) => {
    if (add.isPending) return
    last.current = brought
    const called = 'file' in brought ? brought.file.name : brought.title
    setName(called)
    const onSuccess = () => {
      announce(`“${called}” is added.`)
      onAdded()
    }
    add.mutate({ ...brought, sharedWith }, { onSuccess })
  }
  const over = useDrop((file) => bring({ file }))
  const problem = add.error && asProblem(add.error)
  // The same file is not read better the second time; an answer that did not come may.
  const tryAgain = problem && (problem.status === 0 || problem.status >= 500) ? () => last.current && bring(last.current) : undefined
  return (
    <div
      className={`my-6 rounded-sheet border bg-sheet p-5 shadow-card print:hidden wide:p-6 ${over ? 'border-act' : 'border-edge border-dashed'}`}
    >
      {problem && <ProblemNote message={problem.message} next={problem.next} {...(tryAgain && { onRetry: tryAgain })} />}
      <p className="text-small text-ink-2">
        {over ? 'Let go of the file to add it.' : 'Word, PDF, Markdown or text, up to 20 megabytes.'}
        {!over && <span className="pointer-coarse:hidden"> It can be dropped here, too.</span>}
      </p>
      <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-4">
        <div className="w-40">
          <SelectField
            label="Who can see it"
            value={sharedWith}
            options={seen}
            onChange={(who) => setSharedWith(who === 'team' ? 'team' : 'me')}
          />
        </div>
        <div className="flex flex-wrap gap-2">
          <ChooseFile look={isPasting ? 'quiet' : 'primary'} label="Choose a file" onFile={(file) => bring({ file })} />
          <Button ref={paste} look="quiet" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
            Paste text
          </Button>
        </div>
      </div>
      <p role="status" className="text-small text-ink-2">
        {add.isPending && (
          <span className="mt-4 block">
            Reading “{name}”… <Seconds key={name} />
          </span>
        )}
      </p>
      {isPasting && (
        <PasteDocument
          isSaving={add.isPending}
          onSave={(brought, onSaved) =>
            bring(brought, () => {
              onSaved()
              setPasting(false)
              paste.current?.focus()
            })
          }
        />
      )}
    </div>
  )
}
