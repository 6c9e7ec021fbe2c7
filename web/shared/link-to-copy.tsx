import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'

const said = { copied: 'Copied.', refused: 'This browser would not copy it: the link is selected, so copy it from there.' }

type LinkToCopyProps = {
  /** Whose link it is, and to what. */
  label: string
  link: string
  /** How long it is good, and what to do with it. */
  hint: string
  onDone: () => void
}

/** A link that is shown this once, to be handed to somebody: nothing here sends mail. */
export function LinkToCopy({ label, link, hint, onDone }: LinkToCopyProps) {
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<keyof typeof said | null>(null)
  useEffect(() => field.current?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      field.current?.focus()
      field.current?.select()
      setOutcome('refused')
    }
  }
  return (
    <div className="my-4 rounded-card border border-rule-2 bg-sheet p-4 shadow-card wide:p-5">
      <label className="block">
        <span className="text-small font-medium">{label}</span>
        <span className="mt-0.5 block max-w-[60ch] text-label text-ink-2">{hint}</span>
        <input
          ref={field}
          readOnly
          value={link}
          className="mt-2 min-h-11 w-full rounded-control border border-edge bg-sheet px-3 py-2 font-mono text-label"
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button look="primary" className="max-wide:min-h-11" onClick={() => void copy()}>
          Copy the link
        </Button>
        <Button look="text" className="max-wide:min-h-11" onClick={onDone}>
          I have it
        </Button>
        <p role="status" className="text-small text-ink-2">
          {outcome && said[outcome]}
        </p>
      </div>
    </div>
  )
}
