import { largestDocument } from '../domain/limits.ts'

const megabyte = 1024 * 1024

/** The most that one document may hold and cost: bytes of the file, milliseconds and bytes of memory to read it, characters of its text. */
export type ReadingLimits = { bytes: number; milliseconds: number; memory: number; characters: number }

/** What holds where nobody says otherwise. */
export const usualLimits: ReadingLimits = {
  bytes: largestDocument,
  milliseconds: 10_000,
  memory: 512 * megabyte,
  characters: 2_000_000,
}

/** The most pages of a PDF: a long book. */
export const mostPages = 1_000

/** The limits of a zip container, which holds a document's parts: as they come out of it, not as it says of itself. */
export const zipLimits = {
  entries: 2_000,
  /** Of all parts together, in bytes. */
  total: 200 * megabyte,
  /** Of one part that is read, in bytes: a document of some five hundred pages. */
  part: 24 * megabyte,
  /** How many times its packed size a part may have. Long tables, which pack best, reach 60. */
  ratio: 250,
}
