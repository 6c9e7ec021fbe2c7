import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Brief } from '../domain/brief.ts'
import { briefFor } from '../drafters/language-model/testing.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Query } from '../knowledge/query.ts'
import { rosterOf } from '../privacy/testing.ts'
import { retrievePassages } from './retrieve.ts'
import { openTestKnowledge } from './testing.ts'

let knowledge: Knowledge
let brief: Brief
let asked: Query[]
const watched = (): Knowledge => ({
  ...knowledge,
  search: (query, options) => {
    asked.push(query)
    return knowledge.search(query, options)
  },
})

beforeAll(async () => {
  knowledge = await openTestKnowledge()
  const goal = 'Maya Lopez waits less for her turn'
  brief = await briefFor(knowledge, 'fraction', { goal, teacher: 'Ms. Ana Ortiz' }, { roster: rosterOf(['Maya Lopez']) })
}, 120_000)
afterAll(() => knowledge.close())
beforeEach(() => {
  asked = []
})

test('of all that is looked for, the goal alone is somebody’s words, and it stays unless it is said how it may leave', async () => {
  await retrievePassages(brief, watched(), null)
  const theirs = asked.filter((query) => 'theirs' in query)
  expect(theirs).toEqual([{ theirs: expect.stringContaining('Maya Lopez waits less'), leave: null }])
  for (const query of asked) if ('ours' in query) expect(query.ours).not.toMatch(/Maya|Lopez|Ortiz/)
})

test('a goal that may leave goes with everybody whose name is to be masked, and with who is told', async () => {
  const onSent = () => {}
  await retrievePassages(brief, watched(), { onSent })
  const leave = { roster: brief.roster, staff: ['Ms. Ana Ortiz'], onSent }
  expect(asked.filter((query) => 'theirs' in query)).toEqual([{ theirs: expect.stringContaining('Maya Lopez'), leave }])
})

test('without a goal nothing that somebody wrote is looked for', async () => {
  await retrievePassages({ ...brief, goal: null }, watched(), {})
  expect(asked.filter((query) => 'theirs' in query)).toEqual([])
})
