import { expect, test } from 'vitest'
import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import { hasLines, sharedSheet } from './shared-sheet.ts'

const line = (label: string, text: string) => ({ label, time: null, speaker: null, text })
const sheet: EvidenceSheet = {
  teacher: 'Ms. Ortiz',
  goal: 'More students explain why',
  context: [{ name: 'subject', value: 'Math' }],
  onTheGoal: [line('E1', 'Why is it two fourths?')],
  counts: [line('E2', '4 hands.')],
  words: [line('E3', 'My stepdad hits me.')],
  timeline: [line('E4', 'She rushed this.')],
  opinionsLeftOut: 2,
}

test('a line that may be a sign of risk is left out, whenever the sheet was made', () => {
  expect(sharedSheet(sheet, []).words).toEqual([])
})

test('what was dropped or called an opinion since is left out, and how many opinions there were is not told', () => {
  const shared = sharedSheet(sheet, [
    { label: 'E2', kind: 'count', dropped: true },
    { label: 'E4', kind: 'coach-opinion', dropped: false },
    { label: 'E1', kind: 'teacher-words', dropped: false },
  ])
  expect(shared).toMatchObject({ onTheGoal: [{ label: 'E1' }], counts: [], timeline: [] })
  expect(shared).not.toHaveProperty('opinionsLeftOut')
})

test('a sheet of which nothing is left says nothing of evidence', () => {
  const all = ['E1', 'E2', 'E4'].map((label) => ({ label, kind: 'action' as const, dropped: true }))
  expect([hasLines(sharedSheet(sheet, [])), hasLines(sharedSheet(sheet, all))]).toEqual([true, false])
})
