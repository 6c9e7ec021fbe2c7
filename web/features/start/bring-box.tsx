import { type ReactNode, type RefObject, useState } from 'react'
import { AttachFile, BeingRead, below, useDroppedFile } from '../../shared/bring-file.tsx'
import type { ReadFile } from '../../shared/text-file.ts'

type BringBoxProps = {
  text: string
  problem: string | null
  /** The ids of what names and describes the box. */
  labelledBy: string
  describedBy: string | undefined
  field: RefObject<HTMLTextAreaElement | null>
  onChange: (change: (text: string) => string) => void
  onProblem: (problem: string) => void
  onSend: () => void
  action: ReactNode
}

/** Where one types, pastes, drops or attaches what one has. */
export function BringBox({ text, problem, labelledBy, describedBy, field, onChange, onProblem, onSend, action }: BringBoxProps) {
  const [reading, setReading] = useState<string | null>(null)
  const onRead = (read: ReadFile) => {
    setReading(null)
    if ('problem' in read) return onProblem(read.problem)
    onChange((before) => below(before, read.text))
    if (read.told) onProblem(read.told)
    field.current?.focus()
  }
  const taking = { onRead, onBegin: setReading }
  const over = useDroppedFile(taking)
  return (
    <div
      className={`rounded-sheet border bg-sheet p-5 shadow-card has-[textarea:focus-visible]:border-act wide:p-6 ${over ? 'border-act' : 'border-edge'}`}
    >
      <textarea
        id="brought"
        ref={field}
        value={text}
        rows={3}
        spellCheck={false}
        aria-labelledby={labelledBy}
        aria-invalid={problem !== null}
        aria-describedby={[problem && 'brought-problem', describedBy].filter(Boolean).join(' ') || undefined}
        placeholder={
          over
            ? 'Let go of the file to add it here.'
            : 'Paste notes or a lesson plan, drop a file, or say it in a sentence: “Ms Ortiz, fractions, we talk tomorrow.”'
        }
        className="field-sizing-content block max-h-[50dvh] min-h-28 w-full resize-none bg-transparent text-[1rem] leading-relaxed placeholder:text-ink-3 focus-visible:outline-none"
        onChange={(event) => onChange(() => event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSend()
        }}
      />
      {reading && <BeingRead name={reading} />}
      {problem && (
        <p id="brought-problem" role="alert" className="mt-3 rounded-small bg-warn-soft px-4 py-2 text-small text-warn">
          {problem}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
        <AttachFile className="-ml-2" {...taking} />
        {action}
      </div>
    </div>
  )
}
