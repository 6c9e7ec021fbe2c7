import type { CoachingModel } from '../domain/coaching-model.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'

/** A small hand-made plan, in the events a pipeline would say it in: for tests of what carries a plan, not of what writes it. */

export const notes = '10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "You can cut the half into two."\nShe rushed this, I think.'

const evidence = (label: string, text: string, kind: Evidence['kind'], time: string | null): Evidence => {
  const start = notes.indexOf(text)
  return { label, text, start, end: start + text.length, kind, focus: ['student-talk'], time, speaker: null }
}

const found = [
  evidence('E1', '4 hands.', 'count', '10:02'),
  evidence('E2', '"You can cut the half into two."', 'student-words', '10:03'),
  evidence('E3', 'She rushed this, I think.', 'coach-opinion', null),
]

const item = (position: number, group: string, text: string): DraftItem => ({
  kind: 'question',
  purpose: 'examine',
  id: `00000000-0000-4000-8000-00000000000${position}`,
  label: `I${position + 1}`,
  position,
  revision: 1,
  state: 'in_review',
  author: 'drafter',
  setAside: null,
  group,
  text,
  core: true,
  fiveMinutes: position === 0,
  evidence: ['E2'],
  passages: ['P1'],
  unsourced: [],
  rationale: 'It starts from what a student said.',
  listenFor: 'what she saw in the words',
  followUp: 'What else told you that?',
  replies: [{ heard: 'it went fine', say: 'What made it fine for you?' }],
  findings: [],
})

const provenance = { drafter: 'built-in', version: '1', prompt: null, knowledgeVersion: 'test', tokens: null, structure: null } as const

export const plan: DraftEvent[] = [
  {
    type: 'evidence',
    approach: 'facilitative',
    evidence: found,
    notices: [],
    sheet: { teacher: null, context: [], goal: null, onTheGoal: [], counts: [], words: [], timeline: [], opinionsLeftOut: 1 },
  },
  {
    type: 'passages',
    passages: [
      {
        label: 'P1',
        key: 'grow#reality',
        sourceId: 'grow',
        source: 'GROW',
        heading: 'Reality',
        kind: 'coaching-model',
        text: 'Stay with what happened.',
      },
    ],
    provenance,
  },
  { type: 'item', item: item(0, 'goal', 'What did you hope to hear from students?') },
  { type: 'item', item: item(1, 'reality', 'Maya said “You can cut the half into two.” What did that tell you?') },
  {
    type: 'draft-end',
    findings: [],
    provenance,
  },
]

const stage = (id: string, title: string, arc: CoachingModel['stages'][number]['arc']): CoachingModel['stages'][number] => ({
  id,
  title,
  line: 'in a few words',
  purpose: 'What it is for.',
  'moves-on-when': 'It is done.',
  arc,
})

export const grow: CoachingModel = {
  id: 'grow',
  kind: 'coaching-model',
  usual: true,
  title: 'GROW',
  aliases: [],
  origin: 'A test',
  approaches: ['facilitative'],
  purposes: [],
  'fits-when': ['There is a goal.'],
  'not-when': ['There is none.'],
  stages: [stage('goal', 'Goal', ['aim']), stage('reality', 'Reality', ['recall'])],
  sources: [{ author: 'A. Author', year: 1992, title: 'A book' }],
}

export const impactCycle: CoachingModel = { ...grow, id: 'impact-cycle', title: 'Impact Cycle', aliases: ['impact'] }
