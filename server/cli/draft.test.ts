import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { draft } from './draft-plan.ts'
import { commandFolder, runAlone, runHere } from './testing.ts'

const { folder, dataDir, file } = commandFolder('draft')

const script =
  '---\ngoal: more students explain\n---\n10:05 T: "What makes these equal?" 4 hands. Calls on Maya.\n10:06 Maya: "You can cut the half into two."\n10:12 Same 4 students answer. 22 others silent.\nShe rushed it, I think.'

const here = (...args: string[]) => runHere(draft, args, { DATA_DIR: dataDir })
const alone = (...args: string[]) => runAlone('draft.ts', args, { DATA_DIR: dataDir })

describe('npm run draft', { timeout: 60_000 }, () => {
  test('prints the plan in the shape that is promised, the same to the byte each time', async () => {
    const notes = file('notes.md', script)
    const [first, second] = [await alone('--notes', notes), await here('--notes', notes)]
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(second).toEqual(first)
    const plan = JSON.parse(first.out)
    expect(Object.keys(plan)).toEqual(['coachingModel', 'approach', 'notice', 'evidence', 'passages', 'items', 'findings', 'provenance'])
    expect(plan).toMatchObject({ coachingModel: 'grow', approach: 'facilitative', notice: null, provenance: { drafter: 'built-in' } })
    for (const span of plan.evidence) expect(script.slice(span.start, span.end)).toBe(span.text)
    expect(plan.items[0]).toMatchObject({ id: 'I1', kind: 'question', stage: 'goal', evidenceIds: [], unsourced: ['evidence'] })
    expect(first.out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('offsets are counted from after a byte-order mark', async () => {
    const { out } = await here('--notes', file('bom.md', `\ufeff${script}`))
    for (const span of JSON.parse(out).evidence) expect(script.slice(span.start, span.end)).toBe(span.text)
  })

  test('writes Markdown, with the evidence sheet behind the plan', async () => {
    const { out } = await here('--notes', file('notes.md', script), '--format', 'markdown', '--coaching-model', 'Impact Cycle')
    expect(out).toContain('# Conversation plan')
    expect(out).toContain('# What was seen and heard')
    expect(out).not.toContain('rushed')
  })

  test.each([
    [['--notes', join(folder, 'nothing-here.md')], /is not there\. Give the path/],
    [[], /no notes to read\. Usage: npm run/],
    [['--notes', file('empty.md', ' \n')], /is empty\. Write down/],
    [['--notes', file('picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]))], /is not a text file\. Save/],
    [['--notes', file('n.md', script), '--coaching-model', 'swot'], /no coaching model called “swot”\. Choose one of: /],
    [
      ['--notes', file('n.md', script), '--approach', 'bossy'],
      /no approach “bossy”\. Choose one of: facilitative, dialogical, directive\./,
    ],
    [['--notes', file('n.md', script), '--format', 'pdf'], /no format “pdf”\. Choose one of: json, markdown\./],
    [['--notes', file('n.md', script), '--goal', 'one', '--goal', 'two'], /--goal was given more than once\. Usage/],
    [['--notes', file('n.md', script), '--drafter', 'llm'], /No language model is set up\. Leave out --drafter llm/],
    [['--notes', file('n.md', script), '--nonsense'], /nonsense.*Usage/s],
  ])('bad input gets a sentence and a next step, and exit 2: %j', async (args, sentence) => {
    const { code, out, err } = await here(...args)
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect([code, out]).toEqual([2, ''])
  })

  test('bad input is told to whoever runs it as a process too', async () => {
    const wrong = ['--notes', file('n.md', script), '--nonsense']
    const ran = await alone(...wrong)
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('nonsense') })
    expect(ran).toEqual(await here(...wrong))
  })
})
