import type { DraftItem } from '../domain/draft-item.ts'
import { maySetAside } from '../domain/open-and-blocked.ts'
import { AppError } from '../errors.ts'

/** The item has moved on since this person last saw it. */
export const staleRevision = () =>
  new AppError(
    'stale_revision',
    409,
    'This one has changed since you saw it, perhaps in another window.',
    'Look at the words as they are now, then decide.',
  )

/** A check refuses approval; says which, and what would help. */
export function blocked(item: DraftItem): AppError {
  const finding = item.findings.find(({ severity }) => severity === 'block')
  const next = maySetAside(item)
    ? 'Edit it, take the rewrite, or set the check aside with a reason.'
    : finding?.rewrite
      ? 'Take the rewrite, or edit it.'
      : 'Edit it, or reject it.'
  return new AppError('blocked', 409, `This one can’t be approved as it is. ${finding?.reason ?? ''}`.trim(), next)
}

/** The drafter has nothing more to put there. */
export const noOther = () =>
  new AppError('draft.no_other', 409, 'There is no other one that fits this place and your notes.', 'Keep it, edit it, or reject it.')

/** Its passages have not been looked up: there is nothing that one more item could stand on. */
export const notBegun = () =>
  new AppError(
    'draft.not_begun',
    409,
    'This plan has not come to its first item yet, so nothing can be added to it.',
    'Wait for the first one, or go on with the plan if it was stopped; then ask again.',
  )

/** Others were faster each time. */
export const keepsChanging = () =>
  new AppError(
    'draft.keeps_changing',
    409,
    'The plan was changed elsewhere each time another one was found for it.',
    'Look at the plan as it is now, then ask again.',
  )

/** Nothing is approved yet, or something still waits: there is nothing that may leave. */
export const notApproved = (waiting: number) =>
  new AppError(
    'draft.not_approved',
    409,
    waiting === 1
      ? 'One item still waits for your decision.'
      : waiting > 1
        ? `${waiting} items still wait for your decision.`
        : 'Nothing in this plan is approved.',
    'Decide on them, or take the whole plan into the room; then it can be taken out.',
  )

/** Somebody has decided on it or reworded it after the change that is to be undone. */
export const changedSince = (labels: string[]) =>
  new AppError(
    'changed_since',
    409,
    `${inSeries(labels)} ${labels.length === 1 ? 'has' : 'have'} been changed since, so nothing was undone.`,
    `Look at ${labels.length === 1 ? 'it' : 'them'} as ${labels.length === 1 ? 'it is' : 'they are'} now, and edit what you want otherwise.`,
  )

export const undoneBefore = () =>
  new AppError('message.undone', 409, 'This was undone before.', 'The plan is as it was; there is nothing more to undo here.')

export const nothingToUndo = () =>
  new AppError('message.nothing_to_undo', 409, 'Nothing in the plan was changed by this.', 'There is nothing to undo here.')

export const onlyAPlanBeside = () =>
  new AppError(
    'message.nothing_to_undo',
    409,
    'A plan was made beside the other, and it stays; the other is as it was.',
    'Go back to the other one: nothing in it was changed.',
  )

const inSeries = (labels: string[]): string => new Intl.ListFormat('en').format(labels)
