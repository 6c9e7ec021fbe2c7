import { useState } from 'react'
import { type Hold, useHold } from '../../requests/keeping.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { LongField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { dayWord } from '../../ui/in-words.ts'

type HoldOnPersonProps = { id: string; who: string; hold: Hold | undefined; onDone: () => void }

/** A legal hold on somebody: what it does is said before it is put on, and before it is lifted. */
export const HoldOnPerson = ({ hold, ...rest }: HoldOnPersonProps) => (hold ? <Standing hold={hold} {...rest} /> : <NewHold {...rest} />)

type Asked = Omit<HoldOnPersonProps, 'hold'>

function NewHold({ id, who, onDone }: Asked) {
  const [reason, setReason] = useState('')
  const [tells, setTells] = useState(true)
  const [missing, setMissing] = useState<string | undefined>()
  const { set } = useHold(id)
  const submit = () => {
    if (set.isPending) return
    const lacks = reason.trim() === '' ? 'Say why, for whoever lifts it.' : undefined
    setMissing(lacks)
    if (!focusFirst({ reason: lacks })) set.mutate({ reason, tells }, { onSuccess: onDone })
  }
  return (
    <form
      noValidate
      className="mt-2 grid max-w-[60ch] gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="text-small">
        As long as it stands, nothing that is {who}’s goes: not by them, not by whoever works with them, not when its time is up. You see
        nothing of it by that, and they can still work, change things and take their data with them. The log says that you put it on, not
        why.
      </p>
      <LongField
        label="Why"
        hint="For admins alone; gone when the hold is lifted."
        name="reason"
        maxLength={1_000}
        value={reason}
        problem={missing}
        onChange={setReason}
      />
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0 accent-act"
          checked={tells}
          onChange={(event) => setTells(event.target.checked)}
        />
        <span>
          Tell {who}{' '}
          <span className="text-small text-ink-2">
            unless the law says otherwise; without it they are only told that it can’t be deleted now
          </span>
        </span>
      </label>
      <WentWrong error={set.error} />
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" type="submit" className="max-wide:min-h-11" aria-disabled={set.isPending}>
          {set.isPending ? 'Putting it on…' : `Put a hold on ${who}`}
        </Button>
        <Button look="text" className="max-wide:min-h-11" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function Standing({ id, who, hold, onDone }: Asked & { hold: Hold }) {
  const { lift } = useHold(id)
  return (
    <div className="mt-2 grid max-w-[60ch] gap-2">
      <p className="text-small">
        Put on by {hold.setBy ?? 'an admin who has left'}, {dayWord(hold.setAt, new Date())}.{' '}
        {hold.tells ? `${who} is told of it.` : `${who} is not told of it.`} Once it is lifted, {who} can delete what is theirs again, and
        what is due goes after its thirty days.
      </p>
      <p className="text-small whitespace-pre-line text-ink-2">Why: {hold.reason}</p>
      <WentWrong error={lift.error} />
      <div className="flex flex-wrap gap-2">
        <Button
          look="quiet"
          className="max-wide:min-h-11"
          aria-disabled={lift.isPending}
          onClick={() => lift.isPending || lift.mutate(undefined, { onSuccess: onDone })}
        >
          {lift.isPending ? 'Lifting it…' : 'Lift the hold'}
        </Button>
        <Button look="text" className="max-wide:min-h-11" autoFocus onClick={onDone}>
          Leave it on
        </Button>
      </div>
    </div>
  )
}
