import { expect, test } from 'vitest'
import { readCommand } from '../../../server/conversations/commands/read-command.ts'
import { readAs } from '../../../server/conversations/say.ts'
import { FocusArea } from '../../../server/domain/focus.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { chipsFor as chipsOf } from './chips.ts'

const coachingModels = [
  { id: 'grow', title: 'GROW' },
  { id: 'impact-cycle', title: 'Impact Cycle' },
]
type Asked = Parameters<typeof chipsOf>[0]
const chipsFor = (asked: Omit<Asked, 'materials' | 'messages'> & Partial<Asked>) =>
  chipsOf({ materials: [{ kind: 'notes' }], messages: [], ...asked })
const line = (label: string, focus: DraftSoFar['evidence'][number]['focus'], kind: DraftSoFar['evidence'][number]['kind'] = 'action') => ({
  label,
  text: 'x',
  start: 0,
  end: 1,
  kind,
  focus,
  time: null,
  speaker: null,
})
const item = (part: Partial<DraftSoFar['items'][number]>) =>
  ({ state: 'in_review', findings: [], evidence: [], fiveMinutes: false, ...part }) as unknown as DraftSoFar['items'][number]
const draft = (part: Partial<DraftSoFar>) =>
  ({ composing: 'done', evidence: [], items: [], request: { coachingModel: 'grow' }, ...part }) as unknown as DraftSoFar

test('with no plan yet there is a way to one', () => {
  expect(chipsFor({ draft: undefined, drafts: [], materials: [], coachingModels })).toEqual(['Plan without notes'])
  expect(chipsFor({ draft: undefined, drafts: [], materials: [{ kind: 'lesson-plan' }], coachingModels })).toEqual([
    'Plan it anyway',
    'These are notes',
  ])
})

test.each(['goal', 'situation', 'reflection', 'notes'] as const)(
  'read as %s, it can be said that these are notes where they were not',
  (kind) => {
    const messages = [{ text: 'x' }, { text: readAs({ kind, teacher: null }, { coachingModel: 'GROW', drawOn: null }) }, { text: 'y' }]
    // A reflection is kept as notes: only the thread tells.
    const materials = [{ kind: kind === 'reflection' ? 'notes' : kind }]
    const chips = chipsFor({ draft: draft({}), drafts: [], materials, messages, coachingModels })
    expect(chips.includes('These are notes')).toBe(kind !== 'notes')
  },
)

test('what was corrected since is not asked again', () => {
  const messages = (['reflection', 'notes'] as const).map((kind) => ({
    text: readAs({ kind, teacher: null }, { coachingModel: 'GROW', drawOn: null }),
  }))
  const materials = [{ kind: 'notes' }, { kind: 'notes' }]
  expect(chipsFor({ draft: draft({}), drafts: [], materials, messages, coachingModels })).not.toContain('These are notes')
})

test('notes without a time or anybody’s words may be a lesson plan, and feedback on one has chips of its own', () => {
  const evidence = ['E1', 'E2', 'E3'].map((label) => line(label, []))
  expect(chipsFor({ draft: draft({ evidence }), drafts: [], coachingModels })).toContain('This is a lesson plan')
  const timed = evidence.map((one) => ({ ...one, time: '10:02' }))
  expect(chipsFor({ draft: draft({ evidence: timed }), drafts: [], coachingModels })).not.toContain('This is a lesson plan')

  const feedback = draft({ evidence, request: { coachingModel: 'lesson-feedback', notes: 'x' } })
  const drafts = [{ coachingModel: 'lesson-feedback' }]
  expect(chipsFor({ draft: feedback, drafts, coachingModels })).toEqual(['Plan it anyway', 'These are notes'])
  expect(chipsFor({ draft: feedback, drafts: [...drafts, { coachingModel: 'grow' }], coachingModels })).toEqual(['These are notes'])
})

test('while it is being written nothing is offered; broken off, going on is', () => {
  expect(chipsFor({ draft: draft({ composing: 'running' }), drafts: [], coachingModels })).toEqual([])
  expect(chipsFor({ draft: draft({ composing: 'interrupted' }), drafts: [], coachingModels })).toEqual(['Go on'])
})

test('what the notes show and no question points at comes first, an opinion never', () => {
  const evidence = [line('E1', ['student-talk']), line('E2', ['wait-time']), line('E3', ['engagement'], 'coach-opinion')]
  const chips = chipsFor({ draft: draft({ evidence, items: [item({ evidence: ['E1'] })] }), drafts: [], coachingModels })
  expect(chips).toEqual(['One about wait time', 'Compare with the Impact Cycle'])
})

test('less leading is offered where something is flagged, another model where it was not used', () => {
  const flagged = item({ findings: [{ rule: 'not-leading' }] as DraftSoFar['items'][number]['findings'], fiveMinutes: true })
  const both = [{ coachingModel: 'grow' }, { coachingModel: 'impact-cycle' }]
  expect(chipsFor({ draft: draft({ items: [flagged] }), drafts: both, coachingModels })).toEqual(['Less leading', 'Five-minute version'])
  expect(chipsFor({ draft: draft({ items: [{ ...flagged, state: 'rejected' }] }), drafts: both, coachingModels })).toEqual([])
})

test('the thread understands every chip', () => {
  const models = [
    { id: 'grow', title: 'GROW', aliases: [] },
    { id: 'impact-cycle', title: 'Impact Cycle', aliases: [] },
    { id: 'cognitive-coaching', title: 'Cognitive Coaching', aliases: [] },
    { id: 'student-centered-coaching', title: 'Student-Centered Coaching', aliases: [] },
  ]
  const flagged = item({ findings: [{ rule: 'not-leading' }] as DraftSoFar['items'][number]['findings'], fiveMinutes: true })
  const understood = (chip: string) => readCommand(chip, { coachingModels: models, labels: ['I1'] })
  for (const area of FocusArea.options) {
    for (const other of models.slice(1)) {
      const evidence = [line('E1', [area])]
      const chips = chipsFor({ draft: draft({ evidence, items: [flagged] }), drafts: [], coachingModels: [other] })
      expect(chips.map(understood)).toEqual([
        { type: 'less-leading' },
        { type: 'add', focus: area },
        { type: 'compare', coachingModel: other.id },
        { type: 'show', what: 'five-minutes' },
      ])
    }
  }
  expect(chipsFor({ draft: draft({ composing: 'interrupted' }), drafts: [], coachingModels: models }).map(understood)).toEqual([
    { type: 'resume' },
  ])
})
