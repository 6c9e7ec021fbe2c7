import { expect, test } from 'vitest'
import type { DraftItem } from '../domain/draft-item.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { AppError } from '../errors.ts'
import { plan } from '../testing/sample-plan.ts'
import { lessLeading } from './less-leading.ts'

const finding = { rule: 'not-leading', severity: 'warn', span: [0, 5] as [number, number], reason: 'It leads.', rewrite: 'What?' } as const
const items = plan.flatMap((event) =>
  event.type === 'item' ? [{ ...event.item, findings: [{ ...finding, itemId: event.item.id }] } as DraftItem] : [],
)
const softer = (item: DraftItem): DraftItem => ({ ...item, text: `${item.label}, softer?`, revision: 2 })

/** Asks for less push in two items that push; what is done about each is told in order. */
function asking(act: (item: DraftItem) => DraftItem | Error) {
  const log: string[] = []
  const review = {
    async takeRewrite(_owner: string, _draft: string, { itemId }: { itemId: string }) {
      const before = items.find(({ id }) => id === itemId) as DraftItem
      log.push(before.label)
      const item = act(before)
      if (item instanceof Error) throw item
      return { item, before }
    },
    another: () => Promise.reject(new Error('never asked')),
  }
  const snapshotOf = async () => ({ items }) as DraftSnapshot
  const once = (act: string) => ({ key: act, fingerprint: 'm' })
  const run = (signal?: AbortSignal) => lessLeading('lee', 'd', { review, snapshotOf }, { once, ...(signal && { signal }) })
  return { run, log }
}

test('once it is stopped, what was changed is told, and no more is changed', async () => {
  const stopping = new AbortController()
  const { run, log } = asking((item) => {
    stopping.abort(new Error('stopped'))
    return softer(item)
  })
  const { say, changed } = await run(stopping.signal)
  expect([log, changed.map(({ after }) => after.label)]).toEqual([['I1'], ['I1']])
  expect(say).toMatch(/^I1 says it with less push now\./)
})

test('stopped before anything was changed, it says so to whoever asked', async () => {
  const { run, log } = asking(softer)
  await expect(run(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  expect(log).toEqual([])
})

test('what goes wrong after a change is told with what was changed', async () => {
  const { run } = asking((item) => (item.label === 'I1' ? softer(item) : new AppError('x', 503, 'It could not be found.', 'Try again.')))
  expect(await run()).toMatchObject({
    say: expect.stringMatching(/^I1 says .* It could not be found\. Try again\.$/),
    changed: [{ after: { label: 'I1' } }],
  })
})
