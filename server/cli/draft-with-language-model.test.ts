import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { status } from '../testing/scripted-faults.ts'
import { plan, planCutAfter } from '../testing/scripted-plan.ts'
import { type Behaviour, startScriptedProvider } from '../testing/scripted-provider.ts'
import { draft } from './draft-plan.ts'
import { commandFolder, runAlone, runHere } from './testing.ts'

const { file } = commandFolder('draft-llm')

const notes = file(
  'notes.md',
  '---\nteacher: Ms. Ottilie Brandt\ngoal: more students explain\n---\n10:05 T: "What makes these equal?" 4 hands. Calls on Xiomara.\n10:06 Xiomara: "You can cut the half into two."\n10:12 Same 4 students answer. 22 others silent.\n10:19 TPS on problem 6. All pairs talking.',
)
const roster = file('class.txt', 'Xiomara Vega\nThaddeus Okafor\n??\n')

/** Runs the command with a language model that answers by a script, as one that is elsewhere or on this computer; in a process of its own, or in here. */
async function run(script: Behaviour[], args: string[], { model, process }: { model: 'elsewhere' | 'local'; process: 'own' | 'this' }) {
  const double = await startScriptedProvider(script)
  onTestFinished(() => double.close())
  const environment = {
    DATA_DIR: inject('knowledgeFolder'),
    LLM_MODEL: 'scripted',
    OPENAI_BASE_URL: double.baseUrl,
    ...(model === 'elsewhere' && { MASK_NAMES: 'always' }),
  }
  const all = ['--notes', notes, '--drafter', 'llm', ...args]
  const ran = process === 'own' ? await runAlone('draft.ts', all, environment) : await runHere(draft, all, environment)
  return { ...ran, double }
}

const quoting = { S2: { text: 'At 10:06 {Student1} explained it. What did you make of that?', evidence: ['E3'] } }
const refusal = () => status(401)

describe('npm run draft with a language model', { timeout: 60_000 }, () => {
  test('prints the plan in the shape of every plan, and before that every message that leaves, in which nobody is named', async () => {
    const { code, out, err, double } = await run([status(500, { said: 'later' }), plan(quoting)], ['--roster', roster], {
      model: 'elsewhere',
      process: 'this',
    })
    expect(code).toBe(0)
    const printed = JSON.parse(out)
    expect(Object.keys(printed)).toEqual(['coachingModel', 'approach', 'notice', 'evidence', 'passages', 'items', 'findings', 'provenance'])
    expect(printed.provenance).toMatchObject({
      drafter: 'llm',
      version: 'scripted',
      tokens: { input: 120, output: 30 },
      structure: 'schema',
    })
    expect(printed.items.map(({ text }: { text: string }) => text)).toContain('At 10:06 Xiomara explained it. What did you make of that?')

    const [system, user] = double.asked[0]?.body.messages ?? []
    expect(err).toContain(`This is sent to scripted at ${double.origin}:\n\n[system]\n${system?.content}\n\n[user]\n${user?.content}\n`)
    expect(err).toContain('Sent once more, the same.')
    expect(err).toContain('Line 3: “??”')
    expect(double.everything()).not.toMatch(/xiomara|vega|thaddeus|okafor|ottilie|brandt/i)
  })

  test('a plan that breaks off is printed as what it is, and exits with 1; nothing is shown of what stays on this computer', async () => {
    const { code, out, err } = await run([planCutAfter(3), refusal()], [], { model: 'local', process: 'own' })
    expect(code).toBe(1)
    const printed = JSON.parse(out)
    expect(Object.keys(printed)).toEqual(['interrupted', 'soFar'])
    expect(printed.interrupted).toMatchObject({
      code: expect.stringMatching(/^llm\./),
      message: expect.any(String),
      next: expect.any(String),
    })
    expect(printed.soFar.items).toHaveLength(3)
    expect(err).not.toContain('This is sent')
    expect(err).toContain(`${printed.interrupted.message} What was finished is printed, and marked as unfinished.`)
  })

  test('as Markdown too it says in its title that it is not finished', async () => {
    const { code, out } = await run([planCutAfter(3), refusal()], ['--format', 'markdown'], { model: 'local', process: 'this' })
    expect(code).toBe(1)
    expect(out).toMatch(/^# Conversation plan, not finished\n/)
    expect(out).toContain('> This plan is not finished.')
  })

  test('a language model that can’t be had prints no plan, and exits with 1, a sentence and a next step', async () => {
    const { code, out, err } = await run([refusal()], [], { model: 'local', process: 'this' })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/does not accept our key\. Tell whoever set up the language model/)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
