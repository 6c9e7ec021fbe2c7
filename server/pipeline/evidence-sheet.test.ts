import { describe, expect, test } from 'vitest'
import type { Brief } from '../domain/brief.ts'
import type { CoachingModel } from '../domain/coaching-model.ts'
import type { FocusArea } from '../domain/focus.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import { evidenceSheetMarkdown } from '../exports/evidence-sheet.ts'
import { gatherEvidence } from './evidence/gather-evidence.ts'
import { evidenceSheet } from './evidence-sheet.ts'

const notes = [
  '---',
  'teacher: Ms. Ortiz',
  'grade: 5',
  'goal: more students speak',
  '---',
  '10:02 T: "Who can tell me?" 4 hands. Calls on Maya.',
  '10:03 Maya: "You cut it in two."',
  '10:12 Same 4 students answer. 22 others silent.',
  'She rushed it, I think.',
  '10:20 *Exit* ticket: 19 of 26 [handed in].',
].join('\n')

const gathered = gatherEvidence(notes, () => [])
const focus: FocusArea[] = ['participation-and-equity', 'questioning']
const brief: Brief = {
  coachingModel: { id: 'grow' } as CoachingModel,
  approach: 'facilitative',
  purpose: 'reflect',
  goal: gathered.context.goal,
  focus,
  evidence: gathered.evidence.filter((span) => span.kind !== 'coach-opinion'),
  noticings: [],
  passages: [],
  learningPlan: null,
  drawOn: null,
  alreadyDoing: [],
  lessonPlan: null,
  framework: null,
  thin: false,
  lesson: null,
  roster: [],
  staff: [],
  lastTalk: null,
  written: [],
}
const sheet = evidenceSheet(PlanRequest.parse({ notes }), gathered, brief)

describe('the evidence sheet', () => {
  test('puts what bears on the goal first, in the order of the lesson', () => {
    expect(sheet.onTheGoal.map((line) => line.text)).toEqual(
      expect.arrayContaining(['4 hands. Calls on Maya.', 'Same 4 students answer. 22 others silent.']),
    )
    const starts = sheet.onTheGoal.map((line) => notes.indexOf(line.text))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  test('holds verified words only, each line once', () => {
    const lines = [...sheet.onTheGoal, ...sheet.counts, ...sheet.words, ...sheet.timeline]
    for (const line of lines) expect(notes).toContain(line.text)
    expect(new Set(lines.map((line) => line.label)).size).toBe(lines.length)
  })

  test('strips the coach’s opinions and says how many', () => {
    expect(JSON.stringify(sheet)).not.toContain('rushed')
    expect(sheet.opinionsLeftOut).toBe(1)
  })
})

describe('as Markdown', () => {
  const page = evidenceSheetMarkdown(sheet)

  test('names the goal, leaves room to write, and fits one page', () => {
    expect(page).toContain('**The goal:** more students speak')
    expect(page).toMatch(/What do we notice\?\n\n_{10,}/)
    expect(page.split('\n').length).toBeLessThan(60)
  })

  test('keeps the notes’ own marks from becoming markup', () => {
    expect(page).toContain('\\*Exit\\* ticket: 19 of 26 \\[handed in\\].')
  })
})
