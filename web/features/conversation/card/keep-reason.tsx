import { useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'

type KeepReasonProps = { deciding: boolean; onKeep: (reason: string) => void; onCancel: () => void }

/** Setting a check aside: asked for a reason, which is kept with the decision. */
export function KeepReason({ deciding, onKeep, onCancel }: KeepReasonProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const isEmpty = reason.trim() === ''
  return (
    <form
      className="mt-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        if (isEmpty) setAsked(true)
        else if (!deciding) onKeep(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <label htmlFor={id} className="block text-small font-medium">
        Why keep it?
      </label>
      <p id={`${id}-hint`} className={`mb-2 text-label ${asked && isEmpty ? 'text-warn' : 'text-ink-2'}`}>
        {asked && isEmpty ? 'A line is enough.' : 'A line is enough. It is kept with your decision.'}
      </p>
      <textarea
        id={id}
        rows={2}
        maxLength={1_000}
        value={reason}
        aria-describedby={`${id}-hint`}
        aria-invalid={asked && isEmpty}
        // biome-ignore lint/a11y/noAutofocus: it opens by the coach’s own press
        autoFocus
        className="field-sizing-content block w-full rounded-control border border-edge bg-sheet px-3 py-2"
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="mt-2 flex gap-2">
        <Button look="primary" type="submit" aria-disabled={deciding}>
          Keep it
        </Button>
        <Button look="text" onClick={onCancel}>
          Leave it open
        </Button>
      </div>
    </form>
  )
}
