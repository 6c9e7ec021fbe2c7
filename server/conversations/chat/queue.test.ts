import { expect, test } from 'vitest'
import { answer, useTools } from '../../testing/scripted-answers.ts'
import { hang } from '../../testing/scripted-faults.ts'
import { createChat, mostAtOnce, mostOfOne, mostOfOnePerson } from './chat.ts'
import { chatting } from './testing.ts'

/** A chat in which every answer waits for ever. */
function full() {
  const chat = createChat({ write: () => new Promise(() => {}), onFault: () => {} })
  let messages = 0
  return (ownerId: string, conversationId: string) => {
    messages += 1
    return chat.begin({ ownerId, conversationId, draftId: 'd', messageId: `${messages}` })
  }
}

const times = (most: number) => Array.from({ length: most }, (_, at) => at)

test('places are few enough for one process, and no person has more than a fourth of them', () => {
  expect(mostAtOnce).toBeLessThanOrEqual(40)
  expect(mostOfOnePerson).toBeLessThanOrEqual(mostAtOnce / 4)
  expect(mostOfOne).toBeLessThan(mostOfOnePerson)
})

test('so many answers wait in one conversation', () => {
  const begin = full()
  expect(times(mostOfOne).map(() => begin('lee', 'c'))).not.toContain(false)
  expect([begin('lee', 'c'), begin('lee', 'other')]).toEqual([false, true])
})

test('one person’s many conversations leave room for others', () => {
  const begin = full()
  expect(times(mostOfOnePerson).map((at) => begin('lee', `c${at}`))).not.toContain(false)
  expect([begin('lee', 'another'), begin('kim', 'c')]).toEqual([false, true])
})

test('there is an end to what is answered at once', () => {
  const begin = full()
  expect(times(mostAtOnce).map((at) => begin(`person ${at}`, 'c'))).not.toContain(false)
  expect(begin('one more', 'c')).toBe(false)
})

test('a coach who says more than can be waited for is told so', async () => {
  const { say, thread, double } = await chatting([hang('It')])
  for (const at of times(mostOfOne)) expect(await say(`A remark on my plan, number ${at}`)).toMatchObject({ answering: true })
  expect(await say('And one more remark')).toMatchObject({ answering: false })
  expect((await thread()).at(-1)?.text).toContain('still answering what was said before')
  expect(double.asked.length).toBeLessThanOrEqual(1)
})

test('“stop” ends what waits behind the answer too: nothing is changed by it', async () => {
  const { say, thread, double, items } = await chatting([
    hang('It is'),
    useTools([['reword', { label: 'I1', text: 'What did you hope to hear?' }]]),
    answer('I1 is rounder.'),
  ])
  const before = await items()
  await say('why is this one the opening?')
  await say('make the first one rounder, please')
  await expect.poll(() => double.asked.length).toBe(1)
  await say('stop')
  expect((await thread()).slice(-3).map(({ text }) => text)).toEqual([
    expect.stringContaining('Stopped. What had been said'),
    expect.stringContaining('Stopped. What had been said'),
    'Stopped. What had arrived is kept.',
  ])
  expect(double.asked).toHaveLength(1)
  expect(await items()).toEqual(before)
})
