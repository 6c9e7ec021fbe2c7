import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readOptions, runCommand } from '../../server/cli/terminal.ts'
import { AppError, invalid } from '../../server/errors.ts'
import { askedToEnd } from './asked-to-end.ts'
import { damageIndex } from './damaged-index.ts'
import { fillDisk } from './full-disk.ts'
import { killAtRandom } from './kills.ts'
import { twoProcesses } from './two-processes.ts'
import { wrongClock } from './wrong-clock.ts'

const USAGE = 'npm run -s torture -- [--kills 200] [--seed 1]'
const resultsFolder = fileURLToPath(new URL('../results', import.meta.url))
const say = (line: string) => void process.stderr.write(`${line}\n`)

function numbersIn(args: string[]): { kills: number; seed: number } {
  const given = readOptions(args, { kills: { type: 'string' }, seed: { type: 'string' } }, USAGE)
  const [kills, seed] = [Number(given.kills ?? 200), Number(given.seed ?? 1)]
  if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed))
    throw invalid('Kills and seed are whole numbers.', `Usage: ${USAGE}`)
  return { kills, seed }
}

/** Every fault in turn, each on a data folder of its own; ends with 1 when one of them did harm. */
await runCommand(async () => {
  const { kills, seed } = numbersIn(process.argv.slice(2))
  const root = await mkdtemp(join(tmpdir(), 'torture-'))
  const folder = (name: string) => join(root, name)
  try {
    say('The app is asked to end while plans are read …')
    const ended = await askedToEnd(folder('ended'), 8)
    say('The index is harmed …')
    const index = await damageIndex(folder('index'))
    say('The clock goes wrong …')
    const clock = await wrongClock(folder('clock'))
    say('Two processes on one folder …')
    const two = await twoProcesses(folder('two'), 5)
    say('The disk is full …')
    const disk = await fillDisk(folder('disk'))
    if (disk === null) say('No small file system could be mounted here: a full disk was not tried.')
    say(`${kills} kills, seed ${seed} …`)
    const { upAgain, ...killed } = await killAtRandom(folder('kills'), kills, seed, say)
    const sorted = [...upAgain].sort((a, b) => a - b)
    const up = { medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0), mostMs: Math.round(sorted.at(-1) ?? 0) }
    const results = { seed, kills: { ...killed, upAgain: up }, ended, index, clock, two, disk }
    await mkdir(resultsFolder, { recursive: true })
    await writeFile(join(resultsFolder, 'torture.json'), `${JSON.stringify(results, null, 2)}\n`)
    const harm = [
      ...[
        ...killed.lost,
        ...killed.stuck,
        ...clock.lost,
        ...clock.stuck,
        ...two.lost,
        ...two.faults,
        ...(disk ? [...disk.lost, ...disk.unclear] : []),
      ],
      ...(ended.toldAnEnding < ended.streams || ended.exitCode !== 0 || ended.ms > 10_000 ? ['an ending that was not told, or late'] : []),
      ...index.filter(({ foundMs }) => foundMs === null).map(({ how }) => `the index was not mended: ${how}`),
      ...(killed.isAuditWhole ? [] : ['the audit is not whole']),
      ...(disk?.worksAgain === false ? ['it did not work again when there was room'] : []),
    ]
    if (harm.length === 0) return results
    process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
    throw new AppError(
      'torture.harm',
      500,
      `Harm was done ${harm.length} times: ${harm.slice(0, 5).join('; ')}.`,
      'Mend it, and run this again with the same seed.',
    )
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})
