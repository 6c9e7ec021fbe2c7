import { expect, test } from 'vitest'
import { replyFor, replyToFine, replyToNotYet, replyToTellMe } from '../built-in/replies.ts'
import { wordsBeside } from './beside.ts'

const sources = ['10:14 Kiersten: "no look its the same amount just cut up more"']
const nothing = { rationale: '', listenFor: null, followUp: null, replies: [] }
const beside = (words: Partial<Parameters<typeof wordsBeside>[0]>) => wordsBeside({ ...nothing, ...words }, 'facilitative', sources)

test('words that no rule has anything to say about stay as they are', () => {
  const words = {
    rationale: 'Kiersten’s “no look its the same amount” shows what was being learned.',
    listenFor: 'what students did, in the teacher’s own account',
    followUp: 'What tells you so?',
    replies: [{ heard: 'They’re just low.', say: 'Choose one of them. What could that student do by the end?' }],
  }
  expect(beside(words)).toEqual(words)
})

test.each(['seed', 'other', 'third', 'fourth', 'fifth'])('so do the replies of the built-in drafter (%s)', (seed) => {
  const replies = [
    replyToFine(seed),
    replyToNotYet(seed),
    replyToTellMe(seed),
    ...(['contrast', 'wait'] as const).flatMap((kind) => replyFor(kind, seed)),
  ]
  for (const reply of replies) expect(beside({ replies: [reply] }).replies).toEqual([reply])
})

test('what is to be said and pushes, closes or judges is left out', () => {
  for (const say of ['Have you tried exit tickets?', 'Did they understand?', 'You did a great job.', 'Don’t you think that was long?']) {
    expect(beside({ followUp: say, replies: [{ heard: 'It went fine.', say }] })).toEqual(nothing)
  }
})

test('what the coach reads holds no verdict on anybody, no score and no feeling that was read', () => {
  for (const words of ['She is a weak teacher.', 'This lesson was a 3 out of 10.', 'You were frustrated with them.']) {
    expect(beside({ rationale: words, listenFor: words })).toEqual(nothing)
  }
})

test('words that nobody said lose their marks, and typical words have none', () => {
  const words = beside({
    rationale: 'Kiersten said "I never get this", and “no look its the same amount”.',
    replies: [{ heard: '"It went “fine”." „Well“ 「enough」', say: 'What did you see that tells you so?' }],
  })
  expect(words.rationale).toBe('Kiersten said I never get this, and “no look its the same amount”.')
  expect(words.replies[0]?.heard).toBe('It went fine. Well enough')
})

test('nobody who was made up is named', () => {
  expect(beside({ followUp: 'What did {Student99} do then?', listenFor: 'what {Person7} did' })).toEqual(nothing)
})
