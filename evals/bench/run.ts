import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkText } from '../../server/checks/check.ts'
import { readOptions, runCommand } from '../../server/cli/terminal.ts'
import { builtInDrafter } from '../../server/drafters/built-in/drafter.ts'
import { invalid } from '../../server/errors.ts'
import { loadEmbedder } from '../../server/knowledge/embedder.ts'
import { openKnowledge } from '../../server/knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../../server/knowledge/knowledge-base.ts'
import { readNoteCases, readStanceRows } from '../cases.ts'
import { aligned } from '../report/terminal.ts'
import { firstPageKb, hasBrowser, ownerEnvironment, timeBrowser } from './browser.ts'
import { type Beginning, benchKnowledge, type SearchTimes } from './knowledge.ts'
import { timeItems } from './language-model.ts'
import { type LoadRow, runLoad } from './load/run-load.ts'
import { timePlan } from './plans.ts'
import { startOnce, whileStarted } from './server.ts'
import { timeStore } from './store.ts'
import { type Spread, spreadOf, timed } from './timing.ts'

const RUNS = 20
const cases = (name: string): string => fileURLToPath(new URL(`../cases/${name}`, import.meta.url))
const resultsFolder = fileURLToPath(new URL('../results', import.meta.url))

type Row = { name: string; unit: 'ms' | 'MB' | 'kB' | 'ratio'; goal: number | null; spread: Spread }

/** Notes to plan, all different as far as they go; more than there are begin again from the first. */
async function notesToPlan(): Promise<string[]> {
  const sets = await Promise.all(['development', 'final'].map((name) => readNoteCases(cases(name))))
  return sets.flatMap((set) => set?.cases.map(({ notes }) => notes) ?? [])
}

async function benchPlans(dataDir: string): Promise<Row[]> {
  const knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir })
  try {
    const { questions, strategies } = knowledge.base
    const drafter = builtInDrafter({ questions, strategies, similarity: knowledge.similarity })
    const notes = await notesToPlan()
    await knowledge.ready()
    await timePlan('10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "You can cut it in two."', knowledge, drafter)
    const times = []
    for (let run = 0; run < RUNS; run++) times.push(await timePlan(notes[run % notes.length] ?? '', knowledge, drafter))
    return [
      { name: 'first item', unit: 'ms', goal: 300, spread: spreadOf(times.map(({ firstItem }) => firstItem)) },
      { name: 'whole plan', unit: 'ms', goal: 1_000, spread: spreadOf(times.map(({ wholePlan }) => wholePlan)) },
      {
        name: 'first item ÷ whole plan',
        unit: 'ratio',
        goal: null,
        spread: spreadOf(times.map(({ firstItem, wholePlan }) => firstItem / wholePlan)),
      },
      {
        name: 'language model: an item’s first byte to its event',
        unit: 'ms',
        goal: null,
        spread: spreadOf(await timeItems(notes.slice(0, RUNS), knowledge)),
      },
      {
        name: 'one search',
        unit: 'ms',
        goal: null,
        spread: spreadOf(await timed(strategies.slice(0, RUNS), ({ because }) => knowledge.search({ ours: because }))),
      },
      { name: 'embed a passage', unit: 'ms', goal: null, spread: await benchEmbedding(knowledge.passages.map(({ text }) => text)) },
      { name: 'embed a query', unit: 'ms', goal: null, spread: await benchEmbedding(strategies.map(({ title }) => `how to use ${title}`)) },
    ]
  } finally {
    await knowledge.close()
  }
}

async function benchEmbedding(texts: readonly string[]): Promise<Spread> {
  const embedder = await loadEmbedder()
  await embedder.embed('warm')
  const spread = spreadOf(await timed(texts.slice(0, RUNS), (text) => embedder.embed(text)))
  await embedder.close()
  return spread
}

async function benchChecks(): Promise<Row[]> {
  const rows = (await readStanceRows(cases('development'))) ?? []
  checkText({ text: 'What did you notice?' })
  return [{ name: 'stance check of a text', unit: 'ms', goal: null, spread: spreadOf(await timed(rows, checkText)) }]
}

/** The first start finds an empty data folder, the second what the first left. */
async function benchServer(dataDir: string): Promise<Row[]> {
  const [first, second] = [await startOnce(dataDir), await startOnce(dataDir)]
  return [
    { name: 'start, empty data folder', unit: 'ms', goal: 30_000, spread: spreadOf([first.healthyMs]) },
    { name: 'start after that', unit: 'ms', goal: 3_000, spread: spreadOf([second.healthyMs]) },
    { name: 'memory at rest', unit: 'MB', goal: 450, spread: spreadOf([first.idleMb, second.idleMb]) },
  ]
}

/** Each write waits for the disk; the ratio says what a decision costs beside a row of a stream. */
async function benchStore(dataDir: string): Promise<Row[]> {
  await mkdir(dataDir, { recursive: true })
  const { conversation, event, decision } = await timeStore(dataDir, 200)
  const row = (name: string, values: number[]): Row => ({ name, unit: 'ms', goal: null, spread: spreadOf(values) })
  const ratio = spreadOf(decision).median / spreadOf(event).median
  return [
    row('store: a conversation with its notes', conversation),
    row('store: an event of a stream', event),
    row('store: a decision', decision),
    { name: 'decision ÷ event', unit: 'ratio', goal: null, spread: spreadOf([ratio]) },
  ]
}

/** From the press of the button to what stands on the screen; and what the first page weighs. */
async function benchBrowser(dataDir: string): Promise<Row[]> {
  if (!hasBrowser()) {
    process.stderr.write('No browser: what is timed in one is not measured. Install Chromium, or set CHROMIUM to its path.\n')
    return []
  }
  const times = await whileStarted(dataDir, ownerEnvironment, (address) => timeBrowser(address, RUNS))
  const { script, style } = firstPageKb()
  return [
    { name: 'in a browser: first item', unit: 'ms', goal: 1_000, spread: spreadOf(times.map(({ firstItem }) => firstItem)) },
    { name: 'in a browser: whole plan', unit: 'ms', goal: null, spread: spreadOf(times.map(({ wholePlan }) => wholePlan)) },
    { name: 'first page: scripts, gzip', unit: 'kB', goal: 150, spread: spreadOf([script]) },
    { name: 'first page: styles, gzip', unit: 'kB', goal: null, spread: spreadOf([style]) },
  ]
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, unit, goal, spread: { median, min, max, n } }) => [
    name,
    String(median),
    unit === 'ratio' ? '' : unit,
    goal === null ? '' : `≤ ${goal}`,
    goal === null ? '' : median <= goal ? '✓' : '✗',
    String(min),
    String(max),
    String(n),
  ])
  return `${aligned([['', 'median', '', 'goal', '', 'min', 'max', 'n'], ...cells]).join('\n')}\n`
}

async function benchSearch(dataDir: string): Promise<string> {
  const found = await benchKnowledge(dataDir, (line) => void process.stderr.write(`${line}\n`))
  await keep('bench-knowledge', found)
  return `${beginningLines(found.beginning)}\n${searchTable(found.searches)}`
}

const beginningLines = ({ passages, indexMs, perSecond, delayP50, delayP99, delayMost }: Beginning): string =>
  [
    `First index of the shipped base, ${passages} texts: ${(indexMs / 1_000).toFixed(1)} s`,
    `Embedding new text: ${perSecond.toFixed(0)} passages a second; meanwhile a server waits ${delayP50.toFixed(1)} ms (p50), ${delayP99.toFixed(1)} ms (p99), ${delayMost.toFixed(1)} ms (most) for its turn`,
    '',
  ].join('\n')

function searchTable(searches: readonly SearchTimes[]): string {
  const rows = searches.map(({ passages, way, p50, p95, recall }) => [
    way,
    passages.toLocaleString('en-US'),
    p50.toFixed(1),
    p95.toFixed(1),
    recall === null ? '' : recall.toFixed(3),
  ])
  return `${aligned([['ms a query, its vector given', 'passages', 'p50', 'p95', 'recall@1000'], ...rows]).join('\n')}\n`
}

async function benchLoad(dataDir: string): Promise<string> {
  const rows = await runLoad(dataDir, (line) => void process.stderr.write(`${line}\n`))
  await keep('bench-load', rows)
  return loadTable(rows)
}

function loadTable(rows: readonly LoadRow[]): string {
  const times = ({ p50, p95, most }: LoadRow['others']) => `${p50} / ${p95} / ${most}`
  const cells = rows.map((row) => [
    row.on,
    String(row.plans),
    String(row.mostStreams),
    String(row.plansPerSecond),
    times(row.firstItem),
    times(row.wholePlan),
    times(row.others),
    String(row.peakMb),
    String(row.faults),
  ])
  const head = ['ms: p50 / p95 / most', 'plans', 'streams', 'plans a s', 'first item', 'whole plan', 'others', 'MB', 'faults']
  return `${aligned([head, ...cells]).join('\n')}\n${rows.flatMap(({ told }) => told.map((fault) => `${fault}\n`)).join('')}`
}

async function keep(name: string, results: unknown): Promise<void> {
  await mkdir(resultsFolder, { recursive: true })
  await writeFile(join(resultsFolder, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`)
}

const suites = { knowledge: benchSearch, load: benchLoad }
const USAGE = `npm run bench -- [--suite ${Object.keys(suites).join('|')}]; each of these by itself takes some minutes`

function suiteOf(args: string[]): ((dataDir: string) => Promise<string>) | null {
  const { suite } = readOptions(args, { suite: { type: 'string' } }, USAGE)
  if (suite === undefined) return null
  const [, run] = Object.entries(suites).find(([name]) => name === suite) ?? []
  if (!run) throw invalid('There is no such suite.', `Usage: ${USAGE}`)
  return run
}

await runCommand(async () => {
  const alone = suiteOf(process.argv.slice(2))
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    if (alone) return await alone(join(dataDir, 'alone'))
    const rows = [
      ...(await benchPlans(join(dataDir, 'plans'))),
      ...(await benchChecks()),
      ...(await benchStore(join(dataDir, 'store'))),
      ...(await benchServer(join(dataDir, 'server'))),
      ...(await benchBrowser(join(dataDir, 'browser'))),
    ]
    await keep('bench', rows)
    return table(rows)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})
