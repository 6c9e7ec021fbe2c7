import { AppError } from '../../errors.ts'

/** It answered, and some of what was asked for was never in it. */
export const leftOut = (came: number, wanted: number) =>
  new AppError(
    'llm.cut_off',
    503,
    `The language model gave ${came} of the ${wanted} items it was asked for, and left out the rest.`,
    'What it gave is kept. Try again to get the rest.',
    { cause: new Error(`${wanted - came} of ${wanted} items missing`) },
  )

/** It answered, and nothing in it was an item. */
export const nothingReadable = () =>
  new AppError(
    'llm.unreadable',
    503,
    'The language model’s answer held nothing that could be used.',
    'Try again. If it stays so, tell whoever set it up that the model may be too small for this.',
    { cause: new Error('no item in the answer') },
  )
