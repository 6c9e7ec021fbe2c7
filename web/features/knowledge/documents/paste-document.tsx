import { useState } from 'react'
import { useKept } from '../../../requests/kept.ts'
import { Button } from '../../../ui/button.tsx'
import { LongField, TextField } from '../../../ui/field.tsx'
import { focusFirst } from '../../../ui/focus-first.ts'

type Pasted = { title: string; text: string }

const nothing: Pasted = { title: '', text: '' }
const longestPasted = 900_000

function asPasted(kept: unknown): Pasted {
  const { title, text } = (kept ?? {}) as Partial<Pasted>
  return { title: typeof title === 'string' ? title : '', text: typeof text === 'string' ? text : '' }
}

type PasteDocumentProps = { isSaving: boolean; onSave: (pasted: Pasted, onSaved: () => void) => void }

/** A document that is pasted, with a title. What is typed survives a reload. */
export function PasteDocument({ isSaving, onSave }: PasteDocumentProps) {
  const { value, change, forget } = useKept('document', nothing, asPasted)
  const [isAsked, setAsked] = useState(false)
  const problems = {
    title: value.title.trim() === '' ? 'Give it a title, to find it by.' : undefined,
    text: value.text.trim() === '' ? 'Paste its text.' : undefined,
  }
  const save = () => {
    setAsked(true)
    if (!focusFirst(problems)) onSave(value, forget)
  }
  return (
    <form
      noValidate
      className="mt-5 grid gap-4 border-t border-rule pt-5"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label="Title"
        name="title"
        value={value.title}
        maxLength={200}
        problem={isAsked ? problems.title : null}
        onChange={(title) => change((before) => ({ ...before, title }))}
      />
      <LongField
        label="Text"
        name="text"
        hint="Markdown is read as such: headings, lists, tables."
        value={value.text}
        maxLength={longestPasted}
        problem={isAsked ? problems.text : null}
        onChange={(text) => change((before) => ({ ...before, text }))}
      />
      <div>
        <Button look="primary" type="submit" aria-disabled={isSaving}>
          {isSaving ? 'Adding…' : 'Add it'}
        </Button>
      </div>
    </form>
  )
}
