import { AttachFile, useDroppedFile } from '../../shared/bring-file.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { rosterFile } from './roster-file.ts'
import { countedInWords } from './roster-text.ts'
import { UnreadLines } from './unread-lines.tsx'
import type { useRosterForm } from './use-roster-form.ts'

const example = 'Maya Lopez\nDevon Carter\n\nStaff:\nMs Ana Ortiz'

/** The list itself: typed, pasted or taken from a file, and kept in one go. */
export function RosterForm({ form }: { form: ReturnType<typeof useRosterForm> }) {
  const over = useDroppedFile({ onRead: form.onFile, kind: rosterFile })
  const { text, people, saved, saving, ofFile, fileProblem, notSaved, isChanged } = form
  const empties = text.trim() === '' && people !== undefined && people.length > 0
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <div
        className={`rounded-sheet border bg-sheet p-4 shadow-card has-[textarea:focus-visible]:border-act wide:p-6 ${over ? 'border-act' : 'border-edge'}`}
      >
        <label htmlFor="roster" className="block font-medium">
          Students, a name a line
        </label>
        <p id="roster-hint" className="text-label text-ink-2">
          {over
            ? 'Let go of the file to add whom it lists.'
            : 'Colleagues go below a line that says “Staff:”. Numbers, bullets and columns may stay.'}
        </p>
        <textarea
          id="roster"
          value={text}
          rows={8}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="words"
          aria-describedby={['roster-hint', fileProblem && 'roster-problem'].filter(Boolean).join(' ')}
          placeholder={example}
          className="mt-3 block field-sizing-content max-h-[60dvh] min-h-48 w-full resize-none bg-transparent text-[1rem] leading-relaxed placeholder:text-ink-3 focus-visible:outline-none"
          onChange={(event) => form.change(event.target.value)}
        />
        {fileProblem && (
          <p id="roster-problem" role="alert" className="mt-3 rounded-small bg-warn-soft px-4 py-2 text-small text-warn">
            {fileProblem}
          </p>
        )}
        <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
          <AttachFile className="-ml-2" kind={rosterFile} onRead={form.onFile} />
          <Button look="primary" type="submit" aria-disabled={saving}>
            {saving ? 'Saving…' : empties ? 'Empty the roster' : 'Save the roster'}
          </Button>
        </div>
      </div>
      {notSaved && (
        <div className="mt-4">
          <ProblemNote message={notSaved.message} next={notSaved.next} onRetry={form.save} />
        </div>
      )}
      <div role="status" className="mt-3 text-small text-ink-2">
        {saved && <p>{saved.people.length === 0 ? 'Saved: nobody is on it.' : `Saved: ${countedInWords(saved.people)}.`}</p>}
        {ofFile && !saved && <p>From the file: {countedInWords(ofFile.people)}. Save the roster to keep them.</p>}
        {isChanged && !ofFile && !saved && <p>Not saved yet.</p>}
        {saved && (
          <UnreadLines unread={saved.unread} then={{ one: 'Mend it above and save again.', many: 'Mend them above and save again.' }} />
        )}
        {ofFile && !saved && <UnreadLines unread={ofFile.unread} then={{ one: 'It was left out.', many: 'They were left out.' }} />}
      </div>
    </form>
  )
}
