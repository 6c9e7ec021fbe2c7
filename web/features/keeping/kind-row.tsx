import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { retentionKinds } from '../../../server/domain/retention-kinds.ts'
import { type Period, useChangePeriod, wouldBeQuery } from '../../requests/keeping.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { monthsInWords, problemWith, soonInWords } from './words.ts'

/** One kind of thing: what it is, how long it is kept, what goes next, and a way to change it. */
export function KindRow({ period }: { period: Period }) {
  const { title, what, from } = retentionKinds[period.kind]
  const [asking, setAsking] = useState<boolean | null>(null)
  return (
    <li className="border-b border-rule py-4 last:border-b-0">
      <h2 className="font-semibold">{title}</h2>
      <p className="text-small text-ink-2">{what}.</p>
      <p className="mt-1">
        Kept for <strong className="font-semibold">{monthsInWords(period.months)}</strong> after {from}.
      </p>
      <p className="text-small text-ink-2">{sentence(soonInWords(period, new Date()))}</p>
      {asking ? (
        <ChangePeriod period={period} onDone={() => setAsking(false)} />
      ) : (
        <Button
          look="text"
          className="-ml-2 max-wide:min-h-11"
          autoFocus={asking === false}
          aria-label={`Change how long this is kept: ${title}`}
          onClick={() => setAsking(true)}
        >
          Change how long
        </Button>
      )}
    </li>
  )
}

const sentence = (words: string): string => words.replace(/^./, (first) => first.toUpperCase())

function ChangePeriod({ period: { kind, months }, onDone }: { period: Period; onDone: () => void }) {
  const [typed, setTyped] = useState(String(months))
  const [problem, setProblem] = useState<string | null>(null)
  const change = useChangePeriod(kind)
  const announce = useAnnounce()
  const isOther = problemWith(kind, typed) === null && Number(typed) !== months
  const would = useQuery({ ...wouldBeQuery(kind, Number(typed)), enabled: isOther })
  const save = () => {
    if (change.isPending) return
    const wrong = problemWith(kind, typed)
    setProblem(wrong)
    if (wrong) return document.querySelector<HTMLElement>('[name=months]')?.focus()
    if (!isOther) return onDone()
    change.mutate(Number(typed), {
      onSuccess: () => {
        announce(`Kept for ${monthsInWords(Number(typed))} from now on.`)
        onDone()
      },
    })
  }
  return (
    <form
      noValidate
      className="mt-3 grid max-w-[30rem] gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label="Months"
        hint={`From ${retentionKinds[kind].least} to ${retentionKinds[kind].most}`}
        name="months"
        inputMode="numeric"
        maxLength={3}
        autoFocus
        value={typed}
        problem={problem}
        onChange={(value) => {
          setTyped(value)
          setProblem(null)
        }}
      />
      <p role="status" className="text-small empty:hidden">
        {isOther &&
          would.data &&
          `With ${monthsInWords(Number(typed))} ${soonInWords(would.data, new Date())} Nothing of this kind goes for thirty days after the change.`}
        {isOther && !would.data && !would.error && 'Looking up what that would do…'}
      </p>
      <WentWrong error={change.error ?? (isOther ? would.error : null)} onRetry={save} />
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" type="submit" className="max-wide:min-h-11" aria-disabled={change.isPending}>
          {change.isPending ? 'Changing it…' : isOther ? `Keep it for ${monthsInWords(Number(typed))}` : 'Keep it so'}
        </Button>
        <Button look="text" className="max-wide:min-h-11" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  )
}
