import { z } from 'zod'
import { cutIntoPassages, searchText } from '../knowledge/passages.ts'
import { cleaned } from '../knowledge/tokenizer.ts'
import { contentHash } from '../knowledge/vectors.ts'

/** The words of a document, under the id and the title that its passages bear. */
export type Words = { id: string; title: string; text: string }

/** A document in pieces, each with the hash of what its vector is made from; and how many more there were than are kept. */
export const CutDocument = z.object({
  passages: z.array(z.object({ key: z.string(), heading: z.string(), text: z.string(), hash: z.string() })),
  leftOut: z.number().int(),
})
export type CutDocument = z.infer<typeof CutDocument>

/** Cuts a document. @throws AppError where that takes too much; the signal's reason */
export type Cut = (document: Words, signal: AbortSignal) => Promise<CutDocument>

/** Nobody finds anything in a document of more passages than this; it is cut off, and that is said. */
export const mostPassages = 4_000

/** A heading stands over each passage below it: a longer one is a paragraph that bears a heading's mark, and would be kept as often. */
const longHeading = /^#{1,6}[ \t]+(?=\S.{200})/gm
/** Looked through again and again by what reads headings; nobody sees how long they are. */
const longBlanks = /[ \t]{50,}/g

/** Cuts a document in this process, for as long as it takes: `cutApart` is for what a stranger brought. */
export async function cutDocument({ id, title, text }: Words): Promise<CutDocument> {
  const body = text.replace(longBlanks, ' ').replace(longHeading, '')
  const cut = await cutIntoPassages({ sourceId: id, source: title, kind: 'document', body })
  const sayingSomething = cut.filter((passage) => cleaned(searchText(passage)) !== '')
  return {
    passages: sayingSomething
      .slice(0, mostPassages)
      .map((passage) => ({ key: passage.key, heading: passage.heading, text: passage.text, hash: contentHash(passage) })),
    leftOut: Math.max(0, sayingSomething.length - mostPassages),
  }
}
