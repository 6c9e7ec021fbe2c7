import { expect, test } from 'vitest'
import { doneWithin, takePort } from './listen.ts'

test('work that ends is done, work that fails or never ends is not', async () => {
  expect(await doneWithin(60_000, Promise.resolve())).toBe(true)
  expect(await doneWithin(60_000, Promise.reject(new Error('no')))).toBe(false)
  expect(await doneWithin(5, new Promise(() => {}))).toBe(false)
})

test('who does not read to the end is waited for as long as patience lasts, and then cut off', async () => {
  const door = await takePort({ host: '127.0.0.1', port: 0 }, 20)
  const endless = () => new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('and so on')) })
  door.serve({ fetch: () => new Response(endless()) })
  const reader = (await fetch(door.address)).body?.getReader()
  await reader?.read()
  await door.close()
  await expect(reader?.read()).rejects.toThrow()
})

test('a connection that falls idle is kept for longer than a proxy keeps one', async () => {
  const door = await takePort({ host: '127.0.0.1', port: 0 })
  door.serve({ fetch: () => new Response('yes') })
  const { headers } = await fetch(door.address)
  expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60)
  await door.close()
})
