import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftItem } from '../../domain/draft-item.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { prepare } from '../../pipeline/prepare.ts'
import { openTestKnowledge } from '../../pipeline/testing.ts'
import { builtInDrafter } from './drafter.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
}, 60_000)
afterAll(() => knowledge.close())

test.each(['grow', 'impact-cycle', 'student-centered-coaching', 'cognitive-coaching'])(
  'a talk about a goal, planned without notes by %s, opens on no lesson and leaves no stage empty',
  async (coachingModel) => {
    const drafter = builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity })
    const request = { notes: 'A goal-setting talk with Mr Hale, without notes.', coachingModel, purpose: 'set a goal', teacher: 'Mr Hale' }
    const items: DraftItem[] = []
    let ids = 0
    for await (const event of prepare(request, { knowledge, drafter, newId: () => `${++ids}` }, { evidence: [] })) {
      if (event.type === 'item') items.push(event.item)
      if (event.type === 'draft-end') expect(event.findings).toEqual([])
    }
    expect(items.length).toBeGreaterThanOrEqual(4)
    expect(items[0]?.text).not.toMatch(/\b(?:this|the) lesson\b|\bhow did it go\b/i)
    expect(items.flatMap(({ findings }) => findings)).toEqual([])
  },
  30_000,
)
