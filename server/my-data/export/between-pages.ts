import type { OwnDocument } from '../../domain/own-document.ts'
import type { Sending } from '../../domain/sending.ts'
import type { SharedPlan } from '../../domain/shared.ts'
import type { CoachOfMine, Teacher, TeacherGoal } from '../../domain/teacher.ts'
import { inline } from '../../exports/markdown.ts'
import type { KeptAnswer } from '../../store/answers.ts'
import { heading, page, point, quoted, timeIn } from './words.ts'

/** What a coach keeps about a teacher, and what the two agreed on. */
export const teacherPage = ({ name, subjects, grades, alsoEvaluates, endedAt, goals, agreement, handover }: Teacher): string =>
  page([
    heading(1, name),
    [
      ...point('Subjects', subjects.join(', ')),
      ...point('Grades', grades.join(', ')),
      ...point('You evaluate them too', alsoEvaluates === null ? null : alsoEvaluates ? 'yes' : 'no'),
      ...point('The coaching ended', endedAt && timeIn(endedAt)),
      ...point('Handed over', handover && `asked on ${timeIn(handover.askedAt)}, ${handover.answer ?? 'not answered'}`),
    ],
    ...goalsPart(goals),
    ...agreementPart(agreement),
  ])

/** What a teacher has with a coach. */
export const coachPage = ({ coach, alsoEvaluates, endedAt, goals, agreement }: CoachOfMine): string =>
  page([
    heading(1, coach.name),
    [
      ...point('Evaluates you too', alsoEvaluates === null ? null : alsoEvaluates ? 'yes' : 'no'),
      ...point('The coaching ended', endedAt && timeIn(endedAt)),
    ],
    ...goalsPart(goals),
    ...agreementPart(agreement),
  ])

const goalsPart = (goals: TeacherGoal[]): (string | string[])[] =>
  goals.length === 0
    ? []
    : [
        heading(2, 'Goals'),
        goals.map(({ text, firstName, setAt, endedAt }) => {
          const ended = endedAt === null ? '' : `, ended on ${timeIn(endedAt)}`
          return `- ${inline(text)} (set by ${inline(firstName)} on ${timeIn(setAt)}${ended})`
        }),
      ]

const agreementPart = ({ words, coachAcceptedAt, teacherAcceptedAt }: Teacher['agreement']): (string | string[])[] => [
  heading(2, 'The coaching agreement'),
  quoted(words),
  [
    ...point('Accepted by the coach', coachAcceptedAt && timeIn(coachAcceptedAt)),
    ...point('Accepted by the teacher', teacherAcceptedAt && timeIn(teacherAcceptedAt)),
  ],
]

/** What a coach shared of a plan, as its teacher reads it. */
export function sharedPage({ coach, coachingModel, sharedAt, items, sheet }: SharedPlan): string {
  const lines = sheet ? [...sheet.lines.onTheGoal, ...sheet.lines.counts, ...sheet.lines.words, ...sheet.lines.timeline] : []
  return page([
    heading(1, `Shared with you by ${coach.name}, ${coachingModel}`),
    [`- Shared: ${timeIn(sharedAt)}`],
    ...items.flatMap(({ stage, text, isKept }) => [
      heading(3, [stage, isKept && 'kept'].filter(Boolean).join(', ') || 'Item'),
      quoted(text),
    ]),
    ...(lines.length > 0 ? [heading(2, 'The evidence sheet')] : []),
    lines.map(
      ({ time, speaker, text }) =>
        `- ${[time, speaker]
          .filter(Boolean)
          .map((word) => `${inline(word ?? '')}: `)
          .join('')}${inline(text)}`,
    ),
  ])
}

/** A teacher's own words to coaches, the newest first. */
export const answersPage = (answers: KeptAnswer[]): string =>
  page([heading(1, 'What you answered'), ...answers.flatMap(({ text, answeredAt }) => [`**${timeIn(answeredAt)}**`, quoted(text)])])

/** A document as its words were read. */
export const documentPage = ({ title, fileName, sharedWith, updatedAt }: OwnDocument, text: string): string =>
  `${title}\n${fileName === null ? 'pasted' : fileName}, ${sharedWith === 'team' ? 'shared with everybody here' : 'for you alone'}, ${timeIn(updatedAt)}\n\n${text}\n`

/** What left for a language model in one conversation, word for word. */
export const sentPage = (title: string, sendings: Sending[]): string =>
  [
    `What was sent to a language model in “${title}”, word for word`,
    ...sendings.flatMap(({ at, what, origin, llm, messages }) => [
      `\n===== ${timeIn(at)}, for the ${what}, to ${llm} at ${origin} =====`,
      ...messages.map(({ role, content }) => `\n--- ${role} ---\n${content}`),
    ]),
    '',
  ].join('\n')
