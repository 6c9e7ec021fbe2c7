import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { LineRange, PlanCorrection, PlanPartName } from '../../../../server/domain/lesson-plan.ts'
import { client, send } from '../../../requests/client.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { type Material, useMaterial } from '../use-material.ts'
import { partNames, type Understood } from './in-words.ts'
import { lineAt, linesInWords, litLines } from './plan-lines.ts'
import { wayBack } from './way-back.ts'

/** What was corrected last, in words, and the corrections that take it back. */
type Change = { says: string; back: PlanCorrection[] }

/** How a lesson plan is read, and what a coach says of it. */
export function useReading(draft: DraftSoFar) {
  const { materialId } = draft
  const announce = useAnnounce()
  const queries = useQueryClient()
  const material = useMaterial(materialId)
  const [target, setTarget] = useState<PlanPartName | null>(null)
  const [change, setChange] = useState<Change | null>(null)
  const key = ['material', materialId]
  const plan: Understood | null = material.data?.lessonPlan ?? null

  const correction = useMutation({
    /** One after another: each is made of what the one before it left. */
    mutationFn: async ({ corrections }: { corrections: PlanCorrection[]; says: string; mayGoBack: boolean }) => {
      let answer: Pick<Material, 'evidence' | 'lessonPlan'> | null = null
      for (const json of corrections) {
        const sent = send(client.api.materials[':id']['plan-corrections'].$post({ param: { id: materialId }, json }))
        answer = await (await sent).json()
      }
      return answer
    },
    onMutate: () => queries.cancelQueries({ queryKey: key }),
    onSuccess: (answer, { says, mayGoBack }) => {
      if (answer) queries.setQueryData<Material>(key, (known) => known && { ...known, ...answer })
      const after = answer?.lessonPlan
      setChange({ says, back: mayGoBack && plan && after ? wayBack(plan.parts, after.parts) : [] })
      announce(says)
      void queries.invalidateQueries({ queryKey: [...key, 'versions'] })
      void queries.invalidateQueries({ queryKey: ['draft'] })
    },
    onError: () => void queries.invalidateQueries({ queryKey: key }),
  })

  const correct = (corrections: PlanCorrection[], says: string, after?: () => void) => {
    if (!correction.isPending) correction.mutate({ corrections, says, mayGoBack: true }, { onSuccess: () => after?.() })
  }
  const linesOfEvidence = useLinesOfEvidence(draft)
  return {
    materialId,
    text: draft.request.notes,
    plan,
    problem: material.error,
    reload: () => void material.refetch(),
    evidence: material.data?.evidence ?? draft.evidence,
    correction,
    change,
    /** The part whose lines are being chosen; null while none are. */
    target,
    setTarget,
    /** The lines that something lit stands in. */
    linesOf: (label: string): LineRange[] => linesOfEvidence.get(label) ?? litLines(label),
    belongs: (lines: LineRange[], part: PlanPartName, also: boolean, after: () => void) =>
      correct(
        lines.map((range) => ({ type: 'lines', lines: range, part, also })),
        `${partNames[part]}: ${linesInWords(lines)} ${isOne(lines) ? 'belongs' : 'belong'} to it now.`,
        () => {
          setTarget(null)
          after()
        },
      ),
    belongsNot: (range: LineRange, part: PlanPartName) =>
      correct(
        [{ type: 'not-lines', lines: range, part }],
        `${partNames[part]}: ${linesInWords([range])} ${isOne([range]) ? 'is' : 'are'} not of it any more.`,
      ),
    isAbsent: (part: PlanPartName) => correct([{ type: 'absent', part }], `${partNames[part]}: there is none, as you say.`),
    undo: () => {
      if (change && !correction.isPending) correction.mutate({ corrections: change.back, says: 'It is read as before.', mayGoBack: false })
    },
  }
}

export type Reading = ReturnType<typeof useReading>

const isOne = ([first, ...more]: LineRange[]): boolean => more.length === 0 && first?.[0] === first?.[1]

function useLinesOfEvidence({ evidence, request: { notes } }: DraftSoFar): ReadonlyMap<string, LineRange[]> {
  return useMemo(
    () => new Map(evidence.map(({ label, start, end }) => [label, [[lineAt(notes, start), lineAt(notes, Math.max(start, end - 1))]]])),
    [evidence, notes],
  )
}
