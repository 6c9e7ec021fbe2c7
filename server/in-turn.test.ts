import { expect, test } from 'vitest'
import { createTurns } from './in-turn.ts'

test('what bears the same name waits its turn, whether or not the one before failed; other names wait for nothing', async () => {
  const inTurn = createTurns()
  const told: string[] = []
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const first = inTurn('a plan', async () => {
    await held
    told.push('first')
    throw new Error('it broke')
  })
  const second = inTurn('a plan', async () => void told.push('second'))
  await inTurn('another plan', async () => void told.push('another'))
  letGo()
  await expect(first).rejects.toThrow('it broke')
  await second
  expect(told).toEqual(['another', 'first', 'second'])
  expect(await inTurn('a plan', async () => 'again')).toBe('again')
})
