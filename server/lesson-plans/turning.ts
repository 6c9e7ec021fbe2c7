import type { PlanPartName } from '../domain/lesson-plan.ts'
import type { Label } from './labels.ts'
import type { HeadingKind } from './words/headings.ts'

/** What a label means where it stands: "Review" opens a lesson and closes one. Notes it among what has stood there. */
export function inContext(
  { parts, kinds }: Label,
  met: Set<string>,
  words: string,
): { parts: readonly PlanPartName[]; kinds: readonly HeadingKind[] } {
  const meant = turned(parts, kinds, met, words)
  for (const one of [...meant.parts, ...meant.kinds]) met.add(one)
  return meant
}

/** A teacher's own looking back, for after the lesson. */
const ofTeacher =
  /\b(?:went well|would i|do differently|next time i|should i change|what worked|improve (?:this|the) lesson|i would change|to be completed)\b/i
const longestLook = 300

type Meant = { parts: readonly PlanPartName[]; kinds: readonly HeadingKind[] }
const begun = ['instruction', 'guided practice', 'independent practice', 'procedure', 'activity', 'practice']

function turned(parts: readonly PlanPartName[], kinds: readonly HeadingKind[], met: ReadonlySet<string>, words: string): Meant {
  const turning = kinds.find((kind) => kind === 'review' || kind === 'summary' || kind === 'reflection')
  if (turning === undefined || parts.length > 0) return { parts, kinds }
  if (!begun.some((one) => met.has(one))) return turning === 'review' ? { parts: ['opening'], kinds: [] } : { parts: [], kinds: ['other'] }
  return turning === 'reflection' && (met.has('closure') || ofTeacher.test(words.slice(0, longestLook)))
    ? { parts: [], kinds: ['other'] }
    : { parts: ['closure'], kinds: [] }
}
