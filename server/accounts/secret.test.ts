import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { isHardToGuess, keptSecret } from './secret.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'secret-'))
const rightsOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

test('the secret is made once, kept for its owner’s eyes only, and is the same at the next start', () => {
  const directory = folder()
  const secret = keptSecret(directory)
  expect(isHardToGuess(secret)).toBe(true)
  expect(keptSecret(directory)).toBe(secret)
  expect(readdirSync(directory)).toEqual(['auth-secret'])
  expect(rightsOf(join(directory, 'auth-secret'))).toBe('600')
  expect(keptSecret(folder())).not.toBe(secret)
})

test('a secret that others could read is closed to them again', () => {
  const directory = folder()
  const secret = keptSecret(directory)
  chmodSync(join(directory, 'auth-secret'), 0o644)
  expect(keptSecret(directory)).toBe(secret)
  expect(rightsOf(join(directory, 'auth-secret'))).toBe('600')
})

test('of many that start at the same moment, all have the same secret', async () => {
  const directory = folder()
  const code = `
    const { parentPort, workerData } = require('node:worker_threads')
    require('tsx/cjs/api').register()
    const { keptSecret } = require(workerData.module)
    const gate = new Int32Array(workerData.gate)
    Atomics.add(gate, 1, 1)
    Atomics.notify(gate, 1)
    Atomics.wait(gate, 0, 0)
    parentPort.postMessage(keptSecret(workerData.directory))`
  const gate = new Int32Array(new SharedArrayBuffer(8))
  const workers = Array.from(
    { length: 4 },
    () => new Worker(code, { eval: true, workerData: { directory, gate: gate.buffer, module: join(import.meta.dirname, 'secret.ts') } }),
  )
  const secrets = workers.map(
    (worker) =>
      new Promise<string>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      }),
  )
  while (Atomics.load(gate, 1) < workers.length) await new Promise(setImmediate)
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
  expect(new Set(await Promise.all(secrets)).size).toBe(1)
  expect(readdirSync(directory)).toEqual(['auth-secret'])
})

test('a damaged secret is one sentence and a next step, and is left as it is', () => {
  const directory = folder()
  const file = join(directory, 'auth-secret')
  writeFileSync(file, 'half')
  expect(() => keptSecret(directory)).toThrow('is damaged')
  expect(readFileSync(file, 'utf8')).toBe('half')
})

test('where no secret can be kept, the sentence says how to do without', () => {
  const directory = join(folder(), 'missing')
  expect(() => keptSecret(directory)).toThrow(/can’t be made \(ENOENT\)/)
  expect(existsSync(directory)).toBe(false)
})

test.each([
  ['', false],
  ['kJ8-vQ2mZx7Lr0TnWb4Yd6Hs1Fg3Pc5', false],
  ['a'.repeat(64), false],
  ['abababababababababababababababababababab', false],
  ['secret-secret-secret-secret-secret-1', false],
  ['changeme-please-1234-zxcv-poiu-lkjh-mn', false],
  ['better-auth-secret-12345678901234567890', false],
  ['kJ8-vQ2mZx7Lr0TnWb4Yd6Hs1Fg3Pc5A', true],
  ['5f0c9e3b7a1d4c8e9b2f6a0d3c7e1b5a9d8c4f2e6b0a7d1c3e5f9b8a2d6c4e0f', true],
])('%o as a secret: %o', (text, isOne) => {
  expect(isHardToGuess(text)).toBe(isOne)
})
