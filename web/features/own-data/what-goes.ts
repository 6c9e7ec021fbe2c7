import type { ConversationGoes, MyData, TeacherGoes } from '../../requests/own-data.ts'
import { countWord } from '../../ui/in-words.ts'

/** Told before something is deleted: what goes, whom that touches, and what stays, a sentence each. */
export type WhatGoes = { goes: string[]; touches: string[]; stays: string[] }

const told = (sentences: (string | false)[]): string[] => sentences.filter((sentence) => sentence !== false)

const plans = (count: number) => countWord(count, 'plan', 'plans')
const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase())
const nextCoaches = (count: number): string =>
  `${capital(countWord(count, 'colleague', 'colleagues'))} whom the work was handed to ${count === 1 ? 'no longer reads' : 'no longer read'} it either.`

const noWayBack = 'There is no way back. A backup that was made before still holds it, as long as that backup is kept.'

/** Of a conversation. */
export const conversationWords = ({ plans: made, readBy, nextCoaches: next, answers }: ConversationGoes): WhatGoes => ({
  goes: [`Your notes, the evidence, the thread, jottings, what stayed of the talk${made > 0 ? `, and ${plans(made)}` : ''}.`, noWayBack],
  touches: told([
    readBy !== null && `${readBy} no longer reads what you shared of it.`,
    next > 0 && nextCoaches(next),
    readBy === null && 'Nobody else could read anything of it.',
  ]),
  stays: told([
    answers > 0 &&
      `${capital(countWord(answers, 'answer stays', 'answers stay'))} with the teacher who wrote ${answers === 1 ? 'it' : 'them'}.`,
  ]),
})

/** Of a teacher with all work about them. */
export const teacherWords = ({ name, ...goes }: TeacherGoes): WhatGoes => ({
  goes: [
    `What you keep about ${name}, goals, the agreement and ${countWord(goes.conversations, 'conversation', 'conversations')} with everything in ${goes.conversations === 1 ? 'it' : 'them'}: notes, evidence, ${plans(goes.plans)}, jottings.`,
    noWayBack,
  ],
  touches: told([
    goes.readPlans > 0 && `${name} no longer reads what you shared of ${plans(goes.readPlans)}.`,
    goes.nextCoaches > 0 && nextCoaches(goes.nextCoaches),
    goes.readPlans === 0 && 'Nobody else could read anything of it.',
    goes.hasAccount && `Your work together ends, if it has not. ${name}’s account stays as it is.`,
  ]),
  stays: told([
    goes.answers + goes.goals > 0 &&
      `What ${name} wrote stays ${name}’s: ${told([
        goes.answers > 0 && countWord(goes.answers, 'answer', 'answers'),
        goes.goals > 0 && countWord(goes.goals, 'goal', 'goals'),
      ]).join(' and ')}. You no longer read ${goes.answers + goes.goals === 1 ? 'it' : 'them'}.`,
  ]),
})

/** Of an account with all that is its person's. */
export function accountWords(goes: MyData['goes']): WhatGoes {
  const own = told([
    goes.conversations > 0 && `${countWord(goes.conversations, 'conversation', 'conversations')} with everything in them`,
    goes.teachers > 0 && `${countWord(goes.teachers, 'teacher', 'teachers')} with all work about them`,
    goes.documents > 0 && countWord(goes.documents, 'document', 'documents'),
    goes.answers > 0 && countWord(goes.answers, 'answer to a coach', 'answers to coaches'),
  ])
  return {
    goes: told([
      `Your account, and everything that is yours here${own.length > 0 ? `: ${new Intl.ListFormat('en').format(own)}` : ''}.`,
      noWayBack,
    ]),
    touches: told([
      goes.readers > 0 &&
        `${capital(countWord(goes.readers, 'teacher', 'teachers'))} no longer ${goes.readers === 1 ? 'sees' : 'see'} what you shared.`,
      goes.nextCoaches > 0 &&
        `${capital(countWord(goes.nextCoaches, 'colleague', 'colleagues'))} no longer ${goes.nextCoaches === 1 ? 'reads' : 'read'} what you handed over.`,
      goes.sharedDocuments > 0 &&
        `Nobody finds ${goes.sharedDocuments === 1 ? 'the document' : `the ${countWord(goes.sharedDocuments, 'document', 'documents')}`} you shared; plans that cite ${goes.sharedDocuments === 1 ? 'it' : 'one'} keep the mark and lose the words.`,
      goes.coaches > 0 &&
        `${capital(countWord(goes.coaches, 'coach', 'coaches'))} no longer ${goes.coaches === 1 ? 'reads' : 'read'} what you answered, and your coaching ends.`,
      goes.invitations > 0 &&
        `${capital(countWord(goes.invitations, 'invitation', 'invitations'))} you made ${goes.invitations === 1 ? 'opens' : 'open'} nothing any more.`,
      goes.isAlone &&
        'You are the only one here: what you wrote for the school goes too, and the next start prints a link for somebody new.',
    ]),
    stays: told([
      goes.answers + goes.coaches > 0 && 'What your coaches wrote is theirs, also where it is about you or takes up a goal of yours.',
      goes.readers > 0 && 'What teachers answered stays theirs.',
      !goes.isAlone && 'The school’s log keeps that you did things and when, under a number and no name; never what they were about.',
    ]),
  }
}
