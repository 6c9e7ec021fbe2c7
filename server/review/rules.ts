import type { DraftItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import type { Rules } from '../pipeline/again.ts'
import type { DraftHead } from '../store/draft-types.ts'

/** The rules as they apply to a draft that exists. */
export type Recheck = (head: DraftHead) => Promise<Rules>

/** What the rules have to say of an item beside the others, such as that it asks the same as one of them: of two, they name the later. */
export const saidBesideOthers = (item: DraftItem, items: DraftItem[], { whole }: Rules): Finding[] =>
  whole([...items.filter((other) => other !== item), item]).filter(({ itemId }) => itemId === item.id)

/** What is to be said of the whole from now on: nothing new of a plan that is being written, whose ending says it. */
export const saidOfWhole = ({ composing }: DraftHead, items: DraftItem[], { whole }: Rules): { findings?: Finding[] } =>
  composing === 'running' ? {} : { findings: whole(items) }
