import type { DraftItem } from '../../domain/draft-item.ts'
import type { DraftSnapshot } from '../../drafting/snapshot.ts'
import { inline } from '../../exports/markdown.ts'
import type { KeptDecision } from '../../store/decision-rows.ts'
import { heading, point, quoted, timeIn } from './words.ts'

/** The words of an item in each revision there was. */
export type Revision = { itemId: string; revision: number; text: string }

export type PlanParts = { plan: DraftSnapshot; modelTitle: string; decisions: KeptDecision[]; revisions: Revision[] }

const stateInWords: Record<DraftItem['state'], string> = {
  in_review: 'not decided',
  changes_requested: 'another one was asked for',
  approved: 'approved',
  rejected: 'rejected',
}

const decisionInWords: Record<KeptDecision['decision'], string> = {
  approve: 'Approved',
  edit: 'Changed',
  request_changes: 'Asked for another one',
  reject: 'Rejected',
}

/** A plan with all its items, whatever was decided on them, their words over time, and what they stand on. */
export function planPart({ plan, modelTitle, decisions, revisions }: PlanParts): (string | string[])[] {
  const { drafter } = plan.request
  return [
    heading(2, `Plan of ${timeIn(plan.createdAt)}, ${modelTitle}`),
    [
      `- Written by: ${drafter === 'llm' ? `a language model (${inline(plan.provenance?.version ?? 'unknown')})` : 'the built-in drafter'}`,
      ...point('Goal', plan.request.goal ?? null),
      ...plan.notices.map(({ message }) => `- Note: ${inline(message)}`),
    ],
    ...plan.items.flatMap((item) => itemPart(item, decisions, revisions)),
    ...(plan.passages.length === 0
      ? []
      : [
          heading(3, 'Passages this plan was given'),
          plan.passages.map(({ label, source, heading: under, text }) => `- ${label} ${inline(source)}, ${inline(under)}: ${inline(text)}`),
        ]),
  ]
}

function itemPart(item: DraftItem, decisions: KeptDecision[], revisions: Revision[]): (string | string[])[] {
  const earlier = revisions.filter(({ itemId, revision }) => itemId === item.id && revision < item.revision)
  const decided = decisions.filter(({ itemId }) => itemId === item.id)
  return [
    heading(3, `${item.label}, ${item.kind}: ${stateInWords[item.state]}`),
    quoted(item.text),
    [
      ...point('Then', item.followUp),
      ...point('Listen for', item.listenFor),
      ...item.replies.map(({ heard, say }) => `- If you hear: ${inline(heard)} Say: ${inline(say)}`),
      ...point('Why this one', item.rationale),
      ...point('Stands on', [...item.evidence, ...item.passages].join(', ')),
      ...point('Kept in spite of a check, because', item.setAside),
      ...earlier.map(({ revision, text }) => `- Before, in version ${revision}: ${inline(text)}`),
      ...decided.map(({ decision, at, text, reason }) =>
        [`- ${decisionInWords[decision]} on ${timeIn(at)}`, text && `to: ${inline(text)}`, reason && `because: ${inline(reason)}`]
          .filter(Boolean)
          .join(', '),
      ),
    ],
  ]
}
