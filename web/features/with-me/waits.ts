import type { Mine, PlanSummary } from '../../requests/with-me.ts'
import { countWord } from '../../ui/in-words.ts'

type Coach = Mine['coaches'][number]

/** What only the teacher can say, with the coach on whose page it is said. */
export function waitsOf({ coaches }: Pick<Mine, 'coaches'>): { key: string; teacherId: string; words: string }[] {
  return coaches
    .filter(({ endedAt }) => endedAt === null)
    .flatMap(({ teacherId, coach: { name }, agreement, handover }) => [
      ...(handover
        ? [{ key: handover.id, teacherId, words: `${name} asks whether ${handover.to.name} may take over your work together` }]
        : []),
      ...(agreement.teacherAcceptedAt === null
        ? [{ key: `agreement ${teacherId}`, teacherId, words: agreementWaits(name, agreement.changedBy) }]
        : []),
    ])
}

const agreementWaits = (name: string, changedBy: Coach['agreement']['changedBy']): string =>
  changedBy === 'coach'
    ? `${name} changed your agreement: read it, and say whether you accept it`
    : `Your agreement with ${name}: read it, change what does not fit, and accept it`

/** How things stand with a coach, in a few words. */
export function standsWith({ coach: { name }, endedAt, alsoEvaluates, agreement }: Coach): string[] {
  if (endedAt !== null) return ['your work together has ended']
  const { teacherAcceptedAt, coachAcceptedAt } = agreement
  return [
    ...(alsoEvaluates ? ['also evaluates you'] : []),
    teacherAcceptedAt === null
      ? 'your agreement waits for you'
      : coachAcceptedAt === null
        ? `your agreement waits for ${name}`
        : 'both of you accept your agreement',
  ]
}

/** "New" where nothing of it was opened yet, "two new" where some was; null for none. */
export const newInWords = ({ unread, items, hasSheet }: Pick<PlanSummary, 'unread' | 'items' | 'hasSheet'>): string | null =>
  unread === 0 ? null : unread === items + (hasSheet ? 1 : 0) ? 'New' : countWord(unread, 'new thing', 'new things')

/** "five pieces and the evidence sheet". */
export const sharedInWords = ({ items, hasSheet }: Pick<PlanSummary, 'items' | 'hasSheet'>): string =>
  [...(items > 0 ? [countWord(items, 'piece', 'pieces')] : []), ...(hasSheet ? ['the evidence sheet'] : [])].join(' and ')

/** What became of asking for the evidence; null where there is nothing to tell. */
export function evidenceInWords({
  coach: { name },
  hasSheet,
  evidenceRequest,
}: Pick<PlanSummary, 'coach' | 'hasSheet' | 'evidenceRequest'>): string | null {
  if (!evidenceRequest) return null
  if (evidenceRequest.answer === null) return hasSheet ? null : `You asked to see the evidence; ${name} has not answered yet.`
  if (evidenceRequest.answer === 'talk-first')
    return hasSheet ? null : `You asked to see the evidence; ${name} would like to talk about it with you first.`
  return hasSheet ? `You asked to see the evidence; ${name} shared it.` : null
}

export const newestFirst = (plans: PlanSummary[]): PlanSummary[] => plans.toSorted((a, b) => b.sharedAt.localeCompare(a.sharedAt))
