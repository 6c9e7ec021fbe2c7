import { expect, test } from 'vitest'
import { evidenceSheetId } from '../../../../server/domain/evidence-sheet-id.ts'
import type { Reader } from '../../../../server/domain/who-can-see.ts'
import { whoSees, whoSeesInAll } from './who-sees.ts'

const you: Reader = { who: 'you', name: null }
const teacher: Reader = { who: 'teacher', name: 'Ms Ortiz' }
const next: Reader = { who: 'next-coach', name: 'Sam Bell' }
const yours = { readers: [you], knowOfIt: [] }

test('who can see it is said as the server has it', () => {
  const seen = { items: { a: yours, b: { readers: [you, teacher], knowOfIt: [] } }, evidence: { readers: [you], knowOfIt: [teacher] } }
  expect(whoSees(seen, 'a')).toBe('only you')
  expect(whoSees(seen, 'b')).toBe('you and Ms Ortiz')
  expect(whoSees(seen, evidenceSheetId)).toBe('only you; Ms Ortiz can know that there is evidence, and ask for it')
  expect(whoSeesInAll(seen)).toBe('only you; Ms Ortiz sees one piece')
})

test('nothing is claimed before it is known', () => {
  expect(whoSees(undefined, 'a')).toBeNull()
  expect(whoSees({ items: {}, evidence: yours }, 'a')).toBeNull()
  expect(whoSeesInAll(undefined)).toBeNull()
})

test('each who reads is named with what they read', () => {
  const item = { readers: [you, teacher, next], knowOfIt: [] }
  const seen = { items: { a: item, b: item }, evidence: { readers: [you, teacher], knowOfIt: [] } }
  expect(whoSees(seen, 'a')).toBe('you, Ms Ortiz and Sam Bell')
  expect(whoSeesInAll(seen)).toBe('only you; Ms Ortiz sees two pieces and the evidence sheet; Sam Bell sees two pieces')
})
