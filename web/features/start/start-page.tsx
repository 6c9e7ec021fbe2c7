import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { asProblem } from '../../app/client.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useBeginDraft } from '../conversation/begin-draft.ts'
import { AboutFields } from './about-fields.tsx'
import { ClearKept } from './clear-kept.tsx'
import { requestFor, whatIsMissing } from './entry.ts'
import { useKeptEntry } from './kept-entry.ts'
import { NotesBox } from './notes-box.tsx'
import { sample } from './sample-notes.ts'

const route = getRouteApi('/')

/** The front door: what the coach brings, and one thing to press. */
export function StartPage() {
  const navigate = useNavigate()
  const { entry, change, sent, clear, keepsSomething } = useKeptEntry(route.useSearch().again)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const start = useBeginDraft((id) => {
    sent(id)
    void navigate({ to: '/conversations/$id', params: { id } })
  })

  const prepare = () => {
    if (start.isPending) return
    const missing = whatIsMissing(entry)
    setProblem(missing)
    if (missing) field.current?.focus()
    else start.mutate(requestFor(entry))
  }
  const failure = start.error && asProblem(start.error)

  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-10 wide:px-6 wide:py-16">
      <title>Thinking Partner</title>
      <h1 className="mb-2 font-serif text-title font-semibold tracking-tight wide:text-hero">What are you getting ready for?</h1>
      <p className="mb-6 text-ink-2 text-pretty">
        Your notes become evidence, word for word, and a plan for the talk. It drafts; you decide.
      </p>
      {failure && <ProblemNote message={failure.message} next={failure.next} onRetry={prepare} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          prepare()
        }}
      >
        <NotesBox
          notes={entry.notes}
          problem={problem}
          field={field}
          onChange={(notes) => {
            setProblem(null)
            change({ notes })
          }}
          onProblem={setProblem}
          onSend={prepare}
          action={
            <Button look="primary" type="submit" className="whitespace-nowrap max-wide:flex-1" aria-disabled={start.isPending}>
              {start.isPending ? 'Handing over your notes…' : 'Prepare the conversation'}
            </Button>
          }
        />
        <AboutFields entry={entry} onChange={change} />
      </form>
      {entry.notes.trim() === '' && (
        <p className="mt-6 text-ink-2">
          No notes at hand?
          <Button
            look="text"
            onClick={() => {
              setProblem(null)
              change(sample)
              field.current?.focus()
            }}
          >
            Open a sample
          </Button>
        </p>
      )}
      {keepsSomething && (
        <ClearKept
          onClear={() => {
            setProblem(null)
            clear()
            field.current?.focus()
          }}
        />
      )}
    </div>
  )
}
