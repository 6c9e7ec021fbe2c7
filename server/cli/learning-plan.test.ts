import { describe, expect, test } from 'vitest'
import { sampleRequests } from '../pipeline/learning-plan/testing.ts'
import { planLearning } from './plan-learning.ts'
import { commandFolder, runAlone, runHere } from './testing.ts'

const { dataDir, file } = commandFolder('learning-plan')
const here = (...args: string[]) => runHere(planLearning, args, { DATA_DIR: dataDir })
const alone = (...args: string[]) => runAlone('learning-plan.ts', args, { DATA_DIR: dataDir })
const goal = 'kids explain their reasoning with evidence at least once a week'

describe('npm run learning-plan', { timeout: 60_000 }, () => {
  test('prints the plan in the shape that is promised, the same to the byte each time', async () => {
    const [first, second] = [await alone('--goal', goal, '--subject', 'Science'), await here('--goal', goal, '--subject', 'Science')]
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(second).toEqual(first)
    const plan = JSON.parse(first.out)
    expect(Object.keys(plan).slice(0, 6)).toEqual(['current', 'goal', 'strategies', 'weeks', 'items', 'provenance'])
    expect(plan.goal.text).toBe(goal)
    expect(plan.goal.peers.map((one: { letter: string }) => one.letter).join('')).toBe('PEERS')
    expect(plan.goal.peers[0]).toEqual({ letter: 'P', holds: null, why: expect.stringMatching(/\?$/) })
    expect(plan.weeks.map((one: { week: number }) => one.week)).toEqual([1, 2, 3, 4, 5, 6])
    for (const { steps } of plan.weeks)
      for (const step of steps) expect(step).toEqual({ text: expect.stringMatching(/\w/), evidence: expect.stringMatching(/\w/) })
    const labels = plan.passages.map((one: { id: string }) => one.id)
    for (const strategy of plan.strategies) {
      expect(Object.keys(strategy)).toEqual(['name', 'why', 'passageIds'])
      expect(labels).toEqual(expect.arrayContaining(strategy.passageIds))
    }
    expect(plan.strategies[0].name).toBe('Claim, evidence, reasoning')
    expect(plan.provenance).toMatchObject({ drafter: 'built-in' })
    expect(first.out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('lays what the notes show under the current picture, each with its evidence', async () => {
    const { out } = await here(
      '--goal',
      goal,
      '--notes',
      file('notes.md', sampleRequests['fractions-explaining']?.notes ?? ''),
      '--weeks',
      '4',
    )
    const plan = JSON.parse(out)
    const ids = plan.evidence.map((one: { id: string }) => one.id)
    const seen = plan.current.filter((one: { kind: string }) => one.kind === 'shared-data')
    expect(seen.length).toBeGreaterThan(1)
    for (const { evidenceIds } of seen) expect(ids).toEqual(expect.arrayContaining(evidenceIds))
    expect(plan.weeks).toHaveLength(4)
  })

  test.each(Object.entries(sampleRequests))(
    'reads as a page that is a draft: %s',
    async (name, { notes, goal: own, subject, grade, weeks }) => {
      const brought = notes === own ? [] : ['--notes', file(`${name}.md`, notes)]
      const about = Object.entries({ subject, grade, weeks }).flatMap(([key, value]) => (value ? [`--${key}`, String(value)] : []))
      const { code, out } = await here('--goal', own, ...brought, ...about, '--format', 'markdown')
      expect(code).toBe(0)
      expect(out.startsWith('# DRAFT: learning plan\n')).toBe(true)
      await expect(out).toMatchFileSnapshot(`rendered/learning-plan-${name}.md`)
    },
  )

  test.each([
    [[], /no goal to plan for\. Say it .*Usage: npm run/],
    [['--goal', '  '], /no goal to plan for/],
    [['--goal', goal, '--weeks', '3'], /can’t have “3” weeks\. Choose a whole number from 4 to 8\./],
    [['--goal', goal, '--weeks', 'six'], /can’t have “six” weeks/],
    [['--goal', goal, '--format', 'pdf'], /no format “pdf”\. Choose one of: json, markdown\./],
    [['--goal', goal, '--notes', '/nowhere/notes.md'], /is not there\. Give the path/],
    [['--goal', 'word '.repeat(300)], /option --goal is too long\. Say it in fewer words\./],
    [['--goal', goal, '--subject', 'x'.repeat(300)], /option --subject is too long/],
    [['--goal', goal, '--goal', goal], /--goal was given more than once\. Usage/],
    [['--goal', goal, '--nonsense'], /nonsense.*Usage/s],
  ])('bad input gets a sentence and a next step, and exit 2: %j', async (args, sentence) => {
    const { code, out, err } = await here(...args)
    expect(err).toMatch(sentence)
    expect([code, out]).toEqual([2, ''])
  })

  test('a goal that may be a sign that someone is at risk goes no further', async () => {
    const { code, out } = await here('--goal', 'the girl who says she wants to kill herself should talk more')
    const plan = JSON.parse(out)
    expect(code).toBe(0)
    expect(plan.goal.text).toBe('')
    expect(plan.notice).toMatch(/at risk/)
    expect(out).not.toContain('kill herself')
  })
})
