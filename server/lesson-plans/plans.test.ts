import { expect, test } from 'vitest'
import type { PlanPartName } from '../domain/lesson-plan.ts'
import { readLessonPlan } from './read-lesson-plan.ts'
import { planNamed, planNames, type Truth } from './testing/plans.ts'

/** Read by eye in each plan. */
const truths: Record<string, Truth> = {
  'bold-numbered-procedure.md': {
    parts: {
      objective: '5-8',
      standards: '10-11',
      materials: '13',
      timing: '3 17-21',
      opening: '17',
      instruction: '18',
      'guided practice': '19',
      'independent practice': '20',
      'check for understanding': '19',
      differentiation: '23-25',
      assessment: '21',
      closure: '21',
    },
    stated: 55,
    sum: 55,
    observable: true,
  },
  'goal-then-prose.txt': {
    parts: {
      objective: '3',
      timing: '1',
      instruction: '5',
      'guided practice': '5',
      'independent practice': '7',
      'check for understanding': '6',
      differentiation: '9',
      closure: '8',
    },
    stated: 30,
    sum: null,
    observable: true,
  },
  'bare-heads-and-teacher-observation.md': {
    parts: {
      objective: '4',
      timing: '2 6 9 12 15',
      opening: '6-7',
      instruction: '9-10',
      'guided practice': '12-13',
      assessment: '18-19',
      closure: '15-16',
    },
    stated: 45,
    sum: 45,
    observable: false,
  },
  'bare-heads-physical-education.txt': {
    parts: {
      objective: '1-2',
      materials: '3-4',
      timing: '6 8 10 12 14',
      opening: '5-6',
      instruction: '7-8',
      'guided practice': '9-12',
      closure: '13-14',
    },
    stated: null,
    sum: 40,
    observable: true,
  },
  'bullets-only.txt': {
    parts: { timing: '1-5', opening: '1', instruction: '2', 'guided practice': '3', 'independent practice': '4', closure: '5' },
    stated: null,
    sum: 50,
    observable: null,
  },
  'clock-bullets.txt': {
    parts: { timing: '2-5', opening: '2', instruction: '3', 'independent practice': '4', differentiation: '7', closure: '5-8' },
    stated: null,
    sum: 50,
    observable: null,
  },
  'columns-by-phase.md': {
    parts: {
      objective: '3-4',
      materials: '14',
      timing: '2 8-12',
      opening: '8',
      instruction: '9',
      'guided practice': '10',
      'independent practice': '11',
      'check for understanding': '9 12',
      differentiation: '15-16',
      closure: '12',
    },
    stated: 60,
    sum: 60,
    observable: true,
  },
  'dashes-out-of-order.txt': {
    parts: {
      objective: '8-9',
      materials: '6',
      timing: '2-5',
      opening: '1',
      instruction: '2',
      'guided practice': '3',
      'independent practice': '4',
      differentiation: '7',
      closure: '5',
    },
    absent: { assessment: 'stated' },
    stated: null,
    sum: 40,
    observable: true,
  },
  'elapsed-times-and-form.md': {
    parts: {
      objective: '3-6',
      timing: '9 12 15 18',
      opening: '8-9',
      instruction: '11-12',
      'independent practice': '14-15',
      assessment: '23-24',
      closure: '17-18',
    },
    absent: { differentiation: 'empty' },
    stated: null,
    sum: 45,
    observable: true,
  },
  'five-e.md': {
    parts: {
      objective: '7-8',
      standards: '4-5',
      timing: '2 10 13 16 19 22',
      opening: '10-11',
      instruction: '16-17',
      'guided practice': '13-14',
      'independent practice': '19-20',
      'check for understanding': '17',
      assessment: '22-23',
    },
    stated: 90,
    sum: 90,
    observable: true,
  },
  'gradual-release.pdf.txt': {
    parts: {
      objective: '5',
      materials: '7',
      timing: '9-15',
      instruction: '9',
      'guided practice': '11-13',
      'independent practice': '15',
      'check for understanding': '17',
    },
    stated: null,
    sum: 40,
    observable: true,
  },
  'markdown-headings.md': {
    parts: {
      objective: '10-11',
      standards: '7-8',
      materials: '13-16',
      timing: '5 18 21 26 29 40',
      opening: '18-19',
      instruction: '21-24',
      'guided practice': '26-27',
      'independent practice': '29-30',
      'check for understanding': '24 27',
      differentiation: '32-35',
      assessment: '37-38',
      closure: '40-41',
    },
    stated: 60,
    sum: 60,
    observable: true,
  },
  'numbered-outline.txt': {
    parts: {
      objective: '6-8',
      standards: '10',
      materials: '12',
      timing: '4 15-19',
      opening: '15',
      instruction: '16',
      'guided practice': '17',
      'independent practice': '18',
      'check for understanding': '16',
      differentiation: '23',
      assessment: '21',
      closure: '19',
    },
    stated: 90,
    sum: 90,
    observable: true,
  },
  'prose-no-closure.txt': {
    parts: { objective: '1', timing: '1', opening: '1', instruction: '1', 'guided practice': '1', 'independent practice': '1' },
    absent: { closure: 'stated' },
    stated: 50,
    sum: null,
    observable: false,
  },
  'prose-without-headings.txt': {
    parts: {
      objective: '1',
      timing: '1',
      opening: '1',
      instruction: '1',
      'guided practice': '1',
      'independent practice': '1',
      'check for understanding': '1',
      assessment: '1',
      closure: '1',
    },
    stated: 45,
    sum: 40,
    observable: true,
  },
  'siop.md': {
    parts: {
      objective: '1-2',
      materials: '4',
      opening: '6-7',
      instruction: '9-12',
      'guided practice': '13-16',
      differentiation: '21',
      assessment: '18-19',
    },
    stated: null,
    sum: null,
    observable: true,
  },
  'table-i-do-we-do.md': {
    parts: {
      objective: '3-4',
      standards: '5',
      timing: '6-10',
      opening: '6',
      instruction: '7',
      'guided practice': '8',
      'independent practice': '9',
      'check for understanding': '6 8',
      differentiation: '11',
      assessment: '10',
      closure: '10',
    },
    stated: null,
    sum: 50,
    observable: true,
  },
  'told-word-table.md': {
    parts: {
      objective: '1-3',
      standards: '5-7',
      timing: '17 25 36',
      opening: '15-21',
      instruction: '23-32',
      'independent practice': '34-38',
    },
    absent: { assessment: 'stated', closure: 'stated' },
    stated: null,
    sum: 45,
    observable: false,
  },
  'two-column-table.md': {
    parts: {
      objective: '8',
      standards: '7',
      materials: '9',
      timing: '6 10-13',
      opening: '10',
      instruction: '11',
      'guided practice': '12',
      'independent practice': '13',
      'check for understanding': '14',
    },
    absent: { differentiation: 'stated', closure: 'empty' },
    stated: 50,
    sum: 45,
    observable: false,
  },
  'ubd.md': {
    parts: {
      objective: '3 6-7',
      standards: '4',
      timing: '14-17',
      opening: '14',
      instruction: '15',
      'guided practice': '16',
      'independent practice': '17',
      assessment: '9-11',
    },
    stated: null,
    sum: 60,
    observable: true,
  },
  'uk-inline.txt': {
    parts: {
      objective: '2',
      timing: '3-4 8',
      opening: '3',
      instruction: '4-5',
      'guided practice': '6',
      'check for understanding': '7',
      differentiation: '9-10',
      assessment: '11',
      closure: '8',
    },
    stated: null,
    sum: 50,
    observable: false,
  },
  'workshop.md': {
    parts: {
      objective: '3',
      timing: '5-13',
      opening: '5',
      instruction: '7',
      'guided practice': '9',
      'independent practice': '11',
      'check for understanding': '9-11',
      closure: '13',
    },
    absent: { differentiation: 'stated' },
    stated: null,
    sum: 48,
    observable: true,
  },
}

const told = (lines: readonly (readonly [number, number])[]): string =>
  lines.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(' ')

test('every plan written for tests has its truth', () => {
  expect(Object.keys(truths).sort()).toEqual(planNames())
})

test.each(Object.entries(truths))(
  '%s is read into the parts it holds, each with its lines, and says truly what it has not',
  (name, truth) => {
    const { parts } = readLessonPlan(planNamed(name))
    const found = Object.fromEntries(parts.filter(({ lines }) => lines.length > 0).map(({ part, lines }) => [part, told(lines)]))
    expect(found).toEqual(truth.parts)
    const absent = parts.flatMap(({ part, absence }): [PlanPartName, string][] =>
      absence && absence.because !== 'not-found' ? [[part, absence.because]] : [],
    )
    expect(Object.fromEntries(absent)).toEqual(truth.absent ?? {})
  },
)

test.each(Object.entries(truths))('%s has its minutes, and its objective is observable or not', (name, { stated, sum, observable }) => {
  const { facts } = readLessonPlan(planNamed(name))
  expect({ stated: facts.statedMinutes, sum: facts.sumMinutes, observable: facts.objectiveObservable }).toEqual({ stated, sum, observable })
})
