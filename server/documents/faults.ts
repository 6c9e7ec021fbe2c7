import { z } from 'zod'
import { inWords } from '../domain/limits.ts'
import { AppError } from '../errors.ts'

const statuses = {
  'document.too_large': 413,
  'document.unsupported': 415,
  'document.unreadable': 400,
  'document.encrypted': 400,
  'document.too_slow': 400,
  'document.empty': 400,
} as const

type Code = keyof typeof statuses

const fault = (code: Code, message: string, next: string, cause?: unknown) =>
  new AppError(code, statuses[code], message, next, cause === undefined ? {} : { cause })

/** A fault as a child process tells it. */
export const ToldFault = z.object({
  code: z.enum(Object.keys(statuses) as [Code, ...Code[]]),
  message: z.string().max(500),
  next: z.string().max(500),
  /** For whoever looks for the cause: the kind of error and where it came up, without words of the document. */
  cause: z.string().max(500).optional(),
})

/** The fault that a child process told of. */
export const heardFault = ({ code, message, next, cause }: z.infer<typeof ToldFault>) =>
  fault(code, message, next, cause === undefined ? undefined : new Error(cause))

const bringPart = 'Bring the part of it that you need, saved as a document of its own.'

/** More bytes than are taken in. */
export const tooManyBytes = (most: number) =>
  fault(
    'document.too_large',
    `The file is larger than ${Math.floor(most / 1024 / 1024)} MB.`,
    `Leave out its pictures, or bring a part of it.`,
  )

/** More of something than is read. */
export const tooMuch = (what: string) => fault('document.too_large', `The document holds ${what}.`, bringPart)

/** More text than is kept. */
export const tooLong = (most: number) => tooMuch(`more than ${inWords(most)} characters of text`)

/** Reading it took more memory than it may. */
export const tooMuchMemory = () =>
  fault(
    'document.too_large',
    'The document is too big, or built too intricately, to be read.',
    'Save it as plain text, or bring a part of it.',
  )

/** Reading it took longer than it may. */
export const tooSlow = (milliseconds: number) =>
  fault(
    'document.too_slow',
    `The document was not read within ${Math.round(milliseconds / 1000)} seconds.`,
    'Save it as plain text, or bring a part of it.',
  )

/** A kind of file that is not read here. */
export const unsupported = (what: string, next = 'Bring a Word document (.docx), a PDF, or a text or Markdown file.') =>
  fault('document.unsupported', what, next)

/** The right kind of file, but damaged or not made as its kind is. */
export const unreadable = (message = 'The document can’t be read: it is damaged or was not saved whole.', cause?: unknown) =>
  fault('document.unreadable', message, 'Open it where it was made, save it again, and bring the new file.', cause)

/** Locked with a password. */
export const encrypted = () =>
  fault(
    'document.encrypted',
    'The document is locked with a password.',
    'Open it with its password, save a copy without one, and bring the copy.',
  )

/** Nothing in it to read. */
export const empty = (
  message = 'There is no text in the document.',
  next = 'Check that it is the right file, and bring one with text in it.',
) => fault('document.empty', message, next)
