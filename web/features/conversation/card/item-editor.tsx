import { type FocusEvent, useId } from 'react'
import { longestTextToCheck } from '../../../../server/domain/limits.ts'
import { asProblem } from '../../../requests/client.ts'
import type { DraftSoFar, Item } from '../../../requests/draft-so-far.ts'
import { Button } from '../../../ui/button.tsx'
import { FindingNote } from './finding-note.tsx'
import { useCheck } from './use-check.ts'

/** Words that are being written in the place of an item's, and the revision they were begun on. */
export type Editing = { revision: number; text: string }

type ItemEditorProps = {
  item: Item
  draft: DraftSoFar
  editing: Editing
  fieldId: string
  saving: boolean
  onChange: (text: string) => void
  onSave: (byKeyboard: boolean) => void
  onCancel: () => void
}

/** An item's words, changed in their place. The checks speak when the field is left, never while typing. */
export function ItemEditor({ item, draft, editing, fieldId, saving, onChange, onSave, onCancel }: ItemEditorProps) {
  const hintId = useId()
  const check = useCheck(draft, item)
  const isEmpty = editing.text.trim() === ''
  const findings = check.data && check.variables === editing.text ? check.data : []
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.closest('form')?.contains(event.relatedTarget)) return
    if (!isEmpty && editing.text !== item.text) check.mutate(editing.text)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty && !saving) onSave(false)
      }}
    >
      {editing.revision !== item.revision && (
        <p role="status" className="mb-2 rounded-small bg-warn-soft px-4 py-2 text-small text-warn">
          This one has changed since you began. It now reads: <span className="font-serif text-[1rem] text-ink">{item.text}</span> Saving
          puts your words in its place.
        </p>
      )}
      <textarea
        id={fieldId}
        aria-label="Your words"
        aria-describedby={hintId}
        value={editing.text}
        // For browsers that can't fit a field to its words.
        rows={Math.ceil(editing.text.length / 50) + 1}
        maxLength={longestTextToCheck}
        className="-mx-2 -my-1 field-sizing-content block w-[calc(100%+1rem)] resize-none rounded-control border border-edge bg-paper print:border-0 px-2 py-1 font-serif text-lead leading-[1.4] tracking-[-0.005em] wide:text-question"
        onChange={(event) => onChange(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !isEmpty && !saving) onSave(true)
        }}
      />
      {findings.map((finding) => (
        <FindingNote key={`${finding.rule}${finding.span[0]}`} finding={finding} draft={draft}>
          {finding.rewrite !== null && (
            <Button look="text" className="-ml-2" onClick={() => onChange(finding.rewrite ?? '')}>
              Use the rewrite
            </Button>
          )}
        </FindingNote>
      ))}
      {check.error && (
        <p className="mt-2 text-label text-ink-2">{asProblem(check.error).message} Your words were not checked; saving checks them too.</p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2 print:hidden">
        <Button look="primary" type="submit" aria-disabled={saving || isEmpty}>
          {saving ? 'Saving…' : 'Save'}
        </Button>
        <Button look="text" onClick={onCancel}>
          Cancel
        </Button>
        <p id={hintId} className="ml-auto text-label text-ink-2">
          {isEmpty ? 'It needs words.' : 'Saving approves it, unless a check stops it.'}
        </p>
      </div>
    </form>
  )
}
