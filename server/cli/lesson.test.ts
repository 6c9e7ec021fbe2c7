import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planCalled } from '../drafters/built-in/feedback/testing/plans.ts'
import { lesson } from './lesson-feedback.ts'
import { commandFolder, runAlone, runHere } from './testing.ts'

const { folder, dataDir, file } = commandFolder('lesson')
const here = (...args: string[]) => runHere(lesson, args, { DATA_DIR: dataDir })
const plan = planCalled('photosynthesis')

describe('npm run lesson', { timeout: 60_000 }, () => {
  test('prints how the plan was read and the feedback in the shape that is promised, the same to the byte each time', async () => {
    const path = file('plan.md', plan)
    const [first, second] = [await runAlone('lesson.ts', ['--plan', path], { DATA_DIR: dataDir }), await here('--plan', path)]
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(second).toEqual(first)
    const printed = JSON.parse(first.out)
    expect(printed).toMatchObject({
      facts: { statedMinutes: 45, sumMinutes: 60, objectiveObservable: false },
      provenance: { drafter: 'built-in' },
    })
    expect(printed.understood.parts).toHaveLength(12)
    expect(printed.understood.parts.map(Object.keys)).toEqual(printed.understood.parts.map(() => ['part', 'lines', 'text']))
    expect(printed.understood.parts[0]).toEqual({
      part: 'objective',
      lines: [[5, 5]],
      text: 'Objective: Students will understand photosynthesis.',
    })
    const { why, ...values } = printed.worthALook
    for (const value of Object.values(values)) expect(['boolean', 'string', 'number'].includes(typeof value) || value === null).toBe(true)
    expect(Object.keys(why)).toContain('assessmentMatchesObjective')
    for (const span of printed.evidence) expect(plan.slice(span.start, span.end)).toBe(span.text)
    expect(printed.items[0]).toMatchObject({ id: 'I1', kind: 'appreciation', stage: 'strengths' })
    expect(first.out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('takes a framework by its title, and says so', async () => {
    const { out } = await here('--plan', file('plan.md', plan), '--framework', 'Rosenshine')
    expect(JSON.parse(out)).toMatchObject({ framework: 'rosenshine' })
  })

  test('writes Markdown that says it is a draft, with how the plan was read behind it', async () => {
    const { out } = await here('--plan', file('plan.md', plan), '--format', 'markdown')
    expect(out).toContain('# Feedback on a lesson plan')
    expect(out).toContain('a draft for you to review')
    expect(out).toContain('## Wonderings')
    expect(out).toMatch(/^- standards: not found$/m)
  })

  test('reads a Word file', async () => {
    const { Document, Packer, Paragraph } = await import('docx')
    const paragraphs = plan.split('\n').map((line) => new Paragraph(line))
    const path = file('plan.docx', await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] })))
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
    const { out, code } = await here('--plan', path)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ facts: { statedMinutes: 45, objectiveObservable: false } })
  })

  test.each([
    [['--plan', join(folder, 'nothing-here.md')], /is not there\. Give the path/],
    [['--plan', join(folder, 'nothing-here.docx')], /is not there\. Give the path of a lesson plan/],
    [[], /no lesson plan to read\. Usage: npm run/],
    [['--plan', file('empty.md', ' \n')], /is empty\./],
    [['--plan', file('broken.docx', 'no document')], /\S.*\. \S/],
    [['--plan', file('p.md', plan), '--framework', 'swot'], /no framework called “swot”\. Choose one of: backward-design/],
    [['--plan', file('p.md', plan), '--format', 'pdf'], /no format “pdf”\. Choose one of: json, markdown\./],
    [['--plan', file('p.md', plan), '--nonsense'], /nonsense.*Usage/s],
  ])('bad input gets a sentence and a next step, and exit 2: %j', async (args, sentence) => {
    const { code, out, err } = await here(...args)
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect([code, out]).toEqual([2, ''])
  })
})
