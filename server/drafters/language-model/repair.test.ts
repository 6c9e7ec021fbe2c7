import { beforeAll, expect, test } from 'vitest'
import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import type { Finding } from '../../domain/finding.ts'
import { repairItem } from './repair.ts'
import { answerOf, fractionBrief, given, scripted } from './testing.ts'

let brief: Brief
beforeAll(async () => {
  brief = await fractionBrief()
}, 120_000)

const item: ComposedItem = {
  kind: 'question',
  purpose: 'compare',
  group: 'reality',
  text: 'At 10:31 Janelle said, “I never get why”. Don’t you think that was fast?',
  core: true,
  fiveMinutes: true,
  evidence: ['E30'],
  passages: ['P2'],
  unsourced: [],
  rationale: 'She says what she is missing.',
  listenFor: 'what the teacher makes of it',
  followUp: 'What else did you hear?',
  replies: [{ heard: 'There wasn’t time.', say: 'What did those minutes buy for students?' }],
}
const finding = (rule: Finding['rule'], words: string): Finding => {
  const start = item.text.indexOf(words)
  return { rule, severity: 'warn', itemId: 'I3', span: [start, start + words.length], reason: 'It presumes its answer.', rewrite: null }
}
const leading = finding('not-leading', 'Don’t you think that was fast?')
const mended = {
  text: 'At 10:31 Janelle said, “I got the answer but I dont know why”. What did you make of that?',
  evidence: ['E30', 'E31'],
}

test('the words are new; place, kind, purpose and passages are the item’s own', async () => {
  const answer = answerOf(given('S1', { ...mended, purpose: 'commit', passages: [], followUp: null, listenFor: null }))
  expect(await repairItem(brief, item, [leading], scripted([answer]))).toEqual({
    ...item,
    ...mended,
    rationale: given('S1').rationale,
  })
})

test('it is told what was found, the words it is about, and the lines around it', async () => {
  const model = scripted([answerOf(given('S1'))])
  await repairItem(brief, item, [{ ...leading, rewrite: 'What did you notice about the pace?' }], model)
  const user = model.asked[0]?.messages[1]?.content ?? ''
  expect(user).toContain(
    '- not-leading: It presumes its answer.\n  The words: Don’t you think that was fast?\n  One way to say it: What did',
  )
  expect(user).toContain('S1, Reality: question (compare)\n{"slot":"S1","evidence":["E30"]')
  expect(user.match(/^E\d+ /gm)).toEqual(['E28 ', 'E29 ', 'E30 ', 'E31 ', 'E32 '])
})

test('for a quotation that was not found it is shown all the evidence there is room for', async () => {
  const model = scripted([answerOf(given('S1'))])
  await repairItem(brief, item, [finding('verified-quotes', '“I never get why”')], model)
  expect(model.asked[0]?.messages[1]?.content.match(/^E\d+ /gm)?.length).toBe(brief.evidence.length)
})

test('an item of no stage stays in none', async () => {
  expect(await repairItem(brief, { ...item, group: null }, [leading], scripted([answerOf(given('S1'))]))).toMatchObject({ group: null })
})

test('it has three attempts in all', async () => {
  const model = scripted([answerOf(given('S1'))])
  await repairItem(brief, item, [leading], model)
  expect(model.asked[0]?.attempts).toEqual({ left: 2 })
})

test('one that is stopped after its words have come was stopped', async () => {
  const stop = new AbortController()
  const model = scripted()
  model.languageModel.ask = async function* () {
    yield answerOf(given('S1'))
    stop.abort(new Error('stopped'))
    throw stop.signal.reason
  }
  await expect(repairItem(brief, item, [leading], model, stop.signal)).rejects.toThrow('stopped')
})

test('nothing usable is nothing, after one question', async () => {
  const model = scripted(['{"items":[]}'])
  expect(await repairItem(brief, item, [leading], model)).toBeNull()
  expect(model.asked).toHaveLength(1)
})
