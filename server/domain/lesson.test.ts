import { expect, test } from 'vitest'
import { suits } from './lesson.ts'

test.each([
  ['Math, grade 4', { subjects: ['mathematics'] }, true],
  ['Algebra I, grade 9', { subjects: ['reading'] }, false],
  ['ELA, 5', { subjects: ['writing'] }, true],
  [null, { subjects: ['reading'] }, false],
  ['Literacy', { subjects: ['reading'] }, true],
  ['Algebra I, grade 9', { grades: ['K-2'] }, false],
  ['Reading, K', { grades: ['preK-1'] }, true],
  ['Reading, kindergarten', { grades: ['K-2'] }, true],
  ['grade 10', { grades: ['9-12'] }, true],
  ['Science, 7th grade', { grades: ['6-8'] }, true],
  ['Science, grades 6-8', { grades: ['8-12'] }, true],
  ['preK', { grades: ['preK-2'] }, true],
  ['History', { grades: ['K-2'] }, false],
  ['History', { grades: ['3-12'] }, true],
  [null, { grades: ['K-12'] }, true],
  [null, {}, true],
] as const)('whether in a lesson of %s something for %j is suggested: %s', (lesson, meant, expected) => {
  expect(suits(meant, lesson)).toBe(expected)
})
