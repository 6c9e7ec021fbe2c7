import type { FormEvent } from 'react'
import type { PrivacyWords } from '../../../server/domain/school.ts'
import { useKept } from '../../requests/kept.ts'
import { useSavePrivacy } from '../../requests/school.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { LongField, TextField } from '../../ui/field.tsx'
import { SaveRow } from '../../ui/save-row.tsx'

type Typed = PrivacyWords

function asTyped(kept: unknown): Typed | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { runBy, endsWhere } = kept as Record<string, unknown>
  return { runBy: typeof runBy === 'string' ? runBy : '', endsWhere: typeof endsWhere === 'string' ? endsWhere : '' }
}

/** What a teacher is told before joining, and before writing anything. General words stand until the school has its own. */
export function PrivacyForm({ saved }: { saved: PrivacyWords & { isGeneral: boolean } }) {
  const kept = useKept<Typed | null>('school.privacy', null, asTyped)
  const save = useSavePrivacy()
  const typed = kept.value ?? { runBy: saved.runBy, endsWhere: saved.endsWhere }
  const set = (change: Partial<Typed>) => {
    if (save.isSuccess) save.reset()
    kept.change((before) => ({ ...(before ?? typed), ...change }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(typed, { onSuccess: () => kept.change(() => null) })
  }
  return (
    <>
      <p>
        Teachers read this when they are invited, before they join.{' '}
        {saved.isGeneral
          ? 'These are general words. Change what is different where you are: the law, who keeps records, who runs the server.'
          : 'These are your school’s words.'}
      </p>
      <form noValidate aria-label="Where private ends" className="grid gap-5" onSubmit={submit}>
        <TextField
          label="Who runs the server"
          name="runBy"
          hint="The district, a company, the school itself: they could read what is stored. May be left empty."
          maxLength={200}
          value={typed.runBy}
          onChange={(runBy) => set({ runBy })}
        />
        <LongField
          label="What private means, and where it ends"
          name="endsWhere"
          maxLength={2000}
          value={typed.endsWhere}
          onChange={(endsWhere) => set({ endsWhere })}
        />
        <WentWrong error={save.error} />
        <SaveRow look="quiet" words="Save these words" save={save} isChanged={kept.value !== null} />
      </form>
    </>
  )
}
