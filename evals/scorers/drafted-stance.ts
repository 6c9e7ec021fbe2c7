import type { LooseText } from '../../server/checks/check.ts'
import type { Approach } from '../../server/domain/coaching-model.ts'
import type { DraftItem } from '../../server/domain/draft-item.ts'
import type { Finding } from '../../server/domain/finding.ts'
import { saidIn } from './item-texts.ts'

/** What the checks say about a text on its own. */
export type CheckText = (text: LooseText) => Finding[]

/** What the checks say about an item's words, by its kind and purpose. */
export const findingsAbout = (item: DraftItem, approach: Approach, checkText: CheckText): Finding[] =>
  checkText({ text: item.text, kind: item.kind, approach, ...(item.purpose && { purpose: item.purpose }) })

/** What the checks say about what a coach would say next: follow-up and replies, as questions without a purpose of their own. */
export const findingsAboutWhatFollows = (
  item: DraftItem,
  approach: Approach,
  checkText: CheckText,
): { text: string; findings: Finding[] }[] =>
  saidIn(item)
    .slice(1)
    .map((text) => ({ text, findings: checkText({ text, approach }) }))
