import { AppError } from '../errors.ts'

/**
 * What can go wrong with a language model, in words for a coach. No message, and no cause for the log, holds a key, or a word of what was
 * sent or answered; servers repeat both in what they say of a fault.
 */

/** Why, for the log: a status or a system's code. */
const because = (reason: string) => ({ cause: new Error(reason) })

const tellSomeone = 'If it stays so, tell whoever set up the language model.'

export const unreachable = (origin: string, reason: string) =>
  new AppError(
    'llm.unreachable',
    503,
    `The language model can’t be reached at ${origin}.`,
    `Check that this computer is online, then try again. ${tellSomeone}`,
    because(reason),
  )

export const refusedKey = (reason: string) =>
  new AppError(
    'llm.refused_key',
    500,
    'The language model’s server does not accept our key.',
    'Tell whoever set up the language model: OPENAI_API_KEY is missing, wrong or has run out.',
    because(reason),
  )

export const noSuchModel = (model: string, origin: string, reason: string) =>
  new AppError(
    'llm.no_such_model',
    500,
    `There is no language model called ${model} at ${origin}.`,
    'Tell whoever set it up to check LLM_MODEL, and OPENAI_BASE_URL, which ends in /v1 for most servers.',
    because(reason),
  )

export const noCredit = (reason: string) =>
  new AppError(
    'llm.no_credit',
    500,
    'The account at the language model’s provider is used up.',
    'Tell whoever set up the language model: waiting won’t help, the account needs credit.',
    because(reason),
  )

/** It may write a plan; it can't be given anything to do with one. */
export const noTools = (model: string, reason: string) =>
  new AppError(
    'llm.no_tools',
    500,
    `${model} can’t use tools, so it can’t talk about a plan that is there.`,
    'The buttons, and words such as “another I2”, work without it. Whoever set up the language model can choose one that uses tools.',
    because(reason),
  )

/** @param retryAfterMs what the server asks for, or null */
export const busy = (retryAfterMs: number | null, reason: string) =>
  new AppError(
    'llm.busy',
    503,
    retryAfterMs === null
      ? 'The language model has too much to do at this moment.'
      : `The language model has too much to do, and asks to be left alone for ${inWords(retryAfterMs)}.`,
    retryAfterMs === null ? 'Try again in a minute.' : 'Try again after that.',
    { ...because(reason), retryAfter: retryAfterMs === null ? 60 : Math.ceil(retryAfterMs / 1000) },
  )

export const failed = (reason: string) =>
  new AppError(
    'llm.failed',
    503,
    'The language model’s server reports a fault of its own.',
    `Try again in a minute. ${tellSomeone}`,
    because(reason),
  )

/** Neither a lower level of structure nor waiting makes the server take it. */
export const notAccepted = (reason: string) =>
  new AppError(
    'llm.not_accepted',
    500,
    'The language model’s server does not accept the way it is asked.',
    'Tell whoever set it up: the server or the model may not fit, and the log holds its status.',
    because(reason),
  )

export type TooSlow = { why: 'start' | 'idle' | 'total'; ms: number }

export const tooSlow = ({ why, ms }: TooSlow) =>
  new AppError(
    'llm.too_slow',
    503,
    {
      start: `The language model did not begin to answer in ${inWords(ms)}.`,
      idle: `The language model fell silent in the middle of its answer, for ${inWords(ms)}.`,
      total: `The language model was not done after ${inWords(ms)}.`,
    }[why],
    `Try again. If it happens often, whoever set up the language model can allow more time (LLM_${why.toUpperCase()}_SECONDS).`,
    because(`no answer in time: ${why}, ${ms} ms`),
  )

export const cutOff = (reason: string) =>
  new AppError('llm.cut_off', 503, 'The language model’s answer broke off before its end.', 'Try again to get the rest.', because(reason))

export const unreadable = (reason: string) =>
  new AppError(
    'llm.unreadable',
    503,
    'What came back was no answer of a language model.',
    `Check that this computer’s network asks for no sign-in of its own, then try again. ${tellSomeone}`,
    because(reason),
  )

/** It answered, with nothing in it. */
export const empty = (reason: string) =>
  new AppError('llm.unreadable', 503, 'The language model’s answer was empty.', `Try again. ${tellSomeone}`, because(reason))

export const declined = (reason: string) =>
  new AppError(
    'llm.declined',
    500,
    'The language model declined to answer.',
    'Something in the notes may have looked unsafe to it. Take out what is not needed, or write this part yourself.',
    because(reason),
  )

export const tooLong = (characters: number) =>
  new AppError(
    'llm.too_long',
    503,
    'The language model’s answer went on far beyond what was asked for, and was stopped.',
    `Try again. ${tellSomeone}`,
    because(`more than ${characters} characters`),
  )

/** The question, not the answer. */
export const tooMuch = (reason: string) =>
  new AppError(
    'llm.too_much',
    413,
    'This is more text than the language model can take in at once.',
    'Bring shorter notes, or only the part you want to talk about.',
    because(reason),
  )

export const moved = (origin: string, reason: string) =>
  new AppError(
    'llm.moved',
    500,
    `The language model’s server at ${origin} points to another address, which was not followed.`,
    'Tell whoever set it up: OPENAI_BASE_URL must be the address that answers by itself.',
    because(reason),
  )

/** Held back by our own last look, before anything was sent. */
export const notSent = (message: string, reason: string) =>
  new AppError('llm.not_sent', 500, `${message} Nothing was sent.`, 'Tell whoever looks after Thinking Partner.', because(reason))

function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  if (seconds < 120) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
  return `${Math.ceil(seconds / 60)} minutes`
}
