import { z } from 'zod'
import { DocumentRead } from '../domain/document-read.ts'
import { empty, heardFault, ToldFault, tooManyBytes, unreadable } from './faults.ts'
import { type ReadingLimits, usualLimits } from './limits.ts'
import { createPlaces } from './places.ts'
import { runReader } from './reader-process.ts'

/** Two are as many as a small machine reads while the app goes on answering. */
const inPlace = createPlaces(2)

const Answer = z.union([z.object({ read: DocumentRead }), z.object({ fault: ToldFault })])

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
  const told = await inPlace(() => runReader({ bytes, fileName, limits, signal }), signal)
  const answer = Answer.safeParse(parsed(told))
  if (!answer.success) throw unreadable(undefined, answer.error)
  if ('fault' in answer.data) throw heardFault(answer.data.fault)
  return answer.data.read
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw unreadable(undefined, error)
  }
}
