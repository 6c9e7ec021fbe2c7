import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'draft-'))
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const script =
  '---\ngoal: more students explain\n---\n10:05 T: "What makes these equal?" 4 hands. Calls on Maya.\n10:06 Maya: "You can cut the half into two."\n10:12 Same 4 students answer. 22 others silent.\nShe rushed it, I think.'

/** Runs the command as a person would, in a process of its own. */
const draft = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: join(folder, 'data') }
    execFile(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'server/cli/draft.ts', ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

describe('npm run draft', { timeout: 60_000 }, () => {
  test('prints the plan in the shape that is promised, the same to the byte each time', async () => {
    const notes = file('notes.md', script)
    const [first, second] = [await draft('--notes', notes), await draft('--notes', notes)]
    expect(first.code).toBe(0)
    expect(second.out).toBe(first.out)
    const plan = JSON.parse(first.out)
    expect(Object.keys(plan)).toEqual(['coachingModel', 'approach', 'notice', 'evidence', 'passages', 'items', 'findings', 'provenance'])
    expect(plan).toMatchObject({ coachingModel: 'grow', approach: 'facilitative', notice: null, provenance: { drafter: 'built-in' } })
    for (const span of plan.evidence) expect(script.slice(span.start, span.end)).toBe(span.text)
    expect(plan.items[0]).toMatchObject({ id: 'I1', kind: 'question', stage: 'goal', evidenceIds: [], unsourced: ['evidence'] })
    expect(first.out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('offsets are counted from after a byte-order mark', async () => {
    const { out } = await draft('--notes', file('bom.md', `\ufeff${script}`))
    for (const span of JSON.parse(out).evidence) expect(script.slice(span.start, span.end)).toBe(span.text)
  })

  test('writes Markdown, with the evidence sheet behind the plan', async () => {
    const { out } = await draft('--notes', file('notes.md', script), '--format', 'markdown', '--coaching-model', 'Impact Cycle')
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
    const { code, out, err } = await draft(...args)
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect([code, out]).toEqual([2, ''])
  })
})
