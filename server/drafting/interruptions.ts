import type { DraftEvent } from '../domain/draft-event.ts'

/** The ways a draft can be interrupted, as they are told to the coach. Each can be resumed. */
export type Interruption = DraftEvent & { type: 'interrupted' }

const resume = 'What had arrived is kept. Resume to have the rest written.'

export const stoppedByTheCoach: Interruption = { type: 'interrupted', message: 'You stopped this draft.', next: resume }

export const appIsClosing: Interruption = {
  type: 'interrupted',
  message: 'The app was closed while this draft was being written.',
  next: resume,
}

export const endedEarly: Interruption = { type: 'interrupted', message: 'The draft ended before it was complete.', next: resume }

/** Its process died, or lost the store. */
export const abandoned: Interruption = {
  type: 'interrupted',
  message: 'Writing broke off before this draft was complete.',
  next: resume,
}
