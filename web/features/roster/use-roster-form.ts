import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { useKept } from '../../requests/kept.ts'
import { rosterQuery, useReadClassList, useSaveRoster } from '../../requests/roster.ts'
import type { ReadFile } from '../../shared/text-file.ts'
import { rosterText, withPeople } from './roster-text.ts'

/** What is typed, as it was kept; null: nothing is, and the roster stands there as it is. */
const asTyped = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null)

/** The roster as text that is being edited, and what came of reading and saving it. */
export function useRosterForm() {
  const { data: people, error, refetch } = useQuery(rosterQuery)
  const typed = useKept('roster', null, asTyped)
  const save = useSaveRoster()
  const read = useReadClassList()
  const [fileProblem, setFileProblem] = useState<string | null>(null)
  const text = typed.value ?? (people ? rosterText(people) : '')

  const begin = () => {
    setFileProblem(null)
    read.reset()
    save.reset()
  }
  const notRead = error ?? read.error
  return {
    people,
    text,
    isChanged: typed.value !== null && people !== undefined && typed.value !== rosterText(people),
    change: (words: string) => {
      if (save.isSuccess) save.reset()
      typed.change(() => words)
    },
    onFile: (file: ReadFile) => {
      begin()
      if ('problem' in file) return setFileProblem(file.problem)
      read.mutate(file.text, { onSuccess: ({ people: found }) => typed.change((now) => withPeople(now ?? text, found)) })
    },
    save: () => {
      if (save.isPending) return
      begin()
      save.mutate(text, {
        // A line that was not read stays where it is, to be mended.
        onSuccess: ({ unread }) => typed.change((now) => (unread.length === 0 && now === text ? null : now)),
      })
    },
    saving: save.isPending,
    saved: save.data,
    ofFile: read.data,
    fileProblem,
    notRead: notRead && asProblem(notRead),
    readAgain: error ? () => void refetch() : undefined,
    notSaved: save.error && asProblem(save.error),
  }
}
