import { useId, useState } from 'react'
import type { LineRange, PlanPartName } from '../../../../server/domain/lesson-plan.ts'
import { asProblem } from '../../../requests/client.ts'
import { Button } from '../../../ui/button.tsx'
import { capital } from '../../../ui/in-words.ts'
import { allParts, partNames, type Understood } from './in-words.ts'
import { linesInWords, overlap } from './plan-lines.ts'
import type { Reading } from './use-reading.ts'

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The parts that have some of these lines; minutes are theirs wherever they stand. */
const othersWith = ({ parts }: Understood, lines: LineRange[], target: PlanPartName | null): string[] =>
  parts.filter(({ part, lines: its }) => part !== target && part !== 'timing' && overlap(its, lines)).map(({ part }) => partNames[part])

type BelongsToProps = {
  plan: Understood
  reading: Reading
  lines: LineRange[]
  /** The words stay chosen while something is done with them. */
  onHold: (hold: boolean) => void
  onDone: (part: PlanPartName | null) => void
}

/** Says to which part the chosen lines belong; before any is chosen, how to choose. */
export function BelongsTo({ plan, reading, lines, onHold, onDone }: BelongsToProps) {
  const { target, setTarget, correction, belongs } = reading
  const [stays, setStays] = useState(true)
  const selectId = useId()
  const others = target ? othersWith(plan, lines, target) : []
  const problem = correction.error && asProblem(correction.error)
  const save = () => {
    if (target && lines.length > 0) belongs(lines, target, others.length > 0 && stays, () => onDone(target))
  }
  return (
    <form
      aria-label="Which part these lines belong to"
      className="grid gap-2 border-t border-rule-2 bg-sheet px-4 py-3 text-small"
      onPointerDown={() => onHold(true)}
      onKeyDown={(event) => event.key === 'Escape' && onDone(target)}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {lines.length === 0 ? (
        <p>
          Which lines belong to <strong className="font-semibold">{target && partNames[target]}</strong>? Press their numbers, or select
          their words.
        </p>
      ) : (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <label htmlFor={selectId}>{capital(linesInWords(lines))}: to which part?</label>
          <select
            id={selectId}
            value={target ?? ''}
            className="min-h-10 min-w-0 flex-1 basis-44 rounded-control border border-edge bg-sheet px-2 text-small"
            onChange={(event) => setTarget(allParts.find((part) => part === event.target.value) ?? null)}
          >
            <option value="">Choose a part</option>
            {allParts.map((part) => (
              <option key={part} value={part}>
                {partNames[part]}
              </option>
            ))}
          </select>
        </p>
      )}
      {lines.length > 0 && others.length > 0 && (
        <label className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-act"
            checked={stays}
            onChange={(event) => setStays(event.target.checked)}
          />
          They stay with {listed.format(others)}, too
        </label>
      )}
      {problem && (
        <p role="alert" className="text-warn">
          {problem.message} {problem.next}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        {lines.length > 0 && (
          <Button look="primary" type="submit" aria-disabled={target === null || correction.isPending}>
            {correction.isPending ? 'Saving…' : 'They belong there'}
          </Button>
        )}
        <Button look="text" onClick={() => onDone(target)}>
          Cancel
        </Button>
      </p>
    </form>
  )
}
