import { z } from 'zod'
import { DocumentKind, HiddenWords } from './own-document.ts'

/**
 * A document as text. `text` is Markdown, in reading order. `hidden` is what was left out because a reader of the page would not have seen
 * it: what it was, and the words themselves, cut short where they are long. `notes` are plain sentences about what could not be read.
 */
export const DocumentRead = z.object({
  kind: DocumentKind,
  /** What it calls itself in its first heading; null where it has none. */
  title: z.string().nullable(),
  text: z.string(),
  hidden: z.array(HiddenWords),
  notes: z.array(z.string()),
})
export type DocumentRead = z.infer<typeof DocumentRead>

/**
 * Reads what somebody brought.
 * @throws AppError `document.…` with what is wrong and what to do; the signal's reason where it is aborted
 */
export type ReadDocument = (file: { bytes: Uint8Array; fileName: string }, options?: { signal?: AbortSignal }) => Promise<DocumentRead>
