import { beforeAll, describe, expect, test } from 'vitest'
import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import { AppError } from '../../errors.ts'
import type { Tools } from './asking.ts'
import { composePlan } from './compose.ts'
import { placesToFill } from './places.ts'
import { answerOf, fractionBrief, given, scripted } from './testing.ts'

let brief: Brief
let labels: string[]
beforeAll(async () => {
  brief = await fractionBrief()
  labels = placesToFill(brief).map(({ label }) => label)
}, 120_000)

const all = () => labels.map((label) => given(label))
const textOf = (label: string) => given(label).text
const wholePlan = () => answerOf(...all())
const fault = (code = 'llm.too_slow') => new AppError(code, 503, 'It fell silent.', 'Try again.')

/** What came, and how it ended. */
async function composed(tools: Tools, from = brief, signal?: AbortSignal) {
  const items: ComposedItem[] = []
  try {
    for await (const item of composePlan(from, tools, signal)) items.push(item)
  } catch (cause) {
    return { items, fault: cause }
  }
  return { items, fault: null }
}

describe('a plan', () => {
  test('has the outline’s places, stages and marks, and the words that came for them', async () => {
    const { items } = await composed(scripted([wholePlan()]))
    expect(items.map(({ text }) => text)).toEqual(labels.map(textOf))
    const places = placesToFill(brief).map(({ slot }) => slot)
    expect(items.map(({ group, core, fiveMinutes }) => ({ group, core, fiveMinutes }))).toEqual(
      places.map(({ stage, core, fiveMinutes }) => ({ group: stage.id, core, fiveMinutes })),
    )
    expect(items[0]).toMatchObject({ kind: 'question', purpose: 'invite', fiveMinutes: true, unsourced: ['evidence', 'passage'] })
    expect(items.map(({ kind }) => kind)).toContain('appreciation')
    expect(items.at(-1)).toMatchObject({ kind: 'agreement', purpose: 'commit' })
  })

  test('is asked for in one question, as items of one shape, within three attempts', async () => {
    const model = scripted([wholePlan()])
    await composed(model)
    expect(model.asked).toHaveLength(1)
    expect(model.asked[0]).toMatchObject({ format: { name: 'items' }, attempts: { left: 2 } })
    expect(model.asked[0]?.messages.map(({ role }) => role)).toEqual(['system', 'user'])
  })

  test('comes item by item, each before the next is written', async () => {
    let told = 0
    const tools = scripted()
    tools.languageModel.ask = async function* () {
      for (const item of all()) {
        // Nothing more is written before what was written has been told.
        await until(() => told === labels.indexOf(item.slot))
        yield `${JSON.stringify(item)}\n`
      }
    }
    for await (const _ of composePlan(brief, tools)) told++
    expect(told).toBe(labels.length)
  })

  test('is in the order of the conversation, in whatever order it is written', async () => {
    const { items } = await composed(scripted([answerOf(...all().reverse())]))
    expect(items.map(({ text }) => text)).toEqual(labels.map(textOf))
  })

  test('that is there in part is asked for in what is missing alone', async () => {
    const { items: before } = await composed(scripted([wholePlan()]))
    const written = before.filter((_, at) => at !== 1)
    const model = scripted([answerOf(given('S1', { text: 'What happened at 10:14?' }))])
    const { items, fault } = await composed(model, { ...brief, written })
    expect(fault).toBeNull()
    expect(items).toMatchObject([{ text: 'What happened at 10:14?', group: before[1]?.group, core: true }])
    expect(model.asked[0]?.messages[1]?.content).toContain(`- ${textOf('S1')}`)
  })

  test('that is there is not asked for', async () => {
    const { items: written } = await composed(scripted([wholePlan()]))
    expect(await composed(scripted(), { ...brief, written })).toEqual({ items: [], fault: null })
  })
})

describe('what an answer leaves out', () => {
  test('is asked for once more, and told in its place', async () => {
    const model = scripted([answerOf(...all().slice(0, 2), ...all().slice(3))], [answerOf(given('S3'))])
    const { items, fault } = await composed(model)
    expect(fault).toBeNull()
    expect(items.map(({ text }) => text)).toEqual(labels.map(textOf))
    const again = model.asked[1]?.messages[1]?.content ?? ''
    expect(again.match(/^S\d, /gm)).toEqual(['S3, '])
    expect(again).toContain(`- ${textOf('S2')}`)
    expect(model.asked[1]?.attempts).toBe(model.asked[0]?.attempts)
  })

  test('a second time too interrupts the plan, with what came', async () => {
    const { items, fault } = await composed(scripted([answerOf(...all().slice(2))], [answerOf(given('S2'))]))
    expect(items.map(({ text }) => text)).toEqual(labels.slice(1).map(textOf))
    expect(fault).toMatchObject({
      code: 'llm.cut_off',
      message: expect.stringContaining(`${labels.length - 1} of the ${labels.length} items`),
    })
  })

  test.each([
    ['nothing', '{"items":[]}'],
    ['prose', 'I am sorry, I can only write poems.'],
    ['another shape', '{"questions":["What did you notice?"]}'],
    ['places that nobody asked for', answerOf(given('S99'), given('opening'))],
  ])('is all of it where it holds %s', async (_, answer) => {
    const model = scripted([answer], [answer])
    expect(await composed(model)).toMatchObject({
      items: [],
      fault: { code: 'llm.unreadable', next: expect.stringContaining('Try again') },
    })
  })
})

describe('a fault', () => {
  test('keeps what was finished before it, and asks nothing again', async () => {
    const text = wholePlan()
    const model = scripted([text.slice(0, text.indexOf('"S4"')), fault()])
    const { items, fault: found } = await composed(model)
    expect(items.map(({ text }) => text)).toEqual(labels.slice(0, 3).map(textOf))
    expect(found).toMatchObject({ code: 'llm.too_slow' })
    expect(model.asked).toHaveLength(1)
  })

  test('keeps what waits for an item before it', async () => {
    const { items } = await composed(scripted([answerOf(given('S2'), given('S4')), fault()]))
    expect(items.map(({ text }) => text)).toEqual([textOf('S2'), textOf('S4')])
  })

  test('after the last item takes nothing away', async () => {
    expect((await composed(scripted([wholePlan(), fault('llm.too_long')]))).fault).toBeNull()
  })

  test('in asking once more is told, with all that came', async () => {
    const { items, fault: found } = await composed(scripted([answerOf(...all().slice(1))], [fault('llm.busy')]))
    expect(items).toHaveLength(labels.length - 1)
    expect(found).toMatchObject({ code: 'llm.busy' })
  })

  test('with no attempts left is not asked over', async () => {
    const model = scripted([answerOf(given('S1'))])
    const { ask } = model.languageModel
    model.languageModel.ask = async function* (question) {
      yield* ask(question)
      if (question.attempts) question.attempts.left = 0
    }
    expect(await composed(model)).toMatchObject({ items: [{}], fault: { code: 'llm.cut_off' } })
  })
})

test('a plan that is stopped asks nothing more, and keeps what it has', async () => {
  const stop = new AbortController()
  const model = scripted([JSON.stringify(given('S1')), JSON.stringify(given('S2'))])
  const items: ComposedItem[] = []
  await expect(async () => {
    for await (const item of composePlan(brief, model, stop.signal)) {
      items.push(item)
      stop.abort(new Error('stopped'))
    }
  }).rejects.toThrow('stopped')
  expect(items.length).toBeGreaterThanOrEqual(1)
  expect(model.asked).toHaveLength(1)
})

/** Answers with all of it, and then with nothing more until it is stopped. */
const allAndThenSilence = (answer: string): Tools => ({
  ...scripted(),
  languageModel: {
    model: 'scripted',
    async *ask({ signal }) {
      yield answer
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    },
  },
})

test('a plan that is stopped after its last item was stopped', async () => {
  const stop = new AbortController()
  const items: ComposedItem[] = []
  await expect(async () => {
    for await (const item of composePlan(brief, allAndThenSilence(wholePlan()), stop.signal)) {
      items.push(item)
      if (items.length === labels.length) stop.abort(new Error('stopped'))
    }
  }).rejects.toThrow('stopped')
  expect(items).toHaveLength(labels.length)
})

test('an answer that nobody takes any more is given up', async () => {
  let signal: AbortSignal | undefined
  const tools = scripted()
  tools.languageModel.ask = async function* (question) {
    signal = question.signal
    yield JSON.stringify(given('S1'))
    await new Promise((_, reject) => question.signal?.addEventListener('abort', () => reject(question.signal?.reason)))
  }
  for await (const _ of composePlan(brief, tools)) break
  expect(signal?.aborted).toBe(true)
})

test('what was used and how it was asked is told for every question', async () => {
  const model = scripted([answerOf(...all().slice(1))], [answerOf(given('S1'))])
  const used: unknown[] = []
  for await (const _ of composePlan(brief, model, undefined, { onUsed: (tokens) => used.push(tokens) }));
  expect(used).toEqual([
    { input: 100, output: 10, isEstimate: false },
    { input: 100, output: 10, isEstimate: false },
  ])
})

/** Waits, giving way, until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}
