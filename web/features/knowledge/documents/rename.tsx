import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'

type RenameProps = { title: string; onDone: (title: string) => void; onCancel: () => void }

/** Typed over at once. */
function takeUp(form: HTMLFormElement | null) {
  const field = form?.querySelector('input')
  field?.focus()
  field?.select()
}

/** Another title for a document. */
export function Rename({ title, onDone, onCancel }: RenameProps) {
  const [typed, setTyped] = useState(title)
  return (
    <form
      ref={takeUp}
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        onDone(typed.trim() || title)
      }}
    >
      <div className="min-w-0 flex-1 basis-56">
        <TextField label="Title" value={typed} maxLength={200} onChange={setTyped} />
      </div>
      <Button look="quiet" type="submit">
        Save
      </Button>
      <Button look="text" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
}
