import { z } from 'zod'

/** What a document is kept in. */
export const DocumentKind = z.enum(['docx', 'pdf', 'markdown', 'text'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** Words that were in a document and could not be seen by whoever reads it. */
export const HiddenWords = z.object({ what: z.string(), words: z.string() })
export type HiddenWords = z.infer<typeof HiddenWords>

export const SharedWith = z.enum(['me', 'team'])
export type SharedWith = z.infer<typeof SharedWith>

/** A document that somebody added to the knowledge they draw on, as it stands in a list. */
export const OwnDocument = z.object({
  id: z.string().min(1),
  ownerId: z.string().min(1),
  title: z.string().min(1),
  /** Null: it was pasted. */
  fileName: z.string().nullable(),
  kind: DocumentKind,
  sharedWith: SharedWith,
  /** While it is indexed, what it was before can still be found. */
  state: z.enum(['indexing', 'ready', 'failed']),
  /** Passages that are indexed by now, and all there are. */
  done: z.number().int().nonnegative(),
  passages: z.number().int().nonnegative(),
  /** Passages that come up whatever is asked, and so count for less. */
  flagged: z.number().int().nonnegative(),
  hidden: z.array(HiddenWords),
  /** What could not be read of it, in plain sentences. */
  notes: z.array(z.string()),
  /** When its words were taken in. */
  updatedAt: z.iso.datetime(),
})
export type OwnDocument = z.infer<typeof OwnDocument>

/** A piece of a document as it is kept: `vector` as vectors.ts packs it, `hash` of what it was made from. */
export type KeptPassage = { key: string; heading: string; text: string; hash: string; vector: string; isFlagged: boolean }

/** What an index has to know of each document to follow: the version rises with every change of what is found in it, or by whom. */
export type DocumentVersion = Pick<OwnDocument, 'id' | 'ownerId' | 'title' | 'sharedWith'> & { version: number }
