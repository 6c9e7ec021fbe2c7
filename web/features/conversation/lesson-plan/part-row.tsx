import { useId } from 'react'
import type { PlanPart } from '../../../../server/domain/lesson-plan.ts'
import { Button } from '../../../ui/button.tsx'
import { type Lighting, lightHandlers, useAnswers } from '../lighting.ts'
import { absenceInWords, partNames } from './in-words.ts'
import { LinesButton } from './lines-button.tsx'
import { lightOf, linesInWords, numbersIn, overlap } from './plan-lines.ts'
import type { Reading } from './use-reading.ts'

/** The id of what opens a part on the page. */
export const partId = (part: PlanPart['part']): string => `part-${part.replaceAll(' ', '-')}`

const quiet = 'inline-flex min-h-8 items-center text-label text-act underline-offset-4 hover:underline pointer-coarse:min-h-10'

type PartRowProps = {
  part: PlanPart
  reading: Reading
  lighting: Lighting
  isOpen: boolean
  onOpen: (open: boolean) => void
  onShow: () => void
  onChoose: () => void
}

/** One of the twelve parts: its words and lines, or why it has none; opened, what its coach can say of it. */
export function PartRow({ part: { part, lines, words, absence }, reading, lighting, isOpen, onOpen, onShow, onChoose }: PartRowProps) {
  const bodyId = useId()
  const name = partNames[part]
  const isLit = useAnswers(lighting, 'parts', (label) => overlap(reading.linesOf(label), lines))
  const light = { label: lightOf(lines), from: 'parts' } as const
  return (
    <li data-part={part} className={`border-b border-rule last:border-0 ${isLit ? 'bg-mark' : ''}`}>
      <button
        type="button"
        id={partId(part)}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        className="grid min-h-10 w-full grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 px-4 py-2 text-left hover:bg-act-soft focus-visible:-outline-offset-2"
        {...(lines.length > 0 && lightHandlers(lighting, light))}
        onClick={() => {
          if (lines.length > 0) lighting.keep(isOpen ? null : light)
          onOpen(!isOpen)
        }}
      >
        <span className={`text-small font-medium ${absence ? 'text-ink-2' : ''}`}>{name}</span>
        <span className="text-label text-ink-2 tabular-nums">{absence ? 'Not there' : linesInWords(lines)}</span>
        <span
          className={`col-span-2 ${isOpen ? '' : 'line-clamp-2'} ${absence ? 'text-label text-ink-2' : 'font-serif text-small text-ink-2'}`}
        >
          {absence ? absenceInWords(absence) : isOpen ? null : words.map(({ text }) => text).join(' ')}
        </span>
      </button>
      <div id={bodyId} hidden={!isOpen} className="px-4 pb-3">
        {lines.map((range) => (
          <div key={range.join()} className="mb-2 border-l-2 border-rule-2 pl-3">
            <p className="max-h-40 overflow-y-auto font-serif text-small whitespace-pre-line">
              {numbersIn([range])
                .map((number) => words.flatMap(({ line, text }) => (line === number ? [text] : [])).join(' '))
                .filter(Boolean)
                .join('\n')}
            </p>
            <p className="flex flex-wrap gap-x-4">
              <LinesButton lines={[range]} of={name} lighting={lighting} onShow={onShow} />
              <button
                type="button"
                aria-label={`Not ${isLine(range) ? 'this line' : 'these lines'}: ${linesInWords([range])}, ${name}`}
                className={quiet}
                onClick={() => reading.belongsNot(range, part)}
              >
                Not {isLine(range) ? 'this line' : 'these lines'}
              </button>
            </p>
          </div>
        ))}
        <p className="flex flex-wrap gap-2">
          <Button look="quiet" onClick={onChoose}>
            Which lines belong here…
          </Button>
          {absence?.because !== 'coach' && (
            <Button look="quiet" aria-disabled={reading.correction.isPending} onClick={() => reading.isAbsent(part)}>
              There is none
            </Button>
          )}
        </p>
      </div>
    </li>
  )
}

const isLine = ([from, to]: readonly [number, number]): boolean => from === to
