import { execFile } from 'node:child_process'
import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { checkText } from '../server/checks/check.ts'
import { readOptions, runCommand } from '../server/cli/terminal.ts'
import { readConfig } from '../server/config.ts'
import { builtInDrafter } from '../server/drafters/built-in/drafter.ts'
import { invalid } from '../server/errors.ts'
import { openKnowledge } from '../server/knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../server/knowledge/knowledge-base.ts'
import { openLanguageModel } from './language-model.ts'
import { gateProblems } from './report/gate.ts'
import { forReadme } from './report/readme.ts'
import { inOrder, Results, resultsOf } from './report/results.ts'
import { forTerminal, type SetResult } from './report/terminal.ts'
import { type CaseSet, runEvals, suiteNames } from './run-evals.ts'

const USAGE =
  'npm run evals -- [--suite stance|notes|lesson-plans|names|retrieval|prompt] [--cases development|final] [--errors] [--gate] [--format text|json|markdown]; EVAL_DATA=folder runs on your own cases'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const caseSets = ['development', 'final'] as const
const Options = z.object({
  suite: z.enum(suiteNames, `The suite must be one of ${suiteNames.join(', ')}.`).optional(),
  cases: z.enum(caseSets, 'The cases must be development or final.').optional(),
  format: z.enum(['text', 'json', 'markdown'], 'The format must be text, json or markdown.').default('text'),
  errors: z.boolean().default(false),
  gate: z.boolean().default(false),
})

function chooseOptions(args: string[]): z.infer<typeof Options> {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const values = readOptions(args, { suite: text, cases: text, format: text, errors: flag, gate: flag }, USAGE)
  const options = Options.safeParse(values)
  if (!options.success) throw invalid(options.error.issues[0]?.message ?? 'These options can’t be used.', `Usage: ${USAGE}`)
  return options.data
}

/** @throws invalid where a person asked to see errors of cases that nobody may tune to */
async function chooseSets(own: string | undefined, options: z.infer<typeof Options>): Promise<CaseSet[]> {
  const shipped = caseSets.map((name) => ({ name, folder: here(`cases/${name}`) }))
  if (own && options.cases) throw invalid('EVAL_DATA and --cases were both given.', 'Leave one of them out.')
  const sets = own
    ? [{ name: 'your data', folder: await folderAt(own) }]
    : shipped.filter(({ name }) => !options.cases || name === options.cases)
  if (!options.errors) return sets
  const shown = own ? sets : sets.filter(({ name }) => name === 'development')
  const finals = await realpath(here('cases/final')).catch(() => null)
  if (shown.length === 0 || shown.some(({ folder }) => folder === finals))
    throw invalid('The errors of the final cases are not shown, so that nobody tunes to them.', 'Look at the development cases instead.')
  return shown
}

const folderAt = (folder: string): Promise<string> =>
  realpath(folder).catch(() => {
    throw invalid(`There is no folder ${folder}.`, 'Set EVAL_DATA to a folder as evals/README.md describes it.')
  })

/** What the last commit kept; null where it kept nothing, or where there is no git. */
async function committedResults(): Promise<Results | null> {
  try {
    const { stdout } = await promisify(execFile)('git', ['show', 'HEAD:./results/latest.json'], { cwd: here('.') })
    return Results.parse(JSON.parse(stdout))
  } catch {
    return null
  }
}

async function keep(name: string, sets: readonly SetResult[]): Promise<void> {
  await mkdir(here('results'), { recursive: true })
  await writeFile(here(`results/${name}.json`), inOrder(resultsOf(sets)))
  await writeFile(here(`results/${name === 'latest' ? 'report' : name}.md`), forReadme(sets))
}

function written(sets: readonly SetResult[], { format, errors }: z.infer<typeof Options>): string {
  if (errors) return `${sets.flatMap(({ suites }) => suites.flatMap((suite) => suite.errors)).join('\n')}\n`
  return { text: forTerminal, markdown: forReadme, json: (all: readonly SetResult[]) => inOrder(resultsOf(all)) }[format](sets)
}

const tell = (line: string) => void process.stderr.write(`${line}\n`)

const needsOne = (suite: string | undefined): boolean => suite === undefined || suite === 'notes'

const problems: string[] = []

await runCommand(async () => {
  const options = chooseOptions(process.argv.slice(2))
  const own = process.env.EVAL_DATA || undefined
  const sets = await chooseSets(own, options)
  const committed = own ? null : await committedResults()
  const { dataDir, languageModel: settings } = readConfig(process.env)
  const knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir })
  try {
    const { questions, strategies } = knowledge.base
    const drafter = builtInDrafter({ questions, strategies, similarity: knowledge.similarity })
    const languageModel = settings && needsOne(options.suite) ? openLanguageModel(settings, tell) : null
    const results = await runEvals(sets, options.suite ? [options.suite] : suiteNames, {
      knowledge,
      drafter,
      checkText,
      languageModel,
    })
    if (own) await keep('your-data', results)
    else if (!options.suite && !options.cases && !options.errors) await keep('latest', results)
    if (options.gate) problems.push(...gateProblems(results, committed))
    return written(results, options)
  } finally {
    await knowledge.close()
  }
})

for (const problem of problems) process.stderr.write(`Gate: ${problem}.\n`)
if (problems.length > 0) process.exitCode = 1
