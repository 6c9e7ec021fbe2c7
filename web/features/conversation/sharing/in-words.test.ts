import { expect, test } from 'vitest'
import { evidenceSheetId } from '../../../../server/domain/evidence-sheet-id.ts'
import type { Shares } from '../../../requests/shares.ts'
import { countedInWords, sharedInWords, whyNot } from './in-words.ts'

const now = new Date('2025-11-21T10:00:00.000Z')
const teacher = { id: 't', name: 'Ms Ortiz', hasAccount: true, endedAt: null }
const nothing: Shares = { teacher, items: [], sheet: null, answers: [], evidenceRequest: null, notice: null }
const item = { itemId: 'i1', sharedAt: '2025-11-20T10:00:00.000Z', readAt: null, isKept: false, isReadable: true }
const sheet = { sharedAt: item.sharedAt, readAt: item.sharedAt, isKept: true }

test('it is said whether it was opened, and kept', () => {
  expect(sharedInWords({ ...nothing, items: [item] }, 'i1', now)).toBe('Shared with Ms Ortiz, who has not opened it yet')
  expect(sharedInWords({ ...nothing, sheet }, evidenceSheetId, now)).toBe('Shared with Ms Ortiz, who read it yesterday and keeps it')
  expect(sharedInWords({ ...nothing, items: [{ ...item, isReadable: false }] }, 'i1', now)).toContain(
    'doesn’t see it until it is approved again',
  )
  const closed = { ...nothing, teacher: { ...teacher, hasAccount: false } }
  expect(sharedInWords({ ...closed, items: [item] }, 'i1', now)).toBe('Shared with Ms Ortiz, whose account is closed')
  expect(sharedInWords({ ...closed, sheet }, evidenceSheetId, now)).toContain('who read it yesterday')
  expect(sharedInWords(nothing, 'i1', now)).toBeNull()
})

test('why nothing can be shared yet', () => {
  expect(whyNot({ ...nothing, teacher: null }, 2)).toBe('no-teacher')
  expect(whyNot({ ...nothing, teacher: { ...teacher, hasAccount: false } }, 2)).toBe('no-account')
  expect(whyNot({ ...nothing, teacher: { ...teacher, endedAt: item.sharedAt } }, 2)).toBe('ended')
  expect(whyNot(nothing, 0)).toBe('nothing-approved')
  expect(whyNot(nothing, 1)).toBeNull()
  expect(whyNot({ ...nothing, items: [{ ...item, isReadable: false }] }, 0)).toBeNull()
})

test('what is shared is counted', () => {
  expect(countedInWords(0, false)).toBeNull()
  expect(countedInWords(1, false)).toBe('one piece')
  expect(countedInWords(2, true)).toBe('two pieces and the evidence sheet')
})
