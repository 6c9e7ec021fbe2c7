import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { whileStarted } from '../server.ts'
import { crowdAt } from './crowd.ts'
import { proxyTo } from './proxy.ts'

vi.setConfig({ testTimeout: 120_000 })

test('people who prepare plans at the same time each get their own, whole, through a proxy too', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'crowd-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const owner = { email: 'bench@school.example', password: 'a lantern in the fog' }
  const seen = await whileStarted(dataDir, { OWNER_EMAIL: owner.email, OWNER_PASSWORD: owner.password }, async (address) => {
    const proxy = await proxyTo([address])
    try {
      return await crowdAt(proxy.address, owner, { coaches: 4, rounds: 2, readers: 3, others: 2 })
    } finally {
      proxy.close()
    }
  })
  expect(seen.faults).toEqual([])
  expect(seen).toMatchObject({ plans: 8, mostStreams: expect.any(Number) })
  expect(seen.mostStreams).toBeGreaterThan(3)
  expect(seen.others.length).toBeGreaterThan(0)
})
