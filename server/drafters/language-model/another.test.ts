import { beforeAll, expect, test } from 'vitest'
import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import type { Wish } from '../drafter.ts'
import { composeAnother } from './another.ts'
import { composePlan } from './compose.ts'
import { placesToFill } from './places.ts'
import { answerOf, fractionBrief, given, scripted } from './testing.ts'

let brief: Brief
const plan: ComposedItem[] = []
beforeAll(async () => {
  const empty = await fractionBrief({ approach: 'dialogical' })
  const answer = answerOf(...placesToFill(empty).map(({ label }) => given(label)))
  for await (const item of composePlan(empty, scripted([answer]))) plan.push(item)
  brief = { ...empty, written: plan }
}, 120_000)

const wish = (change: Partial<Wish> = {}): Wish => ({ place: null, focus: null, gentler: false, avoid: [], ...change })
const answer = answerOf(given('S1', { text: 'What did the six seconds make possible?', evidence: ['E20'] }))
const userOf = (model: ReturnType<typeof scripted>) => model.asked[0]?.messages[1]?.content ?? ''

test('another one takes the place of the one that was passed over', async () => {
  for (const place of plan) {
    const model = scripted([answer])
    const item = await composeAnother(brief, wish({ place, avoid: [place.text] }), model)
    expect(item).toMatchObject({
      group: place.group,
      kind: place.kind,
      core: place.core,
      fiveMinutes: place.fiveMinutes,
      evidence: ['E20'],
    })
  }
})

test('one more goes where a plan has room for it, and is marked as nothing', async () => {
  const item = await composeAnother(brief, wish(), scripted([answer]))
  expect(item).toMatchObject({ kind: 'question', group: 'reality', core: false, fiveMinutes: false })
})

test('the language model is told what is there, what was passed over and what is wished for', async () => {
  const model = scripted([answer])
  const before = plan[3] as ComposedItem
  await composeAnother(
    brief,
    wish({ place: before, focus: 'wait-time', gentler: true, avoid: [before.text, 'What was passed over?'] }),
    model,
  )
  const user = userOf(model)
  expect(user).toContain(`In the plan:\n- ${plan[0]?.text}`)
  expect(user).toContain('Passed over:\n- What was passed over?\n===')
  expect(user).toMatch(
    /S1, Reality: question \(.*\); about wait time; .*\nIt comes in the place of .* It is about wait time\. It is a gentler one/,
  )
  expect(model.asked[0]?.messages[0]?.content).toContain('Facilitative: ')
})

test('a gentler one than an offer is a question', async () => {
  const offer = plan.find(({ kind }) => kind === 'offer') as ComposedItem
  expect(await composeAnother(brief, wish({ place: offer, gentler: true }), scripted([answer]))).toMatchObject({
    kind: 'question',
    group: offer.group,
  })
})

test('an answer that holds none is asked for once more, and then it is a fault', async () => {
  const none = ['{"items":[]}']
  expect(await composeAnother(brief, wish(), scripted(none, [answer]))).toMatchObject({ evidence: ['E20'] })
  await expect(composeAnother(brief, wish(), scripted(none, none))).rejects.toMatchObject({ code: 'llm.unreadable' })
})

test('what goes wrong after the item takes nothing away, and what was used is known by then', async () => {
  let used = 0
  const onUsed = () => {
    used++
  }
  const item = await composeAnother(brief, wish(), scripted([answer, new Error('reset')]), undefined, { onUsed })
  expect(item).not.toBeNull()
  expect(used).toBe(1)
  await expect(composeAnother(brief, wish(), scripted([new Error('reset')]))).rejects.toThrow('reset')
})
