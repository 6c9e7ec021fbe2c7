import type { MessageChanges } from '../../domain/message-changes.ts'
import { AppError } from '../../errors.ts'

/** What an answer ends with that was ended before its time: by the coach, or because the app was closed. */
export const interrupted = (byTheCoach: boolean): AppError =>
  byTheCoach
    ? new AppError('chat.stopped', 409, 'Stopped.', 'What had been said and done by then is kept.')
    : new AppError('app.closing', 503, 'Thinking Partner was closed before this was answered.', 'Say it again.')

/** For a language model that does what it is asked to and says nothing. */
export function saidOfChanges(changes: MessageChanges | null): string {
  if (!changes) return 'There is nothing that I could say to that. Say it in other words.'
  const labels = changes.items.map(({ after }) => after.label)
  const inSeries = new Intl.ListFormat('en').format(labels)
  const words = [
    labels.length > 0 && `${inSeries} ${labels.length === 1 ? 'is' : 'are'} changed. Look at the words before you approve them.`,
    changes.plans.length > 0 && 'A plan is being written beside this one.',
  ]
  return words.filter(Boolean).join(' ')
}

const claim = (verbs: string) =>
  new RegExp(
    `\\bI(?:['’]ve| have)?(?: now| just| already| also)* (?:${verbs})\\b|\\bI ?\\d{1,2} (?:is|has been|was) (?:now )?(?:${verbs})\\b`,
    'i',
  )
const decided = claim('approved|rejected|shared|sent|e-?mailed|exported|deleted|published|signed off')
const changed = claim('changed|reworded|rewrote|rewritten|added|replaced|updated|removed|softened|swapped|moved')

/** What is to be set right in what a language model says it did, from what its tools did; nothing for most answers. */
export function setRight(text: string, changes: MessageChanges | null): string {
  if (decided.test(text)) return '(Nothing was approved, rejected, sent or taken out by this: that is yours to do.)'
  return !changes && changed.test(text) ? '(Nothing in the plan was changed by this.)' : ''
}
