import { expect, test } from 'vitest'
import { accountWords, conversationWords, teacherWords } from './what-goes.ts'

const conversation = { title: 'Fractions', plans: 1, readBy: null, nextCoaches: 0, answers: 0 }
const teacher = { name: 'Ms Ortiz', conversations: 2, plans: 3, hasAccount: true, readPlans: 0, nextCoaches: 0, answers: 0, goals: 0 }
const account = {
  ...{ conversations: 0, teachers: 0, documents: 0, sharedDocuments: 0, invitations: 0, readers: 0, nextCoaches: 0 },
  ...{ answers: 0, coaches: 0, isOnlyAdmin: false, isAlone: false },
}

test('a conversation that nobody else reads touches nobody, and that is said', () => {
  const { goes, touches, stays } = conversationWords(conversation)
  expect(goes[0]).toBe('Your notes, the evidence, the thread, jottings, what stayed of the talk, and one plan.')
  expect([touches, stays]).toEqual([['Nobody else could read anything of it.'], []])
})

test('whom a shared conversation touches is named, and what stays theirs', () => {
  const words = conversationWords({ ...conversation, readBy: 'Ms Ortiz', nextCoaches: 1, answers: 2 })
  expect(words.touches).toEqual([
    'Ms Ortiz no longer reads what you shared of it.',
    'One colleague whom the work was handed to no longer reads it either.',
  ])
  expect(words.stays).toEqual(['Two answers stay with the teacher who wrote them.'])
})

test('with a teacher goes all work about them, and what the teacher wrote stays', () => {
  expect(teacherWords(teacher).goes[0]).toContain('two conversations with everything in them: notes, evidence, three plans, jottings.')
  const words = teacherWords({ ...teacher, readPlans: 1, answers: 1, goals: 1 })
  expect(words.touches[0]).toBe('Ms Ortiz no longer reads what you shared of one plan.')
  expect(words.stays).toEqual(['What Ms Ortiz wrote stays Ms Ortiz’s: one answer and one goal. You no longer read them.'])
})

test('an account says how many it touches, and what of it stays', () => {
  const words = accountWords({ ...account, conversations: 12, teachers: 3, documents: 1, sharedDocuments: 1, readers: 3, invitations: 1 })
  expect(words.goes[0]).toBe(
    'Your account, and everything that is yours here: 12 conversations with everything in them, three teachers with all work about them, and one document.',
  )
  expect(words.touches).toEqual([
    'Three teachers no longer see what you shared.',
    'Nobody finds the document you shared; plans that cite it keep the mark and lose the words.',
    'One invitation you made opens nothing any more.',
  ])
  expect(accountWords({ ...account, answers: 2, coaches: 1 }).touches).toEqual([
    'One coach no longer reads what you answered, and your coaching ends.',
  ])
  expect(accountWords({ ...account, isAlone: true }).stays).toEqual([])
})
