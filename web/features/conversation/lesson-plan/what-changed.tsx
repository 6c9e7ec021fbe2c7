import { useQuery } from '@tanstack/react-query'
import type { PlanComparison, PlanPartChange } from '../../../../server/domain/lesson-plan.ts'
import { client, send } from '../../../requests/client.ts'
import { groupsInWords, partNames } from './in-words.ts'

/** What a plan changed since the version before it in the same conversation. */
const useVersions = (materialId: string) =>
  useQuery({
    queryKey: ['material', materialId, 'versions'],
    queryFn: async () => (await send(client.api.materials[':id'].versions.$get({ param: { id: materialId } }))).json(),
  })

const changeNames: Record<PlanPartChange['change'], string> = { added: 'new', removed: 'gone', changed: 'changed' }

const minutes = (number: number | null): string => (number === null ? 'none' : String(number))

/** What became otherwise in what is counted, each in a sentence. */
function countedInWords({ sumMinutes, statedMinutes, objectiveObservable, groupsAdded, groupsRemoved }: PlanComparison): string[] {
  return [
    ...(sumMinutes.before === sumMinutes.after
      ? []
      : [`The parts added up to ${minutes(sumMinutes.before)} minutes, and now to ${minutes(sumMinutes.after)}.`]),
    ...(statedMinutes.before === statedMinutes.after
      ? []
      : [`The period had ${minutes(statedMinutes.before)} minutes, and now has ${minutes(statedMinutes.after)}.`]),
    ...(objectiveObservable.before === objectiveObservable.after || objectiveObservable.after === null
      ? []
      : [`The objective now names ${objectiveObservable.after ? 'something' : 'nothing'} that can be seen or heard.`]),
    ...(groupsAdded.length > 0 ? [`Named now: ${groupsInWords(groupsAdded)}.`] : []),
    ...(groupsRemoved.length > 0 ? [`Named no more: ${groupsInWords(groupsRemoved)}.`] : []),
  ]
}

/** What changed since the version before, part by part in its words, and which wonderings that may answer; nothing for a first version. */
export function WhatChanged({ materialId }: { materialId: string }) {
  const { data } = useVersions(materialId)
  if (!data?.comparison) return null
  const { comparison, answered } = data
  const counted = countedInWords(comparison)
  const isSame = comparison.parts.length === 0 && counted.length === 0
  return (
    <details open className="mx-4 mb-3 rounded-small bg-act-soft px-3 py-1.5 text-small">
      <summary className="min-h-8 content-center font-medium pointer-coarse:min-h-10">Since the version before</summary>
      {isSame && <p className="pb-1.5">Nothing that was read has changed.</p>}
      <ul className="grid gap-2 pb-2">
        {counted.map((says) => (
          <li key={says}>{says}</li>
        ))}
        {comparison.parts.map(({ part, change, removed, added }) => (
          <li key={part}>
            <span className="font-medium">{partNames[part]}</span> {changeNames[change]}
            {removed.map(({ line, text }) => (
              <del key={line + text} className="block border-l-2 border-rule-2 pl-2 font-serif text-ink-2">
                <span className="sr-only">Was: </span>
                {text}
              </del>
            ))}
            {added.map(({ line, text }) => (
              <ins key={line + text} className="block border-l-2 border-act pl-2 font-serif no-underline">
                <span className="sr-only">Now: </span>
                {text}
              </ins>
            ))}
          </li>
        ))}
        {answered.map(({ itemId, label, text, parts }) => (
          <li key={itemId}>
            May answer {label} on the version before: <span className="font-serif">{text}</span>{' '}
            <span className="text-label text-ink-2">({parts.map((part) => partNames[part]).join(', ')})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
