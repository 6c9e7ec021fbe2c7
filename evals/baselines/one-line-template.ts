import type { ComposedItem } from '../../server/domain/draft-item.ts'
import type { Drafter } from '../../server/drafters/drafter.ts'

const ITEMS = 6

/** What a form would do: one line around each of the first pieces of evidence, and nothing behind it. */
export const oneLineTemplate: Drafter = {
  name: 'built-in',
  version: 'one-line template',
  prompt: null,
  repair: null,
  async *compose(brief) {
    for (const [index, span] of brief.evidence.slice(0, ITEMS).entries()) {
      const item: ComposedItem = {
        kind: 'question',
        purpose: 'examine',
        group: null,
        text: `I noticed ${span.text.replace(/\s+/g, ' ').replace(/[.?!]+$/, '')}. How do you feel about that?`,
        core: index < 3,
        fiveMinutes: false,
        evidence: [span.label],
        passages: [],
        unsourced: [],
        rationale: '',
        listenFor: null,
        followUp: 'Have you thought about doing it another way?',
        replies: [],
      }
      yield item
    }
  },
  async another() {
    return null
  },
}
