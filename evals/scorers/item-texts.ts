import type { DraftItem } from '../../server/domain/draft-item.ts'

type Texts = Pick<DraftItem, 'text' | 'followUp' | 'replies' | 'rationale' | 'listenFor'>

const filled = (texts: (string | null)[]): string[] => texts.filter((text) => text !== null)

/** What an item would have a coach say aloud. */
export const saidIn = (item: Texts): string[] => filled([item.text, item.followUp, ...item.replies.map((reply) => reply.say)])

/** Every text of an item that a person reads. */
export const textsIn = (item: Texts): string[] => [
  ...saidIn(item),
  ...filled([item.rationale, item.listenFor, ...item.replies.map((reply) => reply.heard)]),
]
