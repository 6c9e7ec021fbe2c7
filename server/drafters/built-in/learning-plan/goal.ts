import type { ComposedItem } from '../../../domain/draft-item.ts'
import { itemOf, type Planned } from './item.ts'

const section = 'goal'
const words: [string, string] = ['setting-goals-with-peers', 'The five words']

/** The goal as the teacher worded it, and what PEERS asks about it: what only the teacher can say, what its words leave open, and whether it is the one. */
export function goalItems({ brief, ground }: Planned): ComposedItem[] {
  const asked = ground.peers.filter(({ holds }) => holds !== true)
  const held = ground.peers.filter(({ holds }) => holds === true)
  const questions = asked.map(({ letter, why }) =>
    itemOf(
      { kind: 'question', purpose: letter === 'R' || letter === 'S' ? 'imagine' : 'examine' },
      section,
      { text: why, from: words, rationale: 'Asked so that the teacher can judge or reword it; the wording stays theirs.' },
      brief,
    ),
  )
  if (brief.goal === null) return noGoal(brief)
  return [
    itemOf(
      { kind: 'goal' },
      section,
      {
        text: brief.goal,
        from: ['setting-goals-with-peers', 'What it sounds like'],
        rationale:
          held.length > 0
            ? held.map(({ why }) => why).join(' ')
            : 'As it was given; its words leave some things open, which are asked below.',
        fiveMinutes: true,
      },
      brief,
    ),
    ...questions,
    itemOf(
      { kind: 'question', purpose: 'confirm' },
      section,
      {
        text: 'Do you want this to be your goal, in these words or in others?',
        from: ['setting-goals-with-peers', 'What it sounds like'],
        rationale: 'A pause here means that it is not there yet. Write down the teacher’s sentence, even if it limps.',
        listenFor: 'a yes that comes without a pause',
        fiveMinutes: true,
      },
      brief,
    ),
  ]
}

const noGoal = (brief: Planned['brief']): ComposedItem[] => [
  itemOf(
    { kind: 'question', purpose: 'imagine' },
    section,
    {
      text: 'What would you love to see students do that you don’t see now?',
      from: ['setting-goals-with-peers', 'What it sounds like'],
      rationale: 'No goal is on record, and none is made up. Goals come more easily from a picture than from a form.',
      listenFor: 'something that students would do, say or make',
      fiveMinutes: true,
    },
    brief,
  ),
]
