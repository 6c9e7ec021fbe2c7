import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { askedToEnd } from './asked-to-end.ts'
import { fillDisk } from './full-disk.ts'
import { killAtRandom } from './kills.ts'

/** A short share of `npm run torture`, on the app as it is started. */

const folder = mkdtempSync(join(tmpdir(), 'torture-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what was acknowledged is there after kills at random points of the main job, and what was cut off is gone on with', async () => {
  const { acknowledged, lost, stuck, upAgain, isAuditWhole } = await killAtRandom(join(folder, 'kills'), 4, 7)
  expect([lost, stuck, upAgain.length, isAuditWhole]).toEqual([[], [], 4, true])
  expect(acknowledged).toBeGreaterThan(4)
})

test('asked to end while plans are read, every stream is told its ending, and the app is out in time', async () => {
  const { streams, toldAnEnding, exitCode, ms } = await askedToEnd(join(folder, 'ended'), 4)
  expect([toldAnEnding, exitCode]).toEqual([streams, 0])
  expect(ms).toBeLessThan(20_000)
})

test('on a full disk nothing is acknowledged that is not kept, it is said in words, and work goes on once there is room', async ({
  skip,
}) => {
  const seen = await fillDisk(folder)
  if (seen === null) return skip('it takes the right to mount a small file system')
  const { acknowledged, refused, lost, unclear, worksAgain } = seen
  expect({ lost, unclear, worksAgain }).toEqual({ lost: [], unclear: [], worksAgain: true })
  expect(Math.min(acknowledged, refused)).toBeGreaterThan(0)
})
