import { expect, test } from 'vitest'
import { createPlaces } from './places.ts'

const held = () => {
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  return { until, release }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('no more are at work than there are places, and who asked first is next', async () => {
  const inPlace = createPlaces(2)
  const holds = [held(), held(), held(), held()]
  const begun: number[] = []
  const all = holds.map(({ until }, at) =>
    inPlace(() => {
      begun.push(at)
      return until
    }),
  )
  await turn()
  expect(begun).toEqual([0, 1])
  holds[1]?.release()
  await turn()
  expect(begun).toEqual([0, 1, 2])
  for (const { release } of holds) release()
  await Promise.all(all)
  expect(begun).toEqual([0, 1, 2, 3])
})

test('a place is free again after a failure, and who gave up waiting takes none', async () => {
  const inPlace = createPlaces(1)
  const first = held()
  const failing = inPlace(async () => {
    await first.until
    throw new Error('no')
  })
  const giveUp = new AbortController()
  const waiting = inPlace(async () => 'never', giveUp.signal)
  const next = inPlace(async () => 'next')
  giveUp.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  first.release()
  await expect(failing).rejects.toThrow('no')
  await expect(next).resolves.toBe('next')
  await expect(inPlace(async () => 'never', giveUp.signal)).rejects.toThrow('gone')
})
