import { type FormEvent, useState } from 'react'
import type { Safeguarding } from '../../../server/domain/school.ts'
import { useKept } from '../../requests/kept.ts'
import { useSaveSafeguarding } from '../../requests/school.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { LongField, TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { SaveRow } from '../../ui/save-row.tsx'
import { WhatStaffSee } from './what-staff-see.tsx'
import { asTyped, type Typed, whatLacks } from './whom-to-turn-to.ts'

/** Whom staff are told to turn to. What is typed shows at once in what staff would see. */
export function SafeguardingForm({ saved }: { saved: Safeguarding | null }) {
  const kept = useKept<Typed | null>('school.safeguarding', null, asTyped)
  const [missing, setMissing] = useState<Partial<Typed>>({})
  const save = useSaveSafeguarding()
  const typed: Typed = kept.value ?? saved ?? { lead: '', leadContact: '', hotline: '', staffSupport: '', duty: '' }
  const field = (name: keyof Typed, maxLength: number) => ({
    ...{ name, maxLength, value: typed[name], problem: missing[name] },
    onChange: (words: string) => {
      if (save.isSuccess) save.reset()
      kept.change((before) => ({ ...(before ?? typed), [name]: words }))
    },
  })
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
          <TextField {...field('lead', 200)} label="Safeguarding lead" hint="The person, or the role that somebody always has." />
          <TextField {...field('leadContact', 200)} label="How to reach them" hint="A room, a telephone number; after hours too." />
        </div>
        <TextField
          {...field('hotline', 200)}
          label="To report harm to a child"
          hint="The number or address that the law of your place names."
        />
        <LongField
          {...field('staffSupport', 400)}
          label="For a grown-up in distress"
          hint="Whom a teacher or coach can turn to for themselves."
        />
        <LongField {...field('duty', 1500)} label="What the law asks of staff here" hint="In your own words. May be left empty." />
        <WhatStaffSee typed={typed} />
        <WentWrong error={save.error} />
        <SaveRow
          look="primary"
          words="Save whom to turn to"
          saved="Saved. Everyone who signs in here can read it."
          save={save}
          isChanged={kept.value !== null}
        />
      </form>
    </>
  )
}
