import { useState } from 'react'
import type { usePerson } from '../../requests/people.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'

type AskResetLinkProps = { who: string; hasTwoFactor: boolean; make: ReturnType<typeof usePerson>['resetLink']; onCancel: () => void }

/** Before a link to a new password is made: whoever holds it has the account. */
export function AskResetLink({ who, hasTwoFactor, make, onCancel }: AskResetLinkProps) {
  const [turnsOff, setTurnsOff] = useState(false)
  return (
    <div className="mt-2 max-w-[60ch]">
      <p className="text-small">
        Whoever opens the link can choose a new password for {who}. Make it only when {who} has asked you, face to face or by telephone. It
        signs {who} out everywhere once it is used.
      </p>
      {hasTwoFactor && (
        <label className="mt-1 flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="checkbox"
            className="mt-0.5 size-5 shrink-0 accent-act"
            checked={turnsOff}
            onChange={(event) => setTurnsOff(event.target.checked)}
          />
          <span>
            Turn the second step off too <span className="text-small text-ink-2">where the phone and the backup codes are lost</span>
          </span>
        </label>
      )}
      <WentWrong error={make.error} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          look="quiet"
          className="max-wide:min-h-11"
          aria-disabled={make.isPending}
          onClick={() => make.isPending || make.mutate(turnsOff)}
        >
          {make.isPending ? 'Making it…' : 'Make the link'}
        </Button>
        <Button look="text" className="max-wide:min-h-11" autoFocus onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
