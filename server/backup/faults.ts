import { AppError, invalid, notConfigured } from '../errors.ts'

const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined

/** What a file system refuses, in words; anything else as it is. */
export function fileFault(cause: unknown, file: string): unknown {
  const code = codeOf(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new AppError('backup.full', 503, `There is no room left for ${file}.`, 'Make room, or name a file on another disk.', { cause })
  }
  if (code === 'ENOENT') return invalid(`There is no such file or folder: ${file}.`, 'Check the name.')
  if (code === 'EISDIR') return invalid(`What is named ${file} is a folder.`, 'Name a file.')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return invalid(`The file ${file} can’t be read or written (${code}).`, 'Name a file that this account may use.')
  }
  return cause
}

const next = 'Take another backup, or another copy of this one.'

export const damaged = (file: string, what: string, cause?: unknown) =>
  new AppError('backup.damaged', 400, `The backup ${file} is damaged: ${what}.`, next, { cause })

export const noBackup = (file: string) =>
  invalid(`The file ${file} is not a backup of Thinking Partner.`, 'Name a file that npm run backup has made.')

export const newerBackup = (app: string) =>
  invalid(
    `The backup was made by a newer version of Thinking Partner (${app}) than this one.`,
    'Install that version or a later one, and restore with it.',
  )

export const thereAlready = (where: string) =>
  invalid(
    `There is data in ${where} already, and a backup never takes its place.`,
    'Set DATA_DIR to a new folder, or DATABASE_URL to an empty database; the data here stays as it is.',
  )

export const otherSecret = (where: string) =>
  invalid(
    `The backup belongs to another secret than ${where}: nobody’s second step would be understood, and the audit would not hold.`,
    'Use the secret it was made with (in the file as auth-secret, or the AUTH_SECRET of that time); or give --other-secret, which turns everybody’s second step off.',
  )

export const noSecret = () =>
  notConfigured(
    'The secret that this backup belongs to is not in it.',
    'Set AUTH_SECRET to what it was where the backup was made; or give --other-secret, which turns everybody’s second step off.',
  )

export const nothingThere = () =>
  notConfigured(
    'There is nothing to back up here yet.',
    'Start Thinking Partner once, or set DATA_DIR or DATABASE_URL to where its data is.',
  )

export const newerData = () =>
  new AppError(
    'store.newer',
    400,
    'The data was written by a newer version of Thinking Partner than this one.',
    'Back it up with that version.',
  )
