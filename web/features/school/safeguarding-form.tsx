import { type FormEvent, useState } from 'react'
import type { Safeguarding } from '../../../server/domain/school.ts'
import { useKept } from '../../requests/kept.ts'
import { useSaveSafeguarding } from '../../requests/school.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { LongField, TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { WhatStaffSee } from './what-staff-see.tsx'
import { asTyped, type Typed, whatLacks } from './whom-to-turn-to.ts'

/** Whom staff are told to turn to. What is typed shows at once in what staff would see. */
export function SafeguardingForm({ saved }: { saved: Safeguarding | null }) {
  const kept = useKept<Typed | null>('school.safeguarding', null, asTyped)
  const [missing, setMissing] = useState<Partial<Typed>>({})
  const save = useSaveSafeguarding()
  const typed: Typed = kept.value ?? saved ?? { lead: '', leadContact: '', hotline: '', staffSupport: '', duty: '' }
  const set = (field: keyof Typed) => (words: string) => {
    if (save.isSuccess) save.reset()
    kept.change((before) => ({ ...(before ?? typed), [field]: words }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const lacks = whatLacks(typed)
    setMissing(lacks)
    if (!focusFirst(lacks)) save.mutate(typed, { onSuccess: () => kept.change(() => null) })
  }
  return (
    <>
      <p className="max-w-[62ch]">
        {saved ? 'Teachers can be invited.' : 'Needed before the first teacher is invited.'} Coaching brings things up: a child who is not
        safe, a colleague who is not well. Whoever reads or writes such a thing here is told at once what to do, with the people and numbers
        of your school.
      </p>
      <form noValidate aria-label="Whom to turn to" className="mt-5 grid gap-5" onSubmit={submit}>
        <div className="grid gap-5 wide:grid-cols-2">
          <TextField
            label="Safeguarding lead"
            name="lead"
            hint="The person, or the role that somebody always has."
            maxLength={200}
            value={typed.lead}
            problem={missing.lead}
            onChange={set('lead')}
          />
          <TextField
            label="How to reach them"
            name="leadContact"
            hint="A room, a telephone number; after hours too."
            maxLength={200}
            value={typed.leadContact}
            problem={missing.leadContact}
            onChange={set('leadContact')}
          />
        </div>
        <TextField
          label="To report harm to a child"
          name="hotline"
          hint="The number or address that the law of your place names."
          maxLength={200}
          value={typed.hotline}
          problem={missing.hotline}
          onChange={set('hotline')}
        />
        <LongField
          label="For a grown-up in distress"
          name="staffSupport"
          hint="Whom a teacher or coach can turn to for themselves."
          maxLength={400}
          value={typed.staffSupport}
          problem={missing.staffSupport}
          onChange={set('staffSupport')}
        />
        <LongField
          label="What the law asks of staff here"
          name="duty"
          hint="In your own words. May be left empty."
          maxLength={1500}
          value={typed.duty}
          onChange={set('duty')}
        />
        <WhatStaffSee typed={typed} />
        <WentWrong error={save.error} />
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary" type="submit" className="max-wide:min-h-11" aria-disabled={save.isPending}>
            {save.isPending ? 'Saving…' : 'Save whom to turn to'}
          </Button>
          <p role="status" className="text-small text-ink-2">
            {save.isSuccess && 'Saved. Everyone who signs in here can read it.'}
            {kept.value && !save.isSuccess && 'Not saved yet.'}
          </p>
        </div>
      </form>
    </>
  )
}
