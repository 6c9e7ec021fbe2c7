import type { ComponentProps, ReactNode } from 'react'
import { longestAgreement } from '../../server/domain/limits.ts'
import { useKept } from '../requests/kept.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { LongField } from '../ui/field.tsx'
import { WentWrong } from './went-wrong.tsx'

const asWords = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null)

/** Words of an agreement that are being changed, as this browser keeps them under that name; null: they are not. */
export const useChangedWords = (keptAs: string) => useKept(keptAs, null, asWords)

/** The words as they are now, and how they become others. */
export type ChangedWords = { words: string; onChange: (next: (before: string | null) => string | null) => void }

type ChangeAgreementProps = ChangedWords & {
  /** Of the other one, who is asked. */
  name: string
  hint: string
  look: ComponentProps<typeof Button>['look']
  agree: { mutate: (words: string, then: { onSuccess: () => void }) => void; isPending: boolean; error: Error | null }
  /** What stands around the field where something is told before one writes; it may say "not now". */
  Around?: (props: { children: ReactNode; onNotNow: () => void }) => ReactNode
}

/** Other words for an agreement. The focus goes back to the button `change-agreement` that opened it. */
export function ChangeAgreement({ name, hint, look, words, onChange, agree, Around }: ChangeAgreementProps) {
  const announce = useAnnounce()
  const close = () => {
    onChange(() => null)
    requestAnimationFrame(() => document.getElementById('change-agreement')?.focus())
  }
  const submit = () => {
    if (agree.isPending || words.trim() === '') return
    agree.mutate(words.trim(), {
      onSuccess: () => {
        announce(`The words are changed, and you accept them. ${name} is asked.`)
        close()
      },
    })
  }
  const field = (
    <>
      <LongField
        label="The words of your agreement"
        hint={hint}
        problem={words.trim() === '' ? 'Write what the two of you agree on.' : null}
        value={words}
        maxLength={longestAgreement}
        onChange={(text) => onChange(() => text)}
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look={look} type="submit" aria-disabled={agree.isPending}>
          {agree.isPending ? 'Keeping them…' : 'Keep these words'}
        </Button>
        <Button look="text" onClick={close}>
          Leave them as they were
        </Button>
      </div>
    </>
  )
  return (
    <form
      id="agreement-field"
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <WentWrong error={agree.error} onRetry={submit} />
      {Around ? <Around onNotNow={close}>{field}</Around> : field}
    </form>
  )
}
