import type { ReactNode } from 'react'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import type { WhatGoes } from './what-goes.ts'

type BeforeItGoesProps = {
  words: WhatGoes
  action: string
  doing: string
  keep: string
  step: { isPending: boolean; error: Error | null }
  onDelete: () => void
  onKeep: () => void
  /** What is to be given before. */
  children?: ReactNode
}

/** What goes, whom it touches and what stays, said before anything is deleted; then the two ways on. */
export function BeforeItGoes({ words, action, doing, keep, step, onDelete, onKeep, children }: BeforeItGoesProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!step.isPending) onDelete()
      }}
    >
      <dl className="grid gap-2.5">
        <Told title="What goes" sentences={words.goes} />
        <Told title="Whom it touches" sentences={words.touches} />
        <Told title="What stays" sentences={words.stays} />
      </dl>
      {children}
      <div className="mt-4 empty:hidden">
        <WentWrong error={step.error} onRetry={onDelete} />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="quiet" type="submit" className="border-stop! text-stop! max-wide:min-h-11" aria-disabled={step.isPending}>
          {step.isPending ? doing : action}
        </Button>
        <Button look="text" className="max-wide:min-h-11" onClick={onKeep}>
          {keep}
        </Button>
      </div>
    </form>
  )
}

const Told = ({ title, sentences }: { title: string; sentences: string[] }) =>
  sentences.length > 0 && (
    <div>
      <dt className="text-label text-ink-2">{title}</dt>
      {sentences.map((sentence) => (
        <dd key={sentence}>{sentence}</dd>
      ))}
    </div>
  )
