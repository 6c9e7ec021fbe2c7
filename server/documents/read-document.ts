import { DocumentRead } from '../domain/document-read.ts'
import { empty, tooManyBytes } from './faults.ts'
import { type ReadingLimits, usualLimits } from './limits.ts'
import { createPlaces } from './places.ts'
import { runApart } from './reader-process.ts'

/** Two are as many as a small machine reads while the app goes on answering. */
const inPlace = createPlaces(2)

const reader = new URL('./reader.ts', import.meta.url)

type Options = { signal?: AbortSignal; limits?: Partial<ReadingLimits> }

/**
 * Reads a document that somebody brought, in a process of its own that is ended when it takes too much. What it is, is told by its bytes;
 * a name that says otherwise is refused. The time limit counts from when its turn has come: at most two are read at once.
 * @throws AppError `document.too_large`, `.unsupported`, `.unreadable`, `.encrypted`, `.too_slow` or `.empty`; the signal's reason where it is aborted
 */
export async function readDocument(
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
  { signal, limits: some = {} }: Options = {},
): Promise<DocumentRead> {
  const limits = { ...usualLimits, ...some }
  if (bytes.length > limits.bytes) throw tooManyBytes(limits.bytes)
  if (bytes.length === 0) throw empty('The file is empty.')
  return inPlace(() => runApart({ entry: reader, question: { fileName }, bytes, limits, signal, schema: DocumentRead }), signal)
}
