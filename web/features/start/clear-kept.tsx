import { useState } from 'react'
import { Button } from '../../ui/button.tsx'

/** A way to be rid of the notes this browser keeps. It asks first: there is no way back. */
export function ClearKept({ onClear }: { onClear: () => void }) {
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <Button look="text" className="mt-6 -ml-2" onClick={() => setAsked(true)}>
        Clear what this browser keeps
      </Button>
    )
  }
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-2 text-small text-ink-2">
      The notes on this page and the last ones you sent go from this browser for good.
      <Button look="text" onClick={onClear}>
        Clear them
      </Button>
      <Button look="text" autoFocus onClick={() => setAsked(false)}>
        Keep them
      </Button>
    </p>
  )
}
