import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useKept } from '../../requests/kept.ts'
import type { KnownTeacher } from '../../requests/teachers.ts'
import { asEntry, type Entry, emptyEntry } from './entry.ts'

/** What is being typed at the front door. `teacherId`, from the address, chooses the teacher once and leaves the address. */
export function useEntry(teacherId: string | undefined, teachers: KnownTeacher[] | undefined) {
  const { value: entry, change: changeAll, forget } = useKept('front-door', emptyEntry, asEntry)
  const navigate = useNavigate()
  const change = (part: Partial<Entry> | ((before: Entry) => Partial<Entry>)) =>
    changeAll((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }))

  const choose = useEffectEvent((known: KnownTeacher | undefined) => {
    if (known) change({ teacher: known.name })
    void navigate({ to: '/', search: {}, replace: true })
  })
  useEffect(() => {
    if (teacherId === undefined || teachers === undefined) return
    choose(teachers.find(({ id }) => id === teacherId))
  }, [teacherId, teachers])

  return { entry, change, forget }
}
