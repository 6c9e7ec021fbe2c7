import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import { safeWords } from '../safety/safe-words.ts'

/** The sheet as it may be printed, whenever it was made: what is written over its lines says nothing of anybody at risk. */
export const safeSheet = ({ teacher, goal, context, ...lines }: EvidenceSheet): EvidenceSheet => ({
  ...lines,
  teacher: safeWords(teacher),
  goal: safeWords(goal),
  context: context.flatMap(({ name, value }) => {
    const safe = safeWords(value)
    return safe === null ? [] : [{ name, value: safe }]
  }),
})
